// Package amount reads what a numeral measures: money, percentages, measurements, counts of things and people, rates, ranges,
// scores. It says with a reason where a number is none of these but part of a name.
//
// It needs only words: what is counted is found by the shape of the words after the number and by the function words that
// end a noun phrase.
package amount

import (
	"strings"

	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/number"
	"github.com/ascribe-go/ascribe/internal/span"
	"github.com/ascribe-go/ascribe/internal/token"
	"github.com/ascribe-go/ascribe/internal/unit"
)

// Parser reads the amounts of a document from left to right. It remembers what it read, for a document says "$2 million"
// once and "52 cents" after.
type Parser struct {
	*number.Reader
	Min      int               // tokens before it are taken
	Refused  []number.Refusal  // numbers that are no quantities
	Found    []number.Quantity // what was read, in the order of the text
	units    unit.Lang
	stops    lexicon.Set // words that end a noun phrase
	currency string      // the last currency that was sure
	temp     int         // the token after the last temperature
	degrees  string      // its unit
	straight int         // straight double quotes seen in the paragraph, up to token seen
	seen     int
	game     uint8 // 1 if the document was looked through for goals, 2 if it has them
}

// New returns a parser of a document.
func New(r *number.Reader) *Parser {
	p := &Parser{Reader: r, units: unit.LangOf(r.Lex.Lang()), temp: -100, stops: stopSet}
	if r.Lex.Lang() != "en" { // whose lists of function words are longer
		p.stops |= 1 << lexicon.Stopword
	}
	return p
}

// measure is a numeral with its unit.
type measure struct {
	num         number.Numeral
	val         number.Number
	first, last int
	span        span.Span
	kind        number.Kind
	unit        string
	noun        span.Span
	pre         bool // the currency stands before the numeral
	bare        bool // neither unit nor noun
	generic     bool // its currency is a name that several share
	symbol      bool
	hyphen      bool          // joined to its unit by a hyphen: a 3-inch nail
	tol         number.Number // 5 ± 0.1
}

// Parse reads the amount whose numeral begins at token i.
func (p *Parser) Parse(i int) (number.Quantity, bool) {
	if q, ok := p.glued(i); ok {
		return q, true
	}
	if end, reason := p.refuse(i); end > i {
		p.Refuse(i, end, reason)
		return number.Quantity{First: i, Last: end}, false
	}
	m, ok := p.measure(i, false)
	if !ok {
		return number.Quantity{}, false
	}
	if m.num.Is(number.Words) && !m.num.Is(number.Ord) && p.Upper(m.num.First) && p.titleAt(m.num.First, m.num.Last) {
		p.Refuse(m.num.First, m.num.Last, ReasonTitle)
		return number.Quantity{First: i, Last: m.num.Last}, false
	}
	if m.num.Is(number.Ord) {
		return p.ordinal(m)
	}
	if q, ok := p.pair(m); ok {
		return p.finish(q), true
	}
	if q, ok := p.partOf(m); ok {
		return p.finish(q), true
	}
	if reason := p.named(&m); reason != "" {
		p.Refuse(m.num.First, m.num.Last, reason)
		return number.Quantity{First: i, Last: m.num.Last}, false
	}
	if q, ok := p.age(m); ok {
		return p.finish(q), true
	}
	p.fraction(&m)
	p.magnitude(&m)
	p.count(&m)
	p.rate(&m)
	if q, ok := p.votes(m); ok {
		return p.finish(q), true
	}
	q := p.quantity(m)
	return p.finish(q), true
}

// Refuse records that the number in the tokens [first, last) is no quantity.
func (p *Parser) Refuse(first, last int, reason string) {
	s := p.Bytes(first, last)
	if n := len(p.Refused); n > 0 && p.Refused[n-1].Span.End > s.Start {
		return
	}
	p.Refused = append(p.Refused, number.Refusal{Span: s, Reason: reason})
}

