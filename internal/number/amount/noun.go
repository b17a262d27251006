package amount

import (
	"strings"

	"github.com/ascribe-go/ascribe/internal/fold"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/number"
	"github.com/ascribe-go/ascribe/internal/token"
	"github.com/ascribe-go/ascribe/internal/unit"
)

func hash(s string) uint32 { return fold.Hash(s) }

// The words that end the noun phrase after a number. Comparators and adverbs of manner stand among prepositions and verbs in
// the lexicon too; "more", "new", "such" go on with the phrase.
const stopSet = lexicon.Set(1<<lexicon.Det | 1<<lexicon.Pronoun | 1<<lexicon.Prep | 1<<lexicon.Coord | 1<<lexicon.Subord | 1<<lexicon.Be | 1<<lexicon.Have |
	1<<lexicon.Do | 1<<lexicon.Modal | 1<<lexicon.Not | 1<<lexicon.Wh | 1<<lexicon.To | 1<<lexicon.Deictic | 1<<lexicon.Weekday)

// nounLinks are the links that are nouns or stand among nouns too: years, points, ages, more.
const nounLinks = lexicon.LinkMore | lexicon.LinkYear | lexicon.LinkPoint | lexicon.LinkAgo | lexicon.LinkThe | lexicon.LinkAged | lexicon.LinkOld

// maxNounPhrase is how many words after a number its noun may stand.
const maxNounPhrase = 7

// head finds the noun that the number before token j counts, and the token after it. With one, the noun is in the singular.
// found says that it did; people says that the phrase names people without a noun ("31 wounded").
func (p *Parser) head(j int, singular bool) (first, last int, people, found bool) {
	start := j
	best := -1
	for n := 0; n < maxNounPhrase && p.Has(j); n++ {
		t := p.Toks[j]
		if n > 0 && t.Is(token.Line) || t.Is(token.HasDigit|token.AllUpper) && p.gluedMoney(j) {
			break
		}
		if t.Kind == token.Number && n > 0 && p.isClitic(j-1) { // the country's 23 lights
			j++
			continue
		}
		if t.Kind == token.Dash && !p.Space(j) && !p.Space(j+1) && n > 0 || t.Kind == token.Number && n > 0 && p.Dash(j-1) {
			j++
			continue
		}
		if t.Kind != token.Word {
			break
		}
		if w := p.Word(j); len(w) >= 2 && (w[0] == '\'' || strings.HasPrefix(w, "’")) {
			if best >= 0 { // the council's
				break
			}
			j++
			continue
		}
		set := p.Set(j)
		link := p.Link(j)
		if set.Any(p.stops) && link&lexicon.LinkMore == 0 && !(t.Is(token.AllUpper) && n > 0) && !(set.Has(lexicon.Weekday) && p.Value(j, lexicon.Weekday)&lexicon.DayPlural != 0) {
			break
		}
		if link&^nounLinks != 0 && !t.Is(token.AllUpper) || set.Any(number.NumeralClasses) && n > 0 && !set.Has(lexicon.Ordinal) || set.Has(lexicon.Month) && p.Upper(j) {
			break
		}
		if set.Has(lexicon.Adverb) && link&lexicon.LinkMore == 0 {
			break
		}
		form := uint32(0)
		if set.Has(lexicon.Verb) {
			form = p.Value(j, lexicon.Verb) &^ lexicon.FormLemma
		}
		_, plural := p.isPlural(j)
		if n == 0 && p.Kind(j-1) == token.Number && p.Kind(j-2) == token.Word && p.Upper(j-2) && !(p.sentenceStart(j-2) && p.Of(j-2, lexicon.Comparator)) && form&lexicon.FormS != 0 && form&lexicon.FormBase == 0 && !set.Has(lexicon.Noun) && (p.nounFollows(j+1) || p.Of(j+1, lexicon.Det) || p.Of(j+1, lexicon.Pronoun)) {
			break // "the Wren 2 gives people"
		}
		if best >= 0 && !singular {
			// After a plural only another plural noun goes on: "sales managers", not "people die".
			if !plural || form&lexicon.FormS != 0 && form&lexicon.FormBase == 0 && !p.nounVerb(j) || p.finite(j) {
				break
			}
			best = j
			j++
			continue
		}
		if form&(lexicon.FormPast) != 0 && form&lexicon.FormBase == 0 && (!p.nounFollows(j+1) || p.Value(j, lexicon.Topic)&lexicon.TopicStop != 0) {
			if p.Value(j, lexicon.Topic)&lexicon.TopicHarm != 0 && best < 0 {
				return j, j + 1, true, true
			}
			break
		}
		if best < 0 && p.Value(j, lexicon.Topic)&lexicon.TopicHarm != 0 && !plural && !p.nounFollows(j+1) && form&lexicon.FormBase == 0 {
			return j, j + 1, true, true
		}
		switch {
		case plural && !singular:
			best = j
		case singular && link&lexicon.LinkMore == 0 && (form&(lexicon.FormS|lexicon.FormPast) == 0 || form&lexicon.FormBase != 0 && best < 0):
			if best >= 0 && p.finite(j) {
				n = maxNounPhrase
				continue
			}
			best = j
		}
		j++
	}
	if best < 0 {
		return start, start, false, false
	}
	return best, best + 1, false, true
}

