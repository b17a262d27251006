// Package index finds, among many texts, those that share words with one: it keeps a hash for each pair of neighbouring words
// and for each longer word, and which texts have it.
package index

import (
	"math"
	"slices"

	"github.com/ascribe-go/ascribe/internal/align"
)

// Feature is the hash of a word or of a pair of words.
type Feature uint32

// Postings says which texts have a feature: eight bytes for each feature of a text. The zero Postings is empty. It is kept in
// sorted runs, each at least twice as long as the next, so that adding costs a logarithm of the size, and so does looking up.
type Postings struct {
	runs [][]uint64 // feature<<32 | text
}

// Add enters the features of a text.
func (p *Postings) Add(text uint32, features []Feature) {
	run := make([]uint64, len(features))
	for i, f := range features {
		run[i] = uint64(f)<<32 | uint64(text)
	}
	slices.Sort(run)
	run = slices.Compact(run)
	for n := len(p.runs); n > 0 && len(p.runs[n-1]) < 2*len(run); n-- {
		run = merge(p.runs[n-1], run)
		p.runs = p.runs[:n-1]
	}
	if len(run) > 0 {
		p.runs = append(p.runs, run)
	}
}

func merge(a, b []uint64) []uint64 {
	out := make([]uint64, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if a[0] <= b[0] {
			out, a = append(out, a[0]), a[1:]
		} else {
			out, b = append(out, b[0]), b[1:]
		}
	}
	return append(append(out, a...), b...)
}

// Len returns the number of postings.
func (p *Postings) Len() (n int) {
	for _, r := range p.runs {
		n += len(r)
	}
	return n
}

// at returns the part of a run that a feature has.
func at(run []uint64, f Feature) []uint64 {
	i, _ := slices.BinarySearch(run, uint64(f)<<32)
	j, last := slices.BinarySearch(run[i:], uint64(f)<<32|math.MaxUint32)
	if last {
		j++
	}
	return run[i : i+j]
}

// maxRead bounds how many postings one search reads; beyond it only the rarest features count.
const maxRead = 1 << 12

// Likely returns the texts that share most with a quotation's features, the likeliest first; at most n, but more if more are
// equally likely, up to 4n, and none that are not half as likely as the first. Rare features count most.
func (p *Postings) Likely(features []Feature, n int) []uint32 {
	type list struct {
		parts [][]uint64
		n     int
	}
	features = slices.Clone(features)
	slices.Sort(features)
	features = slices.Compact(features)
	lists := make([]list, 0, len(features))
	for _, f := range features {
		var l list
		for _, r := range p.runs {
			if part := at(r, f); len(part) > 0 {
				l.parts = append(l.parts, part)
				l.n += len(part)
			}
		}
		if l.n > 0 {
			lists = append(lists, l)
		}
	}
	slices.SortStableFunc(lists, func(a, b list) int { return a.n - b.n })
	score := map[uint32]int{}
	read := 0
	for i, l := range lists {
		if read += l.n; read > maxRead && i > 0 {
			break
		}
		weight := 1
		for k := l.n; k < maxRead; k *= 4 {
			weight++
		}
		for _, part := range l.parts {
			for _, x := range part[:min(len(part), maxRead)] {
				score[uint32(x)] += weight
			}
		}
	}
	type hit struct {
		text  uint32
		score int
	}
	hits := make([]hit, 0, len(score))
	for t, s := range score {
		hits = append(hits, hit{t, s})
	}
	slices.SortFunc(hits, func(a, b hit) int {
		if a.score != b.score {
			return b.score - a.score
		}
		return int(int64(a.text) - int64(b.text))
	})
	out := make([]uint32, 0, n)
	for i, h := range hits {
		if i >= 4*n || i >= n && h.score < hits[n-1].score || 2*h.score < hits[0].score {
			break
		}
		out = append(out, h.text)
	}
	return out
}

// Features appends the features of a run of words: its pairs, and the words that tell something or stand alone.
func Features(out []Feature, words []align.Word) []Feature {
	for i, w := range words {
		if i > 0 {
			out = append(out, pair(words[i-1], w))
		}
		if w.Weight() > 2 || len(words) == 1 {
			out = append(out, fold(w.Hash))
		}
	}
	return out
}

func fold(h uint64) Feature { return Feature(h ^ h>>32) }

const prime = 1099511628211

func pair(v, w align.Word) Feature { return fold((v.Hash*prime ^ w.Hash) * prime) }

// Keys appends the grouping keys of an utterance: a hash for each two of its longer words and figures that follow each other,
// the shorter words left out, and for each two with one between them. So utterances that differ in a word, in an article or in
// the end share most of their keys, and different ones few. An utterance of fewer than three longer words counts all its words.
func Keys(out []uint64, words []align.Word) []uint64 {
	first := len(out)
	long := 0
	for _, w := range words {
		if w.Weight() > 2 {
			long++
		}
	}
	var before [2]uint64
	n := 0
	for _, w := range words {
		if long >= 3 && w.Weight() <= 2 {
			continue
		}
		if n > 0 {
			out = append(out, (before[0]*prime^w.Hash)*prime)
		}
		if n > 1 {
			out = append(out, (before[1]*prime^w.Hash)*prime)
		}
		before[1], before[0] = before[0], w.Hash
		n++
	}
	if n == 1 {
		out = append(out, before[0]*prime)
	}
	keys := out[first:]
	slices.Sort(keys)
	return out[:first+len(slices.Compact(keys))]
}
