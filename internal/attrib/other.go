package attrib

import (
	"slices"

	"github.com/ascribe-go/ascribe/internal/chunk"
	"github.com/ascribe-go/ascribe/internal/cue"
	"github.com/ascribe-go/ascribe/internal/layout"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/token"
)

// according applies the rule for "according to X" and its like: content on either side of it or both.
func (p *parser) according(r *report) {
	hi, lo := r.b.Last, r.b.First
	n := p.np(min(r.Last, hi-1))
	if r.Last >= hi || n == nil || n.First != r.Last || n.Last == n.First+1 && (p.form(n.First, "plan") || p.form(n.First, "schedule")) {
		return
	}
	r.src = p.extendRight(n, hi)
	for r.src.Last+1 < hi && p.tag(r.src.Last) == tag.Adp && p.np(r.src.Last+1) != nil && p.np(r.src.Last+1).First == r.src.Last+1 && !p.np(r.src.Last+1).Is(chunk.Time) && !p.set(p.np(r.src.Last+1).Head).Has(lexicon.Month) {
		r.src.Last = p.np(r.src.Last + 1).Last
	}
	r.hasSource = true
	r.unit = Range{r.First, r.src.Last}
	var content []Range
	i := r.src.Last
	// Asides of the source: "according to a memo found in June, …".
	if g := p.vg(min(i, hi-1)); i < hi && g != nil && g.First == i && !g.Is(chunk.Finite) {
		for i < hi && !p.is(i, ",") && p.Toks[i].Kind != token.Stop {
			i = p.next(i)
		}
	}
	if i+1 < hi && p.is(i, ",") && p.tag(i+1) == tag.Rel { // according to Lee, who runs the port, …
		k := i + 2
		for k < hi && !(p.is(k, ",") && p.clauseBefore(i+2, k)) {
			k = p.next(k)
		}
		if k < hi {
			i = k
		}
	}
	if r.First > lo {
		to := r.First
		if p.is(to-1, ",") {
			to--
		}
		if to > lo && p.tag(to-1) == tag.Rel {
			content = append(content, Range{to - 1, to}) // a report which, according to Lee, calls it
			if to == r.First && p.verbAfter(i, hi) {     // a storm which according to Lee could last
				content = append(content, Range{i, p.end(r, According, i)})
			}
		} else if to > lo && p.wordsIn(lo, to) || to > lo && p.mark[to-1] == closing {
			content = append(content, Range{p.reportStart(lo, to), to})
		}
	}
	if i < hi && p.is(i, ",") && i+1 < hi && !(len(content) > 0 && p.tag(i+1) == tag.Rel) {
		after := Range{i + 1, p.end(r, According, i+1)}
		switch {
		case len(content) == 0:
			content = append(content, after)
		case !p.clauseBefore(content[0].First, content[0].Last) && p.clauseBefore(after.First, after.Last),
			p.vg(p.trimRange(content[0]).Last-1) != nil:
			content = append(content, after)
		case p.mark[after.First] == opening && p.complete(int(p.of[after.First])):
			content = append(content, after)
		}
	}
	if len(content) > 0 {
		p.add(r, According, content)
	}
}

// reportStart returns where the clause begins that a report at its end covers: after a semicolon or dash.
func (p *parser) reportStart(lo, to int) int {
	for i := to - 1; i > lo; i = p.prev(i) {
		if p.is(i, ";") {
			return i + 1
		}
	}
	return lo
}

// noun applies the rules for a reporting noun: the city’s promise to pay, Lee’s claim that.
func (p *parser) noun(r *report) {
	hi := r.b.Last
	i := r.Last
	if i >= hi {
		return
	}
	n := r.Group
	rule, from := NoRule, i
	if by := p.np(i + 1); by != nil && by.First == i+1 && by.Last < hi && (p.form(i, "by") || p.form(i, "from")) && !by.Is(chunk.Time) {
		// claims by traders that …
		r.src, r.hasSource = p.extendRight(by, hi), true
		i = r.src.Last
	}
	switch {
	case p.form(i, "that") && r.Takes(lexicon.FrameThat) && p.clauseAhead(i+1, hi):
		rule, from = NounThat, i+1
	case i == r.Last && p.tag(i) == tag.To && r.Takes(lexicon.FrameTo):
		rule = NounThat
	default:
		return
	}
	if i == r.Last {
		p.possessor(r, n)
	}
	r.unit = Range{n.First, i}
	if !r.hasSource || r.Class() > lexicon.ReportWriting {
		return
	}
	if to := p.beforeMain(from, p.end(r, rule, from)); to > from {
		p.add(r, rule, []Range{{from, to}})
	}
}

