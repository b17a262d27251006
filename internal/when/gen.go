//go:build ignore

// This program works out the days of the feasts that no rule of the civil calendar gives, and writes feasts.go.
//
// The moon and the sun are those of the truncated series in Jean Meeus, Astronomical Algorithms (2nd ed., chapters 25 and 47),
// good to a minute or two of the moon's phase. How each calendar counts from them is said at its function. Where a feast
// begins at sundown, its day is the one that follows, as newspapers count.
package main

import (
	"bytes"
	"fmt"
	"go/format"
	"log"
	"math"
	"os"
	"time"
)

const (
	firstYear = 1900
	lastYear  = 2100
)

// sun and moon return ecliptic longitudes in degrees, at a Julian day.
func sun(jd float64) float64 {
	t := (jd - 2451545) / 36525
	m := rad(357.52911 + 35999.05029*t)
	return mod(280.46646+36000.76983*t+0.0003032*t*t+(1.914602-0.004817*t)*math.Sin(m)+0.019993*math.Sin(2*m)+0.000289*math.Sin(3*m)-0.00569, 360)
}

func moon(jd float64) float64 {
	t := (jd - 2451545) / 36525
	d := 297.8501921 + 445267.1114034*t - 0.0018819*t*t
	m := 357.5291092 + 35999.0502909*t
	p := 134.9633964 + 477198.8675055*t + 0.0087414*t*t
	f := 93.272095 + 483202.0175233*t - 0.0036539*t*t
	s := 0.0
	for _, x := range [...][5]float64{
		{6288774, 0, 0, 1, 0}, {1274027, 2, 0, -1, 0}, {658314, 2, 0, 0, 0}, {213618, 0, 0, 2, 0}, {-185116, 0, 1, 0, 0}, {-114332, 0, 0, 0, 2},
		{58793, 2, 0, -2, 0}, {57066, 2, -1, -1, 0}, {53322, 2, 0, 1, 0}, {45758, 2, -1, 0, 0}, {-40923, 0, 1, -1, 0}, {-34720, 1, 0, 0, 0},
		{-30383, 0, 1, 1, 0}, {15327, 2, 0, 0, -2}, {-12528, 0, 0, 1, 2}, {10980, 0, 0, 1, -2}, {10675, 4, 0, -1, 0}, {10034, 0, 0, 3, 0},
		{8548, 4, 0, -2, 0}, {-7888, 2, 1, -1, 0}, {-6766, 2, 1, 0, 0}, {-5163, 1, 0, -1, 0}, {4987, 1, 1, 0, 0}, {4036, 2, -1, 1, 0},
	} {
		s += x[0] * math.Sin(rad(x[1]*d+x[2]*m+x[3]*p+x[4]*f))
	}
	return mod(218.3164477+481267.88123421*t-0.0015786*t*t+s/1e6, 360)
}

func rad(x float64) float64    { return x * math.Pi / 180 }
func mod(x, y float64) float64 { return x - y*math.Floor(x/y) }

// phase returns how far the moon is ahead of the sun.
func phase(jd float64) float64 { return mod(moon(jd)-sun(jd), 360) }

// newMoon returns the universal time of the k-th new moon after that of 6 January 2000.
func newMoon(k int) float64 {
	jd := 2451550.09766 + 29.530588861*float64(k)
	for range 5 {
		p := phase(jd)
		if p > 180 {
			p -= 360
		}
		jd -= p / 12.190749
	}
	return jd - 64.0/86400
}

// number returns the day number of a Julian day at a place so many hours east of Greenwich; Go's time.Unix of it is its midnight.
func number(jd, east float64) int { return int(math.Floor(jd + east/24 - 2440587.5)) }

func julian(day int, hour float64) float64 { return float64(day) + 2440587.5 + hour/24 }

