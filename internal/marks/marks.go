// Package marks finds the quoted spans of a text: everything between a pair of quote marks, of any style, nested to any
// depth, re-opened from paragraph to paragraph, or never closed. It looks at marks and their neighbours only, in one pass,
// before sentences are cut; what a span is used for is for package role to say.
//
// The conventions are those of CLDR's exemplar delimiters and of newsrooms: a quotation that runs over several paragraphs
// opens again at each and closes once; an error ends with its paragraph and spoils nothing after it.
package marks

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ascribe-go/ascribe/internal/layout"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/span"
)

// Style is a pair of marks.
type Style uint8

const (
	Straight    Style = iota // "…"
	Curly                    // “…”, ”…”
	Apostrophes              // ''…''
	Backticks                // ``…''
	Low                      // „…“, „…”
	Guillemets               // «…», »…«, »…»
	Corner                   // 「…」
	WhiteCorner              // 『…』
	Dash                     // —… : dialogue
	Single                   // '…'
	SingleCurly              // ‘…’
	SingleLow                // ‚…‘
	SingleAngle              // ‹…›
	Backtick                 // `…'

	nStyles
)

// Quote is a quoted span.
type Quote struct {
	Outer     span.Span // with the marks
	Inner     span.Span // without them and without white space at the edges
	Style     Style
	Closed    bool // it has its closing mark; the pieces of a quotation that opens again have none but the last
	Headless  bool // its opening mark is missing: it begins where a sentence does
	Parent    int  // 1 + the index of the span around it; 0 if there is none
	Continues int  // 1 + the index of the piece in an earlier paragraph that it goes on from; 0 if there is none
}

// role of one mark, as its neighbours allow it.
type role uint8

const (
	opens role = 1 << iota
	closes
	weak   // closes, if no better mark follows: a possessive (workers’) or a prime (24") looks the same
	elides // opens, if a mark closes it: 'Round may be short for Around
)

// mark is kept small: a hostile text may be marks alone. Offsets of a text that tokens can be had of fit 32 bits.
type mark struct {
	start, end uint32
	style      Style
	role       role
	later      uint16 // the styles of which a mark that closes firmly follows before one that opens
}

// open is a span that has not been closed yet.
type open struct {
	quote, mark uint32 // indexes
	below       uint32 // 1 + the place on the stack of the next one of its style
	same        uint32 // 1 + the index of the first span of its style right within it
}

type finder struct {
	text   string
	lang   string
	lex    *lexicon.Lexicon
	dashes bool // dashes introduce speech
	quotes []Quote
	marks  []mark // of the paragraph at hand
	stack  []open
	top    [nStyles]uint32 // 1 + the place on the stack of the innermost of each style
	first  int             // the index of the first span of the paragraph
	label  uint32          // the end of a speaker's label behind the mark that opens the paragraph; 0 if there is none
	carry  int             // 1 + the index of a quotation that the last paragraph left open
	pieces []Quote         // of a paragraph of dialogue
	passed int             // the index of its first span that is not passed yet
	within []uint32        // the spans that hold the one at hand, the innermost last
}

// Find returns the quoted spans of a text in the order of their opening marks. lang is the text's ISO 639 language.
func Find(text string, l *layout.Layout, lang string) []Quote {
	f := finder{text: text, lang: lang, lex: lexicon.For(lang), quotes: make([]Quote, 0, len(text)/256+8)}
	f.dashes = f.usesDashes(l)
	for i := range l.Paragraphs {
		next := ""
		if i+1 < len(l.Paragraphs) {
			next = text[l.Paragraphs[i+1].Start:]
		}
		f.paragraph(&l.Paragraphs[i], next)
	}
	return f.quotes
}

// paragraph finds the spans of p; next is the text from the next paragraph on.
func (f *finder) paragraph(p *layout.Paragraph, next string) {
	f.marks = f.marks[:0]
	f.scan(p.Start, p.End)
	carry := f.carry
	if p.Kind != layout.Caption && p.Kind != layout.Subhead {
		f.carry = 0
	}
	f.first, f.label = len(f.quotes), 0
	if p.LabelFirst > p.First {
		f.label = uint32(p.LabelSpan.End)
		carry = 0 // somebody else speaks
	}
	if len(f.marks) > 0 {
		f.rank()
		f.pair(p, carry)
		f.unclosed(p, next)
	}
	if f.dashes {
		f.dialogue(p)
	}
}

