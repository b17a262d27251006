package quotes

import "fmt"

// Role is what a quoted span is used for.
type Role uint8

const (
	RoleSpeech Role = 1 + iota // somebody's words: an attribution covers it
	RoleScare                  // words held at a distance: so-called, nicknames
	RoleTitle                  // the name of a work or product
	RoleOther                  // words as words, slogans, ratings, denied wording
)

var roleNames = []string{"", "speech", "scare", "title", "other"}

// String returns the role's name in the record: "speech".
func (r Role) String() string { return name(roleNames, int(r)) }

// MarshalText returns the role's name. It is an error if r is none.
func (r Role) MarshalText() ([]byte, error) { return marshal(roleNames, int(r), "role") }

// UnmarshalText reads the name that MarshalText writes.
func (r *Role) UnmarshalText(text []byte) error {
	return unmarshal(r, roleNames, text, "role")
}

// Kind says how much of an attribution's content stands in quote marks.
type Kind uint8

const (
	Direct   Kind = 1 + iota // all of it
	Mixed                    // a reported clause with quoted words
	Indirect                 // none
)

var kindNames = []string{"", "direct", "mixed", "indirect"}

// String returns the kind's name in the record: "direct".
func (k Kind) String() string { return name(kindNames, int(k)) }

// MarshalText returns the kind's name. It is an error if k is none.
func (k Kind) MarshalText() ([]byte, error) { return marshal(kindNames, int(k), "kind") }

// UnmarshalText reads the name that MarshalText writes.
func (k *Kind) UnmarshalText(text []byte) error {
	return unmarshal(k, kindNames, text, "kind")
}

// Class says what is reported. Classes are bits, so that they can be joined for [Classes].
type Class uint8

const (
	Speech     Class = 1 << iota // said
	Writing                      // written
	Thought                      // believed, feared
	Attitude                     // wanted, supported, decided; also a speech verb with a plain noun phrase ("criticised the plan")
	Evidence                     // shown, found
	AllClasses = Speech | Writing | Thought | Attitude | Evidence
)

// String returns the class's name in the record: "speech". For several classes or none it is "Class(n)".
func (c Class) String() string {
	switch c {
	case Speech:
		return "speech"
	case Writing:
		return "writing"
	case Thought:
		return "thought"
	case Attitude:
		return "attitude"
	case Evidence:
		return "evidence"
	}
	return fmt.Sprintf("Class(%d)", uint8(c))
}

// MarshalText returns the class's name. It is an error if c is not one class.
func (c Class) MarshalText() ([]byte, error) {
	switch c {
	case Speech, Writing, Thought, Attitude, Evidence:
		return []byte(c.String()), nil
	}
	return nil, fmt.Errorf("quotes: %v is not one class", c)
}

// UnmarshalText reads the name that MarshalText writes.
func (c *Class) UnmarshalText(text []byte) error {
	for _, v := range [...]Class{Speech, Writing, Thought, Attitude, Evidence} {
		if v.String() == string(text) {
			*c = v
			return nil
		}
	}
	return fmt.Errorf("quotes: %q is no class", text)
}

// Confidence says how sure a speaker is. The precision that each word stands for is published in the documentation.
type Confidence uint8

const (
	NoSpeaker Confidence = iota // no speaker is given
	Low                         // by recency alone
	High                        // by a rule that is nearly always right: a pronoun, an office
	Exact                       // named at the attribution itself
)

var confidenceNames = []string{"", "low", "high", "exact"}

// String returns the confidence's name in the record: "high"; "" for NoSpeaker.
func (c Confidence) String() string { return name(confidenceNames, int(c)) }

// MarshalText returns the confidence's name.
func (c Confidence) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads the name that MarshalText writes.
func (c *Confidence) UnmarshalText(text []byte) error {
	return unmarshal(c, confidenceNames, text, "confidence")
}

// SpeakerKind is what a speaker is.
type SpeakerKind uint8

const (
	SpeakerPerson       SpeakerKind = 1 + iota
	SpeakerOrganization             // a company, a ministry, a government named by its place
	SpeakerCollective               // residents, officials
	SpeakerAnonymous                // somebody unnamed: a senior official
)

var speakerNames = []string{"", "person", "organization", "collective", "anonymous"}

// String returns the kind's name in the record: "person".
func (k SpeakerKind) String() string { return name(speakerNames, int(k)) }

// MarshalText returns the kind's name. It is an error if k is none.
func (k SpeakerKind) MarshalText() ([]byte, error) {
	return marshal(speakerNames, int(k), "kind of speaker")
}

// UnmarshalText reads the name that MarshalText writes.
func (k *SpeakerKind) UnmarshalText(text []byte) error {
	return unmarshal(k, speakerNames, text, "kind of speaker")
}

func name(names []string, i int) string {
	if i < len(names) {
		return names[i]
	}
	return fmt.Sprint(i)
}

func unmarshal[T ~uint8](v *T, names []string, text []byte, what string) error {
	for i, n := range names {
		if n == string(text) && (i > 0 || n == "") {
			*v = T(i)
			return nil
		}
	}
	return fmt.Errorf("quotes: %q is no %s", text, what)
}

func marshal(names []string, i int, what string) ([]byte, error) {
	if i < 1 || i >= len(names) {
		return nil, fmt.Errorf("quotes: %d is no %s", i, what)
	}
	return []byte(names[i]), nil
}

// Quote is a quoted span of a text.
type Quote struct {
	ID        int    // from 1, in the order of opening marks
	Span      Span   // the words within the marks, without white space around them
	Outer     Span   // with the marks
	Role      Role   //
	Reason    string // why it has this role
	Parent    int    // the ID of the quoted span around it; 0 if there is none
	Continues int    // the ID of the piece in an earlier paragraph that it goes on from; 0 if there is none
	Closed    bool   // it has a closing mark; pieces that go on in the next paragraph have none
}

// SpeakerID names a speaker of a document; 0 is none.
type SpeakerID int

// Attribution says that somebody said something.
type Attribution struct {
	ID         int        // from 1, in the order of contents
	Kind       Kind       //
	Class      Class      //
	Content    []Span     // what is reported, without quote marks; never empty
	Cue        []Span     // the reporting word; empty if there is none
	Source     []Span     // the noun phrase that says who; empty if there is none
	Speaker    SpeakerID  // who that is; 0 if the text does not say
	Addressee  Span       // to whom; empty if there is none
	Medium     Span       // by what means: "a statement", "Telegram"; empty if there is none
	Parent     int        // the ID of the attribution within whose content this one stands; 0 if there is none
	Rule       string     // the rule that found it
	Confidence Confidence // of the speaker
	Why        string     // why it has this speaker or none
	Evidence   []Span     // what the rule rests on
}

// Speaker is a person, organisation or group to whom attributions of a document belong.
type Speaker struct {
	ID       SpeakerID
	Name     string // the fullest form in the text, without titles
	Kind     SpeakerKind
	Titles   []string
	Aliases  []string // other forms in the text
	Mentions []Span
	Key      string // the caller's, from [People]
}
