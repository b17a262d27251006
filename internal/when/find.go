// Package when reads the time expressions of a document, resolves them against its date, and puts all the quantities of a
// document together: [Find] is the one call.
//
// A date is resolved to EDTF (level 1) or ISO 8601, as far as the document's date allows: [Reference] says what that is. An
// expression that cannot be resolved keeps its span and has no resolved form.
package when

//go:generate go run gen.go

import (
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/number"
	"github.com/ascribe-go/ascribe/internal/number/amount"
	"github.com/ascribe-go/ascribe/internal/span"
	"github.com/ascribe-go/ascribe/internal/token"
)

// finder walks over a document.
type finder struct {
	*amount.Parser
	ref       number.Moment
	context   stamp // the last date of the text, for "the next day"
	hasDate   bool  // context is set
	lastDay   stamp // the last day of the text that does not lie ahead, for times without a date
	hasDay    bool  // lastDay is set
	narrative bool  // the text tells of years long before its date: dates without a year follow each other
	fiscal    bool  // quarters were seen: halves are those of a year
	whole     bool  // the text is short enough to be one expression and nothing else
	second2   bool  // the second end of an interval is being read
	depth     int   // how many dates are being read, each within the one before
	order     uint8 // 1 if dates in figures were looked through for their order, 2 if they have the day first
	raceKnown bool  // whether the document has times of races was looked up
	races     bool
	buf       []byte
}

// timeClasses are the classes of the words that a time expression may begin with.
const timeClasses = lexicon.Set(1<<lexicon.Month | 1<<lexicon.Weekday | 1<<lexicon.TimeUnit | 1<<lexicon.Deictic | 1<<lexicon.Season | 1<<lexicon.DayPart |
	1<<lexicon.Relative | 1<<lexicon.Part | 1<<lexicon.Holiday)

const anchors = timeClasses | number.NumeralClasses

// maxWhole is the length in tokens of a text that may be one expression, as when a caller asks what "a year earlier" means.
const maxWhole = 12

// Find returns the quantities of a document, in their order and without overlaps, and the numbers in it that are none.
func Find(in number.Input) ([]number.Quantity, []number.Refusal) {
	f := finder{Parser: amount.New(number.NewReader(in)), ref: in.Ref, whole: len(in.Toks) <= maxWhole}
	f.Found = make([]number.Quantity, 0, len(in.Toks)/32+4)
	f.narrative = f.tellsOfThePast()
	f.scan()
	f.settle()
	f.trim()
	return f.Found, f.Refused
}

// trim cuts the refused numbers where quantities that reach back begin: the sign after 2016 in "2016x2016$ 5".
func (f *finder) trim() {
	k, j := 0, 0
	for _, r := range f.Refused {
		for j < len(f.Found) && f.Found[j].Span.End <= r.Span.Start {
			j++
		}
		if j < len(f.Found) {
			r.Span.End = min(r.Span.End, f.Found[j].Span.Start)
		}
		if !r.Span.Empty() && r.Span.End > r.Span.Start {
			f.Refused[k] = r
			k++
		}
	}
	f.Refused = f.Refused[:k]
}

func (f *finder) scan() {
	toks := f.Toks
	for i := 0; i < len(toks); {
		t := &toks[i]
		switch t.Kind {
		case token.Number:
		case token.Word:
			if t.Lex == 0 {
				if _, ok := f.Compound(i); ok {
					break
				}
				if t.Flags&token.HasDigit == 0 {
					i++
					continue
				}
				break
			}
			set := f.Set(i)
			if (!set.Any(anchors) || set&anchors == 1<<lexicon.Relative && !f.Set(i+1).Any(anchors) && !f.Starts(i+1) && !f.Set(i+2).Any(anchors) && i+1 < len(toks) && toks[i+1].Kind == token.Word) && t.Flags&token.HasDigit == 0 {
				if set.Any(1<<lexicon.Link|1<<lexicon.Topic) || f.Starts(i) {
					if next := f.link(i); next > i {
						i = next
						continue
					}
				}
				i++
				continue
			}
		case token.Stop:
			if t.End-t.Start != 1 || i+1 >= len(toks) || toks[i+1].Kind != token.Number || toks[i+1].Flags&token.Space != 0 || !f.Is(i, '.') {
				i++
				continue
			}
		case token.Punct:
			if t.End-t.Start != 1 || i+1 >= len(toks) || toks[i+1].Kind != token.Number || toks[i+1].Flags&token.Space != 0 || !f.BareDecimal(i) {
				i++
				continue
			}
		case token.Dash:
			if i+1 >= len(toks) || toks[i+1].Kind != token.Number && toks[i+1].Kind != token.Stop || toks[i+1].Flags&token.Space != 0 && i > 0 {
				i++
				continue
			}
		case token.Symbol:
			if t.End-t.Start < 2 && !f.Is(i, '+') {
				i++
				continue
			}
		case token.Quote:
			if i+1 >= len(toks) || toks[i+1].Kind != token.Number {
				i++
				continue
			}
		default:
			i++
			continue
		}
		i = f.step(i)
	}
}

