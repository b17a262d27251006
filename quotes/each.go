package quotes

import (
	"context"
	"iter"
	"runtime"

	"github.com/ascribe-go/ascribe/internal/analysis"
)

// Source is a text to be read by [Each].
type Source struct {
	ID      string   // the caller's; not looked at
	Text    string   //
	Options []Option // for this text, after those given to Each
}

// Each reads many texts on all cores and yields each with its document, in the order of in. The documents are analysed when
// they are yielded: asking for their results costs nothing more. A few texts for each core are read ahead. Each ends early,
// without an error, when ctx is done; the texts that were not reached are then missing.
func Each(ctx context.Context, in iter.Seq[Source], opts ...Option) iter.Seq2[Source, *Document] {
	return func(yield func(Source, *Document) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		type job struct {
			src  Source
			doc  *Document
			done chan struct{}
		}
		n := runtime.GOMAXPROCS(0)
		work := make(chan *job)
		order := make(chan *job, 4*n)
		for range n {
			go func() {
				for j := range work {
					(*analysis.Document)(j.doc).All()
					close(j.done)
				}
			}()
		}
		go func() {
			defer close(order)
			defer close(work)
			for s := range in {
				j := &job{src: s, doc: Parse(s.Text, append(opts[:len(opts):len(opts)], s.Options...)...), done: make(chan struct{})}
				select {
				case order <- j:
				case <-ctx.Done():
					return
				}
				select {
				case work <- j:
				case <-ctx.Done():
					return
				}
			}
		}()
		for j := range order {
			select {
			case <-j.done:
			case <-ctx.Done():
				return
			}
			if !yield(j.src, j.doc) {
				return
			}
		}
	}
}
