package attrib

import (
	"github.com/ascribe-go/ascribe/internal/chunk"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/token"
)

// source is a noun phrase that may be the source of a cue.
type source struct {
	Range
	Apposed Range // a second piece, apart from it: "the master … said on the radio, Radek Kern"
	Head    int   // the token that names it, else the head noun
	Outer   Range // with the asides that the source leaves out: what the content must not reach into
}

// maxReach bounds how many tokens a subject may be away from its verb, so that work stays linear.
const maxReach = 60

// chainLeft returns the noun phrase that ends with the base phrase n, with what stands before it as in "the head of the
// office": a preposition between two phrases joins them.
func (p *parser) chainLeft(n *chunk.Chunk, lo int) (Range, int) {
	r, head := Range{n.First, n.Last}, n.Head
	if i := n.First - 1; i > lo && p.mark[i] == closing && p.tag(n.Head).Name() {
		if b := p.np(p.outer[p.of[i]].First - 1); b != nil && b.First >= lo && p.tag(b.Head).Name() && p.nickname(b.Last, n.Last) > 0 {
			r.First = b.First // Ann “Nan” Lee
		}
	}
	for r.First-2 >= lo && (p.tag(r.First-1) == tag.Adp || p.tag(r.First-1) == tag.To) {
		m := p.np(r.First - 2)
		if m == nil && p.tag(r.First-2) == tag.Adj && r.First-3 >= lo {
			m = p.np(r.First - 3) // two people familiar with the plan
		}
		if m == nil || m.First < lo || m.Any(chunk.Pronoun|chunk.Time) && !p.form(r.First-1, "of") {
			break
		}
		r.First, head = m.First, m.Head
	}
	return r, head
}

// subjectLeft finds the subject of a verb group that begins at token v, before it. lo is the first token it may take.
func (p *parser) subjectLeft(v, lo int) (source, bool) {
	i := v - 1
	for i >= lo && (p.tag(i) == tag.Adv || p.tag(i) == tag.Not) && p.mark[i] == noMark {
		i--
	}
	i = p.beforeDays(i, lo)
	if i < lo {
		return source{}, false
	}
	if p.mark[i] == closing { // a nickname, a title: “…” is part of the name only if a name follows it
		return source{}, false
	}
	if p.is(i, ",") || p.Toks[i].Kind == token.Close || p.Toks[i].Kind == token.Dash && p.Toks[i].Is(token.Space) {
		return p.aside(i, lo)
	}
	if i > lo && (p.form(i, "all") || p.form(i, "both")) && p.np(i-1) != nil && p.np(i-1).Last == i {
		i-- // the strategists all agree
	}
	if p.subjectPronoun(i) {
		r := Range{i, i + 1}
		return source{Range: r, Head: i, Outer: r}, true
	}
	if rel := p.relativeBefore(i, lo); rel >= 0 {
		n := p.np(rel - 1)
		if n == nil || n.First < lo {
			return source{}, false
		}
		r, head := p.chainLeft(n, lo)
		return p.withTitle(source{Range: r, Head: head, Outer: Range{r.First, v}}, lo), true
	}
	for i >= lo {
		n := p.np(i)
		if n == nil {
			// A reduced relative: "a memo found in June said".
			if g := p.vg(i); g != nil && (g.Is(chunk.Part) || g.Is(chunk.Ing)) && g.First > lo && p.np(g.First-1) != nil {
				i = g.First - 1
				continue
			}
			if g := p.vg(i); g != nil && g.Is(chunk.Past) && !g.Is(chunk.Passive) && g.Last == g.First+1 && g.First > lo && p.np(g.First-1) != nil && p.finiteAfter(v) {
				i = g.First - 1 // a participle that the tagger took for a past tense
				continue
			}
			return source{}, false
		}
		r, head := p.chainLeft(n, lo)
		if r.First-1 >= lo && (p.tag(r.First-1) == tag.Adp) {
			// The object of a preposition is no subject, unless what precedes is; a name at its end may be: "In a
			// radio interview Lund declared".
			if s, ok := p.nameAtEnd(n); ok && r.First == n.First {
				return s, true
			}
			i = r.First - 2
			if g := p.vg(i); g != nil && !g.Any(chunk.Part|chunk.Ing) {
				return source{}, false
			}
			continue
		}
		s := source{Range: r, Head: head, Outer: Range{r.First, r.Last}}
		s = p.coordinated(s, v, lo)
		return p.withTitle(s, lo), true
	}
	return source{}, false
}

