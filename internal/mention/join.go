package mention

import (
	"strings"

	"github.com/ascribe-go/ascribe/internal/fold"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/token"
)

// place says which word of a name a posting is for.
type place uint8

const (
	noPlace place = iota
	lastWord
	firstWord
	innerWord
)

// posting says that an entity's name has a word.
type posting struct {
	entity int32
	next   int32 // 1 + the next posting of the word, an older one
	place  place
}

// Salts keep apart what is looked up by the same hash.
const (
	saltSound   uint32 = 0x51ED270B
	saltLetters uint32 = 0x2545F491
	saltMeaning uint32 = 0x9E3779B9
)

// maxPostings bounds how many entities of one word are looked at: the latest.
const maxPostings = 24

// people enters those whom the caller knows. Each alias is a form of theirs, whatever the text's own names say.
func (f *finder) people() {
	m := f.m
	for _, p := range f.Input.People {
		if _, n := hashWords(p.Name); n == 0 {
			continue
		}
		e := int32(len(m.Entities))
		m.Entities = append(m.Entities, Entity{Kind: Person, Key: p.Key, Known: true, titles: p.Titles, person: 1})
		for k, name := range append([]string{p.Name}, p.Aliases...) {
			h, n := hashWords(name)
			if n == 0 || n > maxWords {
				continue
			}
			i := int32(len(m.forms))
			x := form{hash: h, text: name, at: int32(len(m.words)), n: int16(n), entity: e, same: m.exact.get(h)}
			var first string
			eachWord(name, func(w string) {
				if len(m.words) == int(x.at) && (fold.Equal(w, "the") || fold.Equal(w, "a") || fold.Equal(w, "an")) {
					return
				}
				if first == "" {
					first = w
				}
				m.words = append(m.words, fold.Hash(w))
			})
			if id := f.Lex.Find(first); n > 1 && f.Lex.Has(id, lexicon.Given) {
				x.bear(f.Lex.Value(id, lexicon.Given))
			}
			m.forms = append(m.forms, x)
			m.exact.set(h, i+1)
			f.attach(i, e)
			if k == 0 {
				m.Entities[e].form = i
			}
		}
		for _, t := range p.Titles {
			f.heldBy(e, t)
		}
	}
}

// heldBy notes an office that the caller knows of.
func (f *finder) heldBy(e int32, title string) {
	o := Office{Tok: -1, entity: e}
	n := 0
	of := false
	eachWord(title, func(w string) {
		switch {
		case fold.Equal(w, "of") || fold.Equal(w, "for"):
			of = true
		case fold.Equal(w, "the"):
		case fold.Equal(w, "former"):
			o.Former = true
		default:
			if !of && o.Head != 0 && n < len(o.Mods) {
				o.Mods[n] = o.Head
				n++
			}
			if h := fold.Hash(w); !of {
				o.Head = h
			} else if n < len(o.Mods) {
				o.Mods[n] = h
				n++
			}
		}
	})
	if o.Head == 0 {
		return
	}
	o.next = f.m.Entities[e].roles
	f.m.offices = append(f.m.offices, o)
	f.m.Entities[e].roles = int32(len(f.m.offices))
	f.hold(int32(len(f.m.offices)-1), o.Head)
}

// hold makes an office findable by its noun. The order is that of the text.
func (f *finder) hold(o int32, noun uint32) {
	f.m.holders = append(f.m.holders, holder{office: o})
	i := int32(len(f.m.holders))
	f.m.holders[i-1].next = f.m.byRole.get(noun)
	f.m.byRole.set(noun, i)
}