// pair matches the marks of the paragraph. carry is a quotation that an earlier paragraph left open, as in finder.
func (f *finder) pair(p *layout.Paragraph, carry int) {
	from := p.Start
	if p.LabelEnd > p.First && p.LabelFirst == p.First {
		from = p.LabelSpan.End
	}
	if r, n := utf8.DecodeRuneInString(f.text[from:p.End]); f.dashes && from == p.Start && isDash(r) {
		from += n // the dash introduces speech; the words begin after it
	}
	done := from // the end of the last span that stands in no other
	// Most marks come in pairs.
	if n := (len(f.marks) + 1) / 2; cap(f.quotes)-len(f.quotes) < n {
		f.quotes = slices.Grow(f.quotes, max(n, len(f.quotes)))
	}
	for i := range f.marks {
		m := &f.marks[i]
		start, end := int(m.start), int(m.end)
		if at := f.matching(m); at >= 0 && (m.role&opens == 0 || !f.prefersOpening(i)) {
			f.close(at, i)
			if at == 0 {
				done = end
			}
			continue
		}
		if m.role&opens != 0 {
			q := Quote{Style: m.style, Outer: span.Span{Start: start, End: p.End}}
			if carry > 0 && (f.quotes[carry-1].Style < Dash) == (m.style < Dash) && len(f.stack) == 0 && start >= from && blank(f.text[from:start]) {
				q.Continues = carry
			}
			carry = 0
			f.open(q, i)
			continue
		}
		// A closing mark without an opening one ends what the paragraph before left open, or what began with a sentence.
		if len(f.stack) > 0 || m.role&weak != 0 || m.style > Dash || start < from {
			continue
		}
		q := Quote{Style: m.style, Outer: span.Span{Start: done, End: end}, Closed: true, Headless: true}
		if carry > 0 && (f.quotes[carry-1].Style < Dash) == (m.style < Dash) {
			q.Outer.Start, q.Headless, q.Continues = from, false, carry
			carry = 0
		} else {
			q.Outer.Start = f.head(done, from, m)
		}
		done = end
		if q.Outer.Start < 0 {
			continue
		}
		if q.Inner = f.trim(q.Outer.Start, start); !q.Inner.Empty() {
			q.Outer.Start = q.Inner.Start
			f.quotes = append(double(f.quotes), q)
		}
	}
}

// head returns where the words that the mark m closes begin although no mark opens them: with the paragraph's text, at from, or
// with the first sentence after the span before, which ends at done. It returns -1 if they are too few to be a quotation, or
// the mark may be something else.
func (f *finder) head(done, from int, m *mark) int {
	start := int(m.start)
	const least = 3 // words
	before, _ := utf8.DecodeLastRuneInString(f.text[:start])
	if !isPunct(before) || before == ')' {
		return -1
	}
	if done > from {
		i := done
		for ; i+1 < start; i++ {
			if c := f.text[i]; (c == '.' || c == '!' || c == '?') && f.text[i+1] == ' ' {
				break
			}
		}
		if i+1 >= start {
			return -1
		}
		done = i + 1
	}
	if strings.Count(f.text[done:start], " ") < least {
		return -1
	}
	return done
}

func (f *finder) open(q Quote, mark int) {
	if n := len(f.stack); n > 0 {
		o := &f.stack[n-1]
		q.Parent = int(o.quote) + 1
		if o.same == 0 && f.quotes[o.quote].Style == q.Style {
			o.same = uint32(len(f.quotes) + 1)
		}
	}
	s := q.Style
	f.stack = append(double(f.stack), open{quote: uint32(len(f.quotes)), mark: uint32(mark), below: f.top[s]})
	f.top[s] = uint32(len(f.stack))
	f.quotes = append(double(f.quotes), q)
}

// double returns s with room for one more, twice as much as before if there is none: append adds but a quarter to long slices,
// and so copies each element four times.
func double[T any](s []T) []T {
	if len(s) == cap(s) {
		s = slices.Grow(s, max(16, len(s)))
	}
	return s
}

func (f *finder) pop() open {
	n := len(f.stack) - 1
	o := f.stack[n]
	f.stack = f.stack[:n]
	f.top[f.marks[o.mark].style] = o.below
	return o
}

// closedBy lists the styles of opening mark that a closing mark of each style may also close.
var closedBy = [nStyles][]Style{
	Curly:       {Low},
	Apostrophes: {Backticks},
	Single:      {Backtick, SingleCurly},
	SingleCurly: {SingleLow, Single},
}

// doubles are the styles of double marks that are typed for each other: "so”.
var doubles = [...]Style{Straight, Curly, Apostrophes, Backticks, Low}

// matching returns the innermost place on the stack that m may close, -1 if there is none. A pair of double marks is a wall
// to single ones.
func (f *finder) matching(m *mark) int {
	if m.role&closes == 0 || m.role&weak != 0 && m.later>>m.style&1 != 0 {
		return -1
	}
	at := f.top[m.style]
	for _, s := range closedBy[m.style] {
		at = max(at, f.top[s])
	}
	if m.style > Dash {
		for s := range Dash {
			if f.top[s] > at {
				return -1
			}
		}
	}
	if at == 0 && m.style <= Low && m.role == closes {
		for _, s := range doubles {
			at = max(at, f.top[s])
		}
	}
	return int(at) - 1
}

// prefersOpening decides for a mark that may both open and close, when one that it may close is open.
func (f *finder) prefersOpening(i int) bool {
	m := &f.marks[i]
	before, _ := utf8.DecodeLastRuneInString(f.text[:m.start])
	after, _ := utf8.DecodeRuneInString(f.text[m.end:])
	// “ “ or " after white space and before a word opens, unless the mark before it did: then it is a closing mark astray.
	return (m.start == 0 || unicode.IsSpace(before) || before == '(') && int(m.end) < len(f.text) && !unicode.IsSpace(after) && !isPunct(after)
}

