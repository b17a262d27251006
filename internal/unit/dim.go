package unit

import "strconv"

// baseUnits are the units of the base dimensions, in the order of the tables.
var baseUnits = [dims]string{"m", "s", "kg", "K", "A", "cd", "rad", "bit"}

// String returns the dimension as a product of base units: "m2" for an area, "m.s-1" for a speed, "m-3+EUR" for a price by volume;
// "1" for a pure number. Units can be converted into one another if and only if these are equal.
func (d Dim) String() string {
	var b []byte
	for i, e := range d.base {
		if e == 0 {
			continue
		}
		if len(b) > 0 {
			b = append(b, '.')
		}
		b = append(b, baseUnits[i]...)
		if e != 1 {
			b = strconv.AppendInt(b, int64(e), 10)
		}
	}
	if b = append(b, d.other...); len(b) == 0 {
		return "1"
	}
	return string(b)
}
