package lexicon

// Class is a word class, as far as the stages need one.
type Class uint8

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
	CuePhrase  // a phrase before a source: according to; value as Report

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
	Thing    // a noun for what informs without being anybody: data, figures
	Naming   // a word before a name that distances: so-called, nicknamed; value: Naming*
	Mention  // a noun before a word that is mentioned, not used: the word, the slogan, a banner; value: Mention*
	OrgName  // a word that means an organisation only where it has a capital: House, Partners

	// Words for numbers and dates.
	Cardinal   // value: the number
	Ordinal    // value: the number
	Scale      // thousand, million; value: the power of ten; dozen, score: ScaleTimes and the factor
	Fraction   // half, third; value: the denominator; 0 is that of a trillionth; the numerator, if it is not 1, from bit 24 on
	Fuzzy      // dozens, several; value: its low bound: a factor, and above 24 bits a power of ten
	Comparator // phrases and words that bound a number; value: Cmp*
	Month      // value: 1 to 12
	Weekday    // value: 1 (Monday) to 7, and DayPlural
	TimeUnit   // day, week; value: Unit*
	Deictic    // today, yesterday; value: days from the document's date, plus 128, and Deictic*
	Season     // value: 21 to 24, as in EDTF
	DayPart    // morning, noon; value: the hour it begins, 256 times the hour it ends, and DayPlural
	Relative   // last, next, coming; value: Rel*
	Part       // early, mid, the end of; value: Part*
	Holiday    // Christmas, Easter; value: Holiday*
	Zone       // EST, GMT; value: quarters of an hour east of Greenwich, plus 64
	Link       // words that join the parts of an amount or a date; value: Link*
	Topic      // words that tell what a bare number or an ambiguous unit measures; value: Topic*
	Label      // a noun that makes the number after it a name: article, room, phase
	NoNumber   // phrases with a number word in them that count nothing: no one, first of all

	// Words by how they are written.
	Abbrev // takes a full stop that ends no sentence; value: Abbrev*
	Common // a frequent word that is no name, so that a capital says little and glued words can be told
	Glue   // a word that translated copy glues to the word before ("Macronalso")
	Noun   // a noun; value: the singular of a plural that spelling does not give
	Adjective
	Line    // a word that says what its line is: the first or last of a letter, a byline, a credit; value: Line*
	Elision // a word with an apostrophe at its edge in place of letters; value: Elision*

	// Words of every language.
	Stopword // a frequent function word, by which the language is told

	Surname // a surname that machine translation renders as the noun it means; value: that noun's ID

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

// Values of Naming.
const (
	NamingScare  = 1 + iota // so-called, nicknamed
	NamingTitle             // titled, entitled
	NamingEither            // known as, called: a title if it is written as a name
)

// Values of Mention.
const (
	MentionWord   = 1 + iota // the word, the phrase
	MentionSign              // a banner, a slogan: what is written on it
	MentionGrade             // rated, graded: a mark on a scale
	MentionDenied            // declined, avoided: the verb after it does not happen
	MentionRead              // reads, says: a sign does
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
	AbbrevLead              // goes with what follows, whatever it is: e.g., vs.
	AbbrevBang              // a name that ends in an exclamation mark: Yahoo!
)

// Values of Elision.
const (
	ElisionBefore = 1 + iota // 'em: always
	ElisionMaybe             // 'round: unless a quotation begins with the word
	ElisionAfter             // ol', an'
)

// Values of Line.
const (
	LineOpens  = 1 + iota // Dear
	LineCloses            // Regards
	LinePart              // Kind, before regards
	LineBy                // By, before an author's name
	LineCredit            // Photograph: Reporting by
)

// Values of Comparator.
const (
	CmpMore    = 1 + iota // more than: >
	CmpAtLeast            // >=
	CmpLess               // <
	CmpAtMost             // <=
	CmpAbout              // ~
	CmpExactly            // =
	CmpMask    = 15
	CmpAfter   = 16 // stands after the number: or more, or so
	CmpVerb    = 32 // bounds the number from outside its span: exceeded
	CmpBoth    = 64 // stands before or after the number: at most
)

// ScaleTimes marks a Scale whose value is a factor, not a power of ten: dozen.
const ScaleTimes = 1 << 16

// DayPlural marks plural names of days and their parts, which name a habit: Mondays, mornings.
const DayPlural = 1 << 16