// beforeDays returns the token before the days and times that end at i, between a subject and its verb: "the president on Thursday said".
func (p *parser) beforeDays(i, lo int) int {
	for i >= lo {
		n := p.np(i)
		if n == nil {
			break
		}
		day := n.Is(chunk.Time) || n.First-1 >= lo && p.np(n.First-1) != nil && p.dayNP(n.First) > 0
		if !day || n.First-1 >= lo && p.tag(n.First-1) == tag.Poss {
			break
		}
		i = n.First - 1
		if i >= lo && (p.tag(i) == tag.Adp || p.tag(i) == tag.Det) {
			i--
		}
	}
	return i
}

// relativeBefore returns the relative pronoun of a clause that ends at i and has a finite verb, -1 if there is none: "the man who shot him
// said".
func (p *parser) relativeBefore(i, lo int) int {
	finite := false
	for j := i; j >= max(lo, i-maxReach); j = p.prev(j) {
		if p.mark[j] != noMark {
			break
		}
		if g := p.vg(j); g != nil {
			if g.Is(chunk.Finite) {
				if finite {
					break
				}
				finite = true
			}
			j = g.First
			continue
		}
		if p.tag(j) == tag.Subord || p.Toks[j].Kind == token.Punct || p.Toks[j].Kind == token.Stop || p.Toks[j].Kind == token.Quote {
			break
		}
		if p.tag(j) == tag.Rel && finite {
			return j
		}
	}
	return -1
}

// nameAtEnd returns the name that ends a noun phrase after a common noun that no name goes with.
func (p *parser) nameAtEnd(n *chunk.Chunk) (source, bool) {
	i := n.Head
	if !p.tag(i).Name() {
		return source{}, false
	}
	for i > n.First && p.tag(i-1).Name() {
		i--
	}
	if i == n.First || !p.tag(i-1).Common() || p.human(i-1) {
		return source{}, false
	}
	r := Range{i, n.Last}
	return source{Range: r, Head: n.Head, Outer: r}, true
}

// finiteAfter reports whether the verb group at v is finite.
func (p *parser) finiteAfter(v int) bool {
	g := p.vg(v)
	return g != nil && g.Is(chunk.Finite)
}

// coordinated extends a subject to the left over "and": "Lee and Kern said". It does so only where the first noun
// phrase begins its clause, since "hit Lund and Lee said" has the same form.
func (p *parser) coordinated(s source, v, lo int) source {
	i := s.First - 1
	if i-1 < lo || p.tag(i) != tag.Conj {
		return s
	}
	j := i - 1
	comma := p.is(j, ",")
	if comma {
		j--
	}
	n := p.np(j)
	if n == nil || n.Is(chunk.Time) {
		return s
	}
	r, head := p.chainLeft(n, lo)
	if chained := r.First < n.First; chained && p.singular(v) {
		s.Head = head // The Centre at the Institute and the College says
	}
	items := 1
	for r.First-2 >= lo && p.is(r.First-1, ",") {
		m := p.np(r.First - 2)
		if m == nil {
			break
		}
		c, _ := p.chainLeft(m, lo)
		r.First = c.First
		items++
	}
	if comma && items < 2 {
		return s
	}
	if r.First == lo || p.boundary(r.First-1) {
		s.First, s.Outer.First = r.First, r.First
	}
	return s
}

// singular reports whether the verb group at v agrees with a singular: says, has said.
func (p *parser) singular(v int) bool {
	t := p.tag(v)
	return t == tag.VerbS || t == tag.AuxS
}

// boundary reports whether a clause may begin after token i.
func (p *parser) boundary(i int) bool {
	if i < 0 || p.mark[i] != noMark {
		return true
	}
	t := p.tag(i)
	k := p.Toks[i].Kind
	return t == tag.Subord || t == tag.Conj || k == token.Punct || k == token.Stop || k == token.Dash || k == token.Quote || k == token.Open || p.form(i, "that")
}

