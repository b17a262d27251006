package when

import (
	"strings"

	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/number"
	"github.com/ascribe-go/ascribe/internal/token"
)

// date reads a date at token i, of any grain down to the day, and returns the token after it.
func (f *finder) date(i int) (stamp, int, bool) {
	if f.depth >= deepest {
		return stamp{}, i, false
	}
	f.depth++
	s, j, ok := f.readDate(i)
	f.depth--
	return s, j, ok
}

// deepest is how many dates may be told by one another: the first day of the last week of May. What repeats such words without
// an end must not be read to its end at each of them.
const deepest = 6

func (f *finder) readDate(i int) (stamp, int, bool) {
	switch f.Kind(i) {
	case token.Number:
		if s, j, ok := f.numeric(i); ok {
			return s, j, true
		}
		if s, j, ok := f.dayFirst(i); ok {
			return s, j, true
		}
		if v, n, ok := f.plain(i); ok && n <= 2 && f.Suffix(i+1) { // 7th week of 2013
			if s, j, ok := f.nthAfter(v, i+2, i); ok {
				return s, j, true
			}
		}
		if s, j, ok := f.slashDay(i); ok && f.slashed(i, j) {
			return s, j, true
		}
		return f.yearAt(i)
	case token.Quote:
		return f.shortYear(i)
	case token.Word:
	default:
		return stamp{}, i, false
	}
	set := f.Set(i)
	if f.Toks[i].Is(token.HasDigit) {
		return f.codes(i)
	}
	if set == 0 && !f.Starts(i) {
		return stamp{}, i, false
	}
	if n, v := f.Phrase(lexicon.Holiday, i); n > 0 {
		if s, j, ok := f.holiday(i, n, v); ok {
			if f.Value(j, lexicon.TimeUnit) == lexicon.UnitWeekend && s.hasYear { // Labor Day weekend
				y, k, ok := f.yearNumber(j+1, false)
				if !ok {
					k = j + 1
				} else if s.y != y {
					s.setHoliday(v, y)
				}
				return weekendOf(s), k, true
			}
			return s, j, true
		}
	}
	if n, v := f.Phrase(lexicon.Deictic, i); n > 0 && v&(lexicon.DeicticVague|lexicon.DeicticNow) == 0 && !(n == 1 && f.Of(i, lexicon.DayPart) && f.morning(i)) {
		return f.deictic(i, n, v)
	} else if n > 0 && v&lexicon.DeicticNow != 0 && v&lexicon.DeicticVague == 0 && f.ref.HasTime {
		s := shift(f.ref, lexicon.UnitMinute, 0)
		s.hasDate, s.explicit, s.now = true, true, true
		s.grain = second
		return s, i + n, true
	}
	if set.Has(lexicon.Part) {
		if n, _ := f.Phrase(lexicon.TimeUnit, i); n > 1 { // fin de semana
			return f.unitFirst(i)
		}
		if s, j, ok := f.part(i); ok {
			return s, j, true
		}
	}
	if set.Has(lexicon.Relative) {
		if s, j, ok := f.relative(i); ok {
			return s, j, true
		}
	}
	if set.Has(lexicon.Month) {
		if s, j, ok := f.monthFirst(i); ok {
			return s, j, true
		}
	}
	if set.Has(lexicon.Weekday) {
		if s, j, ok := f.weekday(i); ok {
			return s, j, true
		}
	}
	if set.Has(lexicon.Season) {
		if s, j, ok := f.season(i); ok {
			return s, j, true
		}
	}
	if set.Has(lexicon.TimeUnit) {
		if s, j, ok := f.unitFirst(i); ok {
			return s, j, true
		}
	}
	if set.Any(1<<lexicon.Ordinal | 1<<lexicon.Cardinal) {
		if s, j, ok := f.nth(i); ok {
			return s, j, true
		}
		if s, j, ok := f.dayFirst(i); ok {
			return s, j, true
		}
		if s, j, ok := f.yearWords(i); ok {
			return s, j, true
		}
	}
	if f.Link(i)&(lexicon.LinkYear|lexicon.LinkEraAD) != 0 {
		if s, j, ok := f.namedYear(i); ok {
			return s, j, true
		}
	}
	return stamp{}, i, false
}

// plain returns the number that a token of digits only names, with its length.
func (f *finder) plain(i int) (v, n int, ok bool) {
	if f.Kind(i) != token.Number || !f.Has(i) {
		return 0, 0, false
	}
	s := f.Word(i)
	if len(s) > 4 {
		return 0, len(s), false
	}
	for k := 0; k < len(s); k++ {
		if s[k] < '0' || s[k] > '9' {
			return 0, len(s), false
		}
		v = 10*v + int(s[k]-'0')
	}
	return v, len(s), true
}

// dayNumber reads the number of a day at token i: 7, 7th, seventh, twenty-first.
func (f *finder) dayNumber(i int) (d, next int, ok bool) {
	if v, n, ok := f.plain(i); ok {
		if n > 2 || v < 1 || v > 31 {
			return 0, i, false
		}
		next = i + 1
		if f.Suffix(next) {
			next++
		} else if !f.Space(next) && f.Kind(next) == token.Word {
			return 0, i, false
		}
		return v, next, true
	}
	if f.Kind(i) == token.Word && f.Has(i) && f.Toks[i].Is(token.HasDigit) { // 1º
		if s := f.Word(i); len(s) <= 4 && s[0] >= '1' && s[0] <= '9' && (s[1:] == "º" || len(s) == 4 && s[2:] == "º") {
			v := int(s[0] - '0')
			if len(s) == 4 {
				v = 10*v + int(s[1]-'0')
			}
			return v, i + 1, v <= 31
		}
	}
	if f.Set(i).Any(1<<lexicon.Ordinal | 1<<lexicon.Cardinal) {
		n, ok := f.Numeral(i, false)
		if !ok || n.Is(number.Frac|number.Scaled|number.Fuzzied|number.Point) && !n.Is(number.Ord) {
			return 0, i, false
		}
		if v, ok := n.Val.Int(); ok && v >= 1 && v <= 31 {
			return v, n.Last, true
		}
	}
	return 0, i, false
}

// monthAt returns the month that token i names; an abbreviation's full stop belongs to it. "May", "March" and their like need
// a capital, or a number beside them.
func (f *finder) monthAt(i int) (m, next int) {
	if !f.Of(i, lexicon.Month) || f.Of(i, lexicon.Cardinal) && f.Of(i+1, lexicon.Scale) { // dez mil
		return 0, i
	}
	m = int(f.Value(i, lexicon.Month))
	next = i + 1
	if f.Is(next, '.') && !f.Space(next) && f.Of(i, lexicon.Abbrev) && (f.Has(next+1) || f.whole) {
		next++
	}
	return m, next
}

// yearNumber reads the number of a year at token i: four digits, or two after an apostrophe; with short, two digits alone.
func (f *finder) yearNumber(i int, short bool) (y, next int, ok bool) {
	if v, n, ok := f.plain(i); ok {
		if n == 4 && v >= 1000 && v < 2200 {
			return v, i + 1, f.yearEnds(i + 1)
		}
		if n == 2 && short && (f.Space(i+1) || f.Kind(i+1) != token.Word && !f.Is(i+1, ':')) {
			return f.twoDigits(v), i + 1, true
		}
		return 0, i, false
	}
	if f.Kind(i) == token.Quote && !f.Space(i+1) {
		if v, n, ok := f.plain(i + 1); ok && n == 2 {
			return f.twoDigits(v), i + 2, true
		}
	}
	return 0, i, false
}

// yearEnds reports whether a year may end before token j: what follows glued would make it something else.
func (f *finder) yearEnds(j int) bool {
	return f.Space(j) || f.Kind(j) != token.Word && f.Kind(j) != token.Number || f.Word(j) == "s" || f.isClitic(j)
}

func (f *finder) isClitic(j int) bool {
	w := f.Word(j)
	return w == "'s" || w == "’s"
}

