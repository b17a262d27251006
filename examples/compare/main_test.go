package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func call(t *testing.T, stdin string, args ...string) (int, string, string) {
	t.Helper()
	var out, err bytes.Buffer
	status := run(args, strings.NewReader(stdin), &out, &err)
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
	const five = "Ukraine said on Wednesday it had retaken five towns in the Kherson region."
	a, b := file(t, "a.txt", five), file(t, "b.txt", "Ukraine recaptured seven towns on Wednesday, the army said.")
	agrees := file(t, "c.txt", "Ukraine recaptured five localities.")
	for _, c := range []struct {
		name   string
		reason string
		stdin  string
		args   []string
		status int
		out    []string // each must be in the output
		not    []string // none may be
		err    []string
	}{
		{name: "sample", reason: "without arguments the embedded articles", out: []string{"They disagree", "They agree", "! nine people", "savel-courier.txt:1:"}},
		{name: "conflict", reason: "what conflicts is marked, with who says it", args: []string{"-date", "2022-10-13", a, b}, out: []string{"They disagree", "! five towns", "Ukraine", "! seven towns", "a.txt:1:"}},
		{name: "agree", reason: "localities are towns", args: []string{a, agrees}, out: []string{"They agree", "five localities"}, not: []string{"!"}},
		{name: "alone", reason: "what one article says is left out", args: []string{a, file(t, "d.txt", "Snow fell.")}, out: []string{"No two of the articles"}},
		{name: "all", reason: "unless it is wanted", args: []string{"-all", a, file(t, "d.txt", "Snow fell.")}, out: []string{"One article alone", "five towns"}},
		{name: "json", reason: "the contract", args: []string{"-format", "json", a, b}, out: []string{`{"utterances":[],"claims":[{"subject":"Ukraine","event":"regain {settlement}","relation":"conflicting","conflicts":[[0,1]],"members":[{"doc":`}},
		{name: "jsonl", reason: "several articles on standard input", stdin: `{"id":"x","text":"` + five + `","date":"2022-10-13"}` + "\n\n" + `{"id":2,"text":"Kyiv retook five towns.","ref_date":"2022-10-13T10:00:00"}` + "\n", args: []string{"-format", "json", "-"},
			out: []string{`"doc":"x"`, `"doc":"2"`, `"relation":"equal"`}},
		{name: "utterance", reason: "one quotation with other words, and other speakers", args: []string{file(t, "e.txt", "“Lock the houses, take the children and walk up the hill now,” said Ann Lee."), file(t, "f.txt", "“Lock the houses, take the children and walk up the hill today,” said Bo Sund.")},
			out: []string{"Quoted by several", "Ann Lee", "! ", "“today” for “now”", "– Bo Sund"}},
		{name: "utterance json", reason: "the contract", args: []string{"-format", "json", file(t, "e.txt", "“Take your children and go,” said Ann Lee."), file(t, "f.txt", "“Take your children and leave,” said Lee.")},
			out: []string{`{"utterances":[{"speaker":"Ann Lee","variants":[{"doc":`, `"span":[3,29],"text":"Take your children and go,"`, `"changes":[{"kind":"replaced"`}},
		{name: "flag", reason: "a wrong flag is the caller's error", args: []string{"-format", "xml"}, status: 2, err: []string{"-format is text or json"}},
		{name: "date", reason: "a wrong date too", args: []string{"-date", "yesterday", a, b}, status: 2, err: []string{"no date"}},
		{name: "lang", reason: "a wrong language too", args: []string{"-lang", "!", a, b}, status: 2, err: []string{"-lang"}},
		{name: "one", reason: "one article compares with nothing", args: []string{a}, status: 2, err: []string{"two articles are needed"}},
		{name: "missing file", reason: "named, and the others are compared", args: []string{a, "none.txt", agrees}, status: 1, out: []string{"five localities"}, err: []string{"none.txt: no such file"}},
		{name: "bad line", reason: "file and line, and the next line is read", stdin: `{"id":"a","text":1}` + "\n" + `{"id":"b"}` + "\n" + `{"id":"c","text":"x","date":"soon"}` + "\n" + `{"id":"d","text":"Ukraine retook five towns."}`, args: []string{"-", a}, status: 1,
			out: []string{"They agree"}, err: []string{"standard input:1:", `standard input:2: no "text"`, `standard input:3: "soon" is no date`}},
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
			for _, s := range c.not {
				if strings.Contains(out, s) {
					t.Errorf("%s: %q in\n%s", c.reason, s, out)
				}
			}
			for _, s := range c.err {
				if !strings.Contains(err, s) {
					t.Errorf("%s: no %q among the messages %q", c.reason, s, err)
				}
			}
		})
	}
}

// TestJSON holds every event of the sample to the contract: a relation that is one of the four, members of several articles whose
// figures stand in their articles.
func TestJSON(t *testing.T) {
	_, out, _ := call(t, "", "-format", "json")
	var r struct {
		Utterances []any
		Claims     []struct {
			Subject, Relation string
			Members           []struct {
				Doc    string
				Claim  struct{ Span [2]int }
				Figure *struct{ Start, End int }
			}
		}
	}
	if err := json.Unmarshal([]byte(out), &r); err != nil {
		t.Fatal(err)
	}
	if len(r.Claims) < 4 || r.Utterances == nil {
		t.Fatalf("%d events, utterances %v", len(r.Claims), r.Utterances)
	}
	for _, e := range r.Claims {
		if !strings.Contains(" equal compatible finer conflicting ", " "+e.Relation+" ") || e.Subject == "" || len(e.Members) < 2 {
			t.Errorf("%+v", e)
		}
		for _, m := range e.Members {
			text, err := sample.ReadFile("sample/" + m.Doc)
			if err != nil || m.Claim.Span[1] > len(text) || m.Figure != nil && (m.Figure.End > len(text) || m.Figure.Start >= m.Figure.End) {
				t.Errorf("%s: %+v: %v", e.Subject, m, err)
			}
		}
	}
}
