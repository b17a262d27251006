package when_test

import (
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"testing"
	"unicode/utf8"

	"github.com/ascribe-go/ascribe/internal/layout"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/mixture"
	"github.com/ascribe-go/ascribe/internal/number"
	"github.com/ascribe-go/ascribe/internal/token"
	"github.com/ascribe-go/ascribe/internal/unit"
	"github.com/ascribe-go/ascribe/internal/when"
	"github.com/google/go-cmp/cmp"
)

var langs = []string{"en", "es", "pt", "fr", "de", "und"}

var friday = number.Moment{Year: 2022, Month: 10, Day: 14}

// find reads a text as a document does.
func find(text, lang string, ref number.Moment) ([]number.Quantity, []number.Refusal, []token.Token) {
	lex := lexicon.For(lang)
	toks := token.Scan(text, lex)
	lay := layout.Find(text, toks, lex)
	qs, no := when.Find(number.Input{Text: text, Toks: toks, Lex: lex, Layout: &lay, Ref: ref})
	return qs, no, toks
}

// FuzzFind reads any text in any language and holds the quantities to what is promised of them: they lie in the text, in order,
// with their numerals and nouns; bounds, comparators and values agree; units and dates can be read; and what is read twice is
// read the same.
func FuzzFind(f *testing.F) {
	for i, s := range []string{
		"", "$", "1", "½", "1/0", "0.0.0.0", "1e999", "9999999999999999999999", "1/1/1/1", "-5", "--5", "−5 °C", "5'11\"", "$3-5bn", "$2.5m", "3m", "3 m",
		"between 30 and 35", "between between 3 and and", "3 to 5 million", "18–20%", "dozens of dozens", "tens of thousands of people", "no one", "first of all",
		"AIM-120", "France 2", "Article 94", "18 of 24 drones", "one in ten", "12 per 100,000", "up 34% to 512 million", "twice", "two-thirds", "half a percentage point",
		"less than two weeks ago", "this Thursday, 13th", "on Wednesday, 12", "the last weekend of October", "from 9 to 5", "at 4:15 a.m. EST", "every other week",
		"1,150", "12.000", "816 000", "1’000", "€3.4bn", "12-year-old", "5,000-strong", "three and three fifths", "one over three", "a twenty-first", "XIV", "5 ft 10 in",
		"más de dos tercios", "dos mil millones de euros", "hace dos años", "um milhão e meio", "vingt et un", "zweihunderteinundzwanzig", "anderthalb", "le 1er mai 2020",
		"2022-10-13T10:00:00Z", "Christmas 2013", "9999-99-99", "32nd of Foo", "in 2014 BC", "the 1990s", "mid-20th century", "Q3 2019", "10m 10m 10m", "1 2 3 4 5 6 7 8 9",
		"٣٫٥ كم", "５００円", "1\u200b000", "3\u00a0000", "\xff5\xfe", "5\x00km", "a million billion trillion", "minus minus one", "0\x01C\xb1$ 0", "2016\x01\x000201> 2 14", "ten ten ten", "percent percent",
	} {
		f.Add(s, uint8(i))
	}
	names, err := filepath.Glob(filepath.Join("..", "..", "testdata", "articles", "*.txt"))
	if err != nil || len(names) == 0 {
		f.Fatal("no articles", err)
	}
	for i, n := range names {
		b, err := os.ReadFile(n)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(b), uint8(i))
	}
	f.Fuzz(func(t *testing.T, text string, how uint8) { checkHow(t, text, how) })
}

// TestMixture holds mixtures to the same.
func TestMixture(t *testing.T) {
	mixture.Run(t, 1000, func(t testing.TB, text string, r *rand.Rand) { checkHow(t, text, uint8(r.IntN(256))) })
}

// checkHow checks a text in a language, and beside a day of reference, that a number says.
func checkHow(t testing.TB, text string, how uint8) {
	ref := friday
	switch how / 8 % 4 {
	case 1:
		ref = number.Moment{}
	case 2:
		ref.HasTime, ref.Hour, ref.Min = true, 4, 30
	case 3:
		ref.HasTime, ref.HasZone, ref.Zone = true, true, -120
	}
	check(t, text, langs[int(how)%len(langs)], ref)
}

