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
	glueLongHead  = 7 // before a participle
	glueLongWord  = 9
	glueMaxLength = 40
)

// unglue cuts the words that are two and returns the tokens.
func (s *scanner) unglue() []Token {
	if len(s.unknown) == 0 {
		return s.toks
	}
	g := gluer{text: s.text, lex: s.lex, toks: s.toks}
	cuts := s.unknown[:0]
	var rest []Token // the second halves
	for _, i := range s.unknown {
		t := s.toks[i]
		tried, named := &g.tried[t.Hash%uint32(len(g.tried))], g.named(int(i))
		if *tried == t.Hash && !named {
			continue
		}
		if k, tail := g.cut(int(i), named); k == 0 {
			if !named {
				*tried = t.Hash
			}
		} else {
			r := Token{Start: t.Start + uint32(k), End: t.End, Kind: Word, Flags: Glued, Lex: tail}
			r.Hash = fold.Hash(r.Of(s.text))
			cuts, rest = append(cuts, i), append(rest, r)
		}
	}
	if len(cuts) == 0 {
		return s.toks
	}
	// Make room from the end on.
	n := len(s.toks)
	toks := append(s.toks, rest...)
	for c := len(cuts) - 1; c >= 0; c-- {
		i := int(cuts[c])
		copy(toks[i+2+c:], toks[i+1:n])
		n = i
		toks[i+1+c] = rest[c]
		t := toks[i]
		t.End = rest[c].Start
		t.Hash = fold.Hash(t.Of(s.text))
		t.Lex = s.lex.Lookup(t.Hash, t.Of(s.text))
		toks[i+c] = t
	}
	return toks
}

// gluer finds where words are glued together.
type gluer struct {
	text  string
	lex   *lexicon.Lexicon
	toks  []Token
	names set          // capitalised words of the text; filled when first needed
	tried [1024]uint32 // hashes of words that are not to be cut
}

// named reports whether a given name stands before token i, a capitalised word.
func (g *gluer) named(i int) bool {
	return i > 0 && g.toks[i].Is(Upper) && g.lex.Has(g.toks[i-1].Lex, lexicon.Given)
}

// cut returns where word i is to be cut and the word that its tail is; 0 if nowhere. named says that a given name stands
// before it.
func (g *gluer) cut(i int, named bool) (int, lexicon.ID) {
	t := g.toks[i]
	word := t.Of(g.text)
	ascii := len(word) // from here on all letters are lower-case ASCII
	for ascii > 0 && 'a' <= word[ascii-1] && word[ascii-1] <= 'z' {
		ascii--
	}
	long := 0 // a cut that needs but a capital
	var longID lexicon.ID
	for k := max(ascii, glueMinTail); k <= len(word)-glueMinTail; k++ {
		if !utf8.RuneStart(word[k]) || k < glueMinHead && !capitals(word[:k]) {
			continue
		}
		tail := g.tail(word[k:])
		if tail == 0 || !t.Is(Upper) && k < glueLongHead && !g.lex.Has(tail, lexicon.Glue) { // handwritten, overpopulated
			continue
		}
		if named && len(word)-k > glueMinTail && k > glueMinHead && !surname(word[k:]) || g.head(t, word, k) || k >= glueLongTail && g.goesOn(i, tail) && g.noun(i, word[:k]) {
			return k, tail
		}
		if long == 0 && k > glueMinHead && len(word)-k >= glueLongTail {
			long, longID = k, tail
		}
	}
	if long > 0 && t.Is(Upper) && len(word) >= glueLongWord {
		return long, longID
	}
	return 0, 0
}

// surname reports whether surnames end like a word that may be glued on: Gillibrand, Strickland, Stabenow.
func surname(tail string) bool { return tail == "and" || tail == "now" || tail == "her" }

// tail returns the word that is glued on; 0 if it is none that is seen so.
func (g *gluer) tail(s string) lexicon.ID {
	id := g.lex.Find(s)
	if id == 0 || g.lex.Has(id, lexicon.Glue) || len(s) > glueLongTail && g.lex.Value(id, lexicon.Verb)&(lexicon.FormPast|lexicon.FormPart) != 0 {
		return id
	}
	return 0
}

// head reports whether the first k bytes of a word are a word of the text or the lexicon.
func (g *gluer) head(t Token, word string, k int) bool {
	h := fold.Hash(word[:k])
	if g.names.slots == nil {
		g.names.fill(g.toks)
	}
	if g.names.has(h) {
		return true
	}
	if len(word)-k <= glueMinTail || k <= glueMinHead && !capitals(word[:k]) {
		return false
	}
	heads := lexicon.Of(lexicon.Common, lexicon.Noun)
	if t.Is(Upper) {
		heads = lexicon.Of(lexicon.Place)
	}
	return g.lex.Set(g.lex.Lookup(h, word[:k])).Any(heads)
}

// noun reports whether the head of word i is a noun that the lexicon knows; one with a capital must stand behind a preposition.
func (g *gluer) noun(i int, head string) bool {
	if g.toks[i].Is(Upper) && (i == 0 || !g.lex.Has(g.toks[i-1].Lex, lexicon.Prep)) {
		return false
	}
	return g.lex.Set(g.lex.Find(head)).Any(lexicon.Of(lexicon.Common, lexicon.Noun))
}

// goesOn reports whether the word after token i goes on from a tail of any length: "per person|he indicated", "of Defense|in its
// report".
func (g *gluer) goesOn(i int, tail lexicon.ID) bool {
	if i+1 >= len(g.toks) {
		return false
	}
	next := g.toks[i+1].Lex
	if g.lex.Value(tail, lexicon.Pronoun)&lexicon.ProSubject != 0 {
		return g.lex.Value(next, lexicon.Verb)&(lexicon.FormPast|lexicon.FormS) != 0 && g.lex.Has(next, lexicon.Report)
	}
	return g.lex.Has(tail, lexicon.Prep) && (g.lex.Has(next, lexicon.Det) || g.lex.Value(next, lexicon.Pronoun)&lexicon.ProPossessive != 0)
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
type set struct {
	slots []uint32
	n     int
}

func (s *set) fill(toks []Token) {
	s.slots = make([]uint32, 256)
	for i := range toks {
		t := &toks[i]
		if t.Flags&Upper == 0 || t.Kind != Word || t.Hash == 0 {
			continue
		}
		at := t.Hash & uint32(len(s.slots)-1)
		for s.slots[at] != 0 && s.slots[at] != t.Hash {
			at = (at + 1) & uint32(len(s.slots)-1)
		}
		if s.slots[at] == 0 {
			s.slots[at] = t.Hash
			if s.n++; 2*s.n > len(s.slots) {
				s.grow()
			}
		}
	}
}

func (s *set) grow() {
	old := s.slots
	s.slots = make([]uint32, 2*len(old))
	for _, h := range old {
		if h == 0 {
			continue
		}
		at := h & uint32(len(s.slots)-1)
		for s.slots[at] != 0 {
			at = (at + 1) & uint32(len(s.slots)-1)
		}
		s.slots[at] = h
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
