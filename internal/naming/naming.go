// Package naming says whether two texts name the same speaker: by surname, with a title, by office, by an acronym.
package naming

import (
	"strings"

	"github.com/ascribe-go/ascribe/internal/fold"
	"github.com/ascribe-go/ascribe/internal/lexicon"
)

// Speaker is somebody as a source knows him.
type Speaker struct {
	Name    string
	Aliases []string
	Titles  []string
	Key     string
	Proper  bool // the name is his own, not a description that others share
}

// Name is somebody as a quotation names him.
type Name struct {
	text  string   // folded
	words []string // without articles
	name  []string // without titles and offices too
	lex   *lexicon.Lexicon
}

// Empty reports whether nobody is named.
func (n *Name) Empty() bool { return len(n.words) == 0 }

// Parse reads a name.
func Parse(s string, lex *lexicon.Lexicon) Name {
	n := Name{text: fold.String(strings.TrimSpace(s)), lex: lex}
	head, _, _ := strings.Cut(n.text, ",")
	n.words = words(head, lex)
	n.name = bare(n.words, lex)
	return n
}

// words cuts a folded name into words, without articles and possessives.
func words(s string, lex *lexicon.Lexicon) []string {
	var out []string
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '-' || r == '\u00a0' || r == '\n' || r == '\t' }) {
		w = strings.Trim(w, ".,;:\"“”()")
		w = strings.TrimSuffix(w, "'s")
		if w == "" || lex.Has(lex.Find(w), lexicon.Det) {
			continue
		}
		out = append(out, w)
	}
	return out
}

// bare returns the words of a name without the titles, offices and nationalities before it and the suffix after it.
func bare(words []string, lex *lexicon.Lexicon) []string {
	for len(words) > 1 {
		set := lex.Set(lex.Find(words[0]))
		if !set.Any(lexicon.Of(lexicon.Title, lexicon.Role, lexicon.Demonym, lexicon.Person)) || set.Has(lexicon.Given) {
			break
		}
		words = words[1:]
	}
	for len(words) > 1 && lex.Has(lex.Find(words[len(words)-1]), lexicon.Suffix) {
		words = words[:len(words)-1]
	}
	return words
}

// Is reports whether the name is that of a speaker.
func (n *Name) Is(s *Speaker) bool {
	if s.Key != "" && n.text == fold.String(s.Key) {
		return true
	}
	if n.same(s.Name) {
		return true
	}
	full := len(bare(words(fold.String(s.Name), n.lex), n.lex)) > 1 && len(n.name) > 1
	for _, a := range s.Aliases {
		// A surname alone says less than two full names that differ.
		if all := words(fold.String(a), n.lex); full && len(bare(all, n.lex)) == 1 && !equal(all, n.words) {
			continue
		}
		if n.same(a) {
			return true
		}
	}
	for _, t := range s.Titles {
		if contains(words(fold.String(t), n.lex), n.words) {
			return true
		}
	}
	return false
}

// same reports whether a form names the same.
func (n *Name) same(form string) bool {
	all := words(fold.String(form), n.lex)
	if len(all) == 0 || len(n.words) == 0 {
		return false
	}
	if equal(all, n.words) || glued(all, n.words, n.lex) || glued(n.words, all, n.lex) {
		return true
	}
	name := bare(all, n.lex)
	return person(n.name, name) || organisation(n.words, all, n.lex)
}

// glued reports whether a is b with the next word of its text stuck to it, as in copy that lost its links: "Ministry of
// Defensein".
func glued(a, b []string, lex *lexicon.Lexicon) bool {
	n := len(a)
	if n < 2 || n != len(b) || !equal(a[:n-1], b[:n-1]) {
		return false
	}
	rest, ok := strings.CutPrefix(a[n-1], b[n-1])
	return ok && len(b[n-1]) > 3 && lex.Set(lex.Find(rest)).Any(lexicon.Of(lexicon.Prep, lexicon.Coord))
}

func equal(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// contains reports whether all words of b stand in a.
func contains(a, b []string) bool {
next:
	for _, w := range b {
		for _, v := range a {
			if v == w {
				continue next
			}
		}
		return false
	}
	return len(b) > 0
}

// person reports whether two names of people may be one's: the same surname, and given names that do not differ.
func person(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	if a[len(a)-1] != b[len(b)-1] {
		// A given name alone.
		return len(a) == 1 && len(b) == 2 && a[0] == b[0] || len(b) == 1 && len(a) == 2 && a[0] == b[0]
	}
	a, b = a[:len(a)-1], b[:len(b)-1]
	if len(a) == 0 || len(b) == 0 {
		return true
	}
	for _, v := range a {
		for _, w := range b {
			if v == w || short(v, w) || short(w, v) {
				return true
			}
		}
	}
	return false
}

// short reports whether one given name may be short for another: an initial, or a few letters that begin alike (Mo, Maureen).
func short(v, w string) bool {
	return len(v) == 1 && strings.HasPrefix(w, v) || len(v) <= 3 && len(v) < len(w) && v[0] == w[0]
}

// In reports whether a text, the noun phrase that a source stands in, names him: all the words of his name in a row.
func (n *Name) In(phrase string) bool {
	if n.Empty() || phrase == "" {
		return false
	}
	list := words(fold.String(phrase), n.lex)
	for i := range list {
		if i+len(n.words) <= len(list) && equal(list[i:i+len(n.words)], n.words) {
			return true
		}
	}
	return false
}

// organisation reports whether one name of an organisation is a shorter form of the other, or its acronym.
func organisation(a, b []string, lex *lexicon.Lexicon) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 1 && len(b) > 1 {
		initials := make([]byte, 0, len(b))
		for _, w := range b {
			if !lex.Set(lex.Find(w)).Any(lexicon.Of(lexicon.Prep, lexicon.Coord, lexicon.Det)) {
				initials = append(initials, w[0])
			}
		}
		if acronym := strings.ReplaceAll(a[0], ".", ""); len(acronym) > 1 && acronym == string(initials) {
			return true
		}
	}
	if !contains(b, a) {
		return false
	}
	for _, w := range a {
		if lex.Set(lex.Find(w)).Has(lexicon.OrgHead) {
			return true
		}
	}
	return false
}
