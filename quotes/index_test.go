package quotes_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"github.com/ascribe-go/ascribe/quotes"
)

// The generated set: utterances of clauses out of a small vocabulary, so that different ones share words and turns of phrase as
// those of one story do, and variants of each, as papers and translations make them.

var (
	genNouns = strings.Fields(`bridge harbour school road strike contract river budget station ferry hospital village border factory
		forest tunnel market court election airport railway dam tower pipeline mine island valley orchard refinery prison theatre
		stadium archive convoy glacier vaccine patent satellite reactor turbine cable kitchen library canal quarry lighthouse
		barracks embassy ceasefire treaty ballot petition inquiry verdict pension harvest drought blackout landslide wildfire
		storm earthquake epidemic recall merger lawsuit tariff subsidy loan deficit dividend shortage curfew checkpoint shelter
		pump generator antenna runway platform warehouse bakery clinic nursery chapel monument mural festival exhibition broadcast
		orchestra carpet ministry parliament passport visa scholarship textbook laboratory telescope engine tractor greenhouse
		vineyard fishery herd slaughterhouse mill foundry shipyard crane barge submarine helicopter drone missile trench rampart
		cemetery statue fountain square boulevard tram depot garage timetable ticket fare pavement lamp sewer reservoir aquifer
		meadow swamp dune cliff lagoon reef mangrove forecast thermometer sensor algorithm database password software
		headline newspaper magazine transcript interview subtitle novel dictionary poem melody violin microphone stage costume
		wedding funeral christening parade carnival referendum amendment constitution decree licence permit invoice receipt
		mortgage auction bonus salary wage overtime apprenticeship curriculum kindergarten dormitory`)
	genAdjectives = strings.Fields(`old northern flooded private secret frozen wooden coastal empty unsafe rural temporary illegal
		independent damaged abandoned military regional generous useless expensive historic narrow polluted foreign military
		second annual provisional peaceful reckless shameful necessary modern ancient quiet crowded`)
	genVerbs = strings.Fields(`close open rebuild sell inspect defend abandon question delay finance repair block visit protect
		demolish register evacuate photograph nationalise redesign search guard ignore examine measure restore insure occupy
		support condemn replace lease flood paint connect relocate shorten widen postpone cancel surrender divide auction mortgage
		privatise rescue renovate sabotage videotape advertise ridicule fortify dismantle expand subsidise computerise heat cool
		monitor supervise empty fence map sketch praise sponsor`)
	genAdverbs = []string{"before the winter", "without any warning", "for the second time", "within a month", "against all advice",
		"as soon as the rain stops", "in front of the cameras", "at our own expense", "despite the cold", "until further notice",
		"after the holidays", "with the help of volunteers", "under the new law", "by the end of the year", "from next Monday on",
		"in every single district", "with or without permission", "over the next decade", "on behalf of the families", "once the money arrives"}
	genOpenings = []string{"we will do everything in our power to", "nobody has ever asked us to", "it is our duty to", "the government promised to",
		"there is no reason to", "we were told to", "they have decided to", "my brother and I wanted to", "I am not going to", "the council refused to",
		"our members have voted to", "it would be a mistake to", "anyone with a conscience has to", "the company is free to", "the judges ordered them to"}
	genJoints = []string{"because", "and", "but", "although", "so that", "while", "unless", "and yet"}
	genGiven  = strings.Fields(`Anna Boris Clara David Elena Felix Greta Hugo Irena Jonas Karin Lukas Maria Nils Olga Pavel Rosa Stefan Tanja Viktor
		Agnes Bruno Celia Dario Edith Franz Gloria Harald Ilse Jakob Kira Leo Marta Nadia Otto Petra Quentin Ruth Samuel Thea`)
	genFamily = strings.Fields(`Arden Boll Cerny Dravic Eklund Farrow Gerlach Holt Iversen Jansky Keller Lorant Mazur Norling Oster Pavic Quist Rademaker
		Sorel Tamm Ulrich Varga Wessel Ystad Zeman Albrecht Brandt Castell Dorn Engel
		Fabian Gruber Hansen Illner Jensen Kovac Lindqvist Moser Novak Olsen Petrov Rossi Silva Thorne Urban Vidal Weber Yilmaz Zoltan
		Adler Baranov Corelli Duarte Espinoza Ferrari Gallo Horvat Ibsen Jovic Kessler Lombardi Moreau Nagy Orlov Pereira Ricci Santos
		Toth Ungar Vasquez Winkler Zielinski Abel Bianchi Conti Dubois Esposito Fischer Garnier`)
)