// finite reports whether token j is surely a verb: an auxiliary or a past tense.
func (p *Parser) finite(j int) bool {
	set := p.Set(j)
	if set.Any(1<<lexicon.Be | 1<<lexicon.Have | 1<<lexicon.Modal | 1<<lexicon.Do) {
		return true
	}
	v := p.Value(j, lexicon.Verb)
	return v&lexicon.FormPast != 0 && v&lexicon.FormBase == 0
}

// nounVerb reports whether a verb's -s form is at least as often a plural noun: attacks, votes. The base form's being a
// frequent noun cannot be seen here, so a following function word decides.
func (p *Parser) nounVerb(j int) bool { return !p.nounFollows(j + 1) }

// nounFollows reports whether token j may go on with a noun phrase.
func (p *Parser) nounFollows(j int) bool {
	if p.Link(j)&lexicon.LinkMore != 0 && p.Has(j) {
		j++
	}
	return p.Kind(j) == token.Word && p.Has(j) && !p.Set(j).Any(p.stops|1<<lexicon.Adverb) && p.Link(j)&^nounLinks == 0
}

// isPlural returns the singular of token j and whether the token is a plural by its shape.
func (p *Parser) isPlural(j int) (string, bool) {
	if p.Kind(j) != token.Word || !p.Has(j) {
		return "", false
	}
	if id := p.Value(j, lexicon.Noun); id != 0 && p.Lex.Lang() == "en" {
		return p.Lex.Form(lexicon.ID(id)), true
	}
	return singular(p.Lex.Lang(), p.Word(j))
}

// lemma returns the dictionary form of a counted noun.
func (p *Parser) lemma(j int) string {
	if s, ok := p.isPlural(j); ok {
		return s
	}
	return fold.String(p.Word(j))
}

// singular returns the singular of a noun, folded, and whether the noun looks like a plural.
func singular(lang, w string) (string, bool) {
	if len(w) < 2 {
		return w, false
	}
	switch lang {
	case "en":
		return english(w)
	case "es":
		return spanish(w)
	case "pt":
		return portuguese(w)
	case "fr":
		s := fold.String(w)
		if n := len(s); n > 3 && (s[n-1] == 's' || s[n-1] == 'x') {
			if strings.HasSuffix(s, "aux") {
				return s[:n-2] + "l", true
			}
			return s[:n-1], true
		}
		return s, false
	}
	return w, true
}

func english(w string) (string, bool) {
	c := w[len(w)-1]
	if c != 's' && c != 'S' {
		switch len(w) {
		case 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14:
			if s := irregular(fold.String(w)); s != "" {
				return s, true
			}
		}
		return w, false
	}
	s := fold.String(w)
	n := len(s)
	switch {
	case n < 3, strings.HasSuffix(s, "ss"), strings.HasSuffix(s, "us") && s != "menus" && s != "gurus", strings.HasSuffix(s, "is"), strings.HasSuffix(s, "'s"):
		if s == "buses" {
			return "bus", true
		}
		return s, false
	case strings.HasSuffix(s, "ies") && n > 4:
		switch s {
		case "series", "species":
			return s, true
		case "movies", "cookies", "zombies", "calories", "pies", "ties", "lies", "rookies", "selfies", "hippies", "prairies":
			return s[:n-1], true
		}
		return s[:n-3] + "y", true
	case strings.HasSuffix(s, "ves"):
		switch s {
		case "lives", "wives", "knives":
			return s[:n-3] + "fe", true
		case "wolves", "halves", "calves", "shelves", "leaves", "thieves", "loaves", "selves":
			return s[:n-3] + "f", true
		}
		return s[:n-1], true
	case strings.HasSuffix(s, "sses"), strings.HasSuffix(s, "shes"), strings.HasSuffix(s, "ches") && s != "aches" && s != "headaches", strings.HasSuffix(s, "xes") && s != "axes", strings.HasSuffix(s, "zzes"):
		return s[:n-2], true
	case strings.HasSuffix(s, "oes") && s != "shoes" && s != "toes" && s != "canoes":
		return s[:n-2], true
	case s == "buses", s == "viruses", s == "bonuses", s == "campuses", s == "gases", s == "statuses", s == "choruses", s == "circuses", s == "censuses", s == "aliases":
		return s[:n-2], true
	case s == "crises", s == "analyses", s == "theses", s == "diagnoses", s == "hypotheses":
		return s[:n-2] + "is", true
	case s == "always", s == "perhaps", s == "news", s == "this", s == "was", s == "has", s == "his", s == "its", s == "as", s == "us", s == "yes", s == "towards", s == "besides", s == "afterwards", s == "across", s == "overseas",
		s == "does", s == "politics", s == "economics", s == "mathematics", s == "physics", s == "gas", s == "bias", s == "atlas", s == "christmas", s == "texas", s == "thus", s == "plus", s == "versus", s == "sometimes", s == "lens", s == "chaos",
		s == "says", s == "goes":
		return s, false
	}
	return s[:n-1], true
}

