package claims_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/ascribe-go/ascribe/claims"
	"github.com/ascribe-go/ascribe/quotes"
	"github.com/google/go-cmp/cmp"
)

// TestClaims shows the claims of short texts: the text that can be read alone, verb, subject and object, roles of the quantities, place.
func TestClaims(t *testing.T) {
	for _, c := range []struct {
		name   string
		reason string
		text   string
		want   []string
	}{
		{name: "pronoun", reason: "it is the source", text: "Denmark said it would lend 14 trams.",
			want: []string{"promised: Denmark would lend 14 trams | lend(it, 14 trams) object"}},
		{name: "second sentence", reason: "a quotation after a colon goes on over sentences", text: "Lee added: “Lock the sheds. It cost 100 euros.”",
			want: []string{"claimed: It cost 100 euros | cost(It, 100 euros) object"}},
		{name: "infinitive", reason: "what is claimed in the perfect", text: "Spain claimed to have rebuilt six bridges in the Aragon region.",
			want: []string{"claimed: Spain has rebuilt six bridges in the Aragon region | rebuild(Spain, six bridges in the Aragon region) object at the Aragon region"}},
		{name: "request", reason: "the addressee is to act", text: "The mayor urged drivers to leave two lanes free.",
			want: []string{"requested: Drivers should leave two lanes free | leave(drivers, two lanes) object"}},
		{name: "negated request", reason: "should not", text: "The family asked mourners not to send 40 wreaths.",
			want: []string{"requested not: Mourners should not send 40 wreaths | send(mourners, 40 wreaths) object"}},
		{name: "promise", reason: "will", text: "France promised to raise its share to €200 million.",
			want: []string{"promised: France will raise its share to €200 million | raise(France, its share to €200 million) to"}},
		{name: "he", reason: "a man is meant, and the source is a woman", text: "Marta Quell said he had lost 40 boats. She said she had lost 12.",
			want: []string{"claimed: He had lost 40 boats | lose(he, 40 boats) object", "claimed: Marta Quell had lost 12 | lose(she, 12) object"}},
		{name: "first person", reason: "the verb agrees with I", text: "“I have lost 40 boats,” Ada Stone said.",
			want: []string{"claimed: I [Ada Stone] have lost 40 boats | lose(I, 40 boats) object"}},
		{name: "relative", reason: "who has what it refers to", text: "The convoy carried miners, who had spent 12 days underground.",
			want: []string{"asserted: Miners had spent 12 days underground | spend(miners, 12 days) object"}},
		{name: "dateline", reason: "the clause begins behind it: floods are no verb", text: "PORT SAVEL, May 14 (Coastal Wire) – Floods that broke two dykes have killed 11 people.",
			want: []string{"asserted: Floods that broke two dykes have killed 11 people | kill(Floods, 11 people) object", "asserted: Floods broke two dykes | break(Floods, two dykes) object"}},
		{name: "coordinate", reason: "the subject is shared, and so is the auxiliary", text: "The flood has killed 11 people and driven 4,000 from their homes.",
			want: []string{"asserted: The flood has killed 11 people | kill(The flood, 11 people) object", "asserted: The flood has driven 4,000 from their homes | drive(The flood, 4,000 from their homes) object"}},
		{name: "passive", reason: "logical roles where the agent is named", text: "Three sailors were rescued off Cape Orle by the coastguard.",
			want: []string{"asserted: Three sailors were rescued off Cape Orle by the coastguard | rescue(the coastguard, Three sailors) object at Cape Orle"}},
		{name: "change", reason: "from, to and by are three", text: "Prices rose by 2 points from 3% to 5% in April.",
			want: []string{"asserted: Prices rose by 2 points from 3% to 5% in April | rise(Prices, 5%) by from to none"}},
		{name: "killed and wounded", reason: "two claims, or two events of one", text: "The blast left 12 dead and 31 injured.",
			want: []string{"asserted: The blast left 12 dead and 31 injured | leave(The blast, 12) object object"}},
		{name: "participle", reason: "place and time are shared, the subject stands in brackets", text: "Drones struck the port of Savran on Thursday, killing three dockers.",
			want: []string{"asserted: [Drones] killing three dockers | kill(Drones, three dockers) object"}},
		{name: "denied", reason: "denied claims keep their polarity", text: "The navy denied that its boats had laid 40 mines.",
			want: []string{"denied: Navy’s boats had laid 40 mines | lay(its boats, 40 mines) object"}},
		{name: "claims by", reason: "what is rejected is said by somebody else", text: "The council rejected claims by traders that it had ignored three warnings.",
			want: []string{"claimed: It had ignored three warnings | ignore(it, three warnings) object"}},
		{name: "dismissed", reason: "what a source does not accept", text: "Mira Lund dismissed reports that 40 sailors had drowned.",
			want: []string{"denied: 40 sailors had drowned | drown(40 sailors, ) subject"}},
		{name: "hearsay", reason: "the article does not say it itself", text: "There were reports that 40 sailors had drowned.",
			want: []string{"claimed: That 40 sailors had drowned | drown(40 sailors, ) subject"}},
		{name: "suggestion", reason: "what had happened can not be asked for", text: "The mayor heard suggestions by critics that 40 sailors had drowned.",
			want: []string{"claimed: 40 sailors had drowned | drown(40 sailors, ) subject"}},
		{name: "without a number", reason: "by option", text: "Larsen also called on Okafor to reopen the talks.",
			want: []string{"requested: Okafor should reopen the talks | reopen(Okafor, the talks)"}},
		{name: "where", reason: "the place is what it refers to", text: "She moved to Port Salines, where the power failed three times.",
			want: []string{"asserted: Where the power failed three times | fail(the power, ) object at Port Salines"}},
		{name: "end of the text", reason: "the last word is the verb’s particle", text: "Twelve families took in",
			want: []string{"asserted: Twelve families took in | take in(Twelve families, ) subject"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := quotes.Parse(c.text)
			var got []string
			for x := range claims.All(d, claims.Unnumbered()) {
				s := x.Modality.String()
				if x.Polarity == claims.Negative {
					s += " not"
				}
				s += fmt.Sprintf(": %s | %s(%s, %s)", x.Text, x.Verb, d.Slice(x.Subject), d.Slice(x.Object))
				for _, q := range x.Quantities {
					s += " " + q.Role.String()
				}
				if !x.Place.IsEmpty() {
					s += " at " + d.Slice(x.Place)
				}
				got = append(got, strings.TrimSpace(s))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("%s: -want +got\n%s", c.reason, diff)
			}
		})
	}
}
