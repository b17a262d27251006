package when

import (
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/number"
	"github.com/ascribe-go/ascribe/internal/number/amount"
	"github.com/ascribe-go/ascribe/internal/span"
	"github.com/ascribe-go/ascribe/internal/token"
)

// length is a length of time as it is written.
type length struct {
	first, last int
	num         number.Numeral
	val         number.Number // in unit
	low         number.Number // of a fuzzy one
	unit        uint32        // of the lexicon; the smallest of several
	parts       [4]lengthPart
	n           int
	hyphen      bool // a seven-year war
	article     bool // a year
}

type lengthPart struct {
	val  number.Number
	unit uint32
}

// length reads a length of time at token i: three years, an hour and a half, 4 years and 7 months, half an hour.
func (f *finder) length(i int) (length, bool) {
	d := length{first: i}
	if f.dayPartPhrase(i) { // meio dia
		return d, false
	}
	j := i
	switch {
	case f.Link(i)&lexicon.LinkA != 0 && f.Of(i+1, lexicon.TimeUnit) && !f.Of(i+1, lexicon.Fraction) && !(f.Of(i+1, lexicon.Ordinal) && f.nouny(i+2)):
		d.val, d.article = number.Int(1), true
		j = i + 1
	case f.Link(i)&lexicon.LinkA != 0 && f.Value(i+1, lexicon.TimeUnit) == lexicon.UnitQuarter && !f.nouny(i+2) && f.Link(i+2)&lexicon.LinkOf == 0 && f.fiscal && false:
	default:
		if f.Link(i)&lexicon.LinkA != 0 && f.Value(i+1, lexicon.Link)&lexicon.LinkMore != 0 && f.Of(i+2, lexicon.TimeUnit) { // a full year
			d.val, d.article = number.Int(1), true
			j = i + 2
			break
		}
		if f.Word(i) == "few" && f.Of(i+1, lexicon.TimeUnit) && f.Lex.Lang() == "en" && (f.whole || f.Word(i-1) == "in" || f.Word(i-1) == "for") { // in few hours
			d.low = number.Int(3)
			d.num = number.Numeral{First: i, Last: i + 1, Low: d.low, Form: number.Fuzzied, Span: f.Bytes(i, i+1)}
			j = i + 1
			break
		}
		n, ok := f.Numeral(i, false)
		if !ok || n.Is(number.Ord|number.Signed) {
			return d, false
		}
		d.num, d.val, d.low = n, n.Val, n.Low
		j = n.Last
		if n.Is(number.Fuzzied) && f.isCouple(i) {
			d.val = number.Int(2)
		}
	}
	if f.Dash(j) && !f.Space(j) && !f.Space(j+1) {
		d.hyphen = true
		j++
	} else {
		if d.num.Is(number.Fuzzied|number.Frac|number.Scaled) && f.Link(j)&lexicon.LinkOf != 0 {
			j++
		}
		if d.num.Is(number.Frac) && f.Link(j)&lexicon.LinkA != 0 {
			j++
		}
		if f.Link(j)&lexicon.LinkMore != 0 && !f.Of(j, lexicon.Fuzzy) && !d.article {
			j++
		}
	}
	if d.num.Is(number.Words) && f.Title(i, j) {
		return d, false
	}
	u, words := f.unitOfTime(j, d.num)
	if u == lexicon.UnitHour && i > 0 && f.at(i-1) && (f.Word(j) == "h" && f.Link(i-1)&lexicon.LinkIn != 0 || f.sureHour(i) && (f.Word(j) == "h" || f.Link(j)&lexicon.LinkClock != 0)) { // at 15h, a las 19 horas
		return d, false
	}
	if u == 0 || f.Of(j, lexicon.Ordinal) && d.num.Val.Valid() && f.Of(j, lexicon.TimeUnit) && f.Word(j) == "second" && d.val != number.Int(1) && d.num.Is(number.Digits) && !d.hyphen && f.nouny(j+1) {
		return d, false
	}
	if u&lexicon.UnitMask == lexicon.UnitSeason || u&lexicon.UnitMask == lexicon.UnitQuarter && d.article {
		return d, false
	}
	d.unit = u
	d.parts[0] = lengthPart{d.val, u}
	d.n = 1
	d.last = j + words
	if d.num.First == 0 && d.num.Last == 0 {
		d.num = number.Numeral{First: i, Last: j, Val: d.val, Form: number.Article | number.Words, Span: f.Bytes(i, j)}
	}
	if f.Is(d.last, '.') && !f.Space(d.last) && f.abbreviated(j) && f.Has(d.last+1) && !f.Upper(d.last+1) {
		d.last++
	}
	if !d.hyphen {
		f.more(&d)
	}
	return d, true
}

func (f *finder) isCouple(i int) bool {
	return f.Value(i, lexicon.Fuzzy) == 2 || f.Value(i+1, lexicon.Fuzzy) == 2
}

func (f *finder) abbreviated(j int) bool {
	switch f.Word(j) {
	case "hrs", "hr", "min", "mins", "sec", "secs", "yr", "yrs", "wk", "wks":
		return true
	}
	return false
}

// unitOfTime returns the unit of time at token j after a number and how many words it has, 0 if there is none.
func (f *finder) unitOfTime(j int, n number.Numeral) (unit uint32, words int) {
	if w, v := f.Phrase(lexicon.TimeUnit, j); v != 0 && v < 256 && v&lexicon.UnitAdverb == 0 {
		return v, w
	}
	if n.Is(number.Digits) && f.Word(j) == "h" && (!f.Space(j) || !f.Upper(j+1)) {
		return lexicon.UnitHour, 1
	}
	return 0, 0
}

