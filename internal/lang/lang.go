// Package lang tells the language of a text by its function words: of those that the lexicon lists for each language, one in
// three words of running text is one.
package lang

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ascribe-go/ascribe/internal/fold"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"golang.org/x/text/language"
)

// codes are the languages that can be told, English first: it is what a text is read as that says too little. Norwegian,
// Catalan and others are here so that they are not taken for a neighbour that the stages know.
var codes = [...]string{"en", "es", "pt", "fr", "de", "it", "ca", "gl", "ro", "nl", "no", "da", "sv", "pl"}

// Unknown is the code of a language that is none of those.
const Unknown = "und"

const (
	window = 4 << 10 // bytes of a text that are read
	step   = 32      // words after which the count is looked at
	few    = 8       // words that say too little
	some   = 16      // words that say enough
)

// Detect returns the ISO 639 code of the language of a text, by its beginning, and how sure that is: High if many words speak
// for it and few for any other, else Low. A text of a few words, or with few function words in it, is read as English with
// Low confidence; one that is surely none of the languages known here is [Unknown]. It does not allocate.
func Detect(text string) (code string, confidence language.Confidence) {
	var hits [len(codes)]int
	words, foreign := 0, 0 // foreign: words of letters that none of the languages has
	text = text[:min(len(text), window)]
	for i := 0; i < len(text); {
		start, n, ok := next(text, i)
		if n == 0 {
			break
		}
		i = start + n
		words++
		if !ok {
			foreign++
			continue
		}
		word := text[start:i]
		if strings.HasPrefix(text[i:], "://") { // an address of the net
			if n := strings.IndexAny(text[i:], " \t\r\n"); n >= 0 {
				i += n
			} else {
				i = len(text)
			}
			continue
		}
		h := fold.Hash(word)
		for k := range hits {
			if l := lexicon.For(codes[k]); l.Has(l.Lookup(h, word), lexicon.Stopword) {
				hits[k]++
			}
		}
		if words%step == 0 {
			if best, second := lead(&hits); sure(hits[best], hits[second], words) && 3*hits[best] >= words && hits[best] >= 2*hits[second] {
				return codes[best], language.High
			}
		}
	}
	if 2*foreign > words {
		return Unknown, language.Low
	}
	best, second := lead(&hits)
	switch {
	case hits[best] == hits[second] && best != 0 && hits[0] == hits[best], hits[best] < 2:
		best = 0
		if words >= some {
			return Unknown, language.Low
		}
		return codes[0], language.Low
	case words >= some && 8*hits[best] < words: // names in a list, or a language that shares a few words with one of these
		if 16*hits[0] < words && 12*hits[best] < words {
			return Unknown, language.Low
		}
		if best == 0 || 16*hits[0] >= words {
			return codes[0], language.Low
		}
		return Unknown, language.Low
	case words < few && hits[best]-hits[0] < 2:
		return codes[0], language.Low
	case words >= some && sure(hits[best], hits[second], words):
		return codes[best], language.High
	}
	return codes[best], language.Low
}

// sure reports whether the most hits are clearly more than those of any other language.
func sure(best, second, words int) bool { return best-second >= max(3, words/20) && 5*best >= words }

// lead returns the languages with the most hits and the second most; of equals, the earlier.
func lead(hits *[len(codes)]int) (best, second int) {
	for k, n := range hits {
		if n > hits[best] {
			best = k
		}
	}
	second = -1
	for k, n := range hits {
		if k != best && (second < 0 || n > hits[second]) {
			second = k
		}
	}
	return best, second
}

// next returns the next word of text from i on: letters, with apostrophes between them. ok reports whether it is written in
// letters that the languages known here use.
func next(text string, i int) (start, n int, ok bool) {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsLetter(r) {
			break
		}
		i += size
	}
	start, ok = i, true
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) {
			if r != '\'' && r != '’' {
				break
			}
			if after, _ := utf8.DecodeRuneInString(text[i+size:]); i == start || !unicode.IsLetter(after) {
				break
			}
		}
		ok = ok && r <= 0x24F || r == '’'
		i += size
	}
	return start, i - start, ok
}
