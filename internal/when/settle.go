package when

// settle goes over the quantities once more, with what the whole document shows.
func (f *finder) settle() {
}
