package marks

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ascribe-go/ascribe/internal/fold"
	"github.com/ascribe-go/ascribe/internal/lexicon"
)

// first marks the bytes that a quote mark, or a tag, may begin with.
var first = func() (t [256]bool) {
	for _, c := range []byte("\"'`<\xC2\xE2\xE3") {
		t[c] = true
	}
	return t
}()

// none reports whether none of eight bytes is one that first marks, or any other beyond ASCII: most of a text is passed over so.
func none(b string) bool {
	const each, highs = 0x0101010101010101, 0x8080808080808080
	x := uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 | uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
	double, single, back, tag := x^each*'"', x^each*'\'', x^each*'`', x^each*'<'
	return (x|(double-each)&^double|(single-each)&^single|(back-each)&^back|(tag-each)&^tag)&highs == 0
}

// scan collects the marks of a paragraph.
func (f *finder) scan(start, end int) {
	text := f.text[:end]
	for i := start; i < end; i++ {
		for i+8 <= end && none(text[i:i+8]) {
			i += 8
		}
		for i < end && !first[text[i]] {
			i++
		}
		if i == end {
			break
		}
		if text[i] == '<' {
			i = max(i, tag(text, i)-1)
			continue
		}
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		m := mark{start: uint32(i), end: uint32(i + size)}
		before, after := f.neighbours(start, i, i+size, end)
		switch r {
		case '"':
			m.style = Straight
			m.role = f.double(before, after, text[start:i])
		case '`':
			m.style, m.role = Backtick, opens
			if i+1 < end && text[i+1] == '`' {
				m.end, m.style = uint32(i+2), Backticks
			} else if before.word {
				continue
			}
		case '\'':
			n := 1
			for i+n < end && text[i+n] == '\'' {
				n++
			}
			if n > 1 {
				f.apostrophes(start, i, n, end)
				i += n - 1
				continue
			}
			m.style = Single
			m.role = f.single(before, after, text, i, i+1, end)
		case '“':
			if m.style, m.role = Curly, opens; !before.space && !before.open && (after.space || after.stop) {
				m.role |= closes // „so“, or a closing mark typed wrong
			}
		case '”':
			if m.style, m.role = Curly, closes; before.space && !after.space && !after.stop {
				m.role |= opens // ”så”, or an opening mark typed wrong
			}
		case '‟':
			m.style, m.role = Curly, opens
		case '„':
			m.style, m.role = Low, opens
		case '‚':
			if m.style, m.role = SingleLow, opens; !before.space && !before.open {
				continue // a comma of a careless typist
			}
		case '«', '»':
			m.style, m.role = Guillemets, f.angle(r == '«', before, after, start, m)
		case '‹', '›':
			m.style, m.role = SingleAngle, f.angle(r == '‹', before, after, start, m)
		case '「':
			m.style, m.role = Corner, opens
		case '」':
			m.style, m.role = Corner, closes
		case '『':
			m.style, m.role = WhiteCorner, opens
		case '』':
			m.style, m.role = WhiteCorner, closes
		case '‘', '‛':
			m.style = SingleCurly
			switch sure, maybe := f.elided(text, i+size, end); {
			case before.word && after.word: // Qur‘an
			case !before.space && (!before.open || after.space) && (after.space || after.stop):
				m.role = closes // ‚so‘
			case sure:
			case maybe:
				m.role = opens | elides
			default:
				m.role = opens
			}
		case '’':
			m.style = SingleCurly
			m.role = f.single(before, after, text, i, i+size, end) &^ opens
		}
		i = int(m.end) - 1
		if int(m.end) == end && m.role&closes != 0 {
			m.role &^= opens // nothing follows that it could open
		}
		if m.role != 0 {
			f.marks = append(double(f.marks), m)
		}
	}
}

// side is what stands next to a mark.
type side struct {
	space bool // white space, or the edge of the paragraph
	word  bool // a letter or digit
	digit bool
	stop  bool // punctuation that follows words: . , ; : ! ? … ) ]
	open  bool // what a quotation may begin after without a blank: ( [ dash / : another opening mark
	quote bool // another mark
	s     bool // the letter s
}

func neighbour(r rune) side {
	switch {
	case r == utf8.RuneError:
		return side{}
	case r < utf8.RuneSelf && 'a' <= r|0x20 && r|0x20 <= 'z':
		return side{word: true, s: r|0x20 == 's'}
	case '0' <= r && r <= '9':
		return side{word: true, digit: true}
	case r == ' ' || r == '\n':
		return side{space: true}
	}
	switch r {
	case '.', ',', ';', ':', '!', '?', '…', ')', ']', '}', '%':
		return side{stop: true, open: r == ':'}
	case '(', '[', '{', '-', '–', '—', '―', '/', '¿', '¡', '=', '*', '>', '\u200b', '\ufeff':
		return side{open: true}
	case '"', '\'', '`', '“', '”', '‘', '’', '„', '‚', '«', '»', '‹', '›', '「', '」', '『', '』':
		return side{quote: true, open: r != '”' && r != '’' && r != '»' && r != '』' && r != '」'}
	}
	if unicode.IsSpace(r) {
		return side{space: true}
	}
	return side{word: unicode.IsLetter(r) || unicode.IsNumber(r), stop: !unicode.IsLetter(r) && unicode.IsPunct(r)}
}

func isPunct(r rune) bool { return neighbour(r).stop }

func (f *finder) neighbours(start, from, to, end int) (before, after side) {
	before, after = side{space: true}, side{space: true}
	if from > start {
		r, _ := utf8.DecodeLastRuneInString(f.text[start:from])
		before = neighbour(r)
	}
	if to < end {
		r, _ := utf8.DecodeRuneInString(f.text[to:end])
		after = neighbour(r)
	}
	return before, after
}

