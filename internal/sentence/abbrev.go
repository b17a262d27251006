package sentence

import (
	"unicode/utf8"

	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/token"
)

// abbreviation reports whether the single full stop at i belongs to the word before it rather than to the sentence that the
// token at k would begin.
func (f *finder) abbreviation(i, k, last int) bool {
	if i == 0 || f.toks[i].Is(token.Space) {
		return false
	}
	word, next := f.toks[i-1], f.toks[k]
	if word.Kind == token.Symbol && f.is(i-1, "°") { // N°. 5
		return next.Kind == token.Number
	}
	if word.Kind != token.Word {
		return f.ordinal(i-1, next) || word.Kind == token.Number && f.captioned(i-1)
	}
	set := f.lex.Set(next.Lex)
	starts := next.Is(token.Upper) && (set.Any(f.starters) && !set.Has(lexicon.Month) || f.courtesy(k, last))
	s := word.Of(f.text)
	if n := utf8.RuneCountInString(s); n == 1 || n == 2 && word.Is(token.AllUpper) {
		// z. B., EE. UU.
		if m := next.Of(f.text); utf8.RuneCountInString(m) <= n && k+1 < last && f.is(k+1, ".") && !f.toks[k+1].Is(token.Space) && next.Kind == token.Word && (n == 1) == (utf8.RuneCountInString(m) == 1) && (n == 1 || next.Is(token.AllUpper)) && !(s == "I" && set.Any(f.starters)) {
			return true
		}
	}
	value := f.lex.Value(word.Lex, lexicon.Abbrev)
	if utf8.RuneCountInString(s) == 1 {
		switch {
		case !word.Is(token.Upper):
			if next.Kind == token.Number || set.Has(lexicon.Month) { // p. 5, c. 1900, b. March 1900
				return true
			}
		case s == "I" && !f.initial(i-1), f.lettered(i - 1):
			return false
		default:
			return !starts || f.lex.Form(next.Lex) == "a" && next.End-next.Start == 1
		}
	}
	switch value {
	case lexicon.AbbrevTitle:
		return word.Is(token.Upper) && next.Kind == token.Word || !f.english && next.Kind == token.Word
	case lexicon.AbbrevNumber:
		return next.Kind == token.Number || next.Is(token.HasDigit) || !f.english && !starts
	case lexicon.AbbrevMonth:
		return next.Kind == token.Number || set.Any(lexicon.Of(lexicon.Month, lexicon.Weekday)) || f.lex.Value(next.Lex, lexicon.Abbrev) == lexicon.AbbrevMonth ||
			!starts && word.Is(token.Upper) && next.Kind != token.Word
	case lexicon.AbbrevPlace:
		return !starts && (word.Is(token.Upper) || !f.english)
	case lexicon.AbbrevFirm: // "Apple Inc. Shares rose"
		plain := (set.Any(lexicon.Of(lexicon.Noun, lexicon.Common, lexicon.Person)) || f.lex.Value(next.Lex, lexicon.Verb)&lexicon.FormS != 0) && !set.Any(lexicon.Of(lexicon.OrgHead, lexicon.OrgName, lexicon.Role, lexicon.Title, lexicon.Demonym, lexicon.Place, lexicon.Given, lexicon.Month, lexicon.Weekday))
		return !starts && !plain && (word.Is(token.Upper) || !f.english)
	case lexicon.AbbrevLead:
		return true
	case lexicon.AbbrevOther:
		return !starts || f.courtesy(k, last) || i-1 == f.start // P.S. By the way
	case lexicon.AbbrevUnit:
		switch {
		case next.Kind == token.Number, set.Any(lexicon.Of(lexicon.Weekday, lexicon.Month, lexicon.Zone, lexicon.Holiday)), next.Is(token.AllUpper) && inner(s):
			return true
		case f.lex.Value(next.Lex, lexicon.Abbrev) == lexicon.AbbrevTitle && k+1 < last && f.is(k+1, "."):
			return f.opener(i) // At 5 a.m. Mr. Smith …
		}
		return s == "Ft" && next.Is(token.Upper) && !starts // Ft. Worth
	}
	if inner(s) { // U.S, a.m
		return !starts
	}
	return false
}

