package speaker

import (
	"github.com/ascribe-go/ascribe/internal/attrib"
	"github.com/ascribe-go/ascribe/internal/layout"
	"github.com/ascribe-go/ascribe/internal/mention"
	"github.com/ascribe-go/ascribe/internal/span"
	"github.com/ascribe-go/ascribe/internal/token"
)

// headlines names the speaker of a quotation that stands again, with its speaker, elsewhere in the text: the body says who is
// quoted in the headline without a source, or as "the regional chief".
func (r *resolver) headlines() {
	const most = 8 // headlines of one text
	n := 0
	var open []int
	r.overInterview()
	for i := range r.Attrs {
		a := &r.Attrs[i]
		if len(a.Spans) == 0 || r.res.Of[i] == 0 && len(a.Source) > 0 || r.res.Of[i] > 0 && (r.named(r.res.Of[i]) || len(a.Quoted) == 0) {
			continue
		}
		if k := r.Layout.Paragraphs[r.Sents[a.Sentence].Paragraph].Kind; k != layout.Headline && k != layout.Subhead {
			continue
		}
		if n++; n > most {
			break
		}
		open = append(open, i)
		want := r.hashes(a.Spans[0])
		if len(a.Quoted) > 0 {
			want = r.hashes(r.Quotes[a.Quoted[0]].Inner)
		}
		for j := range r.Attrs {
			if r.res.Of[j] == 0 || i == j {
				continue
			}
			if r.res.Of[i] > 0 && !r.named(r.res.Of[j]) {
				continue
			}
			for _, s := range r.Attrs[j].Spans {
				if len(want) > 1 && contains(r.hashes(s), want) {
					r.same(i, answer{r.res.Of[j], High, "says so in the body"})
				}
			}
		}
	}
	for _, i := range open {
		r.onlyOne(i)
	}
}

// onlyOne names the speaker of a headline's quotation that nothing in the body explains: the one person whom the headline names.
func (r *resolver) onlyOne(i int) {
	a := &r.Attrs[i]
	if r.res.Of[i] > 0 || len(a.Source) > 0 || a.Kind != attrib.Direct {
		return
	}
	p := &r.Layout.Paragraphs[r.Sents[a.Sentence].Paragraph]
	one := -1
	for k, n := r.Names.First(p.First), 0; k < len(r.Names.Mentions) && r.Names.Mentions[k].First < p.Last && n < lookBack; k, n = k+1, n+1 {
		m := &r.Names.Mentions[k]
		e := m.Entity
		if kind := r.Names.Entities[e].Kind; kind != mention.Person && (kind != mention.Unknown || m.Last-m.First < 2) || e == one {
			continue
		}
		if one >= 0 {
			return
		}
		one = e
	}
	if one >= 0 {
		r.set(i, answer{r.entity(one), Low, "the one person whom the headline names"})
	}
}

// overInterview names the speaker of the quotation that stands over an interview.
func (r *resolver) overInterview() {
	if len(r.Attrs) == 0 {
		return
	}
	a := &r.Attrs[0]
	if a.Rule != attrib.BareQuote || a.Kind != attrib.Direct || r.res.Of[0] > 0 || r.Sents[a.Sentence].Paragraph > 0 {
		return
	}
	if s := r.answers(); s > 0 {
		r.set(0, answer{s, Low, "the one person who answers"})
	}
}

// answers returns the speaker of an interview: the one who gives all the answers of a transcript, 0 if nobody does or several.
func (r *resolver) answers() int {
	one, n := 0, 0
	for i := range r.Attrs {
		if r.Attrs[i].Rule != attrib.Transcript || r.res.Of[i] == 0 {
			continue
		}
		if one > 0 && one != r.res.Of[i] {
			return 0
		}
		one = r.res.Of[i]
		n++
	}
	const few = 2
	if n < few {
		return 0
	}
	return one
}

// named reports whether a speaker has a name of its own.
func (r *resolver) named(s int) bool { return r.res.Speakers[s-1].entity >= 0 }

// same gives attribution i a speaker, and those with the same source beside it.
func (r *resolver) same(i int, a answer) {
	h, before := r.Attrs[i].SourceHead, r.res.Of[i]
	r.set(i, a)
	if h < 0 {
		return
	}
	for k := max(0, i-4); k < min(len(r.Attrs), i+5); k++ {
		if r.Attrs[k].SourceHead == h && r.res.Of[k] == before {
			r.set(k, a)
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