// double tells what a mark that looks the same on both sides can be: " or ”.
func (f *finder) double(before, after side, text string) (r role) {
	if before.digit && !after.word { // 24", 5'11"
		r |= closes | weak
		if i := strings.LastIndexAny(text[max(0, len(text)-4):], "'’′"); i >= 0 {
			return 0
		}
		return r
	}
	if !before.space || after.space || after.stop {
		r |= closes
	}
	if !after.space && !(after.stop && !before.space) || before.space && after.quote {
		r |= opens
	}
	if before.space && after.space {
		r = opens | closes
	}
	return r
}

// single tells what ' and ’ can be. Between letters it is an apostrophe: don't, O'Neill.
func (f *finder) single(before, after side, text string, from, to, end int) (r role) {
	switch {
	case before.word && after.word:
		return 0
	case (before.space || before.open) && !after.space && !after.stop:
		switch sure, maybe := f.elided(text, to, end); {
		case sure:
			return 0
		case maybe:
			return opens | elides
		}
		return opens
	case before.digit && !after.stop: // 5' tall, the 1990s'
		return closes | weak
	case before.space:
		return 0
	case before.word && after.space: // a possessive or the end of a quotation
		switch sure, maybe := f.clipped(text, from); {
		case sure:
			return 0
		case maybe, before.s:
			return closes | weak
		}
		return closes
	}
	return closes
}

// clipped tells whether the word before an apostrophe is a clipped one (rock 'n' roll), or may be one: ol' man, goin' home.
func (f *finder) clipped(text string, at int) (sure, maybe bool) {
	const long = 16
	i := at
	for i > max(0, at-long) && text[i-1] < utf8.RuneSelf && neighbour(rune(text[i-1])).word {
		i--
	}
	word := text[i:at]
	if len(word) == 1 && fold.Lower[word[0]] == 'n' {
		return true, true
	}
	return false, len(word) > 4 && word[len(word)-2:] == "in" || f.lex.Value(f.lex.Find(word), lexicon.Elision) == lexicon.ElisionAfter
}

// elided tells whether the mark before text[at:] is an apostrophe in place of letters or of a century ('em, ’90s), or may be
// one.
func (f *finder) elided(text string, at, end int) (sure, maybe bool) {
	const long = 12
	i := at
	for i < min(end, at+long) && (text[i] < utf8.RuneSelf && neighbour(rune(text[i])).word) {
		i++
	}
	word := text[at:i]
	if len(word) >= 2 && len(word) <= 3 && word[0] >= '0' && word[0] <= '9' && word[1] >= '0' && word[1] <= '9' {
		return len(word) == 2 && (i == end || text[i] != '\'' && !strings.HasPrefix(text[i:], "’")) || len(word) == 3 && word[2] == 's', false
	}
	switch f.lex.Value(f.lex.Find(word), lexicon.Elision) {
	case lexicon.ElisionBefore:
		return true, false
	case lexicon.ElisionMaybe:
		return word[0] >= 'a', true // 'Round, with a capital, may begin a quotation
	case lexicon.ElisionAfter:
		return word == "n", false
	}
	return false, false
}

// apostrophes adds the marks of a run of n straight apostrophes: two are a double mark, a third is a single one within it.
func (f *finder) apostrophes(start, i, n, end int) {
	before, after := f.neighbours(start, i, i+n, end)
	two := func(at int) {
		if r := f.double(before, after, ""); r != 0 {
			f.marks = append(f.marks, mark{start: uint32(at), end: uint32(at + 2), style: Apostrophes, role: r})
		}
	}
	switch {
	case n == 2:
		two(i)
	case n == 3 && (before.space || before.open):
		two(i)
		f.marks = append(f.marks, mark{start: uint32(i + 2), end: uint32(i + 3), style: Single, role: opens})
	case n == 3:
		f.marks = append(f.marks, mark{start: uint32(i), end: uint32(i + 1), style: Single, role: closes})
		two(i + 1)
	case n == 4: // an end and a beginning
		two(i)
		two(i + 2)
	}
}

// angle tells what « or » does. They point outwards in most languages and inwards in German and Danish; set off by blanks
// on both sides, as in French, they say nothing by their neighbours. A » that begins a paragraph without a « is a bullet.
func (f *finder) angle(left bool, before, after side, start int, m mark) role {
	opening, closing := (before.space || before.open) && !after.space, !before.space && (after.space || after.stop || after.quote)
	switch {
	case left && closing && !opening:
		return closes
	case left:
		return opens
	case opening && !closing:
		return opens | closes
	case int(m.start) == start:
		return 0
	}
	return closes
}

// rank fills in later, for each mark of the paragraph.
func (f *finder) rank() {
	firm := uint16(0)
	for i := len(f.marks) - 1; i >= 0; i-- {
		m := &f.marks[i]
		m.later = firm
		switch {
		case m.role&weak != 0:
		case m.role&closes != 0:
			firm |= 1 << m.style
			for _, s := range closedBy[m.style] {
				firm |= 1 << s
			}
		case m.role&opens != 0:
			firm &^= 1 << m.style
		}
	}
}

// tag returns the end of a tag of a markup language at i, i if there is none: what it quotes is no part of the text.
func tag(text string, i int) int {
	const longest = 400
	if i+1 >= len(text) || text[i+1] != '/' && (text[i+1]|0x20 < 'a' || text[i+1]|0x20 > 'z') {
		return i
	}
	for k := i + 1; k < min(len(text), i+longest); k++ {
		switch text[k] {
		case '>':
			return k + 1
		case '<':
			return i
		}
	}
	return i
}
