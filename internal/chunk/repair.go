package chunk

import (
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/token"
)

// The tagger looks two words to either side. Whether "called" is a past tense or a participle, and whether "after" begins a
// clause, shows further off: a clause has one finite verb. repair mends those two, in place, before chunks are built.

// repairReach bounds how far repair looks, in tokens.
const repairReach = 40

func (k *chunker) repair(first, last int) {
	for i := first; i < last; i++ {
		if k.toks[i].Is(token.Upper) && (i == first || k.toks[i-1].Kind == token.Quote) && k.knownName(i) {
			k.tags[i] = tag.Name // Marsh further described
		}
		switch t := k.tags[i]; {
		case !k.toks[i].Is(token.Space) && k.possessive(i, first, last):
			k.tags[i] = tag.Poss
		case k.toks[i].Kind == token.Dash || k.toks[i].Kind == token.Quote || k.toks[i].Kind == token.Stop:
			k.tags[i] = tag.Punct
		case t == tag.Adp && k.word(i) == "to" && k.baseAfter(i+1, last):
			k.tags[i] = tag.To // to harshly punish
		case t == tag.Punct, t == tag.Adp, t == tag.Conj, t == tag.Num, t == tag.Sym, t == tag.Poss, t == tag.Subord: // no case below is about these
		case t == tag.To && i+2 < last && k.toks[i+1].Kind == token.Quote && k.tags[i+2].Ing():
			k.tags[i] = tag.Adp // likened it to “burning books”
		case t.Verbal() && i+2 < last && k.toks[i+1].Kind == token.Dash && !k.toks[i+1].Is(token.Space) && !k.toks[i+2].Is(token.Space) && i > first && k.tags[i-1].Verb() && k.tags[i+2].Noun():
			k.tags[i] = tag.Noun // told co-host Lee
		case t == tag.Adj && k.toks[i].Is(token.Upper) && i+1 < last && (i == first || k.toks[i-1].Kind == token.Punct || k.toks[i-1].Kind == token.Quote) && k.says(i+1):
			k.tags[i] = tag.Name // “…,” Black said
		case (t == tag.VerbPart || t == tag.VerbPast) && i == first && k.toks[i].Lex == 0 && i+1 < last && k.says(i+1):
			k.tags[i] = tag.Name // Bested continued
		case (t == tag.VerbBase || t == tag.VerbPres) && k.form(i, lexicon.FormPast) && i > first && k.word(i-1) == "," && k.past(i, first, last):
			k.tags[i] = tag.VerbPast // As John Kern, the speaker, put it
		case t == tag.VerbBase && i > first+3 && k.word(i-1) == "," && k.word(i-2) == "however" && k.word(i-3) == "," && k.tags[i-4].Plural():
			k.tags[i] = tag.VerbPres // critics, however, say
		case t == tag.VerbIng && k.word(i) == "following" && i > first && k.tags[i-1].Finite() && i+1 < last && (k.tags[i+1] == tag.Det || k.tags[i+1].Nominal()):
			k.tags[i] = tag.Adp // he said following a vote
		case t == tag.Noun && k.form(i, lexicon.FormPast) && i > first && k.tags[i-1].Noun() && i+2 < last && k.word(i+1) == "back" && (k.toks[i+2].Kind == token.Punct || k.toks[i+2].Kind == token.Quote || k.toks[i+2].Kind == token.Stop):
			k.tags[i] = tag.VerbPast // Lee shot back, “…”
		case t == tag.Adj && k.word(i) == "old" && k.hyphened(i) && (i+1 >= last || !k.tags[i+1].Nominal() && k.tags[i+1] != tag.Adj):
			k.tags[i] = tag.Noun // the 43-year-old asked
		case (t == tag.Det || t == tag.Adj) && i+1 < last && k.says(i+1) && k.lex.Value(k.toks[i].Lex, lexicon.Pronoun) != 0:
			k.tags[i] = tag.Pron // some chanted
		case t.Verb() && k.word(i) == "close" && i > first && k.tags[i-1].Plural() && i+1 < last && k.word(i+1) == "to":
			k.tags[i] = tag.Adj // people close to the president
		case (t == tag.VerbPres || t == tag.VerbBase) && i > first && k.tags[i-1] == tag.Pron && k.lex.Value(k.toks[i-1].Lex, lexicon.Pronoun)&lexicon.ProPossessive != 0 && k.lex.Has(k.toks[i].Lex, lexicon.ReportNoun) && i+1 < last && k.word(i+1) == "that" && (i-1 == first || !k.tags[i-2].Verb()):
			k.tags[i] = tag.Noun // Her claim that
		case t == tag.VerbPast && i == first+1 && k.form(i, lexicon.FormPart) && k.lex.Has(k.toks[first].Lex, lexicon.Subord) && !k.tags[first].Nominal():
			k.tags[i] = tag.VerbPart // When asked whether
		case t == tag.VerbBase && i > first+1 && k.word(i) == "say" && k.word(i-1) == ",":
			k.tags[i] = tag.VerbPres // …, say some voters
		case t.Name() && i > first && i+1 < last && k.form(i, lexicon.FormS) && k.lex.Has(k.toks[i].Lex, lexicon.Report) && k.tags[i-1].Noun() && (k.tags[i+1].Nominal() || k.tags[i+1] == tag.Adj || k.toks[i+1].Kind == token.Quote) && !k.finite(first, last):
			k.tags[i] = tag.VerbS // in a title: Ellis Calls Kern ‘A Disgrace’
		case t == tag.Adj && k.toks[i].Is(token.Upper) && i > first && k.tags[i-1].Finite() && k.lex.Has(k.toks[i-1].Lex, lexicon.Report) && i+1 < last && (k.word(i+1) == "," || k.toks[i+1].Kind == token.Stop):
			k.tags[i] = tag.Name // said Small, who
		case t == tag.Adv && i > first && k.tags[i-1] == tag.Det && i+1 < last && k.tags[i+1].Common():
			k.tags[i] = tag.Adj // a longtime adviser
		case t == tag.VerbIng && i > first && k.tags[i-1] == tag.Pron && k.lex.Value(k.toks[i-1].Lex, lexicon.Pronoun)&lexicon.ProPossessive != 0 && i+1 < last && k.tags[i+1].Finite():
			k.tags[i] = tag.Noun // people familiar with her thinking say
		case t == tag.Adj && i > first && k.lex.Set(k.toks[i].Lex).Any(lexicon.Of(lexicon.Role, lexicon.Person)) && (k.tags[i-1].Noun() || (k.tags[i-1] == tag.Pron || k.tags[i-1] == tag.Det) && i+1 < last && k.says(i+1)) && (i+1 >= last || k.toks[i+1].Kind != token.Dash && !k.tags[i+1].Nominal() && k.tags[i+1] != tag.Adj && k.tags[i+1] != tag.Conj):
			k.tags[i] = tag.Noun // a White House official, who
		case t == tag.VerbS && i > first+1 && k.word(i-1) == "that" && k.lex.Has(k.toks[i-2].Lex, lexicon.Report) && i+2 < last && k.toks[i+1].Kind == token.Quote && k.tags[i+2].Finite():
			k.tags[i], k.tags[i-1] = tag.Nouns, tag.Subord // warned that repairs “could take a year”
		case t == tag.Adv && k.word(i) == "there" && k.existential(i, first, last):
			k.tags[i] = tag.Pron
		case t == tag.Name && i > first && !k.toks[i].Is(token.Upper) && k.tags[i-1] == tag.Name && k.ambiguous(i):
			k.tags[i] = tag.VerbPast // Ann Lee chimed in
		case t == tag.Adv && i > first && k.toks[i].Is(token.Upper) && k.toks[i].Lex == 0:
			k.tags[i] = tag.Name
		case t == tag.VerbPart && k.ambiguous(i) && k.past(i, first, last):
			k.tags[i] = tag.VerbPast
		case t == tag.VerbS && i > first && k.tags[i-1] == tag.Pron && k.lex.Value(k.toks[i-1].Lex, lexicon.Pronoun)&(lexicon.ProPossessive|lexicon.ProSubject|lexicon.ProObject) == lexicon.ProPossessive:
			k.tags[i] = tag.Nouns // his promises
		case t == tag.VerbPast && i == first && k.form(i, lexicon.FormPart) && k.commaClause(i+1, last):
			k.tags[i] = tag.VerbPart // Asked if she agreed, Lee said
		case t == tag.VerbBase && i > first && k.pluralBefore(i, first):
			k.tags[i] = tag.VerbPres // many backers privately say
		case t == tag.Adj && i == first && k.toks[i].Is(token.Upper) && i+2 < last && k.word(i+1) == "," && k.word(i+2) == "who":
			k.tags[i] = tag.Name // Small, who attended, said
		case t == tag.VerbBase && k.toks[i].Is(token.Upper) && i+1 < last && k.tags[i+1].Finite() && (i == first || k.toks[i-1].Kind == token.Quote):
			k.tags[i] = tag.Name // Cook says
		case t == tag.Nouns && k.form(i, lexicon.FormS) && k.lex.Has(k.toks[i].Lex, lexicon.Report) && i > first && i+1 < last && k.tags[i-1].Noun() && k.word(i+1) == ":" && !k.finite(first, i):
			k.tags[i] = tag.VerbS // The Leipzig Times reports:
		case t == tag.VerbBase && i > first && k.form(i, lexicon.FormPast) && k.commaBefore(i, first):
			k.tags[i] = tag.VerbPast // Vesna Rak, a lawyer, recently put it
		case (t == tag.VerbPast || t == tag.VerbPart) && i > first && k.toks[i-1].Kind == token.Quote && k.ambiguous(i) && k.titles(i+1, last):
			k.tags[i] = tag.Adj // “…,” retired general Tom Lund said
		case (t == tag.VerbBase || t == tag.VerbPres) && i > first && k.form(i, lexicon.FormPast) && k.singularBefore(i, first):
			k.tags[i] = tag.VerbPast // "the article read", "as he put it"
		case t == tag.Nouns && k.form(i, lexicon.FormS) && k.lex.Has(k.toks[i].Lex, lexicon.Report) && k.tells(i, first, last):
			k.tags[i] = tag.VerbS // “…?” a narrator asks.
		case t == tag.Noun && k.form(i, lexicon.FormPast) && k.tells(i, first, last):
			k.tags[i] = tag.VerbPast // “…,” the minister shot back.
		case (t.Common() || t == tag.Adv || t == tag.Adj) && i > first && k.toks[i].Is(token.Upper) && k.tags[i-1] == tag.Name && k.lex.Has(k.toks[i-1].Lex, lexicon.Given):
			k.tags[i] = tag.Name // Vladimir Balance, Radek Vesely
		case t == tag.Adj && k.form(i, lexicon.FormPast) && i+1 < last && k.word(i+1) == "that":
			k.tags[i] = tag.VerbPast // and affirmed that
		case (t == tag.Det || t == tag.Pron || t == tag.Rel) && k.word(i) == "that" && k.reported(i, first) && k.clauseAfter(i+1, last):
			k.tags[i] = tag.Subord // denied that bills would rise
		}
	}
	k.verbless(first, last)
	k.present(first, last)
	for i := first; i < last; i++ {
		if k.tags[i] == tag.Adp && k.lex.Has(k.toks[i].Lex, lexicon.Subord) && k.clauseAfter(i+1, last) {
			k.tags[i] = tag.Subord
		}
	}
}

