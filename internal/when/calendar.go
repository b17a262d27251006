package when

import (
	"strconv"

	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/number"
)

// days returns the day number of a date of the proleptic Gregorian calendar; day 0 is 1 March of the year 0.
func days(y, m, d int) int {
	if m <= 2 {
		y--
	}
	era := floorDiv(y, 400)
	yoe := y - 400*era
	mp := m - 3
	if m <= 2 {
		mp = m + 9
	}
	return era*146097 + yoe*365 + yoe/4 - yoe/100 + (153*mp+2)/5 + d - 1
}

// civil is the inverse of days.
func civil(n int) (y, m, d int) {
	era := floorDiv(n, 146097)
	doe := n - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	y = yoe + era*400
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	d = doy - (153*mp+2)/5 + 1
	if m = mp + 3; m > 12 {
		m -= 12
		y++
	}
	return y, m, d
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// weekday returns the day of the week of a day number: 1 is Monday.
func weekday(n int) int { return (n%7+7+2)%7 + 1 }

// daysIn returns the length of a month.
func daysIn(y, m int) int {
	switch m {
	case 2:
		if y%4 == 0 && (y%100 != 0 || y%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// addMonths moves a date by months; a day that the month lacks becomes its last.
func addMonths(y, m, d, n int) (int, int, int) {
	t := 12*y + m - 1 + n
	y = floorDiv(t, 12)
	m = t - 12*y + 1
	return y, m, min(d, daysIn(y, m))
}

// easter returns the day number of Easter Sunday of a year, by the algorithm of Meeus, Jones and Butcher.
func easter(y int) int {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	return days(y, (h+l-7*m+114)/31, (h+l-7*m+114)%31+1)
}

// holiday returns the day number of a holiday of the lexicon in a year. Where the year has none, it is the next one.
func holiday(v uint32, y int) int {
	switch {
	case v&lexicon.HolidayFeast != 0:
		row := &feasts[v>>8&255]
		k := min(max(y-firstFeast, 0), len(row)-1)
		for k+1 < len(row) && row[k] == 0 {
			k++
		}
		return days(k+firstFeast-1, 12, 31) + int(row[k]) + int(v&255) - 128
	case v&lexicon.HolidayEaster != 0:
		return easter(y) + int(v&255) - 128
	case v&lexicon.HolidayNth != 0:
		m, nth, dow, after := int(v>>8&255), int(v>>4&15), int(v&15), int(v>>18)
		if nth == 5 {
			last := days(y, m, daysIn(y, m))
			return last - (weekday(last)-dow+7)%7 + after
		}
		first := days(y, m, 1)
		return first + (dow-weekday(first)+7)%7 + 7*(nth-1) + after
	}
	return days(y, int(v>>8), int(v&255))
}

// firstFeast is the first year of the table of feasts.
const firstFeast = 1900

// setHoliday makes s the holiday of the lexicon that lies in a year; the year alone where the table of feasts does not reach.
func (s *stamp) setHoliday(v uint32, y int) {
	if v&lexicon.HolidayFeast != 0 && (y < firstFeast || y >= firstFeast+len(feasts[0])) {
		*s = stamp{grain: year, y: y, hasYear: true, explicit: s.explicit}
		return
	}
	first := holiday(v, y)
	s.y, s.m, s.d = civil(first)
	n := 1
	if v&lexicon.HolidayFeast != 0 {
		if n = int(v >> 16 & 255); n == 255 {
			end := v + 2<<8
			if n = holiday(end, y) - first; n < 0 {
				n = holiday(end, y+1) - first
			}
		}
	}
	if s.grain, s.sub = day, 0; n > 1 {
		s.grain, s.sub = week, n
	}
}

// weekOne returns the day number of the Monday of a year's first week, by ISO 8601.
func weekOne(y int) int {
	n := days(y, 1, 4)
	return n - weekday(n) + 1
}

// grain is how much time a stamp names, from long to short.
type grain uint8

const (
	noGrain grain = iota
	millennium
	century
	decade
	year
	half
	quarter
	season
	month
	week
	weekend
	day
	part // of a day
	hour
	minute
	second
)

// stamp is a point of time, as exact as its grain says. Until it is resolved, parts of it may be missing.
type stamp struct {
	grain    grain
	y, m, d  int // of a week, its Monday; of a century or decade, y is its first year
	sub      int // season 21 to 24, quarter 1 to 4, half 1 or 2; of a week, its days if they are not seven; of a part of a day, hours as in the lexicon
	h, min   int
	sec      number.Number
	hasYear  bool
	hasDate  bool // of a clock time: the day is known
	dow      int  // weekday, where the day is not known yet
	zone     int  // quarters of an hour plus 64; 0 is none
	clock12  bool // an hour without a.m. or p.m.
	daytime  uint32
	approx   bool
	explicit bool // said in full, with its year
	now      bool // the caller's moment
	figure   bool // a year in figures and nothing else: its number is the quantity's value
}

// span returns the first and the last day of a stamp.
func (s stamp) span() (first, last int) {
	switch s.grain {
	case millennium:
		return days(s.y, 1, 1), days(s.y+1000, 1, 1) - 1
	case century:
		return days(s.y, 1, 1), days(s.y+100, 1, 1) - 1
	case decade:
		return days(s.y, 1, 1), days(s.y+10, 1, 1) - 1
	case year:
		return days(s.y, 1, 1), days(s.y, 12, 31)
	case half:
		return days(s.y, 6*s.sub-5, 1), days(s.y, 6*s.sub, daysIn(s.y, 6*s.sub))
	case quarter:
		return days(s.y, 3*s.sub-2, 1), days(s.y, 3*s.sub, daysIn(s.y, 3*s.sub))
	case season:
		y, m, _ := addMonths(s.y, 3*(s.sub-20), 1, 0)
		n := days(y, m, 1)
		ey, em, _ := addMonths(y, m, 1, 3)
		return n, days(ey, em, 1) - 1
	case month:
		return days(s.y, s.m, 1), days(s.y, s.m, daysIn(s.y, s.m))
	case week:
		n := days(s.y, s.m, s.d)
		if s.sub > 0 {
			return n, n + s.sub - 1
		}
		return n, n + 6
	case weekend:
		n := days(s.y, s.m, s.d)
		return n, n + 1
	}
	n := days(s.y, s.m, s.d)
	return n, n
}

func digits(b []byte, n, width int) []byte {
	s := strconv.Itoa(n)
	for k := len(s); k < width; k++ {
		b = append(b, '0')
	}
	return append(b, s...)
}

func appendYear(b []byte, y int) []byte {
	if y < 0 {
		b = append(b, '-')
		y = -y
	}
	return digits(b, y, 4)
}

func appendDate(b []byte, y, m, d int) []byte {
	b = appendYear(b, y)
	if m > 0 {
		b = digits(append(b, '-'), m, 2)
	}
	if d > 0 {
		b = digits(append(b, '-'), d, 2)
	}
	return b
}

func appendDay(b []byte, n int) []byte {
	y, m, d := civil(n)
	return appendDate(b, y, m, d)
}

// append appends the stamp in EDTF, level 1, or ISO 8601 for times of day.
func (s stamp) append(b []byte) []byte {
	switch s.grain {
	case millennium:
		return append(appendYear(b, s.y)[:len(b)+1], "XXX"...)
	case century, decade:
		neg := s.y < 0
		start := len(b)
		b = appendYear(b, s.y)
		k := start + 3
		if s.grain == century {
			k--
		}
		if neg {
			k++
		}
		for ; k < len(b); k++ {
			b[k] = 'X'
		}
		return b
	case year:
		return appendYear(b, s.y)
	case half:
		b = appendDate(b, s.y, 6*s.sub-5, 0)
		return appendDate(append(b, '/'), s.y, 6*s.sub, 0)
	case quarter:
		return digits(append(appendYear(b, s.y), '-'), s.sub+32, 2)
	case season:
		return digits(append(appendYear(b, s.y), '-'), s.sub, 2)
	case month:
		return appendDate(b, s.y, s.m, 0)
	case week, weekend:
		first, last := s.span()
		return appendDay(append(appendDay(b, first), '/'), last)
	case day:
		return appendDate(b, s.y, s.m, s.d)
	case part:
		from, to := int(s.sub&0xFF), int(s.sub>>8&0xFF)
		b = append(s.appendDay(b), 'T')
		b = append(digits(b, from, 2), ":00/"...)
		n := days(s.y, s.m, s.d)
		if to >= 24 {
			to -= 24
			n++
		}
		if s.hasDate {
			b = appendDay(b, n)
		}
		return append(digits(append(b, 'T'), to, 2), ":00"...)
	}
	b = append(s.appendDay(b), 'T')
	b = digits(b, s.h, 2)
	b = digits(append(b, ':'), s.min, 2)
	if s.grain == second {
		b = append(b, ':')
		if s.sec.Cmp(number.Int(10)) < 0 {
			b = append(b, '0')
		}
		b = s.sec.Append(b)
	}
	switch z := s.zone; {
	case z == 64:
		b = append(b, 'Z')
	case z != 0:
		m := 15 * (z - 64)
		sign := byte('+')
		if m < 0 {
			sign, m = '-', -m
		}
		b = digits(append(b, sign), m/60, 2)
		b = digits(append(b, ':'), m%60, 2)
	}
	return b
}

func (s stamp) appendDay(b []byte) []byte {
	if s.hasDate {
		return appendDate(b, s.y, s.m, s.d)
	}
	return b
}

// shift moves a day-grained or finer moment by n units of the lexicon; grains follow the unit.
func shift(m number.Moment, unit uint32, n int) stamp {
	s := stamp{grain: day, y: m.Year, m: m.Month, d: m.Day, hasYear: true, hasDate: true}
	switch unit & lexicon.UnitMask {
	case lexicon.UnitSecond, lexicon.UnitMinute, lexicon.UnitHour:
		k := map[uint32]int{lexicon.UnitSecond: 1, lexicon.UnitMinute: 60, lexicon.UnitHour: 3600}[unit&lexicon.UnitMask]
		t := m.Hour*3600 + m.Min*60 + m.Sec + n*k
		dn := days(m.Year, m.Month, m.Day) + floorDiv(t, 86400)
		t -= 86400 * floorDiv(t, 86400)
		s.y, s.m, s.d = civil(dn)
		s.h, s.min, s.sec = t/3600, t/60%60, number.Int(int64(t%60))
		s.grain = second
		if t%60 == 0 {
			s.grain = minute
		}
	case lexicon.UnitDay:
		s.y, s.m, s.d = civil(days(m.Year, m.Month, m.Day) + n)
	case lexicon.UnitWeek:
		s.y, s.m, s.d = civil(days(m.Year, m.Month, m.Day) + 7*n)
	case lexicon.UnitFortnight:
		s.y, s.m, s.d = civil(days(m.Year, m.Month, m.Day) + 14*n)
	case lexicon.UnitWeekend:
		t := days(m.Year, m.Month, m.Day)
		s.y, s.m, s.d = civil(t - weekday(t) + 6 + 7*n)
		s.grain = weekend
	case lexicon.UnitMonth:
		s.y, s.m, s.d = addMonths(m.Year, m.Month, m.Day, n)
		s.grain = month
	case lexicon.UnitQuarter:
		s.y, s.m, s.d = addMonths(m.Year, m.Month, 1, 3*n)
		s.sub, s.grain = (s.m+2)/3, quarter
	case lexicon.UnitHalf:
		s.y, s.m, s.d = addMonths(m.Year, m.Month, 1, 6*n)
		s.sub, s.grain = (s.m+5)/6, half
	case lexicon.UnitYear:
		s.y, s.m, s.d = addMonths(m.Year, m.Month, m.Day, 12*n)
		s.grain = year
	case lexicon.UnitDecade:
		s.y, s.grain = floorDiv(m.Year, 10)*10+10*n, decade
	case lexicon.UnitCentury:
		s.y, s.grain = floorDiv(m.Year, 100)*100+100*n, century
	case lexicon.UnitMillennium:
		s.y, s.grain = floorDiv(m.Year, 1000)*1000+1000*n, millennium
	}
	return s
}
