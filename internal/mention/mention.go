// Package mention finds the names in a text and joins those of one person or organisation: full name and surname, acronym
// and what it stands for, title and name. It knows nothing of who says what.
package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ascribe-go/ascribe/internal/chunk"
	"github.com/ascribe-go/ascribe/internal/fold"
	"github.com/ascribe-go/ascribe/internal/layout"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/sentence"
	"github.com/ascribe-go/ascribe/internal/span"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/token"
)

// Kind is what an entity is.
type Kind uint8

const (
	Unknown Kind = iota
	Person
	Organization
	Collective // residents, officials
	Anonymous  // a senior official
)

// Entity is one person or organisation of the document.
type Entity struct {
	Name     string // the fullest form without titles
	Kind     Kind
	Gender   uint32 // lexicon.Male, lexicon.Female, 0 if not known
	Titles   []string
	Aliases  []string // other forms in the text or given by the caller
	Key      string   // the caller's
	Mentions []span.Span
	words    []string // of the name, folded
	Roles    []uint32 // hashes of the role nouns it was mentioned with: minister, coach
	Last     int      // the token of its last mention read so far
	Known    bool     // given by the caller
	kinds    [4]int   // evidence
	seen     map[string]bool
}

// Mention is a name in the text.
type Mention struct {
	Name   chunkRange // tokens of the name itself
	Nick   chunkRange // a nickname in quote marks within it
	Chunk  int        // index of the noun phrase
	Entity int        // index into Memory.Entities
}

type chunkRange struct{ First, Last int }

// Person is what the caller knows of somebody.
type Given struct {
	Name    string
	Aliases []string
	Titles  []string
	Key     string
}

// Memory is the entities of a document and their mentions in order.
type Memory struct {
	Entities []Entity
	Mentions []Mention
	byWord   map[string][]int // entities by the last word of their name
	byName   map[string]int   // by a whole folded form
	at       map[int]int      // mention by its noun phrase
	second   map[int]int      // the other noun phrase of a name with a nickname within it
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
	People []Given
}

type finder struct {
	Input
	m *Memory
}

// Find reads the names of a document.
func Find(in Input) *Memory {
	f := finder{in, &Memory{byWord: map[string][]int{}, byName: map[string]int{}, at: map[int]int{}}}
	for _, p := range in.People {
		f.given(p)
	}
	// Full names first, so that a surname that comes before them is joined too.
	var short []int
	skip := 0 // the token that a name with a nickname ends at
	for ci := range in.Chunks.List {
		c := &in.Chunks.List[ci]
		if c.Kind != chunk.NP || !c.Is(chunk.Proper) || c.Is(chunk.Time) {
			continue
		}
		r := f.organisation(f.name(c))
		if r.First == r.Last || f.headline(c) || f.Lex.Set(f.Toks[r.First].Lex).Any(dates) {
			continue
		}
		if nick, last := f.nickname(r); last > 0 {
			f.addNicked(ci, chunkRange{r.First, last}, nick)
			skip = last
		} else if r.First < skip {
			continue
		} else if f.words(r) > 1 || f.lone(r) {
			f.add(ci, r)
		} else {
			short = append(short, ci)
		}
	}
	for _, ci := range short {
		f.add(ci, f.organisation(f.name(&in.Chunks.List[ci])))
	}
	f.translated()
	f.m.sort()
	return f.m
}

func (m *Memory) sort() {
	// The second pass appended out of order.
	sorted := make([]Mention, 0, len(m.Mentions))
	i, j := 0, 0
	split := len(m.Mentions)
	for k := 1; k < len(m.Mentions); k++ {
		if m.Mentions[k].Name.First < m.Mentions[k-1].Name.First {
			split = k
			break
		}
	}
	a, b := m.Mentions[:split], m.Mentions[split:]
	for i < len(a) || j < len(b) {
		if j == len(b) || i < len(a) && a[i].Name.First < b[j].Name.First {
			sorted = append(sorted, a[i])
			i++
		} else {
			sorted = append(sorted, b[j])
			j++
		}
	}
	m.Mentions = sorted
	for k := range sorted {
		m.at[sorted[k].Chunk] = k
	}
	for t, ci := range m.second {
		if k, ok := m.at[ci]; ok {
			m.at[t] = k
		}
	}
}

// At returns the mention in the noun phrase with the given index, nil if there is none.
func (m *Memory) At(chunk int) *Mention {
	if k, ok := m.at[chunk]; ok {
		return &m.Mentions[k]
	}
	return nil
}

