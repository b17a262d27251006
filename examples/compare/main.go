// Compare lays several articles on one story side by side: whom they quote, and with which words; who says which figure, and where
// they disagree.
//
//	compare [flags] [a.txt b.txt... | file.jsonl | -]...
//
// A name that ends in .jsonl, or standard input that begins with "{", is JSON Lines, an article a line:
// {"id","text","date"?,"ref_date"?,"lang"?}. Any other file is one article. Without arguments compare reads its own three. Reported
// are the events that more than one article tells of, and those of which one article contradicts itself; -all adds the others. What
// cannot be read is reported with its file, line and cause; compare goes on with the rest and ends with status 1. Wrong flags end it
// with 2, and so do fewer than two articles.
package main

import (
	"bufio"
	"context"
	"embed"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"github.com/ascribe-go/ascribe/examples/internal/cli"
	"github.com/ascribe-go/ascribe/quotes"
)

//go:embed sample
var sample embed.FS

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// article is an input.
type article struct {
	id  string
	doc *quotes.Document
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	in := cli.Input{Program: "compare", Stdin: stdin, Stderr: stderr}
	fs := in.Flags("[flags] [a.txt b.txt... | file.jsonl | -]...")
	format := fs.String("format", "text", "`form` of the output: text or json")
	all := fs.Bool("all", false, "report the events that one article alone tells of, too")
	opts, err := in.Parse(args)
	if err != nil {
		return in.Misuse(err)
	}
	if *format != "text" && *format != "json" {
		return in.Misuse(fmt.Errorf("-format is text or json, not %q", *format))
	}

	var articles []article
	progress := cli.NewProgress(stdout, stderr, fs.Args())
	for src, doc := range quotes.Each(context.Background(), in.Documents(fs.Args(), samples()...), opts...) {
		articles = append(articles, article{src.ID, doc})
		progress.Done(len(src.Text))
	}
	progress.End()
	if len(articles) < 2 {
		return in.Misuse(fmt.Errorf("two articles are needed to compare, not %d", len(articles)))
	}

	r := newReport(articles, *all)
	out := bufio.NewWriter(stdout)
	if *format == "json" {
		enc := json.NewEncoder(out)
		enc.SetEscapeHTML(false)
		err = enc.Encode(r)
	} else {
		r.print(out)
	}
	if err == nil {
		err = out.Flush()
	}
	if err != nil {
		fmt.Fprintln(stderr, "compare:", err)
		return 1
	}
	if in.Failed() {
		return 1
	}
	return 0
}

// samples are the articles that compare brings with it.
func samples() (list []quotes.Source) {
	files, _ := sample.ReadDir("sample") // it is embedded: there is no error
	for _, f := range files {
		text, _ := sample.ReadFile("sample/" + f.Name())
		list = append(list, quotes.Source{ID: f.Name(), Text: string(text)})
	}
	return list
}
