// Package speaker says who the source of each attribution is: the one person, organisation or group of the document that
// its noun phrase, pronoun or role stands for. Without evidence it names nobody: a wrong name is worse than none.
package speaker

import (
	"strings"

	"github.com/ascribe-go/ascribe/internal/attrib"
	"github.com/ascribe-go/ascribe/internal/chunk"
	"github.com/ascribe-go/ascribe/internal/fold"
	"github.com/ascribe-go/ascribe/internal/layout"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/marks"
	"github.com/ascribe-go/ascribe/internal/mention"
	"github.com/ascribe-go/ascribe/internal/sentence"
	"github.com/ascribe-go/ascribe/internal/span"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/token"
)

// Confidence is how sure a speaker is.
type Confidence uint8

const (
	None  Confidence = iota
	Low              // by recency alone
	High             // by a rule that is nearly always right
	Exact            // named where it speaks
)

// Speaker is who an attribution is of.
type Speaker struct {
	Name     string
	Kind     mention.Kind
	Titles   []string
	Aliases  []string
	Key      string
	Mentions []span.Span
}

// Result is the speakers of a document, and that of each attribution: 1 + its index, 0 for none.
type Result struct {
	Speakers   []Speaker
	Of         []int
	Confidence []Confidence
	Why        []string
}

// Input is what the stage reads.
type Input struct {
	Text   string
	Toks   []token.Token
	Tags   []tag.Tag
	Lex    *lexicon.Lexicon
	Layout *layout.Layout
	Sents  []sentence.Sentence
	Chunks *chunk.Chunks
	Quotes []marks.Quote
	Names  *mention.Memory
	Attrs  []attrib.Attribution
}

type resolver struct {
	Input
	res      Result
	ofEntity map[int]int    // speaker by entity
	byName   map[string]int // speaker by folded name
	persons  []person       // mentions of people, in order
	heads    map[uint32]int // last speaker that is no person, by the hash of its head noun
	entities []int          // by speaker: its entity, -1 if it is no name
	done     []int          // the attributions resolved so far that have a source, in the order of their sources
	next     int            // index in persons of the first person after the source at hand
	subjects []attrib.Range // by sentence: its first subject, outside quotations
	lead     int            // 1 + the entity that a transcript's "A:" is
	rank     []int          // by paragraph: its number, those that are quoted from end to end not counted
}

// person is one mention of a person.
type person struct {
	tok, entity int
	sent, para  int
	subject     bool // the first subject of its sentence
	quoted      bool
}

// Resolve finds the speakers.
func Resolve(in Input) Result {
	r := &resolver{Input: in, ofEntity: map[int]int{}, byName: map[string]int{}, heads: map[uint32]int{}}
	n := len(in.Attrs)
	r.res.Of, r.res.Confidence, r.res.Why = make([]int, n), make([]Confidence, n), make([]string, n)
	r.rankParagraphs()
	r.people()
	r.firstSubjects()
	order := r.order()
	for _, i := range order {
		s, c, why := r.source(i)
		r.res.Of[i], r.res.Confidence[i], r.res.Why[i] = s, c, why
		if s > 0 && r.Attrs[i].SourceHead >= 0 {
			r.done = append(r.done, i)
		}
	}
	// First person within a quotation whose speaker was found later.
	for _, i := range order {
		if r.res.Of[i] == 0 && r.res.Why[i] == firstPerson {
			r.res.Of[i], r.res.Confidence[i], r.res.Why[i] = r.source(i)
		}
	}
	r.headlines()
	return r.res
}

const firstPerson = "first person without a speaker"

