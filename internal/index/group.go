package index

import (
	"math"
	"math/bits"
	"slices"

	"github.com/ascribe-go/ascribe/internal/align"
)

// Utterances is what is to be grouped.
type Utterances interface {
	Len() int
	Words(i int, buf []align.Word) []align.Word // of utterance i
	SameSpeaker(i, j int) (same, known bool)    // whether i and j are the same one's; known if both are somebody's
}

// When two utterances are the same, in per cent: how much of the words of one, by weight, stand in the other in the same order,
// and how much of what its keys tell. Where one speaker says both, or one of the speakers is not known, that is asked of the
// shorter one, which may be a part of the longer; of two speakers it is asked of the longer, for many people say short things.
// Where a speaker is not known more is asked for each doubling of the utterances: of many, some are alike by chance.
const (
	wordsSame    = 45
	wordsUnknown = 50
	wordsOther   = 80
	keysSame     = 30
	keysKin      = 25 // of the longest of two groups, for any two of their members to join them
	keysUnknown  = 20
	keysOther    = 66
	wordsDouble  = 2
	keysDouble   = 3
	partOf       = 60 // what weighs less than so much of the longer one is a part of it
	keysPart     = 75 // and must be told nearly unchanged if the speaker is not known
	keysRough    = 10 // of the keys that few have
)

// maxList is how many utterances with one key are compared with each other; in longer lists each is compared with its nearest
// neighbours.
const (
	maxList    = 48
	neighbours = 8
)

type grouper struct {
	u       Utterances
	words   []align.Word // of all distinct utterances
	start   []int32      // by distinct utterance
	weight  []int32
	of      []int32 // the first utterance of each distinct one
	next    []int32 // by utterance: the next one with the same words, 0 if there is none
	total   []int32 // what the keys of each tell
	aligner align.Aligner

	doublings int // of one, to the number of distinct utterances

	posts []uint64 // key<<32 | distinct, sorted
	first []int32  // by distinct utterance: its first key
	keys  []uint32 // the keys of each, in order
	tells []uint8  // what each of them tells
	place []int32  // its place among the postings
}

func (g *grouper) at(k int32) []align.Word { return g.words[g.start[k]:g.start[k+1]] }

// Group returns for each utterance the number of its group, from 0 in the order of their first members. The time grows with the
// number of utterances and of those that share a key; see maxList.
func Group(u Utterances) []int {
	n := u.Len()
	g := &grouper{u: u, next: make([]int32, n)}
	distinct := make([]int32, n)
	seen := make(map[uint64]int32, n)
	var buf []align.Word
	var keys []uint64
	var posts []uint64 // key<<32 | distinct
	g.start = append(g.start, 0)
	for i := range n {
		buf = u.Words(i, buf[:0])
		h := uint64(len(buf))
		weight := 0
		for _, w := range buf {
			h = (h*prime ^ w.Hash) * prime
			weight += w.Weight()
		}
		if weight < 6 {
			// Short words are nobody's own: they are the same if one says them.
			if k, ok := seen[h]; ok {
				if same, known := u.SameSpeaker(int(g.of[k]), i); !same || !known {
					h += uint64(i) + 1
				}
			}
		}
		if k, ok := seen[h]; ok {
			distinct[i] = k
			first := g.of[k]
			g.next[i], g.next[first] = g.next[first], int32(i)
			continue
		}
		k := int32(len(g.of))
		seen[h], distinct[i] = k, k
		g.of = append(g.of, int32(i))
		g.words = append(g.words, buf...)
		g.start = append(g.start, int32(len(g.words)))
		g.weight = append(g.weight, int32(weight))
		keys = Keys(keys[:0], buf)
		for _, x := range keys {
			posts = append(posts, uint64(fold(x))<<32|uint64(k))
		}
	}
	slices.Sort(posts)
	posts = slices.Compact(posts)
	root := g.join(posts)

	out := make([]int, n)
	number := make(map[int32]int, len(root))
	for i := range out {
		r := find(root, distinct[i])
		if _, ok := number[r]; !ok {
			number[r] = len(number)
		}
		out[i] = number[r]
	}
	return out
}

func find(root []int32, k int32) int32 {
	for root[k] != k {
		root[k] = root[root[k]]
		k = root[k]
	}
	return k
}

// join unites the distinct utterances that are the same.
func (g *grouper) join(posts []uint64) []int32 {
	n := int32(len(g.of))
	g.doublings = bits.Len32(uint32(n))
	root := make([]int32, n)
	for k := range root {
		root[k] = int32(k)
	}
	// Turned round: the places in the lists of its keys, for each. A key tells the more the fewer have it: turns of phrase that
	// everybody uses make nothing the same.
	first := make([]int32, n+1)
	for _, p := range posts {
		first[uint32(p)+1]++
	}
	for k := range n {
		first[k+1] += first[k]
	}
	g.posts, g.first = posts, first
	g.place, g.keys, g.tells = make([]int32, len(posts)), make([]uint32, len(posts)), make([]uint8, len(posts))
	next := slices.Clone(first[:n])
	g.total = make([]int32, n)
	for i := 0; i < len(posts); {
		j := i
		for j < len(posts) && posts[j]>>32 == posts[i]>>32 {
			j++
		}
		t := uint8(16 * math.Log2(1+float64(n)/float64(j-i)) / math.Log2(1+float64(n)) * 8)
		for ; i < j; i++ {
			k := uint32(posts[i])
			g.place[next[k]], g.keys[next[k]], g.tells[next[k]] = int32(i), uint32(posts[i]>>32), t
			next[k]++
			g.total[k] += int32(t)
		}
	}

	rep := slices.Clone(root) // by root: the longest of the group
	// First those that are nearly the same, then those that are less alike: then each group is known by its longest member, and
	// a short phrase that stands in two long utterances does not join them.
	for _, near := range [2]bool{true, false} {
		g.pairs(near, func(k, v int32) {
			a, b := find(root, k), find(root, v)
			if a == b || !g.same(k, v, near) {
				return
			}
			x, y := rep[a], rep[b]
			if (x != k || y != v) && (x != v || y != k) && !near && !g.compatible(x, y) {
				return
			}
			if a > b {
				a, b, x, y = b, a, y, x
			}
			root[b] = a
			if g.weight[y] > g.weight[x] {
				rep[a] = y
			}
		})
	}
	return root
}