// withTitle joins a name to the description it stands in apposition to: "the mayor, Ann Lee" and "Ann Lee, the mayor" are
// one source whose head is the name.
func (p *parser) withTitle(s source, lo int) source {
	i := s.First - 1
	if i-1 < lo || !p.is(i, ",") {
		return s
	}
	n := p.np(i - 1)
	if n == nil || n.Any(chunk.Time|chunk.Pronoun) {
		return s
	}
	r, head := p.chainLeft(n, lo)
	if !(r.First == lo || p.boundary(r.First-1) && !p.is(r.First-1, ",")) {
		return s
	}
	if p.tag(s.Head).Plural() != p.tag(head).Plural() || r.First > 0 && p.mark[r.First-1] == closing {
		return s
	}
	mine, theirs := p.proper(s.Head), p.proper(head)
	switch {
	case mine && !theirs && (p.human(head) || p.tag(r.First) == tag.Pron): // its founder, Ann Lee
	case theirs && !mine && p.human(s.Head): // Ann Lee, the office's director
		s.Head = head
	default:
		return s
	}
	s.First, s.Outer.First = r.First, r.First
	return s
}

// proper reports whether a noun is part of a name. An office with a capital and an article is none: the Energy Secretary.
func (p *parser) proper(head int) bool {
	if !p.tag(head).Name() {
		return false
	}
	n := p.np(head)
	return n == nil || p.tag(n.First) != tag.Det || !p.set(head).Any(lexicon.Of(lexicon.Role, lexicon.Title, lexicon.Person))
}

// human reports whether a noun is one for people, an office or an organisation.
func (p *parser) human(i int) bool {
	return p.set(i).Any(lexicon.Of(lexicon.Role, lexicon.Title, lexicon.Person, lexicon.OrgHead))
}

// aside steps over what stands between commas, brackets or dashes before a verb: "Sir X, who replaced Y, said". i is the
// closing comma.
func (p *parser) aside(i, lo int) (source, bool) {
	open := ","
	switch {
	case p.Toks[i].Kind == token.Close:
		for j := i - 1; j >= max(lo, i-maxReach); j-- {
			if p.Toks[j].Kind == token.Open {
				if n := p.np(j - 1); n != nil && n.First >= lo {
					r, head := p.chainLeft(n, lo)
					return p.withTitle(source{Range: r, Head: head, Outer: Range{r.First, i + 1}}, lo), true
				}
				break
			}
		}
		return source{}, false
	case p.Toks[i].Kind == token.Dash:
		open = p.word(i)
	}
	if i-1 >= lo && p.Toks[i].Kind == token.Dash && p.Toks[i-1].Kind == token.Dash { // two hyphens
		i--
	}
	for k := p.prev(i); k >= max(lo, i-maxReach); k = p.prev(k) {
		if !p.is(k, open) || p.mark[k] != noMark {
			continue
		}
		if open == "," && !p.isAside(k+1, i) {
			if p.clause(k+1, i) {
				return source{}, false
			}
			continue
		}
		b := k - 1
		if b > lo && p.Toks[k].Kind == token.Dash && p.Toks[b].Kind == token.Dash {
			b--
		}
		for j := b; j > lo && p.Toks[b].Kind == token.Close && j > b-maxPhrase; j-- { // Rep. Lee (R-Ohio), a member,
			if p.Toks[j].Kind == token.Open {
				b = j - 1
			}
		}
		n := p.np(b)
		if n == nil || n.First < lo || n.Is(chunk.Time) {
			continue
		}
		r, head := p.chainLeft(n, lo)
		if p.tag(head) == tag.Num && r.Len() == 1 && r.First > lo && p.is(r.First-1, ",") { // an age is another aside
			continue
		}
		if r.First > lo && p.tag(r.First-1) == tag.Adp {
			continue // "In Geneva, the mediators, …": not the object of a preposition
		}
		if a := p.np(k + 1); a != nil && p.tag(a.Head).Name() && p.has(a.Head, lexicon.Place) && n.First > r.First && p.tag(n.First-1) == tag.Adp && p.tag(n.Head).Name() {
			continue // in Aurora, Colorado, said
		}
		if p.tag(k+1) == tag.Adp && p.has(head, lexicon.Place) && r.First-1 > lo && p.is(r.First-1, ",") && p.tag(r.First-2).Name() {
			continue // in Lund, Skåne, in July,
		}
		s := source{Range: r, Head: head, Outer: Range{r.First, i + 1}}
		if a := p.np(k + 1); a != nil && !a.Any(chunk.Relative|chunk.Time) && p.tag(a.Head) != tag.Num && p.nominal(k+1, i) {
			s.Last = i // an apposition belongs to the source
			if p.proper(a.Head) && !p.proper(head) && (p.human(head) || a.Last-a.First > 1 && p.has(a.First, lexicon.Given)) {
				s.Head = a.Head
			}
		}
		if a := p.np(k + 1); a != nil && a.First == k+1 && a.Last < i && p.tag(a.Last) == tag.Rel && p.proper(a.Head) && !p.proper(head) && p.human(head) {
			s.Last, s.Head = a.Last, a.Head // the mayor, Ann Lee who met them, said
		}
		return p.withTitle(s, lo), true
	}
	// A reduced relative without its first comma: "Ann Lee recognised by X as mayor, urged".
	if n := p.np(lo); n != nil && n.First == lo && open == "," {
		r := p.extendRight(n, i)
		if r.Last < i && p.tag(r.Last) == tag.Rel && p.vg(r.Last+1) != nil { // "The ministry which … in February, warned"
			return source{Range: r.Range, Head: r.Head, Outer: Range{lo, i + 1}}, true
		}
		if r.Last == i && p.Toks[n.Last].Is(token.Glued) && p.tag(n.Last) == tag.Adp { // Lee|of the opposition, said
			return source{Range: Range{n.First, n.Last}, Head: n.Head, Outer: Range{lo, i + 1}}, true
		}
		if g := p.vg(r.Last); g != nil && g.First == r.Last && g.Is(chunk.Part) && !p.clause(r.Last, i) {
			return source{Range: r.Range, Head: r.Head, Outer: Range{lo, i + 1}}, true
		}
	}
	return source{}, false
}

