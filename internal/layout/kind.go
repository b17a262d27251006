package layout

import (
	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/token"
)

// Limits of what counts as a line of its kind, in tokens.
const (
	maxHeadline = 40
	maxSubhead  = 12
	maxByline   = 12
	maxCredit   = 16
	maxSigned   = 14
)

// kind finds the kind of paragraph i, whose label is known.
func (f *finder) kind(i int) {
	p := &f.paras[i]
	p.Tail = f.credit(p)
	if p.Kind != Body || p.Label == Dateline {
		return
	}
	n := p.Last - p.LabelEnd
	stopped := f.stopped(p.LabelEnd, p.Tail)
	switch {
	case f.posted(p):
		p.Kind = Tweet
	case f.credits(p, stopped):
		p.Kind = Credit
	case p.Tail < p.Last && p.Tail+1 < p.Last && (f.char(p.Tail, '(') || f.line(p.Tail) == lexicon.LineCredit):
		p.Kind = Caption
	case f.byline(p):
		p.Kind = Byline
	case f.inset && f.setIn(i):
		p.Kind = Block
	case f.heads(i) && len(f.paras) > 1 && n <= maxHeadline && (!stopped || i == 0 && f.titled(p.LabelEnd, p.Last)):
		p.Kind = Headline
	case i > 0 && n <= maxSubhead && n > 0 && (!stopped && f.toks[p.LabelEnd].Is(token.Upper) || f.shouted(p)):
		p.Kind = Subhead
	}
}

// heads reports whether nothing but a kicker in capitals ("FOR IMMEDIATE RELEASE") stands before paragraph i.
func (f *finder) heads(i int) bool {
	if i == 0 {
		return true
	}
	p := &f.paras[0]
	return i == 1 && p.Kind == Headline && p.Label == NoLabel && p.Last-p.First <= 4 && f.toks[p.First].Is(token.AllUpper) && f.toks[p.Last-1].Is(token.AllUpper)
}

// line returns what token i says its line is; 0 if nothing.
func (f *finder) line(i int) uint32 { return f.lex.Value(f.toks[i].Lex, lexicon.Line) }

// stopped reports whether a run of tokens ends like a sentence, closing marks and brackets apart.
func (f *finder) stopped(first, last int) bool {
	for i := last - 1; i >= first; i-- {
		switch t := f.toks[i]; t.Kind {
		case token.Quote, token.Close:
		case token.Stop:
			return true
		default:
			return f.char(i, ':') || f.char(i, ',') || f.char(i, ';')
		}
	}
	return false
}

// titled reports whether most of the long words begin with a capital.
func (f *finder) titled(first, last int) bool {
	long, upper := 0, 0
	for _, t := range f.toks[first:last] {
		if t.Kind == token.Word && t.End-t.Start >= 4 {
			long++
			if t.Is(token.Upper) {
				upper++
			}
		}
	}
	return long >= 3 && 10*upper >= 7*long
}

// shouted reports whether a line in quote marks is all in capitals: “A WALL OF MUD”.
func (f *finder) shouted(p *Paragraph) bool {
	if f.toks[p.LabelEnd].Kind != token.Quote {
		return false
	}
	caps := false
	for _, t := range f.toks[p.LabelEnd:p.Last] {
		if t.Kind != token.Word {
			continue
		}
		if !t.Is(token.Upper) {
			return false
		}
		caps = caps || t.Is(token.AllUpper)
	}
	return caps && !f.stopped(p.LabelEnd, p.Last)
}

func (f *finder) byline(p *Paragraph) bool {
	n := p.Last - p.First
	return n > 1 && n <= maxByline && f.line(p.First) == lexicon.LineBy && f.toks[p.First+1].Is(token.Upper) && !f.stopped(p.First, p.Last)
}

// credits reports whether the paragraph is a credit as a whole: "Reporting by Ann Lee; editing by Bo Hay", "Photo: AFP".
func (f *finder) credits(p *Paragraph, stopped bool) bool {
	i := p.LabelEnd
	if i < p.Last && f.toks[i].Kind == token.Open {
		i++
	}
	if i+1 >= p.Last || f.line(i) != lexicon.LineCredit || p.Last-i > 2*maxCredit || !f.toks[i].Is(token.Upper) {
		return false
	}
	for i++; i < p.Last && f.line(i) == lexicon.LineCredit; i++ { // Additional reporting
	}
	return i < p.Last && (f.char(i, ':') && !stopped || f.line(i) == lexicon.LineBy)
}

