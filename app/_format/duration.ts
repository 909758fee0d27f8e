const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const

/**
 * A span in its two largest units, as `7 days` or `3 days 2 hours`, or to the second where it must be exact.
 * @param seconds not negative
 */
export function formatDuration(seconds: number, style: 'short' | 'exact' = 'short'): string {
  let rest = Math.max(0, Math.round(seconds))
  const parts: string[] = []
  for (const [unit, size] of UNITS) {
    const count = Math.floor(rest / size)
    rest -= count * size
    if (count > 0) parts.push(`${count} ${unit}${count === 1 ? '' : 's'}`)
    if (style === 'short' && (parts.length === 2 || (parts.length === 1 && count === 0))) break
  }
  return parts.join(' ') || '0 seconds'
}
