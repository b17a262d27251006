package unit

import (
	"errors"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/ascribe-go/ascribe/internal/fold"
	"github.com/ascribe-go/ascribe/internal/mixture"
	"github.com/ascribe-go/ascribe/internal/number"
)

// Every name of the tables is found again, with a code that can be read.
func TestNames(t *testing.T) {
	for i := range names {
		n := &names[i]
		if n.form == "" {
			continue
		}
		words := strings.Split(n.form, " ")
		for _, lang := range []string{"en", "es", "pt", "fr", "de"} {
			l := LangOf(lang)
			if l&Lang(n.langs) == 0 {
				continue
			}
			u, k := Find(l, fold.Hash(words[0]), func(i int) string {
				if i < len(words) {
					return words[i]
				}
				return ""
			})
			if k != len(words) {
				t.Errorf("%s: %q: found %q of %d words", lang, n.form, u.Code, k)
			}
		}
		if n.code == "" {
			continue
		}
		if _, err := Parse(n.code); err != nil {
			t.Errorf("%q: %q: %v", n.form, n.code, err)
		}
	}
}

// Atoms of one dimension turn into each other and back, exactly where both are exact.
func TestAtoms(t *testing.T) {
	v := number.Decimal(12345, -1)
	pairs, inexact := 0, 0
	for i := range atoms {
		for j := range atoms {
			a, b := &atoms[i], &atoms[j]
			w, exact, err := Convert(v, a.code, b.code)
			same := a.dim == b.dim && (a == b || !a.arbitrary && !b.arbitrary)
			if same != (err == nil) || err != nil && !errors.Is(err, ErrDimension) {
				t.Errorf("%s in %s: %v", a.code, b.code, err)
			}
			if !same || err != nil {
				continue
			}
			pairs++
			if !exact {
				inexact++
			}
			back, exactBack, err := Convert(w, b.code, a.code)
			if err != nil {
				t.Errorf("%s in %s and back: %v", a.code, b.code, err)
			}
			if exact && exactBack && back != v {
				t.Errorf("%s in %s: %v and back: %v", a.code, b.code, w, back)
			}
			x, _ := back.Float64()
			if y, _ := v.Float64(); x/y < 1-1e-10 || x/y > 1+1e-10 {
				t.Errorf("%s in %s: %v and back: %v", a.code, b.code, w, back)
			}
		}
	}
	if pairs < 300 || inexact > pairs/2 {
		t.Errorf("%d pairs, %d of them inexact", pairs, inexact)
	}
}

// What the standards define.
func TestConvert(t *testing.T) {
	for _, tt := range []struct {
		v, from, to, want string
		exact             bool
	}{
		{"1", "[in_i]", "cm", "2.54", true},
		{"1", "[mi_i]", "m", "1609.344", true},
		{"1", "[nmi_i]", "m", "1852", true},
		{"1", "[acr_us]", "m2", "4046.87260987", true}, // of the survey foot
		{"1", "har", "m2", "10000", true},
		{"1", "[gal_us]", "L", "3.785411784", true},
		{"1", "[gal_br]", "L", "4.54609", true},
		{"1", "[bbl_us]", "[gal_us]", "42", true},
		{"1", "[lb_av]", "kg", "0.45359237", true},
		{"1", "[oz_tr]", "g", "31.1034768", true},
		{"1", "t", "kg", "1000", true},
		{"1", "[ston_av]", "[lb_av]", "2000", true},
		{"1", "kW.h", "J", "3600000", true},
		{"100", "km/h", "m/s", "27.7777777778", true},
		{"1", "[kn_i]", "km/h", "1.852", true},
		{"1", "atm", "Pa", "101325", true},
		{"0", "Cel", "[degF]", "32", true},
		{"100", "Cel", "[degF]", "212", true},
		{"-4598", "[degF]", "K", "", true},  // below zero, but a number
		{"9", "[degF]/h", "K/h", "5", true}, // in a quotient it is a difference
		{"1", "wk", "h", "168", true},
		{"1", "a", "d", "365.25", true},
		{"1", "GiBy", "MiBy", "1024", true},
		{"1", "USD/MiBy", "USD/GiBy", "1024", true},
		{"8", "bit", "By", "1", true},
		{"180", "deg", "rad", "3.14159265359", false},
		{"3", "{town}", "{town}", "3", true},
		{"3", "USD/{share}", "USD/share", "3", true},
		{"50", "bp", "pp", "0.5", true},
	} {
		v := number.Int(0)
		for _, c := range tt.v {
			if c != '-' {
				v = v.Mul(number.Int(10)).Add(number.Int(int64(c - '0')))
			}
		}
		if tt.v[0] == '-' {
			v = v.Neg()
		}
		got, exact, err := Convert(v, tt.from, tt.to)
		if err != nil || tt.want != "" && got.String() != tt.want || exact != tt.exact {
			t.Errorf("%s %s in %s: got %v, %v, %v; want %s, %v", tt.v, tt.from, tt.to, got, exact, err, tt.want, tt.exact)
		}
	}
}