// quantity makes a quantity of a measure: with what bounds it.
func (p *Parser) quantity(m measure) number.Quantity {
	q := number.Quantity{
		Span: m.span, Num: m.num.Span, Kind: m.kind, Unit: m.unit, Noun: m.noun, First: m.first, Last: m.last,
	}
	start, c := p.Bound(m.first, p.Min)
	if c == number.Equal && start == m.first && m.val.Cmp(number.Int(100)) >= 0 && p.Lex.Lemma(p.Tok(start-1).Lex) == "pass" { // deaths pass 500
		c = number.More
	}
	if start == m.first && p.Link(start-1)&lexicon.LinkA != 0 && start-1 > p.Min && !m.num.Is(number.Ord) { // within a 10-mile radius, up to a 5% fine
		if s, outer := p.Bound(start-1, p.Min); s < start-1 && outer != number.Equal && (outer == number.AtMost || !p.Of(s, lexicon.Prep)) {
			start, c = s, outer
		}
	}
	if end, after, ok := p.BoundAfter(m.last); ok && (c == number.Equal || c == number.About) {
		c = after
		q.Last = end
		q.Span.End = int(p.Toks[end-1].End)
	}
	if start < m.first {
		q.First = start
		q.Span.Start = int(p.Toks[start].Start)
	}
	q.Rule = rules[q.Kind]
	if m.num.Is(number.Fuzzied) {
		q.Low, q.Cmp = m.val, number.About
		if c == number.More || c == number.AtLeast {
			q.Cmp = c
		}
		return q
	}
	q.Bounds(m.val, c)
	if m.tol.Valid() {
		q.Low, q.High = m.val.Sub(m.tol), m.val.Add(m.tol)
	}
	return q
}

var rules = [...]string{
	number.Count: "counted-noun", number.Dimension: "unit", number.Money: "currency", number.Percent: "percent", number.Ordinal: "ordinal", number.Plain: "bare-number",
	number.Duration: "unit", number.Temperature: "unit", number.Rate: "rate", number.Score: "score", number.Range: "range", number.Age: "age", number.Set: "set",
}

// finish keeps a quantity for what comes after it.
func (p *Parser) finish(q number.Quantity) number.Quantity {
	p.Note(q)
	return q
}

// Note tells the parser of a quantity that was read, also of one that it did not read itself.
func (p *Parser) Note(q number.Quantity) {
	p.Found = append(p.Found, q)
	p.Min = q.Last
	switch q.Kind {
	case number.Temperature:
		p.temp = q.Last
		if p.degrees == "" {
			p.degrees = q.Unit
		}
		p.Kelvin = true
	default:
		p.Kelvin = p.Kelvin && p.nearTemperature(q.Last)
	}
}

// near reports whether the last temperature stands shortly before token i.
func (p *Parser) nearTemperature(i int) bool { return i-p.temp < 12 }

// measure reads a numeral at token i with the currency before it and the unit after it.
func (p *Parser) measure(i int, money bool) (measure, bool) {
	var m measure
	cur, at := p.currencyBefore(i)
	money = money || cur.Code != ""
	if !money && p.million(i) {
		money = true
	}
	n, ok := p.Numeral(i, money)
	if !ok {
		return m, false
	}
	m.num, m.val = n, n.Val
	if n.Is(number.Fuzzied) {
		m.val = n.Low
	}
	m.first, m.last, m.span = n.First, n.Last, n.Span
	if v, k := p.tolerance(n.Last); k > n.Last {
		m.tol = v
		m.last = k
		m.span.End = int(p.Toks[k-1].End)
	}
	if n.Is(number.Digits) && !n.Is(number.Point|number.Scaled|number.Frac) && p.Suffix(n.Last) && !p.degreesAt(n.Last) {
		m.num.Form |= number.Ord
		m.last++
		m.num.Last++
		m.num.Span.End = int(p.Toks[m.last-1].End)
		m.span = m.num.Span
		return m, true
	}
	if n.Is(number.Ord) {
		return m, true
	}
	switch {
	case n.Val == number.Int(0) && i > p.Min && lower(p.Word(i-1)) == "absolute": // absolute zero
		m.first, m.span.Start = i-1, int(p.Toks[i-1].Start)
		m.kind, m.unit = number.Temperature, "K"
	case cur.Code != "":
		m.pre = true
		m.first, m.span.Start = at, int(p.Toks[at].Start)
		p.setMoney(&m, cur)
		if u, k := p.unitAt(m.last); k > 0 && u.Kind == number.Money && (u.Code == cur.Code || cur.Sign() && u.ISO()) && !u.Minor() { // $5 USD
			p.setMoney(&m, u)
			m.take(p, m.last+k)
		}
		p.hundredths(&m)
	default:
		p.unitAfter(&m)
	}
	m.bare = m.unit == ""
	return m, true
}

// degreesAt reports whether the sign at j, which also ends ordinals, is that of degrees: 37º C.
func (p *Parser) degreesAt(j int) bool {
	u, n := p.unitAt(j)
	return n > 1 && u.Kind == number.Temperature
}

// tolerance reads what a number may be off by, after it: ± 0.1.
func (p *Parser) tolerance(j int) (number.Number, int) {
	if p.Word(j) != "±" {
		return number.Number{}, j
	}
	n, ok := p.Numeral(j+1, false)
	if !ok || !n.Is(number.Digits) {
		return number.Number{}, j
	}
	return n.Val, n.Last
}

