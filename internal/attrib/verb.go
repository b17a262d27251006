package attrib

import (
	"github.com/ascribe-go/ascribe/internal/chunk"
	"github.com/ascribe-go/ascribe/internal/cue"
	"github.com/ascribe-go/ascribe/internal/layout"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/token"
)

// report is a cue with what stands around it.
type report struct {
	*cue.Cue
	s         int   // sentence
	b         Range // what the rule may reach: the sentence at the cue's level
	src       source
	hasSource bool
	inverted  bool
	unit      Range // source and cue together
	addressee Range
	medium    Range
	citing    Range // ", citing two officers,": what stands after the word
	citingCue int
}

func (p *parser) sentence(s int) {
	sent := p.Sents[s]
	p.cues = cue.Find(p.cues[:0], p.Text, p.Toks, p.Tags, p.Chunks, p.Lex, sent.First, sent.Last)
	p.besides(s)
	for i := range p.cues {
		r := report{Cue: &p.cues[i], s: s}
		r.b = p.bounds(s, r.Head)
		if r.Head < r.b.First || p.done[r.Head] {
			continue
		}
		switch r.Kind {
		case cue.Verb:
			p.verb(&r)
		case cue.Noun:
			p.noun(&r)
		case cue.Phrase:
			p.according(&r)
		}
	}
	p.colons(s)
}

// verb applies the rules for a reporting verb.
func (p *parser) verb(r *report) {
	g := r.Group
	if g.Is(chunk.Negated) || p.denied(r) || p.declined(r) || p.attributive(g) {
		return // "has not confirmed" reports nothing
	}
	if g.Is(chunk.Passive) {
		p.passive(r)
		return
	}
	if p.quotedAs(r) {
		return
	}
	if p.asReported(r) {
		return
	}
	if g.Is(chunk.Part) && !p.besideQuote(r) {
		first := g.First == r.b.First || g.First == r.b.First+1 && (p.form(r.b.First, "when") || p.tag(r.b.First) == tag.Subord)
		if i := r.Last; first && i < r.b.Last && r.Takes(lexicon.FrameWh) && (p.has(i, lexicon.Wh) || p.form(i, "if")) {
			r.unit = Range{g.First, r.Last} // "Asked whether …, she said"
			p.emit(r, Wh, Range{i, p.end(r, Wh, i)})
		} else if n := p.np(min(i+1, r.b.Last-1)); first && n != nil && n.First == i+1 && p.form(i, "by") && r.Takes(lexicon.FrameWh) {
			r.src, r.hasSource = p.extendRight(n, r.b.Last), true // "Asked by reporters whether …, she said"
			i = r.src.Last
			r.hasSource = !p.isMedium(r.src.Range) // by e-mail
			r.unit = Range{g.First, i}
			if i < r.b.Last && (p.has(i, lexicon.Wh) || p.form(i, "if")) {
				p.emit(r, Wh, Range{i, p.end(r, Wh, i)})
			} else if i < r.b.Last && p.tag(i) == tag.To && r.Takes(lexicon.FrameXTo) {
				p.emit(r, XTo, Range{i, p.end(r, XTo, i)}) // "Asked by Lee to respond, she said"
			}
		}
		return
	}
	p.find(r)
	if !r.hasSource && !r.inverted && (!p.besideQuote(r) || r.Lemma == 0 && !p.has(r.Head, lexicon.Report)) {
		return
	}
	if r.Group.Is(chunk.Inf) && r.hasSource && p.form(r.src.Head, "it") && r.src.Len() == 1 && p.vg(p.before(r.Group.First)) == nil {
		return // it is hard to see how
	}
	if i := r.unit.First - 1; r.hasSource && i >= r.b.First && p.form(i, "if") && p.tag(i) == tag.Subord && !p.nested(r) {
		return // "If Lee says that …": nobody has said it
	}
	p.citedBefore(r)
	right := r.unit.Last
	if !r.inverted {
		right = r.Last
	}
	i := p.adjuncts(r, right)
	if p.asClause(r, i) {
		return
	}
	rule, from, to := p.right(r, i)
	left, leftRule := p.left(r)
	if leftRule == QuoteLeft && (p.alone(r) || rule != NoRule && p.titled(left, r.b.First)) {
		leftRule = NoRule
	}
	if i := left.Last - 1; leftRule == QuoteLeft && rule != NoRule && p.mark[i] == closing && p.owner[p.of[i]] != 0 {
		leftRule = NoRule // Ellis was asked, “…?” Ellis joked that
	}
	if leftRule == QuoteLeft && p.leads(left, r.b.First) && !(rule == QuoteRight && from == i) {
		rule = NoRule // “…,” he said as the crowd cheered
	}
	if rule == QuoteRight && leftRule == Paren && p.mark[from] == opening && p.is(from-1, ",") && !p.inner[p.of[from]].Empty() && !p.Toks[p.inner[p.of[from]].First].Is(token.Upper) {
		rule = NoRule // "When it rained, Lee said, “we went home”": one clause
	}
	switch {
	case leftRule == QuoteLeft && !p.clausal(rule):
		p.emitLeft(r, left, leftRule, i)
	case rule != NoRule:
		p.emit(r, rule, Range{from, to})
	case leftRule != NoRule:
		p.emitLeft(r, left, leftRule, i)
	}
}

// asClause applies the rule for "As X said, …" and "…, as X said, …": the clause around a cue's clause that begins with as. i is
// where the cue's adjuncts end.
func (p *parser) asClause(r *report, i int) bool {
	as, hi, lo := r.unit.First-1, r.b.Last, r.b.First
	if as < lo || !p.form(as, "as") || !r.hasSource || !r.Takes(lexicon.FrameParen|lexicon.FrameTell) || r.Group.Any(chunk.Ing|chunk.HasModal) {
		return false
	}
	var content []Range
	if as > lo && p.tag(as-1) != tag.Conj {
		to := as - 1
		if p.mark[to] == closing {
			to = as // a “lawful source,” as a memo put it
		} else if !p.is(to, ",") && p.Toks[to].Kind != token.Dash {
			return false
		}
		content = append(content, Range{p.reportStart(lo, to), to})
	}
	if i+1 < hi && p.is(i, ",") {
		if from := i + 1; len(content) == 0 || p.goesOn(from, hi) {
			content = append(content, Range{from, p.end(r, As, from)})
		}
	} else if i < hi && p.Toks[i].Kind != token.Stop && !(len(content) > 0 && p.Toks[i].Kind == token.Dash) {
		return false // "as he said he would"
	}
	if len(content) == 0 {
		return false
	}
	p.add(r, As, content)
	return true
}

// quotedAs applies the rule for "quoted X as saying": two attributions of one content, that of X within the other.
func (p *parser) quotedAs(r *report) bool {
	hi := r.b.Last
	n := p.np(min(r.Last, hi-1))
	if r.Last >= hi || n == nil || n.First != r.Last || !r.Takes(lexicon.FrameNP) {
		return false
	}
	x := p.extendRight(n, hi)
	i := x.Last
	if i+1 >= hi || !p.form(i, "as") || p.word(i+1) != "saying" {
		return false
	}
	p.find(r)
	from := i + 2
	if from < hi && p.form(from, "that") {
		from++
	}
	to := p.end(r, That, from)
	if to <= from || !r.hasSource {
		return false
	}
	p.emit(r, That, Range{from, to})
	in := p.out[len(p.out)-1]
	in.Cue, in.Head = []Range{{i + 1, i + 2}}, i+1
	in.Source, in.SourceHead, in.Rule = []Range{x.Range}, x.Head, Citing
	p.record(in)
	p.done[i+1] = true
	return true
}

