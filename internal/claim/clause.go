package claim

import (
	"github.com/ascribe-go/ascribe/internal/attrib"
	"github.com/ascribe-go/ascribe/internal/chunk"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/number"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/token"
)

// clause is a part of a region with a verb of its own.
type clause struct {
	rule   Rule
	parent int // the clause it hangs on, -1 for none
	with   int // the clause that it goes on from, and whose subject it shares where it has none; -1
	from   int // its first place in the region; a place before it for what it begins with is not its own
	to     int // the place after its last
	before int // the token before it, -1 if there is none in the region
	depth  int
	verb   *chunk.Chunk // its finite verb, nil if it has none yet
	other  *chunk.Chunk // its first verb group that is not finite
	last   *chunk.Chunk // its last verb group
	bears  bool         // it holds a quantity that makes a claim
	dated  bool         // it holds one that makes none

	subject attrib.Range
}

func (c *clause) finite() bool { return c.verb != nil }

// maxDepth bounds how far clauses nest, so that the work stays linear.
const maxDepth = 6

// reach bounds how far ahead a clause's verb is looked for, in places of the region.
const reach = 40

// cut cuts the region into clauses, and notes where its amounts stand. One pass, with the clause that is open at hand: a clause
// that interrupts another hangs on it, and a second finite verb closes what interrupts and goes on with the clause around it.
func (f *finder) cut() {
	f.clauses = f.clauses[:0]
	f.own = f.own[:0]
	f.amounts = f.amounts[:0]
	cur := f.open(Main, -1, -1, 0)
	for n := 0; n < len(f.toks); n++ {
		i := f.toks[n]
		f.own = append(f.own, int32(cur))
		if q := f.quant[i]; q > 0 {
			f.amounts = append(f.amounts, n)
			if n > 0 && f.quant[f.toks[n-1]] == q {
				f.clauses[cur].to = n + 1 // within an amount nothing ends: between 12 and 15 boats, as many as 2,000
				continue
			}
		}
		t, g := f.Tags[i], f.verbAt(i)
		word := f.Toks[i].Kind == token.Word
		deep := f.clauses[cur].depth >= maxDepth
		switch {
		case g == nil && (t.Noun() || t == tag.Adj || t == tag.Num || t == tag.Pron && !f.is(i, "that")):
		case g != nil && t.Verbal():
			cur = f.verb(n, g, cur)
		case word && !deep && f.relative(n):
			cur = f.open(Relative, cur, -1, f.relativeStart(n, cur))
			f.own[n] = int32(cur)
		case word && !deep && n > 0 && f.subordinate(n):
			rule := Subordinate
			if f.is(i, "that") {
				rule = Complement
			}
			cur = f.open(rule, cur, -1, n)
			f.own[n] = int32(cur)
		case n > 0 && len(f.clauses) == 1 && f.clauses[0].last == nil && f.is(i, "that") && f.verbAhead(n+1):
			// "said in its daily update that …": what stands before is the cue's.
			for k := range f.own {
				f.own[k] = -1
			}
			f.clauses[0].from = n
			f.own[n] = 0
		case n == 0 && t == tag.Subord && !f.is(i, "that") && f.verbAhead(n+1):
			cur = f.open(Subordinate, cur, -1, n)
			f.own[n] = int32(cur)
		case t == tag.Conj || !word && f.breaks(i):
			f.own[n] = -1
			cur = f.conjunction(n, cur)
		case !word && f.is(i, ","):
			cur = f.comma(n, cur)
		case g != nil:
			cur = f.verb(n, g, cur)
		}
		f.clauses[cur].to = n + 1
	}
}

// open begins a clause at place n.
func (f *finder) open(rule Rule, parent, with, n int) int {
	before := -1
	if n > 0 && n <= len(f.toks) {
		before = f.toks[n-1]
	}
	depth := 0
	if parent >= 0 {
		depth = f.clauses[parent].depth + 1
	}
	f.clauses = append(f.clauses, clause{rule: rule, parent: parent, with: with, from: n, to: n, before: before, depth: depth})
	c := len(f.clauses) - 1
	for k := n; k < len(f.own); k++ {
		f.own[k] = int32(c)
	}
	return c
}

// gap reports whether something was cut out of the region before place n: a reporting clause or another's words.
func (f *finder) gap(n int) bool { return n > 0 && f.toks[n] != f.toks[n-1]+1 }