func TestParseErrors(t *testing.T) {
	for _, code := range []string{"m/0", "0", "km_h", "m^2", "[", "m2000", strings.Repeat("m.", 31)} {
		if m, err := Parse(code); !errors.Is(err, ErrUnit) {
			t.Errorf("%q: got %+v, %v", code, m, err)
		}
	}
	for _, code := range []string{"", "1", "km", "USD", "{two words}", "{" + strings.Repeat("x", 300) + "}.m", "case/100000", "EUR/share", "m3/a", "uSv/h", "10*3.g", "mm[Hg]", "'"} {
		if _, err := Parse(code); err != nil {
			t.Errorf("%q: %v", code, err)
		}
	}
}

// FuzzConvert reads any codes: no panic, and what is converted exactly leads back.
func FuzzConvert(f *testing.F) {
	for i := range atoms {
		f.Add(atoms[i].code, atoms[(i+1)%len(atoms)].code, int64(i), int8(i))
	}
	f.Add("km/h", "m.s-1", int64(36), int8(0))
	f.Add("Ym19.Ym19", "ym19.ym19", int64(1), int8(0))
	f.Add("/GiBy", "/kBy", int64(-48), int8(15))
	f.Add("{a}/0", "/[", int64(1), int8(0))
	f.Fuzz(func(t *testing.T, from, to string, n int64, exp int8) { check(t, from, to, n, exp) })
}

// TestMixture holds codes put together from others to the same.
func TestMixture(t *testing.T) {
	parts := []string{".", "/", ".", "/", "k", "u", "Y", "Gi", "2", "-1", "-", "19", "0", "10*3", "[", "]", "{a}", "{b c}", "(", ")", "1", "%", "case", "share", "100000"}
	for i := range atoms {
		parts = append(parts, atoms[i].code)
	}
	code := func(r *rand.Rand) (s string) {
		for i := range 1 + r.IntN(4) {
			if i > 0 && r.IntN(4) > 0 {
				s += parts[r.IntN(4)]
			}
			s += parts[r.IntN(len(parts))]
			if r.IntN(4) == 0 {
				s = parts[4+r.IntN(4)] + s + parts[8+r.IntN(4)]
			}
		}
		return s
	}
	mixture.Run(t, 5000, func(t testing.TB, _ string, r *rand.Rand) {
		from := code(r)
		to := from + parts[r.IntN(4)] + "1"
		if r.IntN(2) == 0 {
			to = code(r)
		}
		check(t, from, to, r.Int64N(1<<uint(1+r.IntN(62)))-1000, int8(r.IntN(256)-128))
	})
}

func check(t testing.TB, from, to string, n int64, exp int8) {
	v := number.Decimal(n, int(exp))
	w, exact, err := Convert(v, from, to)
	if err != nil {
		if !errors.Is(err, ErrUnit) && !errors.Is(err, ErrDimension) && !errors.Is(err, ErrRange) {
			t.Fatal(err)
		}
		return
	}
	if !exact || !v.Valid() {
		return
	}
	if back, ok, err := Convert(w, to, from); err != nil || ok && back != v {
		t.Fatalf("%v %s is %v %s, and back %v, %v", v, from, w, to, back, err)
	}
}
