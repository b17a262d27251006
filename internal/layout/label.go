package layout

import (
	"github.com/ascribe-go/ascribe/internal/fold"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/span"
	"github.com/ascribe-go/ascribe/internal/token"
)

// Limits of what counts as a label, in tokens, and of how far down a dateline stands, in paragraphs.
const (
	maxDateline = 20
	maxLabel    = 6
	lastHead    = 4
)

type finder struct {
	text  string
	toks  []token.Token
	lex   *lexicon.Lexicon
	paras []Paragraph

	voices map[uint32]int // how many paragraphs begin with a speaker's label, by its hash
	inset  bool           // few lines are set in, so that it means something
}

func (f *finder) is(i int, s string) bool { return f.toks[i].Of(f.text) == s }

// char reports whether token i is the one byte c.
func (f *finder) char(i int, c byte) bool {
	t := &f.toks[i]
	return f.text[t.Start] == c && t.End-t.Start == 1
}

// speakers counts the labels that begin paragraphs ("Q:", "JANE DOE:"); a label that stands once is none, unless it is in
// capitals and others are there.
func (f *finder) speakers() {
	for i := range f.paras {
		if end := f.speakerLabel(&f.paras[i]); end > 0 {
			if f.voices == nil {
				f.voices = map[uint32]int{}
			}
			f.voices[f.voice(f.labelFirst(&f.paras[i]), end)]++
		}
	}
}

func (f *finder) voice(first, colon int) uint32 {
	h := fold.Seed
	for i := first; i < colon; i++ {
		h = fold.Add(h, f.toks[i].Of(f.text))
	}
	return h
}

// labelFirst returns where a speaker's label would begin: transcripts that are quoted as a whole have it behind the mark that
// opens each turn ("“MARSH: Let me add").
func (f *finder) labelFirst(p *Paragraph) int {
	if f.toks[p.First].Kind == token.Quote && p.First+1 < p.Last && !f.toks[p.First+1].Is(token.Space) {
		return p.First + 1
	}
	return p.First
}

// speakerLabel returns the colon of a label at the beginning of a paragraph, 0 if there is none.
func (f *finder) speakerLabel(p *Paragraph) int {
	first := f.labelFirst(p)
	for i := first; i < min(p.Last-1, first+maxLabel); i++ {
		t := &f.toks[i]
		switch {
		case i > first && f.char(i, ':') && f.toks[i+1].Is(token.Space):
			return i
		case t.Kind == token.Word && t.Is(token.Upper), t.Kind == token.Stop && f.char(i, '.') && i > first && !t.Is(token.Space), t.Kind == token.Dash:
		default:
			return 0
		}
	}
	return 0
}

// speaks reports whether the label up to the colon is that of a transcript.
func (f *finder) speaks(first, colon int) bool {
	if f.voices == nil || colon == 0 {
		return false
	}
	if f.voices[f.voice(first, colon)] > 1 || colon == first+1 && (f.char(first, 'Q') || f.char(first, 'A')) {
		return true
	}
	return len(f.voices) > 1 && f.toks[first].Is(token.AllUpper) && f.toks[colon-1].Is(token.AllUpper)
}

