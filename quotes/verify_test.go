package quotes_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"

	"github.com/ascribe-go/ascribe/internal/mixture"
	"github.com/ascribe-go/ascribe/quotes"
)

// bareWords is the words of a text for the fuzz target: runs of letters, marks, numbers and signs, as they stand. Punctuation tells
// nothing, nor do quote marks, one that is a bare grave accent among them, and what is not seen.
func bareWords(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool {
		return r == '~' || r == '−' || unicode.Is(unicode.Sk, r) || !unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.S) && !strings.ContainsRune("%&#@", r)
	})
}

// FuzzVerify: what is verbatim is a run of the source's quoted words, and all spans point into the texts.
func FuzzVerify(f *testing.F) {
	for _, c := range [][3]string{
		{"“We will not leave the harbour,” said Ann Lee.", "We will not leave the harbour", "Lee"},
		{"“We will not leave,” said Ann Lee, “whatever he says.”", "We will not leave … whatever he says", "Ann Lee"},
		{"“We will [not] leave the U.S. for 2.5m,” said Ann Lee.", "We will leave the us", ""},
		{"He said \"no\" and 'yes'.", "no yes", "he"},
		{"Q: Why?\nA: Because of it all.", "because", "A"},
		{"“\xff\x00é’s” …", "\xff\x00é's [x]…", "\xff"},
	} {
		f.Add(c[0], c[1], c[2])
	}
	f.Fuzz(func(t *testing.T, source, quotation, speaker string) { checkVerify(t, source, quotation, speaker) })
}

// TestMixture holds mixtures to the same.
func TestMixture(t *testing.T) {
	mixture.Run(t, 600, func(t testing.TB, text string, r *rand.Rand) {
		q := mixture.Cut(r, text, len(text))
		switch r.IntN(4) {
		case 0:
			q = mixture.Edit(r, q)
		case 1:
			q += "…" + mixture.Cut(r, text, len(text))
		case 2:
			d := quotes.Parse(text)
			for quote := range d.Quotes() {
				q = d.Slice(quote.Span)
				if r.IntN(2) == 0 {
					break
				}
			}
		}
		checkVerify(t, text, q, mixture.Cut(r, text, 20))
	})
}

func checkVerify(t testing.TB, source, quotation, speaker string) {
	d := quotes.Parse(source)
	v := quotes.Verify(d, quotation, speaker)
	if v.Text < quotes.Verbatim || v.Text > quotes.Absent || v.Check < quotes.Unchecked || v.Check > quotes.UnknownSpeaker {
		t.Fatalf("%+v", v)
	}
	inside := func(s quotes.Span, n int) {
		if s.Start < 0 || s.End < s.Start || s.End > n {
			t.Fatalf("span %v of %d bytes", s, n)
		}
	}
	for _, m := range v.Matches {
		inside(m.Source, len(source))
		inside(m.Quote, len(quotation))
	}
	for _, c := range v.Changes {
		inside(c.Source, len(source))
		inside(c.Quote, len(quotation))
	}
	if (v.Text == quotes.Absent) != (len(v.Matches) == 0) {
		t.Fatalf("%v with %d matches", v.Text, len(v.Matches))
	}
	if v.Text != quotes.Verbatim {
		return
	}
	m := v.Matches[0].Source
	if a, b := bareWords(source[m.Start:m.End]), bareWords(quotation); strings.Join(a, " ") != strings.Join(b, " ") {
		t.Fatalf("verbatim, but %q is not %q", a, b)
	}
	for q := range d.Quotes() {
		if q.Span.Start <= m.Start && m.End <= q.Span.End {
			return
		}
	}
	for a := range d.Attributions() {
		if a.Kind == quotes.Direct && len(a.Content) > 0 && a.Content[0].Start <= m.Start && m.End <= a.Content[len(a.Content)-1].End {
			return
		}
	}
	if !continued(d, m) {
		t.Fatalf("verbatim, but %q is not quoted", source[m.Start:m.End])
	}
}

// The time must grow with the texts, not with their product, whatever they repeat.
func BenchmarkVerify(b *testing.B) {
	for _, c := range []struct{ name, source, quote string }{
		{"article", "", "the last of them struck the ambulance queue"},
		{"repeated words", "“a a a a a a a a a a,” he said. ", "a a b a a a a a a a a a b a a"},
		{"repeated quotations", "“We will not leave the harbour,” said Ann Lee. ", "We will never leave the harbour … said nobody"},
		{"one long quotation", "we will not leave the harbour ", "We will never leave the harbour before he leaves"},
	} {
		for _, n := range []int{1000, 10000} {
			source := strings.Repeat(c.source, n)
			if c.name == "one long quotation" {
				source = "“" + source + "”"
			}
			if c.source == "" {
				source = strings.Repeat(readGold(b)[0].Text+"\n\n", n/1000)
			}
			d := quotes.Parse(source)
			quotes.Verify(d, "x", "") // analyses the document
			b.Run(fmt.Sprintf("%s/%d", c.name, n), func(b *testing.B) {
				b.SetBytes(int64(len(source)))
				for b.Loop() {
					quotes.Verify(d, c.quote, "Lee")
				}
			})
		}
	}
}

// continued reports whether a stretch begins in one quoted span and ends in another: a quotation that goes on over a break.
func continued(d *quotes.Document, m quotes.Span) bool {
	first, last := false, false
	for q := range d.Quotes() {
		first = first || q.Span.Start <= m.Start && m.Start < q.Span.End
		last = last || q.Span.Start < m.End && m.End <= q.Span.End
	}
	return first && last
}
