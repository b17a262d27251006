package chunk

import (
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/token"
)

// The tagger looks two words to either side. Whether "called" is a past tense or a participle, and whether "after" begins a
// clause, shows further off: a clause has one finite verb. repair mends such tags, in place, before chunks are built.

// repairReach bounds how far repair looks, in tokens.
const repairReach = 40

func (k *chunker) repair() {
	for i := k.first; i < k.last; i++ {
		if k.upper(i) && (i == k.first || k.kind(i-1) == token.Quote) && k.knownName(i) {
			k.tags[i] = tag.Name // Marsh further described
		}
		k.tags[i] = k.mend(i)
	}
	k.verbless()
	k.present()
	for i := k.first; i < k.last; i++ {
		if k.tags[i] == tag.Adp && k.lex.Has(k.toks[i].Lex, lexicon.Subord) && k.clauseAfter(i+1) {
			k.tags[i] = tag.Subord // after the dam had failed
		}
	}
}

// mend returns the tag that the token at i is to have, its own if that is right. Each part of speech has its rules, of which the
// first that holds decides: they see the tags before i as they were mended, and those from i on as the tagger gave them.
func (k *chunker) mend(i int) tag.Tag {
	switch k.toks[i].Kind {
	case token.Quote:
		if !k.toks[i].Is(token.Space) && k.possessive(i) {
			return tag.Poss // drivers’ claims
		}
		return tag.Punct
	case token.Dash, token.Stop:
		return tag.Punct
	}
	t := k.tags[i]
	if t.Verbal() {
		return k.mendVerbal(i, t)
	}
	switch {
	case k.upper(i) && k.exclaims(i):
		return tag.Intj // “Ah, Lee!”
	case k.word(i) == "say" && k.reads(i-1, ",") && i > k.first+1 && k.tag(i+1).Nominal():
		return tag.VerbPres // …, say scientists
	}
	if (t.Common() || t == tag.Adv) && k.plain(i) {
		if k.tags[i-1] == tag.VerbS {
			k.tags[i-1] = tag.Nouns
		}
		return tag.VerbPres // …, engineers estimate.
	}
	switch t {
	case tag.Noun:
		return k.mendNoun(i)
	case tag.Nouns:
		return k.mendNouns(i)
	case tag.Name, tag.Names:
		return k.mendName(i, t)
	case tag.Adj:
		return k.mendAdj(i)
	case tag.Adv:
		return k.mendAdv(i)
	case tag.Det, tag.Pron, tag.Rel:
		return k.mendPronoun(i, t)
	case tag.Adp:
		switch {
		case k.word(i) == "to" && k.baseAfter(i+1):
			return tag.To // to harshly punish
		case k.reads(i-1, "on") && k.upper(i) && k.toks[i].End-k.toks[i].Start == 1:
			return tag.Name // wrote on X that
		case k.form(i, lexicon.FormPast) && !k.lex.Has(k.toks[i].Lex, lexicon.Prep) && k.tag(i-1).Noun() && !k.finite(k.first, k.last):
			return tag.VerbPast // the company forecast sales of
		}
	case tag.Intj:
		switch {
		case i == k.first && k.upper(i) && k.reads(i+1, ",") && k.tag(i+2) == tag.Rel:
			return tag.Name // Carvel, whose book sold well, denies
		}
	case tag.Particle:
		if k.word(i) == "off" && k.tag(i+1).Name() && !k.lex.Set(k.toks[i+1].Lex).Any(days) {
			return tag.Adp // rescued off Cape Orle
		}
	case tag.To:
		if k.kind(i+1) == token.Quote && k.tag(i+2).Ing() {
			return tag.Adp // likened it to “burning books”
		}
	}
	return t
}

