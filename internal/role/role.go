// Package role says what each quoted span of a text is used for: speech, a word held at a distance, a title, or another kind
// of mention. The signs are those of newsrooms' own guides: what an attribution covers is speech; "so-called" and nicknames
// are not; nor are works, slogans, ratings and words that are mentioned as words.
package role

import (
	"github.com/ascribe-go/ascribe/internal/chunk"
	"github.com/ascribe-go/ascribe/internal/layout"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/marks"
	"github.com/ascribe-go/ascribe/internal/sentence"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/token"
)

// Role is what a quoted span is used for.
type Role uint8

const (
	Speech Role = iota
	Scare       // words held at a distance: so-called
	Title       // the name of a work or product
	Other       // words as words, slogans, ratings, denied wording
)

// Decision is a role and the reason for it, a short phrase that is part of the output.
type Decision struct {
	Role   Role
	Reason string
}

// Input is what the rules read.
type Input struct {
	Text    string
	Toks    []token.Token
	Tags    []tag.Tag
	Lex     *lexicon.Lexicon
	Layout  *layout.Layout
	Quotes  []marks.Quote
	Sents   []sentence.Sentence
	Chunks  *chunk.Chunks
	Covered []bool // by quoted span: it is the content of an attribution
}

type finder struct {
	Input
	quote       int
	first, last int // the tokens within the marks
	lo          int // the first token of the sentence
	open, end   int // the first token of the opening marks, the token after the closing ones
}

// Find returns the role of each quoted span.
func Find(in Input) []Decision {
	out := make([]Decision, len(in.Quotes))
	f := finder{Input: in}
	tok, sent := 0, 0
	for q := range in.Quotes {
		f.quote = q
		mq := &in.Quotes[q]
		for tok > 0 && int(in.Toks[tok-1].Start) >= mq.Outer.Start {
			tok--
		}
		for tok < len(in.Toks) && int(in.Toks[tok].Start) < mq.Outer.Start {
			tok++
		}
		f.open = tok
		i := tok
		for i < len(in.Toks) && int(in.Toks[i].Start) < mq.Inner.Start {
			i++
		}
		f.first = i
		for i < len(in.Toks) && int(in.Toks[i].Start) < mq.Inner.End {
			i++
		}
		f.last = i
		for i < len(in.Toks) && int(in.Toks[i].Start) < mq.Outer.End {
			i++
		}
		f.end = i
		for sent > 0 && in.Sents[sent].First > f.open {
			sent--
		}
		for sent+1 < len(in.Sents) && in.Sents[sent].Last <= f.open {
			sent++
		}
		f.lo = in.Sents[sent].First
		out[q] = f.decide()
		if p := mq.Continues; p > 0 && out[p-1].Role == Speech {
			out[q] = Decision{Speech, "goes on from the paragraph before"}
		}
	}
	return out
}

func (f *finder) value(i int, c lexicon.Class) uint32 {
	if i < f.lo || i >= len(f.Toks) {
		return 0
	}
	return f.Lex.Value(f.Toks[i].Lex, c)
}

func (f *finder) decide() Decision {
	words, upper, verbs := 0, 0, 0
	for i := f.first; i < f.last; i++ {
		t := f.Toks[i]
		if t.Kind != token.Word && t.Kind != token.Number {
			continue
		}
		words++
		if t.Is(token.Upper) || t.Kind == token.Number || f.Lex.Set(t.Lex).Any(lexicon.Of(lexicon.Det, lexicon.Prep, lexicon.Coord, lexicon.Particle)) && i > f.first {
			upper++
		}
		if f.Tags[i].Finite() {
			verbs++
		}
	}
	if words == 0 {
		return Decision{Other, "empty"}
	}
	named := words > 0 && upper == words && f.Toks[f.first].Is(token.Upper) // written like a name
	covered := f.Covered[f.quote]
	if d, ok := f.before(named, words, covered); ok {
		return d
	}
	if covered {
		return Decision{Speech, "attributed"}
	}
	stop := f.last > f.first && f.Toks[f.last-1].Kind == token.Stop
	whole := f.open == f.lo && (f.end >= len(f.Toks) || f.end == f.sentenceEnd(f.end-1))
	switch {
	case verbs > 0 && (whole || stop) && f.Quotes[f.quote].Parent == 0:
		return Decision{Speech, "a sentence of its own"}
	case whole && words > 2 && f.Quotes[f.quote].Parent == 0:
		return Decision{Speech, "stands alone"}
	case f.negated():
		return Decision{Other, "denied or hypothetical wording"}
	case named && words > 1, named && f.apposed():
		return Decision{Title, "written like a name"}
	case verbs > 0 && words > 4 && f.Quotes[f.quote].Parent == 0:
		return Decision{Speech, "a clause"}
	case f.Quotes[f.quote].Parent > 0:
		return Decision{Other, "words within a quotation"}
	case f.determined():
		return Decision{Scare, "a phrase within the sentence"}
	case words > 6:
		return Decision{Speech, "long"}
	}
	return Decision{Other, "no sign of speech"}
}

