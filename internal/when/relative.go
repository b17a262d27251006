package when

import (
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/number"
	"github.com/ascribe-go/ascribe/internal/token"
)

// base returns the moment that a word such as "following" counts from: the last date of the text, else the document's.
func (f *finder) base(rel uint32) (number.Moment, bool) {
	switch rel {
	case lexicon.RelFollowing, lexicon.RelSame, lexicon.RelPrevious:
		if f.hasDate && (f.narrative || rel != lexicon.RelPrevious) {
			_, last := f.context.span()
			if rel == lexicon.RelPrevious || f.context.grain < day {
				last, _ = f.context.span()
			}
			y, m, d := civil(last)
			return number.Moment{Year: y, Month: m, Day: d}, true
		}
	}
	if f.narrative && f.hasDate && (rel == lexicon.RelNext || rel == lexicon.RelLast) {
		first, _ := f.context.span()
		y, m, d := civil(first)
		return number.Moment{Year: y, Month: m, Day: d}, true
	}
	return f.ref, f.ref.Valid()
}

// relative reads "last week", "next Friday", "coming weeks", "this year" at token i.
func (f *finder) relative(i int) (stamp, int, bool) {
	n, r := f.Phrase(lexicon.Relative, i)
	if n == 0 || r&lexicon.RelOnlyAfter != 0 {
		return stamp{}, i, false
	}
	rel := r & lexicon.RelMask
	j := i + n
	if rel == lexicon.RelLast && f.Link(j+1)&(lexicon.LinkOf|lexicon.LinkIn) != 0 && (f.Of(j, lexicon.TimeUnit) || f.Of(j, lexicon.Weekday)) {
		if s, k, ok := f.nthAfter(-1, j, i); ok { // the last week of May
			return s, k, true
		}
	}
	if rel == lexicon.RelSame && f.Of(j, lexicon.Relative) && f.Value(j, lexicon.Relative)&lexicon.RelMask == lexicon.RelSame { // that same day
		j++
	}
	if rel == lexicon.RelThis && f.Of(j, lexicon.Relative) { // this coming Sunday, this past weekend
		if r2 := f.Value(j, lexicon.Relative) & lexicon.RelMask; r2 != lexicon.RelSame {
			if rel = r2; r2 == lexicon.RelNext && f.Lex.Lang() != "en" { // este próximo jueves
				rel = lexicon.RelComing
			}
			j++
		}
	}
	if f.Dash(j) && !f.Space(j) && f.Of(j+1, lexicon.TimeUnit) {
		j++
	}
	if f.Link(j)&lexicon.LinkYear != 0 && !f.Of(j, lexicon.TimeUnit) && f.Of(j+1, lexicon.TimeUnit) || f.Word(j) == "full" || f.Word(j) == "calendar" { // this fiscal year
		j++
	}
	set := f.Set(j)
	switch {
	case set.Has(lexicon.TimeUnit) && !(set.Has(lexicon.Ordinal) && !f.secondUnit(j)), set.Has(lexicon.Part) && f.unitPhrase(j):
		return f.relativeUnit(rel, i, j)
	case set.Has(lexicon.Weekday) && f.Value(j, lexicon.Weekday)&lexicon.DayPlural == 0:
		words, dow := f.Phrase(lexicon.Weekday, j)
		v := int(dow)
		end := j + words
		if f.Is(end, '.') && !f.Space(end) && f.Toks[j].End-f.Toks[j].Start <= 5 && f.Has(end+1) {
			end++
		}
		// this Thursday, 13th: the date that follows decides
		if s, k, ok := f.weekday(j); ok && (s.m != 0 || s.d != 0) {
			return s, k, true
		}
		s, ok := f.relativeWeekday(v, rel, i, end)
		return s, end, ok
	case set.Has(lexicon.Month):
		m, end := f.monthAt(j)
		if s, k, ok := f.monthFirst(j); ok && (s.hasYear || s.d != 0) {
			return s, k, true
		}
		s := stamp{grain: month, m: m}
		base, ok := f.base(rel)
		if !ok {
			return s, end, true
		}
		s.y, s.hasYear = base.Year, true
		switch rel {
		case lexicon.RelLast, lexicon.RelPast, lexicon.RelPrevious:
			if m >= base.Month {
				s.y--
			}
		case lexicon.RelNext, lexicon.RelComing, lexicon.RelFollowing:
			if m <= base.Month {
				s.y++
			}
		}
		return s, end, true
	case set.Has(lexicon.Season):
		s := stamp{grain: season, sub: int(f.Value(j, lexicon.Season))}
		return f.relativeSeason(s, rel), j + 1, true
	case set.Has(lexicon.DayPart):
		return f.relativePart(rel, j)
	case set.Has(lexicon.Holiday) || f.startsHoliday(j):
		if k, v := f.Phrase(lexicon.Holiday, j); k > 0 {
			if s, end, ok := f.holiday(j, k, v); ok {
				if !s.explicit && f.ref.Valid() {
					today := days(f.ref.Year, f.ref.Month, f.ref.Day)
					y := f.ref.Year
					switch {
					case (rel == lexicon.RelLast || rel == lexicon.RelPrevious || rel == lexicon.RelPast) && holiday(v, y) >= today:
						y--
					case (rel == lexicon.RelNext || rel == lexicon.RelComing || rel == lexicon.RelFollowing) && holiday(v, y) <= today:
						y++
					}
					s.setHoliday(v, y)
				}
				return s, end, true
			}
		}
	case f.Kind(j) == token.Number && f.whole || f.Kind(j) == token.Number && f.Is(j+1, '/'):
		if s, k, ok := f.slashDay(j); ok && f.ref.Valid() { // next 5/19
			s.y, s.hasYear = f.ref.Year, true
			if rel == lexicon.RelNext && 31*s.m+s.d < 31*f.ref.Month+f.ref.Day || rel == lexicon.RelNext {
				s.y++
			}
			return s, k, true
		}
	case set.Any(1<<lexicon.Ordinal) && f.Of(j+1, lexicon.TimeUnit): // this year's … is read elsewhere; last third quarter
		if s, k, ok := f.nth(j); ok && s.grain == quarter {
			return s, k, true
		}
	}
	return stamp{}, i, false
}

