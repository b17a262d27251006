package marks

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/ascribe-go/ascribe/internal/fold"
	"github.com/ascribe-go/ascribe/internal/layout"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/span"
)

// usesDashes reports whether dashes introduce speech: in the languages that print it so, and in a text of any other that hardly
// uses another mark (Joyce in English).
func (f *finder) usesDashes(l *layout.Layout) bool {
	switch f.lang {
	case "es", "pt", "fr", "it", "ca", "gl", "ro", "pl", "ru":
		return true
	}
	const least = 3
	dashed, marked := 0, 0
	for i := range l.Paragraphs {
		switch r, n := utf8.DecodeRuneInString(f.text[l.Paragraphs[i].Start:]); r {
		case '—', '―':
			if after, _ := utf8.DecodeRuneInString(f.text[l.Paragraphs[i].Start+n:]); unicode.IsLetter(after) {
				dashed++
			}
		case '"', '“', '‘', '\'', '«':
			marked++
		}
	}
	return dashed >= least && dashed > marked
}

func isDash(r rune) bool { return r == '—' || r == '–' || r == '―' }

// dialogue finds the speech of a paragraph that a dash begins. In most languages the next dash ends it, one more takes it up
// again; in English the clause that tells who speaks is known by its verb alone. Spans in quote marks lie in the pieces.
func (f *finder) dialogue(p *layout.Paragraph) {
	r, n := utf8.DecodeRuneInString(f.text[p.Start:p.End])
	if !isDash(r) {
		return
	}
	f.pieces, f.passed = f.pieces[:0], f.first
	if f.lang == "en" {
		f.told(p, p.Start+n)
	} else {
		speech, from, width := true, p.Start+n, n
		for i := p.Start + n; i <= p.End; {
			i = f.past(i)
			r, k := rune(-1), 1
			if i < p.End {
				r, k = utf8.DecodeRuneInString(f.text[i:p.End])
			}
			if isDash(r) || r == -1 {
				if speech {
					f.piece(from-width, from, min(i, p.End))
				}
				speech, from, width = !speech, i+k, k
			}
			i += k
		}
	}
	if len(f.pieces) > 0 {
		f.arrange(f.pieces)
	}
}

// past returns the end of the spans in marks that i lies in, i if it lies in none: a dash or a clause within marks is none of the
// paragraph's. It is called with growing offsets.
func (f *finder) past(i int) int {
	for f.passed < len(f.quotes) && f.quotes[f.passed].Outer.Start <= i {
		i = max(i, f.quotes[f.passed].Outer.End)
		f.passed++
	}
	return i
}

// piece adds the speech [from, to), whose dash is at start.
func (f *finder) piece(start, from, to int) {
	in := f.trim(from, to)
	for !in.Empty() { // “… —dijo Juan—. ¿Quién?”: the stop belongs to what the dashes enclose
		if c := f.text[in.Start]; c != '.' && c != ',' && c != ';' && c != ':' {
			break
		}
		if f.begins(in.Start) {
			break
		}
		in = f.trim(in.Start+1, in.End)
	}
	if !in.Empty() {
		f.pieces = append(f.pieces, Quote{Outer: span.Span{Start: start, End: to}, Inner: in, Style: Dash, Closed: true})
	}
}

// begins reports whether a span of the paragraph begins at i; one that lacks its mark may begin with any character.
func (f *finder) begins(i int) bool {
	_, found := slices.BinarySearchFunc(f.quotes[f.first:], i, func(q Quote, i int) int { return q.Outer.Start - i })
	return found
}

// told adds the speech of an English paragraph that a dash begins and that ends before the clauses that say who speaks:
// “—I am, Lund said at once. Down there by the quay.”
func (f *finder) told(p *layout.Paragraph, from int) {
	start := p.Start
	for i := f.past(from); i+2 < p.End; i = f.past(i + 1) {
		switch f.text[i] {
		case ',', '!', '?':
		default: // after a full stop, "God knows" is said
			continue
		}
		if f.text[i+1] != ' ' && f.text[i+1] != '\n' || !f.tells(i+2, p.End) {
			continue
		}
		f.piece(start, from, i+1)
		// The clause ends with its sentence, or at a comma before lower case.
		for i = f.past(i + 2); i < p.End && f.text[i] != '.' && f.text[i] != '!' && f.text[i] != '?'; i = f.past(i + 1) {
			if f.text[i] == ',' && i+2 < p.End && f.text[i+2] >= 'a' && f.text[i+2] <= 'z' {
				break
			}
		}
		from = min(i+1, p.End)
		start = from
	}
	f.piece(start, from, p.End)
}

// tells reports whether a clause at i says who speaks: “he said”, “Tom Lund cried”, “said Ann”.
func (f *finder) tells(i, end int) bool {
	const longest = 4
	for range longest {
		k := i
		for k < end && (f.text[k]|0x20 >= 'a' && f.text[k]|0x20 <= 'z' || f.text[k] >= utf8.RuneSelf) {
			k++
		}
		if k == i {
			return false
		}
		word := f.text[i:k]
		id := f.lex.Lookup(fold.Hash(word), word)
		if word[0] >= 'a' && f.lex.Has(id, lexicon.Report) && f.lex.Value(id, lexicon.Verb)&(lexicon.FormPast|lexicon.FormS) != 0 {
			return true
		}
		pronoun := f.lex.Value(id, lexicon.Pronoun)&lexicon.ProSubject != 0
		if !pronoun && (word[0] >= 'a' && word[0] <= 'z') && !f.lex.Set(id).Any(lexicon.Of(lexicon.Det, lexicon.Role, lexicon.Person, lexicon.Title)) {
			return false
		}
		if k >= end || f.text[k] != ' ' && f.text[k] != '\n' {
			return false
		}
		i = k + 1
	}
	return false
}
