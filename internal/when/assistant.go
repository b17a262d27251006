package when

import (
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/number"
)

// What this file holds is for callers who give their time of day: they ask as people ask an assistant. To them "since
// Monday" is the time from Monday on and "within two hours" lasts from now, where a newspaper only names the day or the length.

// openEnd makes an open interval of the date or time a, in q, before which a word says that it only begins or ends something.
func (f *finder) openEnd(q *number.Quantity, a stamp, start int) {
	if !f.ref.HasTime || q.Resolved == "" || q.Cmp != number.Equal {
		return
	}
	k := start - 1
	for n := 0; n < 2 && k > f.Min && (f.Link(k)&lexicon.LinkThe != 0 || f.Lex.Lang() != "en" && f.Link(k)&lexicon.LinkOf != 0 && f.Link(k-1)&(lexicon.LinkBefore|lexicon.LinkAfter) != 0); n++ {
		k--
	}
	if k >= f.Min && f.Link(k)&lexicon.LinkIn != 0 && f.starting(k-1) {
		k--
	}
	if k < f.Min {
		return
	}
	link := f.Link(k)
	b := f.buf[:0]
	switch {
	case link&lexicon.LinkSince != 0, link&lexicon.LinkFrom != 0 && link&lexicon.LinkOf == 0, f.starting(k):
		q.Cmp = number.AtLeast
		b = append(append(b, q.Resolved...), "/.."...)
	case link&lexicon.LinkAfter != 0:
		q.Cmp = number.More
		if a.grain < day && !f.asked() {
			_, last := a.span()
			b = appendDay(b, last+1)
		} else {
			b = append(b, q.Resolved...)
		}
		b = append(b, "/.."...)
	case link&lexicon.LinkBefore != 0:
		q.Cmp = number.Less
		b = append(b, "../"...)
		if a.grain <= day {
			first, _ := a.span()
			b = appendDay(b, first-1)
		} else {
			b = append(b, q.Resolved...)
		}
	case link&lexicon.LinkUntil != 0:
		q.Cmp = number.AtMost
		b = append(append(b, "../"...), q.Resolved...)
	default:
		return
	}
	f.buf = b
	q.Resolved = string(b)
	q.First = k
	q.Span.Start = int(f.Toks[k].Start)
}

// starting reports whether token k says that something begins: starting May 20th.
func (f *finder) starting(k int) bool {
	return f.Value(k, lexicon.Topic)&lexicon.TopicStart != 0 && k >= 0
}

// withinNow resolves "within two hours" for somebody who asks: from now on.
func (f *finder) withinNow(q *number.Quantity, d *length) {
	n, ok := d.val.Int()
	if !f.ref.HasTime || q.Cmp != number.AtMost || q.First == d.first || !ok || d.n > 1 || n > 100000 || f.narrative {
		return
	}
	a, z := shift(f.ref, lexicon.UnitMinute, 0), shift(f.ref, d.unit, n)
	if d.unit&lexicon.UnitMask >= lexicon.UnitDay {
		a.grain, z.grain = day, day
	}
	f.buf = z.append(append(a.append(f.buf[:0]), '/'))
	q.Kind, q.Resolved = number.Date, string(f.buf)
	if a.grain > part {
		q.Kind = number.Time
	}
}