// headline reports whether the phrase stands in a title-case headline, where capitals say nothing.
func (f *finder) headline(c *chunk.Chunk) bool {
	p := f.Layout.Paragraph(c.First)
	if p >= len(f.Layout.Paragraphs) || f.Layout.Paragraphs[p].Kind != layout.Headline {
		return false
	}
	upper, all := 0, 0
	for i := f.Layout.Paragraphs[p].LabelEnd; i < f.Layout.Paragraphs[p].Last; i++ {
		if t := f.Toks[i]; t.Kind == token.Word && t.End-t.Start > 3 {
			all++
			if t.Is(token.Upper) {
				upper++
			}
		}
	}
	return all > 3 && 3*upper > 2*all
}

// notName are the classes of words that stand before a name and are not of it.
var notName = lexicon.Of(lexicon.Title, lexicon.Role, lexicon.Demonym, lexicon.Det, lexicon.Person)

// name returns the tokens of the name in a noun phrase: the last run of names, without the titles before it.
func (f *finder) name(c *chunk.Chunk) chunkRange {
	last := c.Head + 1
	first := c.Head
	for i := c.Head; i >= c.First; i-- {
		t := f.Toks[i]
		switch {
		case f.Tags[i].Name() || t.Is(token.Upper) && i == c.Head:
			first = i
			continue
		case t.Kind == token.Dash && i > c.First && !t.Is(token.Space), t.Kind == token.Stop && i > c.First && f.Toks[i-1].End-f.Toks[i-1].Start <= 3:
			continue
		case f.Lex.Has(t.Lex, lexicon.Particle) && i > c.First:
			continue
		case t.Is(token.Upper) && f.Tags[i] == tag.Adj:
			first = i
			continue
		}
		break
	}
	// A name begins after the last title or office in the phrase: Vermont Sen. Bernie Sanders, Fox News host Sean Hannity.
	for i := last - 2; i > first; i-- {
		set := f.Lex.Set(f.Toks[i].Lex)
		if set.Any(lexicon.Of(lexicon.Title, lexicon.Role)) && !set.Any(lexicon.Of(lexicon.Given, lexicon.OrgHead)) && !(f.Toks[i].Is(token.Upper) && i+2 == last && f.Lex.Has(f.Toks[i+1].Lex, lexicon.OrgHead)) {
			if first = i + 1; f.Toks[first].Kind == token.Stop && first+1 < last {
				first++
			}
			break
		}
	}
	for first < last-1 {
		t := f.Toks[first]
		set := f.Lex.Set(t.Lex)
		if n := f.titlePhrase(first, last); n > 0 && first+n < last {
			first += n
			continue
		}
		if set.Has(lexicon.Demonym) && f.Lex.Has(f.Toks[last-1].Lex, lexicon.OrgHead) {
			break // the British Ministry
		}
		if set.Any(notName) && !set.Has(lexicon.Given) || t.Kind == token.Stop || t.Kind == token.Dash ||
			set.Has(lexicon.Common) && f.first(first) && last-first > 2 {
			first++
			continue
		}
		break
	}
	// "the head of Kherson Vladimir Saldo": a place runs into a name.
	for i := first + 1; i < last-1 && i < first+4; i++ {
		if f.Lex.Has(f.Toks[i].Lex, lexicon.Given) && f.Lex.Has(f.Toks[i-1].Lex, lexicon.Place) && !f.Lex.Has(f.Toks[first].Lex, lexicon.Given) {
			first = i
			break
		}
	}
	for last > first+1 && f.Lex.Has(f.Toks[last-1].Lex, lexicon.Suffix) {
		last--
	}
	return chunkRange{first, last}
}

var dates = lexicon.Of(lexicon.Weekday, lexicon.Month)

// organisation extends the name of an organisation over what its head noun takes: the Ministry of Defence, the Institute for
// Public Health.
func (f *finder) organisation(r chunkRange) chunkRange {
	if r.First == r.Last || !f.Lex.Has(f.Toks[r.Last-1].Lex, lexicon.OrgHead) || !f.Toks[r.Last-1].Is(token.Upper) {
		return r
	}
	for r.Last+1 < len(f.Toks) && f.Tags[r.Last] == tag.Adp || r.Last+1 < len(f.Toks) && f.Tags[r.Last] == tag.Conj && f.Toks[r.Last].Of(f.Text) == "and" {
		w := f.Toks[r.Last].Of(f.Text)
		n := f.Chunks.At(r.Last + 1)
		if w != "of" && w != "for" && w != "and" || n == nil || n.Kind != chunk.NP || n.First != r.Last+1 || !f.Toks[n.Head].Is(token.Upper) || n.Is(chunk.HasPoss) {
			break
		}
		r.Last = n.Last
	}
	return r
}

