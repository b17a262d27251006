package main

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/ascribe-go/ascribe/quotes"
)

// readPeople reads a file of known people: CSV if its name ends so, else JSON.
func readPeople(name string) ([]quotes.Person, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, errors.Unwrap(err))
	}
	defer f.Close()
	read := quotes.ReadPeopleJSON
	if strings.HasSuffix(strings.ToLower(name), ".csv") {
		read = quotes.ReadPeopleCSV
	}
	list, err := read(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return list, nil
}
