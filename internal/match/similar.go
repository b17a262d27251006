package match

import (
	"slices"

	"github.com/ascribe-go/ascribe/internal/align"
)

// maxWork bounds the cells of the alignments with quotations; beyond it only the likeliest are aligned.
const maxWork = 1 << 20

// likely is how many quotations of a long text are aligned.
const likely = 8

// hits returns for each word of the text how much it speaks for the quotation to stand there: its weight if the quotation has it,
// thrice that if the word before is before it there too.
func (f *finder) hits() []int32 {
	at := make(map[uint64]uint64, len(f.q.plain)) // a word of the quotation and the word before it
	for i, w := range f.q.plain {
		before := uint64(0)
		if i > 0 {
			before = f.q.plain[i-1].Hash
		}
		at[w.Hash] = before
	}
	out := make([]int32, len(f.words))
	for j := range f.words {
		before, ok := at[f.words[j].Hash]
		if !ok {
			continue
		}
		out[j] = int32(f.words[j].Weight())
		if j > 0 && f.words[j-1].Hash == before {
			out[j] *= 3
		}
	}
	return out
}

// quoted aligns the quotation with those of the text.
func (f *finder) quoted(hits []int32) {
	type candidate struct {
		unit int
		hits int
	}
	var list []candidate
	work := 0
	for n, u := range f.units {
		c := candidate{unit: n}
		for j := u.First; j < u.Last; j++ {
			c.hits += int(hits[j])
		}
		if c.hits > 0 {
			list = append(list, c)
			work += (u.Last - u.First) * len(f.q.words)
		}
	}
	if work > maxWork {
		slices.SortStableFunc(list, func(a, b candidate) int { return b.hits - a.hits })
		list = list[:min(len(list), likely)]
	}
	for _, c := range list {
		u := f.units[c.unit]
		if r, ok := f.fit(u.First, u.Last); ok {
			f.offer(r)
		}
	}
}

// unquoted aligns the quotation with the stretches of the whole text that share most with it.
func (f *finder) unquoted(hits []int32) {
	width := 2*len(f.q.words) + 16
	if len(f.words) <= width || len(f.words)*len(f.q.words) <= maxWork/8 {
		if r, ok := f.fit(0, len(f.words)); ok {
			f.offer(r)
		}
		return
	}
	done := align.Range{First: -1, Last: -1}
	for range 2 {
		sum, most, at := 0, 0, -1
		for j := range hits {
			sum += int(hits[j])
			if j >= width {
				sum -= int(hits[j-width])
			}
			if first := j - width + 1; sum > most && (first >= done.Last || j < done.First) {
				most, at = sum, first
			}
		}
		if at < 0 {
			return
		}
		done = align.Range{First: max(at, 0), Last: min(at+width, len(f.words))}
		if r, ok := f.fit(max(done.First-width/2, 0), min(done.Last+width/2, len(f.words))); ok {
			f.offer(r)
		}
	}
}

// fit aligns the quotation with the words [first, last) and says how they compare; false if they have too little in common.
func (f *finder) fit(first, last int) (Result, bool) {
	a := f.aligner.Fit(f.words[first:last], f.q.words)
	if !f.alike(&a, last-first) {
		return Result{}, false
	}
	for i := range a.Match {
		if a.Match[i] >= 0 {
			a.Match[i] += int32(first)
		}
	}
	a.Start += first
	a.End += first
	d := difference{finder: f, fit: &a}
	d.walk()
	r := Result{Pairs: d.pairs, Changes: d.changes, score: a.Score + d.regained}
	switch {
	case a.Start == a.End || f.unitOf(a.Start, a.End) == 0 && !f.mostlyQuoted(&a):
		r.Verdict = Paraphrase
	case f.unitOf(a.Start, a.End) == 0:
		r.Verdict = Altered // in more than one quotation: with the same words it would be stitched
	case d.real:
		r.Verdict = Altered
	default:
		r.Verdict = Typography
		if d.hidden {
			r.Verdict = Cut
		}
		f.ends(a.Start, a.End, &r)
	}
	return r, true
}

// mostlyQuoted reports whether nearly all that matches stands in quote marks.
func (f *finder) mostlyQuoted(a *align.Fit) bool {
	quoted := 0
	for i, m := range a.Match {
		if m >= 0 && f.unit[m] > 0 {
			quoted += f.q.words[i].Weight()
		}
	}
	return 10*quoted >= 9*a.Weight
}

// alike reports whether so much of the quotation was found that it is the same one. A short one must be most of what it is set
// against too.
func (f *finder) alike(a *align.Fit, length int) bool {
	matched := 0
	for i, m := range a.Match {
		if m >= 0 && !f.q.words[i].Is(align.Aside) {
			matched++
		}
	}
	if matched == len(f.q.plain) {
		return true
	}
	return 2*a.Weight >= f.q.weight && (matched >= 3 || 2*matched >= length)
}

// difference turns an alignment into what agrees and what differs.
type difference struct {
	*finder
	fit      *align.Fit
	pairs    []Pair
	changes  []Change
	real     bool // a word differs
	hidden   bool // an ellipsis or brackets stand for words
	regained int  // the score of words that differ in their hyphens only
}

