package amount

import (
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/number"
	"github.com/ascribe-go/ascribe/internal/token"
	"github.com/ascribe-go/ascribe/internal/unit"
)

// count finds what the bare number of m counts.
func (p *Parser) count(m *measure) {
	if m.unit != "" {
		return
	}
	m.kind = number.Plain
	j := m.last
	if m.num.Is(number.Frac) && m.kind == number.Percent {
		return
	}
	if m.num.Is(number.Frac) && !m.num.Is(number.Scaled) && p.Link(j)&lexicon.LinkA != 0 && p.nounFollows(j+1) { // half a point
		if first, last, _, ok := p.head(j+1, true); ok {
			m.kind, m.unit = number.Count, "{"+p.lemma(first)+"}"
			m.noun = p.Bytes(first, last)
			m.take(p, last)
			if m.unit == "{point}" && p.percentPoints(m) {
				m.kind, m.unit = number.Percent, "pp"
			}
			return
		}
	}
	// dozens of people, one of the officers: the noun after "of" for fuzzy amounts only, and after a scale that is a noun
	// itself: millones de personas
	of := p.Link(j)&lexicon.LinkOf != 0
	if of && m.num.Is(number.Scaled) && !m.num.Is(number.Fuzzied) && p.Lex.Lang() != "en" && p.nounFollows(j+1) {
		j++
		of = false
	} else if of && (m.num.Is(number.Fuzzied) || p.couple(m)) {
		j++
		if p.Set(j).Any(1<<lexicon.Det|1<<lexicon.Pronoun) && p.Link(j)&lexicon.LinkMore == 0 {
			m.kind = number.Count
			m.unit = p.personWord()
			return
		}
		of = false
	}
	if of {
		m.kind = number.Count
		p.ofWhat(m, j+1)
		return
	}
	if p.Dash(j) && !p.Space(j) && !p.Space(j+1) && p.Kind(j+1) == token.Word && p.Has(j+1) { // four-star
		w := lower(p.Word(j + 1))
		switch w {
		case "strong":
			m.kind, m.unit = number.Count, p.personWord()
			m.take(p, j+2)
		case "fold", "odd", "something", "plus", "ish":
		default:
			m.kind, m.unit = number.Count, "{"+p.lemma(j+1)+"}"
			m.noun = p.Bytes(j+1, j+2)
			m.take(p, j+2)
		}
		return
	}
	one := p.isOne(m) && !m.num.Is(number.Fuzzied)
	first, last, people, ok := p.head(j, one)
	switch {
	case ok && people:
		m.kind, m.unit = number.Count, p.personWord()
	case ok:
		m.kind, m.unit = number.Count, "{"+p.lemma(first)+"}"
		m.noun = p.Bytes(first, last)
		m.take(p, last)
		if m.unit == "{point}" && p.percentPoints(m) {
			m.kind, m.unit = number.Percent, "pp"
		}
	case m.num.Is(number.Fuzzied), p.harmed(m):
		m.kind, m.unit = number.Count, p.personWord()
	default:
		if p.Link(m.last)&lexicon.LinkPer != 0 || p.Link(m.last)&lexicon.LinkA != 0 && p.Of(m.last+1, lexicon.TimeUnit) {
			if u := p.subject(m); u != "" {
				m.kind, m.unit = number.Count, u
				return
			}
		}
		if k, u := p.same(m); u != "" {
			m.kind, m.unit = k, u
		} else if u := p.apposed(m); u != "" {
			m.kind, m.unit = number.Count, u
		} else if u := p.earlier(m); u != "" {
			m.kind, m.unit = number.Count, u
		}
	}
}

