package claims

import (
	"fmt"

	"github.com/ascribe-go/ascribe/internal/claim"
	"github.com/ascribe-go/ascribe/internal/number"
	"github.com/ascribe-go/ascribe/quotes"
)

// QuantityKind is what a quantity measures.
type QuantityKind uint8

const (
	Count       QuantityKind = 1 + iota // five towns
	Dimension                           // 400 km²
	Money                               // €3.4bn
	Percent                             // 80%, one in five, half
	Ordinal                             // second
	Plain                               // a number of nothing in particular
	Duration                            // less than a week
	Date                                // Thursday
	Time                                // 6:20 a.m.
	Age                                 // 61
	Temperature                         // 17.2 degrees Celsius
	Score                               // 2-1
	Range                               // 3,000 to 4,000 crates
	Rate                                // 12 per 100,000
	Set                                 // every week
)

var _ = [1]int{}[QuantityKind(number.Set)-Set] // the stages' constants are the same

var quantityKinds = []string{"", "count", "dimension", "money", "percent", "ordinal", "number", "duration", "date", "time", "age", "temperature", "score", "range", "rate", "set"}

// String returns the kind's name in the record: "count".
func (k QuantityKind) String() string { return name(quantityKinds, int(k)) }

// MarshalText returns the kind's name. It is an error if k is none.
func (k QuantityKind) MarshalText() ([]byte, error) {
	return marshal(quantityKinds, int(k), "kind of quantity")
}

// UnmarshalText reads the name that MarshalText writes.
func (k *QuantityKind) UnmarshalText(text []byte) error {
	return unmarshal(k, quantityKinds, text, "kind of quantity")
}

// Comparator says how a quantity bounds what is meant.
type Comparator uint8

const (
	Equal   Comparator = iota // =
	Less                      // <
	AtMost                    // <=
	More                      // >
	AtLeast                   // >=
	About                     // ~
)

var _ = [1]int{}[Comparator(number.About)-About]

var comparators = []string{"=", "<", "<=", ">", ">=", "~"}

// String returns the sign in the record: ">=".
func (c Comparator) String() string { return name(comparators, int(c)) }

// MarshalText returns the sign.
func (c Comparator) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads the name that MarshalText writes.
func (c *Comparator) UnmarshalText(text []byte) error {
	return unmarshal(c, comparators, text, "comparator")
}

// Polarity says whether a clause affirms or denies.
type Polarity uint8

const (
	Positive Polarity = 1 + iota
	Negative
)

var polarities = []string{"", "pos", "neg"}

// String returns the polarity's name in the record: "pos".
func (p Polarity) String() string { return name(polarities, int(p)) }

// MarshalText returns the polarity's name. It is an error if p is none.
func (p Polarity) MarshalText() ([]byte, error) { return marshal(polarities, int(p), "polarity") }

// UnmarshalText reads the name that MarshalText writes.
func (p *Polarity) UnmarshalText(text []byte) error {
	return unmarshal(p, polarities, text, "polarity")
}

// Modality says how firmly a claim is made.
type Modality uint8

const (
	Asserted  Modality = 1 + iota // by the article itself
	Claimed                       // as a fact, by a source
	Promised                      // as an act of the source's own
	Requested                     // of somebody
	Denied                        //
	Possible                      // may, could
	Predicted                     // will, is expected
	Warned                        //
)

var modalities = []string{"", "asserted", "claimed", "promised", "requested", "denied", "possible", "predicted", "warned"}

// String returns the modality's name in the record: "claimed".
func (m Modality) String() string { return name(modalities, int(m)) }

// MarshalText returns the modality's name. It is an error if m is none.
func (m Modality) MarshalText() ([]byte, error) { return marshal(modalities, int(m), "modality") }

// UnmarshalText reads the name that MarshalText writes.
func (m *Modality) UnmarshalText(text []byte) error {
	return unmarshal(m, modalities, text, "modality")
}

var _ = [1]int{}[Modality(claim.Warned)-Warned]

func name(names []string, i int) string {
	if i < len(names) {
		return names[i]
	}
	return fmt.Sprint(i)
}

func unmarshal[T ~uint8](v *T, names []string, text []byte, what string) error {
	for i, n := range names {
		if n == string(text) && n != "" {
			*v = T(i)
			return nil
		}
	}
	return fmt.Errorf("claims: %q is no %s", text, what)
}

func marshal(names []string, i int, what string) ([]byte, error) {
	if i < 1 || i >= len(names) {
		return nil, fmt.Errorf("claims: %d is no %s", i, what)
	}
	return []byte(names[i]), nil
}