// afterComma reports whether a comma or a cut stands before place n, marks apart.
func (f *finder) afterComma(n int) bool {
	for n > 0 {
		if f.gap(n) {
			return true
		}
		if t := f.Toks[f.toks[n-1]]; t.Kind != token.Quote {
			return t.Kind == token.Punct && t.Of(f.Text) == ","
		}
		n--
	}
	return false
}

// breaks reports whether the sign at token i parts clauses: a semicolon, a colon, a dash between blanks.
func (f *finder) breaks(i int) bool {
	switch f.Toks[i].Kind {
	case token.Punct:
		return f.is(i, ";") || f.is(i, ":")
	case token.Dash:
		return f.Toks[i].Is(token.Space) && i+1 < len(f.Toks) && f.Toks[i+1].Is(token.Space)
	}
	return false
}

// conjoined reports whether a conjunction stands before place n, adverbs and marks apart.
func (f *finder) conjoined(n int) bool {
	for n--; n >= 0; n-- {
		switch i := f.toks[n]; {
		case f.Tags[i] == tag.Conj:
			return true
		case f.Tags[i] == tag.Adv, f.Toks[i].Kind == token.Quote:
		default:
			return false
		}
	}
	return false
}

// relative reports whether a relative clause begins with the pronoun at place n: a finite verb follows it.
func (f *finder) relative(n int) bool {
	i := f.toks[n]
	if n == 0 || f.Tags[i] != tag.Rel && !(f.is(i, "where") && f.afterComma(n)) && !(f.is(i, "that") && f.noun(f.toks[n-1]) != nil && f.finiteNext(n+1)) {
		return false
	}
	if f.Tags[f.toks[n-1]] == tag.Conj {
		return false // and which: goes on with what is open
	}
	subject := false
	for k := n + 1; k < min(len(f.toks), n+reach); k++ {
		j := f.toks[k]
		if g := f.verbAt(j); g != nil && g.Is(chunk.Finite) {
			return true
		}
		if f.Tags[j] == tag.Rel || f.Tags[j] == tag.Conj && !subject || f.Toks[j].Kind == token.Stop {
			return false
		}
		subject = subject || f.noun(j) != nil
	}
	return false
}

// finiteNext reports whether a finite verb begins at place n.
func (f *finder) finiteNext(n int) bool {
	if n >= len(f.toks) {
		return false
	}
	g := f.verbAt(f.toks[n])
	return g != nil && g.Is(chunk.Finite)
}

// relativeStart returns the place at which a relative clause begins: before "none of" and "in" of "none of whom" and "in which".
func (f *finder) relativeStart(n, cur int) int {
	k := n
	if k > 0 && f.Tags[f.toks[k-1]] == tag.Adp {
		k--
		if k > 0 && f.is(f.toks[k], "of") {
			if q := f.quant[f.toks[k-1]]; q > 0 || f.noun(f.toks[k-1]) != nil {
				p := k - 1
				for p > 0 && (q > 0 && f.quant[f.toks[p-1]] == q || q == 0 && f.noun(f.toks[p-1]) != nil && f.noun(f.toks[p-1]) == f.noun(f.toks[p])) {
					p--
				}
				if p > 0 && f.afterComma(p) {
					k = p
				}
			} else if p := k - 1; p > 0 && f.afterComma(p) { // none of whom
				k = p
			}
		}
	}
	return max(k, f.clauses[cur].from)
}

// subordinate reports whether a clause that hangs on another begins with the conjunction at place n.
func (f *finder) subordinate(n int) bool {
	i := f.toks[n]
	switch f.Tags[i] {
	case tag.Subord, tag.Adp, tag.Adv:
	default:
		return false
	}
	if f.Tags[i] == tag.Adp && f.has(i, lexicon.Subord) || f.Tags[i] == tag.Subord && !f.is(i, "that") {
		// after leading 2-0
		if n+1 < len(f.toks) && f.Tags[f.toks[n+1]].Ing() && f.timed(i) {
			return true
		}
	}
	if f.Tags[i] != tag.Subord {
		// The tagger takes "when" for an adverb and "after" for a preposition where the clause is long.
		if !f.has(i, lexicon.Subord) || !f.anyVerb(int(f.own[n])) && !f.is(i, "when") || n+1 >= len(f.toks) || f.is(i, "as") || f.is(i, "than") || f.is(i, "so") {
			return false
		}
		if u := f.unit(f.toks[n+1], len(f.Toks)); u.Empty() || f.dated(u) || f.lasting(u) {
			return false
		}
	}
	if f.Tags[f.toks[n-1]] == tag.Conj || f.Tags[f.toks[n-1]] == tag.Adv && n > 1 && f.Tags[f.toks[n-2]] == tag.Conj {
		return false // and that
	}
	if f.value(i, lexicon.Subord) == lexicon.SubThan || f.is(i, "of") { // 85% of processing ran
		return false
	}
	if f.is(i, "that") && !f.anyVerb(int(f.own[n])) {
		return false
	}
	return f.verbAhead(n + 1)
}

