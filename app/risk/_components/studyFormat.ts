import { formatPercent } from '@/app/_format/percent'

type Chance = { mean: number; standardError: number }

const FORMAT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** `12 March 2020`. */
export function studyDate(date: string): string {
  return FORMAT.format(new Date(`${date}T08:00:00Z`))
}

/** A chance a day; what was never simulated to happen says so. */
export function studyChance({ mean }: Chance): string {
  return mean > 0 ? formatPercent(mean, mean < 0.01 ? 3 : 1) : 'never simulated'
}

/** One standard error of it. */
export function studyChanceError({ mean, standardError }: Chance): string {
  return mean > 0 ? `± ${formatPercent(standardError, mean < 0.01 ? 3 : 1)}` : ''
}