// translated joins two people who are one: machine translation turned the surname of one into a common noun ("Vladimir
// Balance" for Vladimir Saldo). They share a given name and an office, and only one of the surnames is a word.
func (f *finder) translated() {
	first := map[string]int{}
	for i := range f.m.Entities {
		x := &f.m.Entities[i]
		if len(x.words) != 2 || x.Kind != Person {
			continue
		}
		j, ok := first[x.words[0]]
		if !ok {
			first[x.words[0]] = i
			continue
		}
		y := &f.m.Entities[j]
		if f.common(x.words[1]) == f.common(y.words[1]) || !share(x.Roles, y.Roles) {
			continue
		}
		if f.common(y.words[1]) {
			i, j = j, i
		}
		f.merge(i, j)
	}
}

func (f *finder) common(w string) bool {
	return f.Lex.Set(f.Lex.Find(w)).Any(lexicon.Of(lexicon.Common, lexicon.Noun, lexicon.Verb))
}

func share(a, b []uint32) bool {
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return true
			}
		}
	}
	return false
}

// merge makes entity i a form of entity j.
func (f *finder) merge(i, j int) {
	x, y := &f.m.Entities[i], &f.m.Entities[j]
	for _, a := range append([]string{x.Name}, x.Aliases...) {
		y.alias(a)
	}
	y.Mentions = append(y.Mentions, x.Mentions...)
	y.Roles = append(y.Roles, x.Roles...)
	if y.Gender == 0 {
		y.Gender = x.Gender
	}
	for k := range f.m.Mentions {
		if f.m.Mentions[k].Entity == i {
			f.m.Mentions[k].Entity = j
		}
	}
	for form, e := range f.m.byName {
		if e == i {
			f.m.byName[form] = j
		}
	}
	last := x.words[len(x.words)-1]
	f.m.byName[last] = j
	x.Mentions, x.Name = nil, ""
}

// first reports whether token i begins a sentence.
func (f *finder) first(i int) bool {
	lo, hi := 0, len(f.Sents)
	for lo < hi {
		if m := int(uint(lo+hi) >> 1); f.Sents[m].Last > i {
			hi = m
		} else {
			lo = m + 1
		}
	}
	return lo < len(f.Sents) && f.Sents[lo].First == i
}

func (f *finder) titlePhrase(i, last int) int {
	n, _ := f.Lex.Phrase(lexicon.Title, func(k int) lexicon.ID {
		if i+k >= last {
			return 0
		}
		return f.Toks[i+k].Lex
	})
	return n
}

func (f *finder) words(r chunkRange) int {
	n := 0
	for i := r.First; i < r.Last; i++ {
		if f.Toks[i].Kind == token.Word {
			n++
		}
	}
	return n
}

// lone reports whether a name of one word is no surname: an organisation's or a place's.
func (f *finder) lone(r chunkRange) bool {
	t := f.Toks[r.Last-1]
	return t.Is(token.AllUpper) || f.Lex.Set(t.Lex).Any(lexicon.Of(lexicon.Place, lexicon.OrgHead))
}

// str returns the text of a name, the tokens of r.
func (f *finder) str(r chunkRange) string { return f.Text[f.Toks[r.First].Start:f.Toks[r.Last-1].End] }

// nickname returns the tokens of a nickname in quote marks after r, and where the name ends that goes on after it:
// Maureen “Mo” Trickett. The latter is 0 if there is none.
func (f *finder) nickname(r chunkRange) (nick chunkRange, last int) {
	i := r.Last
	if i+3 >= len(f.Toks) || f.Toks[i].Kind != token.Quote || !f.Toks[i].Is(token.Space) || !f.Toks[i+1].Is(token.Upper) {
		return
	}
	j := i + 2
	for j < i+4 && j < len(f.Toks) && f.Toks[j].Kind == token.Word {
		j++
	}
	if j+1 >= len(f.Toks) || f.Toks[j].Kind != token.Quote || f.Toks[j].Is(token.Space) {
		return
	}
	if c := f.Chunks.At(j + 1); c != nil && c.First == j+1 && f.Tags[c.Head].Name() {
		return chunkRange{i + 1, j}, c.Head + 1
	}
	return
}

