// Package claim finds the clauses of a text that state something with a number, and says who claims what, how firmly.
//
// The content of each attribution is cut into clauses by itself, and so is what the article says in its own voice: at
// coordinated verbs, relative pronouns and participles, by tags and punctuation. A clause with a quantity other than a date
// is a claim.
package claim

import (
	"github.com/ascribe-go/ascribe/internal/attrib"
	"github.com/ascribe-go/ascribe/internal/chunk"
	"github.com/ascribe-go/ascribe/internal/layout"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/number"
	"github.com/ascribe-go/ascribe/internal/sentence"
	"github.com/ascribe-go/ascribe/internal/span"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/token"
)

// Modality is how firmly a claim is made.
type Modality uint8

const (
	Asserted Modality = iota + 1
	Claimed
	Promised
	Requested
	Denied
	Possible
	Predicted
	Warned
)

// Claim is one clause with a quantity.
type Claim struct {
	Span        span.Span
	Attribution int // 1 + the index of the attribution it stands in; 0 for the article's own voice
	Verb        string
	Subject     span.Span
	Object      span.Span
	Negative    bool
	Modality    Modality
	Quantities  []int
	Time        string
	Place       span.Span
	Rule        string
}

// Input is what the stage reads.
type Input struct {
	Text       string
	Toks       []token.Token
	Tags       []tag.Tag
	Lex        *lexicon.Lexicon
	Layout     *layout.Layout
	Sents      []sentence.Sentence
	Chunks     *chunk.Chunks
	Attrs      []attrib.Attribution
	Quantities []number.Quantity
	Date       string // of the document, EDTF; "" if not known
}

type finder struct {
	Input
	of    []int32 // by token: 1 + the index of the innermost attribution whose content it is in
	frame []bool  // by token: part of a cue or source: the reporting clause
	quant []int32 // by token: 1 + the index of the quantity it lies in
	seen  []int   // by voice: 1 + the sentence that was last cut for it
	out   []Claim
}

// clause is a run of a region's tokens, by their indexes in it.
type clause struct {
	toks     []int
	relative bool // begins with a relative pronoun or is a participle's
	before   int  // the token before it
	verb     *chunk.Chunk
	subject  attrib.Range
}

// Find returns the claims of a document.
func Find(in Input) []Claim {
	f := &finder{Input: in}
	f.of, f.frame, f.quant = make([]int32, len(in.Toks)), make([]bool, len(in.Toks)), make([]int32, len(in.Toks))
	for i, q := range in.Quantities {
		for k := q.First; k < q.Last; k++ {
			f.quant[k] = int32(i) + 1
		}
	}
	f.seen = make([]int, len(in.Attrs)+1)
	f.voices()
	var region []int
	for s := range in.Sents {
		sent := &in.Sents[s]
		if !f.counts(sent) {
			continue
		}
		// One region for each voice in the sentence, in the order of their first tokens.
		for i := sent.First; i < sent.Last; i++ {
			v := f.of[i]
			if f.seen[v] > s {
				continue
			}
			f.seen[v] = s + 1
			region = region[:0]
			for k := i; k < sent.Last; k++ {
				if f.of[k] == v && !(v == 0 && f.frame[k]) {
					region = append(region, k)
				}
			}
			f.region(s, int(v), region)
		}
	}
	return f.out
}

// counts reports whether a sentence can hold claims: it has a quantity, and is no caption or credit.
func (f *finder) counts(s *sentence.Sentence) bool {
	if f.Layout.Paragraphs[s.Paragraph].Kind == layout.Caption {
		return false
	}
	for i := s.First; i < s.Last; i++ {
		if f.quant[i] > 0 && f.bears(int(f.quant[i]-1)) {
			return true
		}
	}
	return false
}

// bears reports whether a quantity of its kind makes a claim.
func (f *finder) bears(q int) bool {
	switch x := &f.Quantities[q]; x.Kind {
	case number.Date, number.Time, number.Set:
		return false
	case number.Age:
		// An age in apposition: "Nora Lee, 61,".
		return !(x.First > 0 && f.Toks[x.First-1].Of(f.Text) == "," && (x.Last >= len(f.Toks) || f.Toks[x.Last].Kind == token.Punct || f.Toks[x.Last].Kind == token.Stop))
	case number.Duration:
		// The article's own offset: "a day after".
		if x.Last < len(f.Toks) && x.Num.Empty() {
			if w := f.Toks[x.Last].Of(f.Text); w == "after" || w == "before" || w == "earlier" || w == "later" {
				return false
			}
		}
	}
	return true
}

