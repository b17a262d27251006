// Package speaker says who the source of each attribution is: the one person, organisation or group of the document that
// its noun phrase, pronoun or role stands for. Without evidence it names nobody: a wrong name is worse than none.
//
// Attributions are resolved in the order of their sources, so that what was said before is known: who spoke last, who was
// named last and who holds which office. Each step looks back no further than a bound.
package speaker

import (
	"cmp"
	"slices"

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
	Gender   uint32 // lexicon.Male, lexicon.Female, 0 if not known

	entity int  // its index among the names, -1 if it is no name
	human  bool // one person, unnamed
}

// Result is the speakers of a document, and that of each attribution: 1 + its index, 0 for none.
type Result struct {
	Speakers   []Speaker
	Of         []int
	Confidence []Confidence
	Why        []string
}

// Cut takes their speakers from the attributions whose confidence is below the least.
func (r *Result) Cut(least Confidence) {
	for i := range r.Of {
		if r.Of[i] > 0 && r.Confidence[i] < least {
			r.Of[i], r.Confidence[i], r.Why[i] = 0, None, "not sure enough: "+r.Why[i]
		}
	}
}

// Input is what the stage reads.
type Input struct {
	Text    string
	Toks    []token.Token
	Tags    []tag.Tag
	Lex     *lexicon.Lexicon
	Layout  *layout.Layout
	Sents   []sentence.Sentence
	Chunks  *chunk.Chunks
	Quotes  []marks.Quote
	Names   *mention.Memory
	Attrs   []attrib.Attribution
	Fiction bool // [Fiction] said so
}

type resolver struct {
	Input
	res      Result
	ofEntity []int32        // by entity: its speaker
	byName   map[string]int // speaker by folded name
	offices  []bool         // by entity: it is called by offices alone
	about    int            // the organisation that the text is about, -1 if there is none; once counted
	counted  bool
	persons  []person        // mentions of people, in order
	next     int             // index in persons of the first person after the source at hand
	heads    map[uint32]body // last speaker that is no person, by the hash of its head noun
	done     []int           // the attributions resolved so far that have a source, in the order of their sources
	again    bool            // the quotations around are resolved
	lead     int             // 1 + the entity that a transcript's "A:" is
	read     int             // how many mentions stand before the source at hand
	last     []int32         // by entity: 1 + the token of its last mention before the source at hand
	subjects []attrib.Range  // by sentence: its first subject, outside quotations
	finite   []int           // by sentence: its first finite verb, outside quotations or not
	topics   [3]topic        // by gender: the person whom the text tells most of
	rank     []int           // by paragraph: its number, those that are quoted from end to end not counted
}

// person is one mention of a person.
type person struct {
	tok, entity int
	para        int
	subject     bool // the first subject of its sentence
}

// named is why somebody is who the source names.
const named = "named"

// body is an organisation described by a noun, and the token it was last so called at.
type body struct{ speaker, tok int }

// answer is who an attribution is of, how sure that is, and why.
type answer struct {
	speaker    int
	confidence Confidence
	why        string
}

// none is no answer, for a reason.
func none(why string) answer { return answer{why: why} }

// Resolve finds the speakers.
func Resolve(in Input) Result {
	r := &resolver{Input: in, byName: map[string]int{}, heads: map[uint32]body{}}
	r.ofEntity, r.last = make([]int32, len(in.Names.Entities)), make([]int32, len(in.Names.Entities))
	n := len(in.Attrs)
	r.res.Of, r.res.Confidence, r.res.Why = make([]int, n), make([]Confidence, n), make([]string, n)
	r.rankParagraphs()
	r.firstSubjects()
	r.people()
	r.mostTold()
	order := r.order()
	for _, i := range order {
		r.set(i, r.source(i))
		if r.res.Of[i] > 0 && r.Attrs[i].SourceHead >= 0 {
			r.done = append(r.done, i)
		}
	}
	// Pronouns within a quotation whose speaker was found later.
	r.read, r.again = 0, true
	clear(r.last)
	for _, i := range order {
		if r.res.Of[i] == 0 && (r.res.Why[i] == firstPerson || r.res.Why[i] == withinQuotation) {
			r.set(i, r.source(i))
		}
	}
	if r.Fiction {
		r.dialogue()
	} else {
		r.headlines()
	}
	for i := range r.res.Speakers {
		if s := &r.res.Speakers[i]; s.entity >= 0 {
			s.Gender = r.Names.Entities[s.entity].Gender
		}
	}
	return r.res
}