// beforeMain returns where the content of a reporting noun ends that begins at from: at to, or before the verb that the noun is the
// subject of: "the claim that he lied | has hurt him".
func (p *parser) beforeMain(from, to int) int {
	due := 0 // the finite verbs of the clauses within
	if p.tag(from) != tag.To {
		due = 1
	}
	for i := from; i < to; i = p.next(i) {
		g := p.vg(i)
		switch {
		case p.tag(i) == tag.Rel, p.tag(i) == tag.Subord && !(i+1 < to && p.vg(i+1) != nil && !p.vg(i+1).Is(chunk.Finite)):
			due++
		case g == nil || g.First != i || !g.Is(chunk.Finite) || p.mark[i-1] != noMark || p.tag(i-1) == tag.Conj || p.subjectPronoun(i-1):
			if g != nil && g.First == i && g.Is(chunk.Finite) && p.tag(i-1) != tag.Conj {
				due = max(due-1, 0)
			}
		case due > 0:
			due--
		default:
			if p.is(i-1, ",") {
				i--
			}
			return i
		}
	}
	return to
}

// possessor finds the source of a reporting noun within its noun phrase: a possessor, or an adjective of a people.
func (p *parser) possessor(r *report, n *chunk.Chunk) {
	for i := n.First; i < r.Head; i++ {
		switch {
		case p.tag(i) == tag.Poss:
			r.src = source{Range: Range{n.First, i}, Head: i - 1}
		case p.tag(i) == tag.Pron && i == n.First:
			r.src = source{Range: Range{i, i + 1}, Head: i}
		case p.has(i, lexicon.Demonym) && p.Toks[i].Is(token.Upper) && !r.hasSource:
			r.src = source{Range: Range{i, i + 1}, Head: i}
		default:
			continue
		}
		r.hasSource = true
	}
	r.src.Outer = r.src.Range
}

// passive applies the rules for "was quoted as saying", "is said to", "it was announced that".
func (p *parser) passive(r *report) {
	g, hi := r.Group, r.b.Last
	r.unit = Range{g.First, r.Last}
	subj, ok := p.subjectLeft(g.First, r.b.First)
	if !ok {
		subj, ok = p.shared(r)
	}
	if r.Last-r.First > 1 && p.form(r.Last-1, "saying") || r.Last+1 < hi && p.form(r.Last, "as") && p.tag(r.Last+1) == tag.VerbIng {
		if ok {
			p.asSaying(r, subj)
		}
		return
	}
	if ok && r.Takes(lexicon.FrameTell) && !p.form(r.Last, "by") { // “Leave now,” Grant was told
		r.unit.First = min(subj.Outer.First, g.First)
		if left, rule := p.left(r); rule == QuoteLeft {
			r.First, r.addressee = g.First, subj.Range
			p.emitLeft(r, left, rule, r.Last)
			return
		}
		r.unit.First = g.First
	}
	i := r.Last
	by := source{}
	if as := g.First - 1; as >= r.b.First && p.form(as, "as") && g.Last == g.First+1 && r.Takes(lexicon.FrameThat) {
		return
	}
	if i+1 < hi && p.form(i, "by") && p.np(i+1) != nil {
		by = p.extendRight(p.np(i+1), hi)
		i = by.Last
	}
	r.src, r.hasSource = by, !by.Empty()
	i = p.adjuncts(&report{Cue: &cue.Cue{}, b: r.b}, i)
	switch {
	case i >= hi:
	case ok && p.calledBy(r, subj, i):
	case r.Takes(lexicon.FrameQuote) && r.Takes(lexicon.FrameWh) && (p.mark[i] == opening || (p.is(i, ",") || p.is(i, ":")) && i+1 < hi && p.mark[i+1] == opening):
		if p.mark[i] != opening {
			i++
		}
		if q := int(p.of[i]); p.complete(q) { // Ellis was asked, “…?”
			p.emit(r, QuoteRight, Range{i, p.quoteEnd(r, i, p.end(r, QuoteRight, i))})
		}
	case p.form(i, "that") && r.Takes(lexicon.FrameThat|lexicon.FrameTell) && p.clauseBefore(i, hi):
		r.First = g.First
		if to := p.end(r, PassiveThat, i+1); to > i+1 {
			p.emit(r, PassiveThat, Range{i + 1, to})
		}
	case p.tag(i) == tag.To && r.Takes(lexicon.FramePassive) && ok:
		r.First = g.First
		to := p.end(r, Passive, i)
		if p.form(subj.First, "it") {
			return
		}
		p.add(r, Passive, []Range{subj.Range, {i, to}})
	case (p.has(i, lexicon.Wh) || p.form(i, "if")) && r.Takes(lexicon.FrameWh) && p.clauseBefore(i, hi) && ok:
		if to := p.end(r, Wh, i); to > i {
			p.emit(r, Wh, Range{i, to})
		}
	}
}

