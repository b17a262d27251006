// Package chunk groups tagged words into noun phrases and verb groups. It looks at tags alone and nests nothing: what a
// noun phrase is extended by ("of …", an apposition, a relative clause) is decided by who needs it.
package chunk

import (
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/token"
)

// Kind is what a chunk is.
type Kind uint8

const (
	NP Kind = iota + 1 // noun phrase: determiner, modifiers and head; possessors belong to it ("Lee's office")
	VG                 // verb group: auxiliaries, negation, adverbs within, main verb, particle
)

// Flag says how a chunk is made.
type Flag uint16

const (
	Pronoun  Flag = 1 << iota // NP: a pronoun alone
	Proper                    // NP: its head is a name
	Plural                    // NP
	Relative                  // NP: who, which, that
	HasPoss                   // NP: it begins with a possessor and ’s
	Time                      // NP: a weekday, today

	Finite   // VG
	Past     // VG: finite and past
	Passive  // VG: be + participle
	Perfect  // VG: have + participle
	Negated  // VG
	HasModal // VG
	Inf      // VG: with to, or a bare infinitive
	Ing      // VG: begins with an -ing form
	Part     // VG: a bare participle
	Copula   // VG: its main verb is be
)

// Chunk is the tokens [First, Last).
type Chunk struct {
	First, Last int
	Head        int // NP: the head noun; VG: the main verb
	Kind        Kind
	Flags       Flag
}

// Is reports whether all of f are set.
func (c *Chunk) Is(f Flag) bool { return c.Flags&f == f }

// Any reports whether one of f is set.
func (c *Chunk) Any(f Flag) bool { return c.Flags&f != 0 }

// Chunks is the chunks of a run of tokens.
type Chunks struct {
	List []Chunk
	at   []int32 // by token: 1 + the index in List of the chunk it lies in

	names, lower *bloom
}

// bloom is a set of words by their hashes: it may hold one that was not added, which costs a tag.
type bloom [1 << 10]uint64

func (b *bloom) add(h uint32)      { b[h>>6&(1<<10-1)] |= 1 << (h & 63) }
func (b *bloom) has(h uint32) bool { return b != nil && b[h>>6&(1<<10-1)]&(1<<(h&63)) != 0 }

// Names notes the names of the tagged sentence [first, last), by which Add tells those that begin a sentence: "Cook said" after
// "Jan Cook". It is to be called for all sentences before Add is.
func (c *Chunks) Names(toks []token.Token, tags []tag.Tag, first, last int) {
	if c.names == nil {
		c.names, c.lower = new(bloom), new(bloom)
	}
	for i := first; i < last; i++ {
		switch t := toks[i]; {
		case t.Kind != token.Word:
		case !t.Is(token.Upper):
			c.lower.add(t.Hash)
		case i > first && tags[i].Name() && toks[i-1].Kind == token.Word:
			c.names.add(t.Hash)
		}
	}
}

// At returns the chunk that token i lies in, nil if it lies in none.
func (c *Chunks) At(i int) *Chunk {
	if i < 0 || i >= len(c.at) || c.at[i] == 0 {
		return nil
	}
	return &c.List[c.at[i]-1]
}

// Index returns the index of the chunk that token i lies in, -1 if it lies in none.
func (c *Chunks) Index(i int) int {
	if i < 0 || i >= len(c.at) {
		return -1
	}
	return int(c.at[i]) - 1
}

type chunker struct {
	text string
	toks []token.Token
	tags []tag.Tag
	lex  *lexicon.Lexicon
	out  *Chunks

	first, last int // the sentence's tokens
}

