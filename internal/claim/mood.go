package claim

import (
	"github.com/ascribe-go/ascribe/internal/attrib"
	"github.com/ascribe-go/ascribe/internal/chunk"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/tag"
)

// modality says how firmly clause c is claimed: the first of the signs that holds. own is the attribution whose cue the clause's own
// verb is ("Growers had expected a frost"), nil for most.
func (f *finder) modality(c int, g *chunk.Chunk, own *attrib.Attribution) Modality {
	cl := &f.clauses[c]
	var mood, class uint32
	var a *attrib.Attribution
	if f.speaker > 0 {
		a = &f.Attrs[f.speaker-1]
		mood, class = a.Mood, a.Class
	}
	if own != nil {
		if own.Mood != lexicon.MoodClaimed {
			mood = own.Mood
		}
		if a == nil {
			a = own
		}
	}
	v := cl.verb
	modal := f.modal(v)
	will := modal == lexicon.ModalWill || f.announced(v, g)
	switch {
	case mood == lexicon.MoodDenied, a != nil && own == nil && f.rejects(a):
		return Denied
	case mood == lexicon.MoodPredicted:
		return Predicted
	case mood == lexicon.MoodRequested, a != nil && mood == lexicon.MoodAsked && (v.Is(chunk.Inf) || a.Rule == attrib.XTo || own != nil),
		a != nil && own == nil && a.Rule == attrib.XTo && class != lexicon.ReportThought, f.requests(cl, v, g):
		if (cl.rule != Relative || a == nil || own != nil) && !(c == 0 && f.Tags[v.First] == tag.AuxPast) { // suggestions that 40 had died
			return Requested
		}
	case mood == lexicon.MoodWarned:
		return Warned
	case mood == lexicon.MoodPromised:
		return Promised
	}
	switch {
	case a != nil && own == nil && will && f.ownAct(cl, v, g, a):
		return Promised
	case mood == lexicon.MoodPossible, modal == lexicon.ModalMay && !f.conditional(c), f.possible(v, g), f.whether(c):
		return Possible
	case will, f.future(v, g), f.speaker == 0 && c == 0 && v.Is(chunk.Inf):
		return Predicted // "mill to close within two years"
	case f.speaker > 0 || own != nil && own.Mood != lexicon.MoodClaimed, f.hearsay(cl):
		return Claimed
	}
	return Asserted
}

// hearsay reports whether a clause tells what a noun says that is nobody's: there were reports that 40 had died.
func (f *finder) hearsay(cl *clause) bool {
	that := cl.before + 1
	return f.is(that, "that") && f.verbAt(that+1) == nil && f.tag(cl.before).Common() && f.has(cl.before, lexicon.ReportNoun)
}

// rejects reports whether the content of an attribution is what others say and its source does not accept.
func (f *finder) rejects(a *attrib.Attribution) bool {
	if a.Rule != attrib.NPObject || a.Head < 0 {
		return false
	}
	switch f.Lex.Lemma(f.Toks[a.Head].Lex) {
	case "reject", "dismiss", "deny", "refute", "rebut", "dispute", "contradict", "repudiate":
		return true
	}
	return false
}

// modal returns the kind of a group's modal verb, 0 if it has none.
func (f *finder) modal(g *chunk.Chunk) uint32 {
	for i := g.First; i < g.Last; i++ {
		if f.Tags[i] == tag.Modal {
			return f.value(i, lexicon.Modal)
		}
	}
	return 0
}

// announced reports whether a clause's verb is "is to": what is announced for the future.
func (f *finder) announced(v, g *chunk.Chunk) bool {
	return v != g && v.Is(chunk.Copula) && g.Is(chunk.Inf)
}

// requests reports whether the clause's own verb asks for something: "We asked for four helicopters".
func (f *finder) requests(cl *clause, v, g *chunk.Chunk) bool {
	if v.Is(chunk.Negated) {
		return false
	}
	switch f.lemma(v) {
	case "ask", "call", "push", "plead", "appeal", "beg":
		return f.is(v.Last, "for")
	case "demand", "request":
		return !v.Is(chunk.Passive)
	case "propose":
		return v != g
	}
	return false
}

// ownAct reports whether a clause in the future tells an act of its source, or of the body that its source speaks for.
func (f *finder) ownAct(cl *clause, v, g *chunk.Chunk, a *attrib.Attribution) bool {
	if a.Class != lexicon.ReportSpeech && a.Class != lexicon.ReportWriting {
		return false
	}
	if a.Head >= 0 && f.Lex.Lemma(f.Toks[a.Head].Lex) == "announce" {
		return true
	}
	if cl.subject.Empty() || v.Is(chunk.Passive) || g.Is(chunk.Passive) || f.stative(g) || f.anonymous(a) {
		return false
	}
	n := f.noun(cl.subject.First)
	if n == nil {
		return false
	}
	p := f.value(n.Head, lexicon.Pronoun)
	switch {
	case n.Is(chunk.Pronoun) && p&lexicon.Pro1 != 0:
		return true
	case n.Is(chunk.Pronoun) && p&lexicon.Pro3 != 0:
		return p&lexicon.ProSubject != 0 && p&lexicon.ProDemonstrative == 0
	case f.value(n.First, lexicon.Pronoun)&lexicon.Pro1 != 0: // our members
		return false
	}
	return f.has(n.Head, lexicon.OrgHead) || f.has(n.Head, lexicon.Place) || f.value(n.First, lexicon.Pronoun)&lexicon.ProPossessive != 0 && f.has(n.Head, lexicon.Person)
}

// stative reports whether a verb tells no act.
func (f *finder) stative(g *chunk.Chunk) bool {
	if g.Is(chunk.Copula) {
		return true
	}
	switch f.lemma(g) {
	case "be", "know", "see", "need", "remain", "become", "last", "cost", "fall", "rise", "die", "win", "save", "lose":
		return true
	}
	return false
}

// anonymous reports whether a source is several who speak for nobody: two people familiar with the plan.
func (f *finder) anonymous(a *attrib.Attribution) bool {
	if a.SourceHead < 0 {
		return false
	}
	n := f.noun(a.SourceHead)
	return n != nil && n.Is(chunk.Plural) && !n.Any(chunk.Proper|chunk.Pronoun)
}

// conditional reports whether clause c is a condition: "If two thousand people can buy a dance floor".
func (f *finder) conditional(c int) bool {
	i := f.firstToken(c)
	return i >= 0 && f.value(i, lexicon.Subord) == lexicon.SubCondition
}

// whether reports whether clause c is a question that is open.
func (f *finder) whether(c int) bool {
	return f.is(f.firstToken(c), "whether")
}

// firstToken returns the first token that is clause c's own, -1 if it has none.
func (f *finder) firstToken(c int) int {
	cl := &f.clauses[c]
	for k := cl.from; k < min(cl.to, len(f.toks)); k++ {
		if int(f.own[k]) == c {
			return f.toks[k]
		}
	}
	return -1
}

// possible and future look at the verb that governs another: hope to, expect to.
func (f *finder) possible(v, g *chunk.Chunk) bool {
	switch f.lemma(v) {
	case "hope", "negotiate", "consider":
		return true
	case "seek", "want", "wish":
		return v != g
	}
	return false
}

func (f *finder) future(v, g *chunk.Chunk) bool {
	switch f.lemma(v) {
	case "expect", "predict", "forecast", "project":
		return true
	case "plan", "intend", "aim", "go", "schedule", "set":
		return v != g && !v.Is(chunk.Past) || v != g && f.lemma(v) != "go" && f.lemma(v) != "plan"
	}
	return false
}
