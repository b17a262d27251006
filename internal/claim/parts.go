package claim

import (
	"strings"

	"github.com/ascribe-go/ascribe/internal/attrib"
	"github.com/ascribe-go/ascribe/internal/chunk"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/number"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/token"
)

// subject returns the subject of clause c, which has a verb: its own, or that of a clause that it goes on from or hangs on. Those
// come before it, and have theirs.
func (f *finder) subject(c int) attrib.Range {
	cl := &f.clauses[c]
	var own attrib.Range
	if cl.rule == Relative {
		own = f.relativeSubject(c)
	} else {
		own = f.expressed(c)
	}
	if !own.Empty() {
		return own
	}
	var a *attrib.Attribution
	if f.speaker > 0 {
		a = &f.Attrs[f.speaker-1]
	}
	switch {
	case cl.with >= 0 && !f.clauses[cl.with].subject.Empty():
		return f.clauses[cl.with].subject
	case a != nil && c == 0 && a.Rule == attrib.XTo && !a.Addressee.Empty():
		return a.Addressee
	case a != nil && c == 0 && a.Rule == attrib.Ing && a.Mood == lexicon.MoodRequested:
		// "advised waiting": nobody is told
	case a != nil && c == 0 && cl.verb.Any(chunk.Inf|chunk.Ing) && len(a.Source) > 0:
		return a.Source[0]
	case cl.parent >= 0:
		return f.clauses[cl.parent].subject
	}
	return own
}

// nonfinite returns the verb of a clause without a finite one: an infinitive with its noun phrase before it ("pier to
// open"), else the first group that is no modifier of a noun.
func (f *finder) nonfinite(cl *clause) *chunk.Chunk {
	g := cl.other
	if g == nil {
		return nil
	}
	if g.Is(chunk.Part) && cl.last != g && cl.last.Is(chunk.Inf) && f.noun(g.Last) != nil {
		return cl.last // gutted mill to grind again
	}
	return g
}

// unit returns what stands at token i as one thing, a noun phrase or a quantity, with its end; it is empty if neither does. hi
// bounds it.
func (f *finder) unit(i, hi int) attrib.Range {
	r := attrib.Range{First: i, Last: i}
	if i >= hi || i >= len(f.Toks) {
		return r
	}
	if q := f.quant[i]; q > 0 && f.Quantities[q-1].First == i {
		r.Last = min(f.Quantities[q-1].Last, hi)
		if n := f.noun(r.Last - 1); n != nil {
			r.Last = max(r.Last, min(n.Last, hi))
		}
		return r
	}
	n := f.noun(i)
	if n == nil || n.First != i {
		return r
	}
	if n.Is(chunk.Pronoun) && f.is(i, "that") && i+1 < len(f.quant) && f.quant[i+1] > 0 {
		return r // and that one in six
	}
	r.Last = min(n.Last, hi)
	if q := f.quant[r.Last-1]; q > 0 {
		r.Last = max(r.Last, min(f.Quantities[q-1].Last, hi))
	}
	return r
}

// end returns the token after a verb group, without the particle that belongs to an amount: "costs up to 2.4%".
func (f *finder) end(g *chunk.Chunk) int {
	if g.Last > g.Head+1 && f.Tags[g.Last-1] == tag.Particle && f.quant[g.Last-1] > 0 {
		return g.Last - 1
	}
	return g.Last
}

// quotedUnit returns the quoted words whose opening mark is at token i, the marks included; empty if there are none.
func (f *finder) quotedUnit(i, hi int) attrib.Range {
	if i >= hi || f.Toks[i].Kind != token.Quote || !f.opens(i) {
		return attrib.Range{}
	}
	if i+1 < hi && f.Toks[i+1].Kind == token.Quote {
		i++ // two signs for one mark
	}
	for k := i + 1; k < min(hi, i+reach); k++ {
		if f.Toks[k].Kind == token.Quote && !f.opens(k) && k > i+1 {
			return attrib.Range{First: i, Last: k + 1}
		}
	}
	return attrib.Range{}
}

