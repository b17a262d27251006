package main

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"github.com/ascribe-go/ascribe/claims"
	"github.com/ascribe-go/ascribe/examples/internal/cli"
	"github.com/ascribe-go/ascribe/quotes"
)

// finding is something in the draft that the sources do not bear out.
type finding struct {
	Line    int                 `json:"line"`
	Span    quotes.Span         `json:"span"` // in the draft
	Kind    string              `json:"kind"` // quotation or figure
	Text    quotes.Wording      `json:"text"` // of a figure: altered if the source has another one there, else absent
	Check   quotes.SpeakerCheck `json:"speaker_check"`
	Speaker *string             `json:"speaker"` // who says it in the draft
	Found   *found              `json:"found"`   // what comes nearest
	Changes []quotes.Change     `json:"changes"` // spans in the source, and in the draft
}

type found struct {
	Doc     string      `json:"doc"`
	Span    quotes.Span `json:"span"`
	Text    string      `json:"text"`
	Speaker *string     `json:"speaker"`

	doc *quotes.Document
}

// checker holds a draft against its sources.
type checker struct {
	draft   text
	sources []text
	strict  bool
}

// check returns what was found, in the order of the draft.
func (c *checker) check() []finding {
	d := c.draft.doc
	var list []finding
	var said []quotes.Span // the draft's quotations
	for q := range d.Quotes() {
		if q.Role != quotes.RoleSpeech || q.Parent > 0 {
			continue
		}
		said = append(said, q.Span)
		if f, bad := c.quotation(q.Span); bad {
			list = append(list, f)
		}
	}
	list = append(list, c.figures(said)...)
	sort.SliceStable(list, func(i, j int) bool { return list[i].Span.Start < list[j].Span.Start })
	for i := range list {
		f := &list[i]
		f.Line = d.Position(f.Span.Start).Line
		if f.Changes == nil {
			f.Changes = []quotes.Change{}
		}
	}
	return list
}

// quotation checks one quoted span.
func (c *checker) quotation(s quotes.Span) (finding, bool) {
	d := c.draft.doc
	speaker := c.speaker(s)
	best, at := quotes.Verdict{}, -1
	for i := range c.sources {
		v := quotes.Verify(c.sources[i].doc, d.Slice(s), speaker)
		if at < 0 || rank(v) < rank(best) {
			best, at = v, i
		}
	}
	f := finding{Span: s, Kind: "quotation", Text: best.Text, Check: best.Check, Speaker: cli.OrNull(speaker)}
	if best.Text == quotes.Absent {
		return f, true
	}
	src := c.sources[at]
	if (best.Check == quotes.OtherSpeaker || best.Check == quotes.UnknownSpeaker && !c.strict) && !c.telling(speaker, src.doc, best) {
		f.Check = quotes.Unchecked
	}
	if not, ok := negationBefore(src.doc, best); ok && bornOut(best.Text) {
		best.Changes = append(best.Changes, quotes.Change{Kind: quotes.Deleted, Source: not})
	}
	if bornOut(best.Text) && !hidesNegation(src.doc, best) || best.Interrupted {
		if f.Check == quotes.Confirmed || f.Check == quotes.Unchecked {
			return f, false
		}
	}
	f.Found = &found{Doc: src.name, Span: extent(best), Speaker: cli.OrNull(best.Speaker), doc: src.doc}
	f.Found.Text = src.doc.Slice(f.Found.Span)
	for _, ch := range best.Changes {
		ch.Quote.Start += s.Start
		ch.Quote.End += s.Start
		f.Changes = append(f.Changes, ch)
	}
	return f, true
}

// bornOut reports whether a source has the words: an ellipsis may hide some.
func bornOut(w quotes.Wording) bool {
	return w == quotes.Verbatim || w == quotes.Typography || w == quotes.Cut
}

// rank orders verdicts: the words first, then who says them.
func rank(v quotes.Verdict) int {
	r := int(v.Text)
	if bornOut(v.Text) || v.Interrupted {
		r = 0
	}
	r *= 4
	switch v.Check {
	case quotes.UnknownSpeaker:
		r++
	case quotes.OtherSpeaker:
		r += 2
	}
	return r*8 + int(v.Text)
}

