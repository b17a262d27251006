package number

import (
	"math"
	"strings"
	"unicode/utf8"

	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/span"
	"github.com/ascribe-go/ascribe/internal/token"
)

// Form says how a numeral is written.
type Form uint16

const (
	Digits      Form = 1 << iota // it has digits
	Words                        // it has number words
	Point                        // a decimal sign
	Grouped                      // signs between groups of three digits
	LeadingZero                  // 007
	Scaled                       // a scale: 3 million
	Frac                         // a fraction: ½, two-thirds
	Ord                          // an ordinal
	Fuzzied                      // dozens, several: it has only a low bound
	Signed                       // a sign before it
	Article                      // begins with an article: a dozen
	List                         // several numbers in one token: 22,24,26
	Power                        // 2.5×10^4
)

// Numeral is one number as it is written.
type Numeral struct {
	First, Last int // tokens [First, Last)
	Span        span.Span
	Val         Number
	Low         Number // of a fuzzy amount
	Form        Form
}

// Is reports whether the numeral has any of the given forms.
func (n Numeral) Is(f Form) bool { return n.Form&f != 0 }

var (
	one     = Int(1)
	hundred = Int(100)
)

// NumeralClasses are the classes of the words that a numeral may begin with.
const NumeralClasses = lexicon.Set(1<<lexicon.Cardinal | 1<<lexicon.Scale | 1<<lexicon.Fraction | 1<<lexicon.Fuzzy | 1<<lexicon.Ordinal)

// Numeral reads the numeral that begins at token i. Where money is sure, "m" and "b" are millions and billions.
func (r *Reader) Numeral(i int, money bool) (Numeral, bool) {
	m := &r.memo[i&(memoSize-1)]
	if m.at != int32(i)+1 || m.money != money || m.kelvin != r.Kelvin {
		n, ok := r.numeral(i, money) // which may read others meanwhile
		*m = remembered{int32(i) + 1, money, r.Kelvin, ok, n}
	}
	return m.n, m.ok
}

func (r *Reader) numeral(i int, money bool) (Numeral, bool) {
	n := Numeral{First: i}
	neg := false
	switch {
	case r.Dash(i) && r.signs(i):
		neg, n.Form = true, Signed
		i++
	case r.Link(i)&lexicon.LinkMinus != 0 && r.starts(i+1) && !r.compares(i):
		neg, n.Form = true, Signed
		i++
	case r.Is(i, '+') && r.Kind(i+1) == token.Number && !r.Space(i+1) && r.Space(i):
		n.Form = Signed
		i++
	}
	var ok bool
	switch {
	case r.Kind(i) == token.Number || r.BareDecimal(i) || vulgar(r.Word(i)) != (Number{}):
		ok = r.digitsFrom(&n, i, money)
	default:
		ok = r.wordsFrom(&n, i)
	}
	if !ok || !n.Val.Valid() && !n.Low.Valid() {
		return Numeral{}, false
	}
	r.over(&n)
	if neg {
		n.Val = n.Val.Neg()
	}
	if n.Span.Empty() {
		n.Span = r.Bytes(n.First, n.Last)
	}
	return n, true
}

// over reads the denominator that a preposition parts from its numerator: one over three, uno sobre veinte. What is counted or
// measured after it makes two numbers of them.
func (r *Reader) over(n *Numeral) {
	const plain = Words | Digits | Signed | Grouped
	j := n.Last
	if r.Value(j, lexicon.Topic)&lexicon.TopicOver == 0 || n.Form&^plain != 0 || !n.Val.IsInt() {
		return
	}
	d := Numeral{First: j + 1}
	ok := false
	switch {
	case r.Kind(j+1) == token.Number:
		ok = r.digitsFrom(&d, j+1, false)
	case r.Of(j+1, lexicon.Cardinal):
		ok = r.wordsFrom(&d, j+1)
	}
	if !ok || d.Form&^(plain|Scaled) != 0 || !d.Val.IsInt() || n.Val.Cmp(d.Val) >= 0 || r.noun(d.Last) || r.Dash(d.Last) || r.Kind(d.Last) == token.Number || r.Is(d.Last, ':') {
		return
	}
	if v := n.Val.Quo(d.Val); v.Valid() {
		n.Val, n.Last = v, d.Last
		n.Form |= Frac
		n.Span = r.Bytes(n.First, n.Last)
	}
}

// compares reports whether the word for minus at i is part of a comparator: al menos 20.
func (r *Reader) compares(i int) bool {
	s, _ := r.Before(lexicon.Comparator, i+1, 0)
	return s <= i
}

// starts reports whether a numeral may begin at token i.
func (r *Reader) starts(i int) bool {
	return r.Kind(i) == token.Number && r.Has(i) || r.Set(i).Any(NumeralClasses) || r.BareDecimal(i) || vulgar(r.Word(i)).Valid()
}

// signs reports whether the dash at i is the sign of the number after it, not a hyphen or a dash between words.
func (r *Reader) signs(i int) bool {
	if r.Kind(i+1) != token.Number && !r.BareDecimal(i+1) || r.Word(i) == "—" || r.Word(i) == "–" && r.Space(i+1) {
		return false
	}
	if r.Space(i + 1) { // "- 2 degrees" only at the beginning of the text
		return i == 0
	}
	if !r.Space(i) {
		k := r.Kind(i - 1)
		return k == token.Open || k == token.Quote || k == token.Symbol
	}
	return true
}

// BareDecimal reports whether token i is a decimal sign that begins a number: .25
func (r *Reader) BareDecimal(i int) bool {
	if !r.Is(i, '.') && !(r.comma && r.Is(i, ',')) {
		return false
	}
	return r.Space(i) || r.Kind(i-1) == token.Dash || r.Kind(i-1) == token.Symbol || r.Kind(i-1) == token.Open
}

