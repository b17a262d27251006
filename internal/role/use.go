package role

import (
	"github.com/ascribe-go/ascribe/internal/chunk"
	"github.com/ascribe-go/ascribe/internal/layout"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/marks"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/token"
)

// The rules of this file read how a span stands in its sentence, and whether an attribution covers it.

// listed: “red”, “amber” and “green”: what follows in a list is what came before.
func (f *finder) listed() (Decision, bool) {
	q := f.quote - 1
	if q < 0 || f.direct || f.Quotes[q].Parent != f.Quotes[f.quote].Parent || f.out[q].Role == Speech && !f.adjoins() {
		return Decision{}, false
	}
	const longest = 3
	i := f.open - 1
	for ; i >= f.lo && i > f.open-1-longest && f.Toks[i].Kind != token.Quote; i-- {
		if t := f.Toks[i]; !f.is(i, ",") && !f.is(i, ";") && f.Tags[i] != tag.Conj && f.form(i) != "to" && f.form(i) != "from" || t.Kind == token.Stop {
			return Decision{}, false
		}
	}
	if i < f.lo || f.Toks[i].Kind != token.Quote || int(f.Toks[i].End) != f.Quotes[q].Outer.End {
		return Decision{}, false
	}
	d := f.out[q]
	if d.Role == Title && !f.named {
		return d, false
	}
	return Decision{d.Role, "goes with the one before"}, true
}

// adjoins reports whether nothing stands between the span before and this one: “time” “to plan for such a move”.
func (f *finder) adjoins() bool {
	return f.open > f.lo && f.Toks[f.open-1].Kind == token.Quote && int(f.Toks[f.open-1].End) == f.Quotes[f.quote-1].Outer.End
}

// within: what is quoted within a quotation is speech only if somebody is said to say it there.
func (f *finder) within() (Decision, bool) {
	if !f.nested {
		return Decision{}, false
	}
	const far = 6
	for i := f.before; i > f.before-far && i >= f.lo; i-- {
		c := f.verb(i)
		if c == nil {
			if f.Toks[i].Kind == token.Stop || f.Toks[i].Kind == token.Quote {
				break
			}
			continue
		}
		if f.report(c) != 0 && ((f.words > 1 || f.stopped) && i == f.before || f.sign == ',' || f.sign == ':' || f.words > 1 && f.value(c.Head, lexicon.Report)&(lexicon.FrameThat|lexicon.FrameBare|lexicon.FrameWh) != 0) {
			return Decision{Speech, "said within a quotation"}, true
		}
		break
	}
	if c := f.verb(f.end); c != nil && f.report(c) != 0 {
		return Decision{Speech, "said within a quotation"}, true
	}
	if f.named && f.words > 1 {
		return Decision{Title, "written like a name"}, true
	}
	if f.words > 1 && f.verbs == 0 && f.determiner(f.open-1) || f.modifies() && f.words < 3 {
		return Decision{Scare, "a phrase within the sentence"}, true
	}
	return Decision{Other, "words within a quotation"}, true
}

func (f *finder) attributed() (Decision, bool) { return Decision{Speech, "attributed"}, f.direct }

// name: written like a name, and no attribution's whole content.
func (f *finder) name() (Decision, bool) {
	d := Decision{Title, "written like a name"}
	if !f.named || f.last > f.first && (f.is(f.last-1, "?") || f.is(f.last-1, "!")) || f.opens() && f.closes() {
		return d, false
	}
	switch {
	case f.opens() && f.last > f.first && (f.Toks[f.last-1].Kind == token.Punct || f.Toks[f.last-1].Kind == token.Dash || f.stopped):
		return d, false // "Oh, Cecil--"
	case f.dialogue && f.opens() && f.words > 1 && f.end < f.hi && (f.Toks[f.end].Kind == token.Dash || f.value(f.end, lexicon.Pronoun)&lexicon.ProSubject != 0):
		return d, false // "But, Lund " I began
	case f.words > 1 && f.determiner(f.open-1) && f.is(f.end, "of"): // the “Mad Mule” of the posters
		return Decision{Scare, "named so by others"}, true
	case f.words > 1:
		return d, f.sign != ':'
	case f.covered:
		return d, f.determiner(f.open-1) && !f.modifies() || f.known()
	}
	return d, f.sign == ',' && f.Tags[max(f.before, 0)].Noun() || f.determiner(f.open-1) || f.modifies() || f.apposed() || f.known()
}