// resolved is the shape of EDTF, level 1, and ISO 8601 as they are promised.
var resolved = regexp.MustCompile(`^(\.\.|` + point + `)(/(\.\.|` + point + `))?$|^P(\d+(\.\d+)?[YMWD])*(T(\d+(\.\d+)?[HMS])+)?$|^R?/?P?[-0-9XTWYMDHS:/.~?]+$`)

const point = `-?\d{1,4}[0-9X]*(-\d\d(-\d\d)?)?(T\d\d(:\d\d(:\d\d(\.\d+)?)?)?(Z|[+-]\d\d:\d\d)?)?|T\d\d(:\d\d(:\d\d(\.\d+)?)?)?(Z|[+-]\d\d:\d\d)?`

func check(t testing.TB, text, lang string, ref number.Moment) {
	qs, no, toks := find(text, lang, ref)
	last := 0
	for i, q := range qs {
		fail := func(what string) { t.Fatalf("%s %q: quantity %d, %+v: %s", lang, text, i, q, what) }
		switch {
		case q.Span.Start < last || q.Span.End > len(text) || q.Span.Start >= q.Span.End:
			fail("span")
		case !q.Num.Empty() && (q.Num.Start < q.Span.Start || q.Num.End > q.Span.End):
			fail("numeral outside")
		case q.First < 0 || q.Last > len(toks) || q.First >= q.Last || int(toks[q.First].Start) > q.Span.Start || int(toks[q.Last-1].End) < q.Span.End:
			fail("tokens")
		case q.Kind == number.NoKind || q.Rule == "":
			fail("kind or rule missing")
		case utf8.ValidString(text) && !utf8.ValidString(text[q.Span.Start:q.Span.End]):
			fail("a rune is cut")
		}
		last = q.Span.End
		low, high, v := q.Low, q.High, q.Value
		switch {
		case low.Valid() && high.Valid() && low.Cmp(high) > 0:
			fail("ends out of order")
		case v.Valid() && low.Valid() && low.Cmp(v) > 0 || v.Valid() && high.Valid() && high.Cmp(v) < 0:
			fail("value out of bounds")
		case (q.Cmp == number.More || q.Cmp == number.AtLeast) && high.Valid(), (q.Cmp == number.Less || q.Cmp == number.AtMost) && low.Valid():
			fail("bound on the wrong side")
		case q.Kind == number.Range && (!low.Valid() || !high.Valid()):
			fail("range without ends")
		}
		if q.Unit != "" {
			if _, err := unit.Parse(q.Unit); err != nil {
				fail("unit: " + err.Error())
			}
		}
		if r := q.Resolved; r != "" && !resolved.MatchString(r) {
			fail("resolved")
		}
		if v.Valid() {
			if s := v.String(); !json.Valid([]byte(s)) {
				fail("value " + s)
			}
		}
	}
	end := 0
	for _, r := range no {
		if r.Span.Start < end || r.Span.End > len(text) || r.Span.Empty() || r.Reason == "" {
			t.Fatalf("%s %q: refusal %+v", lang, text, r)
		}
		end = r.Span.End
		for _, q := range qs {
			if r.Span.Start < q.Span.End && q.Span.Start < r.Span.End {
				t.Fatalf("%s %q: %q is refused and taken as %q", lang, text, text[r.Span.Start:r.Span.End], text[q.Span.Start:q.Span.End])
			}
		}
	}
	again, _, _ := find(text, lang, ref)
	if diff := cmp.Diff(qs, again, cmp.Comparer(func(a, b number.Number) bool { return a == b })); diff != "" {
		t.Fatalf("%s %q: read twice: %s", lang, text, diff)
	}
	for _, q := range qs[:min(len(qs), 8)] { // a quantity alone, as ParseQuantity gets it
		s := text[q.Span.Start:q.Span.End]
		lex := lexicon.For(lang)
		one, refused, ok := when.Parse(number.Input{Text: s, Toks: token.Scan(s, lex), Lex: lex, Ref: ref})
		if ok && (one.Span.Start < 0 || one.Span.End > len(s) || one.Span.Empty()) || !ok && (refused.Reason == "" || refused.Span.End > len(s) || refused.Span.Start < 0) {
			t.Fatalf("%s %q: alone %+v, %+v, %v", lang, s, one, refused, ok)
		}
	}
}
