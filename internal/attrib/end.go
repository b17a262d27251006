package attrib

import (
	"github.com/ascribe-go/ascribe/internal/chunk"
	"github.com/ascribe-go/ascribe/internal/cue"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/token"
)

// end returns where the content that begins at from ends: field notes on which connectives end a report are in the package's
// tests.
func (p *parser) end(r *report, rule Rule, from int) int { return p.endAfter(r, rule, from, from) }

// endAfter is end for content that reaches to token i at the least.
func (p *parser) endAfter(r *report, rule Rule, from, i int) int {
	hi := r.b.Last
	e := ending{report: r, rule: rule, from: from}
	e.fronted = rule != As && p.fronted(r) // a fronted cue ends at the comma before the main clause: "Asked whether X, Y said"
	e.first = p.firstVerb(from, hi)
	e.main = p.mainVerb(from, hi)
	e.infinitive = rule == ToInf || rule == XTo || rule == Ing || rule == NounThat && p.tag(from) == tag.To
	e.phrase = rule == NPObject || rule == PrepObject || rule == XAs
	e.past = r.Group != nil && r.Group.Is(chunk.Past)
	e.contentPast = e.first != nil && e.first.Is(chunk.Finite) && e.first.Is(chunk.Past) && !e.first.Is(chunk.Perfect)
	depth := 0 // brackets that are open
	for i < hi {
		if p.mark[i] == opening && p.level[i] == p.level[r.Head] {
			in := p.inner[p.of[i]]
			i = p.next(i)
			if in.Last > in.First && p.is(in.Last-1, ",") && i < hi && p.endsAtComma(&e, i-1, hi) {
				return i // the comma stands within the marks
			}
			continue
		}
		if p.mark[i] == closing && i < len(p.of) && p.outer[p.of[i]].First < r.First {
			return i
		}
		switch {
		case p.Toks[i].Kind == token.Open:
			depth++
		case p.Toks[i].Kind == token.Close && depth > 0:
			depth--
		case p.Toks[i].Kind == token.Close && i > from: // (whom he supports) …
			return i
		case p.is(i, ";"), p.is(i, ":") && i+1 < hi && p.mark[i+1] == opening:
			return i
		case p.Toks[i].Kind == token.Dash && (p.Toks[i].Is(token.Space) || p.is(i, "—")) && i > from && !(i+1 < hi && p.tag(i+1) == tag.VerbIng):
			next := p.afterDash(&e, i, hi)
			if next == 0 {
				return i
			}
			i = next
			continue
		case p.Toks[i].Kind == token.Stop && i+1 >= hi:
			return i
		case p.is(i, ",") && i > from:
			if p.tag(i-1) == tag.Rel {
				// "a report which, according to Lee, calls it": the clause goes on after the aside.
				if k := p.commaAfter(i+1, hi); k > 0 {
					i = k + 1
					continue
				}
			}
			if p.endsAtComma(&e, i, hi) {
				return i
			}
			if j := i + 1; j < hi && p.tag(j) == tag.Conj && p.endsAtConj(&e, j, hi) {
				return i
			}
		case p.tag(i) == tag.Conj && i > from:
			if p.endsAtConj(&e, i, hi) {
				return i
			}
		case (p.has(i, lexicon.CuePhrase) || p.is(i, "according") && i+1 < hi && p.form(i+1, "to")) && p.tag(p.before(i)) != tag.Rel:
			return i
		case p.form(i, "as") && i > from && p.tag(i) == tag.Subord && p.tag(i+1) != tag.Noun && rule != XAs && (e.phrase || e.infinitive || e.first != nil && e.first.First < i) && !p.form(i-1, "even") && p.clauseAhead(i+1, hi) && !p.form(i-1, "such"):
			return i
		case e.phrase && i > from && (e.first == nil || e.first.First > i) && p.asideOf(&e, i, hi):
			return i
		}
		i++
	}
	return hi
}

// afterDash returns where the content goes on after the dash at i, 0 if it ends there.
func (p *parser) afterDash(e *ending, i, hi int) int {
	k := i + 1
	for k < hi && p.Toks[k].Kind == token.Dash {
		k++
	}
	if k < hi && p.mark[k] == opening {
		return p.next(k) // often missing -- “the ferry but also the pier”
	}
	c := p.dashAfter(k, hi)
	if c > 0 && (p.verbAfter(c, hi) || e.first != nil && e.first.First > i) {
		return c // the top earners -- those with more -- would pay
	}
	return 0
}

