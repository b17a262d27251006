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
	"bytes"
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"iter"
	"os"
	"os/signal"
	"strings"
	"time"

	"github.com/ascribe-go/ascribe/claims"
	"github.com/ascribe-go/ascribe/quotes"
	"golang.org/x/text/language"
)

//go:embed sample.txt
var sample string

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// program is what the flags say, and where input and messages go.
type program struct {
	format  string
	classes string
	date    string
	lang    string
	people  string
	min     string
	explain bool

	opts   []quotes.Option
	stdin  io.Reader
	stderr io.Writer
	failed bool
}

func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	p := &program{stdin: stdin, stderr: stderr}
	fs := flag.NewFlagSet("annotate", flag.ContinueOnError)
	fs.SetOutput(stderr)
	fs.StringVar(&p.format, "format", "text", "`form` of the output: text or jsonl")
	fs.StringVar(&p.classes, "classes", "speech", "`which` attributions: speech (and writing), or all (with thought, attitude, evidence)")
	fs.StringVar(&p.date, "date", "", "`date` of the texts, for those that have none of their own: 2022-10-13, or with a time")
	fs.StringVar(&p.lang, "lang", "", "`language` of the texts (default: found from their words)")
	fs.StringVar(&p.people, "speakers", "", "JSON or CSV `file` of known people: name, aliases, titles, key")
	fs.StringVar(&p.min, "min-confidence", "low", "least `confidence` of a speaker's name: low, high or exact")
	fs.BoolVar(&p.explain, "explain", false, "say for each quotation why it has this speaker or none")
	fs.Usage = func() {
		fmt.Fprintln(stderr, "usage: annotate [flags] [file.txt | file.jsonl | -]...")
		fs.PrintDefaults()
	}
	if err := fs.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return 2
	}
	if err := p.settings(); err != nil {
		fmt.Fprintln(stderr, "annotate:", err)
		return 2
	}

	out := bufio.NewWriterSize(stdout, 1<<16)
	progress := newProgress(stderr, fs.Args())
	style := newStyle(stdout)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	n := 0
	for src, doc := range quotes.Each(ctx, p.documents(fs.Args()), p.opts...) {
		n++
		if p.format == "jsonl" {
			r := claims.Report(doc)
			r.ID = src.ID
			if err := enc.Encode(r); err != nil {
				p.fail(src.ID, 0, err)
				return 1
			}
		} else {
			if n > 1 {
				fmt.Fprintln(out)
			}
			p.print(out, style, src.ID, doc)
		}
		progress.done(len(src.Text))
		if err := flushInteractive(out, style); err != nil {
			return 1 // nobody reads any more
		}
	}
	progress.end()
	if err := out.Flush(); err != nil {
		fmt.Fprintln(stderr, "annotate:", err)
		return 1
	}
	if ctx.Err() != nil {
		fmt.Fprintln(stderr, "annotate: interrupted")
		return 1
	}
	if p.failed {
		return 1
	}
	return 0
}

// settings checks the flags and turns them into options.
func (p *program) settings() error {
	if p.format != "text" && p.format != "jsonl" {
		return fmt.Errorf("-format is text or jsonl, not %q", p.format)
	}
	switch p.classes {
	case "speech":
	case "all":
		p.opts = append(p.opts, quotes.Classes(quotes.AllClasses))
	default:
		return fmt.Errorf("-classes is speech or all, not %q", p.classes)
	}
	switch p.min {
	case "low":
	case "high":
		p.opts = append(p.opts, quotes.MinConfidence(quotes.High))
	case "exact":
		p.opts = append(p.opts, quotes.MinConfidence(quotes.Exact))
	default:
		return fmt.Errorf("-min-confidence is low, high or exact, not %q", p.min)
	}
	if p.date != "" {
		t, err := parseDate(p.date)
		if err != nil {
			return fmt.Errorf("-date: %w", err)
		}
		p.opts = append(p.opts, quotes.Date(t))
	}
	if p.lang != "" {
		t, err := language.Parse(p.lang)
		if err != nil {
			return fmt.Errorf("-lang: %w", err)
		}
		p.opts = append(p.opts, quotes.Language(t))
	}
	if p.people != "" {
		list, err := readPeople(p.people)
		if err != nil {
			return err
		}
		p.opts = append(p.opts, quotes.People(list...))
	}
	return nil
}

