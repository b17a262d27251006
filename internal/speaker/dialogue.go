package speaker

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ascribe-go/ascribe/internal/attrib"
	"github.com/ascribe-go/ascribe/internal/chunk"
	"github.com/ascribe-go/ascribe/internal/fold"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/mention"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/token"
)

// In a story most quotations stand alone: who speaks is known from whose turn it is. A turn is the quotations of one paragraph,
// or of a part of it with a source of its own. Each turn has a few candidates: those whom its paragraph or the narration before
// it names, those who spoke last, those who are spoken to. Each candidate has a score from the words around the turn; each pair
// of neighbouring turns has one for whether two people alternate. The best sequence of speakers is found for the whole text at
// once (Viterbi's algorithm over pairs of turns), so that a name given late also settles the turns before it.
//
// Scores are whole numbers, tenths of what a sure sign is worth, set by hand.

// key names a candidate: an entity if it is not negative, else minus a speaker.
type key int32

const (
	nobody   key = math.MinInt32
	narrator key = math.MaxInt32 // I
)

// maxCast is how many candidates a turn has at most; the work for a turn grows with its cube.
const maxCast = 7

// candidate is somebody who may be speaking.
type candidate struct {
	who   key
	score int
	from  [maxCast]int32 // by candidate of the turn before: the best score of a sequence that ends with the two
	back  [maxCast]uint8 // by candidate of the turn before: the candidate two turns before that it comes from
}

// action is what a name does in the narration.
type action uint8

const (
	idle  action = iota
	acts         // the subject of a finite verb
	tells        // with its verb right behind a quotation: “…” cried Jane
)

// actor is somebody in the narration.
type actor struct {
	tok int // where the noun phrase begins
	who key
	act action
}

// turn is a run of quotations by one speaker.
type turn struct {
	lo, hi      int // its attributions: dialogue.list[lo:hi]
	first, last int // its tokens, from the first quotation to the last
	from, to    int // the tokens of its paragraph that tell of it: up to the neighbouring turns
	para, end   int // paragraphs of its first and last quotation
	gap         int // paragraphs of narration between the turn before and this one; -1 within one paragraph
	anchor      int // the token of its source, -1 if there is none
	fixed       key // who the source names
	gender      uint32
	noun        bool // the source is a common noun
	kin         bool // that is somebody's: her brother
	called      key  // the speaker that the common noun makes by itself
	cast        []candidate
	best        int
}

// dialogue finds the speakers of a story's turns.
type dialogue struct {
	*resolver
	list   []int // attributions in quote marks, in order
	turns  []turn
	quoted []bool  // by token
	actors []actor // the people whom the narration names or describes, in order
	spoke  map[key]int
	acted  map[key]int // how often somebody is the subject of the narration
	first  bool        // the narrator is one of the people
}

// dialogue resolves the quotations of a story.
func (r *resolver) dialogue() {
	d := &dialogue{resolver: r, spoke: map[key]int{}}
	d.narration()
	d.cut()
	for t := range d.turns {
		if f := d.turns[t].fixed; f != nobody {
			d.spoke[f]++
		}
		if c := d.turns[t].called; c != nobody {
			d.spoke[c]++
		}
	}
	for t := range d.turns {
		d.cast(t)
	}
	d.decide()
	d.assign()
}

