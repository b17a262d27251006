// Command train fits the tagger's weights to treebanks and says how well they do on the parts kept for that.
//
//	go run ./internal/tag/train -o internal/tag/weights.bin
//
// The treebanks are CoNLL-U files, compressed: gum-train, gum-dev, ewt-train and ewt-dev, each with .conllu.gz. They are read
// as raw text, cut into analysis tokens and labelled by position. They are looked for in $ASCRIBE_BENCH/bench/treebanks. The same
// treebanks, lexicon and flags give the same file, byte for byte.
package main

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/tag/model"
	"github.com/ascribe-go/ascribe/internal/token"
)

// The parts of GUM whose texts may be fitted on, by licence. The others (conversation, speech, textbook, vlog) are measured only.
var (
	genresBY = []string{"academic", "court", "news", "interview"}
	genresSA = []string{"bio", "voyage"}
)

func main() {
	log.SetFlags(0)
	var (
		dir    = flag.String("treebanks", treebanks(), "folder of the treebanks")
		data   = flag.String("data", "all", "what to fit on: by (texts under CC BY) or all (those under CC BY-SA too)")
		out    = flag.String("o", "", "file to write")
		slots  = flag.Int("slots", 40<<10, "rows of the table of weights")
		epochs = flag.Int("epochs", 8, "rounds over the data")
		margin = flag.Int("margin", 60, "by how much a label is to win")
		prose  = flag.Int("prose", 3, "how often a sentence of GUM is seen for one of EWT: edited prose for mail, reviews and blogs")
		vary   = flag.Bool("vary", true, "write some sentences in another case")
		seed   = flag.Uint64("seed", 1, "for the order of sentences")
		errs   = flag.Bool("errors", false, "print the confusions")
	)
	flag.Parse()
	if *data != "by" && *data != "all" {
		log.Fatalf("no data %q", *data)
	}
	lex := lexicon.For("en")
	load := func(name string) []*document {
		docs, err := read(filepath.Join(*dir, name+".conllu.gz"))
		if err != nil {
			log.Fatal(err)
		}
		return docs
	}
	gum := load("gum-train")
	train := pick(gum, genresBY)
	if *data == "all" {
		train = slices.Concat(train, pick(gum, genresSA), load("ewt-train"))
	}
	var items []item
	tokens := 0
	for _, d := range train {
		n := 1
		if strings.HasPrefix(d.name, "GUM_") {
			n = *prose
		}
		for _, s := range d.sents {
			items = append(items, item{d, s, n})
			tokens += s[1] - s[0]
		}
	}

	start := time.Now()
	fixed := fixedWords(items, 50)
	features := frequent(items, 2, lex)
	first := newPerceptron(features, fixed, *margin)
	first.fit(items, *epochs/2, *vary, *seed, lex)
	keys := choose(features, first.finish(), *slots)
	second := newPerceptron(keys, fixed, *margin)
	second.fit(items, *epochs, *vary, *seed, lex)
	rows := quantise(second.finish())
	used := 0
	for _, k := range keys {
		if k != 0 {
			used++
		}
	}
	fmt.Printf("%d documents, %d sentences, %d tokens; %d features twice or more, %d kept, %d fixed words; %s\n",
		len(train), len(items), tokens, len(features), used, len(fixed), time.Since(start).Round(time.Second))

	file, err := model.Encode(fixed, keys, rows, notes[*data])
	if err != nil {
		log.Fatal(err)
	}
	if *out != "" {
		if err := os.WriteFile(*out, file, 0o666); err != nil {
			log.Fatal(err)
		}
		fmt.Printf("sha256 %x\n", sha256.Sum256(file)) // for WEIGHTS.md
	}
	m, err := model.New(string(file))
	if err != nil {
		log.Fatal(err)
	}
	gumDev, ewtDev := load("gum-dev"), load("ewt-dev")
	confusion := map[[2]tag.Tag]int{}
	fmt.Println("gum-dev, CC BY genres", evaluate(m, pick(gumDev, genresBY), lex, nil, nil))
	fmt.Println("gum-dev              ", evaluate(m, gumDev, lex, confusion, nil))
	fmt.Println("ewt-dev              ", evaluate(m, ewtDev, lex, confusion, nil))
	for how, name := range []string{"title case", "lower case", "capitals"} {
		fmt.Printf("gum-dev, in %-10s %v\n", name, evaluate(m, gumDev, lex, nil, func(toks []token.Token) { recase(toks, lex, how) }))
	}
	lemmas(slices.Concat(gumDev, ewtDev), lex, *errs)
	if *errs {
		var pairs [][2]tag.Tag
		for p := range confusion {
			pairs = append(pairs, p)
		}
		slices.SortFunc(pairs, func(a, b [2]tag.Tag) int { return confusion[b] - confusion[a] })
		for _, p := range pairs[:min(len(pairs), 40)] {
			fmt.Printf("%5d %v for %v\n", confusion[p], p[1], p[0])
		}
	}
}

