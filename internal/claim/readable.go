package claim

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ascribe-go/ascribe/internal/attrib"
	"github.com/ascribe-go/ascribe/internal/chunk"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/token"
)

// Source is who an attribution is of, as far as a claim needs it.
type Source struct {
	Name   string // "" if the text does not say
	Person bool   // one person; else an organisation, a country, a group
	Gender uint32 // lexicon.Male, lexicon.Female, 0 if not known
}

// meant returns the name that a pronoun, alone in r, stands for where it must be the source's: it, he, she or they as the subject
// of what the source is reported to say. In a quotation they stand for somebody else, and I for the source.
func (f *finder) meant(r attrib.Range, voice int) string {
	if voice == 0 || r.Empty() || voice > len(f.Sources) {
		return ""
	}
	n := f.noun(r.First)
	if n == nil || n.First != r.First || !n.Is(chunk.Pronoun) || r.Last-r.First > 1 {
		return ""
	}
	s := &f.Sources[voice-1]
	if f.standsFor(f.value(r.First, lexicon.Pronoun), s, &f.Attrs[voice-1]) {
		return s.Name
	}
	return ""
}

// standsFor reports whether a pronoun can be the source's own.
func (f *finder) standsFor(p uint32, s *Source, a *attrib.Attribution) bool {
	if s.Name == "" || p&(lexicon.ProDemonstrative|lexicon.ProIndefinite|lexicon.ProReflexive) != 0 {
		return false
	}
	switch {
	case p&lexicon.Pro1 != 0:
		return a.Kind != attrib.Indirect
	case a.Kind == attrib.Direct || p&lexicon.Pro3 == 0:
		return false
	case p&lexicon.ProMale != 0:
		return s.Person && s.Gender != lexicon.Female
	case p&lexicon.ProFemale != 0:
		return s.Person && s.Gender != lexicon.Male
	}
	return !s.Person && !(p&lexicon.ProPlural == 0 && f.anonymous(a)) // it is not the traders
}

// readable returns the clause at the places [first, last] as a sentence that can be read alone: the subject that it shares with
// another, or that an infinitive leaves out, stands in it; a pronoun that is the source's has the source's name; a relative pronoun
// has what it refers to. What was added to a clause that cannot take it as its subject stands in brackets.
func (f *finder) readable(out *Claim, c int, first, last int) string {
	cl := &f.clauses[c]
	f.room(out.Span.Len() + 32)
	w := writer{f: f, from: f.lines.Len()}
	k := first
	i := f.toks[k]
	to := k // where an infinitive begins
	if f.Tags[i] == tag.Not && k < last {
		to++
	}
	switch s := cl.subject; {
	case s.Empty() || s.Last-s.First > reach:
	case cl.rule == Relative && f.Tags[i] == tag.Rel && !f.is(i, "whose") && s.First < i:
		w.phrase(s, out.Attribution)
		k++
	case s.First >= i && s.First <= f.toks[last]:
	case cl.verb.First == f.toks[to] && f.Tags[f.toks[to]] == tag.To && cl.verb.Is(chunk.Inf) && !f.objective(s, out.Attribution):
		w.phrase(s, out.Attribution)
		next := f.finiteForm(&w, out, s, to, last)
		if to > k && next > to {
			w.tokens(i, i+1) // should not be
		}
		if to == k || next > to {
			k = next
		}
	case cl.verb.First == i && cl.verb.Is(chunk.Finite):
		w.phrase(s, out.Attribution)
	case cl.verb.First == i && cl.verb.Is(chunk.Part) && cl.with >= 0 && f.clauses[cl.with].verb != nil && f.clauses[cl.with].verb.Any(chunk.Perfect|chunk.Passive):
		// "has killed 11 people and driven 4,000 from their homes"
		w.phrase(s, out.Attribution)
		for v, j := f.clauses[cl.with].verb, f.clauses[cl.with].verb.First; j < v.Head && f.Tags[j].Aux(); j++ {
			w.tokens(j, j+1)
		}
	case f.meant(s, out.Attribution) == "" && f.noun(s.First) != nil && f.noun(s.First).Is(chunk.Pronoun):
		// "[he] Take your lanterns" helps nobody
	default:
		w.add(false, "[")
		w.phrase(s, out.Attribution)
		w.add(false, "]")
	}
	for k <= last {
		i := f.toks[k]
		k++
		if s := f.source(i, out.Attribution, cl.subject); s != nil {
			f.gloss(&w, i, s)
			continue
		}
		for k <= last && f.toks[k] == f.toks[k-1]+1 && f.toks[k] != cl.subject.First {
			k++
		}
		w.tokens(i, f.toks[k-1]+1)
	}
	return strings.TrimRight(f.lines.String()[w.from:], ".,;: ")
}

// objective reports whether r is a pronoun that can be no subject, such as him, and is not the source.
func (f *finder) objective(r attrib.Range, voice int) bool {
	p := f.value(r.First, lexicon.Pronoun)
	return r.Last == r.First+1 && p&lexicon.ProObject != 0 && p&lexicon.ProSubject == 0 && f.meant(r, voice) == ""
}