// asSaying applies the rules for "X was quoted as saying …", where subj is X.
func (p *parser) asSaying(r *report, subj source) {
	g, hi := r.Group, r.b.Last
	if p.form(r.Last, "as") {
		r.Last += 2
	}
	r.src, r.hasSource = subj, true
	r.unit.First = min(subj.Outer.First, g.First)
	if left, rule := p.left(r); rule == QuoteLeft {
		p.emitLeft(r, left, rule, p.adjuncts(r, r.Last))
		return
	}
	i := r.Last
	p.done[r.Last-1] = true // saying is no cue of its own
	switch {
	case i < hi && p.form(i, "that"):
		i++
	case i+1 < hi && (p.is(i, ",") || p.is(i, ":")) && p.mark[i+1] == opening:
		p.emit(r, QuoteRight, Range{i + 1, p.quoteEnd(r, i+1, p.end(r, QuoteRight, i+1))})
		return
	case i < hi && p.mark[i] == opening && p.complete(int(p.of[i])):
		p.emit(r, QuoteRight, Range{i, p.quoteEnd(r, i, p.end(r, QuoteRight, i))})
		return
	}
	if to := p.end(r, That, i); to > i {
		p.emit(r, That, Range{i, to})
	}
}

// calledBy applies the rule for "was described by X as …" and "was called “…” by X"; i is where the agent before the complement
// ends, if there is one.
func (p *parser) calledBy(r *report, subj source, i int) bool {
	hi := r.b.Last
	if r.hasSource && p.is(i, ",") && p.form(min(i+1, hi-1), "as") {
		i++ // by the minister, Ann Lee, as
	}
	as := p.form(i, "as")
	if !r.Takes(lexicon.FrameXY) && !(as && r.Takes(lexicon.FrameXAs)) || p.form(subj.Head, "it") {
		return false
	}
	if as {
		i++
	}
	if i >= hi || p.tag(i).Verb() {
		return false
	}
	to := 0
	switch {
	case p.mark[i] == opening:
		if p.named(int(p.of[i])) {
			return false // was called “The Green Line”
		}
		to = p.outer[p.of[i]].Last
		if r.hasSource {
			break
		}
		n := p.np(min(to+1, hi-1))
		if to+1 >= hi || !p.form(to, "by") || n == nil || n.First != to+1 || n.Is(chunk.Time) {
			return false // nobody is named who calls it so
		}
		r.src, r.hasSource = p.extendRight(n, hi), true
	case r.hasSource && as:
		to = p.endAfter(r, XAs, i, i)
	}
	if to <= i {
		return false
	}
	content := []Range{subj.Range, {i, to}}
	if p.tag(subj.Head) == tag.Rel {
		content = content[1:]
	}
	p.add(r, XAs, content)
	return true
}