// join gives the forms their entities, the fullest forms first, so that a surname that comes before them is joined too. What
// may be several people's is left open.
func (f *finder) join() {
	m := f.m
	given := len(m.forms)
	for i := range m.forms {
		if m.forms[i].text == "" {
			given = i
			break
		}
	}
	each := func(want func(*form) bool) {
		for i := given; i < len(m.forms); i++ {
			if x := &m.forms[i]; x.entity < 0 && x.full == 0 && want(x) {
				f.place(int32(i))
			}
		}
	}
	each(func(x *form) bool { return x.n > 1 && !f.adorned(x) })
	each(func(x *form) bool { return x.n == 1 && x.title != 0 })
	each(func(x *form) bool {
		if x.n == 1 && x.gender != 0 && f.surname(x) {
			x.gender = 0 // Morgan is a given name too, but not here
		}
		return x.n == 1
	})
	for i := given; i < len(m.forms); i++ {
		x := &m.forms[i]
		if x.entity >= 0 {
			continue
		}
		if x.full > 0 { // (IPH)
			if e := m.forms[x.full-1].entity; e >= 0 {
				x.alias = aliasFromText
				f.attach(int32(i), e)
				continue
			}
		}
		if x.n > 1 {
			if t := f.tail(x); t >= 0 && m.forms[t].entity >= 0 {
				x.alias = aliasAdorned
				f.attach(int32(i), m.forms[t].entity)
			} else {
				f.place(int32(i))
			}
		}
	}
	f.translated()
	for e := range m.Entities {
		f.describe(int32(e))
	}
}

// surname reports whether a name of one word stands behind a form of address too.
func (f *finder) surname(x *form) bool {
	n := 0
	for i := f.m.exact.get(x.hash); i > 0 && n < maxForms; i = f.m.forms[i-1].same {
		n++
		if f.m.forms[i-1].hon&(honMr|honMrs|honMiss|honMs) != 0 {
			return true
		}
	}
	return false
}

// place joins a form to the one entity that it may name, or makes it a new one. If there are several it stays open.
func (f *finder) place(i int32) {
	var buf [8]int32
	switch c := f.candidates(i, buf[:0]); {
	case len(c) == 1:
		f.attach(i, c[0])
	case len(c) == 0:
		f.m.Entities = append(f.m.Entities, Entity{form: i})
		f.attach(i, int32(len(f.m.Entities)-1))
	}
}

// attach makes a form one of an entity's.
func (f *finder) attach(i, e int32) {
	m := f.m
	x, y := &m.forms[i], &m.Entities[e]
	x.entity = e
	x.next, y.forms = y.forms, i+1
	y.hons |= x.hon
	if y.Gender == 0 {
		y.Gender = x.gender
	}
	y.person += x.person
	y.org += x.org
	switch {
	case y.Known:
	case y.person > y.org:
		y.Kind = Person
	case y.org > 0:
		y.Kind = Organization
	}
	if x.alias == aliasNone {
		if !y.Known && f.better(i, y.form) {
			y.form = i
		}
		f.post(i, e)
	}
}

// better reports whether form i names an entity better than form j.
func (f *finder) better(i, j int32) bool {
	x, y := &f.m.forms[i], &f.m.forms[j]
	switch {
	case y.alias != aliasNone:
		return true
	case x.caps != y.caps && x.n >= y.n-1 && y.n >= x.n-1:
		return y.caps
	case x.n != y.n:
		return x.n > y.n
	}
	return x.count > y.count
}

// post makes an entity findable by the words of a form.
func (f *finder) post(i, e int32) {
	m := f.m
	x := &m.forms[i]
	n := int32(x.n)
	for k := range n {
		p := innerWord
		switch k {
		case n - 1:
			p = lastWord
		case 0:
			p = firstWord
		}
		f.postWord(m.words[x.at+k], e, p)
	}
	if x.text != "" {
		return
	}
	last := f.Toks[x.last-1]
	if n > 1 {
		f.postWord(soundOf(last.Of(f.Text))^saltSound, e, lastWord)
		if h, k := f.letters(x); k > 1 {
			f.postWord(h^saltLetters, e, firstWord)
		}
	}
	if v := f.Lex.Value(last.Lex, lexicon.Surname); v != 0 {
		f.postWord(fold.Hash(f.Lex.Form(lexicon.ID(v)))^saltMeaning, e, lastWord)
	}
}

func (f *finder) postWord(h uint32, e int32, p place) {
	m := f.m
	head := m.byWord.get(h)
	n := 0
	for i := head; i > 0 && n < maxPostings; i = m.posts[i-1].next {
		if o := &m.posts[i-1]; o.entity == e && o.place == p {
			return
		}
		n++
	}
	m.posts = append(m.posts, posting{e, head, p})
	m.byWord.set(h, int32(len(m.posts)))
}

