package chunk

import (
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/token"
)

// What the rules of repair ask of a word and of the clause that it stands in.

// tag returns the tag of token i, Other if it lies outside the sentence.
func (k *chunker) tag(i int) tag.Tag {
	if i < k.first || i >= k.last {
		return tag.Other
	}
	return k.tags[i]
}

// kind returns the kind of token i, Word if it lies outside the sentence.
func (k *chunker) kind(i int) token.Kind {
	if i < k.first || i >= k.last {
		return token.Word
	}
	return k.toks[i].Kind
}

// reads reports whether token i lies in the sentence and is the word w.
func (k *chunker) reads(i int, w string) bool {
	return i >= k.first && i < k.last && k.toks[i].Of(k.text) == w
}

func (k *chunker) upper(i int) bool { return k.toks[i].Is(token.Upper) }

// pronoun returns what the lexicon says of the pronoun at i.
func (k *chunker) pronoun(i int) uint32 { return k.lex.Value(k.toks[i].Lex, lexicon.Pronoun) }

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
func (k *chunker) possessive(i int) bool {
	if i == k.first || i+1 >= k.last || !k.toks[i+1].Is(token.Space) || !k.tags[i-1].Noun() || !k.tags[i+1].Nominal() && k.tags[i+1] != tag.Adj {
		return false
	}
	if w := k.word(i); w != "'" && w != "’" {
		return false
	}
	if w := k.word(i - 1); w[len(w)-1] != 's' && w[len(w)-1] != 'z' && w[len(w)-1] != 'x' {
		return false
	}
	for j := i - 1; j >= max(k.first, i-repairReach); j-- {
		if w := k.word(j); (w == "'" || w == "‘") && k.toks[j].Kind == token.Quote && k.tags[j] != tag.Poss {
			return false
		}
	}
	return true
}

// says reports whether the word at i is a finite verb, or a participle that may be one, no auxiliary.
func (k *chunker) says(i int) bool {
	t := k.tag(i)
	return t.Finite() && !t.Aux() || t == tag.VerbPart && k.ambiguous(i)
}

// existential reports whether "there" at i stands for a subject: a verb follows, and nothing before it could be its subject.
func (k *chunker) existential(i int) bool {
	j := i + 1
	for j < k.last && k.tags[j] == tag.Adv {
		j++
	}
	return j < k.last && k.tags[j].Finite() && (i == k.first || !k.tags[i-1].Nominal())
}

