package eval

import "sort"

// Relations scores attributions of an attribution corpus: full relations (content at an overlap of half or more, and a source
// that shares a word, or none on both sides), content, cue, source and names.
func Relations(gold, system []Doc) []Row {
	c := counter{}
	each(gold, system, c.relations)
	var rows []Row
	for _, k := range []string{"all", "direct", "mixed", "indirect"} {
		rows = append(rows, Row{Name: "relation " + k, F: 100 * harmonic(ratio(c["ar."+k+".p"], c["ar."+k+".s"]), ratio(c["ar."+k+".r"], c["ar."+k+".g"]))})
	}
	rows = append(rows, Row{Name: "content exact", F: 100 * harmonic(ratio(c["ex"], c["ar.all.s"]), ratio(c["ex"], c["ar.all.g"]))})
	for _, k := range []string{"cue", "source"} {
		rows = append(rows, Row{Name: k + " overlap", F: 100 * harmonic(ratio(c[k], c[k+".s"]), ratio(c[k], c[k+".g"]))})
	}
	return append(rows, Row{Name: "name", F: c.rate("name.ok", "name.n")})
}

func harmonic(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// views are what attributions consist of, as the numbers of words.
type views struct{ content, source, cue []set }

func view(w []Span, list []Attribution) (v views) {
	for _, a := range list {
		v.content = append(v.content, worded(w, a.Content))
		v.source = append(v.source, worded(w, a.Source))
		v.cue = append(v.cue, worded(w, a.Cue))
	}
	return v
}

// worded is covered, but that spans which hold no word, such as a colon, stand for themselves.
func worded(w, spans []Span) set {
	s := covered(w, spans...)
	if len(s) == 0 {
		for _, x := range spans {
			s[-1-x[0]] = true
		}
	}
	return s
}

// scored returns the attributions of a record that a text's annotation can hold.
func scored(d, s *Doc) (list []Attribution) {
	for _, a := range nonEmpty(s.Attributions) {
		if d.Corpus != "polnear" || str(a.NestedIn) == "" { // it annotates no report inside a report
			list = append(list, a)
		}
	}
	return list
}

func (c counter) relations(d, s *Doc) {
	w := words(d.Text, true)
	g, x := d.Attributions, scored(d, s)
	gv, xv := view(w, g), view(w, x)
	for _, a := range g {
		c["ar.all.g"]++
		c["ar."+a.Kind+".g"]++
	}
	for _, a := range x {
		c["ar.all.s"]++
		c["ar."+a.Kind+".s"]++
	}
	var rel, full, exact []candidate
	for i := range g {
		for j := range x {
			o := iou(gv.content[i], xv.content[j])
			src := iou(gv.source[i], xv.source[j])
			cue := iou(gv.cue[i], xv.cue[j])
			ok := sourceOK(gv, xv, i, j)
			if o >= .5 {
				rel = append(rel, candidate{[4]float64{o, truth(ok), src, cue}, i, j})
				if ok {
					full = append(full, candidate{[4]float64{o, 1, src, cue}, i, j})
				}
			}
			if len(gv.content[i]) > 0 && equal(gv.content[i], xv.content[j]) {
				exact = append(exact, candidate{[4]float64{1, 0, 0, 0}, i, j})
			}
		}
	}
	c["ex"] += len(match(exact))
	for _, m := range match(full) {
		c["ar.all.r"]++
		c["ar.all.p"]++
		c["ar."+g[m.i].Kind+".r"]++
		c["ar."+x[m.j].Kind+".p"]++
	}
	for _, m := range match(rel) {
		name := str(g[m.i].Speaker)
		if name == "" {
			name = str(g[m.i].Silver)
		}
		if name != "" {
			c["name.n"]++
			c.hit("name.ok", nameMatch(str(x[m.j].Speaker), name))
		}
	}
	c.spans("cue", gv.cue, xv.cue)
	c.spans("source", gv.source, xv.source)
}

func truth(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

type candidate struct {
	key  [4]float64
	i, j int
}

// match matches one to one, best key first; of equals, the earlier.
func match(list []candidate) (out []candidate) {
	sort.SliceStable(list, func(a, b int) bool {
		for k := range list[a].key {
			if list[a].key[k] != list[b].key[k] {
				return list[a].key[k] > list[b].key[k]
			}
		}
		if list[a].i != list[b].i {
			return list[a].i < list[b].i
		}
		return list[a].j < list[b].j
	})
	gi, xj := map[int]bool{}, map[int]bool{}
	for _, m := range list {
		if !gi[m.i] && !xj[m.j] {
			gi[m.i], xj[m.j] = true, true
			out = append(out, m)
		}
	}
	return out
}

// spans counts the distinct cues or sources that share a word, one to one.
func (c counter) spans(k string, g, x []set) {
	g, x = distinct(g), distinct(x)
	var list []candidate
	for i := range g {
		for j := range x {
			if shared(g[i], x[j]) > 0 {
				list = append(list, candidate{[4]float64{iou(g[i], x[j])}, i, j})
			}
		}
	}
	c[k+".g"] += len(g)
	c[k+".s"] += len(x)
	c[k] += len(match(list))
}

func distinct(list []set) (out []set) {
next:
	for _, s := range list {
		if len(s) == 0 {
			continue
		}
		for _, o := range out {
			if equal(o, s) {
				continue next
			}
		}
		out = append(out, s)
	}
	return out
}
