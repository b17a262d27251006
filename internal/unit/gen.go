//go:build ignore

// This program turns the lists under data/ into tables.go. It reads nothing else and needs no network.
package main

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"fmt"
	"go/format"
	"log"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/ascribe-go/ascribe/internal/fold"
)

type prefix struct {
	code, symbol string
	exp          int
	names        []string
}

var prefixes = []prefix{
	{"Q", "Q", 30, []string{"quetta"}},
	{"Y", "Y", 24, []string{"yotta"}},
	{"Z", "Z", 21, []string{"zetta"}},
	{"E", "E", 18, []string{"exa"}},
	{"P", "P", 15, []string{"peta"}},
	{"T", "T", 12, []string{"tera", "téra"}},
	{"G", "G", 9, []string{"giga"}},
	{"M", "M", 6, []string{"mega", "méga"}},
	{"k", "k", 3, []string{"kilo", "quilo", "quilô", "quiló", "kiló"}},
	{"h", "h", 2, []string{"hecto", "hectó", "hectô", "hekto"}},
	{"da", "da", 1, []string{"deca", "decá", "decâ", "déca", "deka"}},
	{"d", "d", -1, []string{"deci", "decí", "déci", "dezi"}},
	{"c", "c", -2, []string{"centi", "centí", "zenti"}},
	{"m", "m", -3, []string{"milli", "mili", "milí"}},
	{"u", "u", -6, []string{"micro", "micró", "micrô", "mikro"}},
	{"n", "n", -9, []string{"nano", "nanó", "nanô"}},
	{"p", "p", -12, []string{"pico", "picó", "picô", "piko"}},
	{"f", "f", -15, []string{"femto"}},
	{"a", "a", -18, []string{"atto"}},
}

const dims = 9

var dimNames = []string{"L", "T", "M", "Θ", "I", "J", "angle", "data", "points"}

type def struct {
	code         string
	si           bool
	value        *big.Rat
	exact        bool
	dim          [dims]int
	expr, offset string
	valueText    string
	arbitrary    bool
	done, busy   bool
}

var (
	atoms = map[string]*def{}
	order []string
)

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func rat(s string) (*big.Rat, bool) {
	exact := true
	if strings.Contains(s, "π") {
		s, exact = strings.ReplaceAll(s, "π", "3.14159265358979323846"), false
	}
	a, b, ok := strings.Cut(s, "/")
	x, k := new(big.Rat).SetString(a)
	if !k {
		log.Fatalf("%q is no number", s)
	}
	if ok {
		y, k := new(big.Rat).SetString(b)
		if !k {
			log.Fatalf("%q is no number", s)
		}
		x.Quo(x, y)
	}
	return x, exact
}

func pow10(e int) *big.Rat {
	p := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(max(e, -e))), nil))
	if e < 0 {
		p.Inv(p)
	}
	return p
}

// resolve works out a unit in base units.
func resolve(code string) *def {
	d := atoms[code]
	if d == nil {
		log.Fatalf("no unit %q", code)
	}
	if d.done {
		return d
	}
	if d.busy {
		log.Fatalf("%q is defined by itself", code)
	}
	d.busy = true
	switch d.valueText {
	case "=":
		d.value, d.exact = big.NewRat(1, 1), true
		d.dim[slices.Index(dimNames, d.expr)] = 1
	case "*":
		d.value, d.exact, d.arbitrary = big.NewRat(1, 1), true, true
	default:
		v, exact := rat(d.valueText)
		f, dim, ok := expression(d.expr)
		d.value, d.exact, d.dim = v.Mul(v, f), exact && ok, dim
	}
	d.done = true
	return d
}