// letters returns the hash of the first letters of an organisation's words, the small ones apart, and how many they are.
func (f *finder) letters(x *form) (h uint32, n int) {
	h = fold.Seed
	for i := x.first; i < x.last; i++ {
		t := f.Toks[i]
		if t.Kind != token.Word || !t.Is(token.Upper) {
			continue
		}
		h = (h ^ uint32(fold.Lower[f.Text[t.Start]])) * fold.Prime
		n++
	}
	return h, n
}

// candidates appends to out the entities that a form may name. Those that it names more surely drive out the others.
func (f *finder) candidates(i int32, out []int32) []int32 {
	m := f.m
	x := &m.forms[i]
	n := 0
	for k := m.exact.get(x.hash); k > 0 && n < maxForms; k = m.forms[k-1].same {
		n++
		o := &m.forms[k-1]
		if k-1 != i && o.entity >= 0 && (x.n > 1 || o.text != "") && f.agree(i, o.entity) {
			out = add(out, o.entity)
		}
	}
	if len(out) > 0 {
		return out
	}
	if x.n > 1 {
		return f.several(i, out)
	}
	return f.single(i, out)
}

func add(list []int32, e int32) []int32 {
	for _, o := range list {
		if o == e {
			return list
		}
	}
	if len(list) == cap(list) {
		return list
	}
	return append(list, e)
}

// several finds the entities of a name of several words: those with the same surname whose other words are among its own or
// hold them.
func (f *finder) several(i int32, out []int32) []int32 {
	m := f.m
	x := &m.forms[i]
	n := 0
	last := m.words[x.at+int32(x.n)-1]
	for k := m.byWord.get(last); k > 0 && n < maxPostings; k = m.posts[k-1].next {
		n++
		if p := &m.posts[k-1]; p.place == lastWord && f.matches(x, p.entity) && f.agree(i, p.entity) {
			out = add(out, p.entity)
		}
	}
	if len(out) > 0 {
		return out
	}
	// A firm with or without its last words: Lumen Harbour plc.
	n = 0
	for k := m.byWord.get(m.words[x.at]); k > 0 && n < maxPostings; k = m.posts[k-1].next {
		n++
		if p := &m.posts[k-1]; p.place == firstWord && f.prefix(i, p.entity) {
			out = add(out, p.entity)
		}
	}
	if len(out) > 0 || x.text != "" {
		return out
	}
	// A spelling from another alphabet, or a surname translated.
	t := f.Toks[x.last-1]
	for _, h := range [...]uint32{soundOf(t.Of(f.Text)) ^ saltSound, t.Hash ^ saltMeaning} {
		n = 0
		for k := m.byWord.get(h); k > 0 && n < maxPostings; k = m.posts[k-1].next {
			n++
			if e := m.posts[k-1].entity; f.sameGiven(x, e) {
				if h == t.Hash^saltMeaning {
					x.alias = aliasMeaning
				}
				return append(out, e)
			}
		}
	}
	return out
}

// sameGiven reports whether the words of a form before its last are those of an entity.
func (f *finder) sameGiven(x *form, e int32) bool {
	y := &f.m.forms[f.m.Entities[e].form]
	if y.n != x.n {
		return false
	}
	for k := range int32(x.n) - 1 {
		if f.m.words[x.at+k] != f.m.words[y.at+k] {
			return false
		}
	}
	return true
}

// matches reports whether the shorter of two names that end alike is the longer with words left out or as initials.
func (f *finder) matches(x *form, e int32) bool {
	y := &f.m.forms[f.m.Entities[e].form]
	if x.n > y.n {
		x, y = y, x
	}
	a, b := int32(x.n)-2, int32(y.n)-2
	for a >= 0 && b >= 0 {
		if f.sameWord(x, a, y, b) {
			a--
		} else if x.n == y.n {
			return false
		}
		b--
	}
	if a >= 0 {
		return false
	}
	// A first word that was left out leaves a surname of several words, or a name whose bearer goes by the second.
	return true
}

