package quotes_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/ascribe-go/ascribe/quotes"
	"golang.org/x/text/unicode/norm"
)

// The suite makes quotations with known faults out of the annotated articles: each case is an utterance, or a report, with one
// edit whose verdict is known. It has its own idea of a word, so as not to share a mistake with what it tests.

type goldDoc struct {
	ID           string
	Text         string
	Date         string
	Attributions []struct {
		ID      string
		Kind    string
		Content []quotes.Span
		Quoted  []quotes.Span
		Speaker *string
		Nested  *string `json:"nested_in"`
	}
	QuotedSpans []quotes.Span `json:"quoted_spans"`
	Aliases     map[string][]string

	doc *quotes.Document
}

func readGold(t testing.TB) []*goldDoc {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "testdata", "gold.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	var out []*goldDoc
	for line := range strings.Lines(string(data)) {
		d := &goldDoc{}
		if err := json.Unmarshal([]byte(line), d); err != nil {
			t.Fatal(err)
		}
		date, _ := time.Parse("2006-01-02", d.Date)
		d.doc = quotes.Parse(d.Text, quotes.Date(date))
		out = append(out, d)
	}
	return out
}

// verifyCase is a case of the suite.
type verifyCase struct {
	edit    string
	doc     *goldDoc
	quote   string
	speaker string
	text    quotes.Wording
	check   quotes.SpeakerCheck
	read    bool // the document gives the words to whom the annotation does
}

var wordPattern = regexp.MustCompile(`[\p{L}\p{M}\p{N}]+(?:[.,:/'’][\p{L}\p{M}\p{N}]+)*|[€$£%&°]`)

// plain is the words of a text, lower case, apostrophes folded, one blank around each: what an editor would compare.
func plain(s string) string {
	s = strings.ReplaceAll(norm.NFKC.String(strings.ToLower(s)), "’", "'")
	return " " + strings.Join(wordPattern.FindAllString(s, -1), " ") + " "
}

// utterance is a quoted span of an article.
type utterance struct {
	doc     *goldDoc
	span    quotes.Span
	text    string
	speaker string // "" if the annotation names nobody
	attrs   []string
	words   [][]int // of text
	read    bool    // the document gives it to the same
}

// utterances returns the outermost quoted spans.
func utterances(d *goldDoc) []utterance {
	var out []utterance
	end := -1
	for _, s := range d.QuotedSpans {
		if s.Start < end {
			continue
		}
		end = s.End
		u := utterance{doc: d, span: s, text: d.Text[s.Start:s.End]}
		u.speaker, u.attrs = speakerAt(d, s)
		u.words = wordPattern.FindAllStringIndex(u.text, -1)
		u.read = readRight(d, s, u.speaker)
		out = append(out, u)
	}
	return out
}

// speakerAt returns who says a span by the annotation, "" if it names nobody, and the innermost attribution that covers it.
func speakerAt(d *goldDoc, s quotes.Span) (speaker string, attrs []string) {
	size := 1 << 30
	for _, a := range d.Attributions {
		n, covers := 0, false
		for _, c := range a.Content {
			n += c.Len()
			covers = covers || c.Start <= s.Start+1 && s.End-1 <= c.End
		}
		if covers && n < size {
			size, speaker, attrs = n, "", []string{a.ID}
			if a.Speaker != nil {
				speaker = *a.Speaker
			}
		}
	}
	return speaker, attrs
}

// readRight reports whether the document's own attribution of a span is of the annotated speaker, by a name of his.
func readRight(d *goldDoc, s quotes.Span, speaker string) bool {
	got, size := "", 1<<30
	for a := range d.doc.Attributions() {
		n, covers := 0, false
		for _, c := range a.Content {
			n += c.Len()
			covers = covers || c.Start <= s.Start+1 && s.End-1 <= c.End
		}
		if covers && n < size {
			size, got = n, ""
			if who, ok := d.doc.Speaker(a.Speaker); ok {
				got = who.Name
			}
		}
	}
	return strings.EqualFold(got, speaker) || slices.ContainsFunc(d.Aliases[speaker], func(a string) bool { return strings.EqualFold(a, got) })
}

// speakersOf returns who speaks in an article.
func speakersOf(d *goldDoc) []string {
	var out []string
	for _, a := range d.Attributions {
		if a.Speaker != nil && !slices.Contains(out, *a.Speaker) {
			out = append(out, *a.Speaker)
		}
	}
	return out
}

