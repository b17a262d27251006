package token

import (
	"unicode/utf8"

	"github.com/ascribe-go/ascribe/internal/fold"
	"github.com/ascribe-go/ascribe/internal/lexicon"
)

// Translated copy glues words where a link stood: "Macronalso promised", "for several weeksthe army", "Khersonhe indicated".
// A word that the lexicon does not know is cut when its tail is one of the words seen glued so (class Glue) or a longer
// participle, and its head is a name that the document has elsewhere, a word of the lexicon, or follows a given name. A long
// tail ("according", "annexed") needs only a capitalised head.
const (
	glueMinHead   = 3
	glueMinTail   = 2
	glueLongTail  = 5
	glueLongWord  = 9
	glueMaxLength = 40
)

func unglue(text string, toks []Token, lex *lexicon.Lexicon) []Token {
	if lex.Lang() != "en" {
		return toks
	}
	var names set
	var out []Token // nil until a word is cut
	for i, t := range toks {
		if t.Kind == Word && t.Lex == 0 && t.Flags&(AllUpper|HasDigit) == 0 && t.End-t.Start >= glueMinHead+glueMinTail && t.End-t.Start <= glueMaxLength {
			if names.slots == nil {
				names.fill(toks)
			}
			named := i > 0 && t.Is(Upper) && lex.Has(toks[i-1].Lex, lexicon.Given)
			if k, tail := glue(t, t.Of(text), lex, &names, named); k > 0 {
				if out == nil {
					out = append(make([]Token, 0, len(toks)+16), toks[:i]...)
				}
				head := t
				head.End = t.Start + uint32(k)
				head.Hash = fold.Hash(head.Of(text))
				head.Lex = lex.Lookup(head.Hash, head.Of(text))
				rest := Token{Start: head.End, End: t.End, Kind: Word, Flags: Glued, Lex: tail}
				rest.Hash = fold.Hash(rest.Of(text))
				out = append(out, head, rest)
				continue
			}
		}
		if out != nil {
			out = append(out, t)
		}
	}
	if out == nil {
		return toks
	}
	return out
}

// glue returns where a word is to be cut and the word that its tail is; 0 if nowhere. named says that a given name stands
// before it.
func glue(t Token, word string, lex *lexicon.Lexicon, names *set, named bool) (int, lexicon.ID) {
	tail := func(k int) lexicon.ID {
		for i := k; i < len(word); i++ {
			if c := word[i]; c < 'a' || c > 'z' {
				return 0
			}
		}
		id := lex.Find(word[k:])
		if lex.Has(id, lexicon.Glue) || len(word)-k > glueLongTail && lex.Value(id, lexicon.Verb)&(lexicon.FormPast|lexicon.FormPart) != 0 {
			return id
		}
		return 0
	}
	// FNV-1a goes from left to right, so that each head's hash is a step of the word's.
	h := fold.Seed
	for k := 0; k <= len(word)-glueMinTail; {
		_, n := utf8.DecodeRuneInString(word[k:])
		h = fold.Add(h, word[k:k+n])
		k += n
		if k > len(word)-glueMinTail || k < glueMinHead && !capitals(word[:k]) {
			continue
		}
		known := names.has(h) || named && k > glueMinHead && len(word)-k > glueMinTail
		if !known && (k > glueMinHead || capitals(word[:k])) && len(word)-k > glueMinTail {
			heads := lexicon.Of(lexicon.Common, lexicon.Noun)
			if t.Is(Upper) {
				heads = lexicon.Of(lexicon.Place)
			}
			known = lex.Set(lex.Lookup(h, word[:k])).Any(heads)
		}
		if known {
			if id := tail(k); id != 0 {
				return k, id
			}
		}
	}
	if t.Is(Upper) && len(word) >= glueLongWord {
		for k := glueMinHead + 1; k <= len(word)-glueLongTail; k++ {
			if utf8.RuneStart(word[k]) {
				if id := tail(k); id != 0 {
					return k, id
				}
			}
		}
	}
	return 0, 0
}

// capitals reports whether s is two capitals or more: UK.
func capitals(s string) bool {
	for _, c := range []byte(s) {
		if c < 'A' || c > 'Z' {
			return false
		}
	}
	return len(s) > 1
}

// set is a set of hashes: the capitalised words of the document.
type set struct{ slots []uint32 }

func (s *set) fill(toks []Token) {
	n := 16
	for _, t := range toks {
		if t.Is(Upper) {
			n++
		}
	}
	size := 32
	for size < 2*n {
		size *= 2
	}
	s.slots = make([]uint32, size)
	for _, t := range toks {
		if t.Kind != Word || !t.Is(Upper) || t.Hash == 0 {
			continue
		}
		at := t.Hash & uint32(size-1)
		for s.slots[at] != 0 && s.slots[at] != t.Hash {
			at = (at + 1) & uint32(size-1)
		}
		s.slots[at] = t.Hash
	}
}

func (s *set) has(h uint32) bool {
	at := h & uint32(len(s.slots)-1)
	for s.slots[at] != 0 {
		if s.slots[at] == h {
			return true
		}
		at = (at + 1) & uint32(len(s.slots)-1)
	}
	return false
}