// twoDigits puts a year of two digits into the century that makes it nearest to the document's date, rather past than future.
func (f *finder) twoDigits(v int) int {
	base := 2000
	if f.ref.Valid() {
		base = f.ref.Year
	}
	y := base - base%100 + v
	if y > base+15 {
		y -= 100
	}
	return y
}

// monthFirst reads a date that begins with the name of its month.
func (f *finder) monthFirst(i int) (stamp, int, bool) {
	m, j := f.monthAt(i)
	s := stamp{grain: month, m: m}
	k := j
	if f.Dash(k) && !f.Space(k) || f.Is(k, '/') && !f.Space(k) {
		k++
	} else {
		if f.Is(k, ',') && f.Kind(k+1) == token.Number {
			if _, n, ok := f.plain(k + 1); ok && n <= 2 {
				k++
			}
		}
		if f.Link(k)&lexicon.LinkThe != 0 {
			k++
		}
	}
	if d, n, ok := f.dayNumber(k); ok && !f.colonAfter(n) && !(f.Kind(k) == token.Word && !f.Of(k, lexicon.Ordinal) && !f.ordWords(k)) && !f.measured(k, n) {
		s.grain, s.d = day, d
		j = n
		if y, n, ok := f.yearAfter(j, true); ok {
			s.y, s.hasYear, s.explicit = y, true, true
			j = n
		}
		j = f.weekdayIn(&s, j)
		return s, j, true
	}
	if y, n, ok := f.yearAfter(j, false); ok {
		s.y, s.hasYear, s.explicit = y, true, true
		return s, n, true
	}
	if !f.monthAlone(i) {
		return s, i, false
	}
	return s, j, true
}

// ordWords reports whether the number words from k on are an ordinal: twenty-first.
func (f *finder) ordWords(k int) bool {
	n, ok := f.Numeral(k, false)
	return ok && n.Is(number.Ord) || f.whole || f.Lex.Lang() != "en"
}

// measured reports whether the number in [k, n) has a unit or a noun, so that it is no day: "In May 5 people".
func (f *finder) measured(k, n int) bool {
	if f.Kind(k) != token.Number || n > k+1 {
		return false
	}
	if f.Is(n, '%') || f.Of(n, lexicon.Scale) {
		return true
	}
	return false
}

func (f *finder) colonAfter(j int) bool {
	return f.Is(j, ':') && !f.Space(j) && !f.Space(j+1) && f.Kind(j+1) == token.Number
}

// weekdayIn reads a weekday in brackets after a date: May 22 (Tue).
func (f *finder) weekdayIn(s *stamp, j int) int {
	if f.Kind(j) == token.Open && f.Of(j+1, lexicon.Weekday) && f.Kind(j+2) == token.Close {
		return j + 3
	}
	return j
}

// yearAfter reads the year after a month or a day: 2014, of 2014, , 2014, '14, nineteen ninety-six.
func (f *finder) yearAfter(j int, afterDay bool) (y, next int, ok bool) {
	k := j
	if f.Is(k, ',') {
		if !afterDay && !(f.Kind(k+1) == token.Number) {
			return 0, j, false
		}
		k++
	} else if f.Dash(k) && !f.Space(k) || f.Is(k, '/') && !f.Space(k) {
		k++
	}
	of := false
	if f.Link(k)&(lexicon.LinkOf) != 0 || f.Link(k)&lexicon.LinkIn != 0 && (f.Word(k) == "in" || f.Lex.Lang() != "en") {
		k++
		of = true
	}
	if f.Link(k)&lexicon.LinkThe != 0 {
		k++
	}
	if f.Link(k)&lexicon.LinkYear != 0 {
		k++
	}
	if y, n, ok := f.yearNumber(k, of && f.Word(k-1) != "in" || afterDay && k == j && !f.counted(k+1)); ok {
		if k == j && f.counted(n) && !afterDay {
			return 0, j, false
		}
		if era := f.Link(n); era&(lexicon.LinkEraBC) != 0 && f.Upper(n) {
			return 1 - y, f.eraEnd(n), true
		}
		return y, n, true
	}
	if f.Set(k).Any(1<<lexicon.Cardinal | 1<<lexicon.Scale) {
		if y, n, ok := f.yearOfWords(k); ok {
			return y, n, true
		}
	}
	if of && f.Of(k, lexicon.Relative) && f.Of(k+1, lexicon.TimeUnit) && f.Value(k+1, lexicon.TimeUnit)&lexicon.UnitMask == lexicon.UnitYear || f.Of(k, lexicon.Relative) && k > j {
		if s, n, ok := f.relative(k); ok && s.grain == year && s.hasYear {
			return s.y, n, true
		}
	}
	return 0, j, false
}

// counted reports whether token j is what the number before it counts, so that the number is no year.
func (f *finder) counted(j int) bool {
	if f.Kind(j) == token.Symbol && f.Is(j, '%') || f.Of(j, lexicon.Scale) || f.Of(j, lexicon.Fuzzy) {
		return true
	}
	return false
}

// monthAlone reports whether a month's name that stands without day and year is the month: "may" and "march" are verbs where
// they are in lower case, May and August names where a name goes on.
func (f *finder) monthAlone(i int) bool {
	if f.Lex.Lang() != "en" {
		if f.Toks[i].End-f.Toks[i].Start <= 3 && (!f.whole || f.Of(i, lexicon.Cardinal)) { // mar, set, dez
			return false
		}
		return true
	}
	w := f.Word(i)
	short := len(w) <= 3 || len(w) == 4 && f.Value(i, lexicon.Month) == 9
	if f.Of(i, lexicon.Modal) || f.Of(i, lexicon.Verb) || w == "mar" || w == "Mar" || w == "sun" || w == "dec" || short && !f.Upper(i) { // may, march
		if !f.Upper(i) {
			return (f.Link(i-1)&(lexicon.LinkIn|lexicon.LinkBy|lexicon.LinkSince|lexicon.LinkUntil|lexicon.LinkFrom|lexicon.LinkOf|lexicon.LinkTo) != 0 || f.Of(i-1, lexicon.Part)) && f.Word(i-1) != "to" && f.Word(i-1) != "on" && f.Word(i-1) != "at" || f.whole && (len(f.Toks) == 1 || !f.Of(i, lexicon.Modal) && !f.Of(i, lexicon.Verb))
		}
		if f.Of(i, lexicon.Modal) && f.sentenceStart(i) && !f.whole {
			return false // "May I ask"
		}
	}
	if f.Upper(i) && !f.sentenceStart(i) && i > 0 && f.Upper(i-1) && f.Kind(i-1) == token.Word && f.Of(i-1, lexicon.Given) && f.Set(i).Any(1<<lexicon.Modal|1<<lexicon.Verb|1<<lexicon.Given) {
		return false // Theresa May
	}
	if f.Of(i, lexicon.Modal) && f.Upper(i) && f.Kind(i-1) == token.Word && f.Has(i-1) && f.Upper(i-1) && f.Set(i-1) == 0 {
		return false
	}
	return true
}

func (f *finder) sentenceStart(i int) bool {
	if i == 0 || f.Toks[i].Is(token.Line) {
		return true
	}
	k := f.Kind(i - 1)
	return k == token.Stop || k == token.Quote && f.Space(i-1)
}

