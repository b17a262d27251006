package cue_test

import (
	"strings"
	"testing"

	"github.com/ascribe-go/ascribe/internal/chunk/chunktest"
	"github.com/ascribe-go/ascribe/internal/cue"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/google/go-cmp/cmp"
)

var classes = map[uint32]string{
	lexicon.ReportSpeech: "speech", lexicon.ReportWriting: "writing", lexicon.ReportThought: "thought", lexicon.ReportAttitude: "attitude",
	lexicon.ReportEvidence: "evidence",
}

// find returns the cues of a text that is one sentence: kind, class, words, "passive" where it is one.
func find(text string) (out []string) {
	s := chunktest.Read(text)
	for _, q := range cue.Find(nil, text, s.Toks, s.Tags, s.Chunks, s.Lex, 0, len(s.Toks)) {
		is := [...]string{cue.Verb: "verb", cue.Noun: "noun", cue.Phrase: "phrase"}[q.Kind] + " " + classes[q.Class()] + " " + text[s.Toks[q.First].Start:s.Toks[q.Last-1].End]
		if q.Passive {
			is += " passive"
		}
		out = append(out, is)
	}
	return out
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ key, why, text, want string }{
		{"verb", "the plain case", "Brandt said so.", "verb speech said"},
		{"verb/auxiliaries", "auxiliaries are left out", "Brandt has repeatedly said so.", "verb speech said"},
		{"verb/particle", "a particle belongs to it", "Brandt pointed out that it broke.", "verb speech pointed out"},
		{"verb/preposition", "so does the preposition of a phrase", "Brandt called on them to leave.", "verb speech called on"},
		{"verb/writing", "the class of writing", "Brandt wrote that it broke.", "verb writing wrote"},
		{"verb/thought", "of thought", "Brandt believes that it breaks.", "verb thought believes"},
		{"verb/attitude", "of attitude", "Brandt wants to leave.", "verb attitude wants"},
		{"verb/evidence", "of evidence", "The study found that it broke.", "verb evidence found"},
		{"verb/passive", "a passive says so", "Brandt was told to leave.", "verb speech told passive"},
		{"verb/quoted as saying", "the phrase is one cue", "Brandt was quoted as saying so.", "verb speech quoted as saying passive|verb speech saying"},
		{"verb/two", "two verbs are two cues", "Brandt said so and warned them.", "verb speech said|verb speech warned"},
		{"verb/ing", "a participle", "Brandt left, adding that it broke.", "verb speech adding"},
		{"verb/unknown", "a verb that no list has is none", "Brandt repaired the dam.", ""},
		{"verb/as a noun", "a noun that looks like a verb", "The state of the dam is good.", ""},
		{"noun", "a reporting noun", "The promise to raise it was kept.", "noun speech promise"},
		{"noun/plural", "its plural", "The claims that it broke failed.", "noun speech claims"},
		{"noun/in a name", "no part of a name", "The Promise Keepers met.", ""},
		{"phrase", "according to", "According to Brandt, it broke.", "phrase speech According to"},
		{"phrase/in the words of", "a longer one", "It is, in the words of Brandt, old.", "phrase speech in the words of"},
	} {
		t.Run(c.key, func(t *testing.T) {
			if diff := cmp.Diff(c.want, strings.Join(find(c.text), "|")); diff != "" {
				t.Errorf("%s: -want +got\n%s", c.why, diff)
			}
		})
	}
}

func BenchmarkFind(b *testing.B) {
	const text = "Brandt, who was quoted as saying so, told reporters that according to the board the promise to raise it was kept."
	s := chunktest.Read(text)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	var cues []cue.Cue
	for b.Loop() {
		cues = cue.Find(cues[:0], text, s.Toks, s.Tags, s.Chunks, s.Lex, 0, len(s.Toks))
	}
}
