package role

import (
	"slices"

	"github.com/ascribe-go/ascribe/internal/chunk"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/marks"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/token"
)

// The rules of this file read the words beside a span that say what it is.

func (f *finder) none() (Decision, bool) {
	return Decision{Other, "empty"}, f.words == 0
}

// reach is how far before a span a word that tells its role may stand, in tokens.
const reach = 8

// naming: so-called “X”, nicknamed “X”, known as “X”, titled “X”, “renamed the stand “X””.
func (f *finder) naming() (Decision, bool) {
	v := uint32(0)
	for k := f.before; k > f.before-4 && k >= f.lo; k-- {
		if f.Lex.StartsPhrase(f.Toks[k].Lex) {
			if n, u := f.Lex.Phrase(lexicon.Naming, f.ids(k)); u != 0 && k+n == f.before+1 {
				v = u
			}
		}
	}
	if v == 0 {
		v = f.value(f.before, lexicon.Naming)
		if c := f.verb(f.before); c != nil && c.Any(chunk.Finite) && (!c.Is(chunk.Passive) || f.covered && !f.named) && v == lexicon.NamingEither {
			return Decision{}, false // what it calls “X” is a quotation, and what was called “X” by somebody
		}
	}
	if v == 0 && !f.covered {
		// A verb of naming with its object: they renamed the south stand “X”.
		for k := f.before; k > f.before-reach && k >= f.lo && f.sign == 0; k-- {
			if c := f.verb(k); c != nil {
				if v = f.value(c.Head, lexicon.Naming); v == lexicon.NamingTitle {
					v = lexicon.NamingEither
				}
				break
			}
			if f.Toks[k].Kind != token.Word || f.Tags[k] == tag.Adp && !f.is(k, "of") {
				break
			}
		}
	}
	switch {
	case v == lexicon.NamingScare, v == lexicon.NamingEither && !f.named:
		return Decision{Scare, "named so by others"}, true
	case v == lexicon.NamingTitle, v == lexicon.NamingEither:
		return Decision{Title, "named so"}, true
	}
	return Decision{}, false
}

// nickname: Maureen “Mo” Trickett.
func (f *finder) nickname() (Decision, bool) {
	const longest = 3
	i, j := f.open-1, f.end
	ok := f.words <= longest && i >= f.lo && j < f.hi && f.Toks[i].Kind == token.Word && f.Toks[i].Is(token.Upper) && f.Toks[j].Kind == token.Word && f.Toks[j].Is(token.Upper) &&
		f.Tags[i].Name() && f.Tags[j].Name() && f.Toks[f.first].Is(token.Upper) && f.Toks[j].Is(token.Space)
	return Decision{Scare, "a nickname"}, ok
}

