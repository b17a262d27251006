package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/ascribe-go/ascribe/internal/attrib"
	"github.com/ascribe-go/ascribe/internal/eval"
	"github.com/ascribe-go/ascribe/quotes"
)

const rulesFile = "docs/rules.md"

// told is what docs/rules.md says of each rule: what it finds, and an example.
var told = map[attrib.Rule][2]string{
	attrib.QuoteLeft:   {"a quotation, then the cue", "“The dam will hold,” **said** Mayor Ida Brandt."},
	attrib.QuoteRight:  {"the cue, then a quotation", "Brandt **told** reporters: “The dam will hold.”"},
	attrib.QuoteSplit:  {"a quotation on either side of the cue", "“The dam,” Brandt **said**, “will hold.”"},
	attrib.That:        {"a clause with “that”", "Brandt **warned** that the dam might not hold."},
	attrib.Bare:        {"a clause without “that”", "Brandt **said** the dam would hold."},
	attrib.Wh:          {"a question, or a clause with a question word", "Brandt **asked** whether the dam would hold."},
	attrib.ToInf:       {"an infinitive whose subject is the source", "Brandt **promised** to raise the dam."},
	attrib.XTo:         {"an infinitive whose subject is the addressee", "Brandt **urged** residents to leave."},
	attrib.Ing:         {"an -ing form", "Brandt **recommended** raising the dam."},
	attrib.Paren:       {"a clause around or before a cue between commas", "The dam, Brandt **said**, would hold."},
	attrib.As:          {"a clause around or after “as X said”", "As Brandt **put** it, the dam would hold."},
	attrib.According:   {"“according to” and its like", "The dam will hold, **according to** Brandt."},
	attrib.NounThat:    {"a reporting noun with a possessor and a clause or infinitive", "Brandt’s **promise** to raise the dam won the vote."},
	attrib.Passive:     {"a passive with an infinitive: no source, and the subject is content", "The dam **is said** to hold."},
	attrib.PassiveThat: {"a passive with “that” under “it”", "It **was announced** that the dam would hold."},
	attrib.Cleft:       {"a relative clause about what is reported", "What Brandt **said** was a warning to all."},
	attrib.NPObject:    {"a noun phrase that the verb passes judgement on", "Brandt **dismissed** the “old wives’ tale”."},
	attrib.XAs:         {"what somebody or something is called", "Brandt **described** the dam as “a sieve”."},
	attrib.PrepObject:  {"a noun phrase behind the verb’s preposition", "Brandt **called for** “an honest count”."},
	attrib.Colon:       {"a quotation or a headline behind a colon, without a reporting verb beside it", "Brandt made a plain statement: “The dam will hold.”"},
	attrib.Signature:   {"a quotation that is signed", "“The dam will hold.” – Ida Brandt"},
	attrib.Transcript:  {"a line behind a speaker’s label", "BRANDT: The dam will hold."},
	attrib.Citing:      {"whom the source itself cites", "The Gazette **reported**, **citing** two engineers, that the dam would hold."},
	attrib.BareQuote:   {"a quotation that is speech, without a cue or a source", "“The dam will hold.” (with nobody near it)"},
}

// measure is one column of the table: how precise the rules are on a set of texts.
type measure struct {
	title, file string
	classes     quotes.Class
	open        bool // counts among the texts that a rule must fire on
	by, sure    map[string]eval.Tally
}

// writeRules writes docs/rules.md. Its error is that of the first file that is missing.
func writeRules(bench string) error {
	speech := quotes.Speech | quotes.Writing
	attribution := filepath.Join(bench, "bench", "attribution")
	columns := []*measure{
		{title: "PolNeAR dev, all classes", file: filepath.Join(attribution, "polnear-dev.jsonl"), classes: quotes.AllClasses, open: true},
		{title: "PolNeAR dev", file: filepath.Join(attribution, "polnear-dev.jsonl"), classes: speech},
		{title: "GUM dev, all classes", file: filepath.Join(attribution, "gum-dev.jsonl"), classes: quotes.AllClasses, open: true},
		{title: "three source articles", file: filepath.Join(bench, "gold", "seeds.jsonl"), classes: speech, open: true},
		{title: "ten gold articles", file: filepath.Join(bench, "gold", "news.jsonl"), classes: speech, open: true},
		{title: "own articles", file: filepath.Join("testdata", "gold.jsonl"), classes: speech, open: true},
	}
	for _, m := range columns {
		gold, system, err := read(m.file, m.classes)
		if err != nil {
			return err
		}
		m.by, m.sure = eval.Rules(gold, system), eval.Confidences(gold, system)
	}
	return os.WriteFile(rulesFile, rulesDoc(columns), 0o666)
}

