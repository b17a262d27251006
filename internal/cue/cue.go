// Package cue finds the words that report: verbs of saying, writing, thinking and showing, nouns such as "promise", and
// fixed phrases such as "according to". What they report, and of whom, is for package attrib to find.
package cue

import (
	"github.com/ascribe-go/ascribe/internal/chunk"
	"github.com/ascribe-go/ascribe/internal/fold"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/token"
)

// Kind is how a cue is built.
type Kind uint8

const (
	Verb   Kind = iota // said, called on
	Noun               // the promise to …
	Phrase             // according to, in the words of
)

// Cue is a reporting word or phrase.
type Cue struct {
	First, Last int // its tokens, auxiliaries left out
	Head        int // the word that the lexicon knows
	Kind        Kind
	Value       uint32 // lexicon.Report's or lexicon.ReportNoun's value; 0 for a verb that only its place beside a mark makes a cue
	Lemma       lexicon.ID
	Group       *chunk.Chunk // the verb group or noun phrase it is in; nil for a phrase
	Passive     bool         // was quoted, is said
}

// Class returns the lexicon's class of what is reported: lexicon.ReportSpeech and so on.
func (c *Cue) Class() uint32 { return c.Value & lexicon.ReportMask }

// Takes reports whether the cue takes one of the given frames.
func (c *Cue) Takes(frames uint32) bool { return c.Value&frames != 0 }

// Find returns the cues among the tagged and chunked tokens [first, last), in order.
func Find(dst []Cue, text string, toks []token.Token, tags []tag.Tag, chunks *chunk.Chunks, lex *lexicon.Lexicon, first, last int) []Cue {
	ids := func(at int) func(int) lexicon.ID {
		return func(i int) lexicon.ID {
			if at+i >= last {
				return 0
			}
			return toks[at+i].Lex
		}
	}
	for i := first; i < last; i++ {
		t := toks[i]
		if t.Lex == 0 {
			continue
		}
		phrases := lex.PhraseClasses(t.Lex)
		if phrases.Has(lexicon.CuePhrase) {
			if n, v := lex.Phrase(lexicon.CuePhrase, ids(i)); n > 0 {
				dst = append(dst, Cue{First: i, Last: i + n, Head: i, Kind: Phrase, Value: v})
				i += n - 1
				continue
			}
		}
		g := chunks.At(i)
		if g == nil || g.Head != i {
			continue
		}
		switch set := lex.Set(t.Lex); {
		case g.Kind == chunk.VG && (set.Has(lexicon.Report) || phrases.Has(lexicon.Report)):
			c := Cue{First: i, Last: i + 1, Head: i, Value: lex.Value(t.Lex, lexicon.Report), Lemma: lexicon.ID(lex.Value(t.Lex, lexicon.Verb) & lexicon.FormLemma), Group: g, Passive: g.Is(chunk.Passive)}
			if n, v := lex.Phrase(lexicon.Report, ids(i)); n > 0 {
				c.Last, c.Value = i+n, v
			}
			if c.Value == 0 {
				continue
			}
			if c.Passive && c.Last+1 < last && fold.Equal(toks[c.Last].Of(text), "as") && fold.Equal(toks[c.Last+1].Of(text), "saying") {
				c.Last += 2 // was quoted as saying
			}
			dst = append(dst, c)
		case g.Kind == chunk.NP && set.Has(lexicon.ReportNoun) && tags[i].Common():
			dst = append(dst, Cue{First: i, Last: i + 1, Head: i, Kind: Noun, Value: lex.Value(t.Lex, lexicon.ReportNoun), Group: g})
		}
	}
	return dst
}
