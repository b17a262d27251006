package quotes

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ascribe-go/ascribe/internal/analysis"
	"github.com/ascribe-go/ascribe/internal/attrib"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/match"
	"github.com/ascribe-go/ascribe/internal/mention"
	"github.com/ascribe-go/ascribe/internal/naming"
	"github.com/ascribe-go/ascribe/internal/span"
)

// Wording says how the words of a quotation compare with a source. The first that holds is given; a lower one is better, but
// for [Stitched], which may be worse than [Altered].
type Wording uint8

const (
	Verbatim   Wording = 1 + iota // a contiguous part of one quoted span
	Typography                    // the same words: only marks, dashes, spaces, ellipses, case or Unicode form differ
	Cut                           // the same words but for some that an ellipsis or brackets hide
	Stitched                      // pieces of several quotations in one
	Altered                       // a word differs, is missing or added
	Paraphrase                    // the words stand in the source outside quote marks
	Absent                        // they do not stand there
)

var _ = [1]int{}[Wording(match.Absent)-Absent]

var wordingNames = []string{"", "verbatim", "typography", "cut", "stitched", "altered", "paraphrase", "absent"}

// String returns the wording's name in the record: "verbatim".
func (w Wording) String() string { return name(wordingNames, int(w)) }

// MarshalText returns the wording's name. It is an error if w is none.
func (w Wording) MarshalText() ([]byte, error) { return marshal(wordingNames, int(w), "wording") }

// UnmarshalText reads the name that MarshalText writes.
func (w *Wording) UnmarshalText(text []byte) error {
	return unmarshal(w, wordingNames, text, "wording")
}

// SpeakerCheck says whether a source gives words to the speaker that they are quoted of.
type SpeakerCheck uint8

const (
	Unchecked      SpeakerCheck = 1 + iota // no speaker was named
	Confirmed                              // the source gives the words to that speaker
	OtherSpeaker                           // it gives them to somebody else
	UnknownSpeaker                         // it gives them to nobody
)

var checkNames = []string{"", "unchecked", "confirmed", "other", "unknown"}

// String returns the check's name in the record: "confirmed".
func (c SpeakerCheck) String() string { return name(checkNames, int(c)) }

// MarshalText returns the check's name. It is an error if c is none.
func (c SpeakerCheck) MarshalText() ([]byte, error) {
	return marshal(checkNames, int(c), "check of a speaker")
}

// UnmarshalText reads the name that MarshalText writes.
func (c *SpeakerCheck) UnmarshalText(text []byte) error {
	return unmarshal(c, checkNames, text, "check of a speaker")
}

// ChangeKind says what became of words of the source.
type ChangeKind uint8

const (
	Replaced ChangeKind = 1 + iota // other words stand in their place
	Inserted                       // words were added
	Deleted                        // they are missing
)

var changeNames = []string{"", "replaced", "inserted", "deleted"}

// String returns the kind's name in the record: "replaced".
func (k ChangeKind) String() string { return name(changeNames, int(k)) }

// MarshalText returns the kind's name. It is an error if k is none.
func (k ChangeKind) MarshalText() ([]byte, error) { return marshal(changeNames, int(k), "change") }

// UnmarshalText reads the name that MarshalText writes.
func (k *ChangeKind) UnmarshalText(text []byte) error {
	return unmarshal(k, changeNames, text, "change")
}

// Change is words of a quotation that differ from its source. What one of them lacks is an empty span there, at the place
// where it would stand.
type Change struct {
	Kind   ChangeKind `json:"kind"`
	Source Span       `json:"source"`
	Quote  Span       `json:"quote"`
}

// Match is a run of words that agree.
type Match struct {
	Source Span `json:"source"`
	Quote  Span `json:"quote"`
}

// Verdict is what a source says of a quotation.
type Verdict struct {
	Text        Wording      `json:"text"`
	Check       SpeakerCheck `json:"speaker_check"`
	Speaker     string       `json:"speaker"`     // who says it in the source; "" if it does not say
	Attribution int          `json:"attribution"` // the ID of the attribution that says so; 0 if there is none
	Matches     []Match      `json:"matches"`     // the words that agree, in the order of the quotation; nil if it is absent
	Changes     []Change     `json:"changes"`     // the words that differ, and those that were set aside: in brackets, behind an ellipsis
	Interrupted bool         `json:"interrupted"` // it is stitched of pieces of one attribution, in order, and only reporting words or an ellipsis part them
}

// Better reports whether v bears a quotation out better than w: first by its words, where an ellipsis or reporting words in
// between take nothing away, then by who says them.
func (v Verdict) Better(w Verdict) bool { return v.rank() < w.rank() }