// mention: the word “X”, a banner that reads “X”, the (“Company”).
func (f *finder) mention() (Decision, bool) {
	if f.sign == '(' && f.end < f.hi && f.Toks[f.end].Kind == token.Close || f.defined() {
		if f.named && f.words <= 3 {
			return Decision{Other, "a defined term"}, true
		}
	}
	if c := f.verb(f.end); c != nil && f.value(c.Head, lexicon.Mention) == lexicon.MentionSign && c.Is(chunk.Passive) {
		return Decision{Other, "written on something"}, true
	}
	if i := f.end; f.is(i, ",") || f.end < f.hi {
		if f.is(i, ",") {
			i++
		}
		// “X”, reads one of them.
		if f.form(i) == "reads" && (f.form(i+1) == "one" || f.value(i+2, lexicon.Mention) == lexicon.MentionSign || f.value(i+3, lexicon.Mention) == lexicon.MentionSign) {
			return Decision{Other, "written on something"}, true
		}
	}
	read := false // a verb of reading stands between
	copula := false
	for k := f.before; k > f.before-reach && k >= f.lo; k-- {
		t := f.Toks[k]
		if t.Kind == token.Stop || t.Kind == token.Quote || f.is(k, ";") || f.is(k, ":") {
			break
		}
		near := f.before - k
		if c := f.verb(k); c != nil {
			switch form := f.form(c.Head); {
			case near == 0 && f.value(k, lexicon.Mention) == lexicon.MentionSign && k == c.Head: // someone had painted “X”
				return Decision{Other, "written on something"}, true
			case c.Is(chunk.Copula):
				copula = true
			case f.value(c.Head, lexicon.Mention) == lexicon.MentionRead:
				if near == 0 && form == "read" && c.Is(chunk.HasModal) { // one could still read “X”
					return Decision{Other, "written on something"}, true
				}
				read = true
			case f.value(c.Head, lexicon.Mention) == lexicon.MentionSign: // painted with “X”
			case f.signs(c.First - 1): // a placard asked only “X”
				return Decision{Other, "written on something"}, true
			default:
				return Decision{}, false
			}
			k = max(c.First, f.lo)
			if f.value(c.Head, lexicon.Mention) != lexicon.MentionSign {
				continue
			}
		}
		switch f.value(k, lexicon.Mention) {
		case lexicon.MentionWord:
			of := f.is(k+1, "of") && near > 0 // in the words of
			own := false                      // her last words were “X”
			if c := f.Chunks.At(k); c != nil {
				own = c.Is(chunk.HasPoss) || f.value(c.First, lexicon.Pronoun)&lexicon.ProPossessive != 0
			}
			switch {
			case own && copula && f.plural(k):
				return Decision{Speech, "somebody's words"}, true
			case of, own, read:
			case near == 0 && f.sign == 0, copula, f.sign == ',' && !f.plural(k) && near <= 3, near == 2 && f.form(k+1) == "such", near == 1 && f.form(k+1) == "like":
				return Decision{Other, "mentioned as a word"}, true
			}
			return Decision{}, false
		case lexicon.MentionSign:
			at := f.form(f.before)
			if read || copula || near == 0 || f.Tags[f.before].Noun() || at == "with" || at == "on" {
				if at == "of" && f.named {
					return Decision{}, false
				}
				return Decision{Other, "written on something"}, true
			}
			return Decision{}, false
		}
	}
	return Decision{}, false
}

// signs reports whether the noun at i, or before a relative pronoun there, is something that words are written on.
func (f *finder) signs(i int) bool {
	if i > f.lo && f.Tags[i] == tag.Rel {
		i--
	}
	return f.value(i, lexicon.Mention) == lexicon.MentionSign && f.Tags[i].Common()
}

// defined reports whether a determiner stands between a bracket and the span: Lumen Harbour plc (the “Company”).
func (f *finder) defined() bool {
	return f.open-2 >= f.lo && f.Tags[f.open-1] == tag.Det && f.Toks[f.open-2].Kind == token.Open && f.end < f.hi && f.Toks[f.end].Kind == token.Close
}

func (f *finder) plural(i int) bool { return f.Tags[i].Plural() }

// grade: rated “severe”, two “stars of six”.
func (f *finder) grade() (Decision, bool) {
	const longest = 5
	d := Decision{Other, "a grade"}
	if f.direct || f.words > longest+1 {
		return d, false
	}
	for i := f.first; i+3 < min(f.last, f.first+far); i++ {
		if f.has(i, lexicon.Cardinal) && f.form(i+1) == "stars" || f.form(i) == "out" && f.form(i+1) == "of" && f.has(i+2, lexicon.Cardinal) && i > f.first {
			return d, true
		}
	}
	if f.form(f.last-1) == "stars" && f.words == 2 {
		return d, true
	}
	if f.words > longest {
		return d, false
	}
	for k := f.before; k > f.before-5 && k >= f.lo && f.sign == 0; k-- {
		if f.value(k, lexicon.Mention) == lexicon.MentionGrade {
			return d, true
		}
		if f.verb(k) != nil || f.Toks[k].Kind != token.Word {
			break
		}
	}
	return d, false
}

