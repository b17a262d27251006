package amount

import (
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/number"
	"github.com/ascribe-go/ascribe/internal/span"
	"github.com/ascribe-go/ascribe/internal/token"
)

// sep is what may stand between the two ends of a range.
type sep uint8

const (
	noSep   sep = iota
	dashSep     // 3-5
	toSep       // 3 to 5
	orSep       // two or three
	andSep      // between 4 and 9
)

// separator finds what follows the first end of a range at token j, and the token after it.
func (p *Parser) separator(j int, between bool) (sep, int) {
	k := j
	if p.Dash(k) && !p.Space(k) && p.Space(k+1) && p.Link(k+1)&(lexicon.LinkTo|lexicon.LinkOr) != 0 { // 8- to 16-metre
		k++
	}
	switch link := p.Link(k); {
	case p.Dash(k) && !p.Toks[k].Is(token.Line):
		if p.Space(k) != p.Space(k+1) && !(p.Space(k) && p.Kind(k+1) == token.Number) { // "2 -7" is meant as a range
			return noSep, 0
		}
		if p.Dash(k + 1) {
			return noSep, 0
		}
		return dashSep, k + 1
	case p.Is(k, '~'):
		return dashSep, k + 1
	case link&lexicon.LinkTo != 0:
		return toSep, k + 1
	case link&lexicon.LinkOr != 0:
		return orSep, k + 1
	case between && link&lexicon.LinkAnd != 0:
		return andSep, k + 1
	}
	return noSep, 0
}

// pair reads a range, or a score, whose first end is m.
func (p *Parser) pair(m measure) (number.Quantity, bool) {
	var none number.Quantity
	if m.num.Is(number.Ord | number.Fuzzied) {
		return none, false
	}
	before := uint32(0)
	if m.first > p.Min {
		before = p.Link(m.first - 1)
	}
	start := m.first
	if before&lexicon.LinkThe != 0 && m.first-1 > p.Min && p.Link(m.first-2)&lexicon.LinkBetween != 0 { // entre el doce y el trece
		before, start = p.Link(m.first-2), m.first-1
	}
	if before&(lexicon.LinkBetween|lexicon.LinkFrom) == 0 && m.first-1 > p.Min { // between about 3 and 5
		if s, _ := p.Bound(m.first, p.Min); s < m.first && s > p.Min {
			before, start = p.Link(s-1), s
		}
	}
	between := before&lexicon.LinkBetween != 0
	from := before&lexicon.LinkFrom != 0
	a := m
	p.rate(&a)
	sp, k := p.separator(a.last, between)
	if sp == noSep && a.last != m.last {
		a = m
		sp, k = p.separator(a.last, between)
	}
	if sp == noSep || !p.Has(k) {
		return none, false
	}
	if s, v := p.boundAt(k); s > k { // between 2 and about 7
		if sp == orSep && v&lexicon.CmpMask != lexicon.CmpAbout { // 800 or less than 900
			return none, false
		}
		k = s
	}
	if p.Link(k)&lexicon.LinkThe != 0 {
		k++
	}
	if !p.amountStarts(k) {
		return none, false
	}
	min := p.Min
	p.Min = k
	b, ok := p.measureFrom(k, m.kind == number.Money)
	p.Min = min
	if !ok || b.num.Is(number.Ord|number.Fuzzied|number.LeadingZero) && !b.num.Is(number.Point) || b.num.Is(number.Signed) && sp == dashSep {
		return none, false
	}
	switch {
	case m.unit != "" && b.unit == "" && m.pre: // $3-5bn, $5 to 10
		b.unit, b.kind = m.unit, m.kind
	case m.unit != "" && b.unit == "":
		if sp != dashSep && m.kind != number.Money { // 10 per cent to 50
			return none, false
		}
		if sp != dashSep {
			return none, false
		}
		b.unit, b.kind = m.unit, m.kind
	case m.unit == "" && b.unit != "" && b.pre:
		return none, false
	case m.unit != "" && b.unit != m.unit:
		return none, false
	}
	// 3 to 5 million: both are in millions.
	av, bv := m.val, b.val
	if b.num.Is(number.Scaled) && !m.num.Is(number.Scaled) && (m.unit == "" || m.pre) && av.Cmp(number.Int(1000)) < 0 {
		if f := scaleOf(b, p); f > 0 {
			if x := av.Shift(f); x.Cmp(bv) < 0 {
				av = x
			}
		}
	}
	if q, ok := p.score(m, b, sp, av, bv, between || from); ok {
		return q, true
	}
	if av.Cmp(bv) >= 0 {
		return none, false
	}
	switch {
	case sp == orSep:
		// "six or seven boats", not "200 or 5,000".
		if m.unit != "" && b.unit == "" || bv.Sub(av).Cmp(av) > 0 || !av.IsInt() && b.unit == "" || m.num.Is(number.Digits) != b.num.Is(number.Digits) {
			return none, false
		}
	case from && p.change(start-1):
		return none, false
	case sp == toSep && !from && m.unit != "" && m.unit != "%" && m.kind != number.Money && m.kind != number.Dimension:
		return none, false
	case sp == toSep && !from && p.Link(m.first-1)&lexicon.LinkBy == 0 && p.change(m.first):
		return none, false
	case sp == dashSep && p.Space(a.last) && (m.num.Is(number.Words) || b.num.Is(number.Words)):
		return none, false
	case sp == dashSep && m.num.Is(number.Words) && b.unit == "" && !p.nounFollows(b.last):
		return none, false
	}
	r := b
	r.val = bv
	r.first = m.first
	r.span = span.Span{Start: m.span.Start, End: b.span.End}
	if b.unit == "" {
		p.count(&r)
	}
	p.rate(&r)
	q := number.Quantity{
		Span: r.span, Num: span.Span{Start: m.num.Span.Start, End: b.num.Span.End}, Kind: number.Range, Low: av, High: bv, Unit: r.unit, Noun: r.noun, First: m.first, Last: r.last, Rule: "range",
	}
	switch {
	case between, from && !p.change(start-1):
		q.First = start - 1
	default:
		if s, c := p.Bound(m.first, p.Min); s < m.first && c == number.About {
			q.First, q.Cmp = s, c
		}
	}
	q.Span.Start = int(p.Toks[q.First].Start)
	if q.First == m.first {
		q.Span.Start = m.span.Start
	}
	return q, true
}