// voices lays the contents of the attributions over the tokens, the wider ones first, so that the innermost remains.
func (f *finder) voices() {
	for i := range f.Attrs {
		a := &f.Attrs[i]
		if phrasal(a) {
			continue // "Analysts had expected a payout": the whole clause is the claim
		}
		for _, r := range a.Content {
			for k := r.First; k < r.Last; k++ {
				if f.of[k] == 0 || f.inside(i, int(f.of[k]-1)) {
					f.of[k] = int32(i) + 1
				}
			}
		}
		for _, r := range a.Source {
			for k := r.First; k < r.Last; k++ {
				f.frame[k] = true
			}
		}
		if a.Head >= 0 {
			if g := f.Chunks.At(a.Head); g != nil && g.Kind == chunk.VG {
				for k := g.First; k < g.Last; k++ {
					f.frame[k] = true
				}
			}
			for _, r := range a.Cue {
				for k := r.First; k < r.Last; k++ {
					f.frame[k] = true
				}
			}
		}
	}
}

// phrasal reports whether an attribution's content is a noun phrase, so that its cue is the clause's own verb.
func phrasal(a *attrib.Attribution) bool {
	switch a.Rule {
	case attrib.NPObject, attrib.PrepObject:
		return true
	}
	return false
}

// inside reports whether attribution i is nested in j.
func (f *finder) inside(i, j int) bool {
	for p := f.Attrs[i].Parent; p > 0; p = f.Attrs[p-1].Parent {
		if p-1 == j {
			return true
		}
	}
	return false
}

// region cuts a voice's part of a sentence into clauses and keeps those with a quantity.
func (f *finder) region(s, voice int, toks []int) {
	has := false
	for _, i := range toks {
		if q := f.quant[i]; q > 0 && f.bears(int(q-1)) {
			has = true
		}
	}
	if !has {
		return
	}
	clauses := f.clauses(voice, toks)
	for c := range clauses {
		f.claim(s, voice, clauses, c)
	}
}

// clauses cuts a region at coordinated verbs, relative pronouns and participles after a comma.
func (f *finder) clauses(voice int, toks []int) []clause {
	var out []clause
	cur := clause{before: -1}
	var matrix *clause // what an open relative clause interrupts
	flush := func() {
		if len(cur.toks) > 0 {
			out = append(out, cur)
		}
	}
	finite := false // the clause at hand has its finite verb
	for n := 0; n < len(toks); n++ {
		i := toks[n]
		t := f.Toks[i]
		if g := f.verb(i); g != nil && g.First == i && g.Is(chunk.Finite) {
			if finite && cur.relative && matrix != nil {
				// A second finite verb closes the relative clause and resumes the matrix.
				flush()
				cur = *matrix
				matrix = nil
				finite = f.hasFinite(cur.toks)
			}
			if finite && n > 0 && (f.Tags[toks[n-1]] == tag.Conj || f.Toks[toks[n-1]].Kind == token.Punct) && !cur.relative {
				flush()
				cur = clause{before: toks[n-1]}
			}
			finite = true
		}
		switch {
		case f.Tags[i] == tag.Rel && n > 0 && f.relativeVerb(toks, n):
			if !cur.relative && len(cur.toks) > 0 {
				m := cur
				matrix = &m
			} else {
				flush()
			}
			cur = clause{relative: true, before: toks[n-1]}
			finite = false
		case n > 0 && f.Tags[i].Ing() && f.Toks[toks[n-1]].Kind == token.Punct && f.verb(i) != nil && f.verb(i).First == i && f.hasFinite(cur.toks):
			flush()
			cur = clause{before: toks[n-1]}
			finite = false
		case (f.Tags[i] == tag.Conj || t.Of(f.Text) == ";" || t.Kind == token.Dash && t.Is(token.Space)) && n+1 < len(toks) && f.beginsClause(toks, n+1, cur):
			flush()
			cur = clause{before: i}
			finite = false
			matrix = nil
			continue
		}
		cur.toks = append(cur.toks, i)
	}
	if matrix != nil && !finite {
		cur.toks = append(append([]int{}, matrix.toks...), cur.toks...)
		cur.relative, matrix = false, nil
	}
	if matrix != nil {
		rest := *matrix
		flush()
		cur = rest
	}
	flush()
	return out
}