// more reads what a length of time goes on with: and a half, 3 months, thirty.
func (f *finder) more(d *length) {
	j := d.last
	if !d.val.Valid() || d.num.Is(number.Fuzzied) {
		return
	}
	if f.Link(j)&lexicon.LinkAnd != 0 {
		k := j + 1
		a := f.Link(k)&lexicon.LinkA != 0
		if a {
			k++
		}
		if v := f.Value(k, lexicon.Fraction); v != 0 && !f.Plural(k) && (a || v == 2) && !f.Of(k+1, lexicon.TimeUnit) && f.Link(k+1)&(lexicon.LinkA|lexicon.LinkOf) == 0 {
			frac := number.Ratio(1, int64(v))
			d.val = d.val.Add(frac)
			d.parts[0].val = d.val
			d.last = k + 1
			return
		}
	}
	for d.n < len(d.parts) {
		j = d.last
		comma := f.Is(j, ',')
		if comma {
			j++
		}
		if f.Link(j)&lexicon.LinkAnd != 0 {
			j++
		}
		if !f.Has(j) || f.Toks[j].Is(token.Line) {
			return
		}
		n, ok := f.Numeral(j, false)
		if !ok || n.Is(number.Ord|number.Fuzzied|number.Signed) || n.Val.Sign() <= 0 {
			if f.Link(j)&lexicon.LinkA != 0 && f.Of(j+1, lexicon.TimeUnit) && j > d.last && !comma {
				n, ok = number.Numeral{First: j, Last: j + 1, Val: number.Int(1)}, true
			} else {
				return
			}
		}
		k := n.Last
		u, words := f.unitOfTime(k, n)
		last := k + words
		if u == 0 {
			// 1 hour thirty
			if d.unit != lexicon.UnitHour || comma || f.nouny(k) || f.measuredNumber(k) || !n.Val.IsInt() || n.Val.Cmp(number.Int(60)) >= 0 || n.Val.Cmp(number.Int(10)) < 0 || f.Of(k, lexicon.Scale) || f.Is(k, ':') || d.n > 1 || d.num.Is(number.Words) != n.Is(number.Words) && !f.whole {
				return
			}
			u, last = lexicon.UnitMinute, k
			if !f.whole && !f.sentenceEnd(k) {
				return
			}
		} else if u&lexicon.UnitMask >= d.unit&lexicon.UnitMask {
			return
		}
		if f.Link(last)&(lexicon.LinkAgo) != 0 && f.Link(d.last)&lexicon.LinkAnd != 0 && f.relativeBefore(d.first) { // the last 5 weeks, and 4 days ago
			return
		}
		d.parts[d.n] = lengthPart{n.Val, u}
		d.n++
		d.last = last
		d.unit = u
		d.val = f.total(d)
		d.num.Span.End = int(f.Toks[n.Last-1].End)
	}
}

func (f *finder) relativeBefore(i int) bool { return i > 0 && f.Of(i-1, lexicon.Relative) }

// inSeconds and inMonths say how long the units of the lexicon are; one of them is 0.
func unitLength(u uint32) (seconds, months int64) {
	switch u & lexicon.UnitMask {
	case lexicon.UnitSecond:
		return 1, 0
	case lexicon.UnitMinute:
		return 60, 0
	case lexicon.UnitHour:
		return 3600, 0
	case lexicon.UnitDay:
		return 86400, 0
	case lexicon.UnitWeek:
		return 7 * 86400, 0
	case lexicon.UnitFortnight:
		return 14 * 86400, 0
	case lexicon.UnitMonth:
		return 0, 1
	case lexicon.UnitQuarter:
		return 0, 3
	case lexicon.UnitHalf:
		return 0, 6
	case lexicon.UnitYear:
		return 0, 12
	case lexicon.UnitDecade:
		return 0, 120
	case lexicon.UnitCentury:
		return 0, 1200
	case lexicon.UnitMillennium:
		return 0, 12000
	}
	return 0, 0
}

// total adds up the parts of a length in the smallest of their units; no number where months and days mix.
func (f *finder) total(d *length) number.Number {
	s, m := unitLength(d.unit)
	sum := number.Int(0)
	for _, p := range d.parts[:d.n] {
		ps, pm := unitLength(p.unit)
		switch {
		case s > 0 && ps > 0:
			sum = sum.Add(p.val.Mul(number.Ratio(ps, s)))
		case m > 0 && pm > 0:
			sum = sum.Add(p.val.Mul(number.Ratio(pm, m)))
		default:
			return number.Number{}
		}
	}
	return sum
}

// code returns the UCUM code of a length's unit and the factor to it: decades are counted in years.
func (d *length) code() (string, int64) {
	switch d.unit & lexicon.UnitMask {
	case lexicon.UnitFortnight:
		return "wk", 2
	case lexicon.UnitQuarter:
		return "mo", 3
	case lexicon.UnitHalf:
		return "mo", 6
	case lexicon.UnitDecade:
		return "a", 10
	case lexicon.UnitCentury:
		return "a", 100
	case lexicon.UnitMillennium:
		return "a", 1000
	case lexicon.UnitWeekend:
		return "{weekend}", 1
	}
	return amount.TimeCode(d.unit), 1
}

// whole splits a length that is no whole number of its unit where a smaller unit holds the rest: four and a half years.
func (d *length) whole() (parts [4]lengthPart, n int) {
	p := d.parts[0]
	var per int64
	var less uint32
	switch p.unit & lexicon.UnitMask {
	case lexicon.UnitYear:
		per, less = 12, lexicon.UnitMonth
	case lexicon.UnitDay:
		per, less = 24, lexicon.UnitHour
	case lexicon.UnitHour:
		per, less = 60, lexicon.UnitMinute
	case lexicon.UnitMinute:
		per, less = 60, lexicon.UnitSecond
	}
	f64, _ := p.val.Float64()
	if per == 0 || f64 < 0 || f64 > 1e6 {
		return d.parts, 1
	}
	whole := number.Int(int64(f64))
	rest := p.val.Sub(whole).Mul(number.Int(per))
	if !rest.IsInt() {
		return d.parts, 1
	}
	if whole.Sign() > 0 {
		parts[n] = lengthPart{whole, p.unit}
		n++
	}
	parts[n] = lengthPart{rest, less}
	return parts, n + 1
}

// iso returns the length in ISO 8601, "" for a fuzzy one.
func (f *finder) iso(d *length) string {
	if d.num.Is(number.Fuzzied) && !d.val.Valid() || d.unit&lexicon.UnitMask == lexicon.UnitWeekend {
		return ""
	}
	b := append(f.buf[:0], 'P')
	clock := false
	parts := d.parts
	n := d.n
	if n == 1 && !d.parts[0].val.IsInt() {
		parts, n = d.whole()
	}
	for _, p := range parts[:n] {
		v := p.val
		if !v.Valid() {
			v = d.val
		}
		c := byte('D')
		switch p.unit & lexicon.UnitMask {
		case lexicon.UnitSecond:
			c = 'S'
		case lexicon.UnitMinute:
			c = 'M'
		case lexicon.UnitHour:
			c = 'H'
		case lexicon.UnitWeek:
			c = 'W'
		case lexicon.UnitFortnight:
			v, c = v.Mul(number.Int(2)), 'W'
		case lexicon.UnitMonth:
			c = 'M'
		case lexicon.UnitQuarter:
			v, c = v.Mul(number.Int(3)), 'M'
		case lexicon.UnitHalf:
			v, c = v.Mul(number.Int(6)), 'M'
		case lexicon.UnitYear:
			c = 'Y'
		case lexicon.UnitDecade:
			v, c = v.Shift(1), 'Y'
		case lexicon.UnitCentury:
			v, c = v.Shift(2), 'Y'
		case lexicon.UnitMillennium:
			v, c = v.Shift(3), 'Y'
		}
		if p.unit&lexicon.UnitMask <= lexicon.UnitHour && !clock {
			b = append(b, 'T')
			clock = true
		}
		b = append(v.Append(b), c)
	}
	f.buf = b
	return string(b)
}

