package number

import (
	"github.com/ascribe-go/ascribe/internal/fold"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/token"
)

// Compound reads a number word that is several in one, as German writes them: dreihundertsiebenundvierzig, zweieinhalb. The
// parts are words of the lexicon; "and" stands between units and tens.
func (r *Reader) Compound(i int) (Number, bool) {
	if !r.compounds || !r.Has(i) {
		return Number{}, false
	}
	t := r.Toks[i]
	const shortest, longest = 6, 90
	if t.Lex != 0 || t.Kind != token.Word || t.Is(token.HasDigit) || t.End-t.Start < shortest || t.End-t.Start > longest {
		return Number{}, false
	}
	s := r.Text[t.Start:t.End]
	if n := r.partLength(s[:min(len(s), maxPart)], true); n == 0 { // before anything is folded
		return Number{}, false
	}
	s = fold.String(s)
	var total, seg, last Number // last is the unit before "and"
	for len(s) > 0 {
		n := r.partLength(s, false)
		if n == 0 {
			return Number{}, false
		}
		id := r.Lex.Find(s[:n])
		set := r.Lex.Set(id)
		switch {
		case set.Has(lexicon.Cardinal):
			v := Int(int64(r.Lex.Value(id, lexicon.Cardinal)))
			if last.Valid() {
				v, last = v.Add(last), Number{}
			}
			seg = sum(seg, v)
		case set.Has(lexicon.Scale):
			v := r.Lex.Value(id, lexicon.Scale)
			if v >= lexicon.ScaleTimes {
				return Number{}, false
			}
			if !seg.Valid() {
				seg = one
			}
			if v >= 3 {
				total, seg = sum(total, seg.Shift(int(v))), Number{}
			} else {
				seg = seg.Shift(int(v))
			}
		case set.Has(lexicon.Fraction) && n == len(s): // zweieinhalb
			d := r.Lex.Value(id, lexicon.Fraction)
			if d == 0 || d > 1<<16 {
				return Number{}, false
			}
			return sum(total, seg, Ratio(1, int64(d))), true
		default: // and: the unit before it is added to the tens after it
			u, ok := seg.Int()
			if !ok || u%100 == 0 || u%100 > 9 {
				return Number{}, false
			}
			last = Int(int64(u % 100))
			seg = Int(int64(u - u%100))
		}
		s = s[n:]
	}
	if last.Valid() {
		return Number{}, false
	}
	return sum(total, seg), true
}

// maxPart is the length in bytes of the longest part of a compound number.
const maxPart = 12

// partLength returns the length of the longest number word that s begins with, 0 if there is none.
func (r *Reader) partLength(s string, first bool) int {
	for n := min(len(s), maxPart); n >= 3; n-- {
		part := s[:n]
		if first {
			part = fold.String(part)
		}
		id := r.Lex.Find(part)
		if id == 0 {
			continue
		}
		if set := r.Lex.Set(id); set.Any(1<<lexicon.Cardinal|1<<lexicon.Scale) || set.Has(lexicon.Fraction) && !first || !first && set.Has(lexicon.Link) && r.Lex.Value(id, lexicon.Link)&lexicon.LinkAnd != 0 {
			return n
		}
	}
	return 0
}
