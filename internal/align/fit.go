package align

import "slices"

// Fit is the best place for a quotation in a text.
type Fit struct {
	Start, End int     // the words of the text that it is set against
	Match      []int32 // for each word of the quotation: the same word of the text, -1 if there is none
	Weight     int     // of the words that match
	Score      int     // that, less what differs; to compare fits of one quotation
}

// The scores of an alignment, in the unit of Word.Weight times match. Words that differ stand better in the place of each other
// than beside each other. Words of the text that the quotation leaves out cost most at the first one, so that a long
// omission is found, but not for the sake of one short word beyond it.
const (
	match    = 4
	replace  = -2
	insert   = -4
	leave    = -6 // the first word left out
	leaveOn  = -1 // each word
	hide     = -1 // words left out where the quotation has an ellipsis
	maxCells = 1 << 18
)

// where a cell's score comes from
const (
	fromStart  uint8 = iota
	fromPair                  // the words are set against each other
	fromInsert                // the quotation's word is set against nothing
	fromLeave                 // the text's word is
	opened     uint8 = 1 << 2 // not where the score comes from: words left out that end here begin here
)

// Aligner finds fits. It keeps its memory from one to the next.
type Aligner struct {
	best   []int   // a row of cells
	trace  []uint8 // where each cell's score comes from
	budget int     // cells that may still be computed
}

// Fit sets the quotation q against the text src: all of q against any run of words of src. Time and memory are bounded by
// a multiple of the lengths, beyond which only what stands once in both texts counts.
func (a *Aligner) Fit(src, q []Word) Fit {
	f := Fit{Match: make([]int32, len(q))}
	for i := range f.Match {
		f.Match[i] = -1
	}
	if len(src) == 0 || len(q) == 0 {
		return f
	}
	a.budget = 16 * maxCells
	if len(src)*len(q) <= maxCells {
		f.Start, f.End = a.dynamic(src, q, 0, f.Match, true, true)
	} else {
		f.Start, f.End = a.anchored(src, q, f.Match)
	}
	last := -1
	for i, m := range f.Match {
		if m < 0 {
			if !q[i].Is(Aside) {
				f.Score += insert
			}
			continue
		}
		f.Weight += q[i].Weight()
		if last >= 0 && int(m) > last+1 && !q[i].Is(Gap) {
			f.Score += leave + leaveOn*(int(m)-last-2)
		}
		last = int(m)
	}
	f.Score += match * f.Weight
	return f
}

// dynamic aligns q with src by dynamic programming and enters the matches, from offset base of the text on. freeStart and
// freeEnd say whether words of src at that end cost nothing. It returns the words of src that q is set against.
func (a *Aligner) dynamic(src, q []Word, base int, out []int32, freeStart, freeEnd bool) (start, end int) {
	n, m := len(src), len(q)
	w := n + 1
	a.budget -= w * (m + 1)
	a.best = resize(a.best, w)
	a.trace = resize(a.trace, w*(m+1))
	best, trace := a.best, a.trace
	const low = -1 << 30
	for j := range best {
		best[j], trace[j] = 0, fromStart
		if !freeStart && j > 0 {
			best[j], trace[j] = leave+leaveOn*(j-1), fromLeave|opened
			if j > 1 {
				trace[j] = fromLeave
			}
		}
	}
	for i := 1; i <= m; i++ {
		word := &q[i-1]
		row := trace[i*w : i*w+w]
		ins := insert
		if word.Is(Aside) {
			ins = 0
		}
		open, on := leave, leaveOn
		if i < m && q[i].Is(Gap) {
			open, on = hide, 0
		} else if word.Is(Aside) || i < m && q[i].Is(Aside) {
			open = leaveOn
		}
		diagonal := best[0]
		best[0] += ins
		row[0] = fromInsert
		left, gap := best[0], low
		gapOpen := true
		for j := 1; j < w; j++ {
			s := replace
			if src[j-1].Hash == word.Hash {
				s = match * word.Weight()
			} else if word.Is(Aside) {
				s = 0
			}
			v, from := diagonal+s, fromPair
			if u := best[j] + ins; u > v {
				v, from = u, fromInsert
			}
			if i < m || !freeEnd {
				if gap+on >= left+open {
					gap, gapOpen = gap+on, false
				} else {
					gap, gapOpen = left+open, true
				}
				if gap > v {
					v, from = gap, fromLeave
				}
				if gapOpen {
					from |= opened
				}
			}
			diagonal = best[j]
			best[j], left = v, v
			row[j] = from
		}
	}
	j := n
	if freeEnd {
		for k := range best {
			if best[k] > best[j] || best[k] == best[j] && k < j {
				j = k
			}
		}
	}
	end = j
	i := m
	leaving := false
	for i > 0 || j > 0 && !freeStart {
		c := trace[i*w+j]
		from := c &^ opened
		if leaving {
			from = fromLeave
		}
		switch from {
		case fromPair:
			i--
			j--
			if src[j].Hash == q[i].Hash {
				out[i] = int32(base + j)
			}
		case fromInsert:
			i--
		case fromLeave:
			leaving = c&opened == 0
			j--
		default: // the row before the first word
			i, j = 0, 0
		}
	}
	return base + j, base + end
}

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}