// Add appends the chunks of the sentence [first, last), whose tokens are tagged, and mends tags that the clause shows wrong.
func (c *Chunks) Add(text string, toks []token.Token, tags []tag.Tag, lex *lexicon.Lexicon, first, last int) {
	if c.at == nil {
		c.at = make([]int32, len(toks))
		c.List = make([]Chunk, 0, len(toks)*2/5+8) // about what prose has
	}
	k := chunker{text: text, toks: toks, tags: tags, lex: lex, out: c, first: first, last: last}
	k.repair()
	for i := first; i < last; {
		n := k.verbs(i)
		if n == i {
			n = k.noun(i)
		}
		i = max(n, i+1)
	}
}

func (k *chunker) put(ch Chunk) int {
	k.out.List = append(k.out.List, ch)
	n := int32(len(k.out.List))
	for i := ch.First; i < ch.Last; i++ {
		k.out.at[i] = n
	}
	return ch.Last
}

// verbs reads a verb group at i and returns its end, i if there is none.
func (k *chunker) verbs(i int) int {
	t := k.tags[i]
	if !(t.Verb() || t.Aux() || t == tag.To && i+1 < k.last) || k.hyphened(i) {
		return i // so-called, US-led
	}
	ch := Chunk{First: i, Kind: VG, Head: -1}
	j := i
	if t == tag.To {
		ch.Flags |= Inf
		j++
	} else {
		switch {
		case t == tag.Modal:
			ch.Flags |= Finite | HasModal
		case t.Finite():
			ch.Flags |= Finite
			if t == tag.VerbPast || t == tag.AuxPast {
				ch.Flags |= Past
			}
		case t == tag.VerbIng || t == tag.AuxIng:
			ch.Flags |= Ing
		case t == tag.VerbPart || t == tag.AuxPart:
			ch.Flags |= Part
		default:
			ch.Flags |= Inf
		}
	}
	be, have := false, false
	for ; j < k.last; j++ {
		t := k.tags[j]
		switch {
		case t == tag.Modal && ch.Head < 0:
			ch.Head = j // until a verb follows; a quote mark may come between
		case t.Aux():
			if ch.Head >= 0 && k.tags[ch.Head].Verb() {
				goto done
			}
			set := k.lex.Set(k.toks[j].Lex)
			be = set.Has(lexicon.Be) && !(set.Has(lexicon.Have) && j+1 < k.last && k.tags[j+1] == tag.AuxPart)
			have = have || set.Has(lexicon.Have)
			ch.Head = j
		case t.Verb():
			if ch.Head >= 0 && k.tags[ch.Head].Verb() {
				if !(t == tag.VerbPart && k.lex.Has(k.toks[ch.Head].Lex, lexicon.Have)) {
					goto done
				}
				have = true // "had twice asked", whatever the tagger takes "had" for
			}
			if ch.Head >= 0 && t.Finite() && k.tags[ch.Head] != tag.AuxPast && k.tags[ch.Head] != tag.AuxPres && k.tags[ch.Head] != tag.AuxS {
				goto done
			}
			if t == tag.VerbPart || t == tag.VerbPast {
				if be {
					ch.Flags |= Passive
				} else if have {
					ch.Flags |= Perfect
				}
			}
			be = false
			ch.Head = j
		case t == tag.Not:
			ch.Flags |= Negated
		case t == tag.Adv:
			// An adverb belongs to the group only within it.
			n := j + 1
			for n < k.last && (k.tags[n] == tag.Adv || k.tags[n] == tag.Not) {
				n++
			}
			if n < k.last && k.tags[n].Verbal() && !(ch.Head >= 0 && k.tags[ch.Head].Verb() && !(k.tags[n] == tag.VerbPart && k.lex.Has(k.toks[ch.Head].Lex, lexicon.Have))) {
				if k.lex.Has(k.toks[j].Lex, lexicon.Not) {
					ch.Flags |= Negated
				}
				continue
			}
			goto done
		case t == tag.Particle && ch.Head >= 0 && j == ch.Head+1:
			j++
			goto done
		default:
			goto done
		}
	}
done:
	if ch.Head < 0 {
		return i
	}
	if k.tags[ch.Head].Aux() && k.lex.Has(k.toks[ch.Head].Lex, lexicon.Be) {
		ch.Flags |= Copula
	}
	ch.Last = j
	for ch.Last > ch.Head+1 && (k.tags[ch.Last-1] == tag.Adv) {
		ch.Last--
	}
	if ch.First > 0 && k.out.at[ch.First-1] == 0 && k.lex.Has(k.toks[ch.First-1].Lex, lexicon.Not) && k.tags[ch.First-1] == tag.Adv {
		ch.Flags |= Negated // never said
	}
	return k.put(ch)
}