type genUtterance struct {
	clauses []string
	speaker string
}

func genNoun(r *rand.Rand) string {
	n := genNouns[r.IntN(len(genNouns))]
	if r.IntN(2) == 0 {
		n = genAdjectives[r.IntN(len(genAdjectives))] + " " + n
	}
	return "the " + n
}

func genClause(r *rand.Rand) string {
	v := genVerbs[r.IntN(len(genVerbs))]
	switch r.IntN(4) {
	case 0:
		return fmt.Sprintf("%s %s %s", genOpenings[r.IntN(len(genOpenings))], v, genNoun(r))
	case 1:
		return fmt.Sprintf("%s %s %s %s", genOpenings[r.IntN(len(genOpenings))], v, genNoun(r), genAdverbs[r.IntN(len(genAdverbs))])
	case 2:
		return fmt.Sprintf("%s costs us %d jobs and %s", genNoun(r), 10+r.IntN(900), genNoun(r))
	default:
		return fmt.Sprintf("%s must %s %s %s", genNoun(r), v, genNoun(r), genAdverbs[r.IntN(len(genAdverbs))])
	}
}

func genBase(r *rand.Rand) genUtterance {
	u := genUtterance{speaker: genGiven[r.IntN(len(genGiven))] + " " + genFamily[r.IntN(len(genFamily))]}
	for range 1 + r.IntN(3) {
		c := genClause(r)
		if len(u.clauses) > 0 {
			c = genJoints[r.IntN(len(genJoints))] + " " + c
		}
		u.clauses = append(u.clauses, c)
	}
	return u
}

// variant returns a known variant of an utterance, and whether it stands in quote marks.
func (u genUtterance) variant(r *rand.Rand) (text string, quoted bool) {
	words := strings.Fields(strings.Join(u.clauses, " "))
	replace := func() {
		words[r.IntN(len(words))] = []string{genNouns[r.IntN(len(genNouns))], genVerbs[r.IntN(len(genVerbs))], genAdjectives[r.IntN(len(genAdjectives))]}[r.IntN(3)]
	}
	switch k := r.IntN(10); {
	case k < 2: // the same
	case k < 4:
		replace()
	case k == 4 && len(words) > 10:
		replace()
		replace()
	case k == 5:
		i := r.IntN(len(words))
		words = append(words[:i], words[i+1:]...)
	case k == 6 && len(words) > 12:
		i := 4 + r.IntN(len(words)-9)
		words = append(append(append([]string{}, words[:i]...), "…"), words[i+1+r.IntN(3):]...)
	case k == 7 && len(u.clauses) > 1: // a part
		c := u.clauses[r.IntN(len(u.clauses))]
		if n := len(strings.Fields(c)); n > 6 {
			words = strings.Fields(c)
		}
	case k == 8:
		words[0] = strings.ToUpper(words[0])
		words[len(words)/2] += ","
	case k == 9:
		return strings.Join(words, " "), false
	}
	return strings.Join(words, " "), true
}