// parseDate reads a date, or a date and time with or without zone.
func parseDate(s string) (time.Time, error) {
	for i, layout := range []string{"2006-01-02", time.RFC3339Nano, "2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02 15:04"} {
		if t, err := time.Parse(layout, s); err == nil {
			if i > 0 && t.Hour()|t.Minute()|t.Second()|t.Nanosecond() == 0 {
				t = t.Add(time.Nanosecond) // midnight is printed: it is a time of day
			}
			return t, nil
		}
	}
	return time.Time{}, fmt.Errorf("%q is no date like 2022-10-13", s)
}

func (p *program) fail(name string, line int, err error) {
	p.failed = true
	if line > 0 {
		fmt.Fprintf(p.stderr, "annotate: %s:%d: %v\n", name, line, err)
		return
	}
	fmt.Fprintf(p.stderr, "annotate: %s: %v\n", name, err)
}

// documents reads the texts that the arguments name.
func (p *program) documents(args []string) iter.Seq[quotes.Source] {
	return func(yield func(quotes.Source) bool) {
		if len(args) == 0 {
			yield(quotes.Source{ID: "sample", Text: sample})
			return
		}
		for _, name := range args {
			if !p.file(name, yield) {
				return
			}
		}
	}
}

func (p *program) file(name string, yield func(quotes.Source) bool) bool {
	in, shown := p.stdin, "standard input"
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			p.fail(name, 0, errors.Unwrap(err))
			return true
		}
		defer f.Close()
		in, shown = f, name
	}
	r := bufio.NewReaderSize(in, 1<<16)
	if strings.HasSuffix(name, ".jsonl") || name == "-" && startsWithBrace(r) {
		return p.lines(shown, r, yield)
	}
	text, err := io.ReadAll(r)
	if err != nil {
		p.fail(shown, 0, err)
		return true
	}
	return yield(quotes.Source{ID: name, Text: string(text)})
}

func startsWithBrace(r *bufio.Reader) bool {
	for n := 1; ; n++ {
		b, err := r.Peek(n)
		if len(b) < n || err != nil {
			return false
		}
		switch b[n-1] {
		case ' ', '\t', '\r', '\n':
			continue
		}
		return b[n-1] == '{'
	}
}

// lines reads JSON Lines.
func (p *program) lines(name string, r *bufio.Reader, yield func(quotes.Source) bool) bool {
	for n := 1; ; n++ {
		line, err := r.ReadBytes('\n')
		if len(bytes.TrimSpace(line)) > 0 {
			src, bad := parseLine(line)
			switch {
			case bad != nil:
				p.fail(name, n, bad)
			default:
				if src.ID == "" {
					src.ID = fmt.Sprintf("%s:%d", name, n)
				}
				if !yield(src) {
					return false
				}
			}
		}
		if err != nil {
			if err != io.EOF {
				p.fail(name, n, err)
			}
			return true
		}
	}
}

func parseLine(line []byte) (quotes.Source, error) {
	var d struct {
		ID      json.RawMessage `json:"id"`
		Text    *string         `json:"text"`
		Date    string          `json:"date"`
		RefDate string          `json:"ref_date"`
		Lang    string          `json:"lang"`
	}
	if err := json.Unmarshal(line, &d); err != nil {
		return quotes.Source{}, err
	}
	if d.Text == nil {
		return quotes.Source{}, errors.New(`no "text"`)
	}
	src := quotes.Source{Text: *d.Text}
	if err := json.Unmarshal(d.ID, &src.ID); err != nil {
		src.ID = string(d.ID) // a number names a document as well
	}
	date := d.Date
	if date == "" {
		date = d.RefDate
	}
	if date != "" {
		t, err := parseDate(date)
		if err != nil {
			return quotes.Source{}, err
		}
		src.Options = append(src.Options, quotes.Date(t))
	}
	if d.Lang != "" {
		t, err := language.Parse(d.Lang)
		if err != nil {
			return quotes.Source{}, fmt.Errorf("lang: %w", err)
		}
		src.Options = append(src.Options, quotes.Language(t))
	}
	return src, nil
}
