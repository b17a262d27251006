// Package fold compares and hashes words regardless of case.
//
// Two words are the same here when their letters agree after the simple lower-case mapping of each rune and with the
// typographic apostrophe ’ read as '. Nothing is stripped: "é" is not "e".
package fold

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Lower maps an ASCII byte to lower case and leaves all others.
var Lower = func() (t [256]byte) {
	for i := range t {
		t[i] = byte(i)
		if 'A' <= i && i <= 'Z' {
			t[i] += 'a' - 'A'
		}
	}
	return t
}()

// Seed and Prime are those of the 32-bit FNV-1a hash, which a caller that walks the bytes anyway may compute as it goes:
// h = (h ^ uint32(Lower[c])) * Prime for ASCII bytes.
const (
	Seed  uint32 = 2166136261
	Prime uint32 = 16777619
)

// Rune folds one rune.
func Rune(r rune) rune {
	if r < utf8.RuneSelf {
		return rune(Lower[r])
	}
	if r == '’' {
		return '\''
	}
	return unicode.ToLower(r)
}

// Hash returns the FNV-1a hash of the folded form of s. Bytes that are not UTF-8 count as themselves.
func Hash(s string) uint32 { return Add(Seed, s) }

// Add continues the hash h with the folded form of s.
func Add(h uint32, s string) uint32 {
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			h = (h ^ uint32(Lower[c])) * Prime
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			h = (h ^ uint32(s[i])) * Prime
			i++
			continue
		}
		var b [utf8.UTFMax]byte
		for _, c := range b[:utf8.EncodeRune(b[:], Rune(r))] {
			h = (h ^ uint32(c)) * Prime
		}
		i += n
	}
	return h
}

// Equal reports whether s folds to form, which is folded already.
func Equal(s, form string) bool {
	i := 0
	for j := 0; j < len(s); {
		if c := s[j]; c < utf8.RuneSelf {
			if i >= len(form) || form[i] != Lower[c] {
				return false
			}
			i++
			j++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[j:])
		if r == utf8.RuneError && n == 1 {
			if i >= len(form) || form[i] != s[j] {
				return false
			}
			i++
			j++
			continue
		}
		var b [utf8.UTFMax]byte
		m := utf8.EncodeRune(b[:], Rune(r))
		if i+m > len(form) || form[i:i+m] != string(b[:m]) {
			return false
		}
		i += m
		j += n
	}
	return i == len(form)
}

// Same reports whether a and b fold to the same form.
func Same(a, b string) bool {
	for a != "" && b != "" {
		r, n := utf8.DecodeRuneInString(a)
		q, m := utf8.DecodeRuneInString(b)
		if Rune(r) != Rune(q) || r == utf8.RuneError && (n != m || a[:n] != b[:m]) {
			return false
		}
		a, b = a[n:], b[m:]
	}
	return a == b
}

// String returns the folded form of s; s itself where folding changes nothing.
func String(s string) string {
	for i, r := range s {
		if r == utf8.RuneError || Rune(r) != r {
			b := append(make([]byte, 0, len(s)+8), s[:i]...)
			for i < len(s) {
				r, n := utf8.DecodeRuneInString(s[i:])
				if r == utf8.RuneError && n == 1 {
					b = append(b, s[i])
				} else {
					b = utf8.AppendRune(b, Rune(r))
				}
				i += n
			}
			return string(b)
		}
	}
	return s
}

// Words cuts a form of a word list into the words that the tokens of a text will be: at blanks, around hyphens, and
// before a final full stop, which it drops ("vice-president" is vice, -, president; "e.g." is e.g).
func Words(form string) []string {
	var words []string
	for _, f := range strings.Fields(String(form)) {
		for i, p := range strings.Split(strings.TrimSuffix(f, "."), "-") {
			if i > 0 {
				words = append(words, "-")
			}
			if p != "" {
				words = append(words, p)
			}
		}
	}
	return words
}
