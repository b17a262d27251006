package sentence_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/ascribe-go/ascribe/internal/layout"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/marks"
	"github.com/ascribe-go/ascribe/internal/sentence"
	"github.com/ascribe-go/ascribe/internal/token"
	"github.com/ascribe-go/ascribe/internal/ucd"
)

// find runs the stages up to sentences.
func find(text, lang string) ([]token.Token, layout.Layout, []marks.Quote, []sentence.Sentence) {
	lex := lexicon.For(lang)
	toks := token.Scan(text, lex)
	l := layout.Find(text, toks, lex)
	quotes := marks.Find(text, &l, lang)
	return toks, l, quotes, sentence.Find(text, toks, lex, &l, quotes)
}

// deviations are the breaks of UAX #29 that the rules of this package do not draw, and those that they draw beside, each with
// the reason. A case belongs to the first class whose test it meets.
var deviations = []struct {
	name, reason string
	more         bool // a break that UAX #29 does not draw
	is           func(text string, at int) bool
	cases        int
}{{
	"a paragraph separator on its own", "white space is in no sentence, so that none is empty (against SB4)",
	false, func(text string, at int) bool { return strings.TrimFunc(text[:at], invisible) == "" }, 90,
}, {
	"stops before the first word", "an ellipsis or stray stop at the beginning belongs to what follows (against SB11)",
	false, func(text string, at int) bool {
		return strings.TrimFunc(text[:at], func(r rune) bool { return invisible(r) || r == '.' || r == '!' }) == ""
	}, 16,
}, {
	"nothing between the stop and the next word", "U.S, e.g, Booking.com, file.go: that which has no blank after a stop goes on, unless it is a word glued to it in English letters (against SB11)",
	false, func(text string, at int) bool {
		before, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(text[:at], invisible))
		return !strings.ContainsAny(text[:at], " \n") && (before == '.' || before == '’')
	}, 6,
}, {
	"a lower-case word after a word with a stop that is no abbreviation", "translated copy goes on so after a full stop; a word with signs in it that one cannot see is none of the lexicon’s (against SB8)",
	true, func(text string, at int) bool {
		r, _ := utf8.DecodeRuneInString(text[at:])
		return unicode.IsLower(r)
	}, 1,
}}

// invisible reports whether a rune is white space or attaches to another.
func invisible(r rune) bool {
	return unicode.IsSpace(r) || unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, unicode.Cc)
}

// TestBreaks runs the sentence break test of UAX #29. Where a rule of news deviates, the deviation is one of those listed.
func TestBreaks(t *testing.T) {
	counts := make([]int, len(deviations))
	class := func(text string, at int, more bool) bool {
		for i, d := range deviations {
			if d.more == more && d.is(text, at) {
				counts[i]++
				return true
			}
		}
		return false
	}
	n, same := 0, 0
	for text, breaks := range ucd.Cases(ucd.Sentences) {
		want := breaks[1 : len(breaks)-1]
		_, _, _, sents := find(text, "en")
		var got []int
		for i, s := range sents {
			if i > 0 {
				got = append(got, s.Start)
			}
		}
		n++
		if slices.Equal(got, want) {
			same++
			continue
		}
		for _, at := range want {
			if !slices.Contains(got, at) && !class(text, at, false) {
				t.Errorf("%q: no break at %d, which UAX #29 draws", text, at)
			}
		}
		for _, at := range got {
			if !slices.Contains(want, at) && !class(text, at, true) {
				t.Errorf("%q: a break at %d, which UAX #29 does not draw", text, at)
			}
		}
	}
	if n != 502 {
		t.Errorf("%d cases", n)
	}
	t.Logf("%d of %d as UAX #29 has them", same, n)
	for i, d := range deviations {
		t.Logf("%3d %s: %s", counts[i], d.name, d.reason)
		if counts[i] != d.cases {
			t.Errorf("%s: %d breaks, listed are %d", d.name, counts[i], d.cases)
		}
	}
}
