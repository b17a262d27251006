package tag

import (
	"testing"

	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/token"
)

func TestLemma(t *testing.T) {
	lex := lexicon.For("en")
	for _, c := range []struct {
		why, word string // the last token of word
		tag       Tag
		want      string
	}{
		{"irregular verb", "Said", VerbPast, "say"},
		{"form of be", "were", AuxPast, "be"},
		{"known verb with an e", "announced", VerbPart, "announce"},
		{"known verb that doubles", "planning", VerbIng, "plan"},
		{"unknown verb, -ated", "deglaciated", VerbPart, "deglaciate"},
		{"unknown verb, doubled", "frubbed", VerbPast, "frub"},
		{"unknown verb, one vowel", "glosing", VerbIng, "glose"},
		{"unknown verb, plain", "misgrunted", VerbPast, "misgrunt"},
		{"unknown verb, -ies", "countrifies", VerbS, "countrify"},
		{"modal clitic", "we'll", Modal, "will"},
		{"would, not had", "we'd", Modal, "would"},
		{"had, not would", "we'd", AuxPast, "have"},
		{"won't", "wo", Modal, "will"},
		{"negation", "n't", Not, "not"},
		{"irregular noun", "Children", Nouns, "child"},
		{"noun in -ie", "movies", Nouns, "movie"},
		{"noun in -y", "cities", Nouns, "city"},
		{"noun in -man", "Spokeswomen", Nouns, "spokeswoman"},
		{"noun in -ss", "classes", Nouns, "class"},
		{"noun in -che", "headaches", Nouns, "headache"},
		{"one form for both", "species", Nouns, "species"},
		{"singular noun in -s", "crisis", Noun, "crisis"},
		{"name", "Rhodes", Name, "Rhodes"},
		{"names", "Democrats", Names, "Democrat"},
		{"number", "1,200", Num, "1,200"},
	} {
		tok := token.Scan(c.word, lex)
		if got := Lemma(c.word, tok[len(tok)-1], c.tag, lex); got != c.want {
			t.Errorf("%s: Lemma(%q, %v) = %q, want %q", c.why, c.word, c.tag, got, c.want)
		}
	}
}
