package claims_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/ascribe-go/ascribe/claims"
	"golang.org/x/text/language"
)

var generated = flag.Int("quantities", 20_000, "how many quantities TestFormatParse makes up")

// TestFormatParse writes made-up quantities in every style that the documentation promises, and reads them again.
func TestFormatParse(t *testing.T) {
	n := *generated
	if testing.Short() {
		n /= 10
	}
	g := generator{rand.New(rand.NewPCG(1, 2))}
	failed := 0
	for i := 0; i < n; i++ {
		w := g.quantity()
		q, err := claims.ParseQuantity(w.text, w.lang)
		got := fmt.Sprint(q.Kind, " ", q.Comparator, " ", q.Value, " ", q.Low, " ", q.High, " ", q.Unit)
		want := fmt.Sprint(w.kind, " ", w.cmp, " ", w.value, " ", w.low, " ", w.high, " ", w.unit)
		if err != nil || got != want {
			t.Errorf("%v %s: %q: got %s (%v), want %s", w.lang, w.style, w.text, got, err, want)
			if failed++; failed > 40 {
				t.FailNow()
			}
		}
	}
}

// written is a quantity as it is written, and what it is.
type written struct {
	lang             language.Tag
	style            string // what the numeral looks like
	text             string
	kind             claims.QuantityKind
	cmp              claims.Comparator
	value, low, high string // as Number.String has them
	unit             string
}

type generator struct{ *rand.Rand }

func pick[T any](g generator, list []T) T { return list[g.IntN(len(list))] }

// speech is how a language writes quantities.
type speech struct {
	tag       language.Tag
	decimal   string
	groups    []string
	scales    []word // after digits
	spell     func(n int) string
	bounds    []bound
	ranges    []string // formats of two numerals
	percent   []string
	money     []style // a numeral for %s
	measures  []style
	nouns     []style
	negatives []string
}

type word struct {
	text string
	exp  int
}

type bound struct {
	text string
	cmp  claims.Comparator
}

type style struct {
	format, unit string
}

const (
	thin   = "\u2009" // thin space
	narrow = "\u202F" // narrow no-break space
	nbsp   = "\u00A0" // no-break space
)

var english = speech{
	tag: language.English, decimal: ".", groups: []string{"", ",", thin, narrow, nbsp},
	scales:    []word{{" thousand", 3}, {" million", 6}, {" billion", 9}, {" trillion", 12}, {nbsp + "million", 6}, {" lakh", 5}, {" crore", 7}},
	spell:     englishWords,
	bounds:    []bound{{"more than ", claims.More}, {"over ", claims.More}, {"at least ", claims.AtLeast}, {"no fewer than ", claims.AtLeast}, {"no less than ", claims.AtLeast}, {"up to ", claims.AtMost}, {"at most ", claims.AtMost}, {"less than ", claims.Less}, {"fewer than ", claims.Less}, {"under ", claims.Less}, {"about ", claims.About}, {"nearly ", claims.About}, {"some ", claims.About}, {"an estimated ", claims.About}, {"as many as ", claims.AtMost}},
	ranges:    []string{"between %s and %s", "%s to %s", "%s–%s", "from %s to %s"},
	percent:   []string{"%s%%", "%s percent", "%s per cent", "%s %%"},
	money:     []style{{"$%s", "USD"}, {"€%s", "EUR"}, {"£%s", "GBP"}, {"US$%s", "USD"}, {"A$%s", "AUD"}, {"¥%s", "JPY"}, {"%s dollars", "USD"}, {"%s euros", "EUR"}, {"%s Swiss francs", "CHF"}, {"%s Canadian dollars", "CAD"}, {"EUR %s", "EUR"}, {"%s USD", "USD"}, {"CHF %s", "CHF"}},
	measures:  []style{{"%s km", "km"}, {"%s kilometres", "km"}, {"%s kilometers", "km"}, {"%s km²", "km2"}, {"%s square miles", "[mi_i]2"}, {"%s tonnes", "t"}, {"%s kg", "kg"}, {"%s pounds per square inch", "[psi]"}, {"%s litres", "L"}, {"%s megawatts", "MW"}, {"%s GWh", "GW.h"}, {"%s hectares", "har"}, {"%s feet", "[ft_i]"}, {"%s gigabytes", "GBy"}, {"%s cubic metres", "m3"}, {"%s millimetres", "mm"}},
	nouns:     []style{{"%s towns", "{town}"}, {"%s people", "{person}"}, {"%s wooden houses", "{house}"}, {"%s armoured vehicles", "{vehicle}"}},
	negatives: []string{"-", "−", "minus "},
}

