package number

import (
	"math/rand/v2"
	"testing"
)

// TestFloat64 holds the short ways of Float64 to that by rational arithmetic.
func TestFloat64(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 200_000 {
		n := r.Int64N(1<<r.Int64N(60)+1) - r.Int64N(1<<r.Int64N(60)+1)
		x := Decimal(n, r.IntN(50)-25)
		if r.IntN(3) == 0 {
			x = Ratio(n, 1+r.Int64N(1000))
		}
		if !x.Valid() {
			continue
		}
		f, exact := x.Float64()
		if g, same := x.Rat().Float64(); f != g || exact != same {
			t.Fatalf("%v: %v %v, want %v %v", x, f, exact, g, same)
		}
	}
}
