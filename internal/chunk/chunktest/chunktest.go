// Package chunktest reads single sentences for the tests of chunks and of what rests on them.
package chunktest

import (
	"github.com/ascribe-go/ascribe/internal/chunk"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/token"
)

// Sentence is an English text that is one sentence, tagged and chunked.
type Sentence struct {
	Text   string
	Toks   []token.Token
	Tags   []tag.Tag
	Chunks *chunk.Chunks
	Lex    *lexicon.Lexicon
}

// Read tags and chunks a text.
func Read(text string) *Sentence {
	lex := lexicon.For("en")
	toks := token.Scan(text, lex)
	s := &Sentence{Text: text, Toks: toks, Tags: make([]tag.Tag, len(toks)), Chunks: new(chunk.Chunks), Lex: lex}
	tag.Sentence(text, toks, lex, s.Tags)
	s.Chunks.Names(toks, s.Tags, 0, len(toks))
	s.Chunks.Add(text, toks, s.Tags, lex, 0, len(toks))
	return s
}
