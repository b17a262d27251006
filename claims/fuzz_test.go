package claims_test

import (
	"encoding/json"
	"math/rand/v2"
	"os"
	"testing"
	"unicode/utf8"

	"github.com/ascribe-go/ascribe/claims"
	"github.com/ascribe-go/ascribe/internal/mixture"
	"github.com/ascribe-go/ascribe/quotes"
)

// torture is texts that break readers: marks astray, bytes that are no UTF-8, numbers that never end.
var torture = []string{
	"", " ", "\n\n\n", "\x00", "\xff\xfe\xfd", "“", "”", "““““", "””””", "“”", "\"\"=", "\"Bob.\"\n\n\"What.\"", "''''''", "‘’‘’", "«»‹›„“「」『』",
	"“a\n\n“b\n\n“c”", "“a\n\nb”", "\"5'11\" guard, 32, said: \"We…\"", "said said said said", "said that that that", "according to according to",
	"he said she said they said it", ", said X, said Y, said Z", "X said:", "X said: “", "“,” said", "— said —", "Q: A: Q: A:", "A:\nQ:\nA:",
	"$$$ 1,2,3,4.5.6-7-8 %%% 1e999 99999999999999999999999999 ½⅓ 0.0.0.0 1/0", "date 2022-10-13", "date 9999-99-99 Thursday", "Thursday, 32nd of Foo",
	"between and between 3 and and", "more than more than more than", "dozens of dozens of scores", "10 10 10 10 10", "a.b.c.d.e.f. A.B.C.D.",
	"Mr. Dr. Gen. Prof. said", "the the the the said the", "who which who which said", "(((((((((((", "[the] “[the] mayor” (he) said",
	"“He said “she said “they said “no””””", "Ministry of Ministry of Ministry of Defence said", "\u2028\u2029\u0085", "e\u0301\u0301\u0301 said “e\u0301”", "\uf0ef \uf0ee project Grand",
}

// FuzzReport parses any bytes and holds the result to what the documentation promises: spans lie in the text, in order, and do
// not cross; a record can be written.
func FuzzReport(f *testing.F) {
	for _, s := range torture {
		f.Add(s)
	}
	for _, name := range articles(f) {
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(text))
	}
	f.Fuzz(func(t *testing.T, text string) { check(t, text) })
}

// TestMixture holds mixtures to the same.
func TestMixture(t *testing.T) {
	mixture.Run(t, 450, func(t testing.TB, text string, _ *rand.Rand) { check(t, text) })
}

// TestEnd ends a text after each word of the articles' sentences: what looks past a word must see that nothing stands there.
func TestEnd(t *testing.T) {
	if testing.Short() {
		t.Skip("a second, and more under the race detector")
	}
	for _, name := range articles(t) {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for s := range quotes.Parse(string(text)).Sentences() {
			sentence := string(text[s.Start:s.End])
			for i, r := range sentence {
				if r == ' ' {
					for range claims.All(quotes.Parse(sentence[:i]), claims.Unnumbered()) {
						break
					}
				}
			}
		}
	}
}

// TestTorture runs the fuzz target's checks on the torture texts, each after and before another.
func TestTorture(t *testing.T) {
	for _, a := range torture {
		check(t, a)
		for _, b := range torture {
			check(t, a+b)
			check(t, a+"\n\n"+b+" X said.")
		}
	}
}

