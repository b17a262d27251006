// Package marks finds the quoted spans of a text: everything between a pair of quote marks, of any style, nested to any
// depth, re-opened from paragraph to paragraph, or never closed. It looks at marks and their neighbours only, in one pass,
// before sentences are cut; what a span is used for is for package role to say.
//
// The conventions are those of CLDR's exemplar delimiters and of newsrooms: a quotation that runs over several paragraphs
// opens again at each and closes once; an error ends with its paragraph and spoils nothing after it.
package marks

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ascribe-go/ascribe/internal/layout"
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
)

// Quote is a quoted span.
type Quote struct {
	Outer     span.Span // with the marks
	Inner     span.Span // without them and without white space at the edges
	Style     Style
	Closed    bool // it has its closing mark; the pieces of a quotation that opens again have none but the last
	Parent    int  // 1 + the index of the span around it; 0 if there is none
	Continues int  // 1 + the index of the piece in an earlier paragraph that it goes on from; 0 if there is none
}

// role of one mark, as its neighbours allow it.
type role uint8

const (
	opens role = 1 << iota
	closes
	weak // closes, if no better mark follows: a possessive (workers’) or a prime (24") looks the same
)

type mark struct {
	start, end int
	style      Style
	role       role
}

type open struct {
	quote int // index in quotes
	mark  int // index in marks
}

type finder struct {
	text   string
	lang   string
	quotes []Quote
	marks  []mark // of the paragraph at hand
	better []bool // by mark: a mark of its style that closes better follows, before one that opens
	stack  []open
	carry  int // 1 + the index of a quotation that the last paragraph left open
}

// Find returns the quoted spans of a text in the order of their opening marks. lang is the text's ISO 639 language.
func Find(text string, l *layout.Layout, lang string) []Quote {
	f := finder{text: text, lang: lang}
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
	if len(f.marks) == 0 {
		f.dialogue(p)
		return
	}
	f.rank()
	f.stack = f.stack[:0]
	from := p.Start
	if p.LabelEnd > p.First {
		from = p.LabelSpan.End
	}
	for i := range f.marks {
		m := &f.marks[i]
		if at := f.matching(m); at >= 0 && m.role&closes != 0 && !(m.role&weak != 0 && f.better[i]) {
			if m.role&opens == 0 || !f.prefersOpening(i, at) {
				f.close(at, i)
				continue
			}
		}
		if m.role&opens != 0 {
			q := Quote{Style: m.style, Outer: span.Span{Start: m.start, End: p.End}}
			if carry > 0 && f.quotes[carry-1].Style == m.style && len(f.stack) == 0 && blank(f.text[from:m.start]) {
				q.Continues = carry
			}
			carry = 0
			f.open(q, i)
			continue
		}
		// A closing mark without an opening one ends what the paragraph before left open.
		if carry > 0 && len(f.stack) == 0 && f.quotes[carry-1].Style == m.style && m.role&weak == 0 {
			f.quotes = append(f.quotes, Quote{Style: m.style, Outer: span.Span{Start: from, End: m.end}, Inner: f.trim(from, m.start), Closed: true, Continues: carry})
			carry = 0
		}
	}
	f.unclosed(p, next)
}

func (f *finder) open(q Quote, mark int) {
	if n := len(f.stack); n > 0 {
		q.Parent = f.stack[n-1].quote + 1
	}
	f.stack = append(f.stack, open{len(f.quotes), mark})
	f.quotes = append(f.quotes, q)
}

// matching returns the innermost place on the stack that m may close, -1 if there is none. A pair of double marks is a wall
// to single ones.
func (f *finder) matching(m *mark) int {
	for i := len(f.stack) - 1; i >= 0; i-- {
		o := &f.marks[f.stack[i].mark]
		if pairs(o, m) {
			return i
		}
		if m.style >= Single && o.style < Single {
			return -1
		}
	}
	return -1
}

func pairs(o, c *mark) bool {
	if o.style == c.style {
		return true
	}
	switch c.style {
	case Curly:
		return o.style == Low
	case Apostrophes:
		return o.style == Backticks
	case Single:
		return o.style == Backtick || o.style == SingleCurly
	case SingleCurly:
		return o.style == SingleLow || o.style == Single
	}
	return false
}

