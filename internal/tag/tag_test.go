package tag

import (
	"crypto/sha256"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/mixture"
	"github.com/ascribe-go/ascribe/internal/tag/model"
	"github.com/ascribe-go/ascribe/internal/token"
)

func TestWeights(t *testing.T) {
	if err := model.Check(weights); err != nil {
		t.Error(err)
	}
	note, err := os.ReadFile("WEIGHTS.md")
	if err != nil {
		t.Fatal(err)
	}
	if sum := fmt.Sprintf("sha256 %x\n", sha256.Sum256([]byte(weights))); !strings.Contains(string(note), sum) {
		t.Errorf("WEIGHTS.md does not say that the file has %s", sum)
	}
}

func TestSentence(t *testing.T) {
	lex := lexicon.For("en")
	for _, c := range []struct{ why, text, want string }{
		{"plain", "The minister said on Tuesday that the talks will resume.",
			"Det Noun VerbPast Adp Name Subord Det Nouns Modal VerbBase Punct"},
		{"clitics", "She didn't say it’s over, but John's lawyers do not.",
			"Pron AuxPast Not VerbBase Pron AuxS Adv Punct Conj Name Poss Nouns AuxPres Not Punct"},
		{"participles", "Three people were killed, police said, citing a report published by the agency.",
			"Num Nouns AuxPast VerbPart Punct Nouns VerbPast Punct VerbIng Det Noun VerbPart Adp Det Noun Punct"},
		{"relatives", "The man who wrote the letter wants to sell it.",
			"Det Noun Rel VerbPast Det Noun VerbS To VerbBase Pron Punct"},
		{"headline in title case", "Minister Denies Claims Over Harbour Repairs",
			"Name VerbS Nouns Adp Noun Nouns"},
		{"headline in capitals", "MINISTER DENIES CLAIMS OVER HARBOUR REPAIRS",
			"Name VerbS Nouns Adp Noun Nouns"},
		{"names of translated copy in lower case", "Officials in kyiv said that saldo had left the city.",
			"Nouns Adp Name VerbPast Subord Name AuxPast VerbPart Det Noun Punct"},
		{"passive report", "She was quoted as saying that prices could rise.",
			"Pron AuxPast VerbPart Subord VerbIng Subord Nouns Modal VerbBase Punct"},
		{"perfect after a relative clause", "The company's profits, which rose 5% last year, have fallen.",
			"Det Noun Poss Nouns Punct Rel VerbPast Num Sym Adj Noun Punct AuxPres VerbPart Punct"},
		{"gerund of the passive", "Being told to leave had angered them.",
			"AuxIng VerbPart To VerbBase AuxPast VerbPart Pron Punct"},
		{"a capital after a mark", "“Wow,” she said, “that is a lot!”",
			"Punct Intj Punct Punct Pron VerbPast Punct Punct Pron AuxS Det Noun Punct Punct"},
		{"abbreviations", "The U.S. economy grew 2.5% in Jan. 2024.",
			"Det Name Punct Noun VerbPast Num Sym Adp Name Punct Num Punct"},
		{"imperative", "Don't touch it.", "AuxBase Not VerbBase Pron Punct"},
		{"expectation", "It is expected to be signed by Friday.",
			"Pron AuxS VerbPart To AuxBase VerbPart Adp Name Punct"},
		{"plural names", "The Philippines and the Democrats were not pleased.",
			"Det Names Conj Det Names AuxPast Not Adj Punct"},
		{"a word cut in two", "The results cannot be trusted.", "Det Nouns Modal Not AuxBase VerbPart Punct"},
	} {
		toks := token.Scan(c.text, lex)
		out := make([]Tag, len(toks))
		Sentence(c.text, toks, lex, out)
		var got []string
		for _, tag := range out {
			got = append(got, tag.String())
		}
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.why, c.text, g, c.want)
		}
	}
}

