package quotes

import (
	"time"

	"github.com/ascribe-go/ascribe/internal/analysis"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/mention"
	"golang.org/x/text/language"
)

// Option is a setting of [Parse]. Of two of a kind the later one holds; a nil Option is none.
type Option interface{ apply(*analysis.Options) }

type option func(*analysis.Options)

func (o option) apply(a *analysis.Options) { o(a) }

// Language says what language the text is in. Without it, English is assumed unless the text's function words say
// otherwise.
func Language(t language.Tag) Option {
	return option(func(o *analysis.Options) { o.Language = t })
}

// Date says when the text was written: what "Thursday" means. Without it the dateline is read, or a line at the head that is
// nothing but a day; if that gives no full date, relative dates stay unresolved. The zero time is no date. A time of day counts too ("now", "in two hours"), unless it is
// midnight, as of a day without one; give a nanosecond more to mean midnight itself.
func Date(t time.Time) Option {
	return option(func(o *analysis.Options) { o.Date = t })
}

// Person is somebody the caller knows. An alias found in the text is that person, whatever the text's own names say.
type Person struct {
	Name    string
	Aliases []string
	Titles  []string
	Key     string // comes out as [Speaker.Key]
}

// People gives the caller's own names.
func People(p ...Person) Option {
	return option(func(o *analysis.Options) {
		o.People = nil
		for _, x := range p {
			o.People = append(o.People, mention.Given(x))
		}
	})
}

// MinConfidence says how sure a speaker must be to be named. Below it an attribution stays and its speaker is 0; [Attribution.Why]
// says who was not sure enough. Without it all are named: it is [Low].
func MinConfidence(c Confidence) Option {
	return option(func(o *analysis.Options) { o.Least = uint8(c) })
}

// Classes says which attributions to return. Without it: speech and writing.
func Classes(c Class) Option {
	return option(func(o *analysis.Options) { o.Classes = uint32(c) << lexicon.ReportSpeech })
}

// Lexicon is words of the caller's own, in lower case or as they are printed.
type Lexicon struct {
	Cues          []string // verbs that report, each form of them: "chirps", "chirped"
	Titles        []string // what stands before a name: "Wing Commander"
	Abbreviations []string // words whose full stop ends no sentence: "Cdre."
}

// Words adds the caller's own words to those that the library knows.
func Words(l Lexicon) Option {
	return option(func(o *analysis.Options) {
		o.Words = nil
		add := func(words []string, c lexicon.Class, value uint32) {
			for _, w := range words {
				o.Words = append(o.Words, lexicon.Word{Form: w, Class: c, Value: value})
			}
		}
		add(l.Cues, lexicon.Report, lexicon.ReportSpeech|lexicon.FrameQuote|lexicon.FrameThat|lexicon.FrameBare|lexicon.FrameParen)
		add(l.Titles, lexicon.Title, 0)
		add(l.Abbreviations, lexicon.Abbrev, lexicon.AbbrevOther)
	})
}