// magnitude reads a measure that has a name but no unit: magnitude 4.6, a 5.2-magnitude earthquake.
func (p *Parser) magnitude(m *measure) {
	if m.unit != "" || !m.num.Is(number.Digits) || m.num.Is(number.Scaled|number.Frac) {
		return
	}
	j := m.last
	if p.Dash(j) && !p.Space(j) {
		j++
	}
	k := m.first - 1
	if p.Dash(k) && !p.Space(m.first) || p.Link(k)&lexicon.LinkOf != 0 {
		k--
	}
	switch {
	case p.Value(j, lexicon.Topic)&lexicon.TopicMagnitude != 0:
		m.unit = "{" + p.lemma(j) + "}"
		m.take(p, j+1)
	case k >= p.Min && p.Value(k, lexicon.Topic)&lexicon.TopicMagnitude != 0:
		m.unit = "{" + p.lemma(k) + "}"
		m.first, m.span.Start = k, int(p.Toks[k].Start)
	default:
		return
	}
	m.kind = number.Dimension
}

// same returns the kind and the unit of the amount just before a bare number that goes on with it: from 6.3 per 1,000 to
// 4.9; ten boats … and we have sold two.
func (p *Parser) same(m *measure) (number.Kind, string) {
	if len(p.Found) == 0 {
		return 0, ""
	}
	q := p.Found[len(p.Found)-1]
	if q.Unit == "" || q.Kind == number.Date || q.Kind == number.Time || q.Kind == number.Count || q.Kind == number.Ordinal || q.Kind == number.Age {
		return 0, ""
	}
	s, _ := p.Bound(m.first, p.Min)
	if s > 0 && s-q.Last <= 2 && p.Link(s-1)&(lexicon.LinkTo|lexicon.LinkFrom) != 0 && p.change(q.First) && (q.Kind != number.Percent || m.val.Cmp(number.Int(1000)) < 0) { // up 34% to 512 million
		return q.Kind, q.Unit
	}
	if s > 1 && s-q.Last <= 8 && p.Link(s-1)&lexicon.LinkFrom != 0 && (p.Word(s-2) == "up" || p.Word(s-2) == "down") { // up from 4.5
		return q.Kind, q.Unit
	}
	if m.num.Is(number.Scaled) && m.first-q.Last < 12 && len(q.Unit) == 3 && (q.Kind == number.Money || q.Kind == number.Range) && m.val.Cmp(number.Int(1000000)) >= 0 {
		return number.Money, q.Unit
	}
	const near = 14
	if q.Kind == number.Duration && m.first-q.Last < near && m.num.Is(number.Words) && (p.Kind(m.last) == token.Stop || p.Is(m.last, ',')) {
		return q.Kind, q.Unit
	}
	return 0, ""
}

// apposed returns the noun that stands before a comma and the number: lorries, nine in all.
func (p *Parser) apposed(m *measure) string {
	s, _ := p.Bound(m.first, p.Min)
	if s < 2 || !p.Is(s-1, ',') {
		return ""
	}
	if n, ok := p.isPlural(s - 2); ok && !p.Of(s-2, lexicon.Verb) || ok && p.nounVerb(s-2) {
		return "{" + n + "}"
	}
	return ""
}

// subject returns the noun before the verb that a rate without a noun belongs to: burglaries fell from 6.3 per 1,000.
func (p *Parser) subject(m *measure) string {
	for k := m.first - 1; k >= 0 && k > m.first-9 && p.Kind(k) != token.Stop; k-- {
		if n, ok := p.isPlural(k); ok && !p.Set(k).Any(p.stops) && p.Value(k, lexicon.Topic)&lexicon.TopicChange == 0 {
			return "{" + n + "}"
		}
	}
	return ""
}