// mendNoun finds the past tense that looks like a noun, and the surname that is one.
func (k *chunker) mendNoun(i int) tag.Tag {
	switch {
	case k.reads(i+1, "back") && k.tag(i-1).Noun() && k.form(i, lexicon.FormPast) && k.pause(i+2):
		return tag.VerbPast // Lee shot back, “…”
	case k.form(i, lexicon.FormPast) && (k.tells(i) || k.noNoun(i) && k.tag(i-1).Nominal() && k.reads(i+1, ":") || k.noNoun(i) && k.tag(i-1) == tag.Adj && k.lex.Has(k.toks[i-1].Lex, lexicon.Demonym) && k.pause(i+1)):
		return tag.VerbPast // “…,” the minister shot back; the German snapped: “…”
	case k.surname(i), k.tag(i-1).Name() && k.lex.Value(k.toks[i].Lex, lexicon.Abbrev) == lexicon.AbbrevFirm:
		return tag.Name // Lumen Harbour plc
	}
	return tag.Noun
}

// mendNouns finds the present tense that looks like a plural.
func (k *chunker) mendNouns(i int) tag.Tag {
	switch {
	case k.form(i, lexicon.FormS) && k.noNoun(i) && (k.tag(i-1).Noun() || k.tag(i-1) == tag.Pron) && !k.tag(i-1).Plural() && !k.finite(k.clauseStart(i), i):
		return tag.VerbS // Mayor denies bridge is unsafe; and nobody speaks of it
	case k.form(i, lexicon.FormS) && k.noNoun(i) && i > k.first+1 && k.tag(i-1) == tag.Adj && k.lex.Set(k.toks[i-1].Lex).Any(lexicon.Of(lexicon.Person, lexicon.Role)) && !k.finite(k.clauseStart(i), i):
		k.tags[i-1] = tag.Noun // the elected official denounces
		return tag.VerbS
	case k.form(i, lexicon.FormS) && k.reads(i+1, "that") && k.tag(i-1).Noun() && !k.tag(i-1).Plural() && k.upper(i-1) && k.lex.Value(k.toks[i].Lex, lexicon.Report)&lexicon.FrameThat != 0 && (k.clauseAfter(i+2) || k.tag(i+2) == tag.Adp && k.mainVerb(i+3)):
		return tag.VerbS // The WHX estimates that two pupils
	case k.form(i, lexicon.FormS) && k.tag(i-1) == tag.Noun && (k.tag(i+1).Nominal() || k.tag(i+1) == tag.VerbPres) && k.titleVerb(i):
		return tag.VerbS // Bank cuts rate, warns of slump
	case k.lex.Has(k.toks[i].Lex, lexicon.Report) && k.form(i, lexicon.FormS) && (k.reads(i-1, ",") && k.finite(k.first, i) && (k.tag(i+1) == tag.Adp || k.tag(i+1) == tag.To || k.kind(i+1) == token.Quote) || k.concludes(i)):
		return tag.VerbS // Bank holds rates, warns of slump; …, the Orle Echo reports.
	case k.lex.Has(k.toks[i].Lex, lexicon.Report) && k.form(i, lexicon.FormS) && (k.reads(i+1, ":") && k.tag(i-1).Noun() && !k.finite(k.first, i) || k.tells(i)):
		return tag.VerbS // The Leipzig Times reports: “…?” a narrator asks.
	case k.surname(i):
		return tag.Name
	}
	return tag.Nouns
}

// mendName finds verbs among names: titles write them with a capital, and some are rare words.
func (k *chunker) mendName(i int, t tag.Tag) tag.Tag {
	switch {
	case k.form(i, lexicon.FormS) && k.lex.Has(k.toks[i].Lex, lexicon.Report) && k.tag(i-1).Noun() && (k.tag(i+1).Nominal() || k.tag(i+1) == tag.Adj || k.kind(i+1) == token.Quote) && !k.finite(k.first, k.last):
		return tag.VerbS // in a title: Ellis Calls Kern ‘A Disgrace’
	case t == tag.Name && !k.upper(i) && k.tag(i-1) == tag.Name && k.ambiguous(i):
		return tag.VerbPast // Ann Lee chimed in
	}
	return t
}

