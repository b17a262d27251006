// Package clitest calls the programs under examples as a shell does.
package clitest

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Program is a main function: it returns the exit status.
type Program func(args []string, stdin io.Reader, stdout, stderr io.Writer) int

// Call runs the program and returns its exit status, output and messages.
func (p Program) Call(stdin string, args ...string) (status int, out, messages string) {
	var o, m bytes.Buffer
	status = p(args, strings.NewReader(stdin), &o, &m)
	return status, o.String(), m.String()
}

// Case is a call, and what is expected of it.
type Case struct {
	Name     string
	Reason   string
	Stdin    string
	Args     []string
	Status   int
	Out      []string // each must be in the output
	Not      []string // none may be
	Messages []string // each must be among the messages; if there are none, there may be no messages
}

// Run holds the program to the cases. None may write colours, for there is no terminal.
func (p Program) Run(t *testing.T, cases []Case) {
	for _, c := range cases {
		t.Run(c.Name, func(t *testing.T) {
			status, out, messages := p.Call(c.Stdin, c.Args...)
			if status != c.Status {
				t.Errorf("%s: status %d, want %d: %s", c.Reason, status, c.Status, messages)
			}
			for _, s := range c.Out {
				if !strings.Contains(out, s) {
					t.Errorf("%s: no %q in\n%s", c.Reason, s, out)
				}
			}
			for _, s := range append(c.Not, "\x1b") {
				if strings.Contains(out, s) {
					t.Errorf("%s: %q in\n%s", c.Reason, s, out)
				}
			}
			for _, s := range c.Messages {
				if !strings.Contains(messages, s) {
					t.Errorf("%s: no %q among the messages %q", c.Reason, s, messages)
				}
			}
			if len(c.Messages) == 0 && messages != "" {
				t.Errorf("%s: messages %q", c.Reason, messages)
			}
		})
	}
}

// File writes a file that the test can read.
func File(t *testing.T, name, text string) string {
	t.Helper()
	name = filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	return name
}