func (r *resolver) set(i int, a answer) {
	r.res.Of[i], r.res.Confidence[i], r.res.Why[i] = a.speaker, a.confidence, a.why
}

// order returns the attributions by where their sources stand.
func (r *resolver) order() []int {
	out := make([]int, len(r.Attrs))
	for i := range out {
		out[i] = i
	}
	slices.SortStableFunc(out, func(a, b int) int { return cmp.Compare(r.place(a), r.place(b)) })
	return out
}

// place is the token that an attribution is resolved at.
func (r *resolver) place(i int) int {
	if a := &r.Attrs[i]; a.SourceHead >= 0 {
		return a.SourceHead
	}
	return r.Attrs[i].Content[0].First
}

// advance reads the mentions before token h.
func (r *resolver) advance(h int) {
	for ; r.read < len(r.Names.Mentions) && r.Names.Mentions[r.read].First < h; r.read++ {
		m := &r.Names.Mentions[r.read]
		r.last[m.Entity] = int32(m.First) + 1
	}
}

// source resolves the source of attribution i.
func (r *resolver) source(i int) answer {
	a := &r.Attrs[i]
	if len(a.Source) == 0 || a.SourceHead < 0 {
		return r.floating(i)
	}
	h := a.SourceHead
	r.advance(h)
	id := r.Toks[h].Lex
	v := r.Lex.Value(id, lexicon.Pronoun)
	switch {
	case a.Rule == attrib.Transcript: // a label is a name, whatever it looks like
	case r.Tags[h] == tag.Rel || r.Lex.Form(id) == "who" || r.Lex.Form(id) == "which":
		return r.relative(h)
	case r.Tags[h] == tag.Pron || v != 0 && !r.Tags[h].Name() && a.Source[0].Last-a.Source[0].First == 1:
		return r.pronoun(i, h, v)
	}
	if m := r.held(h); m != nil {
		return answer{r.entity(m.Entity), Exact, named}
	}
	demonym := r.Lex.Has(id, lexicon.Demonym) && r.Lex.Has(r.Toks[a.Source[0].First].Lex, lexicon.Det)
	if m := r.mentionOf(h); m != nil && !(demonym && m.Last-m.First == 1) {
		if m.Unsure {
			return answer{r.entity(m.Entity), Low, "the last of several with this name"}
		}
		return answer{r.entity(m.Entity), Exact, named}
	}
	if a.Rule == attrib.Transcript && (r.Toks[h].Of(r.Text) == "A" || r.Toks[h].Of(r.Text) == "Q") {
		return r.interviewed(r.Toks[h].Of(r.Text))
	}
	if e := r.Names.Lookup(r.text(a.Source[0])); e >= 0 && !demonym {
		return answer{r.entity(e), Exact, "named by an alias"}
	}
	if a.Source[0].Last-a.Source[0].First == 1 {
		if e := r.Names.Lookup(r.Toks[h].Of(r.Text)); e >= 0 {
			return answer{r.entity(e), High, "a lower-cased name"}
		}
		if e := r.Names.Meant(r.Toks[h].Hash); e >= 0 && r.Tags[h].Noun() {
			return answer{r.entity(e), High, "a translated surname"}
		}
		if e := r.bearer(h); e >= 0 {
			return answer{r.entity(e), High, "a surname that is a plain word"}
		}
	}
	if r.impersonal(h) {
		if b := r.author(i, h); b.speaker > 0 {
			return b
		}
		return none("the source is a thing")
	}
	return r.nominal(i, h)
}