// posted reports whether the paragraph is a post of a network: it is tagged so, or signed with its author's name there.
func (f *finder) posted(p *Paragraph) bool {
	if f.char(p.First, '<') && p.First+1 < p.Last && (f.is(p.First+1, "tweet") || f.is(p.First+1, "blockquote")) {
		return true
	}
	for i := p.Last - 1; i > max(p.First, p.Last-maxSigned); i-- {
		if f.char(i, '@') && f.toks[i-1].Kind == token.Open { // — Name (@name) January 5, 2016
			for k := i - 2; k > max(p.First, p.Last-maxSigned); k-- {
				if f.toks[k].Kind == token.Dash && f.toks[k].Is(token.Space) {
					return true
				}
			}
			return false
		}
	}
	return false
}

// indented finds out whether being set in says something here: some paragraphs are, and most are not.
func (f *finder) indented() {
	n, in := 0, 0
	for i := range f.paras {
		n++
		if f.setIn(i) {
			in++
		}
	}
	f.inset = in > 0 && 4*in <= n
}

// setIn reports whether white space stands before the first line of paragraph i.
func (f *finder) setIn(i int) bool {
	const least = 2
	start := f.paras[i].Start
	k := start
	for k > 0 && start-k <= least && (f.text[k-1] == ' ' || f.text[k-1] == '\t') {
		if f.text[k-1] == '\t' {
			return true
		}
		k--
	}
	return start-k >= least
}

// credit returns the first token of a credit at the end of the paragraph: a bracket with a slash in it, as in
// "(AGENCY/Ann Lee/file)", "Photograph: Name / Agency", or a slash after the last full stop, as in "./ AFP".
func (f *finder) credit(p *Paragraph) int {
	from := max(p.LabelEnd, p.Last-maxCredit)
	slash := false
	for i := p.Last - 1; i > from; i-- {
		switch t := &f.toks[i]; t.Kind {
		case token.Punct:
			if f.char(i, '/') {
				slash = true
				if k := f.toks[i-1].Kind; k == token.Stop || k == token.Quote && i-2 > from && f.toks[i-2].Kind == token.Stop {
					if i+1 < p.Last && f.toks[i+1].Is(token.Upper) {
						return i
					}
				}
			} else if f.char(i, ':') && i-2 > from && f.line(i-1) == lexicon.LineCredit && f.toks[i-1].Is(token.Upper) && (f.toks[i-2].Kind == token.Stop || f.toks[i-2].Kind == token.Quote || f.toks[i-2].Kind == token.Close) {
				return i - 1
			}
		case token.Open:
			if slash && f.toks[p.Last-1].Kind == token.Close {
				return i
			}
			return p.Last
		case token.Stop:
			if i < p.Last-1 {
				return p.Last
			}
		}
	}
	return p.Last
}

// captions marks the captions that are printed twice: the next printing may differ in a few words.
func (f *finder) captions() {
	const longest = 200 // tokens
	var seen map[uint32]bool
	for i := 1; i < len(f.paras); i++ {
		a, b := &f.paras[i-1], &f.paras[i]
		shorter, longer := min(a.Last-a.First, b.Last-b.First), max(a.Last-a.First, b.Last-b.First)
		if a.Kind != Caption && b.Kind != Caption || longer <= 4 || longer > longest || 10*shorter < 8*longer {
			continue
		}
		if seen == nil {
			seen = map[uint32]bool{}
		}
		clear(seen)
		for _, t := range f.toks[a.First:a.Last] {
			seen[t.Hash] = true
		}
		same := 0
		for _, t := range f.toks[b.First:b.Last] {
			if seen[t.Hash] {
				same++
			}
		}
		if 10*same >= 8*longer {
			a.Kind, b.Kind = Caption, Caption
			b.Repeats = i
			if a.Repeats > 0 {
				b.Repeats = a.Repeats
			}
		}
	}
}
