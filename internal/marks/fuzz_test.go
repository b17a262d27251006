package marks_test

import (
	"math/rand/v2"
	"testing"
	"unicode/utf8"

	"github.com/ascribe-go/ascribe/internal/marks"
	"github.com/ascribe-go/ascribe/internal/mixture"
)

// valid holds spans to what Find promises: in order, within the text, the inner part within the outer one and without white space
// at its edges; each span within its parent's marks, or apart from every other; on the boundaries of runes.
func valid(t testing.TB, text string, quotes []marks.Quote) {
	t.Helper()
	start := 0
	var open []int // spans that hold the one at hand, the innermost last
	for i, q := range quotes {
		in, out := q.Inner, q.Outer
		if out.Start < start || out.End > len(text) || out.Empty() {
			t.Fatalf("%q: span %d is %v, after %d", text, i, out, start)
		}
		if in.Start < out.Start || in.End > out.End || in.Start > in.End {
			t.Fatalf("%q: span %d: %v is not within %v", text, i, in, out)
		}
		for _, at := range []int{in.Start, in.End, out.Start, out.End} {
			if at < len(text) && !utf8.RuneStart(text[at]) && utf8.ValidString(text) {
				t.Fatalf("%q: span %d: %d is within a rune", text, i, at)
			}
		}
		if s := in.Of(text); s != "" && (s[0] == ' ' || s[len(s)-1] == ' ') {
			t.Fatalf("%q: span %d begins or ends with a blank: %q", text, i, s)
		}
		for len(open) > 0 && quotes[open[len(open)-1]].Outer.End <= out.Start {
			open = open[:len(open)-1]
		}
		parent := 0
		if n := len(open); n > 0 {
			parent = open[n-1] + 1
			if p := quotes[open[n-1]]; out.End > p.Outer.End || in.End > p.Inner.End || out.Start < p.Inner.Start {
				t.Fatalf("%q: span %d, %v, is not within %d, %v", text, i, out, open[n-1], p.Inner)
			}
		}
		if q.Parent != parent {
			t.Fatalf("%q: span %d has parent %d, stands in %d", text, i, q.Parent, parent)
		}
		if q.Continues < 0 || q.Continues > i || q.Continues > 0 && quotes[q.Continues-1].Closed {
			t.Fatalf("%q: span %d goes on from %d", text, i, q.Continues)
		}
		if q.Closed && out.End == in.End && q.Style != marks.Dash {
			t.Fatalf("%q: span %d has no closing mark", text, i)
		}
		open = append(open, i)
		start = out.Start
	}
}

// FuzzFind holds the spans of any bytes to what valid says, in languages with and without dialogue by dashes.
func FuzzFind(f *testing.F) {
	for _, tt := range tests {
		f.Add(tt.text)
	}
	for _, s := range []string{
		"“a ‘b “c", "''' '''' ''''' '' '", "``'' `' ``", "—a «b—c» —d", "— “a\n\n— b” —", "“\xff” ‘\x00’ \"\u0301\"", "a” b” c d e f.” g", "„a” »b« ›c‹ ”d”", "\"a\n\n\"b\n\n\"c\"",
		"—a, he said. b\n\n—c\n\n—d", "“ ” “ ”", "‘a’s ’b’", "「『「」』」", "<a \"b\"> \"c\"", "5'11\"\" 24\" \"a 12\" b\"",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) { check(t, text) })
}

// TestMixture holds mixtures to the same.
func TestMixture(t *testing.T) {
	mixture.Run(t, 2500, func(t testing.TB, text string, _ *rand.Rand) { check(t, text) })
}

func check(t testing.TB, text string) {
	for _, lang := range []string{"en", "es", "fr", "de"} {
		valid(t, text, find(text, lang))
	}
}