// kin reports whether two speakers may be named alike.
func kin(d *goldDoc, a, b string) bool {
	forms := func(s string) []string { return append([]string{s}, d.Aliases[s]...) }
	for _, x := range forms(a) {
		for _, y := range forms(b) {
			for _, v := range strings.Fields(strings.ToLower(x)) {
				for _, w := range strings.Fields(strings.ToLower(y)) {
					if v == w && len(v) > 3 {
						return true
					}
				}
			}
		}
	}
	return false
}

// suite makes the cases.
func suite(docs []*goldDoc) []verifyCase {
	r := rand.New(rand.NewPCG(2024, 11))
	var out []verifyCase
	vocabulary := []string{"harbour", "minister", "never", "yellow", "twelve", "reluctantly", "because", "their", "old", "to", "bread", "hardly", "committee", "warned", "it"}
	all := map[*goldDoc][]utterance{}
	for _, d := range docs {
		all[d] = utterances(d)
	}
	for di, d := range docs {
		us := all[d]
		source := plain(d.Text)
		var quotedText []string
		for _, u := range us {
			quotedText = append(quotedText, plain(u.text))
		}
		isQuoted := func(q string) bool {
			p := plain(q)
			return slices.ContainsFunc(quotedText, func(s string) bool { return strings.Contains(s, p) })
		}
		speakers := speakersOf(d)
		add := func(edit, quote string, u *utterance, text quotes.Wording) {
			c := verifyCase{edit: edit, doc: d, quote: quote, text: text, check: quotes.Unchecked, read: u != nil && u.read}
			if u != nil && u.speaker != "" {
				switch k := r.IntN(4); {
				case k == 0:
				case k == 1:
					for _, i := range r.Perm(len(speakers)) {
						if !kin(d, speakers[i], u.speaker) {
							c.speaker, c.check = speakers[i], quotes.OtherSpeaker
							break
						}
					}
				default:
					c.speaker, c.check = u.speaker, quotes.Confirmed
					if f := strings.Fields(u.speaker); k == 3 && len(f) > 1 && unicode.IsUpper(rune(f[0][0])) && slices.Contains(d.Aliases[u.speaker], f[len(f)-1]) {
						c.speaker = f[len(f)-1]
					}
				}
			} else if u != nil && len(u.attrs) == 0 && r.IntN(2) == 0 {
				c.speaker, c.check = speakers[r.IntN(len(speakers))], quotes.UnknownSpeaker
			}
			out = append(out, c)
		}
		for ui := range us {
			u := &us[ui]
			n := len(u.words)
			word := func(i int) string { return u.text[u.words[i][0]:u.words[i][1]] }
			cut := func(i, j int) string { return u.text[u.words[i][0]:u.words[j-1][1]] }
			// replace returns the text with words i to j replaced.
			replace := func(i, j int, with string) string {
				return strings.Join(strings.Fields(u.text[:u.words[i][0]]+with+u.text[u.words[j-1][1]:]), " ")
			}
			altered := func(edit, q string) {
				if isQuoted(q) || strings.Contains(source, plain(q)) {
					return
				}
				add(edit, q, u, quotes.Altered)
			}
			add("whole", u.text, u, quotes.Verbatim)
			add("whole in its marks", "“"+u.text+"”", u, quotes.Verbatim)
			for range 6 {
				if n < 4 {
					break
				}
				i := r.IntN(n - 2)
				j := i + 2 + r.IntN(n-i-2)
				part := *u
				in := quotes.Span{Start: u.span.Start + u.words[i][0], End: u.span.Start + u.words[j-1][1]}
				part.speaker, part.attrs = speakerAt(d, in)
				part.read = readRight(d, in, part.speaker)
				add("part", cut(i, j), &part, quotes.Verbatim)
			}
			if n == 0 {
				continue
			}
			for _, q := range typography(u.text) {
				if slices.ContainsFunc(us, func(v utterance) bool { return strings.Contains(v.text, strings.Trim(q, " .,")) }) {
					continue // also written so
				}
				add("typography", q, u, quotes.Typography)
			}
			for range 12 {
				if n >= 3 {
					i := r.IntN(n)
					w := vocabulary[r.IntN(len(vocabulary))]
					if !strings.EqualFold(w, word(i)) {
						altered("word replaced", replace(i, i+1, w))
					}
					i = r.IntN(n)
					altered("word added", replace(i, i+1, word(i)+" "+w))
				}
				if n >= 5 {
					i := 1 + r.IntN(n-2)
					j := min(i+1+r.IntN(4), n-1)
					if n-(j-i) >= 3 {
						altered("words dropped", replace(i, j, ""))
					}
					i = r.IntN(n - 1)
					if a, b := word(i), word(i+1); !strings.EqualFold(a, b) {
						altered("words swapped", replace(i, i+2, b+" "+a))
					}
				}
				if n >= 6 {
					i := 2 + r.IntN(n-4)
					j := min(i+1+r.IntN(n-4), n-1)
					dots := []string{" … ", "… ", "...", " [...] ", " […] ", " (…) ", " . . . "}[r.IntN(7)]
					q := strings.TrimSpace(u.text[:u.words[i-1][1]]) + dots + u.text[u.words[j][0]:]
					if !strings.Contains(u.text[u.words[i-1][1]:u.words[j][0]], "…") && j > i {
						add("ellipsis", q, u, quotes.Cut)
					}
				}
				if n >= 4 {
					i := r.IntN(n)
					q := replace(i, i+1, "[the "+vocabulary[r.IntN(len(vocabulary))]+"] "+word(i))
					add("brackets", q, u, quotes.Typography)
				}
			}
			for i := range u.words {
				w := word(i)
				if unicode.IsDigit(rune(w[0])) && n >= 2 {
					for range 4 {
						altered("number changed", replace(i, i+1, numberChange(w, r)))
					}
				}
				if k := strings.ToLower(w); n >= 3 && (k == "not" || k == "no" || k == "never" || k == "nobody" || k == "nothing") {
					q := replace(i, i+1, "")
					if !isQuoted(q) {
						add("negation dropped", q, u, quotes.Altered)
					}
				} else if n >= 3 && (k == "is" || k == "was" || k == "are" || k == "will" || k == "can" || k == "would" || k == "have" || k == "has" || k == "do") {
					altered("negation added", replace(i, i+1, w+" not"))
					altered("negation added", replace(i, i+1, strings.TrimSuffix(w, "n")+"n’t"))
				}
				if k := numberWords[strings.ToLower(w)]; k != "" && n >= 3 {
					altered("number spelt otherwise", replace(i, i+1, k))
				}
			}
			if n >= 4 {
				// Two quotations joined.
				for range 6 {
					v := us[r.IntN(len(us))]
					if v.span == u.span || len(v.words) < 3 {
						continue
					}
					i := n
					if r.IntN(2) == 0 {
						i = 3 + r.IntN(n-3)
					}
					q := strings.TrimRight(cut(0, i), ".,") + " " + v.text
					if !isQuoted(q) && !strings.Contains(source, plain(q)) {
						c := verifyCase{edit: "two joined", doc: d, quote: q, text: quotes.Stitched, check: quotes.Unchecked, read: u.read && v.read}
						if u.speaker != "" && u.speaker == v.speaker {
							c.speaker, c.check = u.speaker, quotes.Confirmed
						} else if u.speaker != "" && v.speaker != "" && !kin(d, u.speaker, v.speaker) {
							c.speaker, c.check = u.speaker, quotes.OtherSpeaker
						}
						out = append(out, c)
					}
				}
			}
			// Another article's.
			for k := 1; k <= 3; k++ {
				e := docs[(di+k*5)%len(docs)]
				if e == d || n < 3 {
					continue
				}
				if p := plain(u.text); !strings.Contains(plain(e.Text), p) {
					c := verifyCase{edit: "another article's", doc: e, quote: u.text, text: quotes.Absent, check: quotes.Unchecked, read: true}
					if r.IntN(2) == 0 {
						if s := speakersOf(e); len(s) > 0 {
							c.speaker, c.check = s[r.IntN(len(s))], quotes.UnknownSpeaker
						}
					}
					out = append(out, c)
				}
			}
		}
		for _, a := range d.Attributions {
			if a.Kind != "indirect" || len(a.Content) != 1 {
				continue
			}
			q := a.Content[0]
			s := d.Text[q.Start:q.End]
			if isQuoted(s) || len(strings.Fields(s)) < 3 {
				continue
			}
			u := utterance{doc: d, attrs: []string{a.ID}}
			if a.Speaker != nil {
				u.speaker = *a.Speaker
			}
			u.read = readRight(d, q, u.speaker)
			for range 3 {
				add("report dressed up", strings.ToUpper(s[:1])+s[1:]+".", &u, quotes.Paraphrase)
			}
		}
	}
	return out
}

