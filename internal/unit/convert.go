package unit

import (
	"errors"
	"math/big"
	"strings"

	"github.com/ascribe-go/ascribe/internal/number"
)

// Dim is a dimension: the powers of the base dimensions, and of what has none of its own, such as a currency or a counted noun.
type Dim struct {
	base  [dims]int16
	other string // sorted by where it stands: "+EUR", "-share"
}

// Measure is a unit in base units.
type Measure struct {
	Factor number.Number // none where it is too long for one
	Offset number.Number // added before the factor; 0 except for temperatures
	Exact  bool
	Dim    Dim
	long   *big.Rat // the factor, where it is too long for a Number
}

func (m *Measure) rat() *big.Rat {
	if m.long != nil {
		return m.long
	}
	return m.Factor.Rat()
}

// ErrUnit is returned for a code that cannot be read.
var ErrUnit = errors.New("unit: unknown unit")

// ErrDimension is returned for a conversion between units of different dimensions.
var ErrDimension = errors.New("unit: different dimensions")

// ErrRange is returned for a value that is too large or too small for a Number.
var ErrRange = errors.New("unit: out of range")

// maxParts is how many units a code may multiply: it keeps the powers of the dimensions within their integers.
const maxParts = 30

// prefixes are the metric prefixes; two-letter ones first.
var prefixes = [...]struct {
	code string
	exp  int
}{
	{"da", 1}, {"Y", 24}, {"Z", 21}, {"E", 18}, {"P", 15}, {"T", 12}, {"G", 9}, {"M", 6}, {"k", 3}, {"h", 2}, {"d", -1}, {"c", -2},
	{"m", -3}, {"u", -6}, {"n", -9}, {"p", -12}, {"f", -15}, {"a", -18},
}

