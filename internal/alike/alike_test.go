package alike

import "testing"

func TestWords(t *testing.T) {
	for _, c := range []struct {
		name, got, want, reason string
	}{
		{"verb", Verb("win back"), "regain", "a particle belongs to the verb"},
		{"verb itself", Verb("regain"), "regain", "what stands for others stands for itself"},
		{"unknown verb", Verb("yodel"), "yodel", "and so does what is in no list"},
		{"noun", Noun("village"), "settlement", "towns, villages and cities count the same"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %q, want %q: %s", c.name, c.got, c.want, c.reason)
		}
	}
	if v, w, ok := Counted("fatality"); v != "kill" || w != "person" || !ok {
		t.Error("fatality:", v, w, ok)
	}
	if same, actor, ok := Name("kiev"); same != "kyiv" || actor != "ukraine" || !ok {
		t.Error("kiev:", same, actor, ok)
	}
	if same, actor, ok := Name("ukrainian"); same != "ukraine" || actor != "" || !ok {
		t.Error("ukrainian:", same, actor, ok)
	}
	if !General("police") || General("avalanche") {
		t.Error("police are everywhere, avalanches are not")
	}
}

// TestTables holds the lists to what find needs, and to words that stand for themselves: what stands for a word is no word that
// another stands for.
func TestTables(t *testing.T) {
	for name, list := range map[string]*list{"verb": &verbs, "noun": &nouns, "count": &counts, "state": &states, "name": &names, "general": &generals} {
		for i, e := range list.entries {
			if i > 0 && list.entries[i-1].word >= e.word {
				t.Errorf("%s: %q after %q", name, e.word, list.entries[i-1].word)
			}
			if list.find(e.word) != &list.entries[i] {
				t.Errorf("%s: %q is not found", name, e.word)
			}
			if s := list.find(e.same); s != nil && s.same != e.same {
				t.Errorf("%s: %q stands for %q, and %q for it", name, e.same, e.word, s.same)
			}
		}
	}
	for _, e := range states.entries {
		if Verb(e.same) != e.same && e.same != "displace" {
			t.Errorf("state %q: %q", e.word, e.same)
		}
	}
}
