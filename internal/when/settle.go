package when

import (
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/number"
	"github.com/ascribe-go/ascribe/internal/span"
)

// settle makes one range of two bounds that are said of one number: more than 12 and less than 30.
func (f *finder) settle() {
	k := 0
	for _, q := range f.Found {
		if k > 0 {
			if r, ok := f.bothEnds(f.Found[k-1], q); ok {
				f.Found[k-1] = r
				continue
			}
			if q.Kind == number.Set && f.dailyAt(&f.Found[k-1], q) {
				continue
			}
			if r, ok := f.lasting(f.Found[k-1], q); ok {
				f.Found[k-1] = r
				continue
			}
			f.shareBound(f.Found[k-1], &q)
		}
		f.Found[k] = q
		k++
	}
	f.Found = f.Found[:k]
}

// bothEnds joins a lower and an upper bound that only "and" or a comma parts.
func (f *finder) bothEnds(a, b number.Quantity) (number.Quantity, bool) {
	switch {
	case !a.Value.Valid() || !b.Value.Valid() || a.Resolved != "" || b.Resolved != "" || b.Span.Start == b.Num.Start,
		a.Unit != b.Unit && a.Unit != "", b.First-a.Last > 2 || b.First == a.Last,
		f.Link(b.First-1)&lexicon.LinkAnd == 0 && !f.Of(b.First-1, lexicon.Coord) && !f.Is(b.First-1, ','),
		b.First-a.Last == 2 && !f.Is(a.Last, ','):
		return a, false
	}
	low, high := a, b
	if isUpper(a.Cmp) {
		low, high = b, a
	}
	if !isLower(low.Cmp) || !isUpper(high.Cmp) || low.Value.Cmp(high.Value) >= 0 {
		return a, false
	}
	b.Span = span.Span{Start: a.Span.Start, End: b.Span.End}
	b.Num = span.Span{Start: a.Num.Start, End: b.Num.End}
	b.First = a.First
	b.Kind, b.Cmp, b.Rule = number.Range, number.Equal, "two-bounds"
	b.Value, b.Low, b.High = number.Number{}, low.Value, high.Value
	return b, true
}

// dailyAt joins a time of day to the set after it that says on which days: 3pm each day.
func (f *finder) dailyAt(t *number.Quantity, set number.Quantity) bool {
	if t.Kind != number.Time || set.First != t.Last || len(t.Resolved) != len("T15:00") || t.Resolved[0] != 'T' || set.Resolved == "" || len(set.Resolved) > 3 && set.Resolved[:4] != "XXXX" {
		return false
	}
	if set.Resolved != "P1D" {
		if set.Resolved[0] == 'P' {
			return false
		}
		t.Resolved = set.Resolved + t.Resolved
	}
	t.Kind, t.Rule, t.Last = number.Set, "set", set.Last
	t.Span.End = set.Span.End
	return true
}

// shareBound gives q the bound of the quantity just before it: below 0.1% and 0.5%.
func (f *finder) shareBound(a number.Quantity, q *number.Quantity) {
	if q.First == a.Last+1 && f.Link(a.Last)&(lexicon.LinkAnd|lexicon.LinkOr) != 0 && a.Unit == q.Unit && a.Kind == q.Kind && q.Cmp == number.Equal && q.Value.Valid() && q.Resolved == "" && (isLower(a.Cmp) || isUpper(a.Cmp)) {
		q.Bounds(q.Value, a.Cmp)
	}
}

func isLower(c number.Comparator) bool { return c == number.More || c == number.AtLeast }
func isUpper(c number.Comparator) bool { return c == number.Less || c == number.AtMost }