// narration marks what is said, and who acts in what is not.
func (d *dialogue) narration() {
	d.quoted = make([]bool, len(d.Toks))
	for i := range d.Attrs {
		a := &d.Attrs[i]
		if a.Kind != attrib.Direct || len(a.Quoted) == 0 || a.Parent != 0 {
			continue
		}
		d.list = append(d.list, i)
		for _, c := range a.Content {
			for k := c.First; k < c.Last; k++ {
				d.quoted[k] = true
			}
		}
	}
	d.acted = map[key]int{}
	m := 0
	add := func(first, last int, who key) {
		a := actor{tok: first, who: who, act: d.acting(first, last)}
		if d.actors = append(d.actors, a); a.act != idle {
			d.acted[who]++
		}
	}
	for i := range d.Chunks.List {
		c := &d.Chunks.List[i]
		named := false
		for ; m < len(d.Names.Mentions) && d.Names.Mentions[m].Chunk <= i; m++ {
			k := &d.Names.Mentions[m]
			if named = true; !d.quoted[k.First] && !k.Possessor {
				add(c.First, k.Last, key(k.Entity))
			}
		}
		if named || c.Kind != chunk.NP || d.quoted[c.First] || c.Any(chunk.Pronoun|chunk.Time|chunk.Plural) || c.Last-c.First < 2 || d.Lex.Value(d.Toks[c.First].Lex, lexicon.Det)&lexicon.DetThe == 0 {
			continue
		}
		// The stranger, whom a source has called so.
		if s := d.byName[fold.String(d.text(attrib.Range{First: c.First, Last: c.Last}))]; s > 0 {
			add(c.First, c.Last, key(-s))
		}
	}
	me, words := 0, 0
	for i := range d.Toks {
		if d.quoted[i] || d.Toks[i].Kind != token.Word {
			continue
		}
		words++
		if d.pronoun1(i) {
			me++
		}
	}
	const often = 400 // one in so many words is I, where the narrator is one of the people
	d.first = me*often > words
}

// pronoun1 reports whether token i is I.
func (d *dialogue) pronoun1(i int) bool {
	return d.Toks[i].End-d.Toks[i].Start == 1 && d.Text[d.Toks[i].Start] == 'I' && d.Tags[i] == tag.Pron
}

// acting returns what the noun phrase [first, last) does.
func (d *dialogue) acting(first, last int) action {
	if first > 0 && d.Tags[first-1] == tag.Adp {
		return idle
	}
	k := last
	for n := 0; n < 3 && k < len(d.Toks) && (d.Tags[k] == tag.Adv || d.Toks[k].Kind == token.Punct && d.Toks[k].Of(d.Text) == ","); n++ {
		k++
	}
	if c := d.Chunks.At(k); c != nil && c.Kind == chunk.VG && c.First == k && c.Is(chunk.Finite) {
		if d.closes(first - 1) {
			return tells
		}
		return acts
	}
	if d.closes(first-2) && (d.Tags[first-1].Verb() || d.Lex.Has(d.Toks[first-1].Lex, lexicon.Report)) {
		return tells
	}
	return idle
}

// closes reports whether token i ends what is said, with the dash or comma behind it.
func (d *dialogue) closes(i int) bool {
	for i >= 0 && (d.Toks[i].Kind == token.Dash || d.Toks[i].Kind == token.Punct) {
		i--
	}
	return i >= 0 && d.Toks[i].Kind == token.Quote
}

// cut groups the quotations into turns.
func (d *dialogue) cut() {
	for n, i := range d.list {
		a := &d.Attrs[i]
		first, last := a.Content[0].First, a.Content[len(a.Content)-1].Last
		x := turn{lo: n, hi: n + 1, first: first, last: last, para: d.Layout.Paragraph(first), end: d.Layout.Paragraph(last - 1), anchor: -1, fixed: nobody, called: nobody}
		d.anchor(i, &x)
		if k := len(d.turns) - 1; k >= 0 && d.turns[k].end == x.para && d.joins(&d.turns[k], &x) {
			y := &d.turns[k]
			y.hi, y.last, y.end = x.hi, max(y.last, x.last), max(y.end, x.end)
			if y.anchor < 0 || y.fixed == nobody && x.fixed != nobody {
				y.anchor, y.fixed, y.gender, y.noun, y.called = x.anchor, x.fixed, x.gender|y.gender, x.noun, x.called
			}
			continue
		}
		d.turns = append(d.turns, x)
	}
	for t := range d.turns {
		x := &d.turns[t]
		ps := d.Layout.Paragraphs
		x.from, x.to = ps[x.para].First, ps[x.end].Last
		if t == 0 {
			x.gap = 99
			continue
		}
		y := &d.turns[t-1]
		if x.gap = x.para - y.end - 1; x.gap < 0 {
			x.from = max(x.from, y.last)
			y.to = min(y.to, x.first)
		}
	}
}