// isAside reports whether the tokens [first, last) between two commas can be an aside: a relative clause, an apposition, a
// participle, an age, a preposition.
func (p *parser) isAside(first, last int) bool {
	if first >= last {
		return false
	}
	if p.mark[first] != noMark { // her book, “The Slow Tide”, says
		return p.mark[first] == opening && p.next(first) >= last && p.work(int(p.of[first]))
	}
	switch t := p.tag(first); {
	case t == tag.Rel:
		return true
	case t == tag.Adp:
		for i := first; i < last; i++ {
			if p.tag(i) == tag.Rel {
				return true
			}
		}
		return !p.clause(first, last)
	case t == tag.VerbIng || t == tag.VerbPart || t == tag.Adj || t == tag.Adv || t == tag.AuxIng || t == tag.Subord:
		return true
	}
	return p.np(first) != nil && !p.clause(first, last)
}

// clause reports whether [first, last) holds a finite verb that no relative pronoun governs.
func (p *parser) clause(first, last int) bool {
	rel := false
	for i := first; i < last; i = p.next(i) {
		if p.tag(i) == tag.Rel || p.tag(i) == tag.Subord {
			rel = true
		}
		if g := p.vg(i); g != nil && g.First == i && g.Is(chunk.Finite) {
			if !rel {
				return true
			}
			rel = false
		}
	}
	return false
}

// nominal reports whether [first, last) is a noun phrase with its prepositional phrases and nothing else.
func (p *parser) nominal(first, last int) bool {
	for i := first; i < last; i++ {
		if p.np(i) == nil && p.tag(i) != tag.Adp && p.tag(i) != tag.Conj && p.tag(i) != tag.Adj && p.tag(i) != tag.Adv && !p.is(i, ",") {
			return false
		}
	}
	return true
}

// attaches are the prepositions by which a source's noun phrase goes on to the right.
func (p *parser) attaches(i int, proper bool) bool {
	if p.tag(i) != tag.Adp {
		return false
	}
	if p.form(i, "of") {
		return true
	}
	return !proper && (p.form(i, "for") || p.form(i, "from") || p.form(i, "at") || p.form(i, "with"))
}