// Values of Deictic, above the days.
const (
	DeicticNow   = 1 << (8 + iota) // now: the moment itself
	DeicticNight                   // tonight, last night
	DeicticVague                   // recently, soon: no date
)

// Values of Relative.
const (
	RelThis      = 1 + iota // this, current
	RelLast                 // last
	RelNext                 // next
	RelPast                 // past, recent: a stretch that ends now
	RelComing               // coming, upcoming: a stretch that begins now
	RelFollowing            // following: counted from a date of the text
	RelPrevious             // previous: likewise, or last
	RelSame                 // same, that
	RelMask      = 15
	RelAfter     = 16 // may stand after its noun: semana pasada
	RelOnlyAfter = 32 // stands only there: que viene
)

// Values of Part.
const (
	PartStart = 1 + iota
	PartMiddle
	PartEnd
	PartRest
	PartMask = 15
	PartOf   = 16 // a noun: the end of
	PartAlso = 32 // also a word of other use, so that it needs a date after it: late
)

// Values of Holiday: 256 times the month plus the day; or, with HolidayEaster, the days from Easter Sunday plus 128; or, with
// HolidayNth, 256 times the month, 16 times the ordinal (5: the last) and the weekday, and days after that from bit 18 on; or, with
// HolidayFeast, the row of package when's table of feasts from bit 8 on, days from that plus 128, and from bit 16 on how many days it
// lasts (255: until the day before the feast whose row is two down).
const (
	HolidayFeast  = 1 << 31
	HolidayEaster = 1 << 16
	HolidayNth    = 1 << 17
)

// Values of Link: bits.
const (
	LinkAnd     = 1 << iota
	LinkOr      // or
	LinkTo      // to, through: the second end of a range
	LinkBetween // between
	LinkFrom    // from
	LinkOf      // of
	LinkThe     // the
	LinkA       // a, an
	LinkPer     // per, each
	LinkIn      // in, on, at
	LinkBy      // by
	LinkBefore  // before
	LinkAfter   // after
	LinkSince   // since
	LinkUntil   // until
	LinkAgo     // ago, after a duration
	LinkHace    // hace: ago, before a duration
	LinkLater   // later, after a duration
	LinkEarlier // earlier, after a duration
	LinkEvery   // every
	LinkOutOf   // out of
	LinkPoint   // point, between the digits of a decimal
	LinkMinus   // minus
	LinkOld     // old
	LinkAged    // aged, age
	LinkEraBC   // B.C.
	LinkEraAD   // A.D.
	LinkNow     // now, after "from"
	LinkYear    // year, fiscal year, before its number
	LinkClock   // o'clock, hours: after the hour
	LinkPast    // past, in "ten past nine"
	LinkMore    // more, other, such: between a number and its noun
)

// Values of Topic: bits.
const (
	TopicScore       = 1 << iota // beat, final: a-b is a score
	TopicMoney                   // cost, pay: pounds are money
	TopicWeather                 // thermometer: degrees are a temperature
	TopicAngle                   // turn, angle: degrees are an angle
	TopicHarm                    // kill, wound: who is counted is people
	TopicFuture                  // will, next: dates lie ahead
	TopicStop                    // ends a noun phrase, though no function word
	TopicPercent                 // support, share, rate: points are percentage points
	TopicChange                  // fell, rose: "from … to" are two amounts
	TopicTimes                   // twice: counts without a numeral
	TopicPeople                  // crowd, family: who is counted is people
	TopicGoal                    // football: scores are goals
	TopicAct                     // an act that lies behind where its day is told, and ahead of which what it speaks of lies: agreed
	TopicMagnitude               // a measure without a unit, whose name stands before or after the number: magnitude 4.6
	TopicWith                    // joins cents or a fraction to a number: con
	TopicDenominator             // what a price or a count may be told for: per share, a barrel
	TopicAt                      // the preposition of a time of day: at
	TopicFromNow                 // before a length of time: counted from now, if the clause looks ahead: in two weeks
	TopicFor                     // before a length of time that begins with what stands before: for
	TopicStart                   // starting, beginning: before the date that something begins
	TopicOver                    // parts the ends of a fraction: one over three
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
	UnitHalf   // of a year
	UnitMask   = 15
	UnitAdverb = 16 // daily; a named decade (nineties) has its year within the century above 8 bits
)