// durationExpression reads what begins with a length of time: a duration, an age, a rate, or a date counted from another.
func (f *finder) durationExpression(i int) (number.Quantity, bool) {
	var none number.Quantity
	if q, ok := f.relativeLength(i); ok {
		return q, true
	}
	if v := f.Value(i, lexicon.Ordinal); v == 1 { // the first two weeks of 2021, the first nine months
		if d, ok := f.length(i + 1); ok && !d.article && !d.hyphen {
			if f.Link(d.last)&lexicon.LinkOf != 0 && !f.narrative {
				if q, ok := f.unitsOf(&d, 1, i); ok {
					return q, true
				}
			}
			d.first = i
			return f.plainLength(&d)
		}
	}
	if q, ok := f.long(i); ok {
		return q, true
	}
	if !f.mayCount(i) {
		return none, false
	}
	if q, ok := f.weekdays(i); ok {
		return q, true
	}
	d, ok := f.length(i)
	if !ok {
		return f.rangeOfLengths(i)
	}
	if q, ok := f.ageOf(&d); ok {
		return q, true
	}
	if q, ok := f.fromNow(&d); ok {
		return q, true
	}
	if d.article && f.notLength(&d) {
		return none, false
	}
	if q, ok := f.lengthTo(&d); ok {
		return q, true
	}
	return f.plainLength(&d)
}

// mayCount reports whether a number, or an article in its place, may begin at token i.
func (f *finder) mayCount(i int) bool {
	if f.Kind(i) != token.Word {
		return true
	}
	set := f.Set(i)
	return set.Any(number.NumeralClasses) || f.Link(i)&(lexicon.LinkA|lexicon.LinkMinus) != 0 || set == 0
}

// weekdays reads a date counted in weekdays: four Sundays from now, two Thursdays ago.
func (f *finder) weekdays(i int) (number.Quantity, bool) {
	var none number.Quantity
	n, ok := f.Numeral(i, false)
	if !ok || !f.ref.Valid() {
		return none, false
	}
	v := f.Value(n.Last, lexicon.Weekday)
	k, ok := n.Val.Int()
	if v&lexicon.DayPlural == 0 || !ok || k < 1 || k > 500 {
		return none, false
	}
	end := n.Last + 1
	dow := int(v & 7)
	t := days(f.ref.Year, f.ref.Month, f.ref.Day)
	switch {
	case f.Link(end)&lexicon.LinkAgo != 0:
		back := (weekday(t) - dow + 7) % 7
		if back == 0 {
			back = 7
		}
		t -= back + 7*(k-1)
		end++
	case f.Link(end)&lexicon.LinkFrom != 0 && f.Link(end+1)&lexicon.LinkNow != 0:
		on := (dow - weekday(t) + 7) % 7
		if on == 0 {
			on = 7
		}
		t += on + 7*(k-1)
		end += 2
	default:
		return none, false
	}
	s := stamp{grain: day, hasYear: true}
	s.y, s.m, s.d = civil(t)
	q := f.quantity(number.Date, i, end, f.format(s), "offset")
	q.Num = n.Span
	return q, true
}

// long reads a length of one unit whose number is not said: a month-long siege.
func (f *finder) long(i int) (number.Quantity, bool) {
	u := f.Value(i, lexicon.TimeUnit)
	if u == 0 || u > 255 || u&lexicon.UnitAdverb != 0 || !f.Dash(i+1) || f.Space(i+1) || f.Word(i+2) != "long" || f.Plural(i) {
		return number.Quantity{}, false
	}
	d := length{first: i, last: i + 3, val: number.Int(1), unit: u, n: 1}
	d.parts[0] = lengthPart{d.val, u}
	q := f.quantity(number.Duration, i, i+3, f.iso(&d), "duration")
	code, times := d.code()
	q.Unit = code
	q.Bounds(number.Int(times), number.Equal)
	return q, true
}

// lengthTo reads a period named by its length and its end: the six months to May, 12 months ended March 31.
func (f *finder) lengthTo(d *length) (number.Quantity, bool) {
	var none number.Quantity
	u := d.unit & lexicon.UnitMask
	if u < lexicon.UnitWeek || u > lexicon.UnitYear || d.n > 1 || d.hyphen || d.article {
		return none, false
	}
	j := d.last
	switch w := f.Word(j); {
	case w == "to" || w == "through":
		j++
	case w == "ended" || w == "ending":
		j++
		if f.Link(j)&lexicon.LinkIn != 0 {
			j++
		}
	default:
		return none, false
	}
	n, ok := d.val.Int()
	s, end, ok2 := f.date(j)
	if !ok || !ok2 || n < 1 || n > 1000 || s.grain != month && s.grain != day || s.grain == day && s.m == 0 {
		return none, false
	}
	s = f.resolve(s, j, end)
	if !complete(s) {
		return none, false
	}
	_, last := s.span()
	y, m, dd := civil(last + 1)
	if s.grain == month {
		t := shift(number.Moment{Year: y, Month: m, Day: 1}, d.unit, -n)
		first := stamp{grain: month, y: t.y, m: t.m}
		f.buf = s.append(append(first.append(f.buf[:0]), '/'))
	} else {
		t := shift(number.Moment{Year: y, Month: m, Day: dd}, d.unit, -n)
		f.buf = appendDay(append(appendDate(f.buf[:0], t.y, t.m, t.d), '/'), last)
	}
	q := f.quantity(number.Date, d.first, end, string(f.buf), "period-to")
	f.setCount(&q, d)
	return q, true
}