func (f *finder) verb(i int) *chunk.Chunk {
	if g := f.Chunks.At(i); g != nil && g.Kind == chunk.VG {
		return g
	}
	return nil
}

func (f *finder) np(i int) *chunk.Chunk {
	if g := f.Chunks.At(i); g != nil && g.Kind == chunk.NP {
		return g
	}
	return nil
}

func (f *finder) hasFinite(toks []int) bool {
	for _, i := range toks {
		if g := f.verb(i); g != nil && g.First == i && g.Is(chunk.Finite) {
			return true
		}
	}
	return false
}

// relativeVerb reports whether a finite verb follows the relative pronoun at toks[n].
func (f *finder) relativeVerb(toks []int, n int) bool {
	for k := n + 1; k < min(len(toks), n+12); k++ {
		if g := f.verb(toks[k]); g != nil {
			return g.Is(chunk.Finite)
		}
	}
	return false
}

// beginsClause reports whether a clause of its own begins at toks[n], after a conjunction: a verb like the clause's before,
// or a noun phrase and its finite verb.
func (f *finder) beginsClause(toks []int, n int, cur clause) bool {
	for n < len(toks) && (f.Tags[toks[n]] == tag.Adv || f.Toks[toks[n]].Of(f.Text) == "that") {
		n++
	}
	if n >= len(toks) {
		return false
	}
	i := toks[n]
	if g := f.verb(i); g != nil && g.First == i {
		if g.Is(chunk.Finite) {
			return f.hasFinite(cur.toks)
		}
		first := f.first(cur.toks)
		return first != nil && (g.Is(chunk.Inf) && first.Is(chunk.Inf) || g.Is(chunk.Ing) && first.Is(chunk.Ing) || g.Is(chunk.Part) && f.passive(cur.toks))
	}
	// A noun phrase with its verb.
	subject := false
	for k := n; k < min(len(toks), n+20); k++ {
		j := toks[k]
		if g := f.verb(j); g != nil {
			return subject && g.Is(chunk.Finite)
		}
		if f.Toks[j].Kind == token.Punct || f.Tags[j] == tag.Rel || f.Tags[j] == tag.Conj || f.Tags[j] == tag.Subord {
			return false
		}
		if f.np(j) != nil {
			subject = true
		}
	}
	return false
}

func (f *finder) first(toks []int) *chunk.Chunk {
	for _, i := range toks {
		if g := f.verb(i); g != nil {
			return g
		}
	}
	return nil
}

func (f *finder) passive(toks []int) bool {
	g := f.main(toks)
	return g != nil && g.Is(chunk.Passive)
}

// main returns the clause's verb: the first finite one, else the first.
func (f *finder) main(toks []int) *chunk.Chunk {
	var other *chunk.Chunk
	for _, i := range toks {
		if g := f.verb(i); g != nil && g.First == i {
			if g.Is(chunk.Finite) {
				return g
			}
			if other == nil {
				other = g
			}
		}
	}
	return other
}

// claim makes the claim of clause c, if it holds a quantity that bears one.
func (f *finder) claim(s, voice int, clauses []clause, c int) {
	cl := &clauses[c]
	f.resolve(voice, clauses, c)
	toks := f.trim(cl.toks)
	if len(toks) == 0 || cl.verb == nil {
		return
	}
	var qs []int
	bears := false
	for _, i := range toks {
		if q := int(f.quant[i]) - 1; q >= 0 && (len(qs) == 0 || qs[len(qs)-1] != q) {
			qs = append(qs, q)
			bears = bears || f.bears(q) && !f.frame[i]
		}
	}
	if !bears {
		return
	}
	first, last := f.Toks[toks[0]], f.Toks[toks[len(toks)-1]]
	out := Claim{Span: span.Span{Start: int(first.Start), End: int(last.End)}, Attribution: voice, Quantities: qs, Subject: f.span(cl.subject), Rule: "clause"}
	verb := f.chained(cl.toks, cl.verb)
	out.Verb = f.lemma(verb)
	out.Object = f.object(toks, verb)
	out.Negative = f.negative(cl, verb)
	out.Modality = f.modality(voice, cl, verb)
	out.Time = f.time(toks)
	out.Place = f.place(toks)
	f.out = append(f.out, out)
}