// knownName reports whether the word at i, which begins a sentence, is a name elsewhere in the text and never a plain word.
func (k *chunker) knownName(i int) bool {
	switch t := k.tags[i]; {
	case t.Verb(), t.Common(), t == tag.Adj, t == tag.Adv, t == tag.Modal:
		return k.out.names.has(k.toks[i].Hash) && !k.out.lower.has(k.toks[i].Hash)
	}
	return false
}

// possessive reports whether the mark at i is the apostrophe of a plural or of a name in s: drivers’ claims. No mark that it could close
// stands before it.
func (k *chunker) possessive(i, first, last int) bool {
	if i == first || i+1 >= last || k.toks[i].Is(token.Space) || !k.toks[i+1].Is(token.Space) || !k.tags[i-1].Noun() || !k.tags[i+1].Nominal() && k.tags[i+1] != tag.Adj {
		return false
	}
	if w := k.word(i); w != "'" && w != "’" {
		return false
	}
	if w := k.word(i - 1); w[len(w)-1] != 's' && w[len(w)-1] != 'z' && w[len(w)-1] != 'x' {
		return false
	}
	for j := i - 1; j >= max(first, i-repairReach); j-- {
		if w := k.word(j); (w == "'" || w == "‘") && k.toks[j].Kind == token.Quote && k.tags[j] != tag.Poss {
			return false
		}
	}
	return true
}

