// Verify checks the quotations and figures of a draft against its sources, before it is printed.
//
//	verify [-format text|json|jsonl|github] [-date 2022-10-13] [-strict] draft.txt source.txt...
//	verify [-format jsonl] cases.jsonl
//
// In the first form it prints what the sources do not bear out: a quotation with other words, one that is put together from
// several, invented, or given to somebody else; a figure that stands in no source. The exit status is 0 if nothing was found,
// 1 if something was, 2 if an input could not be read. A quotation may be shortened with an ellipsis, and brackets may hold the
// editor's words; a speaker whom the sources do not name is passed over unless -strict is set.
//
// In the second form each line is {"id","source":{"id","text","date"?},"quote","speaker"?}, and a line with the verdict is
// printed for each. A source whose text was given before may be named by its id alone.
//
// Without arguments verify checks its own sample. "-" is standard input.
package main

import (
	"bufio"
	_ "embed"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/ascribe-go/ascribe/claims"
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

type program struct {
	format string
	strict bool
	date   time.Time
	stdin  io.Reader
	stderr io.Writer
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	p := &program{stdin: stdin, stderr: stderr}
	fs := flag.NewFlagSet("verify", flag.ContinueOnError)
	fs.SetOutput(stderr)
	fs.StringVar(&p.format, "format", "text", "`form` of the output: text, json (one array), jsonl (one finding a line) or github (annotations of a pull request)")
	fs.BoolVar(&p.strict, "strict", false, "report speakers whom the sources do not name, too")
	date := fs.String("date", "", "`date` of the texts, for those that have none of their own: 2022-10-13")
	fs.Usage = func() {
		fmt.Fprintln(stderr, "usage: verify [flags] draft.txt source.txt...\n       verify [-format jsonl] cases.jsonl")
		fs.PrintDefaults()
	}
	if err := fs.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return statusInput
	}
	fail := func(err error) int {
		fmt.Fprintln(stderr, "verify:", err)
		return statusInput
	}
	if !strings.Contains(" text json jsonl github ", " "+p.format+" ") {
		return fail(fmt.Errorf("-format is text, json, jsonl or github, not %q", p.format))
	}
	if *date != "" {
		t, err := time.Parse("2006-01-02", *date)
		if err != nil {
			return fail(fmt.Errorf("-date: %q is no date like 2022-10-13", *date))
		}
		p.date = t
	}
	out := bufio.NewWriter(stdout)
	defer out.Flush()

	names := fs.Args()
	if len(names) == 1 {
		in, err := p.open(names[0])
		if err != nil {
			return fail(err)
		}
		defer in.Close()
		if p.format != "text" && p.format != "jsonl" {
			return fail(fmt.Errorf("cases are answered in -format jsonl, not %s", p.format))
		}
		return p.cases(names[0], in, out)
	}
	texts, err := p.texts(names)
	if err != nil {
		return fail(err)
	}
	c := checker{draft: texts[0], sources: texts[1:], strict: p.strict}
	list := c.check()
	if err := p.print(out, &c, list); err != nil {
		return fail(err)
	}
	if len(list) > 0 {
		return statusFound
	}
	return 0
}

func (p *program) open(name string) (io.ReadCloser, error) {
	if name == "-" {
		return io.NopCloser(p.stdin), nil
	}
	return os.Open(name)
}

// texts reads the draft and its sources. The draft, if it has no date of its own, is of the day of its first source, so that
// "on Thursday" means the same in both.
func (p *program) texts(names []string) ([]text, error) {
	var raw []string
	if len(names) == 0 {
		names, raw = []string{"sample-draft.txt", "sample-source.txt"}, []string{sampleDraft, sampleSource}
	} else {
		for _, name := range names {
			in, err := p.open(name)
			if err != nil {
				return nil, err
			}
			b, err := io.ReadAll(in)
			in.Close()
			if err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
			raw = append(raw, string(b))
		}
	}
	out := make([]text, len(names))
	day := p.date
	for i := len(names) - 1; i >= 0; i-- {
		doc := quotes.Parse(raw[i], quotes.Date(day))
		out[i] = text{names[i], doc}
		if i == 1 {
			if t, err := time.Parse("2006-01-02", dateOf(doc)); err == nil {
				day = t
			}
		}
	}
	return out, nil
}

// dateOf returns the day of a text, "" if that is not known.
func dateOf(d *quotes.Document) string { return claims.Report(d).Date }

// testCase is a line of the second form, and answer what is printed for it.
type testCase struct {
	ID     json.RawMessage `json:"id"`
	Source struct {
		ID   string  `json:"id"`
		Text *string `json:"text"`
		Date string  `json:"date"`
	} `json:"source"`
	Quote   *string `json:"quote"`
	Speaker string  `json:"speaker"`
}

type answer struct {
	ID      json.RawMessage     `json:"id"`
	Text    quotes.Wording      `json:"text"`
	Check   quotes.SpeakerCheck `json:"speaker_check"`
	Speaker *string             `json:"speaker"`
	Matches []quotes.Match      `json:"matches"`
	Changes []quotes.Change     `json:"changes"`
}

// cases answers lines. What cannot be read is reported with its line; the rest is answered.
func (p *program) cases(name string, in io.Reader, out io.Writer) int {
	status := 0
	byID := map[string]*quotes.Document{}
	var last *quotes.Document // the source of the line before: often the same
	var lastDate string
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	r := bufio.NewReader(in)
	for n := 1; ; n++ {
		line, end := r.ReadBytes('\n')
		if len(strings.TrimSpace(string(line))) > 0 {
			var c testCase
			err := json.Unmarshal(line, &c)
			switch {
			case err != nil:
			case c.Quote == nil:
				err = errors.New(`no "quote"`)
			case c.Source.Text == nil:
				if last = byID[c.Source.ID]; last == nil {
					err = fmt.Errorf("no source %q before", c.Source.ID)
				}
			case last == nil || last.Text() != *c.Source.Text || lastDate != c.Source.Date:
				day := p.date
				if t, e := time.Parse("2006-01-02", c.Source.Date); e == nil {
					day = t
				}
				last, lastDate = quotes.Parse(*c.Source.Text, quotes.Date(day)), c.Source.Date
				byID[c.Source.ID] = last
			}
			if err != nil {
				fmt.Fprintf(p.stderr, "verify: %s:%d: %v\n", name, n, err)
				status = statusInput
			} else if err := enc.Encode(answerOf(&c, quotes.Verify(last, *c.Quote, c.Speaker))); err != nil {
				fmt.Fprintln(p.stderr, "verify:", err)
				return statusInput
			}
		}
		if end != nil {
			if end != io.EOF {
				fmt.Fprintf(p.stderr, "verify: %s:%d: %v\n", name, n, end)
				status = statusInput
			}
			return status
		}
	}
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