// bearer returns the one person whose name holds the word at token h, a plain noun with a capital within its sentence: Harbour said. It is
// -1 if there is none, or several.
func (r *resolver) bearer(h int) int {
	if !r.Tags[h].Common() || !r.Toks[h].Is(token.Upper) || h == r.Sents[r.sentence(h)].First {
		return -1
	}
	one, several := -1, false
	r.Names.Bearing(r.Toks[h].Hash, func(e int) bool {
		if r.Names.Entities[e].Kind == mention.Person && r.last[e] > 0 {
			several = several || one >= 0 && one != e
			one = e
		}
		return !several
	})
	if several {
		return -1
	}
	return one
}

// author resolves a report to whoever it is by: a study by the Oceanic Institute, a letter from the council, her account, the
// institute's report, a Harbour Press poll.
func (r *resolver) author(i, h int) answer {
	c := r.Chunks.At(h)
	if c == nil || c.Head != h {
		return answer{}
	}
	if b := r.writer(h, r.Attrs[i].Source[0]); b > 0 {
		return r.party(b)
	}
	if v := r.Lex.Value(r.Toks[c.First].Lex, lexicon.Pronoun); v&lexicon.ProPossessive != 0 && v&lexicon.Pro3 != 0 && c.First < h {
		b := r.pronoun(i, c.First, v)
		b.confidence = min(b.confidence, Low)
		return b
	}
	if !r.Lex.Set(r.Toks[h].Lex).Any(lexicon.Of(lexicon.ReportNoun, lexicon.Work, lexicon.Thing)) {
		return answer{}
	}
	if c.Is(chunk.HasPoss) {
		if m := r.Names.Owner(r.Chunks.Index(h)); m != nil {
			return answer{r.entity(m.Entity), High, wrote}
		}
		for k := h - 1; k > c.First; k-- {
			if r.Tags[k] == tag.Poss {
				return r.issuer(attrib.Range{First: c.First, Last: k}, k-1)
			}
		}
		return answer{}
	}
	for k := c.First; k < h; k++ {
		if r.Tags[k].Name() && r.Toks[k].Is(token.Upper) {
			if e := r.Names.Lookup(r.Text[r.Toks[k].Start:r.Toks[h-1].End]); e >= 0 && r.Names.Entities[e].Kind == mention.Organization {
				return answer{r.entity(e), Low, wrote}
			}
			if set := r.Lex.Set(r.Toks[h-1].Lex); h > k+1 && r.Tags[h-1].Name() && set.Has(lexicon.OrgHead) { // Home Office figures
				g := attrib.Range{First: k, Last: h}
				return answer{r.described(r.text(g), mention.Organization, r.spanOf(g)), Low, wrote}
			}
			if k == h-1 && r.Toks[k].Is(token.AllUpper) && r.Toks[k].End-r.Toks[k].Start > 2 && !r.Lex.Has(r.Toks[k].Lex, lexicon.Place) { // LSEG data
				g := attrib.Range{First: k, Last: h}
				return answer{r.described(r.text(g), mention.Organization, r.spanOf(g)), Low, wrote}
			}
			break
		}
	}
	return answer{}
}

const wrote = "the author of the report"

// writer returns the token at which whoever a report is by is named behind its noun h; 0 if that is not said.
func (r *resolver) writer(h int, src attrib.Range) int {
	for k := h + 1; (k < src.Last-1 || k == h+1) && k+1 < len(r.Toks) && k < h+2*lookBack; k++ {
		if f := r.Lex.Form(r.Toks[k].Lex); f == "by" || f == "from" && k == h+1 {
			return k + 1
		}
	}
	if k := h + 1; k+1 < len(r.Toks) && r.Lex.Form(r.Toks[k].Lex) == "of" && r.issued(h) { // the report of the ministry
		if b := r.Chunks.At(k + 1); b != nil && b.First == k+1 && r.Lex.Has(r.Toks[b.Head].Lex, lexicon.OrgHead) {
			return k + 1
		}
	}
	if k := src.Last; k+2 < len(r.Toks) && r.Tags[k].Participle() && r.Lex.Form(r.Toks[k+1].Lex) == "by" && r.makes(k) {
		return k + 2
	}
	if k := src.Last; k+3 < len(r.Toks) && (r.Lex.Form(r.Toks[k].Lex) == "that" || r.Lex.Form(r.Toks[k].Lex) == "which") { // a poll that the institute Sand published
		if b := r.Chunks.At(k + 1); b != nil && b.Kind == chunk.NP && b.First == k+1 {
			if g := r.Chunks.At(b.Last); g != nil && g.Kind == chunk.VG && g.First == b.Last && r.makes(g.Head) {
				return k + 1
			}
		}
	}
	return 0
}

