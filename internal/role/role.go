// Package role says what each quoted span of a text is used for: speech, a word held at a distance, a title, or another kind
// of mention. The signs are those of newsrooms' own guides: what an attribution covers is speech; "so-called" and nicknames
// are not; nor are works, slogans, ratings and words that are mentioned as words.
//
// The rules are a sieve: the first that holds decides, and its reason is part of the output. What is told from the words right
// beside the marks comes before what is told from the attribution that covers a span, since "a banner that reads “X”" and
// "the so-called “X”" stand within reported clauses too.
package role

import (
	"slices"

	"github.com/ascribe-go/ascribe/internal/chunk"
	"github.com/ascribe-go/ascribe/internal/layout"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/marks"
	"github.com/ascribe-go/ascribe/internal/sentence"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/token"
)

// Role is what a quoted span is used for.
type Role uint8

const (
	Speech Role = iota
	Scare       // words held at a distance: so-called
	Title       // the name of a work or product
	Other       // words as words, slogans, ratings, denied wording
)

// Decision is a role and the reason for it, a short phrase that is part of the output.
type Decision struct {
	Role   Role
	Reason string
}

// Input is what the rules read.
type Input struct {
	Text    string
	Toks    []token.Token
	Tags    []tag.Tag
	Lex     *lexicon.Lexicon
	Layout  *layout.Layout
	Quotes  []marks.Quote
	Sents   []sentence.Sentence
	Chunks  *chunk.Chunks
	Covered []bool // by quoted span: it is the content of an attribution, or a part of it
	Direct  []bool // by quoted span: an attribution's content is in quote marks wholly, and this is some of it
}

// finder is the input and what is known of the span at hand.
type finder struct {
	Input
	out         []Decision
	dialogue    bool // much of the text is dialogue: many paragraphs begin with a mark
	quote       int
	first, last int // the tokens within the marks
	open, end   int // the first token of the opening marks, the token after the closing ones
	lo, hi      int // the sentence that the opening mark stands in; within another span, no further than its marks
	before      int // the last token before the mark, a comma or colon left out; lo-1 if there is none
	sign        byte
	para        int

	words, verbs   int
	named          bool // written like a name
	stopped        bool // its last token is a stop
	covered        bool
	direct, nested bool
}

// sieve is the rules, surest first.
var sieve = [...]func(*finder) (Decision, bool){
	(*finder).none,
	(*finder).naming,
	(*finder).nickname,
	(*finder).mention,
	(*finder).grade,
	(*finder).work,
	(*finder).denied,
	(*finder).listed,
	(*finder).within,
	(*finder).attributed,
	(*finder).name,
	(*finder).reported,
	(*finder).alone,
	(*finder).headline,
	(*finder).told,
	(*finder).distanced,
	(*finder).clause,
}

// Find returns the role of each quoted span.
func Find(in Input) []Decision {
	f := finder{Input: in, out: make([]Decision, len(in.Quotes))}
	f.dialogue = f.spoken()
	tok, sent := 0, 0
	for q := range in.Quotes {
		f.quote = q
		mq := &in.Quotes[q]
		for tok > 0 && int(in.Toks[tok-1].Start) >= mq.Outer.Start {
			tok--
		}
		for tok < len(in.Toks) && int(in.Toks[tok].Start) < mq.Outer.Start {
			tok++
		}
		for sent > 0 && in.Sents[sent].First > tok {
			sent--
		}
		for sent+1 < len(in.Sents) && in.Sents[sent].Last <= tok {
			sent++
		}
		f.place(tok, sent)
		f.measure()
		f.out[q] = Decision{Other, "no sign of speech"}
		if p := mq.Continues; p > 0 && f.out[p-1].Role == Speech && !mq.Inner.Empty() {
			f.out[q] = Decision{Speech, "goes on from the paragraph before"}
			continue
		}
		for _, rule := range sieve {
			if d, ok := rule(&f); ok {
				f.out[q] = d
				break
			}
		}
	}
	f.echo()
	return f.out
}

