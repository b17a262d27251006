// Gate measures the library on the annotated texts and compares the figures with the committed ones: it fails when one is
// lower, or when a word of confidence promises more than the own articles bear out. The run is deterministic, so that there is
// no noise to allow for.
//
//	go run ./internal/eval/gate [-update]
//
// The project's own articles are always scored. The gold articles and the attribution corpora are read from $ASCRIBE_BENCH, by
// default ../shared; where they are missing, gate says so and goes on. With -update it writes the figures into
// testdata/figures.json instead, how precise each rule is into docs/rules.md, and how precise the speakers are into
// docs/speakers.md.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"time"

	"github.com/ascribe-go/ascribe/claims"
	"github.com/ascribe-go/ascribe/internal/eval"
	"github.com/ascribe-go/ascribe/quotes"
	"golang.org/x/text/language"
)

const (
	figures     = "testdata/figures.json"
	ownArticles = "own articles"
)

// suite is one file of annotated texts and how it is scored.
type suite struct {
	name, file string
	classes    quotes.Class
	score      func(gold, system []eval.Doc) []eval.Row
}

func main() {
	log.SetFlags(0)
	log.SetPrefix("gate: ")
	update := flag.Bool("update", false, "write the figures and the table of rules instead of comparing")
	flag.Parse()

	bench := os.Getenv("ASCRIBE_BENCH")
	if bench == "" {
		bench = filepath.Join("..", "shared")
	}
	speech := quotes.Speech | quotes.Writing
	suites := []suite{
		{ownArticles, filepath.Join("testdata", "gold.jsonl"), speech, eval.Gold},
		{"gold seeds", filepath.Join(bench, "gold", "seeds.jsonl"), speech, eval.Gold},
		{"gold news", filepath.Join(bench, "gold", "news.jsonl"), speech, eval.Gold},
		{"polnear dev", filepath.Join(bench, "bench", "attribution", "polnear-dev.jsonl"), quotes.AllClasses, eval.Relations},
	}

	want := map[string]map[string]float64{}
	if data, err := os.ReadFile(figures); err == nil {
		if err := json.Unmarshal(data, &want); err != nil {
			log.Fatalf("%s: %v", figures, err)
		}
	} else if !*update {
		log.Fatal(err)
	}
	failed := false
	for _, s := range suites {
		gold, system, err := read(s.file, s.classes)
		if os.IsNotExist(err) {
			fmt.Printf("%s: skipped: there is no %s (set ASCRIBE_BENCH)\n", s.name, s.file)
			continue
		}
		if err != nil {
			log.Fatalf("%s: %v", s.file, err)
		}
		if s.name == ownArticles {
			for _, broken := range promised(eval.Confidences(gold, system)) {
				fmt.Printf("%s: %s\n", s.name, broken)
				failed = failed || !*update
			}
		}
		got := map[string]float64{}
		fmt.Printf("%s\n", s.name)
		for _, r := range s.score(gold, system) {
			f := float64(int(r.F*10+.5)) / 10
			got[r.Name] = f
			mark := ""
			if old, ok := want[s.name][r.Name]; ok && f != old {
				mark = fmt.Sprintf("  was %.1f", old)
				if worse := f < old; worse != (r.Of > 0) && !*update { // counts are of errors
					mark += "  FELL"
					failed = true
				}
			}
			fmt.Printf("  %-22s %6.1f%s\n", r.Name, f, mark)
		}
		if *update {
			want[s.name] = got
		}
	}
	if *update {
		for name, write := range map[string]func(string) error{rulesFile: writeRules, meansFile: writeMeans} {
			if err := write(bench); os.IsNotExist(err) {
				fmt.Printf("%s: skipped: %v\n", name, err)
			} else if err != nil {
				log.Fatal(err)
			}
		}
		data, err := json.MarshalIndent(want, "", "  ")
		if err == nil {
			err = os.WriteFile(figures, append(data, '\n'), 0o666)
		}
		if err != nil {
			log.Fatal(err)
		}
	}
	if failed {
		log.Fatal("a figure fell; if that is the price of something better, say so in the commit that runs gate -update")
	}
}

// read returns annotated texts and their records.
func read(name string, classes quotes.Class) (gold, system []eval.Doc, err error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	if gold, err = eval.Read(f); err == nil {
		system, err = annotate(gold, classes)
	}
	return gold, system, err
}

// annotate returns the records of the texts, as annotate -format jsonl writes them.
func annotate(gold []eval.Doc, classes quotes.Class) ([]eval.Doc, error) {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	sources := func(yield func(quotes.Source) bool) {
		for _, d := range gold {
			src := quotes.Source{ID: d.ID, Text: d.Text}
			if t, err := time.Parse("2006-01-02", d.Date); err == nil {
				src.Options = append(src.Options, quotes.Date(t))
			}
			if t, err := language.Parse(d.Lang); err == nil && d.Lang != "" {
				src.Options = append(src.Options, quotes.Language(t))
			}
			if !yield(src) {
				return
			}
		}
	}
	for src, doc := range quotes.Each(context.Background(), sources, quotes.Classes(classes)) {
		r := claims.Report(doc)
		r.ID = src.ID
		if err := enc.Encode(r); err != nil {
			return nil, err
		}
	}
	return eval.Read(&buf)
}
