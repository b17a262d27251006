package chunk_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/ascribe-go/ascribe/internal/chunk"
	"github.com/ascribe-go/ascribe/internal/chunk/chunktest"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/mixture"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/token"
)

// flags are those that marked shows; Past is left out, since the words show it.
var flags = []struct {
	flag chunk.Flag
	name string
}{
	{chunk.Pronoun, "pronoun"}, {chunk.Relative, "relative"}, {chunk.HasPoss, "poss"}, {chunk.Time, "time"},
	{chunk.Passive, "passive"}, {chunk.Perfect, "perfect"}, {chunk.Negated, "not"}, {chunk.HasModal, "modal"},
	{chunk.Inf, "inf"}, {chunk.Ing, "ing"}, {chunk.Part, "part"}, {chunk.Copula, "copula"},
}

// marked returns the text with its noun phrases in brackets and its verb groups in braces; a star stands before the head where it is not the
// last word, and the flags that the test knows stand behind.
func marked(text string) string {
	sent := chunktest.Read(text)
	toks, c := sent.Toks, sent.Chunks
	var b strings.Builder
	at := 0
	for _, ch := range c.List {
		b.WriteString(text[at:toks[ch.First].Start])
		open, end := "[", "]"
		if ch.Kind == chunk.VG {
			open, end = "{", "}"
		}
		b.WriteString(open)
		at = int(toks[ch.First].Start)
		if ch.Head != ch.Last-1 {
			b.WriteString(text[at:toks[ch.Head].Start] + "*")
			at = int(toks[ch.Head].Start)
		}
		b.WriteString(text[at:toks[ch.Last-1].End] + end)
		at = int(toks[ch.Last-1].End)
		var names []string
		for _, f := range flags {
			if ch.Is(f.flag) {
				names = append(names, f.name)
			}
		}
		if len(names) > 0 {
			b.WriteString("/" + strings.Join(names, "+"))
		}
	}
	return b.String() + text[at:]
}