// besides adds as cues the verbs that the lexicon does not know but that stand beside a quote mark, where any verb reports:
// “…,” she quipped; Lund retorted: “…”.
func (p *parser) besides(s int) {
	sent := p.Sents[s]
	known := func(i int) bool {
		for k := range p.cues {
			if p.cues[k].First <= i && i < p.cues[k].Last {
				return true
			}
		}
		return false
	}
	for i := sent.First; i < sent.Last; {
		g := p.Chunks.At(i)
		if g == nil {
			i++
			continue
		}
		i = g.Last
		if g.Kind != chunk.VG || !g.Is(chunk.Finite) || g.Is(chunk.Copula) || g.Is(chunk.Passive) || !p.tag(g.Head).Verb() || known(g.Head) {
			continue
		}
		if !p.verbBeside(g, sent.First, sent.Last) {
			continue
		}
		p.insert(cue.Cue{First: g.Head, Last: max(g.Head+1, g.Last), Head: g.Head, Group: g, Value: lexicon.ReportSpeech | lexicon.FrameQuote})
	}
}

func (p *parser) insert(c cue.Cue) {
	p.cues = append(p.cues, c)
	for k := len(p.cues) - 1; k > 0 && p.cues[k-1].First > c.First; k-- {
		p.cues[k-1], p.cues[k] = p.cues[k], p.cues[k-1]
	}
}

// verbBeside reports whether the verb group g, with its subject, stands right after a quoted utterance or right before one.
func (p *parser) verbBeside(g *chunk.Chunk, lo, hi int) bool {
	utterance := func(q int) bool { // ends like speech that is being reported
		in := p.inner[q]
		if in.Empty() {
			return false
		}
		last := in.Last - 1
		return p.is(last, ",") || p.is(last, "?") || p.is(last, "!") || p.is(last, "—") || p.is(last, "…") || p.clauseBefore(in.First, in.Last)
	}
	i := g.First - 1
	for i >= lo && (p.tag(i) == tag.Adv) && p.mark[i] == noMark {
		i--
	}
	back := func(i int) bool {
		if i >= lo && p.is(i, ",") {
			i--
		}
		return i >= lo && p.mark[i] == closing && p.level[i] == p.level[g.Head] && utterance(int(p.of[i]))
	}
	if back(i) { // “…,” quipped Jo
		n := p.np(min(g.Last, hi-1))
		return n != nil && n.First == g.Last && !n.Is(chunk.Time) && p.dayNP(n.First) == 0
	}
	if n := p.np(i); n != nil && n.Last == i+1 { // “…,” Jo quipped
		r, _ := p.chainLeft(n, lo)
		if back(r.First - 1) {
			return true
		}
	}
	j := g.Last
	return j < hi && (p.is(j, ",") || p.is(j, ":")) && j+1 < hi && p.mark[j+1] == opening && p.complete(int(p.of[j+1])) && !p.subordinate(g.First, lo)
}

// subordinate reports whether the clause of the verb group at v begins with when, as, after …
func (p *parser) subordinate(v, lo int) bool {
	for i := v - 1; i >= max(lo, v-maxPhrase); i = p.prev(i) {
		if p.tag(i) == tag.Subord || p.form(i, "when") {
			return true
		}
		if p.vg(i) != nil || p.mark[i] != noMark || p.Toks[i].Kind == token.Punct {
			return false
		}
	}
	return false
}

