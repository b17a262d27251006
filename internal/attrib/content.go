package attrib

import (
	"github.com/ascribe-go/ascribe/internal/chunk"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/token"
)

// left finds content before the source and its verb: “…,” X said; …, said X. The range is that content.
func (p *parser) left(r *report) (Range, Rule) {
	lo := r.b.First
	i := r.unit.First - 1
	if i < lo {
		return p.lastQuotation(r)
	}
	if p.is(i, ",") && i > lo && p.mark[i-1] == closing {
		i--
	}
	if p.mark[i] == closing && p.level[i] == p.level[r.Head] && r.Takes(lexicon.FrameQuote|lexicon.FrameThat|lexicon.FrameParen) {
		q := int(p.of[i])
		from := p.outer[q].First
		if !r.inverted && (i == r.unit.First-1 && p.modifies(q) || !r.hasSource && !p.complete(q) && !p.stopped(q)) {
			return Range{}, NoRule // the “fast lane”, agreed in July
		}
		if j := p.quotedFrom(lo, from, q); j < from {
			from = j
		}
		return Range{from, p.outer[q].Last}, QuoteLeft
	}
	if !r.Takes(lexicon.FrameParen) {
		return Range{}, NoRule
	}
	glued, dash := p.Toks[r.unit.First].Is(token.Glued), false
	switch {
	case p.is(i, ","):
	case glued:
		i++
	case p.Toks[i].Kind == token.Dash && p.Toks[i].Is(token.Space):
		dash = true
	default:
		return Range{}, NoRule
	}
	if i <= lo || !r.hasSource || r.unit.Len() == r.Last-r.Group.First {
		return Range{}, NoRule // "…, adding": a parenthetical has its subject beside it
	}
	if p.form(r.unit.First-1, "as") || p.tag(r.src.Head) == tag.Rel {
		return Range{}, NoRule // Lee, who testified, …
	}
	// What follows must end the unit, or go on after a comma.
	j := p.adjuncts(&report{Cue: r.Cue, b: r.b, inverted: r.inverted || !r.Takes(lexicon.FrameTell)}, r.unit.Last)
	if j < r.b.Last && p.Toks[j].Kind == token.Word && p.tag(j) != tag.Adp && p.tag(j) != tag.Conj && p.tag(j) != tag.Rel && p.tag(j) != tag.VerbIng && p.tag(j) != tag.VerbPart && p.tag(j) != tag.Subord {
		return Range{}, NoRule
	}
	if !p.clauseBefore(lo, i) && !(j < r.b.Last && (p.is(j, ",") || dash && p.Toks[j].Kind == token.Dash)) && !p.utters(lo, i) {
		// A headline's or speech's clause without a verb: "Or perhaps Jo, he says."
		if ends := j >= r.b.Last || p.Toks[j].Kind == token.Stop; !ends || i-lo < 4 || r.Class() != lexicon.ReportSpeech || p.tag(lo) == tag.Adp || p.tag(lo) == tag.Subord || p.np(lo) != nil && p.np(lo).Is(chunk.Time) {
			return Range{}, NoRule
		}
	}
	if p.is(i, ",") && p.tag(i-1) == tag.Rel {
		return Range{i - 1, i}, Paren // the park, which, she said, is full
	}
	return Range{lo, i}, Paren
}

// modifies reports whether the quoted span q, which no comma parts from the noun phrase after it, belongs to it: the “Never Again”
// movement, “Late Hour” host Lee.
func (p *parser) modifies(q int) bool {
	in := p.inner[q]
	if in.Empty() || p.complete(q) || p.stopped(q) {
		return false
	}
	return p.named(q) || p.outer[q].First > 0 && p.tag(p.outer[q].First-1) == tag.Det
}

// stopped reports whether the quoted span q ends with punctuation.
func (p *parser) stopped(q int) bool {
	in := p.inner[q]
	return !in.Empty() && (p.Toks[in.Last-1].Kind == token.Punct || p.Toks[in.Last-1].Kind == token.Stop)
}

