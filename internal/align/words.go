// Package align compares texts word by word: it says where one text stands in another, and which words differ.
//
// [Scan] cuts a text into what a quotation must repeat to be right: words, numbers, and signs that are read out (€, %, &).
// Quote marks, commas, dashes and all other punctuation are not among them, nor are case, Unicode form and kind of space: that
// is typography, which a newspaper may set as it likes. An apostrophe within a word is a letter of it: "its" is not "it's".
package align

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Flag says how a word stands in its text.
type Flag uint8

const (
	Gap     Flag = 1 << iota // an ellipsis stands before it
	Aside                    // it stands in square brackets
	Patched                  // some of its letters stand in square brackets: "[t]he", "kill[ed]"
	Hyphen                   // a hyphen or dash without spaces ties it to the word before
	Tied                     // nothing stands between it and the word before: the "m" of 2.5m
	Spaced                   // blanks and no mark stand between it and the word before
	Figure                   // it begins with a digit
	Sign                     // it is a sign: €, %
)

// Word is one word of a text.
type Word struct {
	Start, End int
	Hash       uint64 // of the folded form
	Flags      Flag
	Len        uint8 // its letters, at most 255
}

// Is reports whether all the given flags are set.
func (w Word) Is(f Flag) bool { return w.Flags&f == f }

// Of returns the word's text.
func (w Word) Of(text string) string { return text[w.Start:w.End] }

// Weight says how much a word tells, from 1 to 4: the short words of a language stand in every text.
func (w Word) Weight() int {
	if w.Flags&(Figure|Sign) != 0 {
		return 4
	}
	return min(max(int(w.Len)-1, 1), 4)
}

const (
	seed  uint64 = 14695981039346656037 // FNV-1a
	prime uint64 = 1099511628211
)

type class uint8

const (
	other  class = iota // punctuation: parts words and is nothing itself
	letter              // letters and combining marks
	digit
	sign  // a word of its own
	space //
	quote // an apostrophe between letters, else punctuation
	hyphen
	dot
	open // a square bracket
	shut
	silent // not seen, within words too
	single // a letter of a script without spaces: a word of its own
	raised // a superscript or a fraction
)

var ascii = func() (t [utf8.RuneSelf]class) {
	for c := range t {
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z':
			t[c] = letter
		case '0' <= c && c <= '9':
			t[c] = digit
		case c == ' ', '\t' <= c && c <= '\r':
			t[c] = space
		}
	}
	for _, c := range "$%&#@+=<>|" {
		t[c] = sign
	}
	t['\''], t['`'], t['-'], t['.'], t['['], t[']'] = quote, quote, hyphen, dot, open, shut
	return t
}()

func classOf(r rune) class {
	if r < utf8.RuneSelf {
		return ascii[r]
	}
	switch r {
	case '’', '‘', 'ʼ', 'ʹ', '′', '´', '＇', '‛':
		return quote
	case '‐', '‑', '‒', '–', '—', '―', '−', '﹣', '－':
		return hyphen
	case '…', '．':
		return dot
	case '［':
		return open
	case '］':
		return shut
	case '‰', '§', '％', '＆', '＃', '＠':
		return sign
	}
	switch {
	case r >= 0x0e00 && unicode.In(r, unicode.Thai, unicode.Lao, unicode.Myanmar, unicode.Khmer, unicode.Hiragana, unicode.Katakana, unicode.Han):
		if unicode.IsMark(r) {
			return letter
		}
		return single
	case unicode.IsLetter(r), unicode.IsMark(r):
		return letter
	case unicode.IsDigit(r):
		return digit
	case unicode.IsSpace(r):
		return space
	case unicode.Is(unicode.Cf, r):
		return silent
	case unicode.IsNumber(r):
		return raised
	case unicode.Is(unicode.Sk, r):
		return other
	case unicode.IsSymbol(r):
		return sign
	}
	return other
}

// at returns the rune at i, its length, and its class. A byte that is no UTF-8 is a sign: it is compared as it is.
func at(text string, i int) (rune, int, class) {
	if c := text[i]; c < utf8.RuneSelf {
		return rune(c), 1, ascii[c]
	}
	r, n := utf8.DecodeRuneInString(text[i:])
	if r == utf8.RuneError && n == 1 {
		return r, 1, sign
	}
	return r, n, classOf(r)
}

// next returns the class of what stands at i, invisible runes left out; other at the end.
func next(text string, i int) class {
	for i < len(text) {
		_, n, c := at(text, i)
		if c != silent {
			return c
		}
		i += n
	}
	return other
}

type scanner struct {
	text  string
	words []Word
	from  int // the number of words before this text

	gap, dash bool // an ellipsis, a hyphen stands before the next word
	blanks    bool // spaces do
	marks     int  // so many other signs do
	aside     bool // within square brackets
	dots      int  // full stops in a row; blanks between them are allowed
	dotted    int  // where the last of them ended
}

