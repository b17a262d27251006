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
	if g.Is(chunk.Part) && (p.asked(r) || !p.besideQuote(r)) {
		return
	}
	p.find(r)
	if !r.hasSource && !r.inverted && (!p.besideQuote(r) || r.Lemma == 0 && !p.has(r.Head, lexicon.Report)) {
		return
	}
	if r.Group.Is(chunk.Inf) && r.hasSource && p.form(r.src.Head, "it") && r.src.Len() == 1 && p.vg(p.before(r.Group.First)) == nil {
		return // it is hard to see how
	}
	if i := r.unit.First - 1; r.hasSource && i >= r.b.First && !p.nested(r) && (p.form(i, "if") && p.tag(i) == tag.Subord || i == r.b.First && p.form(i, "should")) {
		return // "If Lee says that …", "Should Lee say so, …": nobody has said it
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
		rule = NoRule // “…,” he said as the tram left
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

// asked applies the rules for a participle that begins its sentence: "Asked whether …, she said", "Asked by Lee to respond, she said".
func (p *parser) asked(r *report) bool {
	g := r.Group
	first := g.First == r.b.First || g.First == r.b.First+1 && (p.form(r.b.First, "when") || p.tag(r.b.First) == tag.Subord)
	if i := r.Last; first && i < r.b.Last && r.Takes(lexicon.FrameWh) && (p.has(i, lexicon.Wh) || p.form(i, "if")) {
		r.unit = Range{g.First, r.Last} // "Asked whether …, she said"
		p.emit(r, Wh, Range{i, p.end(r, Wh, i)})
		return true
	} else if n := p.np(min(i+1, r.b.Last-1)); first && n != nil && n.First == i+1 && p.form(i, "by") && r.Takes(lexicon.FrameWh) {
		r.src, r.hasSource = p.extendRight(n, r.b.Last), true // "Asked by reporters whether …, she said"
		i = r.src.Last
		r.hasSource = !p.isMedium(r.src.Range) // by e-mail
		r.unit = Range{g.First, i}
		if i < r.b.Last && (p.has(i, lexicon.Wh) || p.form(i, "if")) {
			p.emit(r, Wh, Range{i, p.end(r, Wh, i)})
			return true
		} else if i < r.b.Last && p.tag(i) == tag.To && r.Takes(lexicon.FrameXTo) {
			p.emit(r, XTo, Range{i, p.end(r, XTo, i)}) // "Asked by Lee to respond, she said"
			return true
		}
		r.src, r.hasSource = source{}, false
	}
	return false
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
		if from := i + 1; len(content) == 0 || p.goesOn(content[0], from, hi) {
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
	if !r.hasSource {
		return false
	}
	if left, rule := p.left(r); to > from {
		p.emit(r, That, Range{from, to})
	} else if rule == QuoteLeft { // “…,” his aide quoted him as saying
		p.emitLeft(r, left, rule, from)
	} else {
		return false
	}
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
		if p.tag(i) == tag.Punct || p.vg(i) != nil || p.mark[i] != noMark {
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

// declined reports whether the verb is what somebody does not do: "refused to say whether".
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

// attributive reports whether a participle stands in a noun phrase: the hotly disputed “harbour bill”.
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
	headline := p.tag(g.First) == tag.VerbS && p.Layout.Paragraphs[p.Sents[r.s].Paragraph].Kind == layout.Headline
	switch {
	case i < b.First:
		if (i < 0 || p.mark[i] == noMark) && !p.saidColon(r.Last, b.Last) {
			return false
		}
	case p.mark[i] == closing:
	case p.is(i, ",") && i > b.First && p.mark[i-1] == closing && p.utterance(int(p.of[i-1]), b.First):
	case p.is(i, ",") && p.saidColon(r.Last, b.Last): // In other words, explained Ann Lee: “…”
	case p.is(i, ",") && i > b.First && r.Takes(lexicon.FrameParen) && p.clauseBefore(b.First, i) && (!p.closesAside(i, b.First) || p.closesWith(r)):
	case p.is(i, ",") && i > b.First && r.Takes(lexicon.FrameParen) && headline: // Drivers to strike, says union
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
	if r.Takes(lexicon.FrameTell) && p.mark[max(i, 0)] != closing && !headline {
		return false // told reporters
	}
	k := i
	if p.is(k, ",") {
		k--
	}
	if k >= b.First && p.mark[k] == closing {
		if q := p.inner[p.of[k]]; !q.Empty() && (p.Toks[q.Last-1].Kind == token.Punct || p.Toks[q.Last-1].Kind == token.Stop || k < i && p.complete(int(p.of[k]))) {
			return true // “…,” said one skipper involved in the race
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

// closesWith reports whether the cue and a noun phrase of people end the sentence: "…, said a Danish official."
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
// "sells its mill, says rents have soared".
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
		if s.First > b.First && p.form(s.First-1, "whose") {
			s.First--
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
		case g.Any(chunk.Ing | chunk.Part): // footage of Lee asking
			rng, head := p.nearest(n, lo)
			if p.sign(source{Head: n.Head}) {
				return source{Range: Range{n.First, n.Last}, Head: n.Head}, true // placards reading
			}
			if p.tag(head).Name() || p.human(head) || rng.First > lo && p.form(rng.First-1, "with") && p.set(head).Any(lexicon.Of(lexicon.ReportNoun, lexicon.Medium, lexicon.Thing)) {
				return source{Range: rng, Head: head, Outer: rng}, true // with some polls indicating
			}
		case g.Is(chunk.Inf):
			if v := p.verbBefore(n.First, lo); v != nil && (p.Lex.Value(p.Toks[v.Head].Lex, lexicon.Report)&lexicon.FrameXTo != 0 || p.causes(v)) {
				rng, head := p.nearest(n, lo) // forced Lee to admit
				return source{Range: rng, Head: head, Outer: rng}, true
			}
		}
	}
	if v := p.verbBefore(g.First, lo); v != nil && v.Is(chunk.Finite) && (v.Last == g.First || p.tag(g.First-1) == tag.Adp && v.Last == g.First-1) {
		if s, ok := p.subjectLeft(v.First, lo); ok {
			return s, true // they could not help blurting out
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

// causes reports whether a verb makes its object do something: "led growers to say", "leaving some to ask".
func (p *parser) causes(v *chunk.Chunk) bool {
	id := lexicon.ID(p.Lex.Value(p.Toks[v.Head].Lex, lexicon.Verb) & lexicon.FormLemma)
	switch p.Lex.Form(id) {
	case "lead", "force", "cause", "allow", "prompt", "enable", "compel", "push", "require", "leave", "get", "bring", "inspire":
		return true
	}
	return false
}

// nearest returns the noun phrase n with what it is of: "footage of Lee" is Lee who speaks, "the head of the office" is the
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
