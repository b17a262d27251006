package sentence_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/ascribe-go/ascribe/internal/marks"
	"github.com/ascribe-go/ascribe/internal/mixture"
	"github.com/ascribe-go/ascribe/internal/token"
)

// FuzzFind holds the sentences of any bytes to what Find promises: in order they cover every token once, within one paragraph
// each, and no longer than a sentence may be; what is between them is white space. None begins with the marks that close a span
// of the one before.
func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"", "a. B. “c.” D (e.) f", "1. A 2. B (3) C", "She said: “It holds. I built it.” So.", "\"a.\" \"b.\" 'c.' ''d.''", "a.”b .” c.’ D.'", "...\n. . . .\n?!", "A.\r\n\r\nB.\u2028C.\u0085D.",
		"大。」「大。」", "a. “b", "U.S. Mr. B. I. a.m. Tue", "«a.» B. „c.“ D", "10/13/2022 09:45 AM http://a.b/c?d", "a.\xff B.\x00 “\xe2\x80", "----- * * * • a", strings.Repeat("a ", 1100),
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) { check(t, text) })
}

// TestMixture holds mixtures to the same.
func TestMixture(t *testing.T) {
	mixture.Run(t, 1500, func(t testing.TB, text string, _ *rand.Rand) { check(t, text) })
}

func check(t testing.TB, text string) {
	for _, lang := range []string{"en", "es"} {
		toks, l, quotes, sents := find(text, lang)
		next := 0
		for i, s := range sents {
			if s.First != next || s.Last <= s.First || s.Last > len(toks) || s.Last-s.First > 1000 {
				t.Fatalf("%q: sentence %d has tokens %d to %d, after %d", text, i, s.First, s.Last, next)
			}
			if s.Start != int(toks[s.First].Start) || s.End != int(toks[s.Last-1].End) {
				t.Fatalf("%q: sentence %d is %v, its tokens are not", text, i, s.Span)
			}
			if p := l.Paragraphs[s.Paragraph]; s.First < p.First || s.Last > p.Last {
				t.Fatalf("%q: sentence %d goes over the edge of paragraph %d", text, i, s.Paragraph)
			}
			next = s.Last
		}
		if next != len(toks) {
			t.Fatalf("%q: %d tokens of %d are in sentences", text, next, len(toks))
		}
		begins := map[int]int{} // sentences by where they begin
		for i, s := range sents {
			begins[s.Start] = i
		}
		for _, q := range quotes {
			if i, ok := begins[q.Inner.End]; ok && q.Closed && i > 0 && sents[i-1].Paragraph == sents[i].Paragraph && sents[i-1].Last-sents[i-1].First < 700 &&
				q.Inner.End < q.Outer.End && !opens(quotes, q.Inner.End) && toks[sents[i].First].Kind == token.Quote {
				t.Fatalf("%q: sentence %d begins with the mark that closes %q", text, i, q.Inner.Of(text))
			}
		}
	}
}

// opens reports whether a span opens at an offset.
func opens(quotes []marks.Quote, at int) bool {
	for _, q := range quotes {
		if q.Outer.Start == at {
			return true
		}
	}
	return false
}