// known reports whether the same word was taken for a title before.
func (f *finder) known() bool {
	const far = 16
	s := f.Quotes[f.quote].Inner.Of(f.Text)
	for q := f.quote - 1; q >= max(0, f.quote-far); q-- {
		if f.out[q].Role == Title && f.Quotes[q].Inner.Of(f.Text) == s {
			return true
		}
	}
	return false
}

// apposed reports whether a noun phrase after a comma says what the span names: “Volcán”, the town’s football club.
func (f *finder) apposed() bool {
	return f.is(f.end, ",") && f.determiner(f.end+1)
}

// reported: covered by an attribution, and not as a mere part of a noun phrase that is somebody else’s.
func (f *finder) reported() (Decision, bool) {
	d := Decision{Speech, "attributed"}
	if !f.covered {
		return d, false
	}
	const longest = 3
	if f.phrased() {
		return d, false
	}
	if f.words <= longest && f.verbs == 0 && !f.stopped && f.open > f.lo && f.determiner(f.open-1) {
		if f.open-1 == f.lo && f.Toks[f.lo].Is(token.Upper) && f.end < f.hi && f.Tags[f.end].Finite() { // The “strike” was a tea break, she insisted.
			return Decision{Scare, "a phrase within the sentence"}, true
		}
	}
	if f.modifies() && !f.says() {
		return Decision{Scare, "a phrase within the sentence"}, true
	}
	return d, true
}

// phrased reports whether the span is a word or two within a sentence of a novel, where what is said stands apart.
func (f *finder) phrased() bool {
	const longest = 3
	if !f.dialogue || f.words > longest || f.sign != 0 || f.open <= f.lo || f.end <= f.last || f.upper(f.first) || f.Toks[f.first].Kind != token.Word {
		return false
	}
	return !f.stopped || f.verbs == 0 && f.report(f.verb(f.before)) == 0 // a stop may be that of the sentence
}

// says reports whether a verb outside the span says, in its sentence, that something is said.
func (f *finder) says() bool {
	for i := max(f.lo, f.open-far); i < min(f.hi, f.end+far); i++ {
		if i == f.open {
			i = max(f.end-1, i)
			continue
		}
		if c := f.Chunks.At(i); c != nil && c.Kind == chunk.VG && c.Head == i && f.report(c) != 0 {
			return true
		}
		if n, _ := f.Lex.Phrase(lexicon.CuePhrase, f.ids(i)); n > 0 {
			return true
		}
	}
	return false
}

// alone: a paragraph or sentence of its own.
func (f *finder) alone() (Decision, bool) {
	if f.Quotes[f.quote].Style == marks.Dash {
		return Decision{Speech, "introduced by a dash"}, true
	}
	p := &f.Layout.Paragraphs[f.para]
	if f.open <= p.LabelEnd && f.end >= p.Tail && f.open >= p.First {
		return Decision{Speech, "a paragraph of its own"}, true
	}
	if f.dialogue && f.upper(f.first) && (f.opens() || f.sign == ',' || f.sign == ':' || f.Toks[max(f.open-1, 0)].Kind == token.Dash) && !f.apposed() {
		return Decision{Speech, "a turn of dialogue"}, true
	}
	if f.dialogue && (f.sign == ',' || f.sign == ';') && (f.stopped || f.verbs > 0) && f.resumes() {
		return Decision{Speech, "goes on in its sentence"}, true
	}
	if !f.opens() {
		return Decision{}, false
	}
	switch {
	case f.closes() && (f.verbs > 0 || f.words > 2):
		return Decision{Speech, "a sentence of its own"}, true
	case f.stopped && f.verbs > 0:
		return Decision{Speech, "a sentence of its own"}, true
	case f.closes() && f.stopped && f.follows():
		return Decision{Speech, "follows speech in its paragraph"}, true
	case f.open == p.LabelEnd && f.stopped && !f.named:
		return Decision{Speech, "begins a paragraph"}, true
	}
	return Decision{}, false
}

// resumes reports whether the span before is speech of the same sentence: “So they were,” said the other; “well in.”
func (f *finder) resumes() bool {
	q := f.quote - 1
	return q >= 0 && f.out[q].Role == Speech && f.Quotes[q].Outer.Start >= int(f.Toks[f.lo].Start)
}

// follows reports whether the span before is speech of the same paragraph.
func (f *finder) follows() bool {
	q := f.quote - 1
	return q >= 0 && f.out[q].Role == Speech && f.Quotes[q].Outer.Start >= f.Layout.Paragraphs[f.para].Start
}

const quotedInHeadline = "quoted in the headline"

