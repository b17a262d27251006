// Package quotes finds the quoted spans of a news text and who said what: direct, mixed and indirect speech.
//
// # A document
//
// [Parse] takes any text and returns a [Document], whose methods give what was found:
//
//   - [Document.Quotes]: everything in quote marks, with its role: speech, a word held at a distance, a title, or another mention,
//   - [Document.Attributions]: who says what, with content, reporting word and source as spans of the text,
//   - [Document.Speakers]: the people, organisations and groups that the attributions are of,
//   - [Document.Sentences] and [Document.Paragraphs].
//
// Each stage runs when its result is first asked for, once. A Document may be used by several goroutines; [Each] reads many
// texts on all cores.
//
// # Attributions
//
// An attribution has one reporting word, its cue, and everything that it reports: several spans if the content is interrupted
// ("…," she said, "…"), goes on over sentences, or opens again at each paragraph. It is [Direct] if all of the content is in quote
// marks, [Mixed] if some is, [Indirect] if none is. Reports within reports are nested: [Attribution.Parent]. By default
// attributions of [Speech] and [Writing] are returned: a verb or noun of saying with a clause, or any quoted words. [Classes]
// asks for what is thought, wanted or shown as well.
//
// Every span that is judged to be speech is covered by an attribution. Where nothing tells who speaks, it has neither cue nor
// source nor speaker.
//
// # Speakers
//
// The source of an attribution is a noun phrase: a name, "the minister", "she", "two officials". The speaker is whom it
// stands for in this document. Surnames, pronouns, offices and acronyms lead back to the full name if the text gives it.
// [Attribution.Confidence] says how: [Exact] for a name at the attribution itself, [High] for rules that are nearly always right,
// [Low] for recency alone; [Attribution.Why] says it in words. The caller's own knowledge comes in by [People].
//
// # Is this quotation real?
//
// [Verify] holds a quotation against its source and gives two verdicts. [Verdict.Text] is that of the words: typography is free,
// a word is not, and a figure is a word. Words may be hidden behind an ellipsis, and square brackets are the editor's.
// [Verdict.Check] is that of the speaker, who may be named in any way that the source names him. Nothing is called [Verbatim] but a
// run of the source's quoted words. [Verdict.Changes] are the words that differ, as spans of both texts.
//
// An [Index] verifies against many documents at once and finds the same utterance in several: variants of papers, translations,
// reports of it without quote marks. It keeps what is quoted and reported, about 700 bytes for each quotation, not the documents.
// [Keys] are the keys that it groups by.
//
// # Offsets
//
// All offsets are bytes into the text as it was given, half-open. [Document.Position] turns them into lines and columns, in
// bytes, runes or UTF-16 code units.
package quotes
