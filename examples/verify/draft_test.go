package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ascribe-go/ascribe/quotes"
)

// articles reads the annotated articles, by their number.
func articles(t *testing.T) map[string]text {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "testdata", "gold.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]text{}
	for line := range strings.Lines(string(data)) {
		var d struct{ ID, Text, Date string }
		if err := json.Unmarshal([]byte(line), &d); err != nil {
			t.Fatal(err)
		}
		day, _ := time.Parse("2006-01-02", d.Date)
		out[strings.TrimPrefix(d.ID, "own/")] = text{d.ID, quotes.Parse(d.Text, quotes.Date(day))}
	}
	return out
}

// planted takes the marks out of a draft and returns where they stood.
func planted(s string) (string, []quotes.Span) {
	var b strings.Builder
	var out []quotes.Span
	for {
		before, rest, ok := strings.Cut(s, "⟦")
		b.WriteString(before)
		if !ok {
			return b.String(), out
		}
		wrong, after, _ := strings.Cut(rest, "⟧")
		out = append(out, quotes.Span{Start: b.Len(), End: b.Len() + len(wrong)})
		b.WriteString(wrong)
		s = after
	}
}

// Every planted error is found, and nothing else is.
func TestDrafts(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("testdata", "drafts.txt"))
	if err != nil {
		t.Fatal(err)
	}
	sources := articles(t)
	all, found, alarms := 0, 0, 0
	for _, part := range strings.Split(string(data), "\n== ")[1:] {
		number, body, _ := strings.Cut(part, "\n")
		src, ok := sources[number]
		if !ok {
			t.Fatalf("no article %s", number)
		}
		body, wrong := planted(strings.TrimSpace(body))
		day, _ := time.Parse("2006-01-02", dateOf(src.doc))
		c := checker{draft: text{number, quotes.Parse(body, quotes.Date(day))}, sources: []text{src, sources["02"]}}
		hit := make([]bool, len(wrong))
		for _, f := range c.check() {
			expected := false
			for i, w := range wrong {
				// A wrong speaker stands beside the words that are not his.
				if f.Span.Start < w.End && w.Start < f.Span.End || f.Check == quotes.OtherSpeaker && w.Start > f.Span.End && w.Start-f.Span.End < 60 {
					hit[i], expected = true, true
				}
			}
			if !expected {
				alarms++
				t.Errorf("%s: false alarm: %s, %s: %q by %s", number, f.Kind, f.verdict(), body[f.Span.Start:f.Span.End], by(f.Speaker))
			}
		}
		for i, w := range wrong {
			all++
			if hit[i] {
				found++
			} else {
				t.Errorf("%s: not found: %q", number, body[w.Start:w.End])
			}
		}
	}
	t.Logf("%d of %d planted errors found, %d false alarms", found, all, alarms)
}
