package speaker_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/ascribe-go/ascribe/quotes"
)

// BenchmarkNames holds the cost per byte of texts that are hard on a memory of names: that of many names, of one name, of one
// surname with many bearers and of pronouns among many people. It should stay the same from a thousand to a hundred thousand.
func BenchmarkNames(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		for _, c := range []struct {
			name string
			line func(i int) string
		}{
			{"distinct", func(i int) string { return "Ada " + word(i) + " said the bridge was safe.\n\n" }},
			{"one", func(int) string { return "Ada Stoneham said the bridge was safe.\n\n" }},
			{"surname", func(i int) string { return word(i) + " Stone said the bridge was safe. Stone left.\n\n" }},
			{"pronoun", func(i int) string { return "Ada " + word(i) + " met them. She said the bridge was safe.\n\n" }},
			{"dialogue", func(i int) string {
				return "“Are you cold, " + word(i%7) + "?” asked " + word(i%5) + ".\n\n“No! Are you?”\n\n"
			}},
			{"bare", func(i int) string { return "“Are you cold, " + word(i) + "?” " }},
		} {
			b.Run(fmt.Sprintf("%s/%d", c.name, n), func(b *testing.B) {
				var t strings.Builder
				for i := range n {
					t.WriteString(c.line(i))
				}
				text := t.String()
				b.SetBytes(int64(len(text)))
				b.ReportAllocs()
				for b.Loop() {
					for range quotes.Parse(text).Speakers() {
					}
				}
			})
		}
	}
}

// word returns the i-th of many made-up names.
func word(i int) string {
	syllables := [...]string{"ra", "vo", "len", "dis", "mo", "ket", "su", "bri", "tan", "gel"}
	s := "X"
	for k := 0; k == 0 || i > 0 || k < 3; k++ {
		s += syllables[i%10]
		i /= 10
	}
	return strings.ToUpper(s[1:2]) + s[2:]
}