// pairs calls do with the pairs of distinct utterances that may share so many keys that they are the same, or nearly.
func (g *grouper) pairs(nearly bool, do func(k, v int32)) {
	n := int32(len(g.of))
	shared := make([]int32, n)
	var near []int32
	for k := range n {
		near = near[:0]
		unread := int32(0) // what the keys tell whose lists are not read to the end
		for at := g.first[k]; at < g.first[k+1]; at++ {
			i, key := g.place[at], uint64(g.keys[at])
			limit := maxList
			if g.long(g.posts, i, key) {
				limit = neighbours
				unread += int32(g.tells[at])
			}
			for j := i - 1; j >= 0 && g.posts[j]>>32 == key && int(i-j) <= limit; j-- {
				v := int32(uint32(g.posts[j]))
				if shared[v] == 0 {
					near = append(near, v)
				}
				shared[v] += int32(g.tells[at])
			}
		}
		for _, v := range near {
			most := 100 * (shared[v] + unread)
			if 100*shared[v] < keysRough*min(g.total[k], g.total[v]) {
				most = 0
			}
			if nearly && most >= keysOther*max(g.total[k], g.total[v]) || !nearly && most >= keysSame*min(g.total[k], g.total[v]) {
				do(k, v)
			}
			shared[v] = 0
		}
	}
}

// shared returns what the keys that two distinct utterances share tell.
func (g *grouper) shared(a, b int32) (sum int32) {
	i, j := g.first[a], g.first[b]
	for i < g.first[a+1] && j < g.first[b+1] {
		switch k, l := g.keys[i], g.keys[j]; {
		case k < l:
			i++
		case l < k:
			j++
		default:
			sum += int32(g.tells[i])
			i++
			j++
		}
	}
	return sum
}

// long reports whether the list that a posting stands in is longer than maxList.
func (g *grouper) long(posts []uint64, i int32, key uint64) bool {
	first := max(0, int(i)-maxList)
	last := min(len(posts)-1, int(i)+maxList)
	return posts[first]>>32 == key || posts[last]>>32 == key
}

// same reports whether two utterances are the same; near: whether they are nearly the same in all their words.
func (g *grouper) same(a, b int32, near bool) bool {
	if g.weight[a] < g.weight[b] {
		a, b = b, a
	}
	shared := g.shared(a, b)
	if near {
		return 100*shared >= keysOther*max(g.total[a], g.total[b]) && 100*g.aligned(a, b) >= wordsOther*int(g.weight[a])
	}
	keys := 100 * int(shared) / max(int(min(g.total[a], g.total[b])), 1)
	if keys < keysSame {
		return false
	}
	same, known := g.speakers(a, b)
	if !same && (known || keys < keysUnknown+g.doublings*keysDouble || keys < keysPart && 100*g.weight[b] < partOf*g.weight[a]) {
		return false
	}
	share := 100 * g.aligned(a, b) / max(int(g.weight[b]), 1)
	return same && share >= wordsSame || !same && share >= wordsUnknown+g.doublings*wordsDouble
}

// compatible reports whether two utterances may be the same, whoever says them.
func (g *grouper) compatible(a, b int32) bool {
	if g.weight[a] < g.weight[b] {
		a, b = b, a
	}
	return 100*g.shared(a, b) >= keysKin*min(g.total[a], g.total[b]) && 100*g.aligned(a, b) >= wordsSame*int(g.weight[b])
}

// aligned returns the weight of the words of b that stand in the longer a in the same order; 0 if they are few or scattered.
func (g *grouper) aligned(a, b int32) int {
	fit := g.aligner.Fit(g.at(a), g.at(b))
	words := g.at(b)
	long, run, longest := 0, 0, 0 // words that tell something; words in a row
	last := int32(-1)
	for i, m := range fit.Match {
		if m < 0 {
			run = 0
			continue
		}
		if words[i].Weight() > 2 {
			long++
		}
		if run > 0 && m != last+1 {
			run = 0
		}
		run++
		longest = max(longest, run)
		last = m
	}
	if long < 2 || longest < 2 {
		return 0
	}
	return fit.Weight
}

// maxAsked is how many of those who say the same words are asked for.
const maxAsked = 6

// speakers reports whether somebody says both of two distinct utterances, and whether somebody is known to say one and somebody
// else the other.
func (g *grouper) speakers(a, b int32) (same, known bool) {
	i := g.of[a]
	for range maxAsked {
		j := g.of[b]
		for range maxAsked {
			s, k := g.u.SameSpeaker(int(i), int(j))
			if s {
				return true, true
			}
			known = known || k
			if j = g.next[j]; j == 0 {
				break
			}
		}
		if i = g.next[i]; i == 0 {
			break
		}
	}
	return false, known
}
