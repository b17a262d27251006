package number

import (
	"math"
	"math/bits"
	"strconv"
)

// Number is an exact number: num/den times ten to the power exp. Decimals have the denominator 1; what no decimal can say
// (⅓) keeps its own. Every value has one form, so that == compares. The zero Number is no number at all.
type Number struct {
	num int64
	den int64
	exp int32
}

// maxExp bounds the power of ten of a Number: no newspaper needs more, and it keeps arithmetic and printing cheap.
const maxExp = 400

// Int returns n.
func Int(n int64) Number { return reduce(n, 1, 0) }

// Decimal returns m times ten to the power exp.
func Decimal(m int64, exp int) Number { return reduce(m, 1, exp) }

// Ratio returns n/d; no number if d is 0.
func Ratio(n, d int64) Number { return reduce(n, d, 0) }

// reduce brings a number to its one form: no zeros at the end of the numerator, no 2, 5 or common factor in the denominator.
func reduce(n, d int64, exp int) Number {
	switch {
	case d == 0, n == math.MinInt64, d == math.MinInt64:
		return Number{}
	case n == 0:
		return Number{0, 1, 0}
	case d < 0:
		n, d = -n, -d
	}
	if d != 1 {
		g := int64(gcd(abs(n), uint64(d)))
		n, d = n/g, d/g
		for d%10 == 0 {
			d /= 10
			exp--
		}
		for d%2 == 0 {
			d /= 2
			exp--
			if abs(n) > math.MaxInt64/5 {
				return Number{}
			}
			n *= 5
		}
		for d%5 == 0 {
			d /= 5
			exp--
			if abs(n) > math.MaxInt64/2 {
				return Number{}
			}
			n *= 2
		}
	}
	for n%10 == 0 {
		n /= 10
		exp++
	}
	if exp > maxExp || exp < -maxExp {
		return Number{}
	}
	return Number{n, d, int32(exp)}
}

func abs(n int64) uint64 {
	if n < 0 {
		return uint64(-n)
	}
	return uint64(n)
}

func gcd(a, b uint64) uint64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// Valid reports whether x is a number.
func (x Number) Valid() bool { return x.den != 0 }

// Sign returns -1, 0 or 1.
func (x Number) Sign() int {
	switch {
	case x.num < 0:
		return -1
	case x.num > 0:
		return 1
	}
	return 0
}

// Neg returns -x.
func (x Number) Neg() Number { x.num = -x.num; return x }

// IsInt reports whether x is a whole number.
func (x Number) IsInt() bool { return x.den == 1 && x.exp >= 0 }

// Int returns x if it is a whole number that an int can hold.
func (x Number) Int() (int, bool) {
	if !x.IsInt() || x.exp > 18 {
		return 0, false
	}
	n := x.num
	for range x.exp {
		if abs(n) > math.MaxInt64/10 {
			return 0, false
		}
		n *= 10
	}
	return int(n), int64(int(n)) == n
}

// Mul returns x·y; no number where it is too long to be exact.
func (x Number) Mul(y Number) Number {
	if !x.Valid() || !y.Valid() {
		return Number{}
	}
	if x.num == 0 || y.num == 0 {
		return Int(0)
	}
	// Cross-cancelling first keeps the products short.
	if g := int64(gcd(abs(x.num), uint64(y.den))); g > 1 {
		x.num, y.den = x.num/g, y.den/g
	}
	if g := int64(gcd(abs(y.num), uint64(x.den))); g > 1 {
		y.num, x.den = y.num/g, x.den/g
	}
	n, ok1 := mul(x.num, y.num)
	d, ok2 := mul(x.den, y.den)
	if !ok1 || !ok2 {
		return Number{}
	}
	return reduce(n, d, int(x.exp)+int(y.exp))
}

// Inv returns 1/x; no number for 0.
func (x Number) Inv() Number {
	if !x.Valid() || x.num == 0 {
		return Number{}
	}
	return reduce(x.den, x.num, -int(x.exp))
}

// Quo returns x/y.
func (x Number) Quo(y Number) Number { return x.Mul(y.Inv()) }

// Add returns x+y; no number where it is too long to be exact.
func (x Number) Add(y Number) Number {
	if !x.Valid() || !y.Valid() {
		return Number{}
	}
	if x.num == 0 {
		return y
	}
	if y.num == 0 {
		return x
	}
	if x.exp < y.exp {
		x, y = y, x
	}
	for x.exp > y.exp {
		n, ok := mul(x.num, 10)
		if !ok {
			return Number{}
		}
		x.num = n
		x.exp--
	}
	a, ok1 := mul(x.num, y.den)
	b, ok2 := mul(y.num, x.den)
	d, ok3 := mul(x.den, y.den)
	if !ok1 || !ok2 || !ok3 || b > 0 && a > math.MaxInt64-b || b < 0 && a < math.MinInt64+1-b {
		return Number{}
	}
	return reduce(a+b, d, int(x.exp))
}

// Sub returns x-y.
func (x Number) Sub(y Number) Number { return x.Add(y.Neg()) }

// Shift returns x times ten to the power n.
func (x Number) Shift(n int) Number {
	if !x.Valid() || x.num == 0 {
		return x
	}
	if e := int(x.exp) + n; e <= maxExp && e >= -maxExp {
		x.exp = int32(e)
		return x
	}
	return Number{}
}

