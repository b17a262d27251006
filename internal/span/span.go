// Package span holds the one shape that every stage speaks: a half-open range of bytes of the document's text.
// It imports nothing.
package span

// Span is the bytes [Start, End) of a text.
type Span struct{ Start, End int }

// Len returns the length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span holds no byte.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether t lies within s; an empty t at an edge of s does.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Of returns the text's bytes in s. Offsets outside the text are clamped to it.
func (s Span) Of(text string) string {
	start := min(max(s.Start, 0), len(text))
	return text[start:min(max(s.End, start), len(text))]
}

// Search returns the index of the first span in spans, which must be sorted and disjoint, that ends after offset;
// len(spans) if none does.
func Search(spans []Span, offset int) int {
	lo, hi := 0, len(spans)
	for lo < hi {
		if m := int(uint(lo+hi) >> 1); spans[m].End > offset {
			hi = m
		} else {
			lo = m + 1
		}
	}
	return lo
}