// dayFirst reads a date that begins with the number of its day: 13 October 2022, the 2nd of March, 13 de octubre.
func (f *finder) dayFirst(i int) (stamp, int, bool) {
	d, j, ok := f.dayNumber(i)
	if !ok {
		return stamp{}, i, false
	}
	s := stamp{grain: day, d: d}
	k := j
	glue := f.Dash(k) && !f.Space(k) && !f.Space(k+1) || f.Is(k, '/') && !f.Space(k)
	if glue {
		k++
	}
	if f.Of(k, lexicon.TimeUnit) && f.Value(k, lexicon.TimeUnit)&lexicon.UnitMask == lexicon.UnitDay && f.Link(k+1)&lexicon.LinkOf != 0 { // 20th day of
		k++
	}
	if f.Link(k)&lexicon.LinkOf != 0 {
		k++
	} else if f.Is(k, '.') && !f.Space(k) && f.Lex.Lang() == "de" {
		k++
	}
	m, n := f.monthAt(k)
	switch {
	case m != 0 && !(f.Of(k, lexicon.Modal) && !f.Upper(k) && k == j && f.Lex.Lang() == "en"):
		s.m = m
		j = n
		if y, n, ok := f.yearAfter(j, true); ok {
			s.y, s.hasYear, s.explicit = y, true, true
			j = n
		}
		return s, j, true
	case k > j && f.Kind(k) == token.Number && f.Lex.Lang() != "en" && (f.ref.HasTime || f.Link(k+1)&lexicon.LinkOf != 0): // el 4 de 5 de 1983
		v, w, ok := f.plain(k)
		if !ok || w > 2 || v < 1 || v > 12 {
			break
		}
		y, n, ok := f.yearAfter(k+1, true)
		if ok {
			s.y, s.hasYear, s.explicit = y, true, true
		} else if n = k + 1; !f.ref.HasTime || f.Link(i-1)&lexicon.LinkThe == 0 || f.nouny(n) {
			break
		}
		s.m = v
		return s, n, true
	case f.Of(k, lexicon.Relative) && k > j || f.Link(k)&lexicon.LinkThe != 0 && k > j && (f.Of(k+1, lexicon.Relative) || f.Of(k+1, lexicon.TimeUnit)): // 12th of the next month, of the month
		if f.Link(k)&lexicon.LinkThe != 0 {
			k++
		}
		var r stamp
		n := k
		ok := false
		if f.Of(k, lexicon.Relative) {
			r, n, ok = f.relative(k)
		} else if f.Value(k, lexicon.TimeUnit)&lexicon.UnitMask == lexicon.UnitMonth && f.ref.Valid() {
			r, n, ok = shift(f.ref, lexicon.UnitMonth, 0), k+1, true
		}
		if ok && r.grain == month && r.hasYear && d <= daysIn(r.y, r.m) {
			s.y, s.m, s.hasYear = r.y, r.m, true
			return s, n, true
		}
	case j > i+1 && f.Kind(i) == token.Number && (f.Link(i-1)&lexicon.LinkThe != 0 || f.Link(i-1)&lexicon.LinkIn != 0 && f.Word(i-1) == "on"): // the 15th
		if f.nouny(j) {
			return s, i, false
		}
		return s, j, true
	}
	return s, i, false
}

// nouny reports whether token j goes on with the noun that an ordinal ranks: the 15th century, the 15th time.
func (f *finder) nouny(j int) bool {
	if f.Dash(j) && !f.Space(j) {
		return true
	}
	return f.Kind(j) == token.Word && f.Has(j) && !f.Set(j).Any(1<<lexicon.Det|1<<lexicon.Prep|1<<lexicon.Coord|1<<lexicon.Pronoun|1<<lexicon.Be|1<<lexicon.Have|1<<lexicon.Modal|1<<lexicon.Subord|1<<lexicon.Wh|1<<lexicon.Adverb) && f.Link(j) == 0 && !f.verbOnly(j)
}

func (f *finder) verbOnly(j int) bool {
	v := f.Value(j, lexicon.Verb)
	return v&lexicon.FormPast != 0 && v&lexicon.FormBase == 0
}

// numeric reads a date in figures: 2022-10-13, 10/31/74, 23.04.2022, 31-Oct-74, 2014/10.
func (f *finder) numeric(i int) (stamp, int, bool) {
	var none stamp
	if s, ok := f.dotted(f.Word(i)); ok {
		return s, i + 1, true
	}
	a, an, ok := f.plain(i)
	if !ok {
		if s := f.Word(i); len(s) == 8 && (s[:2] == "19" || s[:2] == "20") && f.Kind(i-1) == token.Dash && !f.Space(i) { // report-20170302
			y, m, d := atoi(s[:4]), atoi(s[4:6]), atoi(s[6:])
			if valid(y, m, d) {
				return stamp{grain: day, y: y, m: m, d: d, hasYear: true, explicit: true}, i + 1, true
			}
		}
		return none, i, false
	}
	sep := byte(0)
	switch {
	case f.Is(i+1, '-') || f.Dash(i+1):
		sep = '-'
	case f.Is(i+1, '/'):
		sep = '/'
	}
	if sep == 0 || f.Space(i+1) || f.Space(i+2) {
		if an == 4 && a > 1900 && a < 2100 && f.Space(i+1) && f.Space(i+2) { // 2016 10 16
			m, mn, ok1 := f.plain(i + 1)
			d, dn, ok2 := f.plain(i + 2)
			if ok1 && ok2 && mn == 2 && dn == 2 && valid(a, m, d) {
				return stamp{grain: day, y: a, m: m, d: d, hasYear: true, explicit: true}, i + 3, true
			}
		}
		return none, i, false
	}
	if m, n := f.monthAt(i + 2); m != 0 && f.sameSep(n, sep) { // 31-Oct-74, 2019/aug/01
		c, cn, ok := f.plain(n + 1)
		if ok && !f.Space(n+1) {
			y, d := c, a
			if an == 4 {
				y, d = a, c
			} else if cn == 2 {
				y = f.twoDigits(c)
			}
			if valid(y, m, d) {
				return stamp{grain: day, y: y, m: m, d: d, hasYear: true, explicit: true}, n + 2, true
			}
		}
		return none, i, false
	}
	b, bn, ok := f.plain(i + 2)
	if !ok || bn > 2 && an > 2 {
		return none, i, false
	}
	if f.sameSep(i+3, sep) && !f.Space(i+4) { // three parts
		c, cn, ok := f.plain(i + 4)
		if m, n := f.monthAt(i + 4); m != 0 && bn == 4 && valid(b, m, a) { // 23-2020-September
			return stamp{grain: day, y: b, m: m, d: a, hasYear: true, explicit: true}, n, true
		}
		if !ok || f.sameSep(i+5, sep) && f.Kind(i+6) == token.Number && f.rangeOfDates(i+5) == 0 || f.gluedBefore(i) && an != 4 {
			return none, i, false
		}
		var y, m, d int
		switch {
		case an == 4 && cn <= 2:
			y, m, d = a, b, c
		case cn == 4 || cn == 2 && an <= 2:
			y = c
			if cn == 2 {
				y = f.twoDigits(c)
			}
			m, d = a, b // the American order, unless only the other one can be
			if f.dayMonth() && b <= 12 || a > 12 {
				m, d = b, a
			}
		default:
			return none, i, false
		}
		if !valid(y, m, d) {
			return none, i, false
		}
		return stamp{grain: day, y: y, m: m, d: d, hasYear: true, explicit: true}, i + 5, true
	}
	if an <= 2 && bn <= 2 && sep == '/' && f.Dash(i+3) && !f.Space(i+3) && !f.Space(i+4) && !f.second2 { // 3/2-3/9/2017: the year is that of the second
		f.second2 = true
		s, _, ok := f.numeric(i + 4)
		f.second2 = false
		m, d := a, b
		if f.dayMonth() && b <= 12 || a > 12 {
			m, d = b, a
		}
		if ok && s.grain == day && s.hasYear && valid(s.y, m, d) && (m < s.m || m == s.m && d < s.d) {
			return stamp{grain: day, y: s.y, m: m, d: d, hasYear: true, explicit: true}, i + 3, true
		}
	}
	if an == 4 && bn == 2 && a > 1000 && a < 2100 && b >= 1 && b <= 12 && !f.gluedBefore(i) && (sep == '/' || f.Kind(i+3) != token.Number) { // 2014-10
		if sep == '-' && b > a%100 && f.Word(i+1) != "-" || sep == '-' && b > a%100 && !f.whole && b == a%100+1 { // 2008-09: two years
			return none, i, false
		}
		return stamp{grain: month, y: a, m: b, hasYear: true, explicit: true}, i + 3, true
	}
	if an <= 2 && bn == 4 && a >= 1 && a <= 12 && b > 1900 && b < 2100 && !f.gluedBefore(i) { // 10/2014
		return stamp{grain: month, y: b, m: a, hasYear: true, explicit: true}, i + 3, true
	}
	return none, i, false
}

