// Package cli is what the programs under examples have in common: how they are told which documents to read, how they read
// them, and how they show words.
package cli

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"strings"
	"time"

	"github.com/ascribe-go/ascribe/quotes"
	"golang.org/x/text/language"
)

// Input reads what the arguments of a program name. What cannot be read is reported on Stderr with its file, line and cause,
// and the next document is read.
type Input struct {
	Program string // its name, which begins each message
	Stdin   io.Reader
	Stderr  io.Writer

	flags      *flag.FlagSet
	date, lang string
	failed     bool
}

// Flags returns the flags that every program has, -date and -lang, for it to add its own. Each synopsis is what stands behind
// the program's name in one way to call it.
func (in *Input) Flags(synopsis ...string) *flag.FlagSet {
	f := flag.NewFlagSet(in.Program, flag.ContinueOnError)
	f.StringVar(&in.date, "date", "", "`date` of the texts, but for those whose JSON has one: 2022-10-13, or with a time (default: that of the dateline)")
	f.StringVar(&in.lang, "lang", "", "`language` of the texts (default: found from their words)")
	f.Usage = func() {
		lead := "usage: "
		for _, s := range synopsis {
			fmt.Fprintln(f.Output(), lead+in.Program, s)
			lead = "       "
		}
		f.PrintDefaults()
	}
	f.SetOutput(in.Stderr)
	in.flags = f
	return f
}

// Parse reads the arguments and returns the options that -date and -lang give. Its error is for [Input.Misuse].
func (in *Input) Parse(args []string) ([]quotes.Option, error) {
	if err := in.flags.Parse(args); err != nil {
		return nil, reported{err}
	}
	return options(in.date, in.lang, "-")
}

// reported is an error that the flag package has printed.
type reported struct{ error }

func (r reported) Unwrap() error { return r.error }

// Misuse reports a wrong flag or argument, and returns the status to exit with: 2, or 0 if help was asked for.
func (in *Input) Misuse(err error) int {
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	if !errors.As(err, &reported{}) {
		fmt.Fprintf(in.Stderr, "%s: %v\n", in.Program, err)
	}
	return 2
}

// Fail reports what could not be done with a file, or with a line of it if that is not 0.
func (in *Input) Fail(name string, line int, err error) {
	in.failed = true
	// The file has been named.
	if path := (*fs.PathError)(nil); errors.As(err, &path) {
		err = path.Err
	}
	if line > 0 {
		name = fmt.Sprintf("%s:%d", name, line)
	}
	fmt.Fprintf(in.Stderr, "%s: %s: %v\n", in.Program, name, err)
}

// Failed reports whether Fail was called. It is to be asked when all has been read.
func (in *Input) Failed() bool { return in.failed }

// Documents reads the documents of the named files one after the other; without names it gives the samples. A name that ends
// in .jsonl is a file of JSON Lines, each a [Document], and so is standard input ("-") if it begins with a brace. Any other file
// is one text, whose ID is its name. A line without an id is called by its file and number.
func (in *Input) Documents(names []string, samples ...quotes.Source) iter.Seq[quotes.Source] {
	return func(yield func(quotes.Source) bool) {
		if len(names) == 0 {
			for _, s := range samples {
				if !yield(s) {
					return
				}
			}
		}
		for _, name := range names {
			if !in.file(name, yield) {
				return
			}
		}
	}
}

// file reads the documents of one file, and reports whether yield wants more.
func (in *Input) file(name string, yield func(quotes.Source) bool) bool {
	f, err := in.Open(name)
	if err != nil {
		in.Fail(name, 0, err)
		return true
	}
	defer f.Close()
	if !strings.HasSuffix(name, ".jsonl") && !(name == "-" && f.Brace()) {
		text, err := io.ReadAll(f)
		if err != nil {
			in.Fail(f.Name, 0, err)
			return true
		}
		return yield(quotes.Source{ID: name, Text: string(text)})
	}
	for n, line := range in.Lines(f) {
		src, err := parseLine(line)
		if err != nil {
			in.Fail(f.Name, n, err)
			continue
		}
		if src.ID == "" {
			src.ID = fmt.Sprintf("%s:%d", f.Name, n)
		}
		if !yield(src) {
			return false
		}
	}
	return true
}