// anchor notes who the source of attribution i says is speaking.
func (d *dialogue) anchor(i int, x *turn) {
	a := &d.Attrs[i]
	h := a.SourceHead
	if len(a.Source) == 0 || h < 0 {
		return
	}
	v := d.Lex.Value(d.Toks[h].Lex, lexicon.Pronoun)
	s := d.res.Of[i]
	switch {
	case d.pronoun1(h):
		x.fixed = narrator
	case d.Tags[h] == tag.Pron || v != 0 && !d.Tags[h].Name():
		switch {
		case v&lexicon.ProMale != 0:
			x.gender = lexicon.Male
		case v&lexicon.ProFemale != 0:
			x.gender = lexicon.Female
		default:
			return
		}
	case s > 0 && d.res.Speakers[s-1].entity >= 0 && d.mentionOf(h) != nil:
		x.fixed = key(d.res.Speakers[s-1].entity)
	case s > 0:
		x.noun, x.gender, x.called = true, mention.NounGender(d.Lex.Form(d.Toks[h].Lex)), key(-s)
		x.kin = d.Lex.Value(d.Toks[a.Source[0].First].Lex, lexicon.Pronoun)&lexicon.ProPossessive != 0
		if e := d.res.Speakers[s-1].entity; e >= 0 {
			x.called = key(e)
		}
	default:
		return
	}
	x.anchor = h
}

// joins reports whether the quotations of y, in the paragraph of x, go on with x's.
func (d *dialogue) joins(x, y *turn) bool {
	switch {
	case x.anchor < 0 || y.anchor < 0:
		return true
	case x.fixed != nobody && y.fixed != nobody:
		return x.fixed == y.fixed
	case x.noun && y.noun:
		return x.called == y.called
	case x.fixed >= 0 && x.fixed != narrator && y.gender != 0:
		g := d.Names.Entities[x.fixed].Gender
		return g == 0 || g == y.gender
	case x.gender != 0 && y.fixed >= 0 && y.fixed != narrator:
		g := d.Names.Entities[y.fixed].Gender
		return g == x.gender
	}
	return x.gender == y.gender
}

// add gives a candidate of the turn more.
func (x *turn) add(who key, score int) {
	for i := range x.cast {
		if x.cast[i].who == who {
			x.cast[i].score += score
			return
		}
	}
	x.cast = append(x.cast, candidate{who: who, score: score})
}

// has reports whether somebody is a candidate.
func (x *turn) has(who key) bool {
	for i := range x.cast {
		if x.cast[i].who == who {
			return true
		}
	}
	return false
}

// person reports whether somebody may speak.
func (d *dialogue) person(who key) bool {
	return who < 0 || d.Names.Entities[who].Kind != mention.Organization || d.spoke[who] > 0
}

// actor returns the index of the first actor at or after a token.
func (d *dialogue) actor(tok int) int {
	i, _ := slices.BinarySearchFunc(d.actors, tok, func(a actor, tok int) int { return cmp.Compare(a.tok, tok) })
	return i
}

// maxScan bounds how many mentions are looked at for one turn, in each direction.
const maxScan = 40

