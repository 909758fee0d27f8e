import type { StressDay } from '@/lib/risk/calibration/stressEvents'
import type { Side } from '@/lib/risk/exposure'
import { fitGeneralisedPareto } from '@/lib/risk/statistics/fitGeneralisedPareto'
import { maximiseLikelihood } from '@/lib/risk/statistics/maximumLikelihood'
import { InvalidSample, TooFewExceedances } from '@/lib/risk/statistics/statisticsErrors'

/** A fitted figure and its standard error. */
export type Fitted = { value: number; error: number }

/**
 * Stress events of one side: a day's worst 24-h move beyond `threshold` daily volatilities. Day d has one with
 * `p_d = 1 − exp(−λ·s_d^γ)`, s_d the day's volatility over its median; its excess is generalised Pareto, cut off at `cap`;
 * it takes a lognormal time from a fifth of the move to the worst, the shorter the larger the move (durationTrend).
 */
export type EventLaw = {
  days: number
  events: number
  /** Daily volatilities. */
  threshold: number
  /** ln λ and γ; correlation of their estimates. */
  logIntensity: Fitted
  exponent: Fitted
  intensityCorrelation: number
  /** ξ, none, and β, daily volatilities; correlation of their estimates. */
  shape: Fitted
  scale: Fitted
  sizeCorrelation: number
  /** Largest move, daily volatilities: 1.5 times the largest seen. */
  cap: number
  /** Median at the threshold, seconds, and standard deviation of the log. The median's error is of its log. */
  durationMedian: Fitted
  durationDispersion: Fitted
  /** Change of the log of the median per log of `size ÷ threshold`. */
  durationTrend: Fitted
}

/** Daily volatilities beyond which a move is an event. */
export const EVENT_THRESHOLD = 2
const LEAST_EVENTS = 20
const REACH = 1.5

/** s: a day's volatility over the median of all. */
export function dayStates(days: readonly StressDay[]): number[] {
  const sorted = days.map(({ volatility }) => volatility).sort((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] as number
  return days.map(({ volatility }) => volatility / median)
}

/**
 * Fits the law of events. Days of several markets may be passed together, each with its market's state; standard errors then
 * count events of one day as one.
 * @throws {TooFewExceedances} below 20 events @throws {NotConverged}
 */
export function fitEventLaw(
  days: readonly StressDay[],
  states: readonly number[],
  side: Side,
  field: string,
): EventLaw {
  if (states.length !== days.length) throw new InvalidSample('states', 'must be one per day')
  const events = days.filter((day) => day.moves[side] > EVENT_THRESHOLD)
  if (events.length < LEAST_EVENTS) throw new TooFewExceedances(field, events.length, LEAST_EVENTS)
  const clusters = Math.sqrt(events.length / new Set(events.map(({ start }) => start)).size)

  const hit = days.map((day) => day.moves[side] > EVENT_THRESHOLD)
  const logStates = states.map(Math.log)
  const frequency = maximiseLikelihood(
    field,
    ([logIntensity = 0, exponent = 0]) => {
      let sum = 0
      for (let d = 0; d < hit.length; d++) {
        const rate = Math.exp(logIntensity + exponent * (logStates[d] as number))
        sum += hit[d] ? -Math.log(-Math.expm1(-rate)) : rate
      }
      return sum
    },
    [Math.log(-Math.log1p(-events.length / days.length)), 0],
    [0.2, 0.3],
  )
  const size = fitGeneralisedPareto(
    events.map((day) => day.moves[side] - EVENT_THRESHOLD),
    field,
    LEAST_EVENTS,
  )
  const duration = regress(
    events.map((day) => Math.log(day.moves[side] / EVENT_THRESHOLD)),
    events.map((day) => Math.log(3600 * day.durations[side])),
  )
  const [logIntensity = 0, exponent = 0] = frequency.point
  const [intensityError = 0, exponentError = 0] = frequency.standardErrors
  return {
    days: days.length,
    events: events.length,
    threshold: EVENT_THRESHOLD,
    logIntensity: { value: logIntensity, error: clusters * intensityError },
    exponent: { value: exponent, error: clusters * exponentError },
    intensityCorrelation: (frequency.covariance[0]?.[1] ?? 0) / intensityError / exponentError,
    shape: { value: size.shape, error: clusters * size.shapeError },
    scale: { value: size.scale, error: clusters * size.scaleError },
    sizeCorrelation: (size.covariance[0]?.[1] ?? 0) / size.shapeError / size.scaleError,
    cap: REACH * Math.max(...events.map((day) => day.moves[side])),
    durationMedian: { value: Math.exp(duration.level), error: clusters * duration.levelError },
    durationDispersion: {
      value: duration.residual,
      error: (clusters * duration.residual) / Math.sqrt(2 * events.length),
    },
    durationTrend: { value: duration.slope, error: clusters * duration.slopeError },
  }
}

/** Least squares of a line with one regressor. */
function regress(x: readonly number[], y: readonly number[]) {
  const count = x.length
  const meanX = x.reduce((sum, value) => sum + value, 0) / count
  const meanY = y.reduce((sum, value) => sum + value, 0) / count
  const squares = x.reduce((sum, value) => sum + (value - meanX) ** 2, 0)
  const slope = x.reduce((sum, value, i) => sum + (value - meanX) * ((y[i] as number) - meanY), 0) / squares
  const level = meanY - slope * meanX
  const left = x.reduce((sum, value, i) => sum + ((y[i] as number) - level - slope * value) ** 2, 0)
  const residual = Math.sqrt(left / (count - 2))
  return {
    level,
    levelError: residual * Math.sqrt(1 / count + meanX ** 2 / squares),
    slope,
    slopeError: residual / Math.sqrt(squares),
    residual,
  }
}
