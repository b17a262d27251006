// Package sentence cuts the paragraphs of a text into sentences.
//
// Its rules follow UAX #29 in what ends a sentence (a run of stops, and the closing marks and brackets after it) and depart
// from it, each at the function named, where news is written otherwise:
//
//   - an abbreviation, an initial or the number of a list item ends no sentence by its stop alone (SB5 to SB11 know no
//     words): finder.abbreviation, finder.item;
//   - a stop before a lower-case word ends a sentence when the word before it is no abbreviation, as in translated copy
//     (against SB8); ? and ! do so only in texts that hardly write capitals: finder.lower;
//   - "?”" and "!”" before the words that tell who spoke go on (against SB11): finder.reporting;
//   - a stop that the next sentence is glued to ends one ("1,000.That"), against SB6 and SB9: finder.glued;
//   - ellipses, in brackets too, need a capital that is more than that of "I" or a name: finder.elliptic;
//   - a reference behind a stop stays with what it refers to: "end.[3]", “end” (Smith 55).
//
// A break never parts a quote mark from the words that it stands with.
package sentence

import (
	"slices"
	"unicode/utf8"

	"github.com/ascribe-go/ascribe/internal/layout"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/marks"
	"github.com/ascribe-go/ascribe/internal/span"
	"github.com/ascribe-go/ascribe/internal/token"
)

// Sentence is a run of tokens [First, Last) within a paragraph, a thousand at most.
type Sentence struct {
	span.Span
	First, Last int
	Paragraph   int
}

type finder struct {
	text     string
	toks     []token.Token
	lex      *lexicon.Lexicon
	quotes   []marks.Quote
	ends     []int // offsets of closing marks, sorted
	english  bool
	informal bool        // the text hardly writes capitals
	starters lexicon.Set // classes of words that, capitalised after an abbreviation, begin a sentence rather than a name
	out      []Sentence

	// Of the paragraph at hand.
	paragraph int
	start     int    // of the sentence at hand
	last      int    // where its paragraph ends
	fresh     bool   // nothing but a label stands in it yet
	list      marker // the last item number
}

// Find returns the sentences of a text, which cover all tokens.
func Find(text string, toks []token.Token, lex *lexicon.Lexicon, l *layout.Layout, quotes []marks.Quote) []Sentence {
	f := finder{text: text, toks: toks, lex: lex, quotes: quotes, english: lex.Lang() == "en"}
	f.starters = lexicon.Of(lexicon.Stopword)
	if f.english {
		f.starters = lexicon.Of(lexicon.Det, lexicon.Pronoun, lexicon.Prep, lexicon.Coord, lexicon.Subord, lexicon.Wh, lexicon.Be, lexicon.Have, lexicon.Do, lexicon.Modal, lexicon.Adverb)
	}
	f.ends = make([]int, 0, len(quotes))
	for i := range quotes {
		if quotes[i].Closed {
			f.ends = append(f.ends, quotes[i].Outer.End)
		}
	}
	slices.Sort(f.ends)
	f.informal = f.english && f.careless()
	f.out = make([]Sentence, 0, len(toks)/20+len(l.Paragraphs))
	for pi := range l.Paragraphs {
		p := &l.Paragraphs[pi]
		f.paragraph, f.start, f.last, f.fresh, f.list = pi, p.First, p.Last, true, marker{}
		i := p.LabelEnd
		if p.Label == layout.Bullet {
			i = p.First
		}
		for i < p.Last {
			i = f.step(i, p.Last)
		}
		f.end(p.Last)
	}
	return f.out
}

// longest is how many tokens a sentence may have. The later stages compare the words of a sentence with each other: a text
// without stops must not become one sentence. The longest of literature are cut too.
const longest = 1000

// end ends the sentence at hand before token i, unless that is a mark that closes a span: no break orphans it.
func (f *finder) end(i int) {
	if i < f.last && f.toks[i].Kind == token.Quote && !f.opening(i) {
		two := i+1 < f.last && f.toks[i+1].Kind == token.Quote && f.ended(f.toks[i+1]) // the first of two apostrophes
		if two || f.ended(f.toks[i]) {
			return
		}
	}
	for i-f.start > longest {
		f.cut(f.part())
	}
	f.cut(i)
}

