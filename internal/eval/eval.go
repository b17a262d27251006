// Package eval scores records against hand annotation: the same measures, to the digit, as the scorers that the project's
// figures are published by. It is for tests and for the accuracy gate; the library does not use it.
package eval

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Span is a half-open range of bytes.
type Span [2]int

// Doc is an annotated text, or a system's record of it: what is absent is empty.
type Doc struct {
	ID           string              `json:"id"`
	Lang         string              `json:"lang"`
	Date         string              `json:"date"`
	Corpus       string              `json:"corpus"`
	Text         string              `json:"text"`
	Attributions []Attribution       `json:"attributions"`
	QuotedSpans  []Span              `json:"quoted_spans"`
	QuotedRoles  []string            `json:"quoted_roles"`
	Quantities   []Quantity          `json:"quantities"`
	NotQuant     []Span              `json:"not_quantities"`
	Claims       []Claim             `json:"claims"`
	Aliases      map[string][]string `json:"aliases"`
}

// Attribution is one of a Doc.
type Attribution struct {
	ID       string  `json:"id"`
	Kind     string  `json:"kind"`
	Content  []Span  `json:"content"`
	Cue      []Span  `json:"cue"`
	Source   []Span  `json:"source"`
	Speaker  *string `json:"speaker"`
	Silver   *string `json:"speaker_silver"`
	NestedIn *string `json:"nested_in"`
	Rule     string  `json:"rule"`       // a system's
	Sure     string  `json:"confidence"` // likewise
	Why      string  `json:"why"`        // likewise
}

// Quantity is one of a Doc.
type Quantity struct {
	Start      int      `json:"start"`
	End        int      `json:"end"`
	Text       string   `json:"text"`
	Kind       string   `json:"kind"`
	Value      *float64 `json:"value"`
	Low        *float64 `json:"low"`
	High       *float64 `json:"high"`
	Comparator string   `json:"comparator"`
	Unit       *string  `json:"unit"`
	Resolved   *string  `json:"resolved"`
}

// Claim is one of a Doc.
type Claim struct {
	Span       Span    `json:"span"`
	Holder     *string `json:"holder"`
	Verb       string  `json:"verb"`
	Subject    string  `json:"subject"`
	Object     *string `json:"object"`
	Polarity   string  `json:"polarity"`
	Modality   string  `json:"modality"`
	Quantities []int   `json:"quantities"`
	Time       *string `json:"time"`
}

// Read reads documents, one JSON object a line.
func Read(r io.Reader) ([]Doc, error) {
	sc := bufio.NewScanner(r)
	sc.Buffer(nil, 1<<26)
	var out []Doc
	for n := 1; sc.Scan(); n++ {
		if len(strings.TrimSpace(sc.Text())) == 0 {
			continue
		}
		var d Doc
		if err := json.Unmarshal(sc.Bytes(), &d); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		out = append(out, d)
	}
	return out, sc.Err()
}

// Row is one figure: a percentage, or a count where Of is set.
type Row struct {
	Name string
	F    float64
	Of   int
}

// String returns the figure with one decimal.
func (r Row) String() string {
	if r.Of > 0 {
		return fmt.Sprintf("%s %.0f of %d", r.Name, r.F, r.Of)
	}
	return fmt.Sprintf("%s %.1f", r.Name, r.F)
}

// words returns the byte spans of the words of a text: runs of letters and digits, where inner apostrophes join or part.
func words(text string, inner bool) []Span {
	var out []Span
	start := -1
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		in := unicode.IsLetter(r) || unicode.IsNumber(r) || inner && r == '_'
		if !in && inner && start >= 0 && (r == '\'' || r == '’') && i+n < len(text) {
			q, _ := utf8.DecodeRuneInString(text[i+n:])
			in = unicode.IsLetter(q) || unicode.IsNumber(q) || q == '_'
		}
		switch {
		case in && start < 0:
			start = i
		case !in && start >= 0:
			out = append(out, Span{start, i})
			start = -1
		}
		i += n
	}
	if start >= 0 {
		out = append(out, Span{start, len(text)})
	}
	return out
}

type set map[int]bool

func covered(w []Span, spans ...Span) set {
	s := set{}
	for _, x := range spans {
		i := sort.Search(len(w), func(i int) bool { return w[i][1] > x[0] })
		for ; i < len(w) && w[i][0] < x[1]; i++ {
			s[i] = true
		}
	}
	return s
}

func shared(a, b set) int {
	n := 0
	for k := range a {
		if b[k] {
			n++
		}
	}
	return n
}

func iou(a, b set) float64 {
	n := shared(a, b)
	if u := len(a) + len(b) - n; u > 0 {
		return float64(n) / float64(u)
	}
	return 0
}

func equal(a, b set) bool { return len(a) == len(b) && shared(a, b) == len(a) }