// rangeOfDates returns the token after a dash between two dates in figures.
func (f *finder) rangeOfDates(j int) int {
	if f.Dash(j) {
		if _, _, ok := f.plain(j + 1); ok && (f.sameSep(j+2, '-') && f.sameSep(j+4, '-')) {
			return j + 1
		}
	}
	return 0
}

func (f *finder) sameSep(j int, sep byte) bool {
	if f.Space(j) {
		return false
	}
	if sep == '-' {
		return f.Dash(j)
	}
	return f.Is(j, sep)
}

// gluedBefore reports whether the number at i goes on with a code: 471-08-05-2017.
func (f *finder) gluedBefore(i int) bool {
	return !f.second2 && !f.Space(i) && f.Has(i-1) && (f.Dash(i-1) || f.Is(i-1, '/')) && f.Kind(i-2) == token.Number && !f.Space(i-1)
}

// dayMonth reports whether the document writes the day before the month.
func (f *finder) dayMonth() bool { return f.Lex.Lang() != "en" || f.DayFirst || f.shownDayFirst() }

// shownDayFirst reports whether a date in figures somewhere in the text can only have its day first: 23/4/2022.
func (f *finder) shownDayFirst() bool {
	if f.order == 0 {
		f.order = 1
		for i := 0; i+4 < len(f.Toks); i++ {
			if f.Kind(i) == token.Number && f.Is(i+1, '/') && f.Is(i+3, '/') && f.Kind(i+2) == token.Number && f.Kind(i+4) == token.Number && !f.Space(i+1) && !f.Space(i+2) && !f.Space(i+3) && !f.Space(i+4) {
				if a, _, _ := f.plain(i); a > 12 && a <= 31 {
					if b, _, ok := f.plain(i + 2); ok && b >= 1 && b <= 12 {
						f.order = 2
					}
				}
			}
		}
	}
	return f.order == 2
}

func atoi(s string) int {
	v := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return -1
		}
		v = 10*v + int(s[i]-'0')
	}
	return v
}

// weekendOf returns the weekend that a day is part of, or next to.
func weekendOf(s stamp) stamp {
	t := days(s.y, s.m, s.d)
	if w := weekday(t); w <= 2 {
		t -= w + 1
	} else {
		t += 6 - w
	}
	s.y, s.m, s.d = civil(t)
	s.grain = weekend
	return s
}

func valid(y, m, d int) bool { return m >= 1 && m <= 12 && d >= 1 && d <= daysIn(y, m) }

// dotted reads 23.04.2022, which is one token.
func (f *finder) dotted(s string) (stamp, bool) {
	var p [3]int
	n, w, last := 0, 0, 0
	for i := 0; i < len(s); i++ {
		if s[i] == '.' {
			if n++; n > 2 || w == 0 {
				return stamp{}, false
			}
			w = 0
			continue
		}
		if s[i] < '0' || s[i] > '9' || w == 4 {
			return stamp{}, false
		}
		p[n] = 10*p[n] + int(s[i]-'0')
		w++
		last = w
	}
	if n != 2 {
		return stamp{}, false
	}
	y, m, d := p[2], p[1], p[0]
	switch {
	case last == 4:
	case last == 2 && p[0] > 31 || p[0] > 1000:
		y, m, d = p[0], p[1], p[2]
	case last == 2:
		y = f.twoDigits(p[2])
	}
	if !valid(y, m, d) || y < 1000 {
		return stamp{}, false
	}
	return stamp{grain: day, y: y, m: m, d: d, hasYear: true, explicit: true}, true
}

// yearAt reads a year in figures at i, with its era, a decade or a century.
func (f *finder) yearAt(i int) (stamp, int, bool) {
	v, n, ok := f.plain(i)
	if !ok {
		return stamp{}, i, false
	}
	if f.Word(i+1) == "s" && (!f.Space(i+1) || f.blankS(i)) || f.apostropheS(i) { // 1990s
		end := i + 2
		if n == 4 && v >= 1000 && v < 2200 {
			if v%100 == 0 && v%1000 != 0 && v < 1900 {
				return stamp{grain: century, y: v, hasYear: true, explicit: true}, end, true
			}
			return stamp{grain: decade, y: v - v%10, hasYear: true, explicit: true}, end, true
		}
		if n == 2 && v%10 == 0 && v >= 10 {
			return stamp{grain: decade, y: f.decadeOf(v), hasYear: true, explicit: true}, end, true
		}
		return stamp{}, i, false
	}
	if f.Suffix(i + 1) { // 21st century
		if s, j, ok := f.centuryAfter(v, i+2); ok {
			return s, j, true
		}
		return stamp{}, i, false
	}
	if era := f.Link(i + 1); era&(lexicon.LinkEraBC|lexicon.LinkEraAD) != 0 && (f.Upper(i+1) || f.whole) && v > 0 {
		y := v
		if era&lexicon.LinkEraBC != 0 {
			y = 1 - v
		}
		return stamp{grain: year, y: y, hasYear: true, explicit: true}, f.eraEnd(i + 1), true
	}
	if n == 2 && f.Kind(i+1) == token.Word && !f.Space(i+1) && f.Has(i+1) { // 18q4
		if w := f.Word(i + 1); len(w) == 2 && (w[0]|0x20 == 'q' || w[0]|0x20 == 'h') {
			return f.codeOf(w, f.twoDigits(v), i+2)
		}
	}
	if n != 4 || v < 1000 || v >= 2200 || !f.yearEnds(i+1) {
		return stamp{}, i, false
	}
	if !f.yearHere(i) {
		return stamp{}, i, false
	}
	// 2019 H2, 2020 q1, 2012 winter
	k := i + 1
	if f.Dash(k) && !f.Space(k) {
		k++
	}
	if f.Has(k) && f.Toks[k].Is(token.HasDigit) {
		if s, j, ok := f.codeOf(f.Word(k), v, k+1); ok {
			return s, j, true
		}
	}
	if s, j, ok := f.periodOfYear(v, i+1); ok {
		return s, j, true
	}
	return stamp{grain: year, y: v, hasYear: true, explicit: true, figure: true}, i + 1, true
}

// periodOfYear reads "second quarter" or "July 4" after a year: the 1974 third quarter, 2011 January.
func (f *finder) periodOfYear(y, j int) (stamp, int, bool) {
	if f.Of(j, lexicon.Ordinal) && f.Of(j+1, lexicon.TimeUnit) {
		switch q := f.Value(j, lexicon.Ordinal); f.Value(j+1, lexicon.TimeUnit) & lexicon.UnitMask {
		case lexicon.UnitQuarter:
			if q >= 1 && q <= 4 {
				f.fiscal = true
				return stamp{grain: quarter, y: y, sub: int(q), hasYear: true, explicit: true}, j + 2, true
			}
		}
	}
	if m, n := f.monthAt(j); m != 0 && f.Upper(j) {
		s := stamp{grain: month, y: y, m: m, hasYear: true, explicit: true}
		if d, k, ok := f.dayNumber(n); ok && f.Kind(n) == token.Number && !f.counted(k) {
			s.grain, s.d = day, d
			n = k
		}
		return s, n, true
	}
	return stamp{}, j, false
}

// blankS reports whether a blank was put between a decade and its s, as in old tokenised text.
func (f *finder) blankS(i int) bool { return f.Word(i+1) == "s" && f.Kind(i+2) != token.Word }

// apostropheS reports whether token i is the decade of 1990's: a decade, where nothing could own something.
func (f *finder) apostropheS(i int) bool {
	v, n, ok := f.plain(i)
	return ok && f.isClitic(i+1) && v%10 == 0 && (n == 4 && f.Link(i-1)&lexicon.LinkThe != 0)
}

// decadeOf returns the first year of a decade named by two digits: that of the last hundred years.
func (f *finder) decadeOf(v int) int {
	base := 2020
	if f.ref.Valid() {
		base = f.ref.Year
	}
	y := base - base%100 + v
	if y > base {
		y -= 100
	}
	return y
}