// unitPhrase reports whether a unit of several words begins at token j: fin de semana.
func (f *finder) unitPhrase(j int) bool {
	n, v := f.Phrase(lexicon.TimeUnit, j)
	return n > 1 && v&lexicon.UnitAdverb == 0
}

// startsHoliday reports whether a holiday's name of several words begins at token j.
func (f *finder) startsHoliday(j int) bool {
	n, _ := f.Phrase(lexicon.Holiday, j)
	return n > 0
}

// secondUnit reports whether "second" at j is the unit of time.
func (f *finder) secondUnit(j int) bool { return !f.nouny(j + 1) }

// singularUnit reports whether the time unit at j is in the singular.
func (f *finder) singularUnit(j int) bool { return !f.Plural(j) }

// relativeUnit reads the unit at j after a relative word at i.
func (f *finder) relativeUnit(rel uint32, i, j int) (stamp, int, bool) {
	words, unit := f.Phrase(lexicon.TimeUnit, j)
	u := unit & lexicon.UnitMask
	end := j + words
	if unit&lexicon.UnitAdverb != 0 || unit > 255 {
		return stamp{}, i, false
	}
	if f.Dash(end) && !f.Space(end) && !f.Space(end+1) { // last-minute
		if !f.Of(i, lexicon.Relative) || f.Kind(end+1) == token.Word {
			return stamp{}, i, false
		}
	}
	if f.Dash(j-1) && !f.Space(j) {
		return stamp{}, i, false // last-minute, next-day
	}
	if f.Plural(j) {
		if rel == lexicon.RelComing && u >= lexicon.UnitDay {
			return stamp{}, i, false // an open interval: read as one
		}
		return stamp{}, i, false
	}
	if u <= lexicon.UnitHour && !f.ref.HasTime {
		return stamp{}, i, false
	}
	if f.isClitic(end) && f.Of(end+1, lexicon.Ordinal) && f.Of(end+2, lexicon.TimeUnit) { // last year's third quarter
		if base, ok := f.base(rel); ok && u == lexicon.UnitYear {
			y := shift(base, unit, offset(rel)).y
			if s, k, ok := f.periodOfYear(y, end+1); ok {
				return s, k, true
			}
		}
	}
	if f.isClitic(end) && f.Of(end+1, lexicon.Weekday) && u == lexicon.UnitWeek && f.ref.Valid() { // last week's Sunday
		w := shift(f.ref, unit, offset(rel))
		t := days(w.y, w.m, w.d)
		s := stamp{grain: day, hasYear: true}
		s.y, s.m, s.d = civil(t - weekday(t) + int(f.Value(end+1, lexicon.Weekday)))
		return s, end + 2, true
	}
	base, ok := f.base(rel)
	if !ok {
		g := map[uint32]grain{lexicon.UnitDay: day, lexicon.UnitWeek: week, lexicon.UnitMonth: month, lexicon.UnitYear: year}[u]
		if g == noGrain {
			g = day
		}
		return stamp{grain: g}, end, true
	}
	if u == lexicon.UnitDay {
		switch rel {
		case lexicon.RelThis, lexicon.RelPast, lexicon.RelLast, lexicon.RelComing:
			if !f.whole && rel != lexicon.RelThis || rel == lexicon.RelThis && !f.hasDate {
				return stamp{}, i, false
			}
		}
		if rel == lexicon.RelThis && f.hasDate {
			rel = lexicon.RelSame
			base, _ = f.base(rel)
		}
		if rel == lexicon.RelNext && f.hasDate {
			base, _ = f.base(lexicon.RelFollowing)
		}
		if (rel == lexicon.RelSame || rel == lexicon.RelPrevious) && !f.hasDate {
			return stamp{grain: day}, end, rel == lexicon.RelSame
		}
	}
	if rel == lexicon.RelSame && !f.hasDate {
		return stamp{}, i, false
	}
	if u == lexicon.UnitSeason {
		if !f.whole {
			return stamp{}, i, false
		}
		s := stamp{grain: season, hasYear: true}
		t := 12*base.Year + base.Month - 1 + 1 + 3*offset(rel)
		s.sub = 21 + (t%12-3+12)%12/3
		s.y = t / 12
		if t%12 < 3 && s.sub == 24 {
			s.y--
		}
		return s, end, true
	}
	if rel == lexicon.RelLast && u == lexicon.UnitDecade {
		return stamp{}, i, false
	}
	s := shift(base, unit, offset(rel))
	switch u {
	case lexicon.UnitWeek:
		t := days(s.y, s.m, s.d)
		s.y, s.m, s.d = civil(t - weekday(t) + 1)
		s.grain = week
		k := end
		if f.Link(k)&lexicon.LinkIn != 0 && f.Word(k) == "on" || f.Link(k)&lexicon.LinkThe != 0 && f.Lex.Lang() != "en" {
			k++
		}
		if v := f.Value(k, lexicon.Weekday); v != 0 && v&lexicon.DayPlural == 0 && (f.Lex.Lang() == "en" || k > end) { // next week on Sunday
			s.y, s.m, s.d = civil(t - weekday(t) + int(v))
			s.grain = day
			return s, k + 1, true
		}
	case lexicon.UnitWeekend:
		if wd := weekday(days(base.Year, base.Month, base.Day)); wd >= 6 && rel == lexicon.RelLast && f.whole {
			break
		}
	case lexicon.UnitFortnight:
		if rel == lexicon.RelThis || rel == lexicon.RelNext {
			return stamp{}, i, false
		}
	case lexicon.UnitQuarter:
		f.fiscal = true
	case lexicon.UnitSecond, lexicon.UnitMinute, lexicon.UnitHour:
		return stamp{}, i, false
	}
	return s, end, true
}

