package main

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/ascribe-go/ascribe/quotes"
)

// readPeople reads a file of known people: a JSON array of {"name","aliases","titles","key"}, or a CSV file with these columns,
// several aliases or titles parted by semicolons.
func readPeople(name string) ([]quotes.Person, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, errors.Unwrap(err))
	}
	defer f.Close()
	if !strings.HasSuffix(strings.ToLower(name), ".csv") {
		var list []struct {
			Name, Key       string
			Aliases, Titles []string
		}
		if err := json.NewDecoder(f).Decode(&list); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		var out []quotes.Person
		for i, p := range list {
			if p.Name == "" {
				return nil, fmt.Errorf("%s: person %d has no name", name, i+1)
			}
			out = append(out, quotes.Person{Name: p.Name, Aliases: p.Aliases, Titles: p.Titles, Key: p.Key})
		}
		return out, nil
	}
	r := csv.NewReader(f)
	r.TrimLeadingSpace = true
	head, err := r.Read()
	if err != nil {
		return nil, fmt.Errorf("%s:1: %w", name, err)
	}
	at := map[string]int{}
	for i, h := range head {
		at[strings.ToLower(strings.TrimSpace(h))] = i
	}
	if _, ok := at["name"]; !ok {
		return nil, fmt.Errorf("%s:1: no column \"name\"", name)
	}
	rows, err := r.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	var out []quotes.Person
	for _, row := range rows {
		field := func(column string) string {
			if i, ok := at[column]; ok && i < len(row) {
				return strings.TrimSpace(row[i])
			}
			return ""
		}
		several := func(column string) (list []string) {
			for _, s := range strings.Split(field(column), ";") {
				if s = strings.TrimSpace(s); s != "" {
					list = append(list, s)
				}
			}
			return list
		}
		out = append(out, quotes.Person{Name: field("name"), Key: field("key"), Aliases: several("aliases"), Titles: several("titles")})
	}
	return out, nil
}
