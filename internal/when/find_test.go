package when_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/ascribe-go/ascribe/internal/number"
)

// show writes a quantity in short: text, kind, comparator, value or ends, unit, time.
func show(text string, q number.Quantity) string {
	s := fmt.Sprintf("%s: %s", text[q.Span.Start:q.Span.End], q.Kind)
	if q.Cmp != number.Equal {
		s += " " + q.Cmp.String()
	}
	switch {
	case q.Value.Valid():
		s += " " + q.Value.String()
	case q.Low.Valid() && q.High.Valid():
		s += " " + q.Low.String() + ".." + q.High.String()
	case q.Low.Valid():
		s += " from " + q.Low.String()
	}
	if q.Unit != "" {
		s += " " + q.Unit
	}
	if q.Resolved != "" {
		s += " = " + q.Resolved
	}
	return s
}

// TestFind reads sentences in a document of Friday, 14 October 2022.
func TestFind(t *testing.T) {
	tests := []struct {
		why  string
		lang string // English if empty
		text string
		want []string
		no   []string // refused: "text reason"
	}{
		// numerals
		{why: "groups of digits, and a scale after them", text: "The firm lost $1,150 and then €3.4 billion.", want: []string{"$1,150: money 1150 USD", "€3.4 billion: money 3400000000 EUR"}},
		{why: "no-break spaces part groups as well", text: "Some 816\u202f000 homes went dark.", want: []string{"Some 816\u202f000 homes: count ~ 816000 {home}"}},
		{why: "letters of scale only with money", text: "It paid $2.5m for 3 m of cable.", want: []string{"$2.5m: money 2500000 USD", "3 m: dimension 3 m"}},
		{why: "words, hyphens and “and”", text: "Three hundred and forty-two houses fell.", want: []string{"Three hundred and forty-two houses: count 342 {house}"}},
		{why: "fractions of a whole are percentages, exactly", text: "Two-thirds of voters agreed.", want: []string{"Two-thirds: percent 66.6666666667 %"}},
		{why: "half a point is no count of points", text: "Rates rose half a percentage point.", want: []string{"half a percentage point: percent 0.5 pp"}},
		{why: "a fraction that a preposition parts", text: "The answer is 1 over 20.", want: []string{"1 over 20: number 0.05"}},
		{why: "over what time something changed is no bound", text: "Sales fell 6% over three months. Over two years, rents rose.", want: []string{"6%: percent 6 %", "three months: duration 3 mo = P3M", "two years: duration 2 a = P2Y"}},
		{why: "but how long it lasted is", text: "It lasted over two hours.", want: []string{"over two hours: duration > 2 h = PT2H"}},
		{why: "a day that is numbered is none", text: "He wept on day ten. It was week two of the strike. One day 12 boats came.", want: []string{"12 boats: count 12 {boat}"}},
		{why: "to win is no currency", text: "They won 3-1. It had won 58 seats.", want: []string{"3-1: score 1..3", "58 seats: count 58 {seat}"}},
		{why: "but not before what is counted", text: "He scored 1 over three days.", want: []string{"1: number 1", "over three days: duration > 3 d = P3D"}},
		{why: "pence that are no hour, and an hour", text: "Shares closed at 312p. They met at 3:15p.", want: []string{"312p: money 3.12 GBP", "3:15p: time = T15:15"}},
		{why: "a meter may be a machine", text: "She read a meter. A meter of snow fell on a metre of ice.", want: []string{"A meter: dimension 1 m", "a metre: dimension 1 m"}},
		{why: "glued age", text: "A 12-year-old boy was hurt.", want: []string{"12-year-old: age 12 a"}},
		{why: "glued -strong counts people", text: "A 5,000-strong crowd came.", want: []string{"5,000-strong: count 5000 {person}"}},

		// bounds
		{why: "strict and weak bounds differ", text: "More than 400 km² and at least 12 towns.", want: []string{"More than 400 km²: dimension > 400 km2", "at least 12 towns: count >= 12 {town}"}},
		{why: "up to is a weak bound", text: "Up to 90 shells fell.", want: []string{"Up to 90 shells: count <= 90 {shell}"}},
		{why: "nearly bounds nothing", text: "Nearly 60 ships sailed.", want: []string{"Nearly 60 ships: count ~ 60 {ship}"}},
		{why: "a verb may bound from outside", text: "Turnout exceeded 79%.", want: []string{"79%: percent > 79 %"}},
		{why: "a bound after the number", text: "They need 40 tents or more.", want: []string{"40 tents or more: count >= 40 {tent}"}},
		{why: "fuzzy amounts have a low bound alone", text: "Dozens of people and several boats were lost; tens of thousands fled.", want: []string{"Dozens of people: count ~ from 24 {person}", "several boats: count ~ from 3 {boat}", "tens of thousands: count ~ from 20000 {person}"}},
		{why: "two ends, with and without between", text: "Between 30 and 35 men dug for 3 to 5 days.", want: []string{"Between 30 and 35 men: range 30..35 {man}", "3 to 5 days: range 3..5 d"}},
		{why: "the scale of the second end is that of both", text: "It will cost $3-5bn.", want: []string{"$3-5bn: range 3000000000..5000000000 USD"}},
		{why: "a change is two amounts", text: "Sales rose 34% to 512 million.", want: []string{"34%: percent 34 %", "512 million: number 512000000"}},
		{why: "a scale after of", text: "A couple of dozen stalls sold it at €3 a kilo.", want: []string{"A couple of dozen stalls: count ~ from 24 {stall}", "€3 a kilo: rate 3 EUR/kg"}},
		{why: "N of M: the second counts", text: "They shot down 18 of 24 drones.", want: []string{"18: count 18 {drone}", "24 drones: count 24 {drone}"}},
		{why: "one in ten is a share", text: "One in ten babies is ill.", want: []string{"One in ten babies: percent 10 %"}},
		{why: "rates keep what they are told for", text: "The toll was 12 deaths per 100,000 people and water cost $3 a litre.", want: []string{"12 deaths per 100,000 people: rate 12 death/100000", "$3 a litre: rate 3 USD/L"}},
		{why: "from 16 to 22 people are no hours", text: "The hut sleeps from 16 to 22 people.", want: []string{"from 16 to 22 people: range 16..22 {person}"}},

		// money and units
		{why: "a dollar by its letters", text: "It costs about US$262.81 or A$400.", want: []string{"about US$262.81: money ~ 262.81 USD", "A$400: money 400 AUD"}},
		{why: "a currency's code before and after", text: "EUR 499 or 520 CHF.", want: []string{"EUR 499: money 499 EUR", "520 CHF: money 520 CHF"}},
		{why: "a sign before four figures: money, no year", text: "It costs $ 2024 now.", want: []string{"$ 2024: money 2024 USD"}},
		{why: "in is a preposition", text: "Exports reached 3.4 billion in May.", want: []string{"3.4 billion: number 3400000000", "May: date = 2022-05"}},
		{why: "Pence is no coin", text: "Mike Pence spoke for 5 minutes.", want: []string{"5 minutes: duration 5 min = PT5M"}},
		{why: "the counted noun is the head of its phrase", text: "Six Caesar mobile artillery units arrived.", want: []string{"Six Caesar mobile artillery units: count 6 {unit}"}},
		{why: "without a noun, people are wounded", text: "The blast left 31 wounded.", want: []string{"31: count 31 {person}"}},
		{why: "feet and inches are one measure", text: "He is 6 ft 3 in tall.", want: []string{"6 ft 3 in: dimension 6.25 [ft_i]"}},
		{why: "basis points are hundredths of a point", text: "The bank cut rates by 50 basis points.", want: []string{"50 basis points: percent 0.5 pp"}},

		// time
		{why: "a weekday lies behind", text: "He resigned on Thursday.", want: []string{"Thursday: date = 2022-10-13"}},
		{why: "but ahead of will", text: "They will meet on Thursday.", want: []string{"Thursday: date = 2022-10-20"}},
		{why: "a weekday with its day", text: "It opens this Thursday, 13th.", want: []string{"this Thursday, 13th: date = 2022-10-13"}},
		{why: "the end of a month is that month", text: "It closed at the end of September.", want: []string{"end of September: date = 2022-09"}},
		{why: "coming weeks are open", text: "More will come in the coming weeks.", want: []string{"coming weeks: date = 2022-10-14/.."}},
		{why: "decades are their years", text: "It was built in the 1990s.", want: []string{"1990s: date = 199X"}},
		{why: "before Christ counts from the year 0", text: "Rome was founded in 753 B.C.", want: []string{"753 B.C.: date = -0752"}},
		{why: "a time with its zone", text: "The quake struck at 4:15 a.m. GMT.", want: []string{"4:15 a.m. GMT: time = T04:15Z"}},
		{why: "two days after is an offset", text: "He died two days after the vote.", want: []string{"two days: duration 2 d = P2D"}},
		{why: "every week is a set", text: "They march every week.", want: []string{"every week: set = P1W"}},
		{why: "bounded years are counted things", text: "More than 2000 people came.", want: []string{"More than 2000 people: count > 2000 {person}"}},

		// refusals
		{why: "models", text: "It fired an AIM-120 from an M777 near a G20 summit.", no: []string{"120 model", "M777 model", "G20 model"}},
		{why: "channels", text: "Ministers spoke on France 2.", no: []string{"2 name"}},
		{why: "articles of law", text: "Article 94 was used twice.", want: []string{"twice: count 2 {time}"}, no: []string{"94 label"}},
		{why: "idioms", text: "First of all, no one came in the first place.", no: []string{"First of all idiom", "one idiom", "first place idiom"}},
		{why: "versions", text: "Version 2.0.3 is out.", no: []string{"2.0.3 version"}},
		{why: "scores are scores", text: "Leeds beat York 2-1.", want: []string{"2-1: score 1..2"}},

		// other languages
		{why: "points part groups, and commas decimals", lang: "es", text: "Costó 2.000.000,5 euros.", want: []string{"2.000.000,5 euros: money 2000000.5 EUR"}},
		{why: "after millones the noun follows de", lang: "es", text: "Viven más de 3,5 millones de personas.", want: []string{"más de 3,5 millones de personas: count > 3500000 {persona}"}},
		{why: "a half of a smaller scale", lang: "es", text: "Debe un billón y medio millón.", want: []string{"un billón y medio millón: number 1000000500000"}},
		{why: "millionths", lang: "es", text: "Pesa dos millonésimas.", want: []string{"dos millonésimas: percent 0.0002 %"}},
		{why: "entre … y is no time of day", lang: "es", text: "Murieron entre 7 y 27 personas.", want: []string{"entre 7 y 27 personas: range 7..27 {persona}"}},
		{why: "hace dos años", lang: "es", text: "Se fue hace dos años.", want: []string{"hace dos años: date 2 a = 2020"}},
		{why: "um is also one", lang: "pt", text: "Caiu um por cento.", want: []string{"um por cento: percent 1 %"}},
		{why: "the spelling of Portugal", lang: "pt", text: "São 290 quilómetros quadrados.", want: []string{"290 quilómetros quadrados: dimension 290 km2"}},
		{why: "a sign before four figures", lang: "pt", text: "Custa R$ 1999 agora.", want: []string{"R$ 1999: money 1999 BRL"}},
		{why: "dez mil is no December", lang: "pt", text: "Foram dez mil duzentos e dez casas.", want: []string{"dez mil duzentos e dez casas: count 10210 {casa}"}},
		{why: "blanks part groups", lang: "fr", text: "Il a payé 12 500,50 € pour cela.", want: []string{"12 500,50 €: money 12500.5 EUR"}},
		{why: "words in one", lang: "de", text: "Es waren zweihunderteinundzwanzig.", want: []string{"zweihunderteinundzwanzig: number 221"}},
		{why: "anderthalb is one and a half", lang: "de", text: "Es kostet anderthalb Millionen Euro.", want: []string{"anderthalb Millionen Euro: money 1500000 EUR"}},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) {
			lang := tt.lang
			if lang == "" {
				lang = "en"
			}
			qs, refused, _ := find(tt.text, lang, friday)
			var got, no []string
			for _, q := range qs {
				got = append(got, show(tt.text, q))
			}
			for _, r := range refused {
				no = append(no, tt.text[r.Span.Start:r.Span.End]+" "+r.Reason)
			}
			if g, w := strings.Join(got, "\n"), strings.Join(tt.want, "\n"); g != w {
				t.Errorf("%s\ngot\n%s\nwant\n%s", tt.text, g, w)
			}
			if tt.no != nil {
				if g, w := strings.Join(no, "\n"), strings.Join(tt.no, "\n"); g != w {
					t.Errorf("%s\nrefused\n%s\nwant\n%s", tt.text, g, w)
				}
			}
		})
	}
}
