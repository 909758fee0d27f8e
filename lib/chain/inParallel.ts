/** Questions that a node is asked at the same time. */
const MOST = 20

/** Works through a list, at most `most` items at a time, and keeps its order. */
export async function inParallel<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R> | R,
  most = MOST,
): Promise<R[]> {
  const results: R[] = []
  for (let first = 0; first < items.length; first += most) {
    results.push(...(await Promise.all(items.slice(first, first + most).map(work))))
  }
  return results
}
