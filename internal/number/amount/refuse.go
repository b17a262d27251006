package amount

import (
	"github.com/ascribe-go/ascribe/internal/layout"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/number"
	"github.com/ascribe-go/ascribe/internal/token"
)

// The reasons why a number is no quantity.
const (
	ReasonIdiom     = "idiom"     // first of all, no one
	ReasonPronoun   = "pronoun"   // this one
	ReasonModel     = "model"     // AIM-120, G20
	ReasonLabel     = "label"     // Article 94, phase 3
	ReasonName      = "name"      // France 2
	ReasonTitle     = "title"     // “Forty Winters”
	ReasonCode      = "code"      // phone and part numbers
	ReasonVersion   = "version"   // 2.0.3
	ReasonAddress   = "address"   // of the net: URLs, hashtags
	ReasonList      = "list"      // 1. Item
	ReasonReference = "reference" // [12]
	ReasonByline    = "byline"
)

// refuse returns the token after the number at i and a reason if what stands around it shows that it counts nothing.
func (p *Parser) refuse(i int) (end int, reason string) {
	t := p.Toks[i]
	if p.Layout != nil && len(p.Layout.Paragraphs) > 0 {
		if pi := p.Layout.Paragraph(i); pi < len(p.Layout.Paragraphs) {
			para := &p.Layout.Paragraphs[pi]
			if para.Kind == layout.Byline {
				return i + 1, ReasonByline
			}
			if para.Label == layout.Bullet && i < para.LabelEnd && len(p.Layout.Paragraphs) > 1 {
				return i + 1, ReasonList
			}
		}
	}
	if end := p.Idiom(i); end > i {
		return end, ReasonIdiom
	}
	if p.Is(i, '+') && p.Has(i+1) { // +44 1632 960112
		if j := p.chain(i + 1); j > i+1 {
			return j, ReasonCode
		}
	}
	if t.Kind != token.Number {
		if t.Is(token.HasDigit) {
			return i + 1, ReasonModel
		}
		return p.pronoun(i)
	}
	if p.inAddress(i) {
		return p.chunkEnd(i), ReasonAddress
	}
	if p.Is(i-1, '[') && p.Is(i+1, ']') && !p.Space(i) && t.End-t.Start <= 3 {
		return i + 1, ReasonReference
	}
	if end := p.chain(i); end > i {
		return end, ReasonCode
	}
	s := p.Word(i)
	if _, ok := p.Decimal(s); !ok {
		if many(s) {
			return i + 1, ReasonVersion
		}
		return i + 1, ReasonCode
	}
	// Letters glued on that make it a part number: 24703L202.
	if !p.Space(i+1) && p.Kind(i+1) == token.Word && p.Has(i+1) && p.Toks[i+1].Is(token.HasDigit) && p.oddSuffix(i+1) {
		return i + 2, ReasonModel
	}
	if p.Dash(i-1) && !p.Space(i) && !p.Space(i-1) && p.Kind(i-2) == token.Word && p.Has(i-2) {
		switch {
		case p.Of(i-2, lexicon.Month), p.Value(i-2, lexicon.Topic)&lexicon.TopicMagnitude != 0, p.Of(i-2, lexicon.Part), p.Of(i-2, lexicon.Comparator), p.rangeBefore(i - 2):
		case p.Upper(i-2) || p.Toks[i-2].Is(token.HasDigit) || !p.Of(i-2, lexicon.Common):
			return p.wordEnd(i), ReasonModel
		}
	}
	if p.Is(i-1, '+') && !p.Space(i) && !p.Space(i-1) && p.letterBefore(i-1) { // J1149.5+2223
		return i + 1, ReasonCode
	}
	if p.Is(i-1, '#') && !p.Space(i) {
		return i + 1, ReasonAddress
	}
	return i, ""
}

// letterBefore reports whether the run of tokens without blanks before token i has a word in it.
func (p *Parser) letterBefore(i int) bool {
	for k := i - 1; k > i-6 && p.Has(k); k-- {
		if p.Kind(k) == token.Word {
			return true
		}
		if p.Space(k) {
			break
		}
	}
	return false
}