// timed reports whether the conjunction at i may stand before an -ing form: after, before, while.
func (f *finder) timed(i int) bool {
	switch f.value(i, lexicon.Subord) {
	case lexicon.SubTime, lexicon.SubContrast:
		return true
	}
	return false
}

// anyVerb reports whether clause c has a verb so far.
func (f *finder) anyVerb(c int) bool { return f.clauses[c].last != nil }

// verbAhead reports whether a noun phrase and its finite verb stand at place n. What stands between two commas is stepped
// over, and so is a relative clause with its verb.
func (f *finder) verbAhead(n int) bool {
	subject, relatives, commas := false, 0, 0
	for k := n; k < min(len(f.toks), n+reach); k++ {
		i := f.toks[k]
		if g := f.verbAt(i); g != nil && g.Is(chunk.Finite) && !f.state(k, g) {
			if relatives > 0 {
				relatives--
				continue
			}
			if commas%2 == 0 || k > n && f.is(f.toks[k-1], ",") {
				return subject
			}
			continue // in an aside
		}
		switch t := f.Tags[i]; {
		case f.Toks[i].Kind == token.Stop, f.breaks(i):
			return false
		case f.is(i, ","):
			commas++
		case t == tag.Rel, t == tag.Subord:
			if !f.is(i, "as") && !f.is(i, "than") && !f.is(i, "of") {
				relatives++
			}
		case f.noun(i) != nil, f.quant[i] > 0, f.Toks[i].Kind == token.Quote:
			subject = true
		}
	}
	return false
}

// verb deals with the verb group at place n and returns the clause that is then open.
func (f *finder) verb(n int, g *chunk.Chunk, cur int) int {
	cl := &f.clauses[cur]
	if f.state(n, g) {
		return cur
	}
	finite := f.finiteAt(n, g, cur)
	switch {
	case finite:
		cur = f.finiteVerb(n, g, cur)
	case g.Is(chunk.Ing) && n > 0 && f.afterComma(n) && cl.depth < maxDepth:
		if m := f.withVerb(cur); m >= 0 && f.clauses[m].rule == Participle {
			cur = f.open(Participle, f.clauses[m].parent, m, n)
		} else if m >= 0 {
			cur = f.open(Participle, m, m, n)
		}
	}
	cl = &f.clauses[cur]
	if cl.verb == nil && (finite || n == 0 && f.speaker > 0 && f.Tags[g.First] == tag.To) {
		cl.verb = g // to sell the barges moored at …
	} else if !finite && cl.other == nil {
		cl.other = g
	}
	cl.last = g
	return cur
}

// state reports whether a participle after a bare amount tells whose amount it is: 12 wounded, 112 injured.
func (f *finder) state(n int, g *chunk.Chunk) bool {
	if n == 0 || g.Last != g.First+1 || f.Tags[g.First] != tag.VerbPart && f.Tags[g.First] != tag.VerbPast {
		return false
	}
	q := f.quant[g.First-1]
	if q == 0 || f.Quantities[q-1].Kind != number.Count || f.tag(g.First-1) != tag.Num || f.toks[n-1] != g.First-1 {
		return false
	}
	switch f.lemma(g) {
	case "wound", "injure", "kill", "hurt", "arrest", "detain":
	default:
		return false
	}
	return g.Last >= len(f.Toks) || f.Toks[g.Last].Kind != token.Word || f.Tags[g.Last] == tag.Conj || f.verbAt(g.Last) != nil
}

