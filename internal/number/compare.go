package number

import (
	"unicode/utf8"

	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/token"
)

// comparatorOf maps the values of the lexicon's Comparator.
var comparatorOf = [...]Comparator{
	lexicon.CmpMore: More, lexicon.CmpAtLeast: AtLeast, lexicon.CmpLess: Less, lexicon.CmpAtMost: AtMost, lexicon.CmpAbout: About, lexicon.CmpExactly: Equal,
}

// sign returns the comparator that a sign stands for.
func compareSign(s string) (Comparator, bool) {
	r, n := utf8.DecodeRuneInString(s)
	if n != len(s) {
		return Equal, false
	}
	switch r {
	case '<', '＜', '≪':
		return Less, true
	case '>', '＞', '≫':
		return More, true
	case '≤', '⩽', '≦':
		return AtMost, true
	case '≥', '⩾', '≧', '‡': // the dagger is what some typesetters' fonts make of ≥

		return AtLeast, true
	case '~', '≈', '∼', '≃', '±', '≅':
		return About, true
	}
	return Equal, false
}

// Bound looks for what bounds the amount that begins at token first, not before token min: a comparator that belongs to it
// ("more than 60"), or one outside it ("exceeded 79%"). It returns the token at which the amount then begins.
func (r *Reader) Bound(first, min int) (start int, c Comparator) {
	if m := &r.bound; m.first != int32(first)+1 || m.min != int32(min)+1 {
		start, c = r.findBound(first, min)
		*m = boundMemo{int32(first) + 1, int32(min) + 1, int32(start), c}
	}
	return int(r.bound.start), r.bound.c
}

func (r *Reader) findBound(first, min int) (start int, c Comparator) {
	start, c = r.signBefore(first, min)
	for range 2 { // "up to about": the outer one says more
		s, v := r.Before(lexicon.Comparator, start, min)
		if s == start {
			break
		}
		if v&lexicon.CmpAfter != 0 { // "and below" is no bound of what follows, but "below" is
			if s, v = r.Before(lexicon.Comparator, start, s+1); s == start || v&lexicon.CmpAfter != 0 {
				break
			}
		}
		got := comparatorOf[v&lexicon.CmpMask]
		if v&lexicon.CmpVerb != 0 {
			if c == Equal {
				if c = got; r.Of(s-1, lexicon.Not) && c == More { // will not exceed
					c = AtMost
				}
			}
			break
		}
		if got == Equal { // only, just: they bound nothing and stay outside
			break
		}
		if r.otherwise(s, start) {
			break
		}
		start = s
		if c == Equal || c == About {
			c = got
		}
	}
	return start, c
}

// signBefore returns what a sign before the amount says: <30, >= 30, ~5.
func (r *Reader) signBefore(first, min int) (start int, c Comparator) {
	s := first - 1
	if s < min {
		return first, Equal
	}
	if got, ok := compareSign(r.Word(s)); ok {
		switch {
		case r.Word(s) == "±":
			return first, About
		case s > min && r.Is(s-1, '=') && got != About:
			return s - 1, got
		}
		return s, got
	}
	if r.Is(s, '=') && s > min {
		switch got, _ := compareSign(r.Word(s - 1)); got {
		case Less:
			return s - 1, AtMost
		case More:
			return s - 1, AtLeast
		}
	}
	return first, Equal
}

// otherwise reports whether the word of a comparator at s has another part in the sentence: "some of", "turn around", "is about".
func (r *Reader) otherwise(s, start int) bool {
	return start-s == 1 && r.Has(s-1) && r.Of(s, lexicon.Comparator) && r.Link(s-1)&lexicon.LinkPast != 0
}

// BoundAfter looks for what bounds the amount after it: "or more", "or so", "-plus". It returns the token after it.
func (r *Reader) BoundAfter(last int) (end int, c Comparator, ok bool) {
	if r.Is(last, '+') && !r.Space(last) && r.Kind(last+1) != token.Number {
		return last + 1, AtLeast, true
	}
	k := last
	if r.Dash(k) && !r.Space(k) {
		k++
	}
	n, v := r.Phrase(lexicon.Comparator, k)
	if n == 0 || v&(lexicon.CmpAfter|lexicon.CmpBoth) == 0 || v&lexicon.CmpBoth != 0 && !r.clauseEnd(k+n) || r.starts(k+n) || r.Of(k+n, lexicon.Subord) && r.starts(k+n+1) {
		return last, Equal, false
	}
	if r.Link(k+n)&lexicon.LinkOf != 0 && r.starts(k+n+1) { // 70 o más de 65
		return last, Equal, false
	}
	if r.Link(k)&(lexicon.LinkOr|lexicon.LinkAnd) != 0 { // 800 o mayor que 750
		if m, v := r.Phrase(lexicon.Comparator, k+1); m > 0 && v&lexicon.CmpAfter == 0 && r.starts(k+1+m) {
			return last, Equal, false
		}
	}
	return k + n, comparatorOf[v&lexicon.CmpMask], true
}

// clauseEnd reports whether a phrase ends before token k: a comparator there belongs to what stands before it.
func (r *Reader) clauseEnd(k int) bool {
	switch r.Kind(k) {
	case token.Stop, token.Punct, token.Close, token.Quote:
		return true
	}
	return r.Of(k, lexicon.Coord)
}

// Bounds sets the value, the bounds and the comparator of a quantity.
func (q *Quantity) Bounds(v Number, c Comparator) {
	q.Value, q.Cmp = v, c
	q.Low, q.High = Number{}, Number{}
	switch c {
	case Equal:
		q.Low, q.High = v, v
	case Less, AtMost:
		q.High = v
	case More, AtLeast:
		q.Low = v
	}
}

// Interval is what a quantity bounds: an end that is no number is open. Strict says that the end itself is not meant.
type Interval struct {
	Low, High             Number
	LowStrict, HighStrict bool
}

// Interval returns the interval of a quantity's bounds.
func (q Quantity) Interval() Interval {
	return Interval{q.Low, q.High, q.Cmp == More, q.Cmp == Less}
}
