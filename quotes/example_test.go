package quotes_test

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/ascribe-go/ascribe/quotes"
	"golang.org/x/text/language"
)

const text = `“The bridge is closed,” said Marta Quell, the harbour master. She warned that repairs could take a year.

The daily Orient reported, citing two pilots, that the so-called “safe channel” had silted up.`

// Who said what: each attribution has its content, its reporting word and its speaker.
func Example() {
	doc := quotes.Parse(text)
	for a := range doc.Attributions() {
		who := "nobody in particular"
		if s, ok := doc.Speaker(a.Speaker); ok {
			who = s.Name
		}
		fmt.Printf("%v, %s %s: %s\n", a.Kind, who, doc.Slice(a.Cue[0]), doc.Slice(a.Content[0]))
	}
	// Output:
	// direct, Marta Quell said: The bridge is closed,
	// indirect, Marta Quell warned: repairs could take a year
	// indirect, Orient reported: the so-called “safe channel” had silted up
	// indirect, two pilots citing: the so-called “safe channel” had silted up
}

// What stands in quote marks is not always speech.
func ExampleDocument_Quotes() {
	doc := quotes.Parse(text)
	for q := range doc.Quotes() {
		fmt.Printf("%v: %s (%s)\n", q.Role, doc.Slice(q.Outer), q.Reason)
	}
	// Output:
	// speech: “The bridge is closed,” (attributed)
	// scare: “safe channel” (named so by others)
}

func ExampleDocument_Attributions() {
	doc := quotes.Parse("“Six shells fell,” said Colonel Ada Stone. “Then,” she added, “it was quiet.”")
	for a := range doc.Attributions() {
		s, _ := doc.Speaker(a.Speaker)
		fmt.Print(s.Name, " (", a.Confidence, ", ", a.Why, "):")
		for _, c := range a.Content {
			fmt.Print(" ", doc.Slice(c))
		}
		fmt.Println()
	}
	// Output:
	// Ada Stone (exact, named): Six shells fell,
	// Ada Stone (high, who spoke before): Then, it was quiet.
}

func ExampleDocument_Speakers() {
	doc := quotes.Parse(text)
	for s := range doc.Speakers() {
		fmt.Println(s.Name, s.Kind)
	}
	// Output:
	// Marta Quell person
	// Orient organization
	// two pilots collective
}

func ExampleDocument_At() {
	doc := quotes.Parse("Ann Lee said the mayor had promised to pay.")
	for a := range doc.At(len("Ann Lee said the mayor had promised to")) {
		fmt.Println(doc.Slice(a.Content[0]))
	}
	// Output:
	// to pay
	// the mayor had promised to pay
}

// Offsets are bytes; editors count otherwise.
func ExampleDocument_Position() {
	doc := quotes.Parse("Çelik:\n“Süß!”")
	p := doc.Position(len("Çelik:\n“Süß"))
	fmt.Println(p, p.Rune, p.UTF16)
	// Output: 2:9 5 5
}

func ExampleDocument_Sentences() {
	doc := quotes.Parse("Mr. Orr left at 5 p.m. “Why?” he asked. Nobody knew.")
	for s := range doc.Sentences() {
		fmt.Println(doc.Slice(s))
	}
	// Output:
	// Mr. Orr left at 5 p.m.
	// “Why?” he asked.
	// Nobody knew.
}

// The caller's own people: an alias is that person, and the key comes out with the speaker.
func ExamplePeople() {
	doc := quotes.Parse("The Duchess said she would come.", quotes.People(quotes.Person{
		Name: "Eleanor Voss", Aliases: []string{"the Duchess", "Duchess"}, Key: "Q4711",
	}))
	for s := range doc.Speakers() {
		fmt.Println(s.Name, s.Key)
	}
	// Output: Eleanor Voss Q4711
}

// By default only speech and writing are returned.
func ExampleClasses() {
	const s = "Analysts expect the bank to cut rates. Figures show that prices fell."
	for _, c := range []quotes.Class{quotes.Speech | quotes.Writing, quotes.AllClasses} {
		n := len(slices.Collect(quotes.Parse(s, quotes.Classes(c)).Attributions()))
		fmt.Println(n)
	}
	// Output:
	// 0
	// 2
}

func ExampleWords() {
	doc := quotes.Parse("Wing Cdre. Bell transmitted that all was well.", quotes.Words(quotes.Lexicon{
		Cues: []string{"transmitted"}, Titles: []string{"wing cdre."}, Abbreviations: []string{"Cdre."},
	}))
	for a := range doc.Attributions() {
		s, _ := doc.Speaker(a.Speaker)
		fmt.Println(s.Name+":", doc.Slice(a.Content[0]))
	}
	// Output: Bell: all was well
}

func ExampleLanguage() {
	doc := quotes.Parse("«No hay pan», dijo.", quotes.Language(language.Spanish))
	tag, confidence := doc.Language()
	fmt.Println(tag, confidence)
	// Output: es Exact
}

func ExampleDate() {
	doc := quotes.Parse("She spoke on Thursday.", quotes.Date(time.Date(2022, 10, 14, 0, 0, 0, 0, time.UTC)))
	fmt.Println(doc.Text())
	// Output: She spoke on Thursday.
}

// Many texts, on all cores, in order.
func ExampleEach() {
	in := slices.Values([]quotes.Source{{ID: "a", Text: "“Yes,” she said."}, {ID: "b", Text: "Nothing here."}})
	for src, doc := range quotes.Each(context.Background(), in) {
		fmt.Println(src.ID, len(slices.Collect(doc.Attributions())))
	}
	// Output:
	// a 1
	// b 0
}

func ExampleSpan() {
	b, _ := json.Marshal(quotes.Span{Start: 3, End: 9})
	fmt.Println(string(b))
	// Output: [3,9]
}

func ExampleVerify() {
	source := quotes.Parse("“We will not sail at night,” said Ida Marsh. “The boats stay here,” said Owen Pell.")
	const quotation = "We will sail at night"
	v := quotes.Verify(source, quotation, "Marsh")
	fmt.Println(v.Text, v.Check)
	for _, c := range v.Changes {
		fmt.Println(c.Kind, source.Slice(c.Source))
	}
	v = quotes.Verify(source, "the boats stay here!", "Ida Marsh")
	fmt.Println(v.Text, v.Check, v.Speaker)
	// Output:
	// altered confirmed
	// deleted not
	// typography other Owen Pell
}

func ExampleIndex() {
	var x quotes.Index
	x.Add("herald", quotes.Parse("“Take your lanterns and go,” said Ida Marsh."))
	x.Add("courier", quotes.Parse("“Take your lanterns and leave,” Marsh said."))
	key, v := x.Verify("take your lanterns and leave", "Ida Marsh")
	fmt.Println(key, v.Text, v.Check)
	for g := range x.Groups() {
		for _, v := range g.Variants {
			fmt.Println(v.Key, v.Speaker, v.Text)
		}
	}
	// Output:
	// courier typography confirmed
	// herald Ida Marsh Take your lanterns and go,
	// courier Marsh Take your lanterns and leave,
}
