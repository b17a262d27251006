package speaker_test

import (
	"strings"
	"testing"

	"github.com/ascribe-go/ascribe/quotes"
)

// tests are keyed cases of one difficulty each. want is pairs: words of a content, and who says it; "" for nobody.
var tests = []struct {
	key, reason, text string
	want              []string
}{
	// Full names and short ones.
	{"name: surname", "the surname alone is the full name of before", "Mara Lindqvist opened the session. “We begin,” Lindqvist said.", []string{"We begin", "Mara Lindqvist"}},
	{"name: surname first", "the full name may come after the surname", "“We begin,” Lindqvist said. Mara Lindqvist opened the session at nine.", []string{"We begin", "Mara Lindqvist"}},
	{"name: given name", "a given name alone is the one who bears it", "Mara Lindqvist opened the session. “We begin,” Mara said.", []string{"We begin", "Mara Lindqvist"}},
	{"name: title and surname", "a title before the surname is no part of the name", "Mara Lindqvist opened the session. “We begin,” Dr. Lindqvist said.", []string{"We begin", "Mara Lindqvist"}},
	{"name: title stays out", "the name is printed without the title", "“We begin,” Senator Mara Lindqvist said.", []string{"We begin", "Mara Lindqvist"}},
	{"name: where it lies", "what the sentence begins with is no part of the name", "Neighbouring Velland said “we begin”.", []string{"we begin", "Velland"}},
	{"name: initial", "an initial stands for a given name", "John Alder opened the session. “We begin,” J. Alder said.", []string{"We begin", "John Alder"}},
	{"name: middle initial", "with and without a middle initial", "John P. Alder opened the session. “We begin,” John Alder said.", []string{"We begin", "John P. Alder"}},
	{"name: particle de", "a particle belongs to the surname", "Ana de Souza opened the session. “We begin,” de Souza said.", []string{"We begin", "Ana de Souza"}},
	{"name: particle van", "the surname without its particle", "Pieter van der Berg opened the session. “We begin,” Van der Berg said.", []string{"We begin", "Pieter van der Berg"}},
	{"name: particle al-", "a hyphened particle", "Omar al-Rashid opened the session. “We begin,” al-Rashid said.", []string{"We begin", "Omar al-Rashid"}},
	{"name: double surname", "the last of two surnames", "Lucía Campos Rivera opened the session. “We begin,” Campos Rivera said.", []string{"We begin", "Lucía Campos Rivera"}},
	{"name: hyphen", "a surname of two with a hyphen", "Kofi Achebe-Rowe opened the session. “We begin,” Achebe-Rowe said.", []string{"We begin", "Kofi Achebe-Rowe"}},
	{"name: Jr.", "what stands behind a name is not its surname", "Martin Cole Jr. opened the session. “We begin,” Cole said.", []string{"We begin", "Martin Cole"}},
	{"name: III", "nor is a number", "“We begin,” said Martin Cole III, the chairman.", []string{"We begin", "Martin Cole"}},
	{"name: nickname in marks", "a nickname within the name is left out", "“We dance,” said Maureen “Mo” Trickett.", []string{"We dance", "Maureen Trickett"}},
	{"name: apostrophe", "a surname with an apostrophe", "Sean O’Hara opened the session. “We begin,” O’Hara said.", []string{"We begin", "Sean O’Hara"}},
	{"name: possessive", "’s is no part of a name", "Mara Lindqvist’s plan failed. “We begin,” Lindqvist said.", []string{"We begin", "Mara Lindqvist"}},
	{"name: modifier", "a person's name is not its modifier's", "“We begin,” Lindqvist aides said. Mara Lindqvist was silent.", []string{"We begin", "Lindqvist aides"}},
	{"name: two of one surname", "the given name tells them apart", "Ada Reed and Tom Reed spoke. “We begin,” Tom Reed said.", []string{"We begin", "Tom Reed"}},
	{"name: two of one surname, title", "Mrs. is the woman", "Ada Reed and Tom Reed spoke. “We begin,” Mrs. Reed said.", []string{"We begin", "Ada Reed"}},
	{"name: surname that is a title", "King is a name here", "Paula King opened the session. “We begin,” King said.", []string{"We begin", "Paula King"}},
	{"name: capitals", "a headline in capitals is the same name", "MARA LINDQVIST OPENS SESSION\n\nThe hall was full. “We begin,” Mara Lindqvist said.", []string{"We begin", "Mara Lindqvist"}},
	{"name: spelling of another alphabet", "Zelensky and Zelenskyy are one", "Volodymyr Zelensky spoke. “We begin,” Zelenskyy said.", []string{"We begin", "Volodymyr Zelensky"}},
	{"name: accents", "with and without its accent", "José Núñez spoke. “We begin,” Nunez said.", []string{"We begin", "José Núñez"}},
	{"name: translated surname", "a surname that translation took for a noun", "Vladimir Saldo spoke on Monday. “We begin,” Vladimir Balance said.", []string{"We begin", "Vladimir Saldo"}},
	{"name: lower-cased translation", "the same, without its capital", "Vladimir Saldo spoke on Monday. “We begin,” balance said.", []string{"We begin", "Vladimir Saldo"}},
	{"name: glued", "a name with the next word glued on", "Emmanuel Macron spoke. “We begin,” Macronsaid on Monday.", []string{"We begin", "Emmanuel Macron"}},
	{"name: party and state", "what stands in brackets is no name", "“We begin,” said Senator Ron Wick (R-WI).", []string{"We begin", "Ron Wick"}},
	{"name: age", "an age is no name", "“We begin,” said Mara Lindqvist, 54.", []string{"We begin", "Mara Lindqvist"}},
	{"name: office with of", "the office's complement is no name", "“We begin,” Secretary of State Mara Lindqvist said.", []string{"We begin", "Mara Lindqvist"}},
	{"name: office before", "the office before the name is not the speaker", "“We begin,” said the surveyor Alan Trickett.", []string{"We begin", "Alan Trickett"}},
	{"name: apposed office", "nor is the one behind it", "“We begin,” said Alan Trickett, the surveyor of the county.", []string{"We begin", "Alan Trickett"}},
	{"name: office, name", "an office, then the name", "“We begin,” said the county surveyor, Alan Trickett.", []string{"We begin", "Alan Trickett"}},
	{"name: relative clause between", "a relative clause stands between name and verb", "Sir Vincent Hale, who replaced Tom Farrow in May, said: “We begin.”", []string{"We begin", "Vincent Hale"}},
	{"name: apposition between", "an apposition stands between", "Hugh Hill, a doctor, said: “We begin.”", []string{"We begin", "Hugh Hill"}},
	{"name: weekday behind", "a weekday is no name", "“We begin,” Lindqvist Wednesday told reporters. Mara Lindqvist left.", []string{"We begin", "Mara Lindqvist"}},
	{"name: nationality before", "the adjective is no name", "“We begin,” French President Emmanuel Macron said.", []string{"We begin", "Emmanuel Macron"}},
	{"name: title-case headline", "a headline in title case makes no names", "Mayor Mara Lindqvist Says Bridge Is Safe\n\nThe bridge is safe, Mara Lindqvist said. “It holds,” Lindqvist added.", []string{"It holds", "Mara Lindqvist"}},
	{"name: sentence-initial plural", "Aides at a sentence's start is no name", "Aides said the plan was dead.", []string{"the plan was dead", "Aides"}},
	{"name: caption", "a caption's words are no first name", "[Video: Lindqvist Speech]\n\nMayor Mara Lindqvist spoke. “We begin,” Lindqvist said.", []string{"We begin", "Mara Lindqvist"}},

	// Organisations, governments, groups.
	{"org: article", "an organisation is named without its article", "“We begin,” the World Harbour Union said in a statement.", []string{"We begin", "World Harbour Union"}},
	{"org: acronym in brackets", "the letters in brackets are its short name", "The Institute for Public Health (IPH) met. “We begin,” IPH said.", []string{"We begin", "Institute for Public Health"}},
	{"org: acronym without brackets", "letters of a name that the text has", "The World Harbour Union met. “We begin,” the WHU said.", []string{"We begin", "World Harbour Union"}},
	{"org: head noun", "the ministry is the one named before", "The British Ministry of Defence met. The ministry said the ships had left.", []string{"the ships had left", "British Ministry of Defence"}},
	{"org: head noun of two", "the one named last", "The Ministry of Finance was silent. The Ministry of Health met. The ministry said the ships had left.", []string{"the ships had left", "Ministry of Health"}},
	{"org: court", "the court, named before", "The Supreme Court sat on Monday. The court said the vote was void.", []string{"the vote was void", "Supreme Court"}},
	{"org: city as government", "a city that speaks is its government", "London said the ships had left.", []string{"the ships had left", "London"}},
	{"org: country as government", "so is a country", "Norway said the ships had left.", []string{"the ships had left", "Norway"}},
	{"org: firm and its short form", "without plc", "Lumen Harbour plc met. “We begin,” Lumen Harbour said.", []string{"We begin", "Lumen Harbour plc"}},
	{"org: statement", "by means of a statement", "Norvik Energy said in a statement that the plant was safe.", []string{"the plant was safe", "Norvik Energy"}},
	{"org: newspaper", "a paper that reports", "The Karlsmond Echo reported that the plant was safe.", []string{"the plant was safe", "Karlsmond Echo"}},
	{"org: the company", "the only one named nearby", "Lumen Therapeutics, Inc. met in May. The pills were cheap. The company said the plant was safe.", []string{"the plant was safe", "Lumen Therapeutics"}},
	{"org: the company of several", "two are named", "Lumen Systems sued Norvik Systems. The company said the plant was safe.", []string{"the plant was safe", "company"}},
	{"org: the company that the text is about", "named more often than any other", "Lumen, a startup in Lund, sells lamps. Lumen is new. Rents rose.\n\nLumen sued Norvik Systems and Harrow Systems. The company said the plant was safe.", []string{"the plant was safe", "Lumen"}},
	{"org: figures of an office", "whose figures they are, by their name", "Rents rose, according to Home Office figures.", []string{"Rents rose", "Home Office"}},
	{"org: the company is no ministry", "a ministry is no company", "The Ministry of Health met. The company said the plant was safe.", []string{"the plant was safe", "company"}},
	{"org: newspaper with an article", "a noun for people with a capital is a name", "The plant is safe, the Guardian reports.", []string{"The plant is safe", "Guardian"}},
	{"org: consultants", "a plural before one name: a firm is no he", "Tom Reed, who chairs the board, asked about the consultants Harrow Lyle. “It is late,” he said.", []string{"It is late", "Tom Reed"}},
	{"org: UN figures", "whose figures they are", "The United Nations (UN) met. Rents rose, according to UN figures.", []string{"Rents rose", "United Nations"}},
	{"org: state television", "a broadcaster", "State television said that the plant was safe.", []string{"the plant was safe", "State television"}},
	{"org: not to a person", "an organisation's words are not its chief's", "Mara Lindqvist runs the Harbour Union. “We begin,” the Harbour Union said.", []string{"We begin", "Harbour Union"}},
	{"org: office of a person", "Lindqvist's office is not Lindqvist", "Mara Lindqvist was away. “We begin,” Lindqvist’s office said.", []string{"We begin", "Lindqvist’s office"}},
	{"collective: residents", "a plural is a collective", "Residents said the river had risen.", []string{"the river had risen", "Residents"}},
	{"collective: adjective", "with its adjective", "Local officials said the river had risen.", []string{"the river had risen", "Local officials"}},
	{"anonymous: official", "somebody unnamed", "A senior official said the river had risen.", []string{"the river had risen", "senior official"}},
	{"anonymous: not the name near", "is not the person named before", "Mara Lindqvist left the hall. A senior official said the river had risen.", []string{"the river had risen", "senior official"}},
	{"anonymous: nominal", "a homeless man is an answer", "“They took my tent,” said a homeless man who goes by the name “Shorty.”", []string{"They took my tent", "homeless man"}},
	{"anonymous: condition", "on condition of anonymity", "“They left,” said a diplomat, speaking on condition of anonymity.", []string{"They left", "diplomat"}},

	// He and she.
	{"he: who spoke before", "the last speaker of the paragraph", "“We begin,” Tom Reed said. “It is late,” he added.", []string{"It is late", "Tom Reed"}},
	{"she: who spoke before", "likewise", "“We begin,” said Ada Reed. “It is late,” she added.", []string{"It is late", "Ada Reed"}},
	{"she: not he", "gender of the given name tells", "Tom Reed met Ada Cole. “It is late,” she said.", []string{"It is late", "Ada Cole"}},
	{"he: not she", "the other way round", "Ada Cole met Tom Reed. “It is late,” he said.", []string{"It is late", "Tom Reed"}},
	{"she: title", "gender of the title tells", "Mrs. Okafor met Mr. Banner. “It is late,” she said.", []string{"It is late", "Okafor"}},
	{"he: title", "likewise", "Mr. Okafor met Mrs. Banner. “It is late,” he said.", []string{"It is late", "Okafor"}},
	{"he: subject before", "the subject of the sentence before", "Tom Reed thanked Paul Cole. He said the work was done.", []string{"the work was done", "Tom Reed"}},
	{"he: within the sentence", "the subject of the same sentence", "Tom Reed told reporters that he was ready, and he said the work was done.", []string{"he was ready", "Tom Reed"}},
	{"he: next paragraph", "across a paragraph", "“We begin,” Tom Reed said.\n\n“It is late,” he said.", []string{"It is late", "Tom Reed"}},
	{"he: only person", "the only one who fits", "The talks went on. With Tom Reed in the chair nothing moved. “It is late,” he said.", []string{"It is late", "Tom Reed"}},
	{"she: the only one of the paragraph", "who is named in the paragraph, before who spoke in the one before", "“They want a ramp,” said Councillor Ada Cole.\n\nAsked whether she had tasted it, Mrs Reed laughed. “No comment,” she said.", []string{"No comment", "Reed"}},
	{"she: nobody fits", "no woman is named: no name", "Tom Reed met Paul Cole. “It is late,” she said.", []string{"It is late", ""}},
	{"he: two paragraphs back", "too far back when others came since", "“We begin,” Tom Reed said.\n\nThe rain fell on the fields.\n\nThe river rose by a metre.\n\nThe roads were closed.", []string{"We begin", "Tom Reed"}},
	{"he: possessor is no antecedent", "an aide of his, not he", "Tom Reed’s wife, Ada Cole, waited. “It is late,” she said.", []string{"It is late", "Ada Cole"}},
	{"he: new subject", "never across a new subject", "“We begin,” Tom Reed said. Paul Cole rose. He said the work was done.", []string{"the work was done", "Paul Cole"}},
	{"she: gender by a pronoun nearby", "the text says it of her", "Robin Sand sold her house and gave her books away. Sand said that she was tired. “It is late,” she said.", []string{"It is late", "Robin Sand"}},
	{"she: asides", "a relative clause does not hide the subject", "Ada Cole, who knows Ben Finch, left early. “It is late,” she said.", []string{"It is late", "Ada Cole"}},
	{"he: as for", "As for X, he", "As for Tom Reed, he said the work was done.", []string{"the work was done", "Tom Reed"}},
	{"he: after X held", "X is the subject of the clause", "After Tom Reed held talks in Oslo, he said the work was done.", []string{"the work was done", "Tom Reed"}},
	{"he: according to him", "a pronoun behind according to", "Tom Reed left. According to him, the work was done.", []string{"the work was done", "Tom Reed"}},
	{"she: profile", "whom the whole text is about", "Hester Vane read the news for forty years. Vane never missed a day. Hester Vane was 81.\n\nThe studio was cold and the chair hard.\n\nThe clock above the door was slow.\n\nNobody mended it.\n\n“I liked it slow,” she said.", []string{"I liked it slow", "Hester Vane"}},
	{"he: within a quotation", "who is spoken of, not who speaks", "“My brother kept bees. He said, ‘They know you,’” Tom Reed recalled.", []string{"They know you", "My brother"}},
	{"she: his mother", "a noun before the name tells the gender", "Tom Osier was killed. In court, Mr Osier’s mother, Comfort Osier, said he was loud. “I forgive him,” she said.", []string{"I forgive him", "Comfort Osier"}},
	{"she: unnamed judge", "the unnamed subject before", "Ada Cole burned the soup. A judge called in May. She said she had a boy.", []string{"she had a boy", "judge"}},
	{"he: the office of another paragraph", "an office with capitals is no antecedent from there", "Tom Reed, the baker, was 88.\n\nThe Prime Minister led tributes, calling him “a treasure”.\n\nHe was asked what he did. “I wait,” he said.", []string{"I wait", "Tom Reed"}},
	{"him: not who quotes him", "him is nobody of its own clause", "The harbour secretary called for calm. “It is late,” his spokesman, Tom Reed, quoted him as saying.", []string{"It is late", "harbour secretary"}},
	{"he: unnamed man", "the unnamed man who spoke before", "“They took my tent,” said a fisherman. “It was new,” he added.", []string{"It was new", "fisherman"}},
	{"he: not a thing", "a moment does not speak", "The moment came at noon. Tom Reed rose. “It is late,” he said.", []string{"It is late", "Tom Reed"}},

	// They, it, who, we, I.
	{"they: plural source", "the plural that spoke before", "Residents said the river had risen. They said nobody had come.", []string{"nobody had come", "Residents"}},
	{"they: plural subject", "the plural subject before", "The organisers met at noon. They said nobody had come.", []string{"nobody had come", "organisers"}},
	{"they: no plural", "one person is no they", "Tom Reed left. They said nobody had come.", []string{"nobody had come", ""}},
	{"they: club", "a group's name", "The Friends of the Library raised £300. They said the roof leaked.", []string{"the roof leaked", "Friends of the Library"}},
	{"it: organisation", "the organisation that spoke before", "Norvik Energy said the plant was safe. It said the fire was out.", []string{"the fire was out", "Norvik Energy"}},
	{"it: subject", "the organisation that is the subject before", "The World Harbour Union met. It said the fire was out.", []string{"the fire was out", "World Harbour Union"}},
	{"it: impersonal", "it is said: nobody says", "It is said that the tower will fall.", nil},
	{"it: not a person", "a person is no it", "Tom Reed left. It said the fire was out.", []string{"the fire was out", ""}},
	{"who: antecedent", "who is the name before", "The plan came from Tom Reed, who said the work was done.", []string{"the work was done", "Tom Reed"}},
	{"who: of a phrase", "the name at the end of the phrase", "They met the surveyor Alan Trickett, who said the work was done.", []string{"the work was done", "Alan Trickett"}},
	{"which: organisation", "which is the organisation before", "The letter came from the Harbour Union, which said the work was done.", []string{"the work was done", "Harbour Union"}},
	{"who: description", "who is the unnamed man", "She met a fisherman who said the work was done.", []string{"the work was done", "fisherman"}},
	{"headline: interview", "who answers says what the headline quotes", "Interview: “We had no garage”\n\nTove Lund has sung for thirty years.\n\nQ: Was that the plan?\n\nA: It was three weeks.\n\nQ: And then?\n\nA: Then we stopped.", []string{"We had no garage", "Tove Lund"}},
	{"she: within an answer", "who is spoken of in a transcript, not who speaks", "Q: How did you hear?\n\nTOM REED: My mother rang. She said, “You sell yoghurt.”\n\nQ: And then?\n\nTOM REED: Nothing.", []string{"You sell yoghurt", "My mother"}},
	{"name: surname that is a plain word", "by its capital and the full name", "The chief of the port, Igor Balance, met them. Hours before, Balance had admitted that it was late.", []string{"it was late", "Igor Balance"}},
	{"org: a plain word in its name", "part of the name by its capital", "Rivers are foul, according to the Environment Agency.", []string{"Rivers are foul", "Environment Agency"}},
	{"I: speaker of the quotation", "I within a quotation is its speaker", "“I said the work was done,” Tom Reed recalled.", []string{"the work was done", "Tom Reed"}},
	{"I: report within", "I told him, within a quotation", "“I told him, ‘Go home,’” Tom Reed recalled.", []string{"Go home", "Tom Reed"}},
	{"we: organisation", "we within an organisation's statement", "“We said the work was done,” Norvik Energy wrote.", []string{"the work was done", "Norvik Energy"}},

	// Offices, roles, other ways to mean somebody.
	{"role: the mayor", "the office that somebody holds", "Ada Cole, the mayor, arrived. The mayor said the bridge was safe.", []string{"the bridge was safe", "Ada Cole"}},
	{"role: the president", "title before the name", "President Emmanuel Macron arrived. The president said the bridge was safe.", []string{"the bridge was safe", "Emmanuel Macron"}},
	{"role: French president", "with the country", "The French president, Emmanuel Macron, arrived. The French president said the bridge was safe.", []string{"the bridge was safe", "Emmanuel Macron"}},
	{"role: with capitals", "an office is no name, though it has capitals", "“It is late,” said the Harbour Secretary, Ada Cole.", []string{"It is late", "Ada Cole"}},
	{"role: an age before it", "an age before a noun means who was named", "Tom Reed resigned. “I did not sign up,” explained the 57-year-old doctor.", []string{"I did not sign up", "Tom Reed"}},
	{"role: with an age", "a noun with an age means who was named", "Tom Reed prayed for peace. The pontiff, 79, said the work was done.", []string{"the work was done", "Tom Reed"}},
	{"role: minister", "of two offices the one that is said", "The mayor, Ada Cole, met the minister, Tom Reed. The minister said the bridge was safe.", []string{"the bridge was safe", "Tom Reed"}},
	{"role: nobody holds it", "an office that nobody is said to hold", "Ada Cole arrived. The mayor said the bridge was safe.", []string{"the bridge was safe", "mayor"}},
	{"role: plural", "mayors are not the mayor", "The mayor, Ada Cole, arrived. Mayors said the bridge was safe.", []string{"the bridge was safe", "Mayors"}},
	{"role: a mayor", "an indefinite office is another", "The mayor, Ada Cole, arrived. A mayor from the coast said the bridge was safe.", []string{"the bridge was safe", "mayor from the coast"}},
	{"role: nation", "the Dutchwoman", "Grete Vos finished third. “It was too cold,” the Dutchwoman said.", []string{"It was too cold", "Grete Vos"}},
	{"role: age", "the 54-year-old", "Tom Reed finished third. “I will be back,” the 54-year-old said.", []string{"I will be back", "Tom Reed"}},
	{"role: his office in a headline", "the body says who is meant", "Regional chief: “Take your lanterns and go”\n\n“Take your lanterns and go,” Tom Reed said on Monday.", []string{"Take your lanterns and go", "Tom Reed"}},

	// Impersonal sources, reports and their authors.
	{"thing: data", "data say nothing by themselves", "Data showed that rents rose. The data said rents rose.", []string{"rents rose", ""}},
	{"thing: report by", "a report is its author's", "A report by the Oceanic Institute said the sea had warmed.", []string{"the sea had warmed", "Oceanic Institute"}},
	{"thing: letter from", "a letter is its writer's", "A letter from Tom Reed said the sea had warmed.", []string{"the sea had warmed", "Tom Reed"}},
	{"thing: survey by the bank", "by an organisation named before", "The Bank of Arvenia met. According to a survey by the bank, rents rose.", []string{"rents rose", "Bank of Arvenia"}},
	{"thing: report by a body", "a body without a name", "A report by the interior ministry said the sea had warmed.", []string{"the sea had warmed", "interior ministry"}},
	{"thing: report of a body", "what a body gives out is its own", "According to the last report of the prefecture, the roof fell.", []string{"the roof fell", "prefecture"}},
	{"thing: study of a body", "what is found out about it is not", "A study of the hospital said the roof leaked.", []string{"the roof leaked", ""}},
	{"thing: figures released by", "who made them public", "According to figures released by the Harbour Union, rents rose.", []string{"rents rose", "Harbour Union"}},
	{"thing: data of letters", "whose data they are, though named nowhere else", "According to WHX data, rents rose.", []string{"rents rose", "WHX"}},
	{"thing: memo seen by", "who has read it did not write it", "A memo seen by the Karlsmond Echo said rents rose.", []string{"rents rose", ""}},
	{"thing: the ministry's report", "a possessor without a name", "The ministry’s report said rents rose.", []string{"rents rose", "ministry"}},
	{"thing: her account", "a report that somebody's is", "Ada Cole was there. According to her account, the roof fell.", []string{"the roof fell", "Ada Cole"}},
	{"thing: budget", "a plain thing speaks for nobody", "The budget says that rents will rise.", []string{"rents will rise", ""}},

	// Where the source stands.
	{"place: before", "X said: “…”", "Tom Reed said: “We begin.”", []string{"We begin", "Tom Reed"}},
	{"place: between", "“…,” X said, “…”", "“We begin,” Tom Reed said, “and we end.”", []string{"and we end", "Tom Reed"}},
	{"place: inverted", "“…,” said X", "“We begin,” said Tom Reed.", []string{"We begin", "Tom Reed"}},
	{"place: verb of manner", "any verb beside the mark", "“We begin,” grumbled Tom Reed.", []string{"We begin", "Tom Reed"}},
	{"place: according to", "according to X", "According to Tom Reed, the bridge was safe.", []string{"the bridge was safe", "Tom Reed"}},
	{"place: parenthesis", "…, X said, …", "The bridge, Tom Reed said, was safe.", []string{"was safe", "Tom Reed"}},
	{"place: signature", "“…” – X", "“We begin.” – Tom Reed", []string{"We begin", "Tom Reed"}},
	{"place: colon in a headline", "X: “…”", "Tom Reed: “We begin”\n\nThe hall was full on Monday.", []string{"We begin", "Tom Reed"}},
	{"place: line before", "And from X, …:", "And from Lena Aoki, head of research:\n\n“We begin.”", []string{"We begin", "Lena Aoki"}},
	{"place: desk", "the line may hold no name", "And now the weather:\n\n“We begin.”", []string{"We begin", ""}},
	{"place: next sentence", "the sentence before tells of him", "Tom Reed shook his head. “We begin.”", []string{"We begin", "Tom Reed"}},
	{"place: apposed subject", "the sentence before tells of a man with a name", "Her leading man, Idris Fenn, remembers the day. “We begin.”", []string{"We begin", "Idris Fenn"}},
	{"place: other paragraph", "across paragraphs nothing tells who", "Tom Reed shook his head and left.\n\nThe rain fell.\n\n“We begin.”", []string{"We begin", ""}},
	{"place: no sign", "nothing at all", "“We begin.”", []string{"We begin", ""}},
	{"place: addressee is no speaker", "who is told does not tell", "Ada Cole told Tom Reed that the bridge was safe.", []string{"the bridge was safe", "Ada Cole"}},
	{"place: medium", "said on a channel", "“We begin,” Tom Reed said on Telegram.", []string{"We begin", "Tom Reed"}},
	{"place: told the station", "the station asks, it does not say", "“We begin,” Tom Reed told France 2.", []string{"We begin", "Tom Reed"}},
	{"place: interview headline", "the one person whom the headline names", "“I count in hundredths”: a talk with timekeeper Elza Brandt\n\nRIGA, Jan 20 – The clock stood on the shelf.", []string{"I count in hundredths", "Elza Brandt"}},

	// Runs of quotations.
	{"run: next sentence", "the quotation goes on", "“We begin,” Tom Reed said. “It is late. We are tired.”", []string{"We are tired", "Tom Reed"}},
	{"run: re-opened marks", "each paragraph opens again, one closes", "“We begin,” said Tom Reed. “It is late.\n\n“We are tired.”", []string{"We are tired", "Tom Reed"}},
	{"run: named at the end", "who is named last has said it all", "“It is late.\n\n“We are tired,” Tom Reed said.", []string{"It is late", "Tom Reed"}},
	{"run: another speaks", "the next quotation has its own", "“We begin,” Tom Reed said. “It is late,” said Ada Cole.", []string{"It is late", "Ada Cole"}},
	{"run: unclosed", "an open mark ends with its paragraph", "“We begin, Tom Reed said.\n\n“It is late,” said Ada Cole.", []string{"It is late", "Ada Cole"}},
	{"run: partial quotations", "two parts in one sentence", "Tom Reed called it “a sham” and “a shame”.", []string{"a sham", "Tom Reed"}},
	{"run: nested", "what is reported within", "Ada Cole said Tom Reed had promised to pay.", []string{"to pay", "Tom Reed"}},
	{"run: empty marks", "nothing is in the marks", "“” said Tom Reed. “It is late,” said Ada Cole.", []string{"It is late", "Ada Cole"}},

	// Transcripts.
	{"transcript: labels", "a label is the speaker", "REED: The bridge is safe.\nCOLE: Since when?\nREED: Since Monday.\nCOLE: Says who?", []string{"Since when", "COLE"}},
	{"transcript: full name first", "a label in capitals is the name of the text", "The hearing was long. Tom Reed was heard by Ada Cole.\n\nCOLE: Is the bridge safe?\nREED: It is.\nCOLE: Since when?\nREED: Since Monday.", []string{"It is", "Tom Reed"}},
	{"transcript: Q and A", "the answers are those of whom the text introduces", "Elza Brandt has started 4,000 races. We met Brandt in Riga.\n\nQ: When did you begin?\n\nA: At nine.", []string{"At nine", "Elza Brandt"}},

	// The caller's people: see TestPeople.

	// No evidence, no name.
	{"none: passive", "nobody is named", "It was announced that the bridge was safe.", []string{"the bridge was safe", ""}},
	{"none: everybody", "everybody is no one", "Everybody said the bridge was safe.", []string{"the bridge was safe", ""}},
	{"anonymous: somebody", "a person without a name is the mention", "Somebody said the bridge was safe.", []string{"the bridge was safe", "Somebody"}},
	{"thing: a poll that somebody published", "whose poll it is", "Rents rose, according to a poll that the Harbour Union published.", []string{"Rents rose", "Harbour Union"}},
	{"none: several people", "two men fit", "Tom Reed and Paul Cole left the hall together. “It is late,” he said.", []string{"It is late", ""}},
	{"none: scare marks", "so-called is no speech", "Tom Reed left the so-called “green zone”.", nil},
	{"none: title", "a book's name is no speech", "Tom Reed wrote the book “Green Water”.", nil},
}