func mul(a, b int64) (int64, bool) {
	hi, lo := bits.Mul64(abs(a), abs(b))
	if hi != 0 || lo > math.MaxInt64 {
		return 0, false
	}
	if (a < 0) != (b < 0) {
		return -int64(lo), true
	}
	return int64(lo), true
}

// Cmp compares x and y: -1, 0 or 1. Both must be numbers.
func (x Number) Cmp(y Number) int {
	if x == y {
		return 0
	}
	if s, t := x.Sign(), y.Sign(); s != t {
		if s < t {
			return -1
		}
		return 1
	}
	if d := x.Sub(y); d.Valid() {
		return d.Sign()
	}
	return x.Rat().Cmp(y.Rat())
}

// fives are the powers of five by which a power of ten that a float64 holds exactly can be divided.
var fives = func() (f [19]int64) {
	f[0] = 1
	for i := 1; i < len(f); i++ {
		f[i] = 5 * f[i-1]
	}
	return f
}()

// Float64 returns the nearest float64 and whether it is exactly x.
func (x Number) Float64() (f float64, exact bool) {
	if !x.Valid() {
		return math.NaN(), false
	}
	if x.exp == 0 && x.den == 1 && abs(x.num) < 1<<53 {
		return float64(x.num), true
	}
	if x.den == 1 && x.exp < 0 && -int(x.exp) < len(fives) && abs(x.num) < 1<<53 {
		// Both are exact, so that the quotient is rounded once; it is exact if the fives of the denominator go.
		d := fives[-x.exp]
		return float64(x.num) / float64(uint64(d)<<-x.exp), x.num%d == 0
	}
	if x.exp == 0 && abs(x.num) < 1<<53 && abs(x.den) < 1<<53 {
		return float64(x.num) / float64(x.den), false
	}
	if x.den == 1 && x.exp > 0 && int(x.exp) < len(fives) && abs(x.num) < 1<<53/uint64(fives[x.exp]) {
		return float64(x.num*fives[x.exp]) * float64(uint64(1)<<x.exp), true
	}
	return x.Rat().Float64()
}

// digits is how many significant digits String prints of what no decimal can say.
const digits = 12

// String returns x as a plain JSON number, in full if it is a decimal and else rounded ("33.3333333333"); "" for no number.
func (x Number) String() string {
	var b [32]byte
	return string(x.Append(b[:0]))
}

// Append appends String to b.
func (x Number) Append(b []byte) []byte {
	if !x.Valid() {
		return b
	}
	if x.num < 0 {
		b = append(b, '-')
	}
	var buf [2 * digits]byte
	d, exp := strconv.AppendUint(buf[:0], abs(x.num), 10), int(x.exp)
	if x.den != 1 {
		d, exp = quotient(abs(x.num), uint64(x.den), buf[:0])
		exp += int(x.exp)
	}
	point := len(d) + exp // digits before the decimal point
	switch {
	case point > 40 || point < -40:
		b = append(b, d...)
		b = append(b, 'e')
		return strconv.AppendInt(b, int64(exp), 10)
	case exp >= 0:
		b = append(b, d...)
		for range exp {
			b = append(b, '0')
		}
	case point > 0:
		b = append(b, d[:point]...)
		b = append(b, '.')
		b = append(b, d[point:]...)
	default:
		b = append(b, '0', '.')
		for range -point {
			b = append(b, '0')
		}
		b = append(b, d...)
	}
	return b
}

// quotient appends the first significant digits of n/d, rounded, and returns them with the power of ten of the last one.
func quotient(n, d uint64, b []byte) ([]byte, int) {
	exp := 0
	q, r := n/d, n%d
	if q > 0 {
		b = strconv.AppendUint(b, q, 10)
	}
	for len(b) < digits {
		hi, lo := bits.Mul64(r, 10)
		q, r = bits.Div64(hi, lo, d) // hi < d, for r < d < 2^63
		exp--
		if q > 0 || len(b) > 0 {
			b = append(b, byte('0'+q))
		}
	}
	if r >= d-r { // round up
		i := len(b) - 1
		for ; i >= 0 && b[i] == '9'; i-- {
			b[i] = '0'
		}
		if i < 0 {
			exp += len(b)
			b = append(b[:0], '1')
		} else {
			b[i]++
		}
	}
	for len(b) > 1 && b[len(b)-1] == '0' && exp < 0 {
		b = b[:len(b)-1]
		exp++
	}
	return b, exp
}

// MarshalJSON returns String, or null for no number.
func (x Number) MarshalJSON() ([]byte, error) {
	if !x.Valid() {
		return []byte("null"), nil
	}
	return x.Append(nil), nil
}

// Float returns f rounded to 15 significant digits; no number for what is not finite.
func Float(f float64) Number {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return Number{}
	}
	var b [32]byte
	s := strconv.AppendFloat(b[:0], f, 'e', 14, 64)
	var m int64
	i, neg := 0, s[0] == '-'
	if neg {
		i++
	}
	for ; s[i] != 'e'; i++ {
		if s[i] != '.' {
			m = 10*m + int64(s[i]-'0')
		}
	}
	exp, _ := strconv.Atoi(string(s[i+1:]))
	if neg {
		m = -m
	}
	return reduce(m, 1, exp-14)
}