// sameWord reports whether word a of form x is word b of form y, or its initial.
func (f *finder) sameWord(x *form, a int32, y *form, b int32) bool {
	if f.m.words[x.at+a] == f.m.words[y.at+b] {
		return true
	}
	s, t := f.wordOf(x, a), f.wordOf(y, b)
	if s == "" || t == "" || len(s) > 1 && len(t) > 1 && !(len(s) <= 4 && strings.IndexByte(s, '.') >= 0) && !(len(t) <= 4 && strings.IndexByte(t, '.') >= 0) {
		return false
	}
	return fold.Lower[s[0]] == fold.Lower[t[0]]
}

// wordOf returns the text of word k of a form, "" for the caller's.
func (f *finder) wordOf(x *form, k int32) string {
	if x.text != "" {
		return ""
	}
	for i := x.first; i < x.last; i++ {
		t := f.Toks[i]
		if t.Kind != token.Word && t.Kind != token.Number || !x.nick.Empty() && x.nick.Start <= int(t.Start) && int(t.End) <= x.nick.End {
			continue
		}
		if k == 0 {
			return t.Of(f.Text)
		}
		k--
	}
	return ""
}

// prefix reports whether form i is an organisation's name without its last words, or with more of them.
func (f *finder) prefix(i, e int32) bool {
	m := f.m
	x, y := &m.forms[i], &m.forms[m.Entities[e].form]
	if x.text != "" || y.text != "" || m.Entities[e].person > m.Entities[e].org || x.person > x.org {
		return false
	}
	long := y
	if x.n > y.n {
		x, y = y, x
		long = y
	}
	if x.n == y.n || f.Lex.Has(f.Toks[long.first].Lex, lexicon.Given) && long.n < 3 {
		return false
	}
	for k := range int32(x.n) {
		if m.words[x.at+k] != m.words[y.at+k] {
			return false
		}
	}
	for k := int32(x.n); k < int32(y.n); k++ {
		id := f.Lex.Find(f.wordOf(y, k))
		if v := f.Lex.Value(id, lexicon.Abbrev); !f.Lex.Has(id, lexicon.OrgHead) && v != lexicon.AbbrevFirm {
			return false
		}
	}
	return true
}

// agree reports whether an entity can be addressed as a form is, and no sentence tells the two apart.
func (f *finder) agree(i, e int32) bool {
	m := f.m
	x, y := &m.forms[i], &m.Entities[e]
	if x.gender != 0 && y.Gender != 0 && x.gender != y.Gender {
		return false
	}
	if x.hon&honMrs != 0 && y.hons&honMiss != 0 || x.hon&honMiss != 0 && y.hons&honMrs != 0 {
		return false
	}
	if f.pairs == nil {
		return true
	}
	n := 0
	for k := y.forms; k > 0 && n < maxForms; k = m.forms[k-1].next {
		n++
		o := &m.forms[k-1]
		if f.pairs[pair(i, k-1)] {
			return false
		}
		if o.n > 1 && x.n == 1 { // Mr. Marsh and Otto are not Otto Marsh
			if g := m.exact.get(mix(fold.Seed, m.words[o.at])); g > 0 && g-1 != i && f.pairs[pair(i, g-1)] {
				return false
			}
		}
	}
	return true
}

// noSurname are words that are no short form of a longer name, whatever it ends or begins with.
var noSurname = lexicon.Of(lexicon.Place, lexicon.Demonym, lexicon.OrgHead)

