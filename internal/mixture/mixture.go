// Package mixture makes hostile texts for the tests of the stages: what a reporter's page is made of, in an order that no reporter
// would write.
//
// A fuzz target that starts from bytes finds what single bytes break, and only by luck what a label, a quotation left open, a dash
// and a blank line break together. Texts of whole phrases and marks, few kinds at a time and each of them often, reach such places
// within seconds, and from a fixed seed they reach the same ones each time.
//
// Only tests import it. To let a package's test run for longer than its few texts:
//
//	go test -run Mixture ./internal/marks -mixture 3m -mixture.seed 7
package mixture

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"
	"time"
)

var (
	longer = flag.Duration("mixture", 0, "try mixtures for this time, rather than the test's own few")
	seed   = flag.Uint64("mixture.seed", 1, "the `seed` of the mixtures")
)

// slow is how long a text may take in a run with -mixture, on a machine that has other work too: the longest need a tenth of it.
const slow = 2 * time.Second

// Text returns a text of n tokens of the alphabet. It draws from a few of the alphabet's groups, and from a few tokens of each, so
// that the same ones meet again and again.
func Text(r *rand.Rand, n int) string {
	var set []string
	few := r.IntN(3) > 0
	rare := 2 + r.IntN(6)
	for len(set) == 0 {
		for _, g := range alphabet {
			if r.IntN(rare) > 0 {
				continue
			}
			if !few {
				set = append(set, g...)
				continue
			}
			for range 1 + r.IntN(4) {
				set = append(set, g[r.IntN(len(g))])
			}
		}
	}
	blank := r.IntN(3) // between tokens: none, one, or either
	var b strings.Builder
	for range n {
		b.WriteString(set[r.IntN(len(set))])
		if blank == 1 || blank == 2 && r.IntN(2) == 0 {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// Edit returns s after one to eight edits: a stretch is left out, written twice or moved, a token is put in, a byte is changed.
func Edit(r *rand.Rand, s string) string {
	for range 1 + r.IntN(8) {
		i, j := stretch(r, s, 40)
		k := r.IntN(len(s) + 1)
		switch r.IntN(5) {
		case 0:
			s = s[:i] + s[j:]
		case 1:
			s = s[:k] + s[i:j] + s[k:]
		case 2:
			rest := s[:i] + s[j:]
			k = min(k, len(rest))
			s = rest[:k] + s[i:j] + rest[k:]
		case 3:
			g := alphabet[r.IntN(len(alphabet))]
			s = s[:k] + g[r.IntN(len(g))] + s[k:]
		case 4:
			if k < len(s) {
				s = s[:k] + string([]byte{byte(r.IntN(256))}) + s[k+1:]
			}
		}
	}
	return s
}

// Cut returns a stretch of s of at most n bytes. It may begin or end within a rune.
func Cut(r *rand.Rand, s string, n int) string {
	i, j := stretch(r, s, n)
	return s[i:j]
}

func stretch(r *rand.Rand, s string, n int) (start, end int) {
	start = r.IntN(len(s) + 1)
	return start, start + r.IntN(min(n, len(s)-start)+1)
}

// Run holds n texts to check: mixtures of 2 to 40 tokens, now and then of 200 to 2000, and stretches of the articles in testdata,
// edited. A check draws what else it needs from r. The first text that fails or panics is made as short as it still does so, and
// reported. With -testing.short it tries a quarter of them; with -mixture as many as the time allows, and reports slow ones.
func Run(t *testing.T, n int, check func(t testing.TB, text string, r *rand.Rand)) {
	t.Helper()
	articles := read(t)
	if testing.Short() {
		n = (n + 3) / 4
	}
	stop := time.Now().Add(*longer)
	watch := time.NewTimer(time.Hour)
	i := 0
	for ; *longer > 0 && time.Now().Before(stop) || *longer == 0 && i < n; i++ {
		r := rand.New(rand.NewPCG(*seed, uint64(i)))
		var text string
		switch k := r.IntN(64); {
		case k == 0:
			text = Text(r, 200+r.IntN(1800))
		case k < 12:
			text = Edit(r, Cut(r, articles[r.IntN(len(articles))], 1000))
		case k < 20:
			text = Text(r, 1+r.IntN(12)) + Text(r, 1+r.IntN(12))
		default:
			text = Text(r, 2+r.IntN(39))
		}
		try := func(text string) string { return attempt(t, text, rand.New(rand.NewPCG(*seed, uint64(i))), check) }
		began := time.Now()
		if *longer > 0 {
			watch = time.AfterFunc(30*time.Second, func() { panic(fmt.Sprintf("seed %d, text %d has no end: %q", *seed, i, text)) })
		}
		fault := try(text)
		watch.Stop()
		if took := time.Since(began); *longer > 0 && took > slow {
			t.Errorf("%q: %v", text, took)
		}
		if fault != "" {
			text = shorten(text, func(s string) bool { return try(s) != "" })
			t.Fatalf("seed %d, text %d: %q: %s", *seed, i, text, try(text))
		}
	}
	if *longer > 0 {
		t.Logf("%d texts", i)
	}
}

// read returns the articles that the module keeps.
func read(t *testing.T) []string {
	dir := "."
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		if dir = filepath.Join("..", dir); len(dir) > 100 {
			t.Fatal("no go.mod")
		}
	}
	names, err := filepath.Glob(filepath.Join(dir, "testdata", "articles", "*.txt"))
	if err != nil || len(names) == 0 {
		t.Fatal("no articles", err)
	}
	var out []string
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, string(b))
	}
	return out
}

// A probe notes that a check failed, where a testing.T would end the test.
type probe struct {
	testing.TB
	fault string
}

type failed struct{}

func (p *probe) Helper()                      {}
func (p *probe) Error(args ...any)            { p.note(fmt.Sprint(args...)) }
func (p *probe) Errorf(f string, args ...any) { p.note(fmt.Sprintf(f, args...)) }
func (p *probe) Fatal(args ...any)            { p.note(fmt.Sprint(args...)); panic(failed{}) }
func (p *probe) Fatalf(f string, args ...any) { p.note(fmt.Sprintf(f, args...)); panic(failed{}) }

func (p *probe) note(fault string) {
	if p.fault == "" {
		p.fault = fault
	}
}

// attempt returns what check finds wrong with a text, "" for nothing. The stack of a panic is in it.
func attempt(t testing.TB, text string, r *rand.Rand, check func(testing.TB, string, *rand.Rand)) string {
	p := &probe{TB: t}
	func() {
		defer func() {
			switch x := recover().(type) {
			case nil, failed:
			default:
				p.note(fmt.Sprintf("panic: %v\n%s", x, debug.Stack()))
			}
		}()
		check(p, text, r)
	}()
	return p.fault
}

// shorten returns a short text for which bad still holds, in at most a second or so: it leaves out stretches, the long ones first.
func shorten(text string, bad func(string) bool) string {
	for stop := time.Now().Add(2 * time.Second); time.Now().Before(stop); {
		before := len(text)
		for n := len(text) / 2; n > 0; n /= 2 {
			for i := 0; i+n <= len(text) && time.Now().Before(stop); {
				if s := text[:i] + text[i+n:]; bad(s) {
					text = s
				} else {
					i += max(1, n/2)
				}
			}
		}
		if len(text) == before {
			break
		}
	}
	return text
}