// spoken reports whether one paragraph in four begins with a quotation, as in novels.
func (f *finder) spoken() bool {
	const least = 8
	n, q := 0, 0
	for i := range f.Layout.Paragraphs {
		p := &f.Layout.Paragraphs[i]
		for q < len(f.Quotes) && f.Quotes[q].Outer.Start < p.Start {
			q++
		}
		if q < len(f.Quotes) && f.Quotes[q].Outer.Start == p.Start {
			n++
		}
	}
	return n >= least && 4*n >= len(f.Layout.Paragraphs)
}

// echo gives a span of the headline, of which the headline says nothing, the role that the same words have in the text.
func (f *finder) echo() {
	for q := range f.out {
		if f.out[q].Reason != quotedInHeadline {
			continue
		}
		s := f.Quotes[q].Inner.Of(f.Text)
		for k := q + 1; k < len(f.out); k++ {
			if f.out[k].Role != Speech && f.Quotes[k].Inner.Of(f.Text) == s {
				f.out[q] = Decision{f.out[k].Role, f.out[k].Reason}
				break
			}
		}
	}
}

// place finds the tokens of the span, whose opening mark is token tok of sentence sent.
func (f *finder) place(tok, sent int) {
	mq := &f.Quotes[f.quote]
	f.open = tok
	f.first = tok + f.until(f.Toks[tok:], mq.Inner.Start)
	f.last = f.first + f.until(f.Toks[f.first:], mq.Inner.End)
	f.end = f.last + f.until(f.Toks[f.last:], mq.Outer.End)
	f.lo, f.hi, f.para = 0, 0, 0
	if sent < len(f.Sents) {
		f.lo, f.hi, f.para = f.Sents[sent].First, max(f.Sents[sent].Last, f.end), f.Sents[sent].Paragraph
	}
	f.nested = mq.Parent > 0
	if f.nested {
		p := f.Quotes[mq.Parent-1].Inner
		for f.lo < tok && int(f.Toks[f.lo].Start) < p.Start {
			f.lo++
		}
		for f.hi > f.end && int(f.Toks[f.hi-1].Start) >= p.End {
			f.hi--
		}
	}
	f.before, f.sign = f.open-1, 0
	if f.before >= f.lo {
		if t := f.Toks[f.before]; t.Kind == token.Punct && t.End-t.Start == 1 {
			f.sign = f.Text[t.Start]
			f.before--
		} else if t.Kind == token.Open {
			f.sign = '('
		}
	}
	f.covered, f.direct = f.Covered[f.quote], f.Direct[f.quote]
}

// until returns how many of the tokens begin before an offset. Most spans are short, a hostile text's may hold one another.
func (f *finder) until(toks []token.Token, offset int) int {
	const short = 16
	for i := range min(short, len(toks)) {
		if int(toks[i].Start) >= offset {
			return i
		}
	}
	if len(toks) <= short {
		return len(toks)
	}
	n, _ := slices.BinarySearchFunc(toks, offset, func(t token.Token, at int) int { return int(t.Start) - at })
	return n
}

// far is how many tokens of a span, or before it, are looked at: more than any sentence of news has.
const far = 200

// measure counts what the span holds, up to as many words as make no difference any more.
func (f *finder) measure() {
	f.words, f.verbs, f.stopped = 0, 0, f.last > f.first && f.Toks[f.last-1].Kind == token.Stop
	names := 0
	small := lexicon.Of(lexicon.Det, lexicon.Prep, lexicon.Coord, lexicon.Particle, lexicon.To)
	for i := f.first; i < min(f.last, f.first+far); i++ {
		t := f.Toks[i]
		if t.Kind != token.Word && t.Kind != token.Number {
			continue
		}
		if f.Tags[i].Finite() {
			f.verbs++
		}
		if c := f.Text[t.Start]; t.Kind == token.Word && !t.Is(token.Space) && i > f.first && (c == '\'' || c == 0xE2) {
			continue // a clitic
		}
		f.words++
		if t.Is(token.Upper) || t.Kind == token.Number || i > f.first && f.Lex.Set(t.Lex).Any(small) {
			names++
		}
	}
	f.named = f.words > 0 && names == f.words && (f.Toks[f.first].Is(token.Upper) || f.Toks[f.first].Kind == token.Number)
	if f.named && f.titled() {
		f.named = false
	}
}

