//go:build race

package claims_test

// raceEnabled says that the race detector is at work, ten times as slow.
const raceEnabled = true