// dated reports whether a unit is a date or a stretch of time, which is no subject and no object.
func (f *finder) dated(r attrib.Range) bool {
	if n := f.noun(r.First); n != nil && n.Is(chunk.Time) {
		return true
	}
	q := f.quant[r.First]
	if q == 0 {
		q = f.quant[r.Last-1]
	}
	if q == 0 {
		return false
	}
	switch f.Quantities[q-1].Kind {
	case number.Date, number.Time, number.Set:
		return true
	}
	return false
}

// expressed returns the subject that stands before the verb of clause c.
func (f *finder) expressed(c int) attrib.Range {
	cl := &f.clauses[c]
	hi := cl.verb.First
	// The last stretch between commas that reaches the verb; if none does, the first noun phrase of the clause.
	first, near := attrib.Range{}, attrib.Range{}
	joined, list := false, false
	for k := cl.from; k < min(cl.to, len(f.toks)); k++ {
		i := f.toks[k]
		if i >= hi {
			break
		}
		if int(f.own[k]) != c {
			if k > cl.from && int(f.own[k-1]) == c {
				near = attrib.Range{} // something hangs in between
			}
			continue
		}
		comma := f.Toks[i].Kind == token.Punct && f.is(i, ",")
		if comma || k > cl.from && f.gap(k) {
			if !near.Empty() {
				list = true
			}
			near = attrib.Range{}
			joined = false
			if comma {
				continue
			}
		}
		if f.Tags[i] == tag.Conj && near.Empty() {
			joined = true
		}
		u := f.quotedUnit(i, hi)
		if u.Empty() {
			u = f.unit(i, hi)
		}
		if u.Empty() {
			continue
		}
		behind := k > 0 && (f.Tags[f.toks[k-1]] == tag.Adp && !f.partOf(k-1) || f.Toks[f.toks[k-1]].Kind == token.Quote && k > 1 && f.Tags[f.toks[k-2]] == tag.Adp)
		if !behind && !f.dated(u) && !f.aged(u) && near.Empty() && !f.is(i, "that") {
			near = u
			if first.Empty() {
				first = u
			}
		}
		for k+1 < len(f.toks) && f.toks[k+1] < u.Last {
			k++
		}
	}
	subject := near
	if near.Empty() || joined && list {
		subject = first
	}
	if subject.Empty() {
		return subject
	}
	if f.is(subject.First, "There") || f.is(subject.First, "there") {
		if o := f.after(c, cl.verb); !o.Empty() {
			return o
		}
	}
	return f.chain(subject, hi)
}

// partOf reports whether the preposition at place k is the word of a quantity: "about", "over", "between".
func (f *finder) partOf(k int) bool { return f.quant[f.toks[k]] > 0 }

// aged reports whether a unit is a bare number of years after a name.
func (f *finder) aged(r attrib.Range) bool {
	q := f.quant[r.First]
	return q > 0 && f.Quantities[q-1].Kind == number.Age && r.Last-r.First == 1
}

// chain returns a unit with the prepositional phrases that follow it, before token hi.
func (f *finder) chain(r attrib.Range, hi int) attrib.Range {
	for r.Last+1 < hi && f.Tags[r.Last] == tag.Adp && f.quant[r.Last] == 0 {
		at := r.Last + 1
		u := f.unit(at, hi)
		if u.Empty() || f.dated(u) || f.lasting(u) && !f.is(r.Last, "of") {
			break
		}
		r.Last = u.Last
	}
	return r
}

// lasting reports whether a unit is a stretch of time or a number of times.
func (f *finder) lasting(r attrib.Range) bool {
	q := f.quant[r.First]
	if q == 0 {
		return false
	}
	x := &f.Quantities[q-1]
	return x.Kind == number.Duration || x.Unit == "{time}"
}

