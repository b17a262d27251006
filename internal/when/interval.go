package when

import (
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/number"
	"github.com/ascribe-go/ascribe/internal/token"
)

// interval reads the second end of an interval whose first is a, read from the tokens [i, j).
func (f *finder) interval(a stamp, start, i, j int) (number.Quantity, bool) {
	var none number.Quantity
	if !f.Has(j) {
		return none, false
	}
	before := uint32(0)
	if start > f.Min {
		before = f.Link(start - 1)
		if before&lexicon.LinkThe != 0 && start-1 > f.Min {
			before = f.Link(start - 2)
		}
	}
	between := before&lexicon.LinkBetween != 0
	from := before&lexicon.LinkFrom != 0
	k := j
	dash := false
	switch link := f.Link(k); {
	case f.Dash(k):
		if f.Space(k) != f.Space(k+1) || f.Dash(k+1) {
			return none, false
		}
		dash = true
		k++
	case f.Is(k, '~') || f.Is(k, '/') && a.grain >= day && f.gluedDate(k+1):
		dash = true
		k++
	case link&lexicon.LinkTo != 0:
		if f.Word(k) == "until" && !from && a.grain < day {
			return none, false
		}
		k++
	case link&lexicon.LinkAnd != 0 && between:
		k++
	default:
		return none, false
	}
	if f.Link(k)&lexicon.LinkThe != 0 {
		k++
	}
	f.second2 = true
	b, end, ok := f.second(a, k, dash)
	f.second2 = false
	if !ok {
		return none, false
	}
	if !dash && !between && !from && !(a.grain >= part && b.grain >= part) && !f.compact(a, b) {
		return none, false
	}
	if dash && a.grain == b.grain && a.explicit && b.explicit && f.life(a, b, i, j, end) {
		return none, false
	}
	if a.grain >= part && b.grain < part && b.grain < day {
		return none, false
	}
	if a.now && b.grain < part {
		a.grain, a.explicit = day, false
	}
	if b.now && a.grain < part {
		b.grain = day
	}
	// What one end lacks the other gives it.
	if !a.hasYear && b.hasYear && !(a.dow != 0 && a.m == 0) {
		switch {
		case a.m != 0:
			a.y, a.hasYear = b.y, true
			if a.m > b.m {
				a.y--
			}
		case a.grain == day && a.d != 0 && b.grain == day:
			a.y, a.m, a.hasYear = b.y, b.m, true
		case a.grain == season:
			a.y, a.hasYear = b.y, true
		}
	}
	if a.grain >= part && b.grain >= part {
		a, b = pairClocks(a, b)
	}
	a = f.resolve(a, i, j)
	if !b.hasYear && b.grain < part {
		switch {
		case b.m != 0 && a.hasYear:
			b.y, b.hasYear = a.y, true
			if b.m < a.m || b.m == a.m && b.d != 0 && b.d < a.d {
				b.y++
			}
		case b.dow != 0 && a.hasYear && a.grain == day:
			t := days(a.y, a.m, a.d)
			b.y, b.m, b.d = civil(t + (b.dow-weekday(t)+7)%7)
			b.hasYear, b.dow = true, 0
		case b.grain == season && a.hasYear:
			b.y, b.hasYear = a.y, true
		case b.grain == day && b.d != 0 && a.hasYear && a.grain == day:
			b.y, b.m, b.hasYear = a.y, a.m, true
			if b.d < a.d {
				b.y, b.m, _ = addMonths(a.y, a.m, 1, 1)
			}
		}
	}
	if b.grain >= part && !b.hasDate && a.grain >= part && a.hasDate {
		b.y, b.m, b.d, b.hasDate, b.hasYear = a.y, a.m, a.d, true, true
		if b.h < a.h || b.h == a.h && b.min < a.min {
			b.y, b.m, b.d = civil(days(b.y, b.m, b.d) + 1)
		}
	} else if a.grain >= part && !a.hasDate && b.grain >= part && b.hasDate {
		b = f.resolve(b, k, end)
		a.y, a.m, a.d, a.hasDate, a.hasYear = b.y, b.m, b.d, true, true
	} else {
		b = f.resolve(b, k, end)
	}
	if a.grain < part && b.grain < part && complete(a) && complete(b) {
		af, _ := a.span()
		_, bl := b.span()
		if af > bl {
			return none, false
		}
	}
	kind := number.Date
	if a.grain >= part || b.grain >= part {
		kind = number.Time
	}
	q := f.quantity(kind, start, end, "", "interval")
	if between || from {
		q.First = start - 1
		if f.Link(start-1)&lexicon.LinkThe != 0 {
			q.First--
		}
		q.Span = f.Bytes(q.First, end)
	}
	if complete(a) && complete(b) {
		buf := f.buf[:0]
		if a.grain == season || a.grain == quarter || a.grain == half || a.grain == week || a.grain == weekend || a.grain == decade || a.grain == century || b.grain == season || b.grain == quarter || b.grain == half || b.grain == week || b.grain == weekend || b.grain == decade || b.grain == century {
			af, _ := a.span()
			_, bl := b.span()
			buf = appendDay(append(appendDay(buf, af), '/'), bl)
		} else {
			buf = a.append(buf)
			buf = b.append(append(buf, '/'))
		}
		f.buf = buf
		q.Resolved = string(buf)
	}
	f.remember(a)
	f.remember(b)
	return q, true
}