// alone reports whether the verb is a participle whose source is elsewhere: “…,” adding that. Nothing before it is its content.
func (p *parser) alone(r *report) bool {
	return r.Group.Any(chunk.Ing|chunk.Part) && !r.inverted && r.unit.Len() == r.Last-r.Group.First
}

// titled reports whether the content before a cue ends with a title, in marks, that a noun phrase names: "In his book, “Full
// Tide,” she wrote that".
func (p *parser) titled(left Range, lo int) bool {
	i := left.Last - 1
	if p.mark[i] != closing {
		return false
	}
	q := int(p.of[i])
	return p.named(q) && p.outer[q].First > lo && p.np(p.before(p.outer[q].First)) != nil
}

// before returns the token before i, a comma apart.
func (p *parser) before(i int) int {
	if i--; i > 0 && p.is(i, ",") {
		i--
	}
	return i
}

// leads reports whether the content before a cue is an utterance that begins its sentence, so that what follows the cue is
// not its content.
func (p *parser) leads(left Range, lo int) bool {
	i := left.First
	if p.mark[i] != opening {
		return false
	}
	return i <= lo || !p.wordsIn(lo, i) || p.complete(int(p.of[i]))
}

// denied reports whether the subject says that nobody reports: "neither side has confirmed", "no one would say".
func (p *parser) denied(r *report) bool {
	for i := r.Group.First - 1; i >= r.b.First && i > r.Group.First-6; i-- {
		if p.Lex.Value(p.Toks[i].Lex, lexicon.Det)&lexicon.DetNo != 0 || p.form(i, "nobody") || p.form(i, "none") {
			return true
		}
		if p.Toks[i].Kind == token.Punct || p.vg(i) != nil || p.mark[i] != noMark {
			return false
		}
	}
	return false
}

// asReported applies the rule for "As reported by X, …" and "…, as reported by X".
func (p *parser) asReported(r *report) bool {
	g, lo, hi := r.Group, r.b.First, r.b.Last
	as, i := g.First-1, r.Last
	if as < lo || !p.form(as, "as") || !g.Any(chunk.Part|chunk.Past) || g.Any(chunk.Passive) || !r.Takes(lexicon.FrameThat) || i+1 >= hi || !p.form(i, "by") {
		return false
	}
	n := p.np(i + 1)
	if n == nil || n.First != i+1 {
		return false
	}
	r.src, r.hasSource = p.extendRight(n, hi), true
	r.unit = Range{as, r.src.Last}
	var content []Range
	if as > lo && p.is(as-1, ",") && p.clauseBefore(lo, as) {
		content = append(content, Range{p.reportStart(lo, as-1), as - 1})
	} else if k := r.src.Last; as == lo && k+1 < hi && p.is(k, ",") {
		content = append(content, Range{k + 1, p.end(r, As, k+1)})
	}
	if len(content) > 0 {
		p.add(r, As, content)
	}
	return true
}

// citedBefore notes whom an aside between subject and verb cites: "The paper, citing two officers, said".
func (p *parser) citedBefore(r *report) {
	i := r.src.Last
	if r.inverted || !r.hasSource || i+2 >= r.Group.First || !p.is(i, ",") || !p.form(i+1, "citing") && !p.form(i+1, "quoting") {
		return
	}
	if n := p.np(i + 2); n != nil && n.First == i+2 && p.informs(n) {
		e := p.extendRight(n, r.Group.First)
		if e.Last < r.Group.First && p.is(e.Last, ",") {
			r.citing, r.citingCue = e.Range, i+1
		}
	}
}

// nested reports whether the cue stands in the content of the attribution found last.
func (p *parser) nested(r *report) bool {
	if n := len(p.out); n > 0 {
		for _, c := range p.out[n-1].Content {
			if c.Has(r.Head) {
				return true
			}
		}
	}
	return false
}

// declined reports whether the verb is what somebody does not do: "declined to say whether".
func (p *parser) declined(r *report) bool {
	if r.Group.Is(chunk.Ing) && r.Group.First > r.b.First && p.form(r.Group.First-1, "without") {
		return true
	}
	v := p.vg(r.Group.First - 1)
	if !r.Group.Is(chunk.Inf) || v == nil || v.Last != r.Group.First {
		return false
	}
	switch p.Lex.Form(lexicon.ID(p.Lex.Value(p.Toks[v.Head].Lex, lexicon.Verb) & lexicon.FormLemma)) {
	case "decline", "refuse", "fail", "neglect":
		return true
	}
	return false
}

// attributive reports whether a participle stands in a noun phrase: the hotly disputed “meter bill”.
func (p *parser) attributive(g *chunk.Chunk) bool {
	i := g.First - 1
	if !g.Is(chunk.Part) {
		return false
	}
	for i >= 0 && p.tag(i) == tag.Adv {
		i--
	}
	return p.tag(i) == tag.Det && p.np(i) == nil
}

// clausal reports whether a rule finds a clause after the verb.
func (p *parser) clausal(rule Rule) bool {
	switch rule {
	case That, Bare, Wh, ToInf, XTo, QuoteRight, Cleft:
		return true
	}
	return false
}

// besideQuote reports whether the verb group stands next to a quote mark.
func (p *parser) besideQuote(r *report) bool {
	i := r.Group.First - 1
	if i >= 0 && p.is(i, ",") {
		i--
	}
	return i >= 0 && p.mark[i] == closing || r.Last < len(p.Toks) && p.mark[r.Last] == opening
}

// find looks for the source of a verb.
func (p *parser) find(r *report) {
	g, b := r.Group, r.b
	r.unit = Range{g.First, r.Last}
	if p.isInverted(r) {
		j := r.Last
		for j < b.Last && p.tag(j) == tag.Adv {
			j++
		}
		r.src = p.extendRight(p.np(j), b.Last)
		r.hasSource, r.inverted = true, true
		r.unit.Last = r.src.Last
		return
	}
	if g.Any(chunk.Ing|chunk.Inf|chunk.Part) && !g.Is(chunk.HasModal) {
		r.src, r.hasSource = p.controller(r)
		return
	}
	if i := g.First - 1; i >= b.First && (p.tag(i) == tag.Conj || p.is(i, ",") && !p.closesAside(i, b.First)) {
		if s, ok := p.shared(r); ok {
			r.src, r.hasSource = s, true
			return
		}
	}
	if i := g.First - 1; i > b.First && p.tag(i) == tag.Adv && (p.tag(i-1) == tag.Conj || p.is(i-1, ",")) {
		if s, ok := p.shared(r); ok {
			r.src, r.hasSource = s, true
			return
		}
	}
	r.src, r.hasSource = p.subjectLeft(g.First, b.First)
	if r.hasSource {
		r.unit.First = r.src.Outer.First
		return
	}
	r.src, r.hasSource = p.shared(r)
}

// closesAside reports whether the comma at i closes an aside that opened after a noun phrase.
func (p *parser) closesAside(i, lo int) bool {
	_, ok := p.aside(i, lo)
	return ok
}

