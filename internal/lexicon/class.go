package lexicon

// The classes. A list under data/ names one of them in its "#! class=" line; what a word's value means is said here.
const (
	None Class = iota

	// Function words.
	Det     // determiners; value: Det*
	Pronoun // pronouns and possessive determiners; value: Pro*
	Prep    // prepositions
	Coord   // coordinating conjunctions
	Subord  // subordinating conjunctions; value: Sub*
	Be      // forms of be
	Have    // forms of have
	Do      // forms of do
	Modal   // modal verbs; value: Modal*
	Not     // negation: not, n't, never, nor
	Wh      // interrogatives and relatives
	Adverb  // adverbs that may stand between subject and verb or before a source; value: Adv*
	To      // the infinitive's "to"

	// Words for reporting.
	Verb       // a form of a verb; value: the lemma's ID, and Form* above it
	Report     // a form of a reporting verb; value: Report*, Frame*, Mood*
	ReportNoun // a reporting noun ("promise"); value as Report
	Medium     // where something is said: statement, interview, Telegram

	// Words for sources.
	Title    // stands before a name: president, Dr; value: Male, Female, or 0
	Role     // an office that one person holds: minister, spokesman; value: Male, Female, or 0
	OrgHead  // head noun of an organisation: ministry, agency, court
	Given    // a given name; value: Male, Female, both or 0
	Person   // a noun for people: residents, official; value: PersonPlural or 0
	Demonym  // Ukrainian, French, Londoner
	Place    // a place whose name stands for its government: Britain, Kyiv
	Particle // a particle of a name: de, van, al
	Suffix   // what follows a name: Jr, III
	Work     // a noun for a work or product: film, novel

	// Words for numbers and dates.
	Cardinal   // value: the number
	Ordinal    // value: the number
	Scale      // thousand, million; value: the power of ten
	Fraction   // half, third; value: the denominator
	Fuzzy      // dozens, several; value: its low bound
	Comparator // phrases and words that bound a number; value: Cmp*
	Month      // value: 1 to 12
	Weekday    // value: 1 (Monday) to 7
	TimeUnit   // day, week; value: Unit*
	Deictic    // today, yesterday; value: days from the document's date, plus 128
	Season     // value: 21 to 24, as in EDTF
	DayPart    // morning, noon; value: hour of the day, or 0

	// Words by how they are written.
	Abbrev // takes a full stop that ends no sentence; value: Abbrev*
	Common // a frequent word that is no name, so that a capital says little and glued words can be told
	Glue   // a word that translated copy glues to the word before ("Macronalso")

	nClass
)

// Values of Det.
const (
	DetThe = 1 << iota
	DetA
	DetThis
	DetQuantity // some, many, each
	DetNo
)

// Values of Pronoun: bits.
const (
	Pro1 = 1 << iota
	Pro2
	Pro3
	ProPlural
	ProMale
	ProFemale
	ProSubject
	ProObject
	ProPossessive
	ProIndefinite // someone, nobody
	ProReflexive
	ProDemonstrative
)

// Gender, the value of Title, Role and Given: bits.
const (
	Male   = 1
	Female = 2
)

// PersonPlural marks a plural noun for people.
const PersonPlural = 1

// Values of Subord.
const (
	SubTime      = 1 + iota // after, before, when
	SubCause                // because, since
	SubCondition            // if, unless
	SubContrast             // while, although
	SubThat
	SubWhether
	SubAs
	SubThan
)

// Values of Modal.
const (
	ModalWill = 1 + iota // will, would, shall: future
	ModalMay             // may, might, could: possibility
	ModalMust            // must, should, ought
)

// Values of Adverb.
const (
	AdvTime = 1 + iota // later, now
	AdvManner
	AdvLink // however, meanwhile
)

// Forms of a verb, in the value of Verb above the lemma's ID.
const (
	FormBase  = 1 << (16 + iota) // say
	FormS                        // says
	FormPast                     // said
	FormPart                     // said, taken
	FormIng                      // saying
	FormLemma = 1<<16 - 1        // masks the lemma
)

// What a reporting word reports, in the value of Report: one of these.
const (
	ReportSpeech   = 1 + iota // said aloud or to the press
	ReportWriting             // written, posted
	ReportThought             // believe, fear
	ReportAttitude            // want, support, plan
	ReportEvidence            // show, find, suggest
	ReportMask     = 7
)

// Frames: what a reporting word can take, in the value of Report: bits.
const (
	FrameQuote   = 1 << (3 + iota) // “…,” he said
	FrameThat                      // said that …
	FrameBare                      // said …
	FrameWh                        // asked whether …
	FrameTell                      // told X that …: takes an addressee before the content
	FrameTo                        // promised to …
	FrameXTo                       // urged X to …
	FrameNP                        // criticised …
	FrameXAs                       // described X as …
	FrameXY                        // called X …
	FrameFor                       // called for …
	FrameAbout                     // complained about …
	FrameOf                        // warned of …
	FrameOn                        // commented on …
	FrameAgainst                   // cautioned against …
	FrameIng                       // recommended …ing
	FrameParen                     // …, he said, …
	FramePassive                   // is expected to …
	FrameOnX                       // called on X to …: the addressee comes with a particle
	FrameWith                      // agreed with …
)

// Moods: what a claim reported so is, in the value of Report: one of these.
const (
	MoodClaimed   = iota << 24
	MoodDenied    = iota << 24
	MoodRequested = iota << 24
	MoodWarned    = iota << 24
	MoodPromised  = iota << 24
	MoodPossible  = iota << 24
	MoodPredicted = iota << 24
	MoodAsked     = iota << 24
	MoodMask      = 15 << 24
)

// Values of Abbrev.
const (
	AbbrevTitle  = 1 + iota // a name follows: Mr., Gen.
	AbbrevNumber            // a number follows: No., Art.
	AbbrevMonth             // Jan.
	AbbrevPlace             // Calif., St.
	AbbrevUnit              // km., oz.
	AbbrevFirm              // Inc., Co.
	AbbrevOther             // e.g., vs., approx.
)

// Values of Comparator.
const (
	CmpMore    = 1 + iota // more than: >
	CmpAtLeast            // >=
	CmpLess               // <
	CmpAtMost             // <=
	CmpAbout              // ~
	CmpExactly            // =
)

// Values of TimeUnit, ascending.
const (
	UnitSecond = 1 + iota
	UnitMinute
	UnitHour
	UnitDay
	UnitWeek
	UnitFortnight
	UnitMonth
	UnitQuarter
	UnitYear
	UnitDecade
	UnitCentury
	UnitMillennium
	UnitWeekend
	UnitSeason
)