// lemmas says how often the lemma is the treebank's, given the right tag.
func lemmas(docs []*document, lex *lexicon.Lexicon, errs bool) {
	var n, right [2]int
	var wrong []string
	for _, d := range docs {
		for i, g := range d.gold {
			if g.word < 0 || !g.exact || !g.tag.Verbal() && !g.tag.Common() {
				continue
			}
			k := 0
			if g.tag.Common() {
				k = 1
			}
			n[k]++
			got, want := tag.Lemma(d.text, d.toks[i], g.tag, lex), strings.ToLower(d.words[g.word].lemma)
			if got == want {
				right[k]++
			} else {
				wrong = append(wrong, fmt.Sprintf("%s is %s, not %s", d.toks[i].Of(d.text), want, got))
			}
		}
	}
	fmt.Printf("lemmas: verbs %.2f of %d, nouns %.2f of %d\n", 100*float64(right[0])/float64(n[0]), n[0], 100*float64(right[1])/float64(n[1]), n[1])
	if errs {
		fmt.Println(strings.Join(wrong, ", "))
	}
}

func treebanks() string {
	if b := os.Getenv("ASCRIBE_BENCH"); b != "" {
		return filepath.Join(b, "bench", "treebanks")
	}
	return "../shared/bench/treebanks"
}

// notes is what the file says of its origin.
var notes = map[string]string{
	"by": `licence: CC BY 4.0
fitted on: UD English GUM (gucorpling.org/gum), annotations CC BY 4.0; documents of academic, court (CC BY 4.0), news, interview (CC BY 2.5)
made by: go run ./internal/tag/train -data by`,
	"all": `licence: CC BY-SA 4.0
fitted on: UD English GUM (gucorpling.org/gum), annotations CC BY 4.0; documents of academic, court (CC BY 4.0), news, interview (CC BY 2.5), bio, voyage (CC BY-SA 3.0)
and on: UD English EWT (universaldependencies.org), annotations CC BY-SA 4.0
made by: go run ./internal/tag/train -data all`,
}

func pick(docs []*document, genres []string) []*document {
	var out []*document
	for _, d := range docs {
		if slices.Contains(genres, d.genre) {
			out = append(out, d)
		}
	}
	return out
}

// A result counts what is right.
type result struct {
	tokens, upos, full int // of the tokens that are whole words of the treebank
	words, word        int // words of the treebank; those whose first token has the word's UPOS
	seconds            float64
	all                int // tokens tagged
}

func (r result) String() string {
	p := func(a, b int) float64 { return 100 * float64(a) / float64(max(b, 1)) }
	return fmt.Sprintf("UPOS %.2f  tags %.2f of %d tokens; UPOS %.2f of %d words; %.2f million tokens/s",
		p(r.upos, r.tokens), p(r.full, r.tokens), r.tokens, p(r.word, r.words), r.words, float64(r.all)/r.seconds/1e6)
}

// evaluate compares what m says of documents with the treebank.
func evaluate(m *model.Model, docs []*document, lex *lexicon.Lexicon, confusion map[[2]tag.Tag]int, alter func([]token.Token)) (r result) {
	for _, d := range docs {
		toks := d.toks
		if alter != nil {
			toks = slices.Clone(toks)
			alter(toks)
		}
		out := make([]tag.Tag, len(toks))
		start := time.Now()
		for _, s := range d.sents {
			tag.With(m, d.text, toks[s[0]:s[1]], lex, out[s[0]:s[1]])
		}
		r.seconds += time.Since(start).Seconds()
		r.all += len(toks)
		r.words += len(d.words)
		last := -1
		for i, g := range d.gold {
			if g.word < 0 {
				continue
			}
			right := out[i].UPOS() == d.words[g.word].upos
			if g.word != last && right {
				r.word++
			}
			last = g.word
			if !g.exact {
				continue
			}
			r.tokens++
			if right {
				r.upos++
			}
			if out[i] == g.tag {
				r.full++
			} else if confusion != nil {
				confusion[[2]tag.Tag{g.tag, out[i]}]++
			}
		}
	}
	return r
}