// relativeSubject returns the subject of the relative clause c: a noun phrase before its verb, or what it refers to.
func (f *finder) relativeSubject(c int) attrib.Range {
	cl := &f.clauses[c]
	rel := -1
	for k := cl.from; k < cl.to && f.toks[k] < cl.verb.First; k++ {
		if i := f.toks[k]; f.Tags[i] == tag.Rel || f.is(i, "where") {
			rel = k
			break
		}
	}
	if rel < 0 {
		return f.expressed(c)
	}
	i := f.toks[rel]
	if n := f.noun(i); n != nil && n.Last > i+1 { // whose two sons
		return f.chain(attrib.Range{First: i + 1, Last: n.Last}, cl.verb.First)
	}
	if rel > cl.from && f.is(f.toks[rel-1], "of") { // none of whom
		return attrib.Range{First: f.toks[cl.from], Last: i + 1}
	}
	for k := rel + 1; k < len(f.toks) && f.toks[k] < cl.verb.First; k++ {
		j := f.toks[k]
		if f.Tags[f.toks[k-1]] == tag.Adp && k-1 > rel {
			continue
		}
		u := f.quotedUnit(j, cl.verb.First)
		if u.Empty() {
			u = f.unit(j, cl.verb.First)
		}
		if !u.Empty() && !f.dated(u) {
			return f.chain(u, cl.verb.First)
		}
	}
	return f.antecedent(cl.before)
}

// antecedent returns the noun phrase that ends at token i: what a relative pronoun after it refers to.
func (f *finder) antecedent(i int) attrib.Range {
	for n := 0; i > 0 && n < 4; n++ { // the comma, a preposition, an age
		if k := f.Toks[i].Kind; k == token.Punct || f.Tags[i] == tag.Adp || f.quant[i] > 0 && f.Quantities[f.quant[i]-1].Kind == number.Age {
			i--
			continue
		}
		break
	}
	if i < 0 {
		return attrib.Range{}
	}
	last := i + 1
	if f.Toks[i].Kind == token.Quote { // the “Wren”, which
		for n := 0; i > 0 && n < reach; n++ {
			i--
			if f.Toks[i].Kind == token.Quote && f.opens(i) {
				break
			}
		}
		r := attrib.Range{First: i, Last: last}
		if n := f.noun(i - 1); i > 0 && n != nil {
			r.First = n.First
		} else if i > 1 && f.is(i-1, ",") && f.noun(i-2) != nil {
			r.First = f.noun(i - 2).First
		} else if i > 0 && f.tag(i-1) == tag.Det {
			r.First = i - 1
		}
		return r
	}
	n := f.noun(i)
	if n == nil {
		return attrib.Range{}
	}
	r := attrib.Range{First: n.First, Last: last}
	for r.First >= 2 && f.Tags[r.First-1] == tag.Adp && f.noun(r.First-2) != nil && (f.is(r.First-1, "of") || f.dated(attrib.Range{First: r.First, Last: r.Last})) {
		m := f.noun(r.First - 2)
		if !f.is(r.First-1, "of") {
			r.Last = m.Last
		}
		r.First = m.First
	}
	return r
}

// quotedVerb returns the participle after a mark that follows a form of be: had been “flagged, filed and forgotten”.
func (f *finder) quotedVerb(g *chunk.Chunk) *chunk.Chunk {
	if g.Is(chunk.Copula) && g.Last+1 < len(f.Toks) && f.Toks[g.Last].Kind == token.Quote && f.opens(g.Last) {
		if v := f.verbAt(g.Last + 1); v != nil && v.Is(chunk.Part) && f.noun(v.Last) == nil {
			return v
		}
	}
	return nil
}

// governed follows verbs that say only how another is done to that one: plan to, negotiate to, begin to.
func (f *finder) governed(g *chunk.Chunk) *chunk.Chunk {
	if v := f.quotedVerb(g); v != nil {
		return v
	}
	for range 3 {
		next := f.verbAt(g.Last)
		if next == nil || !next.Any(chunk.Inf|chunk.Ing) || next.Is(chunk.Inf) && f.tag(next.First) != tag.To {
			return g
		}
		if g.Is(chunk.Copula) && next.Is(chunk.Inf) {
			g = next // is to run
			continue
		}
		switch f.lemma(g) {
		case "plan", "negotiate", "begin", "start", "continue", "intend", "hope", "expect", "aim", "want", "seek", "try", "go", "manage", "wish", "prepare",
			"have", "need", "threaten", "appear", "seem", "say", "help", "report", "believe", "think", "suppose", "forecast", "predict", "estimate", "propose", "set", "use", "happen", "tend":
			g = next
		default:
			return g
		}
	}
	return g
}

