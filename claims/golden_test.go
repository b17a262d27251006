package claims_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ascribe-go/ascribe/claims"
	"github.com/ascribe-go/ascribe/quotes"
	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write what is found into the golden files")

// golden is a file of testdata/golden: what is found in one article, a case for each kind of result. The reason says what the
// case is there to show; -update writes only what is wanted.
type golden struct {
	Date  string `json:"date"` // of the article, as the caller would give it
	Cases []struct {
		Key    string   `json:"key"`
		Reason string   `json:"reason"`
		Want   []string `json:"want"`
	} `json:"cases"`
}

const testdata = "../testdata"

func articles(t testing.TB) []string {
	names, err := filepath.Glob(filepath.Join(testdata, "articles", "*.txt"))
	if err != nil || len(names) < 12 {
		t.Fatalf("%d articles, %v", len(names), err)
	}
	return names
}

func TestArticles(t *testing.T) {
	for _, name := range articles(t) {
		base := strings.TrimSuffix(filepath.Base(name), ".txt")
		t.Run(base, func(t *testing.T) {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			file := filepath.Join(testdata, "golden", base+".json")
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var g golden
			if err := json.Unmarshal(data, &g); err != nil {
				t.Fatalf("%s: %v", file, err)
			}
			date, err := time.Parse(time.DateOnly, g.Date)
			if err != nil {
				t.Fatalf("%s: %v", file, err)
			}
			d := quotes.Parse(string(text), quotes.Date(date))
			for i := range g.Cases {
				c := &g.Cases[i]
				if c.Reason == "" {
					t.Errorf("%s: case %q has no reason", file, c.Key)
				}
				got := lines(t, d, c.Key)
				if *update {
					c.Want = got
				} else if diff := cmp.Diff(c.Want, got); diff != "" {
					t.Errorf("%s (%s): -want +got\n%s", c.Key, c.Reason, diff)
				}
			}
			if *update {
				var b bytes.Buffer
				enc := json.NewEncoder(&b)
				enc.SetEscapeHTML(false)
				enc.SetIndent("", " ")
				if err := enc.Encode(g); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(file, b.Bytes(), 0o666); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// lines shows one kind of result, a line each.
func lines(t *testing.T, d *quotes.Document, key string) []string {
	out := []string{}
	add := func(at int, format string, args ...any) {
		out = append(out, fmt.Sprintf("%v %s", d.Position(at), fmt.Sprintf(format, args...)))
	}
	slices := func(spans []quotes.Span) string {
		var s []string
		for _, x := range spans {
			s = append(s, d.Slice(x))
		}
		return strings.Join(s, " … ")
	}
	who := func(id quotes.SpeakerID) string {
		if s, ok := d.Speaker(id); ok {
			return fmt.Sprintf("%s (%v)", s.Name, s.Kind)
		}
		return "nobody"
	}
	switch key {
	case "quoted spans":
		for q := range d.Quotes() {
			open := ""
			if !q.Closed {
				open = ", goes on or never closes"
			}
			add(q.Outer.Start, "%v: %s [%s%s]", q.Role, d.Slice(q.Outer), q.Reason, open)
		}
	case "attributions":
		for a := range d.Attributions() {
			nested := ""
			if a.Parent > 0 {
				nested = fmt.Sprintf(" in %d", a.Parent)
			}
			add(a.Content[0].Start, "%d%s %v %s: %s < %s > %s = %s", a.ID, nested, a.Kind, a.Rule, slices(a.Source), slices(a.Cue), slices(a.Content), who(a.Speaker))
		}
	case "quantities":
		for q := range claims.Quantities(d) {
			s := fmt.Sprintf("%v %v", q.Kind, q.Comparator)
			for _, n := range []claims.Number{q.Value, q.Low, q.High} {
				if n.IsValid() {
					s += " " + n.String()
				} else {
					s += " –"
				}
			}
			add(q.Span.Start, "%s: %s", d.Slice(q.Span), strings.TrimSpace(strings.Join([]string{s, q.Unit, q.Time}, " ")))
		}
	case "claims":
		for c := range claims.All(d) {
			add(c.Span.Start, "%s: %s, %s, %v %v: %q %s %q %s", d.Slice(c.Span), who(c.Holder), c.Rule, c.Polarity, c.Modality, d.Slice(c.Subject), c.Verb, d.Slice(c.Object), c.Time)
		}
	default:
		t.Fatalf("no kind of result is called %q", key)
	}
	return out
}