// label finds the label of paragraph i.
func (f *finder) label(i int) {
	p := &f.paras[i]
	set := func(l Label, end int) {
		p.Label, p.LabelEnd = l, end
		p.LabelSpan = span.Span{Start: int(f.toks[p.LabelFirst].Start), End: int(f.toks[end-1].End)}
	}
	first := f.toks[p.First]
	if i < lastHead {
		if p.First+6 <= p.Last && fold.Equal(first.Of(f.text), "date") && f.isoDate(p.First+1) {
			set(DateLine, p.First+6)
			return
		}
		if end := f.dateline(p); end > 0 {
			set(Dateline, end)
			return
		}
		if colon := f.city(p); colon > 0 {
			set(Dateline, colon+1)
			return
		}
	}
	switch first.Kind {
	case token.Word, token.Quote:
		if colon, first := f.speakerLabel(p), f.labelFirst(p); f.speaks(first, colon) {
			p.Kind, p.LabelFirst = Turn, first
			set(Speaker, colon+1)
		}
	case token.Number:
		if p.Last-p.First > 2 && (f.char(p.First+1, '.') || f.char(p.First+1, ')')) && !f.toks[p.First+1].Is(token.Space) && f.toks[p.First+2].Is(token.Space) {
			p.Kind = Item
			set(Bullet, p.First+2)
		}
	case token.Punct, token.Symbol, token.Dash:
		switch {
		case f.char(p.First, '>'):
			p.Kind = Block
			set(Bullet, p.First+1)
		case p.Last-p.First > 1 && f.toks[p.First+1].Is(token.Space) && (f.is(p.First, "•") || f.is(p.First, "▪") || f.is(p.First, "◦") || f.is(p.First, "●") || f.char(p.First, '*') || f.char(p.First, '-')):
			p.Kind = Item
			set(Bullet, p.First+1)
		}
	}
}

// city returns the colon behind a place in capitals that begins p as a dateline, 0 if there is none: "PORT ELGAR: At least". It is the
// only label of the text, and no word that a warning or a speaker would have.
func (f *finder) city(p *Paragraph) int {
	colon := f.speakerLabel(p)
	if colon == 0 || len(f.voices) != 1 || f.voices[f.voice(f.labelFirst(p), colon)] != 1 || f.labelFirst(p) != p.First || f.toks[p.Last-1].Kind != token.Stop {
		return 0
	}
	name := false
	for i := p.First; i < colon; i++ {
		t := &f.toks[i]
		set := f.lex.Set(t.Lex)
		if !t.Is(token.AllUpper) || set.Any(lexicon.Of(lexicon.Person, lexicon.Role, lexicon.Title, lexicon.OrgHead)) {
			return 0
		}
		name = name || set.Has(lexicon.Place) || !set.Any(lexicon.Of(lexicon.Noun, lexicon.Common, lexicon.Verb, lexicon.Adjective))
	}
	if !name {
		return 0
	}
	return colon
}

// isoDate reports whether the tokens from i on are 2022-10-13.
func (f *finder) isoDate(i int) bool {
	t := f.toks
	return t[i].Kind == token.Number && t[i].End-t[i].Start == 4 && f.char(i+1, '-') && t[i+2].Kind == token.Number && f.char(i+3, '-') && t[i+4].Kind == token.Number
}

// dated reports whether a paragraph is a day and nothing else: 14 October 2025; Published Tuesday, Oct. 14, 2025, 9:30 GMT; 2025-10-14.
func (f *finder) dated(p *Paragraph) bool {
	if p.Last-p.First > maxDateline {
		return false
	}
	month, year := p.Last-p.First == 5 && f.isoDate(p.First), false
	for i := p.First; i < p.Last; i++ {
		switch t := &f.toks[i]; t.Kind {
		case token.Word:
			set := f.lex.Set(t.Lex)
			month = month || set.Has(lexicon.Month)
			switch {
			case set.Any(lexicon.Of(lexicon.Month, lexicon.Weekday, lexicon.Zone)):
			case t.Is(token.HasDigit):
			case f.published(t.Of(f.text)):
			default:
				return false
			}
		case token.Number:
			year = year || t.End-t.Start == 4
		case token.Punct, token.Stop, token.Dash, token.Open, token.Close, token.Symbol:
		default:
			return false
		}
	}
	return month && year
}

// published reports whether a word may stand beside the date at the head of a text.
func (f *finder) published(w string) bool {
	for _, known := range [...]string{"published", "updated", "posted", "date", "dated", "on", "at", "am", "pm", "of", "de", "last", "first", "publicado", "em", "le"} {
		if fold.Equal(w, known) {
			return true
		}
	}
	return false
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
		case t.Kind == token.Number, f.char(i, ','), f.char(i, '.'), f.char(i, '/'), t.Kind == token.Dash, open:
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