// million reports whether the letter glued to the digits at i is a scale although no currency stands before: 15m euros,
// 2.4m times, 15m-20m euros.
func (p *Parser) million(i int) bool {
	j := i + 1
	if p.Kind(i) != token.Number || p.Space(j) {
		return false
	}
	switch p.Word(j) {
	case "m", "b":
	default:
		return false
	}
	k := j + 1
	if p.Dash(k) && p.Kind(k+1) == token.Number && (p.Word(k+2) == p.Word(j)) && !p.Space(k+2) {
		k += 3
	}
	if u, n := p.unitAt(k); n > 0 {
		return u.Kind == number.Money || !u.Symbol() && p.Plural(k) && u.Kind == number.Dimension
	}
	return p.Space(k) && p.Plural(k) && !p.Set(k).Any(p.stops)
}

// take extends a measure up to token last.
func (m *measure) take(p *Parser, last int) {
	m.last = last
	m.span.End = int(p.Toks[last-1].End)
}

func (p *Parser) setMoney(m *measure, u unit.Unit) {
	m.kind, m.unit, m.generic, m.symbol = number.Money, u.Code, u.Generic(), u.Symbol()
	switch {
	case u.Generic():
		m.unit = p.local(u)
	case u.Sign() && u.Code[2] == 'D' && u.Code != "USD": // a paper that writes A$ means another dollar by $
	default:
		p.currency = u.Code
	}
	if u.Minor() {
		m.val = m.val.Quo(number.Int(int64(u.Parts)))
	}
	if u.Code == "USD" && u.Generic() && p.currency == "" {
		p.currency = m.unit
	}
}

// local returns the currency that a name shared by several means here: the last one of the text that goes by that name.
func (p *Parser) local(u unit.Unit) string {
	if p.currency == "" {
		return u.Code
	}
	if u.Minor() {
		return p.currency
	}
	switch u.Code {
	case "USD":
		switch p.currency {
		case "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "JMD", "TTD", "BBD", "BSD", "BZD", "FJD", "NAD", "BND":
			return p.currency
		}
	case "MXN":
		switch p.currency {
		case "ARS", "CLP", "COP", "UYU", "CUP", "DOP", "PHP", "BOB":
			return p.currency
		}
	case "GBP":
		switch p.currency {
		case "EGP", "LBP", "SYP", "SDG", "IEP":
			return p.currency
		}
	case "SEK":
		switch p.currency {
		case "NOK", "DKK", "ISK", "CZK":
			return p.currency
		}
	}
	return u.Code
}

// unitAt finds the unit whose words begin at token j.
func (p *Parser) unitAt(j int) (unit.Unit, int) {
	if !p.Has(j) {
		return unit.Unit{}, 0
	}
	u, n := unit.Find(p.units, p.Toks[j].Hash, func(k int) string { return p.Word(j + k) })
	if n > 1 && u.Sign() && p.Space(j+1) && (!p.Space(j+n) || p.Is(j, 'a')) && !(p.Toks[j].Is(token.AllUpper) && p.Toks[j].End-p.Toks[j].Start > 1) { // a $50 fine
		return unit.Unit{}, 0
	}
	if w := p.Word(j); n == 0 && len(w) > 3 && p.Lex.Lang() == "fr" && (w[0] == 'd' || w[0] == 'D') { // d'euros
		rest := strings.TrimPrefix(strings.TrimPrefix(w[1:], "'"), "’")
		if len(rest) < len(w)-1 {
			u, n = unit.Find(p.units, hash(rest), func(k int) string {
				if k == 0 {
					return rest
				}
				return p.Word(j + k)
			})
		}
	}
	if n == 0 && p.Toks[j].Is(token.AllUpper) && p.Toks[j].End-p.Toks[j].Start == 4 {
		return p.scaledCode(j)
	}
	return u, n
}

// scaledCode finds a currency's code with the letter of a scale before it: MEUR, KUSD.
func (p *Parser) scaledCode(j int) (unit.Unit, int) {
	w := p.Word(j)
	if len(w) != 4 || w[0] != 'M' && w[0] != 'K' {
		return unit.Unit{}, 0
	}
	u, n := unit.Find(p.units, hash(w[1:]), func(k int) string {
		if k == 0 {
			return w[1:]
		}
		return ""
	})
	if n != 1 || !u.ISO() {
		return unit.Unit{}, 0
	}
	return u, 1
}