// expression works out m/s2, kg.m or 1.
func expression(s string) (*big.Rat, [dims]int, bool) {
	f, exact := big.NewRat(1, 1), true
	var dim [dims]int
	sign := 1
	for s != "" {
		switch s[0] {
		case '/':
			sign = -1
			s = s[1:]
			continue
		case '.':
			sign = 1
			s = s[1:]
			continue
		}
		n := 0
		depth := 0
		for n < len(s) && (depth > 0 || s[n] != '.' && s[n] != '/') {
			if s[n] == '[' {
				depth++
			} else if s[n] == ']' {
				depth--
			}
			n++
		}
		t := s[:n]
		s = s[n:]
		if x, ok := new(big.Int).SetString(t, 10); ok {
			if y := new(big.Rat).SetInt(x); sign > 0 {
				f.Mul(f, y)
			} else {
				f.Quo(f, y)
			}
			continue
		}
		e := 1
		if c := t[len(t)-1]; c >= '2' && c <= '9' && atoms[t] == nil {
			e, t = int(c-'0'), t[:len(t)-1]
		}
		v, d, ok := atom(t)
		exact = exact && ok
		for range e {
			if sign > 0 {
				f.Mul(f, v)
			} else {
				f.Quo(f, v)
			}
		}
		for i := range d {
			dim[i] += sign * e * d[i]
		}
	}
	return f, dim, exact
}

func atom(t string) (*big.Rat, [dims]int, bool) {
	if atoms[t] != nil {
		d := resolve(t)
		return d.value, d.dim, d.exact
	}
	for _, p := range prefixes {
		if rest, ok := strings.CutPrefix(t, p.code); ok && atoms[rest] != nil && atoms[rest].si {
			d := resolve(rest)
			return new(big.Rat).Mul(d.value, pow10(p.exp)), d.dim, d.exact
		}
	}
	log.Fatalf("no unit %q", t)
	return nil, [dims]int{}, false
}

// number writes a value as number.Number wants it: an int64, a denominator and a power of ten.
func number(v *big.Rat, exact bool) (string, bool) {
	n, d, e := new(big.Int).Set(v.Num()), new(big.Int).Set(v.Denom()), 0
	ten, zero, m := big.NewInt(10), big.NewInt(0), new(big.Int)
	for n.Sign() != 0 {
		q, r := new(big.Int).QuoRem(n, ten, m)
		if r.Cmp(zero) != 0 {
			break
		}
		n = q
		e++
	}
	for _, f := range []int64{10, 5, 2} {
		for {
			q, r := new(big.Int).QuoRem(d, big.NewInt(f), m)
			if r.Cmp(zero) != 0 {
				break
			}
			d = q
			if f != 10 {
				n.Mul(n, big.NewInt(10/f))
			}
			e--
		}
	}
	if n.IsInt64() && d.IsInt64() {
		return fmt.Sprintf("%d, %d, %d", n, d, e), exact
	}
	f, _ := v.Float64()
	s := fmt.Sprintf("%.14e", f)
	mant, exp, _ := strings.Cut(s, "e")
	var x int
	fmt.Sscan(exp, &x)
	return fmt.Sprintf("%s, 1, %d", strings.Replace(mant, ".", "", 1), x-14), false
}

func lines(file string) [][]string {
	data, err := os.ReadFile(file)
	check(err)
	sum.Write(data)
	if !bytes.Contains(data, []byte("# Origin: ")) || !bytes.Contains(data, []byte("# Licence: ")) {
		log.Fatalf("%s: origin and licence must be said", file)
	}
	var out [][]string
	for _, l := range strings.Split(string(data), "\n") {
		if l == "" || strings.HasPrefix(l, "#") {
			continue
		}
		if strings.TrimRight(l, " \t") != l {
			log.Fatalf("%s: white space at the end of %q", file, l)
		}
		out = append(out, strings.Split(l, "\t"))
	}
	return out
}

var sum = sha256.New()

type name struct {
	words []string // as tokens have them, folded unless exact
	exact bool
	code  string
	kind  string
	flags []string
	langs int
	minor bool
	parts string
}

// parts is how many of the unit that is being added make one of its currency.
var parts string

var (
	names []name
	langs = []string{"en", "es", "pt", "fr", "de"}
)

const all = 1<<5 - 1

func has(flags []string, f string) bool { return slices.Contains(flags, f) }