// hidesNegation reports whether so few words were left out that a "not" among them is what matters.
func hidesNegation(src *quotes.Document, v quotes.Verdict) bool {
	for _, ch := range v.Changes {
		words := strings.Fields(src.Slice(ch.Source))
		if ch.Kind == quotes.Deleted && len(words) <= 3 && slices.ContainsFunc(words, negation) {
			return true
		}
	}
	return false
}

func negation(w string) bool {
	w = strings.TrimFunc(strings.ToLower(strings.ReplaceAll(w, "’", "'")), unicode.IsPunct)
	return w == "not" || w == "never" || w == "no" || w == "cannot" || strings.HasSuffix(w, "n't")
}

// negationBefore returns the negation that stands right before what was quoted, in the same quoted span: “everything is lost” of
// “not everything is lost” has every word right.
func negationBefore(src *quotes.Document, v quotes.Verdict) (quotes.Span, bool) {
	if len(v.Matches) == 0 {
		return quotes.Span{}, false
	}
	at := v.Matches[0].Source.Start
	for q := range src.Quotes() {
		if q.Span.Start >= at || at >= q.Span.End {
			continue
		}
		before := strings.TrimRight(src.Slice(quotes.Span{Start: q.Span.Start, End: at}), " \n\t\u00a0")
		i := strings.LastIndexAny(before, " \n\t.,;:!?“‘—–") + 1
		if word := before[i:]; negation(word) && strings.IndexFunc(word, unicode.IsLetter) >= 0 {
			return quotes.Span{Start: q.Span.Start + i, End: q.Span.Start + len(before)}, true
		}
	}
	return quotes.Span{}, false
}

// speaker returns who says a stretch of the draft, if that is not a guess.
func (c *checker) speaker(s quotes.Span) string {
	for a := range c.draft.doc.At(s.Start) {
		for _, content := range a.Content {
			if content.Start <= s.Start+1 && s.End-1 <= content.End {
				if who, ok := c.draft.doc.Speaker(a.Speaker); ok && a.Confidence > quotes.Low {
					return who.Name
				}
				return ""
			}
		}
	}
	return ""
}

// telling reports whether the speakers of a quotation in the draft and in the source can be told apart: where one of them is
// "a spokesman", they may be the same. A source that names nobody tells nothing.
func (c *checker) telling(draft string, src *quotes.Document, v quotes.Verdict) bool {
	if v.Check == quotes.UnknownSpeaker {
		return false
	}
	return proper(c.draft.doc, draft) && proper(src, v.Speaker)
}

// proper reports whether a document's speaker is called by a name of its own.
func proper(d *quotes.Document, name string) bool {
	for s := range d.Speakers() {
		if s.Name == name {
			return s.Kind == quotes.SpeakerPerson || s.Kind == quotes.SpeakerOrganization
		}
	}
	return false
}

// extent is the stretch of the source that a verdict is about.
func extent(v quotes.Verdict) quotes.Span {
	var s quotes.Span
	grow := func(t quotes.Span) {
		if s.End == 0 {
			s = t
		}
		s.Start, s.End = min(s.Start, t.Start), max(s.End, t.End)
	}
	for _, m := range v.Matches {
		grow(m.Source)
	}
	for _, ch := range v.Changes {
		if v.Text == quotes.Altered && ch.Source.Len() > 0 {
			grow(ch.Source)
		}
	}
	return s
}

// figures checks the quantities of the draft that stand outside its quotations; in these each word is checked already.
func (c *checker) figures(said []quotes.Span) []finding {
	var have []figure
	for _, src := range c.sources {
		for q := range claims.Quantities(src.doc) {
			have = append(have, figure{q, src})
		}
	}
	var list []finding
next:
	for q := range claims.Quantities(c.draft.doc) {
		for _, s := range said {
			if s.Start <= q.Span.Start && q.Span.End <= s.End {
				continue next
			}
		}
		mine := figure{q, c.draft}
		if !mine.tells() || mine.borneOut(have) {
			continue
		}
		f := finding{Span: q.Span, Kind: "figure", Text: quotes.Absent, Check: quotes.Unchecked}
		if near := mine.nearest(have); near != nil {
			f.Text = quotes.Altered
			f.Found = &found{Doc: near.name, Span: near.Span, Text: near.doc.Slice(near.Span), doc: near.doc}
			f.Changes = []quotes.Change{{Kind: quotes.Replaced, Source: near.Span, Quote: q.Span}}
		}
		list = append(list, f)
	}
	return list
}
