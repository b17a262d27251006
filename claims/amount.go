package claims

import (
	"math"
	"strings"

	"github.com/ascribe-go/ascribe/internal/unit"
)

// amount is what a quantity allows, in the base unit of its dimension. Numbers are rounded to float64: amounts that differ by less
// than the rounding of a conversion are one.
type amount struct {
	low, high         float64
	lowOpen, highOpen bool
	about             bool // half to twice what is said, or what a vague word says
	value             float64
	slack             float64 // by how much two exact amounts of this kind can differ and be one, rounded: a share of the greater
	most              float64 // and no more than this
	pair              bool    // a score: the two numbers are no interval
}

// epsilon is what rounding makes of equal amounts, as a share of them: a conversion is good to 14 digits.
const epsilon = 1e-12

// amountOf returns what q allows.
func amountOf(q *Quantity) amount {
	a := amount{low: math.Inf(-1), high: math.Inf(1), value: math.NaN(), slack: 0.03, most: math.Inf(1)}
	factor, offset, kelvin := 1.0, 0.0, false
	if q.Kind != Money && q.Unit != "" && q.Unit[0] != '{' && q.Unit != "%" && q.Unit != "pp" {
		if m, err := unit.Parse(q.Unit); err == nil {
			factor, _ = m.Factor.Float64()
			offset, _ = m.Offset.Float64()
			kelvin = m.Dim.String() == "K"
		}
	}
	base := func(n Number) float64 {
		f, _ := n.Float64()
		return (f + offset) * factor
	}
	if q.Value.IsValid() {
		a.value = base(q.Value)
	}
	if q.Comparator == Equal && q.Low == q.Value && q.High == q.Value && q.Value.IsValid() {
		a.low, a.high = a.value, a.value
	} else {
		if q.Low.IsValid() {
			a.low, a.lowOpen = base(q.Low), q.Comparator == More
		}
		if q.High.IsValid() {
			a.high, a.highOpen = base(q.High), q.Comparator == Less
		}
	}
	if q.Comparator == About {
		a.about = true
		switch v := a.value; {
		case math.IsNaN(v) && math.IsInf(a.high, 1):
			// dozens: from 24
		case math.IsNaN(v): // about 30 to 35
			a.low, a.high = spread(a.low, a.high)
		default:
			a.low, a.high = spread(v, v)
		}
	}
	switch {
	case q.Kind == Score || q.Kind == Age || q.Kind == Ordinal:
		a.slack, a.pair = 0, q.Kind == Score
	case kelvin:
		a.slack, a.most = 1, 0.5
		if q.Comparator == About && q.Value.IsValid() {
			a.low, a.high = a.value-5, a.value+5
		}
	case q.Unit == "%" || q.Unit == "pp":
		a.most = 0.5
	case strings.HasPrefix(q.Unit, "{") && !(a.low >= 1000):
		a.slack = 0 // people are counted, not measured
	}
	return a
}

// spread returns half of low and twice of high; of what is negative the other way round.
func spread(low, high float64) (float64, float64) {
	return min(low/2, low*2), max(high/2, high*2)
}

// near reports whether x and y are equal, but for rounding.
func near(x, y float64) bool {
	return x == y || !math.IsInf(x, 0) && !math.IsInf(y, 0) && math.Abs(x-y) <= epsilon*max(math.Abs(x), math.Abs(y))
}

// compareAmounts says how the amounts of two quantities stand to one another, as if they were of one event.
func compareAmounts(x, y *Quantity) Relation {
	a, b := amountOf(x), amountOf(y)
	if near(a.low, b.low) && near(a.high, b.high) && a.lowOpen == b.lowOpen && a.highOpen == b.highOpen && a.about == b.about {
		return Relation{RelationEqual, ReasonAmounts}
	}
	if a.pair || b.pair {
		return Relation{RelationConflicting, ReasonAmounts}
	}
	if a.high > b.high || near(a.high, b.high) && a.low > b.low {
		a, b = b, a // a is the lower one
	}
	if gap := max(a.low, b.low) - min(a.high, b.high); gap >= 0 && !near(max(a.low, b.low), min(a.high, b.high)) {
		slack := min(a.slack, b.slack) * max(math.Abs(a.high), math.Abs(b.low))
		switch {
		case gap > min(slack, a.most, b.most)*(1+epsilon):
			return Relation{RelationConflicting, ReasonAmounts}
		case a.point() && b.point():
			return Relation{RelationFiner, ReasonRounding}
		}
		return Relation{RelationCompatible, ReasonRounding}
	}
	// They meet. One is finer if the other says the same loosely: about 400, dozens, 30 to 35.
	if finer(&a, &b) || finer(&b, &a) {
		return Relation{RelationFiner, ReasonBounds}
	}
	return Relation{RelationCompatible, ReasonBounds}
}

// point reports whether the amount is one number.
func (a *amount) point() bool { return near(a.low, a.high) }

// finer reports whether a says more exactly what b says: within the two ends of b, by a tenth from what b is about, or up to ten
// times the least that a vague word means.
func finer(a, b *amount) bool {
	if a.about || math.IsInf(a.low, 0) || math.IsInf(a.high, 0) {
		return false
	}
	if b.about && !math.IsNaN(b.value) {
		d := math.Abs(b.value) * (0.1 + epsilon)
		return a.low >= b.value-d && a.high <= b.value+d
	}
	least, most := b.low, b.high
	if b.about && math.IsInf(b.high, 1) {
		most = 10 * b.low
	}
	return !math.IsInf(least, 0) && !math.IsInf(most, 0) && a.high-a.low < most-least &&
		(a.low >= least || near(a.low, least)) && (a.high <= most || near(a.high, most))
}

// within reports whether all that x allows y allows as well.
func within(x, y *Quantity) bool {
	a, b := amountOf(x), amountOf(y)
	if a.pair || b.pair {
		return near(a.low, b.low) && near(a.high, b.high)
	}
	inside := func(x, y float64, xOpen, yOpen bool) bool {
		if near(x, y) {
			return xOpen || !yOpen
		}
		return x < y
	}
	return inside(b.low, a.low, a.lowOpen, b.lowOpen) && inside(a.high, b.high, a.highOpen, b.highOpen)
}
