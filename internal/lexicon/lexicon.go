// Package lexicon holds the words that the stages know, for every language, and finds them by one hash probe a token.
//
// The lists are text files under data/, one folder a language, each with its origin and licence; gen.go turns them into the
// tables under tables/. A word may belong to several classes and carries a value in each: what the value means is
// said at the class. Several words in a line of a list are a phrase, found by [Lexicon.Phrase].
package lexicon

//go:generate go run gen.go

import (
	"sync"

	"github.com/ascribe-go/ascribe/internal/fold"
)

// ID names a word of a lexicon; 0 is no word. It fits the 16 bits that a token has for it.
type ID uint16

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

// table is the words of a language, as gen.go packs them: each section is read in place, so that opening one costs nothing.
// Numbers are little-endian.
type table struct {
	lang    string
	n       int    // words, and one more for no word
	entries string // for each word: offset of the form, first sense, set of classes, length of the form, number of senses
	senses  string // for each sense: class, value
	phrases string // for each phrase: offset of the rest, its length, class, value; by their first word, longest first
	first   string // for each word: its first phrase; one more for the end
	index   string // open addressing by fold.Hash; a power of two long
	rests   string // the other words of phrases: pairs of bytes, big-endian
	forms   string

	starts func() []Set // for each word: the classes of its phrases; made on first use
}

// Sizes of the records of the sections.
const (
	entrySize  = 20
	senseSize  = 8
	phraseSize = 12
)

func open(lang, data string) *table {
	for i := range len(data) {
		if data[i] == '\n' {
			data = data[i+1:]
			break
		}
	}
	t := &table{lang: lang}
	at := 7 * 4
	for i, s := range [...]*string{&t.entries, &t.senses, &t.phrases, &t.first, &t.index, &t.rests, &t.forms} {
		n := int(le32(data, 4*i))
		*s = data[at : at+n]
		at += n
	}
	t.n = len(t.entries) / entrySize
	t.starts = sync.OnceValue(t.phraseClasses)
	return t
}

func le32(s string, i int) uint32 {
	s = s[i : i+4]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

func le64(s string, i int) uint64 {
	s = s[i : i+8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

func (t *table) form(id ID) string {
	e := t.entries[int(id)*entrySize:]
	off := le32(e, 0)
	return t.forms[off : off+uint32(e[16])]
}

func (t *table) set(id ID) Set { return Set(le64(t.entries, int(id)*entrySize+8)) }

func (t *table) value(id ID, c Class) uint32 {
	e := t.entries[int(id)*entrySize:]
	if !Set(le64(e, 8)).Has(c) {
		return 0
	}
	s := int(le32(e, 4)) * senseSize
	for range e[17] {
		if Class(t.senses[s]) == c {
			return le32(t.senses, s+4)
		}
		s += senseSize
	}
	return 0
}

// Lexicon is the words of one language, with the caller's own if there are any. It is immutable.
type Lexicon struct {
	*table
	extra *overlay
}

// unknown is the lexicon of a language that is not known: it has no words.
var unknown = Lexicon{table: &table{lang: "und", n: 1, entries: string(make([]byte, entrySize)), first: string(make([]byte, 8)), index: string(make([]byte, 4))}}

// For returns the lexicon of the language with the given ISO 639 code; one without words for "und", and that of English if
// there is none.
func For(lang string) *Lexicon {
	if lang == "und" {
		return &unknown
	}
	for i := range lexicons {
		if lexicons[i].lang == lang {
			return &lexicons[i]
		}
	}
	return &lexicons[0]
}

// Len returns how many words the language's own lists have: their IDs are below it, and those of the caller's words are not.
func (l *Lexicon) Len() int { return l.n }

// Lang returns the language's ISO 639 code.
func (l *Lexicon) Lang() string { return l.lang }

// Lookup finds a word, whose [fold.Hash] the caller has at hand. It does not allocate.
func (l *Lexicon) Lookup(hash uint32, word string) ID {
	if l.extra != nil {
		if id := l.extra.lookup(hash, word); id != 0 {
			return id
		}
	}
	mask := uint32(len(l.index)/2 - 1)
	for i := hash & mask; ; i = (i + 1) & mask {
		id := ID(l.index[2*i]) | ID(l.index[2*i+1])<<8
		if id == 0 || fold.Equal(word, l.form(id)) {
			return id
		}
	}
}

// Find is Lookup without a hash.
func (l *Lexicon) Find(word string) ID { return l.Lookup(fold.Hash(word), word) }

// Set returns the classes of a word.
func (l *Lexicon) Set(id ID) Set {
	if int(id) < l.n {
		return l.table.set(id)
	}
	return l.extra.set(id)
}

// Has reports whether a word is of class c.
func (l *Lexicon) Has(id ID, c Class) bool { return l.Set(id).Has(c) }

// Value returns the word's value in class c; 0 if it is not of that class.
func (l *Lexicon) Value(id ID, c Class) uint32 {
	if int(id) < l.n {
		return l.table.value(id, c)
	}
	return l.extra.value(id, c)
}

// Form returns the folded form of a word, "" for 0.
func (l *Lexicon) Form(id ID) string {
	if int(id) < l.n {
		return l.form(id)
	}
	return l.extra.form(id)
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
	for p, end := le32(l.first, 4*int(id)), le32(l.first, 4*int(id)+4); p < end; p++ { // longest first
		x := l.phrases[p*phraseSize:]
		if Class(x[5]) != c {
			continue
		}
		off := le32(x, 0)
		rest := l.rests[off : off+uint32(x[4])]
		for k := 0; k < len(rest); k += 2 {
			at := ids(1 + k/2)
			if l.extra != nil {
				at = l.extra.under(at)
			}
			if at != ID(rest[k])<<8|ID(rest[k+1]) {
				continue next
			}
		}
		return 1 + len(rest)/2, le32(x, 8)
	}
	return 0, 0
}

// StartsPhrase reports whether some phrase starts with the word.
func (l *Lexicon) StartsPhrase(id ID) bool {
	if l.extra != nil {
		return true
	}
	return id != 0 && le32(l.first, 4*int(id)) != le32(l.first, 4*int(id)+4)
}

// Lemma returns the base form of a verb form, "" if the word is no verb known to the lexicon.
func (l *Lexicon) Lemma(id ID) string {
	if v := l.Value(id, Verb); v != 0 {
		return l.Form(ID(v))
	}
	return ""
}