var numberWords = map[string]string{"two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "ten": "10", "twelve": "12", "forty": "40", "first": "1st", "half": "50%"}

// numberChange returns another number that looks like s.
func numberChange(s string, r *rand.Rand) string {
	b := []byte(s)
	for {
		i := r.IntN(len(b))
		if b[i] < '0' || b[i] > '9' {
			continue
		}
		d := byte('1' + r.IntN(9))
		if d != b[i] {
			b[i] = d
			return string(b)
		}
	}
}

// typography returns forms of a text that differ from it in typography alone.
func typography(s string) []string {
	var out []string
	for _, f := range []func(string) string{
		strings.ToUpper,
		strings.ToLower,
		norm.NFD.String,
		func(s string) string { return strings.ReplaceAll(s, " ", "\u00a0") },
		func(s string) string { return strings.ReplaceAll(s, " ", "  ") },
		func(s string) string { return strings.ReplaceAll(s, " ", "\n") },
		func(s string) string { return strings.ReplaceAll(s, "’", "'") },
		func(s string) string { return strings.NewReplacer("“", "\"", "”", "\"", "‘", "'").Replace(s) },
		func(s string) string { return strings.ReplaceAll(s, "-", "‑") },
		func(s string) string { return strings.NewReplacer("–", "-", "—", "--").Replace(s) },
		func(s string) string { return strings.ReplaceAll(s, "…", " ... ") },
		func(s string) string { return strings.ReplaceAll(s, ", ", " ") },
		func(s string) string { return strings.Replace(s, " ", ", ", 1) },
		func(s string) string { return strings.ReplaceAll(s, "fi", "ﬁ") },
		func(s string) string { return strings.Replace(s, " ", " – ", 1) },
	} {
		q := f(s)
		if strings.Trim(q, " .,") != strings.Trim(s, " .,") {
			out = append(out, q)
		}
	}
	return out
}

func TestVerifySuite(t *testing.T) {
	cases := suite(readGold(t))
	type tally struct{ n, text, speakers, speaker, read, readRight int }
	by := map[string]*tally{}
	var sum tally
	var kinds []string
	wrong := 0
	show := os.Getenv("SHOW")
	for _, c := range cases {
		v := quotes.Verify(c.doc.doc, c.quote, c.speaker)
		k := by[c.edit]
		if k == nil {
			k = &tally{}
			by[c.edit] = k
			kinds = append(kinds, c.edit)
		}
		for _, x := range []*tally{k, &sum} {
			x.n++
			if v.Text == c.text {
				x.text++
			}
			if c.check != quotes.Unchecked {
				x.speakers++
				if v.Check == c.check {
					x.speaker++
				}
				if c.read {
					x.read++
					if v.Check == c.check {
						x.readRight++
					}
				}
			}
		}
		if v.Text == quotes.Verbatim && c.text != quotes.Verbatim {
			wrong++
			t.Errorf("%s, %s: verbatim: %q", c.doc.ID, c.edit, c.quote)
		}
		if show != "" && (v.Text != c.text && strings.Contains(c.edit, show) || show == "speaker" && v.Check != c.check || show == "naming" && v.Check != c.check && c.read) {
			t.Logf("%s, %s: %v %v, want %v %v\n\t%q of %q; says %q\n\t%v", c.doc.ID, c.edit, v.Text, v.Check, c.text, c.check, c.quote, c.speaker, v.Speaker, v.Changes)
		}
	}
	share := func(a, b int) string {
		if b == 0 {
			return "–"
		}
		return fmt.Sprintf("%.2f", 100*float64(a)/float64(b))
	}
	for _, e := range kinds {
		k := by[e]
		t.Logf("%-24s %6d cases: text %s, speaker %s of %d", e, k.n, share(k.text, k.n), share(k.speaker, k.speakers), k.speakers)
	}
	t.Logf("%-24s %6d cases: text %s, speaker %s of %d, wrongly verbatim %d", "all", sum.n, share(sum.text, sum.n), share(sum.speaker, sum.speakers), sum.speakers, wrong)
	t.Logf("of %d cases whose source is read as it is annotated: speaker %s", sum.read, share(sum.readRight, sum.read))
	if wrong > 0 || 100*sum.text < 99*sum.n || 100*sum.readRight < 97*sum.read {
		t.Error("less than what is asked for: no quotation wrongly verbatim, 99 % of the texts right, 97 % of the speakers that are read")
	}
}