// digitsFrom reads a numeral in digits at i: a decimal, a fraction or a mixed number, with powers and scales after it.
func (r *Reader) digitsFrom(n *Numeral, i int, money bool) bool {
	n.Form |= Digits
	if v := vulgar(r.Word(i)); v.Valid() {
		n.Val, n.Last = v, i+1
		n.Form |= Frac
		r.scale(n, money)
		return true
	}
	if r.Is(i, '.') || r.Is(i, ',') {
		if r.Kind(i+1) != token.Number || r.Space(i+1) {
			return false
		}
		d, f := decimal(r.Word(i+1), false)
		if f&(Point|List) != 0 || !d.Valid() {
			return false
		}
		n.Val, n.Last = d.Shift(-len(r.Word(i+1))), i+2
		n.Form |= Point
		r.scale(n, money)
		return true
	}
	s := r.Word(i)
	v, f := decimal(s, r.comma && (len(s) < 5 || r.decimalComma()))
	n.Form |= f
	n.Val, n.Last = v, i+1
	if f&List != 0 || !v.Valid() {
		return false
	}
	if f&(Point|Grouped|LeadingZero) == 0 && len(s) <= 3 {
		r.groups(n)
	}
	r.power(n)
	r.fraction(n)
	r.scale(n, money)
	return true
}

// groups joins groups of three digits that blanks or apostrophes part: 816 000, 1’000.
func (r *Reader) groups(n *Numeral) {
	for j := n.Last; ; {
		k := j
		if r.Kind(j) == token.Quote && r.Has(j) && !r.Space(j) && !r.Space(j+1) {
			k = j + 1
		} else if !r.blank(j) {
			return
		}
		if r.Kind(k) != token.Number || !r.Has(k) {
			return
		}
		s := r.Word(k)
		if len(s) < 3 || len(s) > 3 && (s[3] != '.' && s[3] != ',' || len(s) == 4) || !allDigits(s[:3]) {
			return
		}
		v, f := decimal(s[:3], false)
		if len(s) > 3 {
			if !allDigits(s[4:]) {
				return
			}
			f |= Point
		}
		sum := n.Val.Shift(3).Add(v)
		if !sum.Valid() {
			return
		}
		if f&Point != 0 {
			frac, _ := decimal(s[4:], false)
			sum = sum.Add(frac.Shift(-len(s[4:])))
			n.Form |= Point
		}
		n.Val, n.Last = sum, k+1
		n.Form |= Grouped
		j = k + 1
		if n.Form&Point != 0 {
			return
		}
	}
}

// blank reports whether one blank, which may part groups of digits, is all that stands before token i.
func (r *Reader) blank(i int) bool {
	if !r.Has(i) || i == 0 || !r.Space(i) || r.Toks[i].Is(token.Line) {
		return false
	}
	switch gap := r.Text[r.Toks[i-1].End:r.Toks[i].Start]; gap {
	case " ", "\u00a0", "\u2009", "\u202f":
		return true
	}
	return false
}

func allDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return len(s) > 0
}

// decimal reads a token of digits. With comma the point groups digits and the comma is the decimal sign; but a sign that no
// group of three digits follows is always a decimal sign.
func decimal(s string, comma bool) (Number, Form) {
	var seps [2]int // of . and ,
	last, first := -1, -1
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '.':
			seps[0]++
			last = i
		case c == ',':
			seps[1]++
			last = i
		case c >= utf8.RuneSelf || c == '\'':
			return joined(s)
		case c < '0' || c > '9':
			return Number{}, List
		}
		if first < 0 && last >= 0 {
			first = last
		}
	}
	var form Form
	if len(s) > 1 && s[0] == '0' && s[1] >= '0' && s[1] <= '9' {
		form |= LeadingZero
	}
	if last < 0 {
		return mantissa(s, len(s)), form
	}
	point := -1
	switch {
	case seps[0] > 0 && seps[1] > 0: // the last kind of sign is the decimal sign
		if seps[0] > 1 && s[last] == '.' || seps[1] > 1 && s[last] == ',' || !grouped(s[:last], first) {
			return Number{}, List
		}
		point = last
		form |= Grouped
	case seps[0]+seps[1] > 1:
		if !grouped(s, first) {
			return Number{}, List
		}
		form |= Grouped
	case grouped(s, first) && s[0] != '0' && comma == (s[last] == '.'):
		form |= Grouped
	default:
		point = last
	}
	if point >= 0 {
		form |= Point
		return mantissa(s, point), form
	}
	return mantissa(s, len(s)), form
}

// joined reads a token of digits in whose groups of three signs stand that belong to the word: 816 000 with narrow no-break
// spaces, 1’000.
func joined(s string) (Number, Form) {
	var b [40]byte
	n, run, groups := 0, 0, 0
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c >= '0' && c <= '9' && n < len(b):
			b[n] = c
			n++
			run++
			i++
			continue
		case (c == '.' || c == ',') && groups > 0 && run == 3 && allDigits(s[i+1:]) && n+len(s)-i <= len(b):
			n += copy(b[n:], s[i:])
			v := mantissa(string(b[:n]), n-(len(s)-i))
			return v, Grouped | Point
		case run == 0 || run > 3 || groups > 0 && run != 3:
			return Number{}, List
		case c == '\'':
			i++
		case strings.HasPrefix(s[i:], "\u202f"), strings.HasPrefix(s[i:], "’"):
			i += 3
		default:
			return Number{}, List
		}
		groups++
		run = 0
	}
	if run != 3 {
		return Number{}, List
	}
	return mantissa(string(b[:n]), n), Grouped
}

// grouped reports whether the digits of s are grouped by threes, or by twos and a three as in India; first is the first sign.
func grouped(s string, first int) bool {
	if first < 1 || first > 3 {
		return false
	}
	run, two := 0, false
	for i := first + 1; i < len(s); i++ {
		if s[i] == s[first] {
			if run != 3 && run != 2 {
				return false
			}
			two = two || run == 2
			run = 0
			continue
		}
		if s[i] < '0' || s[i] > '9' {
			return false
		}
		run++
	}
	return run == 3 && (!two || first <= 2 && s[first] == ',')
}

// mantissa returns the number of the digits of s, of which those after point are decimals.
func mantissa(s string, point int) Number {
	var n int64
	exp := 0
	for i := 0; i < len(s); i++ {
		if c := s[i]; c != '.' && c != ',' {
			if n > (1<<63-10)/10 {
				return Number{}
			}
			n = 10*n + int64(c-'0')
			if i > point {
				exp--
			}
		}
	}
	return Decimal(n, exp)
}