// lemma returns the base form of the group's verb, without its particle.
func (f *finder) lemma(g *chunk.Chunk) string {
	m := &f.lemmas[g.Head%len(f.lemmas)]
	if m.at != g.Head+1 {
		*m = lemma{g.Head + 1, tag.Lemma(f.Text, f.Toks[g.Head], f.Tags[g.Head], f.Lex)}
	}
	return m.word
}

// named returns the lemma of a clause's verb as a claim gives it: with its particle, beside it or after its object.
func (f *finder) named(g *chunk.Chunk, object attrib.Range) string {
	l := f.lemma(g)
	at := g.Head + 1
	if p := f.particleOf(l, at); p != "" {
		return l + " " + p
	}
	if g.Is(chunk.Passive) && strings.HasPrefix(l, "un") && !f.has(g.Head, lexicon.Verb) {
		return "be" // were unaccounted for
	}
	if l == "miss" && f.Tags[g.Head].Ing() && object.Empty() {
		return "be" // were missing
	}
	if f.noun(at) != nil && f.noun(at).Is(chunk.Pronoun) || f.is(at, "that") {
		if p := f.particleOf(l, at+1); p != "" && p != "in" && p != "on" && p != "over" {
			return l + " " + p // ruled that out
		}
	}
	// dig half of them up, rule that out
	if u := f.unit(at, min(len(f.Toks), at+12)); !u.Empty() {
		u = f.chain(u, min(len(f.Toks), at+12))
		if w := f.word(u.Last); (w == "up" || w == "out" || w == "off" || w == "down" || w == "back") && f.quant[u.Last] == 0 {
			switch next := u.Last + 1; {
			case next >= len(f.Toks), f.Toks[next].Kind == token.Punct, f.Toks[next].Kind == token.Stop, f.Toks[next].Kind == token.Quote,
				f.tag(next) == tag.Adv, f.tag(next) == tag.Adp && f.word(next) != "of" && w != "down" && w != "back":
				return l + " " + w
			}
		}
	}
	return l
}

// particle reports whether the token at i can be a verb's particle.
func (f *finder) particle(i int) bool { return f.particleOf("", i) != "" }

// particleOf returns the particle at token i of the verb with the given lemma, "" if there is none.
func (f *finder) particleOf(lemma string, i int) string {
	if i >= len(f.Toks) || f.quant[i] > 0 {
		return ""
	}
	w := f.word(i)
	object := i+1 < len(f.Toks) && (f.noun(i+1) != nil || f.quant[i+1] > 0)
	switch w {
	case "up", "out", "back", "away", "forward", "aside", "apart":
		if f.is(i+1, "of") || w == "out" && f.is(i+1, "through") || f.is(i+1, "from") && w == "up" {
			return ""
		}
		return w
	case "off", "down", "over":
		if !object || parts(lemma, w) {
			return w
		}
	case "in", "on":
		if parts(lemma, w) && (object || i+1 == len(f.Toks) || f.Toks[i+1].Kind == token.Stop) {
			return w
		}
	}
	return ""
}

// parts reports whether a verb takes a particle that else is a preposition before its object.
func parts(lemma, particle string) bool {
	switch particle {
	case "in":
		switch lemma {
		case "take", "bring", "pull", "hand", "rake", "let", "phase", "draw", "usher":
			return true
		}
	case "on":
		switch lemma {
		case "take", "carry", "put", "lay":
			return true
		}
	case "off":
		switch lemma {
		case "lay", "pay", "call", "write", "sell", "switch", "turn", "cut", "shut", "knock", "fend", "set", "kill", "put", "hold":
			return true
		}
	case "down":
		switch lemma {
		case "shoot", "cut", "shut", "turn", "bring", "pull", "burn", "tear", "strike", "knock", "scale", "pin", "close", "break", "lay", "shout":
			return true
		}
	case "over":
		switch lemma {
		case "take", "hand", "turn":
			return true
		}
	}
	return false
}

