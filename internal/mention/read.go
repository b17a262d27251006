package mention

import (
	"strings"

	"github.com/ascribe-go/ascribe/internal/chunk"
	"github.com/ascribe-go/ascribe/internal/fold"
	"github.com/ascribe-go/ascribe/internal/layout"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/marks"
	"github.com/ascribe-go/ascribe/internal/span"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/token"
)

// tokens is the tokens [First, Last).
type tokens struct{ First, Last int }

func (r tokens) empty() bool { return r.First >= r.Last }

// quotedRun tells whether bytes, asked for in order, lie in a quoted span.
type quotedRun struct{ next int }

func (q *quotedRun) in(quotes []marks.Quote, at int) bool {
	for q.next < len(quotes) && (quotes[q.next].Outer.End <= at || quotes[q.next].Parent != 0) {
		q.next++
	}
	return q.next < len(quotes) && quotes[q.next].Outer.Start <= at
}

// read enters the names of the text as forms and mentions, in order, with what the words around them say of their bearers.
func (f *finder) read() {
	skip := 0 // the token that a name with a nickname ends at
	for ci := range f.Chunks.List {
		c := &f.Chunks.List[ci]
		if c.Kind != chunk.NP || c.Is(chunk.Time) {
			continue
		}
		for f.sent+1 < len(f.Sents) && f.Sents[f.sent].Last <= c.First {
			f.sent++
			f.nSent = 0
		}
		if f.title(c) {
			continue
		}
		if c.Is(chunk.HasPoss) {
			f.possessors(ci, c)
		}
		if !c.Is(chunk.Proper) && !f.proper(c) {
			continue
		}
		r := f.organisation(f.name(c.First, c.Head))
		if r.empty() || r.First < skip || f.dated(r) {
			continue
		}
		if nick, last := f.nickname(r); last > 0 {
			f.enter(ci, tokens{r.First, last}, span.Span{Start: int(f.Toks[nick.First].Start), End: int(f.Toks[nick.Last-1].End)})
			if o := f.Chunks.Index(last - 1); o >= 0 {
				f.m.at[o] = int32(len(f.m.Mentions))
			}
			skip = last
			continue
		}
		f.enter(ci, r, span.Span{})
	}
}

// proper reports whether a noun phrase is a name, though its head is not tagged so: the Institute for Public Health, the Keepers of
// the Mill, Martin Cole III.
func (f *finder) proper(c *chunk.Chunk) bool {
	if c.Head == c.First || !f.Toks[c.Head].Is(token.Upper) {
		return false
	}
	if f.suffixes(c.Head, c.Head+1) {
		return f.Tags[c.Head-1].Name()
	}
	if f.Fiction && c.Head == c.First+1 && f.Lex.Value(f.Toks[c.First].Lex, lexicon.Det)&lexicon.DetThe != 0 && !f.Toks[c.First].Is(token.Upper) {
		return true // the Magpie
	}
	return (f.set(c.Head).Has(lexicon.OrgHead) || f.club(tokens{c.Head, c.Head + 1})) && f.organisation(tokens{c.Head, c.Head + 1}).Last > c.Head+1
}

// possessors enters the names that other noun phrases belong to: Lee's office.
func (f *finder) possessors(ci int, c *chunk.Chunk) {
	from := c.First
	for i := c.First + 1; i < c.Last; i++ {
		if f.Tags[i] != tag.Poss {
			continue
		}
		if f.Tags[i-1].Name() {
			r := f.name(from, i-1)
			if !r.empty() && !f.dated(r) {
				n := len(f.m.Mentions)
				if f.enter(ci, r, span.Span{}); len(f.m.Mentions) > n { // not all that looks like a name is one
					f.m.Mentions[n].Possessor = c.Head >= i
				}
			}
		}
		from = i + 1
	}
}

