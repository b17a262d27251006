// Package claims finds the quantities of a news text and the claims made with them: which figure, of what, by whom, how
// firmly.
//
// It reads the same [quotes.Document] as package quotes; nothing is parsed twice.
//
// # Quantities
//
// [Quantities] returns every number that counts or measures something, with what bounds it: "more than 400 km²" is over 400, in
// km2; "between 30 and 35" has two ends; "dozens" has a low bound alone. Units are UCUM codes, money is ISO 4217, what is counted
// stands as {lemma}. Dates and durations are quantities too: their [Quantity.Time] is EDTF or ISO 8601, resolved
// against the document's date (see [quotes.Date]). Values are exact ([Number]). Digits that name something (AIM-120, Article 94)
// are no quantities.
//
// [Quantity.Bounds] gives the numbers that a quantity allows, [Quantity.Convert] turns it into another unit, exactly, and
// [ParseQuantity] reads one from a string of its own.
//
// # Claims
//
// [All] returns the clauses that hold a quantity other than a date: who claims it (the speaker of the innermost attribution, or
// nobody: then the article itself does), verb, subject and object, whether it is affirmed or denied, and its [Modality]: asserted
// by the article, claimed, promised, requested, denied, possible, predicted, warned of.
//
// [Claim.Text] is the claim as a sentence that can be read alone: "it would lend trams" is "Denmark would lend trams". Each
// quantity has its [Role]: what prices rose from, to and by are three. [Unnumbered] adds what is promised, requested, denied or warned
// of without a number.
//
// # Comparing
//
// [Compare] says how two claims stand to one another, and why: equal, compatible (400 and "more than 350"), finer (412 and "about
// 400"), conflicting (5 towns and 7 towns) or unrelated. Amounts are intervals, in any unit. Towns, localities and cities are one, and
// so are killed and died: small lists say which words tell of the same. What conflicts may differ in nothing but the amount; where
// two claims name other people, places or days, they are of two events.
//
// [Group] sorts the claims of many documents into events, each with who says which figure and which of them conflict. It goes by
// [Claim.Keys], by which an engine that is spread over many machines brings claims together.
//
// # The record
//
// [Report] returns all that the library finds in a document as a [Record], whose JSON form is the one that programs exchange.
// It is described by docs/record.schema.json.
package claims