// mendAdj finds names, nouns and verbs that look like adjectives: no noun follows them, but a verb, a comma or the sentence's end.
func (k *chunker) mendAdj(i int) tag.Tag {
	prev, next := k.tag(i-1), k.tag(i+1)
	upper, says := k.upper(i), k.says(i+1)
	switch {
	case upper && says && (i == k.first || k.kind(i-1) == token.Punct || k.kind(i-1) == token.Quote):
		return tag.Name // “…,” Black said
	case k.word(i) == "old" && k.hyphened(i) && !next.Nominal() && next != tag.Adj:
		return tag.Noun // the 61-year-old asked
	case says && k.pronoun(i) != 0:
		return tag.Pron // many agreed
	case upper && prev.Finite() && k.lex.Has(k.toks[i-1].Lex, lexicon.Report) && (k.reads(i+1, ",") || k.kind(i+1) == token.Stop):
		return tag.Name // said Small, who
	case k.lex.Set(k.toks[i].Lex).Any(lexicon.Of(lexicon.Role, lexicon.Person)) && (prev.Noun() || says && (prev == tag.Pron || prev == tag.Det)) &&
		k.kind(i+1) != token.Dash && !next.Nominal() && next != tag.Adj && next != tag.Conj:
		return tag.Noun // a Town Hall official, who
	case upper && i == k.first && k.reads(i+1, ",") && k.reads(i+2, "who"):
		return tag.Name // Small, who attended, said
	case k.surname(i):
		return tag.Name
	case k.reads(i+1, "that") && k.form(i, lexicon.FormPast):
		return tag.VerbPast // and affirmed that
	}
	return tag.Adj
}

// mendAdv finds what stands where no adverb can.
func (k *chunker) mendAdv(i int) tag.Tag {
	switch {
	case k.tag(i-1) == tag.Det && k.tag(i+1).Common():
		return tag.Adj // a longtime adviser
	case k.owned(i) && k.lex.Has(k.toks[i].Lex, lexicon.Adjective) && (k.tag(i+1).Base() || k.tag(i+1) == tag.VerbPres):
		return tag.Adj // its daily update
	case k.word(i) == "close" && k.reads(i+1, "to") && k.tag(i-1).Noun():
		return tag.Adj // a source close to the talks
	case k.word(i) == "there" && k.existential(i):
		return tag.Pron // there were floods
	case i > k.first && k.upper(i) && k.toks[i].Lex == 0:
		return tag.Name // said Brightly
	case k.form(i, lexicon.FormPast) && k.tag(i-1).Noun() && k.kind(i+1) == token.Stop && !k.finite(k.first, i):
		return tag.VerbPast // nearly nine men left.
	case k.surname(i):
		return tag.Name
	}
	return tag.Adv
}

// mendPronoun is mend for determiners, pronouns and relatives: a determiner before a verb is a pronoun, and "that" may open a clause.
func (k *chunker) mendPronoun(i int, t tag.Tag) tag.Tag {
	switch {
	case t == tag.Det && k.says(i+1) && k.pronoun(i) != 0:
		return tag.Pron // some chanted
	case t == tag.Det && k.word(i) == "what" && k.tag(i+1).Noun() && k.says(i+2):
		return tag.Pron // what police called
	case t == tag.Det && k.word(i) == "that" && (k.tag(i+1) == tag.Num && !k.reads(i+1, "one") || k.tag(i+1).Name()) && k.finiteAfter(i+1):
		return tag.Subord // and that two in five have left; that Orle had
	case k.word(i) == "that" && k.reported(i) && k.clauseAfter(i+1):
		return tag.Subord // denied that tolls would double
	}
	return t
}

// mendVerbal is mend for verbs and auxiliaries.
func (k *chunker) mendVerbal(i int, t tag.Tag) tag.Tag {
	if k.kind(i+1) == token.Dash && k.tag(i-1).Verb() && k.tag(i+2).Noun() && !k.toks[i+1].Is(token.Space) && !k.toks[i+2].Is(token.Space) {
		return tag.Noun // told co-host Lee
	}
	if t.Verb() && k.tag(i-1).Name() && k.tag(i+1).Name() && !k.upper(i) && k.lex.Set(k.toks[i].Lex).Any(lexicon.Of(lexicon.Role, lexicon.Person, lexicon.Title)) && k.tag(i-2).Finite() {
		return tag.Noun // “…,” said Radio Nine host Ann Lee
	}
	if t.Verb() && k.word(i) == "close" && k.tag(i-1).Plural() && k.reads(i+1, "to") {
		return tag.Adj // people close to the president
	}
	switch t {
	case tag.VerbBase:
		return k.mendBase(i)
	case tag.VerbPres:
		return k.mendBare(i, t)
	case tag.VerbS:
		return k.mendS(i)
	case tag.VerbPast:
		return k.mendPast(i)
	case tag.VerbPart:
		return k.mendPart(i)
	case tag.VerbIng:
		return k.mendIng(i)
	}
	return t
}