// Number is an exact number: a decimal as it is printed, or a fraction that no decimal can say, of up to 18 digits above and below
// the line, times a power of ten. Numbers that are equal are ==. The zero Number is none.
type Number number.Number

// IsValid reports whether n is a number.
func (n Number) IsValid() bool { return number.Number(n).Valid() }

// Float64 returns the nearest float64 and whether it is exact; 0 if n is none.
func (n Number) Float64() (f float64, exact bool) { return number.Number(n).Float64() }

// Cmp returns -1, 0 or 1 as n is less than, equal to or greater than m. No number is less than any.
func (n Number) Cmp(m Number) int {
	switch a, b := n.IsValid(), m.IsValid(); {
	case a && b:
		return number.Number(n).Cmp(number.Number(m))
	case a:
		return 1
	case b:
		return -1
	}
	return 0
}

// String returns the number as a plain JSON number, "" if it is none. A fraction is cut after twelve significant digits.
func (n Number) String() string {
	if !n.IsValid() {
		return ""
	}
	return number.Number(n).String()
}

// MarshalJSON returns the number, or null.
func (n Number) MarshalJSON() ([]byte, error) {
	if !n.IsValid() {
		return []byte("null"), nil
	}
	return []byte(n.String()), nil
}

// Quantity is one quantity of a text. A date is a quantity whose Time is set.
type Quantity struct {
	Span       quotes.Span // comparator, number, unit or counted noun
	Number     quotes.Span // the numeral alone; empty where there is none
	Kind       QuantityKind
	Comparator Comparator
	Value      Number // as printed; none for ranges, dates and fuzzy amounts
	Low, High  Number // what it bounds; none where it is open
	Unit       string // a UCUM code, an ISO 4217 code, "{lemma}" of what is counted, "pp" for percentage points, or ""
	Time       string // EDTF or ISO 8601; "" if it is no date, time or duration, or cannot be resolved

	// Role and Event are set in the quantities of a [Claim].
	Role  Role   // its part in the claim
	Event string // the key of the event that it is a figure of, see [Claim.Keys]; "" if it is none: a date, an ordinal
}

// Role is what a quantity is in the claim that holds it.
type Role uint8

const (
	NoRole     Role = iota // outside claims; dates
	AsSubject              // 14 people died
	AsObject               // killed 14 people
	FromRole               // rose from 3%
	ToRole                 // rose to 4%
	ByRole                 // rose by a point; rose 3%
	WithinRole             // in four days: how long it took
	ForRole                // for two weeks: how long it lasts
	ShareRole              // 5 of 7 bridges: the part
	ThanRole               // against 3.4%: what the claim's figure is compared with
	OtherRole
)

var _ = [1]int{}[Role(claim.Other)-OtherRole]

var roles = []string{"none", "subject", "object", "from", "to", "by", "within", "for", "share", "than", "other"}

// String returns the role's name in the record: "object".
func (r Role) String() string { return name(roles, int(r)) }

// MarshalText returns the role's name.
func (r Role) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText reads the name that MarshalText writes.
func (r *Role) UnmarshalText(text []byte) error { return unmarshal(r, roles, text, "role") }

// Claim is one clause of a text that states something. Its strings stand by themselves, so that the claims of different documents
// can be compared; its spans and its holder belong to the document that it was found in.
type Claim struct {
	ID          int // from 1
	Span        quotes.Span
	Holder      quotes.SpeakerID // who claims it; 0 in the article's own voice, and where nobody is named
	Verb        string           // lemma
	Subject     quotes.Span
	Object      quotes.Span
	Polarity    Polarity
	Modality    Modality
	Quantities  []Quantity
	Time        string      // EDTF; "" if the sentence states none
	Place       quotes.Span // empty if the sentence states none
	Attribution int         // the ID of the attribution it stands in; 0 if none
	Rule        string
	Confidence  quotes.Confidence

	// Text is the clause as a sentence that can be read alone. A subject that it shares with another clause, or that an infinitive
	// leaves out, stands in it; it, he, she and they have the name of the source where they must be the source. What the clause
	// cannot take as its subject stands in brackets.
	Text string

	// What [Compare] goes by.
	Predicate string // the verb, or the one that stands for it and others that tell of the same event: "regain" for retake, win back
	Subjects  Terms  // the words of the subject
	Others    Terms  // those of the rest of the clause
	Event     string // the key of the event of a claim without figures; "" if it has some
}

// Terms are the words by which a part of a claim is known again in another text, in lower case, sorted, without repeats. Words
// that name the same have one form: "ukraine" for Ukrainian, "settlement" for village. What is counted or measured is not among
// them. A seat of government stands beside its country: "kyiv", "ukraine".
type Terms struct{ Names, Nouns []string }
