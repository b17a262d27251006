package align

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/ascribe-go/ascribe/internal/mixture"
)

// show writes q with what differs: {deleted|inserted}.
func show(src, q string) string {
	x, _ := Scan(src)
	y, _ := Scan(q)
	var a Aligner
	f := a.Fit(x, y)
	var out []string
	j := f.Start
	var ins []string
	flush := func(to int) {
		var del []string
		for ; j < to; j++ {
			del = append(del, x[j].Of(src))
		}
		if len(del)+len(ins) > 0 {
			out = append(out, "{"+strings.Join(del, " ")+"|"+strings.Join(ins, " ")+"}")
		}
		ins = nil
	}
	for i, m := range f.Match {
		if m < 0 {
			ins = append(ins, y[i].Of(q))
			continue
		}
		flush(int(m))
		out = append(out, y[i].Of(q))
		j = int(m) + 1
	}
	flush(f.End)
	return strings.Join(out, " ")
}

func TestFit(t *testing.T) {
	const src = "He was tired. We will not leave the harbour before the last boat is home, whatever the minister says about it. The rest is silence."
	for _, c := range []struct{ reason, src, q, want string }{
		{reason: "the same", src: src, q: "we will not leave the harbour", want: "we will not leave the harbour"},
		{reason: "a word replaced", src: src, q: "We will not abandon the harbour", want: "We will not {leave|abandon} the harbour"},
		{reason: "a word dropped", src: src, q: "We will leave the harbour", want: "We will {not|} leave the harbour"},
		{reason: "a word added", src: src, q: "We will not ever leave the harbour", want: "We will not {|ever} leave the harbour"},
		{reason: "the first word replaced", src: src, q: "They will not leave the harbour", want: "{We|They} will not leave the harbour"},
		{reason: "the last word replaced", src: src, q: "the last boat is back", want: "the last boat is {home|back}"},
		{reason: "a clause dropped", src: src, q: "We will not leave the harbour whatever the minister says", want: "We will not leave the harbour {before the last boat is home|} whatever the minister says"},
		{reason: "an ellipsis", src: src, q: "We will not leave … the minister says", want: "We will not leave {the harbour before the last boat is home whatever|} the minister says"},
		{reason: "no short word from far away", src: src, q: "whatever the minister is", want: "whatever the minister {says|is}"},
		{reason: "brackets", src: src, q: "We will not leave the [old] harbour", want: "We will not leave the {|old} harbour"},
	} {
		if got := show(c.src, c.q); got != c.want {
			t.Errorf("%s: %s, want %s", c.reason, got, c.want)
		}
	}
}

// A long text is aligned by anchors; what differs must be the same as in a short one.
func TestFitLong(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var words []string
	for range 6000 {
		words = append(words, strings.NewReplacer("0", "a", "1", "b", "2", "c", "3", "d", "4", "e", "5", "f", "6", "g", "7", "h", "8", "i", "9", "j").Replace(fmt.Sprint(r.IntN(3000))))
	}
	q := slices.Clone(words[1000:4000])
	q[500], q[1500] = "other", "others"
	q = slices.Delete(q, 700, 705)
	x, _ := Scan(strings.Join(words, " "))
	y, _ := Scan(strings.Join(q, " "))
	var a Aligner
	f := a.Fit(x, y)
	missing := 0
	for _, m := range f.Match {
		if m < 0 {
			missing++
		}
	}
	if f.Start != 1000 || f.End != 4000 || missing != 2 {
		t.Errorf("set against %d to %d, %d words differ; want 1000 to 4000, 2", f.Start, f.End, missing)
	}
}

func FuzzFind(f *testing.F) {
	f.Add("a b a b a c", "a b a")
	f.Add("a a a a", "a a")
	f.Fuzz(func(t *testing.T, s, q string) { checkFind(t, s, q) })
}

func checkFind(t testing.TB, s, q string) {
	x, _ := Scan(s)
	y, _ := Scan(q)
	var want []int
	for i := 0; len(y) > 0 && i+len(y) <= len(x); i++ {
		if slices.EqualFunc(x[i:i+len(y)], y, func(a, b Word) bool { return a.Hash == b.Hash }) {
			want = append(want, i)
		}
	}
	if got := slices.Collect(Find(x, y)); !slices.Equal(got, want) {
		t.Fatalf("found at %v, want %v", got, want)
	}
}

// FuzzFit: matches are equal words, rising, within the range.
func FuzzFit(f *testing.F) {
	f.Add("we will not leave the harbour", "we will … leave [the] port")
	f.Fuzz(func(t *testing.T, s, q string) { checkFit(t, s, q) })
}

// TestMixture holds mixtures, and stretches of them, to what the fuzz targets hold texts to.
func TestMixture(t *testing.T) {
	mixture.Run(t, 2500, func(t testing.TB, text string, r *rand.Rand) {
		q := mixture.Cut(r, text, len(text))
		checkScan(t, text)
		checkFind(t, text, q)
		checkFit(t, text, mixture.Edit(r, q))
	})
}

func checkFit(t testing.TB, s, q string) {
	x, _ := Scan(s)
	y, _ := Scan(q)
	var a Aligner
	fit := a.Fit(x, y)
	if fit.Start > fit.End || fit.Start < 0 || fit.End > len(x) {
		t.Fatalf("range %d to %d", fit.Start, fit.End)
	}
	last := fit.Start - 1
	for i, m := range fit.Match {
		if m < 0 {
			continue
		}
		if int(m) <= last || int(m) >= fit.End || x[m].Hash != y[i].Hash {
			t.Fatalf("word %d matches %d after %d, in %d to %d", i, m, last, fit.Start, fit.End)
		}
		last = int(m)
	}
}

func BenchmarkScan(b *testing.B) {
	s := strings.Repeat("“We will not leave the harbour,” said Ann Lee, 40, who owns 2.5m boats – and so on. ", 100)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	var w []Word
	for b.Loop() {
		w, _ = Append(w[:0], s)
	}
}

func BenchmarkFit(b *testing.B) {
	x, _ := Scan(strings.Repeat("We will not leave the harbour before the last boat is home. ", 40))
	y, _ := Scan("We will never leave the harbour before the boat is back at home.")
	b.ReportAllocs()
	var a Aligner
	for b.Loop() {
		a.Fit(x, y)
	}
}