// ending is what end knows of the content it looks for the end of.
type ending struct {
	*report
	rule        Rule
	from        int
	fronted     bool
	infinitive  bool
	phrase      bool         // a noun phrase, with or without a preposition
	past        bool         // the cue is a past tense
	first       *chunk.Chunk // verb of the content
	main        *chunk.Chunk // its first finite verb outside relative clauses
	contentPast bool         // so is the first verb of the content
}

// dashAfter returns the token after the dash that closes an aside that begins at i; 0 if none does.
func (p *parser) dashAfter(i, hi int) int {
	for k := i; k < min(hi-1, i+maxReach/2); k = p.next(k) {
		if p.Toks[k].Kind == token.Dash && (p.Toks[k].Is(token.Space) || p.is(k, "—")) {
			for k < hi && p.Toks[k].Kind == token.Dash {
				k++
			}
			return k
		}
	}
	return 0
}

// commaAfter returns the next comma at or after i at the same level, nearby; 0 if none is.
func (p *parser) commaAfter(i, hi int) int {
	for k := i; k < min(hi-1, i+maxPhrase); k = p.next(k) {
		if p.is(k, ",") {
			return k
		}
	}
	return 0
}

// asideOf reports whether an adjunct of the cue begins at i, after a noun phrase that is content: a time, an occasion, a medium.
func (p *parser) asideOf(e *ending, i, hi int) bool {
	t := p.tag(i)
	for _, w := range [...]string{"when", "while", "because", "after", "before", "since", "until", "once"} {
		if p.form(i, w) && (t == tag.Subord || t == tag.Adv) {
			return p.clauseAhead(i+1, hi) || w == "while" || w == "because" // while at a convention
		}
	}
	n := p.np(i)
	if n != nil && n.First == i && n.Is(chunk.Time) && p.mark[i-1] == closing {
		return true
	}
	if t != tag.Adp || e.rule == XAs {
		return false
	}
	if p.form(i, "during") {
		return true
	}
	if p.form(i, "as") && e.rule == NPObject && i+1 < hi && p.tag(i+1) == tag.VerbPart {
		return true
	}
	if n = p.np(min(i+1, hi-1)); n == nil || n.First != i+1 {
		return false
	}
	if p.form(i, "on") && (n.Is(chunk.Time) || p.isMedium(Range{n.First, n.Last})) || p.form(i, "in") && n.Is(chunk.Time) {
		return true
	}
	return p.form(i, "in") && p.isMedium(Range{n.First, n.Last}) && !n.Any(chunk.Proper|chunk.Plural) && p.tag(n.First) == tag.Det
}

// firstVerb returns the first verb group of a clause that begins at from.
func (p *parser) firstVerb(from, hi int) *chunk.Chunk {
	for i := from; i < min(hi, from+maxReach); i = p.next(i) {
		if g := p.vg(i); g != nil {
			return g
		}
	}
	return nil
}

// mainVerb returns the first finite verb at from that no relative pronoun governs.
func (p *parser) mainVerb(from, hi int) *chunk.Chunk {
	rel := false
	for i := from; i < min(hi, from+maxReach); i = p.next(i) {
		if p.tag(i) == tag.Rel {
			rel = true
		}
		if g := p.vg(i); g != nil && g.First == i && g.Is(chunk.Finite) {
			if !rel {
				return g
			}
			rel = false
		}
	}
	return nil
}

// fronted reports whether the cue's clause is subordinate and comes first: "While most say X, Y …", "Asked whether X, Y said",
// "despite admitting that X, he …", "Contrary to her belief that X, Y …".
func (p *parser) fronted(r *report) bool {
	i := r.unit.First
	if i >= len(p.Toks) {
		return false
	}
	lo := r.b.First
	if p.clauseBefore(lo, i) {
		k := i - 1 // after a comma: "Mr Lund, despite admitting that …, voted"
		return r.Group != nil && r.Group.First == i && r.Group.Any(chunk.Ing|chunk.Part) && p.tag(k) == tag.Adp && p.is(k-1, ",")
	}
	if r.Group != nil && r.Group.First == i && r.Group.Any(chunk.Ing|chunk.Part) && (i == lo || p.tag(lo) == tag.Adp || p.tag(lo) == tag.Subord || p.tag(lo) == tag.VerbIng) {
		return true
	}
	if r.Kind == cue.Noun {
		return p.tag(lo) == tag.Adp || lo+1 < i && p.tag(lo+1) == tag.Adp
	}
	for k := lo; k < i; k++ {
		if t := p.tag(k); t == tag.Subord && !p.form(k, "that") || p.Lex.Has(p.Toks[k].Lex, lexicon.Subord) && (k < lo+2 && t == tag.Adp || t == tag.Adv) {
			return true
		}
	}
	return false
}