// says reports whether the word at i is a finite verb, or a participle that may be one, no auxiliary.
func (k *chunker) says(i int) bool {
	t := k.tags[i]
	return t.Finite() && !t.Aux() && t != tag.Modal || t == tag.VerbPart && k.ambiguous(i)
}

// existential reports whether "there" at i stands for a subject: a verb follows, and nothing before it could be its subject.
func (k *chunker) existential(i, first, last int) bool {
	j := i + 1
	for j < last && k.tags[j] == tag.Adv {
		j++
	}
	return j < last && k.tags[j].Finite() && (i == first || !k.tags[i-1].Nominal())
}

// titles reports whether a noun phrase without a determiner and a finite verb stand at i.
func (k *chunker) titles(i, last int) bool {
	j := i
	for j < last && (k.tags[j].Noun() || k.tags[j] == tag.Adj) {
		j++
	}
	return j > i+1 && j < last && k.tags[j].Finite()
}

// finite reports whether [first, last) holds a finite verb.
func (k *chunker) finite(first, last int) bool {
	for i := first; i < last; i++ {
		if k.tags[i].Finite() {
			return true
		}
	}
	return false
}

// commaBefore reports whether a comma stands before i, adverbs apart, and a name before that comma's clause could be a subject.
func (k *chunker) commaBefore(i, first int) bool {
	j := i - 1
	for j > first && k.tags[j] == tag.Adv {
		j--
	}
	return j > first && j < i-1 && k.word(j) == ","
}

