// Package attrib joins reporting words, their sources and what they report into attributions, by named rules.
//
// A rule proposes content and source from the frame of a cue: what stands before it, what follows, which marks are beside
// it. Frames, tags and punctuation decide; there is no parser. Rules for quotation marks come first, since they are surest.
package attrib

import (
	"slices"

	"github.com/ascribe-go/ascribe/internal/chunk"
	"github.com/ascribe-go/ascribe/internal/cue"
	"github.com/ascribe-go/ascribe/internal/layout"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/marks"
	"github.com/ascribe-go/ascribe/internal/sentence"
	"github.com/ascribe-go/ascribe/internal/span"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/token"
)

// Kind says how much of the content is in quote marks.
type Kind uint8

const (
	Direct   Kind = iota + 1 // all of it
	Mixed                    // some
	Indirect                 // none
)

// Range is the tokens [First, Last).
type Range struct{ First, Last int }

// Empty reports whether the range holds no token.
func (r Range) Empty() bool { return r.Last <= r.First }

// Len returns how many tokens are in the range.
func (r Range) Len() int { return r.Last - r.First }

// Has reports whether token i lies in the range.
func (r Range) Has(i int) bool { return r.First <= i && i < r.Last }

// Attribution is a report of what somebody says.
type Attribution struct {
	Kind    Kind
	Class   uint32  // lexicon.ReportSpeech and so on
	Mood    uint32  // lexicon.MoodDenied and so on
	Content []Range // token ranges at the level of the cue: marks within are cut out of the spans
	Spans   []span.Span
	Quoted  []int // the quoted spans that are content, by index
	Cue     []Range
	Head    int     // the cue's word in the lexicon, -1 if there is no cue
	Source  []Range // the source's noun phrase, and what is apposed to it elsewhere
	// SourceHead is the token that names or is the source: the name of "the mayor, Ann Lee", else the head noun; -1 if none.
	SourceHead int
	Addressee  Range
	Medium     Range
	Parent     int // 1 + the index of the attribution whose content it is in
	Rule       Rule
	Sentence   int // of the cue, or of the content
}

// Input is what the rules read.
type Input struct {
	Text   string
	Toks   []token.Token
	Tags   []tag.Tag
	Lex    *lexicon.Lexicon
	Layout *layout.Layout
	Quotes []marks.Quote
	Sents  []sentence.Sentence
	Chunks *chunk.Chunks
}

// markKind is what a token does as a quote mark.
type markKind uint8

const (
	noMark markKind = iota
	opening
	closing
)

type parser struct {
	Input
	level []int32     // by token: 1 + the index of the innermost quoted span it lies in; marks lie outside their span
	mark  []markKind  // by token
	of    []int32     // by token: for a mark, the index of its span
	inner []Range     // by quoted span: the tokens within the marks
	outer []Range     // by quoted span: with the marks
	owner []int32     // by quoted span: 1 + the index of the attribution whose content it is
	bare  map[int]int // quoted spans without an opening mark, by their first token: they go on from a paragraph before
	cues  []cue.Cue
	out   []Attribution
	done  map[int]bool // cues that another's rule has dealt with
	title *Attribution // what a headline may say

	speech func(quote int) bool // whether a quoted span is speech; nil: all are
}

// Find returns the attributions of a text that have a cue or a source.
func Find(in Input) []Attribution {
	p := &parser{Input: in, done: map[int]bool{}}
	p.levels()
	p.out = make([]Attribution, 0, len(p.Sents)/2+4) // about what news has
	for s := range p.Sents {
		p.sentence(s)
	}
	p.settleHeadline()
	p.runs()
	p.finish()
	return p.out
}

// levels lays the quoted spans over the tokens.
func (p *parser) levels() {
	n := len(p.Toks)
	p.level, p.mark, p.of = make([]int32, n), make([]markKind, n), make([]int32, n)
	p.inner, p.outer = make([]Range, len(p.Quotes)), make([]Range, len(p.Quotes))
	p.owner = make([]int32, len(p.Quotes))
	at := 0
	for q := range p.Quotes {
		mq := &p.Quotes[q]
		for at > 0 && int(p.Toks[at-1].Start) >= mq.Outer.Start {
			at--
		}
		for at < n && int(p.Toks[at].End) <= mq.Outer.Start {
			at++
		}
		i := at
		p.outer[q].First = i
		for ; i < n && int(p.Toks[i].Start) < mq.Inner.Start && int(p.Toks[i].End) <= max(mq.Inner.Start, mq.Outer.Start+1); i++ {
			p.mark[i], p.of[i] = opening, int32(q)
		}
		p.inner[q].First = i
		if p.outer[q].First == i && !mq.Inner.Empty() {
			if p.bare == nil {
				p.bare = map[int]int{}
			}
			if _, ok := p.bare[i]; !ok { // of two in one token the outer one
				p.bare[i] = q
			}
		}
		i += before(p.Toks[i:], mq.Inner.End)
		p.inner[q].Last = i
		for ; i < n && int(p.Toks[i].Start) < mq.Outer.End; i++ {
			p.mark[i], p.of[i] = closing, int32(q)
		}
		p.outer[q].Last = i
	}
	// Spans come in the order of their opening marks, so that the last one opened is a token's own.
	var open []int // spans, the innermost last
	i := 0
	fill := func(to int) {
		for i < to {
			for len(open) > 0 && p.inner[open[len(open)-1]].Last <= i {
				open = open[:len(open)-1]
			}
			end, level := to, int32(0)
			if n := len(open); n > 0 {
				end, level = min(to, p.inner[open[n-1]].Last), int32(open[n-1])+1
			}
			for ; i < end; i++ {
				p.level[i] = level
			}
		}
	}
	for q := range p.Quotes {
		fill(p.inner[q].First)
		open = append(open, q)
	}
	fill(n)
	for q := range p.Quotes {
		for i := p.inner[q].Last; i < p.outer[q].Last; i++ {
			p.level[i] = int32(p.Quotes[q].Parent)
		}
	}
}

