package when_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ascribe-go/ascribe/internal/layout"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/number"
	"github.com/ascribe-go/ascribe/internal/token"
	"github.com/ascribe-go/ascribe/internal/when"
	"github.com/rivo/uniseg"
)

var sink int

// BenchmarkFind prints the speed of all quantities of news, tokens and layout given, and as a ratio to uniseg's word
// segmentation of the same text in the same run:
//
//	go test -run '^$' -bench Find -benchmem -cpu 1 ./internal/when
func BenchmarkFind(b *testing.B) {
	names, err := filepath.Glob(filepath.Join("..", "..", "testdata", "articles", "*.txt"))
	if err != nil || len(names) == 0 {
		b.Fatal("no articles", err)
	}
	var docs []string
	size := 0
	for _, n := range names {
		t, err := os.ReadFile(n)
		if err != nil {
			b.Fatal(err)
		}
		docs = append(docs, string(t))
		size += len(t)
	}
	uniwords := 0.0
	b.Run("uniseg-words", func(b *testing.B) {
		b.SetBytes(int64(size))
		for b.Loop() {
			for _, text := range docs {
				rest, state, word := text, -1, ""
				for rest != "" {
					word, rest, state = uniseg.FirstWordInString(rest, state)
					sink += len(word)
				}
			}
		}
		uniwords = b.Elapsed().Seconds() / float64(b.N)
	})
	b.Run("number+when", func(b *testing.B) {
		lex := lexicon.For("en")
		var ins []number.Input
		for _, text := range docs {
			toks := token.Scan(text, lex)
			lay := layout.Find(text, toks, lex)
			ins = append(ins, number.Input{Text: text, Toks: toks, Lex: lex, Layout: &lay, Ref: friday})
		}
		b.SetBytes(int64(size))
		b.ReportAllocs()
		for b.Loop() {
			for _, in := range ins {
				qs, _ := when.Find(in)
				sink += len(qs)
			}
		}
		b.ReportMetric(uniwords/(b.Elapsed().Seconds()/float64(b.N)), "x-uniseg")
	})
}

// BenchmarkHostile prints the time for each byte of texts that make a careless grammar of numbers slow, in three sizes: it must not
// grow.
//
//	go test -run '^$' -bench Hostile -benchtime 1x ./internal/when
func BenchmarkHostile(b *testing.B) {
	for _, unit := range []string{
		"1 ", "1", "12,", "1.", "1/", "1-", "-", "$", "$1", "%", "1%", "1 to ", "1 and ", "one ", "one hundred ", "million ", "and a half ", "between ", "more than ",
		"5 ft 3 in ", "1st ", "January ", "Monday ", "2020 ", "2020-", "10:30 ", "10:30-", "ago ", "two days after ", "a ", "dozens of ", "of ", "per ", "the ", "'", "\"", "(1", "1)",
		"½", "²", "e1", "1e", "no one ", "first ", "second ", "next ", "week ", "over 1 ", "x 3 ", "3 x ", "± 1 ", "1, ", "1; ", "A1 ", "A-1 ", "15 May ", "of the year ", "early ",
	} {
		for _, kb := range []int{100, 1000, 10000} {
			n := kb << 10 / len(unit)
			b.Run(fmt.Sprintf("%q/%05dkB", unit, kb), func(b *testing.B) {
				text := strings.Repeat(unit, n)
				lex := lexicon.For("en")
				toks := token.Scan(text, lex)
				lay := layout.Find(text, toks, lex)
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					qs, _ := when.Find(number.Input{Text: text, Toks: toks, Lex: lex, Layout: &lay, Ref: friday})
					sink += len(qs)
				}
				b.ReportMetric(b.Elapsed().Seconds()*1e9/float64(b.N)/float64(len(text)), "ns/byte")
			})
		}
	}
}