// Scan returns the words of a text, and whether an ellipsis stands after the last one.
func Scan(text string) (words []Word, tail bool) { return Append(make([]Word, 0, len(text)/6+4), text) }

// Append appends the words of a text to words, and reports whether an ellipsis stands after the last one.
func Append(words []Word, text string) (_ []Word, tail bool) {
	s := scanner{text: text, words: words, from: len(words)}
	for i := 0; i < len(text); {
		r, n, c := at(text, i)
		switch c {
		case letter:
			i = s.word(i)
			continue
		case digit:
			i = s.number(i, i)
			continue
		case single:
			s.put(i, i+n, add(seed, r), 0, 4)
		case sign:
			if r == utf8.RuneError {
				r = -1 - rune(text[i])
			}
			s.put(i, i+n, add(seed, r), Sign, 1)
		case raised:
			s.raise(i, n)
		case space:
			s.blanks = true
		case hyphen:
			if s.minus(i, n) {
				i = s.number(i, i+n)
				continue
			}
			s.dash = true
			s.marks++
		case dot:
			s.dot(i, n)
		case open:
			s.aside = s.aside || s.closes(i+n)
			s.marks++
		case shut:
			s.aside = false
			s.marks++
		case silent:
		default:
			s.marks++
		}
		i += n
	}
	return s.words, s.gap
}

func (s *scanner) put(start, end int, hash uint64, f Flag, letters int) {
	switch {
	case len(s.words) == s.from:
	case !s.blanks && s.marks == 0:
		f |= Tied
	case s.marks == 0:
		f |= Spaced
	case s.dash && s.marks == 1 && !s.blanks:
		f |= Hyphen
	}
	if s.gap {
		f |= Gap
	}
	if s.aside && f&Patched == 0 {
		f |= Aside
	}
	s.words = append(s.words, Word{Start: start, End: end, Hash: hash, Flags: f, Len: uint8(min(letters, 255))})
	s.gap, s.dash, s.blanks, s.marks, s.dots = false, false, false, 0, 0
}

// dot reads a full stop or an ellipsis. Three stops in a row are an ellipsis, with blanks between them or not.
func (s *scanner) dot(i, n int) {
	if n > 1 && s.text[i:i+n] == "…" {
		s.gap = true
	} else if s.dots > 0 && (i == s.dotted || i == s.dotted+1 && s.text[i-1] == ' ') {
		s.dots++
		s.gap = s.gap || s.dots >= 3
	} else {
		s.dots = 1
	}
	s.dotted = i + n
	s.marks++
}

// maxAside is the longest remark in brackets, in bytes. What goes on for longer is text.
const maxAside = 200

// closes reports whether the square bracket that opens before i is closed soon.
func (s *scanner) closes(i int) bool {
	for j := i; j < len(s.text) && j < i+maxAside; j++ {
		switch c := s.text[j]; {
		case c == ']' || c == 0xef && strings.HasPrefix(s.text[j:], "］"):
			return true
		case c == '[' || c == '\n':
			return false
		}
	}
	return false
}