// before returns how many of the tokens begin before an offset. The first few are tried one by one, since most spans are short;
// a hostile text's may hold one another by the thousand.
func before(toks []token.Token, offset int) int {
	const short = 16
	for i := range min(short, len(toks)) {
		if int(toks[i].Start) >= offset {
			return i
		}
	}
	n, _ := slices.BinarySearchFunc(toks, offset, func(t token.Token, at int) int { return int(t.Start) - at })
	return n
}

func (p *parser) word(i int) string { return p.Toks[i].Of(p.Text) }

// is reports whether token i is the given punctuation or word, as it is written.
func (p *parser) is(i int, s string) bool {
	return i >= 0 && i < len(p.Toks) && p.Toks[i].Of(p.Text) == s
}

func (p *parser) set(i int) lexicon.Set { return p.Lex.Set(p.Toks[i].Lex) }

func (p *parser) has(i int, c lexicon.Class) bool {
	return i >= 0 && i < len(p.Toks) && p.set(i).Has(c)
}

// form reports whether token i is the given lower-case word.
func (p *parser) form(i int, s string) bool {
	return i >= 0 && i < len(p.Toks) && p.Toks[i].Lex != 0 && p.Lex.Form(p.Toks[i].Lex) == s
}

func (p *parser) tag(i int) tag.Tag {
	if i < 0 || i >= len(p.Tags) {
		return tag.Punct
	}
	return p.Tags[i]
}

// np returns the noun phrase that token i is in, nil if none.
func (p *parser) np(i int) *chunk.Chunk {
	if c := p.Chunks.At(i); c != nil && c.Kind == chunk.NP {
		return c
	}
	return nil
}

// vg returns the verb group that token i is in, nil if none.
func (p *parser) vg(i int) *chunk.Chunk {
	if c := p.Chunks.At(i); c != nil && c.Kind == chunk.VG {
		return c
	}
	return nil
}

// next returns the token after i at the same level: a quoted span is stepped over whole.
func (p *parser) next(i int) int {
	if p.mark[i] == opening && p.outer[p.of[i]].First <= i {
		return max(p.outer[p.of[i]].Last, i+1)
	}
	return i + 1
}

// prev is next backwards.
func (p *parser) prev(i int) int {
	if p.mark[i] == closing {
		return min(p.outer[p.of[i]].First, i) - 1
	}
	return i - 1
}

// bounds returns the part of sentence s that lies at the level of token i: the sentence itself, or the part of it within
// the quoted span.
func (p *parser) bounds(s, i int) Range {
	r := Range{p.Sents[s].First, p.Sents[s].Last}
	if q := p.level[i]; q > 0 {
		r.First = max(r.First, p.inner[q-1].First)
		r.Last = min(r.Last, p.inner[q-1].Last)
	} else {
		r.First = max(r.First, p.Layout.Paragraphs[p.Sents[s].Paragraph].LabelEnd)
		r.Last = min(r.Last, max(p.Layout.Paragraphs[p.Sents[s].Paragraph].Tail, i+1))
		// The sentence may begin within a quotation that began in another.
		for r.First < i && p.level[r.First] != 0 {
			r.First++
		}
	}
	return r
}

// trimRange drops punctuation at the edges of a range at level q; quoted spans at its edges stay.
func (p *parser) trimRange(r Range) Range {
	for r.First < r.Last {
		t := p.Toks[r.First]
		if p.mark[r.First] == opening || t.Kind == token.Word || t.Kind == token.Number || t.Kind == token.Symbol || t.Kind == token.Open {
			break
		}
		r.First++
	}
	for r.First < r.Last {
		t := p.Toks[r.Last-1]
		if p.mark[r.Last-1] == closing || t.Kind == token.Word || t.Kind == token.Number || t.Kind == token.Symbol || t.Kind == token.Close || p.abbreviated(r.Last-1) {
			break
		}
		r.Last--
	}
	return r
}