// headline: “X”: owner jailed; Lee: “X”; bank warns of “X”.
func (f *finder) headline() (Decision, bool) {
	if f.Layout.Paragraphs[f.para].Kind != layout.Headline {
		return Decision{}, false
	}
	if f.sign == ':' || f.is(f.end, ":") || !f.named && (f.words > 1 || f.says()) && !f.determiner(f.open-1) {
		return Decision{Speech, quotedInHeadline}, true
	}
	return Decision{}, false
}

// told: a verb of saying stands before the span in its sentence: described it as “X”, urged both camps to “X”.
func (f *finder) told() (Decision, bool) {
	d := Decision{Speech, "a verb of saying before it"}
	topic := false // spoke of the “special operation”: the phrase is what was spoken of
	if i := f.open - 1; f.determiner(i) && f.verbs == 0 && f.words < 4 {
		form := f.form(i - 1)
		topic = form == "of" || form == "about" || form == "and"
	}
	for i := f.before; i >= max(f.lo, f.open-far) && !topic && !f.phrased(); i-- {
		if f.Toks[i].Kind == token.Stop || f.is(i, ";") || f.Toks[i].Kind == token.Close {
			break
		}
		if c := f.verb(i); c != nil && i == c.Head && !c.Is(chunk.Negated) && !(c.Is(chunk.Part) && i == f.before) { // not: the disputed “harbour bill”
			if v := f.report(c); f.words > 2 && v != 0 || i == f.before && v&(lexicon.FrameThat|lexicon.FrameBare|lexicon.FrameXAs|lexicon.FrameXY|lexicon.FrameNP|lexicon.FrameFor) != 0 {
				return d, true
			}
		}
		if n, _ := f.Lex.Phrase(lexicon.CuePhrase, f.ids(i)); n > 0 {
			return d, true
		}
	}
	// A comma or colon, and a capital.
	if (f.sign == ',' || f.sign == ':') && f.Toks[f.first].Is(token.Upper) && (f.verbs > 0 || f.words > 2 || f.stopped) {
		return Decision{Speech, "introduced by a comma or colon"}, true
	}
	// “X,” and somebody who says it.
	if f.last > f.first && (f.is(f.last-1, ",") || f.stopped) && f.opens() && (f.verbs > 0 || f.words > 2 || f.follows()) {
		return Decision{Speech, "ends in a comma"}, true
	}
	return d, false
}

// distanced: a phrase in the place of a noun or an adjective.
func (f *finder) distanced() (Decision, bool) {
	const longest = 5
	ok := f.words <= longest && f.verbs == 0 && (f.determiner(f.open-1) || f.modifies() || f.form(f.open-1) == "as" || f.objects())
	return Decision{Scare, "a phrase within the sentence"}, ok
}

// objects reports whether the span stands between a verb and the noun of its object: sells “green” coal.
func (f *finder) objects() bool {
	c := f.verb(f.open - 1)
	return c != nil && f.sign == 0 && f.report(c) == 0 && !f.stopped && f.end < f.hi && f.Tags[f.end].Common() && !f.Toks[f.end].Is(token.Upper)
}

// clause: long enough to be a quotation, though nothing around it says so.
func (f *finder) clause() (Decision, bool) {
	const some, many = 4, 6
	switch {
	case f.verbs > 0 && f.words > some:
		return Decision{Speech, "a clause"}, true
	case f.words > many:
		return Decision{Speech, "long"}, true
	}
	i := f.open - 1
	if i >= f.lo && (f.Tags[i] == tag.Adj || f.Tags[i] == tag.Poss) {
		return Decision{Scare, "a phrase within the sentence"}, true
	}
	return Decision{}, false
}

// determiner reports whether token i is a determiner or a possessive.
func (f *finder) determiner(i int) bool {
	if i < f.lo || i >= f.hi {
		return false
	}
	return f.Tags[i] == tag.Det || f.Tags[i] == tag.Poss || f.value(i, lexicon.Pronoun)&lexicon.ProPossessive != 0
}

// modifies reports whether the span stands before the noun of its phrase: the “honest meter” bill.
func (f *finder) modifies() bool {
	if f.end >= f.hi || f.open <= f.lo || !f.Tags[f.end].Noun() || f.Toks[f.end].Is(token.Upper) && !f.named || f.last > f.first && f.Toks[f.last-1].Kind == token.Punct || f.stopped {
		return false
	}
	i := f.open - 1
	return f.determiner(i) || f.Tags[i] == tag.Adj || f.Tags[i] == tag.Num || f.Tags[i] == tag.VerbPart || f.Tags[i] == tag.Sym || f.Tags[i].Aux() || f.Tags[i].Common()
}
