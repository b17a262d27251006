package claim

import (
	"cmp"
	"slices"

	"github.com/ascribe-go/ascribe/internal/attrib"
	"github.com/ascribe-go/ascribe/internal/chunk"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/token"
)

// voices lays the contents of the attributions over the tokens, so that the innermost remains, and marks the heads of their cues.
func (f *finder) voices() {
	f.cues = make([]cue, 0, len(f.Attrs))
	for i := range f.Attrs {
		a := &f.Attrs[i]
		if a.Head >= 0 {
			f.cues = append(f.cues, cue{int32(a.Head), int32(i)})
		}
		if f.deep(i) {
			continue // the work would grow with the depth
		}
		experienced := f.experienced(a) // "Growers had expected a frost": the whole clause is the claim
		for _, r := range a.Content {
			if experienced {
				r = f.rejected(a, r)
			} else {
				r = f.clausal(a, r)
			}
			for k := r.First; k < r.Last; k++ {
				if f.voice[k] == 0 || f.inside(i, int(f.voice[k]-1)) {
					f.voice[k] = int32(i) + 1
				}
			}
		}
	}
	slices.SortStableFunc(f.cues, func(a, b cue) int { return cmp.Compare(a.token, b.token) })
}

// cued returns 1 + the index of the attribution whose cue a verb group is, 0 if it is none's.
func (f *finder) cued(g *chunk.Chunk) int {
	n, _ := slices.BinarySearchFunc(f.cues, g.First, func(c cue, i int) int { return cmp.Compare(int(c.token), i) })
	if n == len(f.cues) || int(f.cues[n].token) >= g.Last {
		return 0
	}
	for n+1 < len(f.cues) && f.cues[n+1].token == f.cues[n].token {
		n++ // the last of several with one cue
	}
	return int(f.cues[n].attribution) + 1
}

// experienced reports whether an attribution's content is no clause, so that its cue is the clause's own verb and its source the one
// who expects, hopes or promises.
func (f *finder) experienced(a *attrib.Attribution) bool {
	switch a.Rule {
	case attrib.NPObject, attrib.PrepObject:
		return true
	case attrib.ToInf:
		if a.Head >= 0 {
			switch f.Lex.Lemma(f.Toks[a.Head].Lex) {
			case "need", "agree", "decide", "vote", "choose", "have", "try": // tells what is done, not what is said
				return true
			}
		}
		return false
	case attrib.Bare, attrib.XAs:
		// "pledged £6.5m of public money", "testified for three hours"
		if a.Kind != attrib.Indirect {
			return false
		}
		for _, r := range a.Content {
			if r = f.clausal(a, r); f.verbBetween(r.First, r.Last) {
				return false
			}
		}
		return true
	}
	return a.Kind == attrib.Direct && a.Class > lexicon.ReportWriting // believes “with 80 per cent certainty”
}

// rejected returns the clause within a content that its source does not accept, empty if there is none: dismissed reports that |
// 40 had died.
func (f *finder) rejected(a *attrib.Attribution, r attrib.Range) attrib.Range {
	if f.rejects(a) {
		for k := r.First + 1; k < min(r.Last, r.First+reach); k++ {
			if f.is(k, "that") && f.Tags[k-1].Common() && f.has(k-1, lexicon.ReportNoun) && f.verbBetween(k+1, r.Last) {
				return attrib.Range{First: k + 1, Last: r.Last}
			}
		}
	}
	return attrib.Range{}
}

// clausal returns a content without what goes on after it: a finite verb that follows "and" or a comma, where the content has had no
// finite verb yet, belongs to the cue's own subject ("She pledged £6.5m and called for …").
func (f *finder) clausal(a *attrib.Attribution, r attrib.Range) attrib.Range {
	if a.Kind == attrib.Direct {
		return r
	}
	inf := r.First < r.Last && f.Tags[r.First] == tag.To
	for k := r.First; k < min(r.Last, r.First+reach); k++ {
		g := f.verbAt(k)
		if g == nil || !g.Is(chunk.Finite) {
			continue
		}
		p := k - 1
		for p > r.First && (f.Tags[p] == tag.Adv || f.Toks[p].Kind == token.Quote) {
			p--
		}
		if p > r.First && (f.Tags[p] == tag.Conj || inf && f.is(p, ",")) && a.Head >= 0 && a.Head < r.First {
			r.Last = p
		}
		break
	}
	return r
}

// maxNesting bounds how deep attributions nest: no text is followed so far.
const maxNesting = 16

// deep reports whether attribution i is nested deeper than that.
func (f *finder) deep(i int) bool {
	n := 0
	for p := f.Attrs[i].Parent; p > 0 && n < maxNesting; p = f.Attrs[p-1].Parent {
		n++
	}
	return n == maxNesting
}

// inside reports whether attribution i is nested in j.
func (f *finder) inside(i, j int) bool {
	for p, n := f.Attrs[i].Parent, 0; p > 0 && n < maxNesting; p, n = f.Attrs[p-1].Parent, n+1 {
		if p-1 == j {
			return true
		}
	}
	return false
}
