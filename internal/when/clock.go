package when

import (
	"strings"

	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/number"
	"github.com/ascribe-go/ascribe/internal/token"
)

// clock reads a time of day at token i. Attached to a date, a bare hour is enough after "at".
func (f *finder) clock(i int, attached bool) (stamp, int, bool) {
	k := i
	if f.Dash(k) || !f.Has(k) {
		return stamp{}, i, false
	}
	s := stamp{grain: hour, clock12: true}
	if h, m, n, ok := f.pastTo(k); ok {
		s.h, s.min, s.grain = h, m, minute
		return f.half(s, n, true)
	}
	at := i > 0 && f.at(i-1)
	if f.whole && !attached && at && f.Link(i-1)&lexicon.LinkIn == 0 && !f.Is(i-1, '@') && f.Lex.Lang() == "en" {
		at = false
	}
	if f.Kind(k) == token.Word {
		return f.clockWords(s, k, at && attached)
	}
	if f.Kind(k) != token.Number {
		return s, i, false
	}
	w := f.Word(k)
	// 8.20 p.m., 16.30: a decimal that is a time
	if h, m, ok := dottedTime(w); ok {
		s.h, s.min, s.grain = h, m, minute
		s.clock12 = h <= 12 && w[0] != '0'
		t, n, marked := f.half(s, k+1, false)
		if marked || f.Link(n)&lexicon.LinkClock != 0 || at && attached || at && f.Lex.Lang() == "en" && !f.Plural(n) && m%5 == 0 && f.sentenceEnd(n) && f.whole {
			return t, n, true
		}
		return s, i, false
	}
	v, width, ok := f.plain(k)
	if !ok {
		return s, i, false
	}
	next := k + 1
	glued := !f.Space(next)
	switch {
	case width <= 2 && f.Is(next, ':') && glued && !f.Space(next+1): // 9:40
		mv, mw, ok := f.plain(next + 1)
		if !ok || mw != 2 || mv > 59 || v > 24 {
			return s, i, false
		}
		s.h, s.min, s.grain = v, mv, minute
		s.clock12 = v <= 12 && w[0] != '0' && v != 0
		next += 2
		if f.Is(next, ':') && !f.Space(next) && !f.Space(next+1) {
			sv, ok := f.seconds(next + 1)
			if !ok {
				return s, i, false
			}
			s.sec, s.grain = sv, second
			next += 2
		}
		if f.Kind(next) == token.Number && !f.Space(next) {
			return s, i, false
		}
		return f.half(s, next, true)
	case width <= 2 && glued && (f.Word(next) == "h" || f.Word(next) == "H"), width <= 2 && f.Word(next) == "h" && f.Lex.Lang() != "en": // 15h, 15h30
		if v > 24 {
			return s, i, false
		}
		s.h, s.clock12 = v, v <= 12 && false
		next++
		if mv, mw, ok := f.plain(next); ok && mw == 2 && mv < 60 && !f.Space(next) {
			s.min, s.grain = mv, minute
			next++
		} else if f.Lex.Lang() == "en" && !at && !attached {
			return s, i, false
		}
		return f.half(s, next, true)
	case width <= 2 && glued && f.Has(next) && f.Toks[next].Is(token.HasDigit) && f.Kind(next) == token.Word: // h30 is one token
		w := f.Word(next)
		if v > 24 || len(w) != 3 || w[0] != 'h' {
			return s, i, false
		}
		m := atoi(w[1:])
		if m < 0 || m > 59 {
			return s, i, false
		}
		s.h, s.min, s.grain, s.clock12 = v, m, minute, false
		return f.half(s, next+1, true)
	case width == 4 || width == 3: // 0730, 1140 a.m.
		h, m := v/100, v%100
		if h > 24 || m > 59 {
			return s, i, false
		}
		s.h, s.min, s.grain = h, m, minute
		s.clock12 = h <= 12 && w[0] != '0'
		t, n, marked := f.half(s, next, false)
		if !marked && !(f.Link(n)&lexicon.LinkClock != 0) && !(at && (attached || f.whole) && !f.nouny(next) && width == 4 && v < 1900) {
			return s, i, false
		}
		return t, n, true
	case width <= 2 && v <= 24:
		s.h = v
		s.clock12 = v <= 12 && w[0] != '0' && v != 0
		if t, n, ok := f.minutesAfter(s, next); ok && (at || f.whole && f.Link(i-1)&lexicon.LinkBetween == 0) {
			return f.half(t, n, true)
		}
		t, n, marked := f.half(s, next, false)
		if marked {
			if v > 12 && v != 24 && f.amPM(next) != 0 && v > 23 {
				return s, i, false
			}
			return t, n, true
		}
		if f.Link(next)&lexicon.LinkClock != 0 && (f.Word(next) == "o'clock" || f.Word(next) == "o’clock" || f.Word(next) == "oclock" || at || f.Lex.Lang() == "de" || attached && f.Lex.Lang() != "en") {
			if t, n, ok := f.minutesAfter(s, next+1); ok {
				return f.half(t, n, true)
			}
			return f.half(s, next+1, true)
		}
		if n, v := f.Phrase(lexicon.Link, next); n > 1 && v&lexicon.LinkClock != 0 { // en punto
			return f.half(s, next+n, true)
		}
		if f.Word(next) == "ish" && glued {
			return f.half(s, next+1, true)
		}
		if f.partFollows(next) {
			return s, next, true
		}
		if n2, ok := f.zone(&s, next); ok && attached && at {
			return s, n2, true
		}
		if at && (attached || f.whole || f.sureHour(k)) && !glued2(f, next) && !f.nouny(next) && !f.measuredNumber(next) {
			if m, mw, ok := f.plain(next); ok && mw == 2 && m < 60 && f.blankBetween(next) && f.whole { // at 12 15
				s.min, s.grain = m, minute
				next++
			}
			return s, next, true
		}
	}
	return s, i, false
}

