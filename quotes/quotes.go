package quotes

import (
	"iter"
	"sort"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/ascribe-go/ascribe/internal/analysis"
	"github.com/ascribe-go/ascribe/internal/attrib"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/mention"
	"github.com/ascribe-go/ascribe/internal/span"
	"golang.org/x/text/language"
)

// Document is a text and what was found in it. It is immutable, safe for concurrent use, and must not be copied; each stage
// runs when a method first asks for its result. The zero Document is that of the empty text.
type Document analysis.Document

// Parse returns the document of a text. Any bytes are a text: invalid UTF-8 and NULs are kept as they are, and every offset
// points into text itself. Parse does no work beyond reading the options; memory is about 20 bytes for each byte of text once
// all is asked for, and the time is linear in its length.
func Parse(text string, opts ...Option) *Document {
	var o analysis.Options
	for _, opt := range opts {
		if opt != nil {
			opt.apply(&o)
		}
	}
	return (*Document)(analysis.New(text, o))
}

func (d *Document) inner() *analysis.Document { return (*analysis.Document)(d) }

// Text returns the text.
func (d *Document) Text() string { return d.inner().Text() }

// Slice returns the text's bytes in s. Offsets outside the text are clamped to it.
func (d *Document) Slice(s Span) string { return span.Span(s).Of(d.Text()) }

// Position returns the place of the byte at offset, which is clamped to the text. The first call costs one pass over the
// text, later ones the length of a line.
func (d *Document) Position(offset int) Position {
	text, lines := d.Text(), d.inner().Lines()
	offset = min(max(offset, 0), len(text))
	n := sort.SearchInts(lines, offset+1)
	line := text[lines[n-1]:offset]
	p := Position{Offset: offset, Line: n, Column: len(line) + 1, Rune: utf8.RuneCountInString(line) + 1, UTF16: 1}
	for _, r := range line {
		p.UTF16 += max(utf16.RuneLen(r), 1)
	}
	return p
}

// Language returns the language that the text was read in and how sure that is: Exact if the caller said it.
func (d *Document) Language() (language.Tag, language.Confidence) { return d.inner().Language() }

// Paragraphs returns the paragraphs, without the white space around them.
func (d *Document) Paragraphs() iter.Seq[Span] {
	return func(yield func(Span) bool) {
		ps := d.inner().Layout().Paragraphs
		for i := range ps {
			if !yield(Span(ps[i].Span)) {
				return
			}
		}
	}
}

// Sentences returns the sentences, without the white space around them. A sentence never ends between a quotation's last word
// and its closing mark.
func (d *Document) Sentences() iter.Seq[Span] {
	return func(yield func(Span) bool) {
		for _, s := range d.inner().Sentences() {
			if !yield(Span(s.Span)) {
				return
			}
		}
	}
}

// Quotes returns every quoted span, in the order of their opening marks, with its role.
func (d *Document) Quotes() iter.Seq[Quote] {
	return func(yield func(Quote) bool) {
		in := d.inner()
		list, roles := in.Quotes(), in.Roles()
		for i, q := range list {
			out := Quote{ID: i + 1, Span: Span(q.Inner), Outer: Span(q.Outer), Role: Role(roles[i].Role) + RoleSpeech, Reason: roles[i].Reason, Parent: q.Parent, Continues: q.Continues, Closed: q.Closed}
			if !yield(out) {
				return
			}
		}
	}
}

// Attributions returns the attributions of the wanted classes, in the order of their contents.
func (d *Document) Attributions() iter.Seq[Attribution] {
	return func(yield func(Attribution) bool) {
		in := d.inner()
		list, sp := in.Attributions(), in.Speakers()
		ids := in.Shown()
		for i := range list {
			if ids[i] == 0 {
				continue
			}
			a := &list[i]
			out := Attribution{
				ID: ids[i], Kind: Kind(a.Kind), Class: class(a.Class), Content: convert(a.Spans), Speaker: SpeakerID(sp.Of[i]), Rule: a.Rule.String(),
				Confidence: Confidence(sp.Confidence[i]), Why: sp.Why[i],
			}
			at := func(r attrib.Range) Span { return Span(tokens(in, r)) }
			for _, r := range a.Cue {
				out.Cue = append(out.Cue, at(r))
			}
			for _, r := range a.Source {
				out.Source = append(out.Source, at(r))
			}
			out.Addressee, out.Medium = at(a.Addressee), at(a.Medium)
			for p := a.Parent; p > 0; p = list[p-1].Parent {
				if ids[p-1] > 0 {
					out.Parent = ids[p-1]
					break
				}
			}
			out.Evidence = append(append(out.Evidence, out.Cue...), out.Source...)
			if !yield(out) {
				return
			}
		}
	}
}

func tokens(in *analysis.Document, r attrib.Range) span.Span {
	if r.Empty() {
		return span.Span{}
	}
	t := in.Tokens()
	return span.Span{Start: int(t[r.First].Start), End: int(t[r.Last-1].End)}
}

func convert(in []span.Span) []Span {
	out := make([]Span, len(in))
	for i, s := range in {
		out[i] = Span(s)
	}
	return out
}

func class(c uint32) Class { return 1 << (c - lexicon.ReportSpeech) }

// Speakers returns the people, organisations and groups that attributions name, in the order of their first one.
func (d *Document) Speakers() iter.Seq[Speaker] {
	return func(yield func(Speaker) bool) {
		for i := range d.inner().Speakers().Speakers {
			if s, ok := d.Speaker(SpeakerID(i + 1)); !ok || !yield(s) {
				return
			}
		}
	}
}

// Speaker returns the speaker with an ID, and whether there is one.
func (d *Document) Speaker(id SpeakerID) (Speaker, bool) {
	list := d.inner().Speakers().Speakers
	if id < 1 || int(id) > len(list) {
		return Speaker{}, false
	}
	s := &list[id-1]
	return Speaker{ID: id, Name: s.Name, Kind: kinds[s.Kind], Titles: append([]string(nil), s.Titles...), Aliases: append([]string(nil), s.Aliases...), Mentions: convert(s.Mentions), Key: s.Key}, true
}

var kinds = [...]SpeakerKind{mention.Unknown: SpeakerPerson, mention.Person: SpeakerPerson, mention.Organization: SpeakerOrganization, mention.Collective: SpeakerCollective, mention.Anonymous: SpeakerAnonymous}

// At returns the attributions whose content, cue or source holds the byte at offset, the innermost first.
func (d *Document) At(offset int) iter.Seq[Attribution] {
	return func(yield func(Attribution) bool) {
		var hits []Attribution
		for a := range d.Attributions() {
			for _, list := range [][]Span{a.Content, a.Cue, a.Source} {
				for _, s := range list {
					if s.Contains(offset) {
						hits = append(hits, a)
						goto next
					}
				}
			}
		next:
		}
		sort.SliceStable(hits, func(i, j int) bool { return width(hits[i].Content) < width(hits[j].Content) })
		for _, a := range hits {
			if !yield(a) {
				return
			}
		}
	}
}

func width(spans []Span) (n int) {
	for _, s := range spans {
		n += s.Len()
	}
	return n
}
