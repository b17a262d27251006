package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/ascribe-go/ascribe/claims"
	"github.com/ascribe-go/ascribe/examples/internal/cli"
	"github.com/ascribe-go/ascribe/quotes"
	"github.com/rivo/uniseg"
)

// style is how a report is marked up: colours on a terminal, unless NO_COLOR asks for none (no-color.org).
type style struct {
	terminal bool
	color    bool
}

func newStyle(w io.Writer) style {
	t := cli.IsTerminal(w)
	return style{terminal: t, color: t && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"}
}

func (s style) bold(t string) string  { return s.sgr("1", t) }
func (s style) dim(t string) string   { return s.sgr("2", t) }
func (s style) green(t string) string { return s.sgr("32", t) }

func (s style) sgr(code, t string) string {
	if !s.color || t == "" {
		return t
	}
	return "\x1b[" + code + "m" + t + "\x1b[0m"
}

// flushInteractive shows what is printed so far to somebody who waits for it.
func flushInteractive(w *bufio.Writer, s style) error {
	if s.terminal {
		return w.Flush()
	}
	return nil
}

// width is that of a report, in columns.
const width = 110

// print writes the report of a document: who said what, then the claims.
func (p *annotator) print(w io.Writer, s style, id string, d *quotes.Document) {
	lang, _ := d.Language()
	r := claims.Report(d)
	head := []string{id, lang.String()}
	if r.Date != "" {
		head = append(head, r.Date)
	}
	fmt.Fprintln(w, s.bold(strings.Join(head, "  ")))

	names := map[string]string{}
	var rows [][]cell
	for _, a := range r.Attributions {
		who := "—"
		if a.Speaker != nil {
			who = *a.Speaker
		}
		names[a.ID] = who
		place := d.Position(a.Content[0].Start).String()
		verb := words(d, a.Cue)
		if a.NestedIn != nil {
			verb += " (in " + *a.NestedIn + ")"
		}
		rows = append(rows, []cell{{place, s.dim}, {who, s.green}, {verb, nil}, {content(d, a), nil}})
		if p.explain {
			why := fmt.Sprintf("%s, rule %s", a.Kind, a.Rule)
			for x := range d.Attributions() {
				if fmt.Sprintf("Q%d", x.ID) == a.ID {
					why += ": " + x.Why
				}
			}
			rows = append(rows, []cell{{"", nil}, {"", nil}, {"", nil}, {why, s.dim}})
		}
	}
	section(w, s, "Who said what", rows, []int{0, 28, 22, 0})

	if p.explain {
		rows = rows[:0]
		for q := range d.Quotes() {
			if q.Role != quotes.RoleSpeech {
				rows = append(rows, []cell{{d.Position(q.Span.Start).String(), s.dim}, {q.Role.String(), s.green}, {q.Reason, nil}, {cli.OneLine(d.Slice(q.Outer)), nil}})
			}
		}
		section(w, s, "Quoted, but no speech", rows, []int{0, 28, 34, 0})
	}

	rows = rows[:0]
	for _, c := range r.Claims {
		holder := "(the article)"
		if c.Holder != nil {
			holder = *c.Holder
		} else if c.Attribution != nil || c.Modality == claims.Claimed {
			holder = "—"
		}
		var amounts []string
		for _, q := range c.Quantities {
			amounts = append(amounts, amount(&r.Quantities[q]))
		}
		how := c.Modality.String()
		if c.Polarity == claims.Negative {
			how = "not, " + how
		}
		rows = append(rows, []cell{{d.Position(c.Span.Start).String(), s.dim}, {holder, s.green}, {how, nil}, {strings.Join(amounts, "; "), s.bold}, {cli.OneLine(d.Slice(c.Span)), nil}})
	}
	section(w, s, "Claims", rows, []int{0, 28, 0, 26, 0})
}

// amount returns a quantity as value and unit: "> 400 km2".
func amount(q *claims.QuantityRecord) string {
	var parts []string
	if c := q.Comparator.String(); c != "=" {
		parts = append(parts, c)
	}
	switch {
	case q.Value != nil:
		parts = append(parts, q.Value.String())
	case q.Low != nil && q.High != nil:
		parts = append(parts, q.Low.String()+"–"+q.High.String())
	case q.Low != nil:
		parts = append(parts, q.Low.String())
	case q.Resolved != nil:
		return *q.Resolved
	default:
		return q.Text
	}
	if q.Unit != nil {
		parts = append(parts, strings.Trim(*q.Unit, "{}"))
	}
	return strings.Join(parts, " ")
}

func words(d *quotes.Document, spans []quotes.Span) string {
	var out []string
	for _, s := range spans {
		out = append(out, d.Slice(s))
	}
	return cli.OneLine(strings.Join(out, " "))
}

// content returns what is reported, in quote marks where it stands in quote marks.
func content(d *quotes.Document, a claims.AttributionRecord) string {
	var out []string
	for _, s := range a.Content {
		t := cli.OneLine(d.Slice(s))
		if a.Kind == quotes.Direct || a.Kind == quotes.Mixed && quoted(d, s) {
			t = "“" + t + "”"
		}
		out = append(out, t)
	}
	return strings.Join(out, " … ")
}

func quoted(d *quotes.Document, s quotes.Span) bool {
	for q := range d.Quotes() {
		if q.Span == s {
			return true
		}
	}
	return false
}

type cell struct {
	text string
	look func(string) string
}

// section prints a table whose columns are as wide as their cells, but no wider than limits says; the last one takes what is
// left and is wrapped.
func section(w io.Writer, s style, title string, rows [][]cell, limits []int) {
	if len(rows) == 0 {
		return
	}
	fmt.Fprintf(w, "\n%s\n", s.bold(title))
	widths := make([]int, len(limits))
	for _, row := range rows {
		for i := range row[:len(row)-1] {
			n := uniseg.StringWidth(row[i].text)
			if limits[i] > 0 {
				n = min(n, limits[i])
			}
			widths[i] = max(widths[i], n)
		}
	}
	indent := 2
	for _, n := range widths[:len(widths)-1] {
		indent += n + 2
	}
	last := max(width-indent, 30)
	for _, row := range rows {
		fmt.Fprint(w, "  ")
		for i, c := range row[:len(row)-1] {
			t := clip(c.text, widths[i])
			pad := strings.Repeat(" ", max(0, widths[i]-uniseg.StringWidth(t))+2)
			if c.look != nil {
				t = c.look(t)
			}
			fmt.Fprint(w, t, pad)
		}
		c := row[len(row)-1]
		for k, line := range wrap(c.text, last) {
			if k > 0 {
				fmt.Fprint(w, strings.Repeat(" ", indent))
			}
			if c.look != nil {
				line = c.look(line)
			}
			fmt.Fprintln(w, line)
		}
	}
}

// clip cuts a text to n columns.
func clip(s string, n int) string {
	if uniseg.StringWidth(s) <= n {
		return s
	}
	out, have := "", 0
	g := uniseg.NewGraphemes(s)
	for g.Next() {
		if have += g.Width(); have > n-1 {
			break
		}
		out += g.Str()
	}
	return out + "…"
}

// wrap breaks a text into lines of at most n columns, at blanks.
func wrap(s string, n int) []string {
	var lines []string
	line, have := "", 0
	for _, word := range strings.Split(s, " ") {
		k := uniseg.StringWidth(word)
		if have > 0 && have+1+k > n {
			lines = append(lines, line)
			line, have = "", 0
		}
		if have > 0 {
			line += " "
			have++
		}
		line += word
		have += k
	}
	return append(lines, line)
}