func (d *difference) walk() {
	words, fit := d.q.words, d.fit
	a, b := fit.Start, 0 // what comes next in the text, in the quotation
	for i := 0; i <= len(words); i++ {
		to := fit.End
		if i < len(words) {
			if fit.Match[i] < 0 {
				continue
			}
			to = int(fit.Match[i])
		}
		if a < to || b < i {
			d.block(align.Range{First: a, Last: to}, align.Range{First: b, Last: i})
		}
		if i < len(words) {
			d.agree(align.Range{First: to, Last: to + 1}, align.Range{First: i, Last: i + 1})
		}
		a, b = to+1, i+1
	}
}

// agree enters words that are the same.
func (d *difference) agree(a, b align.Range) {
	p := Pair{spanOf(d.words, a.First, a.Last), spanOf(d.q.words, b.First, b.Last)}
	if n := len(d.pairs); n > 0 && a.First > 0 && b.First > 0 {
		last := &d.pairs[n-1]
		if last.Source.End == d.words[a.First-1].End && last.Quote.End == d.q.words[b.First-1].End {
			last.Source.End, last.Quote.End = p.Source.End, p.Quote.End
			return
		}
	}
	d.pairs = append(d.pairs, p)
}

func (d *difference) change(k ChangeKind, a, b align.Range) {
	d.changes = append(d.changes, Change{k, spanOf(d.words, a.First, a.Last), spanOf(d.q.words, b.First, b.Last)})
}

// block judges words of the text, a, in whose place the quotation has b.
func (d *difference) block(a, b align.Range) {
	q := d.q.words
	gap := b.Last < len(q) && q[b.Last].Is(align.Gap)
	plain, asides := 0, 0
	for i := b.First; i < b.Last; i++ {
		gap = gap || q[i].Is(align.Gap)
		if q[i].Is(align.Aside) {
			asides++
		} else {
			plain++
		}
	}
	switch {
	case plain == 0 && asides == 0 && d.between(a):
	case plain == 0 && asides == 0:
		d.change(Deleted, a, b)
		d.hidden = d.hidden || gap
		d.real = d.real || !gap
	case plain == 0 && a.First == a.Last:
		d.change(Inserted, a, b)
	case plain == 0 && (gap || a.Last-a.First <= 4+asides):
		// Brackets in the place of words: "[Macron] said" for "he said".
		d.change(Replaced, a, b)
		d.hidden = true
	case asides == 0 && d.sameLetters(a, b):
		d.agree(a, b)
		for i := b.First; i < b.Last; i++ {
			d.regained += scale*q[i].Weight() + scale
		}
	case a.First == a.Last:
		d.change(Inserted, a, b)
		d.real = true
	default:
		d.change(Replaced, a, b)
		d.real = true
	}
}

// between reports whether words of the text stand between two quotations, in neither: reporting words.
func (d *difference) between(a align.Range) bool {
	if a.First == 0 || a.Last >= len(d.unit) || d.unit[a.First-1] == 0 || d.unit[a.Last] == 0 {
		return false
	}
	for i := a.First; i < a.Last; i++ {
		if d.unit[i] > 0 {
			return false
		}
	}
	return true
}

// sameLetters reports whether words of the text and of the quotation are the same but for hyphens ("counter-offensive",
// "counteroffensive"), blanks between initials (J. K., J.K.) or between groups of digits (10 000, 10,000), or letters in brackets
// that are the editor's ("kill[ed]").
func (d *difference) sameLetters(a, b align.Range) bool {
	x, y := d.words[a.First:a.Last], d.q.words[b.First:b.Last]
	if len(x) == 1 && len(y) == 1 {
		return y[0].Is(align.Patched) && d.patched(x[0], y[0])
	}
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	// Walk the letters of both; where only one has a boundary, it must be one that typography may set or drop.
	source := func(w align.Word) string { return align.Letters(d.slice(w.Start, w.End)) }
	quote := func(w align.Word) string { return align.Letters(w.Of(d.q.text)) }
	i, j := 0, 0
	s, t := source(x[0]), quote(y[0])
	for {
		n := 0
		for n < len(s) && n < len(t) && s[n] == t[n] {
			n++
		}
		s, t = s[n:], t[n:]
		switch {
		case s == "" && t == "":
			i++
			j++
			if i == len(x) || j == len(y) {
				return i == len(x) && j == len(y)
			}
			s, t = source(x[i]), quote(y[j])
		case s == "":
			if i++; i == len(x) || !loose(x[i-1], x[i], source(x[i-1])) {
				return false
			}
			s = source(x[i])
		case t == "":
			if j++; j == len(y) || !loose(y[j-1], y[j], quote(y[j-1])) {
				return false
			}
			t = quote(y[j])
		default:
			return false
		}
	}
}