var spanish = speech{
	tag: language.Spanish, decimal: ",", groups: []string{"", ".", thin, narrow, nbsp, " "},
	scales:    []word{{" mil", 3}, {" millones", 6}, {" mil millones", 9}, {" billones", 12}},
	spell:     spanishWords,
	bounds:    []bound{{"más de ", claims.More}, {"al menos ", claims.AtLeast}, {"por lo menos ", claims.AtLeast}, {"hasta ", claims.AtMost}, {"menos de ", claims.Less}, {"cerca de ", claims.About}, {"alrededor de ", claims.About}, {"casi ", claims.About}},
	ranges:    []string{"entre %s y %s", "de %s a %s", "%s–%s"},
	percent:   []string{"%s%%", "%s %%", "%s por ciento"},
	money:     []style{{"%s euros", "EUR"}, {"%s €", "EUR"}, {"%s dólares", "USD"}, {"€%s", "EUR"}, {"%s libras esterlinas", "GBP"}, {"%s yenes", "JPY"}},
	measures:  []style{{"%s km", "km"}, {"%s kilómetros", "km"}, {"%s kilómetros cuadrados", "km2"}, {"%s toneladas", "t"}, {"%s hectáreas", "har"}, {"%s litros", "L"}, {"%s kg", "kg"}, {"%s metros cúbicos", "m3"}},
	nouns:     []style{{"%s casas", "{casa}"}, {"%s personas", "{persona}"}},
	negatives: []string{"-", "−"},
}

var portuguese = speech{
	tag: language.Portuguese, decimal: ",", groups: []string{"", ".", narrow, nbsp},
	scales:    []word{{" mil", 3}, {" milhões", 6}, {" bilhões", 9}, {" mil milhões", 9}, {" trilhões", 12}},
	spell:     portugueseWords,
	bounds:    []bound{{"mais de ", claims.More}, {"pelo menos ", claims.AtLeast}, {"no mínimo ", claims.AtLeast}, {"até ", claims.AtMost}, {"menos de ", claims.Less}, {"cerca de ", claims.About}, {"quase ", claims.About}},
	ranges:    []string{"entre %s e %s", "de %s a %s", "%s–%s"},
	percent:   []string{"%s%%", "%s %%", "%s por cento"},
	money:     []style{{"R$ %s", "BRL"}, {"%s reais", "BRL"}, {"%s euros", "EUR"}, {"%s €", "EUR"}, {"US$ %s", "USD"}, {"%s dólares", "USD"}},
	measures:  []style{{"%s km", "km"}, {"%s quilômetros", "km"}, {"%s quilómetros quadrados", "km2"}, {"%s toneladas", "t"}, {"%s hectares", "har"}, {"%s litros", "L"}, {"%s kg", "kg"}},
	nouns:     []style{{"%s casas", "{casa}"}, {"%s pessoas", "{pessoa}"}},
	negatives: []string{"-", "−"},
}

var french = speech{
	tag: language.French, decimal: ",", groups: []string{"", " ", thin, narrow, nbsp},
	scales:    []word{{" millions", 6}, {" milliards", 9}},
	percent:   []string{"%s%%", "%s %%", "%s pour cent"},
	money:     []style{{"%s euros", "EUR"}, {"%s €", "EUR"}, {"%s dollars", "USD"}},
	negatives: []string{"-", "−"},
}

var german = speech{
	tag: language.German, decimal: ",", groups: []string{"", ".", "’", "'", narrow, nbsp},
	scales:    []word{{" Millionen", 6}, {" Milliarden", 9}, {" Billionen", 12}},
	percent:   []string{"%s%%", "%s %%", "%s Prozent"},
	money:     []style{{"%s Euro", "EUR"}, {"%s €", "EUR"}, {"%s Dollar", "USD"}, {"CHF %s", "CHF"}, {"%s Franken", "CHF"}},
	negatives: []string{"-", "−"},
}

var speeches = []*speech{&english, &english, &spanish, &portuguese, &french, &german}

// numeral is a number and how it is written.
type numeral struct {
	text   string
	digits string // its value: an integer
	exp    int    // times ten to this power
	style  string
}

// value returns the number as Number.String writes it.
func (n numeral) value(shift int) string {
	d, exp := strings.TrimLeft(n.digits, "0"), n.exp+shift
	if d == "" {
		return "0"
	}
	sign := ""
	if n.text != "" && strings.HasPrefix(n.style, "negative") {
		sign = "-"
	}
	if exp >= 0 {
		return sign + d + strings.Repeat("0", exp)
	}
	for len(d) <= -exp {
		d = "0" + d
	}
	f := strings.TrimRight(d[len(d)+exp:], "0")
	if f != "" {
		f = "." + f
	}
	return sign + d[:len(d)+exp] + f
}