// age reads an age that stands beside a name or after "to be": Ann Lee, 79, said; I am 73.
func (p *Parser) age(m measure) (number.Quantity, bool) {
	var none number.Quantity
	v, ok := m.val.Int()
	if !ok || m.unit != "" || v < 1 || v > 119 || m.num.Is(number.Words) && v < 3 || m.num.Is(number.Grouped|number.Signed|number.Scaled|number.Frac|number.Point|number.LeadingZero) {
		return none, false
	}
	i, j := m.first, m.last
	s, c := p.Bound(i, p.Min)
	after := !p.Has(j) || p.Toks[j].Is(token.Line) || p.Kind(j) == token.Stop || p.Is(j, ',') || p.Is(j, ';') || p.Kind(j) == token.Quote
	switch {
	case p.Is(s-1, ',') && after && p.person(s-2) && v >= 2 && m.num.Is(number.Digits):
	case after && (p.Word(s-1) == "at" || p.Word(s-1) == "aged") && p.Lex.Lemma(p.Tok(s-2).Lex) == "die":
	case p.Kind(i-1) == token.Open && p.Kind(j) == token.Close && v >= 12 && i >= 2 && p.person(i-2) && p.Upper(i-2) && p.Upper(i-3):
	case (p.Kind(j) == token.Stop || p.Is(j, ',')) && p.Of(s-1, lexicon.Be) && p.Of(s-2, lexicon.Pronoun) && p.Value(s-2, lexicon.Pronoun)&(lexicon.Pro1|lexicon.ProMale|lexicon.ProFemale) != 0 && p.Value(s-2, lexicon.Pronoun)&lexicon.ProPlural == 0:
	case (p.Kind(j) == token.Stop || p.Is(j, ',')) && p.isClitic(s-1) && p.Of(s-2, lexicon.Pronoun) && p.Value(s-2, lexicon.Pronoun)&(lexicon.Pro1|lexicon.ProMale|lexicon.ProFemale) != 0:
	default:
		return none, false
	}
	q := number.Quantity{Span: m.span, Num: m.num.Span, Kind: number.Age, Unit: "a", First: s, Last: j, Rule: "age"}
	q.Span.Start = int(p.Toks[s].Start)
	q.Bounds(m.val, c)
	return q, true
}

func (p *Parser) isClitic(j int) bool {
	w := p.Word(j)
	return w == "'m" || w == "’m" || w == "'s" || w == "’s"
}

// person reports whether token k may end the name of a person, or is a noun for one.
func (p *Parser) person(k int) bool {
	if p.Kind(k) == token.Close && p.Has(k) {
		return false
	}
	set := p.Set(k)
	switch {
	case p.Kind(k) != token.Word || !p.Has(k) || set.Any(1<<lexicon.Month|1<<lexicon.Weekday|1<<lexicon.TimeUnit|1<<lexicon.Label):
		return false
	case p.Upper(k):
		return !set.Any(p.stops) && !(p.sentenceStart(k) && set.Has(lexicon.Adverb))
	}
	return set.Any(1<<lexicon.Person|1<<lexicon.Role) && !p.Plural(k)
}

func (p *Parser) couple(m *measure) bool { return m.num.Is(number.Article) && m.num.Is(number.Fuzzied) }

// percentPoints reports whether points are those of a percentage: a per cent sign or a poll is near.
func (p *Parser) percentPoints(m *measure) bool {
	for k := max(m.first-14, 0); k < min(m.last+14, len(p.Toks)); k++ {
		if p.Is(k, '%') {
			return true
		}
		if w := p.Word(k); len(w) >= 4 && (w == "percent" || w == "cent" && p.Word(k-1) == "per") {
			return true
		}
	}
	return p.topicNear(m.first, m.last, lexicon.TopicPercent) && !p.topicNear(m.first, m.last, lexicon.TopicScore)
}

// harmed reports whether the verb before the number says that people are counted: killing 14, wounded over 80.
func (p *Parser) harmed(m *measure) bool {
	s, _ := p.Bound(m.first, p.Min)
	for k := s - 1; k > s-4 && k >= p.Min && k >= 0; k-- { // a crew of five, the crowd at 90,000
		if p.Value(k, lexicon.Topic)&lexicon.TopicPeople != 0 && k < s-1 && p.Link(k+1)&(lexicon.LinkOf|lexicon.LinkIn) != 0 {
			return true
		}
	}
	for k := s - 1; k >= p.Min && k > s-3 && k >= 0; k-- {
		if p.Value(k, lexicon.Topic)&lexicon.TopicHarm != 0 && !p.Of(k, lexicon.Adverb) {
			return true
		}
		if !p.Of(k, lexicon.Adverb) && !p.Of(k, lexicon.Det) {
			break
		}
	}
	return false
}

