package role_test

import (
	"strings"
	"testing"

	"github.com/ascribe-go/ascribe/internal/analysis"
	"github.com/ascribe-go/ascribe/internal/role"
)

var names = [...]string{role.Speech: "speech", role.Scare: "scare", role.Title: "title", role.Other: "other"}

// TestFind tells the role of the quoted spans of a text. The exclusions are those of newsrooms' guides to what a quotation is.
func TestFind(t *testing.T) {
	for _, tt := range []struct {
		name, reason string
		text         string
		want         string // roles, in the order of the spans
	}{
		// Speech.
		{"said after", "", "“The dam will hold,” the mayor said on Monday.", "speech"},
		{"said before", "", "The mayor said: “The dam will hold.”", "speech"},
		{"said between", "", "“The dam,” the mayor said, “will hold.”", "speech speech"},
		{"a partial quotation", "", "The mayor said the dam was “as safe as any other in the land” on Monday.", "speech"},
		{"partial quotations in a row", "", "Roe asked for “time” “to plan for such a move” on Monday.", "speech speech"},
		{"called", "what somebody calls a thing is quoted from them", "Roe called the plan “a scandal” on Monday.", "speech"},
		{"described", "", "Roe described the plan as “rushed and sloppy” on Monday.", "speech"},
		{"according to", "", "The dam is “a danger to us all,” according to Roe.", "speech"},
		{"a paragraph of its own", "", "The mayor spoke for an hour.\n\n“The dam will hold. I built it. I know what I am doing here.”\n\nNobody else spoke.", "speech"},
		{"goes on in the next paragraph", "", "The mayor said: “The dam will hold.\n\n“I built it.”", "speech speech"},
		{"a verb that no list has", "position and punctuation decide", "“The dam will hold,” grumbled Roe. “So you say,” shot back Lund.", "speech speech"},
		{"headline", "", "Mayor: ‘Dam will hold for years’\n\nThe dam at Orle is old. The council met on Monday.", "speech"},
		{"an organisation", "", "“We found no fault,” the ministry said in a statement.", "speech"},
		{"in her words", "", "Her last words to the council were “never again will I come here.”", "speech"},

		// Scare words and nicknames: no speech.
		{"so-called", "", "The so-called “iron ring” of forts was built in 1931.", "scare"},
		{"known as", "", "The road, known as “the corkscrew” to drivers, is closed.", "scare"},
		{"dubbed", "", "The road was dubbed “the corkscrew” by drivers.", "scare"},
		{"nicknamed", "", "Lund, nicknamed “the owl” by her staff, left at noon.", "scare"},
		{"goes by", "a peer takes the nickname for the quotation and loses the real one", "“I sleep here,” said a homeless man who goes by the name “Shorty.”", "speech scare"},
		{"within a name", "", "Maureen “Mo” Trickett left at noon.", "scare"},
		{"an adjective", "", "The firm sells “green” coal to towns in the north.", "scare"},
		{"before a noun", "", "The “honest meter” bill failed on Monday.", "scare"},

		// Titles.
		{"a film", "", "The film “The Long Winter” opens in May.", "title"},
		{"a book after a comma", "", "Her memoir, “A Town by the Dam,” sold well.", "title"},
		{"titled", "", "The report, titled “What the Wall Knows,” is 40 pages long.", "title"},
		{"a programme", "", "Roe appeared on “Good Morning Orle” on Monday.", "title"},

		// Other: mentioned, written, graded, denied.
		{"the word", "", "The word “dam” is missing from the report.", "other"},
		{"the slogan", "a motto is no quotation", "The party’s slogan, “Water for all,” is on every wall.", "other"},
		{"a banner", "", "One of them held a banner that read “Water for all” in red.", "other"},
		{"painted", "", "Somebody had painted “Go home” on the wall.", "other"},
		{"a grade", "", "The agency rated the wall “poor” and the gates “fair” last year.", "other other"},
		{"stars", "", "The guide gave the inn “four stars out of five” last year.", "other"},
		{"denied", "", "Roe never said “the dam will fail” in public.", "other"},
		{"neither", "", "Neither side has said “yes” to the plan.", "other"},
		{"if", "a hypothetical", "If she had said “stop” they would have gone.", "other"},
		{"a defined term", "", "Halden Harbour plc (the “Company”) owns the dam.", "other"},
		{"empty", "", "He wrote “” on it.", "other"},

		// Lists and nesting.
		{"a list goes together", "", "The word “always”, “sometimes” and “never” are missing.", "other other other"},
		{"said within a quotation", "", "“Then she said, ‘The dam will hold,’ and left,” Roe said.", "speech speech"},
		{"words within a quotation", "", "“There is no ‘if’ about it,” Roe said.", "speech other"},
		{"a title within a quotation", "", "“I saw ‘The Long Winter’ twice,” Roe said.", "speech title"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := analysis.New(tt.text, analysis.Options{})
			var got, why []string
			for _, r := range d.Roles() {
				got, why = append(got, names[r.Role]), append(why, r.Reason)
			}
			if g := strings.Join(got, " "); g != tt.want {
				t.Errorf("%s\n%s\n got %s (%s)\nwant %s", tt.reason, tt.text, g, strings.Join(why, "; "), tt.want)
			}
		})
	}
}
