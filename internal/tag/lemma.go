package tag

import (
	"strings"

	"github.com/ascribe-go/ascribe/internal/fold"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/token"
)

// Lemma returns the dictionary form of an English word, given its tag: "say" for a form of say, "city" for cities. Names in
// the singular stay as they are written, all else is in lower case. Where the lexicon does not know the word, its ending decides.
func Lemma(text string, t token.Token, tag Tag, lex *lexicon.Lexicon) string {
	word := t.Of(text)
	if t.Kind != token.Word {
		return word
	}
	switch {
	case tag == Name:
		return word
	case tag == Names:
		return singular(word)
	case tag == Nouns && lex.Value(t.Lex, lexicon.Noun) != 0:
		return lex.Form(lexicon.ID(lex.Value(t.Lex, lexicon.Noun)))
	case tag.Verbal():
		return verbLemma(fold.String(word), t, tag, lex)
	case tag == Nouns:
		return singular(fold.String(word))
	case tag == Not:
		return "not"
	}
	return fold.String(word)
}

func verbLemma(word string, t token.Token, tag Tag, lex *lexicon.Lexicon) string {
	switch word {
	case "'d":
		if tag == Modal {
			return "would"
		}
	case "'ll", "wo":
		return "will"
	case "ca":
		return "can"
	case "sha":
		return "shall"
	}
	if tag == Modal {
		return word
	}
	if v := lex.Lemma(t.Lex); v != "" {
		return v
	}
	switch tag {
	case VerbS, AuxS:
		return singular(word)
	case VerbPast, VerbPart, AuxPast, AuxPart:
		if s, ok := strings.CutSuffix(word, "ied"); ok && len(s) > 1 {
			return s + "y"
		}
		if s, ok := strings.CutSuffix(word, "ed"); ok && strings.ContainsAny(s, "aeiouy") {
			return stem(s, lex)
		}
	case VerbIng, AuxIng:
		if s, ok := strings.CutSuffix(word, "ing"); ok && strings.ContainsAny(s, "aeiouy") {
			return stem(s, lex)
		}
	}
	return word
}

// stem returns the verb that is left when -ed or -ing is taken off: with its e, or without the consonant that was doubled.
func stem(s string, lex *lexicon.Lexicon) string {
	n := len(s)
	for _, known := range [...]string{s, s + "e"} {
		if id := lex.Find(known); lex.Value(id, lexicon.Verb)&lexicon.FormBase != 0 {
			return known
		}
	}
	last := s[n-1]
	if n > 2 && last == s[n-2] && strings.IndexByte("bdgmnprt", last) >= 0 {
		return s[:n-1] // robbed; but lls, ss, ff, zz belong to the word
	}
	switch {
	case strings.IndexByte("cuv", last) >= 0, // reduced, rescued, loved
		last == 's' && n > 1 && s[n-2] != 's',
		last == 'z' && n > 1 && s[n-2] != 'z',
		last == 'g' && n > 1 && strings.IndexByte("dnru", s[n-2]) >= 0 && !strings.HasSuffix(s, "ing") && !strings.HasSuffix(s, "ong"),
		last == 'l' && n > 1 && strings.IndexByte("bcdfgkpstz", s[n-2]) >= 0: // handled
		return s + "e"
	case strings.HasSuffix(s, "at") && n > 4, strings.HasSuffix(s, "ut") && n > 4 && !isVowel(s[n-3]), // created, executed
		strings.HasSuffix(s, "ir") && n > 2 && !isVowel(s[n-3]), strings.HasSuffix(s, "ur") && n > 2 && !isVowel(s[n-3]):
		return s + "e"
	case n > 2 && !isVowel(last) && strings.IndexByte("wxyh", last) < 0 && isVowel(s[n-2]) && !isVowel(s[n-3]) && vowels(s) == 1:
		return s + "e" // hoped: one vowel and no doubled consonant
	}
	return s
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// vowels counts the groups of vowels in s.
func vowels(s string) (n int) {
	for i := range len(s) {
		if isVowel(s[i]) && (i == 0 || !isVowel(s[i-1])) {
			n++
		}
	}
	return n
}

// singular takes the ending off a plural noun or a verb in the third person.
func singular(word string) string {
	n := len(word)
	cut := func(end string) bool { return n > len(end)+1 && strings.HasSuffix(word, end) }
	switch {
	case n < 3:
		return word
	case cut("ies") && n > 4:
		return word[:n-3] + "y"
	case cut("sses"), cut("shes"), cut("ches"), cut("xes"), cut("zzes"), cut("tzes"), cut("oes") && n > 5:
		return word[:n-2]
	case cut("men"):
		return word[:n-2] + "an"
	case cut("ss"), cut("us"), cut("is"):
		return word
	case word[n-1] == 's':
		return word[:n-1]
	}
	return word
}