// sentenceEnd returns the end of the sentence that token i lies in.
func (f *finder) sentenceEnd(i int) int {
	lo, hi := 0, len(f.Sents)
	for lo < hi {
		if m := int(uint(lo+hi) >> 1); f.Sents[m].Last > i {
			hi = m
		} else {
			lo = m + 1
		}
	}
	if lo == len(f.Sents) {
		return len(f.Toks)
	}
	return f.Sents[lo].Last
}

// reach is how far before a quoted span a word that tells its role may stand, in tokens.
const reach = 4

// before reads the words before the span: so-called, the word, a banner that read, his memoir.
func (f *finder) before(named bool, words int, covered bool) (Decision, bool) {
	i := f.open - 1
	for i >= f.lo && (f.Toks[i].Kind == token.Punct && f.Toks[i].Of(f.Text) != ":" || f.Toks[i].Kind == token.Quote) {
		i--
	}
	if i >= f.lo && f.listed(i) {
		return Decision{Other, "one of a list of words"}, !covered
	}
	for k := i; k > i-reach && k >= f.lo; k-- {
		if f.Toks[k].Kind == token.Stop || f.Toks[k].Kind == token.Quote || f.Toks[k].Kind == token.Punct && k < i {
			break
		}
		near := i - k
		switch v := f.naming(k); {
		case v == 0 || near > 1:
		case v == lexicon.NamingScare, v == lexicon.NamingEither && !named && !covered:
			return Decision{Scare, "named so by others"}, true
		case v == lexicon.NamingTitle || v == lexicon.NamingEither && named:
			return Decision{Title, "named so"}, true
		}
		switch f.value(k, lexicon.Mention) {
		case lexicon.MentionWord:
			if near == 0 {
				return Decision{Other, "mentioned as a word"}, true
			}
		case lexicon.MentionSign:
			if near < 3 && !(covered && near > 0) {
				return Decision{Other, "written on something"}, true
			}
		case lexicon.MentionGrade:
			if words <= 5 && !covered {
				return Decision{Other, "a grade"}, true
			}
		}
		if f.Lex.Has(f.Toks[k].Lex, lexicon.Work) && near < 2 && !covered && (named || f.Toks[f.first].Is(token.Upper)) {
			return Decision{Title, "the name of a work"}, true
		}
	}
	return Decision{}, false
}

func (f *finder) naming(k int) uint32 {
	if f.Lex.StartsPhrase(f.Toks[k].Lex) {
		_, v := f.Lex.Phrase(lexicon.Naming, func(j int) lexicon.ID {
			if k+j >= f.open {
				return 0
			}
			return f.Toks[k+j].Lex
		})
		if v != 0 {
			return v
		}
	}
	return f.value(k, lexicon.Naming)
}

// listed reports whether the span stands in a list after another span that is no speech: “always”, “sometimes” and “never”.
func (f *finder) listed(i int) bool { return false }

// negated reports whether the sentence so far says that something is not said: has not confirmed, never said, whether.
func (f *finder) negated() bool {
	for i := f.lo; i < f.open; i++ {
		c := f.Chunks.At(i)
		if c != nil && c.Kind == chunk.VG && c.First == i && c.Is(chunk.Negated) && f.Lex.Has(f.Toks[c.Head].Lex, lexicon.Report) {
			return true
		}
		if f.Lex.Value(f.Toks[i].Lex, lexicon.Det) == lexicon.DetNo && i == f.lo {
			return true
		}
	}
	return false
}

// determined reports whether the span fills the place of a noun: a “safety log”, the “walkout”.
func (f *finder) determined() bool {
	i := f.open - 1
	if i < f.lo {
		return f.end < len(f.Toks) && f.Tags[f.end].Finite()
	}
	t := f.Tags[i]
	return t == tag.Det || t == tag.Adj || t == tag.Poss || t == tag.Pron || t == tag.Adv || t.Noun()
}

// apposed reports whether the span stands between commas after a noun: whose boat, “Patience”, is gone.
func (f *finder) apposed() bool {
	i := f.open - 1
	return i > f.lo && f.Toks[i].Kind == token.Punct && f.Tags[i-1].Noun()
}
