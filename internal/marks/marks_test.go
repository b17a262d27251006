package marks_test

import (
	"strings"
	"testing"

	"github.com/ascribe-go/ascribe/internal/layout"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/marks"
	"github.com/ascribe-go/ascribe/internal/token"
)

func find(text, lang string) []marks.Quote {
	lex := lexicon.For(lang)
	l := layout.Find(text, token.Scan(text, lex), lex)
	return marks.Find(text, &l, lang)
}

// show writes the spans one a line: a > for each span around it, then what stands within the marks, then, in brackets, that it
// is not closed, that its opening mark is missing, or which earlier span it goes on from.
func show(text string, quotes []marks.Quote) string {
	var b strings.Builder
	for _, q := range quotes {
		for p := q.Parent; p > 0; p = quotes[p-1].Parent {
			b.WriteString("> ")
		}
		b.WriteString(strings.ReplaceAll(q.Inner.Of(text), "\n", "⏎"))
		if !q.Closed {
			b.WriteString(" [open]")
		}
		if q.Headless {
			b.WriteString(" [headless]")
		}
		if q.Continues > 0 {
			b.WriteString(" [goes on]")
		}
		b.WriteString("\n")
	}
	return strings.TrimSuffix(b.String(), "\n")
}

var tests = []struct {
	name, reason string
	lang, text   string
	want         string
}{
	// Styles.
	{"straight", "", "en", `She said "it holds" today.`, "it holds"},
	{"curly", "", "en", `She said “it holds” today.`, "it holds"},
	{"single", "", "en", `She said 'it holds' today.`, "it holds"},
	{"single curly", "", "en", `She said ‘it holds’ today.`, "it holds"},
	{"guillemets", "", "fr", `Elle dit « ça tient » ce soir.`, "ça tient"},
	{"guillemets without blanks", "", "es", `Dijo «aguanta» hoy.`, "aguanta"},
	{"guillemets that point inwards", "German and Danish", "de", `Sie sagte »es hält« dazu.`, "es hält"},
	{"guillemets of one direction", "Swedish and Finnish", "sv", `Hon sade »det håller» i dag.`, "det håller"},
	{"single guillemets", "", "fr", `Elle dit ‹ ça tient › ce soir.`, "ça tient"},
	{"low and high, German", "", "de", `Sie sagte „es hält“ dazu.`, "es hält"},
	{"low and high, Polish", "", "pl", `Powiedziała „trzyma” dzisiaj.`, "trzyma"},
	{"low and high, single", "", "de", `Sie sagte ‚es hält‘ dazu.`, "es hält"},
	{"right marks on both sides", "Swedish", "sv", `Hon sade ”det håller” i dag.`, "det håller"},
	{"corner brackets", "", "ja", `彼は「持つ」と言った。`, "持つ"},
	{"white corner brackets", "", "ja", `彼は『持つ』と言った。`, "持つ"},
	{"two apostrophes", "one direct quotation in five of American newswire", "en", `She said ''it holds'' today.`, "it holds"},
	{"backticks and apostrophes", "TeX and old wires", "en", "She said ``it holds'' today.", "it holds"},
	{"backtick and apostrophe", "", "en", "She said `it holds' today.", "it holds"},
	{"a straight mark that a curly one closes", "", "en", `She said "it holds” today.`, "it holds"},
	{"a curly mark that a straight one closes", "", "en", `She said “it holds" today.`, "it holds"},
	{"two apostrophes that a straight mark closes", "", "en", `She said ''it holds" today.`, "it holds"},
	{"a mark of closing typed to open", "", "en", `She said ”it holds” today.`, "it holds"},
	{"a mark of opening typed to close", "", "en", `She said “it holds“ today.`, "it holds"},

	// Apostrophes.
	{"contractions", "between letters it is none", "en", `'I don't know, it's Ann's,' she said.`, `I don't know, it's Ann's,`},
	{"contraction with the wrong mark", "shouldn‘t made a peer lose the document", "en", `He shouldn‘t “go” there.`, "go"},
	{"clipped in front", "", "en", `Get 'em while 'tis cheap, said the '90s ad.`, ""},
	{"clipped in front, curly", "", "en", `Get ’em while ’tis cheap, said the ’90s ad.`, ""},
	{"clipped behind", "", "en", `The ol' man was fishin' for rock 'n' roll.`, ""},
	{"possessives of plurals", "", "en", `The workers' union and the owners' club met.`, ""},
	{"possessive within marks", "a plural possessive is no end", "en", `‘The workers’ union will strike,’ she said.`, "The workers’ union will strike,"},
	{"possessive within straight marks", "", "en", `'The workers' union will strike,' she said.`, "The workers' union will strike,"},
	{"plural and end of a quotation", "", "en", `He spoke of ‘the workers’ and left.`, "the workers"},
	{"Irish name", "", "en", `“O'Neill met D’Arcy,” she said.`, "O'Neill met D’Arcy,"},
	{"feet and inches", "a peer takes what is between two of them", "en", `A 5'11" guard, 32, said: "We ran."`, "We ran."},
	{"inches", "", "en", `A 24" board and a 12" pipe, she said, "will do."`, "will do."},
	{"inches within marks", "", "en", `"A 24" board will do," she said.`, `A 24" board will do,`},
	{"a number at the end", "", "en", `He said "at least 24" and left.`, "at least 24"},
	{"year at the end", "", "en", `They called it 'the spirit of 76' then.`, "the spirit of 76"},

	// Nesting.
	{"single in double", "", "en", `“She said ‘it holds’ twice,” he said.`, "She said ‘it holds’ twice,\n> it holds"},
	{"double in single", "British", "en", `‘She said “it holds” twice,’ he said.`, "She said “it holds” twice,\n> it holds"},
	{"straight in straight", "", "en", `"She said 'it holds' twice," he said.`, "She said 'it holds' twice,\n> it holds"},
	{"the same mark", "", "en", `“She said “it holds” twice,” he said.`, "She said “it holds” twice,\n> it holds"},
	{"three deep", "", "en", `“She said ‘he said “no” to me,’” he said.`, "She said ‘he said “no” to me,’\n> he said “no” to me,\n> > no"},
	{"both end at once", "", "en", `“She said ‘it holds.’” He left.`, "She said ‘it holds.’\n> it holds."},
	{"both end at once, straight", "", "en", `"She said 'it holds.'" He left.`, "She said 'it holds.'\n> it holds."},
	{"both begin at once", "", "en", `“‘It holds,’ she said to me,” he said.`, "‘It holds,’ she said to me,\n> It holds,"},
	{"two apostrophes and one", "", "en", `He said ''she said 'no''' and left.`, "she said 'no'\n> no"},
	{"guillemets around curly marks", "", "es", `Dijo: «Ella dijo “aguanta” dos veces».`, "Ella dijo “aguanta” dos veces\n> aguanta"},
	{"corners", "", "ja", `彼は「彼女は『持つ』と言った」と話した。`, "彼女は『持つ』と言った\n> 持つ"},

	// Paragraphs.
	{"opens again at each paragraph", "news re-opens; a peer keeps the last paragraph alone", "en", "“It holds.\n\n“It was built to.\n\n“Trust me,” she said.", "It holds. [open]\nIt was built to. [open] [goes on]\nTrust me, [goes on]"},
	{"opens again, straight", "", "en", "\"It holds.\n\n\"It was built to.\n\n\"Trust me,\" she said.", "It holds. [open]\nIt was built to. [open] [goes on]\nTrust me, [goes on]"},
	{"opens again, single", "British dialogue cannot be told from apostrophes by marks alone", "en", "‘It holds.\n\n‘It was built to.\n\n‘Trust me,’ she said.", "It holds. [open]\nIt was built to. [open] [goes on]\nTrust me, [goes on]"},
	{"opens again, single straight", "", "en", "'It holds.\n\n'It was built to.\n\n'Trust me,' she said.", "It holds. [open]\nIt was built to. [open] [goes on]\nTrust me, [goes on]"},
	{"opens again, two apostrophes", "", "en", "''It holds.\n\n''It was built to,'' she said.", "It holds. [open]\nIt was built to, [goes on]"},
	{"closes in the next paragraph", "not opened again", "en", "She said: “It holds.\n\nIt was built to,” and left it there.", "It holds. [open]\nIt was built to, [goes on]"},
	{"a new quotation after a closed one", "", "en", "“It holds.”\n\n“I doubt it.”", "It holds.\nI doubt it."},

	// Errors stay in their paragraph.
	{"never closed", "it ends with its paragraph; the rest of the document stays right", "en", "She said: “It holds.\n\nNobody came. He said “no” then.", "It holds. [open]\nno"},
	{"never closed, straight", "an odd count inverts the rest of the document in two peers", "en", "She said: \"It holds.\n\nNobody came. He said \"no\" then.", "It holds. [open]\nno"},
	{"never opened", "", "en", "It was built to hold for years,” she said. He said “no” then.", "It was built to hold for years, [headless]\nno"},
	{"never closed, then another", "the second mark says that the first should have closed", "en", "She said “it holds. He said “no” then.", "it holds. He said [open]\nno"},
	{"a single mark that never closes", "an apostrophe, most likely", "en", "The 'workers met at noon.", ""},
	{"empty", "", "en", `He said "" and “” today.`, "\n"},
	{"empty, then a sign", "an index error in a peer", "en", `""=`, ""},
	{"two paragraphs of a word", "an index error in a peer", "en", "\"Bob.\"\n\n\"What.\"", "Bob.\nWhat."},
	{"adjacent", "", "en", `“time” “to plan for such a move”`, "time\nto plan for such a move"},
	{"adjacent without a blank", "", "en", `“time”“to plan for such a move”`, "time\nto plan for such a move"},
	{"a lone mark", "", "en", `"`, ""},
	{"a mark and blanks", "", "en", ` “ `, ""},
	{"set off by blanks", "machine-made copy", "en", `He said " it holds " today.`, "it holds"},
	{"guillemets as bullets", "", "en", "» tents\n» lamps\n» “soup”", "soup"},
	{"marks of a tag", "what a tag quotes is no part of the text", "en", `<a href="x">He</a> said "no" then.`, "no"},
	{"a list", "", "en", `“always”, “sometimes” and “never”`, "always\nsometimes\nnever"},

	// What stands around and within.
	{"interrupted", "two spans, of one attribution", "en", `“It holds,” she said, “for now.”`, "It holds,\nfor now."},
	{"headline", "", "en", "Dam ‘will hold’, says mayor\n\nThe dam will hold.", "will hold"},
	{"headline, British", "", "en", "Mayor: 'Dam will hold'\n\nThe dam will hold.", "Dam will hold"},
	{"brackets within", "", "en", `“It […] holds [today],” she said.`, "It […] holds [today],"},
	{"brackets around", "", "en", `The dam (“the wall”) holds.`, "the wall"},
	{"a dash before", "", "en", `She left—“it holds”—and slept.`, "it holds"},
	{"a colon before, no blank", "", "en", `She said:"It holds."`, "It holds."},
	{"a word glued to the mark", "translated copy", "en", `“It holds,”Macron said.`, "It holds,"},
	{"a transcript", "", "en", "Q: Will it hold?\n\nA: “Yes,” they said.\n\nQ: Who?", "Yes,"},
	{"a transcript within marks", "the label is not said, and each turn is somebody else's", "en", "“WALLACE: Will it hold?\n\n“RYAN: Yes.\n\n“Trust me.”", "Will it hold? [open]\nYes. [open]\nTrust me. [goes on]"},
	{"a transcript within marks, straight", "", "en", "\"WALLACE: Will it hold?\n\n\"RYAN: Yes, it “will.”\"", "Will it hold? [open]\nYes, it “will.”\n> will."},

	// Dialogue.
	{"a dash, Spanish", "", "es", "—Aguanta —dijo Ana—. Lo construí yo.\n\n—Bien.", "Aguanta\nLo construí yo.\nBien."},
	{"a dash, Portuguese", "", "pt", "— Aguenta — disse Ana. — Fui eu que fiz.", "Aguenta\nFui eu que fiz."},
	{"a dash, French", "", "fr", "— Ça tient.\n\n— Bien.", "Ça tient.\nBien."},
	{"a dash, English", "a dash at a paragraph's beginning is speech only where the text uses no other mark", "en", "— The dam holds.\n\nShe said “no” and “yes”.", "no\nyes"},
	{"marks within dialogue", "", "es", "—Dijo «aguanta» —contó Ana.", "Dijo «aguanta»\n> aguanta"},
}

func TestFind(t *testing.T) {
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := show(tt.text, find(tt.text, tt.lang)); got != tt.want {
				t.Errorf("%s\n%s\n got %q\nwant %q", tt.reason, tt.text, got, tt.want)
			}
		})
	}
}
