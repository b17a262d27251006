package lexicon

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/ascribe-go/ascribe/internal/fold"
)

func TestValue(t *testing.T) {
	tests := []struct {
		lang, word string
		class      Class
		value      uint32
		reason     string
	}{
		{"en", "Volodymyr", Given, Male, "case is folded"},
		{"en", "Olena", Given, Female, ""},
		{"en", "andrea", Given, Male | Female, "a man in Italy, a woman in England"},
		{"en", "René", Given, Male, "the mark tells him from Renee"},
		{"en", "spokesman", Title, Male, "the word says it"},
		{"en", "spokeswoman", Role, Female, ""},
		{"en", "minister", Role, 0, ""},
		{"en", "witnesses", Person, PersonPlural, ""},
		{"en", "witness", Person, 0, ""},
		{"en", "Mr", Abbrev, AbbrevTitle, "without its stop, as the tokens are"},
		{"en", "U.S", Abbrev, AbbrevPlace, "with the stop inside"},
		{"en", "Sept", Abbrev, AbbrevMonth, ""},
		{"es", "núm", Abbrev, AbbrevNumber, "letters beyond ASCII"},
		{"pt", "Sra", Abbrev, AbbrevTitle, ""},
		{"fr", "janv", Abbrev, AbbrevMonth, ""},
		{"de", "z.B", Abbrev, AbbrevOther, ""},
	}
	for _, tt := range tests {
		l := For(tt.lang)
		id := l.Find(tt.word)
		if !l.Has(id, tt.class) {
			t.Errorf("%s: %q is not of class %d; %s", tt.lang, tt.word, tt.class, tt.reason)
		}
		if v := l.Value(id, tt.class); v != tt.value {
			t.Errorf("%s: value of %q is %d, want %d; %s", tt.lang, tt.word, v, tt.value, tt.reason)
		}
	}
}

func TestClasses(t *testing.T) {
	tests := []struct {
		word   string
		has    Set
		hasNot Set
		reason string
	}{
		{"prosecutor", Of(Title, Role, Person), Of(OrgHead), "a word may have many classes"},
		{"striker", Of(Title, Person), Of(Role), "a team has several: the striker is nobody in particular"},
		{"ministry", Of(OrgHead), Of(Person, Role), ""},
		{"ministries", Of(OrgHead), 0, "plurals are built"},
		{"kyiv", Of(Place), 0, "names in lower case are found too"},
		{"Kiev", Of(Place), 0, "older spellings"},
		{"U.K", Of(Place), 0, ""},
		{"Ukrainians", Of(Demonym), 0, ""},
		{"Telegram", Of(Medium), 0, ""},
		{"novel", Of(Work), 0, ""},
		{"von", Of(Particle), 0, ""},
		{"Jr", Of(Suffix, Abbrev), 0, ""},
		{"Partners", Of(OrgName), Of(OrgHead), "partners without a capital are people"},
		{"said", Of(Verb, Report), Of(Given), "no given name, though it is one"},
		{"us", Of(Pronoun), Of(Place), "no country, though in capitals it is one"},
		{"who", Of(Wh), Of(OrgHead), "no organisation, though in capitals it is one"},
		{"the", Of(Stopword, Det), 0, ""},
	}
	l := For("en")
	for _, tt := range tests {
		set := l.Set(l.Find(tt.word))
		if set&tt.has != tt.has || set.Any(tt.hasNot) {
			t.Errorf("%q has classes %b, want %b and none of %b; %s", tt.word, set, tt.has, tt.hasNot, tt.reason)
		}
	}
	if id := l.Find("Xqzzy"); id != 0 || l.Set(id) != 0 || l.Form(id) != "" {
		t.Errorf("an unknown word has ID %d, classes %b, form %q", id, l.Set(id), l.Form(id))
	}
	if got := For("xx").Lang(); got != "en" {
		t.Errorf("the lexicon of an unknown language is %q, want that of English", got)
	}
}

// find looks a phrase up at the beginning of text, whose words blanks part.
func find(l *Lexicon, c Class, text string) (int, uint32) {
	words := strings.Fields(text)
	return l.Phrase(c, func(i int) ID {
		if i >= len(words) {
			return 0
		}
		return l.Find(words[i])
	})
}

