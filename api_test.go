package ascribe_test

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the API's documentation into testdata/api")

const module = "github.com/ascribe-go/ascribe"

func goTool(t *testing.T, args ...string) string {
	t.Helper()
	if runtime.GOOS == "js" || runtime.GOOS == "wasip1" {
		t.Skip("no processes on " + runtime.GOOS)
	}
	cmd := exec.Command("go", args...)
	cmd.Env = append(os.Environ(), "GOARCH=", "GOOS=", "GOFLAGS=")
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go %s: %v", strings.Join(args, " "), err)
	}
	return string(out)
}

// TestAPI pins what go doc shows of the public packages: each change is meant, and stands in the CHANGELOG.
func TestAPI(t *testing.T) {
	for _, pkg := range []string{"quotes", "claims"} {
		got := goTool(t, "doc", "-all", "./"+pkg)
		file := filepath.Join("testdata", "api", pkg+".txt")
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
			t.Errorf("%s: -want +got\n%s", pkg, diff)
		}
	}
}

// imports says which of the module's packages each may import, itself and its subpackages apart: the stages run one way.
var imports = map[string]string{
	"internal/span":     "",
	"internal/fold":     "",
	"internal/lexicon":  "fold",
	"internal/ucd":      "",
	"internal/token":    "fold lexicon span",
	"internal/lang":     "fold lexicon token",
	"internal/layout":   "fold lexicon span token",
	"internal/marks":    "fold lexicon layout span",
	"internal/sentence": "fold layout lexicon marks span token",
	"internal/tag":      "fold lexicon token",
	"internal/chunk":    "lexicon tag token",
	"internal/cue":      "chunk fold lexicon tag token",
	"internal/mention":  "chunk fold layout lexicon marks sentence span tag token",
	"internal/number":   "fold layout lexicon span token unit",
	"internal/unit":     "fold number",
	"internal/when":     "fold layout lexicon number span token unit",
	"internal/attrib":   "chunk cue fold layout lexicon marks sentence span tag token",
	"internal/role":     "chunk fold layout lexicon marks sentence span tag token",
	"internal/speaker":  "attrib chunk fold layout lexicon marks mention sentence span tag token",
	"internal/alike":    "fold",
	"internal/claim":    "alike attrib chunk fold layout lexicon number sentence span tag token unit",
	"internal/align":    "",
	"internal/match":    "align span",
	"internal/naming":   "fold lexicon",
	"internal/index":    "align",
	"internal/mixture":  "", // for tests, which are not looked at here
	"internal/analysis": "*",
	"internal/eval":     "attrib unit ../quotes ../claims",
	"quotes":            "align analysis attrib index lexicon match mention naming sentence span",
	"claims":            "alike analysis claim number unit when ../quotes",
	"examples/internal": "../quotes",
	"examples/annotate": "../quotes ../claims ../examples/internal/cli",
	"examples/compare":  "../quotes ../claims ../examples/internal/cli",
	"examples/verify":   "../quotes ../claims ../examples/internal/cli",
}

// TestImports holds the packages to that, and the module to its three dependencies.
func TestImports(t *testing.T) {
	for _, line := range strings.Split(strings.TrimSpace(goTool(t, "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "./...")), "\n") {
		fields := strings.Fields(line)
		pkg := strings.TrimPrefix(strings.TrimPrefix(fields[0], module), "/")
		if pkg == "" || pkg == "internal/dbg" {
			continue
		}
		top := strings.Join(strings.SplitN(pkg, "/", 3)[:min(2, strings.Count(pkg, "/")+1)], "/")
		allowed, ok := imports[top]
		if !ok {
			t.Errorf("%s: not in the list of imports", pkg)
			continue
		}
		for _, imp := range fields[1:] {
			rest, own := strings.CutPrefix(imp, module+"/")
			if !own {
				if strings.Contains(strings.SplitN(imp, "/", 2)[0], ".") && !strings.HasPrefix(imp, "github.com/rivo/uniseg") && !strings.HasPrefix(imp, "golang.org/x/text") {
					t.Errorf("%s imports %s", pkg, imp)
				}
				continue
			}
			if rest == top || strings.HasPrefix(rest, top+"/") || allowed == "*" {
				continue
			}
			name := "../" + rest
			if in, ok := strings.CutPrefix(rest, "internal/"); ok {
				name, _, _ = strings.Cut(in, "/")
			}
			if !slices.Contains(strings.Fields(allowed), name) {
				t.Errorf("%s must not import %s", pkg, rest)
			}
		}
	}
}