func (f *finder) eraEnd(i int) int {
	if f.Is(i+1, '.') && !f.Space(i+1) && f.Toks[i].End-f.Toks[i].Start > 2 && f.Word(i)[1] == '.' {
		return i + 2
	}
	return i + 1
}

// yearHere reports whether four digits at i are a year rather than a number of things: a unit or a plural after them, or a
// word before them that numbers, say that they are not.
func (f *finder) yearHere(i int) bool {
	if f.whole && len(f.Toks) == 1 {
		return true
	}
	v := atoi(f.Word(i))
	if k := f.Kind(i + 1); f.Is(i+1, '%') || f.Of(i+1, lexicon.Scale) || k == token.Symbol && !f.Is(i+1, '&') && f.Has(i+1) && f.Word(i+1) != "–" && !f.Is(i+1, '+') && !f.Is(i+1, '=') {
		return false
	}
	prev := i - 1
	if u, n := f.Unit(prev); n == 1 && u.ISO() && f.Upper(prev) { // EUR 1000
		return false
	}
	if f.Kind(prev) == token.Symbol && f.Has(prev) && !f.Space(i) && !f.Is(prev, '=') {
		return false
	}
	if f.Kind(prev) == token.Symbol && prev >= f.Min { // R$ 1999
		if u, n := f.Unit(prev); n == 1 && u.Kind == number.Money {
			return false
		}
	}
	if f.Dash(prev) && !f.Space(i) && !f.Space(prev) && f.Kind(prev-1) == token.Word && f.Has(prev-1) && !f.Of(prev-1, lexicon.Month) && !f.Of(prev-1, lexicon.Part) {
		return f.Word(prev-1) == "post" || f.Word(prev-1) == "pre" || f.Word(prev-1) == "Post" || f.Word(prev-1) == "Pre"
	}
	if f.Dash(prev) && !f.Space(i) && f.Kind(prev-1) == token.Number && len(f.Word(prev-1)) < 4 && !f.Space(prev) {
		return false
	}
	if f.Dash(i+1) && f.Space(i+1) == f.Space(i+2) && f.Kind(i+2) == token.Number && len(f.Word(i+2)) == 4 { // 2010-1034, 1000-5000
		if w := atoi(f.Word(i + 2)); w < v || w >= 2200 {
			return false
		}
	}
	link := f.Link(prev)
	if link&lexicon.LinkMinus != 0 || f.Of(prev, lexicon.Comparator) && f.Value(prev, lexicon.Comparator) != lexicon.CmpAbout && link == 0 {
		return false
	}
	if f.Of(prev, lexicon.Label) && link&lexicon.LinkYear == 0 {
		return false
	}
	inYear := link&(lexicon.LinkIn|lexicon.LinkSince|lexicon.LinkUntil|lexicon.LinkBefore|lexicon.LinkAfter|lexicon.LinkFrom|lexicon.LinkBetween|lexicon.LinkYear) != 0 || f.Of(prev, lexicon.Season) || f.Of(prev, lexicon.Part)
	if s, _ := f.Before(lexicon.Comparator, i, max(f.Min, i-4)); s < i && !inYear && i-s > 1 { // more than 2000
		return false
	}
	if _, k := f.Unit(i + 1); k > 0 && f.Word(i+1) != "in" && f.Space(i+1) {
		u, _ := f.Unit(i + 1)
		if !u.Symbol() || !f.inWordFollows(i+1) {
			return false
		}
	}
	if f.Of(i+1, lexicon.TimeUnit) && f.Value(i+1, lexicon.TimeUnit)&lexicon.UnitMask != lexicon.UnitQuarter && f.Value(i+1, lexicon.TimeUnit)&lexicon.UnitMask != lexicon.UnitSeason && v != 2000 || f.Dash(i+1) && !f.Space(i+1) && f.Of(i+2, lexicon.TimeUnit) {
		return false
	}
	if v < 1400 || v > 2100 {
		if !inYear && !f.narrative {
			return false
		}
	}
	if inYear && !f.pluralFollows(i) {
		return true
	}
	if f.pluralFollows(i) {
		// "the 2012 Olympics", "in 1990 prices" against "2000 people": round numbers before a plural count.
		if f.Upper(i+1) || link&lexicon.LinkThe != 0 && v%100 != 0 || link&lexicon.LinkOf != 0 && v%10 != 0 {
			return true
		}
		return inYear && v%100 != 0 && v > 1600 || v > 1900 && v < 2040 && v%10 != 0 && link != 0 && link&(lexicon.LinkAnd|lexicon.LinkTo) == 0
	}
	return true
}

func (f *finder) inWordFollows(j int) bool { return f.Kind(j+1) == token.Word }

// pluralFollows reports whether the word after token i is a noun in the plural.
func (f *finder) pluralFollows(i int) bool {
	w := f.Word(i + 1)
	if f.Kind(i+1) != token.Word || len(w) < 4 || f.Set(i+1).Any(1<<lexicon.Prep|1<<lexicon.Pronoun|1<<lexicon.Be|1<<lexicon.Have|1<<lexicon.Modal|1<<lexicon.Season|1<<lexicon.Month) {
		return false
	}
	return f.Plural(i + 1)
}

// shortYear reads '90s and '98 at the apostrophe i.
func (f *finder) shortYear(i int) (stamp, int, bool) {
	w := f.Word(i)
	if w != "'" && w != "’" && w != "‘" || f.Space(i+1) || !f.Space(i) && f.Kind(i-1) != token.Dash && f.Kind(i-1) != token.Open {
		return stamp{}, i, false
	}
	v, n, ok := f.plain(i + 1)
	if !ok || n != 2 {
		return stamp{}, i, false
	}
	if f.Word(i+2) == "s" && !f.Space(i+2) {
		return stamp{grain: decade, y: f.decadeOf(v - v%10), hasYear: true, explicit: true}, i + 3, true
	}
	if !f.yearEnds(i+2) || f.Kind(i+2) == token.Quote || f.Is(i+2, '%') || f.Kind(i+2) == token.Word && f.Plural(i+2) && !f.Upper(i+2) {
		return stamp{}, i, false
	}
	return stamp{grain: year, y: f.twoDigits(v), hasYear: true, explicit: true}, i + 2, true
}

// namedYear reads "the year 2000", "fiscal 1989", "A.D. 14" at i.
func (f *finder) namedYear(i int) (stamp, int, bool) {
	n, v := f.Phrase(lexicon.Link, i)
	if n == 0 {
		return stamp{}, i, false
	}
	j := i + n
	if v&lexicon.LinkEraAD != 0 {
		if !f.Upper(i) {
			return stamp{}, i, false
		}
		if f.Is(j, '.') && !f.Space(j) {
			j++
		}
		if y, _, ok := f.plain(j); ok && y > 0 && y < 2200 {
			return stamp{grain: year, y: y, hasYear: true, explicit: true}, j + 1, true
		}
		return stamp{}, i, false
	}
	if f.Link(j)&lexicon.LinkOf != 0 {
		j++
	}
	if y, k, ok := f.yearNumber(j, false); ok {
		return stamp{grain: year, y: y, hasYear: true, explicit: true}, k, true
	}
	if y, k, ok := f.yearOfWords(j); ok {
		return stamp{grain: year, y: y, hasYear: true, explicit: true}, k, true
	}
	return stamp{}, i, false
}

// yearWords reads a year in words that is no other number: nineteen ninety-six.
func (f *finder) yearWords(i int) (stamp, int, bool) {
	y, j, ok := f.yearOfWords(i)
	if !ok || y >= 2000 && !f.whole && f.Link(i-1)&(lexicon.LinkIn|lexicon.LinkSince|lexicon.LinkYear) == 0 {
		return stamp{}, i, false
	}
	if f.counted(j) || f.measuredNumber(j) {
		return stamp{}, i, false
	}
	if _, c := f.Bound(i, f.Min); c != number.Equal && c != number.About { // more than two thousand and ten
		return stamp{}, i, false
	}
	return stamp{grain: year, y: y, hasYear: true, explicit: true}, j, true
}

