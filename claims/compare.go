package claims

import "slices"

// Keys returns the keys of the events that the claim tells of, sorted, without repeats: the verb or what stands for it, and what is
// counted or measured, as in "regain {settlement}", "be %" or "cost EUR"; for a claim without figures the verb and its object. Two
// claims that [Compare] does not call unrelated share a key, so that an engine that is spread over many machines can bring claims
// together by it.
func (c Claim) Keys() []string {
	var out []string
	for _, q := range c.Quantities {
		if q.Event != "" {
			out = append(out, q.Event)
		}
	}
	if c.Event != "" {
		out = append(out, c.Event)
	}
	slices.Sort(out)
	return slices.Compact(out)
}
