// Package token cuts a text into words.
//
// [Words] are the segments of UAX #29. [Scan] gives the analysis tokens that the later stages read: a view over those words,
// finer in places, as tagger and number grammar want them. "don't" is do|n't, "2.5m" is 2.5|m, "5'11" is 5|'|11, and what
// translated copy glues together is cut where the document's own words or the lexicon say so ("Macron|also"). White space is
// no token. The text is never edited: a token is a range of its bytes.
package token

import (
	"math"
	"unicode"
	"unicode/utf8"

	"github.com/ascribe-go/ascribe/internal/fold"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/span"
)

// Kind says what a token is made of.
type Kind uint8

const (
	Word   Kind = iota // begins with a letter, or is a clitic such as ’s
	Number             // begins with a digit: 1,150 or 2.5
	Stop               // . ! ? … and their like
	Punct              // , ; : and other punctuation
	Quote              // a sign that may be a quote mark, an apostrophe or a prime
	Open               // ( [ {
	Close              // ) ] }
	Dash               // hyphen and dashes
	Symbol             // currency, percent and all else
)

// Flag says how a token stands and is written.
type Flag uint8

const (
	Space    Flag = 1 << iota // white space before it, or it is the first
	Line                      // a line break in that white space
	Upper                     // the first letter is upper case
	AllUpper                  // two letters or more, all upper case
	Glued                     // cut from the word before, by the document's vocabulary or at a stop without a space
	HasDigit                  // a word with a digit in it: G20
)

// Token is one analysis token. It is 16 bytes, so that a long text's tokens cost little more than three bytes a byte.
type Token struct {
	Start, End uint32
	Hash       uint32 // fold.Hash
	Lex        lexicon.ID
	Kind       Kind
	Flags      Flag
}

// MaxText is how much of a text is analysed, in bytes: offsets are kept in 32 bits.
const MaxText = math.MaxUint32 - 1

// Span returns the token's bytes.
func (t Token) Span() span.Span { return span.Span{Start: int(t.Start), End: int(t.End)} }

// Of returns the token's text.
func (t Token) Of(text string) string { return text[t.Start:t.End] }

// Is reports whether all the given flags are set.
func (t Token) Is(f Flag) bool { return t.Flags&f == f }

type scanner struct {
	text    string
	lex     *lexicon.Lexicon
	english bool // clitics are cut
	toks    []Token
	next    Flag // Space and Line, for the next token
}

// Scan returns the analysis tokens of text.
func Scan(text string, lex *lexicon.Lexicon) []Token {
	if len(text) > MaxText {
		text = text[:MaxText]
	}
	s := scanner{text: text, lex: lex, english: lex.Lang() == "en", next: Space, toks: make([]Token, 0, len(text)/5+8)}
	w := Split(text)
	for w.Next() {
		switch {
		case w.bits&hasSpace != 0:
			s.next |= Space
			for i := w.Start; i < w.End; i++ {
				if c := text[i]; c == '\n' || c == '\r' || c == '\v' || c == '\f' || c >= utf8.RuneSelf && lineBreak(text[i:w.End]) {
					s.next |= Line
				}
			}
		case w.bits&(hasLetter|hasDigit) == 0:
			s.sign(w.Start, w.End)
		case w.bits&hasMid == 0 && w.bits&(hasLetter|hasDigit) != hasLetter|hasDigit:
			s.word(w.Start, w.End, w.hash, w.bits)
		default:
			s.cut(w.Start, w.End)
		}
	}
	return unglue(text, s.toks, lex)
}

func lineBreak(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return r == '\u0085' || r == '\u2028' || r == '\u2029'
}

func (s *scanner) put(start, end int, k Kind, f Flag, hash uint32) {
	s.toks = append(s.toks, Token{Start: uint32(start), End: uint32(end), Hash: hash, Kind: k, Flags: f | s.next})
	s.next = 0
}

// word adds a word that needs no cutting.
func (s *scanner) word(start, end int, hash uint32, bits wordBits) {
	var f Flag
	if bits&hasUpper != 0 {
		if f = Upper; bits&hasLower == 0 && end-start > 1 {
			f |= AllUpper
		}
	}
	if bits&hasLetter == 0 {
		s.put(start, end, Number, f, hash)
		return
	}
	if bits&hasDigit != 0 {
		f |= HasDigit
	}
	if s.english && end-start == 6 && fold.Equal(s.text[start:end], "cannot") { // as the treebanks have it
		s.piece(start, start+3)
		s.piece(start+3, end)
		return
	}
	s.put(start, end, Word, f, hash)
	s.toks[len(s.toks)-1].Lex = s.lex.Lookup(hash, s.text[start:end])
}

// piece adds a part of a word whose hash is not known yet.
func (s *scanner) piece(start, end int) {
	if start >= end {
		return
	}
	w := Words{text: s.text}
	w.measure(s.text[start:end])
	if w.bits&(hasLetter|hasDigit) == 0 {
		s.sign(start, end)
		return
	}
	if w.bits&hasLetter != 0 {
		if r, _ := utf8.DecodeRuneInString(s.text[start:end]); r == '\'' || r == '’' {
			w.bits &^= hasUpper // 'S
		}
	}
	s.word(start, end, w.hash, w.bits)
}

