package analysis_test

import (
	"fmt"
	"math"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/ascribe-go/ascribe/internal/analysis"
	"golang.org/x/text/language"
)

// A hostile text is head and then unit, over and over: what a stage that looks back, ahead or up a stack further than it should
// takes ever longer over.
type hostile struct{ name, head, unit string }

func (h hostile) text(size int) string {
	return h.head + strings.Repeat(h.unit, size/len(h.unit)+1)[:size]
}

var hostiles = []hostile{
	{"opening marks", "", "“"},
	{"closing marks", "", "”"},
	{"straight marks", "", `"`},
	{"opening and closing in turn", "", "“a” "},
	{"opening marks of every style", "", "“‘„‚«‹「『"},
	{"closing marks of every style", "", "”’»›」』"},
	{"straight marks before words", "", ` "a`},
	{"nested and never closed", "", "“a ‘b "},
	{"one quotation", "“", "and so on, "},
	{"paragraphs that open again", "", "“So it goes on.\n\n"},
	{"closing marks that nothing opened", "", "It went on, he said.” "},
	{"possessives below an open mark", "'a “", "workers’ union "},
	{"apostrophes", "", "'"},
	{"combining marks", "e", "\u0301"},
	{"invalid UTF-8", "", "\xff\xe2\x80"},
	{"no white space", "", "abcdefgh"},
	// More than the sixteen.
	{"backticks and apostrophes", "", "``a'' "},
	{"a stop and combining marks", "a.", "\u0308"},
	{"full stops", "", "."},
	{"spaced stops", "a", " ."},
	{"abbreviations", "", "U.S. "},
	{"items of a list", "", "1. A 2. B "},
	{"brackets that never close", "", "([{ "},
	{"citations that never close", "", "“a.” (b "},
	{"capitals before a colon", "", "A B C: d\n"},
	{"tags that never end", "", "<a "},
	{"words glued together", "Macron went. ", "Macronalso "},
	{"unknown words", "", "xqzvbnmwrty "},
	{"dashes that begin lines", "", "—a, b said. c\n"},
	{"line breaks", "", "\n"},
	{"captions", "", "A cat sits on a mat (AP/Jo Li)\n"},
	{"regional indicators", "", "🇺🇸"},
	{"ideographs", "", "東京都。"},
	{"a sentence without an end", "", "she said and "},
	{"names without an end", "", "Jane Roe "},
	{"reports within reports", "", "he said that "},
	{"quotations and their speakers", "", "“Yes,” said Jane Roe. "},
	{"pronouns", "", "“Yes,” she said. "},
	{"cues", "", "said "},
	{"participles and commas", "", "saying , "},
	{"reports of several within reports", "", "A said that B said that "},
	{"reports within a quotation", "“", "she said she "},
	{"quoted words and cues", "", "“no” asked "},
	{"claims and relatives", "", "the man who claims that "},
	{"sources that cite sources", "", "according to Ann Lee, citing him, "},
	{"dates told by dates", "I ", "last year on Monday "},
	{"numbers", "", "12 "},
	{"digits", "", "1234567890"},
	{"digits and stops", "", "1."},
	{"digits and commas", "", "1,"},
	{"number words", "", "twenty-two "},
	{"dates", "", "on 3 May 2020 "},
	{"ranges", "", "1-"},
	{"money", "", "$3m "},
	{"commas", "", "a, "},
}

var parts = []struct {
	name string
	run  func(d *analysis.Document)
}{
	{"sentences", func(d *analysis.Document) { d.Sentences() }},
	{"all", func(d *analysis.Document) { d.All() }},
}

// TestHostile holds the memory that a byte of a hostile text costs, and how often it is asked for, to the same bound whatever
// the text's length. BenchmarkHostile shows the time.
func TestHostile(t *testing.T) {
	const (
		small, large = 16 << 10, 64 << 10
		slack        = 1.6
		most         = 6 << 10 // bytes for a byte
	)
	if testing.Short() {
		t.Skip("half a minute under the race detector")
	}
	for _, h := range hostiles {
		for _, p := range parts {
			t.Run(p.name+"/"+h.name, func(t *testing.T) {
				cost := func(size int) (bytes, mallocs float64) {
					text := h.text(size)
					var before, after runtime.MemStats
					runtime.ReadMemStats(&before)
					p.run(analysis.New(text, analysis.Options{Language: language.English}))
					runtime.ReadMemStats(&after)
					return float64(after.TotalAlloc-before.TotalAlloc) / float64(size), float64(after.Mallocs-before.Mallocs) / float64(size)
				}
				cost(2 << 10) // what is made once
				b1, m1 := cost(small)
				b2, m2 := cost(large)
				if b2 > slack*b1+1 || m2 > slack*m1+0.01 {
					t.Errorf("%.1f bytes and %.3f allocations a byte of %d kB, %.1f and %.3f of %d kB", b1, m1, small>>10, b2, m2, large>>10)
				}
				if b2 > most {
					t.Errorf("%.0f bytes a byte", b2)
				}
			})
		}
	}
}

// BenchmarkHostile prints the time that a byte takes, in the fastest pass, in hostile texts of 1, 4 and 16 MB, up to sentences and for everything:
// it should not grow with the length.
//
//	go test -run '^$' -bench Hostile/sentences -benchtime 5x -cpu 1 ./internal/analysis
func BenchmarkHostile(b *testing.B) {
	for _, p := range parts {
		for _, h := range hostiles {
			least := 0.0
			for _, mb := range []int{1, 4, 16} {
				b.Run(fmt.Sprintf("%s/%s/%dMB", p.name, strings.ReplaceAll(h.name, " ", "-"), mb), func(b *testing.B) {
					text := h.text(mb << 20)
					best := time.Duration(math.MaxInt64) // of all passes: others use the machine too
					for b.Loop() {
						start := time.Now()
						p.run(analysis.New(text, analysis.Options{Language: language.English}))
						best = min(best, time.Since(start))
					}
					ns := float64(best.Nanoseconds()) / float64(len(text))
					if least == 0 || ns < least {
						least = ns
					}
					b.ReportMetric(ns, "ns/byte")
					b.ReportMetric(ns/least, "x-least")
					b.ReportMetric(0, "ns/op")
				})
			}
		}
	}
}
