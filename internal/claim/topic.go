package claim

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ascribe-go/ascribe/internal/alike"
	"github.com/ascribe-go/ascribe/internal/attrib"
	"github.com/ascribe-go/ascribe/internal/chunk"
	"github.com/ascribe-go/ascribe/internal/fold"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/number"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/token"
	"github.com/ascribe-go/ascribe/internal/unit"
)

// Terms are the words by which a part of a clause is known again in another text: names and nouns, each as what stands for it in
// internal/alike, in lower case, sorted, without repeats. What is counted or measured in the part is not among them.
type Terms struct{ Names, Nouns []string }

// topic fills in what a claim is about. g is its verb, nil if it has none, subject its subject's tokens; the clause is what the
// region's places [first, last] hold.
func (f *finder) topic(out *Claim, g *chunk.Chunk, subject attrib.Range, first, last int) {
	out.Predicate = alike.Verb(out.Verb)
	of := f.counted(out)
	f.terms(subject, out.Attribution)
	if of >= 0 {
		q := &f.Quantities[out.Figures[of].Quantity]
		f.words.Nouns = append(f.words.Nouns, f.line(q.Value.String(), " ", f.measure(q)))
	}
	out.By = f.gathered()
	for k := first; k <= min(last, first+reach); k++ {
		if i := f.toks[k]; !subject.Has(i) {
			f.term(i)
		}
	}
	out.Other = f.gathered()
	figures := false
	for n := range out.Figures {
		if q := &out.Figures[n]; n != of {
			q.Event = f.event(out, g, q)
			figures = figures || q.Event != ""
		}
	}
	if !figures {
		out.Event = out.Predicate
		if w := f.thing(out, first, last); w != "" {
			out.Event = f.line(out.Event, " {", w, "}")
		}
	}
}

// thing returns the word that says most of what is done: the head of the object, else another noun or name of the clause.
func (f *finder) thing(out *Claim, first, last int) string {
	if n := f.noun(f.tokenAt(out.Object.Start, first, last)); n != nil {
		f.term(n.Head)
		if t := f.gathered(); len(t.Nouns) > 0 {
			return t.Nouns[0]
		} else if len(t.Names) > 0 {
			return t.Names[0]
		}
	}
	switch t := out.Other; {
	case len(t.Nouns) > 0:
		return t.Nouns[0]
	case len(t.Names) > 0:
		return t.Names[0]
	}
	return ""
}

// gathered returns the terms gathered so far, sorted and without repeats, and begins anew.
func (f *finder) gathered() Terms {
	t := &f.words
	for _, list := range [...]*[]string{&t.Names, &t.Nouns} {
		if len(*list) > 1 {
			slices.Sort(*list)
			*list = slices.Compact(*list)
		}
	}
	out := Terms{f.keep(t.Names), f.keep(t.Nouns)}
	t.Names, t.Nouns = t.Names[:0], t.Nouns[:0]
	return out
}

// counted returns the quantity of a claim that says of how many something is said, and is no figure of it: two, in "two jabs are 97%
// effective". It returns -1 if there is none.
func (f *finder) counted(out *Claim) int {
	if out.Predicate != "be" {
		return -1
	}
	of := -1
	for n, q := range out.Figures {
		switch {
		case f.measure(&f.Quantities[q.Quantity]) == "":
		case q.Role == Subject && of < 0:
			of = n
		case q.Role == Object && of >= 0:
			return of
		}
	}
	return -1
}

// tokenAt returns the token that begins at an offset, among the places [first, last] of the region; -1 if none does.
func (f *finder) tokenAt(offset, first, last int) int {
	for k := first; k <= last; k++ {
		if int(f.Toks[f.toks[k]].Start) == offset {
			return f.toks[k]
		}
	}
	return -1
}

// terms gathers those of a noun phrase. A pronoun that stands for the source has its name's.
func (f *finder) terms(r attrib.Range, voice int) {
	if name := f.meant(r, voice); name != "" {
		f.nameTerms(name)
		return
	}
	for i := r.First; i < min(r.Last, r.First+reach); i++ {
		f.term(i)
	}
}

// longest is how many words the longest name of internal/alike has.
const longest = 4

