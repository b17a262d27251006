package sentence_test

import (
	"os"
	"strings"
	"testing"
)

// TestSentences cuts the texts of testdata/sentences.txt as they are marked there.
func TestSentences(t *testing.T) {
	data, err := os.ReadFile("testdata/sentences.txt")
	if err != nil {
		t.Fatal(err)
	}
	key := ""
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		switch {
		case line == "" || strings.HasPrefix(line, "//"):
			continue
		case strings.HasPrefix(line, "# "):
			key = line[2:]
			continue
		}
		t.Run(key, func(t *testing.T) {
			var want []string
			for s := range strings.SplitSeq(strings.ReplaceAll(line, "⏎", "\n"), "¦") {
				want = append(want, strings.TrimSpace(s))
			}
			text := strings.ReplaceAll(strings.ReplaceAll(strings.ReplaceAll(line, "⏎", "\n"), " ¦ ", " "), "¦", "")
			_, _, _, sents := find(text, "en")
			var got []string
			for _, s := range sents {
				got = append(got, s.Of(text))
			}
			if g, w := strings.Join(got, " ¦ "), strings.Join(want, " ¦ "); g != w {
				t.Errorf("%s\n got %q\nwant %q", key, g, w)
			}
		})
	}
}
