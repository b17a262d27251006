// Package analysis owns the document that the public packages show: the text, and each stage's result, computed when it is
// first asked for and kept. Whoever asks for marks never loads the tagger's weights.
package analysis

import (
	"fmt"
	"sync"
	"time"

	"github.com/ascribe-go/ascribe/internal/attrib"
	"github.com/ascribe-go/ascribe/internal/chunk"
	"github.com/ascribe-go/ascribe/internal/claim"
	"github.com/ascribe-go/ascribe/internal/lang"
	"github.com/ascribe-go/ascribe/internal/layout"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/marks"
	"github.com/ascribe-go/ascribe/internal/mention"
	"github.com/ascribe-go/ascribe/internal/number"
	"github.com/ascribe-go/ascribe/internal/role"
	"github.com/ascribe-go/ascribe/internal/sentence"
	"github.com/ascribe-go/ascribe/internal/speaker"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/token"
	"github.com/ascribe-go/ascribe/internal/when"
	"golang.org/x/text/language"
)

// Options is what the caller says of a document.
type Options struct {
	Language language.Tag // und: to be found
	Date     time.Time    // zero: the dateline's
	People   []mention.Given
	Least    uint8  // the least speaker.Confidence of a name
	Classes  uint32 // bits 1 << lexicon.ReportSpeech and so on; 0 for speech and writing
	Words    []lexicon.Word
}

// Document is a text and what the stages find in it. Its methods may be called from several goroutines.
type Document struct {
	text string
	opt  Options

	base struct {
		sync.Once
		lang   language.Tag
		conf   language.Confidence
		lex    *lexicon.Lexicon
		toks   []token.Token
		layout layout.Layout
	}
	marks struct {
		sync.Once
		quotes []marks.Quote
	}
	sents struct {
		sync.Once
		list []sentence.Sentence
	}
	reports struct {
		sync.Once
		tags     []tag.Tag
		chunks   chunk.Chunks
		attrs    []attrib.Attribution
		roles    []role.Decision
		speakers speaker.Result
		fiction  bool
	}
	numbers struct {
		sync.Once
		date       number.Moment
		quantities []number.Quantity
		refused    []number.Refusal
	}
	claims struct {
		sync.Once
		list []claim.Claim
	}
	plain struct { // with those that hold no number
		sync.Once
		list []claim.Claim
	}
	lines struct {
		sync.Once
		starts []int
	}
}

// New returns the document of a text. It does no work yet.
func New(text string, opt Options) *Document { return &Document{text: text, opt: opt} }

// Text returns the text.
func (d *Document) Text() string { return d.text }

// Options returns what the caller said.
func (d *Document) Options() *Options { return &d.opt }

// Attributes reports whether attributions are found in the document's language.
func (d *Document) Attributes() bool { return d.Lexicon().Lang() == "en" }

func (d *Document) begin() {
	d.base.Do(func() {
		b := &d.base
		b.lang, b.conf = d.opt.Language, language.Exact
		if b.lang == language.Und {
			var code string
			code, b.conf = lang.Detect(d.text)
			b.lang = language.Make(code)
		}
		b.lex = words(b.lang).With(d.opt.Words)
		b.toks = token.Scan(d.text, b.lex)
		b.layout = layout.Find(d.text, b.toks, b.lex)
	})
}

// words returns the lexicon of a language; one without words if there is none, so that no text is read by English rules for
// want of others.
func words(tag language.Tag) *lexicon.Lexicon {
	base, _ := tag.Base()
	code := base.String()
	switch code {
	case "nb", "nn":
		code = "no"
	}
	if lex := lexicon.For(code); lex.Lang() == code {
		return lex
	}
	return lexicon.For(lang.Unknown)
}

// dayFirst reports whether a language's region is one where English has the day first in dates in figures.
func dayFirst(tag language.Tag) bool {
	r, conf := tag.Region()
	switch r.String() {
	case "US", "PH", "CA":
		return false
	}
	return conf == language.Exact
}

// ParseQuantity reads a text that is one quantity and nothing else. If it is none, what is returned beside it says why. Und is
// English.
func ParseQuantity(text string, tag language.Tag) (number.Quantity, *number.Refusal) {
	if tag == language.Und {
		tag = language.English
	}
	lex := words(tag)
	q, no, ok := when.Parse(number.Input{Text: text, Toks: token.Scan(text, lex), Lex: lex, DayFirst: dayFirst(tag)})
	if !ok {
		return number.Quantity{}, &no
	}
	return q, nil
}