// finiteVerb returns the clause that the finite verb at place n belongs to.
func (f *finder) finiteVerb(n int, g *chunk.Chunk, cur int) int {
	cl := &f.clauses[cur]
	if cl.rule != Participle && !cl.finite() {
		return cur
	}
	joined := f.conjoined(n)
	if !joined && !f.afterComma(n) && f.reduced(cl.verb) && f.waiting(cur) < 0 {
		cl.verb = nil // "A 30-second ad titled … is to run": the first was a participle
		return cur
	}
	if cl.rule == Participle && cl.parent >= 0 {
		// What the participle hangs on goes on, or gets its verb.
		cur = cl.parent
		cl = &f.clauses[cur]
		if !cl.finite() {
			return f.resume(cur, n)
		}
	} else if !joined {
		if m := f.waiting(cur); m >= 0 {
			return f.resume(m, n)
		}
	}
	if joined || f.afterComma(n) {
		return f.open(sibling(cl.rule), cl.parent, cur, n)
	}
	if cl.depth >= maxDepth {
		return cur
	}
	if f.reduced(g) {
		return cur // the trams stabled in Orle
	}
	// A noun phrase and a verb with nothing before them: a clause without "that", "which" or "because".
	k := n
	for k > cl.from && !f.gap(k) && int(f.own[k-1]) == cur && f.verbOf(k-1) == nil && f.Toks[f.toks[k-1]].Kind != token.Punct && n-k < reach {
		k--
	}
	if k == n || k == cl.from {
		return cur
	}
	if f.gap(k) {
		return f.open(sibling(cl.rule), cl.parent, -1, k) // “…”, he said, and two lorries broke the limit
	}
	if f.noun(f.toks[k]) != nil && f.Tags[f.toks[n-1]] == tag.Pron && n-k > 1 {
		return f.open(Relative, cur, -1, n-1) // everything they record
	}
	return f.open(Complement, cur, -1, k)
}

// reduced reports whether what the tagger takes for a past tense may be a participle after its noun: parked, titled.
func (f *finder) reduced(g *chunk.Chunk) bool {
	return g != nil && g.Last == g.First+1 && f.Tags[g.First] == tag.VerbPast && (f.value(g.Head, lexicon.Verb)&lexicon.FormPart != 0 || !f.has(g.Head, lexicon.Verb)) &&
		g.First > 0 && f.noun(g.First-1) != nil && !f.noun(g.First-1).Is(chunk.Pronoun)
}

// sibling returns the rule of a clause that goes on from one of the given rule.
func sibling(r Rule) Rule {
	if r == Main || r == Infinitive {
		return Coordinate
	}
	return r
}

// verbOf returns the verb group that the token at place k lies in, nil if none.
func (f *finder) verbOf(k int) *chunk.Chunk {
	if g := f.Chunks.At(f.toks[k]); g != nil && g.Kind == chunk.VG {
		return g
	}
	return nil
}

// finiteAt reports whether the group at place n makes a clause. The tagger takes a past tense far from its subject for a participle
// or an infinitive: "climbed the steps, switched off the lamp and read a statement". It is one if it follows a comma or a
// conjunction, goes on from a past tense and has an object.
func (f *finder) finiteAt(n int, g *chunk.Chunk, cur int) bool {
	if g.Is(chunk.Finite) {
		return true
	}
	prev := f.clauses[cur].verb
	if !g.Any(chunk.Part|chunk.Inf) || f.Tags[g.First] == tag.To || g.Last-g.First > 2 || prev == nil || prev.Is(chunk.Passive) || !prev.Is(chunk.Past) || !f.afterComma(n) && !f.conjoined(n) {
		return false
	}
	if f.value(g.Head, lexicon.Verb)&lexicon.FormPast == 0 && !(g.Is(chunk.Part) && !f.has(g.Head, lexicon.Verb)) {
		return false
	}
	switch f.lemma(g) {
	case "call", "name", "give", "dub", "title", "label", "baptize", "baptise", "nickname", "entitle":
		return false // "…, called X" names
	}
	k := g.Last
	if f.particle(k) {
		k++
	}
	t := f.tag(k)
	return t == tag.Det || t == tag.Pron || t == tag.Num || t == tag.Sym || t.Noun() || t == tag.Adj || k < len(f.quant) && f.quant[k] > 0
}

// waiting returns the nearest clause around c that has no finite verb yet, -1 if there is none.
func (f *finder) waiting(c int) int {
	for p := f.clauses[c].parent; p >= 0; p = f.clauses[p].parent {
		if !f.clauses[p].finite() {
			return p
		}
	}
	return -1
}