// endsAtComma reports whether the comma at i ends the content.
func (p *parser) endsAtComma(e *ending, i, hi int) bool {
	r := e.report
	j := i + 1
	if j >= hi {
		return true
	}
	if e.fronted && p.clauseAhead(j, hi) {
		return true
	}
	if k := r.unit.First - 1; k > r.b.First && p.is(k-1, ",") && p.tag(k) == tag.Subord && e.main != nil && e.main.First < i && p.verbAfter(j, hi) {
		return true // Lee, though she said it rained, left
	}
	t := p.tag(j)
	said := e.main != nil && e.main.First < i
	if n := p.np(j); said && n != nil && n.First == j && n.Last < hi && p.tag(n.Last) == tag.Rel || n != nil && n.First == j && n.Last < hi && p.form(n.Last, "that") {
		if m := p.np(min(n.Last+1, hi-1)); said && m != nil {
			k := m.Last
			for k < hi && p.tag(k) == tag.Adv {
				k++
			}
			if g := p.vg(min(k, hi-1)); k < hi && g != nil && p.has(g.Head, lexicon.Report) {
				return true // forty lives, a figure that she called
			}
		}
	}
	if p.verbAfter(j, hi) && r.hasSource && p.tag(r.src.Head) == tag.Rel && (said || e.phrase || e.infinitive) {
		return true // Lee, who said she was ill, ran
	}
	switch {
	case p.form(j, "but") && j+1 < hi && (p.form(j+1, "that") || p.tag(j+1) == tag.Not || p.resumes(e, j+1, hi) || p.sameSubject(e, j+1)):
		return false
	case p.form(j, "while") && j+1 < hi && p.tag(j+1) == tag.VerbIng:
		return false
	case p.form(j, "but"), p.form(j, "while"), p.form(j, "whereas"), p.form(j, "although"), p.form(j, "though"):
		return true
	case p.form(j, "according") && j+1 < hi && p.form(j+1, "to"):
		return true
	case t == tag.VerbIng && p.reports(j, hi):
		return true
	case p.form(j, "as") && t == tag.Subord && p.clauseAhead(j+1, hi):
		return true
	case e.rule != QuoteSplit && (p.parenAhead(j, hi) || said && p.reportAhead(j, hi)):
		return true
	}
	if e.phrase {
		// A noun phrase ends at the comma unless a list or an apposition goes on.
		if t == tag.VerbIng && p.form(j, "including") || t == tag.Det && j+1 < hi && p.mark[j+1] == opening {
			return false // a “liar,” a “bully”
		}
		if p.mark[i-1] == closing && p.is(p.outer[p.of[i-1]].First-1, ",") {
			return false // a truce, “at long last”, by all
		}
		return t == tag.Rel || t == tag.VerbIng || t == tag.VerbPart || t == tag.Adp || t == tag.Subord || p.clauseAhead(j, hi) && t != tag.Conj
	}
	if t == tag.VerbPast && p.has(j, lexicon.Report) && said {
		return true
	}
	return false
}

// sameSubject reports whether the clause at i has the pronoun for its subject that the content begins with: "she hopes to win,
// but she knows".
func (p *parser) sameSubject(e *ending, i int) bool {
	return p.subjectPronoun(i) && p.Toks[i].Lex == p.Toks[e.from].Lex
}

// reportAhead reports whether a noun phrase and a verb of speech with its content stand at j: a report of its own, which ends
// the one before: "having agreed that Lund won, Ann Lee noted that".
func (p *parser) reportAhead(j, hi int) bool {
	n := p.np(j)
	if n == nil || n.First != j || n.Any(chunk.Time|chunk.Relative) {
		return false
	}
	g := p.vg(min(n.Last, hi-1))
	if n.Last >= hi || g == nil || g.First != n.Last || !g.Is(chunk.Finite) || g.Any(chunk.Passive) {
		return false
	}
	if v := p.Lex.Value(p.Toks[g.Head].Lex, lexicon.Report); v == 0 || v&lexicon.ReportMask > lexicon.ReportWriting || v&(lexicon.FrameThat|lexicon.FrameBare|lexicon.FrameQuote) == 0 {
		return false
	}
	k := g.Last
	return k < hi && (p.form(k, "that") || p.mark[k] == opening || p.is(k, ":") || p.clauseAhead(k, hi))
}

