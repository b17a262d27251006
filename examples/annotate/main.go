package main

import (
	"bufio"
	"encoding/json"
	"os"

	"github.com/ascribe-go/ascribe/claims"
	"github.com/ascribe-go/ascribe/quotes"
)

func main() {
	f, _ := os.Open(os.Args[len(os.Args)-1])
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<26)
	enc := json.NewEncoder(os.Stdout)
	enc.SetEscapeHTML(false)
	for sc.Scan() {
		var in struct{ ID, Text string }
		json.Unmarshal(sc.Bytes(), &in)
		var o []quotes.Option
		if os.Args[1] == "all" {
			o = append(o, quotes.Classes(quotes.AllClasses))
		}
		r := claims.Report(quotes.Parse(in.Text, o...))
		r.ID = in.ID
		enc.Encode(r)
	}
}
