package speaker_test

// stories are cases of dialogue. Each is told long enough to be taken for a story: by questions, by answers, by you.
var stories = []struct {
	key, reason, text string
	want              []string
}{
	{"story: turns", "two people take turns", `“Are you cold?” asked Nell.

“No,” said Martin. “Are you?”

“A little! Will you shut the door?”

“Which door?”

“That one!”`, []string{"Will you shut", "Nell", "Which door", "Martin", "That one", "Nell"}},
	{"story: turns backwards", "who is named late settles the turns before", `Nell and Martin sat on the stairs.

“Are you cold?”

“No! Are you?”

“A little,” said Nell. “Will you shut the door?”

“Which door?” asked Martin.`, []string{"Are you cold", "Nell", "No!", "Martin"}},
	{"story: vocative", "who is spoken to is not who speaks", `Nell and Martin sat on the stairs.

“Are you cold, Martin?”

“No! Are you?”

“A little! Will you shut the door, Martin?”`, []string{"Are you cold", "Nell", "No!", "Martin", "A little", "Nell"}},
	{"story: vocative first", "at the start of what is said", `Nell and Martin sat on the stairs.

“Martin! Are you cold?”

“No! Are you?”

“Martin, will you shut the door?”`, []string{"Are you cold", "Nell", "shut the door", "Nell"}},
	{"story: beat before", "who acts beside what is said speaks", `“Are you cold?” asked Nell.

Martin turned his head. “No! Are you?”

“A little! Will you shut the door?”`, []string{"No!", "Martin"}},
	{"story: beat behind", "who acts behind it does too", `“Are you cold?” asked Nell.

“No! Are you?” Martin turned his head.

“A little! Will you shut the door?”`, []string{"No!", "Martin", "A little", "Nell"}},
	{"story: pronoun beat", "he turned", `“Are you cold?” Nell asked Martin.

He turned his head. “No! Are you?”

“A little! Will you shut the door?”`, []string{"No!", "Martin"}},
	{"story: he said", "the man of the two", `“Are you cold?” Nell asked Martin.

“No! Are you?” he said.

“A little! Will you shut the door?” she said.`, []string{"No!", "Martin", "A little", "Nell"}},
	{"story: inverted", "said he", `“Are you cold?” Nell asked Martin.

“No! Are you?” said he.

“A little! Will you shut the door?” said she.`, []string{"No!", "Martin", "A little", "Nell"}},
	{"story: one paragraph", "all of a paragraph is one speaker's", `“Are you cold?” asked Nell, who had shut the book. “Shall I call you a cab? You look blue!”

“No!” said Martin. “Are you?”`, []string{"Shall I call", "Nell", "Are you?", "Martin"}},
	{"story: aside between", "an aside parts what one says", `“Are you cold,” asked Nell, when the door was shut, “or are you ill? Tell me!”

“Neither!” said Martin. “Are you?”

“Am I what?”`, []string{"or are you ill", "Nell"}},
	{"story: announced", "the paragraph before ends with a colon", `“Are you cold?” asked Nell.

Martin put down the lamp, looked at her and said:

“No! Are you?”

“A little! Will you shut the door?”`, []string{"No!", "Martin"}},
	{"story: verb unknown", "any verb behind the marks", `“Are you cold?” twittered Nell.

“No! Are you?” harrumphed Martin.

“A little! Will you?”`, []string{"Are you cold", "Nell", "No!", "Martin"}},
	{"story: Mr. and Mrs.", "a couple is told apart by how they are called", `“Are you cold?” asked Mr. Pratt.

“No!” said Mrs. Pratt. “Are you?”

“A little! Will you shut the door?”

“Which door?” said she.`, []string{"Are you cold", "Mr. Pratt", "No!", "Mrs. Pratt", "Which door", "Mrs. Pratt"}},
	{"story: bare surname", "of a couple it is the man's", `Mr. Pratt and Mrs. Pratt sat on the stairs.

“Are you cold?” asked Mrs. Pratt.

“No!” said Pratt. “Are you?”

“A little!”`, []string{"No!", "Mr. Pratt"}},
	{"story: description", "an unnamed person has a turn of her own", `“Are you cold?” asked the stranger.

“No!” said Martin. “Are you?”

“A little! Will you shut the door?” said the stranger.

“Which door?” said Martin.`, []string{"Are you cold", "stranger", "A little", "stranger"}},
	{"story: description that acts", "what an unnamed person does beside what is said", `“Are you cold?” asked the stranger.

“No!” said Martin. “Are you?”

The stranger shut the door. “A little! Will you sit?”

“I will!” said Martin.`, []string{"Will you sit", "stranger"}},
	{"story: adorned", "Poor Nell is Nell", `“Are you cold?” asked Nell.

“No! Are you?” said Martin.

Poor Nell shut the door. “A little! Will you sit?”

“I will!” said Martin.`, []string{"A little", "Nell"}},
	{"story: narrator", "I is whom the others call by name", `I sat on the stairs with Nell. I had been there since noon, and I was tired.

“Are you cold, Edgar?” she asked.

“No,” I said. “Are you?”

“A little! Will you shut the door, Edgar?”

“Which door?” I asked.`, []string{"No,", "Edgar", "Which door", "Edgar"}},
	{"story: narrator without a name", "I whom nobody calls by name is the narrator", `I sat on the stairs with Nell. I had been there since noon, and I was tired.

“Are you cold?” she asked.

“No,” I said. “Are you?”

“A little! Will you shut the door?”`, []string{"No,", "narrator"}},
	{"story: thought", "what is thought in marks", `“Are you cold?” asked Nell.

“How odd she is!” thought Martin.

“Do you hear me?” asked Nell.`, []string{"How odd", "Martin"}},
	{"story: who is spoken of", "who is spoken of is not who speaks", `Nell, Martin and Rose sat on the stairs.

“Is Rose cold?” asked Nell.

“Rose is never cold! Are you?” said Martin.

“Am I? Do you think so?”`, []string{"Am I?", "Nell"}},
}
