package eval

// Tally is how often a rule fires, or a word of confidence is given, and how often that is right.
type Tally struct {
	N     int // of all that is counted
	Found int // the content is that of an annotated attribution, at an overlap of half or more
	Right int // and so is the source, or for a word of confidence the speaker
}

// Percent returns the share of N that is right, in percent; 0 if N is 0.
func (t Tally) Percent() float64 { return 100 * ratio(t.Right, t.N) }

// Rules counts by the name of the rule how many full relations of the records are right, as [Relations] counts them: the content
// at an overlap of half or more, and a source that shares a word, or none on both sides.
func Rules(gold, system []Doc) map[string]Tally {
	return tally(gold, system,
		func(a *Attribution) string { return a.Rule },
		func(_ *Doc, g, x *Attribution, source bool) bool { return source })
}

// Confidences counts by the word of confidence how many speakers of the records are right, "" for attributions without one. One
// whose content is nobody's counts as wrong.
func Confidences(gold, system []Doc) map[string]Tally {
	return tally(gold, system,
		func(a *Attribution) string { return a.Sure },
		func(d *Doc, g, x *Attribution, _ bool) bool { return speakerOK(d, g.Speaker, x.Speaker) })
}

func tally(gold, system []Doc, key func(*Attribution) string, right func(d *Doc, g, x *Attribution, source bool) bool) map[string]Tally {
	out := map[string]Tally{}
	add := func(k string, t Tally) {
		o := out[k]
		out[k] = Tally{o.N + t.N, o.Found + t.Found, o.Right + t.Right}
	}
	each(gold, system, func(d, s *Doc) {
		for _, x := range scored(d, s) {
			add(key(&x), Tally{N: 1})
		}
	})
	matched(gold, system, func(d *Doc, g, x *Attribution, source bool) {
		t := Tally{Found: 1}
		if right(d, g, x, source) {
			t.Right = 1
		}
		add(key(x), t)
	})
	return out
}

// each calls yield for each annotated text with its record, an empty one if there is none.
func each(gold, system []Doc, yield func(d, s *Doc)) {
	by := map[string]*Doc{}
	for i := range system {
		by[system[i].ID] = &system[i]
	}
	for i := range gold {
		s := by[gold[i].ID]
		if s == nil {
			s = &Doc{}
		}
		yield(&gold[i], s)
	}
}

// matched calls yield for the attributions of the records whose content is that of an annotated one, at an overlap of half or
// more; source: the sources agree.
func matched(gold, system []Doc, yield func(d *Doc, g, x *Attribution, source bool)) {
	each(gold, system, func(d, s *Doc) {
		w := words(d.Text, true)
		g, x := d.Attributions, scored(d, s)
		gv, xv := view(w, g), view(w, x)
		var list []candidate
		for i := range g {
			for j := range x {
				if o := iou(gv.content[i], xv.content[j]); o >= .5 {
					list = append(list, candidate{[4]float64{o, truth(sourceOK(gv, xv, i, j)), iou(gv.source[i], xv.source[j]), iou(gv.cue[i], xv.cue[j])}, i, j})
				}
			}
		}
		for _, m := range match(list) {
			yield(d, &g[m.i], &x[m.j], sourceOK(gv, xv, m.i, m.j))
		}
	})
}

// sourceOK reports whether the sources of two attributions share a word, or neither has one.
func sourceOK(g, x views, i, j int) bool {
	return shared(g.source[i], x.source[j]) > 0 || len(g.source[i]) == 0 && len(x.source[j]) == 0
}