// prefersOpening decides for a mark that may both open and close, when one of its style is open at place at of the stack.
func (f *finder) prefersOpening(i, at int) bool {
	m := &f.marks[i]
	before, _ := utf8.DecodeLastRuneInString(f.text[:m.start])
	after, _ := utf8.DecodeRuneInString(f.text[m.end:])
	// “ “ or " after white space and before a word opens, unless the mark before it did: then it is a closing mark astray.
	return (m.start == 0 || unicode.IsSpace(before) || before == '(') && m.end < len(f.text) && !unicode.IsSpace(after) && !isPunct(after)
}

func (f *finder) close(at, i int) {
	m := &f.marks[i]
	for k := len(f.stack) - 1; k > at; k-- { // what was opened within and not closed
		f.drop(k, m.start, false)
	}
	q := &f.quotes[f.stack[at].quote]
	q.Style = f.marks[f.stack[at].mark].style
	q.Outer.End = m.end
	q.Inner = f.trim(f.marks[f.stack[at].mark].end, m.start)
	q.Closed = true
	f.stack = f.stack[:at]
}

// drop ends an open span at offset end without a closing mark. A single mark that never closes was an apostrophe, unless
// the next paragraph opens again.
func (f *finder) drop(k, end int, again bool) {
	o := f.stack[k]
	q := &f.quotes[o.quote]
	m := &f.marks[o.mark]
	if (m.style == Single || m.style == Backtick) && !again {
		q.Outer.End = q.Outer.Start // removed by unclosed
		return
	}
	q.Outer.End = end
	q.Inner = f.trim(m.end, end)
}

// unclosed settles what is open at the end of a paragraph.
func (f *finder) unclosed(p *layout.Paragraph, next string) {
	end := p.End
	for k := len(f.stack) - 1; k >= 0; k-- {
		o := f.stack[k]
		m := &f.marks[o.mark]
		f.drop(k, end, k == 0 && strings.HasPrefix(next, f.text[m.start:m.end]) && blank(f.text[p.Start:m.start]))
		q := &f.quotes[o.quote]
		if q.Outer.Empty() {
			continue
		}
		// A mark of the same style that opened within says that this one should have closed before it.
		for j := o.quote + 1; j < len(f.quotes); j++ {
			if in := &f.quotes[j]; in.Parent == o.quote+1 && in.Style == q.Style && !in.Outer.Empty() {
				q.Outer.End = in.Outer.Start
				q.Inner = f.trim(f.marks[o.mark].end, q.Outer.End)
				break
			}
		}
		for j := o.quote + 1; j < len(f.quotes); j++ {
			if in := &f.quotes[j]; in.Parent == o.quote+1 && in.Outer.Start >= q.Outer.End {
				in.Parent = q.Parent
			}
		}
		if k == 0 && q.Outer.End == end && (p.Kind == layout.Body || p.Kind == layout.Turn || p.Kind == layout.Block) {
			f.carry = o.quote + 1
		}
	}
	f.stack = f.stack[:0]
	f.compact(p.Start)
}

// compact removes the spans of the paragraph that proved to be none.
func (f *finder) compact(from int) {
	first := len(f.quotes)
	for first > 0 && f.quotes[first-1].Outer.Start >= from {
		first--
	}
	gone := 0
	for _, q := range f.quotes[first:] {
		if q.Outer.Empty() {
			gone++
		}
	}
	if gone == 0 {
		return
	}
	to := make([]int, len(f.quotes)-first) // new index + 1, or that of the nearest remaining parent
	n := first
	for i := first; i < len(f.quotes); i++ {
		q := f.quotes[i]
		if q.Parent > first {
			q.Parent = to[q.Parent-1-first]
		}
		if q.Outer.Empty() {
			to[i-first] = q.Parent
			continue
		}
		to[i-first] = n + 1
		f.quotes[n] = q
		n++
	}
	f.quotes = f.quotes[:n]
	if f.carry > first {
		f.carry = to[f.carry-1-first]
	}
}

func (f *finder) trim(start, end int) span.Span {
	for start < end {
		r, n := utf8.DecodeRuneInString(f.text[start:end])
		if !unicode.IsSpace(r) {
			break
		}
		start += n
	}
	for start < end {
		r, n := utf8.DecodeLastRuneInString(f.text[start:end])
		if !unicode.IsSpace(r) {
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
