package attrib

import (
	"github.com/ascribe-go/ascribe/internal/chunk"
	"github.com/ascribe-go/ascribe/internal/cue"
	"github.com/ascribe-go/ascribe/internal/layout"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/token"
)

// right finds the content after a verb at i: the rule and the content's tokens. A mark, "that", a question word or "to" there
// decides; what else may follow depends on the verb's frames.
func (p *parser) right(r *report, i int) (Rule, int, int) {
	hi := r.b.Last
	if i >= hi {
		return NoRule, 0, 0
	}
	t := p.tag(i)
	switch {
	case p.Toks[i].Kind == token.Open:
		return NoRule, 0, 0
	case p.mark[i] == opening && p.level[i] == p.level[r.Head]:
		return p.rightQuote(r, i)
	case (p.is(i, ":") || p.is(i, ",")) && i+1 < hi && p.mark[i+1] == opening:
		if r.Takes(lexicon.FrameQuote | lexicon.FrameThat | lexicon.FrameTell) {
			return p.content(r, QuoteRight, i+1)
		}
		return NoRule, 0, 0
	case p.is(i, ":") && i+1 == hi && r.Takes(lexicon.FrameQuote) && p.opens(r.s+1):
		q := p.outer[p.of[hi]] // "He said:", and the quotation is the next paragraph
		return QuoteRight, q.First, q.Last
	case p.is(i, ":") && r.Takes(lexicon.FrameQuote) && p.clauseBefore(i, hi):
		return p.content(r, Bare, i+1)
	case p.form(i, "that") && p.verbAfter(i+1, hi):
		if n := p.np(r.unit.First - 1); i == r.Last && r.Takes(lexicon.FrameBare) && (n == nil || r.unit.First == r.b.First) {
			return p.content(r, Bare, i) // he says that does not mean; but not: the song he wrote that won
		}
		return NoRule, 0, 0
	case p.form(i, "that") && (p.clauseAhead(p.afterThat(i, hi), hi) || (i == r.Last || t == tag.Subord) && p.tag(i+1) != tag.Particle && p.clauseBefore(i+1, hi) || i == r.Last && t == tag.Subord && i+1 < hi && p.tag(i+1) != tag.Particle || p.mark[p.afterThat(i, hi)] == opening):
		if r.Takes(lexicon.FrameThat | lexicon.FrameTell) {
			return p.content(r, That, p.afterThat(i, hi))
		}
		return NoRule, 0, 0
	case r.Takes(lexicon.FrameQuote) && p.quoteAhead(i, hi) > 0:
		return p.content(r, QuoteRight, p.quoteAhead(i, hi))
	case r.Takes(lexicon.FrameQuote) && p.quoteTo(i, hi) > 0:
		r.addressee = Range{i, p.quoteTo(i, hi)}
		return p.content(r, QuoteRight, p.quoteTo(i, hi))
	case r.Takes(lexicon.FrameWh) && r.Takes(lexicon.FrameXTo) && p.whAfter(i, hi) > 0:
		r.addressee = Range{i, p.whAfter(i, hi)}
		return p.content(r, Wh, r.addressee.Last) // asked Lee whether
	case p.has(i, lexicon.Wh) || p.form(i, "if"):
		if r.Takes(lexicon.FrameWh) && !(r.inverted && t == tag.Rel) && (p.clauseBefore(i, hi) || i+1 < hi && p.tag(i+1) == tag.To) {
			return p.content(r, Wh, i)
		}
	case t == tag.To || t == tag.Not && i+1 < hi && p.tag(i+1) == tag.To:
		if r.Takes(lexicon.FrameTo) {
			return p.content(r, ToInf, i)
		}
		if r.Takes(lexicon.FrameXTo|lexicon.FrameOnX) && !r.addressee.Empty() {
			return p.content(r, XTo, i) // told the crews at the quay to “start early”
		}
		return NoRule, 0, 0
	}
	return p.rightFrame(r, i)
}