// notLength reports whether "a day", "a second" here is no length of time: three times a day, a second opinion.
func (f *finder) notLength(d *length) bool {
	j := d.last
	if f.Of(j-1, lexicon.Ordinal) && f.Of(j-1, lexicon.TimeUnit) && f.nouny(j) {
		return true
	}
	if f.isClitic(j) && false {
		return true
	}
	if f.whole {
		return false
	}
	// "once a week", "$5 a day", "have a nice day" has an adjective between
	if d.first > 0 && (f.Kind(d.first-1) == token.Number || f.Word(d.first-1) == "once" || f.Word(d.first-1) == "times" || f.Set(d.first-1).Any(1<<lexicon.Cardinal)) {
		return true
	}
	switch f.Value(j-1, lexicon.TimeUnit) & lexicon.UnitMask {
	case lexicon.UnitQuarter, lexicon.UnitSecond:
		return true
	}
	return f.Dash(j) && !f.Space(j)
}

// plainLength makes a duration, or a rate such as two hours a day.
func (f *finder) plainLength(d *length) (number.Quantity, bool) {
	q := number.Quantity{Span: f.Bytes(d.first, d.last), Num: d.num.Span, Kind: number.Duration, First: d.first, Last: d.last, Rule: "duration"}
	unit, times := d.code()
	q.Unit = unit
	v := d.val.Mul(number.Int(times))
	if !d.val.Valid() {
		v = number.Number{}
	}
	q.Resolved = f.iso(d)
	start, c := f.Bound(d.first, f.Min)
	if c == number.More && start == d.first-1 && f.spread(start, d.last) { // spent over three years
		start, c = d.first, number.Equal
	}
	if !d.hyphen {
		if end, after, ok := f.BoundAfter(d.last); ok && c == number.Equal {
			c, q.Last = after, end
		}
	}
	q.First = start
	q.Span = f.Bytes(q.First, q.Last)
	if d.num.Is(number.Fuzzied) {
		q.Cmp, q.Low = number.About, d.low.Mul(number.Int(times))
		if d.val.Valid() {
			q.Value, q.Low = v, number.Number{}
		}
		return q, true
	}
	q.Bounds(v, c)
	if q.Last == d.last && !d.hyphen {
		f.Per(&q)
	}
	f.withinNow(&q, d)
	return q, true
}

// spread reports whether "over" at i, before a duration that ends at last, says how long something was spread, and is no bound: paid
// £2m over three years, fell 6% over two days, "Over two years, rents rose".
func (f *finder) spread(i, last int) bool {
	if w := f.Word(i); w != "over" && w != "Over" || f.Link(last)&(lexicon.LinkOld|lexicon.LinkAgo) != 0 {
		return false
	}
	if n := len(f.Found); n > 0 && f.Found[n-1].Last == i {
		switch f.Found[n-1].Kind {
		case number.Money, number.Percent, number.Count, number.Dimension:
			return true
		}
	}
	return (f.Kind(i-1) == token.Stop || i == f.Min) && f.Word(last) == ","
}

// ageOf reads an age: 22-year-old, ten years old, 8 years of age.
func (f *finder) ageOf(d *length) (number.Quantity, bool) {
	j := d.last
	switch {
	case f.Dash(j) && !f.Space(j) && f.Link(j+1)&lexicon.LinkOld != 0:
		j += 2
	case f.Link(j)&lexicon.LinkOld != 0:
		j++
	case f.Link(j)&lexicon.LinkOf != 0 && f.Link(j+1)&lexicon.LinkAged != 0:
		j += 2
	default:
		return number.Quantity{}, false
	}
	if d.last < j && f.Word(j-1) == "olds" {
		return number.Quantity{}, false
	}
	q := number.Quantity{Num: d.num.Span, Kind: number.Age, Rule: "age"}
	unit, times := d.code()
	q.Unit = unit
	start, c := f.Bound(d.first, f.Min)
	q.First, q.Last = start, j
	q.Span = f.Bytes(start, j)
	q.Bounds(d.val.Mul(number.Int(times)), c)
	return q, true
}

// ageDecade reads an age known to ten years: in his 40s, in her late thirties.
func (f *finder) ageDecade(i int) (number.Quantity, bool) {
	var none number.Quantity
	j := i
	if f.Of(j, lexicon.Part) {
		if j++; f.Dash(j) {
			j++
		}
	}
	low := 0
	switch v, n, ok := f.plain(j); {
	case ok && n == 2 && v%10 == 0 && !f.Space(j+1) && f.Word(j+1) == "s":
		low = v
	case f.Of(j, lexicon.TimeUnit) && f.Value(j, lexicon.TimeUnit) > 255:
		low = int(f.Value(j, lexicon.TimeUnit) >> 8)
		j--
	}
	if low == 0 || f.Value(i-1, lexicon.Pronoun)&lexicon.ProPossessive == 0 || f.Link(i-2)&(lexicon.LinkIn|lexicon.LinkFrom|lexicon.LinkTo|lexicon.LinkUntil) == 0 {
		return none, false
	}
	q := f.quantity(number.Range, i, j+2, "", "age")
	q.Num, q.Unit = f.Bytes(j, j+2), "a"
	q.Low, q.High = number.Int(int64(low)), number.Int(int64(low+9))
	return q, true
}

// aged reads an age after its word: aged 27, age 87, aged between 16 and 24.
func (f *finder) aged(i int) (number.Quantity, bool) {
	j := i + 1
	if f.Link(j)&lexicon.LinkOf != 0 {
		j++
	}
	if f.Link(j)&lexicon.LinkBetween != 0 || f.Link(j)&lexicon.LinkFrom != 0 {
		between := j
		j++
		a, ok1 := f.Numeral(j, false)
		if !ok1 || f.Link(a.Last)&(lexicon.LinkAnd|lexicon.LinkTo) == 0 {
			return number.Quantity{}, false
		}
		b, ok2 := f.Numeral(a.Last+1, false)
		if !ok2 || a.Val.Cmp(b.Val) >= 0 || b.Val.Cmp(number.Int(130)) > 0 {
			return number.Quantity{}, false
		}
		return number.Quantity{
			Span: f.Bytes(between, b.Last), Num: span.Span{Start: a.Span.Start, End: b.Span.End}, Kind: number.Range, Low: a.Val, High: b.Val, Unit: "a",
			First: between, Last: b.Last, Rule: "age",
		}, true
	}
	if f.Of(j, lexicon.Comparator) {
		if n, _ := f.Phrase(lexicon.Comparator, j); n > 0 {
			j += n
		}
	}
	n, ok := f.Numeral(j, false)
	if !ok || !n.Val.IsInt() || n.Val.Sign() <= 0 || n.Val.Cmp(number.Int(130)) > 0 || n.Is(number.Ord|number.Signed) || f.Is(n.Last, '%') {
		return number.Quantity{}, false
	}
	last := n.Last
	if f.Value(last, lexicon.TimeUnit) == lexicon.UnitYear { // the age of 70 years
		last++
	} else if f.Of(last, lexicon.TimeUnit) {
		return number.Quantity{}, false
	}
	hi := n
	kind := number.Age
	if f.Dash(last) && !f.Space(last) || f.Link(last)&lexicon.LinkTo != 0 {
		if b, ok := f.Numeral(last+1, false); ok && n.Val.Cmp(b.Val) < 0 && b.Val.Cmp(number.Int(130)) <= 0 {
			hi, last, kind = b, b.Last, number.Range
		}
	}
	q := number.Quantity{Num: span.Span{Start: n.Span.Start, End: hi.Span.End}, Kind: kind, Unit: "a", Last: last, Rule: "age"}
	start, c := f.Bound(n.First, i+1)
	q.First = start
	if c == number.Equal && f.Link(i-1)&lexicon.LinkThe != 0 || start == i+1 { // over the age of 70, before age 6
		k := i
		if f.Link(k-1)&lexicon.LinkThe != 0 {
			k--
		}
		switch s, before := f.Bound(k, f.Min); {
		case s < k:
			q.First, c = s, before
		case f.Link(k-1)&lexicon.LinkBefore != 0:
			c = number.Less
		case f.Link(k-1)&lexicon.LinkAfter != 0:
			c = number.More
		}
	}
	if kind == number.Range {
		q.Low, q.High = n.Val, hi.Val
	} else {
		if end, after, ok := f.BoundAfter(last); ok && c == number.Equal {
			c, q.Last = after, end
		}
		q.Bounds(n.Val, c)
	}
	q.Span = f.Bytes(q.First, q.Last)
	return q, true
}