// yearOfWords reads nineteen ninety-six, nineteen hundred seventy-one, two thousand and nineteen.
func (f *finder) yearOfWords(i int) (y, next int, ok bool) {
	if f.Lex.Lang() != "en" { // mil novecientos setenta y uno, dos mil veinte
		n, ok := f.Numeral(i, false)
		if !ok || !n.Is(number.Scaled) || n.Is(number.Ord|number.Frac|number.Fuzzied|number.Digits) {
			return 0, i, false
		}
		v, ok := n.Val.Int()
		return v, n.Last, ok && v > 1100 && v < 2100 && !f.nouny(n.Last)
	}
	if !f.Of(i, lexicon.Cardinal) {
		return 0, i, false
	}
	c := int(f.Value(i, lexicon.Cardinal))
	if c >= 11 && c <= 20 {
		j := i + 1
		if f.Dash(j) && !f.Space(j) {
			j++
		}
		if f.Value(j, lexicon.Scale) == 2 && f.Of(j, lexicon.Scale) {
			j++
			if f.Link(j)&lexicon.LinkAnd != 0 {
				j++
			}
		}
		n, ok := f.Numeral(j, false)
		if ok && n.Is(number.Words) && !n.Is(number.Ord|number.Frac|number.Scaled|number.Fuzzied) && f.Of(j, lexicon.Cardinal) {
			if v, ok := n.Val.Int(); ok && v >= 10 && v < 100 {
				return 100*c + v, n.Last, !f.Of(n.Last, lexicon.TimeUnit)
			}
		}
		return 0, i, false
	}
	n, ok := f.Numeral(i, false)
	if !ok || !n.Is(number.Scaled) || n.Is(number.Ord|number.Frac|number.Fuzzied|number.Digits) {
		return 0, i, false
	}
	if v, ok := n.Val.Int(); ok && v >= 2000 && v < 2100 && (f.whole || v > 2000 || f.Of(i-1, lexicon.Month) || f.Link(i-1)&lexicon.LinkYear != 0) && !f.nouny(n.Last) {
		return v, n.Last, true
	}
	return 0, i, false
}

// codes reads Q3 2019, H1, W05 and FY2008.
func (f *finder) codes(i int) (stamp, int, bool) {
	w := f.Word(i)
	j := i + 1
	if n := len(w); n > 2 && (strings.HasSuffix(w, "º") || strings.HasSuffix(w, "ª")) && f.Of(j, lexicon.TimeUnit) { // 1º trimestre
		if v := atoi(w[:n-2]); v > 0 {
			return f.nthAfter(v, j, i)
		}
	}
	if n := len(w); n > 2 && f.Lex.Lang() == "de" && strings.HasSuffix(w, "er") && f.Value(j, lexicon.TimeUnit) == lexicon.UnitYear { // 1990er Jahre
		switch v := atoi(w[:n-2]); {
		case v >= 1000 && v < 2200:
			return stamp{grain: decade, y: v - v%10, hasYear: true, explicit: true}, j + 1, true
		case v >= 10 && v%10 == 0:
			return stamp{grain: decade, y: f.decadeOf(v), hasYear: true, explicit: true}, j + 1, true
		}
	}
	switch {
	case len(w) == 2 && (w[0]|0x20 == 'q' || w[0] == 'T' && f.Lex.Lang() != "en" && f.Lex.Lang() != "de" || w[0] == 'H'):
		if f.Dash(j) && !f.Space(j) {
			j++
		}
		if f.Link(j)&(lexicon.LinkOf|lexicon.LinkIn) != 0 && f.Kind(j+1) == token.Number {
			j++
		}
		if y, k, ok := f.yearNumber(j, !f.Space(j)); ok {
			return f.codeOf(w, y, k)
		}
		if f.Is(j, '\'') || f.Kind(j) == token.Quote {
			if y, k, ok := f.yearNumber(j, false); ok {
				return f.codeOf(w, y, k)
			}
		}
		s, _, ok := f.codeOf(w, 0, i+1)
		s.hasYear, s.explicit = false, false
		return s, i + 1, ok && (w[0] == 'Q' || f.Space(i) && w[0] == 'q' || f.fiscal)
	case len(w) > 3 && (w[:2] == "FY" || w[:2] == "CY" || w[:2] == "cy" || w[:2] == "sy" || w[:2] == "fy"):
		if y := atoi(w[2:]); y > 0 && len(w) == 4 {
			return stamp{grain: year, y: f.twoDigits(y), hasYear: true, explicit: true}, i + 1, true
		} else if y > 1900 && y < 2200 && len(w) == 6 {
			return stamp{grain: year, y: y, hasYear: true, explicit: true}, i + 1, true
		}
	}
	for n := 3; n <= 4; n++ { // mar3, Dec31
		if len(w) > n && len(w) <= n+2 && w[n] >= '1' && w[n] <= '9' {
			if id := f.Lex.Find(w[:n]); f.Lex.Has(id, lexicon.Month) {
				if d := atoi(w[n:]); d >= 1 && d <= 31 {
					s := stamp{grain: day, m: int(f.Lex.Value(id, lexicon.Month)), d: d}
					j := i + 1
					if y, k, ok := f.yearAfter(j, true); ok {
						s.y, s.hasYear, s.explicit = y, true, true
						j = k
					}
					return s, j, true
				}
			}
		}
	}
	return stamp{}, i, false
}

// codeOf reads q3 or H2 of a year.
func (f *finder) codeOf(w string, y, next int) (stamp, int, bool) {
	if len(w) != 2 {
		return stamp{}, next, false
	}
	n := int(w[1] - '0')
	switch {
	case (w[0]|0x20 == 'q' || w[0]|0x20 == 't' && f.Lex.Lang() != "en") && n >= 1 && n <= 4:
		f.fiscal = true
		return stamp{grain: quarter, y: y, sub: n, hasYear: true, explicit: true}, next, true
	case w[0]|0x20 == 'h' && n >= 1 && n <= 2:
		return stamp{grain: half, y: y, sub: n, hasYear: true, explicit: true}, next, true
	}
	return stamp{}, next, false
}

// centuryAfter reads "century" after its ordinal.
func (f *finder) centuryAfter(v, j int) (stamp, int, bool) {
	if f.Dash(j) && !f.Space(j) {
		j++
	}
	u := f.Value(j, lexicon.TimeUnit) & lexicon.UnitMask
	if v < 1 || v > 40 || u != lexicon.UnitCentury && u != lexicon.UnitMillennium {
		return stamp{}, j, false
	}
	s := stamp{grain: century, y: 100 * (v - 1), hasYear: true, explicit: true}
	if u == lexicon.UnitMillennium {
		s.grain, s.y = millennium, 1000*(v-1)
	}
	j++
	if era := f.Link(j); era&(lexicon.LinkEraBC|lexicon.LinkEraAD) != 0 && f.Upper(j) {
		if era&lexicon.LinkEraBC != 0 {
			s.y = -100 * v
			if s.grain == millennium {
				s.y = -1000 * v
			}
		}
		j = f.eraEnd(j)
	}
	return s, j, true
}

// deictic reads today, yesterday and their like: n tokens at i of the lexicon's value v.
func (f *finder) deictic(i, n int, v uint32) (stamp, int, bool) {
	s := stamp{grain: day, hasDate: true}
	if v&lexicon.DeicticNight != 0 {
		s.daytime = 0x1812
	}
	if !f.ref.Valid() {
		return s, i + n, true
	}
	if v == 128 && f.Kind(i-1) == token.Quote && f.Has(i-1) && f.Space(i-1) && f.Upper(i) && f.Is(i+n, ',') { // “Today, …”: these times, not this day
		return s, i + n, true
	}
	t := days(f.ref.Year, f.ref.Month, f.ref.Day) + int(v&255) - 128
	s.y, s.m, s.d = civil(t)
	s.hasYear = true
	return s, i + n, true
}

