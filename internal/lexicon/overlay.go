package lexicon

import (
	"slices"

	"github.com/ascribe-go/ascribe/internal/fold"
)

// Word is a word or phrase of the caller's, to be added to a lexicon.
type Word struct {
	Form  string
	Class Class
	Value uint32
}

// overlay is the caller's words. Their IDs follow those of the table.
type overlay struct {
	base    *table
	ids     map[uint32]ID // by fold.Hash
	words   []overlayWord
	phrases []overlayPhrase
}

type overlayWord struct {
	form   string
	under  ID // the table's word of the same form
	set    Set
	values map[Class]uint32
}

type overlayPhrase struct {
	ids   []ID
	class Class
	value uint32
}

// With returns l with the words added. A phrase is given with one blank between its words. Words for which there is no
// ID left are dropped: 65,535 less those of the table.
func (l *Lexicon) With(words []Word) *Lexicon {
	if len(words) == 0 {
		return l
	}
	o := &overlay{base: l.table, ids: map[uint32]ID{}}
	n := &Lexicon{table: l.table, extra: o}
	for _, w := range words {
		parts := fold.Words(w.Form)
		if len(parts) == 1 {
			if id := o.add(n, parts[0]); id != 0 {
				x := &o.words[int(id)-o.base.n]
				x.set |= 1 << w.Class
				x.values[w.Class] = w.Value
			}
			continue
		}
		ids := make([]ID, len(parts))
		for i, p := range parts {
			ids[i] = o.add(n, p)
		}
		if len(ids) > 0 && !slices.Contains(ids, 0) {
			o.phrases = append(o.phrases, overlayPhrase{ids, w.Class, w.Value})
		}
	}
	slices.SortStableFunc(o.phrases, func(a, b overlayPhrase) int { return len(b.ids) - len(a.ids) })
	return n
}

func (o *overlay) add(l *Lexicon, form string) ID {
	if id := o.lookup(fold.Hash(form), form); id != 0 {
		return id
	}
	at := o.base.n + len(o.words)
	if at > 1<<16-1 {
		return 0
	}
	l.extra = nil
	under := l.Find(form)
	l.extra = o
	o.words = append(o.words, overlayWord{form, under, o.base.set(under), map[Class]uint32{}})
	o.ids[fold.Hash(form)] = ID(at)
	return ID(at)
}

func (o *overlay) lookup(hash uint32, word string) ID {
	if id := o.ids[hash]; id != 0 && fold.Equal(word, o.words[int(id)-o.base.n].form) {
		return id
	}
	return 0
}

// under returns the table's word of the same form, 0 if there is none.
func (o *overlay) under(id ID) ID {
	if int(id) < o.base.n {
		return id
	}
	return o.word(id).under
}

func (o *overlay) word(id ID) *overlayWord {
	if o == nil || int(id)-o.base.n >= len(o.words) {
		return &overlayWord{}
	}
	return &o.words[int(id)-o.base.n]
}

func (o *overlay) set(id ID) Set { return o.word(id).set }

func (o *overlay) form(id ID) string { return o.word(id).form }

func (o *overlay) value(id ID, c Class) uint32 {
	w := o.word(id)
	if v, ok := w.values[c]; ok {
		return v
	}
	return (&Lexicon{table: o.base}).Value(w.under, c)
}

func (o *overlay) phrase(c Class, ids func(i int) ID) (int, uint32) {
next:
	for _, p := range o.phrases {
		if p.class != c {
			continue
		}
		for i, id := range p.ids {
			if ids(i) != id {
				continue next
			}
		}
		return len(p.ids), p.value
	}
	return 0, 0
}
