package main

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/ascribe-go/ascribe/internal/eval"
	"github.com/ascribe-go/ascribe/quotes"
)

const meansFile = "docs/speakers.md"

// writeMeans writes docs/speakers.md. Its error is that of the first file that is missing.
func writeMeans(bench string) error {
	type column struct {
		title, file string
		classes     quotes.Class
		form, why   map[string]eval.Named
	}
	columns := []*column{
		{title: "PolNeAR dev", file: filepath.Join(bench, "bench", "attribution", "polnear-dev.jsonl"), classes: quotes.AllClasses},
		{title: "ten gold articles", file: filepath.Join(bench, "gold", "news.jsonl"), classes: quotes.Speech | quotes.Writing},
		{title: "own articles", file: filepath.Join("testdata", "gold.jsonl"), classes: quotes.Speech | quotes.Writing},
	}
	fires := map[string]int{}
	for _, m := range columns {
		gold, system, err := read(m.file, m.classes)
		if err != nil {
			return err
		}
		m.form, m.why = eval.Sources(gold, system), eval.Means(gold, system)
		for k, n := range m.why {
			fires[k] += n.N
		}
	}
	var b bytes.Buffer
	b.WriteString(`# How precise the speakers are

Written by ` + "`go run ./internal/eval/gate -update`" + `; do not edit. How the names are found is told in entities.md.

Counted are the attributions that are found: their content is that of an annotated one, at an overlap of half or more. Each cell
says how many these are, how many percent of them are given a speaker (coverage), and how many percent of the speakers given are
right (precision). PolNeAR's names were found by machine, and are wrong in a part of the cases; attributions without such a name
are left out there. In the gold and own articles it is wrong to name a speaker where the annotation has none.

## By the form of the source

| source |`)
	head := func() {
		for _, m := range columns {
			fmt.Fprintf(&b, " %s |", m.title)
		}
		b.WriteString("\n|---|" + strings.Repeat("---:|", len(columns)) + "\n")
	}
	head()
	for _, f := range eval.Forms {
		fmt.Fprintf(&b, "| %s |", f)
		for _, m := range columns {
			fmt.Fprintf(&b, " %s |", namedCell(m.form[f]))
		}
		b.WriteString("\n")
	}
	b.WriteString(`
## By means

Why a speaker was given, as ` + "`Attribution.Why`" + ` says it, or why none; the most frequent first.

| why |`)
	head()
	list := slices.SortedFunc(maps.Keys(fires), func(x, y string) int { return cmp.Or(fires[y]-fires[x], cmp.Compare(x, y)) })
	for _, k := range list {
		fmt.Fprintf(&b, "| %s |", k)
		for _, m := range columns {
			fmt.Fprintf(&b, " %s |", namedCell(m.why[k]))
		}
		b.WriteString("\n")
	}
	return os.WriteFile(meansFile, b.Bytes(), 0o666)
}

// namedCell is "12: 100 %, 83 %", "–" for what does not occur.
func namedCell(n eval.Named) string {
	if n.N == 0 {
		return "–"
	}
	s := fmt.Sprintf("%d: %.0f %%", n.N, 100*float64(n.Named)/float64(n.N))
	if n.Named > 0 {
		s += fmt.Sprintf(", %.0f %%", 100*float64(n.Right)/float64(n.Named))
	}
	return s
}