// colons applies the rules for a quotation after a colon without a reporting verb beside it, a quotation signed after a dash,
// and a transcript's label.
func (p *parser) colons(s int) {
	sent := p.Sents[s]
	para := &p.Layout.Paragraphs[sent.Paragraph]
	if para.Label == layout.Speaker && sent.First == para.First {
		// The questions of an interview are the article's own voice.
		if label := (Range{para.LabelFirst, para.LabelEnd - 1}); !p.is(label.First, "Q") && p.wordBetween(para.LabelEnd, para.Tail) {
			content := Range{para.LabelEnd, para.Tail}
			if para.LabelFirst > para.First && p.mark[para.First] == opening { // “LEE: If I may: the mark belongs to what is said
				content.First = para.First
			}
			p.record(Attribution{Class: lexicon.ReportSpeech, Content: []Range{content}, Head: -1, SourceHead: label.Last - 1, Source: []Range{label}, Rule: Transcript, Sentence: s})
		}
		return
	}
	if para.Kind == layout.Headline && sent.First == para.First {
		p.headline(s, para)
	}
	if e := sent.Last - 1; e > sent.First && p.is(e, ":") && p.opens(s+1) && p.owner[p.of[sent.Last]] == 0 {
		if src, ok := p.beforeColon(max(sent.First, para.LabelEnd), e); ok { // "Lee made this comment:", and a paragraph in marks
			p.record(Attribution{Class: lexicon.ReportSpeech, Content: []Range{p.outer[p.of[sent.Last]]}, Head: -1, Source: []Range{src.Range}, SourceHead: src.Head, Rule: Colon, Sentence: s})
		}
	}
	for i := sent.First; i < sent.Last; i++ {
		if p.mark[i] != opening || p.level[i] != 0 {
			continue
		}
		q := int(p.of[i])
		if p.owner[q] != 0 {
			i = max(i, p.outer[q].Last-1)
			continue
		}
		end := p.outer[q].Last
		switch {
		case p.saysIt(s, i, end):
		case i > sent.First && p.is(i-1, ":"):
			a := Attribution{Class: lexicon.ReportSpeech, Content: []Range{{i, end}}, Head: -1, SourceHead: -1, Rule: Colon, Sentence: s}
			for k := len(p.out) - 1; k >= 0 && p.out[k].Sentence == s; k-- { // asked to evacuate …: “…”
				if o := &p.out[k]; o.Head >= 0 && len(o.Source) > 0 {
					a.Source, a.SourceHead, a.Cue, a.Head, a.Class = o.Source, o.SourceHead, o.Cue, o.Head, o.Class
					break
				}
			}
			if a.Head < 0 {
				src, ok := p.beforeColon(max(sent.First, para.LabelEnd), i-1)
				if !ok {
					break
				}
				a.Source, a.SourceHead = []Range{src.Range}, src.Head
			}
			p.record(a)
		case p.form(end, "per") && end+1 < para.Last && p.np(end+1) != nil && p.np(end+1).First == end+1: // “…,” per the bylaws
			e := p.extendRight(p.np(end+1), para.Last)
			p.record(Attribution{Class: lexicon.ReportSpeech, Content: []Range{{i, end}}, Cue: []Range{{end, end + 1}}, Head: end, SourceHead: e.Head, Source: []Range{e.Range}, Rule: According, Sentence: s})
		case p.signed(end, para.Last) != nil:
			e := p.extendRight(p.signed(end, para.Last), para.Last)
			if e.Last >= para.Tail || e.Last == para.Last-1 && p.Toks[e.Last].Kind == token.Stop || p.mark[e.Last] == opening && p.complete(int(p.of[e.Last])) {
				if p.tag(e.Head).Name() || p.human(e.Head) {
					p.record(Attribution{Class: lexicon.ReportSpeech, Content: []Range{{i, end}}, Head: -1, SourceHead: e.Head, Source: []Range{e.Range}, Rule: Signature, Sentence: s})
				}
			}
		}
		i = max(i, end-1)
	}
}

// saysIt applies the rule for a noun of saying and its possessor before a quotation that it is: "Her last words were “…”", "Lee's answer:
// “…”". The quotation is [i, end).
func (p *parser) saysIt(s, i, end int) bool {
	lo := p.Sents[s].First
	k := i - 1
	if k > lo && (p.is(k, ":") || p.is(k, ",")) {
		k--
	}
	for k > lo && (p.tag(k) == tag.Adv || p.tag(k) == tag.Adj && k < i-1) { // was simple: “…”
		k--
	}
	if g := p.vg(k); g != nil && g.Is(chunk.Copula) && g.First > lo && !g.Is(chunk.Negated) {
		k = g.First - 1
	} else if !p.is(i-1, ":") {
		return false
	}
	n := p.np(k)
	if n == nil || n.Last != k+1 || n.First < lo || !p.saying(n.Head) {
		return false
	}
	src := Range{n.First, n.First + 1}
	switch v := p.Lex.Value(p.Toks[n.First].Lex, lexicon.Pronoun); {
	case v&lexicon.ProPossessive != 0 && v&lexicon.Pro3 != 0:
	case n.Is(chunk.HasPoss):
		for src.Last < n.Head && p.tag(src.Last) != tag.Poss {
			src.Last++
		}
	default:
		return false
	}
	p.record(Attribution{
		Class: lexicon.ReportSpeech, Content: []Range{{i, end}}, Cue: []Range{{n.Head, n.Head + 1}}, Head: n.Head, Source: []Range{src}, SourceHead: src.Last - 1, Rule: NounThat, Sentence: s,
	})
	return true
}

