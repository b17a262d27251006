package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/ascribe-go/ascribe/examples/internal/clitest"
)

var program = clitest.Program(run)

func TestRun(t *testing.T) {
	const five = "Ukraine said on Wednesday it had retaken five towns in the south."
	a, b := clitest.File(t, "a.txt", five), clitest.File(t, "b.txt", "Ukraine recaptured seven towns on Wednesday, the army said.")
	agrees := clitest.File(t, "c.txt", "Ukraine recaptured five localities.")
	program.Run(t, []clitest.Case{
		{Name: "sample", Reason: "without arguments the embedded articles", Out: []string{"They disagree", "They agree", "! nine people", "savel-courier.txt:1:"}},
		{Name: "conflict", Reason: "what conflicts is marked, with who says it", Args: []string{"-date", "2022-10-13", a, b}, Out: []string{"They disagree", "! five towns", "Ukraine", "! seven towns", "a.txt:1:"}},
		{Name: "agree", Reason: "localities are towns", Args: []string{a, agrees}, Out: []string{"They agree", "five localities"}, Not: []string{"!"}},
		{Name: "alone", Reason: "what one article says is left out", Args: []string{a, clitest.File(t, "d.txt", "Snow fell.")}, Out: []string{"No two of the articles"}},
		{Name: "all", Reason: "unless it is wanted", Args: []string{"-all", a, clitest.File(t, "d.txt", "Snow fell.")}, Out: []string{"One article alone", "five towns"}},
		{Name: "json", Reason: "the contract", Args: []string{"-format", "json", a, b}, Out: []string{`{"utterances":[],"claims":[{"subject":"Ukraine","event":"regain {settlement}","relation":"conflicting","conflicts":[[0,1]],"members":[{"doc":`}},
		{Name: "jsonl", Reason: "several articles on standard input", Stdin: `{"id":"x","text":"` + five + `","date":"2022-10-13"}` + "\n\n" + `{"id":2,"text":"Kyiv retook five towns.","ref_date":"2022-10-13T10:00:00"}` + "\n", Args: []string{"-format", "json", "-"},
			Out: []string{`"doc":"x"`, `"doc":"2"`, `"relation":"equal"`}},
		{Name: "utterance", Reason: "one quotation with other words, and other speakers", Args: []string{clitest.File(t, "e.txt", "“Lock the houses, take the children and walk up the hill now,” said Ann Lee."), clitest.File(t, "f.txt", "“Lock the houses, take the children and walk up the hill today,” said Bo Sund.")},
			Out: []string{"Quoted by several", "Ann Lee", "! ", "“today” for “now”", "– Bo Sund"}},
		{Name: "utterance json", Reason: "the contract", Args: []string{"-format", "json", clitest.File(t, "e.txt", "“Take your lanterns and go,” said Ann Lee."), clitest.File(t, "f.txt", "“Take your lanterns and leave,” said Lee.")},
			Out: []string{`{"utterances":[{"speaker":"Ann Lee","variants":[{"doc":`, `"span":[3,29],"text":"Take your lanterns and go,"`, `"changes":[{"kind":"replaced"`}},
		{Name: "flag", Reason: "a wrong flag is the caller's error", Args: []string{"-format", "xml"}, Status: 2, Messages: []string{"-format is text or json"}},
		{Name: "date", Reason: "a wrong date too", Args: []string{"-date", "yesterday", a, b}, Status: 2, Messages: []string{"no date"}},
		{Name: "time", Reason: "a date may have a time", Args: []string{"-date", "2022-10-13T10:00+02:00", a, b}, Out: []string{"They disagree"}},
		{Name: "lang", Reason: "a wrong language too", Args: []string{"-lang", "!", a, b}, Status: 2, Messages: []string{"-lang"}},
		{Name: "one", Reason: "one article compares with nothing", Args: []string{a}, Status: 2, Messages: []string{"two articles are needed"}},
		{Name: "missing file", Reason: "named, and the others are compared", Args: []string{a, "none.txt", agrees}, Status: 1, Out: []string{"five localities"}, Messages: []string{"none.txt: no such file"}},
		{Name: "bad line", Reason: "file and line, and the next line is read", Stdin: `{"id":"a","text":1}` + "\n" + `{"id":"b"}` + "\n" + `{"id":"c","text":"x","date":"soon"}` + "\n" + `{"id":"d","text":"Ukraine retook five towns."}`, Args: []string{"-", a}, Status: 1,
			Out: []string{"They agree"}, Messages: []string{"standard input:1:", `standard input:2: no "text"`, `standard input:3: date: "soon" is no date`}},
	})
}

// TestJSON holds every event of the sample to the contract: a relation that is one of the four, members of several articles whose
// figures stand in their articles.
func TestJSON(t *testing.T) {
	_, out, _ := program.Call("", "-format", "json")
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