// titles reports whether a noun phrase without a determiner and a finite verb stand at i.
func (k *chunker) titles(i int) bool {
	j := i
	for j < k.last && (k.tags[j].Noun() || k.tags[j] == tag.Adj) {
		j++
	}
	return j > i+1 && j < k.last && k.tags[j].Finite()
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
func (k *chunker) commaBefore(i int) bool {
	j := i - 1
	for j > k.first && k.tags[j] == tag.Adv {
		j--
	}
	return j > k.first && j < i-1 && k.word(j) == ","
}

// baseAfter reports whether a bare verb stands at i, adverbs and a mark apart.
func (k *chunker) baseAfter(i int) bool {
	if i < k.last && k.toks[i].Kind == token.Quote {
		i++
	}
	for i < k.last && k.tags[i] == tag.Adv {
		i++
	}
	return i < k.last && k.tags[i] == tag.VerbBase
}

// verbless gives a sentence without a finite verb one, if a noun in it can be a past tense: "The storm left 30 people homeless."
func (k *chunker) verbless() {
	if k.last == k.first || k.last-k.first > repairReach || k.toks[k.last-1].Kind != token.Stop && k.toks[k.last-1].Kind != token.Quote {
		return
	}
	for i := k.first; i < k.last; i++ {
		if k.tags[i].Finite() {
			return
		}
	}
	for i := k.first + 1; i+1 < k.last; i++ {
		if k.form(i, lexicon.FormPast) && k.tags[i-1].Noun() && (k.tags[i] == tag.Noun && !k.tags[i+1].Noun() || k.tags[i] == tag.VerbPart && k.tags[i+1].Noun()) {
			k.tags[i] = tag.VerbPast
			return
		}
	}
}

// present finds the verb of a clause whose only verb the tagger took for a noun, before an amount or a noun phrase: "electricity costs
// 7.5 pence", "Her log fills 31 volumes", "and tickets cost £6".
func (k *chunker) present() {
	verb := -1 // the last finite verb of the clause at hand
	for i := k.first; i < k.last; i++ {
		t := k.tags[i]
		switch {
		case t.Common():
			if !k.costs(i, verb) {
				continue
			}
			k.tags[i] = tag.VerbPres
			if t == tag.Nouns {
				k.tags[i] = tag.VerbS
			}
			verb = i
		case t.Finite():
			verb = i
		case t == tag.Subord, t == tag.Rel, k.toks[i].Kind == token.Stop, k.toks[i].Kind == token.Punct && (k.word(i) == ";" || k.word(i) == ":"):
			verb = -1
		}
	}
}

// costs reports whether the noun at i is the verb of its clause. The last finite verb before it in the clause is verb, -1 if there is none.
func (k *chunker) costs(i, verb int) bool {
	if i == k.first || i+1 >= k.last || !k.takesAmount(i+1) {
		return false
	}
	plural := k.tags[i] == tag.Nouns
	switch {
	case plural && k.form(i, lexicon.FormS):
	case !plural && k.form(i, lexicon.FormPast) && k.form(i, lexicon.FormBase) && k.tags[i+1] != tag.Adp: // cost, put, cut
	default:
		return false
	}
	p := i - 1
	for p > k.first && k.tags[p] == tag.Adv {
		p--
	}
	comma := k.word(p) == ","
	switch {
	case k.tags[p] == tag.Conj || verb >= 0 && comma:
		// It goes on from a verb: "It lasts 97 minutes, cost less than £3m and contains 211 falls".
		if verb < 0 || k.tags[i+1] != tag.Num && k.tags[i+1] != tag.Sym && k.word(i+1) != "less" && k.word(i+1) != "more" {
			return false
		}
	case verb >= 0 && !k.conjoined(verb, p):
		return false
	case k.toks[p].Kind == token.Close, k.toks[p].Kind == token.Quote, comma && p > k.first+1:
		if !plural {
			return false
		}
	case k.tags[p].Noun() || k.tags[p] == tag.Pron:
		if k.tags[p].Plural() == plural {
			return false // tickets cost, electricity costs
		}
	default:
		return false
	}
	return !k.finiteAfter(i + 1)
}

// takesAmount reports whether what stands at i can follow a verb but not a noun: an amount, a determiner, a mark, a pronoun.
func (k *chunker) takesAmount(i int) bool {
	switch k.tags[i] {
	case tag.Num, tag.Det, tag.Pron:
		return true
	case tag.Sym:
		if k.toks[i].Kind == token.Symbol {
			return true
		}
	}
	switch k.word(i) {
	case "of":
		return k.word(i-1) == "consists"
	case "less", "more", "fewer":
		return k.word(i+1) == "than"
	case "between":
		return i+1 < k.last && k.tags[i+1] == tag.Num
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
func (k *chunker) finiteAfter(i int) bool {
	for ; i < k.last; i++ {
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
func (k *chunker) reported(i int) bool {
	for j := i - 1; j >= max(k.first, i-6); j-- {
		switch t := k.tags[j]; {
		case t.Verb():
			return k.lex.Value(k.toks[j].Lex, lexicon.Report)&(lexicon.FrameThat|lexicon.FrameTell) != 0
		case t == tag.Num, t == tag.Adv, t == tag.Adp, t.Name(), t == tag.Noun && k.lex.Has(k.toks[j].Lex, lexicon.Medium):
		default:
			return false
		}
	}
	return false
}

// singularBefore reports whether a subject in the singular stands before i, adverbs apart.
func (k *chunker) singularBefore(i int) bool {
	p := i - 1
	for p > k.first && k.tags[p] == tag.Adv {
		p--
	}
	if k.tags[p] == tag.Pron {
		v := k.lex.Value(k.toks[p].Lex, lexicon.Pronoun)
		return v&lexicon.Pro3 != 0 && v&(lexicon.ProPlural|lexicon.ProPossessive|lexicon.ProDemonstrative) == 0 && v&lexicon.ProSubject != 0
	}
	return k.tags[p] == tag.Noun || k.tags[p] == tag.Name
}

// pluralBefore reports whether a plural subject that begins its clause stands before i, adverbs apart.
func (k *chunker) pluralBefore(i int) bool {
	p := i - 1
	for p > k.first && k.tags[p] == tag.Adv {
		p--
	}
	if k.subjectPronoun(p) {
		return k.lex.Value(k.toks[p].Lex, lexicon.Pronoun)&lexicon.ProPlural != 0
	}
	if !k.tags[p].Plural() && k.tags[p] != tag.Sym && k.tags[p] != tag.Num {
		return false
	}
	for p > k.first && (k.tags[p-1].Noun() || k.tags[p-1] == tag.Adj || k.tags[p-1] == tag.Det || k.tags[p-1] == tag.Num) {
		p--
	}
	return p == k.first || k.toks[p-1].Kind == token.Punct || k.tags[p-1] == tag.Conj || k.tags[p-1] == tag.Subord
}

// commaClause reports whether a comma, a noun phrase and its finite verb follow in [i, last).
func (k *chunker) commaClause(i int) bool {
	for ; i+2 < k.last && i < k.last; i++ {
		if k.word(i) == "," && k.clauseAfter(i+1) {
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
func (k *chunker) tells(i int) bool {
	n := i + 1
	for n < k.last && (k.tags[n] == tag.Adv || k.tags[n] == tag.Particle) {
		n++
	}
	if n < k.last && k.toks[n].Kind != token.Stop && k.toks[n].Kind != token.Punct {
		return false
	}
	for j := i - 1; j >= max(k.first, i-12); j-- {
		if k.toks[j].Kind == token.Quote {
			return j > k.first && j < i-1
		}
		if k.tags[j].Verbal() {
			return false
		}
	}
	return false
}

// past reports whether the ambiguous participle at i is the finite verb of its clause.
func (k *chunker) past(i int) bool {
	p := i - 1
	for p >= k.first && (k.tags[p] == tag.Adv || k.tags[p] == tag.Not) {
		p--
	}
	if p < k.first || k.reads(i+1, "by") || k.tags[p].Aux() {
		return false
	}
	switch t, kd := k.tags[p], k.toks[p].Kind; {
	case k.subjectPronoun(p), t == tag.Rel:
		return true
	case kd == token.Quote && p > k.first && k.lex.Has(k.toks[i].Lex, lexicon.Report):
		// “…,” conceded Marsh: the mark closes a quotation that ends with a comma or the like.
		for p > k.first && k.toks[p].Kind == token.Quote {
			p--
		}
		return k.toks[p].Kind == token.Punct || k.toks[p].Kind == token.Stop
	case k.reads(i+1, "that") && k.tags[i+1] == tag.Subord, k.reads(i+1, ":"):
		return true
	case t == tag.Conj:
		return k.goesOn(p)
	case kd == token.Punct && k.word(p) == ",":
		var ok bool
		if p, ok = k.beforeAside(p, i); !ok {
			return false
		}
	case t.Noun(), t == tag.Num, kd == token.Close, t == tag.Pron && k.pronoun(p)&lexicon.ProIndefinite != 0:
	default:
		return false
	}
	return k.onlyVerb(i) && k.subjectAt(p)
}

// perfect reports whether the participle at j follows a form of have, adverbs apart.
func (k *chunker) perfect(j int) bool {
	for j--; j >= k.first && (k.tags[j] == tag.Adv || k.tags[j] == tag.Not); j-- {
	}
	return j >= k.first && k.lex.Has(k.toks[j].Lex, lexicon.Have)
}

// goesOn reports whether a past tense before the conjunction at p goes on after it: "and promised to pay". The nearest verb before it
// is no participle.
func (k *chunker) goesOn(p int) bool {
	nearest := true
	for j := p - 1; j >= max(k.first, p-repairReach); j-- {
		t := k.tags[j]
		if !t.Verbal() {
			continue
		}
		if t == tag.VerbPart && k.tags[j+1].Noun() {
			continue // “a broken string” and promised
		}
		if nearest && t == tag.VerbPart && k.perfect(j) {
			return true // have marched and called for
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

// beforeAside returns the last token of the subject before the aside that the comma at p closes: "X, who sailed round the cape,
// described"; "X, a lawyer, called on Friday for". The participle is at i.
func (k *chunker) beforeAside(p, i int) (end int, ok bool) {
	open := -1
	for j := p - 1; j > max(k.first, p-repairReach); j-- {
		if k.toks[j].Kind == token.Punct && k.word(j) == "," {
			open = j
			break
		}
	}
	if open < 0 || !(k.tags[open-1].Noun() || k.toks[open-1].Kind == token.Close || k.tags[open-1] == tag.Adj && k.upper(open-1)) {
		return 0, false
	}
	switch t := k.tag(i + 1); {
	case t == tag.Det, t == tag.Pron, t == tag.To, t == tag.Num, t.Noun(): // it has an object
	case k.reportsFar(i), k.nominal(open+1, p) && !k.mainVerb(i+1):
	default:
		return 0, false
	}
	p = open - 1
	for p > k.first && k.toks[p].Kind == token.Close {
		for p > k.first && k.toks[p].Kind != token.Open {
			p--
		}
		p--
	}
	return p, true
}

// onlyVerb reports whether the clause has no finite verb after i.
func (k *chunker) onlyVerb(i int) bool {
	for j := i + 1; j < min(k.last, i+repairReach); j++ {
		t := k.tags[j]
		if t.Finite() {
			return false
		}
		if k.toks[j].Kind == token.Quote && k.verbAfterQuote(j) {
			return false // a group called “The Local” cited
		}
		if kd := k.toks[j].Kind; kd == token.Punct || kd == token.Stop || kd == token.Quote || t == tag.Subord || t == tag.Rel || t == tag.Conj {
			break
		}
	}
	return true
}

// subjectAt reports whether the noun phrase that ends at p can be a subject: it begins its clause, has no finite verb before it
// there, and is no object of a verb or preposition.
func (k *chunker) subjectAt(p int) bool {
	begins := func(j int) bool { return k.tags[j] != tag.Adp || k.lex.Has(k.toks[j].Lex, lexicon.Subord) }
	for j := p; j >= max(k.first, p-repairReach); j-- {
		t := k.tags[j]
		kd := k.toks[j].Kind
		switch {
		case t.Finite() && !k.hyphened(j) && (k.tag(j-1).Nominal() || k.tag(j-1) == tag.Adv) && k.lex.Value(k.toks[j].Lex, lexicon.Report)&lexicon.FrameBare != 0 && j+1 < p && (k.tags[j+1] == tag.Det || k.tags[j+1] == tag.Adj || k.tags[j+1].Nominal()):
			return true // said the minister stood by
		case t == tag.VerbPart && k.tag(j-1) == tag.Det: // a divided court ruled
		case t == tag.VerbIng && k.tag(j-1).Noun() && k.tag(j+1) != tag.To: // a lorry carrying logs skidded
		case t.Verbal() && !k.hyphened(j), t == tag.To:
			return false
		case kd == token.Punct && k.word(j) == "," && k.mainBefore(j):
			return false // said Laurie Lee, the founder of a group called
		case kd == token.Punct, kd == token.Stop, kd == token.Quote, t == tag.Subord, t == tag.Rel, t == tag.Conj:
			return begins(j + 1)
		}
	}
	return begins(k.first)
}

// mainBefore reports whether a clause that no subordinator opens ends at the comma at i, so that a noun phrase after it is an
// apposition and not a subject.
func (k *chunker) mainBefore(i int) bool {
	finite := false
	for j := i - 1; j >= max(k.first, i-repairReach); j-- {
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
func (k *chunker) verbAfterQuote(i int) bool {
	for j := i + 1; j+1 < min(k.last, i+8); j++ {
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

// reportsFar reports whether the reporting verb at i has its content behind a phrase: denied on Telegram that, called on them to.
func (k *chunker) reportsFar(i int) bool {
	v := k.lex.Value(k.toks[i].Lex, lexicon.Report)
	if v == 0 || k.tag(i+1) != tag.Adp {
		return false
	}
	const reach = 6
	for j := i + 2; j < min(k.last, i+reach); j++ {
		switch {
		case k.word(j) == "that":
			return v&lexicon.FrameThat != 0
		case k.tags[j] == tag.To:
			return v&lexicon.FrameOnX != 0
		case k.tags[j].Verbal(), k.toks[j].Kind == token.Punct:
			return false
		}
	}
	return false
}

// mainVerb reports whether a finite verb follows at i that no subordinator, relative or quote mark before it governs.
func (k *chunker) mainVerb(i int) bool {
	for ; i < k.last; i++ {
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
func (k *chunker) clauseAfter(i int) bool {
	subject := false
	for j := i; j < min(k.last, i+12); j++ {
		t := k.tags[j]
		switch {
		case t.Finite():
			return subject
		case subject && k.subjectPronoun(j) && k.tags[j-1].Nominal():
			return false // after the regatta he would
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
