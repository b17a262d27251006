package claims_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/ascribe-go/ascribe/claims"
	"github.com/ascribe-go/ascribe/quotes"
	"github.com/google/go-cmp/cmp"
)

// schema checks values against the part of JSON Schema that docs/record.schema.json uses.
type schema map[string]any

func (root schema) check(s schema, v any, at string) error {
	if ref, ok := s["$ref"].(string); ok {
		defs := root["$defs"].(map[string]any)
		def, ok := defs[strings.TrimPrefix(ref, "#/$defs/")].(map[string]any)
		if !ok {
			return fmt.Errorf("%s: no definition %s", at, ref)
		}
		return root.check(def, v, at)
	}
	for k := range s {
		switch k {
		case "$schema", "$defs", "title", "description", "type", "required", "additionalProperties", "properties", "items", "enum", "const", "minimum", "minItems", "maxItems", "pattern":
		default:
			return fmt.Errorf("%s: the test knows no %q", at, k)
		}
	}
	if t, ok := s["type"]; ok {
		types, ok := t.([]any)
		if !ok {
			types = []any{t}
		}
		if !slices.Contains(types, any(kind(v))) && !(kind(v) == "integer" && slices.Contains(types, any("number"))) {
			return fmt.Errorf("%s: %s, want %v", at, kind(v), types)
		}
	}
	if e, ok := s["enum"].([]any); ok && !slices.Contains(e, v) {
		return fmt.Errorf("%s: %v is none of %v", at, v, e)
	}
	if c, ok := s["const"]; ok && c != v {
		return fmt.Errorf("%s: %v, want %v", at, v, c)
	}
	if p, ok := s["pattern"].(string); ok && !strings.HasPrefix(v.(string), p) {
		return fmt.Errorf("%s: %v does not begin with %s", at, v, p)
	}
	switch v := v.(type) {
	case float64:
		if least, ok := s["minimum"].(float64); ok && v < least {
			return fmt.Errorf("%s: %v is under %v", at, v, least)
		}
	case []any:
		if n, ok := s["minItems"].(float64); ok && len(v) < int(n) {
			return fmt.Errorf("%s: %d items", at, len(v))
		}
		if n, ok := s["maxItems"].(float64); ok && len(v) > int(n) {
			return fmt.Errorf("%s: %d items", at, len(v))
		}
		if items, ok := s["items"].(map[string]any); ok {
			for i, x := range v {
				if err := root.check(items, x, fmt.Sprintf("%s[%d]", at, i)); err != nil {
					return err
				}
			}
		}
	case map[string]any:
		props, _ := s["properties"].(map[string]any)
		if req, ok := s["required"].([]any); ok {
			for _, r := range req {
				if _, ok := v[r.(string)]; !ok {
					return fmt.Errorf("%s: no %s", at, r)
				}
			}
		}
		for k, x := range v {
			p, ok := props[k].(map[string]any)
			if !ok {
				return fmt.Errorf("%s: %s is not in the schema", at, k)
			}
			if err := root.check(p, x, at+"."+k); err != nil {
				return err
			}
		}
	}
	return nil
}

func kind(v any) string {
	switch v := v.(type) {
	case nil:
		return "null"
	case bool:
		return "boolean"
	case string:
		return "string"
	case float64:
		if v == float64(int64(v)) {
			return "integer"
		}
		return "number"
	case []any:
		return "array"
	}
	return "object"
}

func readSchema(t *testing.T) (root schema) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "docs", "record.schema.json"))
	if err == nil {
		err = json.Unmarshal(data, &root)
	}
	if err != nil {
		t.Fatal(err)
	}
	return root
}

// TestSchema holds every article's record to docs/record.schema.json, and reads it back.
func TestSchema(t *testing.T) {
	root := readSchema(t)
	texts := map[string]string{"empty": "", "torture": "\xff\x00“\xc3’ 5'11\"\n\n« ''a'' said X"}
	for _, name := range articles(t) {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		texts[name] = string(data)
	}
	for name, text := range texts {
		for _, class := range []quotes.Class{quotes.Speech | quotes.Writing, quotes.AllClasses} {
			r := claims.Report(quotes.Parse(text, quotes.Classes(class)))
			r.ID = name
			out, err := json.Marshal(r)
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			var v any
			if err := json.Unmarshal(out, &v); err != nil {
				t.Fatal(err)
			}
			if err := root.check(root, v, "record"); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			var back claims.Record
			if err := json.Unmarshal(out, &back); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			again, err := json.Marshal(back)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(out), string(again)); diff != "" {
				t.Errorf("%s: read back and written again: -want +got\n%s", name, diff)
			}
		}
	}
}

// TestSchemaRefuses makes sure that the checker itself finds what is wrong.
func TestSchemaRefuses(t *testing.T) {
	root := readSchema(t)
	for _, bad := range []string{
		`{}`,
		`{"v":2,"id":"","lang":"","sentences":[],"quoted_spans":[],"quoted_roles":[],"speakers":[],"attributions":[],"quantities":[],"claims":[]}`,
		`{"v":1,"id":"","lang":"","sentences":[[1]],"quoted_spans":[],"quoted_roles":[],"speakers":[],"attributions":[],"quantities":[],"claims":[]}`,
		`{"v":1,"id":"","lang":"","sentences":[],"quoted_spans":[],"quoted_roles":["loud"],"speakers":[],"attributions":[],"quantities":[],"claims":[]}`,
		`{"v":1,"id":"","lang":"","sentences":null,"quoted_spans":[],"quoted_roles":[],"speakers":[],"attributions":[],"quantities":[],"claims":[]}`,
	} {
		var v any
		if err := json.Unmarshal([]byte(bad), &v); err != nil {
			t.Fatal(err)
		}
		if root.check(root, v, "record") == nil {
			t.Errorf("accepted %s", bad)
		}
	}
}