// boundAt returns the token after the comparator at k; k if there is none.
func (p *Parser) boundAt(k int) (int, uint32) {
	n, v := p.Phrase(lexicon.Comparator, k)
	if n > 0 && v&(lexicon.CmpAfter|lexicon.CmpVerb) == 0 && p.amountStarts(k+n) {
		return k + n, v
	}
	return k, 0
}

// amountStarts reports whether an amount may begin at token k.
func (p *Parser) amountStarts(k int) bool {
	switch p.Kind(k) {
	case token.Number:
		return p.Has(k)
	case token.Word:
		if p.Set(k).Any(number.NumeralClasses) || p.Link(k)&(lexicon.LinkMinus|lexicon.LinkA) != 0 {
			return true
		}
		u, n := p.unitAt(k)
		return n > 0 && u.Kind == number.Money && p.Kind(k+n) == token.Number
	case token.Symbol:
		return true
	}
	return p.Is(k, '.') && p.Kind(k+1) == token.Number || p.Dash(k) && p.Kind(k+1) == token.Number && !p.Space(k+1)
}

// measureFrom reads a measure that begins at token k, with a currency before its numeral.
func (p *Parser) measureFrom(k int, money bool) (measure, bool) {
	if p.Kind(k) == token.Symbol || p.Kind(k) == token.Word {
		if u, n := p.unitAt(k); n > 0 && u.Kind == number.Money && !u.Minor() && p.Has(k+n) && p.Kind(k+n) == token.Number {
			return p.measure(k+n, true)
		}
	}
	return p.measure(k, money)
}

