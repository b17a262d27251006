// Package mention finds the names in a text and joins those of one person or organisation: full name and surname, acronym
// and what it stands for, title and name. It knows nothing of who says what.
//
// Names that are spelled and titled alike are one form. Forms are joined to entities, the fullest first, and each mention is
// then that of its form; a surname that several people bear is decided mention by mention. Work and memory are linear in the
// length of the text: what is looked up is found by hash, and no list is followed further than a bound.
package mention

import (
	"github.com/ascribe-go/ascribe/internal/chunk"
	"github.com/ascribe-go/ascribe/internal/layout"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/marks"
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

// Entity is one person or organisation of the document. What is printed of it is found by [Memory.Name] and its like.
type Entity struct {
	Kind   Kind
	Gender uint32 // lexicon.Male, lexicon.Female, 0 if not known
	Key    string // the caller's
	Known  bool   // given by the caller
	Count  int    // mentions

	form        int32 // the fullest form
	forms       int32 // 1 + the first of its forms
	first, last int32 // 1 + its mentions, linked by next
	roles       int32 // 1 + the first of its offices
	titles      []string
	hons        honorifics
	person, org int32 // evidence of its kind
	he, she     int32 // evidence of its gender
	told        int32 // mentions by forms that are nobody else's
}

// Mention is a name in the text.
type Mention struct {
	First, Last int  // tokens of the name itself
	Title       int  // the first token of the titles before it; First if there are none
	Chunk       int  // index of the noun phrase
	Entity      int  // index into Memory.Entities
	Possessor   bool // "Lee's office"
	Unsure      bool // several people bear the name
	Label       bool // in a speaker's label

	form int32
	next int32 // 1 + the next mention of the entity
}

// Given is what the caller knows of somebody.
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

	text    string
	toks    []token.Token
	lex     *lexicon.Lexicon
	fiction bool
	forms   []form
	words   []uint32 // of the forms: the hashes of their words
	offices []Office
	exact   table     // forms by the hash of their words
	byWord  table     // postings by the hash of a word
	posts   []posting //
	byRole  table     // offices by the hash of their head noun
	holders []holder
	at      []int32 // by noun phrase: 1 + its mention
}

// Office is a description that somebody was mentioned with: the French president; the chief executive of Quillon.
type Office struct {
	Head   uint32    // the hash of its noun
	Mods   [4]uint32 // hashes of the words that tell it from others
	Former bool
	Tok    int // where
	entity int32
	next   int32 // 1 + the next of its form, then of its entity
}

type holder struct {
	office int32
	next   int32 // 1 + the next with the same head noun
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
	People  []Given
	Fiction bool // a story: people are called what its narrator calls them
}

type finder struct {
	Input
	m      *Memory
	quoted quotedRun
	sent   int       // the sentence at hand
	pairs  pairs     // forms that stand in one sentence of a story: they are two people
	inSent [12]int32 // its forms
	nSent  int
}

// Find reads the names of a document.
func Find(in Input) *Memory {
	f := &finder{Input: in, m: &Memory{text: in.Text, toks: in.Toks, lex: in.Lex, fiction: in.Fiction, at: make([]int32, len(in.Chunks.List))}}
	f.people()
	f.read()
	f.join()
	f.settle()
	f.genders()
	return f.m
}

// At returns the mention that heads the noun phrase with the given index, nil if there is none.
func (m *Memory) At(chunk int) *Mention {
	if chunk < 0 || chunk >= len(m.at) || m.at[chunk] == 0 {
		return nil
	}
	return &m.Mentions[m.at[chunk]-1]
}

// Name returns the fullest form of an entity without titles. In a story it is what the narrator calls somebody, with the title
// that tells people of one surname apart: Mrs. Hall.
func (m *Memory) Name(e int) string {
	x := &m.Entities[e]
	if m.fiction && !x.Known && x.Kind != Organization {
		return m.called(e)
	}
	return m.print(x.form, false)
}

// called returns what the narrator most often calls somebody; the given name with it where that is a surname alone.
func (m *Memory) called(e int) string {
	x := &m.Entities[e]
	best := x.form
	for i := x.forms; i > 0; i = m.forms[i-1].next {
		if f := &m.forms[i-1]; f.alias == 0 && f.text == "" && (f.count > m.forms[best].count || f.count == m.forms[best].count && f.n > m.forms[best].n) {
			best = i - 1
		}
	}
	b, full := &m.forms[best], &m.forms[x.form]
	if b.n == 1 && b.begin == b.first && full.n > 1 && !m.lex.Has(m.toks[b.first].Lex, lexicon.Given) && m.words[b.at] == m.words[full.at+int32(full.n)-1] && full.alias == 0 {
		return m.print(x.form, false)
	}
	return m.print(best, true)
}

