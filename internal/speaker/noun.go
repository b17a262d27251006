package speaker

import (
	"slices"
	"strings"

	"github.com/ascribe-go/ascribe/internal/attrib"
	"github.com/ascribe-go/ascribe/internal/chunk"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/mention"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/token"
)

// relative resolves who and which to the noun phrase before them.
func (r *resolver) relative(h int) answer {
	const why = "antecedent of the relative"
	k := h - 1
	for k >= 0 && r.Toks[k].Kind == token.Punct {
		k--
	}
	c := r.Chunks.At(k)
	if c == nil || c.Kind != chunk.NP {
		return none("no antecedent")
	}
	// A name that ends here may begin earlier: the Ministry of Defence, which.
	for f, n := c, 0; f.First >= 2 && r.Tags[f.First-1] == tag.Adp && n < 8; n++ {
		d := r.Chunks.At(f.First - 2)
		if d == nil || d.Kind != chunk.NP {
			break
		}
		if m := r.mentionOf(d.Head); m != nil && m.Last >= c.Last {
			return answer{r.entity(m.Entity), High, why}
		}
		f = d
	}
	// "clerks of the harbour office, who": the head of the chain, if the last is no person.
	if m := r.mentionOf(c.Head); m != nil {
		return answer{r.entity(m.Entity), High, why}
	}
	first, head := c.First, c.Head
	for n := 0; n < 8 && first-2 >= 0 && r.Tags[first-1] == tag.Adp && r.Lex.Form(r.Toks[first-1].Lex) == "of"; n++ {
		d := r.Chunks.At(first - 2)
		if d == nil || d.Kind != chunk.NP {
			break
		}
		first, head = d.First, d.Head
	}
	if head != c.Head {
		if m := r.mentionOf(head); m != nil {
			return answer{r.entity(m.Entity), High, why}
		}
	}
	if r.impersonal(head) {
		return none("the source is a thing")
	}
	rng := attrib.Range{First: first, Last: c.Last}
	return answer{r.described(r.text(rng), r.kind(head), r.spanOf(rng)), High, why}
}

// nominal resolves a common noun: an office to the person who holds it, an organisation's head noun to the organisation,
// else it names itself.
func (r *resolver) nominal(i, h int) answer {
	a := &r.Attrs[i]
	src := a.Source[0]
	set := r.Lex.Set(r.Toks[h].Lex)
	definite := r.Lex.Value(r.Toks[src.First].Lex, lexicon.Det)&(lexicon.DetThe|lexicon.DetThis) != 0 || r.Tags[src.First] == tag.Pron
	short := src.Last-src.First <= 3
	aged := src.Last-src.First <= 7 && r.aged(src.First, h) // the 54-year-old, the 57-year-old doctor
	if definite && set.Any(lexicon.Of(lexicon.Role, lexicon.Title)) && !r.Tags[h].Plural() {
		if e := r.holder(src, h); e >= 0 {
			return answer{r.entity(e), High, "the holder of the office"}
		}
	}
	if definite && short {
		if s := r.theBody(src.First, h, src); s > 0 {
			return answer{s, High, "the organisation named before"}
		}
	}
	if definite && (short || aged) && !r.Tags[h].Plural() && (set.Has(lexicon.Demonym) || aged) {
		return r.heShe(i, h, nationGender(r.Lex.Form(r.Toks[h].Lex))) // the Dutchwoman
	}
	if definite && h == src.First+1 && !r.Tags[h].Plural() && set.Any(lexicon.Of(lexicon.Person, lexicon.Role, lexicon.Title)) && r.agedAside(h) {
		if b := r.heShe(i, h, mention.NounGender(r.Lex.Form(r.Toks[h].Lex))); b.speaker > 0 {
			return b // the pontiff, 79,
		}
	}
	human := !r.Tags[h].Plural() && set.Any(lexicon.Of(lexicon.Person, lexicon.Role, lexicon.Title, lexicon.Demonym)) && r.Lex.Value(r.Toks[h].Lex, lexicon.Person) != lexicon.PersonPlural
	s := r.described(r.text(src), r.kind(h), r.spanOf(src))
	r.res.Speakers[s-1].human = human
	if set.Has(lexicon.OrgHead) {
		r.heads[r.Toks[h].Hash] = body{s, h}
	}
	if !human && !r.Tags[h].Plural() && !set.Any(lexicon.Of(lexicon.OrgHead, lexicon.Person)) {
		return answer{s, Low, "a description"} // of a thing, it may be
	}
	return answer{s, Exact, "a description"}
}

// aged reports whether the noun phrase [first, h] tells an age: the 54-year-old.
func (r *resolver) aged(first, h int) bool {
	for i := first; i <= h; i++ {
		if r.Toks[i].Of(r.Text) == "old" && i > first && r.Toks[i-1].Kind == token.Dash {
			return true
		}
	}
	return strings.HasSuffix(r.Toks[h].Of(r.Text), "-old")
}