// term gathers token i, if it is a name or a noun.
func (f *finder) term(i int) {
	t := f.Tags[i]
	if !t.Noun() && t != tag.Adj && t != tag.Other || f.quant[i] > 0 || f.Toks[i].Kind != token.Word {
		return
	}
	word := f.word(i)
	set := f.Lex.Set(f.Toks[i].Lex)
	name := t == tag.Name || t == tag.Names || set.Any(lexicon.Of(lexicon.Place, lexicon.Demonym))
	switch {
	case name && f.listed(i):
	case t == tag.Name && capital(word) && !set.Any(lexicon.Of(lexicon.OrgHead, lexicon.Title, lexicon.Role)):
		f.words.Names = append(f.words.Names, f.folded(i))
	case t.Noun() && !set.Has(lexicon.TimeUnit):
		n := tag.Lemma(f.Text, f.Toks[i], t, f.Lex)
		if t.Name() {
			n = fold.String(n)
		}
		if t == tag.Names && capital(word) {
			f.words.Names = append(f.words.Names, n)
		} else if !general(n) {
			f.words.Nouns = append(f.words.Nouns, alike.Noun(n))
		}
	}
}

// folded returns the word at token i in lower case.
func (f *finder) folded(i int) string {
	if id := f.Toks[i].Lex; id != 0 {
		return f.Lex.Form(id)
	}
	return fold.String(f.word(i))
}

func capital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

// listed gathers the name of internal/alike that begins at token i, if one does.
func (f *finder) listed(i int) bool {
	n := 1 // how many capitals stand in a row, or words between two
	for k := i + 1; k < min(i+longest, len(f.Toks)) && f.Toks[k].Kind == token.Word; k++ {
		if capital(f.word(k)) {
			n = k - i + 1
		}
	}
	for ; n > 0; n-- {
		end := i + n - 1
		if f.Toks[end].End-f.Toks[i].Start > 40 {
			continue
		}
		if same, actor, ok := alike.Name(strings.TrimSuffix(f.Text[f.Toks[i].Start:f.Toks[end].End], ".")); ok {
			f.country(same, actor)
			return true
		}
	}
	return false
}

// country gathers a name of internal/alike, and whom it acts for.
func (f *finder) country(same, actor string) {
	f.words.Names = append(f.words.Names, same)
	if actor != "" {
		f.words.Names = append(f.words.Names, actor)
	}
}

// nameTerms gathers the words of a speaker's name.
func (f *finder) nameTerms(name string) {
	t := &f.words
	if same, actor, ok := alike.Name(name); ok {
		f.country(same, actor)
		return
	}
	for _, w := range strings.Fields(name) {
		low := fold.String(w)
		same, actor, ok := alike.Name(low)
		switch id := f.Lex.Find(w); {
		case ok:
			f.country(same, actor)
		case low == w && f.Lex.Set(id)&^lexicon.Of(lexicon.Common, lexicon.Noun, lexicon.Person, lexicon.OrgHead, lexicon.Role) != 0:
			// of, and, the
		case low == w, f.Lex.Set(id).Any(lexicon.Of(lexicon.OrgHead, lexicon.Title, lexicon.Role)):
			if n := f.Lex.Value(id, lexicon.Noun); n != 0 {
				low = f.Lex.Form(lexicon.ID(n))
			}
			t.Nouns = append(t.Nouns, alike.Noun(low))
		default:
			t.Names = append(t.Names, low)
		}
	}
}

// general reports whether a noun says nothing of what a clause is about.
func general(noun string) bool {
	switch noun {
	case "total", "number", "amount", "lot", "part", "rest", "most", "kind", "sort", "time", "way", "thing", "figure", "rate", "level", "while", "addition", "result", "end", "beginning",
		"first", "second", "half", "quarter", "percent", "average", "record", "size", "length", "course", "case":
		return true
	}
	return false
}

