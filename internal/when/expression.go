package when

import (
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/number"
	"github.com/ascribe-go/ascribe/internal/token"
)

// expression reads the time expression that begins at token i.
func (f *finder) expression(i int) (number.Quantity, bool) {
	if f.vagueWhole(i) {
		if q, ok := f.vague(i); ok {
			return q, true
		}
	}
	set := f.Set(i)
	digits := f.Kind(i) == token.Number
	if digits || set.Any(1<<lexicon.Part|1<<lexicon.TimeUnit) {
		if q, ok := f.ageDecade(i); ok {
			return q, true
		}
	}
	if digits {
		if q, ok := f.race(i); ok {
			return q, true
		}
	}
	if digits || f.Link(i)&lexicon.LinkA != 0 || set.Any(1<<lexicon.Cardinal|1<<lexicon.Fraction) {
		if _, _, _, ok := f.pastTo(i); ok {
			return f.point(i)
		}
	}
	if set.Any(periodic) {
		if q, ok := f.set(i); ok {
			return q, true
		}
	}
	if q, ok := f.durationExpression(i); ok {
		return q, true
	}
	return f.point(i)
}

// periodic are the classes of what may happen again and again.
const periodic = lexicon.Set(1<<lexicon.TimeUnit | 1<<lexicon.Weekday | 1<<lexicon.Month | 1<<lexicon.Season | 1<<lexicon.DayPart)

// point reads a date, a time of day, or an interval of them.
func (f *finder) point(i int) (number.Quantity, bool) {
	if q, ok := f.shared(i); ok { // 5-6 September, 11 to 14 June
		return q, true
	}
	a, j, ok := f.moment(i)
	if !ok {
		return number.Quantity{}, false
	}
	start := f.leading(i)
	if q, ok := f.between(a, i, j); ok {
		return q, true
	}
	if q, ok := f.interval(a, start, i, j); ok {
		return q, true
	}
	a = f.resolve(a, i, j)
	f.remember(a)
	q := f.quantity(number.Date, start, j, f.format(a), "date")
	if a.grain >= part {
		q.Kind, q.Rule = number.Time, "time"
	}
	if a.figure && a.grain == year && j == i+1 {
		q.Value, q.Num = number.Int(int64(a.y)), q.Span
	}
	if s, c := f.Bound(start, f.Min); s < start && c != number.Equal && f.bounds(c, a) {
		q.First, q.Cmp = s, c
		q.Span.Start = int(f.Toks[s].Start)
	}
	f.openEnd(&q, a, start)
	return q, true
}

// bounds reports whether a comparator before a date or time belongs to it: about 6:20 a.m., around 1930; not "over 1914".
func (f *finder) bounds(c number.Comparator, a stamp) bool {
	return c == number.About
}

// leading returns where an expression begins that has words of its own before token i: none but "this" and its like, which
// the grammars read themselves.
func (f *finder) leading(i int) int { return i }

// format returns the EDTF of a stamp, "" if it could not be resolved.
func (f *finder) format(s stamp) string {
	if !complete(s) {
		return ""
	}
	f.buf = s.append(f.buf[:0])
	return string(f.buf)
}

// complete reports whether all parts that a stamp's grain needs are known.
func complete(s stamp) bool {
	switch {
	case s.grain == noGrain:
		return false
	case s.grain >= hour || s.grain == part:
		return true
	}
	return s.hasYear
}

// remember keeps a date of the text for what counts from it.
func (f *finder) remember(s stamp) {
	if !complete(s) || s.grain >= part && !s.hasDate || s.grain < year {
		return
	}
	f.context, f.hasDate = s, true
	if s.grain >= day && (!f.ref.Valid() || days(s.y, s.m, s.d) <= days(f.ref.Year, f.ref.Month, f.ref.Day)) {
		f.lastDay, f.hasDay = s, true
	}
}

