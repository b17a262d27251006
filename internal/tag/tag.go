// Package tag gives each analysis token its part of speech, and a word its lemma.
//
// The tags are the universal parts of speech, refined by what the rules ask for: number of nouns, form of verbs, relative
// pronouns, the particles of verbs. [Sentence] decides from left to right by a linear model over hashed features: the word and
// its neighbours, their endings, how they are written, their classes in the lexicon and the tags already given. The model's
// weights are whole numbers, so that every platform gives the same tags.
//
// The weights are not under the licence of the code: WEIGHTS.md names theirs, and the sum that a test holds the file to. They are
// made from treebanks by
//
//	go run ./internal/tag/train -data all -o internal/tag/weights.bin
//
// which gives the same file, byte for byte, as long as the treebanks, the lexicon's classes and the cutting of words are the same.
package tag

import (
	_ "embed"
	"sync"

	"github.com/ascribe-go/ascribe/internal/fold"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/tag/model"
	"github.com/ascribe-go/ascribe/internal/token"
)

//go:embed weights.bin
var weights string

var load = sync.OnceValue(func() *model.Model {
	m, err := model.New(weights)
	if err != nil {
		panic(err) // the file is part of the program
	}
	return m
})

// classes is what the model's features say of the English words.
var classes = sync.OnceValue(func() model.Classes { return model.NewClasses(lexicon.For("en")) })

// Sentence sets out[i] to the tag of toks[i], the tokens of one sentence of text. It panics if out is shorter than toks.
func Sentence(text string, toks []token.Token, lex *lexicon.Lexicon, out []Tag) {
	With(load(), text, toks, lex, out)
}

// With is Sentence with weights other than the embedded ones.
func With(m *model.Model, text string, toks []token.Token, lex *lexicon.Lexicon, out []Tag) {
	var known model.Classes
	if lex.Lang() == "en" {
		known = classes()
	}
	w := model.NewWalk(text, toks, lex, known)
	var f model.Features
	for i, t := range toks {
		label, ok := 0, false
		if model.MayBeFixed(t) {
			label, ok = m.Fixed(t.Hash)
		}
		if !ok {
			w.Features(&f)
			label = m.Best(&f)
		}
		out[i] = FromLabel(label, t, lex)
		w.Next(uint32(out[i]))
	}
}

var hashTo = fold.Hash("to")

// Label returns the model's label for t: the tags below [To] are labels, To and Not share that of Poss.
func Label(t Tag) int { return int(min(t, Poss)) }

// FromLabel returns the tag that a label of the model means for a token.
func FromLabel(label int, t token.Token, lex *lexicon.Lexicon) Tag {
	switch tag := Tag(label); {
	case tag != Poss:
		return tag
	case t.Hash == hashTo:
		return To
	case t.Lex != 0 && lex.Has(t.Lex, lexicon.Not):
		return Not
	}
	return Poss
}

// Tag is a part of speech.
type Tag uint8

const (
	Other Tag = iota // X: foreign words, list marks, pieces of an address

	Noun  // singular or mass
	Nouns // plural
	Name  // proper noun
	Names // plural proper noun: Democrats, Philippines

	VerbBase // say, after a modal, "to" or "do"; imperative
	VerbPres // say, present and not third person singular
	VerbS    // says
	VerbPast // said, finite
	VerbPart // said, taken: participle
	VerbIng  // saying

	AuxBase // be, have, do
	AuxPres // are, have, do
	AuxS    // is, has, does
	AuxPast // was, had, did
	AuxPart // been
	AuxIng  // being, having
	Modal   // will, must, 'd

	Adj
	Adv
	Adp      // preposition
	Particle // of a verb: up in "give up"; UPOS has it as ADP
	Conj     // coordinating: and, but
	Subord   // subordinating: that, if, because
	Det
	Pron
	Rel // relative and interrogative pronoun: who, which, that, whose
	Num
	Intj
	Sym
	Punct
	Poss // ’s of the genitive

	To  // of the infinitive
	Not // not, n’t

	nTags
)

var names = [nTags]string{
	Other: "Other", Noun: "Noun", Nouns: "Nouns", Name: "Name", Names: "Names",
	VerbBase: "VerbBase", VerbPres: "VerbPres", VerbS: "VerbS", VerbPast: "VerbPast", VerbPart: "VerbPart", VerbIng: "VerbIng",
	AuxBase: "AuxBase", AuxPres: "AuxPres", AuxS: "AuxS", AuxPast: "AuxPast", AuxPart: "AuxPart", AuxIng: "AuxIng", Modal: "Modal",
	Adj: "Adj", Adv: "Adv", Adp: "Adp", Particle: "Particle", Conj: "Conj", Subord: "Subord", Det: "Det", Pron: "Pron", Rel: "Rel",
	Num: "Num", Intj: "Intj", Sym: "Sym", Punct: "Punct", Poss: "Poss", To: "To", Not: "Not",
}