func glued2(f *finder, j int) bool {
	return !f.Space(j) && (f.Kind(j) == token.Word || f.Kind(j) == token.Number || f.Dash(j) || f.Is(j, '%') || f.Is(j, '/'))
}

func (f *finder) blankBetween(j int) bool { return f.Space(j) }

// measuredNumber reports whether token j is a unit or a scale, so that the number before it is no hour.
func (f *finder) measuredNumber(j int) bool {
	if f.Of(j, lexicon.Scale) || f.Of(j, lexicon.TimeUnit) || f.Is(j, '%') || f.Kind(j) == token.Number {
		return true
	}
	_, k := f.Unit(j)
	return k > 0 && f.Kind(j) != token.Quote
}

func (f *finder) sentenceEnd(j int) bool { return !f.Has(j) || f.Kind(j) == token.Stop }

// at reports whether token k is the preposition of a time of day.
func (f *finder) at(k int) bool {
	return f.Value(k, lexicon.Topic)&lexicon.TopicAt != 0 || f.Is(k, '@') || f.whole && f.Word(k) == "for"
}

// seconds reads the seconds of a clock time: 06, 03.6.
func (f *finder) seconds(i int) (number.Number, bool) {
	if f.Kind(i) != token.Number {
		return number.Number{}, false
	}
	v, ok := f.Decimal(f.Word(i))
	return v, ok && v.Cmp(number.Int(60)) < 0
}

// dottedTime reads 9.40 or 16.30.
func dottedTime(w string) (h, m int, ok bool) {
	n := len(w)
	if n < 4 || n > 5 || w[n-3] != '.' {
		return 0, 0, false
	}
	h, m = atoi(w[:n-3]), atoi(w[n-2:])
	return h, m, h >= 0 && h < 24 && m >= 0 && m < 60
}