// moment reads a date, a part of a day or a time of day, in any order in which newspapers put them.
func (f *finder) moment(i int) (s stamp, next int, ok bool) {
	var date, dayPart, clock stamp
	j := i
	for range 4 {
		k := j
		if j > i {
			k = f.joint(j, date.grain != noGrain, clock.grain != noGrain)
			if k < 0 {
				break
			}
		}
		if clock.grain == noGrain && (date.grain == noGrain || date.grain == day) {
			attached := j > i
			if c, n, ok := f.clock(k, attached); ok {
				clock, j = c, n
				continue
			}
		}
		if dayPart.grain == noGrain && (j > i || f.Of(k, lexicon.DayPart) || f.dayPartPhrase(k)) && (date.grain == noGrain || date.grain == day) {
			if p, n, ok := f.dayPart(k, j > i); ok {
				dayPart, j = p, n
				continue
			}
		}
		if date.grain == noGrain && (j == i || date.grain == noGrain) {
			if d, n, ok := f.date(k); ok && (j == i || d.grain == day || f.Of(k, lexicon.Deictic)) && !(j > i && d.grain == day && d.hasYear && !d.explicit && f.Kind(k) == token.Number) {
				date, j = d, n
				if d.daytime != 0 && dayPart.grain == noGrain {
					dayPart = stamp{grain: part, sub: hours(d.daytime)}
				}
				continue
			}
		}
		break
	}
	if j == i {
		return s, i, false
	}
	switch {
	case clock.grain != noGrain:
		s = clock
		if dayPart.grain != noGrain {
			s = withPart(s, dayPart)
		}
		if date.grain == day {
			s.y, s.m, s.d, s.hasYear, s.dow, s.explicit = date.y, date.m, date.d, date.hasYear, date.dow, date.explicit
			s.hasDate = true
		} else if date.grain != noGrain {
			return date, f.dateEnd(i, j), true
		}
	case dayPart.grain != noGrain:
		if date.grain == noGrain && !f.alonePart(i, dayPart) {
			return s, i, false
		}
		s = dayPart
		if date.grain == day && !f.ref.HasTime && s.sub&0xFF != s.sub>>8 { // to a newspaper "Wednesday night" is a Wednesday
			return date, j, true
		}
		if date.grain == day {
			s.y, s.m, s.d, s.hasYear, s.dow, s.explicit = date.y, date.m, date.d, date.hasYear, date.dow, date.explicit
			s.hasDate = true
		} else if date.grain != noGrain {
			return date, f.dateEnd(i, j), true
		}
		if s.sub&0xFF == s.sub>>8 { // noon, midnight
			s.grain, s.h = hour, s.sub&0xFF
			if s.h == 24 {
				s.h = 0
				if s.hasDate {
					s.dow = -s.dow
				}
			}
		}
	default:
		s = date
	}
	return s, j, true
}

// dayPartPhrase reports whether a part of the day of several words begins at token k: meio dia.
func (f *finder) dayPartPhrase(k int) bool {
	n, _ := f.Phrase(lexicon.DayPart, k)
	return n > 1
}

// dateEnd returns j: what was read with a date that is coarser than a day stays with it.
func (f *finder) dateEnd(i, j int) int { return j }

// joint returns the token after what may join a date and a time of day at token j: a comma, at, on; -1 if nothing may.
func (f *finder) joint(j int, date, clock bool) int {
	if !f.Has(j) || f.Toks[j].Is(token.Line) {
		return -1
	}
	k := j
	if f.Is(k, ',') {
		k++
	}
	if f.Kind(k) == token.Open && f.Of(k+1, lexicon.Month) {
		return -1
	}
	if date && !clock { // today before 4pm, Friday later than 8 in the morning
		if n, v := f.Phrase(lexicon.Comparator, k); n > 1 && v&lexicon.CmpAfter == 0 {
			for f.Lex.Lang() != "en" && f.at(k+n) {
				n++
			}
			if f.Kind(k+n) == token.Number {
				return k + n
			}
		}
		if f.Link(k)&(lexicon.LinkBefore|lexicon.LinkAfter|lexicon.LinkBy) != 0 && f.Kind(k+1) == token.Number {
			return k + 1
		}
	}
	for range 3 {
		switch w := f.Link(k); {
		case w&(lexicon.LinkIn|lexicon.LinkThe) != 0 || w&lexicon.LinkOf != 0 && !f.Is(j, ','):
			k++
		case f.Lex.Lang() != "en" && (w&lexicon.LinkBy != 0 || f.at(k) || w&lexicon.LinkTo != 0 && f.at(k+1)): // por la tarde, a las 5
			k++
		case w&lexicon.LinkFrom != 0:
			return -1
		case f.Is(k, '@'):
			k++
		case f.Of(k, lexicon.Comparator) && (f.Word(k) == "around" || f.Word(k) == "about") && f.Kind(k+1) == token.Number:
			k++
		case f.Word(k) == "for" && f.Kind(k+1) == token.Number:
			k++
		}
	}
	return k
}

