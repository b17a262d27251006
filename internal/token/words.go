package token

import (
	"unicode"
	"unicode/utf8"

	"github.com/ascribe-go/ascribe/internal/fold"
	"github.com/rivo/uniseg"
)

// Words walks the word segments of a text as UAX #29 of Unicode 15.0.0 draws them, white space and punctuation included:
// joined they are the text. The rules named below are that annex's; uniseg applies them wherever a rune is outside the few
// classes that the fast path knows, and a fuzz target holds the fast path to uniseg.
type Words struct {
	text       string
	Start, End int    // the current segment
	hash       uint32 // fold.Hash of the segment if it is a word
	bits       wordBits
}

// wordBits says what a segment holds, as far as the scan saw it anyway.
type wordBits uint8

const (
	hasLetter   wordBits = 1 << iota
	hasDigit             // a decimal digit
	hasMid               // a mark between letters or digits: . ' ’ : , ;
	hasUpper             // the first letter is upper case
	hasLower             // a letter that is not upper case
	hasNonASCII          //
	hasSpace             // white space
)

// Split starts a walk over text; call Next for the first segment.
func Split(text string) Words { return Words{text: text} }

// prop is a word break property, as far as the fast path tells them apart.
type prop uint8

const (
	slow      prop = iota // everything the fast path leaves to uniseg
	letter                // ALetter
	digit                 // Numeric
	under                 // ExtendNumLet
	midLetter             // MidLetter: :
	midNum                // MidNum: , ;
	midBoth               // MidNumLet: . ‘ ’
	apos                  // Single_Quote
	blank                 // WSegSpace
	cr
	newline // LF, Newline
	other   // a segment of its own
	lead    // first byte of a longer rune
)

var ascii = func() (t [256]prop) {
	for c := range 128 {
		switch {
		case 'a' <= c|0x20 && c|0x20 <= 'z':
			t[c] = letter
		case '0' <= c && c <= '9':
			t[c] = digit
		default:
			t[c] = other
		}
	}
	t['_'], t[':'], t[','], t[';'], t['.'], t['\''], t[' '] = under, midLetter, midNum, midNum, midBoth, apos, blank
	t['\r'], t['\n'], t['\v'], t['\f'] = cr, newline, newline, newline
	for c := 128; c < 256; c++ {
		t[c] = lead
	}
	return t
}()

// at returns the property and length of the rune at i, which must be within the text. Besides ASCII it knows the letters
// of the blocks Latin-1 to Latin Extended-B and the signs that news is full of.
func (w *Words) at(i int) (prop, int) {
	c := w.text[i]
	if c < utf8.RuneSelf {
		return ascii[c], 1
	}
	return wide(w.text[i:])
}

func wide(s string) (prop, int) {
	c := s[0]
	switch {
	case c == 0xC2 && len(s) > 1: // U+0080 to U+00BF
		switch d := s[1]; {
		case d == 0xAA || d == 0xB5 || d == 0xBA:
			return letter, 2
		case d == 0xB7:
			return midLetter, 2
		case d == 0xA9 || d == 0xAD || d == 0xAE || d < 0xA0: // pictographs, the soft hyphen, C1 controls
			return slow, 2
		case d < 0xC0:
			return other, 2
		}
	case 0xC3 <= c && c <= 0xC9 && len(s) > 1 && 0x80 <= s[1] && s[1] < 0xC0: // U+00C0 to U+024F
		if c == 0xC3 && (s[1] == 0x97 || s[1] == 0xB7) { // × ÷
			return other, 2
		}
		return letter, 2
	case c == 0xE2 && len(s) > 2 && s[1] == 0x80: // U+2000 to U+203F
		switch d := s[2]; {
		case d == 0x98 || d == 0x99:
			return midBoth, 3
		case 0x90 <= d && d <= 0xA3 || d == 0xA6 || 0xB0 <= d && d <= 0xBA:
			return other, 3
		}
	case c == 0xE2 && len(s) > 2 && s[1] == 0x82 && 0xA0 <= s[2] && s[2] < 0xC0: // U+20A0 to U+20BF, currency signs
		return other, 3
	}
	return slow, 1
}

