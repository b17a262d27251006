package claim

import (
	"github.com/ascribe-go/ascribe/internal/attrib"
	"github.com/ascribe-go/ascribe/internal/chunk"
	"github.com/ascribe-go/ascribe/internal/fold"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/span"
	"github.com/ascribe-go/ascribe/internal/tag"
)

// place returns where clause c says that it happens: the first noun phrase behind a preposition of place, in the places
// [first, last] of the region, that is a name or a kind of place; what a clause that begins with "where" refers to; else the one in
// which the subject is ("bread prices in Africa"). One that belongs to what stands behind another preposition ("from a restaurant
// in Lyon") tells where that is, not where the clause happens.
func (f *finder) place(c, first, last int) span.Span {
	cl := &f.clauses[c]
	if cl.rule == Relative && f.is(f.toks[first], "where") {
		return f.span(f.antecedent(cl.before))
	}
	of := span.Span{}
	for k := max(first, 1); k < last; k++ {
		p, i := f.toks[k], f.toks[k+1]
		if f.Tags[p] != tag.Adp || f.quant[p] > 0 || i != p+1 || !f.locates(p) {
			continue
		}
		if o := int(f.own[k]); o != c && o >= 0 && f.clauses[o].verb != nil {
			continue
		}
		n := f.noun(i)
		if n == nil || n.First != i || n.Is(chunk.Time) || f.quant[n.Head] > 0 || !f.site(p, n) || f.behind(p) {
			continue
		}
		r := attrib.Range{First: n.First, Last: n.Last}
		for r.Last+1 < len(f.Toks) && (f.is(r.Last, "of") || f.is(r.Last, "in")) && r.Last-r.First < reach {
			m := f.noun(r.Last + 1)
			if m == nil || m.First != r.Last+1 || m.Is(chunk.Time) || f.quant[m.First] > 0 || f.is(r.Last, "in") && !f.names(m) {
				break
			}
			r.Last = m.Last
		}
		if !cl.subject.Has(p) {
			return f.span(r)
		}
		if of == (span.Span{}) && f.is(p, "in") && !f.owned(p-1) {
			of = f.span(r)
		}
	}
	return of
}

// locates reports whether the word at token p is a preposition of place.
func (f *finder) locates(p int) bool {
	switch fold.String(f.word(p)) {
	case "in", "at", "near", "off", "across", "outside", "inside", "throughout", "around", "along", "on", "through":
		return true
	}
	return false
}

// behind reports whether the noun phrase that ends before the preposition at token p stands behind a preposition itself, "of"
// apart.
func (f *finder) behind(p int) bool {
	n := f.noun(p - 1)
	if n == nil || n.First == 0 || f.quant[n.Head] > 0 {
		return false
	}
	q := n.First - 1
	return f.Tags[q] == tag.Adp && !f.is(q, "of") && !f.locates(q) && f.quant[q] == 0
}

// owned reports whether what stands at token i is had of what stands behind "in" after it: shares in Norrvik, confidence in Holub.
func (f *finder) owned(i int) bool {
	switch f.word(i) {
	case "share", "shares", "Shares", "stake", "stakes", "confidence", "trust", "faith", "interest", "investment", "rise", "fall", "drop", "increase", "change":
		return true
	}
	return false
}

// site reports whether the noun phrase n behind the preposition at token p can be a place.
func (f *finder) site(p int, n *chunk.Chunk) bool {
	set := f.Lex.Set(f.Toks[n.Head].Lex)
	if set.Any(lexicon.Of(lexicon.Title, lexicon.Role, lexicon.Person, lexicon.Medium, lexicon.Month, lexicon.Weekday)) && !set.Has(lexicon.Place) || f.person(n) {
		return false
	}
	if area(fold.String(tag.Lemma(f.Text, f.Toks[n.Head], f.Tags[n.Head], f.Lex))) {
		return true
	}
	return f.names(n) && (n.Is(chunk.Proper) || !f.is(p, "on")) && (!f.is(p, "on") || set.Has(lexicon.Place))
}

// person reports whether a noun phrase begins with a title or a given name.
func (f *finder) person(n *chunk.Chunk) bool {
	for i := n.First; i < n.Head; i++ {
		if f.Lex.Set(f.Toks[i].Lex).Any(lexicon.Of(lexicon.Title, lexicon.Given)) && f.Tags[i] == tag.Name {
			return true
		}
	}
	return false
}

// names reports whether a noun phrase has a name for its head, or is a place by one: Savran, southern Ukraine, the Ukrainian south.
func (f *finder) names(n *chunk.Chunk) bool {
	if n.Is(chunk.Proper) && f.Tags[n.Head] == tag.Name {
		return true
	}
	return f.has(n.Head, lexicon.Place)
}

// area reports whether a noun names a kind of place.
func area(noun string) bool {
	switch noun {
	case "region", "province", "district", "county", "state", "territory", "area", "zone", "town", "city", "village", "settlement", "neighbourhood", "neighborhood", "suburb", "capital", "country",
		"island", "coast", "shore", "bank", "beach", "bay", "harbour", "harbor", "port", "sea", "river", "lake", "valley", "mountain", "hill", "forest", "desert", "north", "south", "east", "west",
		"northeast", "northwest", "southeast", "southwest", "border", "frontier", "street", "road", "motorway", "highway", "square", "park", "bridge", "tunnel", "station", "airport", "runway",
		"airfield", "hospital", "clinic", "school", "university", "campus", "hotel", "pub", "church", "mosque", "stadium", "arena", "pitch", "court", "courtroom", "prison", "jail", "gallery", "museum",
		"theatre", "theater", "mine", "factory", "plant", "site", "headquarters", "camp", "base", "summit", "ice", "rock", "quay", "pier", "floor", "building":
		return true
	}
	return false
}