func date(y, m, d int) int {
	return int(time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

func weekday(day int) int { return (day%7 + 7 + 4) % 7 } // 0 is Sunday

// months returns the new moons around a year.
func months(y int) (list []float64) {
	k := int(float64(y-2000)*12.3685) - 4
	for i := range 21 {
		list = append(list, newMoon(k+i))
	}
	return list
}

// islamic returns the first day in year y that is day d of month m. A month begins on the day after the new moon, if that falls
// before sunset in Mecca.
func islamic(m, d int) func(int) int {
	return func(y int) int {
		// The moon of 8 March 2000 UT began month 12 of 1420.
		for i := range 16 {
			k := int(float64(y-2000)*12.3685) - 2 + i
			if ((k-2)%12+12)%12 != (m-12+12)%12 {
				continue
			}
			if day := number(newMoon(k), 9) + d; day >= date(y, 1, 1) {
				if day > date(y, 12, 31) {
					return 0
				}
				return day
			}
		}
		return 0
	}
}

// chinese returns day d of month m. A month begins on the day of the new moon in Beijing; that of the winter solstice is the
// eleventh. Where thirteen lie from one of these to the next, the first in which the sun enters no sign is leap.
func chinese(m, d int) func(int) int {
	return func(y int) int {
		var starts []int
		for _, jd := range months(y) {
			starts = append(starts, number(jd, 8))
		}
		sign := func(day int) int { return int(sun(julian(day, -8)) / 30) }
		eleventh := func(y int) int { // the month of the solstice
			solstice := date(y, 12, 18)
			for sign(solstice+1) != 9 {
				solstice++
			}
			k := 0
			for k+1 < len(starts) && starts[k+1] <= solstice {
				k++
			}
			return k
		}
		from, to := eleventh(y-1), eleventh(y)
		leap := to-from == 13
		n := 11
		for i := from; i < to; i++ {
			if i > from {
				if leap && sign(starts[i]) == sign(starts[i+1]) {
					leap = false
					continue
				}
				n = n%12 + 1
			}
			if n == m {
				return starts[i] + d - 1
			}
		}
		return 0
	}
}

// hindu returns the day on which lunar day t (1 to 30, from the new moon) of month m (0 is Chaitra) prevails at an hour of Indian
// time. A month has the name of the sidereal sign that the sun enters in it; one without is leap.
func hindu(m, t int, hour float64) func(int) int {
	return func(y int) int {
		moons := months(y)
		sign := func(jd float64) int {
			return int(mod(sun(jd)-23.853-(jd-2451545)/365.25*50.29/3600, 360) / 30)
		}
		for i := 0; i+1 < len(moons); i++ {
			a, b := moons[i], moons[i+1]
			s := sign(a)
			if (s+1)%12 != m || s == sign(b) {
				continue
			}
			at := func(day int, hour float64) bool {
				jd := julian(day, hour-5.5)
				if jd < a-0.5 || jd > b+0.5 || int(phase(jd)/12) != t-1 {
					return false
				}
				return !(t == 30 && math.Abs(jd-b) > 3 || t == 1 && math.Abs(jd-a) > 3)
			}
			first := number(a, 5.5) - 1
			for _, back := range []float64{0, 4, 8, 12, 16, 20} { // a lunar day may begin and end between two such hours
				for day := first; day < first+34; day++ {
					if at(day, hour-back) && day >= date(y, 1, 1) && day <= date(y, 12, 31) {
						return day
					}
				}
			}
		}
		return 0
	}
}

// sankranti returns the day on which the sun enters the sidereal sign that begins at deg, the next one if that is in the evening.
func sankranti(deg float64) func(int) int {
	return func(y int) int {
		off := func(jd float64) float64 {
			return mod(sun(jd)-23.853-(jd-2451545)/365.25*50.29/3600-deg+180, 360) - 180
		}
		for day := date(y, 1, 1); day <= date(y, 12, 31); day++ {
			if a, b := off(julian(day, -11.5)), off(julian(day, 12.5)); a < 0 && b >= 0 {
				return day
			}
		}
		return 0
	}
}

// hebrew returns day d of month m (1 is Nisan, 7 Tishri), by the arithmetic calendar with its postponements.
func hebrew(m, d int) func(int) int {
	newYear := func(h int) int { // day number of 1 Tishri
		months := (235*h - 234) / 19
		parts := 12084 + 13753*months
		day := 29*months + parts/25920
		if 3*(day+1)%7 < 3 {
			day++
		}
		return day
	}
	start := func(h int) int {
		a, b, c := newYear(h-1), newYear(h), newYear(h+1)
		if c-b == 356 {
			b += 2
		} else if b-a == 382 {
			b++
		}
		return b - 2092590 // 1 January 1970
	}
	return func(y int) int {
		for h := y + 3759; h <= y+3761; h++ {
			s, next := start(h), start(h+1)
			length := next - s
			day := s + d - 1
			lens := []int{30, 29, 30, 29, 30} // Tishri, Heshvan, Kislev, Tevet, Shevat
			if length%10 == 5 {
				lens[1] = 30
			}
			if length%10 == 3 {
				lens[2] = 29
			}
			if length > 380 {
				lens = append(lens, 30) // the first Adar
			}
			lens = append(lens, 29, 30, 29, 30, 29, 30, 29)
			// by their numbers from Nisan, from Tishri on
			numbers := []int{7, 8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6}
			if length > 380 {
				numbers = []int{7, 8, 9, 10, 11, 0, 12, 1, 2, 3, 4, 5, 6}
			}
			for i, n := range numbers {
				if n == m {
					break
				}
				day += lens[i]
			}
			if day >= date(y, 1, 1) && day <= date(y, 12, 31) {
				return day
			}
		}
		return 0
	}
}

// orthodox returns Easter Sunday of the Julian calendar.
func orthodox(y int) int {
	a, b, c := y%4, y%7, y%19
	d := (19*c + 15) % 30
	e := (2*a + 4*b - d + 34) % 7
	m := (d + e + 114) / 31
	n := (d+e+114)%31 + 1
	return date(y, m, n) + y/100 - y/400 - 2
}

// workday moves a day that falls on a weekend: to Monday.
func workday(d int) int {
	switch weekday(d) {
	case 6:
		return d + 2
	case 0:
		return d + 1
	}
	return d
}

// taxDay is when income tax is due in the United States: 15 April or the next working day; Emancipation Day, 16 April or the
// working day next to it, is none.
func taxDay(y int) int {
	off := date(y, 4, 16)
	switch weekday(off) {
	case 6:
		off--
	case 0:
		off++
	}
	d := workday(date(y, 4, 15))
	if y >= 2007 && d == off {
		d = workday(d + 1)
	}
	return d
}

// superTuesday is the day of most primaries in the years of presidential elections.
func superTuesday(y int) int {
	if y%4 != 0 || y < 1984 {
		return 0
	}
	d := date(y, 3, 1)
	if y == 2008 { // most states had moved ahead
		d = date(y, 2, 1)
	}
	if y == 1984 || y == 1988 || y == 1992 || y == 1996 { // the second Tuesday
		d += 7
	}
	return d + (2-weekday(d)+7)%7
}

// kingsDay is 27 April in the Netherlands, and the day before if that is a Sunday; 30 April under the queens.
func kingsDay(y int) int {
	d := date(y, 4, 27)
	if weekday(d) == 0 {
		d--
	}
	return d
}

// bossDay is 16 October or the working day next to it.
func bossDay(y int) int {
	d := date(y, 10, 16)
	switch weekday(d) {
	case 6:
		return d - 1
	case 0:
		return d + 1
	}
	return d
}

// adminDay is the Wednesday of the last full week of April.
func adminDay(y int) int {
	d := date(y, 4, 30)
	return d - (weekday(d)+1)%7 - 3
}

// parsi is the new year of the calendar without leap days.
func parsi(y int) int {
	d := date(2018, 8, 17)
	for d > date(y, 12, 31) {
		d -= 365
	}
	for d < date(y, 1, 1) {
		d += 365
	}
	return d
}

// rows are the feasts, in the order of the values in the lexicon.
var rows = []struct {
	name string
	day  func(y int) int
}{
	{"the Islamic new year", islamic(1, 1)},
	{"Ashura", islamic(1, 10)},
	{"the birthday of the Prophet", islamic(3, 12)},
	{"the night journey", islamic(7, 27)},
	{"the first day of Ramadan", islamic(9, 1)},
	{"the night of power", islamic(9, 27)},
	{"the feast of the end of Ramadan", islamic(10, 1)},
	{"the feast of the sacrifice", islamic(12, 10)},
	{"Purim", hebrew(12, 14)},
	{"Passover", hebrew(1, 15)},
	{"the weeks' feast, Shavuot", hebrew(3, 6)},
	{"the ninth of Av", hebrew(5, 9)},
	{"Rosh Hashanah", hebrew(7, 1)},
	{"Yom Kippur", hebrew(7, 10)},
	{"Sukkot", hebrew(7, 15)},
	{"Simchat Torah", hebrew(7, 23)},
	{"Hanukkah", hebrew(9, 25)},
	{"Lag BaOmer", hebrew(2, 18)},
	{"the Chinese new year", chinese(1, 1)},
	{"Vesak", chinese(4, 15)},
	{"the dragon boats", chinese(5, 5)},
	{"the middle of autumn", chinese(8, 15)},
	{"Orthodox Easter", orthodox},
	{"Ugadi", hindu(0, 1, 6)},
	{"Rama Navami", hindu(0, 9, 12)},
	{"Mahavir Jayanti", hindu(0, 13, 6)},
	{"Ratha Yatra", hindu(3, 2, 6)},
	{"Raksha Bandhan", hindu(4, 15, 12)},
	{"Janmashtami", hindu(4, 23, 24)},
	{"Ganesh Chaturthi", hindu(5, 4, 12)},
	{"Navaratri", hindu(6, 1, 6)},
	{"Dussehra", hindu(6, 10, 6)},
	{"Valmiki Jayanti", hindu(6, 15, 6)},
	{"Karva Chauth", hindu(6, 19, 19)},
	{"Dhanteras", hindu(6, 28, 19.5)},
	{"Diwali", hindu(6, 30, 18.5)},
	{"Chhath", hindu(7, 6, 17)},
	{"Guru Nanak's birthday", hindu(7, 15, 6)},
	{"Vasant Panchami", hindu(10, 5, 9)},
	{"Guru Ravidas's birthday", hindu(10, 15, 6)},
	{"Maha Shivaratri", hindu(10, 29, 24)},
	{"Holi's fires", hindu(11, 15, 18.5)},
	{"Makar Sankranti", sankranti(270)},
	{"Vaisakhi", sankranti(0)},
	{"the Parsi new year", parsi},
	{"Tax Day", taxDay},
	{"Super Tuesday", superTuesday},
	{"King's Day", kingsDay},
	{"Boss's Day", bossDay},
	{"Administrative Professionals' Day", adminDay},
}

func main() {
	log.SetFlags(0)
	var b bytes.Buffer
	fmt.Fprintf(&b, "// Code generated by gen.go; DO NOT EDIT.\n\npackage when\n\n")
	fmt.Fprintf(&b, "// feasts has the days of movable feasts, counted from 31 December, by year from %d on; 0 where a year has none.\n", firstYear)
	fmt.Fprintf(&b, "var feasts = [...][%d]uint16{\n", lastYear-firstYear+1)
	for i, r := range rows {
		fmt.Fprintf(&b, "{ // %02X: %s\n", i, r.name)
		for y := firstYear; y <= lastYear; y++ {
			n := r.day(y)
			if n != 0 {
				n -= date(y, 1, 0)
				if n < 1 || n > 366 {
					log.Fatalf("%s %d: day %d", r.name, y, n)
				}
			}
			fmt.Fprintf(&b, "%d,", n)
			if (y-firstYear)%25 == 24 {
				fmt.Fprintln(&b)
			}
		}
		fmt.Fprintln(&b, "\n},")
	}
	fmt.Fprintln(&b, "}")
	src, err := format.Source(b.Bytes())
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile("feasts.go", src, 0o666); err != nil {
		log.Fatal(err)
	}
}
