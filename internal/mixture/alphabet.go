package mixture

// alphabet is what mixtures are made of, by kind.
var alphabet = [...][]string{
	{"“", "”", "\"", "'", "’", "‘", "«", "»", "„", "‚", "‹", "›", "``", "''", "'''", "「", "」", "『", "』", "“a", "a”", "”he said", "\"\"", ",”", ".”", "?’”", "“‘"},
	{"—", "– ", " - ", "—a", "--", "-", "…", "...", "[…]", "(", ")", "[", "]", "[the] ", "/", "*", "|", "_", "&", "@", "#", "=", "+"},
	{". ", ", ", "! ", "? ", "; ", ": ", ".", ",", ":", "?", ".,", "?!", ". . ."},
	{"\n", "\n\n", "\n\n—", "\n\n“", "\n\n- ", "\n* ", "\n1. ", "\n> ", "\r\n", "\r\r", "    ", "\t", "\n \n", "\n\n“a"},
	{"Q: ", "A: ", "MAYOR: ", "Ann Lee: ", "\n\nQ: ", "\n\nA: ", "\nROE (via video): ", "THE COURT: ", "\nWhy did you go?\n", "Question: ", "Dr. Roe: "},
	{"said ", "he said", " she said. ", "told ", "told her that ", "according to ", "added that ", "citing ", "asked whether ", "in the words of ", "was quoted as saying ", "refused to ",
		"promise to ", "says ", "has not said ", "is said to have ", "wrote on X ", "warned of ", "called it ", "thinks ", "denied having ", "said in a statement ", "the statement reads: ",
		"asked: ", "replied. ", "announced ", "agreed with ", "as he put it ", "said, adding ", "quoting ", "by saying ", "he recalls", "reported ", "insisted on ", "shows ", "found that "},
	{"Ann Lee ", "Lee", "Ann ", "Mr. Roe ", "Gen. J. P. van der Roe ", "the mayor", "the ministry ", "Ministry of Defence ", "Reuters ", "NATO", "El País ", "a spokesman for ", "Lee’s ", "the mayor's ",
		"Lee and Roe ", "Lee, 40, ", "Prime Minister ", "Sir ", "Orle City Council ", "the 12-year-old ", "officials ", "Roe Jr. ", "U.S. ", "St. ", "d'Orle ", "O'Roe", "“Bob” Roe ", "X ", "Dr ", "vice "},
	{"he ", "she ", "they ", "I ", "we ", "who ", "which ", "that ", "it", "his ", "her own ", "whom ", "whose ", "what ", "you ", "himself ", "those who "},
	{"and ", "or ", "but ", "of ", "to ", "in ", "by ", "for ", "as ", "not ", "n't ", "if ", "than ", "from ", "with ", "when ", "because ", "be ", "is ", "was ", "has ", "will ", "do ", "would ", "a ", "the ", "no ", "on "},
	{"a", "b c ", "harbour ", "boats ", "tax cut ", "very ", "red ", "goes ", "leave ", "left", "burning ", "a b c d e ", "WE WILL NOT ", "Old Harbour ", "house ", "s", "t ", "em ", "word ", "killed ", "people "},
	{"’s ", "'s", "s' ", "’90s ", "’em ", "don’t ", "can't", "it’s ", "'tis ", "rock 'n' roll ", "U.S.’s ", "i.e. ", "e.g.", "No. ", "Co.", "etc. ", "a.m. ", "Jan. ", "vs. "},
	{"$2.5m ", "1,150 ", "12.000", "5'11\" ", "½ ", "3-5 ", "18–20% ", "1/3 ", "dozens ", "tens of thousands ", "1e999 ", "99999999999999999999 ", "0", "3", "−5 ", "1/0 ", "2½", "816 000 ", "1’000 ", "€3.4bn ", "0.0.0",
		"two-thirds ", "twenty-one ", "half ", "million ", "hundred ", "billion ", "one ", "a third ", "XIV ", "10² ", "£", "US$", "4.200,5 ", "nineteen ", "five hundred and two ", "$1", "4 to 3 ", "٣٫٥", "५", "５０", "一二"},
	{"more than ", "up to ", "between ", "about ", "at least ", "less than ", "nearly ", "per ", "a year ", "km² ", "°C ", "%", " percent ", "percentage points ", "km/h", "kg ", "dollars ", "of them ", "out of ", "in 10 ",
		"twice ", "times ", "each ", "m", "bn ", "miles", "years old ", "ft ", "in", "per 100,000 ", "or so ", "plus ", "minus ", "from ", "rose to ", "fell ", "by "},
	{"Thursday ", "13 October ", "2022-10-13", "9:30 a.m. ", "EST ", "last week ", "the 1990s ", "two weeks ago ", "May ", "2022", "12:", "10/13/2022 ", "next ", "this ", "Q3 2019 ", "every other ", "19th century ", "until ",
		"since ", "noon", "tomorrow ", "hours ", "days", "Oct. 3, ", "early ", "mid-", "Christmas ", "BC ", "from Monday ", "to Friday ", "9999-99-99", "T10:00:00Z", "weekend ", "the end of ", "13th "},
	{"KYIV, Oct. 3 (Reuters) — ", "(AP) ", "By Ann Lee\n", "date 2022-10-13\n", "(REUTERS/Ann Lee/file)", "ORLE — ", "Photo: ", "© 2022 ", "/ AFP", "Read more: ", "<a ", "<tweet", ">", "https://a.b/c?d=1 ", "a@b.org ", "pic.twitter.com/x", "@lee"},
	{"\u0301", "\xff", "\xe2\x80", "\x00", "\u200b", "\u00a0", "\u2028", "\u0085", "\v", "\f", "\ufeff", "\u200d", "\ufffd", "\u2009", "\u202f", "\u3000", "\u00ad", "é", "e\u0308", "\u061c", "ﬁ", "İ", "ß", "Σ", "\x80", "\u2029", "\U0001f1fa", "👩\u200d🔬", "\ue000"},
	{"Macronalso ", "civilians.Of ", "Macron ", "also ", "hesaid ", "”Macron ", "2022he ", "kyiv ", "Khersonhe ", "saidthat ", "end.The", "a.B", "word,word", "5km", "the", "Of"},
	{"dijo que ", "según ", "afirmou ", "disse ", "a déclaré ", "selon ", "sagte ", "laut ", "el ", "de la ", "más de ", "um milhão ", "vingt ", "zwei", "l’", "qu'il ", "¿", "¡", "der ", "und ", "o ", "que ", "hace ", "le 1er ", "東京", "大。", "мэр ", "שלום ", "عمدة "},
}
