package claims_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/ascribe-go/ascribe/claims"
	"github.com/google/go-cmp/cmp"
)

func TestGroup(t *testing.T) {
	for _, c := range []struct {
		name   string
		reason string
		texts  []string
		want   []string // key, relation, texts of the members, conflicts
	}{
		{name: "not transitive", reason: "400 and 360 are both more than 350, and conflict",
			texts: []string{"The fire destroyed 400 homes.", "The fire destroyed more than 350 homes.", "The fire destroyed 360 houses."},
			want:  []string{"destroy {home} conflicting [0 1 2] [[0 2]]"}},
		{name: "two events", reason: "the count killed is not the count wounded",
			texts: []string{"The blast killed 12 people and wounded 31.", "The blast left 12 dead and 31 injured."},
			want:  []string{"kill {person} equal [0 2] []", "injure {person} equal [1 2] []"}},
		{name: "other days", reason: "no conflict between Monday and Tuesday",
			texts: []string{"The quarry produced 40 tonnes on Monday.", "The quarry produced 50 tonnes on Tuesday."},
			want:  []string{"produce kg unrelated [0] []", "produce kg unrelated [1] []"}},
		{name: "undated", reason: "what is undated joins both, and conflicts with one",
			texts: []string{"The quarry produced 40 tonnes on Monday.", "The quarry produced 50 tonnes on Tuesday.", "The quarry produced 50 tonnes."},
			want:  []string{"produce kg conflicting [0 1 2] [[0 2]]"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var all []claims.Claim
			for _, s := range c.texts {
				all = append(all, claimsOf(s)...)
			}
			var got []string
			for _, e := range claims.Group(all) {
				var m []int
				for _, x := range e.Members {
					m = append(m, x.Claim)
				}
				if e.Conflicts == nil {
					e.Conflicts = [][2]int{}
				}
				got = append(got, fmt.Sprintf("%s %v %v %v", e.Key, e.Relation, m, e.Conflicts))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("%s: -want +got\n%s", c.reason, diff)
			}
		})
	}
}

// TestGroupOrder groups the claims of the project's articles and of sentences that conflict in several orders: the events are the
// same, and so they are if the claims come together by key first.
func TestGroupOrder(t *testing.T) {
	var all []claims.Claim
	for i := range 40 {
		all = append(all, claimsOf(fmt.Sprintf("The fire destroyed %s%d homes. Savran lost %d boats on Monday.", []string{"", "about ", "more than "}[i%3], 300+10*i, i%7+2))...)
	}
	show := func(cs []claims.Claim) []string {
		var out []string
		for _, e := range claims.Group(cs) {
			var m []string
			for _, x := range e.Members {
				m = append(m, cs[x.Claim].Text)
			}
			slices.Sort(m)
			out = append(out, fmt.Sprintf("%s %v %d conflicts %q", e.Key, e.Relation, len(e.Conflicts), m))
		}
		slices.Sort(out)
		return out
	}
	want := show(all)
	r := rand.New(rand.NewPCG(1, 2))
	for range 5 {
		shuffled := slices.Clone(all)
		r.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		if diff := cmp.Diff(want, show(shuffled)); diff != "" {
			t.Fatalf("in another order: -want +got\n%s", diff)
		}
	}
	byKey := map[string][]claims.Claim{}
	for _, c := range all {
		for _, k := range c.Keys() {
			byKey[k] = append(byKey[k], c)
		}
	}
	var got []string
	for key, cs := range byKey {
		for _, s := range show(cs) {
			if s[:len(key)] == key {
				got = append(got, s)
			}
		}
	}
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("by key: -want +got\n%s", diff)
	}
}

// BenchmarkGroup groups claims of one key and of many: the time for each grows no faster than that of sorting.
//
//	go test -run '^$' -bench Group ./claims
func BenchmarkGroup(b *testing.B) {
	for _, c := range []struct{ name, format string }{
		{"one key", "The fire destroyed %d homes."},
		{"many keys", "The fire destroyed %[1]d kind%[1]ds."},
	} {
		for _, n := range []int{1000, 4000, 16000} {
			var all []claims.Claim
			for i := range n {
				all = append(all, claimsOf(fmt.Sprintf(c.format, i))...)
			}
			b.Run(fmt.Sprintf("%s/%d", c.name, n), func(b *testing.B) {
				for b.Loop() {
					claims.Group(all)
				}
				b.ReportMetric(b.Elapsed().Seconds()*1e9/float64(b.N)/float64(n), "ns/claim")
			})
		}
	}
}
