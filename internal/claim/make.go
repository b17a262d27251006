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
	if cl.verb == nil {
		f.verbless(c, first, last)
		return
	}
	a := f.reporting(cl.verb)
	if a != nil && !f.experienced(a) {
		if a.Class <= lexicon.ReportWriting || !f.beside(c, a) {
			return // "X said": what it reports is claimed, it is no claim
		}
		a = nil
	}
	g := cl.verb
	if a == nil {
		g = f.governed(cl.verb)
	}
	out := Claim{Attribution: f.speaker, Holder: f.speaker, Rule: cl.rule}
	if c == 0 && cl.verb.Is(chunk.Inf) {
		out.Rule = Infinitive
	}
	if a != nil && f.speaker == 0 && a.Mood != lexicon.MoodClaimed {
		out.Holder = f.attribution(a)
	}
	if !f.gather(&out, c, first, last) && !f.plain {
		return
	}
	out.Verb = f.named(c, g)
	subject := cl.subject
	out.Subject, out.Object = f.span(subject), f.object(c, g)
	if by := f.agent(c, g); !by.Empty() {
		subject = by
		out.Subject, out.Object = f.span(by), out.Subject
		for k, r := range out.Roles {
			if r == Subject {
				out.Roles[k] = Object
			}
		}
	} else if out.Object == out.Subject {
		out.Object = span.Span{}
	}
	out.Negative = f.negative(c, g)
	out.Modality = f.modality(c, g, a)
	if !out.Numbered && !(out.Modality.commits() && f.whole(c, g)) {
		return
	}
	out.Time = f.time(first, last, c)
	out.Place = f.place(c, first, last)
	f.topic(&out, g, subject, first, last)
	out.Readable = f.readable(&out, c, first, last)
	f.out, f.of = append(f.out, out), append(f.of, c)
}

// commits reports whether a clause of this modality is a claim without a number, too.
func (m Modality) commits() bool {
	return m == Promised || m == Requested || m == Denied || m == Warned
}

// whole reports whether clause c states something by itself: one that hangs on another is no promise of its own, and "as fast as we
// can" tells no act.
func (f *finder) whole(c int, g *chunk.Chunk) bool {
	cl := &f.clauses[c]
	if f.Tags[g.Head] == tag.Modal {
		return false
	}
	return cl.rule != Relative && cl.rule != Subordinate && cl.rule != Participle
}

// attribution returns 1 + the index of a.
func (f *finder) attribution(a *attrib.Attribution) int {
	if a.Head < 0 {
		return 0
	}
	return int(f.cue[a.Head])
}

// extent returns the first and last place of clause c, conjunctions, complementisers and punctuation at its edges apart; -1 if nothing is
// left. What hangs on it without being a claim belongs to it.
func (f *finder) extent(c int) (first, last int) {
	cl := &f.clauses[c]
	first, last = -1, -1
	for k := cl.from; k < min(cl.to, len(f.toks)); k++ {
		if int(f.own[k]) != c {
			continue
		}
		i := f.toks[k]
		if first < 0 {
			switch t := f.Toks[i]; {
			case t.Kind == token.Word && f.Tags[i] != tag.Conj && !(t.Of(f.Text) == "that" && f.Tags[i] != tag.Det && cl.rule != Relative), t.Kind == token.Number, t.Kind == token.Symbol, t.Kind == token.Open,
				t.Kind == token.Quote && f.opens(i):
				first = k
			default:
				continue
			}
		}
		switch t := f.Toks[i]; t.Kind {
		case token.Word, token.Number, token.Symbol, token.Close:
			last = k
		case token.Quote:
			if !f.opens(i) {
				last = k
			}
		}
	}
	for last > first && f.Tags[f.toks[last]] == tag.Conj {
		last-- // what it joined is another's
	}
	if last < 0 {
		return -1, -1
	}
	// A clause that hangs on its end: "it was carrying 187 when it left harbour at 9:40".
	for d := c + 1; d < len(f.clauses); d++ {
		o := &f.clauses[d]
		if o.from > last+reach {
			break // clauses stand in the order in which they begin, or nearly
		}
		if o.parent != c || o.from > last+3 || o.from <= last || o.rule == Participle || o.rule == Coordinate {
			continue
		}
		if f.attached(d) && (o.verb == nil || f.reporting(o.verb) == nil) {
			for k := o.from; k < min(o.to, len(f.toks)); k++ {
				if int(f.own[k]) == d && f.Toks[f.toks[k]].Kind != token.Punct && f.Toks[f.toks[k]].Kind != token.Stop {
					last = k
				}
			}
		}
	}
	return first, last
}

// makes reports whether clause d holds a quantity that bears a claim.
func (f *finder) makes(d int) bool {
	cl := &f.clauses[d]
	for k := cl.from; k < min(cl.to, len(f.toks)); k++ {
		if q := f.quant[f.toks[k]]; q > 0 && int(f.own[k]) == d && f.bears(int(q-1)) {
			return true
		}
	}
	return false
}