// ofWhat finds what is counted in "5 of 7 bridges", "7 of them", "one of the skippers".
func (p *Parser) ofWhat(m *measure, j int) {
	switch {
	case p.Kind(j) == token.Number && p.Has(j), p.Of(j, lexicon.Cardinal):
		if n, ok := p.Numeral(j, false); ok && !n.Is(number.Ord) {
			if f, _, people, ok := p.head(n.Last, false); ok {
				m.unit = "{" + p.lemma(f) + "}"
				if people {
					m.unit = p.personWord()
				}
				return
			}
		}
	case p.Of(j, lexicon.Pronoun) && !p.Of(j, lexicon.Det) && p.Value(j, lexicon.Pronoun)&lexicon.ProPossessive == 0:
		if n, ok := p.isPlural(j + 1); ok && !p.Set(j+1).Any(p.stops|1<<lexicon.Verb) { // six of them nurses
			m.unit = "{" + n + "}"
			return
		}
	default:
		if p.Set(j).Any(1<<lexicon.Det | 1<<lexicon.Pronoun) {
			j++
		}
		if p.Kind(j) == token.Number && p.Has(j) { // 1,800 of its 2,100 metres
			if n, ok := p.Numeral(j, false); ok {
				if u, k := p.unitAt(n.Last); k > 0 && !u.Symbol() {
					m.kind, m.unit = u.Kind, u.Code
					return
				}
				j = n.Last
			}
		}
		if f, _, people, ok := p.head(j, false); ok {
			m.unit = "{" + p.lemma(f) + "}"
			if people {
				m.unit = p.personWord()
			}
			return
		}
	}
	m.unit = p.earlier(m)
}

// earlier returns the unit of what was counted last, near enough before m that a bare number may count the same.
func (p *Parser) earlier(m *measure) string {
	const near = 45
	for k := len(p.Found) - 1; k >= 0 && m.first-p.Found[k].Last < near; k-- {
		switch q := p.Found[k]; q.Kind {
		case number.Count, number.Range, number.Ordinal, number.Percent:
			if len(q.Unit) > 2 && q.Unit[0] == '{' && q.Unit != "{time}" {
				return q.Unit
			}
			if q.Kind == number.Percent && !q.Noun.Empty() {
				if j := p.tokenAt(q.Noun.Start, q.First, q.Last+maxNounPhrase); j >= 0 {
					return "{" + p.lemma(j) + "}"
				}
			}
		}
	}
	return ""
}

func (p *Parser) tokenAt(offset, first, last int) int {
	for j := first; j < last && p.Has(j); j++ {
		if int(p.Toks[j].Start) == offset {
			return j
		}
	}
	return -1
}

// fraction turns the fraction of m into a percentage where it is one of something: half of the mills, fell by a third.
func (p *Parser) fraction(m *measure) {
	if m.unit != "" || !m.num.Is(number.Frac) || m.num.Is(number.Scaled|number.Ord) {
		return
	}
	one := number.Int(1)
	if m.val.Cmp(one) >= 0 {
		return
	}
	of := p.Link(m.last)&lexicon.LinkOf != 0 && p.Has(m.last+1)
	s, c := p.Bound(m.first, p.Min)
	by := s > 0 && p.Link(s-1)&lexicon.LinkBy != 0
	words := m.num.Is(number.Words)
	switch {
	case of, by, words && c != number.Equal, words && p.Set(m.last).Any(1<<lexicon.Det|1<<lexicon.Pronoun), words && p.Has(m.last) && p.nounFollows(m.last), words && (p.Has(s-1) && p.Has(m.last)):
		m.kind, m.unit = number.Percent, "%"
		m.val = m.val.Shift(2)
		if of {
			j := m.last + 1
			if p.Set(j).Any(1<<lexicon.Det | 1<<lexicon.Pronoun) {
				j++
			}
			if first, last, people, ok := p.head(j, false); ok && !people {
				m.noun = p.Bytes(first, last)
			}
		}
	}
}

