// Package model is the linear model behind the tagger: features of a token in its sentence, hashed, and a table of weights.
//
// A feature's hash names one row of the table, which holds a weight for each label. The label whose weights sum highest wins.
// Weights are bytes, read in place from the embedded file and summed eight labels at a time in 64-bit words.
package model

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"strings"
)

// Labels is how many labels there are: the width of a row.
const Labels = 32

// Version changes with the features or the layout of the file.
const Version = 1

// headerSize is the length of the header: lines of text, filled up with line feeds.
const headerSize = 1024

const magic = "ascribe tag weights\n"

// Model is a table of weights. It is immutable.
type Model struct {
	rows string
	n    uint64
}

// New reads the file that [Encode] writes. The data is used in place.
func New(data string) (*Model, error) {
	if len(data) < headerSize || !strings.HasPrefix(data, magic) {
		return nil, errors.New("model: no weights")
	}
	body := data[headerSize:]
	if len(body)%Labels != 0 || len(body) == 0 {
		return nil, errors.New("model: weights cut off")
	}
	return &Model{rows: body, n: uint64(len(body) / Labels)}, nil
}

// Check reports whether data is whole: version and checksum of the header against the rest.
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

// Encode returns the file for a table of weights. The notes are lines for the header: where the weights come from.
func Encode(rows [][Labels]int8, notes string) ([]byte, error) {
	body := make([]byte, 0, len(rows)*Labels)
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

// Row returns which of n rows a feature's hash names.
func Row(hash uint32, n int) int { return int(uint64(hash) * uint64(n) >> 32) }

// bias makes a weight a byte. Every label has it once for each feature, so that it does not change which is the highest.
const bias = 128

// Best returns the label with the highest sum, the lowest of several.
func (m *Model) Best(f *Features) int {
	const lanes = 0x00ff00ff00ff00ff
	// Two accumulators for eight bytes of a row, of four lanes of 16 bits: even bytes and odd bytes. A lane holds N*255.
	var s [Labels / 4]uint64
	for _, h := range f {
		at := int(uint64(h)*m.n>>32) * Labels
		r := m.rows[at : at+Labels]
		for k := 0; k < Labels/8; k++ {
			x := load(r[8*k : 8*k+8])
			s[2*k] += x & lanes
			s[2*k+1] += x >> 8 & lanes
		}
	}
	best, label := uint64(0), 0
	for k := range Labels {
		if v := s[k/8*2+k&1] >> (k % 8 / 2 * 16) & 0xffff; v > best {
			best, label = v, k
		}
	}
	return label
}

func load(b string) uint64 {
	_ = b[7]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 | uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}