// morning reports whether the word at k, which means both tomorrow and morning, is the morning: la mañana.
func (f *finder) morning(k int) bool {
	return f.Link(k-1)&lexicon.LinkThe != 0 || f.Of(k-1, lexicon.Relative) || f.Of(k-1, lexicon.Deictic) && f.Lex.Lang() == "de"
}

// hours turns the lexicon's hours of a part of a day into (begin | end<<8).
func hours(v uint32) int { return int(v&0xFF) | int(v>>8&0xFF)<<8 }

// withPart says which half of the day a clock time belongs to.
func withPart(s, p stamp) stamp {
	from := p.sub & 0xFF
	if !s.clock12 {
		return s
	}
	switch {
	case from >= 12 && s.h < 12:
		if from == 18 && s.h < 5 { // at 2 at night
			break
		}
		s.h += 12
	case from < 12 && s.h == 12:
		s.h = 0
	}
	s.clock12 = false
	return s
}

// alonePart reports whether a part of a day is a time expression without a date: noon and midnight are.
func (f *finder) alonePart(i int, p stamp) bool {
	if p.sub&0xFF == p.sub>>8 {
		return true
	}
	return f.whole || f.hasClockRef()
}

// hasClockRef reports whether the caller knows the time of day: then parts of the day are asked for.
func (f *finder) hasClockRef() bool { return f.ref.HasTime }

// resolve fills in what a stamp leaves open, from the document's date and the words around [first, last).
func (f *finder) resolve(s stamp, first, last int) stamp {
	if s.grain >= part && !s.hasDate {
		return f.dateOfClock(s)
	}
	s = f.resolveDay(s, first, last)
	if s.zone != 0 && s.hasDate && s.hasYear && f.asked() { // in the caller's zone
		t := 60*s.h + s.min - 15*(s.zone-64) + f.ref.Zone
		s.y, s.m, s.d = civil(days(s.y, s.m, s.d) + floorDiv(t, 1440))
		t -= 1440 * floorDiv(t, 1440)
		s.h, s.min, s.zone = t/60, t%60, 64+f.ref.Zone/15
	}
	if s.grain >= part && !s.hasYear {
		s.hasDate = false
	}
	return s
}

// dateOfClock gives a time of day its date: that of the last date of the text; else, where the caller's clock is
// known to its zone, the next such time; else none.
func (f *finder) dateOfClock(s stamp) stamp {
	switch {
	case f.hasDay && !f.whole:
		s.y, s.m, s.d, s.hasDate, s.hasYear = f.lastDay.y, f.lastDay.m, f.lastDay.d, true, true
	case f.asked():
		n := days(f.ref.Year, f.ref.Month, f.ref.Day)
		if s.clock12 && s.h < 12 && 60*s.h+s.min <= 60*f.ref.Hour+f.ref.Min {
			s.h += 12
		}
		if s.grain >= hour && 60*s.h+s.min <= 60*f.ref.Hour+f.ref.Min {
			n++
		}
		s.y, s.m, s.d = civil(n)
		s.hasDate, s.hasYear = true, true
	}
	return s
}

// direction is which way from the document's date an open date lies.
type direction int8

const (
	open   direction = 0
	past   direction = -1
	future direction = 1
)

// direction looks at the words around an expression for whether it lies ahead: the verb of its clause, or by, until, next.
func (f *finder) direction(first, last int) direction {
	d := f.verbs(first, last)
	if d == open && f.asked() {
		return future
	}
	return d
}

// asked reports whether the caller's clock is known to its zone: then somebody asks now, and what is open lies ahead.
func (f *finder) asked() bool { return f.ref.HasTime && f.ref.HasZone }

