// Package claim finds the clauses of a text that state something, most of all those with a number, and says who claims
// what, how firmly, and of when and where.
//
// The content of each attribution is cut into clauses by itself, and so is what the article says in its own voice. Tags,
// verb groups and punctuation decide where a clause ends; there is no parser. A clause with a quantity other than a date is
// a claim; so is, on demand, one that promises, requests, denies or warns.
package claim

import (
	"strings"

	"github.com/ascribe-go/ascribe/internal/attrib"
	"github.com/ascribe-go/ascribe/internal/chunk"
	"github.com/ascribe-go/ascribe/internal/layout"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/number"
	"github.com/ascribe-go/ascribe/internal/sentence"
	"github.com/ascribe-go/ascribe/internal/span"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/token"
)

// Modality is how firmly a claim is made.
type Modality uint8

const (
	Asserted  Modality = iota + 1 // by the article itself
	Claimed                       // as a fact, by a source
	Promised                      // an act of the source's own
	Requested                     // of somebody
	Denied
	Possible
	Predicted
	Warned
)

// Role is what a quantity is in its clause.
type Role uint8

const (
	NoRole  Role = iota
	Subject      // 14 people died
	Object       // killed 14 people
	From         // rose from 3%
	To           // rose to 4%
	By           // rose by a point; rose 3%
	Within       // in four days: how long it took
	For          // for two weeks: how long it lasts
	Share        // 5 of 7 bridges: the part; two of them
	Than         // against 3.4%, twice the usual toll: what the claim's figure is compared with
	Other
)

// Claim is one clause.
type Claim struct {
	Span        span.Span
	Attribution int // 1 + the index of the attribution whose content it stands in; 0 for the article's own voice
	Holder      int // 1 + the index of the attribution whose speaker holds it; 0 for the article
	Numbered    bool
	Negative    bool
	Modality    Modality
	Rule        Rule
	Verb        string
	Subject     span.Span
	Object      span.Span
	Figures     []Figure
	Time        string
	Place       span.Span
	Readable    string // the clause as a sentence that can be read alone
	Predicate   string // the verb, or what stands for it in internal/alike
	By          Terms  // of the subject
	Other       Terms  // of the rest of the clause
	Event       string // the key of the event of a claim none of whose figures has one
}

// Figure is a quantity in a claim.
type Figure struct {
	Quantity int // its index
	Role     Role
	Event    string // the key of the event that it tells of; "" if it is none's: a date, an ordinal
}

// Rule names what made a claim. The names are part of the output.
type Rule uint8

const (
	NoRule      Rule = iota
	Main             // a main clause
	Coordinate       // joined by and, or, but or a comma, with the subject of the clause before
	Relative         // who …, which …
	Subordinate      // after …, if …, where …
	Complement       // that …, with a verb that reports nothing
	Participle       // …, killing 14
	Infinitive       // to deliver …
	Verbless         // three dead
	nRules
)

var ruleNames = [nRules]string{"", "clause", "coordinate", "relative", "subordinate", "complement", "participle", "infinitive", "verbless"}

// String returns the rule's name in the output, "" for NoRule.
func (r Rule) String() string {
	if r < nRules {
		return ruleNames[r]
	}
	return ""
}

// Input is what the stage reads.
type Input struct {
	Text       string
	Toks       []token.Token
	Tags       []tag.Tag
	Lex        *lexicon.Lexicon
	Layout     *layout.Layout
	Sents      []sentence.Sentence
	Chunks     *chunk.Chunks
	Attrs      []attrib.Attribution
	Sources    []Source // by attribution: its speaker
	Quantities []number.Quantity
	Date       string // of the document, EDTF; "" if not known
}

type finder struct {
	Input
	voice []int32 // by token: 1 + the index of the innermost attribution whose content it is in
	cues  []cue   // the heads of the attributions' cues, in the order of the text
	quant []int32 // by token: 1 + the index of the quantity it lies in
	makes []bool  // by quantity: it makes a claim of its clause
	seen  []int   // by voice: 1 + the sentence that was last cut for it
	plain bool    // clauses without a number as well
	out   []Claim

	// The region at hand: what one voice says in one sentence.
	speaker int     // the region's voice
	toks    []int   // its tokens
	amounts []int   // the places in toks that hold quantities
	own     []int32 // by place in toks: the clause it belongs to, -1 for none
	clauses []clause
	of      []int // the clause of each claim of the region

	// Claims are many and their lists short: they are kept in few.
	figures  []Figure
	strings  []string
	words    Terms             // of the part of a claim at hand
	lines    strings.Builder   // what of the claims' texts stands nowhere else, one after another
	measures map[string]string // by unit
	lemmas   [8]lemma          // of the verbs last asked for, by the token modulo 8
}

