// Package alike says which words name the same where claims are compared: verbs of one event, nouns that count the same things, and
// the names of one country. The lists are small and written by hand (data/en.txt, which names their origin); a word that is in none
// stands for itself.
package alike

import "strings"

//go:generate go run gen.go

// entry is a word of a list and what stands for it. A seat of government also has the country that it acts for.
type entry struct{ word, same, actor string }

func find(list []entry, word string) *entry {
	lo, hi := 0, len(list)
	for lo < hi {
		switch m := int(uint(lo+hi) >> 1); {
		case list[m].word == word:
			return &list[m]
		case list[m].word < word:
			lo = m + 1
		default:
			hi = m
		}
	}
	return nil
}

func same(list []entry, word string) string {
	if e := find(list, word); e != nil {
		return e.same
	}
	return word
}

// Verb returns the verb that stands for the given lemma, with its particle if it has one: "regain" for "win back".
func Verb(lemma string) string { return same(verbs[:], lemma) }

// Noun returns the noun that stands for the given one, in the singular and lower case: "settlement" for "village".
func Noun(noun string) string { return same(nouns[:], noun) }

// Counted returns what happens, and to what, where the noun counts events rather than things: "kill" and "person" for "fatality",
// "arrest" and "person" for "detention". What is "" is not said. ok is false for other nouns.
func Counted(noun string) (verb, what string, ok bool) {
	e := find(counts[:], noun)
	if e == nil {
		return "", "", false
	}
	verb, what, _ = strings.Cut(e.same, " ")
	return verb, what, what != ""
}

// State returns the verb of what happened to those of whom the adjective is said: "kill" for "dead".
func State(adjective string) (verb string, ok bool) {
	e := find(states[:], adjective)
	if e == nil {
		return "", false
	}
	return e.same, true
}

// Name returns the name that stands for the given one, in lower case: "ukraine" for "ukrainians". For a seat of government, which is
// a place of its own, actor is the country it stands for when it acts: "kyiv" and "ukraine" for "kiev". ok is false for names that
// are in no list.
func Name(name string) (same, actor string, ok bool) {
	e := find(names[:], name)
	if e == nil {
		return name, "", false
	}
	return e.same, e.actor, true
}

// General reports whether a noun is one that many stories share, so that to have it in common shows nothing.
func General(noun string) bool { return find(generals[:], noun) != nil }
