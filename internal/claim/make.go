package claim

import (
	"github.com/ascribe-go/ascribe/internal/attrib"
	"github.com/ascribe-go/ascribe/internal/chunk"
	"github.com/ascribe-go/ascribe/internal/fold"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/number"
	"github.com/ascribe-go/ascribe/internal/span"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/token"
)

// claim appends the claim that clause c makes, if it makes one.
func (f *finder) claim(c int) {
	cl := &f.clauses[c]
	first, last := f.extent(c)
	if first < 0 {
		return
	}
	f.out = append(f.out, Claim{Attribution: f.speaker, Holder: f.speaker, Rule: cl.rule})
	out := &f.out[len(f.out)-1]
	made := false
	if cl.verb == nil {
		made = f.verbless(out, c, first, last)
	} else {
		made = f.verbal(out, c, first, last)
	}
	if !made {
		f.out = f.out[:len(f.out)-1]
		return
	}
	out.Readable = f.readable(out, c, first, last)
	f.of = append(f.of, c)
}

// verbal fills in the claim of clause c, which has a verb and the places [first, last], and reports whether it is one.
func (f *finder) verbal(out *Claim, c, first, last int) bool {
	cl := &f.clauses[c]
	var a *attrib.Attribution
	cued := f.cued(cl.verb)
	if cued > 0 {
		a = &f.Attrs[cued-1]
	}
	if a != nil && !f.experienced(a) {
		if a.Class <= lexicon.ReportWriting || !f.beside(c, a) {
			return false // "X said": what it reports is claimed, it is no claim
		}
		a = nil
	}
	g := cl.verb
	if a == nil {
		g = f.governed(cl.verb)
	}
	if c == 0 && cl.verb.Is(chunk.Inf) {
		out.Rule = Infinitive
	}
	if a != nil && f.speaker == 0 && a.Mood != lexicon.MoodClaimed {
		out.Holder = cued
	}
	if !f.gather(out, c, first, last) && !f.plain {
		return false
	}
	out.Modality = f.modality(c, g, a)
	if !out.Numbered && !(out.Modality.commits() && f.whole(c, g)) {
		return false
	}
	subject, object := cl.subject, f.after(c, g)
	out.Verb = f.named(g, object)
	out.Negative = f.negative(c, g, object)
	out.Subject, out.Object = f.span(subject), f.span(object)
	if by := f.agent(c, g); !by.Empty() {
		subject = by
		out.Subject, out.Object = f.span(by), out.Subject
		for k := range out.Figures {
			if q := &out.Figures[k]; q.Role == Subject {
				q.Role = Object
			}
		}
	} else if out.Object == out.Subject {
		out.Object = span.Span{}
	}
	out.Time = f.time(first, last, c)
	out.Place = f.place(c, first, last)
	f.topic(out, g, subject, first, last)
	return true
}

// commits reports whether a clause of this modality is a claim without a number, too.
func (m Modality) commits() bool {
	return m == Promised || m == Requested || m == Denied || m == Warned
}

// whole reports whether clause c states something by itself: one that hangs on another is no promise of its own, and "as best we
// can" tells no act.
func (f *finder) whole(c int, g *chunk.Chunk) bool {
	cl := &f.clauses[c]
	if f.Tags[g.Head] == tag.Modal {
		return false
	}
	return cl.rule != Relative && cl.rule != Subordinate && cl.rule != Participle
}