// rate reads what a unit or a noun is divided by: per share, a week, per 1,000 births.
func (p *Parser) rate(m *measure) {
	if m.unit == "" || m.kind == number.Percent && p.Link(m.last)&lexicon.LinkPer == 0 || m.kind == number.Temperature {
		return
	}
	j := m.last
	link := p.Link(j)
	if link&lexicon.LinkOf != 0 && m.unit[0] != '{' && m.kind != number.Percent { // 2 kilos of flour per person
		for k := j + 1; k < j+4 && p.nounFollows(k); k++ {
			if l := p.Link(k + 1); l&lexicon.LinkPer != 0 || l&lexicon.LinkA != 0 && p.Of(k+2, lexicon.TimeUnit) {
				j, link = k+1, l
				break
			}
		}
	}
	per := link&lexicon.LinkPer != 0
	if per && link&lexicon.LinkBy != 0 && !p.perWhat(j+1) { // por is per and by
		return
	}
	switch {
	case per, p.Is(j, '/') && !p.Space(j) && !p.Space(j+1):
	case link&(lexicon.LinkA|lexicon.LinkEvery) != 0:
		// "six trams an hour", "$2 a share", "twice every year"
		if !p.Of(j+1, lexicon.TimeUnit) && m.kind != number.Money || m.kind == number.Money && !p.denominatorNoun(j+1) {
			return
		}
		if p.Link(j+2)&(lexicon.LinkAgo|lexicon.LinkEarlier|lexicon.LinkLater|lexicon.LinkBefore|lexicon.LinkAfter) != 0 { // $2 a year earlier
			return
		}
	case p.Dash(j) && !p.Space(j) && p.Link(j+1)&lexicon.LinkA != 0 && p.Dash(j+2): // $70-a-share
		j += 2
		link = lexicon.LinkA
	default:
		return
	}
	j++
	if p.Link(j)&lexicon.LinkEvery != 0 && link&lexicon.LinkBy != 0 { // por cada 100.000
		j++
	}
	if !p.Has(j) {
		return
	}
	code, last := "", j+1
	switch {
	case p.Of(j, lexicon.TimeUnit) && timeCode(p.Value(j, lexicon.TimeUnit)) != "":
		code = timeCode(p.Value(j, lexicon.TimeUnit))
	case p.Kind(j) == token.Number || p.Of(j, lexicon.Scale) || p.Of(j, lexicon.Cardinal):
		n, ok := p.Numeral(j, false)
		if _, small := n.Val.Int(); !ok || !small || n.Val.Sign() <= 0 || n.Is(number.Ord) {
			return
		}
		code, last = n.Val.String(), n.Last
		if u, k := p.unitAt(last); k > 0 && !u.Symbol() {
			code, last = code+"."+u.Code, last+k
		} else if _, l, _, ok := p.head(last, false); ok {
			last = l
		}
		if len(m.unit) > 2 && m.unit[0] == '{' && m.unit != p.personWord() || m.kind != number.Plain && m.unit[0] != '{' {
			break
		}
	default:
		u, k := p.unitAt(j)
		if k > 0 && (!u.Symbol() || u.Kind != number.Money) && u.Code != "%" {
			code, last = u.Code, j+k
			break
		}
		if p.Set(j).Any(p.stops) || p.Kind(j) != token.Word || p.Link(j)&^lexicon.LinkMore != 0 {
			return
		}
		f, l, _, ok := p.head(j, true)
		if !ok {
			return
		}
		if code, last = p.lemma(f), l; !unit.IsWord(code) {
			code = "{" + code + "}"
		}
	}
	m.unit = bare(m.unit) + "/" + code
	m.kind = number.Rate
	m.take(p, last)
}

// perWhat reports whether what stands at j is what an amount may be told for, where the word before it may also mean "by".
func (p *Parser) perWhat(j int) bool {
	if p.Link(j)&lexicon.LinkEvery != 0 {
		return true
	}
	if n, ok := p.Numeral(j, false); ok && n.Val.Valid() {
		return n.Val.Cmp(number.Int(100)) >= 0
	}
	return p.denominatorNoun(j)
}

