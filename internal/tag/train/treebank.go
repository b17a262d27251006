package main

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/ascribe-go/ascribe/internal/lexicon"
	"github.com/ascribe-go/ascribe/internal/tag"
	"github.com/ascribe-go/ascribe/internal/token"
)

// A document is one document of a treebank: its raw text, the analysis tokens of that text and what the treebank says of them.
type document struct {
	name, genre string
	text        string
	words       []word // the treebank's
	toks        []token.Token
	gold        []label  // of toks
	sents       [][2]int // ranges of toks
}

// A word is one syntactic word of the treebank, with the bytes of the text that it stands for.
type word struct {
	start, end int
	upos       string
	lemma      string
	tag        tag.Tag
}

// A label is what the treebank says of an analysis token.
type label struct {
	word  int // index into words, -1 if there is none
	tag   tag.Tag
	exact bool // the token is the whole word
}

// read returns the documents of a CoNLL-U file.
func read(file string) ([]*document, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	var (
		docs  []*document
		d     *document
		text  strings.Builder
		cuts  []int // where sentences begin
		sent  string
		base  int // of sent in the text
		at    int // in sent
		multi int // last word of the multiword token at hand
		until int // its end in sent
		par   bool
		space = true // before the next sentence
	)
	finish := func() {
		if d != nil {
			d.text = text.String()
			d.align(cuts)
			docs = append(docs, d)
		}
		text.Reset()
		cuts = nil
	}
	sc := bufio.NewScanner(z)
	sc.Buffer(nil, 1<<20)
	for n := 1; sc.Scan(); n++ {
		line := sc.Text()
		switch {
		case strings.HasPrefix(line, "# newdoc id = "):
			finish()
			d = &document{name: strings.TrimPrefix(line, "# newdoc id = ")}
			if p := strings.Split(d.name, "_"); strings.HasPrefix(d.name, "GUM_") {
				d.genre = p[1]
			} else {
				d.genre, _, _ = strings.Cut(d.name, "-")
			}
		case strings.HasPrefix(line, "# newpar"):
			par = true
		case strings.HasPrefix(line, "# text = "):
			sent = strings.TrimPrefix(line, "# text = ")
			if text.Len() > 0 {
				if par {
					text.WriteString("\n\n")
				} else if space {
					text.WriteString(" ")
				}
			}
			par, space = false, true
			base, at, multi = text.Len(), 0, 0
			cuts = append(cuts, base)
			text.WriteString(sent)
		case line == "" || line[0] == '#':
		default:
			f := strings.Split(line, "\t")
			if strings.Contains(f[0], ".") {
				continue // an empty node
			}
			from, to, ok := strings.Cut(f[0], "-")
			id, err := strconv.Atoi(from)
			if err != nil || len(f) != 10 {
				return nil, fmt.Errorf("%s:%d: no word", file, n)
			}
			if ok || id > multi {
				at = skipSpace(sent, at)
				if !strings.HasPrefix(sent[at:], f[1]) {
					return nil, fmt.Errorf("%s:%d: %q is not in the text", file, n, f[1])
				}
				space = !strings.Contains(f[9], "SpaceAfter=No")
			}
			if ok {
				multi, _ = strconv.Atoi(to)
				until = at + len(f[1])
				continue
			}
			// Within "don't" the words follow one another; where they are spelt otherwise, they share what is left.
			end := at + len(f[1])
			if id <= multi && (!strings.HasPrefix(sent[at:until], f[1]) || id == multi) {
				end = until
			}
			if end > at {
				d.words = append(d.words, word{base + at, base + end, f[3], f[2], tagOf(f[3], f[4])})
			}
			at = end
		}
	}
	finish()
	return docs, sc.Err()
}

func skipSpace(s string, i int) int {
	for i < len(s) && (s[i] == ' ' || s[i] == '\t') {
		i++
	}
	if strings.HasPrefix(s[i:], "\u00a0") {
		return skipSpace(s, i+2)
	}
	return i
}

// align cuts the text as the library does and finds for each token the word that it begins or belongs to.
func (d *document) align(cuts []int) {
	d.toks = token.Scan(d.text, lexicon.For("en"))
	d.gold = make([]label, len(d.toks))
	w := 0
	for i, t := range d.toks {
		start, end := int(t.Start), int(t.End)
		for len(cuts) > 0 && start >= cuts[0] {
			if n := len(d.sents); n > 0 {
				d.sents[n-1][1] = i
			}
			d.sents = append(d.sents, [2]int{i, len(d.toks)})
			cuts = cuts[1:]
			for len(cuts) > 0 && start >= cuts[0] { // a sentence without tokens
				cuts = cuts[1:]
			}
		}
		for w < len(d.words) && d.words[w].end <= start {
			w++
		}
		if w == len(d.words) || d.words[w].start >= end {
			d.gold[i].word = -1
			continue
		}
		g := d.words[w]
		l := label{word: w, tag: g.tag, exact: g.start == start && g.end == end}
		if !l.exact {
			// A piece of a word: the full stop of "Mr." is punctuation here, the m of "2.5m" a number as the whole is.
			switch t.Kind {
			case token.Word, token.Number:
			case token.Symbol:
				l.tag = tag.Sym
			default:
				l.tag = tag.Punct
			}
		}
		d.gold[i] = l
	}
}

// tagOf returns the tag of a word from its UPOS and its Penn tag.
func tagOf(upos, xpos string) tag.Tag {
	pick := func(base, pres, s, past, part, ing tag.Tag) tag.Tag {
		switch xpos {
		case "VBP":
			return pres
		case "VBZ":
			return s
		case "VBD":
			return past
		case "VBN":
			return part
		case "VBG":
			return ing
		}
		return base
	}
	switch upos {
	case "NOUN":
		if xpos == "NNS" {
			return tag.Nouns
		}
		return tag.Noun
	case "PROPN":
		if xpos == "NNPS" {
			return tag.Names
		}
		return tag.Name
	case "VERB":
		if xpos == "NNP" { // the United of United Kingdom, which EWT has as an adjective
			return tag.Adj
		}
		return pick(tag.VerbBase, tag.VerbPres, tag.VerbS, tag.VerbPast, tag.VerbPart, tag.VerbIng)
	case "AUX":
		if xpos == "MD" {
			return tag.Modal
		}
		return pick(tag.AuxBase, tag.AuxPres, tag.AuxS, tag.AuxPast, tag.AuxPart, tag.AuxIng)
	case "ADP":
		if xpos == "RP" {
			return tag.Particle
		}
		return tag.Adp
	case "PRON":
		if xpos == "WDT" || xpos == "WP" || xpos == "WP$" {
			return tag.Rel
		}
		return tag.Pron
	case "PART":
		switch {
		case xpos == "TO":
			return tag.To
		case xpos == "POS":
			return tag.Poss
		}
		return tag.Not
	}
	switch upos {
	case "ADJ":
		return tag.Adj
	case "ADV":
		return tag.Adv
	case "CCONJ":
		return tag.Conj
	case "SCONJ":
		return tag.Subord
	case "DET":
		return tag.Det
	case "NUM":
		return tag.Num
	case "INTJ":
		return tag.Intj
	case "SYM":
		return tag.Sym
	case "PUNCT":
		return tag.Punct
	}
	return tag.Other
}