const article = `The regional government said on Thursday that it would close two of its five harbours after a storm damaged the
breakwaters. “We cannot ask crews to sail into a harbour that no longer protects them,” Marta Ilves, the transport minister, told
reporters in Kersund. About 1,200 people work there, according to the ministry, which expects repairs to cost $45 million. Fishermen’s
unions criticised the decision. “Nobody has asked us,” said Peter Holm, who heads the largest of them, adding that many boats couldn’t
reach the remaining ports in winter. The opposition has called for an inquiry into why the walls, built in 1987, hadn’t been checked since 2015.
`

func BenchmarkSentence(b *testing.B) {
	lex := lexicon.For("en")
	toks := token.Scan(article, lex)
	out := make([]Tag, len(toks))
	var sents [][2]int
	start := 0
	for i, t := range toks {
		if t.Kind == token.Stop {
			sents = append(sents, [2]int{start, i + 1})
			start = i + 1
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range sents {
			Sentence(article, toks[s[0]:s[1]], lex, out[s[0]:s[1]])
		}
	}
	b.ReportMetric(float64(len(toks)*b.N)/b.Elapsed().Seconds()/1e6, "Mtok/s")
}

func TestTag(t *testing.T) {
	upos := map[string]bool{}
	for tag := range nTags {
		if tag.String() == "" {
			t.Errorf("tag %d has no name", tag)
		}
		upos[tag.UPOS()] = true
		if n := count(tag.Noun(), tag.Verb(), tag.Aux(), tag.Part()); n > 1 {
			t.Errorf("%v is %d parts of speech", tag, n)
		}
		if tag.Finite() && !tag.Verbal() || tag.Name() && !tag.Noun() || tag.Common() == tag.Name() && tag.Noun() {
			t.Errorf("%v: predicates contradict each other", tag)
		}
	}
	if len(upos) != 17 {
		t.Errorf("%d parts of speech, want the 17 of UPOS", len(upos))
	}
}

func count(bs ...bool) (n int) {
	for _, b := range bs {
		if b {
			n++
		}
	}
	return n
}

// A sentence takes no memory of its own.
func TestAllocs(t *testing.T) {
	lex := lexicon.For("en")
	toks := token.Scan(article, lex)
	out := make([]Tag, len(toks))
	if n := testing.AllocsPerRun(10, func() { Sentence(article, toks, lex, out) }); n > 0 {
		t.Errorf("%v allocations a sentence", n)
	}
}

// FuzzSentence: any bytes get tags, the same each time, and lemmas that are not empty; and a tag depends on no token that is
// further than what the model looks at.
func FuzzSentence(f *testing.F) {
	f.Add(article)
	f.Add("don't\x00 \xff’s CAN'T 2.5m ''quoted'' Ünïted’s")
	f.Add("Said said SAID")
	lex := lexicon.For("en")
	f.Fuzz(func(t *testing.T, text string) { check(t, text, lex) })
}

// TestMixture holds mixtures to the same.
func TestMixture(t *testing.T) {
	mixture.Run(t, 1500, func(t testing.TB, text string, _ *rand.Rand) { check(t, text, lexicon.For("en")) })
}

func check(t testing.TB, text string, lex *lexicon.Lexicon) {
	toks := token.Scan(text, lex)
	out, again := make([]Tag, len(toks)+1), make([]Tag, len(toks)+1)
	const guard = Tag(200)
	out[len(toks)], again[len(toks)] = guard, guard
	Sentence(text, toks, lex, out)
	Sentence(text, toks, lex, again)
	for i, tok := range toks {
		if out[i] >= nTags || out[i] != again[i] {
			t.Fatalf("tag %d of %q: %v, then %v", i, text, out[i], again[i])
		}
		if Lemma(text, tok, out[i], lex) == "" {
			t.Errorf("no lemma for %q as %v", tok.Of(text), out[i])
		}
	}
	if out[len(toks)] != guard {
		t.Fatal("wrote past the tokens")
	}
	// From left to right: the start of a sentence is tagged alike without its end, but for the two tokens looked ahead at
	// and for what says whether it is a headline.
	if n := len(toks) - 2; n > 64 {
		Sentence(text, toks[:n], lex, again)
		for i := range n - 2 {
			if out[i] != again[i] {
				t.Fatalf("tag %d of %q depends on what comes later: %v, %v", i, text, out[i], again[i])
			}
		}
	}
}
