// Package lexicon holds the words that the stages know, for every language, and finds them by one hash probe a token.
//
// The lists are text files under data/, one folder a language, each with its origin and licence; gen.go turns them into
// the tables of tables_*.go. A word may belong to several classes and carries a value in each: what the value means is
// said at the class. Several words in a line of a list are a phrase, found by [Lexicon.Phrase].
package lexicon

//go:generate go run gen.go

import (
	"github.com/ascribe-go/ascribe/internal/fold"
)

// ID names a word of a lexicon; 0 is no word. It fits the 16 bits that a token has for it.
type ID uint16

// Class is a word class, as far as the stages need one.
type Class uint8

// Set is a set of classes.
type Set uint64

// Of returns the set that holds the given classes.
func Of(cs ...Class) (s Set) {
	for _, c := range cs {
		s |= 1 << c
	}
	return s
}

// Has reports whether c is in the set.
func (s Set) Has(c Class) bool { return s>>c&1 != 0 }

// Any reports whether the sets share a class.
func (s Set) Any(t Set) bool { return s&t != 0 }

type entry struct {
	off   uint32 // of the form in the blob
	sense uint32 // of the first sense
	n     uint8  // length of the form
	ns    uint8  // number of senses
	set   Set
}

type sense struct {
	class Class
	value uint32
}

// A phrase is kept under its first word; rest are the IDs of the others.
type phrase struct {
	rest  string // big-endian pairs of bytes
	class Class
	value uint32
}

type table struct {
	lang    string
	forms   string
	entries []entry
	index   []ID // open addressing by fold.Hash; a power of two long
	senses  []sense
	phrases []phrase
	first   []uint32 // by ID: where its phrases start in phrases; one longer than entries
}

// Lexicon is the words of one language, with the caller's own if there are any. It is immutable.
type Lexicon struct {
	*table
	extra *overlay
}

// For returns the lexicon of the language with the given ISO 639 code; that of English if there is none.
func For(lang string) *Lexicon {
	for i := range lexicons {
		if lexicons[i].lang == lang {
			return &lexicons[i]
		}
	}
	return &lexicons[0]
}

// Lang returns the language's ISO 639 code.
func (l *Lexicon) Lang() string { return l.lang }

// Lookup finds a word, whose [fold.Hash] the caller has at hand. It does not allocate.
func (l *Lexicon) Lookup(hash uint32, word string) ID {
	if l.extra != nil {
		if id := l.extra.lookup(hash, word); id != 0 {
			return id
		}
	}
	mask := uint32(len(l.index) - 1)
	for i := hash & mask; ; i = (i + 1) & mask {
		id := l.index[i]
		if id == 0 {
			return 0
		}
		if e := &l.entries[id]; fold.Equal(word, l.forms[e.off:e.off+uint32(e.n)]) {
			return id
		}
	}
}

// Find is Lookup without a hash.
func (l *Lexicon) Find(word string) ID { return l.Lookup(fold.Hash(word), word) }

// Set returns the classes of a word.
func (l *Lexicon) Set(id ID) Set {
	if int(id) < len(l.entries) {
		return l.entries[id].set
	}
	return l.extra.set(id)
}

// Has reports whether a word is of class c.
func (l *Lexicon) Has(id ID, c Class) bool { return l.Set(id).Has(c) }

// Value returns the word's value in class c; 0 if it is not of that class.
func (l *Lexicon) Value(id ID, c Class) uint32 {
	if int(id) >= len(l.entries) {
		return l.extra.value(id, c)
	}
	e := &l.entries[id]
	if !e.set.Has(c) {
		return 0
	}
	for _, s := range l.senses[e.sense : e.sense+uint32(e.ns)] {
		if s.class == c {
			return s.value
		}
	}
	return 0
}

// Form returns the folded form of a word, "" for 0.
func (l *Lexicon) Form(id ID) string {
	if int(id) >= len(l.entries) {
		return l.extra.form(id)
	}
	e := &l.entries[id]
	return l.forms[e.off : e.off+uint32(e.n)]
}

// Phrase finds the longest phrase of class c whose words are ids[0], ids[1] …, and returns how many they are and the
// phrase's value; 0 words if there is none. A word alone is no phrase.
func (l *Lexicon) Phrase(c Class, ids func(i int) ID) (n int, value uint32) {
	id := ids(0)
	if id == 0 {
		return 0, 0
	}
	if l.extra != nil {
		if n, value = l.extra.phrase(c, ids); n > 0 {
			return n, value
		}
	}
	if l.extra != nil {
		id = l.extra.under(id)
	}
next:
	for _, p := range l.phrases[l.first[id]:l.first[id+1]] { // longest first
		if p.class != c {
			continue
		}
		for k := 0; k < len(p.rest); k += 2 {
			at := ids(1 + k/2)
			if l.extra != nil {
				at = l.extra.under(at)
			}
			if at != ID(p.rest[k])<<8|ID(p.rest[k+1]) {
				continue next
			}
		}
		return 1 + len(p.rest)/2, p.value
	}
	return 0, 0
}

// StartsPhrase reports whether some phrase starts with the word.
func (l *Lexicon) StartsPhrase(id ID) bool {
	if int(id) >= len(l.entries) {
		return l.extra != nil
	}
	return id != 0 && l.first[id] != l.first[id+1] || l.extra != nil
}

// Lemma returns the base form of a verb form, "" if the word is no verb known to the lexicon.
func (l *Lexicon) Lemma(id ID) string {
	if v := l.Value(id, Verb); v != 0 {
		return l.Form(ID(v))
	}
	return ""
}
