package token

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/mixture"
	"github.com/rivo/uniseg"
)

func check(t testing.TB, text string) {
	t.Helper()
	w := Split(text)
	rest, state, at := text, -1, 0
	for rest != "" {
		var word string
		word, rest, state = uniseg.FirstWordInString(rest, state)
		if !w.Next() {
			t.Fatalf("%q: ends at %d", text, at)
		}
		if w.Start != at || w.End != at+len(word) {
			t.Fatalf("%q: got %d-%d %q, uniseg %d-%d %q", text, w.Start, w.End, text[w.Start:w.End], at, at+len(word), word)
		}
		at = w.End
	}
	if w.Next() {
		t.Fatalf("%q: goes on at %d", text, w.Start)
	}
}

// FuzzWords holds the fast path to uniseg.
func FuzzWords(f *testing.F) {
	for _, s := range []string{
		"", "a", "It’s 5'11\" or 1,150.5; U.S. and a.m.", "don't stop'", "a:b 1:2 1,2 a,b a.b 1.a", "a_b _1_ a_.b _.!",
		"x\u0301y a\u0301.b 1.\u0301 2", "\r\n\n\r \u2028", "  \u0301 ", "«a»“b”‘c’", "км² 東京タワー カタカナ", "\xff\xfea\xffb", "©\u200d®", "🇺🇸🇬🇧🇫 👩‍🔬",
		"a\u00adb", "l·l", "a’\u00adb", strings.Repeat("a.", 10), "שלום\"ב", "a\"b", "ÉLAN Ärger ×÷",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) { check(t, text) })
}

// FuzzScan holds the tokens of any bytes, in three languages, to what valid says.
func FuzzScan(f *testing.F) {
	for _, s := range []string{
		"", "It’s 5'11\" or 1,150.5; U.S. and a.m.", "Macron went. Macronalso promised", "a:\u0308b 5:\u03081 5'\u03081 a.\u0308B civilians.Of", "km² 2.5m\u0308 cannot don’t\u0308",
		"\u0600a :\u0600 \u0600:", "\xff\xe2\x80\xe2\x80\x9c \x00", "jane.Doe@example.org www.a.B", "\u00a0\u2028\u2029\u0085\r\n", "‘’“”'\"``", "1.a 1'000'000 1:00:00",
	} {
		f.Add(s)
	}
	lexes := []*lexicon.Lexicon{lexicon.For("en"), lexicon.For("es"), lexicon.For("de")}
	f.Fuzz(func(t *testing.T, text string) { checkScan(t, text, lexes) })
}

// TestMixture holds mixtures to the same, and their words to uniseg's.
func TestMixture(t *testing.T) {
	lexes := []*lexicon.Lexicon{lexicon.For("en"), lexicon.For("es"), lexicon.For("de")}
	mixture.Run(t, 600, func(t testing.TB, text string, _ *rand.Rand) {
		check(t, text)
		checkScan(t, text, lexes)
	})
}

func checkScan(t testing.TB, text string, lexes []*lexicon.Lexicon) {
	for _, lex := range lexes {
		valid(t, text, Scan(text, lex))
	}
}