// extent returns the first and last place of clause c, conjunctions, complementisers and punctuation at its edges apart; -1 if nothing is
// left. What hangs on it without being a claim belongs to it.
func (f *finder) extent(c int) (first, last int) {
	cl := &f.clauses[c]
	first, last = cl.from, min(cl.to, len(f.toks))-1
	for first <= last && !(int(f.own[first]) == c && f.begins(cl, f.toks[first])) {
		first++
	}
	for last >= first && !(int(f.own[last]) == c && f.ends(f.toks[last])) {
		last--
	}
	if last < first {
		return -1, -1
	}
	for last > first && f.Tags[f.toks[last]] == tag.Conj {
		last-- // what it joined is another's
	}
	// A clause that hangs on its end: "it weighed 20 tonnes when it came off the slip".
	for d := c + 1; d < len(f.clauses); d++ {
		o := &f.clauses[d]
		if o.from > last+reach {
			break // clauses stand in the order in which they begin, or nearly
		}
		if o.parent != c || o.from > last+3 || o.from <= last || o.rule == Participle || o.rule == Coordinate {
			continue
		}
		if f.attached(d) && (o.verb == nil || f.cued(o.verb) == 0) {
			for k := o.from; k < min(o.to, len(f.toks)); k++ {
				if int(f.own[k]) == d && f.Toks[f.toks[k]].Kind != token.Punct && f.Toks[f.toks[k]].Kind != token.Stop {
					last = k
				}
			}
		}
	}
	return first, last
}

// begins reports whether clause cl can begin with token i, its own.
func (f *finder) begins(cl *clause, i int) bool {
	switch f.Toks[i].Kind {
	case token.Word:
		return f.Tags[i] != tag.Conj && !(f.is(i, "that") && f.Tags[i] != tag.Det && cl.rule != Relative)
	case token.Number, token.Symbol, token.Open:
		return true
	case token.Quote:
		return f.opens(i)
	}
	return false
}

// ends reports whether a clause can end with token i.
func (f *finder) ends(i int) bool {
	switch f.Toks[i].Kind {
	case token.Word, token.Number, token.Symbol, token.Close:
		return true
	case token.Quote:
		return !f.opens(i)
	}
	return false
}

// beside reports whether a clause that reports a thought holds a quantity of its own, outside its source: "You feared, for two winters,
// that …".
func (f *finder) beside(c int, a *attrib.Attribution) bool {
	cl := &f.clauses[c]
	for k := cl.from; k < min(cl.to, len(f.toks)); k++ {
		i := f.toks[k]
		if int(f.own[k]) == c && i > cl.verb.First && f.bears(i) {
			return true
		}
	}
	return false
}

// attached reports whether clause d belongs to the claim of the clause that it hangs on: it makes none itself, and restricts or dates it.
func (f *finder) attached(d int) bool {
	cl := &f.clauses[d]
	switch {
	case cl.bears:
		return false
	case cl.rule == Complement:
		return true
	case cl.rule == Relative:
		return cl.before >= 0 && f.Toks[cl.before].Kind != token.Punct
	}
	return cl.dated
}

// gather fills in the span and the quantities of the claim of clause c, and reports whether it holds one that bears a claim.
func (f *finder) gather(out *Claim, c, first, last int) bool {
	from, to := f.Toks[f.toks[first]], f.Toks[f.toks[last]]
	out.Span = span.Span{Start: int(from.Start), End: int(to.End)}
	n := len(f.figures)
	prev := int32(0)
	for _, k := range f.numbered(first, last) {
		i := f.toks[k]
		q := f.quant[i]
		if q == prev {
			continue
		}
		if o := int(f.own[k]); o != c && o >= 0 && f.clauses[o].verb != nil && f.clauses[o].bears {
			continue // another claim's
		}
		prev = q
		f.figures = append(f.figures, Figure{Quantity: int(q - 1), Role: f.role(c, int(q-1))})
		out.Numbered = out.Numbered || f.bears(i)
	}
	if out.Numbered || f.plain {
		out.Figures = since(f.figures, n)
	} else {
		f.figures = f.figures[:n]
	}
	return out.Numbered
}