// title reports whether the phrase stands in a title-case headline, where capitals say nothing.
func (f *finder) title(c *chunk.Chunk) bool {
	p := f.Sents[f.sent].Paragraph
	if f.Layout.Paragraphs[p].Kind != layout.Headline {
		return false
	}
	upper, all := 0, 0
	for i := f.Layout.Paragraphs[p].LabelEnd; i < f.Layout.Paragraphs[p].Last; i++ {
		if t := f.Toks[i]; t.Kind == token.Word && t.End-t.Start > 3 {
			all++
			if t.Is(token.Upper) {
				upper++
			}
		}
	}
	return all > 3 && 3*upper > 2*all
}

// notName are the classes of words that stand before a name and are not of it.
var notName = lexicon.Of(lexicon.Title, lexicon.Role, lexicon.Demonym, lexicon.Det, lexicon.Person)

var dates = lexicon.Of(lexicon.Weekday, lexicon.Month)

// dated reports whether a name begins with a month or weekday and so is none; but stories have a March Goose.
func (f *finder) dated(r tokens) bool {
	return f.set(r.First).Any(dates) && !(f.Fiction && r.Last-r.First > 1)
}

// name returns the tokens of the name that ends with token head, in a noun phrase that begins at lo: the last run of names,
// without the titles before it.
func (f *finder) name(lo, head int) tokens {
	last, first := head+1, head
	for i := head; i >= lo && i > head-3*maxWords; i-- {
		t := f.Toks[i]
		if i < head && f.apart(i) || t.End-t.Start == 1 && f.Text[t.Start] == 's' { // what is left of ’s where the apostrophe was lost
			break
		}
		switch {
		case f.Tags[i].Name() || t.Is(token.Upper) && i == head:
			first = i
			continue
		case t.Kind == token.Dash && i > lo && !t.Is(token.Space), t.Kind == token.Stop && i > lo && f.Toks[i-1].End-f.Toks[i-1].Start <= 3:
			continue
		case f.Lex.Has(t.Lex, lexicon.Particle) && i > lo:
			continue
		case t.Is(token.Upper) && (f.Tags[i] == tag.Adj || f.Tags[i].Common() && i > lo && f.set(head).Has(lexicon.OrgHead) && f.Toks[head].Is(token.Upper)): // the Harbour Agency
			first = i
			continue
		}
		break
	}
	// A name begins after the last title or office in the phrase: Ohio Sen. Ann Lee, Radio Nine host Tom Lund.
	for i := last - 2; i > first; i-- {
		set := f.set(i)
		if set.Any(lexicon.Of(lexicon.Title, lexicon.Role)) && !set.Any(lexicon.Of(lexicon.Given, lexicon.OrgHead)) && !(f.Toks[i].Is(token.Upper) && i+2 == last && f.Lex.Has(f.Toks[i+1].Lex, lexicon.OrgHead)) {
			if first = i + 1; f.Toks[first].Kind == token.Stop && first+1 < last {
				first++
			}
			break
		}
	}
	for first < last-1 {
		t := f.Toks[first]
		set := f.set(first)
		if w := f.Lex.Form(t.Lex); (w == "o" || w == "oh" || w == "ah") && f.Toks[first+1].Kind == token.Word {
			first++ // O Magpie
			continue
		}
		if n := f.titlePhrase(first, last); n > 0 && first+n < last {
			first += n
			continue
		}
		if f.Fiction && honorific(f.Lex.Form(t.Lex)) != 0 {
			first++
			continue
		}
		if set.Has(lexicon.Demonym) && f.Lex.Has(f.Toks[last-1].Lex, lexicon.OrgHead) {
			break // the British Ministry
		}
		if set.Any(notName) && !set.Has(lexicon.Given) || t.Kind == token.Stop || t.Kind == token.Dash ||
			set.Has(lexicon.Common) && f.begins(first) && last-first > 2 ||
			set.Has(lexicon.Adjective) && f.begins(first) && strings.HasSuffix(f.Lex.Form(t.Lex), "ing") && !f.Lex.Has(f.Toks[last-1].Lex, lexicon.OrgHead) { // Neighbouring Velland
			first++
			continue
		}
		break
	}
	// Words that are no names run into one: "the head of Orle Radek Kern", "Honest Ann Lee".
	for i := first + 1; i < last-1 && i < first+4; i++ {
		before := f.set(i - 1)
		if before.Has(lexicon.Given) || !before.Any(lexicon.Of(lexicon.Place, lexicon.Common, lexicon.Adjective, lexicon.Noun, lexicon.Verb, lexicon.Demonym)) {
			break
		}
		if f.Lex.Has(f.Toks[i].Lex, lexicon.Given) && !f.Lex.Set(f.Toks[last-1].Lex).Any(lexicon.Of(lexicon.OrgHead, lexicon.Place)) {
			first = i
			break
		}
	}
	for first < last-1 && f.Toks[first].Kind == token.Word && !f.Toks[first].Is(token.Upper) && !f.set(first).Any(lexicon.Of(lexicon.Particle, lexicon.Place, lexicon.Given)) {
		first++ // harrumphed Martin: a verb that the tagger does not know
	}
	for last > first+1 && f.Lex.Has(f.Toks[last-1].Lex, lexicon.Suffix) {
		last--
	}
	for last > first+1 && f.Toks[last-1].Kind == token.Word && f.Toks[last-1].End-f.Toks[last-1].Start == 1 && !f.Toks[last-1].Is(token.Upper) {
		last-- // what is left of ’s where the apostrophe was lost
	}
	if n := last - first; n > maxWords {
		return tokens{}
	}
	return tokens{first, last}
}

