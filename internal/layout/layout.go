// Package layout finds what the lines of a news text are: paragraphs and their kinds, and what stands before or after the
// running text in them: the dateline, a speaker's label, a credit.
package layout

import (
	"strings"
	"unicode/utf8"

	"github.com/ascribe-go/ascribe/internal/fold"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/span"
	"github.com/ascribe-go/ascribe/internal/token"
)

// Kind is what a paragraph is.
type Kind uint8

const (
	Body     Kind = iota
	Headline      // the first line, without a full stop or in title case
	Subhead       // a short line without a full stop, further down
	Byline        // By Jane Doe
	Caption       // of a picture: it has a credit
	Turn          // of a transcript: it begins with a speaker's label
	Item          // of a list
	Block         // quoted by its layout: lines that begin with >
)

// Label is what stands before the text of a paragraph.
type Label uint8

const (
	NoLabel  Label = iota
	Dateline       // PORT ELGAR, Oct 8 (Coastal Press) -
	DateLine       // date 2022-10-13, as some archives print it
	Speaker        // Q:  JANE DOE:
	Bullet         // •  1.
)

// Paragraph is a run of text between line breaks, or blank lines where lines are wrapped.
type Paragraph struct {
	span.Span       // without white space around it
	Kind      Kind  //
	First     int   // its tokens: [First, End)
	Last      int   //
	Label     Label //
	LabelEnd  int   // the token after the label; First if there is none
	LabelSpan span.Span
	Tail      int // the first token of a credit at its end; Last if there is none
	Repeats   int // a caption that is printed again: 1 + the index of the first printing; else 0
}

// Layout is the layout of a text.
type Layout struct {
	Paragraphs []Paragraph
	Wrapped    bool // lines are wrapped: only blank lines part paragraphs
}

// Paragraph returns the index of the paragraph that holds the token.
func (l *Layout) Paragraph(tok int) int {
	lo, hi := 0, len(l.Paragraphs)
	for lo < hi {
		if m := int(uint(lo+hi) >> 1); l.Paragraphs[m].Last > tok {
			hi = m
		} else {
			lo = m + 1
		}
	}
	return lo
}

// Dateline returns the bytes of the text's dateline, empty if it has none.
func (l *Layout) Dateline() span.Span {
	for i := range l.Paragraphs {
		if p := &l.Paragraphs[i]; p.Label == Dateline || p.Label == DateLine {
			return p.LabelSpan
		}
	}
	return span.Span{}
}

// Limits of what counts as a line of its kind, in tokens.
const (
	maxHeadline = 40
	maxSubhead  = 12
	maxByline   = 12
	maxDateline = 20
	maxLabel    = 6
	maxCredit   = 16
)

// Find returns the layout of a text whose tokens are toks.
func Find(text string, toks []token.Token, lex *lexicon.Lexicon) Layout {
	l := Layout{Wrapped: wrapped(text, toks)}
	for i := 0; i < len(toks); {
		j := i + 1
		line := i // the first token of the line
		for ; j < len(toks); j++ {
			if !toks[j].Is(token.Line) {
				continue
			}
			if blankLine(text, toks[j-1], toks[j]) || !l.Wrapped && !cutOff(text, toks, line, j) {
				break
			}
			line = j
		}
		l.Paragraphs = append(l.Paragraphs, Paragraph{
			Span: span.Span{Start: int(toks[i].Start), End: int(toks[j-1].End)}, First: i, Last: j, LabelEnd: i, Tail: j,
		})
		i = j
	}
	f := finder{text, toks, lex, l.Paragraphs}
	speakers := f.labels()
	for i := range l.Paragraphs {
		f.label(i, speakers)
		f.kind(i)
	}
	f.captions()
	return l
}

// cutOff reports whether the line [i, j) goes on at j: it ends within a sentence, and the next line begins in lower case.
func cutOff(text string, toks []token.Token, i, j int) bool {
	const shortest = 4 // words; else it may be a list
	a, b := toks[j-1], toks[j]
	return j-i >= shortest && b.Kind == token.Word && b.Flags&(token.Upper|token.HasDigit) == 0 && b.Lex != 0 && !fold.Equal(b.Of(text), "by") &&
		(a.Kind == token.Word || a.Kind == token.Punct && a.Of(text) == ",")
}

func blankLine(text string, a, b token.Token) bool {
	n := 0
	for _, c := range []byte(text[a.End:b.Start]) {
		if c == '\n' || c == '\v' || c == '\f' {
			n++
		}
	}
	return n > 1 || n == 0 // a paragraph separator of Unicode, or lone carriage returns
}