// role returns what a quantity is in clause c.
func (f *finder) role(c, q int) Role {
	x := &f.Quantities[q]
	cl := &f.clauses[c]
	switch x.Kind {
	case number.Date, number.Time, number.Set:
		return NoRole
	}
	before := f.word(x.First - 1)
	if n := f.noun(x.First); n != nil && n.First < x.First {
		before = f.word(n.First - 1)
	}
	if x.First > 0 && f.Toks[x.First].Kind == token.Word && f.tag(x.First) == tag.Adp && before == "" {
		before = f.word(x.First)
	}
	switch fold.String(before) {
	case "from":
		return From
	case "to", "at":
		if cl.verb != nil && x.First > cl.verb.Head {
			return To
		}
	case "by":
		return By
	case "than", "against", "versus":
		return Than
	case "in", "within":
		if x.Kind == number.Duration {
			return Within
		}
	case "for":
		if x.Kind == number.Duration {
			return For
		}
	}
	if f.is(x.Last, "of") {
		return Share
	}
	switch {
	case cl.verb == nil, cl.subject.Has(x.First):
		return Subject
	case x.First < cl.verb.First:
		return Other
	case x.Kind == number.Percent && changes(f.lemma(cl.verb)):
		return By
	}
	return Object
}

// changes reports whether a verb says that an amount goes up or down.
func changes(lemma string) bool {
	switch lemma {
	case "rise", "fall", "grow", "drop", "increase", "decrease", "jump", "climb", "decline", "slip", "slide", "gain", "shrink", "surge", "plunge", "soar", "tumble", "dip", "ease", "narrow", "widen", "expand", "contract",
		"cut", "raise", "reduce", "lower", "boost", "warm", "cool", "swell", "rocket", "sink", "advance", "edge", "inch", "swing", "double", "triple", "halve":
		return true
	}
	return false
}

// verbless fills in the claim of clause c, which has no verb, and reports whether it is one: a quantity and its state, "three
// dockers dead".
func (f *finder) verbless(out *Claim, c, first, last int) bool {
	k := first
	for k <= last && !f.bears(f.toks[k]) {
		k++
	}
	if k > last {
		return false
	}
	subject := f.unit(f.Quantities[f.quant[f.toks[k]]-1].First, f.toks[last]+1)
	state := subject.Last
	if state > f.toks[last] {
		return false
	}
	switch f.tag(state) {
	case tag.Adj:
		out.Verb, out.Object = "be", f.span(attrib.Range{First: state, Last: state + 1})
	case tag.VerbPart, tag.VerbPast:
		out.Verb = tag.Lemma(f.Text, f.Toks[state], f.Tags[state], f.Lex)
	default:
		return false
	}
	if !f.gather(out, c, first, last) {
		return false // the quantity is that of the clause within
	}
	out.Rule = Verbless
	out.Subject = f.span(subject)
	out.Modality = Asserted
	if f.speaker > 0 {
		out.Modality = Claimed
	}
	f.topic(out, nil, subject, first, last)
	return true
}

// negative reports whether clause c, with the verb g and the given object, denies something: not, never, nobody, no effect.
func (f *finder) negative(c int, g *chunk.Chunk, object attrib.Range) bool {
	cl := &f.clauses[c]
	if g.Is(chunk.Negated) || cl.verb.Is(chunk.Negated) || cl.verb.Is(chunk.Inf) && f.tag(cl.verb.First-1) == tag.Not {
		return true // not to share the list
	}
	if i := cl.subject.First; !cl.subject.Empty() && (f.denies(i) || i > 0 && f.denies(i-1) && f.Tags[i-1] == tag.Det) {
		return true
	}
	return !object.Empty() && f.denies(object.First)
}

// denies reports whether a noun phrase that begins at token i is of nothing: no one, none of whom, no effect. No fewer than is not.
func (f *finder) denies(i int) bool {
	w := f.word(i)
	if w == "" || w[0]|0x20 != 'n' {
		return false // what denies begins with an n: this spares most words the rest
	}
	switch w {
	case "nobody", "Nobody", "none", "None", "nothing", "Nothing", "neither", "Neither":
		return true
	}
	if f.value(i, lexicon.Det)&lexicon.DetNo == 0 && w != "No" && w != "no" {
		return false
	}
	switch f.word(i + 1) {
	case "more", "fewer", "less", "later", "earlier", "matter":
		return false
	}
	return true
}