// String returns the constant's name.
func (t Tag) String() string {
	if t < nTags {
		return names[t]
	}
	return "Tag(?)"
}

// UPOS returns the universal part of speech that t refines: "NOUN".
func (t Tag) UPOS() string {
	switch {
	case t.in(1<<Noun | 1<<Nouns):
		return "NOUN"
	case t.Name():
		return "PROPN"
	case t.in(1<<VerbBase | 1<<VerbPres | 1<<VerbS | 1<<VerbPast | 1<<VerbPart | 1<<VerbIng):
		return "VERB"
	case t.Aux():
		return "AUX"
	case t.in(1<<To | 1<<Not | 1<<Poss):
		return "PART"
	case t.in(1<<Adp | 1<<Particle):
		return "ADP"
	case t.in(1<<Pron | 1<<Rel):
		return "PRON"
	}
	switch t {
	case Adj:
		return "ADJ"
	case Adv:
		return "ADV"
	case Conj:
		return "CCONJ"
	case Subord:
		return "SCONJ"
	case Det:
		return "DET"
	case Num:
		return "NUM"
	case Intj:
		return "INTJ"
	case Sym:
		return "SYM"
	case Punct:
		return "PUNCT"
	}
	return "X"
}

func (t Tag) in(set uint64) bool { return set>>t&1 != 0 }

// Noun reports whether t is a common noun or a name.
func (t Tag) Noun() bool { return t.in(1<<Noun | 1<<Nouns | 1<<Name | 1<<Names) }

// Common reports whether t is a common noun.
func (t Tag) Common() bool { return t.in(1<<Noun | 1<<Nouns) }

// Name reports whether t is a proper noun.
func (t Tag) Name() bool { return t.in(1<<Name | 1<<Names) }

// Plural reports whether t is a noun or name in the plural.
func (t Tag) Plural() bool { return t.in(1<<Nouns | 1<<Names) }

// Verb reports whether t is a form of a main verb.
func (t Tag) Verb() bool {
	return t.in(1<<VerbBase | 1<<VerbPres | 1<<VerbS | 1<<VerbPast | 1<<VerbPart | 1<<VerbIng)
}

// Aux reports whether t is an auxiliary, the copula included, or a modal.
func (t Tag) Aux() bool {
	return t.in(1<<AuxBase | 1<<AuxPres | 1<<AuxS | 1<<AuxPast | 1<<AuxPart | 1<<AuxIng | 1<<Modal)
}

// Verbal reports whether t is a verb or an auxiliary.
func (t Tag) Verbal() bool { return t.Verb() || t.Aux() }

// Finite reports whether t is a verb or auxiliary that makes a clause: present, past or modal.
func (t Tag) Finite() bool {
	return t.in(1<<VerbPres | 1<<VerbS | 1<<VerbPast | 1<<AuxPres | 1<<AuxS | 1<<AuxPast | 1<<Modal)
}

// Past reports whether t is a verb or auxiliary in the past tense.
func (t Tag) Past() bool { return t.in(1<<VerbPast | 1<<AuxPast) }

// Present reports whether t is a verb or auxiliary in the present tense.
func (t Tag) Present() bool { return t.in(1<<VerbPres | 1<<VerbS | 1<<AuxPres | 1<<AuxS) }

// Base reports whether t is an infinitive or imperative.
func (t Tag) Base() bool { return t.in(1<<VerbBase | 1<<AuxBase) }

// Participle reports whether t is a past participle.
func (t Tag) Participle() bool { return t.in(1<<VerbPart | 1<<AuxPart) }

// Ing reports whether t is an -ing form of a verb or auxiliary.
func (t Tag) Ing() bool { return t.in(1<<VerbIng | 1<<AuxIng) }

// Nominal reports whether t can be the head of a noun phrase: a noun, name, pronoun or number.
func (t Tag) Nominal() bool { return t.Noun() || t.in(1<<Pron|1<<Rel|1<<Num) }

// Part reports whether t is a particle of UPOS: the infinitive's "to", negation, the genitive's ’s.
func (t Tag) Part() bool { return t.in(1<<To | 1<<Not | 1<<Poss) }