// baseAfter reports whether a bare verb stands at i, adverbs and a mark apart.
func (k *chunker) baseAfter(i, last int) bool {
	if i < last && k.toks[i].Kind == token.Quote {
		i++
	}
	for i < last && k.tags[i] == tag.Adv {
		i++
	}
	return i < last && k.tags[i] == tag.VerbBase
}

// verbless gives a sentence without a finite verb one, if a noun in it can be a past tense: "The storm left 30 people homeless."
func (k *chunker) verbless(first, last int) {
	if last == first || last-first > repairReach || k.toks[last-1].Kind != token.Stop && k.toks[last-1].Kind != token.Quote {
		return
	}
	for i := first; i < last; i++ {
		if k.tags[i].Finite() {
			return
		}
	}
	for i := first + 1; i+1 < last; i++ {
		if k.form(i, lexicon.FormPast) && k.tags[i-1].Noun() && (k.tags[i] == tag.Noun && !k.tags[i+1].Noun() || k.tags[i] == tag.VerbPart && k.tags[i+1].Noun()) {
			k.tags[i] = tag.VerbPast
			return
		}
	}
}

// present finds the verb of a clause whose only verb the tagger took for a noun, before an amount or a noun phrase: "electricity costs
// 7.5 pence", "Her log fills 31 volumes", "and tickets cost £6".
func (k *chunker) present(first, last int) {
	verb := -1 // the last finite verb of the clause at hand
	for i := first; i < last; i++ {
		t := k.tags[i]
		if t.Finite() {
			verb = i
		}
		if kd := k.toks[i].Kind; kd == token.Stop || kd == token.Punct && (k.word(i) == ";" || k.word(i) == ":") || t == tag.Subord || t == tag.Rel {
			verb = -1
		}
		if !t.Common() || i == first || i+1 >= last || !k.takesAmount(i+1, last) {
			continue
		}
		switch {
		case t == tag.Nouns && k.form(i, lexicon.FormS):
		case t == tag.Noun && k.form(i, lexicon.FormPast) && k.form(i, lexicon.FormBase) && k.tags[i+1] != tag.Adp: // cost, put, cut
		default:
			continue
		}
		p := i - 1
		for p > first && k.tags[p] == tag.Adv {
			p--
		}
		joined := k.tags[p] == tag.Conj || verb >= 0 && k.word(p) == ","
		switch {
		case joined:
			// It goes on from a verb: "It lasts 97 minutes, cost less than £3m and contains 211 falls".
			if verb < 0 || k.tags[i+1] != tag.Num && k.tags[i+1] != tag.Sym && k.word(i+1) != "less" && k.word(i+1) != "more" {
				continue
			}
		case verb >= 0 && !k.conjoined(verb, p):
			continue
		case k.toks[p].Kind == token.Close, k.toks[p].Kind == token.Quote, k.word(p) == "," && p > first+1:
			if t == tag.Noun {
				continue
			}
		case k.tags[p].Noun() || k.tags[p] == tag.Pron:
			if k.tags[p].Plural() == (t == tag.Nouns) {
				continue // tickets cost, electricity costs
			}
		default:
			continue
		}
		if k.finiteAfter(i+1, last) {
			continue
		}
		if t == tag.Nouns {
			k.tags[i] = tag.VerbS
		} else {
			k.tags[i] = tag.VerbPres
		}
		verb = i
	}
}