// lastQuotation finds the quotation that ends the sentence before a cue's own, which holds nothing else: “… are missing.” Ellis said.
func (p *parser) lastQuotation(r *report) (Range, Rule) {
	i := r.unit.First - 1
	if r.s == 0 || i < 0 || i != p.Sents[r.s].First-1 || p.mark[i] != closing || !r.hasSource || !r.Takes(lexicon.FrameQuote) || !r.Group.Is(chunk.Finite) || p.Sents[r.s].Paragraph != p.Sents[r.s-1].Paragraph {
		return Range{}, NoRule
	}
	q := int(p.of[i])
	if p.owner[q] != 0 || !p.complete(q) && !(p.stopped(q) && p.Toks[p.inner[q].First].Is(token.Upper)) {
		return Range{}, NoRule
	}
	k := p.adjuncts(&report{Cue: r.Cue, b: r.b, inverted: true}, r.unit.Last)
	if k < r.b.Last && p.Toks[k].Kind != token.Stop && !(p.is(k, ",") && k+1 < r.b.Last && (p.tag(k+1) == tag.Subord || p.tag(k+1).Ing())) {
		return Range{}, NoRule
	}
	return p.outer[q], QuoteLeft
}

// utters reports whether [first, last) begins with a quoted span that holds a clause: “I like the nerve” of the plan.
func (p *parser) utters(first, last int) bool {
	if p.mark[first] != opening {
		return false
	}
	in := p.inner[p.of[first]]
	return in.Last <= last && p.clauseBefore(in.First, in.Last)
}

// quotedFrom returns where the content that ends with the quoted span q begins, which opens at token from: with the words
// before it in its sentence, if they and the span make one clause ("The fire was “no accident”, …").
func (p *parser) quotedFrom(lo, from, q int) int {
	if from <= lo {
		return from
	}
	if p.mark[from-1] == closing && p.Toks[from-2].Kind == token.Stop && p.complete(q) {
		return from // shouting “Lund! Lund!” “Hush,” Ann said
	}
	for i := lo; i < from; i = p.next(i) { // earlier quotations of the sentence are part of it
		if p.mark[i] == opening && !p.wordsIn(lo, i) {
			return i
		}
	}
	if !p.wordsIn(lo, from) {
		return from
	}
	if p.complete(q) && (p.is(from-1, ",") || p.is(from-1, ":") || !p.clauseBefore(lo, from)) {
		return from
	}
	return lo
}

// wordsIn reports whether [first, last) holds a word outside quoted spans.
func (p *parser) wordsIn(first, last int) bool {
	for i := first; i < last; i = p.next(i) {
		if p.mark[i] == noMark && (p.Toks[i].Kind == token.Word || p.Toks[i].Kind == token.Number) {
			return true
		}
	}
	return false
}

// complete reports whether the quoted span reads as an utterance of its own: it begins with a capital and holds a clause.
func (p *parser) complete(q int) bool {
	in := p.inner[q]
	if in.Empty() || !p.Toks[in.First].Is(token.Upper) {
		return false
	}
	return p.clauseBefore(in.First, in.Last)
}

// emitLeft records an attribution whose content stands before the cue, and goes on after it. i is where its adjuncts end.
func (p *parser) emitLeft(r *report, left Range, rule Rule, i int) {
	content := []Range{left}
	hi := r.b.Last
	if q := p.quoteOn(r.unit.Last, hi); q > i && i < hi {
		i = q - 1 // “…,” X said on a visit to Y, “…”
	} else if i+1 < hi && (p.tag(i) == tag.Rel && r.inverted || p.is(i, ",") && (p.tag(i+1) == tag.Rel || (p.tag(i+1) == tag.VerbIng || p.tag(i+1) == tag.VerbPart) && !p.takesQuote(i+1))) {
		for k := i + 2; k < min(hi-1, i+maxReach); k++ { // “…,” said X, who came second, “…”
			if p.mark[k] != noMark {
				break
			}
			if p.is(k, ",") && p.mark[k+1] == opening {
				i = k
				break
			}
		}
	}
	if i < hi && (p.is(i, ",") || rule == Paren && p.Toks[i].Kind == token.Dash && p.Toks[r.unit.First-1].Kind == token.Dash) && i+1 < hi {
		j := i + 1
		switch {
		case p.mark[j] == opening:
			rule = QuoteSplit
			content = append(content, Range{j, p.end(r, QuoteSplit, j)})
		case rule == QuoteLeft && p.tag(j) == tag.Conj && j+2 < hi && (p.mark[j+1] == opening || p.tag(j+1) == tag.Adv && p.mark[j+2] == opening):
			content = append(content, Range{j + 1, p.end(r, QuoteSplit, j+1)}) // “…,” he said, and still “…”
		case rule == Paren && !(r.inverted && p.tag(j) == tag.Rel) && p.goesOn(left, j, hi),
			rule == QuoteLeft && p.wordsIn(left.First, left.Last) && (!p.clauseBefore(left.First, left.Last) && p.vg(j) != nil && p.vg(j).First == j || p.tag(j) == tag.Conj && p.clauseAhead(j+1, hi)):
			from := j
			if p.tag(j) == tag.Conj {
				from++
			}
			if to := p.end(r, rule, from); to > from {
				content = append(content, Range{from, to})
			}
		}
	}
	p.add(r, rule, content)
}

