const CLOCK = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'UTC',
})

/** A short chain time for the axis of a chart: `12 Mar, 10:05`. @param seconds unix seconds */
export function formatClock(seconds: number): string {
  return CLOCK.format(seconds * 1000)
}