// isInverted reports whether the subject stands behind the verb: “…,” said Volk.
func (p *parser) isInverted(r *report) bool {
	g, b := r.Group, r.b
	if !g.Is(chunk.Finite) || g.Any(chunk.HasModal|chunk.Perfect|chunk.Passive) {
		return false
	}
	i := g.First - 1
	if i >= b.First && p.tag(i) == tag.Adv && p.tag(i) != tag.Rel {
		i--
	}
	switch {
	case i < b.First:
		if (i < 0 || p.mark[i] == noMark) && !p.saidColon(r.Last, b.Last) {
			return false
		}
	case p.mark[i] == closing:
	case p.is(i, ",") && i > b.First && p.mark[i-1] == closing && p.utterance(int(p.of[i-1]), b.First):
	case p.is(i, ",") && p.saidColon(r.Last, b.Last): // In other words, explained Ann Lee: “…”
	case p.is(i, ",") && i > b.First && r.Takes(lexicon.FrameParen) && p.clauseBefore(b.First, i) && (!p.closesAside(i, b.First) || p.closesWith(r)):
	case p.is(i, ",") && i > b.First && r.Takes(lexicon.FrameParen) && p.between(r): // The contrast, said Doyle, would be clear
	case p.Toks[i].Kind == token.Dash && !p.closesAside(i, b.First) || p.Toks[i].Kind == token.Stop && p.mark[min(i+1, len(p.mark)-1)] == noMark && i > 0 && p.level[i-1] != p.level[i]:
	case p.form(i, "as") || p.form(i, "so"):
	default:
		return false
	}
	j := r.Last
	for j < b.Last && p.tag(j) == tag.Adv {
		j++
	}
	n := p.np(j)
	if j >= b.Last || n == nil || n.First != j || n.Any(chunk.Time|chunk.Relative) || p.dayNP(j) > 0 {
		return false
	}
	if n.Is(chunk.Pronoun) && (p.Lex.Value(p.Toks[j].Lex, lexicon.Pronoun)&lexicon.ProSubject == 0 || n.Last < b.Last && p.form(n.Last, "as")) {
		return false
	}
	if r.Takes(lexicon.FrameTell) && p.mark[max(i, 0)] != closing {
		return false // told reporters
	}
	k := i
	if p.is(k, ",") {
		k--
	}
	if k >= b.First && p.mark[k] == closing {
		if q := p.inner[p.of[k]]; !q.Empty() && (p.Toks[q.Last-1].Kind == token.Punct || p.Toks[q.Last-1].Kind == token.Stop || k < i && p.complete(int(p.of[k]))) {
			return true // “…,” said one Republican involved in the plan
		}
	}
	end := p.extendRight(n, b.Last).Last
	if p.verbAfter(end, b.Last) && !p.set(end).Has(lexicon.Coord) {
		return false // "…, said the plan would": a clause, not a subject
	}
	return true
}

// utterance reports whether the quoted span q may be what a verb after it reports: it is a clause, ends like one, or begins the
// sentence.
func (p *parser) utterance(q, lo int) bool {
	in := p.inner[q]
	return p.outer[q].First <= lo || p.stopped(q) || p.clauseBefore(in.First, in.Last)
}

// closesWith reports whether the cue and a noun phrase of people end the sentence: "…, said an American official."
func (p *parser) closesWith(r *report) bool {
	n := p.np(min(r.Last, r.b.Last-1))
	if r.Last >= r.b.Last || n == nil || n.First != r.Last || !p.tag(n.Head).Name() && !p.human(n.Head) {
		return false
	}
	e := p.extendRight(n, r.b.Last).Last
	return e >= r.b.Last || p.Toks[e].Kind == token.Stop || p.is(e, ",") && e+1 < r.b.Last && p.tag(e+1) == tag.Rel
}

// between reports whether a noun phrase of people and a comma follow the cue, and then the verb that the words before it lack.
func (p *parser) between(r *report) bool {
	n := p.np(min(r.Last, r.b.Last-1))
	if r.Last >= r.b.Last || n == nil || n.First != r.Last || !p.tag(n.Head).Name() && !p.human(n.Head) {
		return false
	}
	e := p.extendRight(n, r.b.Last).Last
	return e+1 < r.b.Last && p.is(e, ",") && p.verbAfter(e+1, r.b.Last)
}

// saidColon reports whether a noun phrase and a quotation after a colon or comma stand at i: "Said Ellis: “…”".
func (p *parser) saidColon(i, hi int) bool {
	n := p.np(min(i, hi-1))
	if i >= hi || n == nil || n.First != i {
		return false
	}
	e := p.extendRight(n, hi).Last
	return e+1 < hi && (p.is(e, ":") || p.is(e, ",")) && p.mark[e+1] == opening
}

// clauseBefore reports whether [first, last) holds a finite clause.
func (p *parser) clauseBefore(first, last int) bool {
	for i := first; i < last; i = p.next(i) {
		if g := p.vg(i); g != nil && g.Is(chunk.Finite) {
			return true
		}
	}
	return false
}

// shared returns the source of the verb that a verb without a subject of its own goes on from: "called on Russia and said",
// "cuts its outlook, says demand has fallen".
func (p *parser) shared(r *report) (source, bool) {
	if i := r.Group.First - 1; i > r.b.First && p.tag(i) == tag.Conj { // he laughed and said
		if v := p.vg(i - 1); v != nil && v.Last == i && v.Is(chunk.Finite) && v.First > r.b.First && !p.reported(v.Head) && p.subjectPronoun(v.First-1) {
			if s, ok := p.subjectLeft(v.First, r.b.First); ok {
				return s, true
			}
		}
	}
	if a := p.lastReport(r, true); a != nil {
		return source{Range: a.Source[0], Head: a.SourceHead, Outer: a.Source[0]}, true
	}
	if r.Group.Is(chunk.Finite) {
		for i := r.Group.First - 1; i >= max(r.b.First, r.Group.First-maxReach); i = p.prev(i) {
			if p.form(i, "who") && p.tag(i) == tag.Rel && i+1 < r.Group.First && p.vg(i+1) != nil {
				return source{Range: Range{i, i + 1}, Head: i, Outer: Range{i, i + 1}}, true // who left and said
			}
			if g := p.vg(i); p.tag(i) == tag.Subord || p.is(i, ",") || g != nil && g.Is(chunk.Finite) && g.First == i && i > 0 && p.tag(i-1) != tag.Rel {
				break
			}
		}
	}
	return p.firstSubject(r.b, r.Group.First)
}

// reported reports whether the word at i is the cue of the attribution found last.
func (p *parser) reported(i int) bool {
	return len(p.out) > 0 && p.out[len(p.out)-1].Head == i
}

// lastReport returns the last attribution of the sentence before r whose cue stands at r's level and in no other's content.
// Without relatives, who and which are no sources.
func (p *parser) lastReport(r *report, relatives bool) *Attribution {
	for i := len(p.out) - 1; i >= 0 && p.out[i].Sentence == r.s; i-- {
		a := &p.out[i]
		if a.Head < 0 || len(a.Source) == 0 || a.Head >= r.Head || p.level[a.Head] != p.level[r.Head] || a.Rule == According || a.Rule == Citing || !relatives && p.tag(a.SourceHead) == tag.Rel {
			continue
		}
		nested := false
		for j := i - 1; j >= 0 && p.out[j].Sentence == r.s && !nested; j-- {
			for _, c := range p.out[j].Content {
				nested = nested || c.Has(a.Head)
			}
		}
		if !nested {
			return a
		}
	}
	return nil
}

// firstSubject returns the subject of the first finite verb in b before token v that is in no relative clause.
func (p *parser) firstSubject(b Range, v int) (source, bool) {
	var rel source
	for i := b.First; i < v; i = p.next(i) {
		g := p.vg(i)
		if g == nil || g.First != i || !g.Is(chunk.Finite) {
			continue
		}
		s, ok := p.subjectLeft(g.First, b.First)
		if !ok {
			return rel, !rel.Empty()
		}
		if p.tag(s.Head) != tag.Rel && !p.form(s.First, "whose") {
			return s, true
		}
		if n := p.np(p.before(s.First)); rel.Empty() && n != nil && n.First >= b.First {
			rng, head := p.chainLeft(n, b.First) // the ministry which has become a source, warned
			rel = source{Range: rng, Head: head, Outer: rng}
		}
	}
	return rel, !rel.Empty()
}

