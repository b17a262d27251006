package claims_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/ascribe-go/ascribe/claims"
	"github.com/ascribe-go/ascribe/quotes"
	"golang.org/x/text/language"
)

func parse(t *testing.T, s string) claims.Quantity {
	t.Helper()
	q, err := claims.ParseQuantity(s, language.English)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

func TestParseQuantity(t *testing.T) {
	tests := []struct {
		text   string
		lang   string
		want   string // kind, interval, unit
		reason string // of the error, if there is to be one
	}{
		{text: "$2.5m", want: "money [2500000, 2500000] USD"},
		{text: "\t12 km/h\n", want: "rate [12, 12] km/h"},
		{text: "a third.", want: "number [0.333333333333, 0.333333333333]"},
		{text: "the second", want: "ordinal [2, 2]"},
		{text: "no fewer than 16", want: "number [16, +∞)"},
		{text: "50 basis points", want: "percent [0.5, 0.5] pp"},
		{text: "1.234,5 Euro", lang: "de", want: "money [1234.5, 1234.5] EUR"},
		{text: "dos mil casas", lang: "es-MX", want: "count [2000, 2000] {casa}"},
		{text: "12 345,6 km", lang: "ja", want: "dimension [12345.6, 12345.6] km"},
		{text: "", reason: "no quantity"},
		{text: "   ", reason: "no quantity"},
		{text: "the tall man", reason: "no quantity"},
		{text: "AIM-120", reason: "model"},
		{text: "no one", reason: "idiom"},
		{text: "3 towns and 4 villages", reason: "more than one quantity"},
		{text: "up to nowhere 5", reason: "words beside the quantity"},
		{text: "5 or maybe never", reason: "words beside the quantity"},
		{text: "\xff\x00", reason: "no quantity"},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			q, err := claims.ParseQuantity(tt.text, language.Make(tt.lang))
			if tt.reason != "" {
				var e *claims.SyntaxError
				if !errors.As(err, &e) || e.Reason != tt.reason || e.Text != tt.text || e.Span.Start < 0 || e.Span.End > len(tt.text) {
					t.Fatalf("got %v, %v; want the reason %q", q, err, tt.reason)
				}
				return
			}
			if got := strings.TrimSpace(q.Kind.String() + " " + q.Bounds().String() + " " + q.Unit); err != nil || got != tt.want {
				t.Errorf("got %s, %v; want %s", got, err, tt.want)
			}
		})
	}
}

// A date in figures has the month first in the United States.
// TestDateline has a month in news of a day that the dateline does not give in full, in a history, and below the day.
func TestDateline(t *testing.T) {
	const told = "A report described the dykes in 2021. The wells are unusable until July."
	for _, c := range []struct{ reason, text, want string }{
		{"its year is not the one that the text names", "PORT SAVEL, May 14 (Coastal Wire) – " + told, ""},
		{"dates are counted from each other", told, "2021-07"},
		{"a line at the head that is a day", "Dykes may break\n\nPublished: Tuesday, May 14, 2024, 9:30 GMT\n\n" + told, "2024-07"},
	} {
		d := quotes.Parse(c.text)
		qs := slices.Collect(claims.Quantities(d))
		if got := qs[len(qs)-1].Time; got != c.want {
			t.Errorf("%q: July is %q, want %q: %s", c.text, got, c.want, c.reason)
		}
	}
}

func TestDayFirst(t *testing.T) {
	for tag, want := range map[string]string{"en": "2024-03-04", "en-US": "2024-03-04", "en-GB": "2024-04-03", "en-AU": "2024-04-03", "es": "2024-04-03"} {
		if q, err := claims.ParseQuantity("3/4/2024", language.Make(tag)); err != nil || q.Time != want {
			t.Errorf("%s: got %s, %v; want %s", tag, q.Time, err, want)
		}
		for q := range claims.Quantities(quotes.Parse("They met on 3/4/2024.", quotes.Language(language.Make(tag)))) {
			if q.Time != want {
				t.Errorf("%s: in a document: got %s, want %s", tag, q.Time, want)
			}
		}
	}
}