// offset is how many units a relative word moves.
func offset(rel uint32) int {
	switch rel {
	case lexicon.RelLast, lexicon.RelPast, lexicon.RelPrevious:
		return -1
	case lexicon.RelNext, lexicon.RelComing, lexicon.RelFollowing:
		return 1
	}
	return 0
}

// decadeAt reads the name of a decade at token k: 1990, 90, noventa.
func (f *finder) decadeAt(k int) (y, next int, ok bool) {
	n, ok := f.Numeral(k, false)
	if !ok || n.Is(number.Ord|number.Frac|number.Scaled|number.Fuzzied|number.Point|number.Grouped) || f.nouny(n.Last) {
		return 0, k, false
	}
	next = n.Last
	if f.Word(next) == "s" && !f.Space(next) {
		next++
	}
	switch v, _ := n.Val.Int(); {
	case v%10 != 0:
	case v >= 20 && v < 100:
		return f.decadeOf(v), next, true
	case v >= 1000 && v < 2200:
		return v, next, true
	}
	return 0, k, false
}

// roman returns the value of a Roman numeral up to thirty-nine, 0 if it is none.
func roman(s string) int {
	v := 0
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == 'X':
			v += 10
		case s[i] == 'V':
			v += 5
		case s[i] == 'I' && i+1 < len(s) && s[i+1] != 'I':
			v--
		case s[i] == 'I':
			v++
		default:
			return 0
		}
	}
	if len(s) > 7 {
		return 0
	}
	return v
}