// mendBare is mend for a verb without an ending, infinitive or present.
func (k *chunker) mendBare(i int, t tag.Tag) tag.Tag {
	switch past := k.form(i, lexicon.FormPast); {
	case past && k.reads(i-1, ",") && k.past(i):
		return tag.VerbPast // As John Kern, the speaker, put it
	case k.owned(i) && k.lex.Has(k.toks[i].Lex, lexicon.ReportNoun) && k.reads(i+1, "that") && !k.tag(i-2).Verb():
		return tag.Noun // Her claim that
	case k.tag(i-1) == tag.Adj && k.owned(i-1) && k.lex.Set(k.toks[i].Lex).Any(lexicon.Of(lexicon.Noun, lexicon.ReportNoun, lexicon.Medium)):
		return tag.Noun // its daily update
	case t == tag.VerbPres && k.tag(i-1) == tag.VerbS && k.lex.Has(k.toks[i].Lex, lexicon.Noun):
		return tag.Noun // Bank cuts rate
	case past && i > k.first && k.singularBefore(i):
		return tag.VerbPast // "the article read", "as he put it"
	}
	return t
}

// mendBase finds the finite verb among infinitives: one with a subject, or the name that looks like one.
func (k *chunker) mendBase(i int) tag.Tag {
	if t := k.mendBare(i, tag.VerbBase); t != tag.VerbBase {
		return t
	}
	switch {
	case k.reads(i-1, ",") && k.reads(i-2, "however") && k.reads(i-3, ",") && k.tag(i-4).Plural():
		return tag.VerbPres // critics, however, say
	case k.word(i) == "say" && k.reads(i-1, ",") && i > k.first+1:
		return tag.VerbPres // …, say some voters
	case i > k.first && k.pluralBefore(i):
		return tag.VerbPres // many backers privately say
	case k.upper(i) && k.tag(i+1).Finite() && (i == k.first || k.kind(i-1) == token.Quote):
		return tag.Name // Cook says
	case k.tag(i-1).Finite() && k.tag(i-1).Verb() && k.tag(i+1).Common() && k.lex.Set(k.toks[i+1].Lex).Any(lexicon.Of(lexicon.Role, lexicon.Person, lexicon.Title)):
		return tag.Adj // “…,” said lead author Ann Lee
	case k.presentBehind(i):
		return tag.VerbPres // orders placed by Friday come with a gift
	case k.form(i, lexicon.FormPast) && k.commaBefore(i):
		return tag.VerbPast // Vesna Rak, a lawyer, recently put it
	}
	return tag.VerbBase
}

// mendS finds plurals among verbs in s.
func (k *chunker) mendS(i int) tag.Tag {
	switch {
	case k.reads(i-1, "that") && i > k.first+1 && k.lex.Has(k.toks[i-2].Lex, lexicon.Report) && k.kind(i+1) == token.Quote && k.tag(i+2).Finite():
		k.tags[i-1] = tag.Subord
		return tag.Nouns // warned that repairs “could take a year”
	case k.owned(i) && k.pronoun(i-1)&(lexicon.ProSubject|lexicon.ProObject) == 0:
		return tag.Nouns // his promises
	case k.tag(i-1).Noun() && k.tag(i+1) == tag.Noun && k.lex.Has(k.toks[i+1].Lex, lexicon.OrgHead) && (k.tag(i+2).Verb() || k.tag(i+2) == tag.Noun && k.form(i+2, lexicon.FormPast)):
		return tag.Nouns // An Orle appeals court put
	}
	return tag.VerbS
}