// saying reports whether the noun at i is for what somebody says, so that a quotation may be it.
func (p *parser) saying(i int) bool {
	switch p.word(i) {
	case "words", "answer", "reply", "response", "verdict", "message", "motto", "advice", "conclusion", "comment", "explanation", "retort", "assessment", "question":
		return true
	}
	return false
}

// wordBetween reports whether [first, last) holds a word: "Lund: 547" says nothing.
func (p *parser) wordBetween(first, last int) bool {
	for i := first; i < last; i++ {
		if p.Toks[i].Kind == token.Word {
			return true
		}
	}
	return false
}

// headline notes a headline that begins or ends with who says it: "Lund: the plan is dead", "Poll: voters want change", "Two
// hurt in fire - police". Whether a name there speaks or is the topic shows in the text below: see settleHeadline.
func (p *parser) headline(s int, para *layout.Paragraph) {
	n, content := p.np(para.First), Range{}
	if n != nil && n.First == para.First && n.Last+1 < para.Tail && p.is(n.Last, ":") {
		content = Range{n.Last + 1, para.Tail}
	} else if n = p.np(para.Tail - 1); n != nil && n.Last == para.Tail && n.First-1 > para.First && p.Toks[n.First-1].Kind == token.Dash && p.Toks[n.First-1].Is(token.Space) && p.Toks[n.First].Is(token.Space) {
		content = Range{para.First, n.First - 1}
	} else {
		return
	}
	if n.Is(chunk.Time) || p.mark[content.First] == opening {
		return
	}
	if !p.tag(n.Head).Name() && !p.human(n.Head) && !p.set(n.Head).Any(lexicon.Of(lexicon.ReportNoun, lexicon.Medium)) && !p.Toks[n.Head].Is(token.Upper) {
		return
	}
	p.title = &Attribution{Class: lexicon.ReportSpeech, Content: []Range{content}, Head: -1, Source: []Range{{n.First, n.Last}}, SourceHead: n.Last - 1, Rule: Colon, Sentence: s}
	if content.First == para.First {
		p.title.Rule = Signature
	}
}

// settleHeadline keeps the headline's attribution if its source is a document of some sort, somebody without a name, or says
// something in the text.
func (p *parser) settleHeadline() {
	a := p.title
	if a == nil {
		return
	}
	says := p.set(a.SourceHead).Any(lexicon.Of(lexicon.ReportNoun, lexicon.Medium)) || p.tag(a.SourceHead).Common() && p.has(a.SourceHead, lexicon.Person)
	for i := a.Content[0].First; i < a.Content[0].Last; i++ {
		says = says || p.mark[i] == opening // Lund: Lee should “get away from it”
	}
	for i := range p.out {
		o := &p.out[i]
		says = says || o.SourceHead >= 0 && o.Class <= lexicon.ReportWriting && p.word(o.SourceHead) == p.word(a.SourceHead)
	}
	if says {
		p.record(*a)
	}
}

// signed returns the noun phrase after a dash at i: “…” – Name.
func (p *parser) signed(i, hi int) *chunk.Chunk {
	if i >= hi || p.Toks[i].Kind != token.Dash {
		return nil
	}
	for i < hi && p.Toks[i].Kind == token.Dash {
		i++
	}
	if n := p.np(min(i, hi-1)); i < hi && n != nil && n.First == i {
		return n
	}
	return nil
}

