package when_test

import (
	"testing"

	"github.com/ascribe-go/ascribe/internal/number"
)

// TestFeasts holds the computed days to those on which the feasts were kept, or are announced.
func TestFeasts(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Yom Kippur 1973", "1973-10-06"}, // the day a war is named after
		{"Yom Kippur 2023", "2023-09-25"},
		{"Rosh Hashanah 2023", "2023-09-16/2023-09-17"},
		{"Passover 2024", "2024-04-23/2024-04-30"}, // after a leap month
		{"Hanukkah 2023", "2023-12-08/2023-12-15"},
		{"Purim 2024", "2024-03-24"},
		{"Ramadan 2024", "2024-03-11/2024-04-09"},
		{"Eid al-Fitr 2023", "2023-04-21"},
		{"Eid al-Adha 2024", "2024-06-16"},
		{"Ashura 2023", "2023-07-28"},
		{"Chinese New Year 1985", "1985-02-20"}, // two months before it have no sign of the sun
		{"Chinese New Year 2033", "2033-01-31"},
		{"Lunar New Year 2024", "2024-02-10"},
		{"Mid-Autumn Festival 2020", "2020-10-01"},
		{"Orthodox Easter 2024", "2024-05-05"},
		{"Lazarus Saturday 2018", "2018-03-31"},
		{"Diwali 2019", "2019-10-27"},
		{"Diwali 2024", "2024-10-31"},
		{"Holi 2019", "2019-03-21"},
		{"Dussehra 2022", "2022-10-05"},
		{"Ganesh Chaturthi 2023", "2023-09-19"},
		{"Makar Sankranti 2019", "2019-01-15"},
		{"Tax Day 2017", "2017-04-18"}, // Emancipation Day is kept on the 17th
		{"Super Tuesday 2008", "2008-02-05"},
		{"King's Day 2014", "2014-04-26"}, // the 27th is a Sunday
		{"Mothering Sunday 2013", "2013-03-10"},
		{"Ramadan 1800", "1800"}, // before the table
		{"Diwali 2150", "2150"},
		{"Thanksgiving two years ago", "2020-11-26"},
		{"Diwali in a year", "2023-11-12"},
	} {
		qs, _, _ := find(tt.text, "en", friday)
		if len(qs) != 1 || qs[0].Resolved != tt.want || qs[0].Kind != number.Date || qs[0].Span.End != len(tt.text) {
			t.Errorf("%s: got %+v, want %s", tt.text, qs, tt.want)
		}
	}
	for _, text := range []string{"The Vesak Offensive failed badly that spring, as the generals had long feared it would.", "They called the whole long campaign of those years Operation Ramadan when they spoke of it."} {
		for _, q := range first(find(text, "en", friday)) {
			if q.Kind == number.Date && q.Resolved != "" && text[q.Span.Start:q.Span.End] != "that spring" {
				t.Errorf("%q is a date", text[q.Span.Start:q.Span.End])
			}
		}
	}
}

func first[T, U, V any](a T, _ U, _ V) T { return a }
