package when

import (
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/number"
	"github.com/ascribe-go/ascribe/internal/token"
)

// set reads what happens again and again, with the time of day that belongs to it: every Monday at 4 p.m., 6 a.m. every day.
func (f *finder) set(i int) (number.Quantity, bool) {
	q, ok := f.period(i)
	if !ok {
		return q, false
	}
	j := q.Last
	if f.at(j) {
		j++
	}
	s, end, ok := f.clock(j, true)
	if !ok {
		return q, true
	}
	q.Last = end
	q.Span = f.Bytes(q.First, end)
	if q.Resolved == "P1D" {
		q.Resolved = f.format(s)
	} else {
		f.buf = append(f.buf[:0], q.Resolved...)
		f.buf = digits(append(f.buf, 'T'), s.h, 2)
		if s.min != 0 {
			f.buf = digits(append(f.buf, ':'), s.min, 2)
		}
		q.Resolved = string(f.buf)
	}
	return q, true
}

// period reads what happens again and again: every week, each Monday, Tuesdays, daily.
func (f *finder) period(i int) (number.Quantity, bool) {
	var none number.Quantity
	set := f.Set(i)
	u := f.Value(i, lexicon.TimeUnit)
	switch {
	case set.Has(lexicon.TimeUnit) && u&lexicon.UnitAdverb != 0 && u < 256:
		if f.Upper(i) && !f.sentenceStart(i) || f.Of(i-1, lexicon.Det) && f.Upper(i+1) { // the daily Orient, the Daily Mail
			return none, false
		}
		return f.quantity(number.Set, i, i+1, every(u), "set"), true
	case set.Has(lexicon.Weekday) && f.Value(i, lexicon.Weekday)&lexicon.DayPlural != 0:
		if f.Kind(i-1) == token.Number && f.Has(i-1) || f.Set(i-1).Any(number.NumeralClasses) { // six Sundays
			return none, false
		}
		return f.quantity(number.Set, i, i+1, "XXXX-WXX-"+string('0'+byte(f.Value(i, lexicon.Weekday)&7)), "set"), true
	case set.Has(lexicon.DayPart) && f.Value(i, lexicon.DayPart)&lexicon.DayPlural != 0 && f.Of(i-1, lexicon.Weekday):
		return none, false
	}
	// every week: the word before the anchor
	prev := i - 1
	if prev < f.Min || f.Link(prev)&lexicon.LinkEvery == 0 {
		return none, false
	}
	if w := f.Word(prev); (w == "per" || w == "Per") || f.Link(prev)&lexicon.LinkPer != 0 && f.Link(prev)&lexicon.LinkEvery == 0 {
		return none, false
	}
	if f.Kind(i) != token.Word {
		return none, false
	}
	first := prev
	switch {
	case set.Has(lexicon.TimeUnit) && u < 256 && !f.Plural(i):
		if f.isClitic(i + 1) {
			break
		}
		return f.quantity(number.Set, first, i+1, every(u), "set"), true
	case set.Has(lexicon.Weekday):
		return f.quantity(number.Set, first, i+1, "XXXX-WXX-"+string('0'+byte(f.Value(i, lexicon.Weekday)&7)), "set"), true
	case set.Has(lexicon.Month):
		m := f.Value(i, lexicon.Month)
		return f.quantity(number.Set, first, i+1, string(digits([]byte("XXXX-"), int(m), 2)), "set"), true
	case set.Has(lexicon.Season):
		return f.quantity(number.Set, first, i+1, string(digits([]byte("XXXX-"), int(f.Value(i, lexicon.Season)), 2)), "set"), true
	case set.Has(lexicon.DayPart):
		return f.quantity(number.Set, first, i+1, "P1D", "set"), true
	}
	return none, false
}

// every returns the period of a unit in ISO 8601, and for weekends their days.
func every(u uint32) string {
	switch u & lexicon.UnitMask {
	case lexicon.UnitHour:
		return "PT1H"
	case lexicon.UnitDay:
		return "P1D"
	case lexicon.UnitWeek:
		return "P1W"
	case lexicon.UnitMonth:
		return "P1M"
	case lexicon.UnitHalf:
		return "P6M"
	case lexicon.UnitQuarter:
		return "P3M"
	case lexicon.UnitFortnight:
		return "P2W"
	case lexicon.UnitDecade:
		return "P10Y"
	case lexicon.UnitYear:
		return "P1Y"
	case lexicon.UnitWeekend:
		return "XXXX-WXX-6/XXXX-WXX-7" // its days, as "every Saturday" has its own
	}
	return ""
}