// days are the words that are a noun phrase by themselves, whatever noun follows.
const days = lexicon.Set(1<<lexicon.Weekday | 1<<lexicon.Deictic)

// noun reads a noun phrase at i and returns its end, i if there is none.
func (k *chunker) noun(i int) int {
	t := k.tags[i]
	switch t {
	case tag.Noun, tag.Nouns, tag.Name, tag.Names, tag.Det, tag.Adj, tag.Num, tag.Sym, tag.Adv:
	case tag.Pron, tag.Rel:
		ch := Chunk{First: i, Last: i + 1, Head: i, Kind: NP, Flags: Pronoun}
		v := k.lex.Value(k.toks[i].Lex, lexicon.Pronoun)
		if t == tag.Rel {
			ch.Flags |= Relative
			return k.put(ch)
		}
		if v&lexicon.ProPlural != 0 {
			ch.Flags |= Plural
		}
		if v&lexicon.ProPossessive == 0 || i+1 >= k.last || !k.inside(i+1) {
			return k.put(ch)
		}
		// A possessive determiner begins a longer phrase.
	default:
		return i
	}
	head, poss := -1, -1
	j := i
	if t.Noun() && k.lex.Set(k.toks[i].Lex).Any(days) && !(i+1 < k.last && k.tags[i+1] == tag.Poss) {
		// "Thursday", "Thursday night": what follows is another phrase ("on Thursday Marsh said").
		for j++; j < k.last && k.lex.Set(k.toks[j].Lex).Has(lexicon.DayPart); j++ {
		}
		return k.put(Chunk{First: i, Last: j, Head: i, Kind: NP, Flags: Time})
	}
loop:
	for ; j < k.last; j++ {
		if j > i && k.tags[j-1].Noun() && k.tags[j].Noun() && k.lex.Set(k.toks[j].Lex).Any(days) {
			break
		}
		switch t := k.tags[j]; {
		case t.Noun():
			head = j
		case t == tag.Sym && k.toks[j].Kind == token.Dash && k.toks[j].Is(token.Space) && j+1 < k.last && k.toks[j+1].Is(token.Space):
			break loop // "Aug. 7 – Storm Ottilie": a dash between blanks parts
		case t == tag.Num || t == tag.Sym:
			if head < 0 || k.tags[head] == tag.Num || k.tags[head] == tag.Sym || k.tags[head].Name() || j+1 < k.last && k.tags[j+1].Noun() {
				if head < 0 || t == tag.Num {
					head = j
				}
			} else {
				break loop
			}
		case t == tag.Adj || (t == tag.VerbPart || t == tag.VerbIng) && j > i && j+1 < k.last && k.tags[j+1].Noun():
			if head >= 0 && t == tag.VerbIng && k.tags[j-1].Noun() && (k.tags[j-1] == tag.Nouns || k.tags[j+1].Name()) {
				break loop // the letters accusing Lund
			}
			if head >= 0 && !k.tags[head].Name() && k.tags[head] != tag.Num && k.tags[head] != tag.Sym && k.tags[j-1].Noun() && !(j+1 < k.last && k.inside(j+1)) {
				break loop // "officials familiar with", not "the Labour Party national committee"
			}
		case t == tag.Det || t == tag.Pron && j == i:
			if j > i && k.tags[j-1] != tag.Det && k.tags[j-1] != tag.Poss {
				break loop
			}
		case t == tag.Pron && k.tags[j-1] == tag.Det: // all their
		case t == tag.Poss:
			if head < 0 {
				break loop
			}
			poss = j
			head = -1
		case t == tag.Adv: // nearly 300 boats, newly printed maps, a very old man
			if j+1 >= k.last || head >= 0 && k.tags[head] != tag.Num {
				break loop
			}
			switch next := k.tags[j+1]; {
			case next == tag.Num:
			case next == tag.VerbPart && (j > i || j+2 < k.last && k.tags[j+2].Noun()):
			case next == tag.Adj && j > i:
			default:
				break loop
			}
		case k.toks[j].Kind == token.Dash && !k.toks[j].Is(token.Space) && j > i && j+1 < k.last && !k.toks[j+1].Is(token.Space):
			if !(k.inside(j+1) || k.tags[j+1] == tag.VerbPart || k.tags[j+1] == tag.VerbIng || k.tags[j+1] == tag.Adv || k.tags[j+1] == tag.Adp || k.tags[j+1] == tag.Num) {
				break loop
			}
			// What follows a hyphen belongs to the word: US-led, three-year-old, anti-missile.
			j++
			if k.tags[j].Noun() || k.tags[j] == tag.Num {
				head = j
			}
		case t == tag.Punct && j > i && j+1 < k.last && !k.toks[j].Is(token.Space) && k.word(j) == "." && k.shortened(j-1) && k.inside(j+1):
		case k.word(j) == "/" && j > i && j+1 < k.last && !k.toks[j].Is(token.Space) && !k.toks[j+1].Is(token.Space) && (k.tags[j-1] == tag.Num && k.tags[j+1] == tag.Num || k.tags[j-1].Name() && k.tags[j+1].Name()):
			j++ // 9/11 widow, Harrow/Lyle poll
			head = j
		case t == tag.Conj && k.word(j) == "&" && head >= 0 && j+1 < k.last && k.tags[j+1].Noun():
		default:
			break loop
		}
	}
	if head < 0 {
		if poss >= 0 { // "the mayor’s", elliptic
			head, j = poss-1, poss+1
		} else if k.tags[i] == tag.Det && !k.lex.Set(k.toks[i].Lex).Has(lexicon.None) && k.lex.Has(k.toks[i].Lex, lexicon.Pronoun) {
			return k.put(Chunk{First: i, Last: i + 1, Head: i, Kind: NP, Flags: Pronoun})
		} else if j > i+1 && k.tags[i] == tag.Det && k.tags[j-1] == tag.Adj { // the rich
			head = j - 1
		} else {
			return i
		}
	}
	end := j
	for end > head+1 && k.tags[end-1] != tag.Num && k.tags[end-1] != tag.Sym { // trailing modifiers without a noun
		end--
	}
	ch := Chunk{First: i, Last: end, Head: head, Kind: NP}
	switch h := k.tags[head]; {
	case h.Name():
		ch.Flags |= Proper
		if h == tag.Names {
			ch.Flags |= Plural
		}
	case h == tag.Nouns:
		ch.Flags |= Plural
	}
	if poss >= 0 {
		ch.Flags |= HasPoss
	}
	return k.put(ch)
}

// shortened reports whether the word at i, before a stop, is an abbreviation or an initial: Gen. Marsh, J. K. Marsh, U.S. officials.
func (k *chunker) shortened(i int) bool {
	return k.lex.Has(k.toks[i].Lex, lexicon.Abbrev) || k.tags[i].Name() && k.toks[i].End-k.toks[i].Start <= 3
}

// inside reports whether the token at i can go on a noun phrase.
func (k *chunker) inside(i int) bool {
	t := k.tags[i]
	if t.Noun() || t == tag.Adj || t == tag.Num {
		return true
	}
	return (t == tag.VerbPart || t == tag.VerbIng || t == tag.Adv) && i+1 < k.last && (k.tags[i+1].Noun() || k.tags[i+1] == tag.Adj)
}
