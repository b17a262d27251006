package number

import (
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/span"
	"github.com/ascribe-go/ascribe/internal/token"
)

// Reader looks at the tokens of a document as the grammars of numbers, units and dates want them. Any index may be asked
// for: outside the document there is nothing.
type Reader struct {
	Input
	dash      lexicon.ID
	apos      lexicon.ID
	comma     bool // the language's decimal sign is the comma
	compounds bool // number words are written in one
	point     pointUse

	Kelvin bool // a temperature was read shortly before: 573.15K is one, no thousand

	words []word
	memo  [memoSize]remembered
	bound boundMemo
}

// word is what the grammars ask of a token again and again.
type word struct {
	set     lexicon.Set
	phrases uint32 // classes of the phrases that start with it, from Cardinal on
	link    uint32
}

// remembered is a numeral that was read, or that there is none: several grammars try each token in turn.
type remembered struct {
	at     int32 // token plus 1
	money  bool
	kelvin bool
	ok     bool
	n      Numeral
}

const memoSize = 8

// boundMemo is the last answer of Bound.
type boundMemo struct {
	first, min int32 // plus 1
	start      int32
	c          Comparator
}

// pointUse is how a document of a language with decimal commas uses the point, seen when it first matters.
type pointUse uint8

const (
	unseen pointUse = iota
	pointGroups
	pointDecimal
)

// NewReader returns a reader of a document.
func NewReader(in Input) *Reader {
	r := &Reader{Input: in, dash: in.Lex.Find("-"), apos: in.Lex.Find("'")}
	r.comma = in.Lex.Has(in.Lex.Find("decimal_comma"), lexicon.Link)
	r.compounds = in.Lex.Has(in.Lex.Find("compound_numbers"), lexicon.Link)
	r.words = make([]word, len(in.Toks))
	for i := range in.Toks {
		id := in.Toks[i].Lex
		if id == 0 {
			continue
		}
		w := &r.words[i]
		if w.set = in.Lex.Set(id); w.set.Has(lexicon.Link) {
			w.link = in.Lex.Value(id, lexicon.Link)
		}
		w.phrases = uint32(in.Lex.PhraseClasses(id) >> lexicon.Cardinal)
	}
	return r
}

// Has reports whether there is a token i.
func (r *Reader) Has(i int) bool { return uint(i) < uint(len(r.Toks)) }

// Tok returns token i, an empty stop where there is none.
func (r *Reader) Tok(i int) token.Token {
	if r.Has(i) {
		return r.Toks[i]
	}
	return token.Token{Kind: token.Stop, Flags: token.Space}
}

// Kind returns the kind of token i; a stop where there is none.
func (r *Reader) Kind(i int) token.Kind {
	if r.Has(i) {
		return r.Toks[i].Kind
	}
	return token.Stop
}

// Word returns the text of token i.
func (r *Reader) Word(i int) string {
	if r.Has(i) {
		t := r.Toks[i]
		return r.Text[t.Start:t.End]
	}
	return ""
}

// Is reports whether token i is the one byte c.
func (r *Reader) Is(i int, c byte) bool {
	if !r.Has(i) {
		return false
	}
	t := r.Toks[i]
	return t.End-t.Start == 1 && r.Text[t.Start] == c
}

// Dash reports whether token i is a hyphen or dash.
func (r *Reader) Dash(i int) bool { return r.Kind(i) == token.Dash && r.Has(i) }

// Space reports whether white space stands before token i, or nothing at all.
func (r *Reader) Space(i int) bool { return !r.Has(i) || r.Toks[i].Flags&token.Space != 0 }

// Upper reports whether token i begins with a capital.
func (r *Reader) Upper(i int) bool { return r.Has(i) && r.Toks[i].Flags&token.Upper != 0 }

// Set returns the classes of token i.
func (r *Reader) Set(i int) lexicon.Set {
	if uint(i) < uint(len(r.words)) {
		return r.words[i].set
	}
	return 0
}

// Starts reports whether some phrase starts with the word of token i.
func (r *Reader) Starts(i int) bool { return uint(i) < uint(len(r.words)) && r.words[i].phrases != 0 }

// Of reports whether token i is of class c.
func (r *Reader) Of(i int, c lexicon.Class) bool { return r.Set(i).Has(c) }

// Value returns the value of token i in class c, 0 if it is not of that class.
func (r *Reader) Value(i int, c lexicon.Class) uint32 {
	if !r.Set(i).Has(c) {
		return 0
	}
	return r.Lex.Value(r.Toks[i].Lex, c)
}

// Link returns the link bits of token i.
func (r *Reader) Link(i int) uint32 {
	if uint(i) < uint(len(r.words)) {
		return r.words[i].link
	}
	return 0
}

// id returns the word of token i as phrases know it: a hyphen is a word there, and an apostrophe.
func (r *Reader) id(i int) lexicon.ID {
	if !r.Has(i) {
		return 0
	}
	switch t := r.Toks[i]; t.Kind {
	case token.Dash:
		return r.dash
	case token.Quote:
		if t.Flags&token.Space == 0 && (r.Text[t.Start] == '\'' || r.Text[t.Start:t.End] == "’") {
			return r.apos
		}
		return 0
	default:
		return t.Lex
	}
}

// Phrase returns how many tokens from i on are a phrase or word of class c, and its value.
func (r *Reader) Phrase(c lexicon.Class, i int) (n int, value uint32) {
	if uint(i) >= uint(len(r.words)) {
		return 0, 0
	}
	if r.words[i].phrases>>(c-lexicon.Cardinal)&1 != 0 {
		if n, value = r.Lex.Phrase(c, func(k int) lexicon.ID { return r.id(i + k) }); n > 0 {
			return n, value
		}
	}
	if r.Of(i, c) {
		return 1, r.Value(i, c)
	}
	return 0, 0
}

// maxPhrase is the length of the longest phrase that is looked for backwards.
const maxPhrase = 6

// Before returns the longest phrase or word of class c that ends before token i and begins at min or later: its first token
// and value; i if there is none.
func (r *Reader) Before(c lexicon.Class, i, min int) (int, uint32) {
	for k := max(min, i-maxPhrase); k < i; k++ {
		if n, v := r.Phrase(c, k); n == i-k {
			return k, v
		}
	}
	return i, 0
}

// Bytes returns the bytes of the tokens [first, last).
func (r *Reader) Bytes(first, last int) span.Span {
	if first >= last || !r.Has(first) || !r.Has(last-1) {
		return span.Span{}
	}
	return span.Span{Start: int(r.Toks[first].Start), End: int(r.Toks[last-1].End)}
}

// decimalComma reports whether "1.150" is eleven hundred and fifty here. A Mexican paper writes decimals with a point: a
// document that has such decimals shows it.
func (r *Reader) decimalComma() bool {
	if !r.comma {
		return false
	}
	if r.point == unseen {
		r.point = pointGroups
		for _, t := range r.Toks {
			if t.Kind != token.Number {
				continue
			}
			switch decimalSign(r.Text[t.Start:t.End]) {
			case ',':
				r.point = pointGroups
				return true
			case '.':
				r.point = pointDecimal
			}
		}
	}
	return r.point == pointGroups
}

// decimalSign returns the sign that can only be a decimal sign in a numeral: one that no group of three digits follows.
func decimalSign(s string) byte {
	var sign byte
	at := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case ',', '.':
			if sign == c {
				return 0
			}
			sign, at = c, i
		}
	}
	if sign == 0 || len(s)-at-1 == 3 || at == 0 {
		return 0
	}
	return sign
}