func (f *finder) span(r attrib.Range) span.Span {
	if r.Empty() {
		return span.Span{}
	}
	return span.Span{Start: int(f.Toks[r.First].Start), End: int(f.Toks[r.Last-1].End)}
}

// trim drops conjunctions, complementisers and punctuation at the edges of a clause.
func (f *finder) trim(toks []int) []int {
	for len(toks) > 0 {
		i := toks[0]
		if k := f.Toks[i].Kind; k == token.Word && f.Tags[i] != tag.Conj && !(f.Toks[i].Of(f.Text) == "that" && f.Tags[i] == tag.Subord) || k == token.Number || k == token.Symbol || k == token.Open || k == token.Quote && f.opens(i) {
			break
		}
		toks = toks[1:]
	}
	for len(toks) > 0 {
		i := toks[len(toks)-1]
		if k := f.Toks[i].Kind; k == token.Word || k == token.Number || k == token.Symbol || k == token.Close || k == token.Quote && !f.opens(i) {
			break
		}
		toks = toks[:len(toks)-1]
	}
	return toks
}

// opens reports whether a mark stands before a word.
func (f *finder) opens(i int) bool {
	return f.Toks[i].Is(token.Space) && i+1 < len(f.Toks) && !f.Toks[i+1].Is(token.Space)
}

// resolve finds the verb and subject of clause c.
func (f *finder) resolve(voice int, clauses []clause, c int) {
	cl := &clauses[c]
	cl.verb = f.main(cl.toks)
	if cl.verb == nil {
		return
	}
	// The first noun phrase before the verb that is not behind a preposition.
	var subj attrib.Range
	if cl.relative && len(cl.toks) > 0 && f.Tags[cl.toks[0]] == tag.Rel {
		if n := f.np(cl.toks[0]); n != nil && n.Last > n.First+1 { // whose two sons
			subj = attrib.Range{First: n.First + 1, Last: n.Last}
		} else if f.Toks[cl.toks[0]].Of(f.Text) == "whose" && len(cl.toks) > 1 {
			if m := f.np(cl.toks[1]); m != nil {
				subj = attrib.Range{First: m.First, Last: m.Last}
			}
		} else {
			subj = f.antecedent(cl.before)
			for _, i := range cl.toks[1:] { // which the company had promised
				if i >= cl.verb.First {
					break
				}
				if m := f.np(i); m != nil {
					subj = attrib.Range{First: m.First, Last: m.Last}
					break
				}
			}
		}
	} else {
		for k := 0; k < len(cl.toks); k++ {
			i := cl.toks[k]
			if i >= cl.verb.First {
				break
			}
			n := f.np(i)
			if n == nil || n.First != i || n.Is(chunk.Time) {
				continue
			}
			if k > 0 && f.Tags[cl.toks[k-1]] == tag.Adp {
				continue
			}
			subj = f.chain(n, cl.verb.First)
			break
		}
	}
	if subj.Empty() {
		switch {
		case cl.verb.Is(chunk.Inf) && voice > 0 && !f.Attrs[voice-1].Addressee.Empty() && f.Attrs[voice-1].Rule == attrib.XTo:
			subj = f.Attrs[voice-1].Addressee
		case cl.verb.Is(chunk.Inf) && voice > 0 && len(f.Attrs[voice-1].Source) > 0:
			subj = f.Attrs[voice-1].Source[0]
		case c > 0:
			subj = clauses[c-1].subject
		case voice > 0 && f.Attrs[voice-1].Rule == attrib.Cleft:
		}
	}
	cl.subject = subj
}

// chain returns a noun phrase with the prepositional phrases that follow it, up to token hi.
func (f *finder) chain(n *chunk.Chunk, hi int) attrib.Range {
	r := attrib.Range{First: n.First, Last: n.Last}
	for r.Last+1 < hi && f.Tags[r.Last] == tag.Adp {
		m := f.np(r.Last + 1)
		if m == nil || m.First != r.Last+1 || m.Is(chunk.Time) {
			break
		}
		r.Last = m.Last
	}
	return r
}