// agedAside reports whether an age between commas follows the noun at h: who is known to the reader by something else.
func (r *resolver) agedAside(h int) bool {
	return h+3 < len(r.Toks) && r.Toks[h+1].Of(r.Text) == "," && r.Tags[h+2] == tag.Num && r.Toks[h+3].Of(r.Text) == ","
}

// theBody returns the organisation that a noun for one, with an article, was last used for or is part of the name of: the
// ministry. It is 0 if there is none.
func (r *resolver) theBody(first, h int, src attrib.Range) int {
	if !r.Lex.Has(r.Toks[h].Lex, lexicon.OrgHead) || r.Lex.Value(r.Toks[first].Lex, lexicon.Det)&(lexicon.DetThe|lexicon.DetThis) == 0 {
		return 0
	}
	b := r.heads[r.Toks[h].Hash]
	if e := r.organisation(r.Toks[h].Hash); e >= 0 && int(r.last[e]) > b.tok {
		return r.entity(e)
	}
	if b.speaker > 0 {
		sp := &r.res.Speakers[b.speaker-1]
		sp.Mentions = append(sp.Mentions, r.spanOf(src))
		return b.speaker
	}
	if h == first+1 {
		if e := r.firm(h); e >= 0 {
			return r.entity(e)
		}
	}
	return 0
}

// firm returns the organisation that "the company" at token h means: the only one that the paragraph and the one before name and whose
// name does not say that it is something else, as a ministry or a court; if there is none, or several, the one that the text is about. It
// returns -1 if none stands out.
func (r *resolver) firm(h int) int {
	switch r.Lex.Form(r.Toks[h].Lex) {
	case "company", "firm", "group", "business", "startup", "start-up", "corporation", "manufacturer", "retailer", "maker", "airline", "operator", "lender", "developer",
		"agency", "charity", "organisation", "organization", "watchdog", "club", "publisher", "broadcaster":
	default:
		return -1
	}
	ms := r.Names.Mentions
	k, _ := slices.BinarySearchFunc(ms, h, func(m mention.Mention, h int) int { return m.First - h })
	only, para := -1, r.paragraph(h)
	for j := k - 1; j >= max(0, k-lookBack) && r.paragraph(ms[j].First) >= para-near; j-- {
		m := &ms[j]
		if r.Names.Entities[m.Entity].Kind != mention.Organization || m.First > 0 && r.Toks[m.First-1].Kind == token.Open {
			continue
		}
		if set := r.Lex.Set(r.Toks[m.Last-1].Lex); set.Any(lexicon.Of(lexicon.OrgHead, lexicon.Place, lexicon.Demonym)) || r.Lex.Has(r.Toks[m.First].Lex, lexicon.OrgHead) {
			continue
		}
		if only >= 0 && only != m.Entity {
			return r.house()
		}
		only = m.Entity
	}
	if only < 0 {
		return r.house()
	}
	return only
}

// house returns the organisation that the text is about, by how often it is named; -1 if none stands out.
func (r *resolver) house() int {
	if !r.counted {
		r.counted, r.about = true, -1
		most, next := 0, 0
		for e := range r.Names.Entities {
			x := &r.Names.Entities[e]
			switch {
			case x.Kind != mention.Organization:
			case x.Count > most:
				most, next, r.about = x.Count, most, e
			default:
				next = max(next, x.Count)
			}
		}
		const often = 3
		if most < often || most < often*next {
			r.about = -1
		}
	}
	return r.about
}

// maxHolders bounds how many holders of one office are looked at.
const maxHolders = 16

// holder returns the last person mentioned before the source src with the noun at token h as an office, -1 if there is none.
func (r *resolver) holder(src attrib.Range, h int) int {
	best, at := -1, int32(0)
	n := 0
	r.Names.Offices(r.Toks[h].Hash, func(e int, o *mention.Office) bool {
		if n++; n > maxHolders {
			return false
		}
		if r.last[e] > at || r.last[e] == 0 && r.Names.Entities[e].Known && best < 0 {
			best, at = e, r.last[e]
		}
		return true
	})
	return best
}

// organisation returns the last organisation before the source at hand whose name holds the word, -1 if there is none.
func (r *resolver) organisation(word uint32) int {
	best, at := -1, int32(0)
	r.Names.Bearing(word, func(e int) bool {
		if r.Names.Entities[e].Kind == mention.Organization && r.last[e] > at {
			best, at = e, r.last[e]
		}
		return true
	})
	return best
}

// nationGender returns the gender that a word for somebody of a nation tells: Dutchwoman.
func nationGender(w string) uint32 {
	switch {
	case strings.HasSuffix(w, "woman"):
		return lexicon.Female
	case strings.HasSuffix(w, "man") && w != "german" && w != "roman":
		return lexicon.Male
	}
	return 0
}
