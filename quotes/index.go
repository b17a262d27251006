package quotes

import (
	"iter"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/ascribe-go/ascribe/internal/align"
	"github.com/ascribe-go/ascribe/internal/analysis"
	"github.com/ascribe-go/ascribe/internal/index"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/match"
	"github.com/ascribe-go/ascribe/internal/naming"
	"github.com/ascribe-go/ascribe/internal/sentence"
	"github.com/ascribe-go/ascribe/internal/span"
)

// Index holds what is quoted and reported in many documents, so that a quotation is verified against all of them at once, and
// the same utterance is found in several. It keeps the words in question, who says them, and hashes of them, but not the
// documents: what an article says in its own voice is absent to an Index. The zero Index is empty and ready. Its methods may be
// called from several goroutines.
type Index struct {
	mu    sync.RWMutex
	docs  []*kept
	posts index.Postings
}

// kept is what stays of a document.
type kept struct {
	key      string
	text     string // the stretches that are kept, one after the other
	parts    []keptPart
	quoted   []match.Quoted
	reports  []report
	says     []utterance
	speakers []naming.Speaker
	lex      *lexicon.Lexicon
}

// keptPart is a stretch of a document.
type keptPart struct {
	offset int32 // in the document
	start  int32 // in what is kept
}

// Add adds a document under the caller's key. It takes the time of analysing the document, if that was not done before; adding
// from several goroutines is quicker then, but the order of documents, and so of groups, is that of the calls.
func (x *Index) Add(key string, d *Document) {
	k, features := keep(d)
	k.key = key
	x.mu.Lock()
	defer x.mu.Unlock()
	x.posts.Add(uint32(len(x.docs)), features)
	x.docs = append(x.docs, k)
}

// Len returns the number of documents.
func (x *Index) Len() int {
	x.mu.RLock()
	defer x.mu.RUnlock()
	return len(x.docs)
}

func keep(d *Document) (*kept, []index.Feature) {
	in := d.inner()
	text := in.Text()
	k := &kept{quoted: quoted(in), reports: reports(in), speakers: speakers(in), lex: in.Lexicon()}
	for i := range k.speakers {
		// The document's text must not stay for the sake of a name.
		s := &k.speakers[i]
		s.Name, s.Key = strings.Clone(s.Name), strings.Clone(s.Key)
		s.Aliases, s.Titles = cloned(s.Aliases), cloned(s.Titles)
	}
	k.reports, k.quoted = slices.Clip(k.reports), slices.Clip(k.quoted)
	var spans []span.Span
	for _, q := range k.quoted {
		spans = append(spans, q.Span)
	}
	for i := range k.reports {
		r := &k.reports[i]
		r.content = slices.Clone(r.content)
		r.source = strings.Clone(r.source)
		spans = append(spans, r.content...)
	}
	slices.SortFunc(spans, func(a, b span.Span) int { return a.Start - b.Start })
	var features []index.Feature
	var words []align.Word
	var b strings.Builder
	for i := 0; i < len(spans); {
		s := spans[i]
		for i++; i < len(spans) && (spans[i].Start <= s.End || wordless(text[s.End:spans[i].Start])); i++ {
			s.End = max(s.End, spans[i].End)
		}
		// The marks that follow tell whether a question mark was dropped.
		for end := min(s.End+edge, len(text)); s.End < end; {
			r, n := utf8.DecodeRuneInString(text[s.End:])
			if unicode.IsLetter(r) || unicode.IsNumber(r) || i < len(spans) && s.End+n > spans[i].Start {
				break
			}
			s.End += n
		}
		k.parts = append(k.parts, keptPart{int32(s.Start), int32(b.Len())})
		b.WriteString(s.Of(text))
		words, _ = align.Append(words[:0], s.Of(text))
		features = index.Features(features, words)
	}
	for _, q := range k.quoted {
		// Of a short quotation each word may be looked for alone.
		if words, _ = align.Append(words[:0], q.Span.Of(text)); len(words) <= short {
			for i := range words {
				features = index.Features(features, words[i:i+1])
			}
		}
	}
	k.text = b.String()
	k.parts = slices.Clip(k.parts)
	k.says = says(in, k.reports)
	return k, features
}

// utterance is a part of an attribution's content that can be told again by itself.
type utterance struct {
	report      int32
	first, last int32 // of its content: the spans [first, last)
	length      int32
}

