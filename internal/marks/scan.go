package marks

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ascribe-go/ascribe/internal/fold"
	"github.com/ascribe-go/ascribe/internal/layout"
	"github.com/ascribe-go/ascribe/internal/span"
)

// first marks the bytes that a quote mark may begin with.
var first = func() (t [256]bool) {
	for _, c := range []byte("\"'`\xC2\xE2\xE3") {
		t[c] = true
	}
	return t
}()

// scan collects the marks of a paragraph.
func (f *finder) scan(start, end int) {
	text := f.text[:end]
	for i := start; i < end; i++ {
		if !first[text[i]] {
			continue
		}
		m := mark{start: i, end: i + 1}
		before, after := f.neighbours(start, i, i+1, end)
		switch c := text[i]; c {
		case '"':
			m.style = Straight
			m.role = f.double(before, after, text[start:i])
		case '`':
			m.style, m.role = Backtick, opens
			if i+1 < end && text[i+1] == '`' {
				m.end, m.style = i+2, Backticks
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
		default:
			r, n := utf8.DecodeRuneInString(text[i:])
			m.end = i + n
			_, after = f.neighbours(start, i, i+n, end)
			switch r {
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
				switch {
				case before.word && after.word: // Qur‘an
				case !before.space && !before.open && (after.space || after.stop):
					m.role = closes // ‚so‘
				case f.elided(text, m.end, end):
				default:
					m.role = opens
				}
			case '’':
				m.style = SingleCurly
				m.role = f.single(before, after, text, i, m.end, end) &^ opens
			}
			i += n - 1
		}
		if m.role != 0 {
			f.marks = append(f.marks, m)
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
	case unicode.IsSpace(r):
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
		if f.elided(text, to, end) {
			return 0
		}
		return opens
	case before.digit && !after.stop: // 5' tall, the 1990s'
		return closes | weak
	case before.space:
		return 0
	case before.word && after.space: // a possessive or the end of a quotation
		if r = closes; before.s {
			r |= weak
		}
		if f.small(text, from) {
			return 0
		}
		return r
	}
	return closes
}

// small reports whether the word before an apostrophe is a clipped one: rock 'n' roll, goin', an ol' man.
func (f *finder) small(text string, at int) bool {
	i := at
	for i > 0 && text[i-1] < utf8.RuneSelf && neighbour(rune(text[i-1])).word {
		i--
	}
	switch word := text[i:at]; {
	case fold.Equal(word, "n"), fold.Equal(word, "o"), fold.Equal(word, "ol"):
		return true
	}
	return false
}

// elisions are the words that begin with an apostrophe in place of letters.
var elisions = [...]string{"em", "tis", "twas", "til", "till", "cause", "cos", "coz", "cuz", "bout", "n", "round", "un", "er", "ere", "im", "twill", "twere", "tisn't", "twould", "nother", "fraid", "nuff", "sup"}

// elided reports whether the mark before text[at:] is an apostrophe in place of letters or of a century: 'em, ’90s.
func (f *finder) elided(text string, at, end int) bool {
	i := at
	for i < end && (text[i] < utf8.RuneSelf && neighbour(rune(text[i])).word) {
		i++
	}
	word := text[at:i]
	if len(word) >= 2 && len(word) <= 3 && word[0] >= '0' && word[0] <= '9' && word[1] >= '0' && word[1] <= '9' {
		return len(word) == 2 && (i == end || text[i] != '\'' && !strings.HasPrefix(text[i:], "’")) || len(word) == 3 && word[2] == 's'
	}
	for _, e := range elisions {
		if fold.Equal(word, e) {
			// 'Round the clock' is a quotation: a closing mark at the very word is left to the reader of 'n'.
			return true
		}
	}
	return false
}

// apostrophes adds the marks of a run of n straight apostrophes: two are a double mark, a third is a single one within it.
func (f *finder) apostrophes(start, i, n, end int) {
	before, after := f.neighbours(start, i, i+n, end)
	two := func(at int) {
		if r := f.double(before, after, ""); r != 0 {
			f.marks = append(f.marks, mark{at, at + 2, Apostrophes, r})
		}
	}
	switch {
	case n == 2:
		two(i)
	case n == 3 && (before.space || before.open):
		two(i)
		f.marks = append(f.marks, mark{i + 2, i + 3, Single, opens})
	case n == 3:
		f.marks = append(f.marks, mark{i, i + 1, Single, closes})
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
	case m.start == start:
		return 0
	}
	return closes
}

// rank fills in better: for each mark that closes weakly, whether one that closes firmly follows before one that opens.
func (f *finder) rank() {
	if cap(f.better) < len(f.marks) {
		f.better = make([]bool, len(f.marks)*2)
	}
	f.better = f.better[:len(f.marks)]
	var firm [Backtick + 1]bool
	for i := len(f.marks) - 1; i >= 0; i-- {
		m := &f.marks[i]
		f.better[i] = firm[m.style]
		switch {
		case m.role&weak != 0:
		case m.role&closes != 0 && m.role&opens == 0:
			firm[m.style] = true
		case m.role&opens != 0 && m.role&closes == 0:
			firm[m.style] = false
		case m.role&closes != 0:
			firm[m.style] = true
		}
	}
}

// dialogue finds speech that a dash introduces, in the languages that print it so.
func (f *finder) dialogue(p *layout.Paragraph) {
	switch f.lang {
	case "es", "pt", "fr", "it", "ca", "gl", "ro", "pl", "ru":
	default:
		return
	}
	text := f.text[p.Start:p.End]
	r, n := utf8.DecodeRuneInString(text)
	if r != '—' && r != '–' && r != '―' {
		return
	}
	speech := true
	from := p.Start + n
	for i := p.Start + n; i <= p.End; {
		r, k := rune(-1), 1
		if i < p.End {
			r, k = utf8.DecodeRuneInString(f.text[i:p.End])
		}
		if r == '—' || r == '–' || r == '―' || r == -1 {
			if in := f.trim(from, i); speech && !in.Empty() {
				q := Quote{Outer: span.Span{Start: from - n, End: i}, Inner: in, Style: Dash, Closed: true}
				f.quotes = append(f.quotes, q)
			}
			speech = !speech
			from = i + k
			n = k
		}
		i += k
	}
}