// scaleOf returns the power of ten of the scale that b was multiplied by.
func scaleOf(b measure, p *Parser) int {
	for j := b.num.First; j < b.num.Last; j++ {
		if v := p.Value(j, lexicon.Scale); v > 2 && v < lexicon.ScaleTimes {
			return int(v)
		}
	}
	for _, e := range [...]int{12, 9, 6, 3} {
		if b.val.Shift(-e).Cmp(number.Int(1)) >= 0 {
			return e
		}
	}
	return 0
}

// change reports whether the words before token i say that something went from one amount to another, which are two amounts
// then, not a range.
func (p *Parser) change(i int) bool {
	for k := i - 1; k >= 0 && k > i-7; k-- {
		if !p.Has(k) || p.Kind(k) == token.Stop {
			return false
		}
		if p.Value(k, lexicon.Topic)&lexicon.TopicChange != 0 {
			return true
		}
	}
	return false
}

// score reads the result of a game or a vote: 4-1, eight to four.
func (p *Parser) score(a, b measure, sp sep, av, bv number.Number, named bool) (number.Quantity, bool) {
	var none number.Quantity
	if sp == orSep || sp == andSep || named || a.unit != "" || b.unit != "" || !av.IsInt() || !bv.IsInt() || av.Sign() < 0 || a.num.Is(number.Scaled|number.Grouped) || b.num.Is(number.Scaled|number.Grouped) {
		return none, false
	}
	x, _ := av.Int()
	y, _ := bv.Int()
	if x > 700 || y > 700 || sp == dashSep && p.Space(a.last) {
		return none, false
	}
	topic := p.topicNear(a.first, b.last, lexicon.TopicScore)
	switch {
	case p.nounFollows(b.last) && !p.Of(b.last, lexicon.Verb) && !topic:
		return none, false
	case p.Dash(b.last) && !p.Space(b.last):
		return none, false
	case x < y && !topic:
		return none, false
	case sp == toSep && !(topic || p.Kind(a.first-1) == token.Quote && p.Kind(b.last) == token.Quote):
		return none, false
	case x == y && !topic:
		return none, false
	case !topic && (x > 20 || y > 20):
		return none, false
	}
	if _, ok := p.isPlural(b.last); ok && x < y && p.nounFollows(b.last) {
		return none, false
	}
	q := number.Quantity{
		Span: span.Span{Start: a.span.Start, End: b.span.End}, Num: span.Span{Start: a.num.Span.Start, End: b.num.Span.End}, Kind: number.Score,
		Low: number.Int(int64(min(x, y))), High: number.Int(int64(max(x, y))), First: a.first, Last: b.last, Rule: "score",
	}
	if p.goals() {
		q.Unit = "{goal}"
	}
	return q, true
}

// goals reports whether the document is about a game of goals.
func (p *Parser) goals() bool {
	if p.game == 0 {
		p.game = 1
		for k := range p.Toks {
			if p.Value(k, lexicon.Topic)&lexicon.TopicGoal != 0 {
				p.game = 2
				break
			}
		}
	}
	return p.game == 2
}

// topicNear reports whether a word of the topic stands in the same sentence near the tokens [first, last).
func (p *Parser) topicNear(first, last int, topic uint32) bool {
	const window = 12
	for k := first - 1; k >= 0 && k > first-window && p.Kind(k) != token.Stop; k-- {
		if p.Value(k, lexicon.Topic)&topic != 0 {
			return true
		}
	}
	for k := last; p.Has(k) && k < last+window && p.Kind(k) != token.Stop; k++ {
		if p.Value(k, lexicon.Topic)&topic != 0 {
			return true
		}
	}
	return false
}