// relativeWeekday resolves "last Friday" and its like.
func (f *finder) relativeWeekday(dow int, rel uint32, first, last int) (stamp, bool) {
	s := stamp{grain: day, dow: dow}
	base, ok := f.base(rel)
	if !ok {
		return s, true
	}
	t := days(base.Year, base.Month, base.Day)
	w := weekday(t)
	switch rel {
	case lexicon.RelLast, lexicon.RelPast:
		d := (w - dow + 7) % 7
		if d == 0 {
			d = 7
		}
		t -= d
	case lexicon.RelNext:
		t += 7 - w + dow
	case lexicon.RelPrevious:
		t += dow - w - 7
	case lexicon.RelComing, lexicon.RelFollowing:
		d := (dow - w + 7) % 7
		if d == 0 {
			d = 7
		}
		t += d
	default: // this: of this week, unless the verb looks the other way
		switch f.direction(first, last) {
		case past:
			t -= (w - dow + 7) % 7
		default:
			t += (dow - w + 7) % 7
		}
	}
	s.y, s.m, s.d = civil(t)
	s.hasYear, s.dow = true, 0
	return s, true
}

// relativeSeason resolves "last summer" and its like.
func (f *finder) relativeSeason(s stamp, rel uint32) stamp {
	base, ok := f.base(rel)
	if !ok {
		return s
	}
	s.y, s.hasYear = base.Year, true
	if s.sub == 24 && base.Month <= 2 {
		s.y--
	}
	today := days(base.Year, base.Month, base.Day)
	switch rel {
	case lexicon.RelLast, lexicon.RelPast, lexicon.RelPrevious:
		if _, last := s.span(); last >= today {
			s.y--
		}
	case lexicon.RelNext, lexicon.RelComing, lexicon.RelFollowing:
		if first, _ := s.span(); first <= today {
			s.y++
		}
	}
	return s
}

// relativePart resolves "last night", "this morning".
func (f *finder) relativePart(rel uint32, j int) (stamp, int, bool) {
	v := f.Value(j, lexicon.DayPart)
	if v&lexicon.DayPlural != 0 {
		return stamp{}, j, false
	}
	s := stamp{grain: day, hasDate: true, daytime: v}
	base, ok := f.base(rel)
	if rel == lexicon.RelLast || rel == lexicon.RelThis || rel == lexicon.RelNext {
		base, ok = f.ref, f.ref.Valid()
	}
	if !ok {
		return s, j + 1, true
	}
	t := days(base.Year, base.Month, base.Day) + offset(rel)
	s.y, s.m, s.d = civil(t)
	s.hasYear = true
	return s, j + 1, true
}