// rightQuote is right where a quotation follows the verb.
func (p *parser) rightQuote(r *report, i int) (Rule, int, int) {
	if q := p.inner[p.of[i]]; !q.Empty() && (p.tag(q.First) == tag.Adp || p.tag(q.First) == tag.Subord) && p.next(i)+1 < r.b.Last {
		k := p.next(i)
		if p.is(k, ",") {
			k++
		}
		if p.tag(k) == tag.To && r.Takes(lexicon.FrameTo) {
			return ToInf, i, p.endAfter(r, ToInf, i, k) // proposed “without delay”, to raise the dike
		}
	}
	if r.Takes(lexicon.FrameThat|lexicon.FrameXY|lexicon.FrameNP|lexicon.FrameWh|lexicon.FrameTell) || r.Takes(lexicon.FrameQuote) && (p.complete(int(p.of[i])) || p.Layout.Paragraphs[p.Sents[r.s].Paragraph].Kind == layout.Headline) {
		return p.content(r, QuoteRight, i)
	}
	return NoRule, 0, 0 // offered “always”
}

// rightFrame is right where nothing but the verb's frames tells its content.
func (p *parser) rightFrame(r *report, i int) (Rule, int, int) {
	hi, t := r.b.Last, p.tag(i)
	if r.Takes(lexicon.FrameXTo | lexicon.FrameOnX) {
		if rule, from, to := p.xTo(r, i); rule != NoRule {
			return rule, from, to
		}
	}
	if p.cleft(r) && !(t == tag.Det && i+1 < hi && p.mark[i+1] == opening) {
		if g := p.vg(i); g != nil && g.First == i && g.Is(chunk.Finite) && r.Class() <= lexicon.ReportWriting {
			return p.content(r, Cleft, i)
		}
		if r.Takes(lexicon.FrameBare) && p.clauseAhead(i, hi) {
			return p.content(r, Bare, i) // in which she said it was over
		}
		return NoRule, 0, 0
	}
	if r.Takes(lexicon.FrameBare) && (p.clauseAhead(i, hi) || p.headlinese(r, i)) {
		return p.content(r, Bare, i)
	}
	if r.Takes(lexicon.FrameIng) && (t == tag.VerbIng || t == tag.AuxIng) {
		return p.content(r, Ing, i)
	}
	if t == tag.Det && i+1 < hi && p.mark[i+1] == opening {
		switch {
		case r.Takes(lexicon.FrameXY):
			return p.content(r, XAs, i) // what they have called a “scheme”
		case r.Takes(lexicon.FrameNP):
			return p.content(r, NPObject, i) // attacked a “culture of silence”
		}
	}
	if p.form(i, "as") && i+1 < hi && p.mark[i+1] == opening && r.Takes(lexicon.FrameXAs) {
		return p.content(r, XAs, i) // describes as “unhinged” a post
	}
	if rule, from, to := p.rightObject(r, i); rule != NoRule {
		return rule, from, to
	}
	for _, f := range [...]struct {
		frame uint32
		word  string
	}{
		{lexicon.FrameFor, "for"}, {lexicon.FrameAbout, "about"}, {lexicon.FrameOf, "of"}, {lexicon.FrameOn, "on"},
		{lexicon.FrameAgainst, "against"}, {lexicon.FrameWith, "with"},
	} {
		if r.Takes(f.frame) && t == tag.Adp && p.form(i, f.word) && i+1 < hi {
			if f.frame == lexicon.FrameOf && r.Takes(lexicon.FrameXY) {
				break // Mayor accused of lying: by whom is not said
			}
			if i == r.Last {
				r.Last++ // called for
			}
			return p.content(r, PrepObject, i+1)
		}
	}
	return NoRule, 0, 0
}

// rightObject is right where a noun phrase follows the verb: what is reported, or whom the verb calls something.
func (p *parser) rightObject(r *report, i int) (Rule, int, int) {
	hi := r.b.Last
	n := p.np(i)
	if p.form(i, "both") && p.tag(i) == tag.Conj && i+1 < hi {
		n = p.np(i + 1) // called both Lee and Kern “weak”
	}
	if n == nil || n.First < i || n.Is(chunk.Time) || n.Is(chunk.Pronoun) && !r.Takes(lexicon.FrameXAs|lexicon.FrameXY|lexicon.FrameOf) {
		return NoRule, 0, 0
	}
	switch {
	case r.Takes(lexicon.FrameXY) && p.quotedComplement(n.Last, hi) > 0:
		return XAs, i, p.endAfter(r, XAs, i, p.quotedComplement(n.Last, hi))
	case r.Takes(lexicon.FrameXY) && p.complement(n.Last, hi) > 0:
		return XAs, i, p.endAfter(r, XAs, i, p.complement(n.Last, hi))
	case r.Takes(lexicon.FrameXAs) && p.asAhead(i, hi) > 0:
		return XAs, i, p.endAfter(r, XAs, i, p.asAhead(i, hi))
	case r.Takes(lexicon.FrameNP), r.Class() == lexicon.ReportEvidence && r.hasSource && p.set(r.src.Head).Any(lexicon.Of(lexicon.ReportNoun, lexicon.Medium, lexicon.Thing)):
		return p.content(r, NPObject, i) // the poll shows Lee ahead
	}
	return NoRule, 0, 0
}