// part returns where a sentence that is too long is cut: before a word, if there is one in its last fifth.
func (f *finder) part() int {
	last := f.start + longest
	for i := last; i > last-longest/5; i-- {
		if f.toks[i].Kind == token.Word && f.toks[i-1].Kind == token.Word && f.toks[i].Is(token.Space) {
			return i
		}
	}
	return last
}

// cut ends the sentence at hand before token i, however long it is.
func (f *finder) cut(i int) {
	if i > f.start {
		f.out = append(f.out, Sentence{span.Span{Start: int(f.toks[f.start].Start), End: int(f.toks[i-1].End)}, f.start, i, f.paragraph})
	}
	f.start, f.fresh = i, true
}

// step reads token i of the paragraph that ends before last, ends the sentence before or after it if a rule says so, and
// returns the token to read next.
func (f *finder) step(i, last int) int {
	t := &f.toks[i]
	switch t.Kind {
	case token.Stop:
		run := f.stops(i, last)
		if f.fresh { // an ellipsis that the sentence begins with
			return run
		}
		if end := f.after(i, run, last); end > i {
			f.end(end)
			return end
		}
		return run
	case token.Word:
		if t.End-t.Start == 1 {
			if end := f.item(i, last); end > 0 {
				return f.numbered(i, end)
			}
		} else if c := f.text[t.Start]; c == 'h' || c == 'w' {
			if end := f.address(i, last); end > 0 {
				f.fresh = false
				if end < last && f.toks[end].Is(token.Space) && (f.toks[end].Is(token.Upper) || f.address(end, last) > 0) {
					f.end(end)
				}
				return end
			}
		}
	case token.Number:
		if end := f.item(i, last); end > 0 {
			return f.numbered(i, end)
		}
		if end := f.stamp(i, last); end > 0 {
			if i > f.start && f.apart(i-1) {
				f.end(i)
			}
			f.fresh = false
			if end < last && f.begins(end) {
				f.end(end)
			}
			return end
		}
	case token.Open:
		if end := f.item(i, last); end > 0 {
			return f.numbered(i, end)
		}
		return i + 1
	case token.Punct:
		if f.fresh {
			return i + 1
		}
		if end := f.turn(i, last); end > 0 {
			f.end(end)
			return max(end, i+1)
		}
	case token.Symbol, token.Dash:
		if end := f.rule(i, last); end > 0 {
			f.end(i)
			f.end(end)
			return end
		}
		if f.text[t.Start] == '*' {
			return i + 1
		}
	case token.Quote, token.Close:
		return i + 1
	}
	f.fresh = false
	return i + 1
}

// numbered notes that an item of a list begins at i, whose number ends before end, and returns end.
func (f *finder) numbered(i, end int) int {
	if !f.fresh {
		f.end(i)
	}
	return end
}

// turn returns the token that begins a sentence although no stop ends the one before it, which the punctuation at i says: a
// bullet, a face, the comma of a letter's first or last line. It returns 0 if none does.
func (f *finder) turn(i, last int) int {
	t := f.toks[i]
	if i+1 == last {
		return 0
	}
	if f.text[t.Start] == ',' {
		if f.letter(i) && f.toks[i+1].Is(token.Space|token.Upper) {
			return i + 1
		}
		return 0
	}
	if !t.Is(token.Space) {
		return 0
	}
	if bullet(t.Of(f.text)) {
		return i
	}
	if end := f.emoticon(i, last); end > 0 && end < last && f.begins(end) {
		return end
	}
	return 0
}

// begins reports whether the token at i can begin a sentence that nothing before it announces.
func (f *finder) begins(i int) bool {
	t := f.toks[i]
	return t.Is(token.Space) && (t.Is(token.Upper) || f.informal && t.Kind == token.Word)
}