// beforeColon returns who a quotation after the colon at hi is of: the noun phrase that begins its sentence, or the subject
// of the clause before it: "Lee put up this notice: “…”".
func (p *parser) beforeColon(lo, hi int) (source, bool) {
	if s, ok := p.firstSubject(Range{lo, hi}, hi); ok {
		return s, p.tag(s.Head).Name() || p.human(s.Head) || p.tag(s.Head) == tag.Pron
	}
	if p.form(lo, "from") && lo+1 < hi {
		lo++ // From Commissioner Ida Brandt: “…”
	}
	n := p.np(lo)
	if n == nil || n.First != lo || n.Is(chunk.Time) {
		return source{}, false
	}
	s := p.extendRight(n, hi)
	if i := s.Last; i+1 < hi && !p.tag(s.Head).Name() && (p.form(i, "from") || p.form(i, "by")) && p.np(i+1) != nil {
		s = p.extendRight(p.np(i+1), hi) // advice from Lynch: “…”
	} else if m := p.np(hi - 1); !p.tag(s.Head).Name() && !p.human(s.Head) && m != nil && m.First > s.First && p.form(m.First-1, "from") && p.tag(m.Head).Name() {
		s = source{Range: Range{m.First, m.Last}, Head: m.Head, Outer: Range{m.First, m.Last}}
	}
	return s, p.tag(s.Head).Name() || p.human(s.Head)
}

// runs gives the quoted sentences that follow an attributed quotation, with nothing between, to the same attribution, and
// joins the pieces of a quotation that opens again at each paragraph.
func (p *parser) runs() {
	for q := range p.Quotes {
		if c := p.Quotes[q].Continues; c > 0 {
			a, b := p.owner[c-1], p.owner[q]
			switch {
			case a == 0 && b != 0:
				p.prepend(int(b-1), c-1)
			case a != 0 && b == 0:
				p.extend(int(a-1), q)
			case a != 0 && b != 0 && a != b:
				// The earlier piece's tag holds for it alone.
			}
		}
	}
	last := map[int]int{} // by sentence: the attribution whose quotation ends it
	for i := range p.out {
		a := &p.out[i]
		switch a.Rule {
		case QuoteLeft, QuoteRight, QuoteSplit, Colon, Paren, Bare, That:
			r := a.Content[len(a.Content)-1]
			if a.Rule == Paren && p.mark[a.Content[0].First] == opening {
				last[a.Sentence] = i + 1 // “I like the nerve” of the plan, X said. “They …”
			}
			if p.level[r.First] == 0 && p.mark[r.Last-1] == closing && p.outer[p.of[r.Last-1]].Last == r.Last {
				last[max(a.Sentence, p.sentenceOf(r.Last-1))] = i + 1
			}
		}
	}
	for q := range p.Quotes {
		if p.owner[q] != 0 || p.Quotes[q].Parent != 0 || p.Quotes[q].Continues != 0 {
			continue
		}
		s := p.sentenceOf(p.outer[q].First)
		if s < 1 || last[s-1] == 0 || p.Sents[s].Paragraph != p.Sents[s-1].Paragraph {
			continue
		}
		switch {
		case p.whole(q, s):
			p.extend(last[s-1]-1, q)
		case p.leadsOn(q, s):
			p.extend(last[s-1]-1, q)
			a := &p.out[last[s-1]-1]
			r := &a.Content[len(a.Content)-1]
			r.Last = p.Sents[p.sentenceOf(r.Last-1)].Last
			continue
		default:
			continue
		}
		last[p.sentenceOf(p.outer[q].Last-1)] = last[s-1]
	}
	p.precede()
}

// precede gives quoted sentences that stand right before an attributed quotation of their paragraph to its attribution: “We checked.”
// “It holds,” Lee said.
func (p *parser) precede() {
	for q := len(p.Quotes) - 2; q >= 0; q-- {
		if p.owner[q] != 0 || p.owner[q+1] == 0 || p.Quotes[q].Parent != 0 || p.Quotes[q+1].Parent != 0 || p.Quotes[q].Continues != 0 {
			continue
		}
		a := &p.out[p.owner[q+1]-1]
		s, t := p.sentenceOf(p.outer[q].First), p.sentenceOf(p.outer[q+1].First)
		if a.Rule != QuoteLeft && a.Rule != QuoteSplit || s < 0 || t < 0 || p.Sents[s].Paragraph != p.Sents[t].Paragraph || !p.complete(q) || !p.whole(q, s) || p.wordsIn(p.outer[q].Last, p.outer[q+1].First) {
			continue
		}
		a.Content = append([]Range{p.outer[q]}, a.Content...)
		p.owner[q] = p.owner[q+1]
	}
}

