package claims_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ascribe-go/ascribe/claims"
	"github.com/ascribe-go/ascribe/quotes"
)

// claimsOf returns the claims of a text.
func claimsOf(text string, opts ...claims.Option) []claims.Claim {
	d := quotes.Parse(text, quotes.Date(time.Date(2024, 5, 16, 0, 0, 0, 0, time.UTC)))
	var out []claims.Claim
	for c := range claims.All(d, opts...) {
		out = append(out, c)
	}
	return out
}

// TestCompareArticles compares every claim of the project's articles with every other. Related or not, Compare is symmetric, a claim
// is equal to itself, and claims that it relates share a key.
func TestCompareArticles(t *testing.T) {
	var all []claims.Claim
	for _, name := range articles(t) {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, claimsOf(string(text), claims.Unnumbered())...)
		if testing.Short() && len(all) > 100 {
			break
		}
	}
	for i := range all {
		if r := claims.Compare(all[i], all[i]); r.Kind != claims.RelationEqual {
			t.Errorf("%q is %v to itself", all[i].Text, r)
		}
		keys := map[string]bool{}
		for _, k := range all[i].Keys() {
			keys[k] = true
		}
		for j := range i {
			r, s := claims.Compare(all[i], all[j]), claims.Compare(all[j], all[i])
			if r != s {
				t.Errorf("%q and %q: %v, the other way round %v", all[i].Text, all[j].Text, r, s)
			}
			common := false
			for _, k := range all[j].Keys() {
				common = common || keys[k]
			}
			if r.Kind != claims.RelationUnrelated && !common {
				t.Errorf("%q and %q: %v without a key in common", all[i].Text, all[j].Text, r)
			}
		}
	}
}

// TestSeeds compares the three source articles, which are one story in three translations; they are not part of the repository.
func TestSeeds(t *testing.T) {
	dir := os.Getenv("ASCRIBE_BENCH")
	names, _ := filepath.Glob(filepath.Join(dir, "seeds", "*.txt"))
	if dir == "" || len(names) != 3 {
		t.Skip("ASCRIBE_BENCH names no folder with the source articles")
	}
	var all []claims.Claim
	var doc []int
	for i, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		d := quotes.Parse(string(text), quotes.Date(time.Date(2022, 10, 13, 0, 0, 0, 0, time.UTC)))
		for c := range claims.All(d) {
			all = append(all, c)
			doc = append(doc, i)
		}
	}
	want := map[string]claims.RelationKind{"regain m2": claims.RelationCompatible, "regain {settlement}": claims.RelationEqual}
	for _, e := range claims.Group(all) {
		if e.Relation == claims.RelationConflicting || len(e.Conflicts) > 0 {
			t.Errorf("%s: conflicting", e.Key)
		}
		if rel, ok := want[e.Key]; ok && len(e.Members) == 3 && rel == e.Relation {
			in := map[int]bool{}
			for _, m := range e.Members {
				in[doc[m.Claim]] = true
				q := all[m.Claim].Quantities[m.Figure]
				if e.Key == "regain m2" && q.Comparator == claims.Equal {
					t.Errorf("%q has lost its comparator", all[m.Claim].Text)
				}
			}
			if len(in) == 3 {
				delete(want, e.Key)
			}
		}
	}
	for key := range want {
		t.Errorf("%s: not one event of all three articles", key)
	}
}

// TestPairs reads testdata/pairs.txt: pairs of sentences, the relation wanted, and why.
func TestPairs(t *testing.T) {
	data, err := os.ReadFile("testdata/pairs.txt")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for i, line := range strings.Split(string(data), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, " | ")
		if len(f) != 4 {
			t.Fatalf("line %d: %d fields", i+1, len(f))
		}
		n++
		got := relation(claimsOf(f[1], claims.Unnumbered()), claimsOf(f[2], claims.Unnumbered()))
		if got.Kind.String() != f[0] {
			t.Errorf("line %d: %s\n%s\n%v, want %s: %s", i+1, f[1], f[2], got, f[0], f[3])
		}
		if back := relation(claimsOf(f[2], claims.Unnumbered()), claimsOf(f[1], claims.Unnumbered())); back != got {
			t.Errorf("line %d: %v, the other way round %v", i+1, got, back)
		}
	}
	if n < 100 {
		t.Errorf("%d pairs", n)
	}
}

// relation returns that of the claims of two texts that agrees least, unrelated if none are related.
func relation(a, b []claims.Claim) claims.Relation {
	rank := map[claims.RelationKind]int{claims.RelationEqual: 1, claims.RelationFiner: 2, claims.RelationCompatible: 3, claims.RelationConflicting: 4}
	var out claims.Relation
	for _, x := range a {
		for _, y := range b {
			if r := claims.Compare(x, y); rank[r.Kind] > rank[out.Kind] {
				out = r
			}
		}
	}
	return out
}