// careless reports whether the text hardly writes capitals: "i" for I, or many stops before lower case. Its beginning shows.
func (f *finder) careless() bool {
	const enough = 1 << 14
	lower, upper, i := 0, 0, 0
	for k := 1; k < min(enough, len(f.toks)-1); k++ {
		t, next := &f.toks[k], &f.toks[k+1]
		switch t.Kind {
		case token.Word:
			if t.End-t.Start == 1 && f.text[t.Start] == 'i' && t.Is(token.Space) && next.Is(token.Space) && next.Kind == token.Word {
				i++
			}
		case token.Stop:
			if next.Kind != token.Word || !next.Is(token.Space) {
				continue
			}
			switch {
			case next.Is(token.Upper):
				upper++
			case f.text[t.Start] == '.' && f.plain(k-1), (f.text[t.Start] == '?' || f.text[t.Start] == '!') && f.lex.Value(f.toks[k-1].Lex, lexicon.Abbrev) != lexicon.AbbrevBang:
				lower++
			}
		}
	}
	return i > 0 || 2*lower > upper
}

// opening reports whether the mark or bracket at i begins what follows it.
func (f *finder) opening(i int) bool {
	t := f.toks[i]
	switch t.Kind {
	case token.Open:
		return true
	case token.Punct:
		s := t.Of(f.text)
		return s == "¿" || s == "¡"
	case token.Quote:
		at, ok := slices.BinarySearchFunc(f.quotes, int(t.Start), func(q marks.Quote, pos int) int { return q.Outer.Start - pos })
		return ok && f.quotes[at].Outer.Start == int(t.Start)
	}
	return false
}

// closing reports whether the mark or bracket at i ends what stands before it.
func (f *finder) closing(i, last int) bool {
	t := f.toks[i]
	if t.Kind == token.Close {
		return true
	}
	if t.Kind != token.Quote {
		return false
	}
	ok := f.ended(t)
	if !ok && i+1 < len(f.toks) && f.toks[i+1].Kind == token.Quote { // the first of two apostrophes
		ok = f.ended(f.toks[i+1])
	}
	if ok || f.opening(i) {
		return ok
	}
	// A mark that nothing opened, and that nothing follows.
	if i+1 < last && !f.toks[i+1].Is(token.Space) && f.toks[i+1].Kind != token.Quote {
		return false
	}
	if !t.Is(token.Space) {
		return true
	}
	r, _ := utf8.DecodeRuneInString(f.text[t.Start:])
	return r == '”' || r == '’' || r == '»'
}

// ended reports whether t holds the last byte of a quoted span; a combining or invisible character may follow it there.
func (f *finder) ended(t token.Token) bool {
	at, _ := slices.BinarySearch(f.ends, int(t.Start)+1)
	return at < len(f.ends) && f.ends[at] <= int(t.End)
}

// stops returns the end of the run of stops at i: "?!", "...", ". . .". In “word. . . . Next” the first one is a full stop, the
// others an ellipsis before the next sentence.
func (f *finder) stops(i, last int) int {
	toks := f.toks
	j := i + 1
	for j < last && toks[j].Kind == token.Stop && (!toks[j].Is(token.Space) || f.is(i, ".") && f.is(j, ".")) {
		j++
	}
	if j-i == 4 && !toks[i].Is(token.Space) && toks[i+1].Is(token.Space) && j < last && toks[j].Is(token.Upper|token.Space) {
		return i + 1
	}
	return j
}

