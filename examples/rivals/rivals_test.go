// Package rivals measures words, sentences and marks against other Go libraries on the same text in the same run, and counts
// what each finds. It is a module of its own, so that nobody who uses Ascribe requires its rivals.
//
//	go -C examples/rivals test -run '^$' -bench . -cpu 1 ./...
package rivals

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/ascribe-go/ascribe/internal/layout"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/marks"
	"github.com/ascribe-go/ascribe/internal/sentence"
	"github.com/ascribe-go/ascribe/internal/token"
	uaxsentences "github.com/clipperhouse/uax29/v2/sentences"
	uaxwords "github.com/clipperhouse/uax29/v2/words"
	"github.com/jdkato/prose/v2"
	punkt "github.com/neurosnap/sentences"
	"github.com/neurosnap/sentences/english"
	"github.com/rivo/uniseg"
)

// splitter is a library's way to cut a text.
type splitter struct {
	name  string
	split func(text string) []string
}

// ours runs the stages up to sentences.
func ours(text string) []string {
	lex := lexicon.For("en")
	toks := token.Scan(text, lex)
	l := layout.Find(text, toks, lex)
	var out []string
	for _, s := range sentence.Find(text, toks, lex, &l, marks.Find(text, &l, "en")) {
		out = append(out, s.Of(text))
	}
	return out
}

func unisegSentences(text string) (out []string) {
	for state, s := -1, ""; text != ""; {
		s, text, state = uniseg.FirstSentenceInString(text, state)
		out = append(out, s)
	}
	return out
}

func unisegWords(text string) (out []string) {
	for state, s := -1, ""; text != ""; {
		s, text, state = uniseg.FirstWordInString(text, state)
		out = append(out, s)
	}
	return out
}

func uax29Sentences(text string) (out []string) {
	for s := uaxsentences.FromString(text); s.Next(); {
		out = append(out, s.Value())
	}
	return out
}

func uax29Words(text string) (out []string) {
	for s := uaxwords.FromString(text); s.Next(); {
		out = append(out, s.Value())
	}
	return out
}

func ourWords(text string) (out []string) {
	for w := token.Split(text); w.Next(); {
		out = append(out, text[w.Start:w.End])
	}
	return out
}

// punktSentences returns the splitter of neurosnap/sentences with its model for English.
func punktSentences(tb testing.TB) func(string) []string {
	t, err := english.NewSentenceTokenizer((*punkt.Storage)(nil))
	if err != nil {
		tb.Fatal(err)
	}
	return func(text string) (out []string) {
		for _, s := range t.Tokenize(text) {
			out = append(out, s.Text)
		}
		return out
	}
}

func proseSentences(tb testing.TB) func(string) []string {
	return func(text string) (out []string) {
		doc, err := prose.NewDocument(text, prose.WithExtraction(false), prose.WithTagging(false), prose.WithTokenization(false))
		if err != nil {
			tb.Fatal(err)
		}
		for _, s := range doc.Sentences() {
			out = append(out, s.Text)
		}
		return out
	}
}

// cases are the texts of the sentence stage's own test, with their sentences.
func cases(tb testing.TB) (texts []string, want [][]string) {
	data, err := os.ReadFile(filepath.Join("..", "..", "internal", "sentence", "testdata", "sentences.txt"))
	if err != nil {
		tb.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		line = strings.ReplaceAll(strings.TrimSuffix(line, "\n"), "⏎", "\n")
		if line == "" || strings.HasPrefix(line, "//") || strings.HasPrefix(line, "# ") {
			continue
		}
		texts = append(texts, strings.ReplaceAll(strings.ReplaceAll(line, " ¦ ", " "), "¦", ""))
		want = append(want, trimmed(strings.Split(line, "¦")))
	}
	return texts, want
}

