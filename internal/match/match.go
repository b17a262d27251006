// Package match finds a quotation among the words of a text and says how the two compare: the same words in quote marks, the
// same but for typography, some hidden behind an ellipsis, pieces of several quotations, words changed, words that nobody put in
// quote marks, or nothing of the kind.
//
// What agrees is looked for exactly, by the hashes of whole words; only where that fails are words aligned. So nothing but an
// equal run of words is ever called the same.
package match

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ascribe-go/ascribe/internal/align"
	"github.com/ascribe-go/ascribe/internal/span"
)

// Verdict says how the words of a quotation compare with a text. A lower one is better.
type Verdict uint8

const (
	Verbatim   Verdict = iota + 1 // a run of one quotation, byte for byte
	Typography                    // the same words; marks, case, spaces or Unicode form differ
	Cut                           // the same words but for those that an ellipsis or brackets hide
	Stitched                      // runs of several quotations
	Altered                       // a word of a quotation differs, is missing or added
	Paraphrase                    // the words stand outside quote marks
	Absent                        //
)

// ChangeKind says what became of words of the text.
type ChangeKind uint8

const (
	Replaced ChangeKind = iota + 1
	Inserted
	Deleted
)

// Change is words that differ. What is missing in one text is an empty span there, at the place where it would stand.
type Change struct {
	Kind          ChangeKind
	Source, Quote span.Span
}

// Pair is a run of words that agree.
type Pair struct{ Source, Quote span.Span }

// Result is what was found.
type Result struct {
	Verdict Verdict
	Pairs   []Pair
	Changes []Change
	// Whole is set where nothing parts the pieces of a stitched quotation but words that stand outside quote marks: they are one
	// quotation that its source interrupts.
	Whole bool

	grade int // what prefer said of it
	score int
}

// Quoted is a stretch of a text in quote marks. Stretches of one number are one quotation, which goes on over a break.
type Quoted struct {
	span.Span
	Number int32 // from 1
}

// Text is the words of a document, or of parts of it, in order.
type Text struct {
	parts []part
	words []align.Word
	unit  []int32       // by word: the number of its quotation; 0 if it stands in none
	units []align.Range // by number less 1: the words
}

// absent is the hash of a word that stands for what is not here.
const absent = 1

type part struct {
	offset int
	text   string
}

// Add adds a part of the document's text, with the stretches in quote marks, in order. Numbers go up from part to part. Words of
// different parts do not stand beside each other.
func (t *Text) Add(offset int, text string, quoted []Quoted) {
	if len(t.parts) > 0 {
		t.words = append(t.words, align.Word{Start: offset, End: offset, Hash: absent})
		t.unit = append(t.unit, 0)
	}
	t.parts = append(t.parts, part{offset, text})
	first := len(t.words)
	t.words, _ = align.Append(t.words, text)
	k := 0
	for i := first; i < len(t.words); i++ {
		w := &t.words[i]
		w.Start += offset
		w.End += offset
		for k < len(quoted) && quoted[k].End <= w.Start {
			k++
		}
		n := int32(0)
		if k < len(quoted) && quoted[k].Start <= w.Start {
			n = quoted[k].Number
			for int(n) > len(t.units) {
				t.units = append(t.units, align.Range{First: i, Last: i})
			}
			t.units[n-1].Last = i + 1
		}
		t.unit = append(t.unit, n)
	}
}

// slice returns the text between two offsets of the document, as far as it is here.
func (t *Text) slice(start, end int) string {
	for k := len(t.parts) - 1; k >= 0; k-- {
		p := &t.parts[k]
		if p.offset <= start {
			return span.Span{Start: start - p.offset, End: end - p.offset}.Of(p.text)
		}
	}
	return ""
}

// after returns what follows an offset in its part, before what comes before it.
func (t *Text) after(at int) string  { return t.slice(at, at+32) }
func (t *Text) before(at int) string { return t.slice(max(at-32, 0), at) }