// after returns the end of the sentence that the stops [i, j) end, or i if they end none.
func (f *finder) after(i, j, last int) int {
	toks := f.toks
	stops := j - i
	quoted := false
	for j < last {
		if f.closing(j, last) {
			quoted = quoted || toks[j].Kind == token.Quote
			j++
			continue
		}
		end := max(f.reference(j, last), f.emoticon(j, last))
		if end == 0 {
			break
		}
		j = end
	}
	if j == last {
		return j
	}
	// What begins the next sentence, behind its opening marks.
	next := toks[j]
	k := j
	for k < last-1 && f.opening(k) {
		k++
	}
	start := toks[k]
	r, _ := utf8.DecodeRuneInString(toks[i].Of(f.text))
	switch {
	case r >= 0x3000: // the stops of Chinese and Japanese need no blank
		if next.Kind == token.Punct || next.Kind == token.Stop {
			return i
		}
		return j
	case k == j && next.Kind == token.Stop && next.Is(token.Space) && stops == 1: // the ellipsis before the next sentence
	case k == j && (next.Kind == token.Punct || next.Kind == token.Stop) && !bullet(next.Of(f.text)):
		return i // “…?”, he said; (…), as in
	case k == j && next.Kind == token.Dash:
		// U.S.-led; “…” – Name. After a full stop and a blank it is a new item.
		if quoted || !f.english || !next.Is(token.Space) || !f.is(j, "-") || f.rule(j, last) == 0 && !(k+1 < last && toks[k+1].Kind == token.Dash) && f.abbreviation(i, min(k+1, last-1), last) {
			return i
		}
		for k < last-1 && toks[k].Kind == token.Dash {
			k++
		}
		if !toks[k].Is(token.Upper) && f.rule(j, last) == 0 {
			return i
		}
		return j
	case !next.Is(token.Space) && !next.Is(token.Glued) && !quoted && k == j && !f.glued(i, j):
		return i
	case quoted && next.Kind == token.Open && f.cited(j, last):
		return i
	}
	if start.Kind == token.Word && !start.Is(token.Upper) {
		if c, _ := utf8.DecodeRuneInString(start.Of(f.text)); c < utf8.RuneSelf || !caseless(c) {
			if j > i+stops || start.Is(token.HasDigit) || !f.lower(i, j, k) {
				return i
			}
			return j
		}
	}
	if r == '.' && stops == 1 && f.abbreviation(i, k, last) {
		return i
	}
	if (r == '…' || r == '.' && stops > 1) && !f.elliptic(i, k, j > i+stops) {
		return i
	}
	if r == '!' && f.english && start.Kind == token.Word && i > 0 && f.lex.Value(toks[i-1].Lex, lexicon.Abbrev) == lexicon.AbbrevBang && !f.lex.Set(start.Lex).Any(f.starters) {
		return i // Yahoo! Sports
	}
	if quoted && k == j && (r != '.' || !next.Is(token.Space)) && f.reporting(j, last) {
		return i // “Who?” Lee asked.
	}
	return j
}

func (f *finder) is(i int, s string) bool { return f.toks[i].Of(f.text) == s }

func caseless(r rune) bool { return r >= 0x0590 && !(r >= 0x10A0 && r <= 0x10FF) }

func bullet(s string) bool {
	switch s {
	case "•", "⁃", "◦", "▪", "‣", "●", "■", "◆", "►":
		return true
	}
	return false
}

// reference returns the token after a number in brackets at j, which says where the sentence before it is from ("end.[3]",
// "end. [5, 7–9]"); 0 if there is none.
func (f *finder) reference(j, last int) int {
	if f.toks[j].Kind != token.Open || !f.is(j, "[") {
		return 0
	}
	k := j + 1
	for k < last && (f.toks[k].Kind == token.Number || k > j+1 && (f.is(k, ",") || f.toks[k].Kind == token.Dash)) {
		k++
	}
	if k == j+1 || k >= last || !f.is(k, "]") {
		return 0
	}
	return k + 1
}

// maxCited is how long a source in brackets may be, in tokens.
const maxCited = 16

// cited reports whether the bracket at j holds the source of a quotation, so that the sentence's stop follows it: “…”
// (Smith 55).
func (f *finder) cited(j, last int) bool {
	for k := j + 1; k < min(last, j+maxCited); k++ {
		switch f.toks[k].Kind {
		case token.Close:
			return k+1 < last && f.toks[k+1].Kind == token.Stop && f.toks[k-1].Kind != token.Stop
		case token.Open:
			return false
		}
	}
	return false
}

