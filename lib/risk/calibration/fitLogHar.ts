import type { HourlySeries } from '@/lib/risk/calibration/hourlySeries'
import {
  FEATURES,
  HOURS_OF_WEEK,
  harFeatures,
  harState,
  hourOfWeek,
  type LogHar,
  MEMORY,
} from '@/lib/risk/calibration/logHar'
import { InvalidHistory, LEAST_HOURS } from '@/lib/risk/calibration/priceHistory'
import { inverse, solve } from '@/lib/risk/statistics/matrix'

export type LogHarOptions = {
  /** Unix seconds of the series' first hour. */
  start: number
  /** Hours of the series to fit to: from (included) and to (excluded). Hours before `from` only serve as past. */
  from: number
  to: number
  /** Hours ahead. */
  horizon: number
  /** Penalty on the squares of the coefficients of standardised regressors, per hour. Default 0.001. */
  ridge?: number
}

/** Weight of "no season" in hours: an hour of the week seen n times keeps n ÷ (n + this) of its deviation. */
const SEASON_SHRINKAGE = 8

/**
 * Fits the log-HAR model by ridge regression on standardised regressors. Standard errors count one hour in `horizon`, as
 * targets overlap.
 * @throws {InvalidHistory} if the range is shorter than half a year after its first 720 hours
 */
export function fitLogHar(series: HourlySeries, options: LogHarOptions): LogHar {
  const { start, to, horizon, ridge = 1e-3 } = options
  const { idle } = series
  const from = Math.max(options.from, MEMORY)
  const last = to - horizon
  if (last - from < LEAST_HOURS - MEMORY) {
    throw new InvalidHistory('hours', `must leave half a year to fit to after the first ${MEMORY} hours`)
  }
  const season = seasonOf(series.logVolatilities, from, last, start, idle)
  const targets = targetsOf(series.variances, horizon)
  const targetSeason = horizon === 1 ? season : seasonOf(targets, from, last, start, idle)
  const state = harState(series, season.deviations, start)

  const width = FEATURES.length
  const rows = new Float64Array((last - from) * (width + 1))
  const feature = new Float64Array(width)
  let count = 0
  for (let hour = from; hour < last; hour++) {
    if (idle[hour]) continue
    harFeatures(state, hour, feature)
    rows.set(feature, count * (width + 1))
    rows[count * (width + 1) + width] =
      (targets[hour] as number) - (targetSeason.deviations[hourOfWeek(start + 3600 * hour)] as number)
    count++
  }
  return regress(rows.subarray(0, count * (width + 1)), width, ridge, {
    horizon,
    season: season.deviations,
    targetSeason: targetSeason.deviations,
    hours: count,
  })
}

/** Log of the root mean Parkinson variance of the `horizon` hours from each hour. */
function targetsOf(variances: Float64Array, horizon: number): Float64Array {
  const targets = new Float64Array(variances.length).fill(Number.NaN)
  let sum = 0
  for (let hour = 0; hour < variances.length; hour++) {
    sum += variances[hour] as number
    const first = hour - horizon + 1
    if (first < 0) continue
    // The running sum may cancel to nothing after a violent hour.
    targets[first] = Math.log(Math.max(sum / horizon, 1e-10)) / 2
    sum -= variances[first] as number
  }
  return targets
}

function seasonOf(values: Float64Array, from: number, to: number, start: number, idle: Uint8Array) {
  const sums = new Float64Array(HOURS_OF_WEEK)
  const counts = new Float64Array(HOURS_OF_WEEK)
  let sum = 0
  let count = 0
  for (let hour = from; hour < to; hour++) {
    if (idle[hour]) continue
    const slot = hourOfWeek(start + 3600 * hour)
    sums[slot] = (sums[slot] as number) + (values[hour] as number)
    counts[slot] = (counts[slot] as number) + 1
    sum += values[hour] as number
    count++
  }
  const mean = sum / count
  const deviations = Array.from(sums, (total, slot) => {
    const seen = counts[slot] as number
    return (total - seen * mean) / (seen + SEASON_SHRINKAGE)
  })
  return { deviations }
}

type Frame = Pick<LogHar, 'horizon' | 'season' | 'targetSeason' | 'hours'>

function regress(rows: Float64Array, width: number, ridge: number, frame: Frame): LogHar {
  const size = width + 1
  const count = frame.hours
  const means = new Float64Array(size)
  for (let i = 0; i < rows.length; i++) means[i % size] = (means[i % size] as number) + (rows[i] as number) / count
  const products = Array.from({ length: size }, () => new Float64Array(size))
  const centred = new Float64Array(size)
  for (let row = 0; row < count; row++) {
    for (let j = 0; j < size; j++) centred[j] = (rows[row * size + j] as number) - (means[j] as number)
    for (let j = 0; j < size; j++) {
      const line = products[j] as Float64Array
      for (let k = 0; k <= j; k++) line[k] = (line[k] as number) + (centred[j] as number) * (centred[k] as number)
    }
  }
  const moment = (j: number, k: number) => (products[Math.max(j, k)]?.[Math.min(j, k)] as number) / count
  const deviation = (j: number) => Math.sqrt(Math.max(moment(j, j), 1e-12))
  const indices = Array.from({ length: width }, (_, j) => j)
  const gram = indices.map((j) => indices.map((k) => moment(j, k) / deviation(j) / deviation(k)))
  const penalised = gram.map((line, j) => line.map((value, k) => value + (j === k ? ridge : 0)))
  const scaled = solve(
    penalised,
    indices.map((j) => moment(j, width) / deviation(j)),
    'log-HAR regressors',
  )
  const explainedPart = scaled.reduce((sum, b, j) => sum + (b * moment(j, width)) / deviation(j), 0)
  const quadratic = scaled.reduce(
    (sum, b, j) => sum + b * scaled.reduce((s, c, k) => s + c * (gram[j]?.[k] as number), 0),
    0,
  )
  const left = moment(width, width) - 2 * explainedPart + quadratic
  const bread = inverse(penalised, 'log-HAR regressors')
  const meat = (j: number) =>
    indices.reduce(
      (sum, k) =>
        sum +
        (bread[j]?.[k] as number) *
          indices.reduce((s, l) => s + (gram[k]?.[l] as number) * (bread[l]?.[j] as number), 0),
      0,
    )
  const effective = count / frame.horizon
  const coefficients = scaled.map((b, j) => b / deviation(j))
  return {
    ...frame,
    level: (means[width] as number) - coefficients.reduce((sum, b, j) => sum + b * (means[j] as number), 0),
    coefficients,
    standardErrors: indices.map((j) => Math.sqrt((left * meat(j)) / effective) / deviation(j)),
    residual: Math.sqrt(left),
    explained: 1 - left / moment(width, width),
  }
}