// finiteForm writes what an infinitive at place k is in a sentence of its own, and returns the place after what it replaces: should
// be evacuated, will supply, has retaken.
func (f *finder) finiteForm(w *writer, out *Claim, subject attrib.Range, k, last int) int {
	n := f.noun(subject.Last - 1)
	plural := n != nil && n.Is(chunk.Plural)
	for i := subject.First; i < subject.Last; i++ {
		plural = plural || f.Tags[i] == tag.Conj
	}
	next := ""
	if k < last {
		next = f.word(f.toks[k+1])
	}
	switch {
	case out.Modality == Requested:
		w.word("should")
	case out.Modality == Promised || out.Modality == Predicted:
		w.word("will")
	case out.Modality == Possible:
		w.word("may")
	case next == "have" && plural, next == "be" && plural:
		w.word(map[string]string{"have": "have", "be": "are"}[next])
		return k + 2
	case next == "have" || next == "be":
		w.word(map[string]string{"have": "has", "be": "is"}[next])
		return k + 2
	default:
		return k
	}
	return k + 1
}

// source returns the source of a voice if the pronoun at token i, the clause's subject or the possessor in it, must be the
// source's own.
func (f *finder) source(i, voice int, subject attrib.Range) *Source {
	if voice == 0 || voice > len(f.Sources) || i != subject.First || f.Tags[i] != tag.Pron && f.Tags[i] != tag.Det {
		return nil
	}
	p := f.value(i, lexicon.Pronoun)
	if p == 0 || p&lexicon.ProPossessive == 0 && subject.Last != i+1 {
		return nil
	}
	if s := &f.Sources[voice-1]; f.standsFor(p, s, &f.Attrs[voice-1]) {
		return s
	}
	return nil
}

// gloss writes the source's name for the pronoun at token i. After I and we it stands in brackets, for the verb's sake.
func (f *finder) gloss(w *writer, i int, s *Source) {
	p := f.value(i, lexicon.Pronoun)
	switch {
	case p&lexicon.ProPossessive != 0 && p&lexicon.Pro1 == 0:
		w.word(s.Name + "’s")
	case p&lexicon.Pro1 != 0:
		w.tokens(i, i+1)
		w.word("[" + s.Name + "]")
	default:
		w.word(s.Name)
	}
}

// mark reports whether token i is a quote mark, and not the apostrophe of a genitive.
func (f *finder) mark(i int) bool { return f.Toks[i].Kind == token.Quote && f.Tags[i] != tag.Poss }

// writer joins tokens to a line of the finder's, which begins with a capital.
type writer struct {
	f    *finder
	from int // where the line begins
	last int // 1 + the token written last, 0 if it was none
}

// add writes s, after a blank if one is wanted and it is not the first, also not in brackets.
func (w *writer) add(blank bool, s string) {
	b := &w.f.lines
	if b.Len() == w.from {
		if r, n := utf8.DecodeRuneInString(s); unicode.IsLower(r) {
			b.WriteRune(unicode.ToUpper(r))
			s = s[n:]
		}
	} else if blank && b.String()[b.Len()-1] != '[' {
		b.WriteByte(' ')
	}
	b.WriteString(s)
}

// phrase writes a noun phrase; a pronoun that is the source's as its name.
func (w *writer) phrase(r attrib.Range, voice int) {
	if name := w.f.meant(r, voice); name != "" {
		w.word(name)
		return
	}
	w.tokens(r.First, r.Last)
	w.last = 0
}

// word writes a word that is no token.
func (w *writer) word(s string) {
	w.add(true, s)
	w.last = 0
}

// tokens writes the tokens [i, j) without the quote marks among them: as the text has them, but with one blank where it has white
// space and where words are glued, and none before punctuation. Before the first stands a blank also where something was left out.
func (w *writer) tokens(i, j int) {
	f := w.f
	for i < j {
		if f.mark(i) {
			i++
			continue
		}
		k := i + 1
		for k < j && !f.mark(k) && f.tidy(k) {
			k++
		}
		w.add(f.Toks[i].Kind != token.Punct && (w.last != i || f.spaced(i)), f.Text[f.Toks[i].Start:f.Toks[k-1].End])
		w.last, i = k, k
	}
}

// spaced reports whether token i is a word of its own: white space stands before it, or it is glued to another.
func (f *finder) spaced(i int) bool { return f.Toks[i].Flags&(token.Space|token.Glued) != 0 }

// tidy reports whether the text has just what a line would have between token i and the one before: a blank or nothing.
func (f *finder) tidy(i int) bool {
	t := &f.Toks[i]
	switch end := f.Toks[i-1].End; {
	case t.Start == end:
		return !f.spaced(i) || t.Kind == token.Punct
	case t.Start == end+1:
		return f.spaced(i) && t.Kind != token.Punct && f.Text[end] == ' '
	}
	return false
}