// Aliases returns the other forms of an entity, those in the text and the caller's.
func (m *Memory) Aliases(e int) []string {
	name := m.Name(e)
	var out []string
	add := func(s string) {
		if s == "" || s == name {
			return
		}
		for _, o := range out {
			if o == s {
				return
			}
		}
		out = append(out, s)
	}
	n := 0
	for i := m.Entities[e].forms; i > 0 && n < maxForms; i = m.forms[i-1].next {
		add(m.print(i-1, m.fiction && m.forms[i-1].n == 1))
		if k := m.forms[i-1].nick; !k.Empty() {
			add(k.Of(m.text))
		}
		n++
	}
	return out
}

// maxForms bounds how many forms of one entity are printed or compared.
const maxForms = 64

// Titles returns the titles that an entity is mentioned with, and the caller's.
func (m *Memory) Titles(e int) []string {
	x := &m.Entities[e]
	out := append([]string(nil), x.titles...)
	n := 0
next:
	for i := x.forms; i > 0 && n < maxForms; i = m.forms[i-1].next {
		n++
		f := &m.forms[i-1]
		if f.begin >= f.first || f.text != "" {
			continue
		}
		s := m.clean(int(f.begin), int(f.first))
		for _, o := range out {
			if o == s {
				continue next
			}
		}
		out = append(out, s)
	}
	return out
}

// Spans returns the mentions of an entity.
func (m *Memory) Spans(e int) []span.Span {
	x := &m.Entities[e]
	out := make([]span.Span, 0, x.Count)
	for i := x.first; i > 0; i = m.Mentions[i-1].next {
		k := &m.Mentions[i-1]
		out = append(out, span.Span{Start: int(m.toks[k.First].Start), End: int(m.toks[k.Last-1].End)})
	}
	return out
}

// Lookup returns the entity with the given form as its name or one of its aliases, -1 if there is none or several.
func (m *Memory) Lookup(name string) int {
	h, n := hashWords(name)
	if n == 0 {
		return -1
	}
	for i := m.exact.get(h); i > 0; i = m.forms[i-1].same {
		if e := m.forms[i-1].entity; e >= 0 {
			return int(e)
		}
	}
	return -1
}

// Offices calls yield for the entities that were mentioned with a noun whose hash is given, in the order of the text, until
// yield returns false.
func (m *Memory) Offices(noun uint32, yield func(entity int, o *Office) bool) {
	for i := m.byRole.get(noun); i > 0; i = m.holders[i-1].next {
		o := &m.offices[m.holders[i-1].office]
		if !yield(int(o.entity), o) {
			return
		}
	}
}

// Bearing calls yield for the entities in whose names the word with the given hash stands, the last entered first, until yield
// returns false.
func (m *Memory) Bearing(word uint32, yield func(entity int) bool) {
	n := 0
	for i := m.byWord.get(word); i > 0 && n < maxPostings; i = m.posts[i-1].next {
		n++
		if !yield(int(m.posts[i-1].entity)) {
			return
		}
	}
}

// Meant returns the person whose surname is, in its language, the noun with the given hash; -1 if there is none.
func (m *Memory) Meant(noun uint32) int {
	if i := m.byWord.get(noun ^ saltMeaning); i > 0 {
		return int(m.posts[i-1].entity)
	}
	return -1
}

// Owner returns the name that the noun phrase with the given index belongs to, nil if there is none: Lee's office.
func (m *Memory) Owner(chunk int) *Mention {
	lo, hi := 0, len(m.Mentions)
	for lo < hi {
		if k := int(uint(lo+hi) >> 1); m.Mentions[k].Chunk >= chunk {
			hi = k
		} else {
			lo = k + 1
		}
	}
	for ; lo < len(m.Mentions) && m.Mentions[lo].Chunk == chunk; lo++ {
		if m.Mentions[lo].Possessor {
			return &m.Mentions[lo]
		}
	}
	return nil
}

// First returns the index of the first mention at or after a token.
func (m *Memory) First(tok int) int {
	lo, hi := 0, len(m.Mentions)
	for lo < hi {
		if k := int(uint(lo+hi) >> 1); m.Mentions[k].First >= tok {
			hi = k
		} else {
			lo = k + 1
		}
	}
	return lo
}

// Next returns the mention of the same entity after k, nil if k is the last.
func (m *Memory) Next(k *Mention) *Mention {
	if k.next == 0 {
		return nil
	}
	return &m.Mentions[k.next-1]
}