func (p *parser) extend(a, q int) {
	p.out[a].Content = append(p.out[a].Content, p.outer[q])
	p.owner[q] = int32(a) + 1
}

// prepend adds the earlier pieces of a quotation to the attribution that owns the last.
func (p *parser) prepend(a, q int) {
	for q >= 0 && p.owner[q] == 0 {
		p.out[a].Content = append([]Range{p.outer[q]}, p.out[a].Content...)
		p.owner[q] = int32(a) + 1
		q = p.Quotes[q].Continues - 1
	}
}

// whole reports whether the quoted span q, which opens in sentence s, is that sentence and those after it to its end.
func (p *parser) whole(q, s int) bool {
	if p.outer[q].First != p.Sents[s].First {
		return false
	}
	e := p.sentenceOf(p.outer[q].Last - 1)
	return e >= 0 && !p.wordsIn(p.outer[q].Last, p.Sents[e].Last)
}

// leadsOn reports whether the quoted span q begins sentence s with a clause, and words without a verb of their own end it: “It is a
// gift” for the mill owners.
func (p *parser) leadsOn(q, s int) bool {
	if p.outer[q].First != p.Sents[s].First || !p.complete(q) {
		return false
	}
	e := p.sentenceOf(p.outer[q].Last - 1)
	return e >= 0 && (p.tag(p.outer[q].Last) == tag.Adp || p.tag(p.outer[q].Last) == tag.Conj) && !p.clauseBefore(p.outer[q].Last, p.Sents[e].Last)
}

// sentenceOf returns the index of the sentence that holds token i.
func (p *parser) sentenceOf(i int) int {
	lo, hi := 0, len(p.Sents)
	for lo < hi {
		if m := int(uint(lo+hi) >> 1); p.Sents[m].Last > i {
			hi = m
		} else {
			lo = m + 1
		}
	}
	if lo == len(p.Sents) {
		return -1
	}
	return lo
}

// Settle returns the attributions as the roles of the quoted spans make them: a span that is no speech ("the so-called “safe
// road”") does not cut the content that it stands in, and each span that is speech and in no content is an attribution without
// a cue or a source. The pieces of one quotation, and quoted sentences that follow each other in a paragraph, are one of these.
func Settle(list []Attribution, in Input, speech func(quote int) bool) []Attribution {
	p := &parser{Input: in, speech: speech}
	p.levels()
	p.out = list[:0]
	for _, a := range list {
		if len(a.Quoted) > 0 && !slices.ContainsFunc(a.Quoted, speech) {
			// Nothing that is reported stands in marks: a poster that read “…”, the dome called “unprecedented”.
			if a.Kind == Direct && a.Rule != Transcript {
				continue
			}
			p.demote(&a)
		}
		p.out = append(p.out, a)
	}
	have := len(p.out)
	for q := range p.owner {
		p.owner[q] = 0
	}
	for i := range p.out {
		for _, q := range p.out[i].Quoted {
			p.owner[q] = int32(i) + 1
		}
	}
	for q := range p.Quotes {
		if !speech(q) || p.owner[q] != 0 {
			continue
		}
		if c := p.Quotes[q].Continues; c > 0 && p.owner[c-1] != 0 {
			p.extend(int(p.owner[c-1]-1), q)
			continue
		}
		a := Attribution{Class: lexicon.ReportSpeech, Content: []Range{p.outer[q]}, Head: -1, SourceHead: -1, Rule: BareQuote, Sentence: p.sentenceOf(p.outer[q].First)}
		if k := q - 1; k >= 0 && int(p.owner[k]) > have && p.Quotes[k].Parent == p.Quotes[q].Parent && !p.wordsIn(p.outer[k].Last, p.outer[q].First) &&
			p.Sents[p.sentenceOf(p.outer[k].First)].Paragraph == p.Sents[a.Sentence].Paragraph {
			p.extend(int(p.owner[k]-1), q)
			continue
		}
		p.record(a)
	}
	p.finish()
	return p.out
}