// votes reads "47 votes to 31".
func (p *Parser) votes(m measure) (number.Quantity, bool) {
	if m.kind != number.Count || p.Link(m.last)&lexicon.LinkTo == 0 || p.Link(m.last)&(lexicon.LinkUntil) != 0 || p.Kind(m.last+1) != token.Number && !p.Of(m.last+1, lexicon.Cardinal) {
		return number.Quantity{}, false
	}
	b, ok := p.Numeral(m.last+1, false)
	if !ok || !b.Val.IsInt() || !m.val.IsInt() || p.nounFollows(b.Last) || p.Dash(b.Last) {
		return number.Quantity{}, false
	}
	if _, k := p.unitAt(b.Last); k > 0 || !p.Of(m.last-1, lexicon.Topic) && p.lemma(m.last-1) != "vote" && !p.topicNear(m.first, b.Last, lexicon.TopicScore) {
		return number.Quantity{}, false
	}
	lo, hi := m.val, b.Val
	if lo.Cmp(hi) > 0 {
		lo, hi = hi, lo
	}
	return number.Quantity{
		Span: span.Span{Start: m.span.Start, End: b.Span.End}, Num: span.Span{Start: m.num.Span.Start, End: b.Span.End}, Kind: number.Score, Low: lo, High: hi,
		Unit: m.unit, Noun: m.noun, First: m.first, Last: b.Last, Rule: "score",
	}, true
}

// partOf reads a share given as one number of another: one in five, one well in nine, 8 out of 10.
func (p *Parser) partOf(m measure) (number.Quantity, bool) {
	var none number.Quantity
	if !m.bare || !m.val.IsInt() || m.num.Is(number.Scaled|number.Fuzzied|number.Point|number.Frac|number.Signed) || m.val.Sign() <= 0 {
		return none, false
	}
	j := m.last
	noun := false
	if p.isOne(&m) && p.nounFollows(j) {
		j++
		noun = true
	}
	out := false
	if n, v := p.Phrase(lexicon.Link, j); n > 0 && v&lexicon.LinkOutOf != 0 {
		j += n
		out = true
	} else if p.Link(j)&lexicon.LinkIn != 0 && p.inWord(j) {
		j++
	} else {
		return none, false
	}
	if p.Link(j)&(lexicon.LinkEvery|lexicon.LinkA) != 0 {
		j++
	}
	b, ok := p.Numeral(j, false)
	if !ok || !b.Val.IsInt() || b.Is(number.Ord|number.Fuzzied|number.Signed|number.LeadingZero) || b.Val.Cmp(m.val) <= 0 {
		return none, false
	}
	if !out && b.Val.Cmp(number.Int(1000)) >= 0 && !b.Is(number.Scaled|number.Grouped|number.Words) { // one in 2019
		return none, false
	}
	if !out && m.val.Cmp(number.Int(10)) >= 0 || noun && !p.isOne(&m) || p.Of(b.Last, lexicon.TimeUnit) && !out || p.Is(b.Last, '%') {
		return none, false
	}
	if u, k := p.unitAt(b.Last); k > 0 && !(u.Symbol() && p.Space(b.Last)) {
		return none, false
	}
	last := b.Last
	var ns span.Span
	if !noun {
		if f, l, _, ok := p.head(b.Last, false); ok {
			last = l
			ns = p.Bytes(f, l)
		}
	} else {
		ns = p.Bytes(m.last, m.last+1)
	}
	q := number.Quantity{
		Span: span.Span{Start: m.span.Start, End: int(p.Toks[last-1].End)}, Num: span.Span{Start: m.num.Span.Start, End: b.Span.End}, Kind: number.Percent, Unit: "%",
		First: m.first, Last: last, Noun: ns, Rule: "part-of",
	}
	v := m.val.Quo(b.Val).Shift(2)
	start, c := p.Bound(m.first, p.Min)
	if start < m.first {
		q.First, q.Span.Start = start, int(p.Toks[start].Start)
	}
	if end, after, ok := p.BoundAfter(last); ok && c == number.Equal {
		c, q.Last = after, end
		q.Span.End = int(p.Toks[end-1].End)
	}
	q.Bounds(v, c)
	return q, true
}

// inWord reports whether the preposition at j is that of "one in five": the lexicon's Link has on and at in one with in.
func (p *Parser) inWord(j int) bool {
	switch p.Word(j) {
	case "in", "In", "de", "em", "en", "sur", "von":
		return true
	}
	return false
}
