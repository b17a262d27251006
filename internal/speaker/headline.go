package speaker

import (
	"github.com/ascribe-go/ascribe/internal/layout"
	"github.com/ascribe-go/ascribe/internal/span"
	"github.com/ascribe-go/ascribe/internal/token"
)

// headlines names the speaker of a quotation without a source that stands again, with its speaker, elsewhere in the text: the
// body says who is quoted in the headline.
func (r *resolver) headlines() {
	const most = 8 // headlines of one text
	n := 0
	for i := range r.Attrs {
		a := &r.Attrs[i]
		if r.res.Of[i] > 0 || len(a.Source) > 0 || len(a.Spans) == 0 {
			continue
		}
		if k := r.Layout.Paragraphs[r.Sents[a.Sentence].Paragraph].Kind; k != layout.Headline && k != layout.Subhead {
			continue
		}
		if n++; n > most {
			return
		}
		want := r.hashes(a.Spans[0])
		for j := range r.Attrs {
			if r.res.Of[j] == 0 || i == j {
				continue
			}
			for _, s := range r.Attrs[j].Spans {
				if len(want) > 1 && contains(r.hashes(s), want) {
					r.set(i, answer{r.res.Of[j], High, "says so in the body"})
				}
			}
		}
	}
}

// hashes returns the hashes of the words in a span.
func (r *resolver) hashes(s span.Span) []uint32 {
	lo, hi := 0, len(r.Toks)
	for lo < hi {
		if m := int(uint(lo+hi) >> 1); int(r.Toks[m].End) > s.Start {
			hi = m
		} else {
			lo = m + 1
		}
	}
	var out []uint32
	for ; lo < len(r.Toks) && int(r.Toks[lo].Start) < s.End; lo++ {
		if k := r.Toks[lo].Kind; k == token.Word || k == token.Number {
			out = append(out, r.Toks[lo].Hash)
		}
	}
	return out
}

// contains reports whether the words want stand in have, in order and without a gap.
func contains(have, want []uint32) bool {
next:
	for i := 0; i+len(want) <= len(have); i++ {
		for k := range want {
			if have[i+k] != want[k] {
				continue next
			}
		}
		return true
	}
	return false
}
