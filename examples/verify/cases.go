package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/ascribe-go/ascribe/examples/internal/cli"
	"github.com/ascribe-go/ascribe/quotes"
)

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