// makes reports whether the verb at token k tells who a report is by.
func (r *resolver) makes(k int) bool {
	switch r.Lex.Form(lexicon.ID(r.Lex.Value(r.Toks[k].Lex, lexicon.Verb) & lexicon.FormLemma)) {
	case "publish", "release", "issue", "compile", "write", "conduct", "prepare", "produce", "sign", "post":
		return true
	}
	return false
}

// issued reports whether the noun h is for what a body gives out, not for what is found out about it: a report, but no study.
func (r *resolver) issued(h int) bool {
	switch r.Lex.Form(r.Toks[h].Lex) {
	case "report", "statement", "communique", "bulletin", "announcement", "declaration", "estimate", "estimates", "ruling", "decree":
		return true
	}
	return false
}

// party resolves an author's noun phrase that begins at token k.
func (r *resolver) party(k int) answer {
	b := r.Chunks.At(k)
	if b == nil || b.Kind != chunk.NP || b.First != k || b.Any(chunk.Pronoun|chunk.Time) {
		return answer{}
	}
	if m := r.mentionOf(b.Head); m != nil {
		return answer{r.entity(m.Entity), High, wrote}
	}
	if m := r.apposed(b); m != nil {
		return answer{r.entity(m.Entity), High, wrote}
	}
	return r.issuer(attrib.Range{First: b.First, Last: b.Last}, b.Head)
}

// issuer resolves the common noun h of an author's noun phrase: a body or a person.
func (r *resolver) issuer(np attrib.Range, h int) answer {
	if s := r.theBody(np.First, h, np); s > 0 {
		return answer{s, High, wrote}
	}
	if !r.Tags[h].Common() || !r.Lex.Set(r.Toks[h].Lex).Any(lexicon.Of(lexicon.OrgHead, lexicon.Person, lexicon.Role, lexicon.Title)) {
		return answer{}
	}
	return answer{r.described(r.text(np), r.kind(h), r.spanOf(np)), High, wrote}
}

// apposed returns the name behind a noun phrase and a comma: the surveyor, Alan Tricket.
func (r *resolver) apposed(c *chunk.Chunk) *mention.Mention {
	k := c.Last
	if k+1 >= len(r.Toks) || r.Toks[k].Of(r.Text) != "," {
		return nil
	}
	o := r.Chunks.At(k + 1)
	if o == nil || o.First != k+1 {
		return nil
	}
	m := r.mentionOf(o.Head)
	if m == nil || r.Names.Entities[m.Entity].Kind != mention.Person {
		return nil
	}
	return m
}

// held returns the name behind an office whose "of" phrase it stands in: Secretary of State Mara Lindqvist.
func (r *resolver) held(h int) *mention.Mention {
	if !r.Lex.Set(r.Toks[h].Lex).Any(lexicon.Of(lexicon.Title, lexicon.Role)) || h+2 >= len(r.Toks) || r.Lex.Form(r.Toks[h+1].Lex) != "of" {
		return nil
	}
	i := r.Chunks.Index(h + 2)
	if i < 0 {
		return nil
	}
	c := &r.Chunks.List[i]
	if n := c.First + 1; c.Is(chunk.HasPoss) || n >= c.Last {
		return nil
	}
	m := r.Names.At(i)
	if m == nil || m.Title <= c.First || m.Last-m.First < 2 || r.Names.Entities[m.Entity].Kind == mention.Organization || !r.Lex.Has(r.Toks[m.First].Lex, lexicon.Given) {
		return nil
	}
	return m
}

