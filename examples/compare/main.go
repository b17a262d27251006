// Compare lays several articles on one story side by side: whom they quote, and with which words; who says which figure, and where
// they disagree.
//
//	compare [-format text|json] [-date 2022-10-13] [-lang en] [-all] [a.txt b.txt... | file.jsonl | -]...
//
// A name that ends in .jsonl, or standard input that begins with "{", is JSON Lines, an article a line: {"id","text","date"?,
// "lang"?}. Any other file is one article. Without arguments compare reads its own three. Reported are the events that more than one
// article tells of, and those of which one article contradicts itself; -all adds the others. What cannot be read is reported with its
// file, line and cause; compare goes on with the rest and ends with status 1. Wrong flags end it with 2, and so do fewer than two
// articles.
package main

import (
	"bufio"
	"bytes"
	"embed"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/ascribe-go/ascribe/quotes"
	"golang.org/x/text/language"
)

//go:embed sample
var sample embed.FS

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// article is an input.
type article struct {
	id  string
	doc *quotes.Document
}

type program struct {
	opts     []quotes.Option
	stdin    io.Reader
	stderr   io.Writer
	articles []article
	failed   bool
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	p := &program{stdin: stdin, stderr: stderr}
	fs := flag.NewFlagSet("compare", flag.ContinueOnError)
	fs.SetOutput(stderr)
	format := fs.String("format", "text", "`form` of the output: text or json")
	date := fs.String("date", "", "`date` of the articles, for those that have none of their own: 2022-10-13")
	lang := fs.String("lang", "", "`language` of the articles (default: found from their words)")
	all := fs.Bool("all", false, "report the events that one article alone tells of, too")
	fs.Usage = func() {
		fmt.Fprintln(stderr, "usage: compare [flags] [a.txt b.txt... | file.jsonl | -]...")
		fs.PrintDefaults()
	}
	if err := fs.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return 2
	}
	usage := func(err error) int {
		fmt.Fprintln(stderr, "compare:", err)
		return 2
	}
	if *format != "text" && *format != "json" {
		return usage(fmt.Errorf("-format is text or json, not %q", *format))
	}
	if *date != "" {
		t, err := time.Parse(time.DateOnly, *date)
		if err != nil {
			return usage(fmt.Errorf("-date: %q is no date like 2022-10-13", *date))
		}
		p.opts = append(p.opts, quotes.Date(t))
	}
	if *lang != "" {
		t, err := language.Parse(*lang)
		if err != nil {
			return usage(fmt.Errorf("-lang: %w", err))
		}
		p.opts = append(p.opts, quotes.Language(t))
	}
	if fs.NArg() == 0 {
		p.samples()
	}
	for _, name := range fs.Args() {
		p.file(name)
	}
	if len(p.articles) < 2 {
		return usage(fmt.Errorf("two articles are needed to compare, not %d", len(p.articles)))
	}

	r := newReport(p.articles, *all)
	out := bufio.NewWriter(stdout)
	if *format == "json" {
		enc := json.NewEncoder(out)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(r); err != nil {
			fmt.Fprintln(stderr, "compare:", err)
			return 1
		}
	} else {
		r.print(out)
	}
	if err := out.Flush(); err != nil {
		fmt.Fprintln(stderr, "compare:", err)
		return 1
	}
	if p.failed {
		return 1
	}
	return 0
}

func (p *program) fail(name string, line int, err error) {
	p.failed = true
	if line > 0 {
		name = fmt.Sprintf("%s:%d", name, line)
	}
	fmt.Fprintf(p.stderr, "compare: %s: %v\n", name, err)
}

func (p *program) add(id, text string, opts ...quotes.Option) {
	p.articles = append(p.articles, article{id, quotes.Parse(text, append(p.opts[:len(p.opts):len(p.opts)], opts...)...)})
}

// samples reads the articles that compare brings with it.
func (p *program) samples() {
	entries, err := sample.ReadDir("sample")
	if err != nil {
		p.fail("sample", 0, err)
	}
	for _, e := range entries {
		text, err := sample.ReadFile("sample/" + e.Name())
		if err != nil {
			p.fail(e.Name(), 0, err)
			continue
		}
		p.add(e.Name(), string(text))
	}
}

// file reads the articles of a file.
func (p *program) file(name string) {
	in, shown := p.stdin, "standard input"
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			p.fail(name, 0, errors.Unwrap(err))
			return
		}
		defer f.Close()
		in, shown = f, name
	}
	text, err := io.ReadAll(in)
	if err != nil {
		p.fail(shown, 0, err)
		return
	}
	if !strings.HasSuffix(name, ".jsonl") && !(name == "-" && bytes.HasPrefix(bytes.TrimSpace(text), []byte("{"))) {
		p.add(shown, string(text))
		return
	}
	for n, line := range bytes.Split(text, []byte("\n")) {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		if err := p.line(fmt.Sprintf("%s:%d", shown, n+1), line); err != nil {
			p.fail(shown, n+1, err)
		}
	}
}

// line reads an article from a line of JSON; name is what it is called if it does not say.
func (p *program) line(name string, line []byte) error {
	var d struct {
		ID      json.RawMessage `json:"id"`
		Text    *string         `json:"text"`
		Date    string          `json:"date"`
		RefDate string          `json:"ref_date"`
		Lang    string          `json:"lang"`
	}
	if err := json.Unmarshal(line, &d); err != nil {
		return err
	}
	if d.Text == nil {
		return errors.New(`no "text"`)
	}
	var opts []quotes.Option
	if d.Date == "" {
		d.Date = d.RefDate
	}
	if d.Date != "" {
		day, _, _ := strings.Cut(d.Date, "T")
		t, err := time.Parse(time.DateOnly, day)
		if err != nil {
			return fmt.Errorf("%q is no date like 2022-10-13", d.Date)
		}
		opts = append(opts, quotes.Date(t))
	}
	if d.Lang != "" {
		t, err := language.Parse(d.Lang)
		if err != nil {
			return fmt.Errorf("lang: %w", err)
		}
		opts = append(opts, quotes.Language(t))
	}
	if len(d.ID) > 0 && json.Unmarshal(d.ID, &name) != nil {
		name = string(d.ID) // a number names an article as well
	}
	p.add(name, *d.Text, opts...)
	return nil
}