// apart reports whether a wide gap stands after token i, as between columns or around asterisks.
func (f *finder) apart(i int) bool {
	a, b := f.Toks[i].End, f.Toks[i+1].Start
	return b > a+2 || b == a+2 && f.Text[a:b] != "\r\n"
}

func (f *finder) set(i int) lexicon.Set { return f.Lex.Set(f.Toks[i].Lex) }

// organisation extends the name of an organisation over what its head noun takes: the Ministry of Defence, the Institute for
// Public Health.
func (f *finder) organisation(r tokens) tokens {
	if r.empty() {
		return r
	}
	if r.Last < len(f.Toks) && r.Last-r.First < maxWords && f.Lex.Value(f.Toks[r.Last].Lex, lexicon.Abbrev) == lexicon.AbbrevFirm && !f.Lex.Has(f.Toks[r.Last].Lex, lexicon.Suffix) {
		r.Last++ // Lumen Harbour plc
		return r
	}
	if !f.Lex.Has(f.Toks[r.Last-1].Lex, lexicon.OrgHead) && !f.club(r) || !f.Toks[r.Last-1].Is(token.Upper) {
		return r
	}
	for r.Last+1 < len(f.Toks) && r.Last-r.First < maxWords && (f.Tags[r.Last] == tag.Adp || f.Tags[r.Last] == tag.Conj && f.Toks[r.Last].Of(f.Text) == "and") {
		w := f.Toks[r.Last].Of(f.Text)
		n := f.Chunks.At(r.Last + 1)
		if w != "of" && w != "for" && w != "and" || n == nil || n.Kind != chunk.NP || n.First != r.Last+1 || !f.Toks[n.Head].Is(token.Upper) || n.Is(chunk.HasPoss) {
			break
		}
		r.Last = n.Last
	}
	if r.Last-r.First > 2*maxWords {
		r.Last = r.First
	}
	return r
}

// club reports whether a plural name is that of a group by what follows: Keepers of the Mill.
func (f *finder) club(r tokens) bool {
	return r.Last-r.First == 1 && f.Tags[r.First].Plural() && r.Last+1 < len(f.Toks) && f.Toks[r.Last].Of(f.Text) == "of" && f.Lex.Value(f.Toks[r.Last+1].Lex, lexicon.Det)&lexicon.DetThe != 0
}

// begins reports whether token i begins its sentence or what is quoted.
func (f *finder) begins(i int) bool {
	if f.sent < len(f.Sents) && f.Sents[f.sent].First == i || i == 0 {
		return true
	}
	k := f.Toks[i-1].Kind
	return k == token.Quote || k == token.Dash || k == token.Open || f.Toks[i-1].Of(f.Text) == ":"
}

