// Package layout finds what the lines of a news text are: paragraphs and their kinds, and what stands before or after the
// running text in them: the dateline, a speaker's label, a credit.
package layout

import (
	"unicode/utf8"

	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/span"
	"github.com/ascribe-go/ascribe/internal/token"
)

// Kind is what a paragraph is.
type Kind uint8

const (
	Body     Kind = iota
	Headline      // one of the first lines, without a full stop or in title case
	Subhead       // a short line without a full stop, further down
	Byline        // By Jane Doe
	Caption       // of a picture: it has a credit
	Turn          // of a transcript: it begins with a speaker's label
	Item          // of a list
	Block         // quoted by its layout: lines that begin with >, or are set in where the others are not
	Tweet         // a post: it is tagged so, or signed — Name (@name) January 5, 2016
	Credit        // Reporting by Jane Doe; Photo: Jane Doe
)

// Label is what stands before the text of a paragraph.
type Label uint8

const (
	NoLabel  Label = iota
	Dateline       // PORT ELGAR, Oct 8 (Harbour Press) -
	DateLine       // date 2022-10-13, as some archives print it
	Speaker        // Q:  JANE DOE:
	Bullet         // •  1.
)

// Paragraph is a run of text between line breaks, or blank lines where lines are wrapped.
type Paragraph struct {
	span.Span        // without white space around it
	Kind       Kind  //
	Label      Label //
	First      int   // its tokens: [First, Last)
	Last       int   //
	LabelFirst int   // the first token of the label: First, or the one behind the mark that opens a quoted turn
	LabelEnd   int   // the token after the label; First if there is none
	LabelSpan  span.Span
	Tail       int // the first token of a credit at its end; Last if there is none
	Repeats    int // a caption that is printed again: 1 + the index of the first printing; else 0
}

// Layout is the layout of a text.
type Layout struct {
	Paragraphs []Paragraph
	Wrapped    bool // lines are wrapped: only blank lines part paragraphs

	dated span.Span // the line at the head that is a date, empty if there is none
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

// Dateline returns the bytes of the text's dateline, or else of the line at its head that is nothing but a date; empty if it has
// neither.
func (l *Layout) Dateline() span.Span {
	for i := range l.Paragraphs {
		if p := &l.Paragraphs[i]; p.Label == Dateline || p.Label == DateLine {
			return p.LabelSpan
		}
	}
	return l.dated
}

// Find returns the layout of a text whose tokens are toks.
func Find(text string, toks []token.Token, lex *lexicon.Lexicon) Layout {
	wrapped, lines := wrapped(text, toks)
	l := Layout{Wrapped: wrapped, Paragraphs: make([]Paragraph, 0, lines)}
	for i := 0; i < len(toks); {
		line := i // the first token of the line
		j := i + 1
		for ; j < len(toks); j++ {
			if toks[j].Flags&token.Line == 0 {
				continue
			}
			if blankLine(text, toks[j-1], toks[j]) || !wrapped && !cutOff(text, toks, line, j) {
				break
			}
			line = j
		}
		l.Paragraphs = append(l.Paragraphs, Paragraph{
			Span: span.Span{Start: int(toks[i].Start), End: int(toks[j-1].End)}, First: i, Last: j, LabelFirst: i, LabelEnd: i, Tail: j,
		})
		i = j
	}
	f := finder{text: text, toks: toks, lex: lex, paras: l.Paragraphs}
	f.speakers()
	f.indented()
	for i := range l.Paragraphs {
		f.label(i)
		f.kind(i)
	}
	for i := 0; i < min(lastHead, len(l.Paragraphs)-1) && l.dated.Empty(); i++ {
		if p := &l.Paragraphs[i]; f.dated(p) {
			l.dated = p.Span
		}
	}
	f.captions()
	return l
}

// cutOff reports whether the line [i, j) goes on at j: it ends within a sentence, and the next line begins in lower case.
func cutOff(text string, toks []token.Token, i, j int) bool {
	const shortest = 4 // tokens; else it may be a list
	a, b := toks[j-1], toks[j]
	return j-i >= shortest && b.Kind == token.Word && b.Flags&(token.Upper|token.HasDigit) == 0 && b.Lex != 0 && b.Of(text) != "by" &&
		(a.Kind == token.Word || a.Kind == token.Punct && a.Of(text) == ",")
}

func blankLine(text string, a, b token.Token) bool {
	n := 0
	for i := a.End; i < b.Start; i++ {
		if c := text[i]; c == '\n' || c == '\v' || c == '\f' {
			n++
		}
	}
	return n > 1 || n == 0 // a paragraph separator of Unicode, or lone carriage returns
}

// wrapped reports whether the lines are wrapped: most line breaks that no blank line follows end a line of about the width
// of a page, and many of the lines after them begin in lower case. It also returns how many lines there are.
func wrapped(text string, toks []token.Token) (yes bool, lines int) {
	const narrow, wide = 45, 90 // characters
	breaks, full, lower := 0, 0, 0
	start := 0
	lines = 1
	for i := 1; i < len(toks); i++ {
		t := &toks[i]
		if t.Flags&token.Line == 0 {
			continue
		}
		lines++
		if !blankLine(text, toks[i-1], *t) {
			breaks++
			if n := int(toks[i-1].End) - start; narrow <= n && n <= utf8.UTFMax*wide {
				if n = utf8.RuneCountInString(text[start:toks[i-1].End]); narrow <= n && n <= wide {
					full++
				}
			}
			if t.Kind == token.Word && !t.Is(token.Upper) {
				lower++
			}
		}
		start = int(t.Start)
	}
	return breaks >= 3 && 10*full > 6*breaks && 3*lower > breaks, lines
}
