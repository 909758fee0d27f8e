/**
 * Kendall's τ_a of two series: concordant less discordant pairs, over all pairs; by merge sort, O(n·log n).
 * Knight (1966), Journal of the American Statistical Association 61. Ties count as neither.
 * @param sorted `argsort(x)`, to reuse over many y
 */
export function kendall(x: ArrayLike<number>, y: ArrayLike<number>, sorted = argsort(x)): number {
  const count = x.length
  const order = sorted.slice()
  for (let start = 0, end = 1; end <= count; end++) {
    if (end < count && x[order[end] as number] === x[order[start] as number]) continue
    if (end - start > 1) order.subarray(start, end).sort((a, b) => (y[a] as number) - (y[b] as number))
    start = end
  }
  const values = Float64Array.from(order, (i) => y[i] as number)
  const tiesX = tiedPairs(Float64Array.from(order, (i) => x[i] as number))
  let tiesBoth = 0
  for (let i = 1, run = 1; i <= count; i++) {
    const same = i < count && x[order[i] as number] === x[order[i - 1] as number] && values[i] === values[i - 1]
    if (same) run++
    else {
      tiesBoth += (run * (run - 1)) / 2
      run = 1
    }
  }
  const swaps = sortCountingSwaps(values)
  const tiesY = tiedPairs(values)
  const pairs = (count * (count - 1)) / 2
  return (pairs - tiesX - tiesY + tiesBoth - 2 * swaps) / pairs
}

/** Indices of a list's entries in rising order. */
export function argsort(x: ArrayLike<number>): Uint32Array {
  return Uint32Array.from(x, (_, i) => i).sort((a, b) => (x[a] as number) - (x[b] as number))
}

/** Pairs of equal neighbours in a sorted list. */
function tiedPairs(sorted: Float64Array): number {
  let pairs = 0
  let run = 1
  for (let i = 1; i <= sorted.length; i++) {
    if (i < sorted.length && sorted[i] === sorted[i - 1]) run++
    else {
      pairs += (run * (run - 1)) / 2
      run = 1
    }
  }
  return pairs
}

function sortCountingSwaps(values: Float64Array<ArrayBuffer>): number {
  const count = values.length
  let source = values
  let target = new Float64Array(count)
  let swaps = 0
  for (let width = 1; width < count; width *= 2) {
    for (let start = 0; start < count; start += 2 * width) {
      const middle = Math.min(start + width, count)
      const end = Math.min(start + 2 * width, count)
      let [left, right] = [start, middle]
      for (let k = start; k < end; k++) {
        if (left < middle && (right >= end || (source[left] as number) <= (source[right] as number))) {
          target[k] = source[left++] as number
        } else {
          swaps += middle - left
          target[k] = source[right++] as number
        }
      }
    }
    ;[source, target] = [target, source]
  }
  if (source !== values) values.set(source)
  return swaps
}
