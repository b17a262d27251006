package cli

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"
)

// Progress shows on a terminal how many documents are done, how fast, and how long the rest will take. It shows nothing for
// the first second, nor where standard error is no terminal, nor where the output goes to one.
type Progress struct {
	w            io.Writer // nil to show nothing
	start, shown time.Time
	docs         int
	bytes, total int64 // total is 0 if it is not known
}

// NewProgress returns that of a program which reads the named files.
func NewProgress(stdout, stderr io.Writer, names []string) *Progress {
	p := &Progress{start: time.Now()}
	if IsTerminal(stderr) && !IsTerminal(stdout) && len(names) > 0 {
		p.w = stderr
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

// Done counts a document of n bytes.
func (p *Progress) Done(n int) {
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

// End takes away what is shown.
func (p *Progress) End() {
	if p.w != nil && !p.shown.IsZero() {
		fmt.Fprintf(p.w, "\r%s\r", strings.Repeat(" ", 60))
	}
}

// IsTerminal reports whether w is a character device other than the null device.
func IsTerminal(w any) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	fi, err := f.Stat()
	if err != nil || fi.Mode()&os.ModeCharDevice == 0 {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err != nil || !os.SameFile(fi, null)
}