func TestChunks(t *testing.T) {
	for _, c := range []struct{ key, why, text, want string }{
		// Noun phrases.
		{"np/determiner", "determiner and noun", "The dam held.", "[The dam] {held}."},
		{"np/adjective", "an adjective between", "The old dam held.", "[The old dam] {held}."},
		{"np/name", "a name of two words", "Ida Brandt left.", "[Ida Brandt] {left}."},
		{"np/title", "a title and a name", "Mayor Ida Brandt left.", "[Mayor Ida Brandt] {left}."},
		{"np/abbreviated title", "the stop is the title’s", "Sen. Ida Brandt left.", "[Sen. Ida Brandt] {left}."},
		{"np/initials", "initials", "J. K. Marsh left.", "[J. K. Marsh] {left}."},
		{"np/possessor", "a possessor belongs to the phrase", "The mayor’s office closed.", "[The mayor’s office]/poss {closed}."},
		{"np/two possessors", "so do two", "Brandt’s brother’s boat sank.", "[Brandt’s brother’s boat]/poss {sank}."},
		{"np/plural possessor", "the apostrophe of a plural", "The drivers’ claims failed.", "[The drivers’ claims]/poss {failed}."},
		{"np/possessive", "a possessive pronoun", "Her dam held.", "[Her dam] {held}."},
		{"np/pronoun", "a pronoun alone", "She left.", "[She]/pronoun {left}."},
		{"np/relative", "a relative pronoun", "The man who left is here.", "[The man] [who]/pronoun+relative {left} {is}/copula here."},
		{"np/number", "a number and a noun", "Nine men left.", "[Nine men] {left}."},
		{"np/quantified", "a quantifier", "Many engineers left.", "[Many engineers] {left}."},
		{"np/day", "a weekday ends a phrase", "On Thursday Brandt left.", "On [Thursday]/time [Brandt] {left}."},
		{"np/day night", "a weekday and a part of it", "He left Thursday night.", "[He]/pronoun {left} [*Thursday night]/time."},
		{"np/hyphen", "a compound", "The US-led mission left.", "[The US-led mission] {left}."},
		{"np/year-old", "an age", "The 43-year-old asked.", "[The 43-year-old] {asked}."},
		{"np/of", "a preposition ends a phrase", "The head of the board left.", "[The head] of [the board] {left}."},
		{"np/ampersand", "an ampersand does not", "Marsh & Sons left.", "[Marsh & Sons] {left}."},
		{"np/adverb", "an adverb before a number", "Nearly nine men left.", "[Nearly nine men] {left}."},
		{"np/participle", "a participle before a noun", "The drowned valley is silent.", "[The drowned valley] {is}/copula silent."},
		{"np/some", "a determiner alone", "Some stayed.", "[Some]/pronoun {stayed}."},
		{"np/the poor", "an adjective for people", "The poor stayed.", "[The poor] {stayed}."},
		{"np/percent", "an amount", "Prices rose 5%.", "[Prices] {rose} [*5%]."},
		{"np/familiar", "an adjective behind its noun ends the phrase", "Officials familiar with it left.", "[Officials] familiar with [it]/pronoun {left}."},
		{"np/accusing", "a participle behind its noun does too", "The messages accusing Marsh vanished.", "[The messages] {accusing}/ing [Marsh] {vanished}."},
		{"np/all their", "two determiners", "All their boats sank.", "[All their boats] {sank}."},

		// Verb groups.
		{"vg/past", "one word", "Brandt said so.", "[Brandt] {said} so."},
		{"vg/perfect", "have and participle", "Brandt has said so.", "[Brandt] {has said}/perfect so."},
		{"vg/passive", "be and participle", "Brandt was quoted.", "[Brandt] {was quoted}/passive."},
		{"vg/perfect passive", "both", "Brandt has been quoted.", "[Brandt] {has been quoted}/passive."},
		{"vg/modal", "a modal", "Brandt will say so.", "[Brandt] {will say}/modal so."},
		{"vg/negated", "a negation within", "Brandt did not say so.", "[Brandt] {did not say}/not so."},
		{"vg/clitic", "and one that is glued", "Brandt didn’t say so.", "[Brandt] {didn’t say}/not so."},
		{"vg/never", "never before it", "Brandt never said so.", "[Brandt] never {said}/not so."},
		{"vg/adverb", "an adverb within", "Brandt has repeatedly said so.", "[Brandt] {has repeatedly said}/perfect so."},
		{"vg/infinitive", "to belongs to the group", "Brandt wants to leave.", "[Brandt] {wants} {to leave}/inf."},
		{"vg/split infinitive", "an adverb within", "Brandt vowed to fully rebuild it.", "[Brandt] {vowed} {to fully rebuild}/inf [it]/pronoun."},
		{"vg/participle", "a participle alone", "A dam built in May held.", "[A dam] {built}/part in [May] {held}."},
		{"vg/ing", "an -ing form alone", "Speaking in Lund, Brandt wept.", "{Speaking}/ing in [Lund], [Brandt] {wept}."},
		{"vg/progressive", "be and -ing", "Brandt is speaking.", "[Brandt] {is speaking}."},
		{"vg/copula", "be alone", "The dam is old.", "[The dam] {is}/copula old."},
		{"vg/particle", "a particle belongs to the group", "Brandt shot back angrily.", "[Brandt] {shot} back angrily."},
		{"vg/two verbs", "two verbs are two groups", "Brandt went on to say so.", "[Brandt] {*went on} {to say}/inf so."},
		{"vg/had asked", "had is an auxiliary", "Brandt had twice asked.", "[Brandt] {had twice asked}/perfect."},

		// Tags that the clause shows wrong: what the tagger takes for something else.
		{"repair/participle or past", "one finite verb to a clause", "Brandt, a lawyer, called for a pause.", "[Brandt], [a lawyer], {called} for [a pause]."},
		{"repair/asked whether", "a participle before the main clause", "Asked whether it held, Brandt left.", "{Asked}/part whether [it]/pronoun {held}, [Brandt] {left}."},
		{"repair/put it", "a past tense that looks like the base form", "As Brandt, the mayor, put it, it held.", "As [Brandt], [the mayor], {put} [it]/pronoun, [it]/pronoun {held}."},
		{"repair/voters say", "a plural before a base form", "Many voters privately say so.", "[Many voters] privately {say} so."},
		{"repair/some chanted", "a determiner before its verb is a pronoun", "Some chanted loudly.", "[Some]/pronoun {chanted} loudly."},
		{"repair/close to", "an adjective behind a plural", "People close to him left.", "[People] close to [him]/pronoun {left}."},
		{"repair/his promises", "a noun behind a possessive", "His promises failed.", "[His promises] {failed}."},
		{"repair/following", "a preposition that looks like a participle", "He spoke following a vote.", "[He]/pronoun {spoke} following [a vote]."},
		{"repair/after clause", "a preposition before a clause is a conjunction", "He wept after the dam broke.", "[He]/pronoun {wept} after [the dam] {broke}."},
		{"repair/stray to", "to before a noun in marks", "They likened it to “burning books”.", "[They]/pronoun {likened} [it]/pronoun to “{burning}/ing [books]”."},
		{"repair/denied that", "that begins a clause", "She denied that bills would rise.", "[She]/pronoun {denied} that [bills] {would rise}/modal."},
		{"repair/engineers estimate", "a verb that looks like a noun, at the end", "It may cost a fortune, engineers estimate.", "[It]/pronoun {may cost}/modal [a fortune], [engineers] {estimate}."},
		{"repair/say voters", "an inverted verb", "The dam is old, say voters.", "[The dam] {is}/copula old, {say} [voters]."},
		{"repair/nobody speaks", "a verb that looks like a plural", "It rained, and nobody speaks of it.", "[It]/pronoun {rained}, and [nobody]/pronoun {speaks} of [it]/pronoun."},
		{"repair/orders come", "the finite verb behind a participle", "Orders placed by Friday come with a gift.", "[Orders] {placed}/part by [Friday]/time {come} with [a gift]."},
		{"repair/headline", "a verb in a title that looks like a plural", "Brandt Denies Claims Over Dam", "[Brandt] {Denies} [Claims] Over [Dam]"},
	} {
		t.Run(c.key, func(t *testing.T) {
			if got := marked(c.text); got != c.want {
				t.Errorf("%s:\n got %s\nwant %s", c.why, got, c.want)
			}
		})
	}
}