// controller returns who does what an infinitive or -ing form says: the noun phrase it stands right after, if it is that which
// acts; else the source of the cue before it, or the subject of the clause.
func (p *parser) controller(r *report) (source, bool) {
	g, lo := r.Group, r.b.First
	i := g.First - 1
	if n := p.np(i); n != nil && i >= lo && p.mark[i] == noMark && !n.Any(chunk.Time|chunk.Relative) {
		switch {
		case g.Any(chunk.Ing | chunk.Part): // footage of Clinton asking; many nations feeling that
			rng, head := p.nearest(n, lo)
			if p.sign(source{Head: n.Head}) {
				return source{Range: Range{n.First, n.Last}, Head: n.Head}, true // placards reading
			}
			if p.tag(head).Name() || p.human(head) || rng.First > lo && p.form(rng.First-1, "with") && p.set(head).Any(lexicon.Of(lexicon.ReportNoun, lexicon.Medium, lexicon.Thing)) {
				return source{Range: rng, Head: head, Outer: rng}, true // with some polls indicating
			}
		case g.Is(chunk.Inf):
			if v := p.verbBefore(n.First, lo); v != nil && (p.Lex.Value(p.Toks[v.Head].Lex, lexicon.Report)&lexicon.FrameXTo != 0 || p.causes(v)) {
				rng, head := p.nearest(n, lo) // forced Stumpf to admit
				return source{Range: rng, Head: head, Outer: rng}, true
			}
		}
	}
	if v := p.verbBefore(g.First, lo); v != nil && v.Is(chunk.Finite) && (v.Last == g.First || p.tag(g.First-1) == tag.Adp && v.Last == g.First-1) {
		if s, ok := p.subjectLeft(v.First, lo); ok {
			return s, true // they could not resist pointing out
		}
	}
	if a := p.lastReport(r, false); a != nil {
		if v := p.clauseAfter(a, g.First); v != nil {
			if s, ok := p.subjectLeft(v.First, lo); ok && s.First > lo && p.tag(s.First-1) == tag.Conj {
				return s, true // Lee said it was late and Kern left, admitting that
			}
		}
		return source{Range: a.Source[0], Head: a.SourceHead, Outer: a.Source[0]}, true
	}
	if !p.clauseBefore(lo, g.First) {
		// "Speaking to reporters, the minister said": the subject follows the comma.
		for i := r.Last; i < min(r.b.Last, r.Last+maxReach); i = p.next(i) {
			if (p.is(i, ",") || p.mark[i] == opening && p.is(p.inner[p.of[i]].Last-1, ",")) && p.next(i) < r.b.Last && p.clauseAhead(p.next(i), r.b.Last) {
				i = p.next(i) - 1
				if n := p.np(i + 1); n != nil && n.First == i+1 {
					return p.extendRight(n, r.b.Last), true
				}
				break
			}
		}
	}
	if s, ok := p.firstSubject(r.b, g.First); ok {
		return s, true
	}
	return source{}, false
}

// clauseAfter returns the finite verb nearest before token v if it stands after all that the attribution a has, nil otherwise.
func (p *parser) clauseAfter(a *Attribution, v int) *chunk.Chunk {
	end := max(a.Head+1, a.Cue[len(a.Cue)-1].Last)
	for _, c := range a.Content {
		end = max(end, c.Last)
	}
	for i := v - 1; i >= max(end, v-maxReach); i = p.prev(i) {
		if g := p.vg(i); g != nil && g.Is(chunk.Finite) && g.First >= end {
			return g
		}
	}
	return nil
}

// causes reports whether a verb makes its object do something: "led Republicans to say", "leaving many to wonder".
func (p *parser) causes(v *chunk.Chunk) bool {
	id := lexicon.ID(p.Lex.Value(p.Toks[v.Head].Lex, lexicon.Verb) & lexicon.FormLemma)
	switch p.Lex.Form(id) {
	case "lead", "force", "cause", "allow", "prompt", "enable", "compel", "push", "require", "leave", "get", "bring", "inspire":
		return true
	}
	return false
}

// nearest returns the noun phrase n with what it is of: "footage of Clinton" is Clinton who speaks, "the head of the office" is the
// head.
func (p *parser) nearest(n *chunk.Chunk, lo int) (Range, int) {
	r, head := p.chainLeft(n, lo)
	if !p.human(head) && !p.tag(head).Name() && (r.First == n.First || p.form(n.First-1, "of")) {
		return Range{n.First, n.Last}, n.Head
	}
	return r, head
}

// verbBefore returns the verb group that ends nearest before token v in its clause.
func (p *parser) verbBefore(v, lo int) *chunk.Chunk {
	for i := v - 1; i >= max(lo, v-maxPhrase); i-- {
		if g := p.vg(i); g != nil {
			return g
		}
		if p.mark[i] != noMark || p.Toks[i].Kind == token.Punct || p.tag(i) == tag.Subord || p.tag(i) == tag.Rel {
			return nil
		}
	}
	return nil
}

// adjuncts skips what may stand between a cue and its content: adverbs, addressee, day, place and medium.
func (p *parser) adjuncts(r *report, i int) int {
	hi := r.b.Last
	for i < hi {
		if p.mark[i] == opening && !(r.addressee.Empty() && r.medium.Empty()) && p.named(int(p.of[i])) {
			i = p.next(i) // told CNN’s “State of the Union” that
			continue
		}
		if p.mark[i] != noMark {
			break
		}
		n := p.np(i)
		switch {
		case p.form(i, "in") && i+1 < hi && p.mark[i+1] == opening && p.named(int(p.of[i+1])):
			i = p.next(i + 1) // reported in “Sea Letters”
		case p.tag(i) == tag.Adv && i+1 < hi && p.form(i+1, "of"):
			return i // ahead of, because of
		case p.tag(i) == tag.Adv && !p.has(i, lexicon.Wh) || p.tag(i) == tag.Particle:
			i++
		case n != nil && n.First == i && n.Is(chunk.Time):
			i = n.Last
		case p.tag(i) == tag.VerbIng && i == r.Last && r.Takes(lexicon.FrameTell) && p.np(i+1) != nil && p.np(i+1).First == i+1 && p.np(i+1).Is(chunk.Plural):
			i++ // told cheering supporters
		case n != nil && n.First == i && r.addressee.Empty() && !r.inverted && r.Takes(lexicon.FrameTell) && !p.verbAfter(n.Last, hi):
			e := p.extendRight(n, hi)
			r.addressee = e.Range
			i = e.Last
		case n != nil && n.First == i && p.tag(n.Head) == tag.Num && n.Last < hi && p.form(n.Last, "that"):
			i = n.Last // ruled 2-1 that
		case p.dayNP(i) > 0 && !p.verbAfter(n.Last, hi):
			i = p.dayNP(i)
		case p.tag(i) == tag.Adp && i+1 < hi && p.np(i+1) != nil && p.np(i+1).First == i+1 && p.adjunct(r, i):
			m := p.np(i + 1)
			e := Range{m.First, m.Last}
			for e.Last+1 < hi && p.tag(e.Last) == tag.Adp && p.np(e.Last+1) != nil && p.np(e.Last+1).First == e.Last+1 && !p.form(e.Last, "to") {
				e.Last = p.np(e.Last + 1).Last
			}
			if p.form(i, "to") || p.form(i, "with") {
				r.addressee = e
			} else if p.isMedium(e) {
				r.medium = e
			}
			i = e.Last
		case (p.is(i, ",") || p.Toks[i].Kind == token.Dash) && i+1 < hi && p.closedAdjunct(r, i) > 0:
			i = p.closedAdjunct(r, i)
		case p.Toks[i].Kind == token.Open && !r.addressee.Empty() && r.addressee.Last == i && p.closeOf(i, hi) > 0:
			i = p.closeOf(i, hi) // told the Associated Press (AP)
		case p.is(i, ",") && i+1 < hi && !r.addressee.Empty() && p.form(i+1, "that"):
			i++ // told Ann Lee of the Post, that
		case p.is(i, ",") && i > r.Last && p.tag(i-1).Name() && p.placeEnd(i, hi) > 0:
			i = p.placeEnd(i, hi)
		case p.is(i, ",") && i+2 < hi && (p.form(i+1, "citing") || p.form(i+1, "quoting")) && p.np(i+2) != nil && r.citing.Empty() && (p.informs(p.np(i+2)) || p.thatAfter(p.extendRight(p.np(i+2), hi).Last, hi)):
			e := p.extendRight(p.np(i+2), hi)
			r.citing, r.citingCue = e.Range, i+1
			if i = e.Last; i+1 < hi && p.is(i, ",") && (p.form(i+1, "that") || p.mark[i+1] == opening || p.clauseAhead(i+1, hi)) {
				i++
			}
		default:
			return i
		}
	}
	return i
}

