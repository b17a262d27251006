package claims

import (
	"slices"
	"strings"

	"github.com/ascribe-go/ascribe/internal/alike"
)

// RelationKind says how two claims stand to one another.
type RelationKind uint8

const (
	RelationUnrelated   RelationKind = iota // nothing shows that they tell of one event
	RelationEqual                           // the same figures of the same event
	RelationCompatible                      // both can be true: 400 and "more than 350"
	RelationFiner                           // one says the same more exactly: 412 and "about 400"
	RelationConflicting                     // they cannot both be true: 5 towns and 7 towns
)

var relationKinds = []string{"unrelated", "equal", "compatible", "finer", "conflicting"}

// String returns the kind's name in the record: "compatible".
func (k RelationKind) String() string { return name(relationKinds, int(k)) }

// MarshalText returns the kind's name.
func (k RelationKind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText reads the name that MarshalText writes.
func (k *RelationKind) UnmarshalText(text []byte) error {
	return unmarshal(k, relationKinds, text, "kind of relation")
}

// Reason says what decided a [Relation].
type Reason uint8

const (
	ReasonEvent    Reason = iota // no key in common: other verbs, or other things counted
	ReasonTime                   // their times do not meet
	ReasonParties                // other names and nouns take part
	ReasonModality               // one is a fact to its source, the other a promise, a request or a possibility
	ReasonPolarity               // one or both deny
	ReasonAmounts                // the amounts are the same, or exclude one another
	ReasonBounds                 // one bounds what the other says, or their bounds meet
	ReasonRounding               // one amount rounds the other
	ReasonDetail                 // one has figures that the other has not
	ReasonWords                  // claims without figures: the same act of the same parties
)

var reasons = []string{"event", "time", "parties", "modality", "polarity", "amounts", "bounds", "rounding", "detail", "words"}

// String returns the reason's name: "bounds".
func (r Reason) String() string { return name(reasons, int(r)) }

// MarshalText returns the reason's name.
func (r Reason) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText reads the name that MarshalText writes.
func (r *Reason) UnmarshalText(text []byte) error { return unmarshal(r, reasons, text, "reason") }

// Relation is how two claims stand to one another, and what decided it.
type Relation struct {
	Kind   RelationKind `json:"kind"`
	Reason Reason       `json:"reason"`
}

// String returns kind and reason: "conflicting (amounts)".
func (r Relation) String() string { return r.Kind.String() + " (" + r.Reason.String() + ")" }

// Keys returns the keys of the events that the claim tells of, sorted, without repeats: the verb or what stands for it, and what is
// counted or measured, as in "regain {settlement}", "be %" or "cost EUR"; for a claim without figures the verb and its object. Two
// claims that [Compare] does not call unrelated share a key, so that an engine that is spread over many machines can bring claims
// together by it.
func (c Claim) Keys() []string {
	var out []string
	for _, q := range c.Quantities {
		if q.Event != "" {
			out = append(out, q.Event)
		}
	}
	if c.Event != "" {
		out = append(out, c.Event)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Compare says how two claims, of one document or of two, stand to one another. It is symmetric, every claim is equal to itself, and
// amounts may be given in any unit. It is not transitive: 400 and 360 are both compatible with "more than 350".
//
// First it asks whether they can tell of one event: their figures share a key ([Claim.Keys]), their times meet, and the names and
// nouns in them do not speak against it. It takes it that they come from one story: "12 people were killed" and "15 people were killed"
// conflict. One name or noun in common is enough for claims that agree. Claims conflict only if they differ in
// nothing but the amount: where either names a subject, a place or a thing that the other contradicts, or where one is a promise and
// the other a fact, other amounts make it another event, and they are unrelated.
//
// Then the amounts are compared as intervals. "More than 400" is all above 400, "dozens" all from 24, "between 30 and 35" what lies
// between; "about 400" is taken to allow half of it to twice as much. Amounts conflict if no number is in both. Two exact amounts
// that differ by less than 3 % can be one, rounded; those of things counted only from 1,000 on. A denial allows what the
// denied amount leaves out.
//
// Who makes a claim says nothing of the event and is not compared.
func Compare(a, b Claim) Relation {
	if a.Event != "" || b.Event != "" {
		return compareWords(&a, &b)
	}
	if len(a.Quantities) == 1 && len(b.Quantities) == 1 {
		if e := a.Quantities[0].Event; e != "" && e == b.Quantities[0].Event {
			return compareFigures(&a, 0, &b, 0)
		}
	}
	var rs []Relation
	unmet := Relation{RelationUnrelated, ReasonEvent}
	keys := b.Keys()
	more := false
	for _, key := range a.Keys() {
		if _, ok := slices.BinarySearch(keys, key); !ok {
			more = true
			continue
		}
		if r := compareKey(&a, &b, key); r.Kind != RelationUnrelated {
			rs = append(rs, r)
		} else {
			unmet = r
		}
	}
	if len(rs) == 0 {
		return unmet
	}
	r := rs[0]
	for _, x := range rs[1:] {
		r = worse(r, x)
	}
	if r.Kind == RelationEqual && (more || len(keys) > len(rs) || len(a.figures("")) != len(b.figures(""))) {
		return Relation{RelationFiner, ReasonDetail}
	}
	return r
}

// worse returns the relation that says less good of two claims; of the same kind, the one with the first reason.
func worse(x, y Relation) Relation {
	rank := [...]int{RelationUnrelated: 0, RelationEqual: 1, RelationFiner: 2, RelationCompatible: 3, RelationConflicting: 4}
	if rank[y.Kind] > rank[x.Kind] || y.Kind == x.Kind && y.Reason < x.Reason {
		return y
	}
	return x
}

// figures returns the indexes of the claim's quantities with the given event, of all figures if it is "".
func (c *Claim) figures(event string) []int {
	var out []int
	for i := range c.Quantities {
		if e := c.Quantities[i].Event; e != "" && (event == "" || e == event) {
			out = append(out, i)
		}
	}
	return out
}

// compareKey compares the figures of one event. Where a claim has several of them, nothing says which belongs to which: then they
// are equal if each has its equal, compatible if one has, and else unrelated.
func compareKey(a, b *Claim, key string) Relation {
	x, y := a.figures(key), b.figures(key)
	if len(x) == 1 && len(y) == 1 {
		return compareFigures(a, x[0], b, y[0])
	}
	taken := make([]bool, len(y))
	equal, met := 0, Relation{RelationUnrelated, ReasonEvent}
	for _, i := range x {
		for k, j := range y {
			r := compareFigures(a, i, b, j)
			if r.Kind == RelationEqual && !taken[k] {
				taken[k] = true
				equal++
				met = r
				break
			}
		}
	}
	switch {
	case equal == len(x) && equal == len(y):
		return met
	case equal == len(x) || equal == len(y):
		return Relation{RelationFiner, ReasonDetail}
	case equal > 0:
		return Relation{RelationCompatible, ReasonDetail}
	}
	return met
}

// compareFigures compares quantity i of a with quantity j of b, which have one key.
func compareFigures(a *Claim, i int, b *Claim, j int) Relation {
	x, y := &a.Quantities[i], &b.Quantities[j]
	tie, why := sameEvent(a, x, b, y)
	if tie == untied {
		return Relation{RelationUnrelated, why}
	}
	r := compareAmounts(x, y)
	if p, q := a.denies(), b.denies(); p && q {
		if r.Kind != RelationEqual {
			r = Relation{RelationCompatible, ReasonPolarity}
		}
	} else if p || q {
		// The denied amount is what the other must not be.
		r = Relation{RelationCompatible, ReasonPolarity}
		if p && within(y, x) || q && within(x, y) {
			r.Kind = RelationConflicting
		}
	}
	return settle(r, tie, status(a.Modality) == status(b.Modality))
}

// settle weakens a relation by how sure it is that the event is one.
func settle(r Relation, t tie, same bool) Relation {
	switch {
	case r.Kind == RelationConflicting && !same:
		return Relation{RelationUnrelated, ReasonModality}
	case r.Kind == RelationConflicting && t < tied, r.Kind != RelationEqual && t == faint:
		return Relation{RelationUnrelated, ReasonParties}
	case !same:
		return Relation{RelationCompatible, ReasonModality}
	}
	return r
}

// compareWords compares claims of which one has no figures.
func compareWords(a, b *Claim) Relation {
	if a.Event != b.Event {
		return Relation{RelationUnrelated, ReasonEvent}
	}
	// What the key says of both shows nothing more.
	x, y := *a, *b
	_, object, _ := strings.Cut(a.Event, " ")
	object = strings.Trim(object, "{}")
	x.Others, y.Others = x.Others.without(object), y.Others.without(object)
	t, why := sameEvent(&x, &Quantity{Role: AsObject}, &y, &Quantity{Role: AsObject})
	if t == untied {
		return Relation{RelationUnrelated, why}
	}
	if common := both(x.Subjects, x.Others).meets(both(y.Subjects, y.Others)); a.Text == b.Text {
		t = max(t, loose)
	} else if !common {
		return Relation{RelationUnrelated, ReasonParties}
	}
	r := Relation{RelationEqual, ReasonWords}
	switch {
	case a.denies() != b.denies():
		r = Relation{RelationConflicting, ReasonPolarity}
	case a.Text == b.Text && a.Modality == b.Modality:
	case t < tied, a.Modality != b.Modality, !both(a.Subjects, a.Others).alike(both(b.Subjects, b.Others)):
		r.Kind = RelationCompatible
	}
	return settle(r, max(t, loose), status(a.Modality) == status(b.Modality))
}

// denies reports whether the claim says that something is not so: a negated clause, or one that its source denies.
func (c *Claim) denies() bool { return (c.Polarity == Negative) != (c.Modality == Denied) }

// status is what a claim of a modality is about: what is, what will be, what may be, what is wanted.
func status(m Modality) int {
	switch m {
	case Promised, Predicted:
		return 1
	case Possible, Warned:
		return 2
	case Requested:
		return 3
	}
	return 0
}

// tie is how sure it is that two figures are of one event.
type tie uint8

const (
	untied tie = iota
	faint      // nothing speaks against it, but little for it: only amounts that are equal say more
	loose      // they have something in common
	tied       // and nothing speaks against it
)

// sameEvent says how sure it is that x in a and y in b are figures of one event, and why not.
func sameEvent(a *Claim, x *Quantity, b *Claim, y *Quantity) (tie, Reason) {
	if apart(a.Time, b.Time) {
		return untied, ReasonTime
	}
	all, all2 := both(a.Subjects, a.Others), both(b.Subjects, b.Others)
	common := all.meets(all2)
	against := false
	if subject := x.Role == AsSubject; subject == (y.Role == AsSubject) {
		against = a.Subjects.contradicts(b.Subjects) || a.Others.contradicts(b.Others)
	} else {
		// "Five towns were retaken by Ukraine" and "Ukraine retook five towns": parts cannot be matched.
		against = all.contradicts(all2)
	}
	counted := strings.Contains(x.Event, "{")
	if state(x.Event) && x.Role != AsSubject && y.Role != AsSubject {
		// What is measured is the subject: unemployment is no inflation, though both rose in Spain.
		switch s, s2 := a.Subjects, b.Subjects; {
		case s.empty() && s2.empty():
			return faint, ReasonParties
		case s.contradicts(s2):
			return untied, ReasonParties
		case s.meets(s2):
			common = true
		default:
			return faint, ReasonParties
		}
	}
	// The police, the company: words that many stories share say as little as none.
	switch none, none2 := all.general(), all2.general(); {
	case common && !against:
		return tied, 0
	case common:
		return loose, 0
	case none && none2 && against:
		return untied, ReasonParties
	case none && none2 && counted:
		return tied, 0
	case none && none2:
		return faint, ReasonParties
	case (none || none2) && !against:
		return loose, 0
	}
	return untied, ReasonParties
}

// state reports whether a key is of a verb that says what something is, or how it changed, and not what was done.
func state(key string) bool {
	verb, _, _ := strings.Cut(key, " ")
	switch verb {
	case "be", "rise", "fall", "cost", "have", "last", "weigh", "cover", "average", "reach":
		return true
	}
	return false
}

// general reports whether t has no word that says anything of the event.
func (t Terms) general() bool {
	return len(t.Names) == 0 && !slices.ContainsFunc(t.Nouns, func(s string) bool { return !alike.General(s) })
}

func (t Terms) empty() bool { return len(t.Names)+len(t.Nouns) == 0 }

// meets reports whether t and u have a word in common that says something of the event.
func (t Terms) meets(u Terms) bool {
	return shared(t.Names, u.Names, nil) || shared(t.Nouns, u.Nouns, alike.General)
}

// contradicts reports whether both have names, or both have nouns, and none in common.
func (t Terms) contradicts(u Terms) bool {
	return len(t.Names) > 0 && len(u.Names) > 0 && !shared(t.Names, u.Names, nil) || len(t.Nouns) > 0 && len(u.Nouns) > 0 && !shared(t.Nouns, u.Nouns, nil)
}

// without returns t without a noun or name.
func (t Terms) without(word string) Terms {
	is := func(s string) bool { return s == word }
	return Terms{slices.DeleteFunc(slices.Clone(t.Names), is), slices.DeleteFunc(slices.Clone(t.Nouns), is)}
}

// alike reports whether t and u have at least half of their words in common.
func (t Terms) alike(u Terms) bool {
	n, all := 0, len(t.Names)+len(t.Nouns)
	for _, w := range u.Names {
		if _, ok := slices.BinarySearch(t.Names, w); ok {
			n++
		} else {
			all++
		}
	}
	for _, w := range u.Nouns {
		if _, ok := slices.BinarySearch(t.Nouns, w); ok {
			n++
		} else {
			all++
		}
	}
	return 2*n >= all
}

// shared reports whether two sorted lists have an element in common, one of which but does not hold.
func shared(s, t []string, but func(string) bool) bool {
	for i, j := 0, 0; i < len(s) && j < len(t); {
		switch c := strings.Compare(s[i], t[j]); {
		case c == 0:
			if but == nil || !but(s[i]) {
				return true
			}
			i++
			j++
		case c < 0:
			i++
		default:
			j++
		}
	}
	return false
}

// both returns the words of t and u.
func both(t, u Terms) Terms {
	return Terms{union(t.Names, u.Names), union(t.Nouns, u.Nouns)}
}

func union(s, t []string) []string {
	if len(s) == 0 {
		return t
	}
	if len(t) == 0 {
		return s
	}
	out := slices.Concat(s, t)
	slices.Sort(out)
	return slices.Compact(out)
}