// trimmed returns the sentences without the white space that some libraries count to them, and without those that are nothing
// else.
func trimmed(sents []string) (out []string) {
	for _, s := range sents {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// TestSentences counts the texts that each library cuts as they are marked.
func TestSentences(t *testing.T) {
	texts, want := cases(t)
	for _, c := range []struct {
		splitter
		right int
	}{
		{splitter{"ascribe", ours}, len(texts)},
		{splitter{"neurosnap/sentences", punktSentences(t)}, 52},
		{splitter{"jdkato/prose", proseSentences(t)}, 53},
		{splitter{"rivo/uniseg", unisegSentences}, 53},
		{splitter{"clipperhouse/uax29", uax29Sentences}, 53},
	} {
		right := 0
		for i, text := range texts {
			if slices.Equal(trimmed(c.split(text)), want[i]) {
				right++
			}
		}
		if t.Logf("%-20s %d of %d", c.name, right, len(texts)); right != c.right {
			t.Errorf("%s: %d texts right, counted before were %d", c.name, right, c.right)
		}
	}
}

// TestWords counts the words, and holds the words of the three implementations of UAX #29 to each other.
func TestWords(t *testing.T) {
	texts, _ := cases(t)
	text := strings.Join(texts, "\n\n")
	want := ourWords(text)
	const n = 1964
	if len(want) != n {
		t.Errorf("%d words, counted before were %d", len(want), n)
	}
	for _, c := range []splitter{{"rivo/uniseg", unisegWords}, {"clipperhouse/uax29", uax29Words}} {
		if got := c.split(text); !slices.Equal(got, want) {
			t.Errorf("%s: %d words, not %d", c.name, len(got), len(want))
		}
	}
}

// size of the benchmarks' text: the project's own articles, over and over.
const size = 4 << 20

func corpus(tb testing.TB) string {
	names, err := filepath.Glob(filepath.Join("..", "..", "testdata", "articles", "*.txt"))
	if err != nil || len(names) == 0 {
		tb.Fatal("no articles", err)
	}
	var one strings.Builder
	for _, n := range names {
		b, err := os.ReadFile(n)
		if err != nil {
			tb.Fatal(err)
		}
		one.Write(b)
		one.WriteString("\n\n")
	}
	return strings.Repeat(one.String(), size/one.Len()+1)[:size]
}

var sink int

// bench runs a pass over text as a sub-benchmark, and prints its speed as a ratio to the first one's.
func bench(b *testing.B, text string, passes []struct {
	name string
	run  func()
}) {
	first := 0.0
	for _, p := range passes {
		b.Run(p.name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				p.run()
			}
			s := b.Elapsed().Seconds() / float64(b.N)
			if first == 0 {
				first = s
			}
			b.ReportMetric(first/s, "x-uniseg")
		})
	}
}

type pass = struct {
	name string
	run  func()
}

// BenchmarkWords cuts 4 MB of news into words; every ratio is to uniseg's words.
func BenchmarkWords(b *testing.B) {
	text := corpus(b)
	lex := lexicon.For("en")
	bench(b, text, []pass{
		{"uniseg", func() {
			for rest, state, w := text, -1, ""; rest != ""; {
				w, rest, state = uniseg.FirstWordInString(rest, state)
				sink += len(w)
			}
		}},
		{"for-range", func() {
			for _, r := range text {
				sink += int(r)
			}
		}},
		{"uax29", func() {
			for s := uaxwords.FromString(text); s.Next(); {
				sink += len(s.Value())
			}
		}},
		{"ascribe", func() {
			for w := token.Split(text); w.Next(); {
				sink += w.End
			}
		}},
		{"ascribe-tokens", func() { sink += len(token.Scan(text, lex)) }},
	})
}

// BenchmarkSentences cuts the same text into sentences; every ratio is to uniseg's words, as in the other benchmarks.
func BenchmarkSentences(b *testing.B) {
	text := corpus(b)
	lex := lexicon.For("en")
	toks := token.Scan(text, lex)
	l := layout.Find(text, toks, lex)
	quotes := marks.Find(text, &l, "en")
	punkt, prose := punktSentences(b), proseSentences(b)
	bench(b, text, []pass{
		{"uniseg-words", func() {
			for rest, state, w := text, -1, ""; rest != ""; {
				w, rest, state = uniseg.FirstWordInString(rest, state)
				sink += len(w)
			}
		}},
		{"uniseg", func() {
			for rest, state, s := text, -1, ""; rest != ""; {
				s, rest, state = uniseg.FirstSentenceInString(rest, state)
				sink += len(s)
			}
		}},
		{"uax29", func() {
			for s := uaxsentences.FromString(text); s.Next(); {
				sink += len(s.Value())
			}
		}},
		{"neurosnap-sentences", func() { sink += len(punkt(text)) }},
		{"jdkato-prose", func() { sink += len(prose(text)) }},
		{"ascribe-marks", func() { sink += len(marks.Find(text, &l, "en")) }},
		{"ascribe-sentences", func() { sink += len(sentence.Find(text, toks, lex, &l, quotes)) }},
		{"ascribe-words-and-sentences", func() {
			toks := token.Scan(text, lex)
			l := layout.Find(text, toks, lex)
			sink += len(sentence.Find(text, toks, lex, &l, marks.Find(text, &l, "en")))
		}},
	})
}
