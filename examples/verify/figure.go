package main

import (
	"math"
	"strings"
	"unicode"

	"github.com/ascribe-go/ascribe/claims"
)

// figure is a quantity and the text that it stands in.
type figure struct {
	claims.Quantity
	text
}

func (f *figure) String() string { return f.doc.Slice(f.Span) }

// temporal reports whether a figure is a date, a time of day or a length of time.
func (f *figure) temporal() bool {
	return f.Kind == claims.Date || f.Kind == claims.Time || f.Kind == claims.Duration
}

// tells reports whether a figure says something that sources can bear out. Ordinals count what the text itself lists, "one" is
// as often a pronoun, and a date that cannot be resolved is a way of speaking.
func (f *figure) tells() bool {
	if f.temporal() {
		return f.Time != ""
	}
	if f.Kind == claims.Ordinal {
		return false
	}
	v, ok := f.value()
	_, _, bounded := f.bounds()
	return bounded && (!ok || v != 1)
}

func (f *figure) value() (float64, bool) {
	if !f.Value.IsValid() {
		return 0, false
	}
	v, _ := f.Value.Float64()
	return v, true
}

// bounds returns what a figure says the number lies between.
func (f *figure) bounds() (low, high float64, ok bool) {
	low, high = math.Inf(-1), math.Inf(1)
	if f.Low.IsValid() {
		low, _ = f.Low.Float64()
		ok = true
	}
	if f.High.IsValid() {
		high, _ = f.High.Float64()
		ok = true
	}
	if v, is := f.value(); is && !ok {
		const roughly = 0.1
		return v - roughly*math.Abs(v), v + roughly*math.Abs(v), true
	}
	return low, high, ok
}

// borneOut reports whether one of the sources' figures says as much as f.
func (f *figure) borneOut(have []figure) bool {
	counted, likely := false, false // f's noun is counted in the sources; the value stands there, of something else
	for i := range have {
		g := &have[i]
		if f.temporal() {
			if g.temporal() && (sameTime(f.Time, g.Time) || f.sameLength(g)) {
				return true
			}
			continue
		}
		if g.temporal() {
			continue
		}
		if f.bare() && f.stands(g) {
			return true
		}
		if f.Unit == g.Unit {
			counted = true
			if f.says(g) {
				return true
			}
		} else if noun(f.Unit) && noun(g.Unit) && f.says(g) {
			likely = true
		}
	}
	return likely && !counted
}

// bare reports whether a figure is a number alone, whatever it counts.
func (f *figure) bare() bool { return !strings.ContainsFunc(f.String(), unicode.IsLetter) }

// stands reports whether a number of nothing in particular is one of g's: one side of a score, say.
func (f *figure) stands(g *figure) bool {
	v, ok := f.value()
	for _, n := range [...]claims.Number{g.Value, g.Low, g.High} {
		if w, _ := n.Float64(); ok && n.IsValid() && v == w {
			return true
		}
	}
	return false
}

// sameLength reports whether two lengths of time are the same, wherever they count from.
func (f *figure) sameLength(g *figure) bool {
	v, ok := f.value()
	w, okToo := g.value()
	return ok && okToo && v == w && f.Unit == g.Unit && f.Unit != ""
}

// noun reports whether a unit is what is counted: it may be called by another name ("17 workers", "17 people").
func noun(unit string) bool { return unit == "" || strings.HasPrefix(unit, "{") }

// says reports whether g's number bears out f's, if both count the same: the same number, or a number within the bounds that f
// states. A comparator may be left out, but not turned round.
func (f *figure) says(g *figure) bool {
	v, ok := f.value()
	w, okToo := g.value()
	if ok && okToo && v == w {
		return !opposite(f.Comparator, g.Comparator)
	}
	low, high, _ := f.bounds()
	from, to, is := g.bounds()
	if !is {
		return false
	}
	if ok && okToo && f.Comparator != claims.Equal {
		// "more than 4,000" of 4,213, but not of 40,000, nor of "more than 5,000"
		const rounded = 0.2
		return (f.Comparator == claims.About || f.Comparator != g.Comparator) && low <= w && w <= high && math.Abs(w-v) <= rounded*math.Abs(v)
	}
	if !ok || !okToo {
		return low == from && high == to || low <= from && to <= high && !math.IsInf(low, 0) && !math.IsInf(high, 0)
	}
	return false
}

func opposite(a, b claims.Comparator) bool {
	up := func(c claims.Comparator) bool { return c == claims.More || c == claims.AtLeast }
	down := func(c claims.Comparator) bool { return c == claims.Less || c == claims.AtMost }
	return up(a) && down(b) || down(a) && up(b)
}

// sameTime reports whether a date or duration of the draft is that of a source, or a coarser one that holds it.
func sameTime(draft, source string) bool {
	draft, source = strings.TrimRight(draft, "~?"), strings.TrimRight(source, "~?")
	if draft == source {
		return true
	}
	rest, ok := strings.CutPrefix(source, draft)
	return ok && (rest[0] == '-' || rest[0] == 'T' || rest[0] == '/')
}

// nearest returns the source's figure that f was probably made from: of the same unit, where the words around are most alike.
func (f *figure) nearest(have []figure) *figure {
	around := f.around()
	var best *figure
	most := 0
	for i := range have {
		g := &have[i]
		if g.temporal() != f.temporal() || !g.temporal() && g.Unit != f.Unit && !(noun(g.Unit) && noun(f.Unit)) {
			continue
		}
		n := 0
		for w := range g.around() {
			if around[w] {
				n += 2
			}
		}
		if g.Unit == f.Unit && n > 0 {
			n++
		}
		if n > most {
			best, most = g, n
		}
	}
	if most < 4 {
		return nil
	}
	return best
}

// around returns the longer words of the sentence that a figure stands in.
func (f *figure) around() map[string]bool {
	out := map[string]bool{}
	for s := range f.doc.Sentences() {
		if s.Start <= f.Span.Start && f.Span.Start < s.End {
			for _, w := range strings.FieldsFunc(strings.ToLower(f.doc.Slice(s)), func(r rune) bool { return !unicode.IsLetter(r) }) {
				if len(w) > 3 {
					out[w] = true
				}
			}
			break
		}
	}
	return out
}
