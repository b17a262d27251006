package layout_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/ascribe-go/ascribe/internal/layout"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/mixture"
	"github.com/ascribe-go/ascribe/internal/token"
)

var (
	kinds = map[layout.Kind]string{
		layout.Body: "body", layout.Headline: "headline", layout.Subhead: "subhead", layout.Byline: "byline", layout.Caption: "caption", layout.Turn: "turn",
		layout.Item: "item", layout.Block: "block", layout.Tweet: "tweet", layout.Credit: "credit",
	}
	labels = map[layout.Label]string{layout.Dateline: "dateline", layout.DateLine: "date", layout.Speaker: "speaker", layout.Bullet: "bullet"}
)

const body = "The dam at Orle will hold for another winter, the mayor said on Monday.\n\nThe council has asked for a second report on the wall.\n"

// TestFind finds the kind, the label and the tail of the first paragraphs of a text, before a body of plain ones.
func TestFind(t *testing.T) {
	for _, tt := range []struct {
		name, reason string
		text         string
		want         []string // kind of each paragraph, its label, its tail, and the paragraph it repeats
	}{
		{"plain", "", "", nil},
		{"headline", "no stop", "Dam will hold, says mayor\n\n", []string{"headline"}},
		{"headline in title case", "a stop tells nothing there", "The Dam of Orle Will Hold, Says Its Mayor.\n\n", []string{"headline"}},
		{"headline below a kicker", "", "FOR IMMEDIATE RELEASE\n\nDam will hold, says mayor\n\n", []string{"headline", "headline"}},
		{"a sentence is no headline", "", "The dam will hold.\n\n", []string{"body"}},
		{"byline", "", "Dam will hold\n\nBy Jane Roe\n\n", []string{"headline", "byline"}},
		{"subhead", "", "Dam will hold\n\nThe dam will hold, the mayor said.\n\nA long winter\n\n", []string{"headline", "body", "subhead"}},
		{"dateline, a place and a date", "", "ORLE, Oct. 3 (Harbour Press) — The dam will hold.\n\n", []string{"body dateline=ORLE, Oct. 3 (Harbour Press) —"}},
		{"dateline, a place in capitals", "", "ORLE - The dam will hold.\n\n", []string{"body dateline=ORLE -"}},
		{"dateline, an agency in brackets", "", "Orle (AP) – The dam will hold.\n\n", []string{"body dateline=Orle (AP) –"}},
		{"dateline, a place and a colon", "", "PORT ELGAR: The dam will hold.\n\n", []string{"body dateline=PORT ELGAR:"}},
		{"no dateline, a warning", "", "WARNING: The dam will not hold.\n\n", []string{"body"}},
		{"no dateline", "a dash within a sentence", "Orle — the old town — sleeps.\n\n", []string{"body"}},
		{"date of an archive", "", "date 2022-10-13 The dam will hold.\n\n", []string{"body date=date 2022-10-13"}},
		{"questions and answers", "", "Q: Will it hold?\n\nA: It will.\n\n", []string{"turn speaker=Q:", "turn speaker=A:"}},
		{"speakers in capitals", "", "JANE ROE: Will it hold?\n\nLUND: It will.\n\n", []string{"turn speaker=JANE ROE:", "turn speaker=LUND:"}},
		{"a speaker twice", "", "Jane Roe: Will it hold?\n\nYes.\n\nJane Roe: Surely?\n\n", []string{"turn speaker=Jane Roe:", "body", "turn speaker=Jane Roe:"}},
		{"a label that stands once", "a colon begins many things", "The plan: it is to hold.\n\n", []string{"body"}},
		{"speakers behind opening marks", "transcripts that are quoted as a whole", "“ROE: Will it hold?\n\n“LUND: It will.”\n\n", []string{"turn speaker=ROE:", "turn speaker=LUND:"}},
		{"list with bullets", "", "Needed:\n\n• tents\n\n• lamps\n\n", []string{"body", "item bullet=•", "item bullet=•"}},
		{"list with numbers", "", "1. Tents are needed.\n\n2) Lamps are needed.\n\n", []string{"item bullet=1.", "item bullet=2)"}},
		{"list with hyphens", "", "- Tents are needed.\n\n* Lamps are needed.\n\n", []string{"item bullet=-", "item bullet=*"}},
		{"block quote", "", "> The dam will hold.\n\n", []string{"block bullet=>"}},
		{"block quote by indent", "only where most lines are not set in", "It says:\n\n    The dam will hold for another winter, we think.\n\nThat was all.\n\nNobody asked.\n\nNobody came.\n\n", []string{"body", "block", "body", "body", "body"}},
		{"post with a tag", "", "<tweet id=5> The dam will hold.\n\n", []string{"tweet"}},
		{"post with a signature", "", "The dam will hold. — Jane Roe (@janeroe) January 5, 2016\n\n", []string{"tweet"}},
		{"caption with a credit", "", "The dam of Orle in winter. (REUTERS/Jo Li/file)\n\n", []string{"caption tail=(REUTERS/Jo Li/file)"}},
		{"caption printed twice", "the second may differ in a word", "The old dam of Orle in winter light. Photo: Jo Li / AFP\n\nThe old dam of Orle in winter. Photo: Jo Li / AFP\n\n", []string{"caption tail=Photo: Jo Li / AFP", "caption tail=Photo: Jo Li / AFP repeats=1"}},
		{"credit of agencies", "", "The dam will hold, the mayor said on Monday./ AFP\n\n", []string{"body tail=/ AFP"}},
		{"credit line", "", "Dam will hold\n\nReporting by Jane Roe; editing by Bo Hay\n\n", []string{"headline", "credit"}},
		{"lines that are wrapped", "only blank lines part paragraphs", "The dam at Orle, which was built in 1931 by hand,\nwill hold for another winter, said the mayor, who\nhas asked for a second report on the state of the\nwall and the gates below it.\n\n", []string{"body"}},
		{"a line cut off", "the next begins in lower case within the sentence", "The mayor of the town said that\nthe dam will hold.\n\n", []string{"body"}},
		{"Windows and old Macintosh", "", "Dam will hold\r\n\r\nIt was built to.\r\r", []string{"headline", "body"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text := tt.text + body
			lex := lexicon.For("en")
			toks := token.Scan(text, lex)
			l := layout.Find(text, toks, lex)
			var got []string
			for i := range l.Paragraphs {
				p := &l.Paragraphs[i]
				s := kinds[p.Kind]
				if p.Label != layout.NoLabel {
					s += " " + labels[p.Label] + "=" + p.LabelSpan.Of(text)
				}
				if p.Tail < p.Last {
					s += " tail=" + text[toks[p.Tail].Start:p.End]
				}
				if p.Repeats > 0 {
					s += fmt.Sprintf(" repeats=%d", p.Repeats)
				}
				got = append(got, s)
			}
			want := append(tt.want, "body", "body")
			if g, w := strings.Join(got, " | "), strings.Join(want, " | "); g != w {
				t.Errorf("%s\n got %s\nwant %s", tt.reason, g, w)
			}
		})
	}
}