func (f *finder) titlePhrase(i, last int) int {
	n, _ := f.Lex.Phrase(lexicon.Title, func(k int) lexicon.ID {
		if i+k >= last {
			return 0
		}
		return f.Toks[i+k].Lex
	})
	return n
}

// nickname returns the tokens of a nickname in quote marks after r, and where the name ends that goes on after it:
// Ann “Nan” Lee. The latter is 0 if there is none.
func (f *finder) nickname(r tokens) (nick tokens, last int) {
	i := r.Last
	if i+3 >= len(f.Toks) || f.Toks[i].Kind != token.Quote || !f.Toks[i].Is(token.Space) || !f.Toks[i+1].Is(token.Upper) {
		return
	}
	j := i + 2
	for j < i+4 && j < len(f.Toks) && f.Toks[j].Kind == token.Word {
		j++
	}
	if j+1 >= len(f.Toks) || f.Toks[j].Kind != token.Quote || f.Toks[j].Is(token.Space) {
		return
	}
	if c := f.Chunks.At(j + 1); c != nil && c.First == j+1 && f.Tags[c.Head].Name() {
		return tokens{i + 1, j}, c.Head + 1
	}
	return
}

// enter adds the mention of a name in noun phrase ci.
func (f *finder) enter(ci int, r tokens, nick span.Span) {
	c := &f.Chunks.List[ci]
	if !f.worded(r) || f.small(r) || r.Last-r.First == 1 && f.set(r.First).Has(lexicon.Suffix) { // Ann Lee, M.D.
		return
	}
	begin, title, hon := f.titles(c.First, r.First)
	i := f.form(begin, r.First, r.Last, title, hon, nick)
	x := &f.m.forms[i]
	x.count++
	x.begins = x.begins && f.begins(r.First)
	label := f.labels(r.First)
	x.label = x.label && label
	if f.locative(c.First) {
		x.places++
	}
	f.m.Mentions = append(f.m.Mentions, Mention{First: r.First, Last: r.Last, Title: begin, Chunk: ci, Entity: -1, Label: label, form: i})
	if r.Last > c.Head || f.suffixes(r.Last, c.Head+1) {
		f.m.at[ci] = int32(len(f.m.Mentions))
	}
	f.evidence(i, c, r, begin)
	f.bracket(i, r)
	if f.Fiction {
		f.together(i, r)
	}
}

// suffixes reports whether the tokens [first, last) are what stands behind a name: Jr., III.
func (f *finder) suffixes(first, last int) bool {
	for i := first; i < last; i++ {
		if f.Toks[i].Kind == token.Word && !f.Lex.Has(f.Toks[i].Lex, lexicon.Suffix) {
			return false
		}
	}
	return first < last
}

// small reports whether a name is one lower-cased word that no list knows for a name: the tagger took a noun for one.
func (f *finder) small(r tokens) bool {
	return r.Last-r.First == 1 && f.Toks[r.First].Kind == token.Word && !f.Toks[r.First].Is(token.Upper) && !f.set(r.First).Any(lexicon.Of(lexicon.Place, lexicon.Given, lexicon.Surname))
}

// titles returns where the titles before a name begin, in a noun phrase that begins at lo, and the hash of the last of them.
func (f *finder) titles(lo, first int) (begin int, title uint32, hon honorifics) {
	begin = first
	for i := first - 1; i >= lo; i-- {
		t := f.Toks[i]
		if t.Kind == token.Stop && i > lo && f.set(i-1).Any(lexicon.Of(lexicon.Title, lexicon.Abbrev)) {
			continue
		}
		if !f.set(i).Any(lexicon.Of(lexicon.Title, lexicon.Role)) && !(f.Fiction && t.Is(token.Upper) && honorific(f.Lex.Form(t.Lex)) != 0) {
			break
		}
		if title == 0 {
			title = t.Hash
			hon = honorific(f.Lex.Form(t.Lex))
		}
		begin = i
	}
	return begin, title, hon
}