// after returns what stands after the verb g of clause c as its object or complement.
func (f *finder) after(c int, g *chunk.Chunk) attrib.Range {
	cl := &f.clauses[c]
	none := attrib.Range{}
	lemma := f.lemma(g)
	end := f.end(g)
	hi := end
	k := cl.from
	for k < min(cl.to, len(f.toks)) && f.toks[k] < end {
		k++
	}
	at := k // the first place after the verb
	for j := at; j < min(cl.to, len(f.toks)) && int(f.own[j]) == c && (j == at || !f.gap(j)); j++ {
		hi = f.toks[j] + 1
	}
	if at < len(f.toks) && f.particleOf(lemma, f.toks[at]) != "" && at < cl.to {
		at++
	}
	// A complement clause right after the verb is its object.
	if at < len(f.toks) && int(f.own[at]) != c && f.own[at] >= 0 {
		if o := &f.clauses[f.own[at]]; o.rule == Complement && o.parent == c {
			return attrib.Range{First: f.toks[at], Last: f.toks[min(o.to, len(f.toks))-1] + 1}
		}
	}
	passive := g.Is(chunk.Passive)
	if at >= cl.to || at >= len(f.toks) {
		return none
	}
	i := f.toks[at]
	for i < hi && (f.Tags[i] == tag.Adv && f.quant[i] == 0 && f.noun(i) == nil && !(g.Is(chunk.Copula) && f.endsAt(i+1, hi))) {
		i++
	}
	if i >= hi {
		return none
	}
	if u := f.quotedUnit(i, hi); !u.Empty() {
		if n := f.noun(u.Last); n != nil && u.Last < hi && n.First == u.Last {
			u.Last = n.Last
		}
		if f.tag(i+1) != tag.Adp || g.Is(chunk.Copula) {
			return u
		}
		return none
	}
	u := f.unit(i, hi)
	if u.Empty() && f.tag(i) == tag.Det && i+1 < hi { // the so-called “golden generation”
		for j := i + 1; j < min(hi, i+6); j++ {
			if q := f.quotedUnit(j, hi); !q.Empty() {
				return attrib.Range{First: i, Last: q.Last}
			}
			if v := f.unit(j, hi); !v.Empty() {
				return f.chain(attrib.Range{First: i, Last: v.Last}, hi)
			}
		}
	}
	if passive {
		return f.passiveComplement(i, hi, lemma)
	}
	switch {
	case u.Empty():
	case f.dated(u):
		return none
	case f.lasting(u) && f.Quantities[f.quant[u.First]-1].Unit == "{time}":
		if g.Is(chunk.Copula) {
			return f.phrase(i, hi) // 2.5 times as likely
		}
		return none
	default:
		// give schools £40m: the second of two is the object.
		if v := f.second(lemma, u, hi); !v.Empty() {
			return f.chain(v, hi)
		}
		if t := f.target(u, hi); !t.Empty() {
			return t
		}
		u = f.chain(u, hi)
		if f.tag(u.Last) == tag.Adj && u.Last < hi && f.quant[u.Last-1] > 0 && g.Is(chunk.Copula) { // 90 words long
			u.Last++
		}
		return u
	}
	if v := f.verbAt(i); v != nil && v.Any(chunk.Inf|chunk.Ing) && v.First == i {
		return f.phrase(i, hi)
	}
	if f.Tags[i] == tag.Adp {
		// sign in the next weeks a lease, raise by 80 centimetres the dike
		if v := f.unit(i+1, hi); !v.Empty() && f.quant[v.First] > 0 && v.Last < hi && (f.dated(v) || f.is(i, "by")) {
			if w := f.unit(v.Last, hi); !w.Empty() && !f.dated(w) {
				return f.chain(w, hi)
			}
		}
		if t := f.target(attrib.Range{First: i, Last: i}, hi); !t.Empty() {
			return t
		}
		if g.Is(chunk.Copula) {
			if v := f.unit(i+1, hi); !v.Empty() && !f.dated(v) {
				return attrib.Range{First: i, Last: v.Last}
			} else if v := f.quotedUnit(i+1, hi); !v.Empty() {
				return attrib.Range{First: i, Last: v.Last}
			} else if i+1 < hi && f.tag(i+1) == tag.Adj {
				return attrib.Range{First: i, Last: i + 2}
			}
			return none
		}
		return f.prepositional(lemma, i, hi)
	}
	if g.Is(chunk.Copula) || linking(lemma) || f.Tags[i] == tag.Adj {
		if f.Tags[i] == tag.Adj || f.Tags[i] == tag.Adv || f.Tags[i].Participle() || f.Tags[i] == tag.VerbPart {
			return f.predicate(i, hi)
		}
	}
	return none
}