// lasting joins a date or time and how long it lasts from then: from 5pm for 3 hours, 6 days starting June 9th. Of the
// quantities a and b, which follow each other, one is a length.
func (f *finder) lasting(a, b number.Quantity) (number.Quantity, bool) {
	if !f.ref.HasTime {
		return a, false
	}
	point, length := a, b
	k := a.Last
	if f.Is(k, ',') {
		k++
	}
	switch {
	case b.Kind == number.Duration && (a.Kind == number.Date || a.Kind == number.Time) && k+1 == b.First && f.Value(k, lexicon.Topic)&lexicon.TopicFor != 0:
	case a.Kind == number.Duration && (b.Kind == number.Date || b.Kind == number.Time) && k <= b.First && k+3 >= b.First && (f.starting(k) || f.Link(k)&lexicon.LinkFrom != 0 || k == b.First && b.Cmp == number.AtLeast):
		point, length = b, a
	default:
		return a, false
	}
	s, ok := parseStamp(trimOpen(point.Resolved))
	unit, n, ok2 := period(length.Resolved)
	if !ok || !ok2 {
		return a, false
	}
	m := number.Moment{Year: s.y, Month: s.m, Day: s.d, Hour: s.h, Min: s.min, HasTime: true}
	if !s.hasDate {
		m.Year, m.Month, m.Day = 2000, 1, 1
	}
	for i := range n {
		t := shift(m, unit[i].unit, unit[i].n)
		if t.grain >= hour {
			m.Hour, m.Min = t.h, t.min
		}
		m.Year, m.Month, m.Day = t.y, t.m, t.d
	}
	z := s
	z.y, z.m, z.d, z.h, z.min = m.Year, m.Month, m.Day, m.Hour, m.Min
	if s.grain == day && (m.Hour != 0 || m.Min != 0) {
		return a, false
	}
	if z.grain >= hour {
		z.grain, s.grain = minute, minute
	}
	q := point
	q.First, q.Last = a.First, b.Last
	q.Span = f.Bytes(q.First, q.Last)
	if f.Link(q.First-1)&lexicon.LinkFrom != 0 && q.First > 0 {
		q.First--
		q.Span.Start = int(f.Toks[q.First].Start)
	}
	q.Cmp, q.Rule = number.Equal, "start-and-length"
	f.buf = z.append(append(s.append(f.buf[:0]), '/'))
	q.Resolved = string(f.buf)
	return q, true
}

// trimOpen drops the open end of an interval.
func trimOpen(s string) string {
	if n := len(s) - len("/.."); n > 0 && s[n:] == "/.." {
		return s[:n]
	}
	return s
}

// parseStamp reads a resolved day, time of day or both.
func parseStamp(r string) (stamp, bool) {
	s := stamp{grain: day}
	if len(r) >= 10 && r[4] == '-' && r[7] == '-' {
		s.y, s.m, s.d = atoi(r[:4]), atoi(r[5:7]), atoi(r[8:10])
		if s.y < 0 || !valid(s.y, s.m, s.d) {
			return s, false
		}
		s.hasDate, s.hasYear = true, true
		r = r[10:]
	}
	if r == "" {
		return s, s.hasDate
	}
	if len(r) < 6 || r[0] != 'T' || r[3] != ':' || len(r) > 6 {
		return s, false
	}
	s.grain, s.h, s.min = minute, atoi(r[1:3]), atoi(r[4:6])
	return s, s.h >= 0 && s.min >= 0
}

type step struct {
	unit uint32
	n    int
}

// period reads an ISO 8601 duration of whole numbers.
func period(r string) (steps [6]step, n int, ok bool) {
	if len(r) < 3 || r[0] != 'P' {
		return steps, 0, false
	}
	clock := false
	v, digits := 0, 0
	for i := 1; i < len(r); i++ {
		c := r[i]
		switch {
		case c >= '0' && c <= '9' && digits < 6:
			v = 10*v + int(c-'0')
			digits++
			continue
		case c == 'T' && !clock && digits == 0:
			clock = true
			continue
		}
		var u uint32
		switch {
		case c == 'Y':
			u = lexicon.UnitYear
		case c == 'M' && clock:
			u = lexicon.UnitMinute
		case c == 'M':
			u = lexicon.UnitMonth
		case c == 'W':
			u = lexicon.UnitWeek
		case c == 'D':
			u = lexicon.UnitDay
		case c == 'H' && clock:
			u = lexicon.UnitHour
		default:
			return steps, 0, false
		}
		if digits == 0 || n == len(steps) {
			return steps, 0, false
		}
		steps[n] = step{u, v}
		n++
		v, digits = 0, 0
	}
	return steps, n, n > 0 && digits == 0
}
