package ascribe_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestREADME holds the README to what the programs print and to the committed figures; -update writes them into it.
func TestREADME(t *testing.T) {
	data, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	readme := string(data)
	want := readme
	want = between(t, want, "$ go run ./examples/verify\n```\n\n```\n", "```", findings(t))
	want = between(t, want, "$ go run ./examples/annotate\n```\n\n```\n", "```", goTool(t, "run", "./examples/annotate"))
	want = between(t, want, "prints\n\n```\n", "```", goTool(t, "run", program(t, readme)))
	want = between(t, want, "does not pass.\n\n", "\nThe own articles", figureTable(t))
	if *update {
		if err := os.WriteFile("README.md", []byte(want), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(strings.Split(want, "\n"), strings.Split(readme, "\n")); diff != "" {
		t.Errorf("README.md: -want +got (go test -update writes it)\n%s", diff)
	}
}

// findings is what the program prints of its sample: it ends with status 1, for it finds something.
func findings(t *testing.T) string {
	t.Helper()
	out, err := exec.Command("go", "run", "./examples/verify").Output()
	if exit := (*exec.ExitError)(nil); !errors.As(err, &exit) || exit.ExitCode() != 1 {
		t.Fatalf("verify: %v", err)
	}
	return string(out)
}

func between(t *testing.T, s, after, before, text string) string {
	t.Helper()
	i := strings.Index(s, after)
	if i < 0 {
		t.Fatalf("README.md: no %q", after)
	}
	i += len(after)
	j := strings.Index(s[i:], before)
	if j < 0 {
		t.Fatalf("README.md: no %q", before)
	}
	return s[:i] + text + s[i+j:]
}

// program writes the README's first Go program to a file.
func program(t *testing.T, readme string) string {
	t.Helper()
	_, code, ok := strings.Cut(readme, "```go\n")
	if !ok {
		t.Fatal("README.md: no program")
	}
	code, _, _ = strings.Cut(code, "```")
	name := filepath.Join(t.TempDir(), "main.go")
	if err := os.WriteFile(name, []byte(code), 0o666); err != nil {
		t.Fatal(err)
	}
	return name
}

// figureTable shows the committed figures that matter most.
func figureTable(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "figures.json"))
	if err != nil {
		t.Fatal(err)
	}
	var f map[string]map[string]float64
	if err := json.Unmarshal(data, &f); err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	b.WriteString("| | own articles | ten gold articles |\n|---|---|---|\n")
	for _, row := range []struct{ label, name string }{
		{"quoted spans", "quoted"}, {"their role (share right)", "role"}, {"attributions found", "attribution found"}, {"… and the right speaker", "speaker"},
		{"names given that are right (share)", "name precision"}, {"quantities found", "quantity"}, {"… with value, unit, comparator, date", "quantity full"},
		{"claims found", "claim"}, {"… with all fields but time right (share)", "claim whole"},
	} {
		fmt.Fprintf(&b, "| %s | %.1f | %.1f |\n", row.label, f["own articles"][row.name], f["gold news"][row.name])
	}
	p := f["polnear dev"]
	fmt.Fprintf(&b, "\nPolNeAR dev, full attribution relations: all %.1f, direct %.1f, mixed %.1f, indirect %.1f.\n", p["relation all"], p["relation direct"], p["relation mixed"], p["relation indirect"])
	return b.String()
}