// Words reports whether a word begins in s.
func (t *Text) Words(s span.Span) bool {
	i := sort.Search(len(t.words), func(i int) bool { return t.words[i].Start >= s.Start })
	return i < len(t.words) && t.words[i].Start < s.End && t.words[i].End > t.words[i].Start
}

// unitOf returns the quotation that the words [i, j) begin and end in, 0 if there is none. What stands between two stretches of one,
// such as the label of a turn in which it goes on, is no end of it.
func (t *Text) unitOf(i, j int) int32 {
	n := t.unit[i]
	if n == 0 || t.unit[j-1] != n {
		return 0
	}
	return n
}

// spanOf returns the bytes of the words [i, j); at an end of the text an empty span.
func spanOf(words []align.Word, i, j int) span.Span {
	switch {
	case i < j:
		return span.Span{Start: words[i].Start, End: words[j-1].End}
	case i < len(words):
		return span.Span{Start: words[i].Start, End: words[i].Start}
	case i > 0:
		return span.Span{Start: words[i-1].End, End: words[i-1].End}
	}
	return span.Span{}
}

// quotation is the words that are looked for.
type quotation struct {
	text   string
	words  []align.Word
	plain  []align.Word // without those in brackets
	tail   bool         // an ellipsis stands at the end
	weight int          // of plain
}

func newQuotation(text string) *quotation {
	q := &quotation{text: text}
	q.words, q.tail = align.Scan(text)
	q.plain = q.words
	for i, w := range q.words {
		if w.Is(align.Aside) {
			q.plain = append([]align.Word(nil), q.words[:i]...)
			for _, w := range q.words[i:] {
				if !w.Is(align.Aside) {
					q.plain = append(q.plain, w)
				}
			}
			break
		}
	}
	for _, w := range q.plain {
		q.weight += w.Weight()
	}
	return q
}

// finder looks for one quotation in one text.
type finder struct {
	*Text
	q       *quotation
	prefer  func(source span.Span) int
	best    Result
	aligner align.Aligner
}

// Compare sets a quotation against the whole of a text: what the text has before and after it is missing in it.
func Compare(text, quotation string) Result {
	var t Text
	t.Add(0, text, []Quoted{{span.Span{End: len(text)}, 1}})
	f := finder{Text: &t, q: newQuotation(quotation), best: Result{Verdict: Absent}}
	if len(f.q.words) == 0 || len(t.words) == 0 {
		return f.best
	}
	a := f.aligner.Fit(t.words, f.q.words)
	a.Start, a.End = 0, len(t.words)
	d := difference{finder: &f, fit: &a}
	d.walk()
	return Result{Verdict: Altered, Pairs: d.pairs, Changes: d.changes}
}

// Find looks for a quotation. Of places that are equally good, the one that prefer likes best is returned, or the first; prefer
// may be nil.
func (t *Text) Find(quotation string, prefer func(source span.Span) int) Result {
	f := finder{Text: t, q: newQuotation(quotation), prefer: prefer, best: Result{Verdict: Absent}}
	if len(f.q.plain) == 0 || len(t.words) == 0 {
		return f.best
	}
	f.exact()
	if f.best.Verdict <= Typography {
		return f.best
	}
	hits := f.hits()
	f.quoted(hits)
	if f.best.Verdict > Cut {
		f.stitched()
	}
	if f.best.Verdict > Stitched {
		f.unquoted(hits)
	}
	return f.best
}

// offer keeps a result if it is better than what was found.
func (f *finder) offer(r Result) {
	b := &f.best
	if r.Verdict > b.Verdict && !(b.Verdict == Altered && r.Verdict == Paraphrase && r.score > b.score+b.score/4) {
		return
	}
	if r.Verdict == Altered && b.Verdict == Paraphrase && b.score > r.score+r.score/4 {
		return
	}
	if f.prefer != nil && len(r.Pairs) > 0 {
		for _, p := range r.Pairs {
			r.grade += f.prefer(p.Source)
		}
		r.grade = r.grade * 16 / len(r.Pairs)
	}
	if r.Verdict != b.Verdict || r.score > b.score || r.score == b.score && r.grade > b.grade {
		*b = r
	}
}