// pair matches one to one, best overlap first; of equals, the later.
func pair(g, s []set, least float64) [][2]int {
	type c struct {
		v    float64
		i, j int
	}
	var all []c
	for i := range g {
		for j := range s {
			if shared(g[i], s[j]) > 0 {
				all = append(all, c{iou(g[i], s[j]), i, j})
			}
		}
	}
	sort.Slice(all, func(a, b int) bool {
		x, y := all[a], all[b]
		if x.v != y.v {
			return x.v > y.v
		}
		if x.i != y.i {
			return x.i > y.i
		}
		return x.j > y.j
	})
	gi, sj := map[int]bool{}, map[int]bool{}
	var out [][2]int
	for _, x := range all {
		if x.v < least || gi[x.i] || sj[x.j] {
			continue
		}
		gi[x.i], sj[x.j] = true, true
		out = append(out, [2]int{x.i, x.j})
	}
	return out
}

type counter map[string]int

func (c counter) hit(k string, ok bool) {
	if ok {
		c[k]++
	} else {
		c[k] += 0
	}
}

func (c counter) f1(g, s, ok string) float64 {
	p, r := ratio(c[ok], c[s]), ratio(c[ok], c[g])
	if p+r == 0 {
		return 0
	}
	return 100 * 2 * p * r / (p + r)
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

func (c counter) rate(ok, n string) float64 {
	if c[n] == 0 {
		return math.NaN()
	}
	return 100 * ratio(c[ok], c[n])
}

func str(p *string) string {
	if p == nil {
		return ""
	}
	return *p
}

// Gold scores records against fully annotated texts. A record that is missing counts as an empty one.
func Gold(gold, system []Doc) []Row {
	c := counter{}
	each(gold, system, c.doc)
	rows := []Row{
		{Name: "quoted", F: c.f1("quoted.g", "quoted.s", "quoted.ok")},
		{Name: "role", F: c.rate("role.ok", "role.n")},
		{Name: "speaker", F: c.f1("spk.g", "spk.s", "spk.ok")},
	}
	for _, k := range []string{"direct", "mixed", "indirect"} {
		rows = append(rows, Row{Name: "speaker " + k, F: c.f1("spk."+k+".g", "spk."+k+".s", "spk."+k+".ok")})
	}
	rows = append(rows,
		Row{Name: "speaker full", F: c.f1("spk.g", "spk.s", "spk.canon")},
		Row{Name: "name precision", F: c.rate("named.ok", "named.n")},
		Row{Name: "attribution found", F: c.f1("spk.g", "spk.s", "found.n")},
		Row{Name: "source", F: c.rate("source.ok", "source.n")},
		Row{Name: "cue", F: c.rate("cue.ok", "cue.n")},
		Row{Name: "quantity", F: c.f1("q.g", "q.s", "q.ok")},
		Row{Name: "quantity full", F: c.f1("q.g", "q.s", "qfull.ok")},
		Row{Name: "notq taken", F: float64(c["notq.taken"]), Of: c["notq.n"]},
		Row{Name: "claim", F: c.f1("claim.g", "claim.s", "claim.ok")},
	)
	for _, k := range []string{"holder", "verb", "subject", "object", "polarity", "modality", "quantities", "time"} {
		rows = append(rows, Row{Name: "claim " + k, F: c.rate("cl."+k, "cl.n")})
	}
	return append(rows, Row{Name: "claim whole", F: c.rate("cl.whole", "claim.g")})
}

func (c counter) doc(d, s *Doc) {
	w := words(d.Text, false)
	sets := func(n int, at func(int) []Span) []set {
		out := make([]set, n)
		for i := range out {
			out[i] = covered(w, at(i)...)
		}
		return out
	}
	// Quoted spans.
	g := sets(len(d.QuotedSpans), func(i int) []Span { return d.QuotedSpans[i : i+1] })
	x := sets(len(s.QuotedSpans), func(i int) []Span { return s.QuotedSpans[i : i+1] })
	m := pair(g, x, 1)
	c["quoted.g"] += len(g)
	c["quoted.s"] += len(x)
	c["quoted.ok"] += len(m)
	for _, p := range m {
		c["role.n"]++
		c.hit("role.ok", p[1] < len(s.QuotedRoles) && s.QuotedRoles[p[1]] == d.QuotedRoles[p[0]])
	}
	// Attributions.
	ga, sa := d.Attributions, nonEmpty(s.Attributions)
	g = sets(len(ga), func(i int) []Span { return ga[i].Content })
	x = sets(len(sa), func(i int) []Span { return sa[i].Content })
	c["spk.g"] += len(ga)
	c["spk.s"] += len(sa)
	for _, a := range ga {
		c["spk."+a.Kind+".g"]++
	}
	for _, a := range sa {
		c["spk."+a.Kind+".s"]++
	}
	for _, p := range pair(g, x, .5) {
		a, b := &ga[p[0]], &sa[p[1]]
		ok := speakerOK(d, a.Speaker, b.Speaker)
		c["found.n"]++
		for _, f := range []struct {
			k    string
			g, x []Span
		}{{"source", a.Source, b.Source}, {"cue", a.Cue, b.Cue}} {
			gs, xs := covered(w, f.g...), covered(w, f.x...)
			c[f.k+".n"]++
			c.hit(f.k+".ok", len(gs) > 0 && shared(gs, xs) > 0 || len(gs) == 0 && len(xs) == 0)
		}
		if str(b.Speaker) != "" {
			c["named.n"]++
			c.hit("named.ok", ok)
		}
		c.hit("spk.ok", ok)
		c.hit("spk."+a.Kind+".ok", ok)
		c.hit("spk.canon", canonical(str(a.Speaker), str(b.Speaker)))
	}
	// Quantities.
	gq, sq := d.Quantities, s.Quantities
	g = sets(len(gq), func(i int) []Span { return []Span{{gq[i].Start, gq[i].End}} })
	x = sets(len(sq), func(i int) []Span { return []Span{{sq[i].Start, sq[i].End}} })
	qp := pair(g, x, 1e-9)
	of := map[int]int{} // gold by system
	for _, p := range qp {
		of[p[1]] = p[0]
	}
	c["q.g"] += len(gq)
	c["q.ok"] += len(qp)
	for j := range sq {
		if _, ok := of[j]; ok || sq[j].Kind != "set" {
			c["q.s"]++
		}
	}
	for _, p := range qp {
		c.hit("qfull.ok", quantityOK(&gq[p[0]], &sq[p[1]]))
	}
	for _, n := range d.NotQuant {
		c["notq.n"]++
		ns := covered(w, n)
		for j := range sq {
			if _, ok := of[j]; !ok && len(ns) > 0 && shared(ns, x[j]) == len(ns) {
				c["notq.taken"]++
				break
			}
		}
	}
	// Claims.
	gc, sc := d.Claims, s.Claims
	g = sets(len(gc), func(i int) []Span { return []Span{gc[i].Span} })
	x = sets(len(sc), func(i int) []Span { return []Span{sc[i].Span} })
	c["claim.g"] += len(gc)
	c["claim.s"] += len(sc)
	for _, p := range pair(g, x, .5) {
		c["claim.ok"]++
		c.claim(d, &gc[p[0]], &sc[p[1]], of)
	}
}

func nonEmpty(list []Attribution) (out []Attribution) {
	for _, a := range list {
		if len(a.Content) > 0 {
			out = append(out, a)
		}
	}
	return out
}

func (c counter) claim(d *Doc, g, s *Claim, of map[int]int) {
	measure := map[string]bool{}
	for _, q := range g.Quantities {
		for w := range contentWords(d.Quantities[q].Text) {
			measure[w] = true
		}
	}
	ok := map[string]bool{
		"holder":   speakerOK(d, g.Holder, s.Holder),
		"verb":     strings.EqualFold(g.Verb, s.Verb),
		"polarity": g.Polarity == s.Polarity,
		"modality": g.Modality == s.Modality,
	}
	for _, f := range []struct{ k, g, s string }{{"subject", g.Subject, s.Subject}, {"object", str(g.Object), str(s.Object)}} {
		a, b := contentWords(f.g), contentWords(f.s)
		both, within := false, true
		for w := range a {
			both = both || b[w]
			within = within && measure[w]
		}
		for w := range b {
			within = within && measure[w]
		}
		if len(a) > 0 && len(b) > 0 {
			ok[f.k] = both
		} else {
			ok[f.k] = len(a) == 0 && len(b) == 0 || f.k == "object" && within
		}
	}
	want, got := map[int]bool{}, map[int]bool{}
	for _, q := range g.Quantities {
		want[q] = true
	}
	for _, q := range s.Quantities {
		if i, found := of[q]; found {
			got[i] = true
		} else {
			got[-1] = true
		}
	}
	ok["quantities"] = len(want) == len(got)
	for q := range want {
		ok["quantities"] = ok["quantities"] && got[q]
	}
	c["cl.n"]++
	whole := true
	for _, v := range ok {
		whole = whole && v
	}
	c.hit("cl.whole", whole)
	ok["time"] = str(g.Time) == str(s.Time) || str(g.Time) != "" && str(s.Time) != "" && sameTime(str(s.Time), str(g.Time))
	for k, v := range ok {
		c.hit("cl."+k, v)
	}
}

var stop = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields("the a an of in on at for to and or by with from that this its his her their de la el los las o os as um uma un una") {
		m[w] = true
	}
	return m
}()

func contentWords(t string) map[string]bool {
	out := map[string]bool{}
	for _, s := range words(t, false) {
		if w := strings.ToLower(t[s[0]:s[1]]); !stop[w] {
			out[w] = true
		}
	}
	return out
}