// wrapped reports whether the lines are wrapped: most line breaks that no blank line follows end a line of about the width
// of a page, and many of the lines after them begin in lower case.
func wrapped(text string, toks []token.Token) bool {
	const narrow, wide = 45, 90
	breaks, full, lower := 0, 0, 0
	start := 0
	for i := 1; i < len(toks); i++ {
		if !toks[i].Is(token.Line) {
			continue
		}
		if !blankLine(text, toks[i-1], toks[i]) {
			breaks++
			if n := utf8.RuneCountInString(text[start:toks[i-1].End]); narrow <= n && n <= wide {
				full++
			}
			if toks[i].Kind == token.Word && !toks[i].Is(token.Upper) {
				lower++
			}
		}
		start = int(toks[i].Start)
	}
	return breaks >= 3 && 10*full > 6*breaks && 3*lower > breaks
}

type finder struct {
	text  string
	toks  []token.Token
	lex   *lexicon.Lexicon
	paras []Paragraph
}

func (f *finder) is(i int, s string) bool { return f.toks[i].Of(f.text) == s }

// labels counts the labels that begin paragraphs ("Q:", "JANE DOE:"); a label that stands once is none.
func (f *finder) labels() map[string]int {
	var n map[string]int
	for i := range f.paras {
		if end := f.speakerLabel(i); end > 0 {
			if n == nil {
				n = map[string]int{}
			}
			n[f.text[f.toks[f.paras[i].First].Start:f.toks[end].Start]]++
		}
	}
	return n
}

// speakerLabel returns the colon of a label at the beginning of paragraph p, 0 if there is none.
func (f *finder) speakerLabel(p int) int {
	first, last := f.paras[p].First, f.paras[p].Last
	for i := first; i < min(last-1, first+maxLabel); i++ {
		t := f.toks[i]
		switch {
		case i > first && f.is(i, ":") && f.toks[i+1].Is(token.Space):
			return i
		case t.Kind == token.Word && t.Is(token.Upper), t.Kind == token.Stop && f.is(i, ".") && i > first && !t.Is(token.Space), t.Kind == token.Dash:
		default:
			return 0
		}
	}
	return 0
}

func (f *finder) label(i int, speakers map[string]int) {
	p := &f.paras[i]
	set := func(l Label, end int) {
		p.Label, p.LabelEnd = l, end
		p.LabelSpan = span.Span{Start: p.Start, End: int(f.toks[end-1].End)}
	}
	first := f.toks[p.First]
	switch {
	case i < 4 && p.First+6 < p.Last && strings.EqualFold(first.Of(f.text), "date") && f.isoDate(p.First+1):
		set(DateLine, p.First+6)
	case i < 4 && f.dateline(p) > 0:
		set(Dateline, f.dateline(p))
	case speakers != nil && f.speakerLabel(i) > 0 && (f.short(p.First, f.speakerLabel(i)) || speakers[f.text[first.Start:f.toks[f.speakerLabel(i)].Start]] > 1):
		p.Kind = Turn
		set(Speaker, f.speakerLabel(i)+1)
	case p.Last-p.First > 1 && (f.is(p.First, "•") || f.is(p.First, "*") || f.is(p.First, "-")) && f.toks[p.First+1].Is(token.Space):
		p.Kind = Item
		set(Bullet, p.First+1)
	case p.Last-p.First > 2 && first.Kind == token.Number && (f.is(p.First+1, ".") || f.is(p.First+1, ")")) && !f.toks[p.First+1].Is(token.Space) && f.toks[p.First+2].Is(token.Space):
		p.Kind = Item
		set(Bullet, p.First+2)
	case f.is(p.First, ">"):
		p.Kind = Block
		set(Bullet, p.First+1)
	}
}

// short reports whether a label is "Q" or "A", which needs no second one.
func (f *finder) short(first, colon int) bool {
	return colon == first+1 && (f.is(first, "Q") || f.is(first, "A"))
}

// isoDate reports whether the tokens from i on are 2022-10-13.
func (f *finder) isoDate(i int) bool {
	t := f.toks
	return t[i].Kind == token.Number && t[i].End-t[i].Start == 4 && f.is(i+1, "-") && t[i+2].Kind == token.Number && f.is(i+3, "-") && t[i+4].Kind == token.Number
}

// dateline returns the token after a dateline at the beginning of p, 0 if there is none: a place in capitals, or a place
// followed by a date or an agency in brackets, up to a dash.
func (f *finder) dateline(p *Paragraph) int {
	t := f.toks[p.First]
	if t.Kind != token.Word || !t.Is(token.Upper) {
		return 0
	}
	caps, date, agency, open := t.Is(token.AllUpper), false, false, false
	for i := p.First + 1; i < min(p.Last-1, p.First+maxDateline); i++ {
		t := f.toks[i]
		switch {
		case t.Kind == token.Dash && (t.Is(token.Space) || f.is(i, "—") || f.is(i, "–")):
			if i+1 < p.Last && f.toks[i+1].Kind == token.Dash {
				i++
			}
			if caps || date || agency {
				return i + 1
			}
			return 0
		case t.Kind == token.Word && (t.Is(token.Upper) || open):
			date = date || f.lex.Has(t.Lex, lexicon.Month)
		case t.Kind == token.Word && f.lex.Set(t.Lex).Any(lexicon.Of(lexicon.Month, lexicon.Prep, lexicon.Particle, lexicon.Det, lexicon.Coord)):
			date = date || f.lex.Has(t.Lex, lexicon.Month)
		case t.Kind == token.Number, f.is(i, ","), f.is(i, "."), f.is(i, "/"), t.Kind == token.Dash, open:
			if t.Kind == token.Close {
				open = false
			}
		case t.Kind == token.Open:
			open, agency = true, true
		default:
			return 0
		}
	}
	return 0
}