// cue says that a token is the head of an attribution's cue.
type cue struct{ token, attribution int32 }

// lemma is that of the verb at a token.
type lemma struct {
	at   int // 1 + the token; 0 for none
	word string
}

// keep returns a copy of the list, nil if it is empty.
func (f *finder) keep(list []string) []string {
	n := len(f.strings)
	f.strings = append(f.strings, list...)
	return since(f.strings, n)
}

// since returns the list from index n on, nil if that is its end.
func since[T any](list []T, n int) []T {
	if n == len(list) {
		return nil
	}
	return list[n:len(list):len(list)]
}

// room sees to it that n bytes can be added to lines without moving it. Strings cut from it stay as they are.
func (f *finder) room(n int) {
	if f.lines.Cap()-f.lines.Len() < n {
		f.lines = strings.Builder{}
		f.lines.Grow(max(n, maxLines))
	}
}

// lineBytes is about how many bytes of lines a claim has.
const lineBytes = 160

// maxLines is how many bytes of lines are made at once.
const maxLines = 4 << 10

// line returns its arguments as one string.
func (f *finder) line(parts ...string) string {
	n := 0
	for _, p := range parts {
		n += len(p)
	}
	f.room(n)
	from := f.lines.Len()
	for _, p := range parts {
		f.lines.WriteString(p)
	}
	return f.lines.String()[from:]
}

// Find returns the claims of a document in the order of the text. With plain, those that hold no quantity but promise,
// request, deny or warn are among them, not Numbered.
func Find(in Input, plain bool) []Claim {
	f := &finder{Input: in, plain: plain}
	f.voice, f.quant = make([]int32, len(in.Toks)), make([]int32, len(in.Toks))
	f.makes = make([]bool, len(in.Quantities))
	at := make([]int32, 0, 2*len(in.Quantities)) // the first and last tokens of those that make claims
	for i := range in.Quantities {
		q := &in.Quantities[i]
		for k := q.First; k < q.Last; k++ {
			f.quant[k] = int32(i) + 1
		}
		if f.makes[i] = f.bearing(q); f.makes[i] {
			at = append(at, int32(q.First), int32(q.Last-1))
		}
	}
	f.seen = make([]int, len(in.Attrs)+1)
	f.voices()
	bearing := len(at) / 2 // about as many claims: some hold two, some quantities are in two
	f.out = make([]Claim, 0, bearing)
	f.lines.Grow(min(bearing*lineBytes, maxLines))
	f.figures, f.strings = make([]Figure, 0, len(in.Quantities)), make([]string, 0, 2*bearing)
	for s := range in.Sents {
		for len(at) > 0 && int(at[0]) < in.Sents[s].First {
			at = at[1:]
		}
		if plain || len(at) > 0 && int(at[0]) < in.Sents[s].Last {
			f.sentence(s)
		}
	}
	return f.out
}

// sentence finds the claims of one sentence: a region for each voice in it, in the order of their first tokens.
func (f *finder) sentence(s int) {
	sent := &f.Sents[s]
	p := &f.Layout.Paragraphs[sent.Paragraph]
	if p.Kind == layout.Caption || p.Kind == layout.Byline {
		return
	}
	first, last := max(sent.First, p.LabelEnd), min(sent.Last, p.Tail)
	from := len(f.out)
	for i := first; i < last; i++ {
		v := f.voice[i]
		if f.seen[v] > s {
			continue
		}
		f.seen[v] = s + 1
		f.speaker = int(v)
		f.toks = f.toks[:0]
		bears := f.plain
		for k := i; k < last; k++ {
			if f.voice[k] == v {
				f.toks = append(f.toks, k)
				bears = bears || f.bears(k)
			}
		}
		if bears {
			f.region()
		}
	}
	f.order(from)
}

// order sorts the claims of a sentence by where they begin; they are nearly in order.
func (f *finder) order(from int) {
	for i := from + 1; i < len(f.out); i++ {
		for k := i; k > from && f.out[k].Span.Start < f.out[k-1].Span.Start; k-- {
			f.out[k], f.out[k-1] = f.out[k-1], f.out[k]
		}
	}
}