// Next moves to the next segment and reports whether there is one.
func (w *Words) Next() bool {
	i := w.End
	w.Start, w.bits = i, 0
	if i >= len(w.text) {
		return false
	}
	p, n := w.at(i)
	switch p {
	case letter, digit, under:
		w.word(i)
		return true
	case blank: // WB3d
		for i++; i < len(w.text) && w.text[i] == ' '; {
			i++
		}
		w.bits = hasSpace
	case cr: // WB3
		if i++; i < len(w.text) && w.text[i] == '\n' {
			i++
		}
		w.End, w.bits = i, hasSpace
		return true // WB3a: nothing attaches to it
	case newline:
		w.End, w.bits = i+n, hasSpace
		return true
	case slow:
		w.slow()
		return true
	default:
		i += n
		if w.text[w.Start] == '\t' {
			w.bits = hasSpace
		}
	}
	// WB4: an Extend, Format or ZWJ would attach.
	if i < len(w.text) && w.text[i] >= utf8.RuneSelf {
		if p, _ := w.at(i); p == slow {
			w.slow()
			return true
		}
	}
	w.End = i
	return true
}

func (w *Words) slow() {
	word, _, _ := uniseg.FirstWordInString(w.text[w.Start:], -1)
	w.End = w.Start + len(word)
	w.bits = hasNonASCII
	w.measure(word)
}

// measure fills in what a word of the fast path has from its scan.
func (w *Words) measure(word string) {
	r, _ := utf8.DecodeRuneInString(word)
	switch {
	case unicode.IsSpace(r):
		w.bits |= hasSpace
		return
	case unicode.IsUpper(r):
		w.bits |= hasUpper
	}
	for _, r := range word {
		switch {
		case unicode.IsDigit(r):
			w.bits |= hasDigit
		case unicode.IsLetter(r):
			if w.bits |= hasLetter; !unicode.IsUpper(r) {
				w.bits |= hasLower
			}
		case r == '.' || r == '\'' || r == '’' || r == ':' || r == ',' || r == ';':
			w.bits |= hasMid
		}
	}
	w.hash = fold.Hash(word)
}

// word scans a segment that begins with a letter, a digit or an underscore at i: WB5 to WB13b.
func (w *Words) word(i int) {
	text, h, bits := w.text, fold.Seed, wordBits(0)
	last := under
	if c := text[i]; 'A' <= c && c <= 'Z' {
		bits = hasUpper
	}
	for i < len(text) {
		c := text[i]
		p := ascii[c]
		switch p {
		case letter:
			h = (h ^ uint32(fold.Lower[c])) * fold.Prime
			bits |= hasLetter
			if c >= 'a' {
				bits |= hasLower
			}
			last = letter
			i++
			continue
		case digit, under:
			h = (h ^ uint32(c)) * fold.Prime
			if last = p; p == digit {
				bits |= hasDigit
			}
			i++
			continue
		case lead:
			q, n := wide(text[i:])
			if q == letter {
				bits |= hasNonASCII | hasLetter | caseAt(text[i:], i == w.Start)
				h = fold.Add(h, text[i:i+n])
				last = letter
				i += n
				continue
			}
			if p = q; p == slow {
				w.slow()
				return
			}
		}
		// WB6, WB7, WB11, WB12: a mark stays within a word only between two letters or two digits.
		want := lead // which at never returns
		switch {
		case p == midBoth || p == apos:
			if last != under {
				want = last
			}
		case p == midLetter && last == letter, p == midNum && last == digit:
			want = last
		}
		_, n := w.at(i)
		if want == lead || i+n >= len(text) {
			break
		}
		q, _ := w.at(i + n)
		if q == slow {
			w.slow() // it may be anything, or hide what follows
			return
		}
		if q != want {
			break
		}
		bits |= hasMid
		h = fold.Add(h, text[i:i+n])
		i += n
	}
	if i < len(text) && text[i] >= utf8.RuneSelf {
		if p, _ := wide(text[i:]); p == slow {
			w.slow()
			return
		}
	}
	w.End, w.hash, w.bits = i, h, bits
}

func caseAt(s string, first bool) wordBits {
	switch r, _ := utf8.DecodeRuneInString(s); {
	case !unicode.IsUpper(r):
		return hasLower
	case first:
		return hasUpper
	}
	return 0
}
