/**
 * JSON with the keys of every object in rising order and no spaces, so that equal data give equal text wherever they were
 * stored in between. Numbers as JavaScript writes them: the shortest that reads back to the same double.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, entry: unknown) =>
    typeof entry === 'object' && entry !== null && !Array.isArray(entry)
      ? Object.fromEntries(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : entry,
  )
}
