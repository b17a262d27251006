package speaker

import (
	"github.com/ascribe-go/ascribe/internal/attrib"
	"github.com/ascribe-go/ascribe/internal/chunk"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/mention"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/token"
)

// people lists the mentions of people.
func (r *resolver) people() {
	r.offices = make([]bool, len(r.Names.Entities))
	for e := range r.offices {
		r.offices[e] = true
	}
	sent := 0
	for i := range r.Names.Mentions {
		m := &r.Names.Mentions[i]
		if r.Names.Entities[m.Entity].Kind == mention.Organization {
			continue
		}
		for sent+1 < len(r.Sents) && r.Sents[sent].Last <= m.First {
			sent++
		}
		c := &r.Chunks.List[m.Chunk]
		if m.Possessor || c.Is(chunk.HasPoss) && m.Last < c.Last && c.Head >= m.Last {
			continue // "Lee's aides" are not Lee
		}
		if !r.Lex.Set(r.Toks[m.Last-1].Lex).Any(lexicon.Of(lexicon.Role, lexicon.Title)) {
			r.offices[m.Entity] = false
		}
		r.persons = append(r.persons, person{tok: m.First, entity: m.Entity, para: r.rank[r.Sents[sent].Paragraph], subject: r.finite[sent] >= c.First})
	}
}

// rankParagraphs counts the paragraphs, but gives those that are quoted from end to end the number of the one before: "she
// said" after a quotation of three paragraphs looks back to what stands before it.
func (r *resolver) rankParagraphs() {
	ps := r.Layout.Paragraphs
	r.rank = make([]int, len(ps))
	n, q := 0, 0
	for i := range ps {
		quoted := 0
		for ; q < len(r.Quotes) && r.Quotes[q].Outer.Start < ps[i].End; q++ {
			if r.Quotes[q].Parent == 0 && r.Quotes[q].Outer.Start >= ps[i].Start {
				quoted += min(r.Quotes[q].Outer.End, ps[i].End) - r.Quotes[q].Outer.Start
			}
		}
		if i > 0 && quoted < ps[i].Len()-4 {
			n++
		}
		r.rank[i] = n
	}
}

// firstSubjects finds the first finite verb of each sentence, and the subject of the first one outside quotations.
func (r *resolver) firstSubjects() {
	r.subjects, r.finite = make([]attrib.Range, len(r.Sents)), make([]int, len(r.Sents))
	for s := range r.Sents {
		r.finite[s] = r.Sents[s].Last
		first := max(r.Sents[s].First, r.Layout.Paragraphs[r.Sents[s].Paragraph].LabelEnd) // a dateline is no subject
		for i := first; i < r.Sents[s].Last; i++ {
			if r.Tags[i].Finite() {
				r.finite[s] = i
				break
			}
		}
		var n *chunk.Chunk
		prep := false
		for i := first; i < r.Sents[s].Last; {
			c := r.Chunks.At(i)
			switch {
			case c == nil:
				if prep = r.Tags[i] == tag.Adp; r.Toks[i].Kind == token.Quote {
					n = nil
				}
				i++
				continue
			case c.Kind == chunk.NP:
				if !prep && !c.Any(chunk.Time|chunk.Relative) && n == nil {
					n = c
				}
			case c.Is(chunk.Finite):
				if n != nil {
					r.subjects[s] = attrib.Range{First: n.First, Last: n.Last}
				}
				i = r.Sents[s].Last
				continue
			}
			prep = false
			i = c.Last
		}
	}
}

// before returns the subject of the sentence before that of token h, in its paragraph or the one before; of the same sentence
// if it stands before h.
func (r *resolver) before(h int) attrib.Range {
	s := r.sentence(h)
	if x := r.subjects[s]; !x.Empty() && x.Last <= h {
		return x
	}
	for k := s - 1; k >= max(0, s-4) && r.rank[r.Sents[k].Paragraph] >= r.rank[r.Sents[s].Paragraph]-near; k-- {
		if !r.subjects[k].Empty() {
			return r.subjects[k] // what is only quoted, or has no verb, is passed over
		}
	}
	return attrib.Range{}
}

// near is how many paragraphs back an antecedent may stand.
const near = 1

// sentence returns the sentence of a token.
func (r *resolver) sentence(i int) int {
	lo, hi := 0, len(r.Sents)
	for lo < hi {
		if m := int(uint(lo+hi) >> 1); r.Sents[m].Last > i {
			hi = m
		} else {
			lo = m + 1
		}
	}
	return min(lo, len(r.Sents)-1)
}

// paragraph returns the rank of token i's paragraph.
func (r *resolver) paragraph(i int) int { return r.rank[r.Sents[r.sentence(i)].Paragraph] }
