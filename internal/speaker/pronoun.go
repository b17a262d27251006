package speaker

import (
	"github.com/ascribe-go/ascribe/internal/attrib"
	"github.com/ascribe-go/ascribe/internal/chunk"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/mention"
	"github.com/ascribe-go/ascribe/internal/tag"
)

const (
	firstPerson     = "first person without a speaker"
	withinQuotation = "a pronoun within what somebody says"
)

// pronoun resolves he, she, they, it, I and we.
func (r *resolver) pronoun(i, h int, v uint32) answer {
	a := &r.Attrs[i]
	switch {
	case v&lexicon.Pro1 != 0:
		if a.Parent > 0 && r.res.Of[a.Parent-1] > 0 {
			return answer{r.res.Of[a.Parent-1], High, "the speaker of the quotation"}
		}
		return none(firstPerson)
	case v&(lexicon.ProMale|lexicon.ProFemale) != 0 && v&lexicon.Pro3 != 0:
		g := uint32(lexicon.Male)
		if v&lexicon.ProFemale != 0 {
			g = lexicon.Female
		}
		if from := r.quotation(i, h); from >= 0 {
			if !r.again {
				return none(withinQuotation)
			}
			return r.within(i, h, from, g)
		}
		return r.heShe(i, h, g)
	case v&lexicon.Pro3 != 0 && v&lexicon.ProPlural != 0:
		if x := r.previous(h, "the last plural source", mention.Collective, mention.Organization); x.speaker > 0 {
			return x
		}
		return r.subject(h, true)
	case v&lexicon.Pro3 != 0:
		if x := r.previous(h, "the last organisation that spoke", mention.Organization, mention.Organization); x.speaker > 0 {
			return x
		}
		return r.subject(h, false)
	}
	if f := r.Lex.Form(r.Toks[h].Lex); f == "someone" || f == "somebody" {
		return answer{r.described(r.Toks[h].Of(r.Text), mention.Anonymous, r.spanOf(attrib.Range{First: h, Last: h + 1})), Exact, "a description"}
	}
	return none("an indefinite source")
}

// subject resolves they and it to the subject of the sentence before, if that is a group or an organisation.
func (r *resolver) subject(h int, plural bool) answer {
	x := r.before(h)
	if x.Empty() {
		return none("no antecedent")
	}
	c := r.Chunks.At(x.Last - 1)
	if c == nil || c.Is(chunk.Pronoun) {
		return none("no antecedent")
	}
	head := c.Head
	set := r.Lex.Set(r.Toks[head].Lex)
	if m := r.mentionOf(head); m != nil {
		if k := r.Names.Entities[m.Entity].Kind; k == mention.Organization || plural && r.Tags[head].Plural() {
			return answer{r.entity(m.Entity), Low, "the subject before"}
		}
		return none("no antecedent")
	}
	if plural && (r.Tags[head].Plural() && set.Any(lexicon.Of(lexicon.Person, lexicon.Role, lexicon.OrgHead)) || set.Has(lexicon.OrgHead)) || !plural && set.Has(lexicon.OrgHead) {
		return answer{r.described(r.text(x), r.kind(head), r.spanOf(x)), Low, "the subject before"}
	}
	return none("no antecedent")
}

// lookBack bounds how many attributions or mentions of people are looked at for one pronoun.
const lookBack = 64

// previous returns the speaker of the attribution before, if it is of one of two kinds.
func (r *resolver) previous(h int, why string, a, b mention.Kind) answer {
	for k := len(r.done) - 1; k >= max(0, len(r.done)-lookBack); k-- {
		x := &r.Attrs[r.done[k]]
		if x.SourceHead >= h {
			continue
		}
		if r.paragraph(x.SourceHead) < r.paragraph(h)-near {
			break
		}
		s := r.res.Of[r.done[k]]
		sp := &r.res.Speakers[s-1]
		if sp.Kind == a || sp.Kind == b {
			return answer{s, High, why}
		}
		if b == mention.Organization && a == b && sp.Kind == mention.Anonymous && !sp.human && sp.entity < 0 {
			return answer{s, Low, why} // the lensmaker said … It
		}
		if b == mention.Organization && a == b && sp.entity >= 0 && r.Names.Entities[sp.entity].Kind == mention.Unknown {
			return answer{s, Low, why} // a name that may be a firm's
		}
		break
	}
	return none("no antecedent")
}

