package model

import (
	"github.com/ascribe-go/ascribe/internal/fold"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/token"
)

// N is the number of features of a token.
const N = 26

// Features is the hashes of a token's features.
type Features [N]uint32

// Outside is the tag before the first token.
const Outside = 255

// word is what the features say of one token.
type word struct {
	hash  uint32 // of the folded form
	tail  uint32 // its last four bytes, folded; the last in the lowest place
	head  uint32 // its first three bytes, folded; the first in the lowest place
	shape uint32 // how it is written
	class uint32 // what the lexicon says, with the forms of verbs
	kind  uint32 // what else it says: kinds of names
}

// Bits of a word's shape above its kind.
const (
	shapeUpper = 1 << (4 + iota)
	shapeAllUpper
	shapeDigit
	shapeTight   // no blank before it
	shapeFirst   // of the sentence
	shapeOpening // after a quote mark, a bracket, a colon: a capital letter says little
	shapeSingle  // one byte
	shapeOutside // before the first token or after the last
	shapeTitle   // in a sentence with capitals throughout: 1, title case; 2, all upper case
)

// titleProbe is how many tokens are looked at to see whether a sentence is a headline with capitals throughout.
const titleProbe = 48

// Walk goes through the tokens of a sentence from left to right and says what the model is to know of each. Its memory does
// not grow with the sentence.
type Walk struct {
	text   string
	toks   []token.Token
	lex    *lexicon.Lexicon
	known  Classes
	title  uint32
	at     int
	w      [5]word // from two before the token at hand to two after it
	t1, t2 uint32  // the last two tags
}

// NewWalk returns a walk that stands at the first token. known is what [NewClasses] says of the lexicon's language, or nil.
func NewWalk(text string, toks []token.Token, lex *lexicon.Lexicon, known Classes) Walk {
	w := Walk{text: text, toks: toks, lex: lex, known: known, title: title(toks), t1: Outside, t2: Outside}
	for i := range w.w {
		w.w[i] = w.word(i - 2)
	}
	return w
}

func title(toks []token.Token) uint32 {
	upper, lower, all := 0, 0, 0
	for _, t := range toks[:min(len(toks), titleProbe)] {
		switch {
		case t.Kind != token.Word || t.End-t.Start < 4:
		case t.Is(token.AllUpper):
			all++
		case t.Is(token.Upper):
			upper++
		default:
			lower++
		}
	}
	switch {
	case all > lower+upper:
		return 2
	case upper > 2*lower:
		return 1
	}
	return 0
}

// word returns what there is to say of token i.
func (s *Walk) word(i int) word {
	if i < 0 {
		return word{hash: 1, shape: shapeOutside}
	}
	if i >= len(s.toks) {
		return word{hash: 2, shape: shapeOutside | 1}
	}
	t := s.toks[i]
	w := word{hash: t.Hash}
	str := s.text[t.Start:t.End]
	n := len(str)
	for k := 0; k < 4 && k < n; k++ {
		w.tail |= uint32(fold.Lower[str[n-1-k]]) << (8 * k)
	}
	for k := 0; k < 3 && k < n; k++ {
		w.head |= uint32(fold.Lower[str[k]]) << (8 * k)
	}
	w.shape = uint32(t.Kind) | s.title*shapeTitle
	if t.Is(token.Upper) {
		w.shape |= shapeUpper
	}
	if t.Is(token.AllUpper) {
		w.shape |= shapeAllUpper
	}
	if t.Is(token.HasDigit) {
		w.shape |= shapeDigit
	}
	if t.Flags&(token.Space|token.Glued) == 0 { // a glued word is to look as it should be
		w.shape |= shapeTight
	}
	if i == 0 {
		w.shape |= shapeFirst
	} else {
		switch p := s.toks[i-1]; {
		case p.Kind == token.Quote, p.Kind == token.Stop, p.Kind == token.Open, p.Kind == token.Punct && s.text[p.Start] == ':':
			w.shape |= shapeOpening
		}
	}
	if n == 1 {
		w.shape |= shapeSingle
	}
	switch {
	case t.Lex == 0:
	case int(t.Lex) < len(s.known):
		c := &s.known[t.Lex]
		w.class, w.kind = c.class, c.kind
	default:
		w.class, w.kind = class(s.lex, t.Lex)
	}
	return w
}

// Next takes the tag of the token at hand and moves on to the next.
func (s *Walk) Next(tag uint32) {
	s.t1, s.t2 = tag, s.t1
	copy(s.w[:], s.w[1:])
	s.at++
	s.w[4] = s.word(s.at + 2)
}

