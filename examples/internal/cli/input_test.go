package cli_test

import (
	"bytes"
	"flag"
	"fmt"
	"strings"
	"testing"

	"github.com/ascribe-go/ascribe/claims"
	"github.com/ascribe-go/ascribe/examples/internal/cli"
	"github.com/ascribe-go/ascribe/examples/internal/clitest"
	"github.com/ascribe-go/ascribe/quotes"
	"github.com/google/go-cmp/cmp"
)

// read returns ID, text and date of each document, and the messages.
func read(stdin string, names ...string) (list []string, messages string, failed bool) {
	var m bytes.Buffer
	in := cli.Input{Program: "test", Stdin: strings.NewReader(stdin), Stderr: &m}
	for s := range in.Documents(names, quotes.Source{ID: "sample", Text: "its text"}) {
		d := quotes.Parse(s.Text, s.Options...)
		lang, _ := d.Language()
		list = append(list, strings.TrimSpace(fmt.Sprintf("%s %q %s %s", s.ID, d.Text(), lang, claims.Report(d).Date)))
	}
	return list, m.String(), in.Failed()
}

func TestDocuments(t *testing.T) {
	dir := t.TempDir()
	text, bad := clitest.File(t, "a.txt", "{a\n"), clitest.File(t, "b.txt", "\xff\x00")
	empty, lines := clitest.File(t, "c.txt", ""), clitest.File(t, "d.jsonl", "\n{\"text\":\"x\"}\r\n{\n \n{\"id\":5,\"text\":\"y\"}")
	for _, c := range []struct {
		name, reason string
		stdin        string
		names        []string
		want         []string
		messages     []string // all, in order, each without what the system says
	}{
		{name: "none", reason: "the sample", want: []string{`sample "its text" en`}},
		{name: "text", reason: "a named file is a text, even if it begins with a brace", names: []string{text}, want: []string{text + ` "{a\n" en`}},
		{name: "bytes", reason: "any bytes are a text", names: []string{bad}, want: []string{bad + ` "\xff\x00" en`}},
		{name: "empty", reason: "so are none", names: []string{empty}, want: []string{empty + ` "" en`}},
		{name: "lines", reason: "blank lines are skipped, wrong ones reported, and the last need not end", names: []string{lines}, want: []string{lines + `:2 "x" en`, `5 "y" en`}, messages: []string{"test: " + lines + ":3: unexpected end"}},
		{name: "stdin", reason: "one text", stdin: "a b", names: []string{"-"}, want: []string{`- "a b" en`}},
		{name: "stdin lines", reason: "unless it begins with a brace; blanks do not count", stdin: " \n {\"text\":\"x\"}", names: []string{"-"}, want: []string{`standard input:2 "x" en`}},
		{name: "stdin blank", reason: "nothing but blanks is a text", stdin: " \n", names: []string{"-"}, want: []string{`- " \n" en`}},
		{name: "missing", reason: "named once, and the next is read", names: []string{dir + "/none", empty}, want: []string{empty + ` "" en`}, messages: []string{"test: " + dir + "/none: no such file"}},
		{name: "folder", reason: "no text", names: []string{dir, empty}, want: []string{empty + ` "" en`}, messages: []string{"test: " + dir + ": is a directory"}},
		{name: "fields", reason: "date and language; ref_date where there is no date; others are ignored",
			stdin: `{"id":"a","text":"x","date":"2024-05-14","ref_date":"2020-01-01","lang":"es","more":[]}` + "\n" + `{"id":null,"text":"","ref_date":"2020-01-01 00:00"}`, names: []string{"-"},
			want: []string{`a "x" es 2024-05-14`, `standard input:2 "" en 2020-01-01`}},
		{name: "wrong fields", reason: "each with its line", stdin: `{"id":"a"}` + "\n" + `{"text":7}` + "\n" + `{"text":"x","date":"soon"}` + "\n" + `{"text":"x","lang":"!"}`, names: []string{"-"},
			messages: []string{`test: standard input:1: no "text"`, "test: standard input:2: json:", `test: standard input:3: date: "soon" is no date`, `test: standard input:4: lang: "!": `}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, messages, failed := read(c.stdin, c.names...)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("%s: -want +got\n%s", c.reason, diff)
			}
			lines := strings.SplitAfter(messages, "\n")
			if len(lines)-1 != len(c.messages) || failed != (len(c.messages) > 0) {
				t.Fatalf("%s: failed %t, messages %q", c.reason, failed, messages)
			}
			for i, m := range c.messages {
				if !strings.HasPrefix(lines[i], m) {
					t.Errorf("%s: message %q, want %q", c.reason, lines[i], m)
				}
			}
		})
	}
}