// vulgar returns the value of a sign such as ½.
func vulgar(s string) Number {
	if len(s) < 2 || s[0] < 0xC2 || s[0] > 0xE2 {
		return Number{}
	}
	r, n := utf8.DecodeRuneInString(s)
	if n != len(s) {
		return Number{}
	}
	switch r {
	case '¼':
		return Ratio(1, 4)
	case '½':
		return Ratio(1, 2)
	case '¾':
		return Ratio(3, 4)
	case '⅐':
		return Ratio(1, 7)
	case '⅑':
		return Ratio(1, 9)
	case '⅒':
		return Ratio(1, 10)
	case '⅓':
		return Ratio(1, 3)
	case '⅔':
		return Ratio(2, 3)
	case '⅕':
		return Ratio(1, 5)
	case '⅖':
		return Ratio(2, 5)
	case '⅗':
		return Ratio(3, 5)
	case '⅘':
		return Ratio(4, 5)
	case '⅙':
		return Ratio(1, 6)
	case '⅚':
		return Ratio(5, 6)
	case '⅛':
		return Ratio(1, 8)
	case '⅜':
		return Ratio(3, 8)
	case '⅝':
		return Ratio(5, 8)
	case '⅞':
		return Ratio(7, 8)
	}
	return Number{}
}

// power reads what may follow the digits: e14, e-3, ×10−5, x10^6, ^23.
func (r *Reader) power(n *Numeral) {
	j := n.Last
	if !r.Has(j) {
		return
	}
	base := 0
	switch w := r.Word(j); {
	case (w[0] == 'e' || w[0] == 'E') && !r.Space(j):
		if e, ok := small(w[1:]); ok {
			n.Val, n.Last = n.Val.Shift(e), j+1
			n.Form |= Power
		} else if len(w) == 1 {
			if e, k := r.exponent(j + 1); k > 0 {
				n.Val, n.Last = n.Val.Shift(e), k
				n.Form |= Power
			}
		}
		return
	case w == "×" || w == "·" || w == "x" || w == "*":
		b, ok := small(r.Word(j + 1))
		if !ok || r.Kind(j+1) != token.Number {
			return
		}
		base = b
		j += 2
	case w[0] == 'x' && len(w) > 1 && !r.Space(j):
		b, ok := small(w[1:])
		if !ok {
			return
		}
		base = b
		j++
	case w == "−" && n.Val == Int(10) && r.blank(j): // print that lost its superscript: 10 −7
		if e, k := r.exponentDigits(j); k > 0 {
			n.Val, n.Last = one.Shift(e), k
			n.Form |= Power
		}
		return
	case w == "^":
		if e, k := r.exponent(j + 1); k > 0 && e > 0 && e < 64 {
			v := n.Val
			for range e - 1 {
				v = v.Mul(n.Val)
			}
			if !v.Valid() { // too long to be exact
				f, _ := n.Val.Float64()
				if v = Float(math.Pow(f, float64(e))); !v.Valid() {
					return
				}
			}
			n.Val, n.Last = v, k
			n.Form |= Power
		}
		return
	default:
		return
	}
	if base != 2 && base != 10 {
		return
	}
	e, k := r.exponent(j)
	if k == 0 && r.Word(j) == "−" && base == 10 && r.blank(j) { // 2 × 10 −4
		e, k = r.exponentDigits(j)
	}
	if k == 0 {
		return
	}
	v := n.Val.Shift(e)
	if base == 2 {
		v = n.Val
		for range min(max(e, 0), 62) {
			v = v.Mul(Int(2))
		}
	}
	n.Val, n.Last = v, k
	n.Form |= Power
}

// exponent reads an exponent at j: ^-4, −5, 3, ⁵. It returns the token after it, 0 if there is none.
func (r *Reader) exponent(j int) (e, next int) {
	if r.Space(j) {
		return 0, 0
	}
	if s := r.Word(j); len(s) > 1 {
		if e, n := Superscript(s); n == len(s) {
			return e, j + 1
		}
	}
	if r.Is(j, '^') {
		j++
	}
	return r.exponentDigits(j)
}

// exponentDigits reads the sign and the digits of an exponent at j.
func (r *Reader) exponentDigits(j int) (e, next int) {
	neg := false
	for r.Dash(j) || r.Is(j, '+') {
		neg = neg != r.Dash(j)
		j++
	}
	v, ok := small(r.Word(j))
	if !ok || r.Kind(j) != token.Number || r.Space(j) {
		return 0, 0
	}
	if neg {
		v = -v
	}
	return v, j + 1
}

// Superscript reads a number in superscript digits at the beginning of s, and returns it with its length in bytes.
func Superscript(s string) (e, n int) {
	neg := false
	for n < len(s) {
		r, k := utf8.DecodeRuneInString(s[n:])
		d := 0
		switch {
		case r == '⁻' && n == 0:
			neg = true
			n += k
			continue
		case r == '¹':
			d = 1
		case r == '²' || r == '³':
			d = int(r-'²') + 2
		case r == '⁰' || '⁴' <= r && r <= '⁹':
			d = int(r - '⁰')
		default:
			if neg {
				e = -e
			}
			return e, n
		}
		if e > 100 {
			return 0, 0
		}
		e = 10*e + d
		n += k
	}
	if neg {
		e = -e
	}
	return e, n
}

// small reads up to three digits.
func small(s string) (int, bool) {
	if len(s) == 0 || len(s) > 3 || !allDigits(s) {
		return 0, false
	}
	v := 0
	for i := 0; i < len(s); i++ {
		v = 10*v + int(s[i]-'0')
	}
	return v, true
}

