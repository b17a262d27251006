// Verify checks the quotations and figures of a draft against its sources, before it is printed.
//
//	verify [flags] draft.txt source.txt...
//	verify [flags] cases.jsonl
//
// In the first form it prints what the sources do not bear out: a quotation with other words, one that is put together from
// several, invented, or given to somebody else; a figure that stands in no source. The exit status is 0 if nothing was found,
// 1 if something was, 2 if an input could not be read: then nothing is checked, for what a missing source says would be called
// invented. A quotation may be shortened with an ellipsis, and brackets may hold the editor's words; a speaker whom the sources
// do not name is passed over unless -strict is set. A source may hold several texts: a name that ends in .jsonl, or standard
// input that begins with "{", is JSON Lines, {"id","text","date"?,"ref_date"?,"lang"?} a line.
//
// In the second form each line is {"id","source":{"id","text","date"?,"ref_date"?,"lang"?},"quote","speaker"?}, and a line with
// the verdict is printed for each. A source whose text was given before may be named by its id alone. A line that cannot be read
// is reported, and the next one is answered; the exit status is then 2.
//
// Without arguments verify checks its own sample. "-" is standard input.
package main

import (
	"bufio"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"time"

	"github.com/ascribe-go/ascribe/claims"
	"github.com/ascribe-go/ascribe/examples/internal/cli"
	"github.com/ascribe-go/ascribe/quotes"
)

var (
	//go:embed sample-draft.txt
	sampleDraft string
	//go:embed sample-source.txt
	sampleSource string
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

const (
	statusFound = 1
	statusInput = 2
)

// text is an input.
type text struct {
	name string
	doc  *quotes.Document
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	in := cli.Input{Program: "verify", Stdin: stdin, Stderr: stderr}
	fs := in.Flags("[flags] draft.txt source.txt...", "[flags] cases.jsonl")
	format := fs.String("format", "text", "`form` of the output: text, json (one array), jsonl (one finding a line) or github (annotations of a pull request)")
	strict := fs.Bool("strict", false, "report speakers whom the sources do not name, too")
	opts, err := in.Parse(args)
	if err != nil {
		return in.Misuse(err)
	}
	if !slices.Contains([]string{"text", "json", "jsonl", "github"}, *format) {
		return in.Misuse(fmt.Errorf("-format is text, json, jsonl or github, not %q", *format))
	}
	out := bufio.NewWriter(stdout)

	if fs.NArg() == 1 {
		if *format != "text" && *format != "jsonl" {
			return in.Misuse(fmt.Errorf("cases are answered in -format jsonl, not %s", *format))
		}
		err := cases(&in, fs.Arg(0), out, opts)
		if err == nil {
			err = out.Flush()
		}
		switch {
		case err != nil:
			return in.Misuse(err)
		case in.Failed():
			return statusInput
		}
		return 0
	}

	draft, sources := quotes.Source{ID: "sample-draft.txt", Text: sampleDraft}, []quotes.Source{{ID: "sample-source.txt", Text: sampleSource}}
	if fs.NArg() > 0 {
		drafts := slices.Collect(in.Documents(fs.Args()[:1]))
		sources = slices.Collect(in.Documents(fs.Args()[1:]))
		switch {
		case in.Failed():
			return statusInput
		case len(drafts) != 1:
			return in.Misuse(fmt.Errorf("%s holds %d drafts, not one", fs.Arg(0), len(drafts)))
		case len(sources) == 0:
			return in.Misuse(errors.New("no source to check against"))
		}
		draft = drafts[0]
	}
	c := checker{draft: text{draft.ID, parse(draft, opts)}, strict: *strict}
	for _, s := range sources {
		c.sources = append(c.sources, text{s.ID, parse(s, opts)})
	}
	// A draft without a date is of the day of its first source, so that "on Thursday" means the same in both.
	if day, err := time.Parse(time.DateOnly, dateOf(c.sources[0].doc)); err == nil && dateOf(c.draft.doc) == "" {
		c.draft.doc = parse(draft, append(opts, quotes.Date(day)))
	}

	list := c.check()
	err = c.print(out, *format, list)
	if err == nil {
		err = out.Flush()
	}
	switch {
	case err != nil:
		return in.Misuse(err)
	case len(list) > 0:
		return statusFound
	}
	return 0
}

// parse reads a text; its own options stand above the common ones.
func parse(s quotes.Source, common []quotes.Option) *quotes.Document {
	return quotes.Parse(s.Text, slices.Concat(common, s.Options)...)
}

// dateOf returns the day of a text, "" if that is not known.
func dateOf(d *quotes.Document) string { return claims.Report(d).Date }
