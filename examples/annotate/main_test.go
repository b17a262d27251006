package main

import (
	"context"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"github.com/ascribe-go/ascribe/examples/internal/clitest"
)

var program clitest.Program = func(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	return run(context.Background(), args, stdin, stdout, stderr)
}

func TestRun(t *testing.T) {
	const said = `“We will stay,” said Ada Stone on Thursday, adding that 40 boats were lost.`
	lines := `{"id":"a","text":"“Yes,” said Ann Lee.","date":"2024-05-14","other":1}` + "\n\n" + `{"id":7,"text":"no","ref_date":"2024-05-14T10:00:00"}` + "\n"
	program.Run(t, []clitest.Case{
		{Name: "sample", Reason: "without arguments the embedded sample", Out: []string{"Who said what", "Marta Quell", "Claims"}},
		{Name: "text", Reason: "standard input that is no JSON is one text", Stdin: said, Args: []string{"-date", "2024-05-16", "-"}, Out: []string{"Ada Stone", "“We will stay,”", "40 boat", "2024-05-16"}},
		{Name: "jsonl", Reason: "standard input that begins with a brace is JSON Lines", Stdin: lines, Args: []string{"-format", "jsonl", "-"}, Out: []string{`"id":"a"`, `"speaker":"Ann Lee"`, `"id":"7"`}},
		{Name: "explain", Reason: "says why", Stdin: said, Args: []string{"-explain", "-"}, Out: []string{"rule quote-left: named"}},
		{Name: "flag", Reason: "a wrong flag is the caller's error", Args: []string{"-format", "xml"}, Status: 2, Messages: []string{"-format is text or jsonl"}},
		{Name: "date", Reason: "a wrong date too", Args: []string{"-date", "yesterday"}, Status: 2, Messages: []string{"no date"}},
		{Name: "missing file", Reason: "named, and the next document is read", Stdin: said, Args: []string{"none.txt", "-"}, Status: 1, Out: []string{"Ada Stone"}, Messages: []string{"none.txt: no such file"}},
		{Name: "bad line", Reason: "file and line, and the next line is read", Stdin: `{"id":"a","text":1}` + "\n" + `{"id":"b"}` + "\n" + lines, Args: []string{"-format", "jsonl", "-"}, Status: 1,
			Out: []string{"Ann Lee"}, Messages: []string{"standard input:1:", `standard input:2: no "text"`}},
		{Name: "confidence", Reason: "below the least confidence the name is null, the attribution stays", Stdin: `{"id":"a","text":"Ann Lee left. “Yes,” she said."}`, Args: []string{"-format", "jsonl", "-min-confidence", "exact", "-"},
			Out: []string{`"speaker":null`, `"rule":"quote-left"`}},
		{Name: "classes", Reason: "all adds what is thought", Stdin: `{"id":"a","text":"Ann Lee believes that he left."}`, Args: []string{"-format", "jsonl", "-classes", "all", "-"}, Out: []string{`"class":"thought"`}},
	})
}

func TestPeople(t *testing.T) {
	text := clitest.File(t, "a.txt", "balance said he would stay.")
	for _, people := range []string{
		clitest.File(t, "p.json", `[{"name":"Vladimir Saldo","aliases":["balance","Vladimir Balance"],"key":"S1"}]`),
		clitest.File(t, "p.csv", "name,aliases,key\nVladimir Saldo,balance; Vladimir Balance,S1\n"),
	} {
		status, out, err := program.Call("", "-format", "jsonl", "-speakers", people, text)
		var r struct {
			Speakers []struct{ Name, Key string }
		}
		if e := json.Unmarshal([]byte(out), &r); status != 0 || e != nil || len(r.Speakers) != 1 || r.Speakers[0].Name != "Vladimir Saldo" || r.Speakers[0].Key != "S1" {
			t.Errorf("%s: status %d, %v, %s: %s", people, status, e, err, out)
		}
	}
	if status, _, err := program.Call("", "-speakers", clitest.File(t, "p.csv", "alias\nx\n"), text); status != 2 || !strings.Contains(err, ": line 1: no column") {
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
	_, out, _ := program.Call(in.String(), "-format", "jsonl", "-")
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