// life reports whether two full dates with a dash between them are those of a life or a reign, which are two dates rather
// than an interval: 8 September 1841 – 1 May 1904, (1710 – 1774), Edmund Burke (1729–1797).
func (f *finder) life(a, b stamp, i, j, end int) bool {
	switch {
	case f.whole:
		return false
	case a.grain == day:
		return b.y-a.y > 12 && f.Space(j) && !(f.Kind(i) == token.Number && (f.Is(i+1, '/') || f.Dash(i+1)))
	case a.grain == year:
		return f.Space(j) || f.Kind(i-1) == token.Open && f.Kind(end) == token.Close && b.y-a.y > 20
	}
	return false
}

// gluedDate reports whether a date follows a slash that parts two of them.
func (f *finder) gluedDate(k int) bool {
	_, _, ok := f.numeric(k)
	return ok && !f.Space(k)
}

// compact reports whether two dates that "to" joins are one interval although nothing announces it: May to October 2020.
func (f *finder) compact(a, b stamp) bool {
	return f.whole || a.grain == b.grain && (!a.hasYear || !a.explicit)
}

// second reads the second end of an interval at k: a date or time of its own, or what the first end completes.
func (f *finder) second(a stamp, k int, dash bool) (stamp, int, bool) {
	if a.grain == year && a.hasYear {
		if v, n, ok := f.plain(k); ok && n == 2 && dash && f.yearEnds(k+1) && !f.Is(k+1, '%') && !f.measuredNumber(k+1) { // 1939-45
			y := a.y - a.y%100 + v
			if y > a.y && y-a.y < 60 {
				return stamp{grain: year, y: y, hasYear: true, explicit: true}, k + 1, true
			}
			return stamp{}, k, false
		}
	}
	if a.grain == day && a.m != 0 {
		if d, n, ok := f.dayNumber(k); ok && !(f.Kind(k) == token.Word && !f.Of(n-1, lexicon.Ordinal)) { // July 13-15
			if m, _ := f.monthAt(n); m == 0 && !(f.Link(n)&lexicon.LinkOf != 0 && f.Of(n+1, lexicon.Month)) && !f.colonAfter(n) && f.amPM(n) == 0 && !f.Is(n, '/') && !(f.Dash(n) && (f.Kind(n+1) == token.Number || f.Of(n+1, lexicon.Month))) {
				b := stamp{grain: day, y: a.y, m: a.m, d: d, hasYear: a.hasYear, explicit: a.explicit}
				if !dash && f.nouny(n) {
					return stamp{}, k, false
				}
				if y, e, ok := f.yearAfter(n, true); ok && !a.explicit {
					b.y, b.hasYear, b.explicit = y, true, true
					n = e
				}
				if d < a.d {
					if !b.hasYear {
						b.m++
					} else {
						b.y, b.m, _ = addMonths(b.y, b.m, 1, 1)
					}
					if b.m > 12 {
						b.m = 1
					}
				}
				return b, n, true
			}
		}
	}
	if a.grain >= hour {
		for f.Lex.Lang() != "en" && f.at(k) { // hasta las 5
			k++
		}
		if c, n, ok := f.clock(k, true); ok {
			if p, e, ok := f.dayPart(f.skipIn(n), true); ok && c.clock12 {
				c, n = withPart(c, p), e
			}
			// a date may follow the second time: 8:15 to 10:45 on Friday
			if d, e, ok := f.attachedDate(n); ok && !a.hasDate {
				c.y, c.m, c.d, c.hasYear, c.dow, c.hasDate = d.y, d.m, d.d, d.hasYear, d.dow, true
				n = e
			}
			return c, n, true
		}
	}
	b, n, ok := f.moment(k)
	if !ok {
		return stamp{}, k, false
	}
	if a.grain < part && b.grain >= part && !b.hasDate {
		return stamp{}, k, false
	}
	if dash && a.grain != b.grain && (a.grain == year || b.grain == year) {
		return stamp{}, k, false
	}
	return b, n, true
}