// stamp returns the token after a date and a time of day at i, as messages and pages of the net carry them ("10/13/2022 09:45
// AM"), 0 if there is none. It is a line of its own, whatever white space became of its line breaks.
func (f *finder) stamp(i, last int) int {
	t := f.toks
	if t[i].Kind != token.Number || i+7 >= last || t[i+1].Kind != token.Punct || !f.is(i+1, "/") || t[i+2].Kind != token.Number || !f.is(i+3, "/") || t[i+4].Kind != token.Number {
		return 0
	}
	k := i + 5
	if f.is(k, ",") {
		k++
	}
	if k+3 > last || t[k].Kind != token.Number || !t[k].Is(token.Space) || !f.is(k+1, ":") || t[k+2].Kind != token.Number {
		return 0
	}
	k += 3
	if k+1 < last && f.is(k, ":") && t[k+1].Kind == token.Number {
		k += 2
	}
	if k < last && t[k].Kind == token.Word && (f.lex.Form(t[k].Lex) == "am" || f.lex.Form(t[k].Lex) == "pm" || t[k].End-t[k].Start == 2 && t[k].Is(token.AllUpper)) {
		k++
	}
	return k
}

// apart reports whether a time stamp after the token at i has nothing to do with it: "Jane Doe 10/13/2022 09:45 AM".
func (f *finder) apart(i int) bool {
	t := f.toks[i]
	return t.Kind == token.Word && !f.lex.Set(t.Lex).Any(lexicon.Of(lexicon.Prep, lexicon.Verb, lexicon.Det)) || t.Kind == token.Symbol || t.Kind == token.Stop
}

// address returns the token after an address of the net at i, without the punctuation that ends it; 0 if there is none. Its
// stops and question marks end no sentence.
func (f *finder) address(i, last int) int {
	t := f.toks
	switch {
	case t[i].Kind != token.Word || !t[i].Is(token.Space):
		return 0
	case f.is(i, "http") || f.is(i, "https"):
		if i+3 >= last || !f.is(i+1, ":") || !f.is(i+2, "/") {
			return 0
		}
	case len(t[i].Of(f.text)) < 4 || t[i].Of(f.text)[:4] != "www.":
		return 0
	}
	k := i + 1
	for k < last && !t[k].Is(token.Space) {
		k++
	}
	for k > i+1 && t[k-1].Kind != token.Word && t[k-1].Kind != token.Number && !f.is(k-1, "/") {
		k--
	}
	return k
}

// letter reports whether the sentence up to the comma at i is the first or last line of a letter: "Dear Mr. Hale," "Kind
// regards,".
func (f *finder) letter(i int) bool {
	const longest = 6
	if i-f.start > longest || i == f.start {
		return false
	}
	switch f.lex.Value(f.toks[f.start].Lex, lexicon.Line) {
	case lexicon.LineOpens:
		return f.toks[f.start].Is(token.Upper)
	case 0:
		return false
	}
	return f.lex.Value(f.toks[i-1].Lex, lexicon.Line) == lexicon.LineCloses
}

// emoticon returns the token after a face such as :-) at i, 0 if there is none.
func (f *finder) emoticon(i, last int) int {
	t := f.toks
	if t[i].Kind != token.Punct || !t[i].Is(token.Space) || t[i].End-t[i].Start != 1 || i+1 >= last {
		return 0
	}
	if c := f.text[t[i].Start]; c != ':' && c != ';' {
		return 0
	}
	k := i + 1
	if f.is(k, "-") && !t[k].Is(token.Space) && k+1 < last {
		k++
	}
	if t[k].Is(token.Space) || !f.is(k, ")") && !f.is(k, "(") {
		return 0
	}
	for k++; k < last && !t[k].Is(token.Space) && (t[k].Kind == token.Close || t[k].Kind == token.Open); k++ {
	}
	if k < last && !t[k].Is(token.Space) {
		return 0
	}
	return k
}