func TestSpeakers(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range append(tests, stories...) {
		if seen[c.key] {
			t.Errorf("two cases %q", c.key)
		}
		seen[c.key] = true
		t.Run(c.key, func(t *testing.T) {
			doc := quotes.Parse(c.text)
			for i := 0; i < len(c.want); i += 2 {
				who, why, found := said(doc, c.want[i])
				if !found {
					t.Errorf("%s: nothing says %q", c.reason, c.want[i])
				} else if who != c.want[i+1] {
					t.Errorf("%s: %q is said by %q (%s), want %q", c.reason, c.want[i], who, why, c.want[i+1])
				}
			}
			if c.want == nil {
				for a := range doc.Attributions() {
					if s, ok := doc.Speaker(a.Speaker); ok {
						t.Errorf("%s: %q says %q", c.reason, s.Name, doc.Slice(a.Content[0]))
					}
				}
			}
		})
	}
	const enough = 150
	if len(seen) < enough {
		t.Errorf("%d cases, want %d", len(seen), enough)
	}
}

// said returns who says the words, and why: the speaker of the innermost attribution in whose content they stand.
func said(doc *quotes.Document, words string) (who, why string, found bool) {
	size := -1
	for a := range doc.Attributions() {
		for _, c := range a.Content {
			if strings.Contains(doc.Slice(c), words) && (size < 0 || c.End-c.Start <= size) {
				s, _ := doc.Speaker(a.Speaker)
				who, why, found, size = s.Name, a.Why, true, c.End-c.Start
			}
		}
	}
	return who, why, found
}