// antecedent returns the noun phrase that ends before a relative pronoun.
func (f *finder) antecedent(i int) attrib.Range {
	for i >= 0 && (f.Toks[i].Kind == token.Punct || f.Tags[i] == tag.Adp) {
		i--
	}
	n := f.np(i)
	if n == nil {
		return attrib.Range{}
	}
	r := attrib.Range{First: n.First, Last: n.Last}
	for r.First >= 2 && f.Tags[r.First-1] == tag.Adp && f.np(r.First-2) != nil && f.Toks[r.First-1].Of(f.Text) == "of" {
		r.First = f.np(r.First - 2).First
	}
	return r
}

// chained follows verbs that say only how another is done to that one: plan to, negotiate to, begin to.
func (f *finder) chained(toks []int, g *chunk.Chunk) *chunk.Chunk {
	next := f.verb(min(g.Last, len(f.Toks)-1))
	if next == nil || next.First != g.Last || !next.Is(chunk.Inf) && !next.Is(chunk.Ing) || !f.Tags[next.First].Base() && f.Tags[next.First] != tag.To && !next.Is(chunk.Ing) {
		return g
	}
	switch f.lemma(g) {
	case "plan", "negotiate", "begin", "start", "continue", "intend", "hope", "expect", "aim", "want", "seek", "try", "go", "manage", "wish", "prepare", "be", "have", "need", "is", "threaten", "appear", "seem", "say", "help", "report", "believe", "think", "suppose":
		return next
	}
	return g
}

// lemma returns the base form of the group's verb, with its particle.
func (f *finder) lemma(g *chunk.Chunk) string {
	l := tag.Lemma(f.Text, f.Toks[g.Head], f.Tags[g.Head], f.Lex)
	if g.Last > g.Head+1 && f.Tags[g.Last-1] == tag.Particle {
		l += " " + f.Toks[g.Last-1].Of(f.Text)
	}
	return l
}

// object returns the first noun phrase after the verb, or the complement of a copula.
func (f *finder) object(toks []int, g *chunk.Chunk) span.Span {
	if g.Is(chunk.Passive) && f.lemma(g) != "give" {
		return span.Span{}
	}
	for k, i := range toks {
		if i < g.Last {
			continue
		}
		if f.Tags[i] == tag.Adv && !g.Is(chunk.Copula) {
			continue
		}
		if f.Toks[i].Kind == token.Quote && f.opens(i) && g.Is(chunk.Copula) {
			e := i + 1
			for e < len(f.Toks) && f.Toks[e].Kind != token.Quote {
				e++
			}
			return span.Span{Start: int(f.Toks[i].Start), End: int(f.Toks[min(e, len(f.Toks)-1)].End)}
		}
		if n := f.np(i); n != nil && n.First == i {
			if n.Is(chunk.Time) {
				continue
			}
			if q := f.quant[n.Head]; q > 0 && f.Quantities[q-1].Kind == number.Count && f.Quantities[q-1].Unit == "{time}" {
				continue // "scored three times"
			}
			return f.span(f.chain(n, toks[len(toks)-1]+1))
		}
		if g.Is(chunk.Copula) {
			e := k
			for e < len(toks) && f.Toks[toks[e]].Kind != token.Punct && f.Tags[toks[e]] != tag.Adp || e < len(toks) && f.Tags[toks[e]] == tag.Adp && e == k+1 {
				e++
			}
			if e > k {
				return span.Span{Start: int(f.Toks[i].Start), End: int(f.Toks[toks[e-1]].End)}
			}
		}
		return span.Span{}
	}
	return span.Span{}
}

func (f *finder) negative(cl *clause, g *chunk.Chunk) bool {
	if g.Is(chunk.Negated) || cl.verb.Is(chunk.Negated) {
		return true
	}
	if !cl.subject.Empty() {
		i := cl.subject.First
		if f.Lex.Value(f.Toks[i].Lex, lexicon.Det)&lexicon.DetNo != 0 && !f.more(i+1) || f.Toks[i].Of(f.Text) == "nobody" {
			return true
		}
	}
	return false
}