func (p *Parser) rangeBefore(i int) bool { return p.Min > i }

// wordEnd returns the token after the run of tokens without blanks that token i is part of, as far as they are letters and digits.
func (p *Parser) wordEnd(i int) int {
	i++
	for p.Has(i) && !p.Space(i) && (p.Kind(i) == token.Word || p.Kind(i) == token.Number || p.Dash(i) && !p.Space(i+1) && (p.Kind(i+1) == token.Number || p.Toks[min(i+1, len(p.Toks)-1)].Is(token.HasDigit))) {
		i++
	}
	return i
}

// oddSuffix reports whether the letters and digits glued to a number are no unit and no exponent.
func (p *Parser) oddSuffix(j int) bool {
	if _, k := p.unitAt(j); k > 0 {
		return false
	}
	w := p.Word(j)
	return w[0] != 'e' && w[0] != 'E' && w[0] != 'x'
}

func many(s string) bool {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] == '.' {
			n++
		}
	}
	return n > 1
}

// Idiom returns the token after a phrase that covers token i and counts nothing; i if there is none.
func (p *Parser) Idiom(i int) int {
	for k := i; k > i-4 && k >= p.Min; k-- {
		if !p.Has(k) {
			break
		}
		if n, _ := p.Phrase(lexicon.NoNumber, k); n > 0 && k+n > i {
			return k + n
		}
	}
	return i
}

// pronoun refuses "one" where it stands for a noun.
func (p *Parser) pronoun(i int) (int, string) {
	if p.Value(i, lexicon.Cardinal) != 1 || p.Lex.Lang() != "en" {
		return i, ""
	}
	next := i + 1
	if p.Link(next)&lexicon.LinkIn != 0 && p.Kind(next+1) != token.Number && !p.Of(next+1, lexicon.Cardinal) && p.Link(next+1)&lexicon.LinkEvery == 0 && !p.Of(i-1, lexicon.Comparator) {
		return next, ReasonPronoun // the right one at …
	}
	if n, v := p.Phrase(lexicon.Link, next); n > 1 && v&lexicon.LinkOutOf != 0 {
		return i, ""
	}
	switch {
	case p.Dash(next) && !p.Space(next), p.nounFollows(next), p.Link(next)&(lexicon.LinkOf|lexicon.LinkIn|lexicon.LinkAnd|lexicon.LinkOr|lexicon.LinkOutOf|lexicon.LinkTo|lexicon.LinkPoint) != 0,
		p.Set(next).Any(number.NumeralClasses), p.Of(next, lexicon.Comparator) && !p.Of(next, lexicon.Prep):
	default:
		k := i - 1
		if !p.Has(i+1) && !p.Has(k) || p.Link(k)&lexicon.LinkMinus != 0 || p.Word(k) == "but" || p.Of(k, lexicon.Comparator) || p.Set(k).Any(number.NumeralClasses) || p.Is(next, '%') {
			return i, ""
		}
		if _, n := p.unitAt(next); n > 0 {
			return i, ""
		}
		return next, ReasonPronoun
	}
	if d := p.Set(i - 1); d.Any(1<<lexicon.Det|1<<lexicon.Wh) && !p.Of(i-1, lexicon.Comparator) && p.Link(next)&(lexicon.LinkIn) != 0 && p.Kind(next+1) != token.Number && !p.Of(next+1, lexicon.Cardinal) {
		return next, ReasonPronoun
	}
	if p.Link(next)&(lexicon.LinkAnd|lexicon.LinkOr|lexicon.LinkTo) != 0 && !p.Set(next+1).Any(number.NumeralClasses) && p.Kind(next+1) != token.Number && p.Link(next+1)&lexicon.LinkA == 0 {
		return next, ReasonPronoun
	}
	return i, ""
}

