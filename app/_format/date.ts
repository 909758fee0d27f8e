const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

/** The UTC day of a chain time, as `12 Mar 2020`. @param seconds unix seconds */
export function formatDate(seconds: number): string {
  return DATE.format(seconds * 1000)
}