// cast lists the candidates of turn t.
func (d *dialogue) cast(t int) {
	x := &d.turns[t]
	if x.fixed != nobody {
		x.cast = []candidate{{who: x.fixed}}
		return
	}
	ms := d.Names.Mentions
	if x.noun {
		n := 25 + 5*min(d.spoke[x.called], 4)
		switch {
		case x.called >= 0:
			n = 45
		case x.kin:
			n = 10
		}
		x.add(x.called, n)
	}
	// Its own paragraph.
	near := d.actor(x.from)
	for i := near; i < min(len(d.actors), near+maxScan) && d.actors[i].tok < x.to; i++ {
		m := &d.actors[i]
		if !d.person(m.who) {
			continue
		}
		switch {
		case x.anchor >= 0 && m.tok > x.anchor && m.act == idle && d.sentence(m.tok) == d.sentence(x.anchor):
			x.add(m.who, -15) // he said to Lucy
		case m.act != idle && x.anchor >= 0 && m.tok > x.anchor:
			x.add(m.who, 5)
		case m.act == tells:
			x.add(m.who, 45)
		case m.act == acts:
			x.add(m.who, 25)
		default:
			x.add(m.who, 5)
		}
	}
	beat := uint32(0)
	if x.anchor < 0 {
		beat = d.beat(x)
	}
	if d.first {
		if beat == me {
			x.add(narrator, 30)
		} else if x.anchor < 0 {
			x.add(narrator, 0)
		}
	}
	// The narration before it.
	seen := 0
	for i, n := near-1, 0; i >= 0 && n < maxScan && seen < maxCast; i, n = i-1, n+1 {
		m := &d.actors[i]
		dist := x.para - d.Layout.Paragraph(m.tok)
		if dist > 12 {
			break
		}
		if !d.person(m.who) {
			continue
		}
		s := 12 - 2*seen - min(dist, 6)
		if m.act != idle {
			s += 5
		}
		if !x.has(m.who) {
			x.add(m.who, s)
			seen++
		}
		if dist == 1 && d.leads(x.para-1) && d.sentence(m.tok) == d.sentence(d.Layout.Paragraphs[x.para-1].Last-1) {
			if m.act != idle {
				x.add(m.who, 30)
			} else {
				x.add(m.who, 8)
			}
		}
	}
	// Who spoke before.
	for k := 1; k <= 4 && k <= t; k++ {
		y := &d.turns[t-k]
		for i := range y.cast {
			if i < 3 && !x.has(y.cast[i].who) {
				x.add(y.cast[i].who, 2-k)
			}
		}
	}
	// Who is spoken to.
	if t > 0 && x.gap <= 1 {
		d.vocatives(&d.turns[t-1], func(e int) { x.add(key(e), 20) })
	}
	if t+1 < len(d.turns) && d.turns[t+1].gap <= 1 {
		d.vocatives(&d.turns[t+1], func(e int) { x.add(key(e), 12) })
	}
	d.vocatives(x, func(e int) { x.add(key(e), -50) })
	for i := d.Names.First(x.first); i < min(len(ms), d.Names.First(x.first)+maxScan) && ms[i].First < x.last; i++ {
		if d.quoted[ms[i].First] && x.has(key(ms[i].Entity)) {
			x.add(key(ms[i].Entity), -20) // who is spoken of
		}
	}
	// What is known of all of them.
	k := 0
	for _, c := range x.cast {
		g := uint32(0)
		switch {
		case c.who == narrator:
			if x.anchor >= 0 {
				continue
			}
		case c.who < 0:
			name := d.res.Speakers[-c.who-1].Name
			g = mention.NounGender(fold.String(name[strings.LastIndexByte(name, ' ')+1:]))
		default:
			g = d.Names.Entities[c.who].Gender
			if d.acted[c.who] == 0 && d.spoke[c.who] == 0 {
				c.score -= 10 // a place, or somebody who is only spoken of
			}
		}
		c.score += 2 * min(bits.Len(uint(d.spoke[c.who])), 6)
		if x.gender != 0 && c.who != x.called {
			switch g {
			case x.gender:
			case 0:
				c.score -= 8
			default:
				continue
			}
		}
		if x.gender == 0 && beat != 0 && beat != me {
			switch g {
			case beat:
				c.score += 8
			case 0:
			default:
				c.score -= 12
			}
		}
		x.cast[k] = c
		k++
	}
	x.cast = x.cast[:k]
	x.narrow()
}

// narrow keeps the best candidates, best first.
func (x *turn) narrow() {
	c := x.cast
	for i := 0; i < min(len(c), maxCast); i++ {
		best := i
		for j := i + 1; j < len(c); j++ {
			if c[j].score > c[best].score {
				best = j
			}
		}
		top := c[best]
		copy(c[i+1:best+1], c[i:best])
		c[i] = top
	}
	x.cast = c[:min(len(c), maxCast)]
}

// me stands for the first person among genders.
const me = 1 << 16