// race reads the time of a race: 8:03.6, or 8:05 where the document has such times.
func (f *finder) race(i int) (number.Quantity, bool) {
	v, w, ok := f.plain(i)
	if !ok || w > 2 || !f.Is(i+1, ':') || f.Space(i+1) || f.Space(i+2) || f.Kind(i+2) != token.Number {
		return number.Quantity{}, false
	}
	j := i + 2
	s := f.Word(j)
	h, m := 0, v
	if f.Is(j+1, ':') && !f.Space(j+1) && f.Kind(j+2) == token.Number && !f.Space(j+2) {
		mm, n, ok := f.plain(j)
		if !ok || n != 2 || mm > 59 {
			return number.Quantity{}, false
		}
		h, m = v, mm
		j += 2
		s = f.Word(j)
	}
	if len(s) < 2 || s[0] < '0' || s[0] > '5' || s[1] < '0' || s[1] > '9' {
		return number.Quantity{}, false
	}
	if len(s) == 2 {
		if h > 0 || !f.raced(i) {
			return number.Quantity{}, false
		}
	} else if s[2] != '.' && s[2] != ',' {
		return number.Quantity{}, false
	}
	sec, ok := f.Decimal(s)
	if !ok || f.amPM(j+1) != 0 {
		return number.Quantity{}, false
	}
	q := f.quantity(number.Duration, i, j+1, "", "race")
	q.Num, q.Unit = q.Span, "s"
	q.Bounds(sec.Add(number.Int(int64(3600*h+60*m))), number.Equal)
	b := append(f.buf[:0], "PT"...)
	if h > 0 {
		b = append(digits(b, h, 1), 'H')
	}
	b = append(digits(b, m, 1), 'M')
	b = append(sec.Append(b), 'S')
	f.buf = b
	q.Resolved = string(b)
	return q, true
}

// raced reports whether minutes and seconds are meant: the document has a time with tenths, and no "at" stands before this.
func (f *finder) raced(i int) bool {
	if f.at(i-1) || f.amPM(i+3) != 0 {
		return false
	}
	if !f.raceKnown {
		f.raceKnown = true
		for k := 2; k < len(f.Toks); k++ {
			if f.Kind(k) == token.Number && f.Is(k-1, ':') && !f.Space(k) && !f.Space(k-1) {
				if s := f.Word(k); len(s) > 3 && s[2] == '.' {
					f.races = true
					break
				}
			}
		}
	}
	return f.races
}

// vagueWhole reports whether the text is short enough, and i its beginning, for a vague expression to be what is asked for.
func (f *finder) vagueWhole(i int) bool { return f.whole && (i == 0 || i == 1 && f.Link(0) != 0) }

// vague reads expressions that name no date, where the text is nothing else: recently, the year, a year earlier.
func (f *finder) vague(i int) (number.Quantity, bool) {
	var none number.Quantity
	n := len(f.Toks)
	first := i
	if i == 1 {
		first = 0
	}
	if k, v := f.Phrase(lexicon.Deictic, first); k == n && v&lexicon.DeicticVague != 0 {
		return f.quantity(number.Date, first, n, "", "vague"), true
	}
	if k, v := f.Phrase(lexicon.Deictic, i); i+k == n && v&(lexicon.DeicticVague|lexicon.DeicticNow) != 0 && !(v&lexicon.DeicticNow != 0 && f.ref.HasTime) {
		return f.quantity(number.Date, first, n, "", "vague"), true
	}
	j := i
	if f.Of(j, lexicon.Relative) {
		j++
	}
	switch {
	case f.Of(j, lexicon.TimeUnit) && j+1 == n && f.Value(j, lexicon.TimeUnit) < 256 && f.Value(j, lexicon.TimeUnit)&lexicon.UnitAdverb == 0:
		u := f.Value(j, lexicon.TimeUnit)
		if f.Plural(j) && f.Value(i, lexicon.Relative)&lexicon.RelMask != lexicon.RelComing { // days, recent weeks
			return f.quantity(number.Duration, first, n, "", "vague"), true
		}
		if (j > i && f.Value(i, lexicon.Relative)&lexicon.RelMask == lexicon.RelPast || j == i && f.Link(0)&lexicon.LinkThe != 0) && f.ref.Valid() && u&lexicon.UnitMask >= lexicon.UnitDay {
			s := shift(f.ref, u, 0)
			switch u {
			case lexicon.UnitQuarter: // the last one that is over
				s = shift(f.ref, u, -1)
			case lexicon.UnitWeekend:
				s = shift(f.ref, u, 0)
				if !f.ref.HasTime {
					s = shift(f.ref, u, -1)
				}
			case lexicon.UnitWeek:
				t := days(s.y, s.m, s.d)
				s.y, s.m, s.d = civil(t - weekday(t) + 1)
				s.grain = week
			}
			return f.quantity(number.Date, first, n, f.format(s), "vague"), true
		}
	}
	// the year-earlier quarter: a year before the last quarter that is over
	if f.ref.Valid() && f.Value(i, lexicon.TimeUnit) == lexicon.UnitYear && f.Dash(i+1) && (f.Word(i+2) == "earlier" || f.Word(i+2) == "ago") {
		s := shift(f.ref, lexicon.UnitQuarter, -1)
		s.y--
		if i+4 == n && f.Value(i+3, lexicon.TimeUnit) == lexicon.UnitQuarter {
			return f.quantity(number.Date, first, n, f.format(s), "vague"), true
		}
		if t, k, ok := f.nth(i + 3); ok && k == n && t.grain == quarter && !t.hasYear {
			t.y, t.hasYear = s.y, true
			return f.quantity(number.Date, first, n, f.format(t), "vague"), true
		}
	}
	if d, ok := f.length(first); ok && f.ref.Valid() && d.last+1 == n && (f.Link(d.last)&lexicon.LinkEarlier != 0 || f.Link(d.last)&lexicon.LinkLater != 0) {
		sign := 1
		if f.Link(d.last)&lexicon.LinkEarlier != 0 {
			sign = -1
		}
		return f.ago(&d, sign, first, n)
	}
	return none, false
}
