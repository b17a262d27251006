package model

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// random returns a table of weights with some features that own its slots.
func random(rng *rand.Rand, n int) (fixed []Fixed, keys []uint32, rows []Row) {
	keys, rows = make([]uint32, n), make([]Row, n)
	for range 2 * n {
		h := rng.Uint32()
		at := Slot(h, n)
		keys[at] = h
		for k := range rows[at] {
			rows[at][k] = int8(rng.IntN(255) - 127)
		}
	}
	for range 100 {
		fixed = append(fixed, Fixed{rng.Uint32(), uint8(rng.IntN(Labels))})
	}
	return fixed, keys, rows
}

// The sums of eight labels at a time are those of plain addition, and the first of several highest wins.
func TestBest(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	fixed, keys, rows := random(rng, 1000)
	file, err := Encode(fixed, keys, rows, "a note")
	if err != nil {
		t.Fatal(err)
	}
	m, err := New(string(file))
	if err != nil {
		t.Fatal(err)
	}
	for range 1000 {
		var f Features
		var sum [Labels]int
		for i := range f {
			f[i] = rng.Uint32()
			if at := Slot(f[i], len(keys)); rng.IntN(2) == 0 {
				f[i] = keys[at]
			}
			at := Slot(f[i], len(keys))
			if byte(keys[at]) != byte(f[i]) {
				continue
			}
			for k, w := range rows[at] {
				sum[k] += int(w)
			}
		}
		want := 0
		for k, s := range sum {
			if s > sum[want] {
				want = k
			}
		}
		if got := m.Best(&f); got != want {
			t.Fatalf("Best = %d, sums are %v", got, sum)
		}
	}
	for _, f := range fixed {
		if got, ok := m.Fixed(f.Hash); !ok || got != int(f.Label) {
			t.Errorf("Fixed(%x) = %d, %v; want %d", f.Hash, got, ok, f.Label)
		}
	}
	if _, ok := m.Fixed(12345); ok {
		t.Error("Fixed found a word that is none")
	}
}

func TestCheck(t *testing.T) {
	fixed, keys, rows := random(rand.New(rand.NewPCG(3, 4)), 10)
	file, err := Encode(fixed, keys, rows, "")
	if err != nil {
		t.Fatal(err)
	}
	if err := Check(string(file)); err != nil {
		t.Errorf("a whole file: %v", err)
	}
	for _, c := range []struct {
		why  string
		data string
	}{
		{"empty", ""},
		{"another file", strings.Repeat("x", len(file))},
		{"cut off", string(file[:len(file)-1])},
		{"no rows", string(file[:headerSize+fixedSlots*fixedSize])},
		{"a byte changed", string(file[:len(file)-1]) + string(file[len(file)-1]^1)},
	} {
		if Check(c.data) == nil {
			t.Errorf("%s: no error", c.why)
		}
	}
}