// takesAmount reports whether what stands at i can follow a verb but not a noun: an amount, a determiner, a mark, a pronoun.
func (k *chunker) takesAmount(i, last int) bool {
	switch t := k.tags[i]; {
	case t == tag.Num, t == tag.Sym && k.toks[i].Kind == token.Symbol, t == tag.Det, t == tag.Pron:
		return true
	case k.word(i) == "of":
		return k.word(i-1) == "consists"
	case k.word(i) == "less" || k.word(i) == "more" || k.word(i) == "fewer":
		return k.word(i+1) == "than"
	case k.word(i) == "between":
		return i+1 < last && k.tags[i+1] == tag.Num
	}
	return false
}

// conjoined reports whether a conjunction stands between the tokens i and j, so that another clause begins there.
func (k *chunker) conjoined(i, j int) bool {
	for ; i < j; i++ {
		if k.tags[i] == tag.Conj {
			return true
		}
	}
	return false
}

// finiteAfter reports whether the clause that goes on at token i has a finite verb.
func (k *chunker) finiteAfter(i, last int) bool {
	for ; i < last; i++ {
		switch t := k.tags[i]; {
		case t.Finite():
			return true
		case k.toks[i].Kind == token.Punct, k.toks[i].Kind == token.Stop, t == tag.Subord, t == tag.Rel, t == tag.Conj:
			return false
		}
	}
	return false
}

func (k *chunker) word(i int) string {
	if i >= len(k.toks) {
		return ""
	}
	return k.toks[i].Of(k.text)
}

func (k *chunker) form(i int, f uint32) bool {
	return k.lex.Value(k.toks[i].Lex, lexicon.Verb)&f != 0
}

