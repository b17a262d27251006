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
	out.By = f.terms(subject, out.Attribution)
	var rest Terms
	for k := first; k <= min(last, first+reach); k++ {
		if i := f.toks[k]; !subject.Has(i) {
			f.term(&rest, i)
		}
	}
	out.Other = rest.sorted()
	of := f.counted(out)
	for n, q := range out.Quantities {
		e := ""
		if n != of {
			e = f.event(out, g, q, out.Roles[n])
		}
		out.Events = append(out.Events, e)
	}
	if of >= 0 {
		q := &f.Quantities[out.Quantities[of]]
		out.By.Nouns = append(out.By.Nouns, q.Value.String()+" "+measure(q))
		out.By = out.By.sorted()
	}
	figures := false
	for _, e := range out.Events {
		figures = figures || e != ""
	}
	if !figures {
		what := append(append([]string(nil), out.Other.Nouns...), out.Other.Names...)
		if n := f.noun(f.tokenAt(out.Object.Start, first, last)); n != nil { // the object's head says most
			var t Terms
			f.term(&t, n.Head)
			what = append(append(t.Nouns, t.Names...), what...)
		}
		out.Event = out.Predicate
		if len(what) > 0 {
			out.Event += " {" + what[0] + "}"
		}
	}
}

// counted returns the quantity of a claim that says of how many something is said, and is no figure of it: two, in "two jabs are 97%
// effective". It returns -1 if there is none.
func (f *finder) counted(out *Claim) int {
	of := -1
	for n, q := range out.Quantities {
		switch {
		case out.Predicate != "be" || measure(&f.Quantities[q]) == "":
		case out.Roles[n] == Subject && of < 0:
			of = n
		case out.Roles[n] == Object && of >= 0:
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

// terms returns those of a noun phrase. A pronoun that stands for the source has its name's.
func (f *finder) terms(r attrib.Range, voice int) Terms {
	var t Terms
	if name := f.meant(r, voice); name != "" {
		f.nameTerms(&t, name)
		return t.sorted()
	}
	for i := r.First; i < min(r.Last, r.First+reach); i++ {
		f.term(&t, i)
	}
	return t.sorted()
}

func (t Terms) sorted() Terms {
	slices.Sort(t.Names)
	slices.Sort(t.Nouns)
	return Terms{slices.Compact(t.Names), slices.Compact(t.Nouns)}
}

// longest is how many words the longest name of internal/alike has.
const longest = 4

// term adds token i to t, if it is a name or a noun.
func (f *finder) term(t *Terms, i int) {
	if f.quant[i] > 0 || f.Toks[i].Kind != token.Word {
		return
	}
	word := f.word(i)
	set := f.Lex.Set(f.Toks[i].Lex)
	name := f.Tags[i] == tag.Name || f.Tags[i] == tag.Names || set.Any(lexicon.Of(lexicon.Place, lexicon.Demonym)) && f.Tags[i] != tag.Pron
	switch {
	case name && f.listed(t, i):
	case f.Tags[i] == tag.Name && capital(word) && !set.Any(lexicon.Of(lexicon.OrgHead, lexicon.Title, lexicon.Role)):
		t.Names = append(t.Names, fold.String(word))
	case f.Tags[i].Noun() && !set.Has(lexicon.TimeUnit):
		n := fold.String(tag.Lemma(f.Text, f.Toks[i], f.Tags[i], f.Lex))
		if f.Tags[i] == tag.Names && capital(word) {
			t.Names = append(t.Names, n)
		} else if !general(n) {
			t.Nouns = append(t.Nouns, alike.Noun(n))
		}
	}
}

func capital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

// listed adds the name of internal/alike that begins at token i, if one does.
func (f *finder) listed(t *Terms, i int) bool {
	for n := min(longest, len(f.Toks)-i); n > 0; n-- {
		end := i + n - 1
		if f.Toks[end].End-f.Toks[i].Start > 40 || n > 1 && f.Toks[end].Kind != token.Word {
			continue
		}
		if same, actor, ok := alike.Name(strings.TrimSuffix(fold.String(f.Text[f.Toks[i].Start:f.Toks[end].End]), ".")); ok {
			t.Names = append(t.Names, same)
			if actor != "" {
				t.Names = append(t.Names, actor)
			}
			return true
		}
	}
	return false
}

// nameTerms adds the words of a speaker's name.
func (f *finder) nameTerms(t *Terms, name string) {
	if same, actor, ok := alike.Name(fold.String(name)); ok {
		t.Names = append(t.Names, same)
		if actor != "" {
			t.Names = append(t.Names, actor)
		}
		return
	}
	for _, w := range strings.Fields(name) {
		low := fold.String(w)
		same, actor, ok := alike.Name(low)
		switch id := f.Lex.Find(w); {
		case ok:
			t.Names = append(t.Names, same)
			if actor != "" {
				t.Names = append(t.Names, actor)
			}
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

// event returns the key of the event that a quantity of a claim tells of: the verb, or what happened to those counted, and what is
// counted or measured. It is "" for quantities that are no figure of the clause: dates and ordinals.
func (f *finder) event(out *Claim, g *chunk.Chunk, q int, r Role) string {
	x := &f.Quantities[q]
	what, verb := measure(x), out.Predicate
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
	if verb == "be" && r == Subject {
		if w := f.complement(out, g); w != "" {
			verb += " " + w // were missing, are in hospital
		}
	}
	switch r {
	case To:
		verb = "be"
	case From, By, Than, Within, For:
		verb += [...]string{From: " from", By: " by", Than: " than", Within: " within", For: " for"}[r]
	default:
		if !counts && (verb == "reach" || verb == "strike") { // reached, hit 5%
			verb = "be"
		}
	}
	return verb + " " + what
}

// complement returns the first word of what a form of be says of its subject: "missing", "without", "undecided".
func (f *finder) complement(out *Claim, g *chunk.Chunk) string {
	s := ""
	if w := strings.Fields(out.Object.Of(f.Text)); len(w) > 0 {
		s = fold.String(strings.Trim(w[0], "“”\"'’‘,"))
	} else if g != nil && !g.Is(chunk.Copula) {
		s = fold.String(f.word(g.Head))
	}
	if v, ok := alike.State(s); ok {
		return v
	}
	return s
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
		return "{" + alike.Noun(strings.Trim(x.Unit, "{}")) + "}"
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
