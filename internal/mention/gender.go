package mention

import (
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/tag"
)

// genders tells the gender of people whose names and titles do not: by he and she in the narrator's sentences that name nobody
// else.
func (f *finder) genders() {
	m := f.m
	f.quoted = quotedRun{}
	k := 0
	last := int32(-1) // the one person of the sentence before
	for s := range f.Sents {
		sent := &f.Sents[s]
		who, several, from := int32(-1), false, sent.First
		for ; k < len(m.Mentions) && m.Mentions[k].First < sent.Last; k++ {
			x := &m.Mentions[k]
			if m.Entities[x.Entity].Kind == Organization {
				continue
			}
			if who < 0 {
				who, from = int32(x.Entity), x.Last
			}
			several = several || who != int32(x.Entity)
		}
		if several {
			last = -1
			continue
		}
		of := who
		if who < 0 {
			of = last
		}
		if of >= 0 {
			for i := from; i < sent.Last; i++ {
				if f.Tags[i] != tag.Pron {
					continue
				}
				v := f.Lex.Value(f.Toks[i].Lex, lexicon.Pronoun)
				if v&(lexicon.ProMale|lexicon.ProFemale) == 0 || f.quoted.in(f.Quotes, int(f.Toks[i].Start)) {
					continue
				}
				if who >= 0 && v&lexicon.ProObject != 0 && v&lexicon.ProPossessive == 0 {
					continue // the mayor called him late: him is somebody else
				}
				if v&lexicon.ProMale != 0 {
					m.Entities[of].he++
				} else {
					m.Entities[of].she++
				}
				break
			}
		}
		last = who
		if who < 0 {
			last = -1
		}
	}
	for e := range m.Entities {
		x := &m.Entities[e]
		const enough, sure = 2, 4
		switch {
		case x.Gender == 0 && x.he >= enough && x.he >= 3*x.she, x.Gender == lexicon.Female && x.he >= sure && x.he > 4*x.she && x.hons == 0:
			x.Gender = lexicon.Male
		case x.Gender == 0 && x.she >= enough && x.she >= 3*x.he, x.Gender == lexicon.Male && x.she >= sure && x.she > 4*x.he && x.hons == 0:
			x.Gender = lexicon.Female
		}
	}
}

// NounGender returns the gender of a noun for people, 0 if it has none.
func NounGender(noun string) uint32 {
	switch noun {
	case "man", "boy", "gentleman", "husband", "father", "brother", "son", "uncle", "nephew", "lad", "fellow", "grandfather", "chap", "bridegroom", "widower":
		return lexicon.Male
	case "woman", "girl", "lady", "wife", "mother", "sister", "daughter", "aunt", "niece", "maid", "lass", "grandmother", "bride", "widow", "maiden", "housemaid", "landlady":
		return lexicon.Female
	}
	return 0
}