// fraction reads what makes whole digits a fraction or a mixed number: /4, 1/2 or ½ after them, "and a half".
func (r *Reader) fraction(n *Numeral) {
	if n.Form&(Point|LeadingZero|Power) != 0 {
		return
	}
	j := n.Last
	if v, k := r.slash(j - 1); k > 0 && n.Last == n.First+1+sign(n) {
		n.Val, n.Last = v, k
		n.Form |= Frac
		return
	}
	switch v := vulgar(r.Word(j)); {
	case v.Valid():
		n.Val, n.Last = n.Val.Add(v), j+1
		n.Form |= Frac
		return
	}
	if r.blank(j) && r.Kind(j) == token.Number {
		if v, k := r.slash(j); k > 0 && v.Cmp(one) < 0 {
			n.Val, n.Last = n.Val.Add(v), k
			n.Form |= Frac
			return
		}
	}
	r.andFraction(n, j, 0)
}

func sign(n *Numeral) int {
	if n.Form&Signed != 0 {
		return 1
	}
	return 0
}

// slash reads 3/4 at token j, but no date and no odd pair such as 24/7.
func (r *Reader) slash(j int) (Number, int) {
	if !r.Is(j+1, '/') || r.Space(j+1) || r.Space(j+2) || r.Kind(j+2) != token.Number || r.Is(j+3, '/') && !r.Space(j+3) {
		return Number{}, 0
	}
	a, f := decimal(r.Word(j), false)
	b, g := decimal(r.Word(j+2), false)
	if (f|g)&(Point|List|LeadingZero) != 0 || !a.Valid() || b.Sign() <= 0 || a.Cmp(b) >= 0 || b.Cmp(one) == 0 {
		return Number{}, 0
	}
	return a.Quo(b), j + 3
}

// andFraction adds a fraction that "and" joins: two and a half, 9 million and a quarter. exp is the power of ten that it is
// a fraction of.
func (r *Reader) andFraction(n *Numeral, j, exp int) bool {
	if !r.Joins(j) {
		return false
	}
	k := j + 1
	num := one
	switch {
	case r.Link(k)&lexicon.LinkA != 0:
		k++
	case r.Of(k, lexicon.Cardinal) && r.Set(k+1).Any(1<<lexicon.Fraction|1<<lexicon.Ordinal) || r.Of(k, lexicon.Cardinal) && r.Dash(k+1) && r.Of(k+2, lexicon.Fraction):
		num = Int(int64(r.Value(k, lexicon.Cardinal)))
		if k++; r.Dash(k) {
			k++
		}
	}
	d := r.denominator(k, num)
	if d == 0 || r.Of(k, lexicon.TimeUnit) && r.Value(k, lexicon.Fraction) == 0 {
		return false
	}
	// "and a second aide": an ordinal counts as a fraction only where no noun follows.
	if !r.Of(k, lexicon.Fraction) && r.noun(k+1) {
		return false
	}
	if e := r.Value(k+1, lexicon.Scale); exp > 0 && r.Of(k+1, lexicon.Scale) && e < uint32(exp) { // dos billones y medio millón
		exp = int(e)
		k++
	}
	v := num.Quo(Int(d)).Shift(exp)
	if sum := n.Val.Add(v); v.Valid() && sum.Valid() {
		n.Val, n.Last = sum, k+1
		n.Form |= Frac
		return true
	}
	return false
}

// Joins reports whether token j joins a fraction or cents to a number.
func (r *Reader) Joins(j int) bool {
	return r.Link(j)&lexicon.LinkAnd != 0 || r.Value(j, lexicon.Topic)&lexicon.TopicWith != 0
}

// denominator returns the denominator that token k names for the given numerator, 0 if none: half, quarters, thirds; and
// third, eighth, with one.
func (r *Reader) denominator(k int, num Number) int64 {
	if r.Of(k, lexicon.Fraction) {
		return r.parts(k)
	}
	if num == one && r.Of(k, lexicon.Ordinal) {
		if v := r.Value(k, lexicon.Ordinal); v > 2 {
			return int64(v)
		}
	}
	return 0
}

// parts returns the denominator of the fraction word at k.
func (r *Reader) parts(k int) int64 {
	switch v := r.Value(k, lexicon.Fraction); {
	case v == 0:
		return 1e12
	case v%1000 == 0: // a billionth
		return int64(v)
	default:
		return int64(v & 0xFFFFFF)
	}
}

// numerator returns the numerator of the fraction word at k: 3 for anderthalb, else 1.
func (r *Reader) numerator(k int) int64 {
	v := r.Value(k, lexicon.Fraction)
	if v%1000 == 0 {
		return 1
	}
	return max(1, int64(v>>24))
}

// noun reports whether token k may be the word that the number before it counts.
func (r *Reader) noun(k int) bool {
	return r.Kind(k) == token.Word && r.Has(k) && !r.Set(k).Any(functionWords)
}

const functionWords = lexicon.Set(1<<lexicon.Det | 1<<lexicon.Pronoun | 1<<lexicon.Prep | 1<<lexicon.Coord | 1<<lexicon.Subord | 1<<lexicon.Be | 1<<lexicon.Have |
	1<<lexicon.Do | 1<<lexicon.Modal | 1<<lexicon.Not | 1<<lexicon.Wh | 1<<lexicon.To | 1<<lexicon.Link)

// scale multiplies by the scales after the digits: bn, million, crore, dozen; with money, m and b.
func (r *Reader) scale(n *Numeral, money bool) {
	top := 1 << 30
	for r.Has(n.Last) {
		j := n.Last
		if r.Dash(j) && !r.Space(j) && !r.Space(j+1) && r.Of(j+1, lexicon.Scale) { // 1.5-million
			j++
		}
		e, times := 0, int64(1)
		switch w := r.Word(j); {
		case r.Of(j, lexicon.Scale):
			v := r.Value(j, lexicon.Scale)
			if e = int(v); v >= lexicon.ScaleTimes {
				e, times = 0, int64(v-lexicon.ScaleTimes)
			} else if e == 2 && n.Form&Digits != 0 && r.comma { // 50 cents is money
				return
			}
		case r.Of(j, lexicon.Fuzzy) && r.pluralScale(j) > 0:
			if e = r.pluralScale(j); e == 1 {
				e, times = 0, 12
			}
		default:
			if len(w) <= 2 && j == n.Last {
				e = r.letters(w, j, money, n.Form&Point != 0)
			}
			if e == 0 {
				return
			}
		}
		if e >= top && n.Form&Scaled != 0 && e < top+6 && !(top == 3 && r.comma) { // but mil millones
			return
		}
		v := n.Val.Shift(e).Mul(Int(times))
		if !v.Valid() {
			return
		}
		n.Val, n.Last = v, j+1
		n.Form |= Scaled
		if r.andFraction(n, n.Last, e) {
			return
		}
		if times == 1 && r.rest(n, e) {
			return
		}
		if top = e; e == 0 {
			return
		}
	}
}