// exact looks for the words in a row.
func (f *finder) exact() {
	words := f.q.words
	for i := range align.Find(f.words, words) {
		j := i + len(words)
		r := Result{Verdict: Paraphrase, Pairs: []Pair{{spanOf(f.words, i, j), spanOf(words, 0, len(words))}}, score: f.q.weight * scale}
		if f.unitOf(i, j) > 0 {
			r.Verdict = Typography
			f.ends(i, j, &r)
			if r.Verdict == Typography && f.sameBytes(i, j) {
				r.Verdict = Verbatim
			}
		}
		f.offer(r)
	}
}

// scale makes scores out of weights, as package align does.
const scale = 4

// ends looks at ellipses at the ends of a quotation that was found in the words [i, j) of one unit: they hide what else the
// unit says there.
func (f *finder) ends(i, j int, r *Result) {
	q := f.q
	u := f.units[f.unit[i]-1]
	if q.words[0].Is(align.Gap) && !f.words[i].Is(align.Gap) && u.First < i {
		r.Changes = append([]Change{{Deleted, spanOf(f.words, u.First, i), spanOf(q.words, 0, 0)}}, r.Changes...)
		r.Verdict = max(r.Verdict, Cut)
	}
	if q.tail && u.Last > j && !f.words[j].Is(align.Gap) {
		n := len(q.words)
		r.Changes = append(r.Changes, Change{Deleted, spanOf(f.words, j, u.Last), spanOf(q.words[:n], n, n)})
		r.Verdict = max(r.Verdict, Cut)
	}
}

// sameBytes reports whether the quotation is written as the words [i, j) of the text are.
func (f *finder) sameBytes(i, j int) bool {
	q := f.q
	start, end := q.words[0].Start, q.words[len(q.words)-1].End
	from, to := f.words[i].Start, f.words[j-1].End
	if q.text[start:end] != f.slice(from, to) {
		return false
	}
	head, tail := bare(q.text[:start], q.text[end:])
	return strings.HasSuffix(strings.TrimRightFunc(f.before(from), unicode.IsSpace), head) && f.closes(tail, to)
}

// isMark reports whether a rune is a quote mark.
func isMark(r rune) bool {
	return unicode.In(r, unicode.Pi, unicode.Pf) || strings.ContainsRune("\"'`„‚「」『』", r)
}

// bare returns what stands before the first word of a quotation and after its last one, without blanks and without the marks
// that the quotation stands in: a pair, or one where its partner was left behind.
func bare(head, tail string) (string, string) {
	head, tail = strings.TrimSpace(head), strings.TrimSpace(tail)
	r, n := utf8.DecodeRuneInString(head)
	last, m := utf8.DecodeLastRuneInString(tail)
	switch {
	case isMark(r) && isMark(last):
		head, tail = head[n:], tail[:len(tail)-m]
	case isMark(r) && tail == strings.TrimRightFunc(tail, isMark):
		head = head[n:]
	case isMark(last) && len(head) == 0 && m == len(strings.TrimLeft(tail, ".,!?")) && last != '\'' && last != '’':
		tail = tail[:len(tail)-m]
	}
	return strings.TrimSpace(head), strings.TrimSpace(tail)
}

// closes reports whether what stands after the last word of the quotation stands after offset at too. A newspaper ends a
// quotation with a full stop or comma of its own, but neither takes a question mark away nor sets one.
func (f *finder) closes(s string, at int) bool {
	after := strings.TrimLeftFunc(f.after(at), unicode.IsSpace)
	if strings.HasPrefix(after, s) {
		return true
	}
	after = strings.TrimLeftFunc(after, isMark)
	return (s == "." || s == ",") && !strings.HasPrefix(after, "?") && !strings.HasPrefix(after, "!")
}