// endsAt reports whether a clause's stretch ends at token i.
func (f *finder) endsAt(i, hi int) bool {
	return i >= hi || f.Toks[i].Kind == token.Punct || f.Toks[i].Kind == token.Stop
}

// linking reports whether a verb takes an adjective for its complement.
func linking(lemma string) bool {
	switch lemma {
	case "be", "become", "go", "stay", "remain", "turn", "get", "feel", "seem", "look", "run", "fall", "stand", "lie", "come", "grow", "prove", "sound":
		return true
	}
	return false
}

// predicate returns the adjective at token i with what belongs to it, up to a preposition or the end.
func (f *finder) predicate(i, hi int) attrib.Range {
	e := i + 1
	for e < hi && f.Toks[e].Kind != token.Punct && f.Toks[e].Kind != token.Stop && (f.Tags[e] != tag.Adp || e == i+1) && f.quant[e] == 0 && f.Tags[e] != tag.Conj {
		e++
	}
	return attrib.Range{First: i, Last: e}
}

// phrase returns what begins at token i up to the next comma or the end.
func (f *finder) phrase(i, hi int) attrib.Range {
	e := i + 1
	for e < hi && f.Toks[e].Kind != token.Punct && f.Toks[e].Kind != token.Stop && e-i < reach {
		e++
	}
	return attrib.Range{First: i, Last: e}
}

// passiveComplement returns what a passive verb has besides its patient: found guilty, ordered to pay, paid €75,000.
func (f *finder) passiveComplement(i, hi int, lemma string) attrib.Range {
	switch t := f.Tags[i]; {
	case t == tag.Adj:
		return f.predicate(i, hi)
	case t == tag.To:
		return f.phrase(i, hi)
	}
	if ditransitive(lemma) {
		if u := f.unit(i, hi); !u.Empty() && !f.dated(u) && !f.lasting(u) {
			return f.chain(u, hi)
		}
	}
	return attrib.Range{}
}

// ditransitive reports whether a verb takes two noun phrases: whom, and what.
func ditransitive(lemma string) bool {
	switch lemma {
	case "give", "send", "pay", "cost", "offer", "take", "lend", "hand", "award", "grant", "sell", "owe", "promise", "allow", "show", "teach", "tell", "earn",
		"win", "save", "bring", "buy", "lose", "guarantee", "deny", "leave", "refuse", "assign":
		return true
	}
	return false
}

// second returns the second of two noun phrases in a row after a verb that takes two, empty if there is none.
func (f *finder) second(lemma string, u attrib.Range, hi int) attrib.Range {
	if !ditransitive(lemma) || u.Last >= hi {
		return attrib.Range{}
	}
	v := f.unit(u.Last, hi)
	if q := f.quotedUnit(u.Last, hi); !q.Empty() && f.tag(q.First+1) != tag.Adp {
		v = q
	}
	if q := f.quant[v.First]; !v.Empty() && q > 0 && f.Quantities[q-1].Kind == number.Percent {
		return attrib.Range{}
	}
	if v.Empty() || f.dated(v) {
		// one chunk may hold both: give parishes £1bn
		if q := f.quant[u.Last-1]; q > 0 && f.Quantities[q-1].First > u.First && f.Quantities[q-1].Kind == number.Money {
			return attrib.Range{First: f.Quantities[q-1].First, Last: u.Last}
		}
		return attrib.Range{}
	}
	if f.lasting(v) && lemma != "take" && lemma != "cost" {
		return attrib.Range{}
	}
	return v
}

