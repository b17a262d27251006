// Package model is the linear model behind the tagger: features of a token in its sentence, hashed, and a table of weights.
//
// A feature's hash names a slot of the table, and a byte of it says whether the feature is the one that owns the slot. The slot's
// row holds a weight for each label; the label whose weights sum highest wins. Weights are bytes, read in place from the
// embedded file and summed eight labels at a time in 64-bit words. Words that have one tag wherever they stand are in a list.
package model

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"math/bits"
	"strings"
)

// Labels is how many labels there are: the width of a row.
const Labels = 32

// Version changes with the features or the layout of the file.
const Version = 2

// The file is a header of text, filled up with line feeds; the fixed words, in a hash table; a byte for each row; the rows.
const (
	headerSize = 1024
	magic      = "ascribe tag weights\n"
	fixedSlots = 1 << 11 // of the table of fixed words
	fixedSize  = 5       // bytes of a slot: hash, label and 1
)

// Model is a table of weights. It is immutable.
type Model struct {
	fixed string
	owner string
	rows  string
}

// New reads the file that [Encode] writes. The data is used in place.
func New(data string) (*Model, error) {
	const start = headerSize + fixedSlots*fixedSize
	if len(data) < start || !strings.HasPrefix(data, magic) {
		return nil, errors.New("model: no weights")
	}
	body := data[start:]
	n := len(body) / (Labels + 1)
	if len(body) != n*(Labels+1) || n == 0 {
		return nil, errors.New("model: weights cut off")
	}
	return &Model{fixed: data[headerSize:start], owner: body[:n], rows: body[n:]}, nil
}

// Check reports what is wrong with data, if anything: version or checksum.
func Check(data string) error {
	if _, err := New(data); err != nil {
		return err
	}
	var version int
	var sum string
	for line := range strings.Lines(data[len(magic):headerSize]) {
		fmt.Sscanf(line, "version: %d", &version)
		fmt.Sscanf(line, "sha256: %s", &sum)
	}
	if version != Version {
		return fmt.Errorf("model: weights of version %d, want %d", version, Version)
	}
	if got := fmt.Sprintf("%x", sha256.Sum256([]byte(data[headerSize:]))); got != sum {
		return fmt.Errorf("model: checksum %s, header says %s", got, sum)
	}
	return nil
}

// Row is the weights of a feature, one for each label.
type Row [Labels]int8

// Encode returns the file for the fixed words, which are hashes and labels, and the weights of features: the feature of
// rows[i] has the hash keys[i], and Slot(keys[i], len(rows)) is i unless the row is empty. The notes are lines for the header.
func Encode(fixed []Fixed, keys []uint32, rows []Row, notes string) ([]byte, error) {
	body := make([]byte, fixedSlots*fixedSize, fixedSlots*fixedSize+len(rows)*(Labels+1))
	if len(fixed) > fixedSlots/2 {
		return nil, errors.New("model: too many fixed words")
	}
	for _, f := range fixed {
		at := f.Hash % fixedSlots
		for body[at*fixedSize+4] != 0 {
			at = (at + 1) % fixedSlots
		}
		binary.LittleEndian.PutUint32(body[at*fixedSize:], f.Hash)
		body[at*fixedSize+4] = f.Label + 1
	}
	for _, k := range keys {
		body = append(body, byte(k))
	}
	for _, r := range rows {
		for _, w := range r {
			body = append(body, byte(int(w)+bias))
		}
	}
	head := fmt.Sprintf("%sversion: %d\nsha256: %x\n%s\n", magic, Version, sha256.Sum256(body), strings.TrimRight(notes, "\n"))
	if len(head) > headerSize {
		return nil, errors.New("model: notes too long")
	}
	return append([]byte(head+strings.Repeat("\n", headerSize-len(head))), body...), nil
}

// Fixed is a word that has the same label wherever it stands.
type Fixed struct {
	Hash  uint32
	Label uint8
}

// Fixed returns the label of a fixed word.
func (m *Model) Fixed(hash uint32) (label int, ok bool) {
	for at := hash % fixedSlots; ; at = (at + 1) % fixedSlots {
		s := m.fixed[at*fixedSize : at*fixedSize+fixedSize]
		switch {
		case s[4] == 0:
			return 0, false
		case uint32(s[0])|uint32(s[1])<<8|uint32(s[2])<<16|uint32(s[3])<<24 == hash:
			return int(s[4]) - 1, true
		}
	}
}

// Slot returns which of n slots is a feature's.
func Slot(hash uint32, n int) int { return int(uint64(hash) * uint64(n) >> 32) }

// bias makes a weight a byte. Every label has it once for each feature, so that it does not change which is the highest.
const bias = 128

// Lanes of 16 bits in a word of 64: what a sum is made of, and the highest bit of each, which no sum reaches.
const (
	lowByte = 0x00ff00ff00ff00ff
	ones    = 0x0001000100010001
	high    = 0x8000800080008000
)

// N*255 leaves the highest bit of a lane free.
var _ [1<<15 - 1 - N*255]struct{}

// Best returns the label with the highest sum, the lowest of several.
func (m *Model) Best(f *Features) int {
	owner, rows := m.owner, m.rows
	// Half of the features own no slot, which no processor can foresee: they are left out without a branch.
	var found [N]int // where their rows begin
	n := 0
	for _, key := range f {
		at := Slot(key, len(owner))
		found[n] = at * Labels
		n += int((uint32(owner[at]^byte(key)) - 1) >> 31)
	}
	// Two accumulators for eight bytes of a row: the sum of the words as they are, which runs over from byte to byte, and that of
	// the odd bytes alone, four lanes. What the first has more is the sum of the even bytes.
	var a, b, c, d, e, g, h, k uint64
	for _, at := range found[:n] {
		r := rows[at : at+Labels]
		x := load(r[0:8])
		a += x
		b += x >> 8 & lowByte
		x = load(r[8:16])
		c += x
		d += x >> 8 & lowByte
		x = load(r[16:24])
		e += x
		g += x >> 8 & lowByte
		x = load(r[24:32])
		h += x
		k += x >> 8 & lowByte
	}
	a, c, e, h = a-b<<8, c-d<<8, e-g<<8, h-k<<8
	top := highest(highest(highest(a, b), highest(c, d)), highest(highest(e, g), highest(h, k)))
	top = highest(top, top>>32)
	top = highest(top, top>>16) & 0xffff * ones
	// Bit 16*lane + 2*eight + odd says whether the label 8*eight + 2*lane + odd has the highest sum.
	won := equal(a, top)>>15 | equal(b, top)>>14 | equal(c, top)>>13 | equal(d, top)>>12 | equal(e, top)>>11 | equal(g, top)>>10 | equal(h, top)>>9 | equal(k, top)>>8
	best := Labels
	for ; won != 0; won &= won - 1 {
		at := bits.TrailingZeros64(won)
		best = min(best, at%16/2*8+at/16*2+at%2)
	}
	return best
}

// highest returns the greater of x and y, lane by lane.
func highest(x, y uint64) uint64 {
	m := ((x | high) - y) & high >> 15 * 0xffff // all bits of the lanes where x is not less
	return x&m | y&^m
}

// equal returns the highest bit of each lane in which x and y are equal.
func equal(x, y uint64) uint64 { return ((x^y)+(high-ones))&high ^ high }

func load(b string) uint64 {
	_ = b[7]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 | uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}