// pluralScale returns the power of ten of "millions" after a number, 1 for dozens, 0 for none.
func (r *Reader) pluralScale(j int) int {
	v := r.Value(j, lexicon.Fuzzy)
	if v == 24 {
		return 1
	}
	if v&(1<<24-1) == 2 {
		return int(v >> 24)
	}
	return 0
}

// rest reads what may follow a scale of power e: 7 thousand 2 hundred and 15, 3 crore and five hundred.
func (r *Reader) rest(n *Numeral, e int) bool {
	j := n.Last
	and := r.Link(j)&lexicon.LinkAnd != 0
	if and {
		j++
	}
	if r.Is(j, ',') && r.Link(j+2)&(lexicon.LinkAnd) == 0 {
		j++
	}
	m := Numeral{First: j}
	switch {
	case r.Kind(j) == token.Number && r.Has(j):
		s := r.Word(j)
		if !allDigits(s) || len(s) > 3 || s[0] == '0' || !r.Of(j+1, lexicon.Scale) && !(and && e == 2) {
			return false
		}
		m.Val, m.Last = mantissa(s, len(s)), j+1
		m.Form = Digits
		r.scale(&m, false)
	case r.Of(j, lexicon.Cardinal) && j > n.Last:
		if !r.wordsFrom(&m, j) || m.Form&(Ord|Frac|Fuzzied) != 0 {
			return false
		}
	default:
		return false
	}
	if m.Val.Cmp(one.Shift(e)) >= 0 || !m.Val.IsInt() {
		return false
	}
	if sum := n.Val.Add(m.Val); sum.Valid() {
		n.Val, n.Last = sum, m.Last
		return true
	}
	return false
}

// letters returns the power of ten of a letter scale glued to digits, or one blank after them: k, M, MM, G; with money, m, b, t.
func (r *Reader) letters(w string, j int, money, decimal bool) int {
	glued := !r.Space(j)
	if next := r.Tok(j + 1); !glued && !r.blank(j) || r.Has(j+1) && next.Kind == token.Symbol && r.Is(j+1, '&') {
		return 0
	}
	switch w {
	case "k":
		return 3
	case "K":
		if glued && !r.Kelvin || money {
			return 3
		}
	case "MM":
		return 6
	case "M":
		return 6
	case "G":
		if !money {
			return 9
		}
	case "m":
		if money && glued {
			return 6
		}
	case "B":
		if money || glued {
			return 9
		}
	case "b":
		if glued && (money || decimal) {
			return 9
		}
	case "T", "t":
		if money && glued {
			return 12
		}
	}
	return 0
}

// wordsFrom reads a numeral in words at i.
func (r *Reader) wordsFrom(n *Numeral, i int) bool {
	n.Form |= Words
	set := r.Set(i)
	if r.Link(i)&lexicon.LinkA != 0 && !r.oneHere(i) {
		n.Form |= Article
		if r.Of(i+1, lexicon.Cardinal) { // a twenty-fifth
			m := Numeral{First: i + 1}
			if !r.cardinal(&m, i+1) || m.Form&Ord == 0 || !r.share(i+1, m.Last) {
				return false
			}
			n.Val, n.Last = one.Quo(m.Val), m.Last
			n.Form |= Frac
			return n.Val.Valid()
		}
		if !r.Set(i + 1).Any(NumeralClasses) {
			return false
		}
		return r.afterArticle(n, i+1)
	}
	switch {
	case set.Has(lexicon.Scale) && set.Has(lexicon.Fuzzy): // millones de personas
		return r.fuzzy(n, i)
	case set.Any(1<<lexicon.Cardinal | 1<<lexicon.Scale), set == 0 && r.compounds:
		return r.cardinal(n, i)
	case set.Has(lexicon.Fraction):
		return r.half(n, i)
	case set.Has(lexicon.Ordinal):
		return r.ordinal(n, i)
	case set.Has(lexicon.Fuzzy):
		return r.fuzzy(n, i)
	}
	return false
}

// oneHere reports whether the word at i, which means both one and a, is the number: where it stands alone, or a fraction or
// a whole follows.
func (r *Reader) oneHere(i int) bool {
	if !r.Of(i, lexicon.Cardinal) {
		return false
	}
	k := i + 1
	switch {
	case len(r.Toks) == 1, r.Link(i-1)&lexicon.LinkMinus != 0, r.Link(k)&lexicon.LinkOutOf != 0:
		return true
	case r.Joins(k):
		return r.Of(k+1, lexicon.Fraction) || r.Link(k+1)&lexicon.LinkA != 0 && r.Set(k+2).Any(1<<lexicon.Fraction|1<<lexicon.Ordinal)
	}
	return false
}

// afterArticle reads the numeral after "a": a dozen, a third, a few, a hundred and two.
func (r *Reader) afterArticle(n *Numeral, i int) bool {
	switch set := r.Set(i); {
	case set.Has(lexicon.Scale):
		return r.cardinal(n, i)
	case set.Has(lexicon.Fuzzy):
		return r.fuzzy(n, i)
	case set.Has(lexicon.Fraction):
		return r.half(n, i)
	case set.Has(lexicon.Ordinal):
		if v := r.Value(i, lexicon.Ordinal); v > 2 && r.share(i, i+1) { // a third of
			n.Val, n.Last = Ratio(1, int64(v)), i+1
			n.Form |= Frac
			return true
		}
		return r.ordinal(n, i)
	}
	return false
}