// stopped reports whether a run of tokens ends like a sentence, closing marks and brackets apart.
func (f *finder) stopped(first, last int) bool {
	for i := last - 1; i >= first; i-- {
		switch t := f.toks[i]; t.Kind {
		case token.Quote, token.Close:
		case token.Stop:
			return true
		default:
			return f.is(i, ":") || f.is(i, ",") || f.is(i, ";")
		}
	}
	return false
}

// titled reports whether most of the long words begin with a capital.
func (f *finder) titled(first, last int) bool {
	long, upper := 0, 0
	for _, t := range f.toks[first:last] {
		if t.Kind == token.Word && t.End-t.Start >= 4 {
			long++
			if t.Is(token.Upper) {
				upper++
			}
		}
	}
	return long >= 3 && 10*upper >= 7*long
}

func (f *finder) kind(i int) {
	p := &f.paras[i]
	p.Tail = f.credit(p)
	n := p.Last - p.LabelEnd
	stopped := f.stopped(p.LabelEnd, p.Tail)
	switch {
	case p.Kind != Body || p.Label == Dateline:
	case p.Tail < p.Last && f.toks[p.Tail].Kind == token.Open && p.Tail+1 < p.Last, p.Tail < p.Last && f.photo(p.Tail):
		p.Kind = Caption
	case f.byline(p):
		p.Kind = Byline
	case i == 0 && len(f.paras) > 1 && n <= maxHeadline && (!stopped || f.titled(p.LabelEnd, p.Last)):
		p.Kind = Headline
	case i > 0 && n <= maxSubhead && !stopped && n > 0 && f.toks[p.LabelEnd].Is(token.Upper):
		p.Kind = Subhead
	}
}

func (f *finder) byline(p *Paragraph) bool {
	n := p.Last - p.First
	return n > 1 && n <= maxByline && strings.EqualFold(f.toks[p.First].Of(f.text), "by") && f.toks[p.First+1].Is(token.Upper) && !f.stopped(p.First, p.Last)
}

// photo reports whether token i begins a credit of the form "Photograph: Leo Correa / AP".
func (f *finder) photo(i int) bool {
	switch strings.ToLower(f.toks[i].Of(f.text)) {
	case "photo", "photograph", "photographs", "photos", "picture", "image", "credit":
		return true
	}
	return false
}

// credit returns the first token of a credit at the end of the paragraph: a bracket with a slash in it, as in
// "(REUTERS/Paul Hanna/file)", "Photograph: Name / Agency", or a slash after the last full stop, as in "./ AFP".
func (f *finder) credit(p *Paragraph) int {
	from := max(p.LabelEnd, p.Last-maxCredit)
	slash := false
	for i := p.Last - 1; i > from; i-- {
		t := f.toks[i]
		switch {
		case f.is(i, "/"):
			slash = true
			if k := f.toks[i-1].Kind; k == token.Stop || k == token.Quote && i-2 > from && f.toks[i-2].Kind == token.Stop {
				if i+1 < p.Last && f.toks[i+1].Is(token.Upper) {
					return i
				}
			}
		case t.Kind == token.Open:
			if slash && f.toks[p.Last-1].Kind == token.Close {
				return i
			}
			return p.Last
		case t.Kind == token.Stop && i < p.Last-1:
			return p.Last
		case f.photo(i) && i+1 < p.Last && f.is(i+1, ":"):
			return i
		}
	}
	return p.Last
}

// captions marks the captions that are printed twice: the next printing may differ in a few words.
func (f *finder) captions() {
	for i := 1; i < len(f.paras); i++ {
		a, b := &f.paras[i-1], &f.paras[i]
		if a.Kind != Caption && b.Kind != Caption {
			continue
		}
		seen := map[uint32]bool{}
		for _, t := range f.toks[a.First:a.Last] {
			seen[t.Hash] = true
		}
		same := 0
		for _, t := range f.toks[b.First:b.Last] {
			if seen[t.Hash] {
				same++
			}
		}
		if longer := max(a.Last-a.First, b.Last-b.First); longer > 4 && 10*same >= 8*longer {
			a.Kind, b.Kind = Caption, Caption
			b.Repeats = i
			if a.Repeats > 0 {
				b.Repeats = a.Repeats
			}
		}
	}
}