func kind(code string) string {
	switch code {
	case "%", "pp", "bp", "[ppth]":
		return "number.Percent"
	case "Cel", "[degF]":
		return "number.Temperature"
	}
	_, d, _ := expression(code)
	switch {
	case strings.Contains(code, "/"):
		return "number.Rate"
	case d == [dims]int{1: 1}:
		return "number.Duration"
	case d == [dims]int{3: 1}:
		return "number.Temperature"
	}
	return "number.Dimension"
}

func add(form string, exact bool, code, kind string, flags []string, langs int, minor bool) {
	var words []string
	for _, w := range split(form) {
		if !exact {
			w = fold.String(w)
		}
		words = append(words, w)
	}
	for i, n := range names {
		if slices.Equal(n.words, words) && n.exact == exact && n.langs&langs != 0 {
			if n.code == code {
				names[i].langs |= langs
				return
			}
			if n.langs == langs || n.langs == all {
				return // the first list, and the first line of it, wins
			}
		}
		if slices.Equal(n.words, words) && n.exact == exact && n.code == code {
			names[i].langs |= langs
			return
		}
	}
	names = append(names, name{words, exact, code, kind, flags, langs, minor, parts})
}

// split cuts a name into words as the tokenizer will: at blanks and around hyphens; signs stand alone.
func split(form string) []string {
	var out []string
	for _, f := range strings.Fields(form) {
		word := ""
		flush := func() {
			if word != "" {
				out = append(out, word)
			}
			word = ""
		}
		for _, r := range f {
			switch {
			case strings.ContainsRune("-/^*·²³⁻¹$€£¥￡￥°%‰％٪′″º¢‘₹₽₩₴₺₪₫₡₾₭₦₱₸₮₲₵₼₨₧₿؋৳֏\"'", r):
				if r == 'º' && word == "" {
					word += string(r)
					continue
				}
				flush()
				out = append(out, string(r))
			case r == '.' && strings.HasSuffix(f, word+"."):
				flush()
			default:
				word += string(r)
			}
		}
		flush()
	}
	return out
}

func plural(s string) string {
	switch {
	case strings.HasSuffix(s, "s"), strings.HasSuffix(s, "x"), strings.HasSuffix(s, "ch"):
		return s + "es"
	case strings.HasSuffix(s, "y") && !strings.HasSuffix(s, "ay") && !strings.HasSuffix(s, "ey") && !strings.HasSuffix(s, "oy"):
		return s[:len(s)-1] + "ies"
	}
	return s + "s"
}

