package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ascribe-go/ascribe/internal/fold"
	"github.com/ascribe-go/ascribe/internal/span"
	"github.com/ascribe-go/ascribe/internal/token"
)

// form is a name as it is spelled and titled, however often it stands in the text.
type form struct {
	hash   uint32 // of its words
	title  uint32 // the hash of the title before it, 0 if there is none
	first  int32  // the tokens of the name where it is printed best: [first, last)
	last   int32
	begin  int32 // the first token of the titles before it; first if there are none
	text   string
	nick   span.Span // a nickname in quote marks within it
	at     int32     // its words in Memory.words
	n      int16     // how many
	count  int32     // mentions
	places int32     // mentions behind a preposition of place
	entity int32     // -1 if none, or if several people bear it
	same   int32     // 1 + the next form of the same words
	next   int32     // 1 + the next form of the entity
	roles  int32     // 1 + the first of the offices it was mentioned with
	full   int32     // 1 + the form that it is short for, as the text says: (IPH)
	person int32     // evidence of its kind
	org    int32
	gender uint32
	hon    honorifics
	alias  alias
	begins bool // every mention begins a sentence or a quotation, where a capital says nothing
	caps   bool // in capitals
	label  bool // only ever in a speaker's label
	lower  bool // not every word of it has a capital
}

// alias says why a form does not name its entity.
type alias uint8

const (
	aliasNone     alias = iota
	aliasMeaning        // a surname translated as a noun
	aliasAdorned        // Poor Ada
	aliasFromText       // short for another
)

// honorifics is a set of forms of address.
type honorifics uint8

const (
	honMr honorifics = 1 << iota
	honMrs
	honMiss
	honMs
	honNoble // Sir, Lady: stands before the given name too
	honKin   // Aunt, Father: likewise
)

// honorific returns the form of address that a folded title is, 0 if it is none.
func honorific(title string) honorifics {
	switch title {
	case "mr", "mister", "monsieur", "herr", "signor", "señor", "senor", "messrs":
		return honMr
	case "mrs", "madame", "mme", "frau", "señora", "senora", "signora":
		return honMrs
	case "miss", "mademoiselle", "mlle", "señorita", "senorita", "signorina", "fräulein", "misses":
		return honMiss
	case "ms":
		return honMs
	case "sir", "lord", "lady", "dame", "prince", "princess", "king", "queen", "pope", "saint", "don", "doña", "master":
		return honNoble
	case "aunt", "uncle", "father", "mother", "brother", "sister", "cousin", "grandma", "grandpa", "nurse", "papa", "mamma":
		return honKin
	}
	return 0
}

// word is a word of a form.
type word = uint32

// maxWords bounds how many words a name has; a longer run of names is none.
const maxWords = 14

// table finds a number, from 1, by a hash. It is open addressing over two slices, so that it costs no allocation a key.
type table struct {
	keys []uint32
	vals []int32 // 0: free
	n    int
}

func (t *table) slot(h uint32) int {
	mask := uint32(len(t.keys) - 1)
	i := (h * 0x9E3779B1) >> 7 & mask
	for t.vals[i] != 0 && t.keys[i] != h {
		i = (i + 1) & mask
	}
	return int(i)
}

// get returns the number set for h, 0 if there is none.
func (t *table) get(h uint32) int32 {
	if t.n == 0 {
		return 0
	}
	return t.vals[t.slot(h)]
}

// set makes v, which is not 0, the number of h.
func (t *table) set(h uint32, v int32) {
	if 4*t.n >= 3*len(t.keys) {
		old := *t
		n := max(64, 2*len(old.keys))
		*t = table{keys: make([]uint32, n), vals: make([]int32, n), n: old.n}
		for i, v := range old.vals {
			if v != 0 {
				s := t.slot(old.keys[i])
				t.keys[s], t.vals[s] = old.keys[i], v
			}
		}
	}
	s := t.slot(h)
	if t.vals[s] == 0 {
		t.n++
	}
	t.keys[s], t.vals[s] = h, v
}

// mix adds a word's hash to that of the words before it.
func mix(h, w uint32) uint32 { return (h^w)*fold.Prime ^ h>>15 }

// hashWords returns the hash of the words of a name, and how many they are. Articles before them do not count.
func hashWords(name string) (h uint32, n int) {
	h = fold.Seed
	eachWord(name, func(w string) {
		if n == 0 && (fold.Equal(w, "the") || fold.Equal(w, "a") || fold.Equal(w, "an")) {
			return
		}
		h = mix(h, fold.Hash(w))
		n++
	})
	return h, n
}

// eachWord calls yield for the words of a name as the tokens of a text would be: cut at blanks, hyphens and full stops.
func eachWord(name string, yield func(string)) {
	start := -1
	for i, r := range name {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r) || (r == '\'' || r == '’' || r == '.' || r == '&') && start >= 0 && i+utf8.RuneLen(r) < len(name) && isLetter(name[i+utf8.RuneLen(r):]) {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 {
			yield(name[start:i])
			start = -1
		}
	}
	if start >= 0 {
		yield(name[start:])
	}
}

func isLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// form returns the index of the form of a name, which is entered if it is new. The tokens are those of the name; begin is where
// its titles begin, skip a nickname within it.
func (f *finder) form(begin, first, last int, title uint32, hon honorifics, nick span.Span) int32 {
	m := f.m
	at := len(m.words)
	h := uint32(fold.Seed)
	caps, lower := true, false
	for i := first; i < last; i++ {
		t := f.Toks[i]
		if t.Kind != token.Word && t.Kind != token.Number || !nick.Empty() && nick.Start <= int(t.Start) && int(t.End) <= nick.End {
			continue
		}
		h = mix(h, t.Hash)
		m.words = append(m.words, t.Hash)
		caps = caps && (t.Is(token.AllUpper) || t.End-t.Start == 1)
		lower = lower || !t.Is(token.Upper)
	}
	if len(m.words) == at { // all of it is the nickname
		h = mix(h, f.Toks[first].Hash)
		m.words = append(m.words, f.Toks[first].Hash)
	}
	head := m.exact.get(h)
	n := 0
	for i := head; i > 0 && n < maxForms; i = m.forms[i-1].same {
		n++
		x := &m.forms[i-1]
		if x.title != title || x.text != "" {
			continue
		}
		m.words = m.words[:at]
		if x.text == "" && (x.caps && !caps || x.lower && !lower && !caps) {
			x.first, x.last, x.begin, x.caps, x.lower = int32(first), int32(last), int32(begin), caps, lower
		}
		return i - 1
	}
	m.forms = append(m.forms, form{hash: h, title: title, first: int32(first), last: int32(last), begin: int32(begin), nick: nick, at: int32(at), n: int16(len(m.words) - at), entity: -1, hon: hon,
		caps: caps && last-first > 1 || caps && f.Toks[first].Is(token.AllUpper), lower: lower, begins: true, label: true})
	i := int32(len(m.forms))
	m.forms[i-1].same = head
	m.exact.set(h, i)
	return i - 1
}

// print returns a form as the text has it, with blanks for line breaks; titled: with its titles.
func (m *Memory) print(i int32, titled bool) string {
	f := &m.forms[i]
	if f.text != "" {
		return f.text
	}
	first := int(f.first)
	if titled && f.hon != 0 || titled && f.n == 1 {
		first = int(f.begin)
	}
	if f.nick.Empty() {
		return m.clean(first, int(f.last))
	}
	var b strings.Builder
	for i := first; i < int(f.last); i++ {
		t := m.toks[i]
		if int(t.Start) < f.nick.Start && int(t.End) <= f.nick.Start && t.Kind != token.Quote || int(t.Start) >= f.nick.End && t.Kind != token.Quote {
			if b.Len() > 0 && t.Is(token.Space) {
				b.WriteByte(' ')
			} else if b.Len() > 0 && int(m.toks[i-1].Start) >= f.nick.End && m.toks[i-1].Kind == token.Quote {
				b.WriteByte(' ')
			}
			b.WriteString(t.Of(m.text))
		}
	}
	return b.String()
}

// clean returns the text of tokens [first, last), with one blank for each run of white space.
func (m *Memory) clean(first, last int) string {
	if first >= last {
		return ""
	}
	s := strings.TrimRightFunc(m.text[m.toks[first].Start:m.toks[last-1].End], func(r rune) bool { return unicode.IsSpace(r) })
	plain := true
	for i := first + 1; i < last; i++ {
		if a, b := m.toks[i-1].End, m.toks[i].Start; b > a && m.text[a:b] != " " {
			plain = false
		}
	}
	if plain {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// soundOf returns the hash of a name's word by how it sounds, so that spellings of one name in another alphabet agree: Zelensky,
// Zelenskyy, Zelenskiy.
func soundOf(w string) uint32 {
	h := fold.Seed
	last := rune(0)
	n := 0
	for _, r := range w {
		r = plainLetter(fold.Rune(r))
		switch r {
		case 'y', 'j':
			r = 'i'
		case 'q', 'c':
			r = 'k'
		case 'w':
			r = 'v'
		case 'z':
			r = 's'
		case '\'', '.', '-':
			continue
		case 'h':
			if n > 0 {
				continue
			}
		}
		if r == last {
			continue
		}
		last = r
		n++
		h = (h ^ uint32(r)) * fold.Prime
	}
	return h
}

// plainLetter returns the letter without its mark, for those of the Latin alphabets that names are printed with and without.
func plainLetter(r rune) rune {
	const marked = "àáâãäåāăąçćčďđèéêëēėęěğìíîïīįıłñńňòóôõöøōőřśşšșťțùúûüūůűýÿźżž"
	const plain = "aaaaaaaaacccddeeeeeeeegiiiiiiilnnnoooooooorssssttuuuuuuuyyzzz"
	if r < utf8.RuneSelf {
		return r
	}
	n := 0
	for _, m := range marked {
		if m == r {
			return rune(plain[n])
		}
		n++
	}
	return r
}