// part reads "early March", "late yesterday", "the end of September", "mid-1990s": the date alone counts.
func (f *finder) part(i int) (stamp, int, bool) {
	n, v := f.Phrase(lexicon.Part, i)
	if n == 0 {
		return stamp{}, i, false
	}
	j := i + n
	if f.Dash(j) && !f.Space(j) {
		j++
	}
	k := j
	of := false
	if w := f.Link(k); w&lexicon.LinkOf != 0 || w&lexicon.LinkIn != 0 && f.Word(k) != "on" && f.Word(k) != "at" {
		k++
		of = true
	}
	if v&lexicon.PartOf != 0 && !of && !f.whole && !(f.Of(k, lexicon.Relative) || f.Of(k, lexicon.Month) || f.Of(k, lexicon.Deictic)) && !(f.Link(k)&lexicon.LinkThe != 0 && f.Of(k+1, lexicon.TimeUnit)) {
		return stamp{}, i, false
	}
	the := false
	if f.Link(k)&lexicon.LinkThe != 0 {
		k++
		the = true
	}
	if !f.Has(k) {
		return stamp{}, i, false
	}
	if f.Of(k, lexicon.TimeUnit) && (the || of || v&lexicon.PartOf != 0) && !f.Plural(k) { // the end of the year, end of month
		u := f.Value(k, lexicon.TimeUnit)
		if u&lexicon.UnitAdverb == 0 && u < 256 && u&lexicon.UnitMask >= lexicon.UnitDay && f.ref.Valid() {
			base, _ := f.base(lexicon.RelSame)
			if !f.narrative {
				base = f.ref
			}
			if u == lexicon.UnitYear {
				if y, m, ok := f.yearNumber(k+1, false); ok {
					return stamp{grain: year, y: y, hasYear: true, explicit: true}, m, true
				}
			}
			if f.Link(k+1)&lexicon.LinkOf != 0 && !(f.whole && !f.Has(k+2)) {
				if _, _, ok := f.date(k + 2); !ok {
					return stamp{}, i, false
				}
			}
			s := shift(base, u, 0)
			if u == lexicon.UnitWeek {
				t := days(s.y, s.m, s.d)
				s.y, s.m, s.d = civil(t - weekday(t) + 1)
				s.grain = week
			}
			if u == lexicon.UnitDay {
				s.hasDate = true
				if v&lexicon.PartMask == lexicon.PartEnd && f.ref.HasTime && !f.asked() {
					s.grain, s.h, s.min, s.sec = second, 23, 59, number.Int(59)
					return s, k + 1, true
				}
				return s, k + 1, f.whole || !the
			}
			return s, k + 1, true
		}
	}
	if f.Of(k, lexicon.Part) || f.Of(k, lexicon.DayPart) && v&lexicon.PartOf != 0 {
		return stamp{}, i, false
	}
	if p, m, ok := f.dayPart(k, true); ok && f.Of(k, lexicon.DayPart) { // early morning
		_ = p
		return stamp{}, i, m < 0
	}
	s, m, ok := f.date(k)
	if ok && s.grain == day && v&lexicon.PartMask == lexicon.PartEnd && v&lexicon.PartOf != 0 && f.ref.HasTime && !f.asked() { // the end of today
		if s = f.resolve(s, k, m); s.hasYear {
			s.grain, s.h, s.min, s.sec, s.hasDate, s.daytime = second, 23, 59, number.Int(59), true, 0
			return s, m, true
		}
	}
	if !ok || s.grain >= part || v&lexicon.PartMask == lexicon.PartRest && s.grain > month {
		return stamp{}, i, false
	}
	if f.Word(i) == "mid" || f.Word(i) == "Mid" {
		return s, m, true
	}
	if s.grain == day && !f.Of(k, lexicon.Deictic) && !f.Of(k, lexicon.Weekday) && !(f.Of(k, lexicon.Month) || f.Kind(k) == token.Number) {
		return stamp{}, i, false
	}
	return s, m, true
}

// nth reads "second quarter", "first week of May", "last Friday of June", "third day", "20th century".
func (f *finder) nth(i int) (stamp, int, bool) {
	n, ok := f.Numeral(i, false)
	if !ok || !n.Is(number.Ord) {
		return stamp{}, i, false
	}
	v, ok := n.Val.Int()
	if !ok {
		return stamp{}, i, false
	}
	return f.nthAfter(v, n.Last, i)
}