// TestMisses is the ledger of what is known to be read wrong: what is read right now belongs above.
func TestMisses(t *testing.T) {
	for _, c := range []struct{ key, why, text, want string }{
		{"np/bare quantifier", "a determiner alone", "Some left.", "[Some]/pronoun {left}."},
		{"np/the rich", "an adjective for people", "The rich left.", "[The rich] {left}."},
		{"repair/her claim", "a noun that looks like a verb", "Her claim that it held failed.", "[Her claim] that [it]/pronoun {held} {failed}."},
		{"repair/there", "there is a subject", "There was a flood.", "[There]/pronoun {was}/copula [a flood]."},
	} {
		if got := marked(c.text); got == c.want {
			t.Errorf("%s: %s: is right now", c.key, c.why)
		}
	}
}

// TestAt holds At and Index to what List says.
func TestAt(t *testing.T) {
	s := chunktest.Read("The mayor’s office said on Thursday that it would close.")
	toks, c := s.Toks, s.Chunks
	for i := -1; i <= len(toks); i++ {
		n := c.Index(i)
		if at := c.At(i); n < 0 && at != nil || n >= 0 && (at != &c.List[n] || i < at.First || i >= at.Last) {
			t.Errorf("token %d: At %v, Index %d", i, at, n)
		}
	}
	for n, ch := range c.List {
		if ch.First >= ch.Last || ch.Head < ch.First || ch.Head >= ch.Last || n > 0 && c.List[n-1].Last > ch.First {
			t.Errorf("chunk %d: %+v", n, ch)
		}
	}
}

// A name in the text tells the name that begins a sentence from the word that it could be.
func TestNames(t *testing.T) {
	const first, second = "It was Piet Cook.", "Cook said so."
	text := first + " " + second
	lex := lexicon.For("en")
	toks := token.Scan(text, lex)
	tags := make([]tag.Tag, len(toks))
	cut := 0
	for int(toks[cut].Start) < len(first) {
		cut++
	}
	tag.Sentence(text, toks[:cut], lex, tags[:cut])
	tag.Sentence(text, toks[cut:], lex, tags[cut:])
	var c chunk.Chunks
	c.Names(toks, tags, 0, cut)
	c.Names(toks, tags, cut, len(toks))
	c.Add(text, toks, tags, lex, 0, cut)
	c.Add(text, toks, tags, lex, cut, len(toks))
	if tags[cut] != tag.Name {
		t.Errorf("%s is tagged %s", toks[cut].Of(text), tags[cut])
	}
}

func FuzzChunks(f *testing.F) {
	f.Add("The mayor’s office said on Thursday that it would close.")
	f.Add("“To be,” – or: not… to's")
	f.Add("a to 's & . J. - who \xff")
	f.Fuzz(func(t *testing.T, text string) { check(t, text) })
}

// TestMixture holds mixtures to the same.
func TestMixture(t *testing.T) {
	mixture.Run(t, 2000, func(t testing.TB, text string, _ *rand.Rand) { check(t, text) })
}

func check(t testing.TB, text string) {
	s := chunktest.Read(text)
	toks, last := s.Toks, 0
	for _, ch := range s.Chunks.List {
		if ch.First < last || ch.Last <= ch.First || ch.Last > len(toks) || ch.Head < ch.First || ch.Head >= ch.Last {
			t.Fatalf("%q: %+v after token %d of %d", text, ch, last, len(toks))
		}
		last = ch.Last
	}
}