// verbs returns how many finite verbs a range holds.
func (p *parser) verbs(r Range) (n int) {
	for i := r.First; i < r.Last; i = p.next(i) {
		if g := p.vg(i); g != nil && g.First == i && g.Is(chunk.Finite) {
			n++
		}
	}
	return n
}

// takesQuote reports whether the verb at i reports quotations itself: “…,” he said, adding later, “…”.
func (p *parser) takesQuote(i int) bool {
	return p.Lex.Value(p.Toks[i].Lex, lexicon.Report)&lexicon.FrameQuote != 0
}

// goesOn reports whether what follows a parenthetical cue at j is reported too, as left is. It is, unless the article speaks again: with a
// participle that reports (adding), a contrast, or a word on all that was said.
func (p *parser) goesOn(left Range, j, hi int) bool {
	switch t := p.tag(j); {
	case t == tag.VerbIng && p.has(j, lexicon.Report):
		return false
	case p.form(j, "but"), p.form(j, "while"), p.form(j, "although"), p.form(j, "though"), p.form(j, "whereas"):
		return false
	case p.form(j, "in") && p.form(j+1, "what"), // in what the mayor called …
		(p.form(j, "a") || p.form(j, "an")) && p.np(j) != nil && p.tag(p.np(j).Last) == tag.Rel: // a move that would …
		return !p.clauseBefore(left.First, left.Last)
	case p.parenAhead(j, hi), t == tag.Conj && p.parenAhead(j+1, hi):
		return false
	}
	return true
}

// emit records an attribution whose content stands after the cue.
func (p *parser) emit(r *report, rule Rule, content Range) {
	if r.hasSource && p.tag(r.src.Head) == tag.Rel && p.clausal(rule) && rule != QuoteRight && !p.clauseBefore(r.b.First, r.src.First) {
		// Farmers who say the weir matters | are divided: the clause of who they are ends before theirs.
		to := p.beforeMain(content.First, content.Last)
		if to < content.Last && rule == Bare && !p.clauseBefore(content.First, to) {
			return
		}
		if rule == Bare && !p.is(r.src.First-1, ",") && p.verbs(content) == 1 && !p.subjectPronoun(content.First) && p.Toks[min(content.Last, r.b.Last-1)].Kind == token.Stop {
			return // The man who had said nothing announced it: the only verb is his
		}
		content.Last = to
	}
	list := []Range{content}
	p.add(r, rule, list)
}

func (p *parser) add(r *report, rule Rule, content []Range) {
	a := Attribution{
		Class: r.Class(), Mood: r.Value & lexicon.MoodMask, Content: content, Cue: []Range{{r.First, r.Last}}, Head: r.Head,
		Addressee: r.addressee, Medium: r.medium, Rule: rule, Sentence: r.s, SourceHead: -1,
	}
	if r.hasSource {
		a.Source = []Range{r.src.Range}
		a.SourceHead = r.src.Head
		if !r.src.Apposed.Empty() {
			a.Source = append(a.Source, r.src.Apposed)
		}
	}
	if r.hasSource && p.sign(r.src) {
		return // a banner that reads “…” says nothing
	}
	p.clip(&a)
	p.apposeLate(r, &a)
	p.demote(&a)
	p.record(a)
	if !r.citing.Empty() {
		b := a
		b.Source, b.SourceHead = []Range{r.citing}, p.np(r.citing.First).Head
		b.Cue, b.Head, b.Rule = []Range{{r.citingCue, r.citingCue + 1}}, r.citingCue, Citing
		b.Addressee, b.Medium = Range{}, Range{}
		p.record(b)
		p.done[r.citingCue] = true
	}
}