// link reads what may begin at a word that only joins others: "a kilometre", "minus five", "hace seis años".
func (f *finder) link(i int) int {
	v := f.Link(i)
	switch {
	case v&lexicon.LinkA != 0:
		if f.Set(i + 1).Any(anchors) {
			return i // the anchor looks back
		}
		if q, ok := f.Article(i); ok {
			return q.Last
		}
	case v&lexicon.LinkMinus != 0:
		if n, ok := f.Numeral(i, false); ok && n.Is(number.Signed) {
			return f.amount(i)
		}
	case v&lexicon.LinkHace != 0:
		if q, ok := f.hace(i); ok {
			return f.add(q)
		}
	case v&lexicon.LinkAged != 0:
		if q, ok := f.aged(i); ok {
			return f.add(q)
		}
	}
	if n, _ := f.Phrase(lexicon.Deictic, i); n > 1 {
		if q, ok := f.expression(i); ok {
			return f.add(q)
		}
	}
	if n, _ := f.Phrase(lexicon.Holiday, i); n > 1 {
		if q, ok := f.expression(i); ok {
			return f.add(q)
		}
	}
	if q, ok := f.Times(i); ok {
		return q.Last
	}
	return i
}

// step reads the quantity that is anchored at token i, and returns the token to go on with.
func (f *finder) step(i int) int {
	first := i
	if i > f.Min && f.Link(i-1)&lexicon.LinkA != 0 && f.Kind(i) == token.Word {
		first = i - 1
	}
	if f.Link(i)&lexicon.LinkA != 0 { // un, which is one and a
		if next := f.link(i); next > i {
			return next
		}
	}
	if f.Kind(i) == token.Word {
		if end := f.Idiom(i); end > i {
			f.Refuse(i, end, amount.ReasonIdiom)
			return end
		}
	}
	set := f.Set(i)
	if set.Any(timeClasses) || f.timeNear(i) {
		if q, ok := f.expression(first); ok {
			return f.add(q)
		}
		if first < i {
			if q, ok := f.expression(i); ok {
				return f.add(q)
			}
		}
	}
	if f.Kind(i) == token.Word && !set.Any(number.NumeralClasses) && !f.Toks[i].Is(token.HasDigit) {
		if _, ok := f.Compound(i); !ok {
			return i + 1
		}
	}
	if first < i && !set.Any(number.NumeralClasses&^(1<<lexicon.Cardinal)) {
		first = i
	}
	if !f.numeralAt(i) {
		return i + 1
	}
	return max(f.amount(first), i+1) // the article alone may be all that is refused
}

// timeNear reports whether the number at i may have to do with time at all: by how it is written, or by a word beside it.
// Most numbers of a text count or measure something else, and are then spared the grammars of time.
func (f *finder) timeNear(i int) bool {
	if f.whole || f.ref.HasTime {
		return true
	}
	const after = lexicon.LinkClock | lexicon.LinkPast | lexicon.LinkEraBC | lexicon.LinkEraAD | lexicon.LinkOld
	t := &f.Toks[i]
	if t.Kind == token.Number {
		if n := t.End - t.Start; n == 4 || n == 5 && f.Text[t.Start+2] == '.' || n == 8 || n == 10 { // 1990, 10.30, 23.04.2022
			return true
		}
	} else if t.Flags&token.HasDigit != 0 || t.Kind == token.Quote {
		return true
	}
	for k := i - 1; k >= i-2; k-- { // at 5, aged 70, a Month before
		if set := f.Set(k); set.Any(timeClasses) || set.Has(lexicon.Topic) && f.Value(k, lexicon.Topic)&lexicon.TopicAt != 0 || f.Link(k)&(lexicon.LinkAged|lexicon.LinkYear) != 0 {
			return true
		}
	}
	for k := i + 1; k < i+8 && k < len(f.Toks); k++ {
		u := &f.Toks[k]
		switch u.Kind {
		case token.Word:
			if f.Set(k).Any(timeClasses) || f.Link(k)&after != 0 || u.Flags&token.Space == 0 || u.End-u.Start <= 3 && u.Flags&token.HasDigit == 0 && f.amPM(k) != 0 {
				return true
			}
		case token.Stop:
			if u.Flags&token.Space == 0 && k == i+1 { // 9.40, Sept. 5
				continue
			}
			return false
		case token.Dash, token.Symbol, token.Punct:
			if u.Flags&token.Space == 0 && u.End-u.Start == 1 {
				if c := f.Text[u.Start]; c == ':' || c == '/' || c == '-' {
					return true
				}
			}
			if u.Kind == token.Dash {
				return true
			}
		}
	}
	return false
}

