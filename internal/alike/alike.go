// Package alike says which words name the same where claims are compared: verbs of one event, nouns that count the same things, and
// the names of one country. The lists are small and written by hand (data/en.txt, which names their origin); a word that is in none
// stands for itself.
package alike

import (
	"strings"

	"github.com/ascribe-go/ascribe/internal/fold"
)

//go:generate go run gen.go

// entry is a word of a list and what stands for it. A seat of government also has the country that it acts for.
type entry struct{ word, same, actor string }

// list is a table of entries, found by the hashes of their words.
type list struct {
	entries []entry
	index   []uint16 // open addressing by fold.Hash: 1 + an entry's index; its length is a power of two
}

// find returns the entry of a word, in any case; nil if the list has none.
func (l *list) find(word string) *entry {
	mask := uint32(len(l.index) - 1)
	for i := fold.Hash(word) & mask; l.index[i] != 0; i = (i + 1) & mask {
		if e := &l.entries[l.index[i]-1]; fold.Equal(word, e.word) {
			return e
		}
	}
	return nil
}

// same returns what stands for a word, the word itself if it is in none.
func (l *list) same(word string) string {
	if e := l.find(word); e != nil {
		return e.same
	}
	return word
}

// Verb returns the verb that stands for the given lemma, with its particle if it has one: "regain" for "win back".
func Verb(lemma string) string { return verbs.same(lemma) }

// Noun returns the noun that stands for the given one, in the singular and lower case: "settlement" for "village".
func Noun(noun string) string { return nouns.same(noun) }

// Counted returns what happens, and to what, where the noun counts events rather than things: "kill" and "person" for "fatality",
// "arrest" and "person" for "detention". What is "" is not said. ok is false for other nouns.
func Counted(noun string) (verb, what string, ok bool) {
	e := counts.find(noun)
	if e == nil {
		return "", "", false
	}
	verb, what, _ = strings.Cut(e.same, " ")
	return verb, what, what != ""
}

// State returns the verb of what happened to those of whom the adjective is said: "kill" for "dead".
func State(adjective string) (verb string, ok bool) {
	e := states.find(adjective)
	if e == nil {
		return "", false
	}
	return e.same, true
}

// Name returns the name that stands for the given one: "ukraine" for "Ukrainians". For a seat of government, which is
// a place of its own, actor is the country it stands for when it acts: "kyiv" and "ukraine" for "kiev". ok is false for names that
// are in no list.
func Name(name string) (same, actor string, ok bool) {
	e := names.find(name)
	if e == nil {
		return name, "", false
	}
	return e.same, e.actor, true
}

// General reports whether a noun is one that many stories share, so that to have it in common shows nothing.
func General(noun string) bool { return generals.find(noun) != nil }