// work: the film “X”, his memoir, “X”, a poster of “X”; the song was “X”.
func (f *finder) work() (Decision, bool) {
	d := Decision{Title, "the name of a work"}
	if !f.Toks[f.first].Is(token.Upper) && f.Toks[f.first].Kind != token.Number || f.direct && f.verbs > 0 && f.sign != 0 && !f.named || f.sign == ':' {
		return d, false
	}
	k := f.before
	if f.is(k, "of") || f.is(k, "for") || f.is(k, "from") {
		if !f.named {
			return d, false
		}
		k--
		if f.value(k, lexicon.Mention) == lexicon.MentionSign {
			return d, true
		}
	}
	if f.has(k, lexicon.Work) && f.Tags[k].Noun() && !f.Toks[k].Is(token.Upper) {
		if f.is(k, "title") && f.words < 2 {
			return Decision{Other, "mentioned as a word"}, true
		}
		return d, true
	}
	if c := f.verb(f.before); c != nil && c.Is(chunk.Copula) && f.named {
		// The head of the sentence's first noun phrase.
		for i := f.lo; i < c.First; i++ {
			if n := f.Chunks.At(i); n != nil && n.Kind == chunk.NP {
				return d, f.has(n.Head, lexicon.Work) && n.Head < c.First
			}
		}
	}
	return d, false
}

// denied: never said “X”; did not call it “X”; if she had said “X”; who is going to say “X”?
func (f *finder) denied() (Decision, bool) {
	d := Decision{Other, "denied or hypothetical wording"}
	if f.lo >= f.open {
		return d, false
	}
	t := f.Toks[f.lo]
	nobody := f.Lex.Value(t.Lex, lexicon.Det) == lexicon.DetNo || f.Lex.Has(t.Lex, lexicon.Not) || f.form(f.lo) == "nobody" || f.form(f.lo) == "none" // neither side has said
	asked := f.is(f.hi-1, "?")
	condition := f.Tags[f.lo].Aux() && t.Is(token.Upper) && !asked // should he say, had she said
	future := asked && f.Tags[f.lo] == tag.Rel                     // who is going to say
	refused, result := false, false
	var last *chunk.Chunk // the last verb that reports
	for i := max(f.lo, f.open-far); i < f.open; i++ {
		if end := f.over(i); end > i {
			i = end - 1
			continue
		}
		switch {
		case f.Tags[i] == tag.Rel && asked:
			future = true
		case f.value(i, lexicon.Subord) == lexicon.SubCondition:
			condition = true
		case f.is(i, ","), f.is(i, ";"):
			condition, refused = false, false
		case f.form(i) == "short" && f.is(i+1, "of"), f.is(i, "without"), f.is(i, "than") && f.is(i-1, "rather"):
			refused = true
		}
		c := f.verb(i)
		if c == nil || c.Head != i {
			continue
		}
		if f.value(i, lexicon.Mention) == lexicon.MentionDenied {
			refused = true
			continue
		}
		if form := f.form(i); f.report(c) != 0 || form == "use" || form == "used" || form == "uses" {
			result = c.Is(chunk.Negated) || refused && c.Any(chunk.Inf|chunk.Ing) || nobody || condition || future && c.Any(chunk.Inf|chunk.HasModal)
			last = c
		}
		nobody, refused = false, false
	}
	// A quotation that its own cue stands beside is one, whatever else the sentence says.
	return d, result && (!f.direct || last.Last >= f.before)
}

// over returns the end of the quoted span, other than the one at hand and those around it, that opens with token i; i if none
// does.
func (f *finder) over(i int) int {
	if f.Toks[i].Kind != token.Quote {
		return i
	}
	near := f.Quotes[max(0, f.quote-far):f.quote] // each opens with a token of its own
	q, ok := slices.BinarySearchFunc(near, int(f.Toks[i].Start), func(q marks.Quote, at int) int { return q.Outer.Start - at })
	if !ok || near[q].Outer.End > int(f.Toks[f.open].Start) {
		return i
	}
	return i + f.until(f.Toks[i:f.open], near[q].Outer.End)
}