// currencyBefore finds the currency that stands before the numeral at i, and its first token.
func (p *Parser) currencyBefore(i int) (unit.Unit, int) {
	if p.Dash(i-1) && !p.Space(i) { // -$5 is the sign's, $-5 the currency's
		i--
	}
	for k := max(p.Min, i-4); k < i; k++ {
		t := p.Toks[k]
		if t.Kind != token.Symbol && t.Kind != token.Word || t.Kind == token.Word && t.Lex != 0 && (p.Set(k).Any(p.stops) || p.Link(k) != 0) && !(t.Is(token.Upper) && p.Kind(k+1) == token.Symbol && !p.Space(k+1)) { // US$ is no pronoun, A$ no article
			continue
		}
		u, n := p.unitAt(k)
		if n == 0 || u.Kind != number.Money || u.Minor() {
			continue
		}
		end := k + n
		if end < i && p.Is(end, '.') && !p.Space(end) { // Rs. 3
			end++
		}
		if end != i {
			continue
		}
		switch {
		case u.Sign() && t.Kind == token.Symbol, u.Sign() && n > 1:
			if p.Kind(k) == token.Symbol && p.takenSign(k) {
				continue
			}
			return u, k
		case u.ISO() || u.Sign():
			if t.Is(token.Upper) && !p.commonWord(k) || t.Lex == 0 {
				return u, k
			}
		default: // dollar 8.4 million
			if k > 0 && (p.Kind(k-1) == token.Number || p.Set(k-1).Any(number.NumeralClasses)) || u.Code == "[lb_av]" || p.Space(i) == false || p.Of(k, lexicon.Verb) { // they won 3-1
				continue
			}
			if _, f := p.isPlural(k); f && !p.Of(k, lexicon.Det) {
				continue
			}
			return u, k
		}
	}
	return unit.Unit{}, 0
}

// takenSign reports whether the currency sign at k belongs to the number before it: 10 $ 30.
func (p *Parser) takenSign(k int) bool {
	return p.Min == k && p.Kind(k-1) == token.Number
}

// commonWord reports whether the token is an ordinary word that is also a currency's code: ALL, TRY.
func (p *Parser) commonWord(k int) bool {
	return p.Toks[k].Lex != 0 && p.Set(k) != 1<<lexicon.Abbrev
}

// unitAfter finds the unit after the numeral of m.
func (p *Parser) unitAfter(m *measure) {
	j := m.last
	if !p.Has(j) {
		return
	}
	if p.Dash(j) && !p.Space(j) && !p.Space(j+1) && p.Has(j+1) { // 3-inch
		if u, k := p.unitAt(j + 1); k > 0 && p.means(m, u, j+1, k) {
			m.hyphen = true
			p.setUnit(m, u, j+1, k)
		}
		return
	}
	angle := p.Is(j, '<') && !p.Space(j+1) // 20 <kg>
	open := p.Kind(j) == token.Open && p.Has(j) || angle
	if open {
		j++
	}
	// half an hour, two thirds of a mile
	art := j
	if m.num.Is(number.Frac) {
		if p.Link(art)&lexicon.LinkOf != 0 {
			art++
		}
		if p.Link(art)&lexicon.LinkA != 0 || art > j && p.Space(art) {
			if p.Link(art)&lexicon.LinkA != 0 {
				art++
			}
			if u, k := p.unitAt(art); k > 0 && u.Kind != number.Money && p.means(m, u, art, k) && (!u.Symbol() || u.Kind == number.Percent) {
				p.setUnit(m, u, art, k)
				return
			}
		}
	}
	if m.num.Is(number.Fuzzied) || m.num.Is(number.Scaled) {
		if p.Link(j)&lexicon.LinkOf != 0 {
			j++
		}
	} else if p.Link(j)&lexicon.LinkMore != 0 && !p.Of(j, lexicon.Fuzzy) { // 5 more kilometres
		if u, k := p.unitAt(j + 1); k > 0 && !u.Symbol() && u.Kind != number.Percent {
			j++
		}
	}
	u, k := p.unitAt(j)
	if k == 0 || !p.means(m, u, j, k) {
		return
	}
	if open {
		if p.Kind(j+k) != token.Close && !(angle && p.Is(j+k, '>')) {
			return
		}
		p.setUnit(m, u, j, k)
		m.take(p, j+k+1)
		return
	}
	p.setUnit(m, u, j, k)
}