func TestParse(t *testing.T) {
	for _, c := range []struct {
		name, reason string
		args         []string
		status       int // 0 is right, or help
		message      string
	}{
		{name: "none", reason: "no flag is needed"},
		{name: "both", reason: "a date and a language", args: []string{"-date", "2024-05-14", "-lang", "pt-BR"}},
		{name: "help", reason: "is no error", args: []string{"-h"}, message: "usage: test [flags] file\n       test other\n"},
		{name: "unknown flag", reason: "reported once, with the usage", args: []string{"-no"}, status: 2, message: "flag provided but not defined: -no\nusage: test"},
		{name: "date", reason: "says which flag", args: []string{"-date", "soon"}, status: 2, message: `test: -date: "soon" is no date like 2022-10-13`},
		{name: "lang", reason: "says which flag", args: []string{"-lang", "!"}, status: 2, message: `test: -lang: "!": `},
	} {
		t.Run(c.name, func(t *testing.T) {
			var m bytes.Buffer
			in := cli.Input{Program: "test", Stderr: &m}
			in.Flags("[flags] file", "other")
			opts, err := in.Parse(c.args)
			status := 0
			if err != nil {
				status = in.Misuse(err)
			} else if len(opts) != len(c.args)/2 {
				t.Errorf("%s: %d options", c.reason, len(opts))
			}
			if status != c.status || !strings.HasPrefix(m.String(), c.message) || c.message == "" && m.Len() > 0 {
				t.Errorf("%s: status %d, messages %q", c.reason, status, m.String())
			}
			if err != nil && c.status == 0 && err.Error() != flag.ErrHelp.Error() {
				t.Errorf("%s: %v", c.reason, err)
			}
		})
	}
}

// What a date means shows in what it makes of a text: "now" is the time of day, if there is one, on the clock of its zone.
func TestDates(t *testing.T) {
	for _, c := range []struct{ date, now string }{
		{"2024-05-14", "nothing"},
		{"2024-05-14T10:30", "2024-05-14T10:30:00"},
		{"2024-05-14 10:30:20", "2024-05-14T10:30:20"},
		{"2024-05-14T10:30:20.5", "2024-05-14T10:30:20"},
		{"2024-05-14T00:00", "2024-05-14T00:00:00"},
		{"2024-05-14T10:30Z", "2024-05-14T10:30:00"},
		{"2024-05-14T10:30:00+02:00", "2024-05-14T10:30:00"},
		{"2024-05-14 10:30+0200", "2024-05-14T10:30:00"},
	} {
		in := cli.Input{Program: "test", Stdin: strings.NewReader(`{"text":"It is now raining.","date":"` + c.date + `"}`), Stderr: t.Output()}
		got := "nothing"
		for s := range in.Documents([]string{"-"}) {
			for q := range claims.Quantities(quotes.Parse(s.Text, s.Options...)) {
				got = q.Time
			}
		}
		if got != c.now {
			t.Errorf("%s: now is %s, want %s", c.date, got, c.now)
		}
	}
	for _, bad := range []string{"2024-13-01", "14 May 2024", "2024-05-14T25:00", "2024-05-14T"} {
		if _, messages, _ := read(`{"text":"x","date":"`+bad+`"}`, "-"); !strings.Contains(messages, "is no date") {
			t.Errorf("%s: messages %q", bad, messages)
		}
	}
}

func TestChanges(t *testing.T) {
	const source, quote = "we will\nnot leave", "we shall leave now"
	list := []quotes.Change{
		{Kind: quotes.Replaced, Source: quotes.Span{Start: 3, End: 7}, Quote: quotes.Span{Start: 3, End: 8}},
		{Kind: quotes.Deleted, Source: quotes.Span{Start: 7, End: 11}, Quote: quotes.Span{Start: 8, End: 8}},
		{Kind: quotes.Inserted, Source: quotes.Span{Start: 17, End: 17}, Quote: quotes.Span{Start: 15, End: 18}},
	}
	if got, want := cli.Changes(list, source, quote), "“shall” for “will”; “not” left out; “now” added"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