// heShe resolves he and she by the evidence that proved precise: the speaker before in the paragraph, the last first subject,
// the only person who fits.
func (r *resolver) heShe(i, h int, g uint32) answer {
	para := r.paragraph(h)
	here := -1 // the sentence whose people are somebody else: his aide quoted him as saying
	if v := r.Lex.Value(r.Toks[h].Lex, lexicon.Pronoun); v&lexicon.ProObject != 0 && v&(lexicon.ProSubject|lexicon.ProPossessive) == 0 {
		here = r.sentence(h)
	}
	fits := func(e int) bool {
		x := &r.Names.Entities[e]
		return x.Gender == 0 || g == 0 || x.Gender == g
	}
	// Who spoke before.
	speaker, at := 0, -1
	for k := len(r.done) - 1; k >= max(0, len(r.done)-lookBack) && speaker == 0; k-- {
		b := &r.Attrs[r.done[k]]
		if b.SourceHead >= h || b.Parent > 0 && b.Parent != r.Attrs[i].Parent || here >= 0 && r.sentence(b.SourceHead) == here {
			continue
		}
		p := r.paragraph(b.SourceHead)
		if p < para-near {
			break
		}
		s := r.res.Of[r.done[k]]
		e := r.res.Speakers[s-1].entity
		if e >= 0 && fits(e) && r.Names.Entities[e].Kind != mention.Organization && (p == para || !r.titular(e)) || e < 0 && r.res.Speakers[s-1].human && p == para {
			speaker, at = s, b.SourceHead
		}
	}
	// The last first subject, and the only person who fits.
	for r.next < len(r.persons) && r.persons[r.next].tok < h {
		r.next++
	}
	for r.next > 0 && r.persons[r.next-1].tok >= h {
		r.next--
	}
	subject, subjectAt, only, several := -1, -1, -1, false
	latest := -1              // the last mention of one who fits
	local, crowd := -1, false // the one of the paragraph who fits, and whether there are several
	pair := false             // the subject is two who fit
	known := -1               // the one person known to be of this gender; -2 if there are several
	for k := r.next - 1; k >= max(0, r.next-lookBack); k-- {
		p := r.persons[k]
		if p.para < para-near {
			break
		}
		x := &r.Names.Entities[p.entity]
		if !fits(p.entity) || x.Kind != mention.Person && x.Gender == 0 || p.para != para && r.titular(p.entity) || here >= 0 && r.sentence(p.tok) == here || r.quotes(i, p.tok) {
			continue
		}
		if x.Gender == g && g != 0 && known != p.entity {
			if known == -1 {
				known = p.entity
			} else {
				known = -2
			}
		}
		if latest = max(latest, p.tok); p.para == para && !(p.tok > 0 && r.Tags[p.tok-1] == tag.Adp) {
			crowd = crowd || local >= 0 && local != p.entity
			local = p.entity
		}
		several = several || only >= 0 && only != p.entity
		only = p.entity
		if p.subject && subject < 0 {
			subject, subjectAt = p.entity, p.tok
			if k > 0 && r.pair(r.persons[k-1], p) && fits(r.persons[k-1].entity) {
				pair = true
			}
		}
	}
	person := func(e int, c Confidence, why string) answer {
		if r.Names.Entities[e].Gender == 0 && known >= 0 {
			return answer{r.entity(known), Low, "the only person known to fit"}
		}
		if x := &r.Names.Entities[e]; x.Gender == 0 {
			x.Gender = g
		}
		return answer{r.entity(e), c, why}
	}
	same := func(tok int) bool { return tok >= 0 && r.paragraph(tok) == para }
	if x := r.somebody(h, here, g); !x.Empty() && at < x.First && latest < x.First {
		return answer{r.described(r.text(x), mention.Anonymous, r.spanOf(x)), Low, "the subject before"}
	}
	switch {
	case speaker > 0 && same(at) && !(subjectAt > at && same(subjectAt)):
		if e := r.res.Speakers[speaker-1].entity; e >= 0 {
			return person(e, High, "who spoke before")
		}
		return answer{speaker, High, "who spoke before"}
	case pair:
	case subject >= 0 && same(subjectAt):
		return person(subject, High, "the subject before")
	case local >= 0 && !crowd:
		return person(local, High, "the only person of the paragraph who fits")
	case only >= 0 && !several:
		return person(only, High, "the only person who fits")
	case speaker > 0:
		if e := r.res.Speakers[speaker-1].entity; e >= 0 {
			return person(e, Low, "who spoke before")
		}
	case subject >= 0:
		return person(subject, Low, "the subject before")
	}
	if t := r.topics[g]; only < 0 && t.entity >= 0 && r.last[t.entity] > 0 && t.count >= 3*t.next {
		return person(t.entity, Low, "the person the text is about")
	}
	return none("several people fit, or nobody")
}

// quotes reports whether token t lies in the quotation of attribution i: who is named there is not who speaks.
func (r *resolver) quotes(i, t int) bool {
	a := &r.Attrs[i]
	if a.Kind != attrib.Direct {
		return false
	}
	at := int(r.Toks[t].Start)
	for _, s := range a.Spans {
		if s.Start <= at && at < s.End {
			return true
		}
	}
	return false
}

