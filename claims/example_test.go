package claims_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/ascribe-go/ascribe/claims"
	"github.com/ascribe-go/ascribe/quotes"
	"golang.org/x/text/language"
)

const text = `Rescue crews claimed to have searched more than 400 square kilometres in less than a week. Tarne denied that its boats had laid 40 mines on Thursday. The storm left between 30 and 35 people homeless.`

var date = time.Date(2022, 10, 14, 0, 0, 0, 0, time.UTC)

// Which figures are claimed, by whom, how firmly.
func Example() {
	doc := quotes.Parse(text, quotes.Date(date))
	for c := range claims.All(doc) {
		holder := "the article"
		if s, ok := doc.Speaker(c.Holder); ok {
			holder = s.Name
		}
		fmt.Printf("%v by %s: %s\n", c.Modality, holder, doc.Slice(c.Span))
	}
	// Output:
	// claimed by Rescue crews: to have searched more than 400 square kilometres in less than a week
	// denied by Tarne: its boats had laid 40 mines on Thursday
	// asserted by the article: The storm left between 30 and 35 people homeless
}

func ExampleQuantities() {
	doc := quotes.Parse(text, quotes.Date(date))
	for q := range claims.Quantities(doc) {
		fmt.Printf("%s: %v %v", doc.Slice(q.Span), q.Kind, q.Comparator)
		if q.Low.IsValid() {
			fmt.Print(" from ", q.Low)
		}
		if q.High.IsValid() {
			fmt.Print(" to ", q.High)
		}
		if q.Unit != "" {
			fmt.Print(" ", q.Unit)
		}
		if q.Time != "" {
			fmt.Print(" ", q.Time)
		}
		fmt.Println()
	}
	// Output:
	// more than 400 square kilometres: dimension > from 400 km2
	// less than a week: duration < to 1 wk P1W
	// 40 mines: count = from 40 to 40 {mine}
	// Thursday: date = 2022-10-13
	// between 30 and 35 people: range = from 30 to 35 {person}
}

// The record is the JSON form of all that is found.
func ExampleReport() {
	r := claims.Report(quotes.Parse("“Enough,” said Ada Stone."))
	r.ID = "a1"
	b, _ := json.Marshal(r.Attributions[0])
	fmt.Println(string(b))
	// Output: {"id":"Q1","kind":"direct","content":[[3,10]],"cue":[[14,18]],"source":[[19,28]],"speaker":"Ada Stone","speaker_id":1,"speaker_kind":"person","class":"speech","nested_in":null,"rule":"quote-left","confidence":"exact","why":"named","evidence":[[14,18],[19,28]]}
}

func ExampleNumber() {
	for q := range claims.Quantities(quotes.Parse("A third of the wells held 2.50 metres.")) {
		f, exact := q.Value.Float64()
		fmt.Println(q.Value, f, exact)
	}
	// Output:
	// 33.3333333333 33.333333333333336 false
	// 2.5 2.5 true
}

func ExampleParseQuantity() {
	for _, s := range []string{"$2.5m", "more than two-thirds", "between 30 and 35 km/h", "dozens of people", "AIM-120"} {
		q, err := claims.ParseQuantity(s, language.English)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(q.Kind, q.Bounds(), q.Unit)
	}
	q, _ := claims.ParseQuantity("entre 3 y 5 millones de euros", language.Spanish)
	fmt.Println(q.Kind, q.Bounds(), q.Unit)
	// Output:
	// money [2500000, 2500000] USD
	// percent (66.6666666667, +∞) %
	// range [30, 35] km/h
	// count [24, +∞) {person}
	// claims: reading "120": model
	// range [3000000, 5000000] EUR
}

func ExampleQuantity_Convert() {
	convert := func(s, unit string) {
		q, _ := claims.ParseQuantity(s, language.English)
		w, err := q.Convert(unit)
		switch {
		case err == nil:
			fmt.Println(s, "=", w.Value, w.Unit)
		case errors.Is(err, claims.ErrInexact):
			fmt.Println(s, "is about", w.Value, w.Unit)
		default:
			fmt.Println(err)
		}
	}
	convert("26 miles", "km")
	convert("68 degrees Fahrenheit", "Cel")
	convert("10 parsecs", "[ly]")
	convert("€1.85 a litre", "EUR/[gal_us]")
	convert("€50", "USD")
	// Output:
	// 26 miles = 41.842944 km
	// 68 degrees Fahrenheit = 20 Cel
	// 10 parsecs is about 32.6156377717 [ly]
	// €1.85 a litre = 7.0030118004 EUR/[gal_us]
	// claims: converting "EUR" into "USD": units of different things
}

func ExampleQuantity_Bounds() {
	said, _ := claims.ParseQuantity("more than 400 km²", language.English)
	here, _ := claims.ParseQuantity("400 km²", language.English)
	fmt.Println(said.Bounds(), said.Bounds().Contains(here.Value))
	about, _ := claims.ParseQuantity("about 400 km²", language.English)
	fmt.Println(about.Bounds(), about.Bounds().Contains(here.Value))
	// Output:
	// (400, +∞) false
	// (-∞, +∞) true
}

// What two texts say of one event.
func ExampleCompare() {
	first := func(text string) claims.Claim {
		for c := range claims.All(quotes.Parse(text)) {
			return c
		}
		return claims.Claim{}
	}
	a := first("Chad said it had recaptured six villages in the north.")
	for _, text := range []string{
		"Six localities were retaken by Chad.",
		"N’Djamena won back at least four towns.",
		"The Chadian army liberated nine villages.",
		"Chad lost six villages.",
	} {
		fmt.Println(claims.Compare(a, first(text)))
	}
	// Output:
	// equal (amounts)
	// compatible (bounds)
	// conflicting (amounts)
	// unrelated (event)
}

// Who says which figure, and where articles disagree.
func ExampleGroup() {
	var all []claims.Claim
	for _, text := range []string{
		"The fire destroyed 400 homes, the mayor said.",
		"More than 350 houses were destroyed by the fire.",
		"The fire destroyed 360 homes and killed two people.",
	} {
		for c := range claims.All(quotes.Parse(text)) {
			all = append(all, c)
		}
	}
	for _, e := range claims.Group(all) {
		fmt.Println(e.Key, e.Relation)
		for _, m := range e.Members {
			q := all[m.Claim].Quantities[m.Figure]
			fmt.Println("  ", q.Comparator, q.Value, "–", all[m.Claim].Text)
		}
		for _, c := range e.Conflicts {
			fmt.Println("   conflict:", c)
		}
	}
	// Output:
	// destroy {home} conflicting
	//    = 400 – The fire destroyed 400 homes
	//    > 350 – More than 350 houses were destroyed by the fire
	//    = 360 – The fire destroyed 360 homes
	//    conflict: [0 2]
	// kill {person} unrelated
	//    = 2 – The fire killed two people
}

// Promises, requests, denials and warnings without a number.
func ExampleUnnumbered() {
	d := quotes.Parse("Lee called on Kern to reopen the ferry. Denmark said it would lend trams.")
	for c := range claims.All(d, claims.Unnumbered()) {
		fmt.Printf("%v: %s\n", c.Modality, c.Text)
	}
	// Output:
	// requested: Kern should reopen the ferry
	// promised: Denmark would lend trams
}
