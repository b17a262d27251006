package claim

import (
	"github.com/ascribe-go/ascribe/internal/attrib"
	"github.com/ascribe-go/ascribe/internal/chunk"
)

// voices lays the contents of the attributions over the tokens, so that the innermost remains, and marks what frames them.
func (f *finder) voices() {
	for i := range f.Attrs {
		a := &f.Attrs[i]
		if a.Head >= 0 {
			f.cue[a.Head] = int32(i) + 1
		}
		if experienced(a) {
			continue // "Analysts had expected a payout": the whole clause is the claim
		}
		for _, r := range a.Content {
			for k := r.First; k < r.Last; k++ {
				if f.voice[k] == 0 || f.inside(i, int(f.voice[k]-1)) {
					f.voice[k] = int32(i) + 1
				}
			}
		}
		for _, r := range a.Source {
			for k := r.First; k < r.Last; k++ {
				f.frame[k] = true
			}
		}
	}
}

// experienced reports whether an attribution's content is a noun phrase, so that its cue is the clause's own verb and its
// source the one who expects, hopes or promises.
func experienced(a *attrib.Attribution) bool {
	switch a.Rule {
	case attrib.NPObject, attrib.PrepObject:
		return true
	}
	return false
}

// inside reports whether attribution i is nested in j.
func (f *finder) inside(i, j int) bool {
	for p := f.Attrs[i].Parent; p > 0; p = f.Attrs[p-1].Parent {
		if p-1 == j {
			return true
		}
	}
	return false
}

// reporting returns the attribution whose cue a verb group is, nil if it is none's.
func (f *finder) reporting(g *chunk.Chunk) *attrib.Attribution {
	for i := g.First; i < g.Last; i++ {
		if f.cue[i] > 0 {
			return &f.Attrs[f.cue[i]-1]
		}
	}
	return nil
}