func (v Verdict) rank() int {
	words := v.Text
	if words <= Cut || v.Interrupted {
		words = Verbatim
	}
	check := v.Check
	if check == UnknownSpeaker {
		check = OtherSpeaker // nobody contradicts
	} else if check == OtherSpeaker {
		check = UnknownSpeaker
	}
	return int(words)<<16 | int(check)<<8 | int(v.Text)
}

// Verify checks a quotation, without the article around it, against its source: whether the source has these words, word for
// word, and whether it gives them to the speaker, who may be "" or named in any way that the source does. Of several places in
// the source the one that bears the quotation out best is taken.
//
// Quote marks around the quotation, its last comma or full stop, case, dashes, spaces and Unicode forms are typography. Words are
// not: one that is dropped, added or changed makes the quotation [Altered], and a figure is a word. Square brackets in the
// quotation are the editor's: what stands in them is listed as inserted, and the verdict is that of the rest.
//
// The time is linear in the length of the source. To check against many sources, or often against a long one, use an [Index].
func Verify(source *Document, quotation, speaker string) Verdict {
	r := newRecord(source.inner())
	return r.verify(quotation, speaker)
}

// record is what verification reads of a document or of a part of it.
type record struct {
	text     match.Text
	reports  []report
	speakers []naming.Speaker // that the reports' speakers are indexes into, from 1
	lex      *lexicon.Lexicon
}

// report is an attribution.
type report struct {
	content []span.Span
	length  int32 // of the content
	speaker int32 // 1 + index; 0 if nobody is named
	id      int32 // of the attribution if it is shown
	parent  int32 // 1 + index of the report around it
	kind    Kind
	source  string // the noun phrase, if it stands in one piece
}

// goesOn reports whether the report has words between two places in the document.
func (r *record) goesOn(rep *report, start, end int) bool {
	for _, c := range rep.content {
		if r.text.Words(span.Span{Start: max(c.Start, start), End: min(c.End, end)}) {
			return true
		}
	}
	return false
}

func newRecord(in *analysis.Document) *record {
	r := &record{lex: in.Lexicon(), reports: reports(in), speakers: speakers(in)}
	r.text.Add(0, in.Text(), quoted(in))
	return r
}

func speakers(in *analysis.Document) []naming.Speaker {
	sp := in.Speakers()
	out := make([]naming.Speaker, len(sp.Speakers))
	for i := range sp.Speakers {
		s := &sp.Speakers[i]
		out[i] = naming.Speaker{
			Name: s.Name, Aliases: s.Aliases, Titles: s.Titles, Key: s.Key,
			Proper: s.Kind != mention.Collective && s.Kind != mention.Anonymous && unicode.IsUpper(first(s.Name)),
		}
	}
	return out
}

func first(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }

func reports(in *analysis.Document) []report {
	list, sp, ids := in.Attributions(), in.Speakers(), in.Shown()
	out := make([]report, len(list))
	for i := range list {
		a := &list[i]
		out[i] = report{content: a.Spans, speaker: int32(sp.Of[i]), id: int32(ids[i]), parent: int32(a.Parent), kind: Kind(a.Kind)}
		for _, s := range a.Spans {
			out[i].length += int32(s.Len())
		}
		if len(a.Source) == 1 {
			out[i].source = tokens(in, a.Source[0]).Of(in.Text())
		}
	}
	return out
}

// quoted returns the stretches of a document that give somebody's words: those in quote marks, whatever their role, and answers
// and block quotations that need none. A quotation within another is part of it.
func quoted(in *analysis.Document) []match.Quoted {
	var out []match.Quoted
	n := int32(0)
	qs := in.Quotes()
	number := make([]int32, len(qs))
	for i := range qs {
		q := &qs[i]
		if q.Parent > 0 {
			continue
		}
		if q.Continues > 0 && number[q.Continues-1] > 0 {
			number[i] = number[q.Continues-1]
		} else {
			n++
			number[i] = n
		}
		out = append(out, match.Quoted{Span: q.Inner, Number: number[i]})
	}
	list := in.Attributions()
	marked := len(out)
	for i := range list {
		a := &list[i]
		if a.Kind != attrib.Direct || len(a.Quoted) > 0 {
			continue
		}
		n++
		for _, s := range a.Spans {
			out = append(out, match.Quoted{Span: s, Number: n})
		}
	}
	if len(out) > marked {
		out = arrange(out)
	}
	return out
}

// arrange sorts stretches and drops those that lie in others, so that their numbers rise with the text.
func arrange(list []match.Quoted) []match.Quoted {
	sort.SliceStable(list, func(i, j int) bool {
		a, b := list[i], list[j]
		return a.Start < b.Start || a.Start == b.Start && a.End > b.End
	})
	out := list[:0]
	end := -1
	number := map[int32]int32{}
	for _, q := range list {
		if q.Start < end {
			continue
		}
		end = q.End
		if number[q.Number] == 0 {
			number[q.Number] = int32(len(number)) + 1
		}
		q.Number = number[q.Number]
		out = append(out, q)
	}
	return out
}

