package quotes

import (
	"encoding/json"
	"fmt"

	"github.com/ascribe-go/ascribe/internal/span"
)

// Span is a range of bytes [Start, End) of a document's text. In JSON it is [start,end]. The zero Span is empty and means
// that there is none.
type Span struct{ Start, End int }

var _ = Span(span.Span{}) // the stages' type has the same fields

// Len returns the length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// IsEmpty reports whether the span holds no byte.
func (s Span) IsEmpty() bool { return s.End <= s.Start }

// Contains reports whether the byte at offset lies within the span.
func (s Span) Contains(offset int) bool { return s.Start <= offset && offset < s.End }

// MarshalJSON returns [start,end].
func (s Span) MarshalJSON() ([]byte, error) { return fmt.Appendf(nil, "[%d,%d]", s.Start, s.End), nil }

// UnmarshalJSON reads [start,end]. It is an error if the array has not two numbers.
func (s *Span) UnmarshalJSON(b []byte) error {
	var v []int
	if err := json.Unmarshal(b, &v); err != nil {
		return err
	}
	if len(v) != 2 {
		return fmt.Errorf("quotes: a span has two offsets, not %d", len(v))
	}
	s.Start, s.End = v[0], v[1]
	return nil
}

// Position is a place in a text as programs count it: lines and columns from 1.
type Position struct {
	Offset int // in bytes
	Line   int
	Column int // in bytes from the line's beginning, plus 1
	Rune   int // the same in runes
	UTF16  int // the same in UTF-16 code units, as editors and browsers count
}

// String returns line:column.
func (p Position) String() string { return fmt.Sprintf("%d:%d", p.Line, p.Column) }
