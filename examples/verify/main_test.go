package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// call runs the program and returns its exit status, output and messages.
func call(stdin string, args ...string) (int, string, string) {
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
	source := file(t, "source.txt", "“We will not leave,” said Ann Lee on the quayside on Monday. She said 40 boats were lost.")
	other := file(t, "other.txt", "“It is all over,” said Bo Sund.")
	for _, c := range []struct {
		name, reason string
		stdin        string
		args         []string
		status       int
		out, err     []string // each must be in the output, in the messages
	}{
		{name: "sample", reason: "without arguments the embedded sample", status: 1, out: []string{"“not” left out", "another speaker", "another figure", "no source has this", "4 not borne out"}},
		{name: "right", reason: "nothing found", stdin: "“We will not leave!” said Ms Lee. 40 boats were lost, says she.", args: []string{"-", source}, out: []string{"the sources bear out all"}},
		{name: "right json", reason: "an empty array", stdin: "“We will not leave!” said Ms Lee.", args: []string{"-format", "json", "-", source}, out: []string{"[]\n"}},
		{name: "altered", reason: "a dropped word", stdin: "“We will leave,” said Ann Lee.", args: []string{"-format", "jsonl", "-", source}, status: 1,
			out: []string{`"line":1,"span":[3,17],"kind":"quotation","text":"altered","speaker_check":"confirmed","speaker":"Ann Lee"`, `"changes":[{"kind":"deleted","source":[11,14],"quote":[11,11]}]`}},
		{name: "speaker", reason: "somebody else's words, of the second source", stdin: "“It is all over,” said Ann Lee.", args: []string{"-format", "jsonl", "-", source, other}, status: 1,
			out: []string{`"text":"verbatim","speaker_check":"other"`, `other.txt","span":[3,17],"text":"It is all over","speaker":"Bo Sund"`}},
		{name: "github", reason: "an annotation: escaped, columns in characters", stdin: "Ž: “100% ours,” said Ann Lee.", args: []string{"-format", "github", "-", source}, status: 1,
			out: []string{"::error file=-,line=1,endLine=1,col=5,endColumn=15,title=quotation%2C no source has this::“100%25 ours,”"}},
		{name: "figure", reason: "another number of the same thing", stdin: "Ann Lee said 14 boats were lost.", args: []string{"-format", "json", "-", source}, status: 1, out: []string{`"kind": "figure"`, `"text": "40 boats"`}},
		{name: "dates", reason: "a day that no source has, by the date of the first source", stdin: "Ann Lee said it on Tuesday on the quayside: not to leave.", args: []string{"-date", "2024-05-14", "-format", "jsonl", "-", source}, status: 1, out: []string{`"text":"Monday"`}},
		{name: "cases", reason: "a verdict a line", stdin: `{"id":"a","source":{"id":"s","text":"“Yes, we can,” said Ann Lee."},"quote":"we can","speaker":"Lee"}` + "\n\n" + `{"id":2,"source":{"id":"s"},"quote":"we cannot"}`, args: []string{"-format", "jsonl", "-"},
			out: []string{`{"id":"a","text":"verbatim","speaker_check":"confirmed","speaker":"Ann Lee","matches":[{"source":[8,14],"quote":[0,6]}],"changes":[]}`, `{"id":2,"text":"`}},
		{name: "bad cases", reason: "named with their line; the others are answered", stdin: `{"id":1,"source":{"id":"s"},"quote":"x"}` + "\n[\n" + `{"id":3,"source":{"text":"x"}}` + "\n" + `{"id":4,"source":{"text":"“x y”"},"quote":"x y"}`, args: []string{"-"}, status: 2,
			out: []string{`{"id":4,"text":"verbatim"`}, err: []string{`-:1: no source "s" before`, "-:2: unexpected end", `-:3: no "quote"`}},
		{name: "missing", reason: "an input error", args: []string{source, "none.txt"}, status: 2, err: []string{"none.txt: no such file"}},
		{name: "flag", reason: "a wrong flag too", args: []string{"-format", "xml"}, status: 2, err: []string{"not \"xml\""}},
	} {
		t.Run(c.name, func(t *testing.T) {
			status, out, err := call(c.stdin, c.args...)
			if status != c.status {
				t.Errorf("%s: status %d, want %d", c.reason, status, c.status)
			}
			for _, s := range c.out {
				if !strings.Contains(out, s) {
					t.Errorf("%s: no %q in\n%s", c.reason, s, out)
				}
			}
			for _, s := range c.err {
				if !strings.Contains(err, s) {
					t.Errorf("%s: no %q in messages\n%s", c.reason, s, err)
				}
			}
		})
	}
}