// locative reports whether a preposition of place stands before token i.
func (f *finder) locative(i int) bool {
	if i == 0 || f.Tags[i-1] != tag.Adp {
		return false
	}
	switch f.Lex.Form(f.Toks[i-1].Lex) {
	case "in", "near", "across", "outside", "into", "at", "around", "throughout", "towards", "toward", "via":
		return true
	}
	return false
}

// labels reports whether token i is in the label of a transcript's turn, where capitals say nothing.
func (f *finder) labels(i int) bool {
	p := f.Sents[f.sent].Paragraph
	return f.Layout.Paragraphs[p].Label == layout.Speaker && i < f.Layout.Paragraphs[p].LabelEnd
}

// bracket notes that a form stands in brackets after another: the Ministry of Defence (MoD).
func (f *finder) bracket(i int32, r tokens) {
	if r.First < 2 || r.Last >= len(f.Toks) || f.Toks[r.First-1].Kind != token.Open || f.Toks[r.Last].Kind != token.Close {
		return
	}
	for k := len(f.m.Mentions) - 2; k >= 0 && k > len(f.m.Mentions)-4; k-- {
		o := &f.m.Mentions[k]
		if o.Last != r.First-1 {
			continue
		}
		short, long := i, o.form
		if f.m.forms[short].n > 1 {
			short, long = long, short
		}
		s, l := &f.m.forms[short], &f.m.forms[long]
		if s.n == 1 && l.n > 1 && s.full == 0 && f.initials(short, long) {
			s.full = long + 1
		}
	}
}

// initials reports whether a short form is made of letters of the words of a long one, in order, the first among them.
func (f *finder) initials(short, long int32) bool {
	s := f.Toks[f.m.forms[short].first].Of(f.Text)
	l := &f.m.forms[long]
	k, w := 0, 0
	letters := []byte(s)
	for i := l.first; i < l.last && k < len(letters); i++ {
		t := f.Toks[i].Of(f.Text)
		if f.Toks[i].Kind != token.Word {
			continue
		}
		for k < len(letters) && letters[k] == '.' {
			k++
		}
		if k < len(letters) && fold.Lower[t[0]] == fold.Lower[letters[k]] {
			k++
		} else if w == 0 {
			return false
		}
		w++
	}
	return k >= 2 && 2*k > len(letters)
}

// pairs is a set of pairs of forms.
type pairs map[[2]int32]bool

func pair(a, b int32) [2]int32 { return [2]int32{min(a, b), max(a, b)} }

// together notes which forms stand in one sentence of a narrator's: they are two people, as "Mr. Emerson looked at George" says.
func (f *finder) together(i int32, r tokens) {
	if f.quoted.in(f.Quotes, int(f.Toks[r.First].Start)) {
		return
	}
	for _, o := range f.inSent[:f.nSent] {
		if o == i {
			return
		}
	}
	for _, o := range f.inSent[:f.nSent] {
		a, b := &f.m.forms[i], &f.m.forms[o]
		if a.hash == b.hash && (a.title == 0 || b.title == 0) {
			continue // Mr. Marsh, and Marsh again
		}
		if a.n == 1 && a.title != 0 || b.n == 1 && b.title != 0 {
			if f.pairs == nil {
				f.pairs = pairs{}
			}
			f.pairs[pair(i, o)] = true
		}
	}
	if f.nSent < len(f.inSent) {
		f.inSent[f.nSent] = i
		f.nSent++
	}
}

