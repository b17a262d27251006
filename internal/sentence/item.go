package sentence

import "github.com/ascribe-go/ascribe/internal/token"

// marker is what numbers an item of a list: 1. 1) 1.) (1) a. a) iv)
type marker struct {
	value int
	form  string // how it is closed
	upper bool   // of a letter
	alpha bool
}

// item returns the token after an item's number at i, 0 if none stands there. The number ends no sentence by its stop. In
// running text ("1. Bread 2. Milk") it begins a sentence, but only as the neighbour of the number before it.
func (f *finder) item(i, last int) int {
	t := f.toks
	if !f.fresh && !t[i].Is(token.Space) {
		return 0
	}
	k := i
	var m marker
	if t[k].Kind == token.Open {
		if !f.is(k, "(") || k+1 >= last || t[k+1].Is(token.Space) {
			return 0
		}
		m.form = "("
		k++
	}
	switch s := t[k].Of(f.text); {
	case t[k].Kind == token.Number && len(s) <= 5:
		for _, c := range []byte(s) {
			switch {
			case c == '.': // 2.1. Methods
				m.value = 10000
			case c < '0' || c > '9':
				return 0
			default:
				m.value = 10*m.value + int(c-'0')
			}
		}
		if len(s) > 3 && m.value < 10000 || m.value >= 10000 && !f.fresh {
			return 0
		}
	case t[k].Kind == token.Word && len(s) == 1:
		c := s[0]
		m.alpha, m.upper = true, c < 'a'
		m.value = int(c|0x20) - 'a' + 1
	default:
		return 0
	}
	k++
	closed := false
	if k < last && f.is(k, ".") && !t[k].Is(token.Space) && m.form == "" {
		m.form = "."
		k++
	}
	if k < last && f.is(k, ")") && !t[k].Is(token.Space) {
		m.form += ")"
		closed = true
		k++
	}
	// Capitals with a stop are initials; a bare number is none.
	if k >= last || m.form == "" || m.form == "(" || !t[k].Is(token.Space) || m.upper && !closed {
		return 0
	}
	switch next := t[k]; {
	case f.fresh:
		if m.alpha && !closed && !next.Is(token.Upper) { // "p. 5" is none
			return 0
		}
	case m.form[0] == '(':
		return 0 // "(2) the" stands within sentences
	case f.list.form == m.form && f.list.alpha == m.alpha && f.list.upper == m.upper && (m.value == f.list.value+1 || m.value == f.list.value-1):
		if !closed && !next.Is(token.Upper) && next.Kind == token.Word {
			return 0
		}
	case m.value == 1 && f.is(i-1, ":") && next.Is(token.Upper):
	default:
		return 0
	}
	f.list = m
	return k
}