// means reports whether the unit's words, k tokens from j on, stand for the unit here.
func (p *Parser) means(m *measure, u unit.Unit, j, k int) bool {
	glued := !p.Space(j)
	switch {
	case u.Minor() && u.Code == "USD" && k == 1 && p.Word(j) == "c", p.Word(j) == "p" && u.Minor():
		return glued && !p.Space(j)
	case u.BesideTemperature():
		return glued && (m.num.Is(number.Signed) || p.nearTemperature(j) || p.Upper(j) && p.topicNear(m.first, j, lexicon.TopicWeather)) || p.nearTemperature(j) && p.Upper(j)
	case u.Glued() && !glued:
		return p.Dash(j+1) && !p.Space(j+1) && p.Is(j+2, '1') // s-1
	case u.Preposition():
		return p.inch(m, j)
	case u.Kind == number.Money && (p.Word(j) == "won" || p.Word(j) == "Won"):
		return m.num.Is(number.Scaled) || m.val.Cmp(number.Int(100)) >= 0
	case u.ISO() || u.Kind == number.Money && u.Symbol():
		return p.Upper(j) && (glued || !p.Set(j).Any(p.stops|1<<lexicon.Common|1<<lexicon.Verb)) || p.Kind(j) == token.Symbol || p.Toks[j].Lex == 0
	case u.Kind == number.Money && p.Upper(j) && p.Upper(j+1) && !p.Upper(j-1) && p.Word(j) == "Sterling":
		return false
	}
	if u.Symbol() && p.Kind(j) == token.Word {
		if w := p.Word(j); len(w) == 1 {
			if p.Is(j+k, '&') || p.Kind(j+k) == token.Quote && !p.Space(j+k) { // 5 V's
				return false
			}
			if !glued && p.Upper(j) && p.Upper(j+1) && !p.Is(j+1, '.') { // Catch 22 B Smith
				return false
			}
			if w == "s" || w == "d" {
				return glued && !year(m) || p.Dash(j+1) && !p.Space(j+1) && p.Is(j+2, '1')
			}
			if w == "a" || w == "A" {
				return w == "A" && !glued
			}
			if w == "b" || w == "B" {
				return glued
			}
		}
		if glued && k == 1 && p.gluedOn(j) {
			return false
		}
	}
	if p.Kind(j) == token.Quote {
		return p.prime(m, j)
	}
	return !(u.Symbol() && p.Dash(j+k) && !p.Space(j+k) && p.Kind(j+k+1) == token.Number && len(p.Word(j+k+1)) > 1) // 24703 L-202
}

// gluedOn reports whether the letters glued to a number go on, as in a part number: 24703m212, 11a-b.
func (p *Parser) gluedOn(j int) bool {
	return p.Has(j+1) && !p.Space(j+1) && (p.Kind(j+1) == token.Number || p.Kind(j+1) == token.Word && p.Kind(j+1) != token.Stop)
}

func year(m *measure) bool {
	v, ok := m.val.Int()
	return ok && v >= 1000 && v < 2200
}

// inch reports whether "in" after the number is the inch: where the sentence or the phrase ends after it, or another measure
// stands before it.
func (p *Parser) inch(m *measure, j int) bool {
	next := j + 1
	if p.Is(next, '.') && !p.Space(next) && p.Has(next+1) && !p.Upper(next+1) && p.Kind(next+1) == token.Word {
		return true // 2 in. long
	}
	if !p.Space(j) && p.Kind(next) != token.Word {
		return true
	}
	if k := p.Kind(next); k == token.Stop || k == token.Close || p.Is(next, ',') {
		return m.num.Is(number.Digits)
	}
	switch p.Word(next) {
	case "long", "wide", "high", "tall", "thick", "deep", "x", "×", "by":
		return m.num.Is(number.Digits)
	}
	return m.first >= 2 && m.num.Is(number.Digits) && (p.Word(m.first-1) == "ft" || p.Word(m.first-1) == "feet")
}

// prime reports whether the quote sign at j, glued to a number, is a prime and closes no quotation.
func (p *Parser) prime(m *measure, j int) bool {
	if p.Space(j) && !p.Space(j+1) {
		return false
	}
	switch p.Word(j) {
	case "′", "″":
		return true
	case "\"":
		return p.quotes(j)%2 == 0
	case "'":
		return !p.Space(j) && p.Is(j+1, '\'') && !p.Space(j+1) && (!p.Has(j+2) || p.Space(j+2))
	}
	return false
}

// quotes counts the straight double quotes of the paragraph before token j. It is called with growing j.
func (p *Parser) quotes(j int) int {
	for ; p.seen < j; p.seen++ {
		t := p.Toks[p.seen]
		if t.Is(token.Line) {
			p.straight = 0
		}
		if t.Kind == token.Quote && p.Is(p.seen, '"') && !(p.Kind(p.seen-1) == token.Number && !p.Space(p.seen) && p.straight%2 == 0) {
			p.straight++
		}
	}
	return p.straight
}