func rulesDoc(columns []*measure) []byte {
	var b bytes.Buffer
	b.WriteString(`# The rules of attribution

Written by ` + "`go run ./internal/eval/gate -update`" + `; do not edit.

Each attribution names the rule that found it: ` + "`Attribution.Rule`, `rule`" + ` in the record. The names are public: a change to
one stands in the CHANGELOG.

| rule | what is reported | example, the cue in bold |
|---|---|---|
`)
	var rules []attrib.Rule
	for r := attrib.Rule(1); r.String() != ""; r++ {
		rules = append(rules, r)
		fmt.Fprintf(&b, "| %s | %s | %s |\n", r, told[r][0], told[r][1])
	}

	b.WriteString(`
## How precise each rule is

How often a rule fires, and in how many percent of these the full relation is right: an annotated attribution has the same
content (at least half of the words that either has), and the sources share a word or neither has one. Where a column does not
say “all classes”, it is what the library returns by default, speech and writing. PolNeAR counts beliefs, plans and decisions as
attributions and no report within a report; GUM has whole clauses only, and nests: precision there says how far the conventions
differ more than how often the rule errs. The gold and own articles are annotated by the guideline that the library follows.

| rule |`)
	for _, m := range columns {
		fmt.Fprintf(&b, " %s |", m.title)
	}
	b.WriteString("\n|---|" + strings.Repeat("---:|", len(columns)) + "\n")
	for _, r := range rules {
		fmt.Fprintf(&b, "| %s |", r)
		for _, m := range columns {
			fmt.Fprintf(&b, " %s |", cell(m.by[r.String()]))
		}
		b.WriteString("\n")
	}
	b.WriteString("| **all** |")
	for _, m := range columns {
		var all eval.Tally
		for _, t := range m.by {
			all.N, all.Found, all.Right = all.N+t.N, all.Found+t.Found, all.Right+t.Right
		}
		fmt.Fprintf(&b, " %s |", cell(all))
	}
	b.WriteString("\n")

	var rare, wrong []string
	for _, r := range rules {
		var fires, n, right int
		for _, m := range columns {
			t := m.by[r.String()]
			if m.open {
				fires += t.N
			}
			if m.classes != quotes.AllClasses {
				n, right = n+t.N, right+t.Right
			}
		}
		if fires < 5 {
			rare = append(rare, r.String())
		}
		if n > 0 && 2*right < n && r != attrib.BareQuote {
			wrong = append(wrong, r.String())
		}
	}
	fmt.Fprintf(&b, `
Rules that fire fewer than five times on all of these texts: %s. Rules of which less than half is right by default, the four
columns of default classes taken together: %s.

The rule %s is no finding but what is left: a quoted span that reads like speech and that no rule gives to anybody. It is
returned so that no quotation is lost, without a source and without a speaker. It counts as right only where the annotation has
no source either, and PolNeAR leaves such quotations out.

## Confidence

`+"`Attribution.Confidence`, `confidence`"+` in the record, says how sure the speaker is, given that the words are reported at all.
The word follows from how the speaker was found. What it stands for was fixed by the own articles, which were annotated for this
project; nothing else had a part in it, and the gold articles are the check.

| | how the speaker was found | stands for | own articles | ten gold articles |
|---|---|---:|---:|---:|
`, names(rare), names(wrong), "`quote`")
	own, news := columns[len(columns)-1].sure, columns[len(columns)-2].sure
	for _, c := range confidences {
		fmt.Fprintf(&b, "| %s | %s | ≥ %.0f %% | %s | %s |\n", c.word, c.found, c.least, sureCell(own[c.word]), sureCell(news[c.word]))
	}
	fmt.Fprintf(&b, "| – | not at all, or by several who fit alike | | %s | %s |\n", sureCell(own[""]), sureCell(news[""]))
	b.WriteString(`
Each cell: how many attributions have the word, and in how many percent of those whose content an annotated attribution has the
speaker is right, which without a speaker means that the annotation has none.
`)
	return b.Bytes()
}

// confidences are the words of confidence, and the share of right speakers that each stands for.
var confidences = []struct {
	word, found string
	least       float64
}{
	{"exact", "a name stands at the attribution itself, and only one bears it", 95},
	{"high", "a pronoun, an office or a surname that only one fits, or a group that the source describes", 90},
	{"low", "the likeliest of several, or who spoke before", 60},
}

// promised reports which words of confidence the own articles do not bear out.
func promised(own map[string]eval.Tally) (broken []string) {
	for _, c := range confidences {
		if t := own[c.word]; t.Found > 0 && share(t) < c.least {
			broken = append(broken, fmt.Sprintf("confidence %s stands for %.0f %%, measured %.1f %%", c.word, c.least, share(t)))
		}
	}
	return broken
}

// share returns the share of right speakers among the attributions that are found, in percent.
func share(t eval.Tally) float64 { return 100 * float64(t.Right) / float64(max(t.Found, 1)) }

func names(list []string) string {
	if len(list) == 0 {
		return "none"
	}
	return "`" + strings.Join(list, "`, `") + "`"
}

// cell is "12: 83 %", "–" for a rule that did not fire.
func cell(t eval.Tally) string {
	if t.N == 0 {
		return "–"
	}
	return fmt.Sprintf("%d: %.0f %%", t.N, t.Percent())
}

func sureCell(t eval.Tally) string {
	if t.Found == 0 {
		return "–"
	}
	return fmt.Sprintf("%d: %.0f %%", t.N, share(t))
}