// rangeOfLengths reads a range of times whose unit stands only at its end: six or seven hours, 14 to 20 months.
func (f *finder) rangeOfLengths(i int) (number.Quantity, bool) {
	var none number.Quantity
	a, ok := f.Numeral(i, false)
	if !ok || a.Is(number.Ord|number.Fuzzied|number.Signed) {
		return none, false
	}
	j := a.Last
	if f.Dash(j) && !f.Space(j) && f.Space(j+1) && f.Link(j+1)&(lexicon.LinkTo|lexicon.LinkOr) != 0 { // two- to three-hour
		j++
	}
	before := uint32(0)
	if i > f.Min {
		before = f.Link(i - 1)
	}
	switch link := f.Link(j); {
	case f.Dash(j) && f.Space(j) == f.Space(j+1), link&(lexicon.LinkTo|lexicon.LinkOr) != 0, link&lexicon.LinkAnd != 0 && before&lexicon.LinkBetween != 0:
	default:
		return none, false
	}
	k := j + 1
	b, ok := f.length(k)
	if !ok || b.num.Is(number.Fuzzied|number.Article) || b.n > 1 || a.Val.Cmp(b.val) >= 0 {
		return none, false
	}
	if f.Link(b.last)&lexicon.LinkOld != 0 || f.Dash(b.last) && f.Link(b.last+1)&lexicon.LinkOld != 0 {
		b.last++
		if f.Dash(b.last - 1) {
			b.last++
		}
	}
	unit, times := b.code()
	t := number.Int(times)
	q := number.Quantity{Kind: number.Range, Low: a.Val.Mul(t), High: b.val.Mul(t), Unit: unit, Num: span.Span{Start: a.Span.Start, End: b.num.Span.End}, First: i, Last: b.last, Rule: "range"}
	if before&(lexicon.LinkBetween|lexicon.LinkFrom) != 0 {
		q.First = i - 1
	} else if s, c := f.Bound(i, f.Min); s < i && c == number.About {
		q.First, q.Cmp = s, c
	}
	q.Span = f.Bytes(q.First, q.Last)
	return q, true
}

// fromNow reads a date counted from another: two years ago, a week later, 3 days after Christmas.
func (f *finder) fromNow(d *length) (number.Quantity, bool) {
	var none number.Quantity
	j := d.last
	link := f.Link(j)
	n, whole := d.val.Int()
	switch {
	case link&lexicon.LinkAgo != 0:
		return f.ago(d, -1, d.first, j+1)
	case f.fromNowLinks(j) > j && f.Lex.Lang() != "en":
		return f.ago(d, 1, d.first, f.fromNowLinks(j))
	case link&lexicon.LinkFrom != 0 && f.Link(j+1)&lexicon.LinkNow != 0:
		end := j + 2
		if k, v := f.Phrase(lexicon.Link, j+1); v&lexicon.LinkNow != 0 {
			end = j + 1 + k
		}
		return f.ago(d, 1, d.first, end)
	case f.Word(j) == "hence":
		return f.ago(d, 1, d.first, j+1)
	case link&lexicon.LinkLater != 0 && f.ref.HasTime && !f.narrative && (f.Link(j+1)&lexicon.LinkOf == 0 && (link&lexicon.LinkAfter == 0 || !f.dateAt(j+1))): // for somebody who asks: from now
		return f.ago(d, 1, d.first, j+1)
	case link&(lexicon.LinkFrom|lexicon.LinkAfter|lexicon.LinkBefore) != 0 && whole && d.n == 1:
		// The other date must be a date: "a day after the mill burned" is a length of time.
		sign := 1
		if link&lexicon.LinkBefore != 0 {
			sign = -1
		}
		k := j + 1
		if f.Link(k)&lexicon.LinkOf != 0 && f.Lex.Lang() != "en" { // antes de Navidad
			k++
		}
		if f.Link(k)&lexicon.LinkThe != 0 {
			k++
		}
		s, end, ok := f.date(k)
		if !ok || s.grain < weekend || f.narrative && !s.explicit && s.m == 0 {
			return none, false
		}
		s = f.resolve(s, k, end)
		if !s.hasYear {
			return none, false
		}
		t := shift(number.Moment{Year: s.y, Month: s.m, Day: s.d}, d.unit, sign*n)
		t.grain = day
		q := f.quantity(number.Date, d.first, end, f.format(t), "offset")
		f.setCount(&q, d)
		if start, c := f.Bound(d.first, f.Min); start < d.first {
			f.bound(&q, start, c)
		}
		return q, true
	case link&(lexicon.LinkLater|lexicon.LinkEarlier|lexicon.LinkAfter) != 0 && whole && d.n == 1 && f.narrative && f.hasDate && f.context.grain >= year && (link&lexicon.LinkAfter == 0):
		sign := 1
		if link&lexicon.LinkEarlier != 0 {
			sign = -1
		}
		first, _ := f.context.span()
		y, m, dd := civil(first)
		t := shift(number.Moment{Year: y, Month: m, Day: dd}, d.unit, sign*n)
		if d.unit == lexicon.UnitWeek {
			t.grain = day
		}
		if f.context.grain < t.grain {
			t.grain = f.context.grain
		}
		q := f.quantity(number.Date, d.first, j+1, f.format(t), "offset")
		f.setCount(&q, d)
		f.remember(t)
		return q, true
	}
	// in two weeks: ahead, where the verb is
	if k := f.fromNowWord(d.first - 1); k >= 0 && !d.hyphen && f.ref.Valid() && !f.narrative && (f.whole && k == 0 || f.ahead(k, j)) {
		if d.val.Valid() || d.num.Is(number.Fuzzied) {
			q, ok := f.ago(d, 1, d.first, j)
			if ok && q.First >= k && q.Cmp == number.AtMost && k < d.first-1 { // dentro de seis semanas is a day, no bound
				q.Bounds(q.Low, number.Equal)
				if q.Value = d.val.Mul(number.Int(1)); q.Low.Valid() {
					q.Value = q.Low
				}
			}
			return q, ok
		}
	}
	return none, false
}