// closeOf returns the token after the bracket that closes the one at i; 0 if none does nearby.
func (p *parser) closeOf(i, hi int) int {
	for k := i + 1; k < min(hi, i+maxPhrase/2); k++ {
		if p.Toks[k].Kind == token.Close {
			return k + 1
		}
	}
	return 0
}

// thatAfter reports whether ", that" stands at i.
func (p *parser) thatAfter(i, hi int) bool { return i+1 < hi && p.is(i, ",") && p.form(i+1, "that") }

// placeEnd returns the end of a place that another is in, after the comma at i: "in Salem, Oregon, that", "in Salem, Oregon on
// Monday"; 0 if none stands there.
func (p *parser) placeEnd(i, hi int) int {
	n := p.np(min(i+1, hi-1))
	if i+1 >= hi || n == nil || n.First != i+1 || !p.tag(n.Head).Name() || !p.has(n.Head, lexicon.Place) && n.Last-n.First > 2 || n.Last >= hi {
		return 0
	}
	k := n.Last
	if p.is(k, ",") && k+1 < hi {
		k++
	}
	if p.form(k, "that") || p.tag(k) == tag.Adp && p.np(min(k+1, hi-1)) != nil && p.np(min(k+1, hi-1)).Is(chunk.Time) || p.np(k) != nil && p.np(k).Is(chunk.Time) {
		return k
	}
	return 0
}

// named reports whether the quoted span q reads like a title: a few words, each with a capital, and something goes on after it.
func (p *parser) named(q int) bool {
	in := p.inner[q]
	if in.Empty() || in.Len() > 6 || p.outer[q].Last >= len(p.Toks) || p.Toks[p.outer[q].Last].Kind == token.Stop {
		return false
	}
	for i := in.First; i < in.Last; i++ {
		if t := p.Toks[i]; t.Kind == token.Word && !t.Is(token.Upper) && p.tag(i) != tag.Adp && p.tag(i) != tag.Det && p.tag(i) != tag.Conj {
			return false
		}
	}
	return p.tag(in.Last-1).Name() || in.Len() > 1
}

// informs reports whether a noun phrase is somebody or something that can be cited: officers, a report, not "the peninsula of
// Crimea", which would be an example.
func (p *parser) informs(n *chunk.Chunk) bool {
	if p.human(n.Head) || p.set(n.Head).Any(lexicon.Of(lexicon.Thing, lexicon.Medium, lexicon.ReportNoun)) {
		return true
	}
	return p.tag(n.Head).Name() && !p.has(n.Head, lexicon.Place)
}

// dayNP returns the end of "last week", "this morning", "on Thursday" at i; 0 if there is none.
func (p *parser) dayNP(i int) int {
	n := p.np(i)
	if n == nil || n.First != i {
		return 0
	}
	if p.set(n.Head).Any(lexicon.Of(lexicon.Weekday, lexicon.Month, lexicon.TimeUnit, lexicon.Deictic, lexicon.DayPart, lexicon.Season)) && n.Last-n.First > 1 {
		return n.Last
	}
	return 0
}

func (p *parser) isMedium(r Range) bool {
	for i := r.First; i < r.Last; i++ {
		if p.has(i, lexicon.Medium) {
			return true
		}
	}
	return false
}

// adjunct reports whether the prepositional phrase at i may stand between cue and content.
func (p *parser) adjunct(r *report, i int) bool {
	for _, w := range [...]string{"of", "about", "for", "against", "as", "like", "than", "without", "between", "among", "into", "toward", "towards"} {
		if p.form(i, w) { // what is reported, but "wrote for the Post that"
			e := p.np(i + 1).Last
			return w == "for" && e+1 < r.b.Last && p.form(e, "that") && p.tag(e) == tag.Subord && r.Takes(lexicon.FrameThat)
		}
	}
	// "agreed with X", "pointed to X": the phrase is what is reported.
	if p.form(i, "to") && !r.Takes(lexicon.FrameThat|lexicon.FrameQuote|lexicon.FrameBare) || p.form(i, "with") && r.Takes(lexicon.FrameWith) || p.form(i, "on") && r.Takes(lexicon.FrameOn|lexicon.FrameOnX) {
		return false
	}
	if p.form(i, "by") && p.np(i+1).Is(chunk.Time) {
		return false // said by June the dam would be full
	}
	return !p.verbAfter(p.np(i+1).Last, r.b.Last)
}

// closedAdjunct returns the token after ", in a statement," at i; 0 if no adjunct stands between two commas or dashes there.
func (p *parser) closedAdjunct(r *report, i int) int {
	hi := r.b.Last
	j, dash := i+1, p.Toks[i].Kind == token.Dash
	subord := p.tag(j) == tag.Subord
	if p.tag(j) != tag.Adp && !(p.np(j) != nil && p.np(j).Is(chunk.Time)) && p.tag(j) != tag.Adv && p.Toks[j].Kind != token.Number && !subord {
		return 0
	}
	for k := j; k < min(hi, j+12); k++ {
		if g := p.vg(k); g != nil && g.Is(chunk.Finite) && !subord && !dash || p.mark[k] != noMark {
			return 0
		}
		if dash && p.Toks[k].Kind == token.Dash && k+1 < hi && p.form(k+1, "that") {
			return k + 1
		}
		if !dash && p.is(k, ",") {
			if k+1 < hi && (p.form(k+1, "that") || p.mark[k+1] == opening || r.Takes(lexicon.FrameBare) && p.clauseAhead(k+1, hi)) {
				return k + 1
			}
			return 0
		}
	}
	return 0
}

