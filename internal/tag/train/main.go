package main

import (
	"flag"
	"fmt"
	"log"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/tag/model"
)

const L = model.Labels

type row [L]int32

type trainer struct {
	w     []row
	tot   [][L]int64
	stamp []int32
	now   int32
}

func newTrainer(n int) *trainer {
	return &trainer{w: make([]row, n), tot: make([][L]int64, n), stamp: make([]int32, n)}
}

func (t *trainer) score(f *model.Features) (best int) {
	var s row
	for _, h := range f {
		r := &t.w[model.Row(h, len(t.w))]
		for k := range s {
			s[k] += r[k]
		}
	}
	for k := range s {
		if s[k] > s[best] {
			best = k
		}
	}
	return best
}

func (t *trainer) update(f *model.Features, gold, got int) {
	for _, h := range f {
		i := model.Row(h, len(t.w))
		if d := int64(t.now - t.stamp[i]); d > 0 {
			for k := range t.tot[i] {
				t.tot[i][k] += d * int64(t.w[i][k])
			}
			t.stamp[i] = t.now
		}
		t.w[i][gold]++
		t.w[i][got]--
	}
}

func (t *trainer) average() {
	for i := range t.w {
		d := int64(t.now - t.stamp[i])
		for k := range t.tot[i] {
			v := t.tot[i][k] + d*int64(t.w[i][k])
			t.w[i][k] = int32(v * 1000 / int64(t.now))
		}
	}
}

func (t *trainer) sentence(d *document, s [2]int, lex *lexicon.Lexicon, train bool, out []tag.Tag) {
	toks := d.toks[s[0]:s[1]]
	w := model.NewWalk(d.text, toks, lex)
	var f model.Features
	for i := range toks {
		w.Features(&f)
		got := t.score(&f)
		if train {
			g := d.gold[s[0]+i]
			if want := tag.Label(g.tag); g.word >= 0 && got != want {
				t.update(&f, want, got)
			}
			t.now++
		}
		r := tag.FromLabel(got, toks[i], lex)
		if out != nil {
			out[i] = r
		}
		w.Next(uint32(r))
	}
}

func (t *trainer) quantise(scale float64) {
	clip, nz := 0, 0
	for i := range t.w {
		any := false
		for k, v := range t.w[i] {
			q := int32(math.Round(float64(v) / 1000 * scale))
			if q > 127 || q < -127 {
				clip++
			}
			t.w[i][k] = max(-127, min(127, q))
			any = any || q != 0
		}
		if any {
			nz++
		}
	}
	fmt.Println("clipped", clip, "rows", nz)
}

type result struct{ n, upos, full, words, wordsOK int }

func (t *trainer) eval(docs []*document, lex *lexicon.Lexicon, conf map[string]int) (r result) {
	for _, d := range docs {
		out := make([]tag.Tag, len(d.toks))
		for _, s := range d.sents {
			t.sentence(d, s, lex, false, out[s[0]:s[1]])
		}
		seen := -1
		for i, g := range d.gold {
			if g.word < 0 {
				continue
			}
			w := d.words[g.word]
			ok := out[i].UPOS() == w.upos
			if g.word != seen {
				seen = g.word
				if ok {
					r.wordsOK++
				}
			}
			if !g.exact {
				continue
			}
			r.n++
			if ok {
				r.upos++
			}
			if out[i] == g.tag {
				r.full++
			} else if conf != nil {
				conf[g.tag.String()+">"+out[i].String()]++
			}
		}
		r.words += len(d.words)
	}
	return r
}

func (r result) String() string {
	p := func(a, b int) float64 { return 100 * float64(a) / float64(max(b, 1)) }
	return fmt.Sprintf("upos %.2f full %.2f (of %d) words %.2f", p(r.upos, r.n), p(r.full, r.n), r.n, p(r.wordsOK, r.words))
}

func main() {
	log.SetFlags(0)
	dir := flag.String("treebanks", "/work/shared/bench/treebanks", "")
	rows := flag.Int("rows", 1<<22, "")
	epochs := flag.Int("epochs", 8, "")
	set := flag.String("set", "clean", "")
	out := flag.String("o", "", "")
	scale := flag.Float64("scale", 0, "")
	confs := flag.Bool("conf", false, "")
	flag.Parse()
	lex := lexicon.For("en")
	load := func(name string) []*document {
		docs, err := read(*dir + "/" + name + ".conllu.gz")
		if err != nil {
			log.Fatal(err)
		}
		return docs
	}
	clean := []string{"academic", "court", "news", "interview"}
	sa := []string{"bio", "voyage"}
	pick := func(docs []*document, genres []string) (out []*document) {
		for _, d := range docs {
			if slices.Contains(genres, d.genre) {
				out = append(out, d)
			}
		}
		return
	}
	gum, gumDev, ewtDev := load("gum-train"), load("gum-dev"), load("ewt-dev")
	train := pick(gum, clean)
	if strings.Contains(*set, "gumsa") {
		train = append(train, pick(gum, sa)...)
	}
	if strings.Contains(*set, "gumall") {
		train = gum
	}
	if strings.Contains(*set, "ewt") {
		train = append(train, load("ewt-train")...)
	}
	type item struct {
		d *document
		s [2]int
	}
	var items []item
	n := 0
	for _, d := range train {
		for _, s := range d.sents {
			items = append(items, item{d, s})
			n += s[1] - s[0]
		}
	}
	fmt.Println(len(train), "documents", len(items), "sentences", n, "tokens")
	rng := rand.New(rand.NewPCG(1, 2))
	t := newTrainer(*rows)
	start := time.Now()
	for range *epochs {
		rng.Shuffle(len(items), func(i, j int) { items[i], items[j] = items[j], items[i] })
		for _, it := range items {
			t.sentence(it.d, it.s, lex, true, nil)
		}
	}
	t.average()
	if *scale > 0 {
		t.quantise(*scale)
	}
	conf := map[string]int{}
	fmt.Println("trained in", time.Since(start).Round(time.Second))
	fmt.Println("gum-dev clean", t.eval(pick(gumDev, clean), lex, nil))
	fmt.Println("gum-dev all  ", t.eval(gumDev, lex, conf))
	fmt.Println("ewt-dev      ", t.eval(ewtDev, lex, conf))
	if *out != "" {
		rows := make([][model.Labels]int8, len(t.w))
		for i := range rows {
			for k, v := range t.w[i] {
				rows[i][k] = int8(v)
			}
		}
		data, err := model.Encode(rows, "licence: CC BY-SA 4.0, see WEIGHTS.md")
		if err != nil {
			log.Fatal(err)
		}
		if err := os.WriteFile(*out, data, 0o666); err != nil {
			log.Fatal(err)
		}
	}
	if *confs {
		var ks []string
		for k := range conf {
			ks = append(ks, k)
		}
		slices.SortFunc(ks, func(a, b string) int { return conf[b] - conf[a] })
		for _, k := range ks[:50] {
			fmt.Fprint(os.Stdout, k, " ", conf[k], "  ")
		}
		fmt.Println()
	}
}