// ambiguous reports whether the participle at i may be a past tense: called, not taken.
func (k *chunker) ambiguous(i int) bool {
	if k.lex.Has(k.toks[i].Lex, lexicon.Verb) {
		return k.form(i, lexicon.FormPast)
	}
	w := k.word(i)
	return len(w) > 3 && w[len(w)-2:] == "ed"
}

func (k *chunker) subjectPronoun(i int) bool {
	v := k.lex.Value(k.toks[i].Lex, lexicon.Pronoun)
	return k.tags[i] == tag.Pron && v&lexicon.ProSubject != 0 && v&lexicon.ProDemonstrative == 0
}

// reported reports whether a verb that takes a that-clause stands before i, with nothing between but a date or place.
func (k *chunker) reported(i, first int) bool {
	for j := i - 1; j >= max(first, i-6); j-- {
		switch t := k.tags[j]; {
		case t.Verb():
			return k.lex.Value(k.toks[j].Lex, lexicon.Report)&(lexicon.FrameThat|lexicon.FrameTell) != 0
		case t == tag.Num, t == tag.Adv, t == tag.Adp, t.Name():
		default:
			return false
		}
	}
	return false
}

// singularBefore reports whether a subject in the singular stands before i, adverbs apart.
func (k *chunker) singularBefore(i, first int) bool {
	p := i - 1
	for p > first && k.tags[p] == tag.Adv {
		p--
	}
	if k.tags[p] == tag.Pron {
		v := k.lex.Value(k.toks[p].Lex, lexicon.Pronoun)
		return v&lexicon.Pro3 != 0 && v&(lexicon.ProPlural|lexicon.ProPossessive|lexicon.ProDemonstrative) == 0 && v&lexicon.ProSubject != 0
	}
	return k.tags[p] == tag.Noun || k.tags[p] == tag.Name
}

// pluralBefore reports whether a plural subject that begins its clause stands before i, adverbs apart.
func (k *chunker) pluralBefore(i, first int) bool {
	p := i - 1
	for p > first && k.tags[p] == tag.Adv {
		p--
	}
	if k.subjectPronoun(p) {
		return k.lex.Value(k.toks[p].Lex, lexicon.Pronoun)&lexicon.ProPlural != 0
	}
	if !k.tags[p].Plural() && k.tags[p] != tag.Sym && k.tags[p] != tag.Num {
		return false
	}
	for p > first && (k.tags[p-1].Noun() || k.tags[p-1] == tag.Adj || k.tags[p-1] == tag.Det || k.tags[p-1] == tag.Num) {
		p--
	}
	return p == first || k.toks[p-1].Kind == token.Punct || k.tags[p-1] == tag.Conj || k.tags[p-1] == tag.Subord
}

// commaClause reports whether a comma, a noun phrase and its finite verb follow in [i, last).
func (k *chunker) commaClause(i, last int) bool {
	for ; i+2 < last && i < last; i++ {
		if k.word(i) == "," && k.clauseAfter(i+1, last) {
			return true
		}
		if k.toks[i].Kind == token.Quote {
			return false
		}
	}
	return false
}

// tells reports whether the word at i ends a sentence or stands before a comma, with a noun phrase between it and a closing
// mark and no verb: it is what somebody does who is quoted.
func (k *chunker) tells(i, first, last int) bool {
	n := i + 1
	for n < last && (k.tags[n] == tag.Adv || k.tags[n] == tag.Particle) {
		n++
	}
	if n < last && k.toks[n].Kind != token.Stop && k.toks[n].Kind != token.Punct {
		return false
	}
	for j := i - 1; j >= max(first, i-12); j-- {
		if k.toks[j].Kind == token.Quote {
			return j > first && j < i-1
		}
		if k.tags[j].Verbal() {
			return false
		}
	}
	return false
}