// mendPast finds participles among past tenses, and names at the beginning of a sentence.
func (k *chunker) mendPast(i int) tag.Tag {
	switch {
	case i == k.first && k.toks[i].Lex == 0 && k.says(i+1):
		return tag.Name // Bested continued
	case i == k.first+1 && k.form(i, lexicon.FormPart) && k.lex.Has(k.toks[k.first].Lex, lexicon.Subord) && !k.tags[k.first].Nominal():
		return tag.VerbPart // When asked whether
	case i == k.first && k.form(i, lexicon.FormPart) && k.commaClause(i+1):
		return tag.VerbPart // Asked if she agreed, Lee said
	case k.titled(i):
		return tag.Adj // “…,” retired general Tom Lund said
	case k.reads(i-1, ",") && k.kind(i+1) == token.Quote && k.form(i, lexicon.FormPart) && k.lex.Has(k.toks[i].Lex, lexicon.Naming):
		return tag.VerbPart // the urn, labelled “Not ours”,
	}
	return tag.VerbPast
}

// mendPart finds past tenses among participles, and names at the beginning of a sentence.
func (k *chunker) mendPart(i int) tag.Tag {
	switch {
	case i == k.first && k.toks[i].Lex == 0 && k.says(i+1):
		return tag.Name // Bested continued
	case k.ambiguous(i) && (k.past(i) || k.whatBefore(i)):
		return tag.VerbPast // the minister called for; what police called
	case k.toks[i].Lex == 0 && k.ambiguous(i) && k.tag(i-1).Plural() && k.kind(i+1) == token.Stop && k.subordinated(i-1):
		return tag.VerbPast // after two of the pumps overheated.
	case k.reads(i-1, "the") && k.tag(i+1).Finite():
		return tag.Nouns // five of the injured were
	case k.titled(i):
		return tag.Adj // “…,” retired general Tom Lund said
	}
	return tag.VerbPart
}

// mendIng finds the preposition and the noun among -ing forms.
func (k *chunker) mendIng(i int) tag.Tag {
	switch {
	case k.word(i) == "following" && k.tag(i-1).Finite() && (k.tag(i+1) == tag.Det || k.tag(i+1).Nominal()):
		return tag.Adp // he said following a vote
	case (k.owned(i) || k.reads(i-1, "of")) && k.tag(i+1).Finite():
		return tag.Noun // people who know her thinking say
	case k.tag(i-1).Noun() && k.tag(i-2) == tag.Det && k.lex.Set(k.toks[i].Lex).Any(lexicon.Of(lexicon.ReportNoun, lexicon.Medium)) && (k.reads(i+1, "by") || k.tag(i+1).Finite()):
		return tag.Noun // a court filing by the union said
	case k.tag(i-1) == tag.Adp && k.tag(i+1).Name() && k.lex.Has(k.toks[i].Lex, lexicon.Adjective):
		return tag.Adj // appealed to neighbouring Orle
	}
	return tag.VerbIng
}

// whatBefore reports whether "what" and a noun stand before i.
func (k *chunker) whatBefore(i int) bool { return k.tag(i-1).Noun() && k.reads(i-2, "what") }

// clauseStart returns where the clause of token i begins, as far as signs and conjunctions tell.
func (k *chunker) clauseStart(i int) int {
	for j := i - 1; j >= k.first; j-- {
		if t := k.tags[j]; k.toks[j].Kind == token.Punct || k.toks[j].Kind == token.Quote || t == tag.Conj || t == tag.Subord || t == tag.Rel {
			return j + 1
		}
	}
	return k.first
}

// presentBehind reports whether the form at i, which looks like an infinitive, is the finite verb of a plural that a participle follows.
func (k *chunker) presentBehind(i int) bool {
	first := k.clauseStart(i)
	part := false
	for j := i - 1; j >= first; j-- {
		switch t := k.tags[j]; {
		case t == tag.VerbPart && j > first:
			part = true
		case t.Verbal(), t == tag.To, t == tag.Modal:
			return false
		case part && t.Noun():
			return t.Plural()
		}
	}
	return false
}

// subordinated reports whether the noun phrase that ends at p stands right behind a conjunction that may be a preposition: after.
func (k *chunker) subordinated(p int) bool {
	for j := p; j > k.first; j-- {
		switch t := k.tags[j]; {
		case t == tag.Adp && k.lex.Has(k.toks[j].Lex, lexicon.Subord):
			return true
		case !t.Nominal() && t != tag.Det && t != tag.Adj && t != tag.Adp:
			return false
		}
	}
	return false
}