// more reports whether a comparative follows "no": no fewer than is no negation.
func (f *finder) more(i int) bool {
	if i >= len(f.Toks) {
		return false
	}
	w := f.Toks[i].Of(f.Text)
	return w == "more" || w == "fewer" || w == "less" || w == "later" || w == "earlier"
}

// modality says how firmly a clause is claimed: the first of the signs that holds.
func (f *finder) modality(voice int, cl *clause, g *chunk.Chunk) Modality {
	var mood uint32
	var a *attrib.Attribution
	if voice > 0 {
		a = &f.Attrs[voice-1]
		mood = a.Mood
	}
	v := cl.verb
	modal := f.modal(v)
	will := modal == lexicon.ModalWill
	switch {
	case mood == lexicon.MoodDenied:
		return Denied
	case mood == lexicon.MoodRequested, mood == lexicon.MoodAsked && (v.Is(chunk.Inf) || a.Rule == attrib.XTo), a != nil && a.Rule == attrib.XTo:
		return Requested
	case mood == lexicon.MoodWarned:
		return Warned
	case mood == lexicon.MoodPromised:
		return Promised
	case a != nil && will && !v.Is(chunk.Passive) && !g.Is(chunk.Passive) && f.own(cl, a):
		return Promised
	case modal == lexicon.ModalMay || f.possible(v):
		return Possible
	case will, mood == lexicon.MoodPredicted, f.future(v), voice == 0 && v.Is(chunk.Inf):
		return Predicted // "library to reopen after 14 months"
	case voice > 0:
		return Claimed
	}
	return Asserted
}

func (f *finder) modal(g *chunk.Chunk) uint32 {
	for i := g.First; i < g.Last; i++ {
		if f.Tags[i] == tag.Modal {
			return f.Lex.Value(f.Toks[i].Lex, lexicon.Modal)
		}
	}
	return 0
}

// own reports whether the subject of a clause is its source or speaks for it.
func (f *finder) own(cl *clause, a *attrib.Attribution) bool {
	if cl.subject.Empty() {
		return false
	}
	h := cl.subject.Last - 1
	v := f.Lex.Value(f.Toks[h].Lex, lexicon.Pronoun)
	if v&lexicon.Pro1 != 0 {
		return true
	}
	if v&lexicon.Pro3 != 0 && cl.subject.Last-cl.subject.First == 1 {
		return true
	}
	return f.Lex.Has(f.Toks[h].Lex, lexicon.OrgHead)
}

// possible and future look at the verb that governs the infinitive: hope to, expect to.
func (f *finder) possible(g *chunk.Chunk) bool {
	switch f.lemma(g) {
	case "hope", "negotiate", "consider", "seek", "want", "wish":
		return true
	}
	return false
}

func (f *finder) future(g *chunk.Chunk) bool {
	switch f.lemma(g) {
	case "expect", "predict", "forecast", "plan", "intend", "aim":
		return true
	}
	return false
}

// time joins the dates of a clause into what it says of when.
func (f *finder) time(toks []int) string {
	last := int32(0)
	for _, i := range toks {
		q := f.quant[i]
		if q == 0 || q == last {
			continue
		}
		last = q
		x := &f.Quantities[q-1]
		if x.Kind != number.Date && x.Kind != number.Time || x.Resolved == "" {
			continue
		}
		if x.First > 0 && f.Date != "" {
			switch f.Toks[x.First-1].Of(f.Text) {
			case "since", "Since":
				return x.Resolved + "/" + f.Date
			}
		}
		return x.Resolved
	}
	return ""
}

// place returns the first place that a preposition names in a clause.
func (f *finder) place(toks []int) span.Span {
	for k := 1; k < len(toks); k++ {
		i := toks[k]
		if f.Tags[toks[k-1]] != tag.Adp {
			continue
		}
		switch f.Toks[toks[k-1]].Of(f.Text) {
		case "in", "at", "near", "off", "across", "outside":
		default:
			continue
		}
		if n := f.np(i); n != nil && n.First == i && n.Is(chunk.Proper) && f.quant[n.Head] == 0 {
			return f.span(attrib.Range{First: n.First, Last: n.Last})
		}
	}
	return span.Span{}
}