// past reports whether the ambiguous participle at i is the finite verb of its clause.
func (k *chunker) past(i, first, last int) bool {
	p := i - 1
	for p >= first && (k.tags[p] == tag.Adv || k.tags[p] == tag.Not) {
		p--
	}
	if p < first || i+1 < last && k.word(i+1) == "by" {
		return false
	}
	if k.tags[p].Aux() {
		return false
	}
	if k.subjectPronoun(p) || k.tags[p] == tag.Rel {
		return true
	}
	if k.toks[p].Kind == token.Quote && p > first && k.lex.Has(k.toks[i].Lex, lexicon.Report) {
		// “…,” conceded Maas: the mark closes a quotation that ends with a comma or the like.
		for p > first && k.toks[p].Kind == token.Quote {
			p--
		}
		return k.toks[p].Kind == token.Punct || k.toks[p].Kind == token.Stop
	}
	if i+1 < last && (k.word(i+1) == "that" && k.tags[i+1] == tag.Subord || k.word(i+1) == ":") {
		return true
	}
	if k.tags[p] == tag.Conj {
		// "and promised to pay": the nearest verb before the conjunction is no participle, and there is a past tense to go
		// on from.
		nearest := true
		for j := p - 1; j >= max(first, p-repairReach); j-- {
			t := k.tags[j]
			if !t.Verbal() {
				continue
			}
			if t == tag.VerbPart && k.tags[j+1].Noun() {
				continue // “a broken string” and promised
			}
			if nearest && t == tag.VerbPart || t.Present() {
				return false
			}
			nearest = false
			if t == tag.VerbPast || t == tag.AuxPast {
				return true
			}
		}
		return false
	}
	noun := k.tags[p].Noun() || k.tags[p] == tag.Num || k.toks[p].Kind == token.Close || k.tags[p] == tag.Pron && k.lex.Value(k.toks[p].Lex, lexicon.Pronoun)&lexicon.ProIndefinite != 0
	comma := k.toks[p].Kind == token.Punct && k.word(p) == ","
	if !noun && !comma {
		return false
	}
	if comma {
		// After an aside: "X, who flew over the coast, described"; "X, a lawyer, called on Friday for".
		open := -1
		for j := p - 1; j > max(first, p-repairReach); j-- {
			if k.toks[j].Kind == token.Punct && k.word(j) == "," {
				open = j
				break
			}
		}
		if open < 0 || !(k.tags[open-1].Noun() || k.toks[open-1].Kind == token.Close || k.tags[open-1] == tag.Adj && k.toks[open-1].Is(token.Upper)) {
			return false
		}
		object := i+1 < last && (k.tags[i+1] == tag.Det || k.tags[i+1] == tag.Pron || k.tags[i+1] == tag.To || k.tags[i+1].Noun() || k.tags[i+1] == tag.Num)
		if !object && !(k.nominal(open+1, p) && !k.mainVerb(i+1, last)) {
			return false
		}
		p = open - 1
		for p > first && k.toks[p].Kind == token.Close {
			for p > first && k.toks[p].Kind != token.Open {
				p--
			}
			p--
		}
	}
	// The subject's clause must have no other finite verb, before or after.
	for j := i + 1; j < min(last, i+repairReach); j++ {
		t := k.tags[j]
		if t.Finite() {
			return false
		}
		if k.toks[j].Kind == token.Quote && k.verbAfterQuote(j, last) {
			return false // a group called “The Local” cited
		}
		if kd := k.toks[j].Kind; kd == token.Punct || kd == token.Stop || kd == token.Quote || t == tag.Subord || t == tag.Rel || t == tag.Conj {
			break
		}
	}
	// The noun phrase before it must be able to be a subject: it begins its clause, and is no object of a verb or preposition.
	for j := p; j >= max(first, p-repairReach); j-- {
		t := k.tags[j]
		kd := k.toks[j].Kind
		switch {
		case t.Finite() && !k.hyphened(j) && j > first && (k.tags[j-1].Nominal() || k.tags[j-1] == tag.Adv) && k.lex.Value(k.toks[j].Lex, lexicon.Report)&lexicon.FrameBare != 0 && j+1 < p && (k.tags[j+1] == tag.Det || k.tags[j+1] == tag.Adj || k.tags[j+1].Nominal()):
			return true // said the minister stood by
		case t == tag.VerbPart && j > first && k.tags[j-1] == tag.Det: // a divided court ruled
		case t.Verbal() && !k.hyphened(j), t == tag.To:
			return false
		case kd == token.Punct && k.word(j) == "," && k.mainBefore(j, first):
			return false // said Laurie Lee, the founder of a group called
		case kd == token.Punct, kd == token.Stop, kd == token.Quote, t == tag.Subord, t == tag.Rel, t == tag.Conj:
			return k.tags[j+1] != tag.Adp || k.lex.Has(k.toks[j+1].Lex, lexicon.Subord)
		}
	}
	return k.tags[first] != tag.Adp || k.lex.Has(k.toks[first].Lex, lexicon.Subord)
}