// inAddress reports whether the run of tokens without blanks around i is an address of the net or a hashtag.
func (p *Parser) inAddress(i int) bool {
	const longest = 64
	if p.Space(i) && (p.Space(i+1) || p.Kind(i+1) == token.Word) {
		return false
	}
	first := i
	for k := i; k > i-longest && p.Has(k); k-- {
		first = k
		switch {
		case p.Is(k, '@'), p.Is(k, '#') && p.Kind(k+1) == token.Word, p.Is(k, '_'), p.Is(k, '/') && p.Is(k+1, '/'), p.Is(k, '\\'), p.Is(k, '=') && k < i && k > 0 && !p.Space(k), p.Is(k, '%') && k < i:
			return k != i
		}
		if p.Space(k) {
			break
		}
	}
	w := p.Word(first)
	return len(w) > 4 && (w[:4] == "www." || w[:4] == "http")
}

func (p *Parser) chunkEnd(i int) int {
	for i++; p.Has(i) && !p.Space(i); i++ {
	}
	return i
}

// chain returns the token after a run of numbers with dashes, points or blanks between them that is a phone number or a code.
func (p *Parser) chain(i int) int {
	n, j, zero := 1, i+1, p.Word(i)[0] == '0' && p.Toks[i].End-p.Toks[i].Start > 2
	letters := false
	for ; p.Dash(j) && !p.Space(j) && !p.Space(j+1) && (p.Kind(j+1) == token.Number || p.Has(j+1) && p.Toks[j+1].Is(token.HasDigit)); j += 2 {
		n++
		letters = letters || p.Kind(j+1) == token.Word
	}
	if n >= 3 || n == 2 && letters {
		return j
	}
	if p.Is(i-1, '+') && !p.Space(i) && p.Space(i-1) && p.Space(i+1) && p.Kind(i+1) == token.Number { // +86 138 …
		for ; p.Kind(j) == token.Number && p.Has(j) || p.Dash(j) && p.Kind(j+1) == token.Number; j++ {
		}
		return j
	}
	if p.Kind(i-1) == token.Open && p.Kind(i+1) == token.Close && p.Kind(i+2) == token.Number && p.Dash(i+3) && !p.Space(i+3) && p.Kind(i+4) == token.Number { // (206) 555-1212
		return i + 5
	}
	if n == 2 && p.Toks[i].End-p.Toks[i].Start == 3 && p.Toks[i+2].End-p.Toks[i+2].Start == 4 && (zero || p.phone(i)) {
		return j
	}
	if p.phone(i) && p.Toks[i].End-p.Toks[i].Start > 4 {
		return j
	}
	return i
}

// phone reports whether a word before token i announces a phone number.
func (p *Parser) phone(i int) bool {
	for k := i - 1; k > i-5 && p.Has(k); k-- {
		switch lower(p.Word(k)) {
		case "tel", "phone", "telephone", "fax", "call", "dial", "hotline", "ssn":
			return true
		}
	}
	return false
}

func lower(s string) string {
	var b [12]byte
	if len(s) > len(b) {
		return ""
	}
	for i := 0; i < len(s); i++ {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		b[i] = c
	}
	return string(b[:len(s)])
}

