package quotes_test

import (
	"strings"
	"testing"

	"github.com/ascribe-go/ascribe/quotes"
	"github.com/google/go-cmp/cmp"
)

func TestReadPeople(t *testing.T) {
	ada := quotes.Person{Name: "Ada Stone", Aliases: []string{"the Fox", "A. S."}, Titles: []string{"mayor"}, Key: "p1"}
	tests := []struct {
		key, form, in string
		want          []quotes.Person
		err           string
	}{
		{key: "json", form: "json", in: `[{"name":"Ada Stone","aliases":["the Fox","A. S."],"titles":["mayor"],"key":"p1"}]`, want: []quotes.Person{ada}},
		{key: "json: only a name, unknown fields", form: "json", in: `[{"name":"Ada Stone","born":1961}]`, want: []quotes.Person{{Name: "Ada Stone"}}},
		{key: "json: nobody", form: "json", in: `[]`},
		{key: "json: empty", form: "json", in: "", err: "line 1: the file ends too early"},
		{key: "json: no array", form: "json", in: "\n{}", err: "line 2: no array of people"},
		{key: "json: no name", form: "json", in: "[\n{\"name\":\"A\"},\n{\"key\":\"x\"}]", err: "line 3: person 2 has no name"},
		{key: "json: syntax", form: "json", in: "[\n{\"name\":\"A\"}\n{\"name\":\"B\"}]", err: "line 3: "},
		{key: "json: a number for a name", form: "json", in: "[\n{\"name\":7}]", err: "line 2: "},
		{key: "json: cut off", form: "json", in: "[\n{\"name\":\"A\"},\n{\"na", err: "line 3: the file ends too early"},
		{key: "json: more behind", form: "json", in: "[]\n[]", err: "line 2: something follows the array"},
		{key: "csv", form: "csv", in: "key,name,titles,aliases\np1,Ada Stone,mayor,the Fox; A. S.\n", want: []quotes.Person{ada}},
		{key: "csv: a byte order mark, other columns", form: "csv", in: "\ufeffName,born\nAda Stone,1961\n", want: []quotes.Person{{Name: "Ada Stone"}}},
		{key: "csv: quoted", form: "csv", in: "name\n\"Stone, Ada\"\n", want: []quotes.Person{{Name: "Stone, Ada"}}},
		{key: "csv: empty", form: "csv", in: "", err: "line 1: no line that names the columns"},
		{key: "csv: no column name", form: "csv", in: "key\nx\n", err: `line 1: no column "name"`},
		{key: "csv: no name", form: "csv", in: "name,key\nAda Stone,1\n,2\n", err: "line 3: no name"},
		{key: "csv: too few fields", form: "csv", in: "name,key\nAda Stone\n", err: "line 2: wrong number of fields"},
		{key: "csv: an open quote", form: "csv", in: "name\n\"Ada\n", err: "line 2: "},
	}
	for _, c := range tests {
		t.Run(c.key, func(t *testing.T) {
			read := quotes.ReadPeopleJSON
			if c.form == "csv" {
				read = quotes.ReadPeopleCSV
			}
			got, err := read(strings.NewReader(c.in))
			if c.err != "" {
				if err == nil || !strings.HasPrefix(err.Error(), c.err) {
					t.Fatalf("error %v, want %q", err, c.err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

func TestMinConfidence(t *testing.T) {
	const text = "Ada Stone and Tom Reed met on Monday.\n\nStone said the bridge was safe. “It will hold,” she said."
	for _, c := range []struct {
		least quotes.Confidence
		want  int
	}{{quotes.Low, 2}, {quotes.High, 2}, {quotes.Exact, 1}} {
		n := 0
		for a := range quotes.Parse(text, quotes.MinConfidence(c.least)).Attributions() {
			if a.Speaker > 0 {
				n++
			} else if a.Confidence != quotes.NoSpeaker || !strings.HasPrefix(a.Why, "not sure enough: ") {
				t.Errorf("%v: %v, %q", c.least, a.Confidence, a.Why)
			}
		}
		if n != c.want {
			t.Errorf("%v: %d speakers, want %d", c.least, n, c.want)
		}
	}
}