// price reports whether the number at token j is too long for an hour and shows no minutes: shares closed at 312p.
func (f *finder) price(j int) bool {
	w := f.Word(j)
	return len(w) >= 3 && !strings.Contains(w, ":")
}

// amPM returns 'a' or 'p' if token j is a.m. or p.m., written in any way.
func (f *finder) amPM(j int) byte {
	switch w := f.Word(j); len(w) {
	case 1:
		if c := w[0] | 0x20; (c == 'a' || c == 'p') && (f.Is(j+1, '.') && (f.Word(j+2) == "m" || f.Word(j+2) == "M") || f.Word(j+1) == "m" && f.Space(j+1) || !f.Space(j) && !f.price(j-1) && (f.at(j-2) || f.Of(j-2, lexicon.Deictic) || f.at(j-3) || f.at(j-4))) {
			return c
		}
	case 2:
		if w[1]|0x20 == 'm' && (w[0]|0x20 == 'a' || w[0]|0x20 == 'p') {
			return w[0] | 0x20
		}
	case 3:
		if w[2]|0x20 == 'm' && w[1] == '.' && (w[0]|0x20 == 'a' || w[0]|0x20 == 'p') {
			return w[0] | 0x20
		}
	}
	return 0
}

// half reads a.m. or p.m. and the zone after a clock time; marked says that there was one, or is as given.
func (f *finder) half(s stamp, j int, marked bool) (stamp, int, bool) {
	next := j
	if f.Word(next) == "ish" && !f.Space(next) {
		next++
	}
	if c := f.amPM(next); c != 0 && s.h <= 23 && !f.noMeridiem(next) {
		switch len(f.Word(next)) {
		case 1:
			if f.Is(next+1, '.') && (f.Word(next+2) == "m" || f.Word(next+2) == "M") {
				next += 3
				if f.Is(next, '.') {
					next++
				}
			} else if f.Word(next+1) == "m" {
				next += 2
			} else {
				next++
			}
		case 3:
			next++
			if f.Is(next, '.') && !f.Space(next) {
				next++
			}
		default:
			next++
		}
		if c == 'p' && s.h < 12 {
			s.h += 12
		} else if c == 'a' && s.h == 12 {
			s.h = 0
		}
		s.clock12 = false
		marked = true
		j = next
	}
	if marked && f.Link(j)&lexicon.LinkClock != 0 {
		j++
	}
	if marked {
		if k, ok := f.zone(&s, j); ok {
			j = k
		}
	}
	return s, j, marked
}

// noMeridiem reports whether "am" at j is the verb: 5 am I.
func (f *finder) noMeridiem(j int) bool {
	return f.Word(j) == "am" && f.Space(j) && f.Of(j+1, lexicon.Pronoun)
}

// zone reads the time zone at token j, also in brackets.
func (f *finder) zone(s *stamp, j int) (int, bool) {
	k := j
	open := f.Kind(k) == token.Open && f.Has(k)
	if open {
		k++
	}
	if !f.Of(k, lexicon.Zone) || f.Toks[k].End-f.Toks[k].Start < 2 || !f.Toks[k].Is(token.AllUpper) && !f.whole {
		return j, false
	}
	s.zone = int(f.Value(k, lexicon.Zone))
	k++
	if open {
		if f.Kind(k) != token.Close {
			return j, false
		}
		k++
	}
	return k, true
}