func (f *finder) verbs(first, last int) direction {
	k := first - 1
	for f.Link(k)&lexicon.LinkThe != 0 || f.Of(k, lexicon.Part) {
		k--
	}
	switch v := f.Link(k); {
	case v&(lexicon.LinkBy|lexicon.LinkUntil|lexicon.LinkBefore) != 0:
		return f.deadline(k, last)
	case v&lexicon.LinkSince != 0:
		return past
	}
	const window = 16
	for n := 0; n < window && k >= 0; n++ {
		if f.Kind(k) == token.Stop || f.Kind(k) == token.Quote && f.Space(k) && f.quoteBegins(k) {
			break
		}
		if n <= 1 && f.Value(k, lexicon.Topic)&lexicon.TopicAct != 0 { // agreed in July; not agreed to meet in July
			return past
		}
		if d := f.tense(k, true); d != open {
			return d
		}
		if f.Is(k, ',') || f.Of(k, lexicon.Subord) && n > 0 && f.Word(k) == "that" {
			break
		}
		k--
	}
	for k, n := last, 0; n < window && f.Has(k); n++ {
		if f.Kind(k) == token.Stop {
			break
		}
		if d := f.tense(k, false); d != open {
			return d
		}
		k++
	}
	return open
}

// quoteBegins reports whether the quote mark at k opens a sentence of its own, not words within one.
func (f *finder) quoteBegins(k int) bool {
	return k == 0 || f.Toks[k].Is(token.Line) || f.Kind(k-1) == token.Stop || f.Is(k-1, ',') || f.Is(k-1, ':')
}

// deadline returns which way a date after by, before or until lies: ahead, unless the verb before it tells of the past, or
// the one after it where none stands before. "Orders placed by Friday" has only a participle.
func (f *finder) deadline(k, last int) direction {
	const window = 12
	for n := 1; n <= window && k-n >= 0; n++ {
		i := k - n
		if f.Kind(i) == token.Stop {
			break
		}
		if f.infinitive(i) {
			return future
		}
		if n == 1 && f.participle(i) {
			continue
		}
		switch f.tense(i, true) {
		case future:
			return future
		case past:
			for m := i; m > i-6 && m >= 0; m-- { // if no budget was passed by June
				if f.Of(m, lexicon.Subord) && f.Value(m, lexicon.Subord) == lexicon.SubCondition {
					return future
				}
			}
			return past
		}
	}
	for i := last; i < last+window && f.Has(i) && f.Kind(i) != token.Stop; i++ {
		switch f.tense(i, false) {
		case past:
			return past
		case future:
			return future
		}
	}
	return future
}

// infinitive reports whether token k is a verb after "to".
func (f *finder) infinitive(k int) bool {
	return f.Of(k-1, lexicon.To) && f.Value(k, lexicon.Verb)&lexicon.FormBase != 0
}

// participle reports whether token k may be a participle.
func (f *finder) participle(k int) bool {
	return f.Value(k, lexicon.Verb)&lexicon.FormPart != 0 && f.Value(k, lexicon.Verb)&lexicon.FormBase == 0
}

// tense returns which way the verb at token k points, if it is one. Before the date also a word for plans does: expected,
// promised; after it such a word is a verb like any other.
func (f *finder) tense(k int, before bool) direction {
	set := f.Set(k)
	if set == 0 {
		return open
	}
	if before && f.Value(k, lexicon.Topic)&lexicon.TopicFuture != 0 {
		return future
	}
	if set.Has(lexicon.Modal) {
		return future
	}
	if set.Any(1<<lexicon.Be | 1<<lexicon.Have | 1<<lexicon.Do) {
		if f.Of(k-1, lexicon.Modal) || f.Of(k-1, lexicon.To) {
			return open
		}
		switch f.Word(k) {
		case "was", "were", "had", "did", "has", "have", "been":
			return past
		}
		return open
	}
	if set.Has(lexicon.Verb) {
		v := f.Value(k, lexicon.Verb)
		if v&(lexicon.FormPast|lexicon.FormPart) != 0 && v&lexicon.FormBase == 0 {
			if w := f.Word(k - 1); w == "be" || w == "get" { // will be finished
				return open
			}
			return past
		}
		if before && v&lexicon.FormS != 0 && v&(lexicon.FormBase|lexicon.FormPast) == 0 && f.finiteS(k) {
			return future
		}
		if before && f.infinitive(k) { // wants … to meet on Monday
			for n := 2; n < 8 && k-n >= 0; n++ {
				if f.Value(k-n, lexicon.Topic)&lexicon.TopicFuture != 0 {
					return future
				}
			}
		}
	}
	return open
}