// single finds the entities of a name of one word: those whose surname it is, else whose first name, else one within.
func (f *finder) single(i int32, out []int32) []int32 {
	m := f.m
	x := &m.forms[i]
	w := m.words[x.at]
	t := f.Toks[x.first]
	set := f.Lex.Set(t.Lex)
	acronym := t.Is(token.AllUpper) && !x.label
	place := set.Has(lexicon.Place) || set.Has(lexicon.OrgHead)
	best := noPlace
	n := 0
	for k := m.byWord.get(w); k > 0 && n < maxPostings; k = m.posts[k-1].next {
		n++
		p := &m.posts[k-1]
		e := &m.Entities[p.entity]
		at := p.place
		if f.words(p.entity) == 1 {
			at = lastWord
		}
		if best != noPlace && at > best || !f.agree(i, p.entity) {
			continue
		}
		if !e.Known && f.words(p.entity) > 1 && !f.names(x, set, p.entity, at, acronym, place) {
			continue
		}
		if at < best {
			out = out[:0]
		}
		best = at
		out = add(out, p.entity)
	}
	if len(out) > 1 {
		out = f.choose(i, out)
	}
	if len(out) > 0 || x.title != 0 {
		return out
	}
	if acronym {
		h := fold.Seed
		for _, c := range []byte(t.Of(f.Text)) {
			if c != '.' {
				h = (h ^ uint32(fold.Lower[c])) * fold.Prime
			}
		}
		n = 0
		for k := m.byWord.get(h ^ saltLetters); k > 0 && n < maxPostings; k = m.posts[k-1].next {
			n++
			if e := m.posts[k-1].entity; m.Entities[e].org >= m.Entities[e].person {
				x.alias = aliasFromText
				return append(out, e)
			}
		}
		return out
	}
	if place {
		return out
	}
	const longEnough = 5 // letters; short names that sound alike are often two
	if t.Lex == 0 && t.End-t.Start >= longEnough {
		n = 0
		for k := m.byWord.get(soundOf(t.Of(f.Text)) ^ saltSound); k > 0 && n < maxPostings; k = m.posts[k-1].next {
			n++
			if e := m.posts[k-1].entity; m.Entities[e].Kind == Person && f.agree(i, e) {
				out = add(out, e)
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	n = 0
	for k := m.byWord.get(w ^ saltMeaning); k > 0 && n < maxPostings; k = m.posts[k-1].next {
		n++
		if e := m.posts[k-1].entity; m.Entities[e].Kind == Person {
			x.alias = aliasMeaning
			return append(out, e)
		}
	}
	return out
}

// words returns how many words the fullest name of an entity has.
func (f *finder) words(e int32) int16 { return f.m.forms[f.m.Entities[e].form].n }

// names reports whether a form of one word can be short for an entity whose name has more, at the given place.
func (f *finder) names(x *form, set lexicon.Set, e int32, at place, acronym, placeName bool) bool {
	y := &f.m.Entities[e]
	person := y.Kind != Organization
	switch at {
	case lastWord:
		if !person || acronym && !(y.person > 0 && x.caps && len(f.wordOf(x, 0)) > 3) {
			return false
		}
		if placeName && x.title == 0 && (y.person == 0 || x.places > 0) {
			return false // the place, not Mr. London
		}
		return !f.stranger(x, e)
	case firstWord:
		if acronym || placeName || set.Has(lexicon.Demonym) {
			return false
		}
		if !person {
			return x.title == 0 && !set.Any(lexicon.Of(lexicon.Common, lexicon.Adjective, lexicon.Title, lexicon.Given))
		}
		// A title and a given name are how some are addressed: Sir Otto, Aunt Vera; the first word may be the surname: President Lund.
		if f.ends(e) && !f.Lex.Has(f.firstID(e), lexicon.Given) {
			return false // Lund Speech
		}
		if x.title != 0 && x.hon&(honMiss|honNoble|honKin) == 0 && set.Has(lexicon.Given) && !f.Fiction {
			return false
		}
		return true
	case innerWord:
		return person && f.words(e) > 2 && !acronym && !placeName && !set.Has(lexicon.Given) && x.title == 0
	}
	return false
}

// ends reports whether the name of an entity ends with a common noun, as a caption's does.
func (f *finder) ends(e int32) bool {
	x := &f.m.forms[f.m.Entities[e].form]
	return x.text == "" && f.set(int(x.last)-1).Any(lexicon.Of(lexicon.Common, lexicon.Noun)) && !f.set(int(x.last)-1).Has(lexicon.Given)
}

// stranger reports whether a title and a surname in a story are not those of an entity with another given name: of several women
// of one surname, Mrs. Lund is none of the daughters.
func (f *finder) stranger(x *form, e int32) bool {
	if !f.Fiction || x.hon == 0 || f.m.Entities[e].hons&x.hon != 0 {
		return false
	}
	return x.hon&honMrs != 0 && f.m.Entities[e].hons == 0 && f.Lex.Has(f.firstID(e), lexicon.Given) && f.relatives(e) > 1
}

func (f *finder) firstID(e int32) lexicon.ID {
	x := &f.m.forms[f.m.Entities[e].form]
	if x.text != "" {
		return 0
	}
	return f.Toks[x.first].Lex
}

// relatives counts the entities that share the surname of e.
func (f *finder) relatives(e int32) int {
	x := &f.m.forms[f.m.Entities[e].form]
	n, count := 0, 0
	for k := f.m.byWord.get(f.m.words[x.at+int32(x.n)-1]); k > 0 && n < maxPostings; k = f.m.posts[k-1].next {
		n++
		if f.m.posts[k-1].place == lastWord {
			count++
		}
	}
	return count
}

// choose narrows several bearers of a surname down by the title before it: President Holub is the one who was introduced as
// president; in a story a bare surname is a man's.
func (f *finder) choose(i int32, list []int32) []int32 {
	m := f.m
	x := &m.forms[i]
	narrow := func(keep func(e int32) bool) bool {
		n := 0
		for _, e := range list {
			if keep(e) {
				n++
			}
		}
		if n == 0 || n == len(list) {
			return false
		}
		k := 0
		for _, e := range list {
			if keep(e) {
				list[k] = e
				k++
			}
		}
		list = list[:k]
		return true
	}
	narrow(func(e int32) bool { return m.Entities[e].Known })
	if x.hon != 0 {
		narrow(func(e int32) bool { return m.Entities[e].hons&x.hon != 0 })
	}
	if x.title != 0 {
		narrow(func(e int32) bool { return f.holds(e, x.title) })
	} else if f.Fiction {
		narrow(func(e int32) bool { return m.Entities[e].hons&honMr != 0 })
	}
	narrow(func(e int32) bool { return m.Entities[e].Kind == Person })
	return list
}

// holds reports whether an entity was mentioned with an office of the given noun.
func (f *finder) holds(e int32, noun uint32) bool {
	m := f.m
	n := 0
	for k := m.Entities[e].forms; k > 0 && n < maxForms; k = m.forms[k-1].next {
		n++
		for o := m.forms[k-1].roles; o > 0; o = m.offices[o-1].next {
			if m.offices[o-1].Head == noun && !m.offices[o-1].Former {
				return true
			}
		}
	}
	return false
}

// adorned reports whether a form is another with an adjective that has its capital from where it stands: Poor Ada.
func (f *finder) adorned(x *form) bool {
	if x.text != "" {
		return false
	}
	if f.Fiction && x.n > 1 {
		switch f.Lex.Form(f.Toks[x.first].Lex) {
		case "old", "poor", "dear", "dearest", "young", "little", "darling":
			return f.tail(x) >= 0
		}
	}
	if !x.begins {
		return false
	}
	set := f.Lex.Set(f.Toks[x.first].Lex)
	return set.Any(lexicon.Of(lexicon.Common, lexicon.Adjective, lexicon.Verb, lexicon.Noun)) && !set.Any(lexicon.Of(lexicon.Given, lexicon.OrgHead, lexicon.Place, lexicon.Demonym)) && f.tail(x) >= 0
}

// tail returns the form of a name without its first word, -1 if the text has none.
func (f *finder) tail(x *form) int32 {
	h := uint32(fold.Seed)
	for k := int32(1); k < int32(x.n); k++ {
		h = mix(h, f.m.words[x.at+k])
	}
	n := 0
	for i := f.m.exact.get(h); i > 0 && n < maxForms; i = f.m.forms[i-1].same {
		n++
		if o := &f.m.forms[i-1]; o.n == x.n-1 {
			return i - 1
		}
	}
	return -1
}

// translated joins two people who are one: machine translation turned the surname of one into a common noun ("Radek
// Harbour" for Radek Pristan). They share a given name and an office, and only one of the surnames is a word.
func (f *finder) translated() {
	m := f.m
	for e := range m.Entities {
		x := &m.forms[m.Entities[e].form]
		if x.n != 2 || x.text != "" || m.Entities[e].Kind != Person || !f.common(x) {
			continue
		}
		n := 0
		for k := m.byWord.get(m.words[x.at]); k > 0 && n < maxPostings; k = m.posts[k-1].next {
			n++
			p := &m.posts[k-1]
			y := &m.forms[m.Entities[p.entity].form]
			if p.place == firstWord && int(p.entity) != e && y.n == 2 && m.Entities[p.entity].Kind == Person && !f.common(y) && f.share(int32(e), p.entity) {
				f.merge(int32(e), p.entity)
				break
			}
		}
	}
}

// common reports whether the surname of a form is a common word.
func (f *finder) common(x *form) bool {
	return x.text == "" && f.set(int(x.last)-1).Any(lexicon.Of(lexicon.Common, lexicon.Noun, lexicon.Verb))
}

// share reports whether two entities were mentioned with the same office.
func (f *finder) share(a, b int32) bool {
	m := f.m
	n := 0
	for k := m.Entities[a].forms; k > 0 && n < maxForms; k = m.forms[k-1].next {
		n++
		for o := m.forms[k-1].roles; o > 0; o = m.offices[o-1].next {
			if f.holds(b, m.offices[o-1].Head) {
				return true
			}
		}
	}
	return false
}

// merge makes the forms of entity a forms of entity b.
func (f *finder) merge(a, b int32) {
	m := f.m
	for k := m.Entities[a].forms; k > 0; {
		x := &m.forms[k-1]
		next := x.next
		x.alias = aliasMeaning
		f.attach(k-1, b)
		// Its surname alone is b's too.
		f.postWord(m.words[x.at+int32(x.n)-1]^saltMeaning, b, lastWord)
		k = next
	}
	m.Entities[a].forms = 0
}

// describe gathers the offices of an entity's forms.
func (f *finder) describe(e int32) {
	m := f.m
	n := 0
	for k := m.Entities[e].forms; k > 0 && n < maxForms; k = m.forms[k-1].next {
		n++
		for o := m.forms[k-1].roles; o > 0; {
			x := &m.offices[o-1]
			next := x.next
			x.entity = e
			x.next = m.Entities[e].roles
			m.Entities[e].roles = o
			f.hold(o-1, x.Head)
			o = next
		}
		m.forms[k-1].roles = 0
	}
}

// nearer reports whether a surname that a and b bear means a: the text tells far more of a, or of neither and names a last.
func (f *finder) nearer(a, b int32) bool {
	const far = 2
	x, y := &f.m.Entities[a], &f.m.Entities[b]
	if x.told >= far*(y.told+1) || y.told >= far*(x.told+1) {
		return x.told > y.told
	}
	return x.last > y.last
}

// settle gives each mention its entity, in the order of the text: that of its form or, where several people bear the name, the
// one mentioned last.
func (f *finder) settle() {
	m := f.m
	for i := range m.forms {
		if x := &m.forms[i]; x.entity >= 0 {
			m.Entities[x.entity].told += x.count
		}
	}
	var buf [8]int32
	for i := range m.Mentions {
		k := &m.Mentions[i]
		e := m.forms[k.form].entity
		if e < 0 {
			k.Unsure = true
			for _, c := range f.candidates(k.form, buf[:0]) {
				if e < 0 || f.nearer(c, e) {
					e = c
				}
			}
			if e < 0 { // its bearers have been joined to others since
				m.Entities = append(m.Entities, Entity{form: k.form})
				e = int32(len(m.Entities) - 1)
				f.attach(k.form, e)
			}
		}
		k.Entity = int(e)
		x := &m.Entities[e]
		if x.last > 0 {
			m.Mentions[x.last-1].next = int32(i + 1)
		} else {
			x.first = int32(i + 1)
		}
		x.last = int32(i + 1)
		x.Count++
	}
}
