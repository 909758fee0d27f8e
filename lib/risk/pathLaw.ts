import { exp } from '@/lib/risk/elementary/exp'
import type { ModelParameters } from '@/lib/risk/parameters'
import { STEPS } from '@/lib/risk/runWindow'

const DAY = 86_400
/** Seconds over which the log of the speed keeps `SPEED_CORRELATION` of itself. */
const CORRELATION_TIME = 300
const SPEED_CORRELATION = 0.9
const LN_SPEED_CORRELATION = -0.105_360_515_657_826_28

/** What the parameters say about the course of an event, made ready for drawing it in `steps` steps. */
export type PathLaw = {
  steps: number
  /** Median duration, steps, and standard deviation of its log. */
  duration: number
  dispersion: number
  /** Standard deviation of the log speed, its correlation from one step to the next, and `√(1 − correlation²)`. */
  burst: number
  correlation: number
  innovation: number
  /** Standard deviation of one step's noise, as a share of the event's size. */
  noise: number
  fallRebound: number
  riseRebound: number
  /** Share of the rebound that has come after 1, 2, … steps. */
  returned: Float64Array
}

/**
 * @param steps even; another number than 288 cuts the same 24 h finer or coarser
 */
export function pathLaw(parameters: ModelParameters, steps: number = STEPS): PathLaw {
  const seconds = DAY / steps
  const correlation = steps === STEPS ? SPEED_CORRELATION : exp((LN_SPEED_CORRELATION * seconds) / CORRELATION_TIME)
  return {
    steps,
    duration: parameters.durationMedian / seconds,
    dispersion: parameters.durationDispersion,
    burst: parameters.burst,
    correlation,
    innovation: Math.sqrt(1 - correlation * correlation),
    noise: parameters.pathNoise / Math.sqrt(steps),
    fallRebound: parameters.fallRebound,
    riseRebound: parameters.riseRebound,
    returned: Float64Array.from(
      { length: steps },
      (_, step) => 1 - exp((-Math.LN2 * (step + 1) * seconds) / parameters.reboundHalfLife),
    ),
  }
}
