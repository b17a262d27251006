// Package sentence cuts the paragraphs of a text into sentences. It follows UAX #29 where that is right for news and departs
// from it where news is written otherwise; each departure is named at its rule.
package sentence

import (
	"slices"
	"unicode/utf8"

	"github.com/ascribe-go/ascribe/internal/layout"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/marks"
	"github.com/ascribe-go/ascribe/internal/span"
	"github.com/ascribe-go/ascribe/internal/token"
)

// Sentence is a run of tokens [First, Last) within a paragraph.
type Sentence struct {
	span.Span
	First, Last int
	Paragraph   int
}

type finder struct {
	text   string
	toks   []token.Token
	lex    *lexicon.Lexicon
	quotes []marks.Quote
	ends   []int // offsets of closing marks, sorted
}

// Find returns the sentences of a text, which cover all tokens.
func Find(text string, toks []token.Token, lex *lexicon.Lexicon, l *layout.Layout, quotes []marks.Quote) []Sentence {
	f := finder{text: text, toks: toks, lex: lex, quotes: quotes}
	f.ends = make([]int, 0, len(quotes))
	for _, q := range quotes {
		if q.Closed {
			f.ends = append(f.ends, q.Outer.End)
		}
	}
	slices.Sort(f.ends)
	out := make([]Sentence, 0, len(toks)/20+len(l.Paragraphs))
	for pi := range l.Paragraphs {
		p := &l.Paragraphs[pi]
		start := p.First
		add := func(end int) {
			if end > start {
				out = append(out, Sentence{span.Span{Start: int(toks[start].Start), End: int(toks[end-1].End)}, start, end, pi})
			}
			start = end
		}
		for i := p.LabelEnd; i < p.Last; i++ {
			if toks[i].Kind != token.Stop {
				continue
			}
			if end := f.after(i, p.Last); end > i {
				add(end)
				i = end - 1
			}
		}
		add(p.Last)
	}
	return out
}

// opening and closing report what the mark token at i does.
func (f *finder) opening(i int) bool {
	t := f.toks[i]
	if t.Kind == token.Open {
		return true
	}
	if t.Kind != token.Quote {
		return false
	}
	at, ok := slices.BinarySearchFunc(f.quotes, int(t.Start), func(q marks.Quote, pos int) int { return q.Outer.Start - pos })
	return ok && f.quotes[at].Outer.Start == int(t.Start)
}

func (f *finder) closing(i int) bool {
	t := f.toks[i]
	if t.Kind == token.Close {
		return true
	}
	if t.Kind != token.Quote {
		return false
	}
	_, ok := slices.BinarySearch(f.ends, int(t.End))
	if !ok && i+1 < len(f.toks) && f.toks[i+1].Kind == token.Quote { // the first of two apostrophes
		_, ok = slices.BinarySearch(f.ends, int(f.toks[i+1].End))
	}
	return ok
}

// after returns the end of the sentence that the stop at i ends, or i if it ends none.
func (f *finder) after(i, last int) int {
	j := i + 1
	for j < last && f.toks[j].Kind == token.Stop && (!f.toks[j].Is(token.Space) || f.toks[i].Of(f.text) == "." && f.toks[j].Of(f.text) == ".") {
		j++
	}
	stops := j - i
	quoted := false
	for j < last && f.closing(j) {
		quoted = quoted || f.toks[j].Kind == token.Quote
		j++
	}
	if j == last {
		return j
	}
	next := f.toks[j]
	if k := next.Kind; (k == token.Punct || k == token.Dash || k == token.Stop) && !f.opening(j) {
		return i // “…?”, he said; (…), as in; U.S.-led
	}
	if !next.Is(token.Space) && !next.Is(token.Glued) && !quoted && next.Kind != token.Quote {
		return i
	}
	// What begins the next sentence, behind its opening marks.
	k := j
	for k < last-1 && f.opening(k) {
		k++
	}
	start := f.toks[k]
	if start.Kind == token.Word && !start.Is(token.Upper) {
		if r, _ := utf8.DecodeRuneInString(start.Of(f.text)); r < utf8.RuneSelf || !caseless(r) {
			return i
		}
	}
	switch f.toks[i].Of(f.text) {
	case ".":
		if stops == 1 && f.abbreviation(i, k, last) {
			return i
		}
	case "…":
		if !start.Is(token.Upper) && k == j {
			return i
		}
	}
	if quoted && k == j && (f.toks[i].Of(f.text) != "." || !next.Is(token.Space)) && f.reporting(j, last) {
		return i // “Who?” Macron asked.
	}
	return j
}

