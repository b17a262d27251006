// Annotate prints who said what in news texts, and which numbers are claimed by whom.
//
//	annotate [flags] [file.txt | file.jsonl | -]...
//
// A name that ends in .jsonl, or standard input that begins with "{", is JSON Lines: {"id","text","date"?,"ref_date"?,"lang"?}
// a line. Any other file is one text. Without arguments annotate reads its own sample. What cannot be read is reported with
// its file, line and cause; annotate goes on with the next document and ends with status 1. Wrong flags end it with 2.
package main

import (
	"bufio"
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/signal"

	"github.com/ascribe-go/ascribe/claims"
	"github.com/ascribe-go/ascribe/examples/internal/cli"
	"github.com/ascribe-go/ascribe/quotes"
)

//go:embed sample.txt
var sample string

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// annotator is what the flags say.
type annotator struct {
	format  string
	classes string
	people  string
	min     string
	explain bool
}

func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	var p annotator
	in := cli.Input{Program: "annotate", Stdin: stdin, Stderr: stderr}
	fs := in.Flags("[flags] [file.txt | file.jsonl | -]...")
	fs.StringVar(&p.format, "format", "text", "`form` of the output: text or jsonl")
	fs.StringVar(&p.classes, "classes", "speech", "`which` attributions: speech (and writing), or all (with thought, attitude, evidence)")
	fs.StringVar(&p.people, "speakers", "", "JSON or CSV `file` of known people: name, aliases, titles, key")
	fs.StringVar(&p.min, "min-confidence", "low", "least `confidence` of a speaker's name: low, high or exact")
	fs.BoolVar(&p.explain, "explain", false, "say for each quotation why it has this speaker or none")
	opts, err := in.Parse(args)
	if err != nil {
		return in.Misuse(err)
	}
	more, err := p.options()
	if err != nil {
		return in.Misuse(err)
	}
	opts = append(opts, more...)

	out := bufio.NewWriterSize(stdout, 1<<16)
	progress := cli.NewProgress(stdout, stderr, fs.Args())
	style := newStyle(stdout)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	n := 0
	for src, doc := range quotes.Each(ctx, in.Documents(fs.Args(), quotes.Source{ID: "sample", Text: sample}), opts...) {
		n++
		if p.format == "jsonl" {
			r := claims.Report(doc)
			r.ID = src.ID
			if err := enc.Encode(r); err != nil {
				fmt.Fprintf(stderr, "annotate: %s: %v\n", src.ID, err)
				return 1
			}
		} else {
			if n > 1 {
				fmt.Fprintln(out)
			}
			p.print(out, style, src.ID, doc)
		}
		progress.Done(len(src.Text))
		if err := flushInteractive(out, style); err != nil {
			return 1 // nobody reads any more
		}
	}
	progress.End()
	if err := out.Flush(); err != nil {
		fmt.Fprintln(stderr, "annotate:", err)
		return 1
	}
	if ctx.Err() != nil {
		fmt.Fprintln(stderr, "annotate: interrupted")
		return 1
	}
	if in.Failed() {
		return 1
	}
	return 0
}

// options checks the flags and turns them into options.
func (p *annotator) options() (opts []quotes.Option, err error) {
	if p.format != "text" && p.format != "jsonl" {
		return nil, fmt.Errorf("-format is text or jsonl, not %q", p.format)
	}
	switch p.classes {
	case "speech":
	case "all":
		opts = append(opts, quotes.Classes(quotes.AllClasses))
	default:
		return nil, fmt.Errorf("-classes is speech or all, not %q", p.classes)
	}
	switch p.min {
	case "low":
	case "high":
		opts = append(opts, quotes.MinConfidence(quotes.High))
	case "exact":
		opts = append(opts, quotes.MinConfidence(quotes.Exact))
	default:
		return nil, fmt.Errorf("-min-confidence is low, high or exact, not %q", p.min)
	}
	if p.people != "" {
		list, err := readPeople(p.people)
		if err != nil {
			return nil, err
		}
		opts = append(opts, quotes.People(list...))
	}
	return opts, nil
}
