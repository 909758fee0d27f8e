import type { PublishedHour } from '@/lib/risk/inference/publishedTotals'

/** Open interest by the hour in which it was opened, units of the underlying. */
export type Cohorts = {
  /** What is left of each hour's openings if nothing but ordinary closings took from them; sums to the last total. */
  left: Float64Array
  /** Openings of each hour; the first holds all that was open before. */
  opened: Float64Array
  /** Share of the book before each hour that was still open after it. */
  kept: Float64Array
}

/**
 * Splits a published total into cohorts: an hour opens `max(ΔOI, 0) + ω·volume`, at most the total after it, and closes what
 * keeps the total, evenly over all earlier cohorts. The age of what was open before the first hour is unknown: it counts as
 * opened in it.
 * @param turnover ω
 */
export function openInterestCohorts(hours: readonly PublishedHour[], turnover: number): Cohorts {
  const opened = new Float64Array(hours.length)
  const kept = new Float64Array(hours.length)
  hours.forEach(({ openInterest, volume }, t) => {
    const before = hours[t - 1]?.openInterest ?? 0
    const rise = Math.max(openInterest - before, 0) + (t === 0 ? 0 : turnover * volume)
    const opening = t === 0 ? openInterest : Math.min(rise, openInterest)
    opened[t] = opening
    kept[t] = before > 0 ? Math.min((openInterest - opening) / before, 1) : 0
  })
  const left = new Float64Array(hours.length)
  let survival = 1
  for (let t = hours.length - 1; t >= 0; t--) {
    left[t] = (opened[t] as number) * survival
    survival *= kept[t] as number
  }
  return { left, opened, kept }
}
