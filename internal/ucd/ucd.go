// Package ucd reads the break tests of the Unicode Character Database, version 15.0.0, to which the tests of the stages below
// are held. No package but tests imports it.
package ucd

import (
	_ "embed"
	"iter"
	"strconv"
	"strings"
)

// The files of the standard that say where UAX #29 breaks.
var (
	//go:embed GraphemeBreakTest.txt
	Graphemes string
	//go:embed WordBreakTest.txt
	Words string
	//go:embed SentenceBreakTest.txt
	Sentences string
)

// Cases returns the texts of a file, each with the offsets at which it breaks: 0 and its length are the first and the last.
func Cases(file string) iter.Seq2[string, []int] {
	return func(yield func(string, []int) bool) {
		for line := range strings.Lines(file) {
			if !strings.HasPrefix(line, "÷") {
				continue
			}
			var text strings.Builder
			var breaks []int
			for f := range strings.FieldsSeq(line) {
				switch f {
				case "÷":
					breaks = append(breaks, text.Len())
				case "×":
				default:
					r, err := strconv.ParseUint(f, 16, 32)
					if err != nil {
						panic("ucd: " + line)
					}
					text.WriteRune(rune(r))
				}
			}
			if !yield(text.String(), breaks) {
				return
			}
		}
	}
}
