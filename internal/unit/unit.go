// Package unit knows the units of measurement and of money: their names and signs in the languages of the library, their
// UCUM or ISO 4217 codes, their dimensions, and how to convert between them, exactly where the factor is rational.
//
// What a unit is stands in the files under data/, each with its origin; gen.go turns them into tables.go.
package unit

//go:generate go run gen.go

import (
	"strings"

	"github.com/ascribe-go/ascribe/internal/fold"
	"github.com/ascribe-go/ascribe/internal/number"
)

// dims is the number of base dimensions: length, time, mass, temperature, current, luminous intensity, angle, data,
// points of a percentage.
const dims = 9

type atom struct {
	code   string
	num    [3]int64 // in base units: numerator, denominator, power of ten
	exact  bool
	si     bool     // takes metric prefixes
	offset [3]int64 // added before the factor, for temperatures
	dim    [dims]int8

	arbitrary bool // comparable with itself alone: dB, pH
}

// Flags say where a name stands for its unit.
type flags uint16

const (
	flagExact    flags = 1 << iota // case counts
	flagGlued                      // only with no blank before it
	flagDot                        // may end in a full stop
	flagLast                       // only where no word follows that it could go on with: in
	flagTemp                       // only beside a temperature: C
	flagGeneric                    // several currencies share it: dollar
	flagIso                        // an ISO 4217 code
	flagSign                       // a sign that may stand before its amount
	flagPrefixed                   // has a metric prefix
	flagBig                        // also a scale: 2.5m
)

type name struct {
	form  string // its words, with blanks between them
	code  string
	kind  number.Kind
	langs uint8
	words uint8
	parts uint8 // how many make one of the currency: 100 cents; 0 for the currency itself
	flags flags
}

// Unit is a unit as it was found in a text.
type Unit struct {
	Code  string
	Kind  number.Kind
	Parts int // of a coin: how many make one of its currency, as 100 cents a dollar; 0 else
	flags flags
}

func (u Unit) has(f flags) bool { return u.flags&f != 0 }

// Glued reports whether the symbol means its unit only when it is glued to the number.
func (u Unit) Glued() bool { return u.has(flagGlued) }

// Dotted reports whether a full stop may belong to the symbol.
func (u Unit) Dotted() bool { return u.has(flagDot) }

// Symbol reports whether it was written as a symbol rather than a name.
func (u Unit) Symbol() bool { return u.has(flagExact) }

// Preposition reports whether the symbol is also a word that a sentence may go on with: in.
func (u Unit) Preposition() bool { return u.has(flagLast) }

// BesideTemperature reports whether the letter means its unit only beside a temperature: C, F.
func (u Unit) BesideTemperature() bool { return u.has(flagTemp) }

// Generic reports whether the name is that of several currencies: dollar, peso.
func (u Unit) Generic() bool { return u.has(flagGeneric) }

// Sign reports whether it is a currency's sign, which may stand before its amount without a blank.
func (u Unit) Sign() bool { return u.has(flagSign) }

// ISO reports whether it is an ISO 4217 code.
func (u Unit) ISO() bool { return u.has(flagIso) }

// Minor reports whether it is a part of its currency: cent.
func (u Unit) Minor() bool { return u.Parts > 0 }

// Scale reports whether the symbol may be a scale instead: the m of $2.5m.
func (u Unit) Scale() bool { return u.has(flagBig) }

// Lang is a language of the names.
type Lang uint8

// LangOf returns the set of names of a language, that of English if there is none.
func LangOf(code string) Lang {
	switch code {
	case "es":
		return 1 << 1
	case "pt":
		return 1 << 2
	case "fr":
		return 1 << 3
	case "de":
		return 1 << 4
	}
	return 1
}

// Find returns the longest unit whose words are those that word returns for 0, 1 …, and how many words it has; 0 if there is
// none. hash is the fold.Hash of the first word. Symbols are preferred to names, and exact case to any.
func Find(l Lang, hash uint32, word func(i int) string) (Unit, int) {
	w := word(0)
	for at := hash & (uint32(len(index)) - 1); ; at = (at + 1) & (uint32(len(index)) - 1) {
		e := index[at]
		if e == 0 {
			return Unit{}, 0
		}
		k := int(e & 0xFFFF)
		if (e^hash)>>16 != 0 || !fold.Same(first(names[k].form), w) {
			continue
		}
		best, weak := 0, 0
		for ; k < len(names); k++ {
			n := &names[k]
			if best != 0 && int(n.words) < int(names[best].words) || weak != 0 && int(n.words) < int(names[weak].words) {
				break
			}
			if !fold.Same(first(n.form), w) {
				break
			}
			if Lang(n.langs)&l == 0 {
				continue
			}
			switch matches(n, word) {
			case 2:
				if best == 0 || n.flags&flagExact != 0 && names[best].flags&flagExact == 0 {
					best = k
				}
			case 1:
				if weak == 0 {
					weak = k
				}
			}
		}
		if best == 0 {
			best = weak
		}
		if best == 0 {
			return Unit{}, 0
		}
		n := &names[best]
		return Unit{n.code, n.kind, int(n.parts), n.flags}, int(n.words)
	}
}

func first(form string) string {
	if i := strings.IndexByte(form, ' '); i >= 0 {
		return form[:i]
	}
	return form
}

// matches returns 2 if the words are those of the name, 1 if an ISO code is in lower case, 0 else.
func matches(n *name, word func(int) string) int {
	form := n.form
	grade := 2
	for i := 0; form != ""; i++ {
		f := first(form)
		form = form[len(f):]
		if form != "" {
			form = form[1:]
		}
		w := word(i)
		switch {
		case w == f:
		case n.flags&flagExact == 0 && fold.Equal(w, f):
		case n.flags&(flagIso|flagSign) != 0 && len(n.form) > 1 && fold.Same(w, f):
			grade = 1
		default:
			return 0
		}
	}
	return grade
}
