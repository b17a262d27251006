package claims

import (
	"errors"
	"fmt"

	"github.com/ascribe-go/ascribe/internal/analysis"
	"github.com/ascribe-go/ascribe/internal/number"
	"github.com/ascribe-go/ascribe/internal/unit"
	"github.com/ascribe-go/ascribe/quotes"
	"golang.org/x/text/language"
)

// A SyntaxError says why [ParseQuantity] read no quantity.
type SyntaxError struct {
	Text   string      // what was to be read
	Span   quotes.Span // the part of it that does not belong to one quantity; all of it if there is none
	Reason string      // "no quantity", "more than one quantity", "words beside the quantity", or why digits are none: "name", "phone"
}

// Error returns a sentence with the part and the reason.
func (e *SyntaxError) Error() string {
	s := quotes.Span{Start: max(e.Span.Start, 0), End: min(e.Span.End, len(e.Text))}
	part := ""
	if s.Start < s.End {
		part = e.Text[s.Start:s.End]
	}
	return fmt.Sprintf("claims: reading %q: %s", part, e.Reason)
}

// ParseQuantity reads a string that is one quantity and nothing else: "$2.5m", "at least two-thirds", "entre 3 y 5 millones",
// "12 km/h". White space around it, an article before it and a full stop after it are let through. Spans of the result are
// those of s. Und means English; of a language whose number words are not known only digits are read. A region matters
// where 3/4 may be a day of March or of April.
//
// There is no document and so no date that "Thursday" counts from: what is relative comes without [Quantity.Time]. Read a
// document with [quotes.Parse] and [quotes.Date] for that.
//
// The error is a [*SyntaxError]. The time taken is linear in the length of s.
func ParseQuantity(s string, t language.Tag) (Quantity, error) {
	q, e := analysis.ParseQuantity(s, t)
	if e != nil {
		return Quantity{}, &SyntaxError{Text: s, Span: quotes.Span(e.Span), Reason: e.Reason}
	}
	return quantity(&q), nil
}

// What can be wrong with a conversion. A [*ConvertError] wraps one of them.
var (
	// ErrUnit: the code of a unit cannot be read.
	ErrUnit = errors.New("unknown unit")

	// ErrDimension: the units measure different things. Money is of another kind in each currency, for no rate holds for long;
	// so is each counted noun.
	ErrDimension = errors.New("units of different things")

	// ErrInexact: the value was rounded. The factor is irrational (degrees and radians), measured (parsecs), or the result has
	// more digits than a Number holds. The quantity that is returned with it is good to 14 significant digits.
	ErrInexact = errors.New("value rounded")

	// ErrRange: the result is too large or too small for a Number.
	ErrRange = errors.New("value out of range")
)

// A ConvertError says why [Quantity.Convert] failed, or that it is not exact.
type ConvertError struct {
	From, To string
	Err      error // ErrUnit, ErrDimension, ErrInexact or ErrRange
}

// Error returns a sentence with both units and the reason.
func (e *ConvertError) Error() string {
	return fmt.Sprintf("claims: converting %q into %q: %v", e.From, e.To, e.Err)
}

// Unwrap returns Err.
func (e *ConvertError) Unwrap() error { return e.Err }

// Convert returns q in another unit of the same dimension: km2 in [acr_us], Cel in [degF], EUR/L in EUR/[gal_us]. unit is a UCUM
// code, a currency or "{lemma}", or a product or quotient of them, as in [Quantity.Unit]. Value, Low and High are converted, the
// comparator, the spans and Time stay.
//
// Results are exact; where they cannot be, q is returned converted and rounded together with an error that is [ErrInexact].
// A temperature is a point of its scale: 20 Cel are 68 [degF]. A month (mo) and a year (a) have their mean length in the Julian
// calendar, 30.4375 and 365.25 days. With any other error, q is returned as it was.
func (q Quantity) Convert(code string) (Quantity, error) {
	w, inexact := q, false
	for _, v := range [...]*Number{&w.Value, &w.Low, &w.High} {
		n, exact, err := unit.Convert(number.Number(*v), q.Unit, code)
		if err != nil {
			return q, &ConvertError{q.Unit, code, public(err)}
		}
		*v = Number(n)
		inexact = inexact || !exact
	}
	w.Unit = code
	if inexact {
		return w, &ConvertError{q.Unit, code, ErrInexact}
	}
	return w, nil
}

// public returns the public form of an error of package unit.
func public(err error) error {
	switch {
	case errors.Is(err, unit.ErrUnit):
		return ErrUnit
	case errors.Is(err, unit.ErrDimension):
		return ErrDimension
	}
	return ErrRange
}

// Interval is a set of numbers without gaps. The zero Interval is that of all numbers.
type Interval struct {
	Low, High         Number // its ends; none where it has no end
	LowOpen, HighOpen bool   // the end itself is not in it
}

// Bounds returns the numbers that q allows, in its unit: one number for "400", all that are greater for "more than 400", from
// 30 to 35 for "between 30 and 35", from 24 for "dozens". "About 400" allows any number, and so does a date.
func (q Quantity) Bounds() Interval {
	return Interval{q.Low, q.High, q.Comparator == More && q.Low.IsValid(), q.Comparator == Less && q.High.IsValid()}
}

// Contains reports whether n is in the interval; false if n is no number.
func (i Interval) Contains(n Number) bool {
	if !n.IsValid() {
		return false
	}
	if i.Low.IsValid() {
		if c := i.Low.Cmp(n); c > 0 || c == 0 && i.LowOpen {
			return false
		}
	}
	if i.High.IsValid() {
		if c := i.High.Cmp(n); c < 0 || c == 0 && i.HighOpen {
			return false
		}
	}
	return true
}

// String returns the interval as it is written in mathematics: "[30, 35]", "(400, +∞)".
func (i Interval) String() string {
	low, high := "(-∞", "+∞)"
	if i.Low.IsValid() {
		low = "[" + i.Low.String()
		if i.LowOpen {
			low = "(" + low[1:]
		}
	}
	if i.High.IsValid() {
		high = i.High.String() + "]"
		if i.HighOpen {
			high = high[:len(high)-1] + ")"
		}
	}
	return low + ", " + high
}
