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
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
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

// testCase is a line of the second form, and answer what is printed for it.
type testCase struct {
	ID      json.RawMessage `json:"id"`
	Source  cli.Document    `json:"source"`
	Quote   *string         `json:"quote"`
	Speaker string          `json:"speaker"`
}

type answer struct {
	ID      json.RawMessage     `json:"id"`
	Text    quotes.Wording      `json:"text"`
	Check   quotes.SpeakerCheck `json:"speaker_check"`
	Speaker *string             `json:"speaker"`
	Matches []quotes.Match      `json:"matches"`
	Changes []quotes.Change     `json:"changes"`
}

// cases answers the lines of a file. Its error is that of writing.
func cases(in *cli.Input, name string, out io.Writer, opts []quotes.Option) error {
	f, err := in.Open(name)
	if err != nil {
		in.Fail(name, 0, err)
		return nil
	}
	defer f.Close()
	if b, _ := f.Peek(1); len(b) > 0 && name != "-" && !strings.HasSuffix(name, ".jsonl") && !f.Brace() {
		in.Fail(name, 0, errors.New("these are no cases; a draft is followed by its sources"))
		return nil
	}
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	sources := sources{opts: opts, byID: map[cli.ID]*quotes.Document{}}
	for n, line := range in.Lines(f) {
		var c testCase
		err := json.Unmarshal(line, &c)
		if err == nil && c.Quote == nil {
			err = errors.New(`no "quote"`)
		}
		var doc *quotes.Document
		if err == nil {
			doc, err = sources.document(&c.Source)
		}
		if err != nil {
			in.Fail(f.Name, n, err)
			continue
		}
		if err := enc.Encode(answerOf(&c, quotes.Verify(doc, *c.Quote, c.Speaker))); err != nil {
			return err
		}
	}
	return nil
}

// sources are the texts that cases have brought.
type sources struct {
	opts []quotes.Option
	byID map[cli.ID]*quotes.Document

	// The one before, which is often the same, and what it was made from.
	last *quotes.Document
	from [4]string
}

// document returns that of a source: read, or given before.
func (s *sources) document(d *cli.Document) (*quotes.Document, error) {
	if d.Text == nil {
		if doc := s.byID[d.ID]; doc != nil {
			return doc, nil
		}
		return nil, fmt.Errorf("no source %q before", d.ID)
	}
	if from := [...]string{*d.Text, d.Date, d.RefDate, d.Lang}; s.last == nil || from != s.from {
		opts, err := d.Options()
		if err != nil {
			return nil, err
		}
		s.last, s.from = parse(quotes.Source{Text: *d.Text, Options: opts}, s.opts), from
	}
	s.byID[d.ID] = s.last
	return s.last, nil
}

func answerOf(c *testCase, v quotes.Verdict) answer {
	a := answer{ID: c.ID, Text: v.Text, Check: v.Check, Matches: v.Matches, Changes: v.Changes}
	if a.ID == nil {
		a.ID = json.RawMessage("null")
	}
	if v.Speaker != "" {
		a.Speaker = &v.Speaker
	}
	if a.Matches == nil {
		a.Matches = []quotes.Match{}
	}
	if a.Changes == nil {
		a.Changes = []quotes.Change{}
	}
	return a
}
