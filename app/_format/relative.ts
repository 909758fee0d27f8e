import { formatDuration } from '@/app/_format/duration'

/** A time against the chain's clock: `in 3 days 2 hours`, `5 minutes ago`. @param seconds @param now unix seconds */
export function formatRelative(seconds: number, now: number): string {
  const span = seconds - now
  if (Math.abs(span) < 60) return span > 0 ? 'in under a minute' : 'just now'
  return span > 0 ? `in ${formatDuration(span)}` : `${formatDuration(-span)} ago`
}