// extendRight returns the source that begins with the noun phrase n and stands after its verb, or is named by a preposition:
// with its prepositional phrases, appositions and age.
func (p *parser) extendRight(n *chunk.Chunk, hi int) source {
	s := source{Range: Range{n.First, n.Last}, Head: n.Head}
	if n.Is(chunk.Pronoun) {
		s.Outer = s.Range
		return s
	}
	proper, apposed := p.proper(n.Head), false
	for i := s.Last; i < hi; {
		switch {
		case i+2 < hi && !proper && p.tag(i) == tag.Adj && p.tag(i+1) == tag.Adp && p.np(i+2) != nil && p.np(i+2).First == i+2 && (p.form(i+1, "with") || p.form(i+1, "to") || p.form(i+1, "of")):
			s.Last = p.np(i + 2).Last // familiar with the plan
			i = s.Last
		case i+1 < hi && p.tag(i) == tag.Poss && p.mark[i+1] == opening && p.named(int(p.of[i+1])):
			i = p.next(i + 1)
			s.Last = i // Radio Six’s “The Slow Tide”
		case i+1 < hi && p.form(i, "of") && p.mark[i+1] == opening && p.work(int(p.of[i+1])):
			i = p.next(i + 1)
			s.Last = i // the host of “Dam Talk”
		case proper && i == s.Last && p.nickname(i, hi) > 0:
			n := p.np(p.nickname(i, hi))
			s.Last, s.Head = n.Last, n.Head // Ann “Nan” Lee
			i = s.Last
		case i+1 < hi && p.attaches(i, proper) && p.np(i+1) != nil && p.np(i+1).First == i+1 && !p.np(i+1).Is(chunk.Time):
			m := p.np(i + 1)
			s.Last = m.Last
			i = m.Last
		case i+1 < hi && p.tag(i) == tag.Conj && p.np(i+1) != nil && p.np(i+1).First == i+1 && !p.np(i+1).Any(chunk.Pronoun|chunk.Time) && !p.verbAfter(p.np(i+1).Last, hi):
			m := p.np(i + 1)
			s.Last = m.Last
			i = m.Last
		case apposed && i+1 < hi && p.form(i, "in") && p.np(i+1) != nil && p.np(i+1).First == i+1 && p.tag(p.np(i+1).Head).Name() && !p.np(i+1).Is(chunk.Time):
			s.Last = p.np(i + 1).Last // Hugh Larch, a doctor in Lund
			i = s.Last
		case i+1 < hi && p.is(i, ",") && p.apposed(i+1, hi, &s, proper):
			i = s.Last
			proper, apposed = false, true
		default:
			s.Outer = s.Range
			return s
		}
	}
	s.Outer = s.Range
	return s
}

// work reports whether the quoted span q is a few words with capitals, as in the name of a work.
func (p *parser) work(q int) bool {
	in := p.inner[q]
	if in.Empty() || in.Len() > 6 {
		return false
	}
	for i := in.First; i < in.Last; i++ {
		if t := p.Toks[i]; t.Kind == token.Word && !t.Is(token.Upper) && p.tag(i) != tag.Adp && p.tag(i) != tag.Det && p.tag(i) != tag.Conj {
			return false
		}
	}
	return in.Len() > 1
}

// nickname returns the token after a nickname in quote marks at i, if a name goes on there; 0 otherwise.
func (p *parser) nickname(i, hi int) int {
	if p.mark[i] != opening {
		return 0
	}
	q := p.of[i]
	e := p.outer[q].Last
	if p.inner[q].Last-p.inner[q].First > 3 || e >= hi || p.np(e) == nil || p.np(e).First != e || !p.tag(e).Name() || !p.Toks[p.inner[q].First].Is(token.Upper) {
		return 0
	}
	return e
}

// verbAfter reports whether a finite verb follows at i, adverbs and a relative clause apart.
func (p *parser) verbAfter(i, hi int) bool {
	for i < hi && p.tag(i) == tag.Adv {
		i++
	}
	g := p.vg(min(i, hi-1))
	return i < hi && g != nil && g.Is(chunk.Finite)
}

// apposed extends s over an apposition at i, after a comma: "the harbour master", "27", "of the mill".
func (p *parser) apposed(i, hi int, s *source, proper bool) bool {
	if proper && p.form(i, "of") && p.np(i+1) != nil {
		s.Last = p.np(i + 1).Last
		return true
	}
	n := p.np(i)
	if n == nil || n.First != i || n.Any(chunk.Pronoun|chunk.Time) || p.verbAfter(n.Last, hi) {
		return false
	}
	if p.tag(n.Head) == tag.Num {
		if n.Last < hi && (p.is(n.Last, ",") || p.Toks[n.Last].Kind == token.Stop) || n.Last == hi {
			s.Last = n.Last
			return true
		}
		return false
	}
	name := p.tag(n.Head).Name()
	switch {
	case proper && !name && (p.has(n.First, lexicon.Det) || p.human(n.Head) || p.tag(n.First) == tag.Pron || n.Is(chunk.HasPoss)):
	case proper && name && p.human(n.Head): // Ann Lee, Energy Secretary
	case !proper && name && (p.human(s.Head) || p.has(n.First, lexicon.Given) || n.Last-n.First > 1):
		s.Head = n.Head
	default:
		return false
	}
	s.Last = n.Last
	return true
}
