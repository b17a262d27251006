package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/ascribe-go/ascribe/claims"
	"github.com/ascribe-go/ascribe/examples/internal/cli"
)

// report is the output.
type report struct {
	Utterances []utterance `json:"utterances"` // what several articles quote
	Claims     []event     `json:"claims"`     // what several articles claim
}

// event is one event as the articles tell it. Members that conflict are given in pairs, by their indexes.
type event struct {
	Subject   string              `json:"subject"`
	Event     string              `json:"event"` // see claims.Claim.Keys
	Relation  claims.RelationKind `json:"relation"`
	Conflicts [][2]int            `json:"conflicts"`
	Members   []member            `json:"members"`
}

// member is a claim of an article. Claim.Quantities are indexes into the record of the article, as annotate prints it; Figure is the one
// that tells of the event, null for a claim without figures.
type member struct {
	Doc    string                 `json:"doc"`
	Claim  claims.ClaimRecord     `json:"claim"`
	Figure *claims.QuantityRecord `json:"figure"`

	place string // doc:line:column
}

// newReport compares the articles. Events of one article are left out unless it contradicts itself, or all are wanted.
func newReport(articles []article, all bool) *report {
	r := &report{Utterances: utterances(articles), Claims: []event{}}
	var list []claims.Claim
	var from []member
	var doc []int
	var figures [][]claims.QuantityRecord // of each claim
	for i, a := range articles {
		rec := claims.Report(a.doc, claims.Unnumbered())
		k := 0
		for c := range claims.All(a.doc, claims.Unnumbered()) {
			out := rec.Claims[k]
			k++
			list = append(list, c)
			doc = append(doc, i)
			from = append(from, member{Doc: a.id, Claim: out, place: fmt.Sprintf("%s:%v", a.id, a.doc.Position(c.Span.Start))})
			var qs []claims.QuantityRecord
			for _, q := range out.Quantities {
				qs = append(qs, rec.Quantities[q])
			}
			figures = append(figures, qs)
		}
	}
	for _, e := range claims.Group(list) {
		several := false
		for _, m := range e.Members {
			several = several || doc[m.Claim] != doc[e.Members[0].Claim]
		}
		if !several && len(e.Conflicts) == 0 && !all {
			continue
		}
		out := event{Event: e.Key, Relation: e.Relation, Conflicts: e.Conflicts}
		if out.Conflicts == nil {
			out.Conflicts = [][2]int{}
		}
		for _, m := range e.Members {
			x := from[m.Claim]
			if m.Figure >= 0 {
				x.Figure = &figures[m.Claim][m.Figure]
			}
			out.Members = append(out.Members, x)
			// The subject of the first claim whose subject says who or what.
			if c := &list[m.Claim]; out.Subject == "" && len(c.Subjects.Names)+len(c.Subjects.Nouns) > 0 {
				out.Subject = subject(x.Claim)
			}
		}
		if out.Subject == "" {
			out.Subject = subject(out.Members[0].Claim)
		}
		r.Claims = append(r.Claims, out)
	}
	// What conflicts first.
	slices.SortStableFunc(r.Claims, func(x, y event) int { return rank(x.Relation) - rank(y.Relation) })
	return r
}

// subject returns that of a claim as it is printed; where that is a pronoun, the words that the claim which can be read alone has for it.
func subject(c claims.ClaimRecord) string {
	s := cli.OneLine(c.Subject)
	switch strings.ToLower(s) {
	case "", "it", "he", "she", "they", "we", "i":
		before, _, _ := strings.Cut(c.Text, " "+c.Verb)
		if c.Holder != nil && strings.HasPrefix(before, *c.Holder) {
			return *c.Holder
		}
	}
	return s
}

// headings are what is printed above the events of a kind, in the order in which they are.
var headings = []struct {
	kind  claims.RelationKind
	title string
}{
	{claims.RelationConflicting, "They disagree"},
	{claims.RelationCompatible, "Both can be true"},
	{claims.RelationFiner, "Some are more exact"},
	{claims.RelationEqual, "They agree"},
	{claims.RelationUnrelated, "One article alone"},
}

func rank(k claims.RelationKind) int {
	for i, h := range headings {
		if h.kind == k {
			return i
		}
	}
	return len(headings)
}

// print writes a table of who says which figure, the events by how well they agree.
func (r *report) print(w io.Writer) {
	if len(r.Utterances) > 0 {
		r.printUtterances(w)
		fmt.Fprintln(w)
	}
	if len(r.Claims) == 0 {
		fmt.Fprintln(w, "No two of the articles claim anything of one event.")
		return
	}
	last := -1
	for _, e := range r.Claims {
		if k := rank(e.Relation); k != last {
			if last >= 0 {
				fmt.Fprintln(w)
			}
			fmt.Fprintln(w, headings[k].title)
			last = k
		}
		fmt.Fprintf(w, "\n  %s: %s\n", e.Subject, e.Event)
		bad := map[int]bool{}
		for _, c := range e.Conflicts {
			bad[c[0]], bad[c[1]] = true, true
		}
		t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
		for i, m := range e.Members {
			mark := " "
			if bad[i] {
				mark = "!"
			}
			figure := "–"
			if m.Figure != nil {
				figure = cli.OneLine(m.Figure.Text)
			}
			who := "(the article)"
			if m.Claim.Holder != nil {
				who = *m.Claim.Holder
			} else if m.Claim.Attribution != nil {
				who = "(not said)"
			}
			how := m.Claim.Modality.String()
			if m.Claim.Polarity == claims.Negative {
				how = "not, " + how
			}
			fmt.Fprintf(t, "   %s %s\t%s\t%s\t%s\t%s\n", mark, figure, who, how, m.place, clip(cli.OneLine(m.Claim.Text)))
		}
		t.Flush()
	}
}

// clip cuts a text for the last column.
func clip(s string) string {
	const most = 90
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}