// withVerb returns c or the nearest clause around it that has a verb, -1 if there is none.
func (f *finder) withVerb(c int) int {
	for ; c >= 0; c = f.clauses[c].parent {
		if f.anyVerb(c) {
			return c
		}
	}
	return -1
}

// resume goes on with clause m at its finite verb at place n. What follows the last comma before the verb is its subject, if the
// clause that interrupts it stood at the front: "If the lamp failed, a ship could …".
func (f *finder) resume(m, n int) int {
	f.own[n] = int32(m)
	if n == 0 || f.Toks[f.toks[n-1]].Kind == token.Punct {
		return m
	}
	for k := n - 1; k > f.clauses[m].from && n-k < reach; k-- {
		if f.verbOf(k) != nil {
			break
		}
		if f.is(f.toks[k], ",") || f.gap(k) {
			if f.is(f.toks[k], ",") {
				k++
			}
			for ; k < n; k++ {
				f.own[k] = int32(m)
			}
			break
		}
	}
	return m
}

// comma deals with a comma at place n.
func (f *finder) comma(n, cur int) int {
	cl := &f.clauses[cur]
	switch {
	case cl.rule == Subordinate && cl.finite():
		// It ends at its comma, at the front or at the end: "If the lamp failed, …".
		if cl.parent >= 0 && (!f.clauses[cl.parent].finite() || n+1 < len(f.toks) && f.tag(f.toks[n+1]) != tag.Conj) {
			f.own[n] = -1
			return cl.parent
		}
	case n+1 < len(f.toks) && cl.finite() && f.stateAt(n+1):
		f.own[n] = -1
		return f.open(Verbless, -1, -1, n+1)
	}
	return cur
}

// stateAt reports whether what stands at place n is a quantity with a state, to the end: "three dockers dead".
func (f *finder) stateAt(n int) bool {
	q := f.quant[f.toks[n]]
	if !f.bears(f.toks[n]) {
		return false
	}
	k := n
	for k < len(f.toks) && f.quant[f.toks[k]] == q {
		k++
	}
	if k >= len(f.toks) || f.tag(f.toks[k]) != tag.Adj && f.tag(f.toks[k]) != tag.VerbPart {
		return false
	}
	return k+1 == len(f.toks)
}

// conjunction deals with the conjunction, semicolon or dash at place n and returns the clause that is then open.
func (f *finder) conjunction(n, cur int) int {
	i := f.toks[n]
	conj := f.Tags[i] == tag.Conj
	if n > 0 && f.verbOf(n-1) != nil && f.clauses[cur].last == f.verbOf(n-1) && conj {
		f.own[n] = int32(cur)
		return cur // found and killed: one clause
	}
	p := n + 1
	for p < len(f.toks) && (f.Tags[f.toks[p]] == tag.Adv || f.is(f.toks[p], "that") || f.Toks[f.toks[p]].Kind == token.Quote || f.is(f.toks[p], ",") && p == n+1) {
		p++
	}
	if p >= len(f.toks) {
		return cur
	}
	cl := &f.clauses[cur]
	if g := f.verbAt(f.toks[p]); g != nil {
		if g.Is(chunk.Finite) || !conj || f.finiteAt(p, g, cur) {
			return cur // verb decides
		}
		last := cl.last
		if last == nil {
			return cur
		}
		same := g.Is(chunk.Inf) && last.Is(chunk.Inf) || g.Is(chunk.Ing) && (last.Is(chunk.Ing) || cl.rule == Participle) ||
			g.Is(chunk.Part) && (last.Any(chunk.Passive|chunk.Part|chunk.Perfect))
		if !same {
			return cur
		}
		f.own[n] = -1
		rule := sibling(cl.rule)
		return f.open(rule, cl.parent, cur, n+1)
	}
	if !f.verbAhead(p) || !f.anyVerb(cur) {
		f.own[n] = int32(cur)
		return cur
	}
	f.own[n] = -1
	if !conj { // ; : –
		return f.open(Main, -1, -1, n+1)
	}
	for cl.rule == Participle && cl.parent >= 0 {
		cur = cl.parent
		cl = &f.clauses[cur]
	}
	if f.afterComma(n) && cl.rule == Relative && cl.parent >= 0 && f.clauses[cl.parent].finite() {
		cur = cl.parent
		cl = &f.clauses[cur]
	}
	return f.open(sibling(cl.rule), cl.parent, cur, n+1)
}
