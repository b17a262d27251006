package lexicon

// PhraseClasses returns the classes of the phrases that start with the word: what [Lexicon.Phrase] may find there.
func (l *Lexicon) PhraseClasses(id ID) Set {
	if l.extra != nil {
		return ^Set(0)
	}
	if id == 0 || int(id) >= l.n {
		return 0
	}
	return l.starts()[id]
}

func (t *table) phraseClasses() []Set {
	sets := make([]Set, t.n)
	for id := range sets {
		for p, end := le32(t.first, 4*id), le32(t.first, 4*id+4); p < end; p++ {
			sets[id] |= 1 << t.phrases[p*phraseSize+5]
		}
	}
	return sets
}