// partFollows reports whether a part of the day follows a bare hour: 4 in the morning, 9 tomorrow morning, eight tonight.
func (f *finder) partFollows(j int) bool {
	k := j
	if f.Is(k, ',') {
		k++
	}
	if v := f.Value(k, lexicon.Deictic); f.Of(k, lexicon.Deictic) && (v&lexicon.DeicticNight != 0 || f.Of(k+1, lexicon.DayPart) || f.whole) {
		return true
	}
	if f.Link(k)&(lexicon.LinkIn|lexicon.LinkOf) != 0 {
		k++
		if f.Link(k)&lexicon.LinkThe != 0 {
			k++
		}
		if f.amPM(k) != 0 && f.Link(k-1)&lexicon.LinkThe != 0 {
			return true
		}
		return f.Of(k, lexicon.DayPart) && f.Value(k, lexicon.DayPart)&lexicon.DayPlural == 0
	}
	return f.Of(k, lexicon.Relative) && f.Of(k+1, lexicon.DayPart) && f.Value(k+1, lexicon.DayPart)&lexicon.DayPlural == 0
}

// pastNear reports whether one of the words of pastTo stands near enough after token i.
func (f *finder) pastNear(i int) bool {
	const links = lexicon.LinkPast | lexicon.LinkAfter | lexicon.LinkTo | lexicon.LinkUntil | lexicon.LinkBefore | lexicon.LinkFrom
	for k := i + 1; k <= i+5; k++ {
		if f.Link(k)&links != 0 {
			return true
		}
	}
	return false
}

// pastTo reads half past seven, ten to noon, 20 minutes past eight, ten past nine.
func (f *finder) pastTo(i int) (h, m, next int, ok bool) {
	if f.Lex.Lang() != "en" || !f.pastNear(i) {
		return 0, 0, i, false
	}
	j := i
	if f.Link(j)&lexicon.LinkA != 0 {
		j++
	}
	mins, minutes := 0, false
	switch {
	case f.Value(j, lexicon.Fraction) == 2 && f.Word(j) != "halves":
		mins = 30
		j++
		if f.Of(j, lexicon.Cardinal) && f.whole { // half three
			if v := int(f.Value(j, lexicon.Cardinal)); v >= 1 && v <= 12 {
				return v, 30, j + 1, true
			}
		}
	case f.Value(j, lexicon.Fraction) == 4 && !f.Plural(j):
		mins = 15
		j++
	default:
		n, ok := f.Numeral(j, false)
		if !ok || n.Is(number.Ord|number.Frac|number.Scaled|number.Fuzzied|number.Point) {
			return 0, 0, i, false
		}
		v, ok := n.Val.Int()
		if !ok || v < 1 || v > 59 {
			return 0, 0, i, false
		}
		mins, j = v, n.Last
		if f.Of(j, lexicon.TimeUnit) {
			if f.Value(j, lexicon.TimeUnit) != lexicon.UnitMinute {
				return 0, 0, i, false
			}
			j++
			minutes = true
		}
	}
	to := false
	switch f.Word(j) {
	case "past", "after":
		if f.Word(j) == "after" && !(f.Of(j+1, lexicon.Cardinal) && mins == 15) {
			return 0, 0, i, false
		}
	case "to", "till", "before":
		to = true
		if mins%5 != 0 {
			return 0, 0, i, false
		}
	case "from":
		if !f.whole {
			return 0, 0, i, false
		}
	default:
		return 0, 0, i, false
	}
	j++
	hv := -1
	switch {
	case f.Of(j, lexicon.DayPart):
		if p := hours(f.Value(j, lexicon.DayPart)); p&0xFF == p>>8 {
			hv = p & 0xFF
			j++
			if to {
				hv--
				mins = 60 - mins
			}
			return hv % 24, mins, j, true
		}
		return 0, 0, i, false
	case f.Of(j, lexicon.Cardinal):
		hv = int(f.Value(j, lexicon.Cardinal))
		j++
	default:
		v, n, ok := f.plain(j)
		if !ok || n > 2 {
			return 0, 0, i, false
		}
		hv = v
		j++
	}
	if hv < 1 || hv > 12 && hv > 23 || f.measuredNumber(j) && f.amPM(j) == 0 || f.Is(j, ':') || f.nouny(j) && f.amPM(j) == 0 && f.Link(j)&lexicon.LinkClock == 0 || to && mins != 15 && !f.whole && f.Link(j)&lexicon.LinkClock == 0 && f.amPM(j) == 0 && !f.Of(i-1, lexicon.Prep) {
		return 0, 0, i, false
	}
	if to && !minutes && mins <= 12 && f.amPM(j) != 0 { // 5 to 6 pm
		return 0, 0, i, false
	}
	if to {
		hv--
		mins = 60 - mins
		if hv == 0 {
			hv = 12
		}
	}
	if f.Link(j)&lexicon.LinkClock != 0 {
		j++
	}
	return hv, mins, j, true
}