// attachedDate reads the date after a time: on Thursday, tomorrow.
func (f *finder) attachedDate(j int) (stamp, int, bool) {
	k := j
	if f.Is(k, ',') {
		k++
	}
	if f.Link(k)&(lexicon.LinkIn|lexicon.LinkOf) != 0 {
		k++
	}
	if f.Link(k)&lexicon.LinkThe != 0 && f.Lex.Lang() != "en" {
		k++
	}
	d, n, ok := f.date(k)
	if !ok || d.grain != day || d.daytime != 0 && false {
		return stamp{}, j, false
	}
	return d, n, true
}

// halfDays puts the second of two hours of which nothing says the half of the day after the first: 10-4.
func halfDays(a, b stamp) (stamp, stamp) {
	if a.clock12 && b.clock12 && b.h < 12 && 60*b.h+b.min <= 60*a.h+a.min {
		b.h += 12
	}
	return a, b
}

// pairClocks lets the second clock time say which half of the day the first is in: from 5 to 6 pm.
func pairClocks(a, b stamp) (stamp, stamp) {
	if a.clock12 && !b.clock12 && b.grain >= hour && a.grain >= hour {
		switch {
		case b.h >= 12 && a.h < 12 && 60*(a.h+12)+a.min <= 60*b.h+b.min:
			a.h += 12
		case b.h < 12 && a.h == 12:
			a.h = 0
		}
		a.clock12 = false
	}
	return a, b
}

// shared reads two days of one month: 5-6 September, 11 to 14 June, the 21 and 22 May.
func (f *finder) shared(i int) (number.Quantity, bool) {
	var none number.Quantity
	if k := f.Kind(i); k != token.Number && !f.Set(i).Any(1<<lexicon.Ordinal|1<<lexicon.Cardinal) {
		return none, false
	}
	if f.Kind(i) == token.Number && f.Toks[i].End-f.Toks[i].Start > 2 {
		return f.sharedClock(i)
	}
	a, j, ok := f.dayNumber(i)
	if !ok {
		return none, false
	}
	k := j
	dash := false
	before := uint32(0)
	if i > f.Min {
		if before = f.Link(i - 1); before&lexicon.LinkThe != 0 && i-1 > f.Min {
			before = f.Link(i - 2)
		}
	}
	switch link := f.Link(k); {
	case f.Dash(k) && f.Space(k) == f.Space(k+1):
		dash = true
		k++
	case link&lexicon.LinkTo != 0, link&lexicon.LinkAnd != 0 && before&lexicon.LinkBetween != 0:
		k++
	case link&lexicon.LinkAnd != 0: // 21 and 22 May: two dates
		if f.Link(k+1)&lexicon.LinkThe != 0 {
			k++
		}
		if s, _, ok := f.dayFirst(k + 1); ok && s.m != 0 && a < s.d {
			t := f.resolve(stamp{grain: day, y: s.y, m: s.m, d: a, hasYear: s.hasYear, explicit: s.explicit}, i, j)
			f.remember(t)
			return f.quantity(number.Date, i, j, f.format(t), "date"), true
		}
		return none, false
	default:
		return f.sharedClock(i)
	}
	if f.Link(k)&lexicon.LinkThe != 0 {
		k++
	}
	s, end, ok := f.dayFirst(k)
	if !ok || s.m == 0 || s.grain != day {
		return f.sharedClock(i)
	}
	_ = dash
	b := f.resolve(s, k, end)
	t := b
	t.d = a
	if a > b.d {
		t.y, t.m, _ = addMonths(b.y, b.m, 1, -1)
	}
	q := f.quantity(number.Date, i, end, "", "interval")
	if before&(lexicon.LinkBetween|lexicon.LinkFrom) != 0 {
		q.First = i - 1
		if f.Link(i-1)&lexicon.LinkThe != 0 {
			q.First--
		}
		q.Span = f.Bytes(q.First, end)
	}
	if complete(b) {
		f.buf = b.append(append(t.append(f.buf[:0]), '/'))
		q.Resolved = string(f.buf)
	}
	f.remember(t)
	f.remember(b)
	return q, true
}