// headlines names the speaker of a quotation without a source that stands again, with its speaker, elsewhere in the text: the
// body says who is quoted in the headline.
func (r *resolver) headlines() {
	for i := range r.Attrs {
		a := &r.Attrs[i]
		if r.res.Of[i] > 0 || len(a.Source) > 0 || len(a.Spans) == 0 {
			continue
		}
		if k := r.Layout.Paragraphs[r.Sents[a.Sentence].Paragraph].Kind; k != layout.Headline && k != layout.Subhead {
			continue
		}
		want := r.hashes(a.Spans[0])
		for j := range r.Attrs {
			if r.res.Of[j] == 0 || i == j {
				continue
			}
			for _, s := range r.Attrs[j].Spans {
				if len(want) > 1 && contains(r.hashes(s), want) {
					r.res.Of[i], r.res.Confidence[i], r.res.Why[i] = r.res.Of[j], High, "says so in the body"
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

// order returns the attributions by where their sources stand.
func (r *resolver) order() []int {
	out := make([]int, len(r.Attrs))
	for i := range out {
		out[i] = i
	}
	// Nearly sorted already: content comes before or after its source by a sentence or so.
	pos := func(i int) int {
		if a := &r.Attrs[i]; a.SourceHead >= 0 {
			return a.SourceHead
		}
		return r.Attrs[i].Content[0].First
	}
	for i := 1; i < len(out); i++ {
		for k := i; k > 0 && k > i-64 && pos(out[k-1]) > pos(out[k]); k-- {
			out[k-1], out[k] = out[k], out[k-1]
		}
	}
	return out
}

func (r *resolver) people() {
	sent := 0
	for _, m := range r.Names.Mentions {
		e := &r.Names.Entities[m.Entity]
		if e.Kind == mention.Organization {
			continue
		}
		for sent+1 < len(r.Sents) && r.Sents[sent].Last <= m.Name.First {
			sent++
		}
		c := &r.Chunks.List[m.Chunk]
		if c.Is(chunk.HasPoss) && m.Name.Last < c.Last && c.Head >= m.Name.Last {
			continue // "Clinton's aides" are not Clinton
		}
		p := person{tok: m.Name.First, entity: m.Entity, sent: sent, para: r.rank[r.Sents[sent].Paragraph], subject: true}
		for i := r.Sents[sent].First; i < c.First; i++ {
			if r.Tags[i].Finite() {
				p.subject = false
				break
			}
		}
		r.persons = append(r.persons, p)
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

// firstSubjects finds the subject of the first finite verb of each sentence.
func (r *resolver) firstSubjects() {
	r.subjects = make([]attrib.Range, len(r.Sents))
	for s := range r.Sents {
		var n *chunk.Chunk
		prep := false
		for i := r.Sents[s].First; i < r.Sents[s].Last; {
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
	if s > 0 && r.rank[r.Sents[s-1].Paragraph] >= r.rank[r.Sents[s].Paragraph]-near {
		return r.subjects[s-1]
	}
	return attrib.Range{}
}

// paragraph and sentence of a token.
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

func (r *resolver) source(i int) (int, Confidence, string) {
	a := &r.Attrs[i]
	if len(a.Source) == 0 || a.SourceHead < 0 {
		return 0, None, "no source"
	}
	h := a.SourceHead
	id := r.Toks[h].Lex
	v := r.Lex.Value(id, lexicon.Pronoun)
	switch {
	case r.Tags[h] == tag.Rel || r.Lex.Form(id) == "who" || r.Lex.Form(id) == "which":
		return r.relative(i, h)
	case r.Tags[h] == tag.Pron || v != 0 && !r.Tags[h].Name() && a.Source[0].Last-a.Source[0].First == 1:
		return r.pronoun(i, h, v)
	}
	if m := r.mentionOf(h); m != nil && !(m.Name.Last-m.Name.First == 1 && r.Lex.Has(id, lexicon.Demonym) && r.Lex.Has(r.Toks[a.Source[0].First].Lex, lexicon.Det)) {
		return r.entity(m.Entity), Exact, "named"
	}
	if a.Rule == attrib.Transcript && (r.Toks[h].Of(r.Text) == "A" || r.Toks[h].Of(r.Text) == "Q") {
		return r.answer(r.Toks[h].Of(r.Text))
	}
	if e := r.Names.Lookup(r.text(a.Source[0])); e >= 0 {
		return r.entity(e), Exact, "named by an alias"
	}
	if e := r.Names.Lookup(r.Toks[h].Of(r.Text)); e >= 0 && a.Source[0].Last-a.Source[0].First == 1 {
		return r.entity(e), High, "a lower-cased name"
	}
	if r.impersonal(h) {
		return 0, None, "the source is a thing"
	}
	return r.nominal(i, h)
}

// answer resolves the label of an answer to the person whom the text before it introduces: the one it names most.
func (r *resolver) answer(label string) (int, Confidence, string) {
	if label != "A" {
		return 0, None, "the interviewer is not named"
	}
	if r.lead == 0 {
		r.lead = -1
		best := 1
		for e := range r.Names.Entities {
			x := &r.Names.Entities[e]
			if x.Kind == mention.Person && len(x.Mentions) > best {
				best, r.lead = len(x.Mentions), e+1
			}
		}
	}
	if r.lead < 0 {
		return 0, None, "nobody is introduced"
	}
	return r.entity(r.lead - 1), Low, "the person interviewed"
}

func (r *resolver) text(a attrib.Range) string {
	for a.First < a.Last-1 && r.Lex.Has(r.Toks[a.First].Lex, lexicon.Det) && r.Tags[a.First] == tag.Det {
		a.First++
	}
	return r.Text[r.Toks[a.First].Start:r.Toks[a.Last-1].End]
}

func (r *resolver) mentionOf(h int) *mention.Mention {
	ci := r.Chunks.Index(h)
	if ci < 0 {
		return nil
	}
	m := r.Names.At(ci)
	if m == nil || h < m.Name.First || h >= m.Name.Last {
		return nil
	}
	return m
}

// entity returns the speaker of an entity of the names.
func (r *resolver) entity(e int) int {
	if s, ok := r.ofEntity[e]; ok {
		return s
	}
	x := &r.Names.Entities[e]
	k := x.Kind
	if k == mention.Unknown {
		k = mention.Person
	}
	r.res.Speakers = append(r.res.Speakers, Speaker{Name: x.Name, Kind: k, Titles: x.Titles, Aliases: x.Aliases, Key: x.Key, Mentions: x.Mentions})
	r.entities = append(r.entities, e)
	r.ofEntity[e] = len(r.res.Speakers)
	return len(r.res.Speakers)
}

// named returns the speaker with a name that is no entity's: "local officials".
func (r *resolver) named(name string, k mention.Kind, s span.Span) int {
	key := fold.String(name)
	id, ok := r.byName[key]
	if !ok {
		r.res.Speakers = append(r.res.Speakers, Speaker{Name: name, Kind: k})
		r.entities = append(r.entities, -1)
		id = len(r.res.Speakers)
		r.byName[key] = id
	}
	sp := &r.res.Speakers[id-1]
	sp.Mentions = append(sp.Mentions, s)
	return id
}

// relative resolves who and which to the noun phrase before them.
func (r *resolver) relative(i, h int) (int, Confidence, string) {
	k := h - 1
	for k >= 0 && r.Toks[k].Kind == token.Punct {
		k--
	}
	c := r.Chunks.At(k)
	if c == nil || c.Kind != chunk.NP {
		return 0, None, "no antecedent"
	}
	// A name that ends here may begin earlier: the Ministry of Defence, which.
	for f := c; f.First >= 2 && r.Tags[f.First-1] == tag.Adp; {
		d := r.Chunks.At(f.First - 2)
		if d == nil || d.Kind != chunk.NP {
			break
		}
		if m := r.mentionOf(d.Head); m != nil && m.Name.Last >= c.Last {
			return r.entity(m.Entity), High, "antecedent of the relative"
		}
		f = d
	}
	// "officials of the ministry, who": the head of the chain, if the last is no person.
	if m := r.mentionOf(c.Head); m != nil {
		return r.entity(m.Entity), High, "antecedent of the relative"
	}
	first := c.First
	head := c.Head
	for first-2 >= 0 && r.Tags[first-1] == tag.Adp && r.Lex.Form(r.Toks[first-1].Lex) == "of" {
		d := r.Chunks.At(first - 2)
		if d == nil || d.Kind != chunk.NP {
			break
		}
		first, head = d.First, d.Head
	}
	if head != c.Head {
		if m := r.mentionOf(head); m != nil {
			return r.entity(m.Entity), High, "antecedent of the relative"
		}
	}
	if r.impersonal(head) {
		return 0, None, "the source is a thing"
	}
	rng := attrib.Range{First: first, Last: c.Last}
	return r.named(r.text(rng), r.kind(head), r.spanOf(rng)), High, "antecedent of the relative"
}

func (r *resolver) spanOf(g attrib.Range) span.Span {
	return span.Span{Start: int(r.Toks[g.First].Start), End: int(r.Toks[g.Last-1].End)}
}

// impersonal reports whether a source is no one: data, a report, the budget.
func (r *resolver) impersonal(h int) bool {
	set := r.Lex.Set(r.Toks[h].Lex)
	if !r.Tags[h].Common() || set.Any(lexicon.Of(lexicon.OrgHead, lexicon.Role, lexicon.Person, lexicon.Title)) {
		return false
	}
	return set.Any(lexicon.Of(lexicon.Thing, lexicon.Medium, lexicon.Work, lexicon.ReportNoun))
}

func (r *resolver) kind(h int) mention.Kind {
	set := r.Lex.Set(r.Toks[h].Lex)
	switch {
	case set.Has(lexicon.OrgHead):
		return mention.Organization
	case r.Tags[h].Plural() || r.Lex.Value(r.Toks[h].Lex, lexicon.Person) == lexicon.PersonPlural:
		return mention.Collective
	}
	return mention.Anonymous
}

// nominal resolves a common noun: an office to the person who holds it, an organisation's head noun to the organisation,
// else it names itself.
func (r *resolver) nominal(i, h int) (int, Confidence, string) {
	a := &r.Attrs[i]
	src := a.Source[0]
	set := r.Lex.Set(r.Toks[h].Lex)
	definite := r.Lex.Value(r.Toks[src.First].Lex, lexicon.Det)&(lexicon.DetThe|lexicon.DetThis) != 0 || r.Tags[src.First] == tag.Pron
	short := src.Last-src.First <= 3
	if definite && set.Any(lexicon.Of(lexicon.Role, lexicon.Title)) && !r.Tags[h].Plural() {
		hash := r.Toks[h].Hash
		if e := r.holder(hash, h); e >= 0 {
			return r.entity(e), High, "the holder of the office"
		}
	}
	if definite && short && set.Has(lexicon.OrgHead) {
		if s := r.heads[r.Toks[h].Hash]; s > 0 {
			sp := &r.res.Speakers[s-1]
			sp.Mentions = append(sp.Mentions, r.spanOf(src))
			return s, High, "the organisation named before"
		}
		if e := r.organisation(r.Toks[h].Of(r.Text), h); e >= 0 {
			return r.entity(e), High, "the organisation named before"
		}
	}
	if definite && short && !r.Tags[h].Plural() && (set.Has(lexicon.Demonym) || r.Toks[h].Of(r.Text) == "old") {
		return r.heShe(i, h, 0) // the Dutchwoman, the 54-year-old
	}
	s := r.named(r.text(src), r.kind(h), r.spanOf(src))
	if set.Has(lexicon.OrgHead) {
		r.heads[r.Toks[h].Hash] = s
	}
	return s, Exact, "a description"
}

// holder returns the last person mentioned before token at with the role noun of the given hash, -1 if there is none.
func (r *resolver) holder(hash uint32, at int) int {
	for k := len(r.persons) - 1; k >= 0; k-- {
		p := r.persons[k]
		if p.tok >= at {
			continue
		}
		for _, h := range r.Names.Entities[p.entity].Roles {
			if h == hash {
				return p.entity
			}
		}
	}
	return -1
}

// organisation returns the last organisation before token at whose name holds the given word, -1 if there is none.
func (r *resolver) organisation(word string, at int) int {
	for k := len(r.Names.Mentions) - 1; k >= 0; k-- {
		m := r.Names.Mentions[k]
		if m.Name.First >= at {
			continue
		}
		e := &r.Names.Entities[m.Entity]
		if e.Kind == mention.Organization && strings.Contains(fold.String(e.Name), fold.String(word)) {
			return m.Entity
		}
	}
	return -1
}

// pronoun resolves he, she, they, it, I and we.
func (r *resolver) pronoun(i, h int, v uint32) (int, Confidence, string) {
	a := &r.Attrs[i]
	switch {
	case v&lexicon.Pro1 != 0:
		if a.Parent > 0 && r.res.Of[a.Parent-1] > 0 {
			return r.res.Of[a.Parent-1], High, "the speaker of the quotation"
		}
		return 0, None, firstPerson
	case v&(lexicon.ProMale|lexicon.ProFemale) != 0 && v&lexicon.Pro3 != 0:
		g := uint32(lexicon.Male)
		if v&lexicon.ProFemale != 0 {
			g = lexicon.Female
		}
		return r.heShe(i, h, g)
	case v&lexicon.Pro3 != 0 && v&lexicon.ProPlural != 0:
		if s, c, why := r.previous(h, func(k mention.Kind) bool { return k == mention.Collective || k == mention.Organization }, "the last plural source"); s > 0 {
			return s, c, why
		}
		return r.subject(h, true)
	case v&lexicon.Pro3 != 0:
		if s, c, why := r.previous(h, func(k mention.Kind) bool { return k == mention.Organization }, "the last organisation that spoke"); s > 0 {
			return s, c, why
		}
		return r.subject(h, false)
	}
	return 0, None, "an indefinite source"
}

// subject resolves they and it to the subject of the sentence before, if that is a group or an organisation.
func (r *resolver) subject(h int, plural bool) (int, Confidence, string) {
	x := r.before(h)
	if x.Empty() {
		return 0, None, "no antecedent"
	}
	head := x.Last - 1
	c := r.Chunks.At(head)
	if c == nil || c.Is(chunk.Pronoun) {
		return 0, None, "no antecedent"
	}
	head = c.Head
	set := r.Lex.Set(r.Toks[head].Lex)
	if m := r.mentionOf(head); m != nil {
		if k := r.Names.Entities[m.Entity].Kind; k == mention.Organization || plural && r.Tags[head].Plural() {
			return r.entity(m.Entity), Low, "the subject before"
		}
		return 0, None, "no antecedent"
	}
	if plural && (r.Tags[head].Plural() && set.Any(lexicon.Of(lexicon.Person, lexicon.Role, lexicon.OrgHead)) || set.Has(lexicon.OrgHead)) || !plural && set.Has(lexicon.OrgHead) {
		return r.named(r.text(x), r.kind(head), r.spanOf(x)), Low, "the subject before"
	}
	return 0, None, "no antecedent"
}

// near is how many paragraphs back an antecedent may stand.
const near = 1

// paragraph returns the rank of token i's paragraph.
func (r *resolver) paragraph(i int) int { return r.rank[r.Sents[r.sentence(i)].Paragraph] }

// previous returns the speaker of the attribution before, if it is of a kind that fits.
func (r *resolver) previous(h int, fits func(mention.Kind) bool, why string) (int, Confidence, string) {
	for k := len(r.done) - 1; k >= 0; k-- {
		b := &r.Attrs[r.done[k]]
		if b.SourceHead >= h {
			continue
		}
		if r.paragraph(b.SourceHead) < r.paragraph(h)-near {
			break
		}
		if s := r.res.Of[r.done[k]]; fits(r.res.Speakers[s-1].Kind) {
			return s, High, why
		}
		break
	}
	return 0, None, "no antecedent"
}

// heShe resolves he and she by the evidence that proved precise: the speaker before in the paragraph, the last first subject,
// the only person who fits.
func (r *resolver) heShe(i, h int, g uint32) (int, Confidence, string) {
	para := r.paragraph(h)
	fits := func(e int) bool {
		x := &r.Names.Entities[e]
		return x.Gender == 0 || g == 0 || x.Gender == g
	}
	// Who spoke before.
	speaker, at := 0, -1
	for k := len(r.done) - 1; k >= 0 && speaker == 0; k-- {
		b := &r.Attrs[r.done[k]]
		if b.SourceHead >= h || b.Parent > 0 && b.Parent != r.Attrs[i].Parent {
			continue
		}
		p := r.paragraph(b.SourceHead)
		if p < para-near {
			break
		}
		s := r.res.Of[r.done[k]]
		e := r.entities[s-1]
		if e >= 0 && fits(e) || e < 0 && r.res.Speakers[s-1].Kind == mention.Anonymous && p == para {
			speaker, at = s, b.SourceHead
		}
	}
	// The last first subject, and the only person who fits.
	for r.next < len(r.persons) && r.persons[r.next].tok < h {
		r.next++
	}
	for r.next > 0 && r.persons[r.next-1].tok >= h {
		r.next--
	}
	subject, subjectAt, only, several := -1, -1, -1, false
	for k := r.next - 1; k >= 0; k-- {
		p := r.persons[k]
		if p.para < para-near {
			break
		}
		x := &r.Names.Entities[p.entity]
		if !fits(p.entity) || x.Kind != mention.Person && x.Gender == 0 {
			continue
		}
		several = several || only >= 0 && only != p.entity
		only = p.entity
		if p.subject && subject < 0 {
			subject, subjectAt = p.entity, p.tok
		}
	}
	person := func(e int, c Confidence, why string) (int, Confidence, string) {
		if x := &r.Names.Entities[e]; x.Gender == 0 {
			x.Gender = g
		}
		return r.entity(e), c, why
	}
	same := func(tok int) bool { return tok >= 0 && r.paragraph(tok) == para }
	switch {
	case speaker > 0 && same(at) && !(subjectAt > at && same(subjectAt)):
		if e := r.entities[speaker-1]; e >= 0 {
			return person(e, High, "who spoke before")
		}
		return speaker, High, "who spoke before"
	case subject >= 0 && same(subjectAt):
		return person(subject, High, "the subject before")
	case only >= 0 && !several:
		return person(only, High, "the only person who fits")
	case speaker > 0:
		if e := r.entities[speaker-1]; e >= 0 {
			return person(e, Low, "who spoke before")
		}
	case subject >= 0:
		return person(subject, Low, "the subject before")
	}
	return 0, None, "several people fit, or nobody"
}