// right finds the content after a verb at i: the rule and the content's tokens.
func (p *parser) right(r *report, i int) (Rule, int, int) {
	hi := r.b.Last
	if i >= hi {
		return NoRule, 0, 0
	}
	content := func(rule Rule, from int) (Rule, int, int) {
		to := p.end(r, rule, from)
		if rule == QuoteRight {
			to = p.quoteEnd(r, from, to)
		}
		if to <= from {
			return NoRule, 0, 0
		}
		return rule, from, to
	}
	t := p.tag(i)
	switch {
	case p.Toks[i].Kind == token.Open:
		return NoRule, 0, 0
	case p.mark[i] == opening && p.level[i] == p.level[r.Head]:
		if q := p.inner[p.of[i]]; !q.Empty() && (p.tag(q.First) == tag.Adp || p.tag(q.First) == tag.Subord) && p.next(i)+1 < hi {
			k := p.next(i)
			if p.is(k, ",") {
				k++
			}
			if p.tag(k) == tag.To && r.Takes(lexicon.FrameTo) {
				return ToInf, i, p.endAfter(r, ToInf, i, k) // proposed “without delay”, to raise the dike
			}
		}
		if r.Takes(lexicon.FrameThat|lexicon.FrameXY|lexicon.FrameNP|lexicon.FrameWh|lexicon.FrameTell) || r.Takes(lexicon.FrameQuote) && (p.complete(int(p.of[i])) || p.Layout.Paragraphs[p.Sents[r.s].Paragraph].Kind == layout.Headline) {
			return content(QuoteRight, i)
		}
		return NoRule, 0, 0 // offered “always”
	case (p.is(i, ":") || p.is(i, ",")) && i+1 < hi && p.mark[i+1] == opening:
		if r.Takes(lexicon.FrameQuote | lexicon.FrameThat | lexicon.FrameTell) {
			return content(QuoteRight, i+1)
		}
		return NoRule, 0, 0
	case p.is(i, ":") && i+1 == hi && r.Takes(lexicon.FrameQuote) && p.opens(r.s+1):
		q := p.outer[p.of[hi]] // "He said:", and the quotation is the next paragraph
		return QuoteRight, q.First, q.Last
	case p.is(i, ":") && r.Takes(lexicon.FrameQuote) && p.clauseBefore(i, hi):
		return content(Bare, i+1)
	case p.form(i, "that") && p.verbAfter(i+1, hi):
		if n := p.np(r.unit.First - 1); i == r.Last && r.Takes(lexicon.FrameBare) && (n == nil || r.unit.First == r.b.First) {
			return content(Bare, i) // he says that does not mean; but not: the book she wrote that helped
		}
		return NoRule, 0, 0
	case p.form(i, "that") && (p.clauseAhead(p.afterThat(i, hi), hi) || (i == r.Last || t == tag.Subord) && p.tag(i+1) != tag.Particle && p.clauseBefore(i+1, hi) || i == r.Last && t == tag.Subord && i+1 < hi && p.tag(i+1) != tag.Particle || p.mark[p.afterThat(i, hi)] == opening):
		if r.Takes(lexicon.FrameThat | lexicon.FrameTell) {
			return content(That, p.afterThat(i, hi))
		}
		return NoRule, 0, 0
	case r.Takes(lexicon.FrameQuote) && p.quoteAhead(i, hi) > 0:
		return content(QuoteRight, p.quoteAhead(i, hi))
	case r.Takes(lexicon.FrameQuote) && p.quoteTo(i, hi) > 0:
		r.addressee = Range{i, p.quoteTo(i, hi)}
		return content(QuoteRight, p.quoteTo(i, hi))
	case r.Takes(lexicon.FrameWh) && r.Takes(lexicon.FrameXTo) && p.whAfter(i, hi) > 0:
		r.addressee = Range{i, p.whAfter(i, hi)}
		return content(Wh, r.addressee.Last) // asked Lee whether
	case p.has(i, lexicon.Wh) || p.form(i, "if"):
		if r.Takes(lexicon.FrameWh) && !(r.inverted && t == tag.Rel) && (p.clauseBefore(i, hi) || i+1 < hi && p.tag(i+1) == tag.To) {
			return content(Wh, i)
		}
	case t == tag.To || t == tag.Not && i+1 < hi && p.tag(i+1) == tag.To:
		if r.Takes(lexicon.FrameTo) {
			return content(ToInf, i)
		}
		if r.Takes(lexicon.FrameXTo|lexicon.FrameOnX) && !r.addressee.Empty() {
			return content(XTo, i) // told his supporters at a rally to “vote early”
		}
		return NoRule, 0, 0
	}
	if r.Takes(lexicon.FrameXTo | lexicon.FrameOnX) {
		if rule, from, to := p.xTo(r, i); rule != NoRule {
			return rule, from, to
		}
	}
	if p.cleft(r) && !(t == tag.Det && i+1 < hi && p.mark[i+1] == opening) {
		if g := p.vg(i); g != nil && g.First == i && g.Is(chunk.Finite) && r.Class() <= lexicon.ReportWriting {
			return content(Cleft, i)
		}
		if r.Takes(lexicon.FrameBare) && p.clauseAhead(i, hi) {
			return content(Bare, i) // in which he said he was wrong
		}
		return NoRule, 0, 0
	}
	if r.Takes(lexicon.FrameBare) && (p.clauseAhead(i, hi) || p.headlinese(r, i)) {
		return content(Bare, i)
	}
	if r.Takes(lexicon.FrameIng) && (t == tag.VerbIng || t == tag.AuxIng) {
		return content(Ing, i)
	}
	if t == tag.Det && i+1 < hi && p.mark[i+1] == opening {
		switch {
		case r.Takes(lexicon.FrameXY):
			return content(XAs, i) // what they have called a “scheme”
		case r.Takes(lexicon.FrameNP):
			return content(NPObject, i) // attacked a “culture of silence”
		}
	}
	if p.form(i, "as") && i+1 < hi && p.mark[i+1] == opening && r.Takes(lexicon.FrameXAs) {
		return content(XAs, i) // describes as “unhinged” a post
	}
	n := p.np(i)
	if p.form(i, "both") && p.tag(i) == tag.Conj && i+1 < hi {
		n = p.np(i + 1) // called both Lee and Kern “weak”
	}
	if n != nil && n.First >= i && !n.Is(chunk.Time) && (!n.Is(chunk.Pronoun) || r.Takes(lexicon.FrameXAs|lexicon.FrameXY|lexicon.FrameOf)) {
		switch {
		case r.Takes(lexicon.FrameXY) && p.quotedComplement(n.Last, hi) > 0:
			return XAs, i, p.endAfter(r, XAs, i, p.quotedComplement(n.Last, hi))
		case r.Takes(lexicon.FrameXY) && p.complement(n.Last, hi) > 0:
			return XAs, i, p.endAfter(r, XAs, i, p.complement(n.Last, hi))
		case r.Takes(lexicon.FrameXAs) && p.asAhead(i, hi) > 0:
			return XAs, i, p.endAfter(r, XAs, i, p.asAhead(i, hi))
		case r.Takes(lexicon.FrameNP), r.Class() == lexicon.ReportEvidence && r.hasSource && p.set(r.src.Head).Any(lexicon.Of(lexicon.ReportNoun, lexicon.Medium, lexicon.Thing)):
			return content(NPObject, i) // the poll shows Lee ahead
		}
	}
	for _, f := range [...]struct {
		frame uint32
		word  string
	}{
		{lexicon.FrameFor, "for"}, {lexicon.FrameAbout, "about"}, {lexicon.FrameOf, "of"}, {lexicon.FrameOn, "on"},
		{lexicon.FrameAgainst, "against"}, {lexicon.FrameWith, "with"},
	} {
		if r.Takes(f.frame) && t == tag.Adp && p.form(i, f.word) && i+1 < hi {
			if i == r.Last {
				r.Last++ // called for
			}
			return content(PrepObject, i+1)
		}
	}
	return NoRule, 0, 0
}

// opens reports whether sentence s begins with a quotation.
func (p *parser) opens(s int) bool {
	if s >= len(p.Sents) {
		return false
	}
	i := p.Sents[s].First
	return i == p.Sents[s-1].Last && p.mark[i] == opening && p.level[i] == 0
}