// dateAt reports whether a date begins at token k.
func (f *finder) dateAt(k int) bool {
	if f.Link(k)&lexicon.LinkThe != 0 {
		k++
	}
	_, _, ok := f.date(k)
	return ok
}

// fromNowWord returns the first token of the words that end with token k and make a length count from now: in, dentro de; -1
// if they do not.
func (f *finder) fromNowWord(k int) int {
	if k < 0 {
		return -1
	}
	if f.Value(k, lexicon.Topic)&lexicon.TopicFromNow != 0 {
		return k
	}
	if k > 0 && (f.Link(k)&(lexicon.LinkOf|lexicon.LinkTo) != 0) && f.Value(k-1, lexicon.Topic)&lexicon.TopicFromNow != 0 {
		return k - 1
	}
	return -1
}

// fromNowLinks returns the token after words that count from now, at token j: a partir de hoy; j if there are none.
func (f *finder) fromNowLinks(j int) int {
	n, v := f.Phrase(lexicon.Link, j)
	if n == 0 || v&(lexicon.LinkFrom|lexicon.LinkAfter) == 0 {
		return j
	}
	k := j + n
	if f.Link(k)&lexicon.LinkOf != 0 {
		k++
	}
	if m, v := f.Phrase(lexicon.Link, k); m > 0 && v&lexicon.LinkNow != 0 {
		return k + m
	}
	return j
}

// ahead reports whether "in" at k before a length of time, which ends at j, counts from now: its clause looks ahead, or the
// caller's time of day is known and it does not look back.
func (f *finder) ahead(k, j int) bool {
	d := f.direction(k, j)
	return d == future && f.aheadVerb(k) || d != past && f.ref.HasTime
}

// aheadVerb reports whether the clause before token k has a modal of the future: will sail in 20 minutes.
func (f *finder) aheadVerb(k int) bool {
	for n := 1; n < 10 && k-n >= 0; n++ {
		i := k - n
		if f.Kind(i) == token.Stop || f.Is(i, ',') {
			return false
		}
		if f.Of(i, lexicon.Modal) && f.Value(i, lexicon.Modal) == lexicon.ModalWill {
			return f.Word(i) != "would"
		}
	}
	return false
}

// setCount gives a date the number of units it was counted by.
func (f *finder) setCount(q *number.Quantity, d *length) {
	unit, times := d.code()
	q.Num, q.Unit = d.num.Span, unit
	q.Value = d.val.Mul(number.Int(times))
	q.Low, q.High = q.Value, q.Value
}

// bound gives q the comparator whose words begin at token start, up to q. Of a vague amount an end that the words deny is dropped.
func (f *finder) bound(q *number.Quantity, start int, c number.Comparator) {
	q.First, q.Cmp = start, c
	q.Span = f.Bytes(start, q.Last)
	switch {
	case q.Value.Valid():
		q.Bounds(q.Value, c)
	case isUpper(c):
		q.Low = number.Number{}
	case isLower(c):
		q.High = number.Number{}
	}
}

// ago resolves a length before or after the document's date.
func (f *finder) ago(d *length, sign, first, last int) (number.Quantity, bool) {
	q := f.quantity(number.Date, first, last, "", "offset")
	start, c := f.Bound(first, f.Min)
	f.setCount(&q, d)
	if d.num.Is(number.Fuzzied) && !d.val.Valid() {
		q.Value, q.High = number.Number{}, number.Number{}
		q.Low, q.Cmp = d.low, number.About
	}
	if start < first {
		f.bound(&q, start, c)
	}
	if d.unit&lexicon.UnitMask <= lexicon.UnitHour {
		q.Kind = number.Time
	}
	val := d.val
	if !val.Valid() {
		val = d.low
		if !f.whole {
			return q, true
		}
	}
	base := f.ref
	if !base.Valid() {
		return q, true
	}
	if d.unit&lexicon.UnitMask <= lexicon.UnitHour && !base.HasTime {
		return q, true
	}
	var t stamp
	if d.n == 1 {
		unit := d.unit
		n, ok := val.Int()
		if !ok { // two and a half years ago
			s, m := unitLength(unit)
			switch {
			case m > 0:
				val, unit = val.Mul(number.Int(m)), lexicon.UnitMonth
			case s >= 86400:
				val, unit = val.Mul(number.Int(s/86400)), lexicon.UnitDay
			default:
				val, unit = val.Mul(number.Int(s)), lexicon.UnitSecond
			}
			f64, _ := val.Float64()
			n = int(f64)
		}
		if n > 100000 || n < -100000 {
			return q, true
		}
		t = shift(base, unit, sign*n)
		if base.HasTime && (t.grain == month && unit&lexicon.UnitMask == lexicon.UnitMonth || t.grain == year && !f.asked() && unit&lexicon.UnitMask == lexicon.UnitYear) { // somebody's clock counts to the day
			t.grain = day
		}
		if !ok && d.unit&lexicon.UnitMask >= lexicon.UnitYear {
			t.grain = year
		}
		if q.Cmp == number.Less || q.Cmp == number.AtMost || q.Cmp == number.More || q.Cmp == number.AtLeast {
			first := shift(base, unit, sign*n)
			if first.grain < day && first.grain >= month || first.grain == year {
				first.grain = day
			}
			b := f.buf[:0]
			now := stamp{grain: day, y: base.Year, m: base.Month, d: base.Day}
			switch open := q.Cmp == number.More || q.Cmp == number.AtLeast; {
			case open && sign < 0:
				b = first.append(append(b, "../"...))
			case open:
				b = append(first.append(b), "/.."...)
			case sign < 0:
				b = now.append(append(first.append(b), '/'))
			default:
				b = first.append(append(now.append(b), '/'))
			}
			f.buf = b
			q.Resolved = string(b)
			return q, true
		}
	} else {
		m := base
		for _, p := range d.parts[:d.n] {
			n, ok := p.val.Int()
			if !ok || n > 100000 {
				return q, true
			}
			t = shift(m, p.unit, sign*n)
			h, mi, s := m.Hour, m.Min, m.Sec
			if t.grain >= hour {
				h, mi = t.h, t.min
				s, _ = t.sec.Int()
			}
			m = number.Moment{Year: t.y, Month: t.m, Day: t.d, Hour: h, Min: mi, Sec: s, HasTime: m.HasTime}
		}
		if t.grain < day {
			t.grain = day
		}
	}
	if sign > 0 && t.grain < day && t.grain >= year && d.unit != lexicon.UnitDecade && d.unit != lexicon.UnitCentury { // in two years is a day, counted from today
		t.grain = day
	}
	t.hasDate = true
	q.Resolved = f.format(t)
	f.remember(t)
	return q, true
}

