package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/ascribe-go/ascribe/examples/internal/cli"
	"github.com/ascribe-go/ascribe/quotes"
)

// print writes what was found.
func (c *checker) print(w io.Writer, format string, list []finding) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	switch format {
	case "json":
		if list == nil {
			list = []finding{}
		}
		enc.SetIndent("", "  ")
		return enc.Encode(list)
	case "jsonl":
		for i := range list {
			if err := enc.Encode(&list[i]); err != nil {
				return err
			}
		}
	case "github":
		for i := range list {
			github(w, c, &list[i])
		}
	default:
		for i := range list {
			report(w, c, &list[i])
		}
		if len(list) == 0 {
			fmt.Fprintf(w, "%s: the sources bear out all that it quotes and counts\n", c.draft.name)
		} else {
			fmt.Fprintf(w, "%s: %d not borne out\n", c.draft.name, len(list))
		}
	}
	return nil
}

// verdict says in a few words what is wrong.
func (f *finding) verdict() string {
	if f.Kind == "figure" {
		if f.Found == nil {
			return "a figure that no source has"
		}
		return "another figure"
	}
	var words, who string
	switch f.Text {
	case quotes.Altered:
		words = "other words"
	case quotes.Stitched:
		words = "pieces of several quotations"
	case quotes.Paraphrase:
		words = "the source does not quote this"
	case quotes.Absent:
		words = "no source has this"
	case quotes.Verbatim, quotes.Typography, quotes.Cut:
		if hidesNegation(f.Found.doc, quotes.Verdict{Changes: f.Changes}) {
			words = "a negation was left out"
		}
	}
	switch {
	case f.Text == quotes.Absent:
	case f.Check == quotes.OtherSpeaker:
		who = "another speaker"
	case f.Check == quotes.UnknownSpeaker:
		who = "the source names no speaker"
	}
	if words != "" && who != "" {
		return words + ", " + who
	}
	return words + who
}

// report writes a finding for people.
func report(w io.Writer, c *checker, f *finding) {
	at := c.draft.doc.Position(f.Span.Start)
	fmt.Fprintf(w, "%s:%d:%d: %s\n", c.draft.name, at.Line, at.Column, f.verdict())
	mine := cli.OneLine(c.draft.doc.Slice(f.Span))
	if f.Kind == "quotation" {
		mine = "“" + mine + "”" + by(f.Speaker)
	} else {
		mine = context(c.draft.doc, f.Span)
	}
	fmt.Fprintf(w, "    draft   %s\n", mine)
	if f.Found != nil {
		at := f.Found.doc.Position(f.Found.Span.Start)
		text := cli.OneLine(f.Found.Text)
		if f.Kind == "figure" {
			text = context(f.Found.doc, f.Found.Span)
		} else {
			text = "“" + text + "”" + by(f.Found.Speaker)
		}
		fmt.Fprintf(w, "    source  %s\n            %s:%d:%d\n", text, f.Found.Doc, at.Line, at.Column)
		if d := changes(c, f); d != "" {
			fmt.Fprintf(w, "    words   %s\n", d)
		}
	}
	fmt.Fprintln(w)
}

func by(name *string) string {
	if name == nil {
		return ""
	}
	return " – " + *name
}

// context returns a figure with a few words around it.
func context(d *quotes.Document, s quotes.Span) string {
	for t := range d.Sentences() {
		if t.Start > s.Start || s.Start >= t.End {
			continue
		}
		before, after := d.Slice(quotes.Span{Start: t.Start, End: s.Start}), d.Slice(quotes.Span{Start: s.End, End: max(s.End, t.End)})
		for i, blanks := len(before), 0; i > 0; i-- {
			if before[i-1] == ' ' && i < len(before) {
				if blanks++; blanks == 4 {
					before = "… " + before[i:]
					break
				}
			}
		}
		if words := strings.Fields(after); len(words) > 4 {
			n := 0
			for _, w := range words[:4] {
				n += strings.Index(after[n:], w) + len(w)
			}
			after = after[:n] + " …"
		}
		return cli.OneLine(before + d.Slice(s) + after)
	}
	return cli.OneLine(d.Slice(s))
}

// changes says which words differ, "" if f is a figure.
func changes(c *checker, f *finding) string {
	if f.Kind != "quotation" {
		return ""
	}
	return cli.Changes(f.Changes, f.Found.doc.Text(), c.draft.doc.Text())
}

// github writes a finding as an annotation of a pull request.
func github(w io.Writer, c *checker, f *finding) {
	d := c.draft.doc
	from, to := d.Position(f.Span.Start), d.Position(f.Span.End)
	msg := "“" + cli.OneLine(d.Slice(f.Span)) + "”" + by(f.Speaker)
	if f.Found != nil {
		at := f.Found.doc.Position(f.Found.Span.Start)
		msg += fmt.Sprintf("\nThe source has: “%s”%s (%s:%d:%d)", cli.OneLine(f.Found.Text), by(f.Found.Speaker), f.Found.Doc, at.Line, at.Column)
		if s := changes(c, f); s != "" {
			msg += "\n" + s
		}
	}
	property := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
	data := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	fmt.Fprintf(w, "::error file=%s,line=%d,endLine=%d", property.Replace(c.draft.name), from.Line, to.Line)
	if from.Line == to.Line {
		fmt.Fprintf(w, ",col=%d,endColumn=%d", from.Rune, to.Rune)
	}
	fmt.Fprintf(w, ",title=%s::%s\n", property.Replace(f.Kind+", "+f.verdict()), data.Replace(msg))
}
