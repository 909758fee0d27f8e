import type { HourlySeries } from '@/lib/risk/calibration/hourlySeries'

/**
 * Log-HAR of the hourly range: the log volatility of the next `horizon` hours, less its season, is a line in averages of the
 * past log volatility over 1, 3, 6, 24, 168 and 720 hours, in the size of the last return, and in past falls (leverage):
 *
 *     ln σ_t = season(hour of week) + level + Σ_j b_j · f_j(t − 1)
 *
 * Corsi (2009), Journal of Financial Econometrics 7; leverage after Corsi & Renò (2012), JBES 30; season and range as in
 * Andersen & Bollerslev (1997), Journal of Empirical Finance 4.
 */
export type LogHar = {
  /** Hours ahead that σ is for. */
  horizon: number
  /** 168 deviations of the past's log volatility, hour 0 is Monday 00:00 UTC. */
  season: readonly number[]
  /** The same of the target's log volatility. */
  targetSeason: readonly number[]
  /** Mean of the target without its season. */
  level: number
  /** b_j, one per entry of `FEATURES`. */
  coefficients: readonly number[]
  standardErrors: readonly number[]
  /** Standard deviation of what is left. */
  residual: number
  /** Share of the target's variance (without season) that is explained. */
  explained: number
  /** Hours fitted to. */
  hours: number
}

const LAGS = [1, 3, 6, 24, 168, 720] as const

/** Names of the regressors, in order. */
export const FEATURES = [
  ...LAGS.map((lag) => `mean log volatility of ${lag} h`),
  'size of the last return',
  'fall in the last hour',
  'fall in the last 24 h',
] as const

/** Hours of the past that a forecast needs. */
export const MEMORY = 720

export const HOURS_OF_WEEK = 168

/** Hour of the week, 0 to 167, of an hour that starts at unix `seconds`; 1970-01-01 was a Thursday. */
export function hourOfWeek(seconds: number): number {
  return (Math.floor(seconds / 3600) + 72) % HOURS_OF_WEEK
}

/** Values that the regressors are made of, prepared once per series and season. */
export type HarState = { sums: Float64Array; returns: Float64Array; returnSums: Float64Array }

/** Running sums of the log volatility without its season. @param start unix seconds of the first hour */
export function harState(series: HourlySeries, season: readonly number[], start: number): HarState {
  const hours = series.returns.length
  const sums = new Float64Array(hours + 1)
  const returnSums = new Float64Array(hours + 1)
  const first = hourOfWeek(start)
  for (let hour = 0; hour < hours; hour++) {
    const deviation = season[(first + hour) % HOURS_OF_WEEK] as number
    sums[hour + 1] = (sums[hour] as number) + (series.logVolatilities[hour] as number) - deviation
    returnSums[hour + 1] = (returnSums[hour] as number) + (series.returns[hour] as number)
  }
  return { sums, returns: series.returns, returnSums }
}

/** The regressors for hour `hour`, from hours before it. @param into filled and returned; `hour` is at least MEMORY */
export function harFeatures({ sums, returns, returnSums }: HarState, hour: number, into: Float64Array): Float64Array {
  const end = sums[hour] as number
  LAGS.forEach((lag, index) => {
    into[index] = (end - (sums[hour - lag] as number)) / lag
  })
  const daily = Math.exp(into[3] as number)
  const last = returns[hour - 1] as number
  const day = (returnSums[hour] as number) - (returnSums[hour - 24] as number)
  // Bounded: one wild hour must not move the forecast without limit.
  into[6] = Math.min(Math.abs(last) / daily, 8)
  into[7] = Math.min(Math.max(-last / daily, 0), 8)
  into[8] = Math.min(Math.max(-day / (daily * Math.sqrt(24)), 0), 8)
  return into
}

/** Forecast of the volatility of the return over the next `horizon` hours from the start of `hour`, in log units. */
export function harVolatility(model: LogHar, state: HarState, start: number, hour: number, into: Float64Array): number {
  harFeatures(state, hour, into)
  let log = model.level + (model.targetSeason[hourOfWeek(start + 3600 * hour)] as number)
  for (let j = 0; j < into.length; j++) log += (model.coefficients[j] as number) * (into[j] as number)
  return Math.exp(log) * Math.sqrt(model.horizon)
}