// Language returns the language that the text is read in, and how sure it is.
func (d *Document) Language() (language.Tag, language.Confidence) {
	d.begin()
	return d.base.lang, d.base.conf
}

// Lexicon returns the words of the document's language.
func (d *Document) Lexicon() *lexicon.Lexicon { d.begin(); return d.base.lex }

// Tokens returns the analysis tokens.
func (d *Document) Tokens() []token.Token { d.begin(); return d.base.toks }

// Layout returns the layout.
func (d *Document) Layout() *layout.Layout { d.begin(); return &d.base.layout }

// Quotes returns the quoted spans.
func (d *Document) Quotes() []marks.Quote {
	d.marks.Do(func() {
		d.begin()
		d.marks.quotes = marks.Find(d.text, &d.base.layout, d.base.lex.Lang())
	})
	return d.marks.quotes
}

// Sentences returns the sentences.
func (d *Document) Sentences() []sentence.Sentence {
	d.sents.Do(func() {
		q := d.Quotes()
		d.sents.list = sentence.Find(d.text, d.base.toks, d.base.lex, &d.base.layout, q)
	})
	return d.sents.list
}

func (d *Document) report() {
	d.reports.Do(func() {
		r := &d.reports
		sents := d.Sentences()
		toks, lex, lay, quotes := d.base.toks, d.base.lex, &d.base.layout, d.marks.quotes
		r.tags = make([]tag.Tag, len(toks))
		in := attrib.Input{Text: d.text, Toks: toks, Tags: r.tags, Lex: lex, Layout: lay, Quotes: quotes, Sents: sents, Chunks: &r.chunks}
		if d.Attributes() {
			for _, s := range sents {
				tag.Sentence(d.text, toks[s.First:s.Last], lex, r.tags[s.First:s.Last])
				if first := lay.Paragraphs[s.Paragraph].LabelEnd; first > s.First && first < s.Last {
					// The clause begins behind a dateline or a label: its first word has its capital from there.
					tag.Sentence(d.text, toks[first:s.Last], lex, r.tags[first:s.Last])
				}
				r.chunks.Names(toks, r.tags, s.First, s.Last)
			}
			for _, s := range sents {
				r.chunks.Add(d.text, toks, r.tags, lex, s.First, s.Last)
			}
			r.attrs = attrib.Find(in)
		}
		covered, direct := make([]bool, len(quotes)), make([]bool, len(quotes))
		for i := range r.attrs {
			if !d.wanted(r.attrs[i].Class) && len(r.attrs[i].Quoted) == 0 {
				continue
			}
			for _, q := range r.attrs[i].Quoted {
				covered[q] = true
				direct[q] = direct[q] || r.attrs[i].Kind == attrib.Direct
			}
		}
		r.roles = role.Find(role.Input{Text: d.text, Toks: toks, Tags: r.tags, Lex: lex, Layout: lay, Quotes: quotes, Sents: sents, Chunks: &r.chunks, Covered: covered, Direct: direct})
		r.attrs = attrib.Settle(r.attrs, in, func(q int) bool { return r.roles[q].Role == role.Speech })
		if d.Attributes() {
			fiction := speaker.Fiction(d.text, toks, lex, lay, quotes)
			r.fiction = fiction
			names := mention.Find(mention.Input{Text: d.text, Toks: toks, Tags: r.tags, Lex: lex, Layout: lay, Sents: sents, Chunks: &r.chunks, Quotes: quotes, People: d.opt.People, Fiction: fiction})
			r.speakers = speaker.Resolve(speaker.Input{Text: d.text, Toks: toks, Tags: r.tags, Lex: lex, Layout: lay, Sents: sents, Chunks: &r.chunks, Quotes: quotes, Names: names, Attrs: r.attrs, Fiction: fiction})
			r.speakers.Cut(speaker.Confidence(d.opt.Least))
		} else {
			n := len(r.attrs)
			r.speakers = speaker.Result{Of: make([]int, n), Confidence: make([]speaker.Confidence, n), Why: make([]string, n)}
		}
	})
}

// wanted reports whether attributions of a class are to be returned.
func (d *Document) wanted(class uint32) bool {
	if d.opt.Classes == 0 {
		return class == lexicon.ReportSpeech || class == lexicon.ReportWriting
	}
	return d.opt.Classes>>class&1 != 0
}

// Attributions returns all attributions; those that Wanted refuses are not to be shown.
func (d *Document) Attributions() []attrib.Attribution { d.report(); return d.reports.attrs }