func caseless(r rune) bool { return r >= 0x0590 && !(r >= 0x10A0 && r <= 0x10FF) }

// reporting reports whether a name and a reporting verb follow a closing mark: then the quotation goes on being told.
func (f *finder) reporting(j, last int) bool {
	for k := j; k < min(last, j+6); k++ {
		t := f.toks[k]
		if t.Kind != token.Word {
			return false
		}
		if k > j && f.lex.Has(t.Lex, lexicon.Report) && f.lex.Value(t.Lex, lexicon.Verb)&(lexicon.FormPast|lexicon.FormS) != 0 {
			return true
		}
		if !t.Is(token.Upper) && !f.lex.Set(t.Lex).Any(lexicon.Of(lexicon.Det, lexicon.Role, lexicon.Title, lexicon.Particle)) {
			return false
		}
	}
	return false
}

// starters are classes of words that, capitalised after an abbreviation, begin a sentence rather than a name.
var starters = lexicon.Of(lexicon.Det, lexicon.Pronoun, lexicon.Prep, lexicon.Coord, lexicon.Subord, lexicon.Wh, lexicon.Be, lexicon.Have, lexicon.Do, lexicon.Modal)

// abbreviation reports whether the single full stop at i belongs to the word before it rather than to the sentence that the
// token at k would begin.
func (f *finder) abbreviation(i, k, last int) bool {
	if i == 0 || f.toks[i].Is(token.Space) {
		return false
	}
	word, next := f.toks[i-1], f.toks[k]
	if word.Kind != token.Word {
		return false
	}
	set := f.lex.Set(next.Lex)
	starts := next.Is(token.Upper) && set.Any(starters) && !set.Has(lexicon.Month)
	s := word.Of(f.text)
	if utf8.RuneCountInString(s) == 1 && word.Is(token.Upper) && s != "I" { // an initial
		return !starts || f.lex.Form(next.Lex) == "a" && next.End-next.Start == 1
	}
	switch f.lex.Value(word.Lex, lexicon.Abbrev) {
	case lexicon.AbbrevTitle:
		return word.Is(token.Upper) && next.Kind == token.Word
	case lexicon.AbbrevNumber:
		return next.Kind == token.Number
	case lexicon.AbbrevMonth:
		return next.Kind == token.Number || !starts && word.Is(token.Upper) && next.Kind != token.Word
	case lexicon.AbbrevPlace, lexicon.AbbrevFirm:
		return !starts && word.Is(token.Upper)
	case lexicon.AbbrevOther:
		return !starts
	case lexicon.AbbrevUnit: // 5 a.m. Monday, 5 p.m. Mr. Smith
		return next.Kind == token.Number || set.Any(lexicon.Of(lexicon.Weekday, lexicon.Month)) || next.Is(token.AllUpper) && inner(s) ||
			f.lex.Value(next.Lex, lexicon.Abbrev) == lexicon.AbbrevTitle && k+1 < last && f.toks[k+1].Of(f.text) == "."
	}
	if inner(s) { // U.S, a.m
		return !starts
	}
	return false
}

// inner reports whether a word has full stops between single letters.
func inner(s string) bool {
	if len(s) < 3 || s[1] != '.' && !(len(s) > 3 && s[2] == '.') {
		return false
	}
	letters := 0
	for _, c := range []byte(s) {
		if c == '.' {
			letters = 0
		} else if letters++; letters > 2 {
			return false
		}
	}
	return true
}
