package naming

import (
	"testing"

	"github.com/ascribe-go/ascribe/internal/lexicon"
)

func TestIs(t *testing.T) {
	lex := lexicon.For("en")
	saldo := Speaker{Name: "Vladimir Saldo", Aliases: []string{"Saldo"}, Titles: []string{"pro-Russian governor of Kherson"}, Key: "Q123"}
	ministry := Speaker{Name: "Ministry of Defence"}
	for _, c := range []struct {
		reason, name string
		of           Speaker
		want         bool
	}{
		{reason: "the name", name: "Vladimir Saldo", of: saldo, want: true},
		{reason: "the surname", name: "Saldo", of: saldo, want: true},
		{reason: "case and blanks", name: " vladimir  SALDO ", of: saldo, want: true},
		{reason: "with a title", name: "Governor Vladimir Saldo", of: saldo, want: true},
		{reason: "an initial", name: "V. Saldo", of: saldo, want: true},
		{reason: "the office", name: "the governor of Kherson", of: saldo, want: true},
		{reason: "the caller's key", name: "Q123", of: saldo, want: true},
		{reason: "another given name", name: "Boris Saldo", of: saldo},
		{reason: "another surname", name: "Vladimir Putin", of: saldo},
		{reason: "nobody", name: "", of: saldo},
		{reason: "short for the given name", name: "Mo Trickett", of: Speaker{Name: "Maureen Trickett"}, want: true},
		{reason: "not short for it", name: "Al Trickett", of: Speaker{Name: "Maureen Trickett"}},
		{reason: "an organisation shortened", name: "the Defence Ministry", of: ministry, want: true},
		{reason: "its acronym", name: "WHO", of: Speaker{Name: "World Health Organization"}, want: true},
		{reason: "stuck to the next word", name: "Ministry of Defence", of: Speaker{Name: "Ministry of Defencein"}, want: true},
		{reason: "a longer word", name: "Ann Lee", of: Speaker{Name: "Ann Leeson"}},
	} {
		n := Parse(c.name, lex)
		if got := n.Is(&c.of); got != c.want {
			t.Errorf("%s: %q is %q: %v", c.reason, c.name, c.of.Name, got)
		}
	}
	n := Parse("Judge Ochoa", lex)
	if !n.In("The dissenter, Judge Ochoa of Tucson") || n.In("The judge") || n.In("") {
		t.Error("In: the name within a noun phrase")
	}
}