// weekday reads a weekday and the date that may follow it.
func (f *finder) weekday(i int) (stamp, int, bool) {
	words, v := f.Phrase(lexicon.Weekday, i)
	if v&lexicon.DayPlural != 0 || words == 0 {
		return stamp{}, i, false
	}
	w := f.Word(i)
	if len(w) <= 4 && !f.whole { // sat, sun, wed are other words too
		if !f.Upper(i) && !(f.Link(i-1)&lexicon.LinkIn != 0 && f.Word(i-1) == "on" || f.Of(i-1, lexicon.Relative)) && f.Set(i).Any(1<<lexicon.Verb|1<<lexicon.Common) {
			return stamp{}, i, false
		}
		if f.Upper(i) && f.Set(i).Any(1<<lexicon.Verb|1<<lexicon.Common) && (f.sentenceStart(i) && f.Kind(i+1) == token.Word && !f.Of(i+1, lexicon.Month) || f.Of(i-1, lexicon.Det) || f.Upper(i-1) && f.Kind(i-1) == token.Word || w == "Sun" && f.Kind(i+1) == token.Word && f.Upper(i+1) && !f.Of(i+1, lexicon.Month)) {
			return stamp{}, i, false
		}
	}
	s := stamp{grain: day, dow: int(v)}
	j := i + words
	if f.Is(j, '.') && !f.Space(j) && len(w) <= 5 && (f.Has(j+1) || f.whole) {
		j++
	}
	// Relative after it: viernes pasado, next week
	if f.Of(j, lexicon.Relative) {
		if r := f.Value(j, lexicon.Relative); r&(lexicon.RelAfter|lexicon.RelOnlyAfter) != 0 && f.Kind(j+1) != token.Word || r&(lexicon.RelAfter|lexicon.RelOnlyAfter) != 0 && !f.Of(j+1, lexicon.TimeUnit) {
			n, r := f.Phrase(lexicon.Relative, j)
			if t, ok := f.relativeWeekday(int(v), r&lexicon.RelMask, i, j+n); ok {
				return t, j + n, true
			}
		}
	}
	k := j
	if f.Link(k)&lexicon.LinkOf != 0 {
		k++
	}
	if f.Link(k)&lexicon.LinkThe != 0 {
		k++
	}
	if f.Of(k, lexicon.Relative) && f.Of(k+1, lexicon.TimeUnit) || f.Of(k, lexicon.TimeUnit) && f.Lex.Lang() != "en" {
		r, n, ok := f.relative(k)
		if !ok && f.Of(k, lexicon.TimeUnit) { // de la semana que viene
			r, n, ok = f.unitFirst(k)
		}
		if ok && r.grain == week && r.hasYear {
			first, _ := r.span()
			s.y, s.m, s.d = civil(first + int(v) - 1)
			s.hasYear, s.dow = true, 0
			return s, n, true
		}
	}
	if f.Link(j)&lexicon.LinkAfter != 0 && f.Value(j+1, lexicon.Relative)&lexicon.RelMask == lexicon.RelNext && !f.Of(j+2, lexicon.TimeUnit) && f.ref.Valid() { // friday after next
		t := days(f.ref.Year, f.ref.Month, f.ref.Day)
		t += 7 + (int(v)-weekday(t)+7)%7
		if int(v) == weekday(t) {
			t += 7
		}
		s.y, s.m, s.d = civil(t)
		s.hasYear, s.dow = true, 0
		return s, j + 2, true
	}
	// A date after it.
	k = j
	if f.Is(k, ',') || f.Dash(k) && !f.Space(k) {
		k++
	}
	open := f.Kind(k) == token.Open && f.Has(k)
	if open {
		k++
	}
	if f.Link(k)&lexicon.LinkThe != 0 && !(f.at(k) && f.Lex.Lang() != "en") {
		k++
	}
	if f.Value(k, lexicon.TimeUnit) == lexicon.UnitDay && !f.Plural(k) {
		k++
	}
	switch f.Kind(k) {
	case token.Number, token.Word:
		if f.Lex.Lang() != "en" { // martes 6, martes el veinticinco
			if d, n, ok := f.dayNumber(k); ok && f.Link(n)&lexicon.LinkOf == 0 && !f.nouny(n) && !f.colonAfter(n) && !f.counts(n) && !f.Is(n, '/') && !f.Dash(n) && f.amPM(n) == 0 && f.Word(n) != "h" {
				if m, _ := f.monthAt(n); m == 0 {
					s.d = d
					return s, n, true
				}
			}
		}
		if d, n, ok := f.fullDate(k); ok {
			if !d.hasYear && d.m != 0 && f.ref.Valid() && !(f.narrative && f.hasDate) && !f.asked() {
				d.y, d.hasYear = f.yearWithWeekday(d, int(v))
			}
			d.dow = 0
			if open && f.Kind(n) == token.Close {
				n++
			}
			return d, n, true
		}
		if d, n, ok := f.dayNumber(k); ok && (f.Kind(k) == token.Number || f.Of(n-1, lexicon.Ordinal)) && !f.colonAfter(n) && !f.clockFollows(k, n) && !f.nouny(n) {
			if n > k+1 || f.Is(j, ',') || open || f.afterDay(n) {
				s.d = d
				if open && f.Kind(n) == token.Close {
					n++
				}
				return s, n, true
			}
		}
	}
	return s, j, true
}

// yearWithWeekday returns the year nearest to the document's in which a day of a month falls on the weekday.
func (f *finder) yearWithWeekday(d stamp, dow int) (int, bool) {
	for _, n := range [...]int{0, -1, 1} {
		y := f.ref.Year + n
		if d.d <= daysIn(y, d.m) && weekday(days(y, d.m, d.d)) == dow {
			return y, true
		}
	}
	return 0, false
}

// afterDay reports whether a bare number before token n, after a weekday, can be the day of the month.
func (f *finder) afterDay(n int) bool {
	k := f.Kind(n)
	if !f.Has(n) || k == token.Stop || k == token.Close || f.Is(n, ',') {
		return true
	}
	return k == token.Word && f.Set(n).Any(1<<lexicon.Prep|1<<lexicon.Coord|1<<lexicon.Pronoun|1<<lexicon.Det) || f.Link(n) != 0 && f.Link(n)&lexicon.LinkTo == 0
}

// clockFollows reports whether the number in [k, n) is an hour: Monday 9 am, Monday 3-8.
func (f *finder) clockFollows(k, n int) bool {
	if _, _, ok := f.clock(k, false); ok {
		return true
	}
	return f.Dash(n) && f.Kind(n+1) == token.Number
}

// counts reports whether token j is a unit or a scale that makes the number before it no day.
func (f *finder) counts(j int) bool {
	if f.Of(j, lexicon.Scale) || f.Of(j, lexicon.TimeUnit) || f.Is(j, '%') {
		return true
	}
	u, n := f.Unit(j)
	return n > 0 && (!u.Symbol() || !f.Space(j))
}

// fullDate reads a day of a month, or a date in figures, as may follow a weekday.
func (f *finder) fullDate(i int) (stamp, int, bool) {
	var s stamp
	j, ok := i, false
	switch {
	case f.Kind(i) == token.Number:
		if s, j, ok = f.numeric(i); !ok {
			if s, j, ok = f.dayFirst(i); !ok {
				s, j, ok = f.slashDay(i)
			}
		}
	case f.Of(i, lexicon.Month):
		s, j, ok = f.monthFirst(i)
	case f.Set(i).Any(1<<lexicon.Ordinal | 1<<lexicon.Cardinal):
		s, j, ok = f.dayFirst(i)
	case f.Has(i) && f.Toks[i].Is(token.HasDigit):
		s, j, ok = f.codes(i)
	}
	return s, j, ok && s.grain == day && s.m != 0
}

