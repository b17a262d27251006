package align

import "iter"

// Find returns where the words q stand in src in a row. It takes time linear in the lengths.
func Find(src, q []Word) iter.Seq[int] {
	return func(yield func(int) bool) {
		if len(q) == 0 || len(q) > len(src) {
			return
		}
		back := failures(q)
		k := 0
		for j := range src {
			for k > 0 && (k == len(q) || src[j].Hash != q[k].Hash) {
				k = int(back[k-1])
			}
			if src[j].Hash == q[k].Hash {
				k++
			}
			if k == len(q) && !yield(j+1-k) {
				return
			}
		}
	}
}

// failures is the table of Knuth, Morris and Pratt: for each beginning of q the length of the longest shorter one that it
// ends with.
func failures(q []Word) []int32 {
	back := make([]int32, len(q))
	k := 0
	for i := 1; i < len(q); i++ {
		for k > 0 && q[i].Hash != q[k].Hash {
			k = int(back[k-1])
		}
		if q[i].Hash == q[k].Hash {
			k++
		}
		back[i] = int32(k)
	}
	return back
}
