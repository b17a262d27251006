package eval

import "strings"

// Named is how often the source of one form is given a name, and how often that is right.
type Named struct {
	N     int // attributions whose content is annotated, and whose speaker is known
	Named int // of these, those that are given a speaker
	Right int // of those, the right ones
}

// Sources counts by the form of the source in a record, as [Form] tells it, how many are named and how many rightly. Where the
// annotation has no speaker, but names that were found by machine, these count.
func Sources(gold, system []Doc) map[string]Named {
	return named(gold, system, Form)
}

// Means counts likewise by why the speaker was found.
func Means(gold, system []Doc) map[string]Named {
	return named(gold, system, func(_ *Doc, a *Attribution) string { return a.Why })
}

func named(gold, system []Doc, key func(*Doc, *Attribution) string) map[string]Named {
	out := map[string]Named{}
	matched(gold, system, func(d *Doc, g, x *Attribution, _ bool) {
		want := g.Speaker
		if d.Corpus == "polnear" {
			if want == nil {
				want = g.Silver
			}
			if str(want) == "" {
				return // not known
			}
		}
		k := key(d, x)
		n := out[k]
		n.N++
		if str(x.Speaker) != "" {
			n.Named++
			if speakerOK(d, want, x.Speaker) {
				n.Right++
			}
		}
		out[k] = n
	})
	return out
}

// Forms are the forms of sources, in the order of the table.
var Forms = []string{"a name", "he, she", "they, it", "who, which", "I, we", "the + noun", "another noun", "no source"}

// Form returns what the source of an attribution is in its text: one of [Forms].
func Form(d *Doc, a *Attribution) string {
	if len(a.Source) == 0 || a.Source[0][1] > len(d.Text) {
		return "no source"
	}
	words := strings.Fields(d.Text[a.Source[0][0]:a.Source[0][1]])
	if len(words) == 0 {
		return "no source"
	}
	first := strings.ToLower(words[0])
	if len(words) == 1 {
		switch first {
		case "he", "she", "him", "her":
			return "he, she"
		case "they", "it", "them":
			return "they, it"
		case "who", "which", "that":
			return "who, which"
		case "i", "we", "me", "us":
			return "I, we"
		}
	}
	for i, w := range words {
		if c := w[0]; (c >= 'A' && c <= 'Z' || c >= 0xC3) && !(i == 0 && (first == "the" || first == "a" || first == "an" || first == "his" || first == "her" || first == "its")) {
			if i == 0 && len(words) > 1 && strings.ToLower(strings.Join(words[1:], " ")) == strings.Join(words[1:], " ") {
				continue // a capital at the start of a sentence: Local officials
			}
			return "a name"
		}
	}
	if first == "the" {
		return "the + noun"
	}
	return "another noun"
}
