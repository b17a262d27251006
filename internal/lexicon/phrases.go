package lexicon

// PhraseClasses returns the classes of the phrases that start with the word: what [Lexicon.Phrase] may find there.
func (l *Lexicon) PhraseClasses(id ID) (s Set) {
	if l.extra != nil {
		return ^Set(0)
	}
	if id == 0 || int(id) >= l.n {
		return 0
	}
	for p, end := le32(l.first, 4*int(id)), le32(l.first, 4*int(id)+4); p < end; p++ {
		s |= 1 << l.phrases[p*phraseSize+5]
	}
	return s
}