// denominatorNoun reports whether the word at j may divide a price: a share, a barrel, a tonne.
func (p *Parser) denominatorNoun(j int) bool {
	if p.Of(j, lexicon.TimeUnit) {
		return true
	}
	if u, k := p.unitAt(j); k > 0 && (u.Kind == number.Dimension || u.Kind == number.Temperature) {
		return !u.Symbol() || len(p.Word(j)) > 3 // a kilo, no kg
	}
	return p.Value(j, lexicon.Topic)&lexicon.TopicDenominator != 0
}

// bare drops the braces of a counted noun.
func bare(u string) string {
	if len(u) > 2 && u[0] == '{' && unit.IsWord(u[1:len(u)-1]) {
		return u[1 : len(u)-1]
	}
	return u
}

// ordinal reads an ordinal and the noun that it ranks.
func (p *Parser) ordinal(m measure) (number.Quantity, bool) {
	if reason := p.rank(m); reason != "" {
		p.Refuse(m.first, m.last, reason)
		return number.Quantity{First: m.first, Last: m.last}, false
	}
	q := number.Quantity{Kind: number.Ordinal, Num: m.num.Span, Rule: "ordinal"}
	q.Bounds(m.val, number.Equal)
	first, last, _, ok := p.head(m.last, true)
	if !ok || p.superlative(m.last) {
		if f, l, _, k := p.head(m.last, false); k && !p.superlative(m.last) {
			first, last, ok = f, l, true
		}
	}
	switch {
	case p.superlative(m.last):
	case ok && p.nounFollows(m.last):
		q.Unit = "{" + p.lemma(first) + "}"
		q.Noun = p.Bytes(first, last)
		m.take(p, last)
	case p.Link(m.last)&lexicon.LinkOf != 0:
		p.ofWhat(&m, m.last+1)
		q.Unit = m.unit
	case p.Of(m.last, lexicon.Be) || p.Of(m.last, lexicon.Have):
		q.Unit = p.earlier(&m)
	}
	q.Span, q.First, q.Last = m.span, m.first, m.last
	return p.finish(q), true
}

// superlative reports whether token j goes on with the rank: the second highest.
func (p *Parser) superlative(j int) bool {
	if p.Dash(j) && !p.Space(j) {
		j++
	}
	w := p.Word(j)
	return len(w) > 4 && w[len(w)-3:] == "est" && !p.Of(j, lexicon.Verb) && w != "forest" && w != "interest" && w != "request" && w != "contest" && w != "protest" && w != "arrest" && w != "guest" && w != "harvest" && w != "conquest" && w != "quest" && w != "west"
}

// rank returns a reason if the ordinal of m ranks nothing: "came first", an ordinal as an adverb at the head of a clause.
func (p *Parser) rank(m measure) string {
	if v, ok := m.val.Int(); ok && v <= 10 && m.num.Is(number.Words) {
		i := m.num.First
		if v == 1 && p.Dash(i+1) && !p.Space(i+1) && !p.Space(i+2) && p.Kind(i+2) == token.Word { // first-timers
			return ReasonIdiom
		}
		if p.Is(i+1, ',') && p.sentenceStart(i) { // First, …
			return ReasonIdiom
		}
		if v == 1 && p.Kind(i+1) == token.Quote && p.Kind(i-1) != token.Quote && i > 0 && p.Of(i-1, lexicon.Common) && !p.Of(i-1, lexicon.Det) && !p.Of(i-1, lexicon.Verb) {
			return ReasonIdiom
		}
	}
	if p.Upper(m.num.First) && m.num.Is(number.Words) && p.titleAt(m.num.First, m.num.Last) {
		return ReasonTitle
	}
	return ""
}