// complement returns where what somebody is called may begin, at i or after adjuncts there: a phrase, an adjective, a quotation; 0 if
// none does.
func (p *parser) complement(i, hi int) int {
	if i+2 < hi && p.is(i, ",") && p.np(i+1) != nil && p.np(i+1).First == i+1 {
		if k := p.np(i + 1).Last; k+1 < hi && p.is(k, ",") { // accused the leader, Kim Jong Un, of
			i = k + 1
		}
	}
	for i+1 < hi {
		if p.tag(i) == tag.Adv {
			i++
			continue
		}
		n := p.np(i + 1)
		if n == nil || n.First != i+1 || p.tag(i) != tag.Adp && p.tag(i) != tag.Conj || p.form(i, "as") {
			break
		}
		i = n.Last // called the remarks on Saturday “a call”
	}
	if i >= hi {
		return 0
	}
	if n := p.np(i); n != nil && n.First == i {
		if n.Is(chunk.Time) {
			return 0
		}
		return i
	}
	if p.mark[i] == opening || p.tag(i) == tag.Adj || p.tag(i) == tag.Det || p.form(i, "as") || p.tag(i) == tag.Poss || p.form(i, "of") || p.form(i, "to") && p.tag(i) == tag.Adp {
		return i
	}
	return 0
}

// quotedComplement returns the opening mark of what a longer phrase is called, of which [.., i) is the first: "called the ignorance of
// advice from officers “disrespectful”"; 0 if there is none.
func (p *parser) quotedComplement(i, hi int) int {
	for k := i; k < min(hi, i+maxPhrase); k++ {
		if p.mark[k] == opening {
			return k
		}
		if p.mark[k] != noMark || p.vg(k) != nil && !p.vg(k).Is(chunk.Part) || p.is(k, ",") || p.is(k, ";") || p.is(k, ":") || p.Toks[k].Kind == token.Stop && !p.abbreviated(k) || p.tag(k) == tag.Rel || p.tag(k) == tag.Subord || p.form(k, "as") {
			return 0
		}
	}
	return 0
}

// headlinese reports whether a clause without its verb stands at i: says the plan “absolutely right”.
func (p *parser) headlinese(r *report, i int) bool {
	n := p.np(i)
	return n != nil && n.First == i && !n.Is(chunk.Time) && n.Last < r.b.Last && p.mark[n.Last] == opening && r.Takes(lexicon.FrameThat) && !r.Takes(lexicon.FrameNP|lexicon.FrameXY|lexicon.FrameXAs) && r.Class() == lexicon.ReportSpeech
}

// afterThat returns the token after "that", and after a comma there: "said that, if elected, he would".
func (p *parser) afterThat(i, hi int) int {
	if i++; i+1 < hi && p.is(i, ",") {
		i++
	}
	return min(i, hi-1)
}

// quoteEnd returns where content ends that begins with the quoted span at from: with the span, unless the words after it go on
// with its clause ("said “the mayor” would go"), or another span follows.
func (p *parser) quoteEnd(r *report, from, to int) int {
	if q := p.inner[p.of[from]]; !q.Empty() && p.Toks[q.Last-1].Kind != token.Stop && p.Toks[q.Last-1].Kind != token.Punct && !p.complete(int(p.of[from])) && p.clauseAhead(from, to) {
		return to // said “budget reforms” and the taxes would help
	}
	e := p.outer[p.of[from]].Last
	for e < to {
		if p.mark[e] == opening {
			e = p.next(e)
			continue
		}
		if (p.tag(e) == tag.Conj || p.is(e, ",")) && e+1 < to && p.mark[e+1] == opening {
			e = p.next(e + 1)
			continue
		}
		break
	}
	if e >= to || p.Toks[e].Kind == token.Punct || p.tag(e) == tag.Conj || p.tag(e) == tag.Adp && !p.form(e, "of") && !r.Takes(lexicon.FrameNP|lexicon.FrameXY|lexicon.FrameXAs) && !p.clauseBefore(e, to) {
		return min(e, to)
	}
	if q := p.inner[p.of[from]]; !q.Empty() && p.Toks[q.Last-1].Kind == token.Stop && p.Toks[e].Is(token.Upper) {
		return e // ‘Whose table?’ She said
	}
	if q := p.inner[p.of[from]]; p.complete(int(p.of[from])) && (p.Toks[q.Last-1].Kind == token.Stop || p.Toks[q.Last-1].Kind == token.Punct || p.tag(e) == tag.Adp || p.tag(e) == tag.Subord) {
		return e
	}
	return to
}

// quoteAhead returns the opening mark of a quotation that follows at i after a phrase and a comma or colon: "asked her, “…”",
// "said of Clinton, “…”"; 0 if there is none.
func (p *parser) quoteAhead(i, hi int) int {
	for k := i; k < min(hi-1, i+maxPhrase); k++ {
		if p.is(k, ",") && (p.tag(k+1) == tag.Subord || p.form(k+1, "when")) { // said in the spring, when the story broke, “…”
			c := k + 1
			for c < min(hi-1, k+maxPhrase) && !p.is(c, ",") && p.mark[c] == noMark {
				c++
			}
			if p.is(c, ",") && p.mark[c+1] == opening {
				k = c
			}
		}
		if p.mark[k] != noMark || p.Toks[k].Kind == token.Stop && !p.abbreviated(k) || p.tag(k) == tag.Conj || p.tag(k) == tag.Subord {
			return 0
		}
		if g := p.vg(k); g != nil && (g.Any(chunk.Finite|chunk.Inf) || p.takesQuote(g.Head)) {
			return 0
		}
		if p.mark[k+1] == opening && p.level[k+1] == p.level[k] && (p.is(k, ":") || p.is(k, ",") && p.complete(int(p.of[k+1]))) {
			return k + 1
		}
	}
	return 0
}

// quoteTo returns the opening mark of an utterance right after the noun phrase at i: asked the crowd “Who is it?”; 0 if there is none.
func (p *parser) quoteTo(i, hi int) int {
	n := p.np(i)
	if n == nil || n.First != i || n.Is(chunk.Time) || n.Last >= hi || p.mark[n.Last] != opening || !p.complete(int(p.of[n.Last])) {
		return 0
	}
	return n.Last
}

// whAfter returns the token after the noun phrase at i if a question begins there: asked the crowd whether; 0 otherwise.
func (p *parser) whAfter(i, hi int) int {
	n := p.np(i)
	if n == nil || n.First != i || n.Any(chunk.Time|chunk.Relative) {
		return 0
	}
	k := p.extendRight(n, hi).Last
	if k < hi && (p.form(k, "if") || p.has(k, lexicon.Wh) && p.tag(k) != tag.Rel) && p.clauseBefore(k, hi) {
		return k
	}
	return 0
}

// quoteOn returns the opening mark of a quotation that goes on at i after a phrase and a comma: “…,” he said at a rally in Lund,
// Skåne, “…”; 0 if there is none.
func (p *parser) quoteOn(i, hi int) int {
	for k := i; k < min(hi-1, i+maxPhrase); k++ {
		if g := p.vg(k); p.mark[k] != noMark || p.is(k, ";") || g != nil && (g.Is(chunk.Finite) || k > i && p.takesQuote(g.Head)) {
			return 0
		}
		if p.mark[k+1] == opening && p.level[k+1] == p.level[k] && p.is(k, ",") {
			return k + 1
		}
	}
	return 0
}

// maxPhrase bounds the length of a phrase between a cue and a quotation, in tokens.
const maxPhrase = 16