// nthAfter reads what the ordinal v before token j counts: a quarter, a week of a month.
func (f *finder) nthAfter(v, j, i int) (stamp, int, bool) {
	if s, k, ok := f.centuryAfter(v, j); ok {
		return s, k, true
	}
	if v > 0 && f.Value(j, lexicon.Relative) == lexicon.RelLast && (f.Of(j+1, lexicon.TimeUnit) || f.Of(j+1, lexicon.Weekday)) && f.Link(j+2)&lexicon.LinkOf != 0 { // the third last week of
		v, j = -v, j+1
	}
	if f.Dash(j) && !f.Space(j) && !f.Space(j+1) {
		j++
	}
	u := f.Value(j, lexicon.TimeUnit)
	switch {
	case f.Of(j, lexicon.TimeUnit) && u == lexicon.UnitQuarter && !f.Plural(j) && v >= 1 && v <= 4,
		f.Lex.Lang() == "en" && f.Word(j) == "half" && v >= 1 && v <= 2, u == lexicon.UnitHalf && v >= 1 && v <= 2:
		s := stamp{grain: quarter, sub: v}
		if u != lexicon.UnitQuarter {
			s.grain = half
		}
		k := j + 1
		if y, m, ok := f.yearOf(k); ok {
			s.y, s.hasYear, s.explicit = y, true, true
			k = m
		} else if s.grain == half && !f.fiscal {
			return s, i, false
		}
		f.fiscal = true
		return s, k, true
	case f.Of(j, lexicon.TimeUnit) && !f.Plural(j) && f.Link(j+1)&(lexicon.LinkOf|lexicon.LinkIn) != 0:
		k := j + 2
		if f.Link(k)&lexicon.LinkThe != 0 {
			k++
		}
		d, m, ok := f.date(k)
		if !ok {
			return stamp{}, i, false
		}
		d = f.resolve(d, k, m)
		if !d.hasYear {
			return stamp{}, i, false
		}
		first, last := d.span()
		s := stamp{grain: day, hasYear: true, explicit: d.explicit}
		switch u & lexicon.UnitMask {
		case lexicon.UnitDay:
			first += v - 1
			if v < 0 {
				first = last + v + 1
			}
		case lexicon.UnitWeek:
			if d.grain <= year {
				first = weekOne(d.y) + 7*(v-1)
				if v < 0 {
					first = lastWeek(last) + 7*(v+1)
				}
			} else {
				first += (8-weekday(first))%7 + 7*(v-1)
				if v < 0 {
					first = lastWeek(last) + 7*(v+1)
				}
			}
			s.grain = week
		case lexicon.UnitWeekend:
			first += (13-weekday(first))%7 + 7*(v-1)
			if v < 0 {
				first = last - (weekday(last)+1)%7 + 7*(v+1)
			}
			s.grain = weekend
		case lexicon.UnitMonth:
			if d.grain != year || v < 1 || v > 12 {
				return stamp{}, i, false
			}
			return stamp{grain: month, y: d.y, m: v, hasYear: true}, m, true
		default:
			return stamp{}, i, false
		}
		s.y, s.m, s.d = civil(first)
		return s, m, true
	case f.Of(j, lexicon.Weekday) && f.Value(j, lexicon.Weekday)&lexicon.DayPlural == 0 && f.Link(j+1)&(lexicon.LinkOf|lexicon.LinkIn) != 0:
		k := j + 2
		if f.Link(k)&lexicon.LinkThe != 0 {
			k++
		}
		var d stamp
		m := k
		ok := false
		if f.Value(k, lexicon.TimeUnit) == lexicon.UnitMonth && f.ref.Valid() {
			d, m, ok = shift(f.ref, lexicon.UnitMonth, 0), k+1, true
		} else {
			d, m, ok = f.date(k)
		}
		if !ok {
			return stamp{}, i, false
		}
		d = f.resolve(d, k, m)
		if !d.hasYear || d.grain != month && d.grain != year {
			return stamp{}, i, false
		}
		first, last := d.span()
		dow := int(f.Value(j, lexicon.Weekday))
		t := first + (dow-weekday(first)+7)%7 + 7*(v-1)
		if v < 0 {
			t = last - (weekday(last)-dow+7)%7 + 7*(v+1)
		}
		s := stamp{grain: day, hasYear: true, explicit: d.explicit}
		s.y, s.m, s.d = civil(t)
		return s, m, true
	}
	return stamp{}, i, false
}

// lastWeek returns the Monday of the last week of a period that ends on the given day: the week that has its Thursday in it.
func lastWeek(last int) int {
	monday := last - weekday(last) + 1
	if weekday(last) < 4 {
		monday -= 7
	}
	return monday
}

