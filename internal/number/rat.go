package number

import (
	"math"
	"math/big"
)

// Rat returns x as a big.Rat, nil for no number.
func (x Number) Rat() *big.Rat {
	if !x.Valid() {
		return nil
	}
	r := big.NewRat(x.num, x.den)
	p := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(max(x.exp, -x.exp))), nil)
	if x.exp < 0 {
		return r.Quo(r, new(big.Rat).SetInt(p))
	}
	return r.Mul(r, new(big.Rat).SetInt(p))
}

// FromRat returns r and true if a Number can hold it, else r rounded to 15 significant digits and false; no number if r is too
// large or too small for either.
func FromRat(r *big.Rat) (x Number, exact bool) {
	n, d, exp := new(big.Int).Set(r.Num()), new(big.Int).Set(r.Denom()), 0
	if n.Sign() == 0 {
		return Int(0), true
	}
	if n.BitLen()+d.BitLen() > 2*maxExp*4 { // longer than any two Numbers' quotient
		return rounded(r), false
	}
	exp += cut(n, 10)
	exp -= cut(d, 10)
	for _, f := range []int64{2, 5} { // a decimal has no 2 or 5 below the line
		k := cut(d, f)
		n.Mul(n, new(big.Int).Exp(big.NewInt(10/f), big.NewInt(int64(k)), nil))
		exp -= k
	}
	if n.IsInt64() && d.IsInt64() {
		if x = reduce(n.Int64(), d.Int64(), exp); x.Valid() {
			return x, true
		}
	}
	return rounded(r), false
}

// cut divides n by f as often as that leaves no rest, and returns how often.
func cut(n *big.Int, f int64) (times int) {
	q, rest, by := new(big.Int), new(big.Int), big.NewInt(f)
	for {
		if q.QuoRem(n, by, rest); rest.Sign() != 0 {
			return times
		}
		n.Set(q)
		times++
	}
}

func rounded(r *big.Rat) Number {
	f, _ := r.Float64()
	if f == 0 || math.IsInf(f, 0) {
		return Number{}
	}
	return Float(f)
}
