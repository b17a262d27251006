package claim

import (
	"github.com/ascribe-go/ascribe/internal/chunk"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/number"
	"github.com/ascribe-go/ascribe/internal/span"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/token"
)

// time returns what clause c says of when: the first of the dates at the places [first, last] of the region that dates it.
func (f *finder) time(first, last, c int) string {
	prev := int32(0)
	for _, k := range f.numbered(first, last) {
		q := f.quant[f.toks[k]]
		if q == prev {
			continue
		}
		prev = q
		x := &f.Quantities[q-1]
		if x.Kind != number.Date && x.Kind != number.Time || x.Resolved == "" {
			continue
		}
		if o := int(f.own[k]); o != c && o >= 0 && (f.clauses[o].rule == Relative || f.conditional(o)) {
			continue
		}
		if !f.dates(c, x) {
			continue
		}
		if f.since(x.First-1) && f.Date != "" {
			return f.line(x.Resolved, "/", f.Date)
		}
		return x.Resolved
	}
	return ""
}

// since reports whether "since" stands at token i, or before "the beginning of" there.
func (f *finder) since(i int) bool {
	for range 4 {
		switch f.word(i) {
		case "since", "Since":
			return true
		case "the", "of", "beginning", "start", "end", "middle":
			i--
		default:
			return false
		}
	}
	return false
}

// dates reports whether a date tells when clause c happens, rather than belonging to a noun in it: trams bought last year, the rate in
// August, last year's, their best day since March.
func (f *finder) dates(c int, x *number.Quantity) bool {
	cl := &f.clauses[c]
	if f.tag(x.Last) == tag.Poss || x.First > 0 && x.Last < len(f.Toks) && f.Toks[x.Last].Kind == token.Close && f.Toks[x.First-1].Kind == token.Open {
		return false
	}
	n := f.noun(x.First)
	if n != nil && n.Last > x.Last && !n.Is(chunk.Time) && f.Tags[n.Head].Noun() && n.Head >= x.Last {
		return false // the 2025 profit guidance
	}
	p := x.First - 1
	for p > 0 && (f.tag(p) == tag.Det || f.Toks[p].Kind == token.Quote) {
		p--
	}
	if p > 0 && f.noun(p-1) != nil && (f.is(p, "from") || f.is(p, "for") || f.is(p, "of") && !f.has(x.Last-1, lexicon.Weekday)) {
		return false // a hit from the ’80s, the average for April, the third storm of the winter
	}
	if cl.verb == nil {
		return true
	}
	// Back to the verb: a comparison, an apposition or a participle on the way takes the date.
	for k := x.First - 1; k > max(cl.verb.Last-1, x.First-reach); k-- {
		if f.quant[k] > 0 && f.Quantities[f.quant[k]-1].Unit != "{time}" {
			continue // no more than 6 lorries
		}
		switch f.word(k) {
		case "than", "against", "compared", "versus", "times", "twice":
			return false
		case ",":
			// an aside without a verb that runs to the date
			if f.aside(k+1, x.First) {
				return false
			}
		}
		if g := f.Chunks.At(k); g != nil && g.Kind == chunk.VG && g.Is(chunk.Part) && k > 0 && f.noun(g.First-1) != nil && f.noun(g.Last) == nil {
			return false // tested in 2021, published last week
		}
	}
	return true
}

// aside reports whether the tokens [i, j) are an apposition: a noun phrase that begins with a determiner, a possessive or an amount.
func (f *finder) aside(i, j int) bool {
	if i >= j {
		return false
	}
	for k := i; k < j; k++ {
		if f.Tags[k].Finite() {
			return false
		}
	}
	t := f.tag(i)
	return t == tag.Det || t == tag.Pron || f.quant[i] > 0 || t == tag.Adv && f.is(i, "down") || f.is(i, "up") || f.tag(i).Participle() || t == tag.VerbPart
}

// share gives the claims of the region at hand, which begin at index from, the time and the place of the clause that they go on
// from, which need not be a claim: "struck on Thursday, killing three".
func (f *finder) share(from int) {
	for k := from; k < len(f.out); k++ {
		x := &f.out[k]
		if x.Rule != Participle && x.Rule != Coordinate {
			continue
		}
		c := f.of[k-from]
		for range 4 {
			if c = max(f.clauses[c].with, f.clauses[c].parent); c < 0 {
				break
			}
			first, last := f.extent(c)
			if first < 0 || f.clauses[c].verb == nil {
				continue
			}
			if x.Time == "" && x.Rule == Participle {
				x.Time = f.time(first, last, c)
			}
			if x.Place == (span.Span{}) {
				x.Place = f.place(c, first, last)
			}
		}
	}
}