// addNicked adds a name with a nickname within it: the name is what stands around it.
func (f *finder) addNicked(ci int, r, nick chunkRange) {
	before, after := chunkRange{r.First, nick.First - 1}, chunkRange{nick.Last + 1, r.Last}
	e := f.enter(ci, r, f.str(before)+" "+f.str(after))
	f.m.Entities[e].alias(f.str(nick))
	f.m.Mentions[len(f.m.Mentions)-1].Nick = nick
	if f.m.second == nil {
		f.m.second = map[int]int{}
	}
	f.m.second[f.Chunks.Index(r.Last-1)] = ci
}

func (f *finder) add(ci int, r chunkRange) { f.enter(ci, r, f.str(r)) }

// enter adds the mention of a name that reads form, and returns its entity.
func (f *finder) enter(ci int, r chunkRange, form string) int {
	c := &f.Chunks.List[ci]
	words := strings.Fields(fold.String(form))
	e := f.m.find(words, f.words(r) == 1)
	if e < 0 {
		e = len(f.m.Entities)
		f.m.Entities = append(f.m.Entities, Entity{Name: form, words: words})
		f.m.index(e, words)
	}
	x := &f.m.Entities[e]
	if len(words) > len(x.words) && !x.Known {
		x.alias(x.Name)
		x.Name, x.words = form, words
		f.m.index(e, words)
	} else {
		x.alias(form)
	}
	x.Mentions = append(x.Mentions, span.Span{Start: int(f.Toks[r.First].Start), End: int(f.Toks[r.Last-1].End)})
	f.evidence(x, c, r)
	f.m.Mentions = append(f.m.Mentions, Mention{Name: r, Chunk: ci, Entity: e})
	return e
}

func (x *Entity) alias(form string) {
	if form == x.Name || x.seen[form] {
		return
	}
	if x.seen == nil {
		x.seen = map[string]bool{}
	}
	x.seen[form] = true
	x.Aliases = append(x.Aliases, form)
}

func (m *Memory) index(e int, words []string) {
	last := words[len(words)-1]
	for _, o := range m.byWord[last] {
		if o == e {
			return
		}
	}
	m.byWord[last] = append(m.byWord[last], e)
	m.byName[strings.Join(words, " ")] = e
}

// find returns the entity of a name: one with the same words, or the last one mentioned whose last word is the surname.
func (m *Memory) find(words []string, surname bool) int {
	if e, ok := m.byName[strings.Join(words, " ")]; ok {
		return e
	}
	list := m.byWord[words[len(words)-1]]
	for k := len(list) - 1; k >= 0; k-- {
		e := list[k]
		have := m.Entities[e].words
		if surname || len(have) == 1 || subset(words, have) || subset(have, words) {
			if m.Entities[e].Kind == Organization && surname && len(have) > 1 {
				continue
			}
			return e
		}
	}
	return -1
}

func subset(a, b []string) bool {
	if len(a) > len(b) {
		return false
	}
	for _, w := range a {
		ok := false
		for _, v := range b {
			if v == w || len(strings.TrimSuffix(w, ".")) == 1 && strings.HasPrefix(v, w[:1]) {
				ok = true
			}
		}
		if !ok {
			return false
		}
	}
	return true
}

