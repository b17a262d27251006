// Package ascribe is the root of a library that reads news text and answers: which words are quoted, who said them, what is
// reported without quote marks and by whom, and which factual claims with numbers are made, by whom, how firmly. It checks a
// quotation against its source, word by word, and lays the claims of several articles side by side. The root holds no code: import
//
//   - [github.com/ascribe-go/ascribe/quotes] for quoted spans, attributions, speakers, and whether a quotation is real,
//   - [github.com/ascribe-go/ascribe/claims] for quantities, claims and the JSON record.
//
// # First call
//
// Parse a text once and read typed results as often as you like:
//
//	doc := quotes.Parse(text)
//	for a := range doc.Attributions() {
//		who, _ := doc.Speaker(a.Speaker)
//		fmt.Println(who.Name, "said:", doc.Slice(a.Content[0]))
//	}
//	for c := range claims.All(doc) {
//		fmt.Println(doc.Slice(c.Span), c.Modality)
//	}
//
// and hold a quotation against it:
//
//	v := quotes.Verify(doc, "We will not leave", "Ann Lee")
//	fmt.Println(v.Text, v.Check) // verbatim confirmed, if she says so there
//
// # Guarantees
//
// Any bytes are a text: invalid UTF-8 and NULs included, without an error or a panic. Every offset is a byte offset into the
// unchanged text, so that text[s.Start:s.End] is always the evidence. Work and memory are linear in the length of the text,
// whatever the text. The same input and options give the same output on every platform, for one release of Go. There is no
// network, no file, no cgo, no global state that changes.
//
// A wrong name is worse than none: without evidence an attribution has no speaker, and the quoted span is returned all the
// same. Every attribution carries the name of the rule that found it, the spans it rests on, and how sure its speaker is.
//
// # Limits
//
// Attributions, speakers and claims are found in English; in Spanish and Portuguese, quoted spans, sentences, numbers and dates;
// in French and German, quoted spans, numbers and money. The rules are made for news: agency copy, newspapers, translated
// copy, press releases, interviews. There is no statistical model beyond a small part-of-speech tagger, and nothing that knows
// the world: who is president is known only if the text says so, or the caller does. README.md lists what the library gets
// wrong, with figures.
package ascribe