// somebody returns the subject of the sentence before that of token h, or of its own, in the same paragraph, if that is a person
// without a name who may be of gender g: a judge. It is empty otherwise. here is as in heShe.
func (r *resolver) somebody(h, here int, g uint32) attrib.Range {
	x := r.before(h)
	if here > 0 {
		x = r.subjects[here-1]
	}
	if x.Empty() || r.paragraph(x.First) != r.paragraph(h) || r.sentence(x.First) < r.sentence(h)-1 {
		return attrib.Range{}
	}
	c := r.Chunks.At(x.Last - 1)
	switch d := r.Lex.Value(r.Toks[x.First].Lex, lexicon.Det); {
	case d&lexicon.DetA != 0:
	case d&lexicon.DetThe != 0 && r.Lex.Set(r.Toks[c.Head].Lex).Any(lexicon.Of(lexicon.Role, lexicon.Title)) && r.holder(x, c.Head) < 0: // the office of somebody who is not named
	default:
		return attrib.Range{}
	}
	if set := r.Lex.Set(r.Toks[c.Head].Lex); c.Any(chunk.Pronoun|chunk.Plural) || !set.Any(lexicon.Of(lexicon.Person, lexicon.Role, lexicon.Title)) || set.Has(lexicon.OrgHead) || r.mentionOf(c.Head) != nil ||
		r.Lex.Value(r.Toks[c.Head].Lex, lexicon.Person) == lexicon.PersonPlural {
		return attrib.Range{}
	}
	if n := mention.NounGender(r.Lex.Form(r.Toks[c.Head].Lex)); n != 0 && g != 0 && n != g {
		return attrib.Range{}
	}
	return x
}

// titular reports whether an entity is known by an office alone, with capitals: the Prime Minister. It is no antecedent from another
// paragraph.
func (r *resolver) titular(e int) bool {
	x := &r.Names.Entities[e]
	return x.Gender == 0 && r.offices[e]
}

// pair reports whether two people are the subject of one verb: Tom Reed and Paul Cole.
func (r *resolver) pair(a, b person) bool {
	return a.subject && a.entity != b.entity && b.tok-a.tok < 8 && b.tok > 0 && r.Tags[b.tok-1] == tag.Conj && r.sentence(a.tok) == r.sentence(b.tok)
}

// topic is the person of one gender whom the text mentions most, how often, and how often the next one.
type topic struct{ entity, count, next int }

// mostTold finds the topics.
func (r *resolver) mostTold() {
	for g := range r.topics {
		r.topics[g].entity = -1
	}
	for e := range r.Names.Entities {
		x := &r.Names.Entities[e]
		if x.Kind != mention.Person || x.Gender == 0 || x.Gender > lexicon.Female {
			continue
		}
		if t := &r.topics[x.Gender]; x.Count > t.count {
			t.entity, t.count, t.next = e, x.Count, t.count
		} else {
			t.next = max(t.next, x.Count)
		}
	}
}

// quotation returns where the quotation begins that holds token h and in which attribution i is nested, -1 if there is none.
func (r *resolver) quotation(i, h int) int {
	a := &r.Attrs[i]
	if a.Parent == 0 {
		return -1
	}
	at := int(r.Toks[h].Start)
	if o := &r.Attrs[a.Parent-1]; o.Rule == attrib.Transcript && o.Spans[0].Start <= at && at < o.Spans[len(o.Spans)-1].End {
		return o.Spans[0].Start // an answer has no marks
	}
	for n, q := range r.Attrs[a.Parent-1].Quoted {
		if n > lookBack {
			break
		}
		if in := r.Quotes[q].Inner; in.Start <= at && at < in.End {
			return in.Start
		}
	}
	return -1
}

// within resolves he and she in a quotation that begins at byte from: to the subject before in it, else to one of the people
// around who is not its speaker.
func (r *resolver) within(i, h, from int, g uint32) answer {
	if x := r.before(h); !x.Empty() && int(r.Toks[x.First].Start) >= from {
		c := r.Chunks.At(x.Last - 1)
		if m := r.mentionOf(c.Head); m != nil {
			if e := &r.Names.Entities[m.Entity]; e.Kind != mention.Organization && (e.Gender == 0 || e.Gender == g) {
				return answer{r.entity(m.Entity), High, "the subject before"}
			}
		}
		if set := r.Lex.Set(r.Toks[c.Head].Lex); !c.Any(chunk.Pronoun|chunk.Plural) && set.Any(lexicon.Of(lexicon.Person, lexicon.Role)) {
			if n := mention.NounGender(r.Lex.Form(r.Toks[c.Head].Lex)); n == 0 || n == g {
				return answer{r.described(r.text(x), mention.Anonymous, r.spanOf(x)), High, "the subject before"}
			}
		}
	}
	b := r.heShe(i, h, g)
	if b.speaker > 0 && b.speaker == r.res.Of[r.Attrs[i].Parent-1] {
		return none("somebody else than who speaks")
	}
	b.confidence = min(b.confidence, Low)
	return b
}
