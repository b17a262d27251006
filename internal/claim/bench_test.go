package claim_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ascribe-go/ascribe/internal/analysis"
)

// BenchmarkClaims prints the time that claims add to attributions (claims/attributions: a share of 1), over the project's articles one
// by one and as a text of 1 MB. Attributions are all that they need: tokens, tags, names, speakers; claims are found with numbers
// and dates at hand.
//
//	go test -run '^$' -bench Claims -cpu 1 ./internal/claim
func BenchmarkClaims(b *testing.B) {
	names, err := filepath.Glob(filepath.Join("..", "..", "testdata", "articles", "*.txt"))
	if err != nil || len(names) == 0 {
		b.Fatal("no articles", err)
	}
	var docs []string
	for _, n := range names {
		text, err := os.ReadFile(n)
		if err != nil {
			b.Fatal(err)
		}
		docs = append(docs, string(text))
	}
	all := strings.Join(docs, "\n\n")
	all = strings.Repeat(all+"\n\n", 1<<20/len(all)+1)
	for _, c := range []struct {
		name  string
		texts []string
	}{{"articles", docs}, {"1MB", []string{all}}} {
		b.Run(c.name, func(b *testing.B) {
			var attributions, claims, numbers time.Duration
			found := 0
			for b.Loop() {
				for _, text := range c.texts {
					d := analysis.New(text, analysis.Options{})
					start := time.Now()
					d.Attributions()
					attributed := time.Now()
					d.Quantities()
					numbered := time.Now()
					found += len(d.Claims())
					claims += time.Since(numbered)
					numbers += numbered.Sub(attributed)
					attributions += attributed.Sub(start)
				}
			}
			if found == 0 {
				b.Fatal("no claims")
			}
			b.ReportMetric(claims.Seconds()/attributions.Seconds(), "claims/attributions")
			b.ReportMetric(numbers.Seconds()/attributions.Seconds(), "numbers/attributions")
		})
	}
}