// region cuts the region at hand and keeps the clauses that are claims.
func (f *finder) region() {
	f.cut()
	lo, hi := len(f.toks), -1 // where the quantities stand that make claims
	for _, n := range f.amounts {
		bears := f.bears(f.toks[n])
		if bears {
			lo, hi = min(lo, n), n
		}
		if c := f.own[n]; c >= 0 {
			cl := &f.clauses[c]
			cl.bears, cl.dated = cl.bears || bears, cl.dated || !bears
		}
	}
	for c := range f.clauses {
		cl := &f.clauses[c]
		if cl.verb == nil {
			cl.verb = f.nonfinite(cl)
		}
		if cl.verb != nil && (f.plain || cl.from <= hi) {
			cl.subject = f.subject(c)
		}
	}
	from := len(f.out)
	f.of = f.of[:0]
	for c := range f.clauses {
		if cl := &f.clauses[c]; f.plain || cl.from <= hi && cl.to > lo {
			f.claim(c)
		}
	}
	f.share(from)
}

// bears reports whether token i lies in a quantity that makes a claim.
func (f *finder) bears(i int) bool { return f.quant[i] > 0 && f.makes[f.quant[i]-1] }

// bearing reports whether a quantity of its kind makes a claim.
func (f *finder) bearing(x *number.Quantity) bool {
	switch x.Kind {
	case number.Date, number.Time, number.Set:
		return false
	case number.Age:
		// In apposition, or before the noun: "Ann Lee, 61,"; "a 300-year-old oak".
		return !(f.is(x.First-1, ",") && (x.Last >= len(f.Toks) || f.Toks[x.Last].Kind == token.Punct || f.Toks[x.Last].Kind == token.Stop || f.Toks[x.Last].Kind == token.Close)) &&
			!(x.Last < len(f.Toks) && f.Tags[x.Last].Noun() && f.Toks[x.First+1].Kind == token.Dash)
	case number.Duration, number.Range:
		// The article's own offset: "a day after".
		switch f.word(x.Last) {
		case "after", "before", "earlier", "later":
			return x.Kind == number.Range
		}
	}
	return true
}

// numbered returns those of the places [first, last] of the region that hold quantities.
func (f *finder) numbered(first, last int) []int {
	list := f.amounts
	for len(list) > 0 && list[0] < first {
		list = list[1:]
	}
	for len(list) > 0 && list[len(list)-1] > last {
		list = list[:len(list)-1]
	}
	return list
}

// word returns the word or sign at token i as it is written, "" if there is no such token.
func (f *finder) word(i int) string {
	if i < 0 || i >= len(f.Toks) {
		return ""
	}
	return f.Toks[i].Of(f.Text)
}

// is reports whether token i is the given word or sign, as it is written.
func (f *finder) is(i int, s string) bool { return f.word(i) == s }

func (f *finder) has(i int, c lexicon.Class) bool {
	return i >= 0 && i < len(f.Toks) && f.Lex.Has(f.Toks[i].Lex, c)
}

func (f *finder) value(i int, c lexicon.Class) uint32 {
	if i < 0 || i >= len(f.Toks) {
		return 0
	}
	return f.Lex.Value(f.Toks[i].Lex, c)
}

func (f *finder) tag(i int) tag.Tag {
	if i < 0 || i >= len(f.Tags) {
		return tag.Punct
	}
	return f.Tags[i]
}

// verbAt returns the verb group that begins at token i, nil if none does.
func (f *finder) verbAt(i int) *chunk.Chunk {
	if g := f.Chunks.At(i); g != nil && g.Kind == chunk.VG && g.First == i {
		return g
	}
	return nil
}

// noun returns the noun phrase that token i lies in, nil if none.
func (f *finder) noun(i int) *chunk.Chunk {
	if g := f.Chunks.At(i); g != nil && g.Kind == chunk.NP {
		return g
	}
	return nil
}

func (f *finder) span(r attrib.Range) span.Span {
	if r.Empty() {
		return span.Span{}
	}
	return span.Span{Start: int(f.Toks[r.First].Start), End: int(f.Toks[r.Last-1].End)}
}

// opens reports whether the mark at i stands before a word.
func (f *finder) opens(i int) bool {
	return f.Toks[i].Is(token.Space) && i+1 < len(f.Toks) && !f.Toks[i+1].Is(token.Space)
}
