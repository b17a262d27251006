package token

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/ucd"
	"github.com/rivo/uniseg"
)

// TestWordBreaks runs the word break test of UAX #29.
func TestWordBreaks(t *testing.T) {
	n := 0
	for text, want := range ucd.Cases(ucd.Words) {
		got := []int{0}
		for w := Split(text); w.Next(); {
			got = append(got, w.End)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: got %v, want %v", text, got, want)
		}
		n++
	}
	if n != 1823 {
		t.Errorf("%d cases", n)
	}
}

// TestGraphemeBreaks runs the grapheme break test of UAX #29: uniseg, whose clusters these are, draws all of them, and no token
// cuts one.
func TestGraphemeBreaks(t *testing.T) {
	lex := lexicon.For("en")
	n := 0
	for text, want := range ucd.Cases(ucd.Graphemes) {
		got := clusters(text)
		if !slices.Equal(got, want) {
			t.Errorf("%q: got %v, want %v", text, got, want)
		}
		valid(t, text, Scan(text, lex))
		n++
	}
	if n != 602 {
		t.Errorf("%d cases", n)
	}
}

// valid holds tokens to what Scan promises: they are ordered, and only white space is between them; no edge of theirs is within a
// grapheme cluster, but where an edge of a word of UAX #29 is (that standard has a few: U+0600 before a letter).
func valid(t testing.TB, text string, toks []Token) {
	t.Helper()
	edges := map[int]bool{0: true}
	for w := Split(text); w.Next(); {
		edges[w.End] = true
	}
	for _, at := range clusters(text) {
		edges[at] = true
	}
	end := 0
	for i, tok := range toks {
		if int(tok.Start) < end || tok.Start >= tok.End || int(tok.End) > len(text) {
			t.Fatalf("%q: token %d is %v, after %d", text, i, tok.Span(), end)
		}
		if gap := text[end:tok.Start]; strings.TrimSpace(strings.Trim(gap, "\u200d\u0308")) != "" && strings.IndexFunc(gap, unicode.IsSpace) < 0 {
			t.Fatalf("%q: %q is in no token", text, gap)
		}
		if !edges[int(tok.Start)] || !edges[int(tok.End)] {
			t.Fatalf("%q: token %q cuts a grapheme cluster", text, tok.Of(text))
		}
		end = int(tok.End)
	}
}

// clusters returns where the grapheme clusters of a text begin and end.
func clusters(text string) []int {
	breaks, state := []int{0}, -1
	for rest := text; rest != ""; {
		_, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		breaks = append(breaks, len(text)-len(rest))
	}
	return breaks
}