// noNoun reports whether the word at i is none that the lexicon has as a noun, nor the plural of one.
func (k *chunker) noNoun(i int) bool {
	nouns := lexicon.Of(lexicon.Noun, lexicon.ReportNoun, lexicon.Thing, lexicon.Person)
	id := k.toks[i].Lex
	return id != 0 && !k.lex.Set(id).Any(nouns) && !(k.form(i, lexicon.FormS) && k.lex.Set(lexicon.ID(k.lex.Value(id, lexicon.Verb)&lexicon.FormLemma)).Any(nouns))
}

// titleVerb reports whether the form at i is the first of two verbs of a title, of which the second reports.
func (k *chunker) titleVerb(i int) bool {
	if k.finite(k.first, i) || k.toks[k.last-1].Kind == token.Stop {
		return false
	}
	for j := i + 1; j+1 < k.last; j++ {
		switch {
		case k.reads(j, ","):
			return k.form(j+1, lexicon.FormS) && k.lex.Has(k.toks[j+1].Lex, lexicon.Report)
		case k.tags[j].Verbal() && j > i+1:
			return false
		}
	}
	return false
}

// plain reports whether people and the form at i, which is also a noun's, end the sentence after a clause and a comma: …, engineers
// estimate.
func (k *chunker) plain(i int) bool {
	return k.kind(i+1) == token.Stop && i >= k.first+2 && k.reads(i-2, ",") && k.form(i, lexicon.FormBase) && k.lex.Value(k.toks[i].Lex, lexicon.Report)&lexicon.FrameParen != 0 &&
		k.lex.Set(k.toks[i-1].Lex).Any(lexicon.Of(lexicon.Person, lexicon.Role)) && k.finite(k.first, i-2)
}

// concludes reports whether a source and the form at i end the sentence after a clause and a comma: …, the Orle Echo reports.
func (k *chunker) concludes(i int) bool {
	if k.lex.Value(k.toks[i].Lex, lexicon.Report)&lexicon.FrameParen == 0 || !k.tag(i-1).Noun() || k.tag(i-1).Plural() || k.kind(i+1) != token.Stop && i+1 < k.last {
		return false
	}
	for j := i - 1; j > k.first; j-- {
		switch t := k.tags[j]; {
		case k.reads(j, ","):
			return k.tags[j+1] == tag.Det && k.finite(k.first, j)
		case !t.Noun() && t != tag.Det && t != tag.Adj && t != tag.Adp:
			return false
		}
	}
	return false
}

// exclaims reports whether the word at i is a cry that begins a sentence or a quotation.
func (k *chunker) exclaims(i int) bool {
	if i > k.first && k.kind(i-1) != token.Quote && k.kind(i-1) != token.Dash {
		return false
	}
	switch k.lex.Form(k.toks[i].Lex) {
	case "ah", "aha", "alas", "eh", "ha", "hello", "hey", "hm", "ho", "hullo", "hush", "o", "oh", "ugh", "yes":
		return true
	}
	return false
}

// surname reports whether the word at i has a capital after a given name, as a surname does that is a plain word too: Radek Harbour.
func (k *chunker) surname(i int) bool {
	return k.upper(i) && k.tag(i-1) == tag.Name && k.lex.Has(k.toks[i-1].Lex, lexicon.Given)
}

// titled reports whether the form at i, which may be a past tense, begins a title and a name that follow a quotation.
func (k *chunker) titled(i int) bool {
	return i > k.first && k.kind(i-1) == token.Quote && k.ambiguous(i) && k.titles(i+1)
}

// owned reports whether a possessive pronoun stands before i.
func (k *chunker) owned(i int) bool {
	return k.tag(i-1) == tag.Pron && k.pronoun(i-1)&lexicon.ProPossessive != 0
}

// pause reports whether a comma, a stop, a quote mark or the like stands at i.
func (k *chunker) pause(i int) bool {
	switch k.kind(i) {
	case token.Punct, token.Quote, token.Stop:
		return true
	}
	return false
}