// titled reports whether the span stands in a headline that is written in capitals as a whole, where capitals say nothing.
func (f *finder) titled() bool {
	p := &f.Layout.Paragraphs[f.para]
	if p.Kind != layout.Headline && p.Kind != layout.Subhead {
		return false
	}
	long, upper := 0, 0
	for i := p.LabelEnd; i < p.Last; i++ {
		if t := f.Toks[i]; (i < f.open || i >= f.end) && t.Kind == token.Word && t.End-t.Start > 3 {
			long++
			if t.Is(token.Upper) {
				upper++
			}
		}
	}
	return long > 2 && 3*upper >= 2*long
}

// value returns the value of token i in a class; 0 outside the sentence.
func (f *finder) value(i int, c lexicon.Class) uint32 {
	if i < f.lo || i >= f.hi {
		return 0
	}
	return f.Lex.Value(f.Toks[i].Lex, c)
}

func (f *finder) has(i int, c lexicon.Class) bool {
	return i >= f.lo && i < f.hi && f.Lex.Has(f.Toks[i].Lex, c)
}

func (f *finder) is(i int, s string) bool {
	return i >= f.lo && i < f.hi && f.Toks[i].Of(f.Text) == s
}

func (f *finder) form(i int) string {
	if i < f.lo || i >= f.hi {
		return ""
	}
	return f.Lex.Form(f.Toks[i].Lex)
}

// upper reports whether token i begins with a capital; plain text has _so_ for what is in italics.
func (f *finder) upper(i int) bool {
	t := f.Toks[i]
	if s := t.Of(f.Text); len(s) > 1 && s[0] == '_' {
		return 'A' <= s[1] && s[1] <= 'Z'
	}
	return t.Is(token.Upper)
}

// verb returns the verb group that holds token i, nil if none does.
func (f *finder) verb(i int) *chunk.Chunk {
	if i < f.lo {
		return nil
	}
	if c := f.Chunks.At(i); c != nil && c.Kind == chunk.VG {
		return c
	}
	return nil
}

// report returns the lexicon's value of a reporting verb of speech or writing that heads group c, 0 if it is none.
func (f *finder) report(c *chunk.Chunk) uint32 {
	if c == nil || c.Head < f.lo {
		return 0
	}
	v := f.value(c.Head, lexicon.Report)
	if v == 0 && f.Lex.StartsPhrase(f.Toks[c.Head].Lex) {
		_, v = f.Lex.Phrase(lexicon.Report, f.ids(c.Head))
	}
	switch v & lexicon.ReportMask {
	case lexicon.ReportSpeech, lexicon.ReportWriting:
		return v
	}
	return 0
}

// ids gives the words from token k up to the opening mark, as Phrase wants them.
func (f *finder) ids(k int) func(int) lexicon.ID {
	return func(j int) lexicon.ID {
		if k+j >= f.open {
			return 0
		}
		return f.Toks[k+j].Lex
	}
}

// opens reports whether the span begins its sentence.
func (f *finder) opens() bool { return f.open == f.lo }

// closes reports whether nothing but marks and stops follows the span in its sentence.
func (f *finder) closes() bool {
	for i := f.end; i < f.hi; i++ {
		if k := f.Toks[i].Kind; k == token.Word || k == token.Number || k == token.Symbol {
			return false
		}
	}
	return true
}