// beat returns the gender of the pronoun that acts in the narration of a turn's paragraph, nearest to what is said: He turned.
func (d *dialogue) beat(x *turn) uint32 {
	of := func(i int) uint32 {
		if d.quoted[i] || d.Tags[i] != tag.Pron {
			return 0
		}
		if c := d.Chunks.At(i); c == nil || d.acting(c.First, c.Last) == idle {
			return 0
		}
		if d.pronoun1(i) {
			return me
		}
		v := d.Lex.Value(d.Toks[i].Lex, lexicon.Pronoun)
		switch {
		case v&lexicon.ProSubject == 0 && v&(lexicon.ProMale|lexicon.ProFemale) == 0:
		case v&lexicon.ProMale != 0:
			return lexicon.Male
		case v&lexicon.ProFemale != 0:
			return lexicon.Female
		}
		return 0
	}
	for i := x.first; i < min(x.to, x.last+maxScan); i++ {
		if g := of(i); g != 0 {
			return g
		}
	}
	from := x.from
	if x.gap > 0 && x.para > 0 && d.leads(x.para-1) && x.from == d.Layout.Paragraphs[x.para].First {
		from = d.Layout.Paragraphs[x.para-1].First
	}
	for i := x.first - 1; i >= max(from, x.first-maxScan); i-- {
		if g := of(i); g != 0 {
			return g
		}
	}
	return 0
}

// leads reports whether a paragraph ends with a colon or comma: the next one says what it announces.
func (d *dialogue) leads(p int) bool {
	last := d.Layout.Paragraphs[p].Last - 1
	if last < 0 || d.quoted[last] {
		return false
	}
	w := d.Toks[last].Of(d.Text)
	return w == ":" || w == "," || d.Toks[last].Kind == token.Dash
}

// vocatives calls yield for those who are spoken to in a turn: named between commas, or at an end of what is said.
func (d *dialogue) vocatives(x *turn, yield func(e int)) {
	ms := d.Names.Mentions
	for i, n := d.Names.First(x.first), 0; i < len(ms) && n < maxScan && ms[i].First < x.last; i, n = i+1, n+1 {
		m := &ms[i]
		if !d.quoted[m.First] || m.Possessor || !d.person(key(m.Entity)) {
			continue
		}
		first := min(m.First, m.Title)
		before, after := token.Punct, token.Punct
		if first > 0 {
			before = d.Toks[first-1].Kind
		}
		if m.Last < len(d.Toks) {
			after = d.Toks[m.Last].Kind
		}
		open := before == token.Quote || before == token.Stop || before == token.Punct && (first == 0 || d.Toks[first-1].Of(d.Text) == ",") || before == token.Dash
		if !open && first > 0 {
			switch d.Lex.Form(d.Toks[first-1].Lex) {
			case "dear", "dearest", "oh", "o", "poor", "my", "yes", "no", "and":
				open = true
			}
		}
		if open && after != token.Word && after != token.Number && after != token.Open {
			yield(m.Entity)
		}
	}
}

// pass is how likely it is that turn t is said by b after a.
func pass(gap int, same bool) int {
	if !same {
		return 0
	}
	switch {
	case gap < 0:
		return -5
	case gap == 0:
		return -28
	case gap <= 2:
		return -5
	}
	return 0
}

// answers is what it is worth that who speaks is who spoke two turns before.
func answers(gap, before int) int {
	switch {
	case gap <= 0 && before <= 0:
		return 18
	case gap <= 1 && before <= 1:
		return 10
	case gap <= 3 && before <= 3:
		return 3
	}
	return 0
}