// numeralAt reports whether the word at i may count here: "few" only with an article before it or a unit of time after it,
// an ordinal's plural only as a fraction.
func (f *finder) numeralAt(i int) bool {
	if f.Kind(i) != token.Word {
		return true
	}
	set := f.Set(i)
	switch {
	case set.Has(lexicon.Fuzzy):
		switch f.Value(i, lexicon.Fuzzy) {
		case 2, 20: // couple, tens
			return f.Link(i-1)&lexicon.LinkA != 0 || f.Link(i+1)&lexicon.LinkOf != 0
		case 3:
			if w := f.Word(i); len(w) < 4 || w[0]|0x20 == 'f' || w[0]|0x20 == 'h' { // few, handful
				return f.Link(i-1)&lexicon.LinkA != 0
			}
		case 40: // scores: "scores of people"; "he scores" is a verb
			return f.Link(i+1)&lexicon.LinkOf != 0
		}
	case set.Has(lexicon.Scale) && !set.Has(lexicon.Cardinal):
		v := f.Value(i, lexicon.Scale)
		return f.Link(i-1)&lexicon.LinkA != 0 || v < lexicon.ScaleTimes && v != 6 || f.Lex.Lang() != "en" || f.Has(i-1) == false
	case set.Has(lexicon.Fraction) && !set.Any(1<<lexicon.Cardinal|1<<lexicon.Ordinal):
		return f.Value(i, lexicon.Fraction) == 2 || f.Link(i-1)&lexicon.LinkA != 0 || f.Of(i+1, lexicon.Scale) || f.Dash(i+1) || f.Of(i+1, lexicon.TimeUnit)
	}
	return true
}

// amount reads an amount at token i.
func (f *finder) amount(i int) int {
	q, ok := f.Parse(i)
	if !ok {
		return max(q.Last, i+1)
	}
	return max(q.Last, i+1)
}

// add keeps a time expression.
func (f *finder) add(q number.Quantity) int {
	f.Note(q)
	return q.Last
}

// tellsOfThePast reports whether most of the years that the text names lie well before its date: a history, in which dates
// are counted from each other.
func (f *finder) tellsOfThePast() bool {
	if !f.ref.Valid() {
		return f.Layout == nil || f.Layout.Dateline().Empty() // news of a day, even if the dateline leaves the year out
	}
	past, all := 0, 0
	for _, t := range f.Toks {
		if t.Kind != token.Number || t.End-t.Start != 4 {
			continue
		}
		s := f.Text[t.Start:t.End]
		if (s[0] != '1' && s[0] != '2') || s[0] == '2' && s[1] != '0' {
			continue
		}
		v := 0
		for k := 0; k < 4; k++ {
			if s[k] < '0' || s[k] > '9' {
				v = 0
				break
			}
			v = 10*v + int(s[k]-'0')
		}
		if v < 1000 {
			continue
		}
		all++
		if v < f.ref.Year-2 {
			past++
		}
	}
	return all >= 6 && 10*past >= 8*all
}

// quantity makes a quantity of the tokens [first, last).
func (f *finder) quantity(k number.Kind, first, last int, resolved, rule string) number.Quantity {
	return number.Quantity{Span: f.Bytes(first, last), Kind: k, First: first, Last: last, Resolved: resolved, Rule: rule}
}

// Reference returns the document's date: the caller's if there is one, else the one that the dateline gives in full.
func Reference(text string, dateline span.Span, lex *lexicon.Lexicon, caller number.Moment) number.Moment {
	if caller.Valid() || dateline.Empty() {
		return caller
	}
	line := dateline.Of(text)
	in := number.Input{Text: line, Toks: token.Scan(line, lex), Lex: lex}
	f := finder{Parser: amount.New(number.NewReader(in))}
	for i := range in.Toks {
		if s, _, ok := f.date(i); ok && s.grain == day && s.explicit {
			return number.Moment{Year: s.y, Month: s.m, Day: s.d}
		}
	}
	return number.Moment{}
}

// Parse reads a text that is one quantity and nothing else but an article before it and a full stop after it. If it is not, ok is
// false and refused says what does not belong, and why.
func Parse(in number.Input) (q number.Quantity, refused number.Refusal, ok bool) {
	qs, no := Find(in)
	n := len(in.Toks)
	part := func(first, last int, reason string) (number.Quantity, number.Refusal, bool) {
		return number.Quantity{}, number.Refusal{Span: span.Span{Start: int(in.Toks[first].Start), End: int(in.Toks[last-1].End)}, Reason: reason}, false
	}
	switch {
	case len(qs) == 0 && len(no) > 0:
		return q, no[0], false
	case n == 0:
		return q, number.Refusal{Span: span.Span{Start: 0, End: len(in.Text)}, Reason: reasonNone}, false
	case len(qs) == 0:
		return part(0, n, reasonNone)
	}
	q = qs[0]
	switch {
	case q.First > 1 || q.First == 1 && !in.Lex.Set(in.Toks[0].Lex).Has(lexicon.Det):
		return part(0, q.First, reasonWords)
	case len(qs) > 1:
		return part(qs[1].First, qs[1].Last, reasonSecond)
	case q.Last < n-1 || q.Last == n-1 && in.Toks[q.Last].Kind != token.Stop:
		return part(q.Last, n, reasonWords)
	}
	return q, number.Refusal{}, true
}

// What Parse says of a string that is no quantity, beside the reasons of package amount.
const (
	reasonNone   = "no quantity"
	reasonSecond = "more than one quantity"
	reasonWords  = "words beside the quantity"
)
