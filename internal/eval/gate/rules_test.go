package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ascribe-go/ascribe/internal/attrib"
)

// TestRules holds docs/rules.md to naming every rule, in the table of what they are and in that of how precise they are.
func TestRules(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "..", "..", rulesFile))
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for r := attrib.Rule(1); r.String() != ""; r++ {
		n++
		if told[r][0] == "" || told[r][1] == "" {
			t.Errorf("%s: no description or no example", r)
		}
		if got := strings.Count(string(data), "\n| "+r.String()+" | "); got != 2 {
			t.Errorf("%s: %d rows in %s, want 2 (gate -update writes it)", r, got, rulesFile)
		}
	}
	if len(told) != n {
		t.Errorf("%d rules are described, there are %d", len(told), n)
	}
}
