package cli

import (
	"fmt"
	"strings"

	"github.com/ascribe-go/ascribe/quotes"
)

// OneLine returns a text on one line.
func OneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// Changes says in words how a quotation differs from its source; the spans of the changes are of these texts.
func Changes(list []quotes.Change, source, quote string) string {
	var out []string
	for _, c := range list {
		was, is := OneLine(source[c.Source.Start:c.Source.End]), OneLine(quote[c.Quote.Start:c.Quote.End])
		switch c.Kind {
		case quotes.Replaced:
			out = append(out, fmt.Sprintf("“%s” for “%s”", is, was))
		case quotes.Inserted:
			out = append(out, fmt.Sprintf("“%s” added", is))
		case quotes.Deleted:
			out = append(out, fmt.Sprintf("“%s” left out", was))
		}
	}
	return strings.Join(out, "; ")
}

// OrNull returns nil for the empty string, which stands for null in JSON.
func OrNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