// clockWords reads a clock time in words: noon is a part of the day; seven o'clock, ten thirty a.m., seven in the evening.
func (f *finder) clockWords(s stamp, i int, at bool) (stamp, int, bool) {
	if !f.Of(i, lexicon.Cardinal) {
		return s, i, false
	}
	h := int(f.Value(i, lexicon.Cardinal))
	if h < 1 || h > 12 {
		return s, i, false
	}
	s.h = h
	j := i + 1
	at = at || f.sureHour(i)
	if t, n, ok := f.minutesAfter(s, j); ok && (at || f.whole || f.partFollows(n) || f.amPM(n) != 0) {
		if f.partFollows(n) {
			return t, n, true
		}
		return f.half(t, n, true)
	}
	if n, v := f.Phrase(lexicon.Link, j); n > 1 && v&lexicon.LinkClock != 0 { // en punto
		return f.half(s, j+n, true)
	}
	if f.Link(j)&lexicon.LinkClock != 0 && (f.Lex.Lang() == "en" || f.Lex.Lang() == "de" || at) {
		if t, n, ok := f.minutesAfter(s, j+1); ok {
			return f.half(t, n, true)
		}
		return f.half(s, j+1, true)
	}
	minutes := false
	if f.Of(j, lexicon.Cardinal) {
		if n, ok := f.Numeral(j, false); ok && !n.Is(number.Ord|number.Scaled|number.Frac) {
			if m, ok := n.Val.Int(); ok && m >= 10 && m < 60 {
				s.min, s.grain = m, minute
				j = n.Last
				minutes = true
			}
		}
	}
	t, n, marked := f.half(s, j, false)
	switch {
	case marked:
		return t, n, true
	case f.partFollows(j) && !minutes || minutes && f.partFollows(j):
		return s, j, true
	case at && !f.nouny(j) && !f.measuredNumber(j) && (minutes || f.sentenceEnd(j) || f.Kind(j) != token.Word || f.Link(j) != 0):
		return s, j, true
	case minutes && i > 0 && f.at(i-1) && f.whole:
		return s, j, true
	}
	return s, i, false
}

// sureHour reports whether the prepositions before token k are those of a time of day and nothing else: a las tres.
func (f *finder) sureHour(k int) bool {
	if f.Lex.Lang() == "en" || !f.at(k-1) {
		return false
	}
	if f.Link(k-1)&lexicon.LinkTo != 0 { // às
		return true
	}
	if f.Link(k-1)&lexicon.LinkThe == 0 {
		return f.Lex.Lang() != "de" || f.Word(k-1) == "um"
	}
	return f.Link(k-2)&(lexicon.LinkTo|lexicon.LinkFrom|lexicon.LinkUntil|lexicon.LinkBefore|lexicon.LinkAfter|lexicon.LinkBetween) != 0 || f.Link(k-2)&lexicon.LinkAnd != 0 && f.whole
}

