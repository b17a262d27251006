package token

import (
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// Words walks the word segments of a text as UAX #29 of Unicode 15.0.0 draws them, white space and punctuation included:
// joined they are the text. The rules named below are that annex's; uniseg applies them wherever a rune is outside the few
// classes that the fast path knows, and a fuzz target holds the fast path to uniseg.
type Words struct {
	text       string
	Start, End int // the current segment
}

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
func at(text string, i int) (prop, int) {
	c := text[i]
	if c < utf8.RuneSelf {
		return ascii[c], 1
	}
	return wide(text[i:])
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
	text, i := w.text, w.End
	w.Start = i
	if i >= len(text) {
		return false
	}
	var p prop
	switch p = ascii[text[i]]; p {
	case letter:
		for i++; i < len(text) && ascii[text[i]] == letter; i++ {
		}
		if i < len(text) && joins[ascii[text[i]]] {
			w.End = wordEnd(text, w.Start, i)
			return true
		}
		w.End = i
		return true
	case blank: // WB3d
		for i++; i < len(text) && text[i] == ' '; i++ {
		}
	case digit, under:
		w.End = wordEnd(text, i, i)
		return true
	case cr: // WB3
		if i++; i < len(text) && text[i] == '\n' {
			i++
		}
		w.End = i
		return true // WB3a: nothing attaches to it
	case newline:
		w.End = i + 1
		return true
	case lead:
		q, n := wide(text[i:])
		switch q {
		case letter:
			w.End = wordEnd(text, i, i)
			return true
		case slow:
			w.End = slowEnd(text, i)
			return true
		}
		i += n
	default:
		i++
	}
	// WB4: an Extend, Format or ZWJ would attach.
	if i < len(text) && text[i] >= utf8.RuneSelf {
		if p, _ := wide(text[i:]); p == slow {
			i = slowEnd(text, w.Start)
		}
	}
	w.End = i
	return true
}

// joins are the properties that may go on with a word after a letter.
var joins = [lead + 1]bool{digit: true, under: true, midLetter: true, midBoth: true, apos: true, lead: true}

func slowEnd(text string, start int) int {
	word, _, _ := uniseg.FirstWordInString(text[start:], -1)
	return start + len(word)
}

// wordEnd returns the end of a segment that begins with a letter, a digit or an underscore at start; i is start, or follows
// ASCII letters after it: WB5 to WB13b.
func wordEnd(text string, start, i int) int {
	last := under
	if i > start {
		last = letter
	}
	for i < len(text) {
		p := ascii[text[i]]
		switch p {
		case letter, digit, under:
			last = p
			i++
			continue
		case lead:
			q, n := wide(text[i:])
			if q == letter {
				last = letter
				i += n
				continue
			}
			if p = q; p == slow {
				return slowEnd(text, start)
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
		if want == lead {
			break
		}
		_, n := at(text, i)
		if i+n >= len(text) {
			break
		}
		q, _ := at(text, i+n)
		if q == slow {
			return slowEnd(text, start) // it may be anything, or hide what follows
		}
		if q != want {
			break
		}
		i += n
	}
	if i < len(text) && text[i] >= utf8.RuneSelf {
		if p, _ := wide(text[i:]); p == slow {
			return slowEnd(text, start)
		}
	}
	return i
}