// Times reads "twice", which counts without a numeral.
func (p *Parser) Times(i int) (number.Quantity, bool) {
	if p.Value(i, lexicon.Topic)&lexicon.TopicTimes == 0 {
		return number.Quantity{}, false
	}
	v := int64(0)
	switch lower(p.Word(i)) {
	case "twice":
		v = 2
	case "thrice":
		v = 3
	}
	if v == 0 || p.Lex.Lang() != "en" {
		return number.Quantity{}, false
	}
	m := measure{val: number.Int(v), first: i, last: i + 1, span: p.Bytes(i, i+1), kind: number.Count, unit: "{time}"}
	m.num = number.Numeral{First: i, Last: i + 1, Val: m.val, Span: m.span}
	p.rate(&m)
	return p.finish(p.quantity(m)), true
}

// Article reads an amount of one whose number is an article: a gallon, a kilometre.
func (p *Parser) Article(i int) (number.Quantity, bool) {
	u, k := p.unitAt(i + 1)
	one := p.Of(i, lexicon.Cardinal) // um por cento, un km: also the number one
	if k > 0 && one && !p.dubious(i+1, k) && (u.Kind == number.Percent || u.Symbol() && p.Space(i+1) && !p.Upper(i)) {
		return p.oneOf(i, u, k)
	}
	if k == 0 || u.Symbol() && !(u.Code == "kg") || u.Kind == number.Money && (u.Minor() || p.Toks[i+1].Lex != 0 && p.Word(i+1) != "dollar") || u.Kind == number.Percent || u.Kind == number.Temperature || p.dubious(i+1, k) {
		return number.Quantity{}, false
	}
	return p.oneOf(i, u, k)
}

// oneOf makes the quantity of one unit, whose name is the k words after token i.
func (p *Parser) oneOf(i int, u unit.Unit, k int) (number.Quantity, bool) {
	m := measure{val: number.Int(1), first: i, last: i + 1, span: p.Bytes(i, i+1)}
	m.num = number.Numeral{First: i, Last: i + 1, Val: m.val, Form: number.Words | number.Article, Span: m.span}
	if !p.means(&m, u, i+1, k) {
		return number.Quantity{}, false
	}
	p.setUnit(&m, u, i+1, k)
	p.rate(&m)
	return p.finish(p.quantity(m)), true
}

// dubious reports whether the unit's name is more often another word after an article: a foot, a cup, a bar, a turn.
func (p *Parser) dubious(j, k int) bool {
	if k > 1 {
		return false
	}
	switch lower(p.Word(j)) {
	case "meter": // also what counts gas and parked cars; a metre does not
		switch p.Word(j + 1) {
		case "of", "or", "from", "above", "below", "per", "wide", "long", "high", "deep", "tall", "thick", "away", "apart":
			return false
		}
		return true
	case "foot", "yard":
		switch p.Word(j + 1) {
		case "wide", "long", "high", "deep", "tall", "thick", "away", "apart":
			return false
		}
		return true
	case "cup", "bar", "turn", "revolution", "rotation", "stone", "degree", "mole", "bit", "grain", "pound", "point", "cord", "atmosphere", "tesla", "newton", "gray", "amp", "mark", "crown", "real", "sol", "colon", "won", "rand", "knot", "second", "ton", "tonne", "hertz", "league":
		return true
	}
	return p.Dash(j+1) && !p.Space(j+1)
}

// Unit finds the unit of measurement or money at token j, for other grammars.
func (p *Parser) Unit(j int) (unit.Unit, int) { return p.unitAt(j) }

// Plural reports whether token j looks like a noun in the plural.
func (p *Parser) Plural(j int) bool {
	_, ok := p.isPlural(j)
	return ok
}

// Per turns q into a rate if a denominator follows it: two hours a day.
func (p *Parser) Per(q *number.Quantity) bool {
	m := measure{num: number.Numeral{Span: q.Num}, val: q.Value, first: q.First, last: q.Last, span: q.Span, kind: q.Kind, unit: q.Unit}
	p.rate(&m)
	if m.last == q.Last {
		return false
	}
	q.Kind, q.Unit, q.Last, q.Span, q.Resolved, q.Rule = m.kind, m.unit, m.last, m.span, "", "rate"
	return true
}
