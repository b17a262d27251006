package attrib

import (
	"github.com/ascribe-go/ascribe/internal/chunk"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/token"
)

// adjuncts skips what may stand between a cue and its content: adverbs, addressee, day, place and medium.
func (p *parser) adjuncts(r *report, i int) int {
	hi := r.b.Last
	for i < hi {
		if p.mark[i] == opening && !(r.addressee.Empty() && r.medium.Empty()) && p.named(int(p.of[i])) {
			i = p.next(i) // told Radio Six’s “The Slow Tide” that
			continue
		}
		if p.mark[i] != noMark {
			break
		}
		n := p.np(i)
		switch {
		case p.form(i, "in") && i+1 < hi && p.mark[i+1] == opening && p.named(int(p.of[i+1])):
			i = p.next(i + 1) // reported in “Sea Letters”
		case p.form(i, "as") && p.asLong(i, hi) > 0:
			i = p.asLong(i, hi)
		case n != nil && n.First == i && r.addressee.Empty() && !r.inverted && r.Takes(lexicon.FrameTell) && p.crowd(n.Last, hi) > 0:
			r.addressee = Range{i, p.crowd(n.Last, hi)}
			i = r.addressee.Last
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
			i = p.closeOf(i, hi) // told the Harbour Press (HP)
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

// asLong returns the end of "as recently as July" at i; 0 if nothing of that kind stands there.
func (p *parser) asLong(i, hi int) int {
	if i+3 >= hi || !p.form(i+1, "recently") && !p.form(i+1, "late") && !p.form(i+1, "early") || !p.form(i+2, "as") || p.np(i+3) == nil {
		return 0
	}
	return p.np(i + 3).Last
}

// crowd returns the "that" behind a participle and its phrases at i, which say who is told: told a crowd packed into the hall that. It
// is 0 if there is none.
func (p *parser) crowd(i, hi int) int {
	g := p.vg(min(i, hi-1))
	if i >= hi || g == nil || g.First != i || g.Last != i+1 || !g.Any(chunk.Part|chunk.Ing) && !(g.Is(chunk.Past) && p.Lex.Value(p.Toks[i].Lex, lexicon.Verb)&lexicon.FormPart != 0) {
		return 0
	}
	for k := g.Last; k < min(hi, i+maxPhrase); k++ {
		switch n := p.np(k); {
		case p.form(k, "that") && k > g.Last && p.clauseAhead(k+1, hi):
			return k
		case n != nil && n.First == k && !n.Any(chunk.Relative|chunk.Pronoun):
			k = n.Last - 1
		case p.tag(k) == tag.Adp, p.tag(k) == tag.Adv:
		default:
			return 0
		}
	}
	return 0
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
