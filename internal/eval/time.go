package eval

import (
	"math"
	"regexp"
	"strconv"
	"strings"
)

// moment is what a date, time or duration means: an interval of days, a time of day, a duration or a season.
type moment struct {
	kind string
	a, b float64
}

var (
	durRE    = regexp.MustCompile(`^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$`)
	timeRE   = regexp.MustCompile(`^T?(\d\d)(?::(\d\d))?(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$`)
	yearRE   = regexp.MustCompile(`^Y?(-?\d+)(XX|X)?$`)
	prefixRE = regexp.MustCompile(`^(-?\d{4,})-`)
	weekRE   = regexp.MustCompile(`^W(\d\d)(?:-(\d|WE))?$`)
	dayRE    = regexp.MustCompile(`^(\d\d)(?:-(\d\d))?(?:T(\d\d)(?::(\d\d))?(?::(\d\d)(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$`)
)

func days(y, m, d int) float64 {
	if m <= 2 {
		y--
	}
	era := y / 400
	if y < 0 && y%400 != 0 {
		era--
	}
	yoe := y - era*400
	k := m - 3
	if m <= 2 {
		k = m + 9
	}
	doy := (153*k+2)/5 + d - 1
	return float64(era*146097 + yoe*365 + yoe/4 - yoe/100 + doy)
}

func num(s string) float64 {
	v, _ := strconv.ParseFloat(s, 64)
	return v
}

func atoi(s string) int {
	v, _ := strconv.Atoi(s)
	return v
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

func point(x string) (moment, bool) {
	x = strings.ReplaceAll(strings.TrimRight(strings.TrimSpace(x), "~?%"), " ", "T")
	if m := durRE.FindStringSubmatch(x); m != nil && x != "P" && x != "PT" {
		months := 12*num(m[1]) + num(m[2])
		return moment{"dur", math.Round(months*1e6) / 1e6, ((7*num(m[3])+num(m[4]))*24+num(m[5]))*3600 + 60*num(m[6]) + num(m[7])}, true
	}
	if strings.HasPrefix(x, "T") || len(x) > 2 && x[2] == ':' {
		if m := timeRE.FindStringSubmatch(x); m != nil {
			return moment{"time", num(m[1])*3600 + num(m[2])*60 + num(m[3]), 0}, true
		}
	}
	if m := yearRE.FindStringSubmatch(x); m != nil {
		y, n := atoi(m[1]), len(strings.TrimPrefix(m[1], "-"))
		if m[2] != "" || n == 2 || n == 3 {
			k := 1
			for i := 0; i < max(len(m[2]), boolInt(m[2] == "")*(4-n)); i++ {
				k *= 10
			}
			return moment{"iv", days(y*k, 1, 1), days(y*k+k, 1, 1)}, true
		}
		return moment{"iv", days(y, 1, 1), days(y+1, 1, 1)}, true
	}
	m := prefixRE.FindStringSubmatch(x)
	if m == nil {
		return moment{}, false
	}
	y, r := atoi(m[1]), x[len(m[0]):]
	season := map[string]int{"SP": 21, "SU": 22, "FA": 23, "AU": 23, "WI": 24, "21": 21, "22": 22, "23": 23, "24": 24}
	if s, ok := season[r]; ok {
		return moment{"season", float64(y), float64(s)}, true
	}
	quarter := map[string]int{"Q1": 1, "Q2": 2, "Q3": 3, "Q4": 4, "33": 1, "34": 2, "35": 3, "36": 4}
	if q, ok := quarter[r]; ok {
		return moment{"iv", days(y, 3*q-2, 1), days(y+boolInt(q == 4), 3*q%12+1, 1)}, true
	}
	half := map[string]int{"H1": 0, "H2": 1, "40": 0, "41": 1}
	if h, ok := half[r]; ok {
		return moment{"iv", days(y, 6*h+1, 1), days(y+h, 7-6*h, 1)}, true
	}
	if m := weekRE.FindStringSubmatch(r); m != nil {
		a := days(y, 1, 4)
		a -= math.Mod(a+2, 7)
		a += 7 * (num(m[1]) - 1)
		switch m[2] {
		case "":
			return moment{"iv", a, a + 7}, true
		case "WE":
			return moment{"iv", a + 5, a + 7}, true
		}
		return moment{"iv", a + num(m[2]) - 1, a + num(m[2])}, true
	}
	m = dayRE.FindStringSubmatch(r)
	if m == nil || atoi(m[1]) < 1 || atoi(m[1]) > 12 {
		return moment{}, false
	}
	mo := atoi(m[1])
	if m[2] == "" {
		return moment{"iv", days(y, mo, 1), days(y+boolInt(mo == 12), mo%12+1, 1)}, true
	}
	a := days(y, mo, atoi(m[2]))
	if m[3] == "" || strings.HasSuffix(r, "T00:00:00") {
		return moment{"iv", a, a + 1}, true
	}
	a += (num(m[3])*3600 + num(m[4])*60 + num(m[5])) / 86400
	return moment{"iv", a, a}, true
}

// meaning reads a date or an interval of two; exclusive leaves the interval's last date out.
func meaning(x string, exclusive bool) (moment, bool) {
	x = strings.TrimSpace(x)
	a, b, ok := strings.Cut(x, "/")
	if !ok {
		return point(x)
	}
	a, b = strings.TrimSpace(a), strings.TrimSpace(b)
	out := moment{"iv", math.Inf(-1), math.Inf(1)}
	if a != "" && a != ".." {
		p, ok := point(a)
		if !ok || p.kind != "iv" {
			return moment{}, false
		}
		out.a = p.a
	}
	if b != "" && b != ".." {
		p, ok := point(b)
		if !ok || p.kind != "iv" {
			return moment{}, false
		}
		if out.b = p.b; exclusive {
			out.b = p.a
		}
	}
	return out, true
}

// sameTime reports whether two dates, times or durations mean the same.
func sameTime(got, want string) bool {
	g, ok := meaning(got, false)
	if !ok {
		return false
	}
	for _, exclusive := range []bool{false, true} {
		if w, ok := meaning(want, exclusive); ok && w.kind == g.kind && close6(w.a, g.a) && close6(w.b, g.b) {
			return true
		}
	}
	return false
}

func close6(a, b float64) bool { return a == b || math.Abs(a-b) < 1e-6 }
