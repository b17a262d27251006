package align

import (
	"strings"
	"testing"
)

// same reports whether two texts have the same words.
func same(a, b string) bool {
	x, _ := Scan(a)
	y, _ := Scan(b)
	if len(x) != len(y) {
		return false
	}
	for i := range x {
		if x[i].Hash != y[i].Hash {
			return false
		}
	}
	return true
}

func TestSame(t *testing.T) {
	for _, c := range []struct {
		reason string
		a, b   string
		want   bool
	}{
		{reason: "case", a: "Take Your lanterns", b: "take your Lanterns", want: true},
		{reason: "marks and commas", a: "“No,” he said", b: "\"No\" he said.", want: true},
		{reason: "apostrophes", a: "it’s", b: "it's", want: true},
		{reason: "an apostrophe is a letter", a: "its", b: "it's"},
		{reason: "we're is not were", a: "we’re", b: "were"},
		{reason: "composed and decomposed", a: "Beyonce\u0301", b: "Beyonc\u00e9", want: true},
		{reason: "an accent is a letter", a: "resume", b: "résumé"},
		{reason: "ligature", a: "ﬁnal oﬀer", b: "final offer", want: true},
		{reason: "full width", a: "ＡＢ１２", b: "ab12", want: true},
		{reason: "soft hyphen", a: "gov\u00adernment", b: "government", want: true},
		{reason: "no-break space", a: "20\u00a0men", b: "20 men", want: true},
		{reason: "hyphen and dash", a: "long-term", b: "long–term", want: true},
		{reason: "abbreviation with stops", a: "the U.S. Army", b: "the US Army", want: true},
		{reason: "grouped digits", a: "4,200,000", b: "4200000", want: true},
		{reason: "a decimal is not grouped", a: "4.200", b: "4,200"},
		{reason: "a decimal point tells", a: "3.5", b: "35"},
		{reason: "badly grouped digits are no group", a: "12,34", b: "1234"},
		{reason: "times", a: "4:15", b: "4.15"},
		{reason: "unit tied to its number", a: "2.5m", b: "2.5 m", want: true},
		{reason: "power", a: "400 km²", b: "400 km2", want: true},
		{reason: "a power of ten is not its digits", a: "10²", b: "102"},
		{reason: "fraction sign", a: "2½ hours", b: "2 1/2 hours", want: true},
		{reason: "minus", a: "−5 degrees", b: "-5 degrees", want: true},
		{reason: "a minus tells", a: "-5 degrees", b: "5 degrees"},
		{reason: "a range has no minus", a: "12-15", b: "12–15", want: true},
		{reason: "per cent", a: "5%", b: "5"},
		{reason: "currency", a: "€5", b: "$5"},
		{reason: "and is not &", a: "you and me", b: "you & me"},
		{reason: "number word", a: "three", b: "3"},
		{reason: "spaces part words", a: "may be", b: "maybe"},
		{reason: "sigma", a: "λόγος", b: "ΛΌΓΟΣ", want: true},
		{reason: "signs without spaces are words each", a: "我们", b: "我 们", want: true},
		{reason: "invalid bytes are compared", a: "a \xff b", b: "a \xfe b"},
		{reason: "bracketed letter", a: "[T]he mayor", b: "the mayor", want: true},
	} {
		if got := same(c.a, c.b); got != c.want {
			x, _ := Scan(c.a)
			y, _ := Scan(c.b)
			t.Errorf("%s: same(%q, %q) = %v\n%+v\n%+v", c.reason, c.a, c.b, got, x, y)
		}
	}
}

func TestFlags(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		want         string // words and their flags
		tail         bool
	}{
		{reason: "ellipses", text: "a… b ... c . . . d. e [...] f (…) g", want: "a …b …c …d e …f …g"},
		{reason: "tail", text: "a b …”", want: "a b", tail: true},
		{reason: "brackets", text: "[the] mayor [of\nit] and [one more]", want: "[the mayor of it and [one [more"},
		{reason: "an abbreviation ends in no ellipsis", text: "e.g. this", want: "eg this"},
		{reason: "letters in brackets", text: "“[T]he crew kill[ed] it", want: "~[T]he crew ~kill[ed] it"},
		{reason: "hyphen", text: "a well-known man - and so on", want: "a well -known man and so on"},
		{reason: "tied", text: "2.5m €3", want: "2.5 +m € +3"},
	} {
		ws, tail := Scan(c.text)
		var out []string
		for _, w := range ws {
			s := strings.ReplaceAll(w.Of(c.text), ".", "")
			if w.Is(Figure) {
				s = w.Of(c.text)
			}
			for _, f := range []struct {
				f Flag
				s string
			}{{Gap, "…"}, {Aside, "["}, {Patched, "~"}, {Hyphen, "-"}, {Tied, "+"}} {
				if w.Is(f.f) {
					s = f.s + s
				}
			}
			out = append(out, s)
		}
		if got := strings.Join(out, " "); got != c.want || tail != c.tail {
			t.Errorf("%s: %s, tail %v; want %s, %v", c.reason, got, tail, c.want, c.tail)
		}
	}
}

// FuzzScan: words are ordered ranges of the text, each not empty, and the words of a part stay words.
func FuzzScan(f *testing.F) {
	for _, s := range []string{"", "a", "“[T]he” … 2.5m", "\xff\x00’s", "U.S.-led 4'200'000", "é́[…]［a］b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { checkScan(t, s) })
}

func checkScan(t testing.TB, s string) {
	ws, _ := Scan(s)
	end := 0
	for _, w := range ws {
		if w.Start < end || w.End <= w.Start || w.End > len(s) {
			t.Fatalf("word %+v of %q", w, s)
		}
		end = w.End
	}
}