// generate makes documents of ten quotations each and returns them with the utterance of each quotation, by paragraph.
func generate(n int) (docs []string, truth [][]int) {
	r := rand.New(rand.NewPCG(7, uint64(n)))
	type quotation struct {
		base int
		text string
	}
	var list []quotation
	for base := 0; len(list) < n; base++ {
		u := genBase(r)
		for range 1 + r.IntN(4) {
			text, quoted := u.variant(r)
			who := u.speaker
			if r.IntN(20) == 0 {
				who = genGiven[r.IntN(len(genGiven))] + " " + genFamily[r.IntN(len(genFamily))]
			}
			if r.IntN(10) == 0 {
				who = []string{"an official", "a spokesman", "residents", "one of those present"}[r.IntN(4)]
			}
			if quoted {
				text = "“" + strings.ToUpper(text[:1]) + text[1:] + ",” said " + who + "."
			} else {
				text = who + " said that " + text + "."
			}
			list = append(list, quotation{base, text})
		}
	}
	list = list[:n]
	r.Shuffle(n, func(i, j int) { list[i], list[j] = list[j], list[i] })
	for i := 0; i < n; i += 10 {
		var b strings.Builder
		var bases []int
		for _, q := range list[i:min(i+10, n)] {
			if b.Len() > 0 {
				b.WriteString("\n\n")
			}
			b.WriteString(q.text)
			bases = append(bases, q.base)
		}
		docs = append(docs, b.String())
		truth = append(truth, bases)
	}
	return docs, truth
}

// scoreGroups compares groups with the truth, by pairs of quotations of different documents.
func scoreGroups(t testing.TB, docs []string, truth [][]int, groups []quotes.Group) (precision, recall float64) {
	size := map[int]int{}
	for _, bases := range truth {
		for _, b := range bases {
			size[b]++
		}
	}
	var want, got, right int
	for _, n := range size {
		want += n * (n - 1) / 2
	}
	for _, g := range groups {
		in := map[int]int{}
		for _, v := range g.Variants {
			var d int
			fmt.Sscanf(v.Key, "d%d", &d)
			in[truth[d][strings.Count(docs[d][:v.Content[0].Start], "\n\n")]]++
		}
		for _, n := range in {
			right += n * (n - 1) / 2
		}
		got += len(g.Variants) * (len(g.Variants) - 1) / 2
	}
	return 100 * float64(right) / float64(max(got, 1)), 100 * float64(right) / float64(want)
}

func fill(x *quotes.Index, docs []string) {

	seq := func(yield func(quotes.Source) bool) {
		for n, d := range docs {
			if !yield(quotes.Source{ID: fmt.Sprintf("d%d", n), Text: d}) {
				return
			}
		}
	}
	for s, d := range quotes.Each(context.Background(), seq) {
		x.Add(s.ID, d)

	}
}

func TestGroups(t *testing.T) {
	n := 10000
	if testing.Short() {
		n = 1000
	}
	docs, truth := generate(n)
	var x quotes.Index
	fill(&x, docs)
	var groups []quotes.Group
	for g := range x.Groups() {
		groups = append(groups, g)
	}
	p, r := scoreGroups(t, docs, truth, groups)
	t.Logf("%d quotations, %d groups: precision %.2f, recall %.2f", n, len(groups), p, r)
	if p < 98 || r < 95 {
		t.Errorf("precision %.2f, recall %.2f; want at least 98 and 95", p, r)
	}
}

// heap returns the bytes in use.
func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// BenchmarkIndex builds an index, texts read on all cores, and groups it.
func BenchmarkIndex(b *testing.B) {
	for _, n := range []int{1000, 10000, 100000} {
		docs, truth := generate(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				before := heap()
				var x quotes.Index
				fill(&x, docs)
				b.StopTimer()
				after := heap()
				b.StartTimer()
				var groups []quotes.Group
				for g := range x.Groups() {
					groups = append(groups, g)
				}
				b.StopTimer()
				p, r := scoreGroups(b, docs, truth, groups)
				b.ReportMetric(float64(after-before)/float64(n), "B/quotation")
				b.ReportMetric(p, "precision")
				b.ReportMetric(r, "recall")
				b.StartTimer()
			}
		})
	}
}