func TestPhrase(t *testing.T) {
	tests := []struct {
		text   string
		class  Class
		n      int
		value  uint32
		reason string
	}{
		{"Prime Minister Anna Volk", Title, 2, 0, "case is folded"},
		{"Crown Prince Haakon", Title, 2, Male, "the value is the phrase's"},
		{"deputy prime minister Volk", Title, 3, 0, "the longest wins over deputy"},
		{"minister Volk", Title, 0, 0, "a word alone is no phrase"},
		{"prime minister", OrgHead, 0, 0, "of another class"},
		{"White House officials", Place, 2, 0, ""},
		{"White", Place, 0, 0, "the text ends within the phrase"},
		{"senior officials said", Person, 2, PersonPlural, ""},
		{"press conference", Medium, 2, 0, ""},
	}
	l := For("en")
	for _, tt := range tests {
		if n, v := find(l, tt.class, tt.text); n != tt.n || v != tt.value {
			t.Errorf("Phrase(%q) = %d, %d, want %d, %d; %s", tt.text, n, v, tt.n, tt.value, tt.reason)
		}
	}
	for _, tt := range tests {
		if id := l.Find(strings.Fields(tt.text)[0]); tt.n > 0 && !l.StartsPhrase(id) {
			t.Errorf("%q starts no phrase", l.Form(id))
		}
	}
}

func TestWith(t *testing.T) {
	base := For("en")
	l := base.With([]Word{
		{Form: "Zaldo", Class: Given, Value: Male},
		{Form: "Balance", Class: Given, Value: Male},
		{Form: "spokesman", Class: Title, Value: Female},
		{Form: "Grand Vizier", Class: Title, Value: Male},
		{Form: "prime minister emeritus", Class: Title},
		{Form: "", Class: Title},
	})
	tests := []struct {
		word   string
		class  Class
		value  uint32
		reason string
	}{
		{"ZALDO", Given, Male, "a new word"},
		{"balance", Given, Male, "a new class for a word of the table"},
		{"spokesman", Title, Female, "the caller's value goes first"},
		{"spokesman", Role, Male, "the table's other values stay"},
		{"Olena", Given, Female, "the table's words stay"},
	}
	for _, tt := range tests {
		id := l.Find(tt.word)
		if !l.Has(id, tt.class) || l.Value(id, tt.class) != tt.value {
			t.Errorf("%q: has class %t, value %d, want %d; %s", tt.word, l.Has(id, tt.class), l.Value(id, tt.class), tt.value, tt.reason)
		}
		if l.Form(id) != fold.String(tt.word) {
			t.Errorf("the form of %q is %q", tt.word, l.Form(id))
		}
	}
	if n, v := find(l, Title, "grand vizier Iznogoud"); n != 2 || v != Male {
		t.Errorf("the caller's phrase: %d, %d, want 2, %d", n, v, Male)
	}
	if n, _ := find(l, Title, "Prime Minister Emeritus Volk"); n != 3 {
		t.Errorf("the caller's longer phrase: %d words, want 3", n)
	}
	if n, _ := find(l, Title, "prime minister Volk"); n != 2 {
		t.Errorf("the table's phrase whose first word the caller has too: %d words, want 2", n)
	}
	if base.Find("Zaldo") != 0 || base.Value(base.Find("spokesman"), Title) != Male {
		t.Error("With changed the lexicon it was called on")
	}
	if base.With(nil) != base {
		t.Error("With without words makes a new lexicon")
	}
}

