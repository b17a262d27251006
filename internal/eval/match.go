package eval

import (
	"math"
	"strings"
	"unicode"

	"github.com/ascribe-go/ascribe/internal/unit"
	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// fold reduces a name to its letters: no accents, marks or article, no ’s.
func fold(name string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(name) {
		if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(r)
		}
	}
	s := cases.Fold().String(b.String())
	for _, a := range []string{"'s", "’s"} {
		for i := strings.Index(s, a); i >= 0; i = strings.Index(s, a) {
			if e := i + len(a); e < len(s) && (s[e] >= 'a' && s[e] <= 'z') {
				break
			}
			s = s[:i] + s[i+len(a):]
		}
	}
	s = strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) || r == '_' {
			return r
		}
		return ' '
	}, s)
	s = strings.Join(strings.Fields(s), " ")
	for _, a := range []string{"the ", "a ", "an "} {
		if rest, ok := strings.CutPrefix(s, a); ok {
			return rest
		}
	}
	return s
}

var titles = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields("mr mrs ms miss dr sir lady lord sen senator rep president gov governor prof professor gen general") {
		m[w] = true
	}
	return m
}()

func untitled(s string) (out []string) {
	for _, w := range strings.Fields(s) {
		if !titles[w] {
			out = append(out, w)
		}
	}
	return out
}

// nameMatch reports whether two names are equal, or one's words are among the other's and both end alike.
func nameMatch(a, b string) bool {
	a, b = fold(a), fold(b)
	if a == "" || b == "" {
		return false
	}
	if a == b {
		return true
	}
	x, y := untitled(a), untitled(b)
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	if strings.Join(x, " ") == strings.Join(y, " ") {
		return true
	}
	within := func(p, q []string) bool {
		in := map[string]bool{}
		for _, w := range q {
			in[w] = true
		}
		for _, w := range p {
			if !in[w] {
				return false
			}
		}
		return true
	}
	return x[len(x)-1] == y[len(y)-1] && (within(x, y) || within(y, x))
}

func speakerOK(d *Doc, gold, got *string) bool {
	if str(gold) == "" || str(got) == "" {
		return str(gold) == str(got)
	}
	if nameMatch(*got, *gold) || fold(*got) == fold(*gold) {
		return true
	}
	for k, list := range d.Aliases {
		for _, a := range list {
			if fold(a) == fold(*got) && fold(k) == fold(*gold) {
				return true
			}
		}
	}
	return false
}

func canonical(gold, got string) bool {
	if gold == "" || got == "" {
		return gold == got
	}
	return strings.Join(untitled(fold(gold)), " ") == strings.Join(untitled(fold(got)), " ")
}

func quantityOK(g, s *Quantity) bool {
	if g.Kind == "date" || g.Kind == "time" {
		a, b := str(g.Resolved), str(s.Resolved)
		return a == b || a != "" && b != "" && sameTime(b, a)
	}
	value := false
	if g.Value != nil {
		value = near(g.Value, s.Value)
	} else {
		value = near(g.Low, s.Low) && near(g.High, s.High)
	}
	comparator := s.Comparator
	if comparator == "" {
		comparator = "="
	}
	return value && g.Comparator == comparator && (str(g.Unit) == "" || sameUnit(str(g.Unit), str(s.Unit)))
}

func near(a, b *float64) bool {
	if a == nil || b == nil {
		return a == b
	}
	return math.Abs(*a-*b) <= 1e-9*math.Max(1, math.Max(math.Abs(*a), math.Abs(*b)))
}

func sameUnit(a, b string) bool {
	strip := strings.NewReplacer("{", "", "}", "")
	a, b = strip.Replace(a), strip.Replace(b)
	if strings.EqualFold(a, b) {
		return true
	}
	x, err := unit.Parse(a)
	if err != nil {
		return false
	}
	y, err := unit.Parse(b)
	return err == nil && x.Dim == y.Dim && x.Factor == y.Factor && x.Offset == y.Offset
}
