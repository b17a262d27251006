package speaker

import (
	"strings"

	"github.com/ascribe-go/ascribe/internal/layout"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/marks"
	"github.com/ascribe-go/ascribe/internal/token"
)

// Fiction reports whether a text is a story told in dialogue. In dialogue quotations ask, exclaim and break off, answer each other
// paragraph by paragraph, and speak to somebody; a news text quotes statements, one speaker after the other, among dates and
// figures. The weights are set by hand so that of some thousand news texts only a handful pass, and of excerpts of novels all
// but those with next to no speech.
func Fiction(text string, toks []token.Token, lex *lexicon.Lexicon, lay *layout.Layout, quotes []marks.Quote) bool {
	const few, bar = 3, 3.5
	var n, calls, starts, answers, you, quoted, words, figures float64
	p, last := 0, -2 // the paragraph at hand; the last one that begins with a quotation
	t := 0
	count := func(t token.Token) {
		switch {
		case t.Kind == token.Word:
			words++
			if set := lex.Set(t.Lex); set.Has(lexicon.Weekday) || set.Has(lexicon.Month) && t.Is(token.Upper) {
				figures++
			}
		case t.Kind == token.Number:
			figures++
		}
	}
	for i := range quotes {
		q := &quotes[i]
		if q.Parent != 0 {
			continue
		}
		n++
		for ; t < len(toks) && int(toks[t].Start) < q.Inner.Start; t++ {
			count(toks[t])
		}
		end := token.Token{}
		for ; t < len(toks) && int(toks[t].End) <= q.Inner.End; t++ {
			count(toks[t])
			end = toks[t]
			if end.Kind == token.Word {
				quoted++
				if lex.Value(end.Lex, lexicon.Pronoun)&lexicon.Pro2 != 0 {
					you++
				}
			}
		}
		if w := end.Of(text); end.Kind == token.Dash || strings.HasSuffix(w, "?") || strings.HasSuffix(w, "!") {
			calls++
		}
		for p < len(lay.Paragraphs) && lay.Paragraphs[p].End <= q.Outer.Start {
			p++
		}
		if p < len(lay.Paragraphs) && lay.Paragraphs[p].Start == q.Outer.Start && q.Continues == 0 {
			starts++
			if last == p-1 {
				answers++
			}
			last = p
		}
	}
	for ; t < len(toks); t++ {
		count(toks[t])
	}
	if n < few {
		return false
	}
	score := 15*min(calls/(n+3), 0.4) + 4*min(answers/(starts+2), 0.75) + min(75*you/max(20, quoted+10), 3) - min(250*figures/max(1, words), 6)
	if lay.Dateline().Len() > 0 {
		score -= 2
	}
	return score >= bar
}