// sharedClock reads two clock times of which only the second may say what they are: 3-8pm, 5 to 6 pm, 9-11am tomorrow,
// between 6 and 8:15 last night.
func (f *finder) sharedClock(i int) (number.Quantity, bool) {
	if !f.partedNear(i) {
		return number.Quantity{}, false
	}
	before := uint32(0)
	if i > f.Min {
		before = f.Link(i - 1)
		if f.Lex.Lang() != "en" && f.at(i-1) && i-1 > f.Min { // entre las 5
			before = f.Link(i - 2)
		}
	}
	a, b, end, ok := f.clockRange(i, before)
	if !ok {
		return number.Quantity{}, false
	}
	a = f.resolve(a, i, end)
	b = f.resolve(b, i, end)
	first := i
	if before&(lexicon.LinkBetween|lexicon.LinkFrom) != 0 {
		first--
	}
	return f.clocks(a, b, first, end), true
}

// partedNear reports whether what parts two times of day stands soon after token i.
func (f *finder) partedNear(i int) bool {
	for k := i + 1; k <= i+7; k++ {
		if f.Dash(k) || f.Link(k)&(lexicon.LinkTo|lexicon.LinkAnd) != 0 {
			return true
		}
	}
	return false
}

// clocks makes the quantity of an interval of two times of day.
func (f *finder) clocks(a, b stamp, first, last int) number.Quantity {
	if a.hasDate && b.hasDate && a.y == b.y && a.m == b.m && a.d == b.d && (b.h < a.h || b.h == a.h && b.min < a.min) {
		b.y, b.m, b.d = civil(days(b.y, b.m, b.d) + 1)
	}
	q := f.quantity(number.Time, first, last, "", "interval")
	f.buf = b.append(append(a.append(f.buf[:0]), '/'))
	q.Resolved = string(f.buf)
	return q
}

// clockRange reads two times of day at i and what may say which day and which half of it they belong to. before is the link
// of the word before them: after "between" and "from" bare hours are enough if a date follows.
func (f *finder) clockRange(i int, before uint32) (a, b stamp, end int, ok bool) {
	a, j, ok := f.clock(i, true)
	if !ok || f.Of(j, lexicon.Deictic) {
		if a, j, ok = f.bareClock(i); !ok {
			return a, b, i, false
		}
	}
	announced := before&(lexicon.LinkBetween|lexicon.LinkFrom) != 0
	k := j
	switch link := f.Link(k); {
	case f.Dash(k) && f.Space(k) == f.Space(k+1), link&lexicon.LinkTo != 0, link&lexicon.LinkAnd != 0 && before&lexicon.LinkBetween != 0:
		k++
	default:
		return a, b, i, false
	}
	for f.Lex.Lang() != "en" && f.at(k) {
		k++
	}
	b, end, ok = f.clock(k, true)
	if !ok {
		if b, end, ok = f.bareClock(k); !ok {
			return a, b, i, false
		}
	}
	marked := !b.clock12 || !a.clock12
	if !marked && f.measuredNumber(end) || f.Dash(end) && !f.Space(end) || end == k+1 && b.grain == hour && (f.measuredNumber(end) || f.nouny(end)) && !f.Set(end).Any(anchors|1<<lexicon.Zone) { // from 16 to 22 people
		return a, b, i, false
	}
	dated := false
	if p, e, ok := f.dayPart(f.skipIn(end), true); ok && f.skipIn(end) >= end {
		a, b = withPart(a, p), withPart(b, p)
		end, dated = e, true
	}
	if d, e, ok := f.attachedDate(end); ok {
		if d.daytime != 0 {
			p := stamp{grain: part, sub: hours(d.daytime)}
			a, b = withPart(a, p), withPart(b, p)
		}
		for _, s := range [2]*stamp{&a, &b} {
			s.y, s.m, s.d, s.hasYear, s.dow, s.hasDate = d.y, d.m, d.d, d.hasYear, d.dow, true
		}
		if f.Of(e, lexicon.DayPart) {
			e++
		}
		end, dated = e, true
	}
	minutes := a.grain >= minute && b.grain >= minute
	asked := f.ref.HasTime && f.Dash(j) && !f.Space(j) && dated // 5-9 next Friday
	if !marked && !asked && !(announced && (dated || a.grain >= minute || b.grain >= minute)) && !(minutes && (announced || f.Dash(j))) && !(dated && (a.grain >= minute || b.grain >= minute)) {
		return a, b, i, false
	}
	if a, b = pairClocks(a, b); !marked {
		a, b = halfDays(a, b)
	}
	return a, b, end, true
}