// relativeLength reads "the last two years", "next 3 days", "coming weeks": a stretch of time that ends or begins now.
func (f *finder) relativeLength(i int) (number.Quantity, bool) {
	var none number.Quantity
	j := i
	var d length
	rel := uint32(0)
	switch {
	case f.Of(i, lexicon.Relative):
		n, r := f.Phrase(lexicon.Relative, i)
		rel = r & lexicon.RelMask
		j = i + n
		if rel == lexicon.RelThis && f.Of(j, lexicon.Relative) {
			rel = f.Value(j, lexicon.Relative) & lexicon.RelMask
			j++
		}
		if f.Of(j, lexicon.TimeUnit) && f.Plural(j) && f.Value(j, lexicon.TimeUnit) < 256 {
			return f.stretch(rel, i, j)
		}
		if rel == lexicon.RelSame || rel == lexicon.RelThis {
			return none, false
		}
		ok := false
		if f.Of(j, lexicon.Cardinal) && f.Value(j+1, lexicon.TimeUnit) == lexicon.UnitQuarter && f.Plural(j+1) { // three quarters of a year
			d = length{first: j, last: j + 2, unit: lexicon.UnitQuarter, val: number.Int(int64(f.Value(j, lexicon.Cardinal))), n: 1}
			d.num = number.Numeral{First: j, Last: j + 1, Val: d.val, Form: number.Words, Span: f.Bytes(j, j+1)}
			d.parts[0] = lengthPart{d.val, d.unit}
		} else if d, ok = f.length(j); !ok {
			if v := f.Value(j, lexicon.Fuzzy); (v == 3 || v == 2) && f.Of(j+1, lexicon.TimeUnit) { // next few days, next couple weeks
				d = length{first: j, last: j + 2, unit: f.Value(j+1, lexicon.TimeUnit), low: number.Int(int64(v)), n: 1}
				d.num = number.Numeral{First: j, Last: j + 1, Low: d.low, Form: number.Fuzzied, Span: f.Bytes(j, j+1)}
				d.parts[0] = lengthPart{number.Number{}, d.unit}
				if v == 2 {
					d.val = number.Int(2)
					d.parts[0].val = d.val
				}
			} else {
				return none, false
			}
		}
		if d.article || d.hyphen {
			return none, false
		}
	default: // 2 upcoming weeks, 5 past years
		if q, ok := f.lengthRelative(i); ok {
			return q, true
		}
		n, ok := f.Numeral(i, false)
		if !ok || n.Is(number.Ord|number.Signed|number.Scaled|number.Grouped|number.Point|number.Frac) || !f.Of(n.Last, lexicon.Relative) || !f.Of(n.Last+1, lexicon.TimeUnit) || !f.Plural(n.Last+1) && n.Val != number.Int(1) {
			return none, false
		}
		rel = f.Value(n.Last, lexicon.Relative) & lexicon.RelMask
		d = length{first: i, last: n.Last + 2, num: n, val: n.Val, low: n.Low, unit: f.Value(n.Last+1, lexicon.TimeUnit), n: 1}
		d.parts[0] = lengthPart{n.Val, d.unit}
		if d.unit&lexicon.UnitAdverb != 0 || d.unit > 255 || rel == lexicon.RelSame || rel == lexicon.RelThis {
			return none, false
		}
	}
	if f.ageFollows(d.last) {
		return none, false
	}
	if q, ok := f.endOf(&d, rel, i); ok {
		return q, true
	}
	q := f.withRelative(&d, i, d.last)
	if start, c := f.Bound(i, f.Min); start < i && f.Link(i-1)&lexicon.LinkThe == 0 && c != number.More {
		f.bound(&q, start, c)
	}
	if s, ok := f.stretchOf(&d, rel, i); ok {
		q.Kind, q.Resolved = number.Date, s
	}
	return q, true
}

// lengthRelative reads a length whose relative word stands after it: 6 días siguientes, 10 semanas anteriores.
func (f *finder) lengthRelative(i int) (number.Quantity, bool) {
	var none number.Quantity
	if f.Lex.Lang() == "en" || f.Kind(i) == token.Word && !f.Set(i).Any(number.NumeralClasses) {
		return none, false
	}
	d, ok := f.length(i)
	if !ok || d.article || d.hyphen || d.n > 1 {
		return none, false
	}
	n, r := f.Phrase(lexicon.Relative, d.last)
	if n == 0 || r&(lexicon.RelAfter|lexicon.RelOnlyAfter) == 0 {
		return none, false
	}
	rel := r & lexicon.RelMask
	if rel == lexicon.RelThis || rel == lexicon.RelSame {
		return none, false
	}
	end := d.last + n
	q := f.withRelative(&d, i, end)
	if s, ok := f.stretchOf(&d, rel, i); ok {
		q.Kind, q.Resolved = number.Date, s
	}
	return q, true
}

// withRelative makes the duration of a length that a relative word belongs to.
func (f *finder) withRelative(d *length, first, last int) number.Quantity {
	q := f.quantity(number.Duration, first, last, f.iso(d), "relative-duration")
	unit, times := d.code()
	q.Num, q.Unit = d.num.Span, unit
	if d.val.Valid() {
		q.Bounds(d.val.Mul(number.Int(times)), number.Equal)
	} else {
		q.Cmp, q.Low = number.About, d.low
	}
	return q
}