// beside reports whether a clause that reports a thought holds a quantity of its own, outside its source: "You knew, for 14 months,
// that …".
func (f *finder) beside(c int, a *attrib.Attribution) bool {
	cl := &f.clauses[c]
	for k := cl.from; k < min(cl.to, len(f.toks)); k++ {
		i := f.toks[k]
		if q := f.quant[i]; q > 0 && int(f.own[k]) == c && i > cl.verb.First && f.bears(int(q-1)) {
			return true
		}
	}
	return false
}

// attached reports whether clause d belongs to the claim of the clause that it hangs on: it makes none itself, and restricts or dates it.
func (f *finder) attached(d int) bool {
	cl := &f.clauses[d]
	dated := false
	for k := cl.from; k < min(cl.to, len(f.toks)); k++ {
		if int(f.own[k]) != d {
			continue
		}
		if q := f.quant[f.toks[k]]; q > 0 {
			if f.bears(int(q - 1)) {
				return false
			}
			dated = true
		}
	}
	switch cl.rule {
	case Complement:
		return true
	case Relative:
		return cl.before >= 0 && f.Toks[cl.before].Kind != token.Punct
	}
	return dated
}

// gather fills in the span and the quantities of the claim of clause c, and reports whether it holds one that bears a claim.
func (f *finder) gather(out *Claim, c, first, last int) bool {
	from, to := f.Toks[f.toks[first]], f.Toks[f.toks[last]]
	out.Span = span.Span{Start: int(from.Start), End: int(to.End)}
	f.quantities, f.roles = f.quantities[:0], f.roles[:0]
	prev := int32(0)
	for k := first; k <= last; k++ {
		i := f.toks[k]
		q := f.quant[i]
		if q == 0 || q == prev {
			continue
		}
		if o := int(f.own[k]); o != c && o >= 0 && f.clauses[o].verb != nil && f.makes(o) {
			continue // another claim's
		}
		prev = q
		f.quantities = append(f.quantities, int(q-1))
		f.roles = append(f.roles, f.role(c, int(q-1)))
		out.Numbered = out.Numbered || f.bears(int(q-1))
	}
	if out.Numbered || f.plain {
		out.Quantities, out.Roles = f.ints.keep(f.quantities), f.parts.keep(f.roles)
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

// verbless appends the claim of a clause without a verb: a quantity and its state, "three dockers dead".
func (f *finder) verbless(c, first, last int) {
	var subject attrib.Range
	for k := first; k <= last; k++ {
		i := f.toks[k]
		q := f.quant[i]
		if q == 0 || !f.bears(int(q-1)) {
			continue
		}
		x := &f.Quantities[q-1]
		subject = f.unit(x.First, f.toks[last]+1)
		if subject.Last > f.toks[last] {
			return
		}
		state := subject.Last
		if f.tag(state) != tag.Adj && f.tag(state) != tag.VerbPart && f.tag(state) != tag.VerbPast {
			return
		}
		out := Claim{Attribution: f.speaker, Holder: f.speaker, Rule: Verbless}
		f.gather(&out, c, first, last)
		out.Subject = f.span(subject)
		out.Verb, out.Modality = "be", Asserted
		if f.tag(state) == tag.Adj {
			out.Object = f.span(attrib.Range{First: state, Last: state + 1})
		} else {
			out.Verb = tag.Lemma(f.Text, f.Toks[state], f.Tags[state], f.Lex)
		}
		if f.speaker > 0 {
			out.Modality = Claimed
		}
		f.topic(&out, nil, subject, first, last)
		out.Readable = f.readable(&out, c, first, last)
		f.out, f.of = append(f.out, out), append(f.of, c)
		return
	}
}

// negative reports whether clause c denies something: not, never, nobody, no effect.
func (f *finder) negative(c int, g *chunk.Chunk) bool {
	cl := &f.clauses[c]
	if g.Is(chunk.Negated) || cl.verb.Is(chunk.Negated) || cl.verb.Is(chunk.Inf) && f.tag(cl.verb.First-1) == tag.Not {
		return true // not to share the list
	}
	if i := cl.subject.First; !cl.subject.Empty() && (f.denies(i) || i > 0 && f.denies(i-1) && f.Tags[i-1] == tag.Det) {
		return true
	}
	o := f.after(c, g)
	return !o.Empty() && f.denies(o.First)
}

// denies reports whether a noun phrase that begins at token i is of nothing: no one, none of whom, no effect. No fewer than is not.
func (f *finder) denies(i int) bool {
	switch f.word(i) {
	case "nobody", "Nobody", "none", "None", "nothing", "Nothing", "neither", "Neither":
		return true
	}
	if f.value(i, lexicon.Det)&lexicon.DetNo == 0 && !f.is(i, "No") && !f.is(i, "no") {
		return false
	}
	switch f.word(i + 1) {
	case "more", "fewer", "less", "later", "earlier", "matter":
		return false
	}
	return true
}