// minus reports whether the dash at i, n bytes long, is the sign of a number.
func (s *scanner) minus(i, n int) bool {
	if i+n >= len(s.text) || next(s.text, i+n) != digit || strings.HasPrefix(s.text[i:], "—") {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(s.text[:i])
	return i == 0 || unicode.IsSpace(r) || unicode.In(r, unicode.Ps, unicode.Pi, unicode.Sc) || r == '"' || r == '\''
}

// add continues the hash h with a rune.
func add(h uint64, r rune) uint64 {
	for range 3 {
		h = (h ^ uint64(r&0xff)) * prime
		r >>= 8
	}
	return h
}

func lower(r rune) rune {
	if r < utf8.RuneSelf {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}
	if r = unicode.ToLower(r); r == 'ς' {
		return 'σ'
	}
	return r
}

// word reads the word that begins at i and returns where it ends.
func (s *scanner) word(i int) int {
	text, start, end := s.text, i, i
	h, letters, run := seed, 0, 0                  // run: letters since the last full stop
	plain, patched, inside := true, false, s.aside // plain: all ASCII
loop:
	for i < len(text) {
		r, n, c := at(text, i)
		switch c {
		case letter:
			if r >= utf8.RuneSelf {
				plain = false
			}
			h = add(h, lower(r))
			letters++
			run++
			end = i + n
		case silent:
		case quote:
			if next(text, i+n) != letter {
				break loop
			}
			h = add(h, '\'')
		case dot:
			// "U.S." is "US": a full stop after each letter.
			if r != '.' || run != 1 || i+1 >= len(text) {
				break loop
			}
			if _, m, c := at(text, i+1); c != letter || next(text, i+1+m) == letter {
				break loop
			}
			run = 0
		case open:
			if next(text, i+n) != letter || !s.closes(i+n) {
				break loop
			}
			patched, inside = true, true
		case shut:
			if !inside {
				break loop
			}
			if next(text, i+n) != letter {
				if patched { // kill[ed]
					i += n
					end = i
				}
				break loop
			}
			s.aside, inside = false, false
			if !patched && text[start-1] == '[' { // [t]he
				start--
			}
			patched = true
		default:
			break loop
		}
		i += n
	}
	if !plain && !norm.NFKC.IsNormalString(text[start:end]) {
		h, letters = normal(text[start:end])
	}
	f := Flag(0)
	if patched {
		f = Patched
	}
	s.put(start, end, h, f, letters)
	return max(i, end)
}

// normal hashes a word in the form that Unicode's equivalent spellings share.
func normal(w string) (h uint64, letters int) {
	h = seed
	for _, r := range norm.NFKC.String(w) {
		switch classOf(r) {
		case letter, single:
			h = add(h, lower(r))
			letters++
		case quote:
			h = add(h, '\'')
		}
	}
	return h, letters
}

// number reads the number whose digits begin at i; its sign, if it has one, begins at start. It returns where it ends.
func (s *scanner) number(start, i int) int {
	text, h := s.text, seed
	if start < i {
		h = add(h, '-')
	}
	end, grouped := i, i+groups(text[i:])
	for i < len(text) {
		r, n, c := at(text, i)
		switch {
		case c == digit:
			if r >= 0xff10 && r <= 0xff19 {
				r -= 0xff10 - '0'
			}
			h = add(h, r)
			end = i + n
		case r == '.' || r == ',' || r == ':' || r == '/' || r == '⁄' || c == quote:
			if next(text, i+n) != digit {
				s.put(start, end, h, Figure, end-start)
				return end
			}
			if c == quote {
				r = '\''
			}
			if r == '⁄' {
				r = '/'
			}
			if r != ',' && r != '\'' || i >= grouped {
				h = add(h, r)
			}
		case c == silent:
		default:
			s.put(start, end, h, Figure, end-start)
			return end
		}
		i += n
	}
	s.put(start, end, h, Figure, end-start)
	return max(i, end)
}

// groups returns how many bytes at the beginning of a number are digits grouped by threes, as in 4,200,000 or 4'200'000; 0 if
// they are not. The signs between groups tell nothing: 4200000 is the same number.
func groups(s string) int {
	i := 0
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	if i == 0 || i > 3 || i >= len(s) || s[i] != ',' && s[i] != '\'' {
		return 0
	}
	for c := s[i]; i < len(s) && s[i] == c; i += 4 {
		if i+3 >= len(s) || !isDigit(s[i+1]) || !isDigit(s[i+2]) || !isDigit(s[i+3]) {
			return 0
		}
	}
	if i < len(s) && isDigit(s[i]) {
		return 0
	}
	return i
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// raise reads a superscript, a fraction or another numeral in one sign.
func (s *scanner) raise(i, n int) {
	t := s.text[i : i+n]
	plain := norm.NFKC.String(t)
	after := len(s.words) > s.from && !s.blanks && s.marks == 0 // a word stands right before
	switch {
	case strings.ContainsRune(plain, '⁄'):
		h := seed
		for _, r := range strings.Replace(plain, "⁄", "/", 1) {
			h = add(h, r)
		}
		s.put(i, i+n, h, Figure, 1)
	case after && len(plain) == 1 && isDigit(plain[0]) && !s.words[len(s.words)-1].Is(Figure): // km²
		s.put(i, i+n, add(seed, rune(plain[0])), Figure, 1)
	default:
		r, _ := utf8.DecodeRuneInString(t)
		s.put(i, i+n, add(seed, r), Figure, 1)
	}
}

// Letters returns the letters and digits of a word, folded as its hash is.
func Letters(w string) string { h, _ := letters(w); return h }

// Unpatched returns the letters of a word before and after those in brackets.
func Unpatched(w string) (head, tail string) {
	i := strings.IndexAny(w, "[［")
	j := strings.LastIndexAny(w, "]］")
	if i < 0 || j < i {
		return Letters(w), ""
	}
	head, _ = letters(w[:i])
	tail, _ = letters(w[j:])
	return head, tail
}

func letters(w string) (string, int) {
	b := make([]byte, 0, len(w))
	n := 0
	for _, r := range norm.NFKC.String(w) {
		switch classOf(r) {
		case letter, single, digit, sign:
			b = utf8.AppendRune(b, lower(r))
			n++
		case quote:
			b = append(b, '\'')
		}
	}
	return string(b), n
}