// finiteS reports whether the -s form at k is a verb in the present, which with a day means what is planned: opens on Friday.
func (f *finder) finiteS(k int) bool {
	return f.Link(k+1)&(lexicon.LinkIn) != 0 && !f.Of(k-1, lexicon.Det) && !f.Set(k-1).Any(number.NumeralClasses) && f.Kind(k-1) != token.Number
}

// resolveDay fills in year, month or day of a date.
func (f *finder) resolveDay(s stamp, first, last int) stamp {
	if s.hasYear && s.dow == 0 || s.grain == noGrain {
		return s
	}
	if s.hasYear { // a full date with its weekday
		s.dow = 0
		return s
	}
	base := f.ref
	d := open
	if f.narrative && f.hasDate {
		if s.m == 0 && (s.dow != 0 && f.context.grain < day || s.dow == 0 && s.d != 0 && f.context.grain < month) {
			return s // since 2019 … on Wednesday: of no week that the text tells
		}
		base = number.Moment{Year: f.context.y, Month: max(f.context.m, 1), Day: max(f.context.d, 1)}
	} else {
		if !base.Valid() {
			return s
		}
		d = f.direction(first, last)
	}
	today := days(base.Year, base.Month, base.Day)
	switch {
	case s.m != 0: // a month, or a day of it
		s.y = f.nearestYear(s, base, d)
		if f.asked() && d == future && s.d > 0 && days(s.y, s.m, s.d) < today {
			s.y++
		}
		if s.d > daysIn(s.y, s.m) && s.d > 0 { // 29 February
			if s.m == 2 && s.d == 29 {
				for y := s.y; y > s.y-8; y-- {
					if daysIn(y, 2) == 29 {
						s.y = y
						break
					}
				}
			} else {
				return s
			}
		}
		s.hasYear = true
	case s.sub != 0 && (s.grain == quarter || s.grain == season || s.grain == half):
		s.y = base.Year
		if f.narrative && f.hasDate {
			s.y = f.context.y
		} else if first, _ := s.span(); d == past && first > today {
			s.y--
		} else if _, last := s.span(); d == future && last < today {
			s.y++
		}
		s.hasYear = true
	case s.dow != 0 && s.d != 0: // Thursday, 13th: the month in which both hold
		for n := 0; n < 400; n++ {
			for _, t := range [2]int{today - n, today + n} {
				if t < today && f.asked() && d == future {
					continue
				}
				if weekday(t) != s.dow {
					continue
				}
				if y, m, dd := civil(t); dd == s.d {
					s.y, s.m, s.hasYear = y, m, true
					s.dow = 0
					return s
				}
			}
		}
	case s.dow != 0:
		delta := (weekday(today) - s.dow + 7) % 7
		t := today - delta
		if d == future && delta != 0 {
			t += 7
		}
		s.y, s.m, s.d = civil(t)
		s.hasYear, s.dow = true, 0
	case s.d != 0: // the 15th
		y, m := base.Year, base.Month
		switch {
		case f.narrative && f.hasDate:
		case d == past && s.d > base.Day:
			y, m, _ = addMonths(y, m, 1, -1)
		case d == future && s.d < base.Day:
			y, m, _ = addMonths(y, m, 1, 1)
		}
		if s.d > daysIn(y, m) {
			return s
		}
		s.y, s.m, s.hasYear = y, m, true
	}
	return s
}

// nearestYear returns the year of a month or of a day of a month: the nearest for a day, for a month that before or after the
// document's date as the verb says, the nearest if nothing does.
func (f *finder) nearestYear(s stamp, base number.Moment, d direction) int {
	if f.narrative && f.hasDate {
		// A story goes on: a month well before the last one is next year's.
		if f.context.grain >= month && s.m < f.context.m-6 {
			return base.Year + 1
		}
		return base.Year
	}
	now := 31*base.Month + base.Day
	at := 31*s.m + s.d
	if s.d == 0 {
		at += base.Day
	}
	switch {
	case s.d != 0:
	case d == past && at > now:
		return base.Year - 1
	case d == future && at < now:
		return base.Year + 1
	case d == open && at-now > 6*31:
		return base.Year - 1
	case d == open && now-at > 6*31:
		return base.Year + 1
	default:
		return base.Year
	}
	switch {
	case at-now > 186:
		return base.Year - 1
	case now-at > 186:
		return base.Year + 1
	}
	return base.Year
}