// glued reports whether a stop at i that nothing parts from the token at j ends a sentence: "1,000.That", "late?Then". In an
// address of the net it does not.
func (f *finder) glued(i, j int) bool {
	t := f.toks
	if t[j].Kind != token.Word || !t[j].Is(token.Upper) || i == 0 || t[i].Is(token.Space) {
		return false
	}
	if f.text[t[i].Start] == '.' && j > i+1 { // "war...That"
		return f.lex.Set(t[j].Lex).Any(f.starters)
	}
	if t[j].Is(token.AllUpper) || t[j].End-t[j].Start < 2 || j != i+1 {
		return false
	}
	switch before := t[i-1]; {
	case before.Kind == token.Number && f.is(i, "."):
	case before.Kind == token.Word && !f.is(i, "."):
	default:
		return false
	}
	const near = 8
	for k := i; k >= max(0, i-near); k-- {
		switch f.text[t[k].Start] {
		case '/', '@', '=', '&':
			return false
		}
		if t[k].Is(token.Space) {
			break
		}
	}
	return true
}

// lower reports whether the stops [i, j) end a sentence although the word at k begins in lower case.
func (f *finder) lower(i, j, k int) bool {
	t := f.toks[i]
	switch f.text[t.Start] {
	case '.':
		// In edited text "farmers. of this valley" is one sentence with a stray stop.
		return j == i+1 && !t.Is(token.Space) && f.toks[k].Is(token.Space) && i > 0 && f.plain(i-1) &&
			(f.informal || !f.lex.Set(f.toks[k].Lex).Any(lexicon.Of(lexicon.Prep, lexicon.To, lexicon.Coord)))
	case '?', '!':
		return f.informal || j > i+2 // !!!
	}
	return false
}

// rule returns the end of a line of dashes or the like at i, 0 if there is none.
func (f *finder) rule(i, last int) int {
	const shortest = 4
	c := f.text[f.toks[i].Start]
	if c != '-' && c != '=' && c != '*' || i+shortest > last {
		return 0
	}
	k := i + 1
	for k < last && f.text[f.toks[k].Start] == c && !f.toks[k].Is(token.Space) {
		k++
	}
	if k-i < shortest {
		return 0
	}
	return k
}

// plain reports whether the word at i is no abbreviation, for all one can tell.
func (f *finder) plain(i int) bool {
	t := f.toks[i]
	switch t.Kind {
	case token.Number:
		return f.english && t.End-t.Start > 3
	case token.Close:
		return true
	case token.Word:
	default:
		return false
	}
	s := t.Of(f.text)
	if f.lex.Has(t.Lex, lexicon.Abbrev) {
		// "art." and "no." before lower case end a sentence more often than not, if the word is a plain one as well.
		return f.english && f.lex.Set(t.Lex).Any(lexicon.Of(lexicon.Common, lexicon.Noun)) && f.informal
	}
	if len(s) < 2 || inner(s) {
		return false
	}
	if f.english && t.Lex != 0 {
		return true
	}
	return utf8.RuneCountInString(s) > 5 && !t.Is(token.AllUpper)
}

// elliptic reports whether an ellipsis at i ends a sentence: something that is capitalised for being the first word follows.
// closed says that a mark or bracket closed after it.
func (f *finder) elliptic(i, k int, closed bool) bool {
	next := f.toks[k]
	if i > 0 && f.toks[i-1].Kind == token.Open { // […]
		return false
	}
	if next.Kind != token.Word {
		return next.Kind == token.Number || closed
	}
	if f.english && next.End-next.Start == 1 && f.text[next.Start] == 'I' {
		return closed || !next.Is(token.Space)
	}
	return next.Is(token.Upper)
}

// reporting reports whether a name and a reporting verb follow a closing mark: then the quotation goes on being told.
func (f *finder) reporting(j, last int) bool {
	for k := j; k < min(last, j+6); k++ {
		t := f.toks[k]
		if t.Kind != token.Word {
			return false
		}
		if k > j && f.lex.Has(t.Lex, lexicon.Report) && f.lex.Value(t.Lex, lexicon.Verb)&(lexicon.FormPast|lexicon.FormS) != 0 {
			return true
		}
		if !t.Is(token.Upper) && !f.lex.Set(t.Lex).Any(lexicon.Of(lexicon.Det, lexicon.Role, lexicon.Title, lexicon.Particle)) {
			return false
		}
	}
	return false
}