// evidence notes what the words around a name say of its bearer.
func (f *finder) evidence(i int32, c *chunk.Chunk, r tokens, begin int) {
	x := &f.m.forms[i]
	for k := c.First; k < r.First; k++ {
		set := f.set(k)
		if k == r.First-1 && f.Lex.Value(f.Toks[k].Lex, lexicon.Person) == lexicon.PersonPlural && f.Tags[k] == tag.Nouns && !f.listed(r.Last) {
			x.org += 2 // the consultants Harrow Lyle
		} else if set.Any(lexicon.Of(lexicon.Title, lexicon.Role, lexicon.Person)) {
			x.person++
			x.bear(f.Lex.Value(f.Toks[k].Lex, lexicon.Title))
			x.bear(f.Lex.Value(f.Toks[k].Lex, lexicon.Role))
			x.bear(NounGender(f.Lex.Form(f.Toks[k].Lex)))
			f.office(i, c.First, r.First, k)
		} else if k == r.First-1 && f.Tags[k].Common() && !set.Has(lexicon.OrgHead) {
			f.office(i, c.First, r.First, k) // Chief Executive
		} else if k == r.First-1 && (set.Has(lexicon.OrgHead) || f.paper(k)) {
			x.org += 2 // the daily Orient
		}
	}
	first, last := f.Toks[r.First], f.Toks[r.Last-1]
	set := f.Lex.Set(last.Lex)
	switch {
	case f.labels(r.First):
	case set.Has(lexicon.OrgHead), f.Tags[r.Last-1] == tag.Names, last.Is(token.AllUpper) && r.Last-r.First == 1, set.Has(lexicon.Place) && r.Last-r.First == 1:
		x.org++
	}
	if r.Last-r.First > 1 && f.Lex.Has(first.Lex, lexicon.Given) {
		x.person += 2
		x.bear(f.Lex.Value(first.Lex, lexicon.Given))
	}
	if r.Last-r.First == 1 && set.Has(lexicon.Title) && f.Lex.Has(f.Toks[c.First].Lex, lexicon.Det) {
		x.bear(f.Lex.Value(last.Lex, lexicon.Title)) // the Queen
	}
	if r.Last-r.First == 1 && f.Fiction && f.Lex.Has(first.Lex, lexicon.Given) {
		x.bear(f.Lex.Value(first.Lex, lexicon.Given))
	}
	for k := r.First; k < r.Last-1; k++ {
		if f.Lex.Has(f.Toks[k].Lex, lexicon.OrgHead) {
			x.org++
		}
	}
	if k := c.Last; k+1 < len(f.Toks) && r.Last >= c.Last && f.Toks[k].Of(f.Text) == "," && f.Lex.Value(f.Toks[k+1].Lex, lexicon.Abbrev) == lexicon.AbbrevFirm && !f.set(k+1).Has(lexicon.Suffix) {
		x.org += 2 // Lumen Harbour, Inc.
	}
	// An apposition after the name: Ann Lee, the harbour master; Owen Sand, 54.
	if k := c.Last; k+1 < len(f.Toks) && r.Last >= c.Last && f.Toks[k].Of(f.Text) == "," {
		if a := f.Chunks.At(k + 1); a != nil && a.Kind == chunk.NP && a.First == k+1 && !f.Tags[a.Head].Name() {
			if f.Tags[a.Head] == tag.Num {
				x.person++
				if a.Last+1 < len(f.Toks) && f.Toks[a.Last].Of(f.Text) == "," {
					a = f.Chunks.At(a.Last + 1)
				}
			}
			if a != nil && a.Kind == chunk.NP && !f.Tags[a.Head].Name() {
				if f.set(a.Head).Has(lexicon.OrgHead) {
					x.org += 2 // Lumen, a startup in Lund
				}
				f.offices(i, a)
			}
		}
	}
	// An apposition before it: the master of the harbour, Radek Kern; or its office with "of" before it.
	if k := c.First - 1; k > 0 && x.n > 1 && f.Toks[k].Of(f.Text) == "," {
		if a := f.Chunks.At(k - 1); a != nil && a.Kind == chunk.NP && (a.Is(chunk.HasPoss) || f.Lex.Value(f.Toks[a.First].Lex, lexicon.Pronoun)&lexicon.ProPossessive != 0) {
			x.bear(NounGender(f.Lex.Form(f.Toks[a.Head].Lex))) // his mother, Ann Lee
		}
		f.officeBefore(i, k-1)
	}
}

