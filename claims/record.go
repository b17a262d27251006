package claims

import (
	"encoding/json"

	"github.com/ascribe-go/ascribe/quotes"
)

// Record is the JSON record of a document: the one form in which programs exchange what Ascribe finds. Offsets are bytes of
// the text, half-open. New fields may be added; none changes its meaning without a new version V.
type Record struct {
	V            int                 `json:"v"`
	ID           string              `json:"id"` // the caller's
	Lang         string              `json:"lang"`
	Date         string              `json:"date,omitempty"` // what relative dates count from
	Sentences    []quotes.Span       `json:"sentences"`
	QuotedSpans  []quotes.Span       `json:"quoted_spans"` // text inside the marks
	QuotedRoles  []quotes.Role       `json:"quoted_roles"` // one for each quoted span
	Speakers     []SpeakerRecord     `json:"speakers"`
	Attributions []AttributionRecord `json:"attributions"`
	Quantities   []QuantityRecord    `json:"quantities"`
	Claims       []ClaimRecord       `json:"claims"`
}

// SpeakerRecord is a speaker in a [Record].
type SpeakerRecord struct {
	ID      quotes.SpeakerID   `json:"id"`
	Name    string             `json:"name"`
	Kind    quotes.SpeakerKind `json:"kind"`
	Aliases []string           `json:"aliases"`
	Key     string             `json:"key,omitempty"`
}

// AttributionRecord is an attribution in a [Record].
type AttributionRecord struct {
	ID          string              `json:"id"` // Q1, Q2 …
	Kind        quotes.Kind         `json:"kind"`
	Content     []quotes.Span       `json:"content"`
	Cue         []quotes.Span       `json:"cue"`
	Source      []quotes.Span       `json:"source"`
	Speaker     *string             `json:"speaker"` // null if the text does not say
	SpeakerID   quotes.SpeakerID    `json:"speaker_id,omitempty"`
	SpeakerKind *quotes.SpeakerKind `json:"speaker_kind,omitempty"`
	Class       quotes.Class        `json:"class"`
	Addressee   *quotes.Span        `json:"addressee,omitempty"`
	Medium      *quotes.Span        `json:"medium,omitempty"`
	NestedIn    *string             `json:"nested_in"` // the ID of the attribution around it, or null
	Rule        string              `json:"rule"`
	Confidence  string              `json:"confidence,omitempty"` // of the speaker; absent if there is none
	Why         string              `json:"why"`                  // why it has this speaker or none
	Evidence    []quotes.Span       `json:"evidence"`
}

// QuantityRecord is a quantity in a [Record].
type QuantityRecord struct {
	Start      int          `json:"start"`
	End        int          `json:"end"`
	Text       string       `json:"text"`
	Kind       QuantityKind `json:"kind"`
	Value      *json.Number `json:"value"`
	Low        *json.Number `json:"low"`
	High       *json.Number `json:"high"`
	Comparator Comparator   `json:"comparator"`
	Unit       *string      `json:"unit"`
	Resolved   *string      `json:"resolved"`
	NumStart   int          `json:"num_start"`
	NumEnd     int          `json:"num_end"`
}

// ClaimRecord is a claim in a [Record].
type ClaimRecord struct {
	ID          string      `json:"id"` // C1, C2 …
	Span        quotes.Span `json:"span"`
	Holder      *string     `json:"holder"` // null in the article's own voice, and where nobody is named
	Verb        string      `json:"verb"`   // lemma
	Subject     string      `json:"subject"`
	Object      *string     `json:"object"`
	Polarity    Polarity    `json:"polarity"`
	Modality    Modality    `json:"modality"`
	Quantities  []int       `json:"quantities"` // indexes into the record's quantities
	Roles       []Role      `json:"roles"`      // of each quantity
	Time        *string     `json:"time"`
	Place       *string     `json:"place"`
	Attribution *string     `json:"attribution"` // the ID of the attribution it stands in, or null
	Rule        string      `json:"rule"`
	Confidence  string      `json:"confidence,omitempty"`
	Text        string      `json:"text"`   // the clause as a sentence that can be read alone
	Events      []string    `json:"events"` // the keys of what it tells of, see [Claim.Keys]
}