// minutesAfter reads the minutes after an hour as languages say them that put them there: las nueve y diez, oito e meia, huit
// heures moins le quart, acht Uhr dreißig.
func (f *finder) minutesAfter(s stamp, j int) (stamp, int, bool) {
	if f.Lex.Lang() == "en" {
		return s, j, false
	}
	k := j
	minus := f.Link(k)&lexicon.LinkMinus != 0
	and := f.Link(k)&lexicon.LinkAnd != 0
	if minus || and {
		k++
	}
	if f.at(k) { // entre las 3 y las 4
		return s, j, false
	}
	if f.Link(k)&lexicon.LinkThe != 0 && k > j || f.Link(k)&lexicon.LinkA != 0 && k > j && f.Of(k+1, lexicon.Ordinal) {
		k++
	}
	m := 0
	next := k + 1
	switch {
	case k > j && f.Value(k, lexicon.Fraction) == 2:
		m = 30
	case k > j && (f.Value(k, lexicon.Fraction) == 4 || f.Value(k, lexicon.Ordinal) == 4):
		m = 15
	case f.Of(k, lexicon.Cardinal) || k > j && f.Kind(k) == token.Number:
		n, ok := f.Numeral(k, false)
		if !ok || n.Is(number.Ord|number.Frac|number.Scaled|number.Fuzzied|number.Point) || f.measuredNumber(n.Last) && f.Has(n.Last) && f.amPM(n.Last) == 0 && f.Value(n.Last, lexicon.TimeUnit) != lexicon.UnitMinute {
			return s, j, false
		}
		m, ok = n.Val.Int()
		if !ok || m < 1 || m > 59 || k == j && m < 10 {
			return s, j, false
		}
		next = n.Last
		if f.Value(next, lexicon.TimeUnit) == lexicon.UnitMinute {
			next++
		}
	default:
		return s, j, false
	}
	s.min, s.grain = m, minute
	if minus {
		s.min = 60 - m
		if s.h--; s.h == 0 {
			s.h = 12
		} else if s.h < 0 {
			s.h = 23
		}
	}
	return s, next, true
}

// dayPart reads a part of the day at token i, with "in the", early and late.
func (f *finder) dayPart(i int, attached bool) (stamp, int, bool) {
	j := i
	p := stamp{grain: part}
	edge := uint32(0)
	if f.Of(j, lexicon.Part) {
		edge = f.Value(j, lexicon.Part) & lexicon.PartMask
		j++
		if f.Link(j)&lexicon.LinkIn != 0 {
			j++
		}
		if f.Link(j)&lexicon.LinkThe != 0 {
			j++
		}
		if f.Of(j, lexicon.TimeUnit) && f.Link(j+1)&lexicon.LinkOf != 0 { // early hours of the morning
			j += 2
			if f.Link(j)&lexicon.LinkThe != 0 {
				j++
			}
		}
		if f.Dash(j) && !f.Space(j) {
			j++
		}
	}
	if attached && f.Of(j, lexicon.Relative) && f.Of(j+1, lexicon.DayPart) { // 8am this morning
		return p, i, false
	}
	if f.Of(j, lexicon.Deictic) && !f.morning(j) { // mañana
		return p, i, false
	}
	words, v := f.Phrase(lexicon.DayPart, j)
	if words == 0 || v&lexicon.DayPlural != 0 {
		if attached && f.amPM(j) != 0 && f.Link(j-1)&lexicon.LinkThe != 0 || attached && i == j && f.Of(j-1, lexicon.Deictic) && f.amPM(j) != 0 && f.Has(j) { // in the PM, today pm
			p.sub = hours(0x0C00)
			if f.amPM(j) == 'p' {
				p.sub = hours(0x180C)
			}
			return p, j + 1, true
		}
		return p, i, false
	}
	if f.Word(j) == "lunch" || f.Word(j) == "dinner" || f.Word(j) == "breakfast" {
		if !attached && !f.whole {
			return p, i, false
		}
	}
	p.sub = hours(v)
	from, to := p.sub&0xFF, p.sub>>8
	switch edge {
	case lexicon.PartStart:
		if from == 0 {
			to = 9
		}
	case lexicon.PartEnd:
		if from == 18 {
			from = 21
		} else if from == 0 {
			from = 9
		}
	}
	p.sub = from | to<<8
	return p, j + words, true
}