// listed reports whether a name that ends at token i is followed by another: the farmers Ann Lee and Tom Reed.
func (f *finder) listed(i int) bool {
	return i+1 < len(f.Toks) && (f.Tags[i] == tag.Conj || f.Toks[i].Of(f.Text) == "," && f.Tags[i+1].Name())
}

// paper reports whether token k is how often a paper comes out.
func (f *finder) paper(k int) bool {
	switch f.Lex.Form(f.Toks[k].Lex) {
	case "daily", "weekly", "monthly", "quarterly":
		return true
	}
	return false
}

// bear notes the gender of a name's bearer, unless it is noted already.
func (x *form) bear(g uint32) {
	if x.gender == 0 && (g == lexicon.Male || g == lexicon.Female) {
		x.gender = g
	}
}

// offices notes the offices in a noun phrase apposed to the name of form i.
func (f *finder) offices(i int32, a *chunk.Chunk) {
	for k := a.First; k < a.Last; k++ {
		if f.set(k).Any(lexicon.Of(lexicon.Role, lexicon.Title)) {
			f.m.forms[i].person++
			f.office(i, a.First, a.Last, k)
		} else if k == a.Head && f.set(k).Has(lexicon.Person) {
			f.office(i, a.First, a.Last, k)
		}
	}
}

// officeBefore notes the offices of the noun phrase that ends at token k, and of those it is joined to by "of".
func (f *finder) officeBefore(i int32, k int) {
	for range 4 {
		a := f.Chunks.At(k)
		if a == nil || a.Kind != chunk.NP {
			return
		}
		behind := a.First > 1 && f.Tags[a.First-1] == tag.Adp
		if f.Tags[a.Head].Name() && !behind && !f.Lex.Has(f.Toks[a.Head].Lex, lexicon.OrgHead) {
			return
		}
		for j := a.First; j < a.Last; j++ {
			if f.set(j).Any(lexicon.Of(lexicon.Role, lexicon.Title)) {
				f.m.forms[i].person++
				f.office(i, a.First, a.Last, j)
			}
		}
		if !behind {
			return
		}
		k = a.First - 2
	}
}

// maxOffices bounds how many offices of one form are kept.
const maxOffices = 8

// office notes that the bearer of form i is called by the noun at token k. The words that tell this office from others stand
// before it from first on, and in the phrase behind the preposition at last.
func (f *finder) office(i int32, first, last, k int) {
	o := Office{Head: f.Toks[k].Hash, Tok: k, entity: -1}
	n := 0
	mod := func(j int) {
		t := f.Toks[j]
		if t.Kind == token.Word && n < len(o.Mods) && (f.Tags[j].Noun() || f.Tags[j] == tag.Adj) {
			o.Mods[n] = t.Hash
			n++
		}
	}
	for j := first; j < k; j++ {
		if f.Lex.Form(f.Toks[j].Lex) == "former" {
			o.Former = true
			continue
		}
		mod(j)
	}
	if last < len(f.Toks) && f.Tags[last] == tag.Adp { // the president of France
		if a := f.Chunks.At(last + 1); a != nil && a.Kind == chunk.NP {
			for j := a.First; j < a.Last; j++ {
				mod(j)
			}
		}
	}
	x := &f.m.forms[i]
	count := 0
	for p := x.roles; p > 0; p = f.m.offices[p-1].next {
		if q := &f.m.offices[p-1]; q.Head == o.Head && q.Mods == o.Mods && q.Former == o.Former {
			return
		}
		count++
	}
	if count >= maxOffices {
		return
	}
	o.next = x.roles
	f.m.offices = append(f.m.offices, o)
	x.roles = int32(len(f.m.offices))
}

// worded reports whether a name holds a word; signs alone are none.
func (f *finder) worded(r tokens) bool {
	for _, t := range f.Toks[r.First:r.Last] {
		if t.Kind == token.Word || t.Kind == token.Number {
			return true
		}
	}
	return false
}