// share reports whether the ordinal in [i, next), with an article before it, is a share: a third of the people, cut by a
// fifth, less than a third.
func (r *Reader) share(i, next int) bool {
	if r.Kind(next) == token.Stop && (i < 2 || r.Kind(i-2) == token.Punct || r.Kind(i-2) == token.Stop || r.Toks[i-1].Is(token.Line)) { // A: A twelfth.
		return true
	}
	if r.Link(next)&lexicon.LinkOf != 0 || r.Link(i-2)&lexicon.LinkBy != 0 || !r.Has(next) || r.comma && r.Link(next)&lexicon.LinkPer != 0 {
		return true
	}
	switch r.Word(next) {
	case "more", "less", "fewer":
		return true
	}
	_, c := r.Bound(i-1, max(0, i-1-maxPhrase))
	return c != Equal && !r.noun(next)
}

// half reads a numeral that begins with a fraction word: half a million, quarter million, half a dozen.
func (r *Reader) half(n *Numeral, i int) bool {
	n.Val, n.Last = Ratio(r.numerator(i), r.parts(i)), i+1
	n.Form |= Frac
	j := i + 1
	if r.Dash(j) && !r.Space(j) && r.Of(j+1, lexicon.Scale) {
		j++
	} else if r.Link(j)&lexicon.LinkOf != 0 && (r.Link(j+1)&lexicon.LinkA != 0 || r.comma && r.Of(j+1, lexicon.Scale)) { // a quarter of a million, quart de million
		j++
	}
	if r.Link(j)&lexicon.LinkA != 0 {
		j++
	}
	if r.Of(j, lexicon.Scale) {
		n.Last = j
		r.scale(n, false)
		if n.Last == j {
			n.Last = i + 1
		} else {
			n.Form &^= Frac
		}
	}
	return true
}

// room returns the smallest power of ten that a number leaves free after the word of value v: 10 after twenty, 100 after two
// hundred; 1 where nothing can follow.
func room(v uint32) uint32 {
	switch {
	case v == 0 || v%10 != 0 || v == 10:
		return 1
	case v%1000 == 0:
		return 1000
	case v%100 == 0:
		return 100
	}
	return 10
}

// cardinal reads cardinal words at i, and the fraction, ordinal or decimal that they may turn out to be. A number is
// groups of thousands, millions and so on; in languages with the long scale a thousand may stand before a million.
func (r *Reader) cardinal(n *Numeral, i int) bool {
	var total, mid, seg Number // closed groups from a million up, the thousands before the next, what the next scale multiplies
	free := uint32(1)          // what may be added to seg is below it
	top := 1 << 30             // scales descend
	big := false               // a hundred or a scale was seen: English then takes "and"
	english := r.Lex.Lang() == "en"
	j := i
loop:
	for {
		k := j
		joined := false
		if j > i {
			switch {
			case r.Dash(k) && r.Has(k+1) && r.Set(k+1).Any(1<<lexicon.Cardinal|1<<lexicon.Scale|1<<lexicon.Ordinal|1<<lexicon.Fraction):
				if r.Space(k) != r.Space(k+1) || r.Space(k) && free != 10 {
					break
				}
				k++
				joined = true
			case r.Is(k, ',') && big && r.Of(k+1, lexicon.Cardinal) && !seg.Valid() && r.moreAfterComma(k+1, top):
				k++
			}
			if (r.Link(k)&lexicon.LinkAnd != 0 || r.Is(k, '&')) && (big || !english) && r.Set(k+1).Any(1<<lexicon.Cardinal|1<<lexicon.Ordinal|1<<lexicon.Scale) {
				k++
				joined = true
			}
			if r.Toks[min(k, len(r.Toks)-1)].Is(token.Line) {
				break
			}
		}
		set := r.Set(k)
		if set == 0 && r.compounds && !seg.Valid() && !mid.Valid() {
			if v, ok := r.Compound(k); ok {
				if j = k + 1; !v.IsInt() {
					n.Val, n.Last = sum(total, v), j
					n.Form |= Frac
					r.scale(n, false)
					return true
				}
				seg, free, big = v, 1, true
				continue
			}
		}
		if set.Has(lexicon.Cardinal) && set.Has(lexicon.Scale) && seg.Valid() && seg.Cmp(hundred) < 0 { // deux cent
			set &^= 1 << lexicon.Cardinal
		}
		switch {
		case set.Has(lexicon.Cardinal):
			w, v := r.Phrase(lexicon.Cardinal, k)
			if j > i && joined && !r.Dash(k-1) && (r.tooBig(k, free, top, seg.Valid()) || !seg.Valid() && (mid.Valid() || total.Valid()) && r.ofScale(k)) {
				break loop
			}
			switch {
			case !seg.Valid():
				seg = Int(int64(v))
			case v < free && v > 0 && free > 1:
				seg = seg.Add(Int(int64(v)))
			default:
				break loop
			}
			free = room(v)
			big = big || v >= 100
			j = k + w
		case set.Has(lexicon.Scale):
			v := r.Value(k, lexicon.Scale)
			switch {
			case v >= lexicon.ScaleTimes:
				if !seg.Valid() {
					seg = one
				}
				seg = seg.Mul(Int(int64(v - lexicon.ScaleTimes)))
				j = k + 1
				break loop
			case v == 2:
				if !seg.Valid() {
					if j > i && (!total.Valid() && !mid.Valid() || n.Form&Article != 0) {
						break loop
					}
					seg = one
				}
				if seg.Cmp(hundred) >= 0 {
					break loop
				}
				seg, free, big = seg.Mul(hundred), 100, true
			case v == 3:
				if mid.Valid() || top <= 3 || !seg.Valid() && total.Valid() && english {
					break loop
				}
				if !seg.Valid() {
					seg = one
				}
				mid, seg = seg.Shift(3), Number{}
				free, big = 1, true
				n.Form |= Scaled
			default:
				if int(v) >= top || mid.Valid() && seg.Valid() && english {
					break loop
				}
				if mid.Valid() {
					seg, mid = seg.orZero().Add(mid), Number{}
				}
				if !seg.Valid() {
					if total.Valid() {
						break loop
					}
					seg = one
				}
				total, seg, top = total.orZero().Add(seg.Shift(int(v))), Number{}, int(v)
				free, big = 1, true
				n.Form |= Scaled
			}
			j = k + 1
		case set.Has(lexicon.Ordinal) && j > i:
			v := r.Value(k, lexicon.Ordinal)
			if !english && r.Of(k, lexicon.Fraction) {
				break loop
			}
			if !english && v >= 1000 { // it multiplies what stands before it since the last scale
				if seg = seg.orZero(); v >= 1000000 {
					seg = seg.Add(mid.orZero())
					mid = Number{}
				}
				n.Val, n.Last = sum(total, mid, seg.Mul(Int(int64(v)))), k+1
				n.Form |= Ord
				r.moreOrdinals(n, v)
				return true
			}
			switch {
			case v < free && free > 1 || !seg.Valid() && (total.Valid() || mid.Valid()) && v < 1000:
				if !r.Of(k, lexicon.Fraction) { // in the plural it is a denominator
					n.Val = sum(total, mid, seg).Add(Int(int64(v)))
					n.Last = k + 1
					n.Form |= Ord
					return true
				}
			case v >= 100 || v == 0: // two hundredth, three trillionth
				m := Int(int64(v))
				if v == 0 {
					m = one.Shift(12)
				}
				n.Val, n.Last = sum(total, mid, seg).Mul(m), k+1
				n.Form |= Ord
				return true
			}
			break loop
		default:
			break loop
		}
	}
	if mid.Valid() && top > 3 {
		top = 3
	}
	n.Val, n.Last = sum(total, mid, seg), j
	if j == i || !n.Val.Valid() {
		return false
	}
	r.afterCardinal(n, top)
	return true
}

