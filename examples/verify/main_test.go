package main

import (
	"testing"

	"github.com/ascribe-go/ascribe/examples/internal/clitest"
)

var program = clitest.Program(run)

func TestRun(t *testing.T) {
	source := clitest.File(t, "source.txt", "“We will not leave,” said Ann Lee on the quayside on Monday. She said 40 boats were lost.")
	other := clitest.File(t, "other.txt", "“It is all over,” said Bo Sund.")
	program.Run(t, []clitest.Case{
		{Name: "sample", Reason: "without arguments the embedded sample", Status: 1, Out: []string{"“not” left out", "another speaker", "another figure", "no source has this", "4 not borne out"}},
		{Name: "right", Reason: "nothing found", Stdin: "“We will not leave!” said Ms Lee. 40 boats were lost, says she.", Args: []string{"-", source}, Out: []string{"the sources bear out all"}},
		{Name: "right json", Reason: "an empty array", Stdin: "“We will not leave!” said Ms Lee.", Args: []string{"-format", "json", "-", source}, Out: []string{"[]\n"}},
		{Name: "altered", Reason: "a dropped word", Stdin: "“We will leave,” said Ann Lee.", Args: []string{"-format", "jsonl", "-", source}, Status: 1,
			Out: []string{`"line":1,"span":[3,17],"kind":"quotation","text":"altered","speaker_check":"confirmed","speaker":"Ann Lee"`, `"changes":[{"kind":"deleted","source":[11,14],"quote":[11,11]}]`}},
		{Name: "speaker", Reason: "somebody else's words, of the second source", Stdin: "“It is all over,” said Ann Lee.", Args: []string{"-format", "jsonl", "-", source, other}, Status: 1,
			Out: []string{`"text":"verbatim","speaker_check":"other"`, `other.txt","span":[3,17],"text":"It is all over","speaker":"Bo Sund"`}},
		{Name: "github", Reason: "an annotation: escaped, columns in characters", Stdin: "Ž: “100% ours,” said Ann Lee.", Args: []string{"-format", "github", "-", source}, Status: 1,
			Out: []string{"::error file=-,line=1,endLine=1,col=5,endColumn=15,title=quotation%2C no source has this::“100%25 ours,”"}},
		{Name: "figure", Reason: "another number of the same thing", Stdin: "Ann Lee said 14 boats were lost.", Args: []string{"-format", "json", "-", source}, Status: 1, Out: []string{`"kind": "figure"`, `"text": "40 boats"`}},
		{Name: "dates", Reason: "a day that no source has, by the date of the first source", Stdin: "Ann Lee said it on Tuesday on the quayside: not to leave.", Args: []string{"-date", "2024-05-14", "-format", "jsonl", "-", source}, Status: 1, Out: []string{`"text":"Monday"`}},
		{Name: "cases", Reason: "a verdict a line", Stdin: `{"id":"a","source":{"id":"s","text":"“Yes, we can,” said Ann Lee."},"quote":"we can","speaker":"Lee"}` + "\n\n" + `{"id":2,"source":{"id":"s"},"quote":"we cannot"}`, Args: []string{"-format", "jsonl", "-"},
			Out: []string{`{"id":"a","text":"verbatim","speaker_check":"confirmed","speaker":"Ann Lee","matches":[{"source":[8,14],"quote":[0,6]}],"changes":[]}`, `{"id":2,"text":"`}},
		{Name: "bad cases", Reason: "named with their line; the others are answered", Stdin: `{"id":1,"source":{"id":"s"},"quote":"x"}` + "\n[\n" + `{"id":3,"source":{"text":"x"}}` + "\n" + `{"id":4,"source":{"text":"“x y”"},"quote":"x y"}`, Args: []string{"-"}, Status: 2,
			Out: []string{`{"id":4,"text":"verbatim"`}, Messages: []string{`standard input:1: no source "s" before`, "standard input:2: unexpected end", `standard input:3: no "quote"`}},
		{Name: "missing", Reason: "an input error", Args: []string{source, "none.txt"}, Status: 2, Messages: []string{"none.txt: no such file"}},
		{Name: "all missing", Reason: "each is named, and nothing is checked without its sources", Stdin: "“We will leave,” said Ann Lee.", Args: []string{"-", "none.txt", source, "nor.jsonl"}, Status: 2, Not: []string{"other words"}, Messages: []string{"none.txt: no such file", "nor.jsonl: no such file"}},
		{Name: "sources in lines", Reason: "a file may hold several", Stdin: "“It is all over,” said Bo Sund. “We will leave,” he said.", Args: []string{"-format", "jsonl", "-", clitest.File(t, "s.jsonl", `{"id":"over","text":"“It is all over,” said Bo Sund."}`+"\n"+`{"id":"leave","text":"“We will not leave,” said Bo Sund."}`)}, Status: 1, Out: []string{`"doc":"leave"`}, Not: []string{`"doc":"over"`}},
		{Name: "no source", Reason: "an empty file of them", Stdin: "“We will leave,” said Ann Lee.", Args: []string{"-", clitest.File(t, "s.jsonl", "\n")}, Status: 2, Messages: []string{"no source"}},
		{Name: "two drafts", Reason: "one is checked", Stdin: `{"text":"“We will leave,” said Ann Lee."}` + "\n" + `{"text":"x"}`, Args: []string{"-", source}, Status: 2, Messages: []string{"2 drafts"}},
		{Name: "draft alone", Reason: "is not taken for cases", Args: []string{source}, Status: 2, Messages: []string{"source.txt: these are no cases"}},
		{Name: "draft's date", Reason: "that of its own dateline, not its source's", Stdin: "LUND, 15 May 2024 – Ann Lee lost 40 boats yesterday.", Args: []string{"-", clitest.File(t, "s.txt", "LUND, 16 May 2024 – Ann Lee lost 40 boats yesterday.")}, Status: 1, Out: []string{"-:1:45: another figure"}},
		{Name: "cases of a date", Reason: "a wrong one is an error; a number names a source; two sources may have one text", Stdin: `{"source":{"id":1,"text":"“x y”"},"quote":"x y"}` + "\n" + `{"source":{"id":2,"text":"“x y”"},"quote":"x y"}` + "\n" + `{"id":"again","source":{"id":2},"quote":"x y"}` + "\n" + `{"source":{"text":"“x y”","date":"soon"},"quote":"x y"}`, Args: []string{"-"}, Status: 2,
			Out: []string{`{"id":"again","text":"verbatim"`}, Messages: []string{`standard input:4: date: "soon" is no date`}},
		{Name: "lang", Reason: "a wrong language is the caller's error", Args: []string{"-lang", "!"}, Status: 2, Messages: []string{"verify: -lang: \"!\""}},
		{Name: "flag", Reason: "a wrong flag too", Args: []string{"-format", "xml"}, Status: 2, Messages: []string{"not \"xml\""}},
	})
}
