// Package number holds what a quantity is, reads the numerals of a text, exactly, and says what their parts mean.
//
// A numeral is digits ("1,150", "12.000", "816 000", "½"), words ("two-thirds", "dos mil"), or both ("3.4bn", "12 lakh").
// What language a separator or a word belongs to is data of the lexicon; the grammar is one for all.
// Units are internal/unit's, what is counted or measured is number/amount's, and dates are internal/when's duty.
package number

import (
	"github.com/ascribe-go/ascribe/internal/layout"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/span"
	"github.com/ascribe-go/ascribe/internal/token"
)

// Kind is what a quantity measures.
type Kind uint8

const (
	NoKind Kind = iota
	Count
	Dimension
	Money
	Percent
	Ordinal
	Plain // a number of nothing in particular
	Duration
	Date
	Time
	Age
	Temperature
	Score
	Range
	Rate
	Set
)

var kinds = [...]string{"", "count", "dimension", "money", "percent", "ordinal", "number", "duration", "date", "time", "age", "temperature", "score", "range", "rate", "set"}

func (k Kind) String() string { return kinds[k] }

// Comparator says how the value of a quantity bounds what is meant.
type Comparator uint8

const (
	Equal Comparator = iota
	Less
	AtMost
	More
	AtLeast
	About
)

var comparators = [...]string{"=", "<", "<=", ">", ">=", "~"}

func (c Comparator) String() string { return comparators[c] }

// Quantity is one quantity of a text. Value is the number printed, in Unit; Low and High are what it bounds: both are the
// value for =, one of them for an inequality, none for ~, and the two ends of a range, which has no value. A fuzzy amount
// ("dozens") has only Low. Dates have none of them but Resolved.
type Quantity struct {
	Span     span.Span // comparator, number, unit or counted noun
	Num      span.Span // the numeral alone; empty where there is none
	Kind     Kind
	Cmp      Comparator
	Value    Number
	Low      Number
	High     Number
	Unit     string // a UCUM code, an ISO 4217 code, "{lemma}" of the counted noun, "pp", or "" for none
	Resolved string // EDTF or ISO 8601, "" if it could not be said
	Noun     span.Span
	First    int // its tokens: [First, Last)
	Last     int
	Rule     string // the rule that decided
}

// Refusal is a number that is no quantity.
type Refusal struct {
	Span   span.Span
	Reason string
}

// Moment is a civil date, with a time of day where that is known. The zero Moment is none.
type Moment struct {
	Year             int
	Month, Day       int
	Hour, Min, Sec   int
	HasTime, HasZone bool
	Zone             int // minutes east of Greenwich
}

// Valid reports whether m is a date.
func (m Moment) Valid() bool { return m.Month != 0 }

// Input is a document as the grammars read it.
type Input struct {
	Text     string
	Toks     []token.Token
	Lex      *lexicon.Lexicon
	Layout   *layout.Layout // may be nil
	Ref      Moment         // what "Thursday" counts from; may be none
	DayFirst bool           // English dates in figures have the day first, as in Britain: 3/4 is in April
}
