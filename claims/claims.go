package claims

import (
	"encoding/json"
	"fmt"
	"iter"
	"slices"

	"github.com/ascribe-go/ascribe/internal/analysis"
	"github.com/ascribe-go/ascribe/internal/claim"
	"github.com/ascribe-go/ascribe/internal/number"
	"github.com/ascribe-go/ascribe/quotes"
)

func inner(d *quotes.Document) *analysis.Document { return (*analysis.Document)(d) }

// Quantities returns the quantities of a document in the order of the text. They do not overlap.
func Quantities(d *quotes.Document) iter.Seq[Quantity] {
	return func(yield func(Quantity) bool) {
		for i := range inner(d).Quantities() {
			if !yield(quantity(&inner(d).Quantities()[i])) {
				return
			}
		}
	}
}

func quantity(q *number.Quantity) Quantity {
	return Quantity{
		Span: quotes.Span(q.Span), Number: quotes.Span(q.Num), Kind: QuantityKind(q.Kind), Comparator: Comparator(q.Cmp),
		Value: Number(q.Value), Low: Number(q.Low), High: Number(q.High), Unit: q.Unit, Time: q.Resolved,
	}
}

// Option says which claims [All] and [Report] return.
type Option struct{ set func(*options) }

type options struct{ unnumbered bool }

// Unnumbered adds the clauses without a number that promise, request, deny or warn.
func Unnumbered() Option { return Option{func(o *options) { o.unnumbered = true }} }

// All returns the claims of a document in the order of the text: one for each clause that holds a quantity other than a date, and
// those that the options add.
func All(d *quotes.Document, opts ...Option) iter.Seq[Claim] {
	var o options
	for _, opt := range opts {
		opt.set(&o)
	}
	return func(yield func(Claim) bool) {
		in := inner(d)
		qs := in.Quantities()
		shown := in.Shown()
		list := in.Claims
		if o.unnumbered {
			list = in.AllClaims
		}
		for i, c := range list() {
			out := Claim{
				ID: i + 1, Span: quotes.Span(c.Span), Verb: c.Verb, Subject: quotes.Span(c.Subject), Object: quotes.Span(c.Object),
				Polarity: Positive, Modality: Modality(c.Modality), Time: c.Time, Place: quotes.Span(c.Place), Rule: c.Rule.String(),
				Text: c.Readable, Predicate: c.Predicate, Subjects: terms(c.By), Others: terms(c.Other), Event: c.Event,
			}
			if c.Negative {
				out.Polarity = Negative
			}
			for _, q := range c.Figures {
				x := quantity(&qs[q.Quantity])
				x.Role, x.Event = Role(q.Role), q.Event
				out.Quantities = append(out.Quantities, x)
			}
			if c.Attribution > 0 {
				out.Attribution = shown[c.Attribution-1]
			}
			if c.Holder > 0 {
				out.Holder = quotes.SpeakerID(in.Speakers().Of[c.Holder-1])
				out.Confidence = quotes.Confidence(in.Speakers().Confidence[c.Holder-1])
			}
			if !yield(out) {
				return
			}
		}
	}
}

// terms copies the stage's: what is returned is the caller's.
func terms(t claim.Terms) Terms { return Terms{slices.Clone(t.Names), slices.Clone(t.Nouns)} }

// Report returns the record of a document. Slices in it are never nil, so that its JSON has no null in place of a list.
func Report(d *quotes.Document, opts ...Option) Record {
	lang, _ := d.Language()
	r := Record{
		V: 1, Lang: lang.String(), Date: inner(d).Date(), Sentences: []quotes.Span{}, QuotedSpans: []quotes.Span{}, QuotedRoles: []quotes.Role{},
		Speakers: []SpeakerRecord{}, Attributions: []AttributionRecord{}, Quantities: []QuantityRecord{}, Claims: []ClaimRecord{},
	}
	for s := range d.Sentences() {
		r.Sentences = append(r.Sentences, s)
	}
	for q := range d.Quotes() {
		r.QuotedSpans = append(r.QuotedSpans, q.Span)
		r.QuotedRoles = append(r.QuotedRoles, q.Role)
	}
	names := map[quotes.SpeakerID]*quotes.Speaker{}
	for s := range d.Speakers() {
		names[s.ID] = &s
		r.Speakers = append(r.Speakers, SpeakerRecord{ID: s.ID, Name: s.Name, Kind: s.Kind, Aliases: list(s.Aliases), Key: s.Key})
	}
	for a := range d.Attributions() {
		out := AttributionRecord{
			ID: fmt.Sprintf("Q%d", a.ID), Kind: a.Kind, Content: a.Content, Cue: list(a.Cue), Source: list(a.Source), SpeakerID: a.Speaker, Class: a.Class,
			Addressee: some(a.Addressee), Medium: some(a.Medium), Rule: a.Rule, Confidence: a.Confidence.String(), Why: a.Why, Evidence: list(a.Evidence),
		}
		if s := names[a.Speaker]; s != nil {
			out.Speaker, out.SpeakerKind = &s.Name, &s.Kind
		}
		if a.Parent > 0 {
			id := fmt.Sprintf("Q%d", a.Parent)
			out.NestedIn = &id
		}
		r.Attributions = append(r.Attributions, out)
	}
	at := map[int]int{} // quantities by where they begin
	for q := range Quantities(d) {
		at[q.Span.Start] = len(r.Quantities)
		r.Quantities = append(r.Quantities, QuantityRecord{
			Start: q.Span.Start, End: q.Span.End, Text: d.Slice(q.Span), Kind: q.Kind, Value: numeral(q.Value), Low: numeral(q.Low), High: numeral(q.High),
			Comparator: q.Comparator, Unit: text(q.Unit), Resolved: text(q.Time), NumStart: q.Number.Start, NumEnd: q.Number.End,
		})
	}
	for c := range All(d, opts...) {
		out := ClaimRecord{
			ID: fmt.Sprintf("C%d", c.ID), Span: c.Span, Verb: c.Verb, Subject: d.Slice(c.Subject), Object: text(d.Slice(c.Object)), Polarity: c.Polarity,
			Modality: c.Modality, Quantities: []int{}, Roles: []Role{}, Time: text(c.Time), Place: text(d.Slice(c.Place)), Rule: c.Rule, Confidence: c.Confidence.String(),
			Text: c.Text, Events: list(c.Keys()),
		}
		if s := names[c.Holder]; s != nil {
			out.Holder = &s.Name
		}
		if c.Attribution > 0 {
			id := fmt.Sprintf("Q%d", c.Attribution)
			out.Attribution = &id
		}
		for _, q := range c.Quantities {
			out.Quantities = append(out.Quantities, at[q.Span.Start])
			out.Roles = append(out.Roles, q.Role)
		}
		r.Claims = append(r.Claims, out)
	}
	return r
}

func list[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

func some(s quotes.Span) *quotes.Span {
	if s.IsEmpty() {
		return nil
	}
	return &s
}

func text(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func numeral(n Number) *json.Number {
	if !n.IsValid() {
		return nil
	}
	v := json.Number(n.String())
	return &v
}