// figures writes a number in figures.
func (g generator) figures(s *speech) numeral {
	var whole string
	switch g.IntN(4) {
	case 0:
		whole = fmt.Sprint(g.IntN(10))
	case 1:
		whole = fmt.Sprint(g.IntN(1000))
	case 2:
		whole = fmt.Sprint(1000 + g.IntN(999_000))
	default:
		whole = fmt.Sprint(1000 + g.Int64N(9_999_999_999))
	}
	sep := pick(g, s.groups)
	n := numeral{digits: whole, text: whole, style: "figures"}
	if len(whole) > 3 && sep != "" {
		n.style = fmt.Sprintf("groups of %q", sep)
		n.text = grouped(whole, sep)
	}
	if g.IntN(3) == 0 { // three decimals without groups would look like a group in some languages
		places := pick(g, []int{1, 2, 4})
		f := fmt.Sprintf("%0*d", places, g.IntN(pow(places)))
		n.text += s.decimal + f
		n.digits += f
		n.exp = -places
		n.style += ", decimals"
	}
	return n
}

func pow(n int) int {
	p := 1
	for range n {
		p *= 10
	}
	return p
}

func grouped(s, sep string) string {
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + sep + s[i:]
	}
	return s
}

func (g generator) numeral(s *speech) numeral {
	k := g.IntN(10)
	switch {
	case k == 0 && s.spell != nil:
		n := g.IntN(pow(1 + g.IntN(7)))
		return numeral{text: s.spell(n), digits: fmt.Sprint(n), style: "words"}
	case k <= 2 && len(s.scales) > 0: // 3.4 million
		w := pick(g, s.scales)
		n := numeral{digits: fmt.Sprint(2 + g.IntN(98)), style: "scale"}
		n.text = n.digits
		if g.IntN(2) == 0 && w.exp > 3 {
			d := 1 + g.IntN(9)
			n.text += fmt.Sprint(s.decimal, d)
			n.digits += fmt.Sprint(d)
			n.exp = -1
		}
		n.text += w.text
		n.exp += w.exp
		return n
	}
	return g.figures(s)
}

// quantity makes up a quantity.
func (g generator) quantity() written {
	s := pick(g, speeches)
	w := written{lang: s.tag, kind: claims.Plain}
	st := style{format: "%s"}
	switch k := g.IntN(5); {
	case k == 0:
		st, w.kind = style{pick(g, s.percent), "%"}, claims.Percent
	case k == 1:
		st, w.kind = pick(g, s.money), claims.Money
	case k == 2 && s.measures != nil:
		st, w.kind = pick(g, s.measures), claims.Dimension
	case k == 3 && s.nouns != nil:
		st, w.kind = pick(g, s.nouns), claims.Count
	}
	w.unit = st.unit
	n := g.numeral(s)
	for w.kind == claims.Plain && year(n) || w.kind == claims.Money && !strings.HasPrefix(st.format, "%s") && n.style == "words" || w.kind == claims.Count && (n.exp < 0 || strings.Trim(n.digits, "0") == "1" || year(n)) {
		n = g.numeral(s)
	}
	if w.kind == claims.Money && s == &english && strings.HasPrefix(st.format, "$") && g.IntN(3) == 0 {
		sc := pick(g, []word{{"m", 6}, {"bn", 9}, {"k", 3}, {"tn", 12}, {"mn", 6}})
		n = numeral{text: fmt.Sprint(1+g.IntN(99), ".", 1+g.IntN(9)), style: "letters"}
		n.digits, n.exp = strings.Replace(n.text, ".", "", 1), sc.exp-1
		n.text += sc.text
	}
	// "un millón de euros": of, after a scale alone
	if of := strings.HasSuffix(n.text, "illones") || strings.HasSuffix(n.text, "ilhões") || s == &french && n.style == "scale"; of && strings.HasPrefix(st.format, "%s ") && (w.kind == claims.Money || w.kind == claims.Dimension || w.kind == claims.Count) {
		st.format = "%s de " + st.format[len("%s "):]
		if s == &french && strings.HasPrefix(st.format, "%s de e") {
			st.format = "%s d'" + st.format[len("%s de "):]
		}
	}
	if strings.Contains(st.format, " de €") || strings.Contains(st.format, " de km") || strings.Contains(st.format, " de kg") || strings.Contains(st.format, " d'€") { // nobody writes so
		st.format = strings.Replace(st.format, " de ", " ", 1)
	}
	w.style = n.style
	v := n.value(0)
	switch k := g.IntN(12); {
	case k <= 3 && len(s.bounds) > 0:
		b := pick(g, s.bounds)
		w.text, w.cmp = b.text+fmt.Sprintf(st.format, n.text), b.cmp
	case k == 4 && len(s.ranges) > 0 && n.style == "figures" && len(n.digits) < 9 && !year(n):
		return g.between(s, w, st, n)
	case k == 5 && w.kind != claims.Count && n.style != "words" && strings.HasPrefix(st.format, "%s") && strings.Trim(n.digits, "0") != "":
		n.style = "negative " + n.style
		v = n.value(0)
		w.text = pick(g, s.negatives) + fmt.Sprintf(st.format, n.text)
	default:
		w.text = fmt.Sprintf(st.format, n.text)
	}
	w.value = v
	switch w.cmp {
	case claims.Equal:
		w.low, w.high = v, v
	case claims.More, claims.AtLeast:
		w.low = v
	case claims.Less, claims.AtMost:
		w.high = v
	}
	return w
}