// slashDay reads 5/12 or 29/03, a day of a month without a year.
func (f *finder) slashDay(i int) (stamp, int, bool) {
	a, an, ok1 := f.plain(i)
	b, bn, ok2 := f.plain(i + 2)
	if !ok1 || !ok2 || an > 2 || bn > 2 || !f.Is(i+1, '/') || f.Space(i+1) || f.Space(i+2) || f.Is(i+3, '/') {
		return stamp{}, i, false
	}
	m, d := a, b
	if f.dayMonth() && b <= 12 || a > 12 {
		m, d = b, a
	}
	if !valid(2000, m, d) {
		return stamp{}, i, false
	}
	return stamp{grain: day, m: m, d: d}, i + 3, true
}

// slashed reports whether the figures [i, j) with a slash are a day of a month rather than a fraction: after "on", before a
// time, or 9/11.
func (f *finder) slashed(i, j int) bool {
	if f.Word(i) == "9" && f.Word(i+2) == "11" {
		return true
	}
	if w := f.Word(i - 1); w == "on" || w == "On" {
		return true
	}
	if _, _, ok := f.slashDay(i - 4); ok && f.Is(i-1, ',') {
		return true
	}
	if f.Of(i-1, lexicon.Relative) || f.Dash(j) && f.whole || f.second2 {
		return true
	}
	if f.Link(i-1)&(lexicon.LinkBetween|lexicon.LinkFrom) != 0 && f.Dash(j) {
		_, _, ok := f.slashDay(j + 1)
		return ok
	}
	if f.at(j) && f.Link(j)&lexicon.LinkIn != 0 && f.Kind(j+1) == token.Number {
		_, _, ok := f.clock(j+1, false)
		return ok
	}
	return false
}

// season reads a season and its year.
func (f *finder) season(i int) (stamp, int, bool) {
	s := stamp{grain: season, sub: int(f.Value(i, lexicon.Season))}
	j := i + 1
	k := j
	if f.Link(k)&(lexicon.LinkOf|lexicon.LinkIn) != 0 || f.Is(k, ',') {
		k++
	}
	if y, n, ok := f.yearNumber(k, false); ok && !(k > j && f.Is(j, ',')) {
		s.y, s.hasYear, s.explicit = y, true, true
		return s, n, true
	}
	if f.Of(k, lexicon.Cardinal) && k > j {
		if y, n, ok := f.yearOfWords(k); ok {
			s.y, s.hasYear, s.explicit = y, true, true
			return s, n, true
		}
	}
	if f.Lex.Lang() != "en" {
		if f.Of(j, lexicon.Relative) && f.Value(j, lexicon.Relative)&(lexicon.RelAfter|lexicon.RelOnlyAfter) != 0 {
			n, r := f.Phrase(lexicon.Relative, j)
			return f.relativeSeason(s, r&lexicon.RelMask), j + n, true
		}
	}
	// Alone: "in spring", "the winter", "by summer"; "fall" and "spring" are verbs elsewhere.
	if f.whole && f.Has(i-1) == false && !f.Has(j) {
		return s, j, true
	}
	prev := f.Link(i - 1)
	if prev&lexicon.LinkThe != 0 && !f.nouny(j) {
		switch f.Word(i - 2) {
		case "throughout", "during", "over", "through":
			return s, j, true
		}
	}
	seasonWord := prev&(lexicon.LinkThe|lexicon.LinkIn|lexicon.LinkBy|lexicon.LinkSince|lexicon.LinkUntil) != 0 && f.Word(i-1) != "to"
	verb := f.Of(i, lexicon.Verb) || f.Word(i) == "fall" || f.Word(i) == "spring"
	if verb && (!seasonWord || prev&lexicon.LinkThe != 0 && f.Link(j)&lexicon.LinkOf != 0 || f.nouny(j) && f.Word(i) == "fall" || prev&(lexicon.LinkThe) != 0 && f.Link(i-2)&(lexicon.LinkIn|lexicon.LinkBy|lexicon.LinkSince|lexicon.LinkUntil) == 0) || !seasonWord {
		return s, i, false
	}
	return s, j, true
}

// inName reports whether the feast in the tokens [i, j) is part of an event's name: Operation Ramadan, the Vesak Offensive.
func (f *finder) inName(i, j int) bool {
	if f.Kind(j) == token.Word && f.Upper(j) && !f.Set(j).Any(timeClasses) {
		return true
	}
	return i > 0 && f.Kind(i-1) == token.Word && f.Upper(i-1) && !f.sentenceStart(i-1) && f.Link(i-1) == 0 && !f.Set(i-1).Any(timeClasses)
}

// yearsAway reads how many years ago or ahead a holiday is meant: two years ago, in four years, 7 months from now. It returns
// the year of the day that lies so far away.
func (f *finder) yearsAway(j int) (y, next int, ok bool) {
	k := j
	ahead := f.Value(k, lexicon.Topic)&lexicon.TopicFromNow != 0
	if ahead {
		k++
	}
	n := 1
	if f.Link(k)&lexicon.LinkA != 0 {
		k++
	} else {
		num, ok := f.Numeral(k, false)
		if !ok || num.Is(number.Ord|number.Frac|number.Fuzzied) {
			return 0, j, false
		}
		if n, ok = num.Val.Int(); !ok || n > 200 {
			return 0, j, false
		}
		k = num.Last
	}
	unit := f.Value(k, lexicon.TimeUnit) & lexicon.UnitMask
	if !f.ref.Valid() || unit != lexicon.UnitYear && unit != lexicon.UnitMonth {
		return 0, j, false
	}
	k++
	switch {
	case f.Link(k)&lexicon.LinkAgo != 0 && !ahead:
		n = -n
		k++
	case f.Link(k)&lexicon.LinkFrom != 0 && f.Link(k+1)&lexicon.LinkNow != 0 && !ahead:
		k += 2
	case !ahead:
		return 0, j, false
	}
	if unit == lexicon.UnitYear {
		n *= 12
	}
	y, _, _ = addMonths(f.ref.Year, f.ref.Month, 1, n)
	return y, k, true
}

// holiday reads a holiday of n tokens at i and its year.
func (f *finder) holiday(i, n int, v uint32) (stamp, int, bool) {
	j := i + n
	if n == 1 && !f.Upper(i) && !f.whole && f.Word(i) != "christmas" && f.Word(i) != "easter" && f.Word(i) != "thanksgiving" && f.Word(i) != "halloween" && f.Word(i) != "xmas" {
		return stamp{}, i, false
	}
	if v&lexicon.HolidayFeast != 0 && !f.whole && f.inName(i, j) {
		return stamp{}, i, false
	}
	if f.isClitic(j) && f.Word(j+1) == "day" {
		j += 2
	}
	if f.Of(j, lexicon.TimeUnit) && f.Value(j, lexicon.TimeUnit)&lexicon.UnitMask == lexicon.UnitDay && f.Word(j) == "day" {
		j++
	}
	s := stamp{grain: day, hasYear: true}
	k := j
	if f.Link(k)&(lexicon.LinkOf|lexicon.LinkIn) != 0 || f.Is(k, ',') {
		k++
	}
	y := 0
	if yy, m, ok := f.yearNumber(k, false); ok {
		y, j = yy, m
		s.explicit = true
	} else if f.Of(k, lexicon.Relative) && f.Of(k+1, lexicon.TimeUnit) {
		if r, m, ok := f.relative(k); ok && r.grain == year && r.hasYear {
			y, j = r.y, m
		}
	} else if yy, m, ok := f.yearsAway(j); ok {
		y, j = yy, m
	}
	if y == 0 {
		if !f.ref.Valid() {
			s.hasYear = false
			s.m = 0
			return s, j, true
		}
		y = f.ref.Year
		today := days(f.ref.Year, f.ref.Month, f.ref.Day)
		switch d := f.direction(i, j); {
		case f.asked() && d == open:
			if holiday(v, y) < today {
				y++
			}
		case v == 0x0101 && d != past: // the new year is the coming one
			if holiday(v, y) < today {
				y++
			}
		case d == past && holiday(v, y) > today:
			y--
		case d == future && holiday(v, y) < today:
			y++
		}
	}
	s.setHoliday(v, y)
	return s, j, true
}
