// Package token cuts a text into words.
//
// [Words] are the segments of UAX #29. [Scan] gives the analysis tokens that the later stages read: a view over those words,
// finer in places, as tagger and number grammar want them. "don't" is do|n't, "2.5m" is 2.5|m, "5'11" is 5|'|11, and what
// translated copy glues together is cut where the document's own words or the lexicon say so ("Macron|also"). White space is
// no token. The text is never edited: a token is a range of its bytes.
package token

import (
	"math"
	"math/bits"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/ascribe-go/ascribe/internal/fold"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/span"
	"github.com/rivo/uniseg"
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

// MaxText is how much of a text is analysed, in bytes: offsets are kept in 32 bits, of which an int may have no more than 31.
const MaxText = math.MaxInt32 - 1

// Span returns the token's bytes.
func (t Token) Span() span.Span { return span.Span{Start: int(t.Start), End: int(t.End)} }

// Of returns the token's text.
func (t Token) Of(text string) string { return text[t.Start:t.End] }

// Is reports whether all the given flags are set.
func (t Token) Is(f Flag) bool { return t.Flags&f == f }

// wordBits says what a word holds.
type wordBits uint8

const (
	hasLetter wordBits = 1 << iota
	hasDigit           // a decimal digit
	hasMid             // a mark between letters or digits: . ' ’ : , ;
	hasUpper           // the first letter is upper case
	hasLower           // a letter that is not upper case
)

type scanner struct {
	text      string
	lex       *lexicon.Lexicon
	english   bool // clitics are cut
	toks      []Token
	next      Flag   // Space and Line, for the next token
	memo      []memo // a power of two
	memoShift uint8
	unknown   []uint32 // tokens that may be two words glued together
	hyphen    lexicon.ID
	and       lexicon.ID // &
}

// memo remembers what a short word of ASCII letters is, whose small letters are packed into key.
type memo struct {
	key  uint64
	hash uint32
	id   lexicon.ID
}

const (
	maxMemo    = 8                  // length of the words that a memo holds
	memoSpread = 0x9E3779B97F4A7C15 // spreads keys over the memos
)

// Scan returns the analysis tokens of text.
func Scan(text string, lex *lexicon.Lexicon) []Token {
	if len(text) > MaxText {
		text = text[:MaxText]
	}
	size := 6
	for size < 13 && 1<<size < len(text)/16 {
		size++
	}
	s := scanner{
		text: text, lex: lex, english: lex.Lang() == "en", next: Space, toks: make([]Token, 0, len(text)/4+16), memo: make([]memo, 1<<size), memoShift: uint8(64 - size),
		hyphen: lex.Find("-"), and: lex.Find("&"),
	}
	for i := 0; i < len(text); {
		if len(s.toks) == cap(s.toks) {
			s.toks = slices.Grow(s.toks, 16+rest(len(s.toks), i, len(text)))
		}
		c := text[i]
		switch ascii[c] {
		case letter:
			if n := s.plain(i); n > 0 {
				i = n
				continue
			}
		case blank:
			if i+1 < len(text) && text[i+1] < utf8.RuneSelf {
				s.next |= Space
				i++
				continue
			}
		case newline:
			s.next |= Space | Line
			i++
			continue
		case digit:
			if n := s.number(i); n > 0 {
				i = n
				continue
			}
		case lead:
			// “ and its like, before ASCII.
			if c == 0xE2 && i+3 < len(text) && text[i+1] == 0x80 && text[i+3] < utf8.RuneSelf {
				if k := dashed[text[i+2]&0x3F]; k > 0 && text[i+2] < 0xC0 {
					s.toks = append(s.toks, Token{Start: uint32(i), End: uint32(i + 3), Hash: fold.Hash(text[i : i+3]), Kind: k, Flags: s.next})
					s.next = 0
					i += 3
					continue
				}
			}
		case midNum, midLetter, midBoth, other:
			if k := signs[c]; k > 0 && (i+1 == len(text) || text[i+1] < utf8.RuneSelf) {
				s.toks = append(s.toks, Token{Start: uint32(i), End: uint32(i + 1), Hash: (fold.Seed ^ uint32(c)) * fold.Prime, Kind: k, Flags: s.next})
				s.next = 0
				i++
				continue
			}
		}
		i = s.segment(i)
	}
	return s.unglue()
}

// rest estimates how many tokens the text from i on has, if the first i bytes have n. Append would add but a quarter to so
// many, and copy each four times.
func rest(n, i, size int) int {
	return int(float64(n) / float64(max(i, 1)) * float64(size-i))
}

// signs gives the kinds of the ASCII signs that no lexicon lists, but for the apostrophe, which may begin a word.
var signs = func() (t [256]Kind) {
	for _, c := range []byte(".!?") {
		t[c] = Stop
	}
	for _, c := range []byte(",;:/\\|") {
		t[c] = Punct
	}
	for _, c := range []byte("\"`") {
		t[c] = Quote
	}
	for _, c := range []byte("([{") {
		t[c] = Open
	}
	for _, c := range []byte(")]}") {
		t[c] = Close
	}
	for _, c := range []byte("$%+=*#@<>^~") {
		t[c] = Symbol
	}
	return t
}()

// dashed gives the kinds of the signs of U+2000 to U+203F that news is full of, by the last byte.
var dashed = [64]Kind{0x13: Dash, 0x14: Dash, 0x18: Quote, 0x19: Quote, 0x1C: Quote, 0x1D: Quote, 0x1E: Quote, 0x26: Stop}

// number adds the number at i if ASCII digits, stops and commas are all of it, and returns its end; else 0.
func (s *scanner) number(i int) int {
	text, h := s.text, fold.Seed
	j := i
	for ; j < len(text); j++ {
		c := text[j]
		if ascii[c] != digit && !((c == '.' || c == ',') && j+1 < len(text) && ascii[text[j+1]] == digit) {
			break
		}
		h = (h ^ uint32(c)) * fold.Prime
	}
	if j < len(text) {
		switch ascii[text[j]] {
		case letter, under, lead:
			return 0
		case apos, midNum, midBoth:
			if j+1 < len(text) && (text[j+1] >= utf8.RuneSelf || ascii[text[j+1]] == digit) {
				return 0
			}
		}
	}
	s.toks = append(s.toks, Token{Start: uint32(i), End: uint32(j), Hash: h, Kind: Number, Flags: s.next})
	s.next = 0
	return j
}

// Bytes of a word, eight at once.
const (
	each  = 0x0101010101010101
	highs = each * 0x80
	caps  = each * 0x20 // the bit that tells a small letter from a capital
)

// load returns the eight bytes of text from i on, the first lowest. There must be eight.
func load(text string, i int) uint64 {
	b := text[i : i+8]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 | uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}

// letters returns how many of the bytes of x, from the lowest on, are ASCII letters.
func letters(x uint64) int {
	low := (x | caps) &^ highs
	least := low + each*(0x80-'a')   // its high bits: a or above
	above := low + each*(0x80-'z'-1) // above z
	yes := least &^ above &^ x & highs
	return bits.TrailingZeros64(^yes&highs) / 8
}

// plain adds the word at i if ASCII letters are all of it, and returns its end; else 0. It is the path of most words.
func (s *scanner) plain(i int) int {
	text := s.text
	key, seen := uint64(0), uint64(0) // seen has a bit of caps for each small letter
	j := i
	if i+8 <= len(text) {
		x := load(text, i)
		n := letters(x)
		j += n
		if n < 8 {
			x &= 1<<(8*n) - 1
		}
		key, seen = x|caps, x&caps
		if n < 8 {
			key &= 1<<(8*n) - 1
		}
		for n == 8 && j+8 <= len(text) {
			x = load(text, j)
			n = letters(x)
			j += n
			if n < 8 {
				x &= 1<<(8*n) - 1
			}
			seen |= x & caps
		}
	}
	for ; j < len(text) && ascii[text[j]] == letter; j++ { // near the end of the text
		c := text[j]
		if j-i < 8 {
			key |= uint64(c|0x20) << (8 * (j - i))
		}
		seen |= uint64(c & 0x20)
	}
	if j < len(text) {
		switch ascii[text[j]] {
		case lead:
			// Of the signs that news is full of, only ’ may stand within a word.
			if text[j] != 0xE2 || j+2 >= len(text) || text[j+1] != 0x80 {
				return 0
			}
			switch d := text[j+2]; {
			case d == 0x99 && j+3 < len(text) && (text[j+3] >= utf8.RuneSelf || ascii[text[j+3]] == letter):
				return 0
			case 0x93 <= d && d <= 0x94, d == 0x99, d == 0x9C, d == 0x9D, d == 0xA6:
			default:
				return 0
			}
		case digit, under:
			return 0
		case midLetter, midBoth, apos:
			if j+1 < len(text) && (text[j+1] >= utf8.RuneSelf || ascii[text[j+1]] == letter) {
				return 0
			}
		}
	}
	n := j - i
	var f Flag
	if text[i] < 'a' {
		f = Upper
		if seen == 0 && n > 1 {
			f |= AllUpper
		}
	}
	if n == 6 && key == cannot && s.english {
		s.piece(i, i+3)
		s.piece(i+3, j)
		return j
	}
	if n > maxMemo {
		s.put(i, j, f)
		return j
	}
	// As put, for the words that are short and seen before.
	m := &s.memo[key*memoSpread>>s.memoShift]
	if m.key != key {
		hash := fold.Hash(text[i:j])
		*m = memo{key, hash, s.lex.Lookup(hash, text[i:j])}
	}
	if m.id == 0 {
		s.strange(n, f)
	}
	s.toks = append(s.toks, Token{Start: uint32(i), End: uint32(j), Hash: m.hash, Lex: m.id, Kind: Word, Flags: f | s.next})
	s.next = 0
	return j
}

const cannot = 'c' | 'a'<<8 | 'n'<<16 | 'n'<<24 | 'o'<<32 | 't'<<40

// put adds a word.
func (s *scanner) put(start, end int, f Flag) {
	hash := fold.Hash(s.text[start:end])
	id := s.lex.Lookup(hash, s.text[start:end])
	if id == 0 {
		s.strange(end-start, f)
	}
	s.toks = append(s.toks, Token{Start: uint32(start), End: uint32(end), Hash: hash, Lex: id, Kind: Word, Flags: f | s.next})
	s.next = 0
}

// strange notes that the next token, of n bytes, may be two words glued together: the lexicon does not know it.
func (s *scanner) strange(n int, f Flag) {
	if s.english && n >= glueMinHead+glueMinTail && n <= glueMaxLength && f&(AllUpper|HasDigit) == 0 {
		s.unknown = append(s.unknown, uint32(len(s.toks)))
	}
}

// segment adds the tokens of the word segment at i, which need not be ASCII, and returns its end.
func (s *scanner) segment(i int) int {
	w := Words{text: s.text, End: i}
	w.Next()
	seg := s.text[i:w.End]
	has := measure(seg)
	switch {
	case has&(hasLetter|hasDigit) == 0:
		s.sign(i, w.End)
	case has&hasMid == 0 && has&(hasLetter|hasDigit) != hasLetter|hasDigit:
		s.word(i, w.End, has)
	default:
		s.cut(i, w.End)
	}
	return w.End
}

// measure returns what a word holds.
func measure(word string) (has wordBits) {
	for i, r := range word {
		switch {
		case r < utf8.RuneSelf && ascii[r] == letter, r >= utf8.RuneSelf && unicode.IsLetter(r):
			has |= hasLetter
			switch {
			case !unicode.IsUpper(r):
				has |= hasLower
			case i == 0:
				has |= hasUpper
			}
		case r < utf8.RuneSelf && ascii[r] == digit, r >= utf8.RuneSelf && unicode.IsDigit(r):
			has |= hasDigit
		case r == '.' || r == '\'' || r == '’' || r == ':' || r == ',' || r == ';':
			has |= hasMid
		}
	}
	return has
}

// word adds a word that needs no cutting.
func (s *scanner) word(start, end int, has wordBits) {
	var f Flag
	if has&hasUpper != 0 {
		if f = Upper; has&hasLower == 0 && end-start > 1 {
			f |= AllUpper
		}
	}
	if has&hasLetter == 0 {
		s.toks = append(s.toks, Token{Start: uint32(start), End: uint32(end), Hash: fold.Hash(s.text[start:end]), Kind: Number, Flags: f | s.next})
		s.next = 0
		return
	}
	if has&hasDigit != 0 {
		f |= HasDigit
	}
	s.put(start, end, f)
}

// piece adds a part of a word.
func (s *scanner) piece(start, end int) {
	if start >= end {
		return
	}
	has := measure(s.text[start:end])
	if has&(hasLetter|hasDigit) == 0 {
		s.sign(start, end)
		return
	}
	if r, _ := utf8.DecodeRuneInString(s.text[start:end]); r == '\'' || r == '’' {
		has &^= hasUpper // 'S
	}
	s.word(start, end, has)
}

// sign adds a segment without letters and digits, unless it is white space.
func (s *scanner) sign(start, end int) {
	r, _ := utf8.DecodeRuneInString(s.text[start:end])
	k := Symbol
	var id lexicon.ID
	switch r {
	case '.', '!', '?', '…', '‼', '⁇', '⁈', '⁉':
		k = Stop
	case ',', ';', ':', '、', '，', '·', '¡', '¿', '：', '；', '/', '\\', '|', '•', '،':
		k = Punct
	case '"', '\'', '`', '‘', '’', '‚', '‛', '“', '”', '„', '‟', '«', '»', '‹', '›', '「', '」', '『', '』', '´', '′', '″':
		k = Quote
	case '(', '[', '{':
		k = Open
	case ')', ']', '}':
		k = Close
	case '-':
		k, id = Dash, s.hyphen // parts of phrases: vice-president
	case '‐', '‑', '‒', '–', '—', '―', '−':
		k = Dash
	case '&':
		id = s.and
	case utf8.RuneError, '%', '#', '@', '*', '‰', '§', '¶', '†':
	default:
		switch {
		case unicode.IsSpace(r):
			s.next |= Space
			for _, r := range s.text[start:end] {
				switch r {
				case '\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029':
					s.next |= Line
				}
			}
			return
		case unicode.Is(unicode.STerm, r):
			k = Stop
		case unicode.Is(unicode.Ps, r):
			k = Open
		case unicode.Is(unicode.Pe, r):
			k = Close
		case unicode.IsPunct(r):
			k = Punct
		}
	}
	s.toks = append(s.toks, Token{Start: uint32(start), End: uint32(end), Hash: fold.Hash(s.text[start:end]), Lex: id, Kind: k, Flags: s.next})
	s.next = 0
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
		case !severable(text, i), !unicode.IsLetter(r) && !severable(text, i+n): // no place to cut
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

// severable reports whether a word may be cut at i: a combining mark stays with what it stands on.
func severable(text string, i int) bool {
	if i == 0 || i >= len(text) || text[i] < utf8.RuneSelf && text[i-1] < utf8.RuneSelf {
		return true
	}
	_, n := utf8.DecodeLastRuneInString(text[:i])
	_, m := utf8.DecodeRuneInString(text[i:])
	first, _, _, _ := uniseg.FirstGraphemeClusterInString(text[i-n:i+m], -1)
	return len(first) == n
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
