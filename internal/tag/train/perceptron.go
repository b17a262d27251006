package main

import (
	"math/rand/v2"
	"slices"

	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/tag/model"
	"github.com/ascribe-go/ascribe/internal/token"
)

// A perceptron learns a row of weights for each feature, averaged over all steps of the training (Freund and Schapire 1999,
// Collins 2002), with a margin: a label that wins narrowly counts as an error.
type perceptron struct {
	margin int32
	rowOf  map[uint32]int32 // of a feature's hash
	w      [][model.Labels]int32
	total  [][model.Labels]int64
	stamp  []int32 // the step to which total is up to date
	step   int32
	fixed  map[uint32]uint8
}

// newPerceptron returns a perceptron over the given features.
func newPerceptron(features []uint32, fixed []model.Fixed, margin int) *perceptron {
	n := len(features)
	p := &perceptron{
		margin: int32(margin),
		rowOf:  make(map[uint32]int32, n),
		w:      make([][model.Labels]int32, n),
		total:  make([][model.Labels]int64, n),
		stamp:  make([]int32, n),
		fixed:  map[uint32]uint8{},
	}
	for i, h := range features {
		p.rowOf[h] = int32(i)
	}
	for _, f := range fixed {
		p.fixed[f.Hash] = f.Label
	}
	return p
}

// rows finds the rows of features, leaving out what has none.
func (p *perceptron) rows(f *model.Features, out []int32) []int32 {
	out = out[:0]
	for _, h := range f {
		if r, ok := p.rowOf[h]; ok {
			out = append(out, r)
		}
	}
	return out
}

func (p *perceptron) score(rows []int32) (s [model.Labels]int32) {
	for _, r := range rows {
		for k, w := range p.w[r] {
			s[k] += w
		}
	}
	return s
}

// learn makes want win over its strongest rival.
func (p *perceptron) learn(rows []int32, s [model.Labels]int32, want int) {
	rival := -1
	for k := range s {
		if k != want && (rival < 0 || s[k] > s[rival]) {
			rival = k
		}
	}
	if s[want]-s[rival] > p.margin {
		return
	}
	for _, r := range rows {
		if d := int64(p.step - p.stamp[r]); d > 0 {
			for k, w := range p.w[r] {
				p.total[r][k] += d * int64(w)
			}
			p.stamp[r] = p.step
		}
		p.w[r][want]++
		p.w[r][rival]--
	}
}

// unit is how many steps of a finished weight make one of the perceptron's.
const unit = 1 << 12

// finish returns the averaged weights times unit.
func (p *perceptron) finish() [][model.Labels]int32 {
	for r := range p.w {
		d := int64(p.step - p.stamp[r])
		for k, w := range p.w[r] {
			p.w[r][k] = int32((p.total[r][k] + d*int64(w)) * unit / int64(p.step))
		}
	}
	return p.w
}

// sentence goes through one sentence as [tag.Sentence] does, and learns if it is to.
func (p *perceptron) sentence(d *document, s [2]int, toks []token.Token, lex *lexicon.Lexicon, buf []int32) []int32 {
	w := model.NewWalk(d.text, toks, lex, nil)
	var f model.Features
	for i, t := range toks {
		g := d.gold[s[0]+i]
		label, ok := uint8(0), false
		if model.MayBeFixed(t) {
			label, ok = p.fixed[t.Hash]
		}
		if !ok {
			w.Features(&f)
			buf = p.rows(&f, buf)
			s := p.score(buf)
			best := 0
			for k := range s {
				if s[k] > s[best] {
					best = k
				}
			}
			label = uint8(best)
			if g.word >= 0 {
				p.learn(buf, s, tag.Label(g.tag))
			}
			p.step++
		}
		w.Next(uint32(tag.FromLabel(int(label), t, lex)))
	}
	return buf
}

// An item is one sentence to learn from.
type item struct {
	d *document
	s [2]int
	n int // how often it is seen in a round
}