// irregular returns the singular of an English plural without -s, also of nouns that have no plural form of their own; "" if
// the word is none.
func irregular(s string) string {
	switch s {
	case "people":
		return "person"
	case "persons":
		return "person"
	case "men":
		return "man"
	case "women":
		return "woman"
	case "children":
		return "child"
	case "grandchildren":
		return "grandchild"
	case "feet":
		return "foot"
	case "teeth":
		return "tooth"
	case "mice":
		return "mouse"
	case "geese":
		return "goose"
	case "oxen":
		return "ox"
	case "data":
		return "datum"
	case "criteria":
		return "criterion"
	case "media":
		return "medium"
	case "bacteria":
		return "bacterium"
	case "phenomena":
		return "phenomenon"
	case "stadia":
		return "stadium"
	case "aircraft", "spacecraft", "sheep", "deer", "fish", "cattle", "staff", "personnel", "police", "crew", "offspring", "salmon", "bison", "shrimp", "youth", "poultry", "livestock", "hovercraft", "head", "gunfire", "rpm":
		if s == "head" || s == "gunfire" || s == "rpm" {
			return ""
		}
		return s
	}
	for _, e := range [...]string{"women", "men"} {
		if strings.HasSuffix(s, e) && len(s) > len(e)+2 {
			switch s {
			case "specimen", "regimen", "abdomen", "acumen", "stamen", "semen":
				return ""
			}
			return s[:len(s)-2] + "an"
		}
	}
	return ""
}

func spanish(w string) (string, bool) {
	s := fold.String(w)
	n := len(s)
	if s[n-1] != 's' || n < 4 {
		return s, false
	}
	switch {
	case strings.HasSuffix(s, "ces"):
		return s[:n-3] + "z", true
	case strings.HasSuffix(s, "iones"):
		return s[:n-5] + "ión", true
	case strings.HasSuffix(s, "es") && n > 4:
		switch s[n-3] {
		case 'r', 'l', 'd', 'j', 'y', 'n':
			if strings.HasSuffix(s, "ntes") || strings.HasSuffix(s, "lles") || s == "miles" || strings.HasSuffix(s, "bles") || strings.HasSuffix(s, "dres") || strings.HasSuffix(s, "bres") || strings.HasSuffix(s, "tres") || strings.HasSuffix(s, "jes") || s == "sedes" || s == "muelles" {
				return s[:n-1], true
			}
			return s[:n-2], true
		case 's':
			if strings.HasSuffix(s, "eses") {
				return s[:n-4] + "és", true
			}
			return s[:n-2], true
		}
		return s[:n-1], true
	}
	return s[:n-1], true
}

func portuguese(w string) (string, bool) {
	s := fold.String(w)
	n := len(s)
	if s[n-1] != 's' || n < 4 {
		return s, false
	}
	switch {
	case strings.HasSuffix(s, "ês"): // mês, português
		return s, false
	case strings.HasSuffix(s, "ões"), strings.HasSuffix(s, "ães"), strings.HasSuffix(s, "ãos"):
		return s[:strings.LastIndexAny(s, "õã")] + "ão", true
	case strings.HasSuffix(s, "res"), strings.HasSuffix(s, "zes"):
		if strings.HasSuffix(s, "tres") || strings.HasSuffix(s, "dres") || strings.HasSuffix(s, "bres") || strings.HasSuffix(s, "fres") {
			return s[:n-1], true
		}
		return s[:n-2], true
	case strings.HasSuffix(s, "ais"), strings.HasSuffix(s, "eis"), strings.HasSuffix(s, "ois"), strings.HasSuffix(s, "uis"):
		return s[:n-2] + "l", true
	case strings.HasSuffix(s, "éis"):
		return s[:n-4] + "el", true
	case strings.HasSuffix(s, "ns"):
		return s[:n-2] + "m", true
	case strings.HasSuffix(s, "eses"):
		return s[:n-4] + "ês", true
	}
	return s[:n-1], true
}

// personWord is the word for a person in the document's language, for people counted without a noun.
func (p *Parser) personWord() string {
	switch p.Lex.Lang() {
	case "es":
		return "{persona}"
	case "pt":
		return "{pessoa}"
	case "fr":
		return "{personne}"
	case "de":
		return "{Person}"
	}
	return "{person}"
}

// gluedMoney reports whether token j is an amount of money in one word: USD50.
func (p *Parser) gluedMoney(j int) bool {
	w := p.Word(j)
	n := 0
	for n < len(w) && (w[n] < '0' || w[n] > '9') {
		n++
	}
	if n < 2 || n == len(w) {
		return false
	}
	u, k := unit.Find(p.units, hash(w[:n]), func(i int) string {
		if i == 0 {
			return w[:n]
		}
		return ""
	})
	return k == 1 && u.ISO()
}
