package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"
)

// progress shows on a terminal how many documents are done, how fast, and how long the rest will take. It shows nothing for
// the first second, nor where standard error is no terminal.
type progress struct {
	w            io.Writer
	start, shown time.Time
	docs         int
	bytes, total int64 // total is 0 if it is not known
}

func newProgress(w io.Writer, names []string) *progress {
	p := &progress{start: time.Now()}
	if isTerminal(w) && len(names) > 0 {
		p.w = w
	}
	for _, n := range names {
		fi, err := os.Stat(n)
		if err != nil || !fi.Mode().IsRegular() {
			p.total = 0
			break
		}
		p.total += fi.Size()
	}
	return p
}

func (p *progress) done(n int) {
	p.docs++
	p.bytes += int64(n)
	now := time.Now()
	if p.w == nil || now.Sub(p.start) < time.Second || now.Sub(p.shown) < 200*time.Millisecond {
		return
	}
	p.shown = now
	rate := float64(p.bytes) / now.Sub(p.start).Seconds()
	line := fmt.Sprintf("%d documents, %.1f MB/s", p.docs, rate/1e6)
	// The JSON around the texts makes a file longer than its texts: the estimate is on the long side.
	if p.total > p.bytes && rate > 0 {
		left := time.Duration(float64(p.total-p.bytes) / rate * float64(time.Second))
		line += fmt.Sprintf(", about %v left", left.Round(time.Second))
	}
	fmt.Fprintf(p.w, "\r%s%s", line, strings.Repeat(" ", max(0, 60-len(line))))
}

func (p *progress) end() {
	if p.w != nil && !p.shown.IsZero() {
		fmt.Fprintf(p.w, "\r%s\r", strings.Repeat(" ", 60))
	}
}

// isTerminal reports whether w is a character device.
func isTerminal(w any) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	fi, err := f.Stat()
	return err == nil && fi.Mode()&os.ModeCharDevice != 0
}