// between makes a range that begins with n.
func (g generator) between(s *speech, w written, st style, n numeral) written {
	m := n
	d := 1 + g.IntN(20)
	var i int
	fmt.Sscan(n.digits, &i)
	m.digits = fmt.Sprint(i + d)
	m.text = m.value(0)
	if s.decimal != "." {
		m.text = strings.Replace(m.text, ".", s.decimal, 1)
	}
	n.text = n.value(0)
	if s.decimal != "." {
		n.text = strings.Replace(n.text, ".", s.decimal, 1)
	}
	r := fmt.Sprintf(pick(g, s.ranges), n.text, m.text)
	if i := strings.Index(st.format, "%s"); i > 0 { // the sign stands before each end
		sign := st.format[:i]
		r = sign + n.text + "–" + sign + m.text
		st.format = st.format[i:]
	}
	w.text = fmt.Sprintf(st.format, r)
	w.style += ", range"
	w.kind = claims.Range
	w.low, w.high = n.value(0), m.value(0)
	return w
}

// year reports whether a number without a unit may be a year, a day or a time of day.
func year(n numeral) bool { return len(n.digits) <= 4 && n.style != "scale" }

var (
	ones = strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
	tens = strings.Fields("- - twenty thirty forty fifty sixty seventy eighty ninety")
)

func englishWords(n int) string {
	switch {
	case n < 20:
		return ones[n]
	case n < 100:
		return join(tens[n/10], "-", n%10, englishWords)
	case n < 1000:
		return join(ones[n/100]+" hundred", " and ", n%100, englishWords)
	case n < 1_000_000:
		return join(englishWords(n/1000)+" thousand", " ", n%1000, englishWords)
	}
	return join(englishWords(n/1_000_000)+" million", " ", n%1_000_000, englishWords)
}

func join(head, sep string, rest int, spell func(int) string) string {
	if rest == 0 {
		return head
	}
	return head + sep + spell(rest)
}

var (
	uno      = strings.Fields("cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve")
	decenas  = strings.Fields("- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa")
	centenas = strings.Fields("- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos")
)

func spanishWords(n int) string {
	switch {
	case n < 30:
		return uno[n]
	case n < 100:
		return join(decenas[n/10], " y ", n%10, spanishWords)
	case n == 100:
		return "cien"
	case n < 1000:
		return join(centenas[n/100], " ", n%100, spanishWords)
	case n < 2000:
		return join("mil", " ", n%1000, spanishWords)
	case n < 1_000_000:
		return join(spanishWords(n/1000)+" mil", " ", n%1000, spanishWords)
	case n < 2_000_000:
		return join("un millón", " ", n%1_000_000, spanishWords)
	}
	return join(spanishWords(n/1_000_000)+" millones", " ", n%1_000_000, spanishWords)
}

var (
	um       = strings.Fields("zero um dois três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove")
	dezenas  = strings.Fields("- - vinte trinta quarenta cinquenta sessenta setenta oitenta noventa")
	centenaP = strings.Fields("- cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos")
)

func portugueseWords(n int) string {
	switch {
	case n < 20:
		return um[n]
	case n < 100:
		return join(dezenas[n/10], " e ", n%10, portugueseWords)
	case n == 100:
		return "cem"
	case n < 1000:
		return join(centenaP[n/100], " e ", n%100, portugueseWords)
	case n < 1_000_000:
		head := "mil"
		if n >= 2000 {
			head = portugueseWords(n/1000) + " mil"
		}
		sep := " "
		if r := n % 1000; r < 100 || r%100 == 0 {
			sep = " e "
		}
		return join(head, sep, n%1000, portugueseWords)
	case n < 2_000_000:
		return join("um milhão", " ", n%1_000_000, portugueseWords)
	}
	return join(portugueseWords(n/1_000_000)+" milhões", " ", n%1_000_000, portugueseWords)
}
