package speaker

import (
	"github.com/ascribe-go/ascribe/internal/attrib"
	"github.com/ascribe-go/ascribe/internal/chunk"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/mention"
	"github.com/ascribe-go/ascribe/internal/sentence"
)

// floating resolves a quotation that nothing introduces: “We have had enough.” It is said by whom the sentence before it in the
// paragraph reports or tells of. Across paragraphs such a guess is wrong more often than right, so that there is none.
func (r *resolver) floating(i int) answer {
	const noSource = "no source"
	a := &r.Attrs[i]
	if a.Rule != attrib.BareQuote || a.Kind != attrib.Direct || a.Parent > 0 {
		return none(noSource)
	}
	first := a.Content[0].First
	s := r.sentence(first)
	if r.Sents[s].First < first {
		if x := r.subjects[s]; !x.Empty() && x.Last <= first {
			return r.teller(i, x, "the subject of its sentence")
		}
		return none(noSource)
	}
	if s == 0 || r.Sents[s].First != first {
		return none(noSource)
	}
	p := &r.Sents[s-1]
	if p.Paragraph != r.Sents[s].Paragraph {
		return r.announced(p)
	}
	for k := len(r.done) - 1; k >= max(0, len(r.done)-lookBack); k-- {
		b := &r.Attrs[r.done[k]]
		if b.SourceHead >= p.First && b.SourceHead < p.Last && b.Parent == 0 {
			return answer{r.res.Of[r.done[k]], High, "the source of the sentence before"}
		}
		if b.SourceHead < p.First {
			break
		}
	}
	if x := r.subjects[s-1]; !x.Empty() {
		return r.teller(i, x, "the subject of the sentence before")
	}
	return none(noSource)
}

// announced returns who the sentence of a paragraph before a quotation is about, if it ends with a colon: And from Ada Stone, head
// of research:
func (r *resolver) announced(p *sentence.Sentence) answer {
	if r.Toks[p.Last-1].Of(r.Text) != ":" {
		return none("no source")
	}
	one := -1
	for k, n := r.Names.First(p.First), 0; k < len(r.Names.Mentions) && r.Names.Mentions[k].First < p.Last && n < lookBack; k, n = k+1, n+1 {
		m := &r.Names.Mentions[k]
		if r.Names.Entities[m.Entity].Kind != mention.Person || m.Possessor || m.Entity == one {
			continue
		}
		if one >= 0 {
			return none("no source")
		}
		one = m.Entity
	}
	if one < 0 {
		return none("no source")
	}
	return answer{r.entity(one), High, "who the line before announces"}
}

// teller returns who the subject x is, for attribution i: a name, he or she.
func (r *resolver) teller(i int, x attrib.Range, why string) answer {
	c := r.Chunks.At(x.Last - 1)
	if c == nil {
		return none("no source")
	}
	if c.Is(chunk.Pronoun) {
		v := r.Lex.Value(r.Toks[c.Head].Lex, lexicon.Pronoun)
		var b answer
		switch {
		case v&lexicon.ProMale != 0:
			b = r.heShe(i, c.Head, lexicon.Male)
		case v&lexicon.ProFemale != 0:
			b = r.heShe(i, c.Head, lexicon.Female)
		default:
			return none("no source")
		}
		if b.speaker == 0 {
			return b
		}
		b.confidence, b.why = Low, why+", a pronoun"
		return b
	}
	if m := r.mentionOf(c.Head); m != nil {
		return answer{r.entity(m.Entity), Low, why}
	}
	if m := r.apposed(c); m != nil { // Her leading man, Idris Fenn, remembers
		return answer{r.entity(m.Entity), Low, why}
	}
	return none("no source")
}