// fit trains over the items, in an order that depends on nothing but seed.
func (p *perceptron) fit(items []item, epochs int, vary bool, seed uint64, lex *lexicon.Lexicon) {
	var all []item
	for _, it := range items {
		all = append(all, slices.Repeat([]item{it}, it.n)...)
	}
	rng := rand.New(rand.NewPCG(seed, 0))
	var buf []int32
	var toks []token.Token
	for range epochs {
		rng.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		for _, it := range all {
			toks = append(toks[:0], it.d.toks[it.s[0]:it.s[1]]...)
			if vary {
				recase(toks, lex, rng.IntN(20))
			}
			buf = p.sentence(it.d, it.s, toks, lex, buf)
		}
	}
}

// recase writes some sentences otherwise, so that case is not relied on: 0, as a headline in title case; 1, in lower case, as
// translated copy has its names; 2, every second time, all in capitals.
func recase(toks []token.Token, lex *lexicon.Lexicon, how int) {
	for i, t := range toks {
		if t.Kind != token.Word {
			continue
		}
		const both = token.Upper | token.AllUpper
		switch how {
		case 0:
			short := t.End-t.Start < 4 && lex.Set(t.Lex).Any(lexicon.Of(lexicon.Det, lexicon.Prep, lexicon.Coord, lexicon.To, lexicon.Be))
			if !short || i == 0 {
				toks[i].Flags |= token.Upper
			}
		case 1:
			toks[i].Flags &^= both
		case 2:
			toks[i].Flags |= token.Upper
			if t.End-t.Start > 1 {
				toks[i].Flags |= token.AllUpper
			}
		}
	}
}

// frequent returns the features that occur at least min times when the tags before a token are right, in order of occurrence.
func frequent(items []item, min int, lex *lexicon.Lexicon) (features []uint32) {
	n := map[uint32]int{}
	var f model.Features
	for _, it := range items {
		toks := it.d.toks[it.s[0]:it.s[1]]
		w := model.NewWalk(it.d.text, toks, lex, nil)
		for i := range toks {
			w.Features(&f)
			for _, h := range f {
				if n[h]++; n[h] == min {
					features = append(features, h)
				}
			}
			w.Next(uint32(it.d.gold[it.s[0]+i].tag))
		}
	}
	return features
}

// fixedWords returns the words that have one label wherever they stand, and stand often enough to tell.
func fixedWords(items []item, often int) []model.Fixed {
	type use struct {
		n     int
		label int
		mixed bool
	}
	uses := map[uint32]*use{}
	var order []uint32
	for _, it := range items {
		for i := it.s[0]; i < it.s[1]; i++ {
			t, g := it.d.toks[i], it.d.gold[i]
			if g.word < 0 || !g.exact || !model.MayBeFixed(t) {
				continue
			}
			u := uses[t.Hash]
			if u == nil {
				u = &use{label: tag.Label(g.tag)}
				uses[t.Hash] = u
				order = append(order, t.Hash)
			}
			u.n++
			u.mixed = u.mixed || tag.Label(g.tag) != u.label
		}
	}
	var out []model.Fixed
	for _, h := range order {
		if u := uses[h]; u.n >= often && !u.mixed {
			out = append(out, model.Fixed{Hash: h, Label: uint8(u.label)})
		}
	}
	return out
}

// choose gives each of n slots to the weightiest of the features that hash to it. It returns the features by slot, 0 for none.
func choose(features []uint32, w [][model.Labels]int32, n int) []uint32 {
	best := make([]int64, n)
	out := make([]uint32, n)
	for i, h := range features {
		var sum int64
		for _, v := range w[i] {
			sum += max(int64(v), -int64(v))
		}
		if at := model.Slot(h, n); sum > best[at] {
			best[at], out[at] = sum, h
		}
	}
	return out
}

// quantise makes bytes of weights, so that the largest is 127. More is not to be had from them: with half of that they tag as well.
func quantise(w [][model.Labels]int32) []model.Row {
	var top int64 = 1
	for _, r := range w {
		for _, v := range r {
			top = max(top, int64(v), -int64(v))
		}
	}
	out := make([]model.Row, len(w))
	for i, r := range w {
		for k, v := range r {
			half := top
			if v < 0 {
				half = -top
			}
			out[i][k] = int8((int64(v)*127*2 + half) / (2 * top))
		}
	}
	return out
}