// Texts of one sentence or two, all with the same sense, so that only the language differs.
var languages = map[string]string{
	"en": "The mayor said on Monday that the bridge had been closed because the river was higher than it had been in years. There is no danger for those who live near it, but they should not go out.",
	"es": "El alcalde dijo el lunes que el puente había sido cerrado porque el río estaba más alto que en muchos años. No hay peligro para los que viven cerca, pero no deben salir.",
	"pt": "O prefeito disse na segunda-feira que a ponte foi fechada porque o rio estava mais alto do que em muitos anos. Não há perigo para quem vive perto, mas as pessoas não devem sair.",
	"fr": "Le maire a dit lundi que le pont avait été fermé parce que la rivière était plus haute que depuis des années. Il n'y a pas de danger pour ceux qui vivent près de là, mais ils ne doivent pas sortir.",
	"de": "Der Bürgermeister sagte am Montag, dass die Brücke gesperrt worden sei, weil der Fluss so hoch stand wie seit Jahren nicht. Es gibt keine Gefahr für die Anwohner, aber sie sollen nicht aus dem Haus gehen.",
	"it": "Il sindaco ha detto lunedì che il ponte è stato chiuso perché il fiume era più alto di quanto non fosse stato negli ultimi anni. Non c'è pericolo per chi vive lì, ma non devono uscire.",
	"nl": "De burgemeester zei maandag dat de brug was gesloten omdat de rivier hoger stond dan in jaren. Er is geen gevaar voor de mensen die er wonen, maar zij moeten niet naar buiten gaan.",
	"ca": "L'alcalde va dir dilluns que el pont havia estat tancat perquè el riu era més alt que en molts anys. No hi ha perill per als que viuen a prop, però no han de sortir.",
	"gl": "O alcalde dixo o luns que a ponte foi pechada porque o río estaba máis alto que en moitos anos. Non hai perigo para os que viven preto, pero non deben saír da casa.",
	"sv": "Borgmästaren sade på måndagen att bron hade stängts eftersom floden var högre än den hade varit på många år. Det finns ingen fara för dem som bor där, men de ska inte gå ut.",
	"no": "Ordføreren sa mandag at broen var stengt fordi elven var høyere enn den hadde vært på mange år. Det er ingen fare for dem som bor der, men de bør ikke gå ut nå.",
	"da": "Borgmesteren sagde mandag, at broen var lukket, fordi floden var højere, end den havde været i mange år. Der er ingen fare for dem, som bor der, men de skal ikke gå ud nu.",
	"pl": "Burmistrz powiedział w poniedziałek, że most został zamknięty, ponieważ rzeka była wyższa niż od wielu lat. Nie ma niebezpieczeństwa dla tych, którzy tam mieszkają, ale nie mogą wychodzić.",
	"ro": "Primarul a spus luni că podul a fost închis pentru că râul era mai înalt decât în ultimii ani. Nu este niciun pericol pentru cei care locuiesc acolo, dar ei nu trebuie să iasă din casă.",
}

func TestStopwords(t *testing.T) {
	for lang, text := range languages {
		if For(lang).Lang() != lang {
			t.Errorf("%s: no lexicon", lang)
			continue
		}
		words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' })
		share := func(l *Lexicon) float64 {
			n := 0
			for _, w := range words {
				if l.Has(l.Find(w), Stopword) {
					n++
				}
			}
			return float64(n) / float64(len(words))
		}
		own := share(For(lang))
		if own < 0.4 {
			t.Errorf("%s: %.2f of the words are known", lang, own)
		}
		for i := range lexicons {
			if l := &lexicons[i]; l.Lang() != lang && share(l) > own-0.05 {
				t.Errorf("%s: %.2f of the words are known, of %s %.2f", lang, own, l.Lang(), share(l))
			}
		}
	}
	for i := range lexicons {
		if languages[lexicons[i].Lang()] == "" {
			t.Errorf("%s: no text to tell it by", lexicons[i].Lang())
		}
	}
}

func TestForms(t *testing.T) {
	for i := range lexicons {
		l := &lexicons[i]
		for id := 1; id < l.n; id++ {
			form := l.Form(ID(id))
			if form == "" || fold.String(form) != form {
				t.Errorf("%s: form %q is not folded", l.Lang(), form)
			}
			if l.Find(form) != ID(id) {
				t.Errorf("%s: %q is not found", l.Lang(), form)
			}
		}
	}
}

// TestTables holds the tables to the lists that they were made of.
func TestTables(t *testing.T) {
	dirs, err := filepath.Glob("data/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, dir := range dirs {
		lang := filepath.Base(dir)
		files, err := filepath.Glob(dir + "/*.txt")
		if err != nil || len(files) == 0 {
			t.Errorf("%s: no lists, %v", dir, err)
		}
		slices.Sort(files)
		sum := sha256.New()
		for _, f := range files {
			data, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			sum.Write(data)
			words := 0
			for line := range strings.Lines(string(data)) {
				if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
					words++
				}
			}
			if words == 0 {
				t.Errorf("%s has no words", f)
			}
		}
		table, err := os.ReadFile("tables/" + lang + ".bin")
		if err != nil {
			t.Error(err)
			continue
		}
		if want := fmt.Sprintf("SHA-256 of the lists begins %x;", sum.Sum(nil)[:8]); !bytes.Contains(table, []byte(want)) {
			t.Errorf("tables/%s.bin is not of these lists: run go generate", lang)
		}
	}
	if len(dirs) != len(lexicons) {
		t.Errorf("%d languages have lists, %d have tables", len(dirs), len(lexicons))
	}
}

func BenchmarkLookup(b *testing.B) {
	l := For("en")
	words := []string{"the", "Volodymyr", "said", "Xqzzy", "ministry"}
	hashes := make([]uint32, len(words))
	for i, w := range words {
		hashes[i] = fold.Hash(w)
	}
	b.ReportAllocs()
	for b.Loop() {
		for i, w := range words {
			l.Lookup(hashes[i], w)
		}
	}
}