// skipIn returns the token after "in the" at j.
func (f *finder) skipIn(j int) int {
	if f.Link(j)&lexicon.LinkIn != 0 || f.Lex.Lang() != "en" && f.Link(j)&(lexicon.LinkOf|lexicon.LinkBy) != 0 {
		j++
	}
	if f.Link(j)&lexicon.LinkThe != 0 {
		j++
	}
	return j
}

// between reads the times of day that follow a date: Friday from 8:15 to 10:45, next Sunday 2-4 pm.
func (f *finder) between(d stamp, i, j int) (number.Quantity, bool) {
	var none number.Quantity
	if d.grain != day && d.grain != part {
		return none, false
	}
	k := j
	if f.Is(k, ',') {
		k++
	}
	before := f.Link(k)
	if before&(lexicon.LinkBetween|lexicon.LinkFrom) != 0 {
		k++
	} else if before&lexicon.LinkIn != 0 && f.at(k) {
		k++
		before = 0
	} else {
		before = 0
	}
	if f.Kind(k) != token.Number && !f.Of(k, lexicon.Cardinal) {
		return none, false
	}
	a, b, end, ok := f.clockRange(k, before)
	if !ok {
		if before == 0 && !(f.ref.HasTime && f.Dash(k+1) && !f.Space(k+1) && (d.dow != 0 && d.d == 0 || f.Of(j-1, lexicon.Weekday))) { // Monday 3-8
			return none, false
		}
		// from 6 to 6:45, from 3 to 8: the date makes them times
		x, m, ok1 := f.bareClock(k)
		if !ok1 || !(f.Link(m)&lexicon.LinkTo != 0 || f.Link(m)&lexicon.LinkAnd != 0 || f.Dash(m)) {
			return none, false
		}
		y, e, ok2 := f.bareClock(m + 1)
		if !ok2 || f.measuredNumber(e) || f.nouny(e) {
			return none, false
		}
		a, b, end = x, y, e
		a, b = halfDays(a, b)
	}
	if a.hasDate {
		return none, false
	}
	if d.grain == part {
		a, b = withPart(a, d), withPart(b, d)
	}
	d = f.resolve(d, i, end)
	for _, s := range [2]*stamp{&a, &b} {
		s.y, s.m, s.d, s.hasYear, s.hasDate = d.y, d.m, d.d, d.hasYear, d.hasYear
	}
	return f.clocks(a, b, i, end), true
}

// bareClock reads an hour, with or without minutes, that nothing marks as one.
func (f *finder) bareClock(i int) (stamp, int, bool) {
	s := stamp{grain: hour, clock12: true}
	if h, m, ok := dottedTime(f.Word(i)); ok {
		s.h, s.min, s.grain = h, m, minute
		return s, i + 1, true
	}
	v, n, ok := f.plain(i)
	if ok && n == 4 && f.Word(i)[0] == '0' && v%100 < 60 { // 0730
		s.h, s.min, s.grain = v/100, v%100, minute
		return s, i + 1, true
	}
	if !ok || n > 2 || v > 24 {
		if f.Of(i, lexicon.Cardinal) && f.Value(i, lexicon.Cardinal) >= 1 && f.Value(i, lexicon.Cardinal) <= 12 {
			s.h = int(f.Value(i, lexicon.Cardinal))
			return s, i + 1, true
		}
		return s, i, false
	}
	s.h = v
	j := i + 1
	if f.colonAfter(j) {
		m, w, ok := f.plain(j + 1)
		if !ok || w != 2 || m > 59 {
			return s, i, false
		}
		s.min, s.grain = m, minute
		j += 2
	}
	return s, j, true
}