// Roles returns the role of each quoted span.
func (d *Document) Roles() []role.Decision { d.report(); return d.reports.roles }

// Speakers returns the speakers, and that of each attribution.
func (d *Document) Speakers() *speaker.Result { d.report(); return &d.reports.speakers }

// Tags returns the parts of speech of the tokens.
func (d *Document) Tags() []tag.Tag { d.report(); return d.reports.tags }

// Chunks returns the noun phrases and verb groups.
func (d *Document) Chunks() *chunk.Chunks { d.report(); return &d.reports.chunks }

func (d *Document) number() {
	d.numbers.Do(func() {
		d.begin()
		n := &d.numbers
		n.date = when.Reference(d.text, d.base.layout.Dateline(), d.base.lex, moment(d.opt.Date))
		n.quantities, n.refused = when.Find(number.Input{Text: d.text, Toks: d.base.toks, Lex: d.base.lex, Layout: &d.base.layout, Ref: n.date, DayFirst: dayFirst(d.base.lang)})
	})
}

// Date returns the day that relative dates count from, "" if neither the caller nor the dateline says it.
func (d *Document) Date() string {
	d.number()
	m := d.numbers.date
	if !m.Valid() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", m.Year, m.Month, m.Day)
}

// Quantities returns the quantities.
func (d *Document) Quantities() []number.Quantity { d.number(); return d.numbers.quantities }

// Refused returns the numbers that are no quantities.
func (d *Document) Refused() []number.Refusal { d.number(); return d.numbers.refused }

// moment turns the caller's date into the stages' own; the time of day counts if there is one.
func moment(t time.Time) number.Moment {
	if t.IsZero() {
		return number.Moment{}
	}
	m := number.Moment{Year: t.Year(), Month: int(t.Month()), Day: t.Day(), Hour: t.Hour(), Min: t.Minute(), Sec: t.Second()}
	m.HasTime = m.Hour|m.Min|m.Sec|t.Nanosecond() != 0
	if _, offset := t.Zone(); m.HasTime && t.Location() != time.UTC {
		m.HasZone, m.Zone = true, offset/60
	}
	return m
}

// Claims returns the claims that hold a number.
func (d *Document) Claims() []claim.Claim {
	d.claims.Do(func() { d.claims.list = d.findClaims(false) })
	return d.claims.list
}

// AllClaims returns the claims, those that hold no number but promise, request, deny or warn among them.
func (d *Document) AllClaims() []claim.Claim {
	d.plain.Do(func() { d.plain.list = d.findClaims(true) })
	return d.plain.list
}

func (d *Document) findClaims(plain bool) []claim.Claim {
	if !d.Attributes() {
		return nil
	}
	qs := d.Quantities()
	d.report()
	r := &d.reports
	sources := make([]claim.Source, len(r.attrs))
	for i, of := range r.speakers.Of {
		if of > 0 {
			s := &r.speakers.Speakers[of-1]
			sources[i] = claim.Source{Name: s.Name, Person: s.Kind == mention.Person || s.Kind == mention.Anonymous, Gender: s.Gender}
		}
	}
	return claim.Find(claim.Input{
		Text: d.text, Toks: d.base.toks, Tags: r.tags, Lex: d.base.lex, Layout: &d.base.layout, Sents: d.sents.list, Chunks: &r.chunks,
		Attrs: r.attrs, Sources: sources, Quantities: qs, Date: d.Date(),
	}, plain)
}

// Shown returns the number of each attribution among those that are shown, 0 for those that are not.
func (d *Document) Shown() []int {
	list := d.Attributions()
	out := make([]int, len(list))
	n := 0
	for i := range list {
		if d.wanted(list[i].Class) || d.reports.fiction && list[i].Kind == attrib.Direct && list[i].Class == lexicon.ReportThought {
			// “How odd,” thought Ada: in a story what is thought in marks is told as speech is.
			n++
			out[i] = n
		}
	}
	return out
}

// All runs every stage.
func (d *Document) All() {
	d.Claims()
	d.Attributions()
}

// Lines returns the offsets at which lines begin. A line ends with LF, CR LF or CR.
func (d *Document) Lines() []int {
	d.lines.Do(func() {
		s := []int{0}
		for i := 0; i < len(d.text); i++ {
			switch d.text[i] {
			case '\r':
				if i+1 < len(d.text) && d.text[i+1] == '\n' {
					i++
				}
				s = append(s, i+1)
			case '\n':
				s = append(s, i+1)
			}
		}
		d.lines.starts = s
	})
	return d.lines.starts
}
