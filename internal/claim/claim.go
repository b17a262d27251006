// Package claim finds the clauses that state something with a number, and says who claims what, how firmly.
package claim

import "github.com/ascribe-go/ascribe/internal/span"

// Modality is how firmly a claim is made.
type Modality uint8

const (
	Asserted Modality = iota + 1
	Claimed
	Promised
	Requested
	Denied
	Possible
	Predicted
	Warned
)

// Claim is one clause with a quantity.
type Claim struct {
	Span        span.Span
	Attribution int // 1 + the index of the attribution it stands in; 0 for the article's own voice
	Verb        string
	Subject     span.Span
	Object      span.Span
	Negative    bool
	Modality    Modality
	Quantities  []int
	Time        string
	Place       span.Span
	Rule        string
}