func TestConvert(t *testing.T) {
	tests := []struct {
		text, unit string
		want       string // value or interval, if err is nil or ErrInexact
		err        error
	}{
		{text: "26 miles", unit: "km", want: "[41.842944, 41.842944]"},
		{text: "more than 400 km²", unit: "har", want: "(40000, +∞)"},
		{text: "between 30 and 35 km/h", unit: "m/s", want: "[8.33333333333, 9.72222222222]"},
		{text: "68 degrees Fahrenheit", unit: "Cel", want: "[20, 20]"},
		{text: "-40 °C", unit: "[degF]", want: "[-40, -40]"},
		{text: "0 °C", unit: "K", want: "[273.15, 273.15]"},
		{text: "5 acres", unit: "[acr_us]", want: "[5, 5]"},
		{text: "€1.85 a litre", unit: "EUR/[gal_us]", want: "[7.0030118004, 7.0030118004]"},
		{text: "two weeks", unit: "d", want: "[14, 14]"},
		{text: "a year", unit: "mo", want: "[12, 12]"},
		{text: "25%", unit: "1", want: "[0.25, 0.25]"},
		{text: "12 towns", unit: "{town}", want: "[12, 12]"},
		{text: "about 3 miles", unit: "km", want: "(-∞, +∞)"},
		{text: "10 parsecs", unit: "m", want: "[308567758149137000, 308567758149137000]", err: claims.ErrInexact},
		{text: "€50", unit: "USD", err: claims.ErrDimension}, // no rate holds
		{text: "€50", unit: "EUR/[gal_us]", err: claims.ErrDimension},
		{text: "12 towns", unit: "{house}", err: claims.ErrDimension},
		{text: "2 percentage points", unit: "%", err: claims.ErrDimension}, // 2 points more are not 2% more
		{text: "30 dB", unit: "1", err: claims.ErrDimension},               // a logarithm
		{text: "5", unit: "km", err: claims.ErrDimension},
		{text: "5 km", unit: "", err: claims.ErrDimension},
		{text: "1,234.5 horsepower", unit: "W", want: "[920566.491468313, 920566.491468313]", err: claims.ErrInexact},
		{text: "5 km", unit: "km//h_", err: claims.ErrUnit},
		{text: "5 km", unit: "/0", err: claims.ErrUnit},
		{text: "5 km", unit: strings.Repeat("m19.", 100), err: claims.ErrUnit},
		{text: "5 km", unit: strings.Repeat("Ym19.", 30), err: claims.ErrDimension},
	}
	for _, tt := range tests {
		t.Run(tt.text+" in "+tt.unit, func(t *testing.T) {
			q := parse(t, tt.text)
			w, err := q.Convert(tt.unit)
			if !errors.Is(err, tt.err) {
				t.Fatalf("got %v, want %v", err, tt.err)
			}
			var e *claims.ConvertError
			if err != nil && (!errors.As(err, &e) || e.From != q.Unit || e.To != tt.unit) {
				t.Errorf("error %#v", err)
			}
			if tt.want == "" {
				if w != q {
					t.Errorf("got %v, want the quantity as it was", w)
				}
				return
			}
			if got := w.Bounds().String(); got != tt.want || w.Unit != tt.unit || w.Comparator != q.Comparator || w.Span != q.Span {
				t.Errorf("got %s %s, want %s", got, w.Unit, tt.want)
			}
		})
	}
}