// TestParagraph finds the paragraph of every token.
func TestParagraph(t *testing.T) {
	lex := lexicon.For("en")
	text := "One.\n\nTwo three.\n\nFour."
	toks := token.Scan(text, lex)
	l := layout.Find(text, toks, lex)
	for i := range toks {
		if p := l.Paragraphs[l.Paragraph(i)]; i < p.First || i >= p.Last {
			t.Errorf("token %d: in paragraph %d to %d", i, p.First, p.Last)
		}
	}
}

// FuzzFind holds the paragraphs of any bytes to what Find promises: in order, and every token in one.
func FuzzFind(f *testing.F) {
	for _, s := range []string{"", "A\n\nB", "Q: a\nA: b", "“ROE: a\n\n“ROE: b", "1. a\n• b\n> c\n  d", "ORLE, Oct. 3 (AP) — a", "a (AP/b)\na (AP/b)", "\r\r\n\u2029\v", "date 2022-10-13", "<tweet a", "By A", ":\n:\n\":"} {
		f.Add(s)
	}
	lex := lexicon.For("en")
	f.Fuzz(func(t *testing.T, text string) { check(t, text, lex) })
}

// TestMixture holds mixtures to the same.
func TestMixture(t *testing.T) {
	mixture.Run(t, 2500, func(t testing.TB, text string, _ *rand.Rand) { check(t, text, lexicon.For("en")) })
}

func check(t testing.TB, text string, lex *lexicon.Lexicon) {
	toks := token.Scan(text, lex)
	next := 0
	for i, p := range layout.Find(text, toks, lex).Paragraphs {
		if p.First != next || p.Last <= p.First || p.Last > len(toks) || p.Start != int(toks[p.First].Start) || p.End != int(toks[p.Last-1].End) {
			t.Fatalf("%q: paragraph %d is %+v, after token %d", text, i, p, next)
		}
		if p.LabelFirst < p.First || p.LabelFirst > p.LabelEnd || p.LabelEnd > p.Last || p.Tail < p.LabelEnd || p.Tail > p.Last || p.Repeats > i {
			t.Fatalf("%q: paragraph %d is %+v", text, i, p)
		}
		next = p.Last
	}
	if next != len(toks) {
		t.Fatalf("%q: %d tokens of %d are in paragraphs", text, next, len(toks))
	}
}
