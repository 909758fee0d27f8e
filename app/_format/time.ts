const DATE_TIME = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'UTC',
})

/** Chain time as `12 Mar 2020, 10:05 UTC`. @param seconds unix seconds */
export function formatTime(seconds: number): string {
  return `${DATE_TIME.format(seconds * 1000)} UTC`
}