// setUnit gives m the unit found in the k tokens from j on, with what multiplies or divides it after that.
func (p *Parser) setUnit(m *measure, u unit.Unit, j, k int) {
	end := j + k
	if u.Dotted() && p.Is(end, '.') && !p.Space(end) && p.Has(end+1) && !p.Upper(end+1) {
		end++
	}
	if u.Kind == number.Money {
		p.setMoney(m, u)
		if w := p.Word(j); u.ISO() && len(w) == 4 {
			e := 6
			if w[0] == 'K' {
				e = 3
			}
			m.val = m.val.Shift(e)
			m.num.Form |= number.Scaled
		}
		m.take(p, end)
		if p.Of(end, lexicon.Scale) && !m.num.Is(number.Scaled) { // 75 USD million
			if v := p.Value(end, lexicon.Scale); v < lexicon.ScaleTimes {
				m.val = m.val.Shift(int(v))
				m.take(p, end+1)
			}
		}
		p.hundredths(m)
		return
	}
	if u.Code == "[lb_av]" && !u.Symbol() && !m.hyphen && p.poundsAreMoney(m, end) {
		m.kind, m.unit, m.generic = number.Money, p.local(unit.Unit{Code: "GBP"}), true
		if p.currency == "" {
			p.currency = "GBP"
		}
		m.take(p, end)
		p.hundredths(m)
		return
	}
	m.kind, m.unit, m.symbol = u.Kind, u.Code, u.Symbol()
	if u.Code == "[stone_av]" && p.isOne(m) {
		m.kind, m.unit = 0, ""
		return
	}
	if u.Code == "deg" && p.Word(j) != "°" && p.Word(j) != "º" || u.Code == "deg" {
		m.kind, m.unit = p.degree(j, end)
	}
	if u.Kind == number.Duration && m.hyphen {
		m.kind = number.Duration
	}
	if m.unit == "bp" { // a hundredth of a percentage point
		m.unit, m.val = "pp", m.val.Shift(-2)
	}
	m.take(p, end)
	if m.kind == number.Temperature && p.Of(end, lexicon.Comparator) && (p.Word(end+1) == "zero" || p.Word(end+1) == "freezing") && p.Word(end) == "below" {
		m.val = m.val.Neg()
		m.take(p, end+2)
	}
	p.compound(m, u)
	p.mixed(m)
}

// degree says what degrees are measured: a temperature, or an angle where a word nearby says so.
func (p *Parser) degree(j, end int) (number.Kind, string) {
	weather, angle := false, false
	lo, hi := max(j-12, 0), min(end+6, len(p.Toks))
	for k := lo; k < hi; k++ {
		switch v := p.Value(k, lexicon.Topic); {
		case v&lexicon.TopicWeather != 0:
			weather = true
		case v&lexicon.TopicAngle != 0:
			angle = true
		}
	}
	if angle && !weather {
		return number.Dimension, "deg"
	}
	for k := end; k < hi; k++ { // 85° on the Fahrenheit scale
		if u, n := p.unitAt(k); n > 0 && u.Kind == number.Temperature && !u.Symbol() {
			return number.Temperature, u.Code
		}
	}
	if p.degrees != "" && p.degrees != "K" {
		return number.Temperature, p.degrees
	}
	return number.Temperature, "Cel"
}

// poundsAreMoney reports whether pounds are sterling: in millions, or where the words around speak of money.
func (p *Parser) poundsAreMoney(m *measure, end int) bool {
	if m.num.Is(number.Scaled) && m.val.Cmp(number.Int(1000000)) >= 0 || p.currency == "GBP" {
		return p.Link(end)&lexicon.LinkOf == 0 || m.num.Is(number.Scaled)
	}
	if p.Link(end)&lexicon.LinkOf != 0 {
		return false
	}
	for k := max(m.first-10, 0); k < min(end+6, len(p.Toks)); k++ {
		if p.Value(k, lexicon.Topic)&lexicon.TopicMoney != 0 {
			return true
		}
	}
	return false
}

// hundredths adds the cents after an amount of money: 6 dollars 25 cents, $12 60, 9 dollars and 75.
func (p *Parser) hundredths(m *measure) {
	if m.num.Is(number.Scaled|number.Point|number.Fuzzied) || m.kind != number.Money {
		return
	}
	j := m.last
	and := p.Joins(j)
	if and {
		j++
	}
	n, ok := p.Numeral(j, false)
	if !ok || n.Is(number.Ord|number.Frac|number.Scaled|number.Point|number.Signed|number.Fuzzied) || n.Val.Cmp(number.Int(100)) >= 0 || !p.Space(j) {
		return
	}
	k := n.Last
	if u, w := p.unitAt(k); w > 0 && (u.Minor() || p.Word(k) == "c" && !p.Space(k)) {
		k += w
	} else {
		next := p.Word(k)
		if n.Val.Cmp(number.Int(10)) < 0 && !(and && !p.Has(k)) || p.Kind(k) == token.Symbol && next != "" || p.Dash(k) || p.Kind(k) == token.Word && p.Has(k) && !p.Set(k).Any(1<<lexicon.Prep|1<<lexicon.Coord) && next != "more" ||
			p.Kind(k) == token.Word && p.Has(k) && p.Upper(k) {
			return
		}
		if and && p.betweenBefore(m.first) {
			return
		}
	}
	if sum := m.val.Add(n.Val.Shift(-2)); sum.Valid() {
		m.val = sum
		m.num.Last = n.Last
		m.take(p, k)
	}
}