// says returns the utterances of a document: its attributions, without those that lie in others and are part of what is said
// there. What is quoted is cut where a sentence ends outside the marks: another paper may have but one of the pieces.
func says(in *analysis.Document, list []report) []utterance {
	sents := in.Sentences()
	var out []utterance
	for i := range list {
		r := &list[i]
		if r.id == 0 || r.length == 0 || r.parent > 0 && list[r.parent-1].id > 0 {
			continue
		}
		u := utterance{report: int32(i)}
		for n, s := range r.content {
			if n > 0 && r.kind == Direct {
				before := r.content[n-1].End
				k, _ := slices.BinarySearchFunc(sents, before, func(s sentence.Sentence, at int) int { return s.End - at })
				if k < len(sents) && sents[k].End <= s.Start {
					out = append(out, u)
					u = utterance{report: int32(i), first: int32(n)}
				}
			}
			u.last = int32(n + 1)
			u.length += int32(s.Len())
		}
		out = append(out, u)
	}
	return slices.Clip(out)
}

// short is how many words a short quotation has.
const short = 4

// edge is how many bytes after a quotation are kept with it.
const edge = 4

// wordless reports whether a gap between two stretches is so short and empty that their words stand beside each other.
func wordless(s string) bool {
	return len(s) <= 16 && !strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) })
}

func cloned(list []string) []string {
	if len(list) == 0 {
		return nil
	}
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = strings.Clone(s)
	}
	return out
}

// slice returns the document's text in s, which was kept.
func (k *kept) slice(s span.Span) string {
	i, _ := slices.BinarySearchFunc(k.parts, s.Start+1, func(p keptPart, at int) int { return int(p.offset) - at })
	if i == 0 {
		return ""
	}
	p := k.parts[i-1]
	return span.Span{Start: s.Start - int(p.offset) + int(p.start), End: s.End - int(p.offset) + int(p.start)}.Of(k.text)
}

// record returns what verification reads.
func (k *kept) record() *record {
	r := &record{reports: k.reports, speakers: k.speakers, lex: k.lex}
	q := 0
	for i, p := range k.parts {
		end := len(k.text)
		if i+1 < len(k.parts) {
			end = int(k.parts[i+1].start)
		}
		text := k.text[p.start:end]
		first := q
		for q < len(k.quoted) && k.quoted[q].Start < int(p.offset)+len(text) {
			q++
		}
		r.text.Add(int(p.offset), text, k.quoted[first:q])
	}
	return r
}

// likely is how many documents a quotation is held against.
const likely = 8

// Verify checks a quotation against all documents, as [Verify] does against one, and returns the verdict of the document that
// bears it out best, with its key; "" if it stands in none. The time grows with the logarithm of the number of documents, and
// with the number of those that share its rarer words.
func (x *Index) Verify(quotation, speaker string) (key string, v Verdict) {
	words, _ := align.Scan(quotation)
	v = Verdict{Text: Absent, Check: Unchecked}
	if strings.TrimSpace(speaker) != "" {
		v.Check = UnknownSpeaker
	}
	x.mu.RLock()
	defer x.mu.RUnlock()
	features := index.Features(nil, words)
	if len(words) > 1 && len(words) <= short {
		for i := range words {
			features = index.Features(features, words[i:i+1])
		}
	}
	for _, i := range x.posts.Likely(features, likely) {
		if w := x.docs[i].record().verify(quotation, speaker); w.Better(v) {
			key, v = x.docs[i].key, w
		}
	}
	return key, v
}

// Group is one utterance that stands in several documents.
type Group struct {
	Speaker  string    // as most of its variants name who says it; "" if none does
	Variants []Variant // in the order of their documents, at least two
}

// Variant is an utterance as one document has it: the content of an attribution.
type Variant struct {
	Key         string // of the document
	Attribution int    // its ID
	Kind        Kind
	Content     []Span // in the document
	Text        string // of the content, the pieces joined with blanks
	Speaker     string // in this document; "" if it does not say
	// Changes are the words that differ from the group's first variant: Source spans are of its Text, Quote spans of this one's.
	Changes []Change
}

// Groups returns the utterances that stand in at least two documents, in the order of their first ones. Variants share most of
// their words in the same order, fewer if one speaker says them: a translation, a correction, a part, a report without quote
// marks. Of two that overlap in one document the longer is given.
//
// The time grows with the number of utterances and of those that share words: about 3 seconds for 100,000.
func (x *Index) Groups() iter.Seq[Group] {
	return func(yield func(Group) bool) {
		x.mu.RLock()
		docs := slices.Clip(x.docs)
		x.mu.RUnlock()
		u := newUtterances(docs)
		members := map[int][]int{}
		numbers := index.Group(u)
		count := 0
		for i, n := range numbers {
			members[n] = append(members[n], i)
			count = max(count, n+1)
		}
		for n := range count {
			if g, ok := u.group(members[n]); ok && !yield(g) {
				return
			}
		}
	}
}

// Keys returns the grouping keys of a quotation: hashes of pairs of its longer words. Two variants of one utterance share some of
// them; different utterances share few or none. They are those that [Index.Groups] compares utterances by, for a caller who keeps
// quotations in a database: what shares a key is a candidate. They are the same for every release in which the CHANGELOG does not
// say otherwise.
func Keys(quotation string) []uint64 {
	words, _ := align.Scan(quotation)
	return index.Keys(nil, words)
}