// sign reports whether a source is something that bears an inscription: a banner, a poster.
func (p *parser) sign(s source) bool {
	if p.tag(s.Head).Name() {
		return false
	}
	if p.tag(s.Head) == tag.Rel { // a button that read
		if n := p.np(p.before(s.Head)); n != nil {
			s.Head = n.Head
		}
	}
	return p.Lex.Value(p.Toks[s.Head].Lex, lexicon.Mention) == lexicon.MentionSign
}

// apposeLate finds the name that some languages put after the verb: "the master of the harbour said on the radio,
// Radek Kern."
func (p *parser) apposeLate(r *report, a *Attribution) {
	if len(a.Source) != 1 || r.inverted || a.SourceHead < 0 || p.tag(a.SourceHead).Name() || !p.human(a.SourceHead) && !p.humanNP(a.Source[0]) {
		return
	}
	i := p.adjuncts(&report{Cue: r.Cue, b: r.b, inverted: true}, r.Last)
	if i+1 >= r.b.Last || !(p.is(i, ",") || p.is(i, ".")) {
		return
	}
	n := p.np(i + 1)
	if n == nil || n.First != i+1 || !p.tag(n.Head).Name() {
		return
	}
	if n.Last >= r.b.Last || p.Toks[n.Last].Kind == token.Stop || p.is(n.Last, ",") && !p.verbAfter(n.Last+1, r.b.Last) {
		a.Source = append(a.Source, Range{n.First, n.Last})
		a.SourceHead = n.Head
	}
}

// demote makes an attribution of a speech verb with a plain noun phrase one of an attitude: it reports no words.
func (p *parser) demote(a *Attribution) {
	if (a.Class == lexicon.ReportSpeech || a.Class == lexicon.ReportWriting) && p.phrasal(a) {
		a.Class = lexicon.ReportAttitude
	}
}

// phrasal reports whether the content is a noun phrase without quoted words, not a clause or gerund.
func (p *parser) phrasal(a *Attribution) bool {
	if a.Rule != NPObject && a.Rule != PrepObject && a.Rule != XAs {
		return false
	}
	for _, r := range a.Content {
		for i := r.First; i < r.Last; i++ {
			if i+1 < r.Last && p.tag(i).Common() && p.has(i, lexicon.ReportNoun) && (p.tag(i+1) == tag.To || p.form(i+1, "that")) {
				return true // welcomed the promise to deliver “at once”: the quoted words are the promise's
			}
			if p.mark[i] == opening && (p.speech == nil || p.speech(int(p.of[i]))) {
				return false
			}
			if p.tag(i).Ing() && i > 0 && (p.tag(i-1) == tag.Adp || p.tag(i-1) == tag.Subord) && (i <= r.First+1 || p.form(i-1, "of")) {
				return false // accused X of ignoring
			}
		}
	}
	return true
}

func (p *parser) humanNP(r Range) bool {
	for i := r.First; i < r.Last; i++ {
		if p.human(i) {
			return true
		}
	}
	return false
}

// clip ends a content where the content ends that its cue stands in: what is reported within a report is no longer than it.
func (p *parser) clip(a *Attribution) {
	if a.Head < 0 {
		return
	}
	for i := len(p.out) - 1; i >= 0 && p.out[i].Sentence == a.Sentence; i-- {
		for _, o := range p.out[i].Content {
			if !o.Has(a.Head) || p.out[i].Rule == Paren || p.out[i].Rule == QuoteLeft {
				continue
			}
			for k := range a.Content {
				if c := &a.Content[k]; c.First > a.Head && c.First < o.Last && c.Last > o.Last {
					c.Last = o.Last
				}
			}
			return
		}
	}
}

// record keeps an attribution and marks the quoted spans that are its content as owned.
func (p *parser) record(a Attribution) {
	p.out = append(p.out, a)
	for _, r := range a.Content {
		for i := r.First; i < r.Last; i++ {
			if p.mark[i] == opening {
				q := p.of[i]
				if p.owner[q] == 0 || p.level[i] == p.level[max(a.Head, 0)] && a.Head >= 0 {
					p.owner[q] = int32(len(p.out))
				}
				i = max(p.outer[q].Last-1, i)
			}
		}
	}
}