func check(t testing.TB, text string) {
	d := quotes.Parse(text, quotes.Classes(quotes.AllClasses))
	if d.Text() != text {
		t.Fatal("the text has changed")
	}
	within := func(what string, s quotes.Span, outer quotes.Span) {
		if s.Start < outer.Start || s.End > outer.End || s.Start > s.End {
			t.Fatalf("%q: %s %v is not within %v", text, what, s, outer)
		}
		if utf8.ValidString(text) && (s.Start < len(text) && !utf8.RuneStart(text[s.Start]) || s.End < len(text) && !utf8.RuneStart(text[s.End])) {
			t.Fatalf("%q: %s %v cuts a rune", text, what, s)
		}
	}
	whole := quotes.Span{Start: 0, End: len(text)}
	last := 0
	for p := range d.Paragraphs() {
		within("paragraph", p, quotes.Span{Start: last, End: len(text)})
		last = p.End
	}
	last = 0
	for s := range d.Sentences() {
		within("sentence", s, quotes.Span{Start: last, End: len(text)})
		if s.IsEmpty() {
			t.Fatalf("%q: empty sentence at %d", text, s.Start)
		}
		last = s.End
	}
	var spans []quotes.Quote
	for q := range d.Quotes() {
		within("quoted span", q.Outer, whole)
		within("quoted span", q.Span, q.Outer)
		if q.ID != len(spans)+1 || q.Parent >= q.ID || q.Continues >= q.ID {
			t.Fatalf("%q: quoted span %+v", text, q)
		}
		if q.Parent > 0 {
			within("inner span", q.Outer, spans[q.Parent-1].Span)
		}
		if len(spans) > 0 {
			before := spans[len(spans)-1]
			if q.Outer.Start < before.Outer.Start {
				t.Fatalf("%q: quoted spans out of order: %v, %v", text, before.Outer, q.Outer)
			}
			if q.Outer.Start < before.Outer.End && q.Outer.End > before.Outer.End {
				t.Fatalf("%q: quoted spans cross: %v, %v", text, before.Outer, q.Outer)
			}
		}
		spans = append(spans, q)
	}
	n := 0
	for range d.Attributions() {
		n++
	}
	covered := map[quotes.Span]bool{}
	id := 0
	for a := range d.Attributions() {
		if id++; a.ID != id || len(a.Content) == 0 || a.Parent == a.ID || a.Parent > n || a.Rule == "" {
			t.Fatalf("%q: attribution %+v", text, a)
		}
		last := 0
		for _, c := range a.Content {
			within("content", c, quotes.Span{Start: last, End: len(text)})
			if c.IsEmpty() {
				t.Fatalf("%q: empty content %+v", text, a)
			}
			last = c.End
			covered[c] = true
		}
		for _, list := range [][]quotes.Span{a.Cue, a.Source, a.Evidence, {a.Addressee, a.Medium}} {
			for _, s := range list {
				within("evidence", s, whole)
			}
		}
		if _, ok := d.Speaker(a.Speaker); ok != (a.Speaker != 0) || (a.Confidence == quotes.NoSpeaker) != (a.Speaker == 0) {
			t.Fatalf("%q: speaker of %+v", text, a)
		}
	}
	for _, q := range spans {
		if q.Role == quotes.RoleSpeech && q.Parent == 0 && !q.Span.IsEmpty() && !covered[q.Span] {
			t.Fatalf("%q: %q is speech, but in no attribution", text, d.Slice(q.Span))
		}
	}
	last = 0
	for q := range claims.Quantities(d) {
		within("quantity", q.Span, quotes.Span{Start: last, End: len(text)})
		if q.Span.IsEmpty() {
			t.Fatalf("%q: empty quantity", text)
		}
		if !q.Number.IsEmpty() {
			within("number", q.Number, q.Span)
		}
		last = q.Span.End
	}
	var all []claims.Claim
	for c := range claims.All(d, claims.Unnumbered()) {
		within("claim", c.Span, whole)
		within("subject", c.Subject, whole)
		within("object", c.Object, whole)
		within("place", c.Place, whole)
		if c.Span.IsEmpty() || c.Modality == 0 || c.Polarity == 0 || c.Predicate == "" && c.Verb != "" || len(c.Keys()) == 0 {
			t.Fatalf("%q: claim %+v", text, c)
		}
		if len(all) < 16 {
			all = append(all, c)
		}
	}
	for i := range all {
		for j := range i + 1 {
			r := claims.Compare(all[i], all[j])
			if back := claims.Compare(all[j], all[i]); r != back || i == j && r.Kind != claims.RelationEqual {
				t.Fatalf("%q: %+v\n%+v\n%v, the other way round %v", text, all[i], all[j], r, back)
			}
		}
	}
	n = 0
	for _, e := range claims.Group(all) {
		n += len(e.Members)
	}
	if n < len(all) {
		t.Fatalf("%q: %d claims, %d members of events", text, len(all), n)
	}
	for c := range claims.All(d) {
		if len(c.Quantities) == 0 {
			t.Fatalf("%q: claim without a quantity %+v", text, c)
		}
	}
	r := claims.Report(d)
	if _, err := json.Marshal(r); err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	for offset := 0; offset <= len(text); offset += 1 + len(text)/8 {
		if p := d.Position(offset); p.Line < 1 || p.Column < 1 {
			t.Fatalf("%q: position %+v", text, p)
		}
		for range d.At(offset) {
		}
	}
}

// BenchmarkHostile prints the time for each byte of texts that make careless programs slow, in three sizes: it must not grow.
//
//	go test -run '^$' -bench Hostile -benchtime 1x ./claims
func BenchmarkHostile(b *testing.B) {
	for _, c := range []struct{ name, unit string }{
		{"opening marks", "“"}, {"closing marks", "”"}, {"straight marks", "\""}, {"apostrophes", "'"}, {"open and close", "“a”"}, {"nested", "“‘"},
		{"no space", "a"}, {"digits", "1"}, {"one sentence", "word "}, {"cues", "said "}, {"names", "Ann "}, {"commas", "a, "}, {"paragraphs", "“a\n\n"},
		{"nested reports", "he said that "}, {"reports in open quotations", "Roe: »asked whether ‹b c "}, {"combining", "e\u0301\u0301"}, {"invalid", "\xff"}, {"numbers", "3 and "}, {"colons", "X: "},
	} {
		for _, mb := range []int{1, 4, 16} {
			n := mb << 20 / len(c.unit)
			b.Run(c.name+"/"+string(rune('0'+mb/10))+string(rune('0'+mb%10))+"MB", func(b *testing.B) {
				text := make([]byte, 0, n*len(c.unit))
				for range n {
					text = append(text, c.unit...)
				}
				s := string(text)
				b.SetBytes(int64(len(s)))
				for b.Loop() {
					d := quotes.Parse(s)
					for range d.Attributions() {
						break
					}
					for range claims.All(d) {
						break
					}
				}
				b.ReportMetric(b.Elapsed().Seconds()*1e9/float64(b.N)/float64(len(s)), "ns/byte")
			})
		}
	}
}