// utterances is those of all documents.
type utterances struct {
	docs     []*kept
	list     []said
	speakers []*naming.Speaker // who differ in their names or in what else they are called
	same     map[[2]int32]bool // whether two of them are one
	lex      *lexicon.Lexicon
}

// said is an utterance of a document.
type said struct {
	utterance
	doc     int32
	speaker int32 // 1 + index; 0 if there is none
}

func newUtterances(docs []*kept) *utterances {
	u := &utterances{docs: docs, same: map[[2]int32]bool{}}
	number := map[string]int32{}
	for d, k := range docs {
		u.lex = k.lex
		ids := make([]int32, len(k.speakers)+1)
		for i := range k.speakers {
			s := &k.speakers[i]
			name := strings.Join([]string{s.Name, s.Key, strings.Join(s.Aliases, "|"), strings.Join(s.Titles, "|")}, "\x00")
			id, ok := number[name]
			if !ok {
				u.speakers = append(u.speakers, s)
				id = int32(len(u.speakers))
				number[name] = id
			}
			ids[i+1] = id
		}
		for _, v := range k.says {
			u.list = append(u.list, said{v, int32(d), ids[k.reports[v.report].speaker]})
		}
	}
	return u
}

// at returns an utterance's document, attribution and content.
func (u *utterances) at(i int) (*kept, *report, []span.Span) {
	v := &u.list[i]
	k := u.docs[v.doc]
	r := &k.reports[v.report]
	return k, r, r.content[v.first:v.last]
}

func (u *utterances) Len() int { return len(u.list) }

func (u *utterances) Words(i int, buf []align.Word) []align.Word {
	k, _, content := u.at(i)
	for _, s := range content {
		buf, _ = align.Append(buf, k.slice(s))
	}
	return buf
}

func (u *utterances) SameSpeaker(i, j int) (same, known bool) {
	a, b := u.list[i].speaker, u.list[j].speaker
	if a == 0 || b == 0 {
		return false, false
	}
	a, b = min(a, b), max(a, b)
	s, t := u.speakers[a-1], u.speakers[b-1]
	if !s.Proper || !t.Proper {
		return false, false // two residents need not be one
	}
	if a == b {
		return true, true
	}
	same, ok := u.same[[2]int32{a, b}]
	if !ok {
		x, y := naming.Parse(s.Name, u.lex), naming.Parse(t.Name, u.lex)
		same = x.Is(t) || y.Is(s)
		u.same[[2]int32{a, b}] = same
	}
	return same, true
}

// group makes a group of utterances, if they are of several documents.
func (u *utterances) group(members []int) (g Group, ok bool) {
	if len(members) < 2 {
		return g, false
	}
	members = u.longest(members)
	if u.list[members[0]].doc == u.list[members[len(members)-1]].doc {
		return g, false
	}
	votes := map[string]int{}
	for _, i := range members {
		k, r, content := u.at(i)
		v := Variant{Key: k.key, Attribution: int(r.id), Kind: r.kind, Content: convert(content)}
		var b strings.Builder
		for n, s := range content {
			if n > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(k.slice(s))
		}
		v.Text = b.String()
		if r.speaker > 0 {
			v.Speaker = k.speakers[r.speaker-1].Name
			if votes[v.Speaker]++; votes[v.Speaker] > votes[g.Speaker] || g.Speaker == "" {
				g.Speaker = v.Speaker
			}
		}
		if len(g.Variants) > 0 {
			for _, c := range match.Compare(g.Variants[0].Text, v.Text).Changes {
				v.Changes = append(v.Changes, Change{ChangeKind(c.Kind), Span(c.Source), Span(c.Quote)})
			}
		}
		g.Variants = append(g.Variants, v)
	}
	return g, true
}

// longest drops those of the members that overlap with a longer one in the same document.
func (u *utterances) longest(members []int) []int {
	var out []int
	for first := 0; first < len(members); {
		last := first + 1
		for last < len(members) && u.list[members[last]].doc == u.list[members[first]].doc {
			last++
		}
		for _, i := range members[first:last] {
			if !slices.ContainsFunc(members[first:last], func(j int) bool { return i != j && u.within(i, j) }) {
				out = append(out, i)
			}
		}
		first = last
	}
	return out
}

// within reports whether utterance i overlaps with j, of the same document, and is the shorter.
func (u *utterances) within(i, j int) bool {
	_, _, a := u.at(i)
	_, _, b := u.at(j)
	if m, n := u.list[i].length, u.list[j].length; m > n || m == n && i < j {
		return false
	}
	for _, s := range a {
		for _, t := range b {
			if s.Start < t.End && t.Start < s.End {
				return true
			}
		}
	}
	return false
}