// sign adds a segment without letters and digits.
func (s *scanner) sign(start, end int) {
	r, _ := utf8.DecodeRuneInString(s.text[start:end])
	k := Symbol
	switch r {
	case '.', '!', '?', '…', '。', '！', '？', '‼', '⁇', '⁈', '⁉', '؟', '۔', '।':
		k = Stop
	case ',', ';', ':', '、', '，', '·', '¡', '¿', '：', '；', '/', '\\', '|', '•', '،':
		k = Punct
	case '"', '\'', '`', '‘', '’', '‚', '‛', '“', '”', '„', '‟', '«', '»', '‹', '›', '「', '」', '『', '』', '´', '′', '″':
		k = Quote
	case '(', '[', '{':
		k = Open
	case ')', ']', '}':
		k = Close
	case '-', '‐', '‑', '‒', '–', '—', '―', '−':
		k = Dash
	case utf8.RuneError:
	default:
		switch {
		case unicode.Is(unicode.Ps, r):
			k = Open
		case unicode.Is(unicode.Pe, r):
			k = Close
		case unicode.IsSpace(r): // a blank that some mark attached to
			s.next |= Space
			return
		case unicode.IsPunct(r) && r != '%' && r != '&' && r != '#' && r != '@' && r != '*' && r != '‰' && r != '§' && r != '¶' && r != '†':
			k = Punct
		}
	}
	s.put(start, end, k, 0, fold.Hash(s.text[start:end]))
	if r == '-' || r == '&' { // parts of phrases: vice-president
		t := &s.toks[len(s.toks)-1]
		t.Lex = s.lex.Lookup(t.Hash, s.text[start:end])
	}
}

// cut adds a word that has marks within it, or digits and letters.
func (s *scanner) cut(start, end int) {
	text := s.text
	if s.english {
		if k := clitic(text[start:end]); k > 0 {
			s.cut(start, start+k)
			s.piece(start+k, end)
			return
		}
	}
	from := start // of the piece at hand
	for i := start; i < end; {
		r, n := utf8.DecodeRuneInString(text[i:end])
		switch {
		case r == ':' || r == ';' || (r == '\'' || r == '’') && i > from && isDigit(text[i-1]) && i+n < end && isDigit(text[i+n]):
			s.piece(from, i)
			s.piece(i, i+n)
			from = i + n
		case r == '.' && i > from && !s.address(start, end) && glued(text[from:i], text[i+n:end]):
			s.piece(from, i)
			s.next = 0
			s.piece(i, i+n)
			s.next = Glued
			from = i + n
		case isDigit(text[from]) && !isDigit(text[i]) && unicode.IsLetter(r) && r != 'ª' && r != 'º':
			s.piece(from, i)
			from = i
		}
		i += n
	}
	s.piece(from, end)
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// clitic returns where the clitic of an English word begins, 0 if it has none.
func clitic(word string) int {
	i := len(word) - 1
	for ; i > 0 && i >= len(word)-3 && word[i] != '\'' && word[i] < utf8.RuneSelf; i-- {
	}
	if i > 0 && word[i] >= utf8.RuneSelf { // the last byte of ’
		if i -= 2; i <= 0 || word[i:i+3] != "’" {
			return 0
		}
	} else if i <= 0 || word[i] != '\'' {
		return 0
	}
	if isDigit(word[i-1]) && word[len(word)-1] != 's' {
		return 0
	}
	switch rest := word[i:]; {
	case fold.Equal(rest, "'s"), fold.Equal(rest, "'re"), fold.Equal(rest, "'ve"), fold.Equal(rest, "'ll"), fold.Equal(rest, "'d"), fold.Equal(rest, "'m"):
		return i
	case fold.Equal(rest, "'t") && i > 1 && fold.Lower[word[i-1]] == 'n':
		return i - 1
	}
	return 0
}

// address reports whether the word is part of an address of the net: jane.Doe@example.org.
func (s *scanner) address(start, end int) bool {
	return end < len(s.text) && s.text[end] == '@' || start > 0 && (s.text[start-1] == '@' || s.text[start-1] == '/')
}

// glued reports whether the full stop between a and b, which have no blank between them, ends a sentence rather than
// belongs to an abbreviation, an initial or a name of the net: "civilians.Of that", not "U.S", "e.g", "Ph.D" or "Booking.com".
func glued(a, b string) bool {
	for i := range len(b) {
		if b[i] == '.' {
			b = b[:i]
			break
		}
	}
	first, n := utf8.DecodeRuneInString(b)
	last, _ := utf8.DecodeLastRuneInString(a)
	switch {
	case fold.Equal(b, "com"), fold.Equal(b, "org"), fold.Equal(b, "net"):
		return false
	}
	return n < len(b) && unicode.IsUpper(first) && unicode.IsLower(last) && len(a) > 1 && a != "www"
}
