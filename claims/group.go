package claims

import (
	"cmp"
	"slices"
	"strings"
)

// Event is one event as several claims tell it.
type Event struct {
	Key       string // see [Claim.Keys]
	Members   []Member
	Conflicts [][2]int // the indexes of members that conflict, the lower first, in order
	Relation  RelationKind
}

// Member is a claim of an [Event], by its index in what was grouped, and which of its quantities is the figure of the event: -1 for a
// claim without figures.
type Member struct{ Claim, Figure int }

// maxPairs bounds how many claims of one key are compared with each other: above it, each is compared with those next to it in
// the order of their amounts, so that the work stays linear but for sorting.
const maxPairs = 512

// Group sorts the figures of claims, of one document or of many, into events, in the order of their first members. Claims
// are compared within each key ([Claim.Keys]): an event is a set of members of which each is related, as [Compare] has it, to at least
// one other. Since that is not transitive, two members of an event need not be related to each other: what is undated can join
// Monday's and Tuesday's. Members that conflict are marked in pairs; [Event.Relation] is RelationConflicting if there are any,
// RelationEqual if all pairs are equal, else what holds of the pair that agrees least, and RelationUnrelated for an event of one member.
//
// The result does not depend on the order of the claims, but for the order in which it is given. An engine that is spread over many
// machines gets the same events if it brings the claims together by key and groups each lot, and keeps of the result the events of that key.
func Group(cs []Claim) []Event {
	type block struct {
		key     string
		members []Member
	}
	var blocks []block
	at := map[string]int{}
	add := func(key string, m Member) {
		i, ok := at[key]
		if !ok {
			i = len(blocks)
			at[key] = i
			blocks = append(blocks, block{key: key})
		}
		blocks[i].members = append(blocks[i].members, m)
	}
	for i := range cs {
		for k := range cs[i].Quantities {
			if e := cs[i].Quantities[k].Event; e != "" {
				add(e, Member{i, k})
			}
		}
		if cs[i].Event != "" {
			add(cs[i].Event, Member{i, -1})
		}
	}
	var out []Event
	for _, b := range blocks {
		out = append(out, split(cs, b.key, b.members)...)
	}
	slices.SortStableFunc(out, func(x, y Event) int {
		return cmp.Or(cmp.Compare(x.Members[0].Claim, y.Members[0].Claim), cmp.Compare(x.Members[0].Figure, y.Members[0].Figure))
	})
	return out
}

// split makes events of the members of one key.
func split(cs []Claim, key string, members []Member) []Event {
	n := len(members)
	root := make([]int, n)
	for i := range root {
		root[i] = i
	}
	find := func(i int) int {
		for root[i] != i {
			root[i] = root[root[i]]
			i = root[i]
		}
		return i
	}
	type pair struct {
		i, j int
		kind RelationKind
	}
	var pairs []pair
	relate := func(i, j int) {
		if k := related(cs, members[i], members[j]); k != RelationUnrelated {
			i, j := min(i, j), max(i, j)
			pairs = append(pairs, pair{i, j, k})
			a, b := find(i), find(j)
			root[max(a, b)] = min(a, b)
		}
	}
	if n <= maxPairs {
		for i := range n {
			for j := i + 1; j < n; j++ {
				relate(i, j)
			}
		}
	} else {
		order := byAmount(cs, members)
		for i := range n {
			for j := i + 1; j < min(n, i+maxPairs/8); j++ {
				relate(order[i], order[j])
			}
		}
	}
	of := make([]int, n) // the event of each member, by its root
	place := make([]int, n)
	var out []Event
	for i, m := range members {
		r := find(i)
		if r == i {
			of[i] = len(out)
			out = append(out, Event{Key: key})
		}
		e := &out[of[r]]
		place[i] = len(e.Members)
		e.Members = append(e.Members, m)
	}
	rank := [...]int{RelationUnrelated: 0, RelationEqual: 1, RelationFiner: 2, RelationCompatible: 3, RelationConflicting: 4}
	for _, p := range pairs {
		e := &out[of[find(p.i)]]
		if p.kind == RelationConflicting {
			e.Conflicts = append(e.Conflicts, [2]int{place[p.i], place[p.j]})
		}
		if rank[p.kind] > rank[e.Relation] {
			e.Relation = p.kind
		}
	}
	for i := range out {
		slices.SortFunc(out[i].Conflicts, func(x, y [2]int) int { return cmp.Or(cmp.Compare(x[0], y[0]), cmp.Compare(x[1], y[1])) })
	}
	return out
}

// related compares two members of one key. Two figures of one claim are two.
func related(cs []Claim, x, y Member) RelationKind {
	a, b := &cs[x.Claim], &cs[y.Claim]
	switch {
	case x.Claim == y.Claim:
		return RelationUnrelated
	case x.Figure < 0 || y.Figure < 0:
		return compareWords(a, b).Kind
	case len(a.figures(a.Quantities[x.Figure].Event)) > 1 || len(b.figures(b.Quantities[y.Figure].Event)) > 1:
		// Nothing says which of several figures belongs to which.
		if r := compareFigures(a, x.Figure, b, y.Figure); r.Kind == RelationEqual {
			return r.Kind
		}
		return RelationUnrelated
	}
	return compareFigures(a, x.Figure, b, y.Figure).Kind
}

// byAmount returns the order of the members by their figures, and by their texts where those are equal.
func byAmount(cs []Claim, members []Member) []int {
	order := make([]int, len(members))
	low := make([]float64, len(members))
	for i, m := range members {
		order[i] = i
		if m.Figure >= 0 {
			low[i] = amountOf(&cs[m.Claim].Quantities[m.Figure]).low
		}
	}
	slices.SortFunc(order, func(i, j int) int {
		a, b := &cs[members[i].Claim], &cs[members[j].Claim]
		return cmp.Or(cmp.Compare(low[i], low[j]), strings.Compare(a.Time, b.Time), strings.Compare(a.Text, b.Text), cmp.Compare(i, j))
	})
	return order
}