type anchor struct{ src, q int32 }

// anchored aligns long texts: pairs of words that stand once in each, in the longest order that both share, and what lies
// between them.
func (a *Aligner) anchored(src, q []Word, out []int32) (start, end int) {
	list := a.anchors(src, q)
	// What stands before the first anchor is looked for near it, and so on.
	i, j := 0, 0
	for k, x := range list {
		if int(x.q) < i || int(x.src) < j {
			continue
		}
		if k == 0 {
			j = max(0, int(x.src)-2*int(x.q)-16)
			start = a.between(src[j:x.src], q[i:x.q], j, out[i:x.q], true, false)
		} else {
			a.between(src[j:x.src], q[i:x.q], j, out[i:x.q], false, false)
		}
		i, j = int(x.q), int(x.src)
		for i < len(q) && j < len(src) && src[j].Hash == q[i].Hash {
			out[i] = int32(j)
			i++
			j++
		}
	}
	if len(list) == 0 {
		return 0, 0
	}
	last := min(len(src), j+2*(len(q)-i)+16)
	end = j
	if i < len(q) && (last-j)*(len(q)-i) <= maxCells && last > j {
		_, end = a.dynamic(src[j:last], q[i:], j, out[i:], false, true)
	}
	return start, end
}

// between aligns what lies between two anchors, if that is not too much, and returns where it begins.
func (a *Aligner) between(src, q []Word, base int, out []int32, freeStart, freeEnd bool) int {
	if cells := len(src) * len(q); cells == 0 || cells > maxCells || cells > a.budget {
		return base + len(src)
	}
	start, _ := a.dynamic(src, q, base, out, freeStart, freeEnd)
	return start
}

// anchors returns the pairs of words that stand once in either text, thinned to the longest list that rises in both.
func (a *Aligner) anchors(src, q []Word) []anchor {
	const twice = -1
	at := make(map[uint64]int32, len(q))
	for i := 0; i+1 < len(q); i++ {
		h := pair(q, i)
		if _, ok := at[h]; ok {
			at[h] = twice
		} else {
			at[h] = int32(i)
		}
	}
	found := make(map[uint64]int32, len(at))
	for j := 0; j+1 < len(src); j++ {
		h := pair(src, j)
		if i, ok := at[h]; !ok || i == twice {
			continue
		}
		if _, ok := found[h]; ok {
			found[h] = twice
		} else {
			found[h] = int32(j)
		}
	}
	var list []anchor
	for h, j := range found {
		if j != twice {
			list = append(list, anchor{j, at[h]})
		}
	}
	slices.SortFunc(list, func(x, y anchor) int { return int(x.q - y.q) })
	// The longest rising subsequence of the places in src.
	tails, before := make([]int, 0, len(list)), make([]int, len(list))
	for k := range list {
		at, _ := slices.BinarySearchFunc(tails, list[k].src, func(t int, s int32) int { return int(list[t].src - s) })
		before[k] = -1
		if at > 0 {
			before[k] = tails[at-1]
		}
		if at == len(tails) {
			tails = append(tails, k)
		} else {
			tails[at] = k
		}
	}
	out := make([]anchor, len(tails))
	if len(tails) > 0 {
		for k, t := len(tails)-1, tails[len(tails)-1]; k >= 0; k, t = k-1, before[t] {
			out[k] = list[t]
		}
	}
	return out
}

func pair(w []Word, i int) uint64 { return (w[i].Hash*prime ^ w[i+1].Hash) * prime }

// Range is the words [First, Last).
type Range struct{ First, Last int }
