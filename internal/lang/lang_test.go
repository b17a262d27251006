package lang

import (
	"math/rand/v2"
	"testing"

	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/mixture"
	"golang.org/x/text/language"
)

func TestDetect(t *testing.T) {
	const low, high = language.Low, language.High
	tests := []struct {
		name, text, code string
		conf             language.Confidence
	}{
		{"nothing: English by default", "", "en", low},
		{"no words", "123 — 45%", "en", low},
		{"a headline says too little", "Mayor quits", "en", low},
		{"names only", "Anna Berg, Jonas Lund, Maria Silva, Pedro Costa", "en", low},
		{"English", "The mayor said on Monday that the bridge would be closed for two weeks, and that it was not clear who would pay for the work that had to be done.", "en", high},
		{"Spanish", "El alcalde dijo el lunes que el puente estará cerrado durante dos semanas y que no está claro quién va a pagar las obras que hay que hacer en la orilla del río.", "es", high},
		{"Portuguese", "O presidente da câmara disse na segunda-feira que a ponte vai ficar fechada durante duas semanas e que não é claro quem vai pagar as obras que têm de ser feitas na margem do rio.", "pt", high},
		{"French", "Le maire a dit lundi que le pont sera fermé pendant deux semaines et qu’il n’est pas clair qui va payer les travaux qui doivent être faits sur la rive de la rivière.", "fr", high},
		{"German", "Der Bürgermeister sagte am Montag, dass die Brücke für zwei Wochen gesperrt wird und dass nicht klar ist, wer die Arbeiten bezahlt, die am Ufer des Flusses nötig sind.", "de", high},
		{"Italian", "Il sindaco ha detto lunedì che il ponte sarà chiuso per due settimane e che non è chiaro chi pagherà i lavori che devono essere fatti sulla riva del fiume.", "it", high},
		{"Catalan is not Spanish", "L’alcalde va dir dilluns que el pont estarà tancat durant dues setmanes i que no és clar qui pagarà les obres que s’han de fer a la riba del riu amb els diners de tots.", "ca", high},
		{"Galician is not Portuguese", "O alcalde dixo o luns que a ponte vai estar pechada durante dúas semanas e que non está claro quen vai pagar as obras que hai que facer na beira do río cos cartos de todos.", "gl", high},
		{"Norwegian is not English", "Ordføreren sa mandag at broen blir stengt i to uker, og at det ikke er klart hvem som skal betale for arbeidet som må gjøres på den andre siden av elva.", "no", high},
		{"Danish", "Borgmesteren sagde mandag, at broen bliver lukket i to uger, og at det ikke er klart, hvem der skal betale for det arbejde, der skal gøres på den anden side af åen.", "da", high},
		{"Swedish", "Borgmästaren sade i måndags att bron kommer att vara stängd i två veckor och att det inte är klart vem som ska betala för det arbete som måste göras på den andra sidan.", "sv", high},
		{"Dutch", "De burgemeester zei maandag dat de brug twee weken lang dicht gaat en dat het niet duidelijk is wie er voor het werk moet betalen dat aan de oever van de rivier nodig is.", "nl", high},
		{"Romanian", "Primarul a spus luni că podul va fi închis timp de două săptămâni și că nu este clar cine va plăti lucrările care trebuie făcute pe malul râului.", "ro", high},
		{"Polish", "Burmistrz powiedział w poniedziałek, że most będzie zamknięty przez dwa tygodnie i że nie jest jasne, kto zapłaci za prace, które trzeba wykonać na brzegu rzeki.", "pl", high},
		{"Finnish is none of these", "Kaupunginjohtaja kertoi maanantaina, että silta suljetaan kahdeksi viikoksi ja ettei vielä tiedetä, kuka maksaa työt, jotka joen rannalla täytyy tehdä ennen talvea.", Unknown, low},
		{"Turkish is none of these", "Belediye başkanı pazartesi günü köprünün iki hafta boyunca kapalı kalacağını ve nehir kıyısında yapılması gereken işlerin parasını kimin ödeyeceğinin belli olmadığını söyledi.", Unknown, low},
		{"Russian", "Мэр сказал в понедельник, что мост будет закрыт на две недели и что неясно, кто заплатит за работы.", Unknown, low},
		{"Chinese", "市长星期一说，这座桥将关闭两个星期。", Unknown, low},
		{"a short Spanish sentence", "No hay duda de que la casa es de los dos.", "es", low},
		{"English that quotes Spanish", "The poster said “la calle es de los que la andan”, but the mayor, who was in the street with the others, said that it was not clear what they wanted and that they should go home.", "en", high},
		{"invalid UTF-8", "\xff\xfe the mayor \xff said that \xff", "en", low},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			code, conf := Detect(tt.text)
			if code != tt.code || conf != tt.conf {
				t.Errorf("Detect = %s, %v; want %s, %v", code, conf, tt.code, tt.conf)
			}
		})
	}
}

func TestCodes(t *testing.T) {
	for _, c := range append([]string{Unknown}, codes[:]...) {
		if got := lexicon.For(c).Lang(); got != c {
			t.Errorf("the lexicon of %s is that of %s", c, got)
		}
	}
}

func TestDetectAllocates(t *testing.T) {
	const text = "The mayor said on Monday that the bridge would be closed for two weeks, he’s not sure. Ü \xff"
	if n := testing.AllocsPerRun(100, func() { Detect(text) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func FuzzDetect(f *testing.F) {
	f.Add("the mayor’s l'home d’un \xff 東京 ")
	f.Fuzz(func(t *testing.T, text string) { check(t, text) })
}

// TestMixture holds mixtures to the same.
func TestMixture(t *testing.T) {
	mixture.Run(t, 2000, func(t testing.TB, text string, _ *rand.Rand) { check(t, text) })
}

func check(t testing.TB, text string) {
	code, conf := Detect(text)
	if conf != language.Low && conf != language.High {
		t.Errorf("%s, %v", code, conf)
	}
}

func BenchmarkDetect(b *testing.B) {
	const text = "The mayor said on Monday that the bridge would be closed for two weeks, and that it was not clear who would pay for the work that had to be done. "
	var long string
	for len(long) < window {
		long += text
	}
	b.SetBytes(int64(len(long)))
	b.ReportAllocs()
	for b.Loop() {
		Detect(long)
	}
}