func (p *Parser) betweenBefore(i int) bool {
	return i > 0 && p.Link(i-1)&(lexicon.LinkBetween|lexicon.LinkFrom) != 0
}

// compound reads what multiplies or divides a unit: ², /h, per second, s−1.
func (p *Parser) compound(m *measure, u unit.Unit) {
	if u.Kind == number.Percent || u.Kind == number.Money || m.kind == number.Temperature && m.unit != "K" {
		return
	}
	j := m.last
	if !p.Space(j) && u.Symbol() {
		if code, n := p.raised(m.unit, j); n > 0 {
			m.unit = code
			m.take(p, j+n)
			j = m.last
		}
	}
	if w := p.Word(j); (w == "squared" || w == "cubed") && !powered(m.unit) {
		m.unit += map[bool]string{true: "2", false: "3"}[w == "squared"]
		m.take(p, j+1)
	}
	for range 3 {
		j = m.last
		switch {
		case p.Is(j, '/') && p.Has(j+1):
			v, k := p.unitAt(j + 1)
			code := v.Code
			if k == 0 && p.Of(j+1, lexicon.TimeUnit) {
				code, k = timeCode(p.Value(j+1, lexicon.TimeUnit)), 1
			}
			if k == 0 || code == "" || v.Kind == number.Money {
				return
			}
			m.unit += "/" + code
			m.kind = number.Rate
			m.take(p, j+1+k)
			if code, n := p.raised(m.unit, m.last); n > 0 && !p.Space(m.last) {
				m.unit = code
				m.take(p, m.last+n)
			}
		case u.Symbol() && (p.Word(j) == "·" || p.Space(j) || p.Is(j, '.')):
			k := j
			if !p.Space(j) {
				k++
			}
			v, n := p.unitAt(k)
			if n != 1 || !v.Symbol() || v.Kind == number.Money {
				return
			}
			code, w := p.raised(v.Code, k+1)
			if w == 0 || code[len(v.Code)] != '-' && k == j {
				return
			}
			m.unit += "." + code
			m.kind = number.Rate
			m.take(p, k+1+w)
		default:
			return
		}
	}
}

// raised returns a unit's code with the exponent at token j, and the tokens of that: none after a code that has one, m3 and km2, nor
// for a power that no unit has.
func (p *Parser) raised(code string, j int) (string, int) {
	e, n := p.power(j)
	if n == 0 || e == 0 || e > 9 || e < -9 || code == "" || powered(code) {
		return code, 0
	}
	return code + itoa(e), n
}

// powered reports whether a unit's code ends in an exponent.
func powered(code string) bool {
	return code != "" && '0' <= code[len(code)-1] && code[len(code)-1] <= '9'
}

// power reads the exponent of a unit at token j: ², ^3, −1. It returns 0 tokens if there is none.
func (p *Parser) power(j int) (e, n int) {
	w := p.Word(j)
	if len(w) > 1 {
		if e, k := number.Superscript(w); k == len(w) && k > 0 {
			if e == 0 && p.Has(j+1) { // ⁻ alone: ¹ follows
				if f, k2 := number.Superscript(p.Word(j + 1)); k2 > 0 && !p.Space(j+1) {
					return -f, 2
				}
			}
			return e, 1
		}
	}
	k := j
	if p.Is(k, '^') {
		k++
	}
	neg := p.Dash(k)
	if neg {
		k++
	}
	if k == j || p.Kind(k) != token.Number || p.Space(k) || len(p.Word(k)) != 1 || !p.Space(k+1) && p.Kind(k+1) == token.Word && p.Has(k+1) {
		return 0, 0
	}
	e = int(p.Word(k)[0] - '0')
	if neg {
		e = -e
	}
	return e, k - j + 1
}

func itoa(e int) string {
	if e < 0 {
		return "-" + itoa(-e)
	}
	return "0123456789"[e : e+1]
}