// decide finds the best sequence of speakers.
func (d *dialogue) decide() {
	empty := []candidate{{who: nobody}}
	for t := range d.turns {
		x := &d.turns[t]
		if len(x.cast) == 0 {
			x.cast = append(x.cast, empty...)
		}
		for j := range x.cast {
			c := &x.cast[j]
			if t == 0 {
				c.from[0] = int32(c.score)
				continue
			}
			y := &d.turns[t-1]
			for i := range y.cast {
				p := &y.cast[i]
				base := c.score + pass(x.gap, p.who == c.who && c.who != nobody)
				best, from := int32(math.MinInt32), 0
				if t == 1 {
					best = p.from[0] + int32(base)
				} else {
					z := &d.turns[t-2]
					for k := range z.cast {
						s := p.from[k] + int32(base)
						if z.cast[k].who == c.who && p.who != c.who && c.who != nobody {
							s += int32(answers(x.gap, y.gap))
						}
						if s > best {
							best, from = s, k
						}
					}
				}
				c.from[i], c.back[i] = best, uint8(from)
			}
		}
		// Scores are kept small: what counts is how they differ.
		top := int32(math.MinInt32)
		n := 1
		if t > 0 {
			n = len(d.turns[t-1].cast)
		}
		for j := range x.cast {
			for i := range n {
				top = max(top, x.cast[j].from[i])
			}
		}
		for j := range x.cast {
			for i := range n {
				x.cast[j].from[i] -= top
			}
		}
	}
	// Back from the best end.
	t := len(d.turns) - 1
	if t < 0 {
		return
	}
	n := 1
	if t > 0 {
		n = len(d.turns[t-1].cast)
	}
	bj, bi := 0, 0
	for j := range d.turns[t].cast {
		for i := range n {
			if d.turns[t].cast[j].from[i] > d.turns[t].cast[bj].from[bi] {
				bj, bi = j, i
			}
		}
	}
	for ; t >= 0; t-- {
		d.turns[t].best = bj
		if t > 0 {
			bj, bi = bi, int(d.turns[t].cast[bj].back[bi])
		}
	}
}

// assign gives the attributions their speakers.
func (d *dialogue) assign() {
	i := d.self()
	for t := range d.turns {
		x := &d.turns[t]
		who := x.cast[x.best].who
		s, c, why := 0, Low, "whose turn it is"
		switch {
		case who == nobody:
			why = "nobody is near"
		case who == narrator:
			if i >= 0 {
				s = d.entity(i)
			} else {
				s = d.unnamed()
			}
			why = "the narrator"
		case who >= 0:
			s = d.entity(int(who))
		default:
			s = int(-who)
		}
		switch {
		case x.fixed != nobody:
			c, why = High, "the speaker of the paragraph"
			if who == narrator {
				c, why = Low, "the narrator"
			}
		case x.anchor >= 0 && !x.noun:
			why = "whose turn it is, by the pronoun"
		case x.anchor >= 0:
			why = "whose turn it is, by the description"
		}
		for _, k := range d.list[x.lo:x.hi] {
			if d.res.Of[k] > 0 && d.res.Why[k] == named {
				continue
			}
			if s == 0 {
				d.set(k, none(why))
			} else {
				d.set(k, answer{s, c, why})
			}
		}
	}
}

// unnamed returns the speaker that a narrator without a name is: one of its own, so that what "I" says stays together.
func (d *dialogue) unnamed() int {
	const name = "narrator"
	id, ok := d.byName[name]
	if !ok {
		d.res.Speakers = append(d.res.Speakers, Speaker{Name: name, Kind: mention.Anonymous, entity: -1})
		id = len(d.res.Speakers)
		d.byName[name] = id
	}
	return id
}

// self returns the entity that the narrator of a story in the first person is: the one who is spoken to by name before or after
// what the narrator says, and whom the narrator does not name; -1 if there is none.
func (d *dialogue) self() int {
	if !d.first {
		return -1
	}
	count := map[int]int{}
	for t := range d.turns {
		if d.turns[t].fixed != narrator {
			continue
		}
		if t > 0 && d.turns[t].gap <= 1 {
			d.vocatives(&d.turns[t-1], func(e int) { count[e]++ })
		}
		if t+1 < len(d.turns) && d.turns[t+1].gap <= 1 {
			d.vocatives(&d.turns[t+1], func(e int) { count[e]++ })
		}
	}
	narrated := map[int]int{}
	for i := range d.Names.Mentions {
		if m := &d.Names.Mentions[i]; !d.quoted[m.First] {
			narrated[m.Entity]++
		}
	}
	best := -1
	for e, n := range count {
		if name := d.Names.Name(e); !isUpper(name) {
			continue
		}
		if d.spoke[key(e)] > 1 || n < 2 && d.Names.Entities[e].Count > 3 || narrated[e]*3 > d.Names.Entities[e].Count {
			continue
		}
		if best < 0 || n > count[best] || n == count[best] && e < best {
			best = e
		}
	}
	return best
}

// isUpper reports whether a name begins with a capital.
func isUpper(name string) bool {
	r, _ := utf8.DecodeRuneInString(name)
	return unicode.IsUpper(r)
}