// mainBefore reports whether a clause that no subordinator opens ends at the comma at i, so that a noun phrase after it is an
// apposition and not a subject.
func (k *chunker) mainBefore(i, first int) bool {
	finite := false
	for j := i - 1; j >= max(first, i-repairReach); j-- {
		if kd := k.toks[j].Kind; kd == token.Quote || kd == token.Stop && !k.lex.Has(k.toks[max(j-1, 0)].Lex, lexicon.Abbrev) {
			break
		}
		if k.tags[j] == tag.Subord || k.tags[j] == tag.Rel {
			return false
		}
		finite = finite || k.tags[j].Finite()
	}
	return finite
}

// verbAfterQuote reports whether a few words in quote marks begin at i and a finite verb follows them.
func (k *chunker) verbAfterQuote(i, last int) bool {
	for j := i + 1; j+1 < min(last, i+8); j++ {
		if k.toks[j].Kind == token.Quote {
			return k.tags[j+1].Finite() || k.tags[j+1] == tag.VerbPart && k.ambiguous(j+1)
		}
	}
	return false
}

// nominal reports whether [first, last) is a noun phrase with what belongs to it, without a verb.
func (k *chunker) nominal(first, last int) bool {
	noun := false
	for i := first; i < last; i++ {
		if k.tags[i].Verbal() || k.tags[i] == tag.Subord || k.tags[i] == tag.Rel {
			return false
		}
		noun = noun || k.tags[i].Noun()
	}
	return noun && k.tags[first] != tag.Adp
}

// mainVerb reports whether a finite verb follows at i that no subordinator, relative or quote mark before it governs.
func (k *chunker) mainVerb(i, last int) bool {
	for ; i < last; i++ {
		switch t := k.tags[i]; {
		case t.Finite():
			return true
		case t == tag.Subord, t == tag.Rel, t == tag.VerbIng, k.toks[i].Kind == token.Quote:
			return false
		}
	}
	return false
}

// hyphened reports whether the word at i is the second half of a compound: US-led.
func (k *chunker) hyphened(i int) bool {
	return i > 0 && k.toks[i-1].Kind == token.Dash && !k.toks[i].Is(token.Space) && !k.toks[i-1].Is(token.Space)
}

// clauseAfter reports whether a noun phrase and its finite verb stand at i, without punctuation between.
func (k *chunker) clauseAfter(i, last int) bool {
	subject := false
	for j := i; j < min(last, i+12); j++ {
		t := k.tags[j]
		switch {
		case t.Finite():
			return subject
		case subject && k.subjectPronoun(j) && k.tags[j-1].Nominal():
			return false // after the convention he would
		case t.Nominal(), t == tag.Adj && j == i && k.toks[j].Is(token.Upper):
			subject = true
		case t == tag.Adp && !subject, t == tag.Rel, t == tag.Subord, t == tag.Conj, t == tag.To, t == tag.VerbPart:
			return false
		}
		if kd := k.toks[j].Kind; kd == token.Punct || kd == token.Quote || kd == token.Stop && !(j > i && k.lex.Has(k.toks[j-1].Lex, lexicon.Abbrev)) {
			return false
		}
	}
	return false
}