// sum adds up the numbers that are there.
func sum(xs ...Number) (s Number) {
	for _, x := range xs {
		switch {
		case !x.Valid():
		case !s.Valid():
			s = x
		default:
			s = s.Add(x)
		}
	}
	return s
}

// moreAfterComma reports whether the words after a comma go on with the number: nine million, four hundred.
func (r *Reader) moreAfterComma(k, top int) bool {
	return top >= 3 && r.Value(k+1, lexicon.Scale) == 2 && r.Of(k, lexicon.Cardinal)
}

// tooBig reports whether the number after an "and" is one of its own: two hundred and three hundred.
func (r *Reader) tooBig(k int, free uint32, top int, seg bool) bool {
	v := r.Value(k+1, lexicon.Scale)
	if v == 0 {
		return false
	}
	if seg && v == 2 {
		return free <= 100
	}
	return v < lexicon.ScaleTimes && int(v) >= top
}

// ofScale reports whether the number at k is the numerator of a fraction, which after a scale is one of that scale: six
// million and one half.
func (r *Reader) ofScale(k int) bool {
	if r.Dash(k+1) && !r.Space(k+1) {
		k++
	}
	return r.Of(k+1, lexicon.Fraction) && !r.Of(k+1, lexicon.TimeUnit) || r.Value(k+1, lexicon.Fraction) == 2
}

// afterCardinal reads what may follow cardinal words: a denominator, "and a half", a decimal part, "over three".
func (r *Reader) afterCardinal(n *Numeral, top int) {
	j := n.Last
	k := j
	if r.Dash(k) && !r.Space(k) && !r.Space(k+1) {
		k++
	}
	switch {
	case r.Of(k, lexicon.Fraction) && (n.Form&Article == 0 || n.Val != one):
		if k > j && r.Is(k+1, '-') && !r.Space(k+1) { // two-quarter-long
			break
		}
		if r.Of(k, lexicon.TimeUnit) && r.quarterOfYear(n, k) {
			break
		}
		n.Val, n.Last = n.Val.Quo(Int(r.parts(k))), k+1
		n.Form |= Frac
		n.Form &^= Scaled
		if r.Of(n.Last, lexicon.Scale) { // three quarters billion
			r.scale(n, false)
		}
		return
	case n.Val == one && r.Of(k, lexicon.Ordinal) && n.Form&Article == 0 && (!r.noun(k+1) || k > j && r.Value(k, lexicon.Ordinal) > 2):
		if d := r.denominator(k, one); d > 0 {
			n.Val, n.Last = Ratio(1, d), k+1
			n.Form |= Frac
			return
		}
	case r.Link(j)&lexicon.LinkPoint != 0:
		r.pointWords(n, j+1)
		if r.Of(n.Last, lexicon.Scale) {
			r.scale(n, false)
		}
		return
	case r.Of(j, lexicon.Fuzzy) && r.pluralScale(j) > 0 && n.Form&Article == 0:
		if v, ok := n.Val.Int(); ok && r.pluralScale(j) == 1 && v > 100 && v%100 != 0 { // five hundred and three dozens
			n.Val, n.Last = Int(int64(v+11*(v%100))), j+1
			return
		}
		r.scale(n, false)
		return
	case r.Of(j, lexicon.Scale) && r.Value(j, lexicon.Scale) >= lexicon.ScaleTimes:
		r.scale(n, false)
		return
	}
	if r.Value(j, lexicon.Topic)&lexicon.TopicWith != 0 && r.Of(j+1, lexicon.Cardinal) && r.cents(n, j+1) {
		return
	}
	exp := 0
	if n.Form&Scaled != 0 && top < 1<<30 && n.Val.Cmp(one.Shift(top)) >= 0 && r.trailing(n.Val, top) {
		exp = top
	}
	if r.andFraction(n, j, exp) && r.Of(n.Last, lexicon.Scale) {
		r.scale(n, false)
	}
}

// cents reads hundredths after "with" where nothing but a unit follows: siete con cincuenta.
func (r *Reader) cents(n *Numeral, j int) bool {
	m := Numeral{First: j}
	if !r.cardinal(&m, j) || m.Form&(Ord|Frac|Point|Scaled) != 0 || r.Has(m.Last) && r.Kind(m.Last) != token.Stop && r.Link(m.Last)&lexicon.LinkPer == 0 && r.Kind(m.Last) != token.Symbol {
		return false
	}
	v, ok := m.Val.Int()
	if !ok || v < 10 || v > 999 {
		return false
	}
	digits := 2
	if v > 99 {
		digits = 3
	}
	n.Val, n.Last = n.Val.Add(m.Val.Shift(-digits)), m.Last
	n.Form |= Point
	return true
}