// Every exact conversion leads back to where it began. Units whose quotient is too long for a Number are not among these: a
// horsepower in watts has 17 digits.
func TestConvertBack(t *testing.T) {
	families := [][]string{
		{"m", "km", "cm", "mm", "um", "[in_i]", "[ft_i]", "[yd_i]", "[mi_i]", "[nmi_i]", "AU", "[ly]"},
		{"m2", "km2", "har", "[acr_us]", "[ft_i]2", "[mi_i]2", "cm2"},
		{"m3", "L", "hL", "[gal_us]", "[gal_br]", "[bbl_us]", "[ft_i]3", "[foz_us]"},
		{"g", "kg", "t", "[lb_av]", "[oz_av]", "[oz_tr]", "[ston_av]", "[lton_av]", "[stone_av]"},
		{"s", "min", "h", "d", "wk", "mo", "a"},
		{"Cel", "[degF]", "K"},
		{"km/h", "m/s", "[mi_i]/h", "[kn_i]"},
		{"J", "kW.h", "GW.h", "kcal", "cal"},
		{"W", "MW", "GW"},
		{"Pa", "hPa", "bar", "atm", "m[H2O]"},
		{"By", "kBy", "MBy", "bit"},
		{"USD/t", "USD/kg", "USD/[lb_av]"},
		{"%", "1", "[ppm]", "[ppth]"},
		{"pp", "bp"},
	}
	q := parse(t, "between 1,234.5 and 6,789")
	for _, units := range families {
		for _, a := range units {
			for _, b := range units {
				q.Unit = a
				w, err := q.Convert(b)
				if err != nil {
					t.Errorf("%s in %s: %v", a, b, err)
					continue
				}
				if back, err := w.Convert(a); err != nil || back != q {
					t.Errorf("%s in %s and back: got %v, %v", a, b, back.Bounds(), err)
				}
			}
		}
	}
}

func TestInterval(t *testing.T) {
	n := func(s string) claims.Number { return parse(t, s).Value }
	tests := []struct {
		text    string
		want    string
		in, out []string
	}{
		{text: "400", want: "[400, 400]", in: []string{"400"}, out: []string{"399.9", "401"}},
		{text: "more than 400", want: "(400, +∞)", in: []string{"400.1"}, out: []string{"400"}},
		{text: "at least 400", want: "[400, +∞)", in: []string{"400"}, out: []string{"399"}},
		{text: "fewer than 400", want: "(-∞, 400)", in: []string{"399"}, out: []string{"400"}},
		{text: "up to 400", want: "(-∞, 400]", in: []string{"400"}, out: []string{"401"}},
		{text: "30 to 35", want: "[30, 35]", in: []string{"30", "33.3", "35"}, out: []string{"29", "36"}},
		{text: "tens of thousands", want: "[20000, +∞)", in: []string{"20000"}, out: []string{"19999"}},
		{text: "about 400", want: "(-∞, +∞)", in: []string{"0", "400"}},
		{text: "Thursday", want: "(-∞, +∞)"},
	}
	for _, tt := range tests {
		i := parse(t, tt.text).Bounds()
		if got := i.String(); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.text, got, tt.want)
		}
		for _, s := range tt.in {
			if !i.Contains(n(s)) {
				t.Errorf("%s: %v does not contain %s", tt.text, i, s)
			}
		}
		for _, s := range tt.out {
			if i.Contains(n(s)) {
				t.Errorf("%s: %v contains %s", tt.text, i, s)
			}
		}
		if i.Contains(claims.Number{}) {
			t.Errorf("%s: %v contains no number", tt.text, i)
		}
	}
	none := claims.Number{}
	for _, tt := range []struct {
		a, b claims.Number
		want int
	}{{n("3"), n("3.0"), 0}, {n("1/3"), n("0.3333"), 1}, {n("-2"), n("1"), -1}, {none, n("-9"), -1}, {n("-9"), none, 1}, {none, none, 0}} {
		if got := tt.a.Cmp(tt.b); got != tt.want {
			t.Errorf("%v.Cmp(%v): got %d, want %d", tt.a, tt.b, got, tt.want)
		}
	}
}