// yearOf reads the year of a quarter or half after it: of 2018, 2018, of next year, of the year.
func (f *finder) yearOf(k int) (y, next int, ok bool) {
	j := k
	if f.Link(k)&(lexicon.LinkOf|lexicon.LinkIn) != 0 {
		k++
	}
	if f.Link(k)&lexicon.LinkThe != 0 && k > j {
		k++
	}
	if y, m, ok := f.yearNumber(k, false); ok {
		return y, m, true
	}
	if k > j && f.Set(k).Any(1<<lexicon.Cardinal|1<<lexicon.Scale) {
		if y, m, ok := f.yearOfWords(k); ok {
			return y, m, true
		}
	}
	if k > j && f.Of(k, lexicon.Relative) {
		if r, m, ok := f.relative(k); ok && r.grain == year && r.hasYear {
			return r.y, m, true
		}
	}
	if k > j && f.Link(k)&lexicon.LinkYear != 0 {
		if n, _ := f.Phrase(lexicon.Link, k); n > 0 {
			if y, m, ok := f.yearNumber(k+n, false); ok {
				return y, m, true
			}
		}
		if f.ref.Valid() && f.Link(k-1)&lexicon.LinkThe != 0 {
			return f.ref.Year, k + 1, true
		}
	}
	return 0, j, false
}

