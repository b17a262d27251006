package main

import (
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/ascribe-go/ascribe/examples/internal/cli"
	"github.com/ascribe-go/ascribe/quotes"
)

// utterance is what several articles quote or report of one speaker.
type utterance struct {
	Speaker  *string   `json:"speaker"` // as most of the articles name him
	Variants []variant `json:"variants"`
}

// variant is an utterance as one article has it. Changes are the words that differ from the first variant: Source spans are of
// its text, Quote spans of this one's.
type variant struct {
	Doc     string          `json:"doc"`
	Span    quotes.Span     `json:"span"` // from its first word to its last
	Text    string          `json:"text"`
	Speaker *string         `json:"speaker"`
	Kind    quotes.Kind     `json:"kind"`
	Changes []quotes.Change `json:"changes"`

	place string // doc:line:column
}

// utterances returns what more than one article quotes or reports.
func utterances(articles []article) []utterance {
	var x quotes.Index
	for i, a := range articles {
		x.Add(fmt.Sprint(i), a.doc)
	}
	out := []utterance{}
	for g := range x.Groups() {
		u := utterance{Speaker: cli.OrNull(g.Speaker)}
		for _, v := range g.Variants {
			var i int
			fmt.Sscan(v.Key, &i)
			a := articles[i]
			at := quotes.Span{Start: v.Content[0].Start, End: v.Content[len(v.Content)-1].End}
			if v.Changes == nil {
				v.Changes = []quotes.Change{}
			}
			u.Variants = append(u.Variants, variant{
				Doc: a.id, Span: at, Text: v.Text, Speaker: cli.OrNull(v.Speaker), Kind: v.Kind, Changes: v.Changes,
				place: fmt.Sprintf("%s:%v", a.id, a.doc.Position(at.Start)),
			})
		}
		out = append(out, u)
	}
	return out
}

// altered reports whether words of a quotation differ from those that the first variant quotes.
func (u *utterance) altered(i int) bool {
	return u.Variants[0].Kind == quotes.Direct && u.Variants[i].Kind == quotes.Direct && len(u.Variants[i].Changes) > 0
}

// printUtterances writes the utterances: who is quoted by whom, and with which words. "!" marks quotations that are not the same.
func (r *report) printUtterances(w io.Writer) {
	fmt.Fprintln(w, "Quoted by several")
	for _, u := range r.Utterances {
		who := "(not said)"
		if u.Speaker != nil {
			who = *u.Speaker
		}
		fmt.Fprintf(w, "\n  %s\n", who)
		t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
		for i, v := range u.Variants {
			mark := " "
			if u.altered(i) {
				mark = "!"
			}
			text := clip(cli.OneLine(v.Text))
			if v.Kind == quotes.Direct {
				text = "“" + text + "”"
			}
			if v.Speaker != nil && *v.Speaker != who {
				text += " – " + *v.Speaker
			}
			fmt.Fprintf(t, "   %s %s\t%s\n", mark, v.place, text)
			if words := cli.Changes(v.Changes, u.Variants[0].Text, v.Text); words != "" {
				fmt.Fprintf(t, "     \t%s\n", words)
			}
		}
		t.Flush()
	}
}
