package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// call runs the program and returns its exit status, output and messages.
func call(t *testing.T, stdin string, args ...string) (int, string, string) {
	t.Helper()
	var out, err bytes.Buffer
	status := run(context.Background(), args, strings.NewReader(stdin), &out, &err)
	return status, out.String(), err.String()
}

func file(t *testing.T, name, text string) string {
	t.Helper()
	name = filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	return name
}

func TestRun(t *testing.T) {
	const said = `“We will stay,” said Ada Stone on Thursday, adding that 40 boats were lost.`
	lines := `{"id":"a","text":"“Yes,” said Ann Lee.","date":"2024-05-14","other":1}` + "\n\n" + `{"id":7,"text":"no","ref_date":"2024-05-14T10:00:00"}` + "\n"
	for _, c := range []struct {
		name   string
		reason string
		stdin  string
		args   []string
		status int
		out    []string // each must be in the output
		err    []string
	}{
		{name: "sample", reason: "without arguments the embedded sample", out: []string{"Who said what", "Marta Quell", "Claims"}},
		{name: "text", reason: "standard input that is no JSON is one text", stdin: said, args: []string{"-date", "2024-05-16", "-"}, out: []string{"Ada Stone", "“We will stay,”", "40 boat", "2024-05-16"}},
		{name: "jsonl", reason: "standard input that begins with a brace is JSON Lines", stdin: lines, args: []string{"-format", "jsonl", "-"}, out: []string{`"id":"a"`, `"speaker":"Ann Lee"`, `"id":"7"`}},
		{name: "explain", reason: "says why", stdin: said, args: []string{"-explain", "-"}, out: []string{"rule quote-left: named"}},
		{name: "flag", reason: "a wrong flag is the caller's error", args: []string{"-format", "xml"}, status: 2, err: []string{"-format is text or jsonl"}},
		{name: "date", reason: "a wrong date too", args: []string{"-date", "yesterday"}, status: 2, err: []string{"no date"}},
		{name: "missing file", reason: "named, and the next document is read", stdin: said, args: []string{"none.txt", "-"}, status: 1, out: []string{"Ada Stone"}, err: []string{"none.txt: no such file"}},
		{name: "bad line", reason: "file and line, and the next line is read", stdin: `{"id":"a","text":1}` + "\n" + `{"id":"b"}` + "\n" + lines, args: []string{"-format", "jsonl", "-"}, status: 1,
			out: []string{"Ann Lee"}, err: []string{"standard input:1:", `standard input:2: no "text"`}},
		{name: "confidence", reason: "below the least confidence the name is null, the attribution stays", stdin: `{"id":"a","text":"Ann Lee left. “Yes,” she said."}`, args: []string{"-format", "jsonl", "-min-confidence", "exact", "-"},
			out: []string{`"speaker":null`, `"rule":"quote-left"`}},
		{name: "classes", reason: "all adds what is thought", stdin: `{"id":"a","text":"Ann Lee believes that he left."}`, args: []string{"-format", "jsonl", "-classes", "all", "-"}, out: []string{`"class":"thought"`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			status, out, err := call(t, c.stdin, c.args...)
			if status != c.status {
				t.Errorf("%s: status %d, want %d: %s", c.reason, status, c.status, err)
			}
			for _, s := range c.out {
				if !strings.Contains(out, s) {
					t.Errorf("%s: no %q in\n%s", c.reason, s, out)
				}
			}
			for _, s := range c.err {
				if !strings.Contains(err, s) {
					t.Errorf("%s: no %q in message %s", c.reason, s, err)
				}
			}
			if strings.Contains(out, "\x1b") {
				t.Error("colours where there is no terminal")
			}
		})
	}
}

func TestPeople(t *testing.T) {
	text := file(t, "a.txt", "balance said he would stay.")
	for _, people := range []string{
		file(t, "p.json", `[{"name":"Vladimir Saldo","aliases":["balance","Vladimir Balance"],"key":"S1"}]`),
		file(t, "p.csv", "name,aliases,key\nVladimir Saldo,balance; Vladimir Balance,S1\n"),
	} {
		status, out, err := call(t, "", "-format", "jsonl", "-speakers", people, text)
		var r struct {
			Speakers []struct{ Name, Key string }
		}
		if e := json.Unmarshal([]byte(out), &r); status != 0 || e != nil || len(r.Speakers) != 1 || r.Speakers[0].Name != "Vladimir Saldo" || r.Speakers[0].Key != "S1" {
			t.Errorf("%s: status %d, %v, %s: %s", people, status, e, err, out)
		}
	}
	if status, _, err := call(t, "", "-speakers", file(t, "p.csv", "alias\nx\n"), text); status != 2 || !strings.Contains(err, ": line 1: no column") {
		t.Errorf("a file without names: status %d, %s", status, err)
	}
}

// The records come in input order however many documents there are.
func TestOrder(t *testing.T) {
	var in strings.Builder
	for i := range 200 {
		b, _ := json.Marshal(map[string]any{"id": strings.Repeat("x", i+1), "text": strings.Repeat("“Yes,” said Ann Lee. ", 1+i%7)})
		in.Write(append(b, '\n'))
	}
	_, out, _ := call(t, in.String(), "-format", "jsonl", "-")
	n := 0
	for line := range strings.Lines(out) {
		var r struct{ ID string }
		if err := json.Unmarshal([]byte(line), &r); err != nil {
			t.Fatal(err)
		}
		if n++; len(r.ID) != n {
			t.Fatalf("record %d has id of length %d", n, len(r.ID))
		}
	}
	if n != 200 {
		t.Fatalf("%d records", n)
	}
}
