/**
 * Holm's adjusted p-values: rejecting where one is at most α keeps the chance of any false rejection at α, however the tests
 * hang together. Sorted, the k-th smallest of m is `max over j ≤ k of min(1, (m − j + 1)·p_j)`.
 * Holm (1979), Scandinavian Journal of Statistics 6.
 */
export function holm(pValues: readonly number[]): number[] {
  const order = pValues.map((_, index) => index).sort((a, b) => (pValues[a] as number) - (pValues[b] as number))
  const adjusted = pValues.map(() => 1)
  let largest = 0
  order.forEach((index, rank) => {
    largest = Math.max(largest, Math.min(1, (pValues.length - rank) * (pValues[index] as number)))
    adjusted[index] = largest
  })
  return adjusted
}