// resumes reports whether a verb without a subject at i goes on with the reported clause rather than with the cue's: it is no
// past tense, or the cue is none.
func (p *parser) resumes(e *ending, i, hi int) bool {
	for i < hi && p.tag(i) == tag.Adv {
		i++
	}
	g := p.vg(min(i, hi-1))
	if i >= hi || g == nil || g.First != i {
		return false
	}
	if p.Lex.Has(p.Toks[g.Head].Lex, lexicon.Report) {
		return false
	}
	return !g.Is(chunk.Finite) || e.past && (!g.Is(chunk.Past) || g.Is(chunk.HasModal) || e.contentPast)
}

// reports reports whether the verb at i reports something itself: what it takes follows it.
func (p *parser) reports(i, hi int) bool {
	g := p.vg(i)
	if g == nil {
		return false
	}
	v := p.Lex.Value(p.Toks[g.Head].Lex, lexicon.Report)
	j := g.Last
	if n, phrase := p.Lex.Phrase(lexicon.Report, func(k int) lexicon.ID {
		if g.Head+k >= hi {
			return 0
		}
		return p.Toks[g.Head+k].Lex
	}); n > 0 {
		v, j = phrase, max(j, g.Head+n) // called on
	}
	for j < hi && (p.tag(j) == tag.Adv || p.np(j) != nil && p.np(j).Is(chunk.Time)) {
		j++
	}
	if v == 0 || j >= hi {
		return false
	}
	switch {
	case p.mark[j] == opening, p.is(j, ":"), p.is(j, ",") && j+1 < hi && p.mark[j+1] == opening:
		return v&lexicon.FrameQuote != 0
	case p.form(j, "that"):
		return v&(lexicon.FrameThat|lexicon.FrameTell) != 0
	case p.has(j, lexicon.Wh) || p.form(j, "if"):
		return v&lexicon.FrameWh != 0
	case p.tag(j) == tag.To:
		return v&lexicon.FrameTo != 0
	case v&lexicon.FrameBare != 0 && p.clauseAhead(j, hi):
		return true
	}
	n := p.np(j)
	if v&lexicon.FrameOnX != 0 && p.tag(j) == tag.Adp && j+1 < hi {
		n = p.np(j + 1) // appealed to skippers to wait
		return n != nil && n.First == j+1 && n.Last < hi && p.tag(n.Last) == tag.To
	}
	if n == nil {
		return false
	}
	if v&lexicon.FrameXTo != 0 && n.Last < hi && p.tag(n.Last) == tag.To {
		return true
	}
	return v&(lexicon.FrameXY|lexicon.FrameXAs|lexicon.FrameTell|lexicon.FrameNP) != 0 && v&lexicon.ReportMask <= lexicon.ReportWriting
}

// parenAhead reports whether a source and a reporting verb stand at j as the end of the sentence or before another comma:
// ", officials said."
func (p *parser) parenAhead(j, hi int) bool {
	n := p.np(j)
	if n == nil || n.First != j || n.Any(chunk.Time|chunk.Relative) {
		return false
	}
	e := p.extendRight(n, hi)
	i := e.Last
	g := p.vg(min(i, hi-1))
	if i >= hi || g == nil || g.First != i || !g.Is(chunk.Finite) || g.Is(chunk.Passive) {
		return false
	}
	if p.Lex.Value(p.Toks[g.Head].Lex, lexicon.Report)&lexicon.FrameParen == 0 {
		return false
	}
	k := g.Last
	for k < hi && (p.tag(k) == tag.Adv || p.np(k) != nil && p.np(k).Is(chunk.Time) || p.tag(k) == tag.Adp && p.np(min(k+1, hi-1)) != nil) {
		if p.tag(k) == tag.Adp {
			k = p.np(k + 1).Last
			continue
		}
		k++
	}
	return k >= hi || p.is(k, ",") || p.Toks[k].Kind == token.Stop
}