// ordinal reports whether the number at i with a stop after it is an ordinal: in German "am 5. Mai", "der 2. Weltkrieg".
func (f *finder) ordinal(i int, next token.Token) bool {
	if f.toks[i].Kind != token.Number || f.toks[i].End-f.toks[i].Start > 2 || next.Kind != token.Word || i == f.start {
		return false
	}
	switch f.lex.Lang() {
	case "de", "da", "no":
		return f.lex.Has(f.toks[i-1].Lex, lexicon.Stopword) && !f.lex.Set(next.Lex).Any(f.starters)
	}
	return false
}

// captioned reports whether the number at i and a noun are all of the sentence yet: "Figure 1. What it shows".
func (f *finder) captioned(i int) bool {
	t := f.toks[f.start]
	return f.english && i == f.start+1 && t.Is(token.Upper) && f.lex.Set(t.Lex).Any(lexicon.Of(lexicon.Noun, lexicon.Label))
}

// courtesy reports whether Mr., Mrs. or Ms. stands at k: what begins so is no part of the name before it.
func (f *finder) courtesy(k, last int) bool {
	if !f.english || k+1 >= last || !f.is(k+1, ".") {
		return false
	}
	switch f.lex.Form(f.toks[k].Lex) {
	case "mr", "mrs", "ms":
		return true
	}
	return false
}

// opener reports whether the sentence up to the stop at i is but a time: "At 5 a.m.".
func (f *finder) opener(i int) bool {
	const short = 5
	return i-f.start <= short && f.lex.Has(f.toks[f.start].Lex, lexicon.Prep)
}

// initial reports whether "I" at i is an initial: a name stands before it.
func (f *finder) initial(i int) bool {
	if i == f.start {
		return false
	}
	t := f.toks[i-1]
	if t.Kind == token.Stop { // the initial before it
		return true
	}
	return t.Kind == token.Word && t.Is(token.Upper) && !f.lex.Set(t.Lex).Any(f.starters)
}

// lettered reports whether a capital at i is a letter that tells things apart, not an initial: plan B, vitamin C.
func (f *finder) lettered(i int) bool {
	if !f.english || i == f.start || !f.toks[i].Is(token.Space) {
		return false
	}
	t := f.toks[i-1]
	set := f.lex.Set(t.Lex)
	if t.Kind != token.Word || t.Is(token.Upper) || !set.Any(lexicon.Of(lexicon.Noun, lexicon.Label)) || set.Any(lexicon.Of(lexicon.Role, lexicon.Title, lexicon.Person, lexicon.Prep, lexicon.Coord)) {
		return false
	}
	if !set.Any(lexicon.Of(lexicon.Report, lexicon.Verb)) {
		return true
	}
	// plan B, group A: a verb only where one can stand
	return f.lex.Value(t.Lex, lexicon.Verb)&(lexicon.FormS|lexicon.FormPast|lexicon.FormPart|lexicon.FormIng) == 0 && i-1 > f.start &&
		!f.lex.Set(f.toks[i-2].Lex).Any(lexicon.Of(lexicon.To, lexicon.Modal, lexicon.Do, lexicon.Pronoun)) && !f.toks[i-2].Is(token.Upper)
}

// inner reports whether a word has full stops between single letters.
func inner(s string) bool {
	if len(s) < 3 || s[1] != '.' && !(len(s) > 3 && s[2] == '.') {
		return false
	}
	letters := 0
	for _, c := range []byte(s) {
		if c == '.' {
			letters = 0
		} else if letters++; letters > 2 {
			return false
		}
	}
	return true
}