// loose reports whether the boundary between two words is one that typography may drop. before is the first word's letters: a
// "re-" that goes changes the word (re-sign, resign).
func loose(v, w align.Word, before string) bool {
	figures := 0
	for _, x := range [2]align.Word{v, w} {
		if x.Is(align.Sign) {
			return false
		}
		if x.Is(align.Figure) {
			figures++
		}
	}
	switch {
	case figures == 2:
		return w.Is(align.Spaced) && v.Len <= 3 && w.Len == 3
	case figures == 1:
		return false
	case w.Is(align.Hyphen):
		return before != "re"
	}
	return v.Len == 1 && w.Len == 1
}

// patched reports whether a word of the text is the word of the quotation without the letters in brackets, or with others in
// their place at one end.
func (d *difference) patched(v, w align.Word) bool {
	have := align.Letters(d.slice(v.Start, v.End))
	head, tail := align.Unpatched(w.Of(d.q.text))
	n := len(head) + len(tail)
	return n > 0 && len(have) >= n && have[:len(head)] == head && have[len(have)-len(tail):] == tail && len(have)-n <= 4
}

// piece is a run of the quotation that stands in a unit of the text.
type piece struct {
	first, last int // of the quotation's words
	source      int // the word of the text that it begins at
	unit        int32
}

// stitched looks for runs of several quotations that make up the whole of this one.
func (f *finder) stitched() {
	q := f.q.plain
	if len(f.units) < 2 || len(q) < 2 {
		return
	}
	pieces, ok := f.cover(q)
	if !ok {
		return
	}
	r := Result{Verdict: Stitched, score: f.q.weight * scale, Whole: true}
	several := false
	for k, p := range pieces {
		r.Pairs = append(r.Pairs, Pair{spanOf(f.words, p.source, p.source+p.last-p.first), spanOf(q, p.first, p.last)})
		if k == 0 {
			continue
		}
		before := pieces[k-1]
		several = several || p.unit != before.unit
		r.Whole = r.Whole && p.unit != before.unit && f.adjoin(before.source+before.last-before.first, p.source)
	}
	if several {
		f.offer(r)
	}
}

// adjoin reports whether the words of the text between two places all stand outside quote marks.
func (f *finder) adjoin(i, j int) bool {
	if j < i {
		return false
	}
	for ; i < j; i++ {
		if f.unit[i] != 0 {
			return false
		}
	}
	return true
}

// Runs shorter than this make no stitched quotation, unless they are the whole of one.
const minPiece = 3

// maxPlaces is how many places of a pair of words are looked at.
const maxPlaces = 32

// cover cuts the quotation into runs that stand in quotations of the text, long ones first from the left.
func (f *finder) cover(q []align.Word) ([]piece, bool) {
	places := make(map[uint64][]int32, len(q)) // of the words that the quotation has, and of pairs of them
	for i := range q {
		places[q[i].Hash] = nil
		if i > 0 {
			places[pair(q[i-1], q[i])] = nil
		}
	}
	for j := range f.words {
		n := f.unit[j]
		if n == 0 {
			continue
		}
		if u := f.units[n-1]; u.Last-u.First == 1 {
			note(places, f.words[j].Hash, j)
		} else if j+1 < u.Last {
			note(places, pair(f.words[j], f.words[j+1]), j)
		}
	}
	var out []piece
	budget := 16*len(q) + 1024
	for i := 0; i < len(q); {
		p, ok := f.longest(q, i, places, out, &budget)
		if !ok {
			// The run before may have taken words that begin this one.
			if len(out) == 0 || out[len(out)-1].last != i || budget < 0 {
				return nil, false
			}
			last := &out[len(out)-1]
			for back := 1; back <= 3 && last.last-last.first-back >= minPiece && !ok; back++ {
				if p, ok = f.longest(q, i-back, places, out, &budget); ok {
					last.last -= back
				}
			}
			if !ok {
				return nil, false
			}
		}
		out = append(out, p)
		i = p.last
	}
	return out, true
}

func note(places map[uint64][]int32, h uint64, j int) {
	if list, ok := places[h]; ok && len(list) < maxPlaces {
		places[h] = append(list, int32(j))
	}
}

// longest returns the longest run from word i of the quotation on.
func (f *finder) longest(q []align.Word, i int, places map[uint64][]int32, before []piece, budget *int) (best piece, ok bool) {
	var at []int32
	if i+1 < len(q) {
		at = places[pair(q[i], q[i+1])]
	}
	after := int32(0)
	if len(before) > 0 {
		after = before[len(before)-1].unit
	}
	for _, list := range [2][]int32{at, places[q[i].Hash]} {
		for _, j := range list {
			n := f.unit[j]
			u := f.units[n-1]
			k := 0
			for i+k < len(q) && int(j)+k < u.Last && f.words[int(j)+k].Hash == q[i+k].Hash {
				k++
			}
			*budget -= k
			if *budget < 0 {
				return best, false
			}
			whole := int(j) == u.First && int(j)+k == u.Last && (k > 1 || f.words[j].Len > 3)
			if k < minPiece && !whole {
				continue
			}
			if length := best.last - best.first; k > length || k == length && n == after && best.unit != after {
				best, ok = piece{i, i + k, int(j), n}, true
			}
		}
	}
	return best, ok
}

func pair(v, w align.Word) uint64 { return (v.Hash*1099511628211 ^ w.Hash) * 1099511628211 }