// introduced returns the only person named before the first answer of a transcript, -1 if there is none, or several.
func (r *resolver) introduced() int {
	first := slices.IndexFunc(r.Attrs, func(a attrib.Attribution) bool { return a.Rule == attrib.Transcript })
	if first < 0 {
		return -1
	}
	one, start := -1, r.Attrs[first].Content[0].First
	for k := 0; k < min(len(r.Names.Mentions), lookBack) && r.Names.Mentions[k].First < start; k++ {
		e := r.Names.Mentions[k].Entity
		if r.Names.Entities[e].Kind != mention.Person || e == one {
			continue
		}
		if one >= 0 {
			return -1
		}
		one = e
	}
	return one
}

// interviewed resolves the label of an answer to the person whom the text introduces: the one it names most, or the only one that stands
// before the first answer.
func (r *resolver) interviewed(label string) answer {
	if label != "A" {
		return none("the interviewer is not named")
	}
	if r.lead == 0 {
		r.lead = -1
		best := 1
		for e := range r.Names.Entities {
			if x := &r.Names.Entities[e]; x.Kind != mention.Organization && x.Count > best {
				best, r.lead = x.Count, e+1
			}
		}
	}
	if r.lead < 0 {
		r.lead = r.introduced() + 1
	}
	if r.lead <= 0 {
		r.lead = -1
		return none("nobody is introduced")
	}
	return answer{r.entity(r.lead - 1), Low, "the person interviewed"}
}

// text returns the text of a noun phrase without its article.
func (r *resolver) text(a attrib.Range) string {
	for a.First < a.Last-1 && r.Lex.Has(r.Toks[a.First].Lex, lexicon.Det) && r.Tags[a.First] == tag.Det {
		a.First++
	}
	return r.Text[r.Toks[a.First].Start:r.Toks[a.Last-1].End]
}

func (r *resolver) mentionOf(h int) *mention.Mention {
	m := r.Names.At(r.Chunks.Index(h))
	if m == nil || h < m.First || h >= m.Last && !r.Lex.Has(r.Toks[h].Lex, lexicon.Suffix) {
		return nil
	}
	return m
}

// entity returns the speaker of an entity of the names.
func (r *resolver) entity(e int) int {
	if s := r.ofEntity[e]; s > 0 {
		return int(s)
	}
	x := &r.Names.Entities[e]
	k := x.Kind
	if k == mention.Unknown {
		k = mention.Person
	}
	r.res.Speakers = append(r.res.Speakers, Speaker{
		Name: r.Names.Name(e), Kind: k, Titles: r.Names.Titles(e), Aliases: r.Names.Aliases(e), Key: x.Key, Mentions: r.Names.Spans(e), entity: e,
	})
	r.ofEntity[e] = int32(len(r.res.Speakers))
	return len(r.res.Speakers)
}

// described returns the speaker with a name that is no entity's: "local officials".
func (r *resolver) described(name string, k mention.Kind, s span.Span) int {
	key := fold.String(name)
	id, ok := r.byName[key]
	if !ok {
		r.res.Speakers = append(r.res.Speakers, Speaker{Name: name, Kind: k, entity: -1})
		id = len(r.res.Speakers)
		r.byName[key] = id
	}
	sp := &r.res.Speakers[id-1]
	sp.Mentions = append(sp.Mentions, s)
	return id
}

func (r *resolver) spanOf(g attrib.Range) span.Span {
	return span.Span{Start: int(r.Toks[g.First].Start), End: int(r.Toks[g.Last-1].End)}
}

// kind returns what a source is whose head noun is token h.
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

// impersonal reports whether a source is no one: data, a report, the budget.
func (r *resolver) impersonal(h int) bool {
	set := r.Lex.Set(r.Toks[h].Lex)
	if !r.Tags[h].Common() || set.Any(lexicon.Of(lexicon.OrgHead, lexicon.Role, lexicon.Person, lexicon.Title)) {
		return false
	}
	return set.Any(lexicon.Of(lexicon.Thing, lexicon.Medium, lexicon.Work, lexicon.ReportNoun))
}
