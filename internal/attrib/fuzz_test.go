package attrib_test

import (
	"math/rand/v2"
	"sort"
	"strings"
	"testing"

	"github.com/ascribe-go/ascribe/internal/analysis"
	"github.com/ascribe-go/ascribe/internal/attrib"
	"github.com/ascribe-go/ascribe/internal/mixture"
	"golang.org/x/text/language"
)

// FuzzFind holds the attributions of any text to what their fields promise. The seeds are the keyed cases.
func FuzzFind(f *testing.F) {
	for _, name := range []string{"testdata/cases.txt", "testdata/misses.txt"} {
		for _, c := range readCases(f, name) {
			f.Add(strings.ReplaceAll(c.text, "⏎", "\n"))
		}
	}
	f.Fuzz(func(t *testing.T, text string) { check(t, text) })
}

// TestMixture holds mixtures to the same.
func TestMixture(t *testing.T) {
	mixture.Run(t, 800, func(t testing.TB, text string, _ *rand.Rand) { check(t, text) })
}

// covered reports whether the tokens that begin in the bytes [start, end) lie in one of the token ranges of a document; bytes that are
// no characters are in no token.
func covered(d *analysis.Document, content []attrib.Range, start, end int) bool {
	toks := d.Tokens()
	at := func(offset int) int {
		return sort.Search(len(toks), func(i int) bool { return int(toks[i].Start) >= offset })
	}
	first, last := at(start), at(end)
	for _, r := range content {
		if r.First <= first && last <= r.Last {
			return true
		}
	}
	return first == last
}

func check(t testing.TB, text string) {
	d := analysis.New(text, analysis.Options{Language: language.English, Classes: allClasses})
	list := d.Attributions()
	n := len(d.Tokens())
	start := 0
	for i, a := range list {
		if a.Rule == attrib.NoRule || a.Rule.String() == "" || a.Kind < attrib.Direct || a.Kind > attrib.Indirect || a.Class == 0 {
			t.Errorf("%q: attribution %d: rule %q, kind %d, class %d", text, i, a.Rule, a.Kind, a.Class)
		}
		if len(a.Spans) == 0 {
			t.Fatalf("%q: attribution %d: no content", text, i)
		}
		if a.Spans[0].Start < start {
			t.Errorf("%q: attribution %d begins at %d, the one before at %d", text, i, a.Spans[0].Start, start)
		}
		start = a.Spans[0].Start
		at := 0
		for _, s := range a.Spans {
			if s.Start < at || s.End <= s.Start || s.End > len(text) {
				t.Errorf("%q: attribution %d: content %v after %d", text, i, s, at)
			}
			at = s.End
			if !covered(d, a.Content, s.Start, s.End) {
				t.Errorf("%q: attribution %d: content %v is in none of its tokens %v", text, i, s, a.Content)
			}
		}
		for _, r := range append(append([]attrib.Range{a.Addressee, a.Medium}, a.Cue...), a.Source...) {
			if r.First < 0 || r.Last < r.First || r.Last > n {
				t.Errorf("%q: attribution %d: tokens %v of %d", text, i, r, n)
			}
		}
		for _, r := range append(append([]attrib.Range(nil), a.Cue...), a.Source...) {
			if r.Empty() {
				t.Errorf("%q: attribution %d: an empty cue or source", text, i)
			}
		}
		if len(a.Source) > 0 && (a.SourceHead < 0 || a.SourceHead >= n) {
			t.Errorf("%q: attribution %d: a source with the head %d", text, i, a.SourceHead)
		}
		if (a.Head >= 0) != (len(a.Cue) > 0) {
			t.Errorf("%q: attribution %d: the cue's head is %d, the cue %v", text, i, a.Head, a.Cue)
		}
		for _, q := range a.Quoted {
			if q < 0 || q >= len(d.Quotes()) {
				t.Errorf("%q: attribution %d: quoted span %d", text, i, q)
			}
		}
		depth := 0
		for p := a.Parent; p > 0; p = list[p-1].Parent {
			if depth++; depth > len(list) {
				t.Fatalf("%q: attribution %d: nested in itself", text, i)
			}
		}
	}
}
