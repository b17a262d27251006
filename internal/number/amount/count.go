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
	// dozens of people, one of the officers: the noun after "of" for fuzzy amounts only
	of := p.Link(j)&lexicon.LinkOf != 0
	if of && (m.num.Is(number.Fuzzied) || p.couple(m)) {
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
		case "fold", "odd", "something", "plus":
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
		if u := p.earlier(m); u != "" {
			m.kind, m.unit = number.Count, u
		}
	}
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

// harmed reports whether the verb before the number says that people are counted: killing 14, injured more than 300.
func (p *Parser) harmed(m *measure) bool {
	s, _ := p.Bound(m.first, p.Min)
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

// ofWhat finds what is counted in "31 of 34 counts", "34 of them", "one of the officers".
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
	default:
		if p.Set(j).Any(1<<lexicon.Det | 1<<lexicon.Pronoun) {
			j++
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
	for k := len(p.last) - 1; k >= 0 && m.first-p.last[k].Last < near; k-- {
		switch q := p.last[k]; q.Kind {
		case number.Count, number.Range, number.Ordinal, number.Percent:
			if len(q.Unit) > 2 && q.Unit[0] == '{' && q.Unit != "{time}" {
				return q.Unit
			}
			if q.Kind == number.Percent && !q.Noun.Empty() {
				if j := p.tokenAt(q.Noun.Start, q.First, q.Last); j >= 0 {
					return "{" + p.lemma(j) + "}"
				}
			}
		case number.Date, number.Time:
		}
	}
	return ""
}

func (p *Parser) tokenAt(offset, first, last int) int {
	for j := first; j < last; j++ {
		if int(p.Toks[j].Start) == offset {
			return j
		}
	}
	return -1
}

// fraction turns the fraction of m into a percentage where it is one of something: half of the wells, fell by a third.
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
	}
}

// rate reads what a unit or a noun is divided by: per share, a week, per 100,000 people.
func (p *Parser) rate(m *measure) {
	if m.unit == "" || m.kind == number.Percent && p.Link(m.last)&lexicon.LinkPer == 0 || m.kind == number.Temperature {
		return
	}
	j := m.last
	link := p.Link(j)
	per := link&lexicon.LinkPer != 0
	switch {
	case per, p.Is(j, '/') && !p.Space(j) && !p.Space(j+1):
	case link&(lexicon.LinkA|lexicon.LinkEvery) != 0:
		// "five nights a week", "$2 a share", "twice every year"
		if !p.Of(j+1, lexicon.TimeUnit) && m.kind != number.Money || m.kind == number.Money && !p.denominatorNoun(j+1) {
			return
		}
	case p.Dash(j) && !p.Space(j) && p.Link(j+1)&lexicon.LinkA != 0 && p.Dash(j+2): // $70-a-share
		j += 2
		link = lexicon.LinkA
	default:
		return
	}
	j++
	if !p.Has(j) {
		return
	}
	code, last := "", j+1
	switch {
	case p.Of(j, lexicon.TimeUnit) && timeCode(p.Value(j, lexicon.TimeUnit)) != "":
		code = timeCode(p.Value(j, lexicon.TimeUnit))
	case p.Kind(j) == token.Number || p.Of(j, lexicon.Scale) || p.Of(j, lexicon.Cardinal):
		n, ok := p.Numeral(j, false)
		if !ok || !n.Val.IsInt() || n.Is(number.Ord) {
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
		if p.Set(j).Any(stopSet) || p.Kind(j) != token.Word || p.Link(j)&^lexicon.LinkMore != 0 {
			return
		}
		f, l, _, ok := p.head(j, true)
		if !ok {
			return
		}
		code, last = p.lemma(f), l
	}
	m.unit = bare(m.unit) + "/" + code
	m.kind = number.Rate
	m.take(p, last)
}

// denominatorNoun reports whether the word at j may divide a price: a share, a barrel, a tonne.
func (p *Parser) denominatorNoun(j int) bool {
	if p.Of(j, lexicon.TimeUnit) {
		return true
	}
	if u, k := p.unitAt(j); k > 0 && (u.Kind == number.Dimension || u.Kind == number.Temperature) {
		return !u.Symbol()
	}
	switch lower(p.Word(j)) {
	case "share", "barrel", "head", "ticket", "copy", "piece", "night", "unit", "person", "seat", "ounce", "bottle", "bushel", "house", "household", "vote", "game", "match", "line", "page", "word", "plate", "pack", "packet", "pop", "litre", "loaf", "room", "car":
		return true
	}
	return false
}

// bare drops the braces of a counted noun.
func bare(u string) string {
	if len(u) > 2 && u[0] == '{' {
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
	if p.val1(m) && m.num.Is(number.Words) {
		i := m.num.First
		if p.Dash(i+1) && !p.Space(i+1) && !p.Space(i+2) && p.Kind(i+2) == token.Word { // first-timers
			return ReasonIdiom
		}
		if p.Is(i+1, ',') && p.sentenceStart(i) { // First, …
			return ReasonIdiom
		}
		if p.Kind(i+1) == token.Quote && p.Kind(i-1) != token.Quote && i > 0 && p.Of(i-1, lexicon.Common) && !p.Of(i-1, lexicon.Det) && !p.Of(i-1, lexicon.Verb) {
			return ReasonIdiom
		}
	}
	if p.Upper(m.num.First) && m.num.Is(number.Words) && p.titleAt(m.num.First, m.num.Last) && p.Kind(m.num.First-1) != token.Quote {
		return ReasonTitle
	}
	return ""
}

func (p *Parser) val1(m measure) bool { return m.val == number.Int(1) }

// Times reads "twice", which counts without a numeral.
func (p *Parser) Times(i int) (number.Quantity, bool) {
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
	if k == 0 || u.Symbol() && !(u.Code == "kg") || u.Kind == number.Money && (u.Minor() || p.Toks[i+1].Lex != 0 && p.Word(i+1) != "dollar") || u.Kind == number.Percent || u.Kind == number.Temperature || p.dubious(i+1, k) {
		return number.Quantity{}, false
	}
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
	case "foot", "cup", "bar", "turn", "revolution", "rotation", "stone", "degree", "mole", "bit", "grain", "pound", "point", "are", "cord", "yard", "atmosphere", "tesla", "newton", "gray", "amp", "mark", "crown", "real", "sol", "colon", "won", "rand", "knot", "second", "ton", "tonne", "hertz", "league":
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

// Per turns q into a rate if a denominator follows it: three days a week.
func (p *Parser) Per(q *number.Quantity) bool {
	m := measure{num: number.Numeral{Span: q.Num}, val: q.Value, first: q.First, last: q.Last, span: q.Span, kind: q.Kind, unit: q.Unit}
	p.rate(&m)
	if m.last == q.Last {
		return false
	}
	q.Kind, q.Unit, q.Last, q.Span, q.Resolved, q.Rule = m.kind, m.unit, m.last, m.span, "", "rate"
	return true
}