// MayBeFixed reports whether the word's form is all that need be asked: one with a capital may be a name, or begin a sentence.
func MayBeFixed(t token.Token) bool { return t.Flags&(token.Upper|token.HasDigit) == 0 }

// Classes of the lexicon, as bits of a word's class: function words at the lexicon's own places, the rest above them.
const (
	function = 1<<lexicon.Det | 1<<lexicon.Pronoun | 1<<lexicon.Prep | 1<<lexicon.Coord | 1<<lexicon.Subord | 1<<lexicon.Be | 1<<lexicon.Have |
		1<<lexicon.Do | 1<<lexicon.Modal | 1<<lexicon.Not | 1<<lexicon.Wh | 1<<lexicon.Adverb | 1<<lexicon.To
	classKnown     = 1
	classVerb      = 16 // five bits: Form* of the lexicon
	classCommon    = 1 << 22
	classNoun      = 1 << 23
	classAdjective = 1 << 24
)

// Adding a class of function words must not run into the bits above: refit and move them.
var _ [classVerb - 1 - lexicon.To]struct{}

// kinds are the classes of names and of words about time and number.
var kinds = [...]lexicon.Class{lexicon.Given, lexicon.Place, lexicon.Demonym, lexicon.Title, lexicon.Role, lexicon.OrgHead, lexicon.Person,
	lexicon.Month, lexicon.Weekday, lexicon.Cardinal, lexicon.Ordinal, lexicon.TimeUnit, lexicon.Suffix}

// Classes is what the features say of each word of a lexicon, by ID: it spares looking each up at every place.
type Classes []struct{ class, kind uint32 }

// NewClasses returns the classes of a lexicon's words, but for the caller's.
func NewClasses(lex *lexicon.Lexicon) Classes {
	c := make(Classes, lex.Len())
	for id := 1; id < len(c); id++ {
		c[id].class, c[id].kind = class(lex, lexicon.ID(id))
	}
	return c
}

func class(lex *lexicon.Lexicon, id lexicon.ID) (class, kind uint32) {
	s := lex.Set(id)
	class = uint32(s&function) | classKnown
	if s.Has(lexicon.Verb) {
		class |= lex.Value(id, lexicon.Verb) >> 16 << classVerb
	}
	if s.Has(lexicon.Common) {
		class |= classCommon
	}
	if s.Has(lexicon.Noun) {
		class |= classNoun
	}
	if s.Has(lexicon.Adjective) {
		class |= classAdjective
	}
	for i, k := range kinds {
		if s.Has(k) {
			kind |= 1 << i
		}
	}
	return class, kind
}

// mix hashes the values a and b of the n-th feature.
func mix(n int, a, b uint32) uint32 {
	h := (uint64(n)<<32 | uint64(a)) * 0x9E3779B97F4A7C15
	h ^= h>>29 ^ uint64(b)*0xD6E8FEB86659FD93
	return uint32(h * 0xBF58476D1CE4E5B9 >> 32)
}

// Features sets out to the hashes of the features of the token at hand. Which there are was found by leaving out, one after
// the other, those that the others could replace.
func (s *Walk) Features(out *Features) {
	m2, m1, w, p1, p2 := &s.w[0], &s.w[1], &s.w[2], &s.w[3], &s.w[4]
	const end2, end3 = 1<<16 - 1, 1<<24 - 1
	tags := s.t1<<8 | s.t2
	*out = Features{
		// The word and how it is written.
		mix(0, w.hash, 0),
		mix(1, w.hash, w.shape&(shapeUpper|shapeAllUpper)|w.shape/shapeTitle),
		mix(2, w.tail&end2, 0),
		mix(3, w.tail&end3, 0),
		mix(4, w.head&0xffff, 0),
		mix(5, w.head, 0),
		mix(6, w.class, w.shape),
		mix(7, w.class, w.tail&end2),
		mix(8, w.class, w.tail&end3),
		// The words before it.
		mix(9, m1.hash, 0),
		mix(10, m1.hash, w.hash),
		mix(11, m2.hash, 0),
		mix(12, m2.hash, m1.hash),
		mix(13, m1.shape, w.shape),
		mix(14, w.kind^w.class*0x9E3779B1, m1.kind),
		// The tags before it.
		mix(15, tags, 0),
		mix(16, s.t1, w.shape),
		mix(17, s.t1, w.class),
		mix(18, s.t1, w.tail&end3),
		// The words after it.
		mix(19, p1.hash, w.hash),
		mix(20, p2.hash, 0),
		mix(21, p1.tail&end3, 0),
		mix(22, p1.class, w.class),
		mix(23, p1.class, s.t1),
		mix(24, p1.shape, w.shape),
		mix(25, p2.class, p1.class),
	}
}