// target returns the amount that a change ends at: "rose 3% to 31.20 euros", "fell from 14 to three". The change itself is u.
func (f *finder) target(u attrib.Range, hi int) attrib.Range {
	if !u.Empty() {
		q := f.quant[u.First]
		if q == 0 {
			return attrib.Range{}
		}
		switch f.Quantities[q-1].Kind {
		case number.Percent, number.Money, number.Plain, number.Count, number.Dimension, number.Rate, number.Temperature, number.Range:
		default:
			return attrib.Range{}
		}
		if !f.is(u.Last, "to") || u.Last+1 >= hi {
			return attrib.Range{}
		}
		v := f.unit(u.Last+1, hi)
		if v.Empty() || f.quant[v.First] == 0 {
			return attrib.Range{}
		}
		return v
	}
	if !f.is(u.First, "from") && !f.is(u.First, "by") && !f.is(u.First, "to") {
		return attrib.Range{}
	}
	for k := u.First; k+1 < min(hi, u.First+12); k++ {
		if f.is(k, "to") && f.quant[k+1] > 0 && f.quant[k] == 0 {
			return f.unit(k+1, hi)
		}
		if k > u.First && f.Toks[k].Kind == token.Punct {
			break
		}
	}
	return attrib.Range{}
}

// prepositional returns the object of a verb that takes it behind a preposition: lead to, ask for. Others have none.
func (f *finder) prepositional(lemma string, i, hi int) attrib.Range {
	ok := false
	switch f.word(i) {
	case "to":
		switch lemma {
		case "lead", "return", "belong", "amount", "refer", "contribute":
			ok = true
		}
	case "for":
		switch lemma {
		case "ask", "call", "apply", "account", "vote", "pay", "look", "wait", "push", "plan":
			ok = true
		}
	case "in":
		ok = lemma == "result" || lemma == "end"
	case "of":
		ok = lemma == "consist" || lemma == "dispose"
	case "on":
		ok = lemma == "depend" || lemma == "rely" || lemma == "knock"
	}
	if !ok {
		return attrib.Range{}
	}
	u := f.unit(i+1, hi)
	if q := f.quotedUnit(i+1, hi); !q.Empty() {
		u = q
	}
	if u.Empty() || f.dated(u) || f.lasting(u) && lemma != "ask" {
		return attrib.Range{}
	}
	return f.chain(u, hi)
}

// agent returns the agent of a passive, behind "by"; empty if the clause names none.
func (f *finder) agent(c int, g *chunk.Chunk) attrib.Range {
	if !g.Is(chunk.Passive) {
		return attrib.Range{}
	}
	cl := &f.clauses[c]
	for k := cl.from; k+1 < min(cl.to, len(f.toks)); k++ {
		i := f.toks[k]
		if i < g.Last || int(f.own[k]) != c || !f.is(i, "by") {
			continue
		}
		u := f.unit(i+1, f.toks[min(cl.to, len(f.toks))-1]+1)
		if u.Empty() || f.dated(u) || f.lasting(u) {
			continue
		}
		if q := f.quant[u.First]; q > 0 && f.Quantities[q-1].Kind != number.Count {
			continue
		}
		if g.Last < i && f.verbBetween(g.Last, i) {
			continue // sentenced to a fine set by the court
		}
		return f.chain(u, f.toks[min(cl.to, len(f.toks))-1]+1)
	}
	return attrib.Range{}
}

// verbBetween reports whether another verb stands in the tokens [i, j).
func (f *finder) verbBetween(i, j int) bool {
	for ; i < j; i++ {
		if f.Tags[i].Verbal() {
			return true
		}
	}
	return false
}