// trailing reports whether v is a whole number of ten to the power e: then a fraction after it is one of that scale.
func (r *Reader) trailing(v Number, e int) bool { return v.Shift(-e).IsInt() }

// quarterOfYear reports whether "quarters" at k are parts of a year rather than fourths: three quarters of 1987.
func (r *Reader) quarterOfYear(n *Numeral, k int) bool {
	q, ok := n.Val.Int()
	return ok && q != 1 && q != 3
}

// pointWords reads the decimals in words or digits after "point".
func (r *Reader) pointWords(n *Numeral, j int) {
	var frac Number
	digits := 0
	start := j
	if r.comma { // coma veinticinco, vírgula mil quinhentos
		m := Numeral{First: j}
		if r.Of(j, lexicon.Cardinal) && r.Value(j, lexicon.Cardinal) > 9 || r.Of(j, lexicon.Scale) {
			if r.cardinal(&m, j) && m.Form&(Ord|Frac|Point) == 0 {
				if x, ok := m.Val.Int(); ok && x > 0 {
					for y := x; y > 0; y /= 10 {
						digits++
					}
					n.Val, n.Last = n.Val.Add(m.Val.Shift(-digits)), m.Last
					n.Form |= Point
					return
				}
			}
		}
	}
	for ; r.Of(j, lexicon.Cardinal) && digits < 12; j++ {
		v := int64(r.Value(j, lexicon.Cardinal))
		switch {
		case v < 10:
			frac, digits = frac.orZero().Shift(1).Add(Int(v)), digits+1
		case v < 100:
			frac, digits = frac.orZero().Shift(2).Add(Int(v)), digits+2
			// seventy-one is two digits, not three.
			k := j + 1
			if r.Dash(k) {
				k++
			}
			if u := r.Value(k, lexicon.Cardinal); u > 0 && u < 10 && v%10 == 0 && v >= 20 {
				frac = frac.Add(Int(int64(u)))
				j = k
			}
		default:
			return
		}
	}
	if j == start && r.Kind(j) == token.Number && allDigits(r.Word(j)) {
		frac, digits, j = mantissa(r.Word(j), 99), len(r.Word(j)), j+1
	}
	if digits > 0 {
		n.Val, n.Last = n.Val.Add(frac.Shift(-digits)), j
		n.Form |= Point
	}
}

func (x Number) orZero() Number {
	if x.Valid() {
		return x
	}
	return Int(0)
}

// ordinal reads an ordinal word at i.
func (r *Reader) ordinal(n *Numeral, i int) bool {
	v := r.Value(i, lexicon.Ordinal)
	n.Val, n.Last = Int(int64(v)), i+1
	if v == 0 {
		n.Val = one.Shift(12)
	}
	n.Form |= Ord
	if r.Lex.Lang() != "en" {
		r.moreOrdinals(n, v)
	}
	return true
}

// moreOrdinals adds the ordinals that go on with one of value v in Romance languages: vigésimo primero.
func (r *Reader) moreOrdinals(n *Numeral, v uint32) {
	for r.blank(n.Last) {
		w := r.Value(n.Last, lexicon.Ordinal)
		if w == 0 || w >= v || v%10 != 0 || v >= 100 && v < 1000 && w >= 100 || v < 100 && w >= 10 {
			return
		}
		n.Val, n.Last = n.Val.Add(Int(int64(w))), n.Last+1
		v = w
	}
}

// fuzzy reads a fuzzy amount at i: dozens, tens of thousands, several hundred, a few.
func (r *Reader) fuzzy(n *Numeral, i int) bool {
	low := fuzzyLow(r.Value(i, lexicon.Fuzzy))
	j := i + 1
	if k, v := r.Phrase(lexicon.Fuzzy, i); k > 1 {
		low, j = fuzzyLow(v), i+k
	}
	switch {
	case r.Of(j, lexicon.Scale):
		m := Numeral{Last: j, Val: low}
		r.scale(&m, false)
		low, j = m.Val, m.Last
	case r.Link(j)&lexicon.LinkOf != 0 && r.Of(j+1, lexicon.Scale) && !r.Of(j+1, lexicon.Fuzzy): // a couple of dozen
		m := Numeral{Last: j + 1, Val: low}
		r.scale(&m, false)
		low, j = m.Val, m.Last
	case r.Link(j)&lexicon.LinkOf != 0 && r.pluralScale(j+1) > 1: // tens of thousands
		low, j = low.Shift(r.pluralScale(j+1)), j+2
		if r.Link(j)&lexicon.LinkOf != 0 && r.pluralScale(j+1) > 1 {
			low, j = low.Shift(r.pluralScale(j+1)), j+2
		}
	}
	n.Low, n.Last = low, j
	n.Form |= Fuzzied
	return low.Valid()
}

func fuzzyLow(v uint32) Number { return Decimal(int64(v&(1<<24-1)), int(v>>24)) }

// Suffix returns the length of an ordinal's ending at token j, glued to digits: st, nd, rd, th; in other languages º, ª, er.
func (r *Reader) Suffix(j int) bool {
	if r.Space(j) || !r.Has(j) {
		return false
	}
	switch r.Lex.Lang() {
	case "en":
		switch w := r.Word(j); w {
		case "st", "nd", "rd", "th", "ST", "ND", "RD", "TH":
			return true
		}
	case "es", "pt":
		switch r.Word(j) {
		case "º", "ª", "o", "a", "er", "ro", "do", "to", "vo", "mo", "no", "ra", "da", "ta", "va", "ma", "na":
			return true
		}
	case "fr":
		switch r.Word(j) {
		case "er", "re", "e", "ème", "nd", "nde":
			return true
		}
	}
	return false
}

// Decimal reads a string of digits as the document writes decimals.
func (r *Reader) Decimal(s string) (Number, bool) {
	v, f := decimal(s, r.comma && (len(s) < 5 || r.decimalComma()))
	return v, v.Valid() && f&List == 0
}