// content returns a rule and its content from a token on, NoRule if there is none.
func (p *parser) content(r *report, rule Rule, from int) (Rule, int, int) {
	to := p.end(r, rule, from)
	if rule == QuoteRight {
		to = p.quoteEnd(r, from, to)
	}
	if to <= from {
		return NoRule, 0, 0
	}
	return rule, from, to
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
		if k := p.np(i + 1).Last; k+1 < hi && p.is(k, ",") { // accused the leader, Tom Lund, of
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

// afterThat returns the token after "that", and after a comma there: "said that, if asked, she would".
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
		return to // said “cheaper trams” and the tolls would help
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
// "said of Lund, “…”"; 0 if there is none.
func (p *parser) quoteAhead(i, hi int) int {
	for k := i; k < min(hi-1, i+maxPhrase); k++ {
		if p.is(k, ",") && (p.tag(k+1) == tag.Subord || p.form(k+1, "when")) { // said in the winter, when the river froze, “…”
			c := k + 1
			for c < min(hi-1, k+maxPhrase) && !p.is(c, ",") && p.mark[c] == noMark {
				c++
			}
			if c < hi-1 && p.is(c, ",") && p.mark[c+1] == opening {
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

// quoteOn returns the opening mark of a quotation that goes on at i after a phrase and a comma: “…,” he said on the quay in Lund,
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

// cleft reports whether "what" or "which" stands before the source: "what Lund said was …".
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
	return n != nil && !n.Any(chunk.Time|chunk.Relative) && n.First >= r.b.First // a wind Lee said would turn
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
	last := first         // behind the last comma
	lead := p.tag(i) == tag.Adp && !p.aboutHalf(i)
	if lead && (p.form(i, "of") || p.form(i, "to") || p.form(i, "about") || p.form(i, "as")) {
		return false
	}
	for i < min(hi, first+maxReach) {
		if p.mark[i] == opening {
			if subject && i > first && p.subjectPronoun(i-1) {
				return true // they “only buy rope”
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
			return p.conditioned(i, hi)
		case (t == tag.Adj || t == tag.Adv) && i+1 < hi && p.vg(i+1) != nil && p.vg(i+1).Is(chunk.Finite) && (p.form(i, "much") || p.form(i, "there") || p.form(i, "most") || p.form(i, "more")):
			return true // too much has come of it
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
			i = c // the visit to Lund — its biggest port — will
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
			if comma >= 0 || lists > 2 && p.tag(last) == tag.Adp { // Ann Lee, 58, of Lund, left
				comma = -1
			} else {
				comma = i
			}
			skip, last = 0, i+1
		case t == tag.Conj && comma >= 0 && comma == i-1 && lists == 1:
			return false // a lead, and her performance was
		case t == tag.Conj && comma >= 0 && p.tag(last) != tag.Adj && p.tag(last) != tag.VerbPart && p.tag(last) != tag.Adp: // not: two men, aged 24 and 31, were
			comma = -1 // A, B and C are
		}
		i++
	}
	return false
}

// conditioned reports whether "if", "when" or the like at i opens a clause with its main clause after a comma. "Said before she sailed" says
// nothing of the voyage.
func (p *parser) conditioned(i, hi int) bool {
	switch p.Lex.Form(p.Toks[i].Lex) {
	case "if", "when", "unless", "although", "though", "once":
	default:
		return false
	}
	for k := i + 1; k < min(hi, i+maxReach); k = p.next(k) {
		if p.is(k, ",") {
			return p.clauseAhead(k+1, hi)
		}
	}
	return false
}

// aboutHalf reports whether "about" at i says how many: about half of, about 40.
func (p *parser) aboutHalf(i int) bool {
	return p.form(i, "about") && i+1 < len(p.Toks) && (p.tag(i+1) == tag.Num || p.form(i+1, "half"))
}