// unitFirst reads dates that begin with a unit: week 10, the week of May 9th, year-earlier; in Romance, semana pasada.
func (f *finder) unitFirst(i int) (stamp, int, bool) {
	words, v := f.Phrase(lexicon.TimeUnit, i)
	u := v & lexicon.UnitMask
	if v > 255 { // nineties
		if f.Link(i-1)&lexicon.LinkThe == 0 && !f.whole && f.Link(i-1)&lexicon.LinkIn == 0 && !f.Of(i-1, lexicon.Part) && !f.Dash(i-1) {
			return stamp{}, i, false
		}
		return stamp{grain: decade, y: f.decadeOf(int(v >> 8)), hasYear: true, explicit: true}, i + 1, true
	}
	if v&lexicon.UnitAdverb != 0 {
		return stamp{}, i, false
	}
	j := i + words
	if f.Of(j, lexicon.Relative) {
		n, r := f.Phrase(lexicon.Relative, j)
		if r&(lexicon.RelAfter|lexicon.RelOnlyAfter) != 0 {
			s, _, ok := f.relativeUnit(r&lexicon.RelMask, j, i)
			return s, j + n, ok
		}
	}
	if n, r := f.Phrase(lexicon.Relative, j); n > 1 && r&(lexicon.RelAfter|lexicon.RelOnlyAfter) != 0 {
		s, _, ok := f.relativeUnit(r&lexicon.RelMask, j, i)
		return s, j + n, ok
	}
	switch u {
	case lexicon.UnitDay: // el día 27
		if d, n, ok := f.dayNumber(j); ok && f.Lex.Lang() != "en" && !f.Plural(i) && !f.nouny(n) && !f.counts(n) && !f.colonAfter(n) {
			if m, _ := f.monthAt(n); m == 0 && f.Link(n)&lexicon.LinkOf == 0 {
				return stamp{grain: day, d: d}, n, true
			}
		}
		if s, n, ok := f.dayFirst(j); ok && f.Lex.Lang() != "en" { // el día 27 de mayo
			return s, n, true
		}
	case lexicon.UnitDecade: // década de 1970, década de los setenta
		k := j
		if f.Link(k)&lexicon.LinkOf != 0 {
			k++
		}
		if f.Link(k)&lexicon.LinkThe != 0 {
			k++
		}
		if f.Link(k)&lexicon.LinkYear != 0 {
			k++
		}
		if y, n, ok := f.decadeAt(k); ok && k > j {
			return stamp{grain: decade, y: y, hasYear: true, explicit: true}, n, true
		}
	case lexicon.UnitCentury: // siglo XX
		if c := roman(f.Word(j)); c > 0 && f.Toks[j].Is(token.AllUpper) {
			return stamp{grain: century, y: 100 * (c - 1), hasYear: true, explicit: true}, j + 1, true
		}
	case lexicon.UnitWeek:
		w, n, ok := f.plain(j)
		if !ok && f.Of(j, lexicon.Cardinal) && f.Lex.Lang() != "en" && !f.Plural(i) { // semana diez
			w, ok = int(f.Value(j, lexicon.Cardinal)), true
		}
		if ok && n <= 2 && w >= 1 && w <= 53 && !f.nouny(j+1) {
			y := f.ref.Year
			if !f.ref.Valid() {
				return stamp{}, i, false
			}
			end := j + 1
			if yy, m, ok := f.yearOf(end); ok {
				y, end = yy, m
			}
			s := stamp{grain: week, hasYear: true}
			s.y, s.m, s.d = civil(weekOne(y) + 7*(w-1))
			return s, end, true
		}
		if f.Link(j)&lexicon.LinkOf != 0 {
			k := j + 1
			if f.Link(k)&lexicon.LinkThe != 0 {
				k++
			}
			if d, m, ok := f.date(k); ok && d.grain == day {
				d = f.resolve(d, k, m)
				if d.hasYear {
					t := days(d.y, d.m, d.d)
					d.y, d.m, d.d = civil(t - weekday(t) + 1)
					d.grain = week
					return d, m, true
				}
			}
		}
		if f.Link(j)&lexicon.LinkAfter != 0 && f.Value(j+1, lexicon.Relative)&lexicon.RelMask == lexicon.RelNext && f.ref.Valid() {
			s := shift(f.ref, lexicon.UnitWeek, 2)
			t := days(s.y, s.m, s.d)
			s.y, s.m, s.d = civil(t - weekday(t) + 1)
			s.grain = week
			return s, j + 2, true
		}
	case lexicon.UnitYear:
		if s, k, ok := f.namedYear(i); ok {
			return s, k, true
		}
		if f.Plural(i) && f.Lex.Lang() != "en" { // los años 70, os anos noventa
			k := j
			if f.Link(k)&lexicon.LinkThe != 0 {
				k++
			}
			if y, n, ok := f.decadeAt(k); ok {
				return stamp{grain: decade, y: y, hasYear: true, explicit: true}, n, true
			}
		}
		if f.Dash(j) && !f.Space(j) && (f.Word(j+1) == "earlier" || f.Word(j+1) == "ago") && f.ref.Valid() {
			k := j + 2
			if f.Value(k, lexicon.TimeUnit) == lexicon.UnitQuarter || f.Word(k) == "period" {
				k++
			}
			return stamp{grain: year, y: f.ref.Year - 1, hasYear: true}, k, true
		}
		if (f.Dash(j) && !f.Space(j) || f.isClitic(j)) && f.Word(j+1) == "end" && f.ref.Valid() {
			return stamp{grain: year, y: f.ref.Year, hasYear: true}, j + 2, true
		}
	case lexicon.UnitMonth:
		if f.isClitic(j) && f.Word(j+1) == "end" {
			if base, ok := f.base(lexicon.RelSame); ok {
				return shift(base, lexicon.UnitMonth, 0), j + 2, true
			}
		}
		if f.Link(j)&lexicon.LinkOf != 0 { // the month of May
			if d, m, ok := f.date(j + 1); ok && d.grain == month {
				return d, m, true
			}
		}
	case lexicon.UnitWeekend:
		if f.Link(j)&lexicon.LinkOf != 0 && f.ref.HasTime { // the weekend of Halloween
			if s, k, ok := f.date(j + 1); ok && s.grain == day {
				if s = f.resolve(s, j+1, k); s.hasYear {
					return weekendOf(s), k, true
				}
			}
		}
		if f.Link(i-1)&lexicon.LinkThe != 0 && f.ref.Valid() && !f.nouny(j) {
			base := f.ref
			s := shift(base, lexicon.UnitWeekend, 0)
			if d := f.direction(i, j); d == past || d == open && !f.ref.HasTime {
				if weekday(days(base.Year, base.Month, base.Day)) < 6 {
					s = shift(base, lexicon.UnitWeekend, -1)
				}
			}
			return s, j, true
		}
	}
	return stamp{}, i, false
}