// close closes the span at place at of the stack with mark i.
func (f *finder) close(at, i int) {
	m := &f.marks[i]
	for len(f.stack) > at+1 { // what was opened within and not closed
		f.drop(f.pop(), int(m.start), false)
	}
	o := f.pop()
	q := &f.quotes[o.quote]
	q.Outer.End = int(m.end)
	q.Inner = f.trim(f.begin(o), int(m.start))
	q.Closed = true
}

// begin returns where the words of an open span begin: after its mark, and after a speaker's label that follows it.
func (f *finder) begin(o open) int {
	m := &f.marks[o.mark]
	if o.mark == 0 && m.end < f.label {
		return int(f.label)
	}
	return int(m.end)
}

// drop ends an open span at offset end without a closing mark. A single mark that never closes was an apostrophe, unless
// the next paragraph opens again; one that nothing follows is astray.
func (f *finder) drop(o open, end int, again bool) {
	q := &f.quotes[o.quote]
	m := &f.marks[o.mark]
	if (m.style == Single || m.style == Backtick || m.role&elides != 0) && !again {
		q.Outer.End = q.Outer.Start // removed by compact
		return
	}
	if q.Inner = f.trim(f.begin(o), end); q.Inner.Empty() { // nothing follows it: a mark astray
		q.Outer.End = q.Outer.Start
		return
	}
	q.Outer.End = q.Inner.End // white space before a mark that closes another is none of it
}

// unclosed settles what is open at the end of a paragraph.
func (f *finder) unclosed(p *layout.Paragraph, next string) {
	for len(f.stack) > 0 {
		o := f.pop()
		m := &f.marks[o.mark]
		outermost := len(f.stack) == 0
		f.drop(o, p.End, outermost && strings.HasPrefix(next, f.text[m.start:m.end]) && blank(f.text[p.Start:m.start]))
		q := &f.quotes[o.quote]
		if q.Outer.Empty() {
			continue
		}
		// A mark of the same style that opened within says that this one should have closed before it.
		if o.same > 0 && !f.quotes[o.same-1].Outer.Empty() {
			q.Outer.End = f.quotes[o.same-1].Outer.Start
			q.Inner = f.trim(f.begin(o), q.Outer.End)
		} else if outermost && (p.Kind == layout.Body || p.Kind == layout.Turn || p.Kind == layout.Block) {
			f.carry = int(o.quote) + 1
		}
	}
	f.compact()
}

// compact removes the spans of the paragraph that proved to be none, and finds the parents anew if there are such, or spans that
// end before those that opened within them.
func (f *finder) compact() {
	for i := f.first; i < len(f.quotes); i++ {
		q := &f.quotes[i]
		if q.Outer.Empty() || q.Parent > 0 && (f.quotes[q.Parent-1].Outer.Empty() || f.quotes[q.Parent-1].Outer.End <= q.Outer.Start) {
			f.arrange(nil)
			return
		}
	}
}

// arrange removes the empty spans of the paragraph, puts more between the others, and finds the parent of each.
func (f *finder) arrange(more []Quote) {
	old := f.quotes[f.first:]
	if len(more) > 0 {
		old = append([]Quote(nil), old...)
	}
	f.quotes, f.within = f.quotes[:f.first], f.within[:0]
	carry := 0
	for i := range old {
		for len(more) > 0 && more[0].Outer.Start <= old[i].Outer.Start {
			f.nest(more[0])
			more = more[1:]
		}
		if old[i].Outer.Empty() {
			continue
		}
		f.nest(old[i])
		if f.carry == f.first+i+1 {
			carry = len(f.quotes)
		}
	}
	for _, q := range more {
		f.nest(q)
	}
	if f.carry > f.first {
		f.carry = carry
	}
}

// nest appends a span of the paragraph at hand, after all that begin before it.
func (f *finder) nest(q Quote) {
	n := len(f.within)
	for n > 0 && f.quotes[f.within[n-1]].Outer.End <= q.Outer.Start {
		n--
	}
	if q.Parent = 0; n > 0 {
		q.Parent = int(f.within[n-1]) + 1
	}
	f.within = append(f.within[:n], uint32(len(f.quotes)))
	f.quotes = append(double(f.quotes), q)
}

// trim returns [start, end) without white space at its edges.
func (f *finder) trim(start, end int) span.Span {
	for start < end {
		r, n := rune(f.text[start]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(f.text[start:end])
		}
		if r > ' ' && r < utf8.RuneSelf || !unicode.IsSpace(r) {
			break
		}
		start += n
	}
	for start < end {
		r, n := rune(f.text[end-1]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeLastRuneInString(f.text[start:end])
		}
		if r > ' ' && r < utf8.RuneSelf || !unicode.IsSpace(r) {
			break
		}
		end -= n
	}
	return span.Span{Start: start, End: end}
}

func blank(s string) bool {
	for _, r := range s {
		if !unicode.IsSpace(r) {
			return false
		}
	}
	return true
}
