package number

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"
)

// some makes up a Number: small and large ones, decimals and fractions.
func some(g *rand.Rand) Number {
	n := g.Int64N(1 << g.IntN(62))
	if g.IntN(2) == 0 {
		n = -n
	}
	switch g.IntN(3) {
	case 0:
		return Int(n)
	case 1:
		return Decimal(n, g.IntN(30)-20)
	}
	return Ratio(n, 1+g.Int64N(1<<g.IntN(40)))
}

// Arithmetic either agrees with that of package big or gives no number.
func TestArithmetic(t *testing.T) {
	g := rand.New(rand.NewPCG(3, 4))
	same := func(op string, x, y, got Number, want *big.Rat) {
		t.Helper()
		if got.Valid() && got.Rat().Cmp(want) != 0 {
			t.Errorf("%v %s %v: got %v, want %v", x, op, y, got, want)
		}
	}
	lost := 0
	for range 50_000 {
		x, y := some(g), some(g)
		if !x.Valid() || !y.Valid() {
			continue
		}
		a, b := x.Rat(), y.Rat()
		same("+", x, y, x.Add(y), new(big.Rat).Add(a, b))
		same("-", x, y, x.Sub(y), new(big.Rat).Sub(a, b))
		same("*", x, y, x.Mul(y), new(big.Rat).Mul(a, b))
		if y.Sign() != 0 {
			same("/", x, y, x.Quo(y), new(big.Rat).Quo(a, b))
		}
		if got, want := x.Cmp(y), a.Cmp(b); got != want {
			t.Errorf("%v.Cmp(%v): got %d, want %d", x, y, got, want)
		}
		if back, exact := FromRat(a); !exact || back != x {
			t.Errorf("FromRat(%v): got %v, %v, want %v", a, back, exact, x)
		}
		if f, _ := x.Float64(); f != nearest(a) {
			t.Errorf("%v.Float64(): got %v, want %v", x, f, nearest(a))
		}
		if !x.Mul(y).Valid() {
			lost++
		}
	}
	if lost == 0 {
		t.Error("no product was too long: the test is too easy")
	}
}

func nearest(r *big.Rat) float64 { f, _ := r.Float64(); return f }

// A value has one form, so that == compares.
func TestOneForm(t *testing.T) {
	for _, tt := range []struct {
		name string
		a, b Number
	}{
		{"zeros at the end", Int(1200), Decimal(12, 2)},
		{"a decimal fraction", Ratio(1, 4), Decimal(25, -2)},
		{"a common factor", Ratio(4, 6), Ratio(2, 3)},
		{"signs below the line", Ratio(1, -3), Ratio(-1, 3)},
		{"a mixed denominator", Ratio(1, 30), Ratio(1, 3).Shift(-1)},
		{"zero", Decimal(0, 7), Int(0)},
		{"a float", Float(0.1), Decimal(1, -1)},
	} {
		if tt.a != tt.b || !tt.a.Valid() {
			t.Errorf("%s: %#v and %#v", tt.name, tt.a, tt.b)
		}
	}
}

func TestString(t *testing.T) {
	for _, tt := range []struct {
		n    Number
		want string
	}{
		{Int(0), "0"},
		{Int(-1200), "-1200"},
		{Decimal(25, -1), "2.5"},
		{Decimal(5, -4), "0.0005"},
		{Decimal(34, 8), "3400000000"},
		{Ratio(1, 3), "0.333333333333"},
		{Ratio(100, 3), "33.3333333333"},
		{Ratio(2, 3), "0.666666666667"}, // rounded
		{Ratio(299999999999999, 3), "100000000000000"},
		{Decimal(11, 98), "11e98"}, // no newspaper prints so many zeros
		{Ratio(1, 0), ""},
		{Number{}, ""},
		{Int(math.MinInt64), ""}, // has no opposite
		{Decimal(1, 1000), ""},
	} {
		if got := tt.n.String(); got != tt.want {
			t.Errorf("%#v: got %q, want %q", tt.n, got, tt.want)
		}
	}
}

func TestFromRat(t *testing.T) {
	huge := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(7), big.NewInt(3000), nil))
	for _, tt := range []struct {
		name  string
		r     *big.Rat
		want  string
		exact bool
	}{
		{"zero", new(big.Rat), "0", true},
		{"a third", big.NewRat(1, 3), "0.333333333333", true},
		{"a long decimal", new(big.Rat).SetFrac64(1, 1<<40), "0.000000000000909494701772928", false},
		{"more digits than fit", new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(7), big.NewInt(30), nil)), "22539340290692300000000000", false},
		{"beyond any float", huge, "", false},
		{"nearly nothing", new(big.Rat).Inv(huge), "", false},
	} {
		if got, exact := FromRat(tt.r); got.String() != tt.want || exact != tt.exact {
			t.Errorf("%s: got %v, %v, want %s, %v", tt.name, got, exact, tt.want, tt.exact)
		}
	}
}