// event returns the key of the event that a figure of a claim tells of: the verb, or what happened to those counted, and what is
// counted or measured. It is "" for quantities that are no figure of the clause: dates and ordinals.
func (f *finder) event(out *Claim, g *chunk.Chunk, q *Figure) string {
	x := &f.Quantities[q.Quantity]
	what, verb := f.measure(x), out.Predicate
	if what == "" {
		return ""
	}
	counts := strings.HasPrefix(what, "{")
	if counts {
		if v, w, ok := alike.Counted(strings.Trim(what, "{}")); ok {
			verb, what = v, "{"+w+"}"
		} else if v := f.stateOf(x); v != "" {
			verb = v
		}
	}
	if verb == "be" && q.Role == Subject {
		if w := f.complement(out, g); w != "" {
			verb += " " + w // were missing, are in hospital
		}
	}
	than := ""
	switch q.Role {
	case To:
		verb = "be"
	case From, By, Than, Within, For:
		than = [...]string{From: " from", By: " by", Than: " than", Within: " within", For: " for"}[q.Role]
	default:
		if !counts && (verb == "reach" || verb == "strike") { // reached, hit 5%
			verb = "be"
		}
	}
	return f.line(verb, than, " ", what)
}

// complement returns the first word of what a form of be says of its subject: "missing", "without", "undecided".
func (f *finder) complement(out *Claim, g *chunk.Chunk) string {
	s := out.Object.Of(f.Text)
	if n := strings.IndexFunc(s, unicode.IsSpace); n >= 0 {
		s = s[:n]
	}
	if s != "" {
		s = fold.String(strings.Trim(s, "“”\"'’‘,"))
	} else if g != nil && !g.Is(chunk.Copula) {
		s = fold.String(f.word(g.Head))
	}
	if v, ok := alike.State(s); ok {
		return v
	}
	return s
}

// measure is measure, with units that must be parsed read once in a document.
func (f *finder) measure(x *number.Quantity) string {
	switch x.Kind {
	case number.Dimension, number.Duration, number.Rate, number.Range:
		if x.Unit != "" && x.Unit[0] != '{' {
			break
		}
		fallthrough
	default:
		return measure(x)
	}
	m, ok := f.measures[x.Unit]
	if !ok {
		if f.measures == nil {
			f.measures = map[string]string{}
		}
		m = measure(x)
		f.measures[x.Unit] = m
	}
	return m
}

// measure returns what a quantity counts or measures, in one form for all units of a dimension and all nouns that count the same:
// "{settlement}", "m2", "EUR", "%". It is "" for quantities that are no amount.
func measure(x *number.Quantity) string {
	switch x.Kind {
	case number.Date, number.Time, number.Set, number.Ordinal:
		return ""
	case number.Age:
		return "age"
	case number.Temperature:
		return "temperature"
	case number.Score:
		return "score"
	case number.Money:
		return x.Unit
	case number.Plain:
		if x.Unit == "" {
			return "number"
		}
	}
	switch {
	case x.Unit == "" || x.Unit == "1":
		return "number"
	case x.Unit == "%" || x.Unit == "pp":
		return x.Unit
	case x.Unit[0] == '{':
		noun := strings.Trim(x.Unit, "{}")
		if same := alike.Noun(noun); same != noun {
			return "{" + same + "}"
		}
		return x.Unit
	}
	m, err := unit.Parse(x.Unit)
	if err != nil {
		return x.Unit
	}
	if d := m.Dim.String(); d != "K" {
		return d
	}
	return "temperature"
}

// stateOf returns what happened to those that a quantity counts, where a word in it or after it says so: 12 dead, 31 people wounded.
func (f *finder) stateOf(x *number.Quantity) string {
	for i := x.Last - 1; i <= x.Last && i < len(f.Toks); i++ {
		if v, ok := alike.State(fold.String(f.word(i))); ok && !f.is(i-1, "no") {
			return v
		}
		t := f.tag(i)
		if t != tag.VerbPart && t != tag.VerbPast && t != tag.Adj || i < x.Last && i == x.First {
			continue
		}
		if g := f.verbAt(i); g != nil && i == x.Last && !g.Is(chunk.Part) && g.Last != g.First+1 {
			continue
		}
		switch v := alike.Verb(tag.Lemma(f.Text, f.Toks[i], tag.VerbPart, f.Lex)); v {
		case "kill", "injure", "arrest", "displace", "evacuate", "rescue", "hospitalise", "miss", "jail":
			return v
		}
	}
	return ""
}
