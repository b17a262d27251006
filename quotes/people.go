package quotes

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// ReadPeopleJSON reads people for [People]: a JSON array of objects {"name","aliases","titles","key"}, of which only the name is
// required; other fields are ignored. An error names the line it is about.
func ReadPeopleJSON(r io.Reader) ([]Person, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	line := func(offset int64) int { return 1 + bytes.Count(data[:min(int(offset), len(data))], []byte("\n")) }
	dec := json.NewDecoder(bytes.NewReader(data))
	fail := func(err error) error {
		at := dec.InputOffset()
		var syntax *json.SyntaxError
		switch {
		case errors.As(err, &syntax):
			at = syntax.Offset
		case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
			at, err = int64(len(data)), errors.New("the file ends too early")
		}
		return fmt.Errorf("line %d: %w", line(at), err)
	}
	switch t, err := dec.Token(); {
	case err != nil:
		return nil, fail(err)
	case t != json.Delim('['):
		return nil, fmt.Errorf("line %d: no array of people", line(dec.InputOffset()))
	}
	var out []Person
	for dec.More() {
		start := dec.InputOffset()
		var p struct {
			Name    string   `json:"name"`
			Aliases []string `json:"aliases"`
			Titles  []string `json:"titles"`
			Key     string   `json:"key"`
		}
		if err := dec.Decode(&p); err != nil {
			return nil, fail(err)
		}
		if strings.TrimSpace(p.Name) == "" {
			for start < int64(len(data)) && strings.IndexByte(", \t\r\n", data[start]) >= 0 {
				start++
			}
			return nil, fmt.Errorf("line %d: person %d has no name", line(start), len(out)+1)
		}
		out = append(out, Person(p))
	}
	if _, err := dec.Token(); err != nil {
		return nil, fail(err)
	}
	if _, err := dec.Token(); err != io.EOF {
		return nil, fmt.Errorf("line %d: something follows the array", line(dec.InputOffset()))
	}
	return out, nil
}

// ReadPeopleCSV reads people for [People]: comma-separated values whose first line names the columns name, aliases, titles and key
// in any order, of which only name is required; other columns are ignored. Several aliases or titles are parted by semicolons.
// An error names the line it is about.
func ReadPeopleCSV(r io.Reader) ([]Person, error) {
	in := csv.NewReader(r)
	in.TrimLeadingSpace = true
	head, err := in.Read()
	switch {
	case err == io.EOF:
		return nil, errors.New("line 1: no line that names the columns")
	case err != nil:
		return nil, csvError(err)
	}
	at := map[string]int{}
	for i, h := range head {
		at[strings.ToLower(strings.TrimSpace(strings.TrimPrefix(h, "\ufeff")))] = i
	}
	if _, ok := at["name"]; !ok {
		return nil, errors.New(`line 1: no column "name"`)
	}
	var out []Person
	for {
		row, err := in.Read()
		if err == io.EOF {
			return out, nil
		}
		if err != nil {
			return nil, csvError(err)
		}
		field := func(column string) string {
			if i, ok := at[column]; ok {
				return strings.TrimSpace(row[i])
			}
			return ""
		}
		several := func(column string) (list []string) {
			for s := range strings.SplitSeq(field(column), ";") {
				if s = strings.TrimSpace(s); s != "" {
					list = append(list, s)
				}
			}
			return list
		}
		p := Person{Name: field("name"), Aliases: several("aliases"), Titles: several("titles"), Key: field("key")}
		if p.Name == "" {
			line, _ := in.FieldPos(at["name"])
			return nil, fmt.Errorf("line %d: no name", line)
		}
		out = append(out, p)
	}
}

// csvError returns an error of package csv with its line as the other errors name theirs.
func csvError(err error) error {
	var p *csv.ParseError
	if errors.As(err, &p) {
		return fmt.Errorf("line %d: %w", p.Line, p.Err)
	}
	return err
}
