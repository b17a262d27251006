package speaker

import (
	"github.com/ascribe-go/ascribe/internal/layout"
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/marks"
	"github.com/ascribe-go/ascribe/internal/token"
)

// Fiction reports whether a text is a story told in dialogue.
func Fiction(toks []token.Token, lex *lexicon.Lexicon, lay *layout.Layout, quotes []marks.Quote) bool {
	return false
}
