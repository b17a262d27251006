package attrib_test

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/ascribe-go/ascribe/internal/analysis"
	"github.com/ascribe-go/ascribe/internal/attrib"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/span"
	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
)

// A testCase is one construction: a text, and all that is reported in it. The files testdata/cases.txt and testdata/misses.txt
// hold them as paragraphs: a line with the key and the reason, then a line for each attribution, in the order of their content:
//
//	quote-left/name: a name behind its verb, with the title
//	direct quote-left: “[The dam will hold,]” {said} <Mayor Ida Brandt>.
//
// Before the colon stand the kind and the rule; the class if it is neither speech nor writing; “in 1” if the report stands in the
// content of the first; “= Ida Brandt” where the case is about the speaker too. In the text, brackets enclose the pieces of content,
// braces the cue, angle brackets the source; ⏎ is a line break. A text that reports nothing has “none”. A key that ends with + asks for all
// classes, not only for speech and writing.
type testCase struct {
	key, why, text string
	want, got      []string // got: in misses.txt only, of lines that begin with “got”
	all            bool
}

var unmark = strings.NewReplacer("[", "", "]", "", "<", "", ">", "", "{", "", "}", "")

func readCases(t testing.TB, name string) (list []testCase) {
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var c *testCase
	n := 0
	for sc := bufio.NewScanner(bytes.NewReader(data)); sc.Scan(); {
		n++
		line := sc.Text()
		if strings.HasPrefix(line, "#") {
			continue
		}
		if line == "" {
			c = nil
			continue
		}
		head, rest, ok := strings.Cut(line, ": ")
		if !ok {
			t.Fatalf("%s:%d: no colon", name, n)
		}
		if c == nil {
			list = append(list, testCase{key: head, why: rest, all: strings.HasSuffix(head, "+")})
			c = &list[len(list)-1]
			continue
		}
		if c.text == "" {
			c.text = unmark.Replace(rest)
		} else if got := unmark.Replace(rest); got != c.text {
			t.Errorf("%s:%d: %s: another text than the line before:\n%s\n%s", name, n, c.key, c.text, got)
		}
		if strings.HasPrefix(head, "got ") {
			c.got = append(c.got, strings.TrimPrefix(line, "got "))
		} else {
			c.want = append(c.want, line)
		}
	}
	return list
}

const allClasses = 1<<lexicon.ReportSpeech | 1<<lexicon.ReportWriting | 1<<lexicon.ReportThought | 1<<lexicon.ReportAttitude | 1<<lexicon.ReportEvidence

// run returns what is reported in the text of c, as lines of the files.
func (c *testCase) run() []string {
	text := strings.ReplaceAll(c.text, "⏎", "\n")
	opt := analysis.Options{Language: language.English}
	if c.all {
		opt.Classes = allClasses
	}
	d := analysis.New(text, opt)
	shown := d.Shown()
	named := slices.ContainsFunc(c.want, func(s string) bool { return strings.Contains(strings.SplitN(s, ": ", 2)[0], " = ") })
	var out []string
	for i, a := range d.Attributions() {
		if shown[i] == 0 {
			continue
		}
		head := [...]string{"", "direct", "mixed", "indirect"}[a.Kind] + " " + a.Rule.String()
		if a.Class > lexicon.ReportWriting {
			head += " " + [...]string{lexicon.ReportThought: "thought", lexicon.ReportAttitude: "attitude", lexicon.ReportEvidence: "evidence"}[a.Class]
		}
		if a.Parent > 0 && shown[a.Parent-1] > 0 {
			head += fmt.Sprintf(" in %d", shown[a.Parent-1])
		}
		if s := d.Speakers().Of[i]; named && s > 0 {
			head += " = " + d.Speakers().Speakers[s-1].Name
		}
		out = append(out, head+": "+strings.ReplaceAll(mark(d, text, &a), "\n", "⏎"))
	}
	if len(out) == 0 {
		out = []string{"none: " + c.text}
	}
	return out
}

// mark returns the text with the marks of one attribution.
func mark(d *analysis.Document, text string, a *attrib.Attribution) string {
	type at struct {
		i, order int
		mark     string
	}
	var marks []at
	add := func(s span.Span, open, close string) {
		marks = append(marks, at{s.Start, 1, open}, at{s.End, 0, close})
	}
	toks := d.Tokens()
	words := func(list []attrib.Range, open, close string) {
		for _, r := range list {
			add(span.Span{Start: int(toks[r.First].Start), End: int(toks[r.Last-1].End)}, open, close)
		}
	}
	for _, s := range a.Spans {
		add(s, "[", "]")
	}
	words(a.Cue, "{", "}")
	words(a.Source, "<", ">")
	slices.SortStableFunc(marks, func(a, b at) int {
		if a.i != b.i {
			return a.i - b.i
		}
		return a.order - b.order
	})
	var b strings.Builder
	last := 0
	for _, m := range marks {
		b.WriteString(text[last:m.i])
		b.WriteString(m.mark)
		last = m.i
	}
	return b.String() + text[last:]
}

// TestCases runs the keyed cases: each is one construction, and none may change its answer.
func TestCases(t *testing.T) {
	cases := readCases(t, "testdata/cases.txt")
	if len(cases) < 200 {
		t.Errorf("%d cases, want 200 and more", len(cases))
	}
	keys := map[string]bool{}
	fired := map[string]int{}
	for _, c := range cases {
		if keys[c.key] {
			t.Errorf("%s: two cases with this key", c.key)
		}
		keys[c.key] = true
		for _, w := range c.want {
			if f := strings.Fields(strings.SplitN(w, ":", 2)[0]); len(f) > 1 {
				fired[f[1]]++
			}
		}
		t.Run(c.key, func(t *testing.T) {
			if got := c.run(); !cmp.Equal(c.want, got) {
				t.Errorf("%s: want\n%s\ngot\n%s", c.why, strings.Join(c.want, "\n"), strings.Join(got, "\n"))
			}
		})
	}
	for r := attrib.Rule(1); r.String() != ""; r++ {
		if fired[r.String()] < 2 {
			t.Errorf("rule %s: %d cases, want at least two", r, fired[r.String()])
		}
	}
}

// mostMisses is how long the ledger of known misses may be. It only ever gets smaller.
const mostMisses = 8

// TestMisses holds testdata/misses.txt, the constructions that are known to be read wrong, to being that: one that is read right
// now belongs in cases.txt.
func TestMisses(t *testing.T) {
	misses := readCases(t, "testdata/misses.txt")
	if len(misses) > mostMisses {
		t.Errorf("%d misses, at most %d are allowed", len(misses), mostMisses)
	}
	for _, c := range misses {
		t.Run(c.key, func(t *testing.T) {
			got := c.run()
			if cmp.Equal(c.want, got) {
				t.Errorf("%s: is right now: move it to cases.txt", c.why)
			} else if !cmp.Equal(c.got, got) {
				t.Logf("still wrong, but otherwise than noted:\n%s", strings.Join(got, "\n"))
			}
		})
	}
}