func main() {
	log.SetFlags(0)
	for _, f := range lines("data/atoms.txt") {
		d := &def{code: f[0], si: f[1] == "si", valueText: f[2], expr: f[3]}
		if len(f) > 4 {
			d.offset = f[4]
		}
		atoms[f[0]] = d
		order = append(order, f[0])
	}
	only := func(flags []string, code string) bool {
		for _, f := range flags {
			if s, ok := strings.CutPrefix(f, "only:"); ok {
				return strings.Contains(s, code)
			}
		}
		return true
	}
	for _, f := range lines("data/names.txt") {
		flags := strings.Split(f[1], ",")
		for _, s := range strings.Fields(f[2]) {
			code := f[0]
			if code == "PS" {
				code = "[HP]"
			}
			if !has(flags, "prefixonly") {
				add(s, true, code, kind(code), flags, all, false)
			}
			if !has(flags, "si") {
				continue
			}
			for _, p := range prefixes {
				if !only(flags, p.code) || p.code == "Q" || p.code == "da" && s != "m" {
					continue
				}
				for _, sym := range []string{p.symbol, map[string]string{"u": "µ"}[p.symbol], map[string]string{"u": "μ"}[p.symbol]} {
					if sym != "" {
						c := p.code + code
						if strings.HasPrefix(code, "1000") || strings.HasPrefix(code, "/") {
							continue
						}
						add(sym+s, true, c, kind(c), append(slices.Clone(flags), "prefixed"), all, false)
					}
				}
			}
		}
	}
	files, err := filepath.Glob("data/names_*.txt")
	check(err)
	for _, file := range files {
		lang := strings.TrimSuffix(strings.TrimPrefix(filepath.Base(file), "names_"), ".txt")
		bit := 1 << slices.Index(langs, lang)
		for _, f := range lines(file) {
			flags := strings.Split(f[1], ",")
			for _, n := range strings.Split(f[2], "|") {
				forms := func(n, code string) {
					add(n, false, code, kind(code), flags, bit, false)
					if !has(flags, "noplural") {
						pl := plural(n)
						if lang == "de" {
							pl = n + "n"
						}
						add(pl, false, code, kind(code), flags, bit, false)
						if h, rest, ok := strings.Cut(n, " "); ok { // nautical miles, metric tons; parts per million
							add(plural(h)+" "+rest, false, code, kind(code), flags, bit, false)
						}
					}
				}
				power := func(n, code string) {
					for _, m := range modifiers[lang] {
						if !has(flags, m.flag) {
							continue
						}
						for _, form := range []string{n, plural(n)} {
							if m.after {
								forms := []string{form + " " + m.word, form + " " + m.word + "s"}
								for _, x := range forms {
									add(x, false, code+m.exp, kind(code+m.exp), flags, bit, false)
								}
							} else {
								add(m.word+" "+form, false, code+m.exp, kind(code+m.exp), flags, bit, false)
								if lang == "de" {
									add(m.word+strings.ToLower(form), false, code+m.exp, kind(code+m.exp), flags, bit, false)
								}
								add(m.word+"-"+form, false, code+m.exp, kind(code+m.exp), flags, bit, false)
							}
						}
					}
				}
				forms(n, f[0])
				power(n, f[0])
				if has(flags, "si") {
					for _, p := range prefixes {
						if !only(flags, p.code) || strings.Contains("QYZ", p.code) {
							continue
						}
						for k, pn := range p.names {
							if accented := strings.ContainsAny(pn, "áéíóôâ") || strings.HasPrefix(pn, "quilo"); k > 0 && (accented == (lang == "en" || lang == "de")) {
								continue
							}
							forms(pn+n, p.code+f[0])
							if strings.Contains("khdcmun", p.code) {
								power(pn+n, p.code+f[0])
							}
						}
					}
				}
			}
		}
	}
	files, err = filepath.Glob("data/currencies*.txt")
	check(err)
	slices.Sort(files)
	seen := map[string]bool{}
	for _, file := range files {
		bit := 1
		if l, ok := strings.CutPrefix(strings.TrimSuffix(filepath.Base(file), ".txt"), "currencies_"); ok {
			bit = 1 << slices.Index(langs, l)
		}
		generic := false
		for _, f := range lines(file) {
			code := f[0]
			if bit == 1 && seen[code] {
				generic = true
			}
			seen[code] = true
			flags := []string{}
			if generic || bit != 1 && len(f) > 4 && f[4] == "generic" {
				flags = append(flags, "generic")
			}
			if bit == 1 && !generic {
				add(code, true, code, "number.Money", []string{"iso"}, all, false)
			}
			for _, s := range strings.Fields(f[1]) {
				if s != "-" {
					add(s, true, code, "number.Money", append([]string{"sign"}, flags...), all, false)
				}
			}
			for k, col := range f[2:min(4, len(f))] {
				for _, n := range strings.Split(col, "|") {
					if n == "-" {
						continue
					}
					one := k == 1
					n, share, _ := strings.Cut(n, "=")
					if one && share == "" {
						share = "100"
					}
					parts = share
					add(n, false, code, "number.Money", flags, bit, one)
					add(plural(n), false, code, "number.Money", flags, bit, one)
				}
			}
		}
	}
	write()
}