// evidence notes what the words around a name say of its bearer.
func (f *finder) evidence(x *Entity, c *chunk.Chunk, r chunkRange) {
	for i := c.First; i < r.First; i++ {
		set := f.Lex.Set(f.Toks[i].Lex)
		if set.Any(lexicon.Of(lexicon.Title, lexicon.Role, lexicon.Person)) {
			x.kinds[Person]++
			x.Roles = append(x.Roles, f.Toks[i].Hash)
			x.gender(f.Lex.Value(f.Toks[i].Lex, lexicon.Title))
			x.gender(f.Lex.Value(f.Toks[i].Lex, lexicon.Role))
		} else if i == r.First-1 && f.Tags[i].Common() && !set.Has(lexicon.OrgHead) {
			x.Roles = append(x.Roles, f.Toks[i].Hash) // Chief Executive
		} else if set.Has(lexicon.OrgHead) && i == r.First-1 {
			x.kinds[Organization]++ // the daily Rassvet
		}
	}
	first, last := f.Toks[r.First], f.Toks[r.Last-1]
	set := f.Lex.Set(last.Lex)
	switch {
	case f.labels(r.First):
	case set.Any(lexicon.Of(lexicon.OrgHead)), f.Tags[r.Last-1] == tag.Names, last.Is(token.AllUpper) && r.Last-r.First == 1:
		x.kinds[Organization]++
	case set.Has(lexicon.Place) && r.Last-r.First == 1:
		x.kinds[Organization]++
	}
	if r.Last-r.First > 1 && f.Lex.Has(first.Lex, lexicon.Given) {
		x.kinds[Person] += 2
		x.gender(f.Lex.Value(first.Lex, lexicon.Given))
	}
	for i := r.First; i < r.Last-1; i++ {
		if f.Lex.Has(f.Toks[i].Lex, lexicon.OrgHead) {
			x.kinds[Organization]++
		}
	}
	// An apposition after the name: Irena Volk, the district governor.
	if i := c.Last; i+1 < len(f.Toks) && f.Toks[i].Of(f.Text) == "," {
		if a := f.Chunks.At(i + 1); a != nil && a.Kind == chunk.NP && a.First == i+1 && !f.Tags[a.Head].Name() {
			for k := a.First; k < a.Last; k++ {
				if f.Lex.Set(f.Toks[k].Lex).Any(lexicon.Of(lexicon.Role, lexicon.Title)) {
					x.kinds[Person]++
					x.Roles = append(x.Roles, f.Toks[k].Hash)
				}
			}
			if f.Tags[a.Head] == tag.Num {
				x.kinds[Person]++ // an age
			}
		}
	}
	// An apposition before it: the head of the administration, Vladimir Saldo; or its office with "of" before it.
	if i := c.First - 1; i > 0 && f.Toks[i].Of(f.Text) == "," {
		f.office(x, i-1)
	}
	switch {
	case x.kinds[Person] > x.kinds[Organization]:
		x.Kind = Person
	case x.kinds[Organization] > 0:
		x.Kind = Organization
	}
}

// labels reports whether token i is in the label of a transcript's turn, where capitals say nothing.
func (f *finder) labels(i int) bool {
	p := f.Layout.Paragraph(i)
	return p < len(f.Layout.Paragraphs) && f.Layout.Paragraphs[p].Label == layout.Speaker && i < f.Layout.Paragraphs[p].LabelEnd
}

// office notes the role nouns of the noun phrase that ends at token i, and of those it is joined to by "of".
func (f *finder) office(x *Entity, i int) {
	for range 4 {
		a := f.Chunks.At(i)
		if a == nil || a.Kind != chunk.NP || f.Tags[a.Head].Name() && !f.Lex.Has(f.Toks[a.Head].Lex, lexicon.OrgHead) {
			return
		}
		for k := a.First; k < a.Last; k++ {
			if f.Lex.Set(f.Toks[k].Lex).Any(lexicon.Of(lexicon.Role, lexicon.Title)) {
				x.kinds[Person]++
				x.Roles = append(x.Roles, f.Toks[k].Hash)
			}
		}
		if a.First < 2 || f.Tags[a.First-1] != tag.Adp {
			return
		}
		i = a.First - 2
	}
}

func (x *Entity) gender(g uint32) {
	if x.Gender == 0 && (g == lexicon.Male || g == lexicon.Female) {
		x.Gender = g
	}
}

// given adds somebody the caller knows. Each alias finds the entity, whatever the text's own names say.
func (f *finder) given(p Given) {
	words := strings.Fields(fold.String(p.Name))
	if len(words) == 0 {
		return
	}
	e := len(f.m.Entities)
	f.m.Entities = append(f.m.Entities, Entity{Name: p.Name, words: words, Kind: Person, Key: p.Key, Titles: p.Titles, Known: true})
	f.m.index(e, words)
	for _, a := range p.Aliases {
		if w := strings.Fields(fold.String(a)); len(w) > 0 {
			f.m.byName[strings.Join(w, " ")] = e
			f.m.Entities[e].alias(a)
		}
	}
}

// Lookup returns the entity with the given form as its name or one of its aliases, -1 if there is none.
func (m *Memory) Lookup(form string) int {
	if e, ok := m.byName[strings.Join(strings.Fields(fold.String(form)), " ")]; ok {
		return e
	}
	return -1
}

// Title returns a form with its first letter in upper case.
func Title(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