// named returns the reason if the bare number of m is part of a name: France 2, Article 94, “Forty Winters”.
func (p *Parser) named(m *measure) string {
	if m.unit != "" || m.pre || m.num.Is(number.Scaled|number.Fuzzied|number.Frac|number.Signed|number.Power) {
		return ""
	}
	i := m.num.First
	plural := false
	if first, _, people, ok := p.head(m.num.Last, p.isOne(m)); ok {
		_, plural = p.isPlural(first)
		plural = plural || people || p.isOne(m)
	}
	if i == 0 || p.Min > i-1 || p.Toks[i].Is(token.Line) {
		return ""
	}
	k := i - 1
	if p.Is(k, '.') && !p.Space(k) { // No. 9
		k--
	}
	if p.Of(k, lexicon.Label) && !(plural && !m.num.Is(number.Words) && !p.Upper(k)) {
		if m.num.Is(number.Words) && !p.nearLabel(k) {
			return ""
		}
		if !p.Upper(k) && p.Of(k, lexicon.Verb) && p.Value(k, lexicon.Verb)&(lexicon.FormS) != 0 && plural {
			return ""
		}
		return ReasonLabel
	}
	if w := p.Word(k); k == i-1 && len(w) == 1 && p.Upper(k) && !p.sentenceStart(k) && m.num.Is(number.Digits) && w != "I" { // the D 991
		return ReasonName
	}
	if m.num.Is(number.Grouped|number.Words) || plural || m.num.Is(number.Point) && p.nounFollows(m.num.Last) {
		return ""
	}
	if k == i-1 && p.Upper(k) && p.Kind(k) == token.Word && !p.Of(k, lexicon.Month) && !p.Set(k).Any(p.stops|1<<lexicon.Comparator|1<<lexicon.TimeUnit|1<<lexicon.Adverb) && p.Link(k) == 0 {
		start := p.sentenceStart(k) && !(p.Kind(k-1) == token.Quote && p.Kind(m.num.Last) == token.Quote)
		if v, ok := m.val.Int(); ok && v < 10000 && !(start && p.Of(k, lexicon.Common)) && !(p.Of(k, lexicon.Verb) && (start || p.headline(k))) {
			return ReasonName
		}
	}
	return ""
}

// Title reports whether the number word at i, and the word at last after it, begin a name in capitals.
func (p *Parser) Title(i, last int) bool { return p.Upper(i) && p.titleAt(i, last) }

func (p *Parser) isOne(m *measure) bool { return m.val == number.Int(1) }

// nearLabel reports whether the label at k takes a number in words: phase three, number one; not "train two dogs".
func (p *Parser) nearLabel(k int) bool {
	return !p.nounFollows(k + 2)
}

// sentenceStart reports whether token k begins a sentence or a quotation.
func (p *Parser) sentenceStart(k int) bool {
	if k == 0 || p.Toks[k].Is(token.Line) {
		return true
	}
	switch p.Kind(k - 1) {
	case token.Stop, token.Open:
		return true
	case token.Quote:
		return p.Space(k - 1)
	}
	return p.Is(k-1, ':')
}

// titleAt reports whether the capitalised number word at i begins or continues a name in capitals: “Forty Winters”, Seven Kettles.
func (p *Parser) titleAt(i, last int) bool {
	if p.Kind(last) == token.Quote && p.Kind(i-1) == token.Quote && i > 0 && p.Has(last) && !p.Is(i-2, ':') && !p.sentenceStart(i-1) { // nicknamed “Fifty-Two”
		return true
	}
	if !p.Upper(last) || p.Kind(last) != token.Word {
		return false
	}
	if p.headline(i) {
		return false
	}
	if p.Kind(i-1) == token.Quote && i > 0 { // the quotation is all capitals
		for k := last; k < last+6 && p.Has(k); k++ {
			switch {
			case p.Kind(k) == token.Quote:
				return true
			case p.Kind(k) == token.Word && !p.Upper(k) && !p.Set(k).Any(p.stops):
				return false
			case p.Kind(k) != token.Word && !(p.Is(k, ',') && p.Kind(k+1) == token.Quote):
				return false
			}
		}
		return false
	}
	return !p.sentenceStart(i) && p.Set(last).Any(1<<lexicon.Demonym) == false
}

// headline reports whether token i stands in a headline in which all words have capitals.
func (p *Parser) headline(i int) bool {
	if p.Layout == nil {
		return false
	}
	pi := p.Layout.Paragraph(i)
	if pi >= len(p.Layout.Paragraphs) {
		return false
	}
	para := &p.Layout.Paragraphs[pi]
	if para.Kind != layout.Headline && para.Kind != layout.Subhead {
		return false
	}
	long, upper := 0, 0
	for k := para.First; k < para.Last && k < para.First+maxHeadline; k++ {
		if p.Kind(k) == token.Word && p.Toks[k].End-p.Toks[k].Start >= 4 {
			long++
			if p.Upper(k) {
				upper++
			}
		}
	}
	return 10*upper >= 7*long
}

// maxHeadline is how many tokens of a headline are looked at to see whether it is in title case.
const maxHeadline = 40