var modifiers = map[string][]struct {
	word, exp, flag string
	after           bool
}{
	"en": {{"square", "2", "square", false}, {"cubic", "3", "cubic", false}, {"sq", "2", "square", false}, {"cu", "3", "cubic", false}, {"squared", "2", "square", true}, {"cubed", "3", "cubic", true}},
	"es": {{"cuadrado", "2", "square", true}, {"cúbico", "3", "cubic", true}, {"cuadrada", "2", "square", true}, {"cúbica", "3", "cubic", true}},
	"pt": {{"quadrado", "2", "square", true}, {"cúbico", "3", "cubic", true}, {"quadrada", "2", "square", true}, {"cúbica", "3", "cubic", true}},
	"fr": {{"carré", "2", "square", true}, {"cube", "3", "cubic", true}},
	"de": {{"quadrat", "2", "square", false}, {"kubik", "3", "cubic", false}},
}

func write() {
	slices.SortStableFunc(names, func(a, b name) int {
		return cmp.Or(cmp.Compare(fold.String(a.words[0]), fold.String(b.words[0])), cmp.Compare(len(b.words), len(a.words)))
	})
	var b bytes.Buffer
	fmt.Fprintf(&b, "// Code generated by gen.go; DO NOT EDIT.\n\n// SHA-256 of the lists begins %x.\n\npackage unit\n\nimport \"github.com/ascribe-go/ascribe/internal/number\"\n\n", sum.Sum(nil)[:8])
	fmt.Fprintf(&b, "var atoms = [...]atom{\n")
	slices.Sort(order)
	for _, c := range order {
		d := resolve(c)
		v, exact := number(d.value, d.exact)
		fmt.Fprintf(&b, "{code: %q, num: [3]int64{%s}, exact: %v, si: %v, dim: [dims]int8{", c, v, exact, d.si)
		for i, x := range d.dim {
			if i > 0 {
				fmt.Fprint(&b, ", ")
			}
			fmt.Fprint(&b, x)
		}
		fmt.Fprintf(&b, "}")
		if d.offset != "" {
			o, _ := rat(d.offset)
			s, _ := number(o, true)
			fmt.Fprintf(&b, ", offset: [3]int64{%s}", s)
		}
		if d.arbitrary {
			fmt.Fprint(&b, ", arbitrary: true")
		}
		fmt.Fprintf(&b, "},\n")
	}
	fmt.Fprintf(&b, "}\n\nvar names = [...]name{\n{},\n")
	first := map[string]int{}
	var firsts []string
	for i, n := range names {
		w := fold.String(n.words[0])
		if _, ok := first[w]; !ok {
			first[w] = i + 1
			firsts = append(firsts, w)
		}
		var fl []string
		for _, f := range n.flags {
			switch f {
			case "glued", "dot", "last", "temp", "generic", "iso", "sign", "prefixed", "big":
				fl = append(fl, "flag"+strings.ToUpper(f[:1])+f[1:])
			}
		}
		if n.exact {
			fl = append(fl, "flagExact")
		}
		if len(fl) == 0 {
			fl = []string{"0"}
		}
		share := "0"
		if n.minor {
			share = n.parts
		}
		fmt.Fprintf(&b, "{%q, %q, %s, %d, %d, %s, %s},\n", strings.Join(n.words, " "), n.code, n.kind, n.langs, len(n.words), share, strings.Join(fl, "|"))
	}
	size := 1
	for size < 2*len(firsts)+2 {
		size *= 2
	}
	index := make([]uint32, size)
	for _, w := range firsts {
		h := fold.Hash(w)
		at := int(h) & (size - 1)
		for index[at] != 0 {
			at = (at + 1) & (size - 1)
		}
		index[at] = h&^0xFFFF | uint32(first[w])
	}
	fmt.Fprintf(&b, "}\n\n// In the low half the first name that begins with a word, in the high half that of the word's hash.\nvar index = [...]uint32{")
	for i, v := range index {
		if i%12 == 0 {
			fmt.Fprintf(&b, "\n")
		}
		fmt.Fprintf(&b, "%d, ", v)
	}
	fmt.Fprintf(&b, "\n}\n")
	out, err := format.Source(b.Bytes())
	if err != nil {
		os.WriteFile("tables.go.bad", b.Bytes(), 0o666)
		log.Fatal(err)
	}
	check(os.WriteFile("tables.go", out, 0o666))
}
