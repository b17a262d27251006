package index

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/ascribe-go/ascribe/internal/align"
)

func scan(s string) []align.Word { w, _ := align.Scan(s); return w }

// Postings answer as a scan of all texts does.
func TestPostings(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	var p Postings
	has := map[Feature][]uint32{}
	for text := range uint32(500) {
		var fs []Feature
		for range r.IntN(20) {
			f := Feature(r.IntN(300))
			fs = append(fs, f, f)
			if l := has[f]; len(l) == 0 || l[len(l)-1] != text {
				has[f] = append(has[f], text)
			}
		}
		p.Add(text, fs)
	}
	for i := 1; i < len(p.runs); i++ {
		if len(p.runs[i-1]) < 2*len(p.runs[i]) {
			t.Errorf("run %d has %d postings, the next %d", i-1, len(p.runs[i-1]), len(p.runs[i]))
		}
	}
	n := 0
	for f, want := range has {
		n += len(want)
		var got []uint32
		for _, run := range p.runs {
			for _, x := range at(run, f) {
				got = append(got, uint32(x))
			}
		}
		if slices.Sort(got); !slices.Equal(got, want) {
			t.Fatalf("feature %d: texts %v, want %v", f, got, want)
		}
	}
	if p.Len() != n {
		t.Errorf("%d postings, want %d", p.Len(), n)
	}
	p.Add(7, []Feature{1<<32 - 1})
	if got := at(p.runs[len(p.runs)-1], 1<<32-1); len(got) != 1 || uint32(got[0]) != 7 {
		t.Errorf("the last feature: %v", got)
	}
}

func TestKeys(t *testing.T) {
	share := func(a, b string) int {
		x, y := Keys(nil, scan(a)), Keys(nil, scan(b))
		n := 0
		for _, k := range x {
			if slices.Contains(y, k) {
				n++
			}
		}
		return 100 * n / max(min(len(x), len(y)), 1)
	}
	for _, c := range []struct {
		reason, a, b string
		least, most  int
	}{
		{reason: "the same", a: "Take your lanterns and go", b: "take your lanterns and go!", least: 100, most: 100},
		{reason: "a short word left out", a: "the pumps of the harbour were sold", b: "pumps of harbour were sold", least: 100, most: 100},
		{reason: "the last word differs", a: "Lock your houses and come tonight", b: "Lock your houses and come tomorrow", least: 60, most: 90},
		{reason: "a part", a: "the pumps of the harbour were sold to strangers", b: "the harbour were sold", least: 60, most: 100},
		{reason: "others", a: "the pumps of the harbour were sold", b: "nobody told us about the second flood", least: 0, most: 0},
		{reason: "a word alone", a: "never", b: "Never!", least: 100, most: 100},
		{reason: "none", a: "…", b: "—", least: 0, most: 0},
	} {
		if got := share(c.a, c.b); got < c.least || got > c.most {
			t.Errorf("%s: %d %%, want %d to %d", c.reason, got, c.least, c.most)
		}
	}
}
