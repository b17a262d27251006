package claims_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/ascribe-go/ascribe/claims"
	"golang.org/x/text/language"
)

// units are families of units of one dimension; amounts are printed in one and compared in another.
var units = []struct {
	event string
	codes []string
}{
	{"measure m", []string{"m", "km", "cm", "[mi_i]", "[ft_i]", "[in_i]", "[nmi_i]"}},
	{"cover m2", []string{"m2", "km2", "har", "[acr_us]"}},
	{"hold m3", []string{"L", "m3", "mL"}},
	{"weigh kg", []string{"kg", "t", "g", "[lb_av]"}},
	{"last s", []string{"s", "min", "h", "d", "wk"}},
	{"reach temperature", []string{"Cel", "K", "[degF]"}},
	{"drive m.s-1", []string{"km/h", "m/s"}},
	{"kill {person}", []string{"{person}"}},
	{"cost EUR", []string{"EUR"}},
	{"be %", []string{"%"}},
}

// pool is quantities of every comparator, read from texts once: a generated claim takes one and its unit.
func pool(t *testing.T, r *rand.Rand) []claims.Quantity {
	var out []claims.Quantity
	add := func(format string, args ...any) {
		s := fmt.Sprintf(format, args...)
		q, err := claims.ParseQuantity(s, language.English)
		if err != nil {
			t.Fatalf("%q: %v", s, err)
		}
		out = append(out, q)
	}
	for range 60 {
		n := 1 + r.IntN(20)
		if r.IntN(2) == 0 {
			n = 1 + r.IntN(5000)
		}
		for _, c := range []string{"", "", "more than ", "at least ", "less than ", "up to ", "about "} {
			add("%s%d metres", c, n)
		}
		add("%d.%d metres", n, r.IntN(10))
		m := 1 + n%500
		add("between %d and %d metres", m, m+1+r.IntN(m))
	}
	add("dozens of people")
	add("several people")
	return out
}

// TestProperties compares a million generated pairs of claims: Compare is symmetric, every claim is equal to itself, the unit does not
// matter, and what conflicts has no number in common.
func TestProperties(t *testing.T) {
	n := 1_000_000
	if testing.Short() || raceEnabled {
		n = 20_000
	}
	r := rand.New(rand.NewPCG(8, 8))
	amounts := pool(t, r)
	modalities := []claims.Modality{claims.Asserted, claims.Claimed, claims.Promised, claims.Denied, claims.Possible, claims.Requested}
	times := []string{"", "", "", "2024-05-13", "2024-05", "2024-05-14/2024-05-16", "../2024-05-13"}
	words := [][]string{nil, {"ukraine"}, {"savran"}, {"savran", "ukraine"}, {"norrvik"}}
	nouns := [][]string{nil, {"fire"}, {"flood"}, {"police"}, {"fire", "river"}}
	make1 := func(family int) claims.Claim {
		u := &units[family]
		q := amounts[r.IntN(len(amounts))]
		q.Unit, q.Event = u.codes[r.IntN(len(u.codes))], u.event
		q.Role = claims.AsObject
		if r.IntN(4) == 0 {
			q.Role = claims.AsSubject
		}
		c := claims.Claim{Polarity: claims.Positive, Modality: claims.Asserted, Quantities: []claims.Quantity{q}}
		if r.IntN(8) == 0 {
			c.Polarity = claims.Negative
		}
		if r.IntN(3) == 0 {
			c.Modality = modalities[r.IntN(len(modalities))]
		}
		c.Time = times[r.IntN(len(times))]
		c.Subjects = claims.Terms{Names: words[r.IntN(len(words))], Nouns: nouns[r.IntN(len(nouns))]}
		if r.IntN(2) == 0 {
			c.Others.Names = words[r.IntN(len(words))]
		}
		return c
	}
	seen := map[claims.RelationKind]int{}
	for range n {
		family := r.IntN(len(units))
		a, b := make1(family), make1(family)
		if r.IntN(10) == 0 {
			b.Quantities = a.Quantities // seldom by chance
		}
		rel := claims.Compare(a, b)
		seen[rel.Kind]++
		if back := claims.Compare(b, a); back != rel {
			t.Fatalf("%+v\n%+v\n%v, the other way round %v", a, b, rel, back)
		}
		if self := claims.Compare(a, a); self.Kind != claims.RelationEqual {
			t.Fatalf("%+v\n%v to itself", a, self)
		}
		codes := units[family].codes
		c := a
		q, err := a.Quantities[0].Convert(codes[r.IntN(len(codes))])
		if _, inexact := err.(*claims.ConvertError); err != nil && !inexact {
			t.Fatal(err)
		}
		c.Quantities = []claims.Quantity{q}
		if same := claims.Compare(a, c); same.Kind != claims.RelationEqual {
			t.Fatalf("%+v\n%+v\n%v in another unit", a, c, same)
		}
		if conv := claims.Compare(c, b); conv.Kind != rel.Kind {
			t.Fatalf("%+v\n%+v\n%v, in another unit %v", a, b, rel, conv)
		}
		if rel.Kind == claims.RelationConflicting && rel.Reason == claims.ReasonAmounts && meet(t, a.Quantities[0], b.Quantities[0]) {
			t.Fatalf("%+v\n%+v\n%v, but the intervals meet", a, b, rel)
		}
	}
	for k := claims.RelationUnrelated; k <= claims.RelationConflicting; k++ {
		if seen[k] < n/1000 {
			t.Errorf("%v: only %d of %d pairs", k, seen[k], n)
		}
	}
}

// meet reports whether the bounds of two exact quantities have a number in common.
func meet(t *testing.T, x, y claims.Quantity) bool {
	if x.Comparator == claims.About || y.Comparator == claims.About {
		return false // Bounds leaves open how far about goes
	}
	y, err := y.Convert(x.Unit)
	if err != nil {
		return false // rounded
	}
	a, b := x.Bounds(), y.Bounds()
	low, high := a, b // the greater low end and the lesser high end
	if b.Low.IsValid() && (!a.Low.IsValid() || b.Low.Cmp(a.Low) > 0 || b.Low.Cmp(a.Low) == 0 && b.LowOpen) {
		low = b
	}
	if a.High.IsValid() && (!b.High.IsValid() || a.High.Cmp(b.High) < 0 || a.High.Cmp(b.High) == 0 && a.HighOpen) {
		high = a
	}
	if !low.Low.IsValid() || !high.High.IsValid() {
		return true
	}
	c := low.Low.Cmp(high.High)
	return c < 0 || c == 0 && !low.LowOpen && !high.HighOpen
}