// mixed adds a smaller unit of the same dimension: 6 ft 1 in, 9 feet and 8 inches, 2m and 7cm.
func (p *Parser) mixed(m *measure) {
	if m.kind != number.Dimension || m.num.Is(number.Point|number.Frac|number.Fuzzied) || m.hyphen {
		return
	}
	for range 3 {
		j := m.last
		if p.Is(j, ',') {
			j++
		}
		if p.Link(j)&lexicon.LinkAnd != 0 {
			j++
		}
		if !p.Has(j) {
			return
		}
		n, ok := p.Numeral(j, false)
		if !ok || n.Is(number.Ord|number.Fuzzied) {
			return
		}
		u, k := p.unitAt(n.Last)
		if k == 0 || u.Kind != number.Dimension {
			return
		}
		if u.Preposition() && !p.inch(&measure{num: n, val: n.Val, first: n.First}, n.Last) {
			return
		}
		v, exact, err := unit.Convert(n.Val, u.Code, m.unit)
		if err != nil || !exact || u.Code == m.unit {
			return
		}
		if one, _, err := unit.Convert(number.Int(1), u.Code, m.unit); err != nil || one.Cmp(number.Int(1)) >= 0 && j-m.last > 1 {
			return
		}
		sum := m.val.Add(v)
		if !sum.Valid() {
			return
		}
		m.val = sum
		m.take(p, n.Last+k)
	}
}

// timeCode returns the UCUM code of a time unit, "" if it has none.
func timeCode(v uint32) string {
	switch v & lexicon.UnitMask {
	case lexicon.UnitSecond:
		return "s"
	case lexicon.UnitMinute:
		return "min"
	case lexicon.UnitHour:
		return "h"
	case lexicon.UnitDay:
		return "d"
	case lexicon.UnitWeek:
		return "wk"
	case lexicon.UnitMonth:
		return "mo"
	case lexicon.UnitYear:
		return "a"
	}
	return ""
}

// TimeCode returns the UCUM code of a time unit of the lexicon, "" if it has none.
func TimeCode(v uint32) string { return timeCode(v) }

// glued reads amounts whose currency or unit stands in the same token as the number: USD34.6, 37ºC.
func (p *Parser) glued(i int) (number.Quantity, bool) {
	t := p.Tok(i)
	if t.Kind != token.Word || !t.Is(token.HasDigit) {
		return number.Quantity{}, false
	}
	s := p.Word(i)
	d := strings.IndexAny(s, "0123456789")
	if d < 0 { // digits of another script
		return number.Quantity{}, false
	}
	e := len(s)
	for e > d && (s[e-1] < '0' || s[e-1] > '9') {
		e--
	}
	head, digits, tail := s[:d], s[d:e], s[e:]
	v, ok := p.Decimal(digits)
	if !ok {
		return number.Quantity{}, false
	}
	at := int(t.Start)
	m := measure{val: v, first: i, last: i + 1, span: t.Span()}
	m.num = number.Numeral{First: i, Last: i + 1, Val: v, Form: number.Digits, Span: span.Span{Start: at + d, End: at + e}}
	switch {
	case d == 0 && tail != "":
		switch tail {
		case "ºC", "ºc":
			m.kind, m.unit = number.Temperature, "Cel"
		case "ºF", "ºf":
			m.kind, m.unit = number.Temperature, "[degF]"
		case "º", "ª":
			if c := p.Word(i + 1); tail == "º" && len(c) == 1 && (c[0]|0x20 == 'c' || c[0]|0x20 == 'f') { // 37º C
				m.kind, m.unit = number.Temperature, "Cel"
				if c[0]|0x20 == 'f' {
					m.unit = "[degF]"
				}
				m.take(p, i+2)
				break
			}
			m.num.Form |= number.Ord
			m.num.Span.End = m.span.End
			return p.ordinal(m)
		default:
			return number.Quantity{}, false
		}
	case len(head) >= 2:
		u, k := unit.Find(p.units, hash(head), func(k int) string {
			if k == 0 {
				return head
			}
			return ""
		})
		if k != 1 || u.Kind != number.Money || !u.ISO() && !u.Sign() {
			return number.Quantity{}, false
		}
		if e := gluedScale(tail); e >= 0 {
			m.val = v.Shift(e)
		} else if tail != "" {
			return number.Quantity{}, false
		}
		p.setMoney(&m, u)
		if tail == "" {
			n := m.num
			n.Last = i + 1
			if p.Of(i+1, lexicon.Scale) && p.Value(i+1, lexicon.Scale) < lexicon.ScaleTimes {
				m.val = m.val.Shift(int(p.Value(i+1, lexicon.Scale)))
				m.take(p, i+2)
				m.num.Span.End = m.span.End
			}
		}
	default:
		return number.Quantity{}, false
	}
	p.rate(&m)
	return p.finish(p.quantity(m)), true
}

func gluedScale(s string) int {
	switch s {
	case "":
		return 0
	case "k", "K":
		return 3
	case "m", "M", "mn", "MM":
		return 6
	case "b", "B", "bn":
		return 9
	case "tn", "T":
		return 12
	}
	return -1
}