// endsAtConj reports whether the conjunction at i joins a clause that is no longer reported: one whose verb has no subject
// and goes on from the cue, or whose tense says that the article speaks again.
func (p *parser) endsAtConj(e *ending, i, hi int) bool {
	if i+1 < hi && p.mark[i-1] == closing && p.mark[i+1] == opening {
		return false // is “a nuisance” but “we put up with it”
	}
	if g := p.vg(min(i+1, hi-1)); p.form(i, "but") && i+1 < hi && g != nil && g.Is(chunk.Ing) && e.Group != nil && e.Group.Is(chunk.Ing) && p.reports(i+1, hi) {
		return true // acknowledging that he won but warning that
	}
	if p.form(i, "but") && !(i+1 < hi && p.form(i+1, "that")) && p.clauseAhead(i+1, hi) && !p.sameSubject(e, i+1) {
		return true
	}
	j := i + 1
	for j < hi && p.tag(j) == tag.Adv {
		j++
	}
	if e.phrase && j < hi && p.form(j, "that") && p.tag(j) != tag.Rel {
		return true // asked for peace and that
	}
	if j >= hi || p.form(j, "that") || p.form(i, "or") || p.form(i, "nor") {
		return false
	}
	if j > i+1 && p.tag(i-1) == tag.Adv {
		return false // first and foremost is
	}
	if e.Group != nil && e.Group.Any(chunk.Inf|chunk.Ing) && p.Toks[j].Lex != 0 {
		// "to brag that … and to rail", "by suggesting that … and by dismissing"
		if k := e.Group.First; e.Group.Is(chunk.Inf) && p.tag(j) == tag.To && p.tag(k) == tag.To || e.Group.Is(chunk.Ing) && (p.tag(j) == tag.Adp || p.tag(j) == tag.Subord) && k > 0 && p.Toks[k-1].Lex == p.Toks[j].Lex {
			return true
		}
	}
	g := p.vg(j)
	if g == nil || g.First != j {
		// "and X said": a new report, but not where "that Moscow and Kyiv had agreed" has no verb yet.
		if !e.phrase && !e.infinitive && !p.clauseBefore(max(e.from, i-maxReach), i) {
			return false
		}
		if n := p.np(j); n != nil && n.First == j && !n.Any(chunk.Time|chunk.Relative) {
			k := p.extendRight(n, hi).Last
			if v := p.vg(min(k, hi-1)); k < hi && v != nil && v.First == k && v.Is(chunk.Finite) {
				rep := p.Lex.Value(p.Toks[v.Head].Lex, lexicon.Report)
				if c := rep & lexicon.ReportMask; c == lexicon.ReportSpeech || c == lexicon.ReportWriting {
					if rep&(lexicon.FrameThat|lexicon.FrameBare) != 0 && (p.form(v.Last, "that") || p.clauseAhead(v.Last, hi)) {
						return true
					}
					if e.past && v.Is(chunk.Past) && !e.contentPast && p.reports(k, hi) {
						return true
					}
				}
				return e.phrase || e.infinitive && (v.Is(chunk.Past) || e.first == nil || !p.clauseBefore(e.from, i))
			}
		}
		return false
	}
	if !g.Is(chunk.Finite) {
		// "took to the stage to accuse X of lying and encourage Y": an infinitive goes on from one.
		same := e.Group != nil && (e.Group.Is(chunk.Inf) && g.Is(chunk.Inf) && p.tag(g.First) != tag.To || e.Group.Is(chunk.Ing) && g.Is(chunk.Ing))
		return same && (e.phrase || e.Group.Is(chunk.Ing)) && p.reports(j, hi)
	}
	if e.Group != nil && e.Group.Is(chunk.Ing) && p.reports(j, hi) && p.Lex.Value(p.Toks[g.Head].Lex, lexicon.Report)&lexicon.ReportMask <= lexicon.ReportWriting {
		return true // a statement saying that it rained and said
	}
	if g.Is(chunk.Past) == e.past && !g.Any(chunk.Perfect|chunk.Passive) && p.reports(j, hi) {
		// "says he is proud and expects to win" says both; "says he is proud and predicts that" does not.
		return e.phrase || e.infinitive || e.past != e.contentPast || p.Lex.Value(p.Toks[g.Head].Lex, lexicon.Report)&lexicon.ReportMask <= lexicon.ReportWriting
	}
	if e.infinitive || e.phrase {
		return g.Is(chunk.Past) == e.past
	}
	if e.first != nil && e.Group != nil && p.singular(g.First) && p.singular(e.Group.First) && (p.tag(e.first.First) == tag.AuxPres || p.tag(e.first.First) == tag.VerbPres) {
		return true // The union says hours have been cut and has promised to strike
	}
	if e.first != nil && e.first.Is(chunk.Perfect) && p.Lex.Value(p.Toks[g.Head].Lex, lexicon.Verb)&lexicon.FormPart != 0 {
		return false // he had watched it rise and thought
	}
	if e.first != nil && e.first.Is(chunk.Finite) && !e.past && e.Group != nil && e.Group.Is(chunk.Finite) && !g.Any(chunk.Past|chunk.HasModal) && e.first.Is(chunk.Past) {
		return true // denies that it was a crime and goes to great lengths
	}
	return e.past && g.Is(chunk.Past) && !e.contentPast
}