// maxAsked bounds how often it is looked up who speaks: of many equal places, of many pieces.
const maxAsked = 64

func (r *record) verify(quotation, speaker string) Verdict {
	want := naming.Parse(speaker, r.lex)
	asked := 0
	found := r.text.Find(quotation, func(s span.Span) int {
		if asked++; asked > maxAsked {
			return 0
		}
		grade, _ := r.check(s, &want)
		return grade
	})
	v := Verdict{Text: Wording(found.Verdict), Check: Unchecked, Interrupted: found.Verdict == match.Stitched}
	for _, p := range found.Pairs {
		v.Matches = append(v.Matches, Match{Span(p.Source), Span(p.Quote)})
	}
	for _, c := range found.Changes {
		v.Changes = append(v.Changes, Change{ChangeKind(c.Kind), Span(c.Source), Span(c.Quote)})
	}
	pieces := found.Pairs
	if n := len(pieces); n > 1 && found.Verdict != match.Stitched {
		pieces = []match.Pair{{
			Source: span.Span{Start: pieces[0].Source.Start, End: pieces[n-1].Source.End},
			Quote:  span.Span{Start: pieces[0].Quote.Start, End: pieces[n-1].Quote.End},
		}}
	}
	// Of pieces of several quotations the one that speaks most against the speaker decides; else the longest.
	worst, longest := -1, -1
	var last *report
	for i, p := range pieces {
		if i == maxAsked {
			v.Interrupted = false
			break
		}
		grade, rep := r.check(p.Source, &want)
		if v.Interrupted && i > 0 {
			before := pieces[i-1]
			between := quotation[before.Quote.End:p.Quote.Start]
			gap := strings.Contains(between, "…") || strings.Contains(between, "..")
			v.Interrupted = before.Source.End <= p.Source.Start && rep == last &&
				(rep == nil && found.Whole || rep != nil && (gap || !r.goesOn(rep, before.Source.End, p.Source.Start)))
		}
		last = rep
		if rank := againstRank[grade]; rank < worst || rank == worst && p.Quote.Len() <= longest {
			continue
		} else {
			worst, longest = rank, p.Quote.Len()
		}
		v.Speaker, v.Attribution = "", 0
		if rep != nil {
			v.Attribution = int(rep.id)
			if rep.speaker > 0 {
				v.Speaker = r.speakers[rep.speaker-1].Name
			}
		}
		v.Check = checkOf[grade]
	}
	if want.Empty() {
		v.Check = Unchecked
	} else if v.Check == Unchecked {
		v.Check = UnknownSpeaker
	}
	return v
}

// Grades of a place in the source.
const (
	nobody    = iota // no attribution covers it, or one without a speaker
	somebody         // it has a speaker
	confirmed        // it has the speaker that is asked for
)

var (
	checkOf     = [...]SpeakerCheck{nobody: UnknownSpeaker, somebody: OtherSpeaker, confirmed: Confirmed}
	againstRank = [...]int{nobody: 1, somebody: 2, confirmed: 0}
)

// check says who speaks in a span of the source, and whether that is the speaker that is asked for.
func (r *record) check(s span.Span, want *naming.Name) (int, *report) {
	// The innermost of those that hold nearly all of it, or else the one that holds most.
	var inner *report
	best, most := 0, 0
	for i := range r.reports {
		rep := &r.reports[i]
		n := 0
		for _, c := range rep.content {
			n += max(0, min(c.End, s.End)-max(c.Start, s.Start))
		}
		if 2*n <= s.Len() {
			continue
		}
		if 10*n >= 9*s.Len() {
			n = s.Len()
		}
		if n > most || n == most && rep.length < inner.length {
			inner, most = rep, n
		}
	}
	if inner == nil {
		return nobody, nil
	}
	// Reports with the same content say it of several: the paper that cites, and whom it cites.
	out := inner
	for i := range r.reports {
		rep := &r.reports[i]
		if rep != inner && !sameContent(rep, inner) {
			continue
		}
		grade := nobody
		if rep.speaker > 0 {
			grade = somebody
		}
		if rep.speaker > 0 && want.Is(&r.speakers[rep.speaker-1]) || want.In(rep.source) {
			grade = confirmed
		}
		if grade > best {
			best, out = grade, rep
		}
	}
	return best, out
}

// sameContent reports whether two reports cover nearly the same words.
func sameContent(a, b *report) bool {
	x, y := a.content, b.content
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	const slack = 2
	near := func(i, j int) bool { return i-j <= slack && j-i <= slack }
	return near(x[0].Start, y[0].Start) && near(x[len(x)-1].End, y[len(y)-1].End)
}
