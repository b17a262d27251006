package token

import (
	"strings"
	"testing"

	"github.com/ascribe-go/ascribe/internal/lexicon"
)

// TestScan cuts words as the later stages want them. A bar stands between tokens.
func TestScan(t *testing.T) {
	for _, tt := range []struct {
		name, reason string
		lang, text   string
		want         string
	}{
		{"words and marks", "", "en", `“It holds,” she said.`, `“|It|holds|,|”|she|said|.`},
		{"contractions", "as treebanks have them", "en", `don't can’t I'm we've she'd it's they'll`, `do|n't|ca|n’t|I|'m|we|'ve|she|'d|it|'s|they|'ll`},
		{"cannot", "", "en", `cannot`, `can|not`},
		{"possessive", "", "en", `Orle's mayor's dogs'`, `Orle|'s|mayor|'s|dogs|'`},
		{"a clitic in capitals", "", "en", `ORLE'S`, `ORLE|'S`},
		{"no clitics elsewhere", "", "es", `d'Artagnan`, `d'Artagnan`},
		{"a number and its letter", "uniseg’s word is 2.5m", "en", `$2.5m 3bn 5km`, `$|2.5|m|3|bn|5|km`},
		{"thousands", "", "en", `1,150,000 1.5 2,000.75`, `1,150,000|1.5|2,000.75`},
		{"feet and inches", "uniseg’s word is 5'11", "en", `5'11"`, `5|'|11|"`},
		{"a time", "", "en", `10:45`, `10|:|45`},
		{"square kilometres", "a superscript stays with its unit", "en", `5 km²`, `5|km|²`},
		{"an ordinal", "", "es", `1º de mayo`, `1º|de|mayo`},
		{"a name with a digit", "", "en", `G20 AIM-120`, `G20|AIM|-|120`},
		{"abbreviations keep their inner stops", "", "en", `U.S. a.m.`, `U.S|.|a.m|.`},
		{"a hyphen", "", "en", `vice-president`, `vice|-|president`},
		{"an address of the net", "", "en", `jane.Doe@orle.example`, `jane.Doe|@|orle.example`},
		{"glued at a stop", "translated copy", "en", `civilians.Of that`, `civilians|.|Of|that`},
		{"no stop", "a name of the net is one", "en", `Booking.com and Ph.D`, `Booking.com|and|Ph.D`},
		{"glued where a link stood, by the document’s own words", "", "en", `Macron left. Macronalso promised it.`, `Macron|left|.|Macron|also|promised|it|.`},
		{"glued to a common word", "", "en", `for several weeksthe army`, `for|several|weeks|the|army`},
		{"a pronoun before its verb", "the verb says that the tail is one", "en", `two loaves per personhe indicated; per personhe`, `two|loaves|per|person|he|indicated|;|per|personhe`},
		{"a preposition before an article", "", "en", `the Ministry of Defensein its report`, `the|Ministry|of|Defense|in|its|report`},
		{"a given name before it", "", "en", `Emmanuel Macronalso promised`, `Emmanuel|Macron|also|promised`},
		{"not glued", "words that only look it", "en", `Aristor formality prospector hoodwinked Palestinian cavernous`, `Aristor|formality|prospector|hoodwinked|Palestinian|cavernous`},
		{"combining marks stay", "", "en", "a:\u0308b 5'\u03081", "a:\u0308b|5'\u03081"},
		{"no token for white space", "", "en", " a\t\u00a0b\r\n\u2003c ", "a|b|c"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, tok := range Scan(tt.text, lexicon.For(tt.lang)) {
				got = append(got, tok.Of(tt.text))
			}
			if g := strings.Join(got, "|"); g != tt.want {
				t.Errorf("%s\n got %s\nwant %s", tt.reason, g, tt.want)
			}
		})
	}
}

// TestFlags tells how tokens stand and are written.
func TestFlags(t *testing.T) {
	text := "The EU,\nG20 and U.S.\ncivilians.Of"
	want := map[string]Flag{
		"The": Space | Upper, "EU": Space | Upper | AllUpper, ",": 0, "G20": Space | Line | Upper | AllUpper | HasDigit, "and": Space, "U.S": Space | Upper | AllUpper,
		"civilians": Space | Line, "Of": Glued | Upper,
	}
	for _, tok := range Scan(text, lexicon.For("en")) {
		if w, ok := want[tok.Of(text)]; ok && tok.Flags != w {
			t.Errorf("%q: flags %b, want %b", tok.Of(text), tok.Flags, w)
		}
	}
}

// TestAllocs holds Scan to no allocation for a token: what it allocates does not grow with the text but for the slices that it
// returns and keeps.
func TestAllocs(t *testing.T) {
	lex := lexicon.For("en")
	const line = "“The dam at Orle will hold,” the mayor’s aide said in 2022; it cost $2.5m. Macronalso promised.\n"
	count := func(n int) float64 {
		text := strings.Repeat(line, n)
		return testing.AllocsPerRun(3, func() { Scan(text, lex) })
	}
	if few, many := count(100), count(1000); many > few+20 {
		t.Errorf("%.0f allocations for %d bytes, %.0f for ten times as many", few, 100*len(line), many)
	}
}
