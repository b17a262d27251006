package unit

import "testing"

func TestDimString(t *testing.T) {
	for _, c := range []struct{ code, want, reason string }{
		{"", "1", "a pure number"},
		{"km2", "m2", "an area"},
		{"[acr_us]", "m2", "in any unit"},
		{"km/h", "m.s-1", "a speed"},
		{"EUR/L", "m-3+EUR", "a price by volume"},
		{"{town}", "+town", "a counted noun"},
	} {
		m, err := Parse(c.code)
		if err != nil {
			t.Fatal(err)
		}
		if got := m.Dim.String(); got != c.want {
			t.Errorf("%s: %q, want %q: %s", c.code, got, c.want, c.reason)
		}
	}
}