// abbreviated reports whether the full stop at i belongs to the word before it.
func (p *parser) abbreviated(i int) bool {
	return p.is(i, ".") && i > 0 && !p.Toks[i].Is(token.Space) && p.has(i-1, lexicon.Abbrev) && i+1 < len(p.Toks) && !p.Toks[i+1].Is(token.Upper)
}

// finish computes kinds, spans and nesting.
func (p *parser) finish() {
	for i := range p.out {
		p.spans(&p.out[i])
	}
	p.out = slices.DeleteFunc(p.out, func(a Attribution) bool { return len(a.Spans) == 0 })
	slices.SortStableFunc(p.out, func(a, b Attribution) int {
		if a.Spans[0].Start != b.Spans[0].Start {
			return a.Spans[0].Start - b.Spans[0].Start
		}
		return b.Spans[len(b.Spans)-1].End - a.Spans[len(a.Spans)-1].End
	})
	p.nest()
}

// spans cuts the content at the marks of the quoted spans in it and tells its kind.
func (p *parser) spans(a *Attribution) {
	a.Spans, a.Quoted = nil, nil
	in, out := 0, 0
	slices.SortFunc(a.Content, func(x, y Range) int { return x.First - y.First })
	last := 0
	for c := range a.Content {
		r := a.Content[c]
		r.First = max(r.First, last) // rules may have found the same words twice
		last = max(r.Last, last)
		from := r.First
		flush := func(to int) {
			t := p.trimRange(Range{from, to})
			if t.Empty() {
				return
			}
			if !a.put(span.Span{Start: int(p.Toks[t.First].Start), End: int(p.Toks[t.Last-1].End)}) {
				return
			}
			for i := t.First; i < t.Last; i++ {
				if k := p.Toks[i].Kind; k == token.Word || k == token.Number {
					out++
				}
			}
		}
		for i := r.First; i < r.Last; {
			q, ok := p.bare[i]
			if p.mark[i] == opening {
				q, ok = int(p.of[i]), true
			}
			if !ok || p.speech != nil && !p.speech(q) {
				i++
				continue
			}
			flush(i)
			if s := p.Quotes[q].Inner; !s.Empty() && a.put(s) {
				a.Quoted = append(a.Quoted, q)
				in++
			}
			i = max(p.outer[q].Last, i+1)
			from = i
			a.Content[c].Last = max(a.Content[c].Last, i) // a quotation of several sentences
		}
		flush(r.Last)
	}
	switch {
	case out == 0 && in > 0 && a.Rule != PrepObject, a.Rule == Transcript: // asked for “a pause” is a clause with words quoted
		a.Kind = Direct
	case in > 0:
		a.Kind = Mixed
	default:
		a.Kind = Indirect
	}
}

// put appends a piece of the content, unless it begins before the last one ends: a quoted span that nothing opens may.
func (a *Attribution) put(s span.Span) bool {
	if n := len(a.Spans); n > 0 && s.Start < a.Spans[n-1].End {
		return false
	}
	a.Spans = append(a.Spans, s)
	return true
}

// nest finds for each attribution the smallest other whose content holds its cue and its content. The one around is the longer, or of two with the same content the earlier, so that nesting has no circles.
func (p *parser) nest() {
	length := make([]int, len(p.out))
	for i := range p.out {
		for _, s := range p.out[i].Spans {
			length[i] += s.Len()
		}
	}
	for i := range p.out {
		a := &p.out[i]
		a.Parent = 0
		at := a.Spans[0]
		if a.Head >= 0 {
			at = p.Toks[a.Head].Span()
		}
		best := -1
		for j := max(0, i-maxNest); j < min(len(p.out), i+maxNest); j++ {
			if p.out[j].Spans[0].Start > a.Spans[0].Start {
				break // they are in order: what begins later holds nothing that begins here
			}
			if i == j || length[j] < length[i] || length[j] == length[i] && j > i || best >= 0 && length[j] >= length[best] {
				continue
			}
			if holds(p.out[j].Spans, at) && holds(p.out[j].Spans, a.Spans[0]) && holds(p.out[j].Spans, a.Spans[len(a.Spans)-1]) {
				best = j
			}
			if best != j && a.Rule == Citing && slices.Equal(a.Spans, p.out[j].Spans) {
				best = j
			}
		}
		a.Parent = best + 1
	}
}

// holds reports whether one of the spans contains s.
func holds(spans []span.Span, s span.Span) bool {
	for _, x := range spans {
		if x.Contains(s) {
			return true
		}
	}
	return false
}

// maxNest bounds how far apart in the list two nested attributions may be, so that nesting stays linear.
const maxNest = 32