// File is an open file.
type File struct {
	Name string // as messages have it
	*bufio.Reader
	io.Closer
}

// Open opens a file, or standard input for "-".
func (in *Input) Open(name string) (*File, error) {
	if name == "-" {
		return &File{"standard input", bufio.NewReaderSize(in.Stdin, 1<<16), io.NopCloser(in.Stdin)}, nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	return &File{name, bufio.NewReaderSize(f, 1<<16), f}, nil
}

// Brace reports whether the first character that is not white space is "{".
func (f *File) Brace() bool {
	for n := 1; ; n++ {
		b, _ := f.Peek(n)
		if len(b) < n {
			return false
		}
		switch b[n-1] {
		case ' ', '\t', '\r', '\n':
			continue
		}
		return b[n-1] == '{'
	}
}

// Lines gives the lines of a file that are not blank, with their numbers, which begin at 1.
func (in *Input) Lines(f *File) iter.Seq2[int, []byte] {
	return func(yield func(int, []byte) bool) {
		for n := 1; ; n++ {
			line, err := f.ReadBytes('\n')
			if len(bytes.TrimSpace(line)) > 0 && !yield(n, line) {
				return
			}
			if err != nil {
				if err != io.EOF {
					in.Fail(f.Name, 0, err)
				}
				return
			}
		}
	}
}

// Document is a text in JSON. Where Date is absent, RefDate is the date.
type Document struct {
	ID      ID      `json:"id"`
	Text    *string `json:"text"`
	Date    string  `json:"date"`
	RefDate string  `json:"ref_date"`
	Lang    string  `json:"lang"`
}

// Options returns what the document says of its date and language.
func (d *Document) Options() ([]quotes.Option, error) {
	return options(cmp.Or(d.Date, d.RefDate), d.Lang, "")
}

func parseLine(line []byte) (quotes.Source, error) {
	var d Document
	if err := json.Unmarshal(line, &d); err != nil {
		return quotes.Source{}, err
	}
	if d.Text == nil {
		return quotes.Source{}, errors.New(`no "text"`)
	}
	opts, err := d.Options()
	return quotes.Source{ID: string(d.ID), Text: *d.Text, Options: opts}, err
}

// ID names a document. A number does that as well as a string.
type ID string

func (id *ID) UnmarshalJSON(b []byte) error {
	if json.Unmarshal(b, (*string)(id)) != nil {
		*id = ID(b)
	}
	return nil
}

// options returns those that a date and a language stand for, if they are given. The prefix is that of their names in errors.
func options(date, lang, prefix string) (opts []quotes.Option, err error) {
	if date != "" {
		t, err := parseDate(date)
		if err != nil {
			return nil, fmt.Errorf("%sdate: %w", prefix, err)
		}
		opts = append(opts, quotes.Date(t))
	}
	if lang != "" {
		t, err := language.Parse(lang)
		if err != nil {
			return nil, fmt.Errorf("%slang: %q: %w", prefix, lang, err)
		}
		opts = append(opts, quotes.Language(t))
	}
	return opts, nil
}

// layouts are those of a date with a time; a fraction of a second is read too.
var layouts = []string{
	"2006-01-02T15:04:05", "2006-01-02T15:04:05Z07:00", "2006-01-02T15:04:05Z0700",
	"2006-01-02T15:04", "2006-01-02T15:04Z07:00", "2006-01-02T15:04Z0700",
}

// parseDate reads a date, or a date and time with or without zone; a blank may stand between them.
func parseDate(s string) (time.Time, error) {
	if t, err := time.Parse(time.DateOnly, s); err == nil {
		return t, nil
	}
	for _, layout := range layouts {
		t, err := time.Parse(layout, strings.Replace(s, " ", "T", 1))
		if err != nil {
			continue
		}
		if t.Hour()|t.Minute()|t.Second()|t.Nanosecond() == 0 {
			t = t.Add(time.Nanosecond) // midnight is given: it is a time of day
		}
		return t, nil
	}
	return time.Time{}, fmt.Errorf("%q is no date like 2022-10-13", s)
}