func find(code string) *atom {
	lo, hi := 0, len(atoms)
	for lo < hi {
		if m := (lo + hi) / 2; atoms[m].code < code {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo < len(atoms) && atoms[lo].code == code {
		return &atoms[lo]
	}
	return nil
}

// exact makes a Number of a table's triple.
func exact(t [3]int64) number.Number { return number.Ratio(t[0], t[1]).Shift(int(t[2])) }

// Parse reads the code of a unit: a UCUM code such as km/h, m.s-2 or [lb_av], a currency, an annotation {unit}, or products and
// quotients of them. In a rate a bare noun may stand for a counted thing (case/100000), as the library writes it.
func Parse(code string) (Measure, error) {
	m := Measure{Factor: number.Int(1), Offset: number.Int(0), Exact: true}
	if code == "" || code == "1" {
		return m, nil
	}
	sign := 1
	parts := 0
	for s := code; s != ""; {
		switch s[0] {
		case '/':
			sign = -1
			s = s[1:]
			continue
		case '.':
			sign = 1
			s = s[1:]
			continue
		}
		n, depth := 0, 0
		for n < len(s) && (depth > 0 || s[n] != '.' && s[n] != '/') {
			switch s[n] {
			case '[', '{':
				depth++
			case ']', '}':
				depth--
			}
			n++
		}
		if parts++; parts > maxParts {
			return Measure{}, ErrUnit
		}
		if err := m.term(s[:n], sign); err != nil {
			return Measure{}, err
		}
		s = s[n:]
	}
	if parts > 1 {
		m.Offset = number.Int(0) // a degree in a quotient is a difference
	}
	return m, nil
}

// term multiplies m by one part of a code: km, m2, s-1, 100000, EUR, {unit}.
func (m *Measure) term(t string, sign int) error {
	if t == "" {
		return ErrUnit
	}
	if n, ok := integer(t); ok {
		if n == 0 {
			return ErrUnit
		}
		m.scale(number.Int(n), sign)
		return nil
	}
	if t[0] == '{' {
		m.add(t, sign)
		return nil
	}
	e := 1
	a, exp := lookup(t)
	if a == nil {
		i := len(t)
		for i > 0 && t[i-1] >= '0' && t[i-1] <= '9' {
			i--
		}
		if k, ok := integer(t[i:]); ok && i > 0 && k < 20 {
			e = int(k)
			if i > 1 && (t[i-1] == '-' || t[i-1] == '+') {
				if t[i-1] == '-' {
					e = -e
				}
				i--
			}
			a, exp = lookup(t[:i])
		}
	}
	if a == nil {
		if !IsWord(t) {
			return ErrUnit
		}
		m.add(t, sign)
		return nil
	}
	v := exact(a.num).Shift(exp)
	if !v.Valid() {
		return ErrUnit
	}
	for range max(e, -e) {
		if e < 0 {
			m.scale(v, -sign)
		} else {
			m.scale(v, sign)
		}
	}
	for i, d := range a.dim {
		m.Dim.base[i] += int16(sign*e) * int16(d)
	}
	if a.arbitrary {
		for range max(e, -e) {
			m.add(a.code, sign*e)
		}
	}
	m.Exact = m.Exact && a.exact
	if a.offset[1] != 0 && e == 1 && sign == 1 {
		m.Offset = exact(a.offset)
	}
	return nil
}

func (m *Measure) scale(v number.Number, sign int) {
	if m.long == nil {
		f := m.Factor.Mul(v)
		if sign < 0 {
			f = m.Factor.Quo(v) // none also where 1/v is too long: that of 1 GiB
		}
		if f.Valid() {
			m.Factor = f
			return
		}
		m.long, m.Factor = m.Factor.Rat(), number.Number{}
	}
	if sign < 0 {
		m.long.Quo(m.long, v.Rat())
	} else {
		m.long.Mul(m.long, v.Rat())
	}
}

// add multiplies by a unit without a dimension of its own.
func (m *Measure) add(t string, sign int) {
	t = strings.Trim(t, "{}")
	if sign < 0 {
		m.Dim.other += "-" + t
	} else {
		m.Dim.other += "+" + t
	}
}

// IsWord reports whether a rate may have the noun t without braces: letters, blanks, hyphens and apostrophes.
func IsWord(t string) bool {
	for _, r := range t {
		if r < 0x80 && (r|0x20 < 'a' || r|0x20 > 'z') && r != ' ' && r != '-' && r != '\'' {
			return false
		}
	}
	return true
}

func integer(s string) (int64, bool) {
	if s == "" || len(s) > 18 {
		return 0, false
	}
	var n int64
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = 10*n + int64(s[i]-'0')
	}
	return n, true
}

// lookup finds an atom and the power of ten of its prefix.
func lookup(t string) (*atom, int) {
	if a := find(t); a != nil {
		return a, 0
	}
	for _, p := range prefixes {
		if rest, ok := strings.CutPrefix(t, p.code); ok {
			if a := find(rest); a != nil && a.si {
				return a, p.exp
			}
		}
	}
	return nil, 0
}

// Convert returns v, which is in the unit from, in the unit to. exact says that nothing was rounded: that both units are rational
// multiples of their base, and that the result is short enough for a Number.
func Convert(v number.Number, from, to string) (w number.Number, exact bool, err error) {
	if from == to {
		return v, true, nil
	}
	a, err := Parse(from)
	if err != nil {
		return number.Number{}, false, err
	}
	b, err := Parse(to)
	if err != nil {
		return number.Number{}, false, err
	}
	if a.Dim != b.Dim {
		return number.Number{}, false, ErrDimension
	}
	if !v.Valid() {
		return v, true, nil
	}
	exact = a.Exact && b.Exact
	if w = v.Add(a.Offset).Mul(a.Factor.Quo(b.Factor)).Sub(b.Offset); w.Valid() {
		return w, exact, nil
	}
	r := v.Rat()
	r.Add(r, a.Offset.Rat())
	r.Mul(r, a.rat())
	r.Quo(r, b.rat())
	r.Sub(r, b.Offset.Rat())
	w, fits := number.FromRat(r)
	if !w.Valid() {
		return w, false, ErrRange
	}
	return w, exact && fits, nil
}

// SameDimension reports whether one of the units can be converted into the other.
func SameDimension(a, b string) bool {
	x, err := Parse(a)
	if err != nil {
		return false
	}
	y, err := Parse(b)
	return err == nil && x.Dim == y.Dim
}