// asAhead returns the "as" that follows the noun phrase at i, appositions apart; 0 if none does.
func (p *parser) asAhead(i, hi int) int {
	comma := false
	for j := i; j < min(hi, i+20); j = p.next(j) {
		switch {
		case p.form(j, "as"):
			if comma && p.clauseAhead(j+1, hi) {
				return 0
			}
			return j
		case p.is(j, ","):
			comma = true
		case p.Toks[j].Kind == token.Punct && !p.abbreviated(j) || p.vg(j) != nil || p.tag(j) == tag.Rel || comma && p.tag(j) == tag.Conj:
			return 0
		}
	}
	return 0
}

// xTo finds "urged X to …", "called on X to …", "appealed to X to …" at i.
func (p *parser) xTo(r *report, i int) (Rule, int, int) {
	hi := r.b.Last
	if (p.tag(i) == tag.Adp) && r.Takes(lexicon.FrameOnX) {
		i++
	}
	n := p.np(min(i, hi-1))
	if i >= hi || n == nil || n.First != i || n.Is(chunk.Time) {
		return NoRule, 0, 0
	}
	if p.tag(n.Head) == tag.Noun && !p.human(n.Head) && (n.First == n.Head || p.form(n.First, "a") || p.form(n.First, "an") || p.tag(n.First) != tag.Det && p.tag(n.First) != tag.Pron) {
		return NoRule, 0, 0 // called a meeting to discuss
	}
	e := p.extendRight(n, hi)
	j := p.adjuncts(&report{Cue: &cue.Cue{}, b: r.b}, e.Last)
	if j < hi && (p.tag(j) == tag.To || p.tag(j) == tag.Not && j+1 < hi && p.tag(j+1) == tag.To) {
		if c := r.Class(); c == lexicon.ReportAttitude || c == lexicon.ReportThought {
			return XTo, i, p.endAfter(r, XTo, i, j) // expects prices to rise
		}
		r.addressee = e.Range
		return XTo, j, p.end(r, XTo, j)
	}
	return NoRule, 0, 0
}

// cleft reports whether "what" or "which" stands before the source: "what Biden said was …".
func (p *parser) cleft(r *report) bool {
	i := r.unit.First - 1
	if i < r.b.First || !r.hasSource {
		return false
	}
	if p.form(i, "what") || p.form(i, "which") || p.form(i, "who") {
		return true
	}
	if i == r.b.First || r.Class() > lexicon.ReportWriting || !p.verbAfter(r.Last, r.b.Last) || p.vg(r.Last) == nil {
		return false
	}
	n := p.np(i)
	if p.form(i, "that") {
		n = p.np(i - 1) // a deadline that insiders said went unnoticed
	}
	return n != nil && !n.Any(chunk.Time|chunk.Relative) && n.First >= r.b.First // a dynamic Greenberg said could drive them
}

// subjectPronoun reports whether token i is he, they, I …
func (p *parser) subjectPronoun(i int) bool {
	v := p.Lex.Value(p.Toks[i].Lex, lexicon.Pronoun)
	return v&lexicon.ProSubject != 0 && v&(lexicon.ProObject|lexicon.ProDemonstrative) == 0
}

// clauseAhead reports whether a clause begins at i: a noun phrase and its finite verb, before anything that parts clauses.
func (p *parser) clauseAhead(i, hi int) bool {
	subject, rel := false, false
	skip := 0 // the finite verbs to come that relative and other clauses within the subject claim
	first := i
	comma, lists := -1, 0 // a comma after the subject that no other has closed; how many there are
	lead := p.tag(i) == tag.Adp && !p.aboutHalf(i)
	if lead && (p.form(i, "of") || p.form(i, "to") || p.form(i, "about") || p.form(i, "as")) {
		return false
	}
	for i < min(hi, first+maxReach) {
		if p.mark[i] == opening {
			if subject && i > first && p.subjectPronoun(i-1) {
				return true // they “still count heads”
			}
			if in := p.inner[p.of[i]]; skip == 0 && !p.named(int(p.of[i])) && (subject && p.clauseBefore(in.First, in.Last) || !subject && p.clauseAhead(in.First, in.Last)) {
				return true // the decision “will force us”
			}
			subject = true
			i = p.next(i)
			continue
		}
		if p.mark[i] == closing {
			return false
		}
		if n := p.np(i); n != nil {
			if n.Is(chunk.Relative) {
				if !subject {
					return false
				}
				skip++
				rel = true
			} else if !n.Is(chunk.Time) || n.Last < hi && p.vg(n.Last) != nil {
				subject = true
			}
			i = n.Last
			continue
		}
		if g := p.vg(i); g != nil {
			switch {
			case g.Is(chunk.Finite) && skip > 0:
				skip--
			case g.Is(chunk.Finite) && i > first && p.tag(i-1) == tag.Conj:
				if !rel {
					return false
				} // the man who left and came back
			case g.Is(chunk.Finite):
				return subject && comma < 0
			case g.Any(chunk.Ing):
				subject = subject || i == first // ending the war would
			case !subject:
				return false
			}
			i = g.Last
			continue
		}
		switch t := p.tag(i); {
		case t == tag.Subord && i == first: // said if …, they would
			if !p.form(i, "if") && !p.form(i, "when") && !p.form(i, "unless") && !p.form(i, "although") && !p.form(i, "though") && !p.form(i, "once") {
				return false // "said before he died" says nothing of the death
			}
			for k := i + 1; k < min(hi, first+maxReach); k = p.next(k) {
				if p.is(k, ",") {
					return p.clauseAhead(k+1, hi)
				}
			}
			return false
		case (t == tag.Adj || t == tag.Adv) && i+1 < hi && p.vg(i+1) != nil && p.vg(i+1).Is(chunk.Finite) && (p.form(i, "much") || p.form(i, "there") || p.form(i, "most") || p.form(i, "more")):
			return true // too much is made of it
		case t == tag.Subord && !subject:
		case t == tag.Subord && i+1 < hi && p.vg(i+1) != nil && !p.vg(i+1).Is(chunk.Finite): // the process of writing it could be
		case t == tag.Subord && p.form(i, "that") && p.np(i-1) != nil:
			skip++ // arguments that he cannot win are
		case t == tag.Subord, p.Toks[i].Kind == token.Stop && !p.abbreviated(i), p.is(i, ":"), p.is(i, ";"):
			return false
		case p.Toks[i].Kind == token.Dash && (p.Toks[i].Is(token.Space) || p.is(i, "—")):
			c := p.dashAfter(i+1, hi)
			if !subject || c == 0 {
				return false
			}
			i = c // the visit to Des Moines — its biggest market — will
			continue
		case t == tag.Adv && subject && p.has(i, lexicon.Wh):
			return false // "different numbers to hide how they avoided it"
		case p.is(i, ",") && !subject:
			return false
		case p.is(i, ",") && lead:
			lead, subject = false, false // by 2030, prices will
		case p.is(i, ",") && p.tag(i-1) == tag.Adv && p.tag(i+1) == tag.Adv: // really, really
		case p.is(i, ","):
			lists++
			if comma >= 0 {
				comma = -1
			} else {
				comma = i
			}
			skip = 0
		case t == tag.Conj && comma >= 0 && comma == i-1 && lists == 1:
			return false // a lead, and her performance was
		case t == tag.Conj && comma >= 0:
			comma = -1 // A, B and C are
		}
		i++
	}
	return false
}

// aboutHalf reports whether "about" at i says how many: about half of, about 40.
func (p *parser) aboutHalf(i int) bool {
	return p.form(i, "about") && i+1 < len(p.Toks) && (p.tag(i+1) == tag.Num || p.form(i+1, "half"))
}
