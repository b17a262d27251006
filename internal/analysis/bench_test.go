package analysis_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ascribe-go/ascribe/internal/analysis"
	"github.com/ascribe-go/ascribe/internal/attrib"
	"github.com/ascribe-go/ascribe/internal/chunk"
	"github.com/ascribe-go/ascribe/internal/layout"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/marks"
	"github.com/ascribe-go/ascribe/internal/mention"
	"github.com/ascribe-go/ascribe/internal/number"
	"github.com/ascribe-go/ascribe/internal/sentence"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/token"
	"github.com/ascribe-go/ascribe/internal/when"
	"github.com/rivo/uniseg"
)

// size of the benchmark's text: the project's own articles, over and over.
const size = 4 << 20

func corpus(tb testing.TB) (docs []string, all string) {
	names, err := filepath.Glob(filepath.Join("..", "..", "testdata", "articles", "*.txt"))
	if err != nil || len(names) == 0 {
		tb.Fatal("no articles", err)
	}
	for _, n := range names {
		b, err := os.ReadFile(n)
		if err != nil {
			tb.Fatal(err)
		}
		docs = append(docs, string(b))
	}
	one := strings.Join(docs, "\n\n") + "\n\n"
	return docs, strings.Repeat(one, size/len(one)+1)[:size]
}

var sink int

// BenchmarkStages prints the speed of each stage alone, the stages below it given, over 4 MB of news, and as a ratio to uniseg's
// word segmentation of the same text in the same run:
//
//	go test -run '^$' -bench Stages -benchmem -cpu 1 ./internal/analysis
//
// "all" is everything that a document can be asked for, in one text of 4 MB; "articles" is the same in texts of the size of
// articles.
func BenchmarkStages(b *testing.B) {
	docs, text := corpus(b)
	lex := lexicon.For("en")
	toks := token.Scan(text, lex)
	lay := layout.Find(text, toks, lex)
	quotes := marks.Find(text, &lay, "en")
	sents := sentence.Find(text, toks, lex, &lay, quotes)
	tags := make([]tag.Tag, len(toks))
	uniwords := 0.0 // seconds for one pass
	pass := func(name string, f func()) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				f()
			}
			s := b.Elapsed().Seconds() / float64(b.N)
			if name == "uniseg-words" {
				uniwords = s
			}
			if uniwords > 0 {
				b.ReportMetric(uniwords/s, "x-uniseg")
			}
		})
	}
	pass("uniseg-words", func() {
		rest, state, word := text, -1, ""
		for rest != "" {
			word, rest, state = uniseg.FirstWordInString(rest, state)
			sink += len(word)
		}
	})
	pass("for-range", func() {
		for _, r := range text {
			sink += int(r)
		}
	})
	pass("words", func() {
		for w := token.Split(text); w.Next(); {
			sink += w.End
		}
	})
	pass("token", func() { sink += len(token.Scan(text, lex)) })
	pass("layout", func() { l := layout.Find(text, toks, lex); sink += len(l.Paragraphs) })
	pass("marks", func() { sink += len(marks.Find(text, &lay, "en")) })
	pass("sentence", func() { sink += len(sentence.Find(text, toks, lex, &lay, quotes)) })
	pass("words+sentences", func() { // and what sentences are cut by: layout and marks
		toks := token.Scan(text, lex)
		lay := layout.Find(text, toks, lex)
		sink += len(sentence.Find(text, toks, lex, &lay, marks.Find(text, &lay, "en")))
	})
	pass("tag", func() {
		for _, s := range sents {
			tag.Sentence(text, toks[s.First:s.Last], lex, tags[s.First:s.Last])
		}
	})
	var chunks chunk.Chunks
	group := func() {
		chunks = chunk.Chunks{}
		for _, s := range sents {
			chunks.Names(toks, tags, s.First, s.Last)
		}
		for _, s := range sents {
			chunks.Add(text, toks, tags, lex, s.First, s.Last)
		}
	}
	find := func() {
		sink += len(attrib.Find(attrib.Input{Text: text, Toks: toks, Tags: tags, Lex: lex, Layout: &lay, Quotes: quotes, Sents: sents, Chunks: &chunks}))
	}
	name := func() {
		m := mention.Find(mention.Input{Text: text, Toks: toks, Tags: tags, Lex: lex, Layout: &lay, Sents: sents, Chunks: &chunks, Quotes: quotes})
		sink += len(m.Mentions)
	}
	pass("chunk", group)
	pass("cue+attrib", find)
	pass("mention", name)
	pass("tag+cue+mention+attrib", func() {
		for _, s := range sents {
			tag.Sentence(text, toks[s.First:s.Last], lex, tags[s.First:s.Last])
		}
		group()
		find()
		name()
	})
	pass("number+when", func() {
		qs, _ := when.Find(number.Input{Text: text, Toks: toks, Lex: lex, Layout: &lay})
		sink += len(qs)
	})
	pass("all", func() { analysis.New(text, analysis.Options{}).All() })
	pass("articles", func() {
		for n := 0; n < len(text); {
			for _, d := range docs {
				analysis.New(d, analysis.Options{}).All()
				if n += len(d); n >= len(text) {
					break
				}
			}
		}
	})
}

// BenchmarkArticle is everything that is said of one of the project's own articles, each in turn: allocations are those of a
// document.
func BenchmarkArticle(b *testing.B) {
	docs, _ := corpus(b)
	for _, p := range []struct {
		name string
		run  func(d *analysis.Document)
	}{
		{"sentences", func(d *analysis.Document) { d.Sentences() }},
		{"attributions", func(d *analysis.Document) { d.Attributions() }},
		{"all", (*analysis.Document).All},
	} {
		b.Run(p.name, func(b *testing.B) {
			b.ReportAllocs()
			n := 0
			for i := 0; b.Loop(); i++ {
				d := docs[i%len(docs)]
				p.run(analysis.New(d, analysis.Options{}))
				n += len(d)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(n), "ns/byte")
		})
	}
}