// One story as three papers have it, each out of another language: which utterances are the same.
func TestVersions(t *testing.T) {
	docs := map[string]string{
		"a": `Mayor Jelena Horak has asked the people of Lower Brenna to leave the valley. “Lock your houses and come up the hill,” the mayor urged on the radio.

“Every night the mill district is shaken by small earthquakes,” said Horak. “These tremors do grave harm to the old dam in the first place.” She added that she had asked the ministry, “with all due respect”, to send sixty soldiers with trucks.

The Ministry of the Interior said that the trucks would arrive within two days. “The pumps that France has promised will be put up below the dam this week,” the ministry announced.

The opposition claimed to have warned of the cracks for eleven years.`,
		"b": `“Lock your houses and go up the hill,” Jelena Horak, the mayor, said on the radio on Monday.

“Each night the mill district is shaken by small quakes,” Horak lamented. “These tremors cause grave damage to the old dam in the first place,” the mayor said. She said she had requested the ministry “with all respect” to send sixty soldiers and trucks.

“The pumps promised by France will be put up below the dam this week,” said the Interior Ministry.

Horak said the people of the valley were tired. “In the first place, we need sleep,” she said.`,
		"c": `Brenna's mayor, Horak, called on residents: “Lock your homes and come up the hill.”

“Every night the mill district is shaken by small tremors,” Horak said. The opposition claimed to have warned of cracks for eleven years, and the farmers claimed to have warned of the floods for five.`,
	}
	want := []string{
		"a: Lock your houses | b: Lock your houses | c: Lock your homes",
		"a: Every night | b: Each night | c: Every night",
		"a: These tremors do | b: These tremors cause",
		"a: she had asked | b: she had requested",
		"a: The pumps | b: The pumps",
		"a: to have warned of the cracks | c: to have warned of cracks",
	}
	var x quotes.Index
	for _, key := range []string{"a", "b", "c"} {
		x.Add(key, quotes.Parse(docs[key]))
	}
	var got []string
	for g := range x.Groups() {
		var list []string
		for _, v := range g.Variants {
			list = append(list, v.Key+": "+v.Text)
		}
		got = append(got, strings.Join(list, " | "))
	}
	for i := 0; i < max(len(got), len(want)); i++ {
		if i >= len(got) || i >= len(want) {
			t.Fatalf("groups:\n%s", strings.Join(got, "\n"))
		}
		w, g := strings.Split(want[i], " | "), strings.Split(got[i], " | ")
		if len(w) != len(g) {
			t.Fatalf("group %d: %s\nwant %s", i, got[i], want[i])
		}
		for k := range w {
			if !strings.HasPrefix(g[k], w[k]) {
				t.Errorf("group %d: %s\nwant %s", i, got[i], want[i])
			}
		}
	}
}

// An index says what Verify says of the document that bears the quotation out best, but for what an article says in its own voice.
func TestIndexVerify(t *testing.T) {
	docs := readGold(t)
	var x quotes.Index
	for _, d := range docs {
		x.Add(d.ID, d.doc)
	}
	step := 4
	if testing.Short() {
		step = 20
	}
	cases := suite(docs)
	n, worse := 0, 0
	for i := 0; i < len(cases); i += step {
		c := &cases[i]
		v := quotes.Verify(c.doc.doc, c.quote, c.speaker)
		key, w := x.Verify(c.quote, c.speaker)
		n++
		if v.Text < w.Text && v.Text != quotes.Paraphrase {
			worse++
			t.Logf("%s: %s of %q: %v %v in %q, but Verify says %v %v", c.doc.ID, c.quote, c.speaker, w.Text, w.Check, key, v.Text, v.Check)
		}
		if w.Text == quotes.Verbatim {
			m := w.Matches[0]
			for _, d := range docs {
				if d.ID == key && !strings.Contains(plain(c.quote), plain(d.doc.Slice(m.Source))) {
					t.Errorf("%s: verbatim, but %s has %q", c.quote, key, d.doc.Slice(m.Source))
				}
			}
		}
	}
	if 1000*worse > n {
		t.Errorf("%d of %d are not found", worse, n)
	}
}

func BenchmarkIndexVerify(b *testing.B) {
	docs, _ := generate(100000)
	var x quotes.Index
	fill(&x, docs)
	for _, c := range []struct{ name, quote string }{
		{"there", "the council refused to heat the harvest so that the foundry must cancel the drone"},
		{"altered", "the council refused to chill the harvest so that the foundry will cancel the drone"},
		{"common", "we will do everything in our power to"},
		{"absent", "Purple dinosaurs seldom apologise to their dentists about such things"},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				x.Verify(c.quote, "Celia Nagy")
			}
		})
	}
}