// endOf reads so many units at the end of a date: the last seven weeks of 2017.
func (f *finder) endOf(d *length, rel uint32, i int) (number.Quantity, bool) {
	this := f.Lex.Lang() != "en" && f.Value(d.last, lexicon.Relative)&lexicon.RelMask == lexicon.RelThis // deste ano
	if rel != lexicon.RelLast || f.Link(d.last)&lexicon.LinkOf == 0 && !this || f.narrative {
		return number.Quantity{}, false
	}
	return f.unitsOf(d, -1, i)
}

// unitsOf reads the first or last units of the date after "of".
func (f *finder) unitsOf(d *length, sign, i int) (number.Quantity, bool) {
	var none number.Quantity
	n, ok := d.val.Int()
	k := d.last + 1
	if f.Of(d.last, lexicon.Relative) {
		k = d.last
	}
	if f.Link(k)&lexicon.LinkThe != 0 {
		k++
	}
	if !ok || d.n > 1 || n < 1 || n > 1000 {
		return none, false
	}
	s, end, ok := f.date(k)
	if !ok || s.grain > month {
		return none, false
	}
	s = f.resolve(s, k, end)
	if !complete(s) {
		return none, false
	}
	a, b := s.span()
	u := d.unit & lexicon.UnitMask
	if u == lexicon.UnitWeek { // whole weeks within it
		if s.grain == year {
			a = weekOne(s.y)
			b = weekOne(s.y+1) - 1
			if sign < 0 {
				_, last := s.span()
				b = last - weekday(last)
			}
		}
	}
	y, m, dd := civil(a)
	if sign < 0 {
		y, m, dd = civil(b + 1)
	}
	t := shift(number.Moment{Year: y, Month: m, Day: dd}, d.unit, sign*n)
	if u < lexicon.UnitDay {
		return none, false
	}
	if sign > 0 {
		b = days(t.y, t.m, t.d) - 1
	} else {
		a = days(t.y, t.m, t.d)
	}
	q := f.quantity(number.Date, i, end, "", "part-of-date")
	f.setCount(&q, d)
	f.buf = appendDay(append(appendDay(f.buf[:0], a), '/'), b)
	q.Resolved = string(f.buf)
	return q, true
}

func (f *finder) ageFollows(j int) bool { return f.Link(j)&lexicon.LinkOld != 0 }

// stretch reads a stretch of an unknown number of units: coming weeks are from now on.
func (f *finder) stretch(rel uint32, i, j int) (number.Quantity, bool) {
	u := f.Value(j, lexicon.TimeUnit) & lexicon.UnitMask
	switch {
	case rel == lexicon.RelComing && u >= lexicon.UnitDay:
		q := f.quantity(number.Date, i, j+1, "", "coming")
		if f.ref.Valid() {
			b := appendDate(f.buf[:0], f.ref.Year, f.ref.Month, f.ref.Day)
			b = append(b, "/.."...)
			f.buf = b
			q.Resolved = string(b)
		}
		return q, true
	}
	return number.Quantity{}, false
}

// stretchOf resolves "last 2 days" to an interval. With an article before it ("the last two years") the length itself is
// what is said.
func (f *finder) stretchOf(d *length, rel uint32, i int) (string, bool) {
	if !f.ref.Valid() || f.narrative || !d.val.Valid() && !f.whole && d.n == 1 {
		return "", false
	}
	u := d.unit & lexicon.UnitMask
	val := d.val
	if d.n > 1 { // months and days together
		val, u = d.parts[0].val, d.parts[0].unit&lexicon.UnitMask
	}
	if !val.Valid() {
		val = d.low
	}
	n, ok := val.Int()
	if !ok || n > 100000 || u <= lexicon.UnitHour && !f.ref.HasTime || u == lexicon.UnitWeekend {
		return "", false
	}
	if !f.assistant(i) {
		return "", false
	}
	sign := offset(rel)
	m := f.ref
	if u == lexicon.UnitQuarter { // whole quarters
		m.Month = (m.Month-1)/3*3 + 1
		m.Day = 1
		if sign > 0 {
			m.Year, m.Month, m.Day = addMonths(m.Year, m.Month, 1, 3)
			m.Year, m.Month, m.Day = civil(days(m.Year, m.Month, m.Day) - 1)
		}
	}
	b := f.buf[:0]
	var a, z stamp
	switch u {
	case lexicon.UnitSecond, lexicon.UnitMinute, lexicon.UnitHour:
		a, z = shift(m, d.unit, 0), shift(m, d.unit, sign*n)
	default:
		t := number.Moment{Year: m.Year, Month: m.Month, Day: m.Day}
		if sign > 0 {
			y, mo, dd := civil(days(m.Year, m.Month, m.Day) + 1)
			a = stamp{grain: day, y: y, m: mo, d: dd}
			z = shift(number.Moment{Year: y, Month: mo, Day: dd}, d.unit, n)
			z.grain = day
			y, mo, dd = civil(days(z.y, z.m, z.d) - 1)
			z = stamp{grain: day, y: y, m: mo, d: dd}
		} else {
			a = shift(t, u, -n)
			a.grain = day
			y, mo, dd := civil(days(m.Year, m.Month, m.Day) - 1)
			z = stamp{grain: day, y: y, m: mo, d: dd}
		}
		for _, p := range d.parts[1:d.n] {
			k, _ := p.val.Int()
			if sign < 0 {
				a = shift(number.Moment{Year: a.y, Month: a.m, Day: a.d}, p.unit, -k)
				a.grain = day
			}
		}
	}
	a.hasDate, z.hasDate = true, true
	if sign < 0 && u <= lexicon.UnitHour {
		a, z = z, a
	}
	b = a.append(b)
	b = z.append(append(b, '/'))
	f.buf = b
	return string(b), true
}

// assistant reports whether a stretch of time is meant from today: where nothing tells a story of the past.
func (f *finder) assistant(i int) bool {
	return f.Link(i-1)&lexicon.LinkThe == 0 || f.ref.HasTime
}

// hace reads a length before the document's date whose word for "ago" stands before it: hace seis años.
func (f *finder) hace(i int) (number.Quantity, bool) {
	j := i + 1
	if n, v := f.Phrase(lexicon.Comparator, j); n > 0 && v&lexicon.CmpAfter == 0 {
		j += n
	}
	d, ok := f.length(j)
	if !ok {
		return number.Quantity{}, false
	}
	q, ok := f.ago(&d, -1, j, d.last)
	if ok {
		q.First = i
		q.Span = f.Bytes(i, q.Last)
	}
	return q, ok
}
