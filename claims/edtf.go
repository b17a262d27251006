package claims

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// apart reports whether two times, in EDTF, have no moment in common. Times that cannot be read, or are not said, may be any.
func apart(s, t string) bool {
	if s == "" || t == "" || s == t {
		return false
	}
	a, ok := period(s)
	b, ok2 := period(t)
	return ok && ok2 && (a.end <= b.start || b.end <= a.start)
}

// moments is a stretch of time in seconds, half-open.
type moments struct{ start, end int64 }

// period reads a date of EDTF, or an interval of two: 2022, 2022-10, 2022-10-13, 2022-21 (a season or a quarter),
// 199X, ../2022-10, 2022-10-01/2022-10-07.
func period(s string) (moments, bool) {
	if s == "" {
		return moments{}, false
	}
	from, to, both := strings.Cut(s, "/")
	if !both {
		return date(from)
	}
	m := moments{math.MinInt64, math.MaxInt64}
	a, ok := date(from)
	b, ok2 := date(to)
	if ok {
		m.start = a.start
	}
	if ok2 {
		m.end = b.end
	}
	open := func(s string) bool { return s == "" || s == ".." }
	return m, (ok || open(from)) && (ok2 || open(to)) && (ok || ok2) && m.start < m.end
}

func date(s string) (moments, bool) {
	s = strings.TrimRight(s, "?~%")
	day, _, _ := strings.Cut(s, "T") // the hours of one day stay together: zones are seldom said
	sign := 1
	if rest, ok := strings.CutPrefix(day, "-"); ok {
		sign, day = -1, rest
	}
	part := strings.Split(day, "-")
	if len(part[0]) != 4 || len(part) > 3 {
		return moments{}, false
	}
	span := func(y, m, d, y2, m2, d2 int) (moments, bool) {
		return moments{time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC).Unix(), time.Date(y2, time.Month(m2), d2, 0, 0, 0, 0, time.UTC).Unix()}, true
	}
	if i := strings.IndexByte(part[0], 'X'); i > 0 && len(part) == 1 && sign > 0 { // 199X, 19XX
		first, err := strconv.Atoi(part[0][:i])
		n := int(math.Pow10(len(part[0]) - i))
		if err != nil {
			return moments{}, false
		}
		return span(first*n, 1, 1, first*n+n, 1, 1)
	}
	var n [3]int
	for i, p := range part {
		v, err := strconv.Atoi(p)
		if err != nil || i > 0 && (len(p) != 2 || v < 1) {
			return moments{}, false
		}
		n[i] = v
	}
	y := sign * n[0]
	switch {
	case len(part) == 1:
		return span(y, 1, 1, y+1, 1, 1)
	case len(part) == 2 && n[1] <= 12:
		return span(y, n[1], 1, y, n[1]+1, 1)
	case len(part) == 2 && n[1] >= 33 && n[1] <= 36: // quarters
		q := 3*(n[1]-33) + 1
		return span(y, q, 1, y, q+3, 1)
	case len(part) == 2 && n[1] >= 37 && n[1] <= 39: // thirds
		q := 4*(n[1]-37) + 1
		return span(y, q, 1, y, q+4, 1)
	case len(part) == 2 && n[1] >= 40 && n[1] <= 41: // halves
		q := 6*(n[1]-40) + 1
		return span(y, q, 1, y, q+6, 1)
	case len(part) == 2 && n[1] >= 21 && n[1] <= 24:
		// Seasons begin on other days here and there, and winter has a part in the next year: the months that some calendar has in them.
		q := 3*(n[1]-21) + 2
		return span(y, q, 1, y, q+5, 1)
	case len(part) == 3 && n[1] <= 12 && n[2] <= 31:
		return span(y, n[1], n[2], y, n[1], n[2]+1)
	}
	return moments{}, false
}
