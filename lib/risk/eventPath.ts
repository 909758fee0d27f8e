import type { Side } from '@/lib/risk/exposure'
import type { ModelParameters } from '@/lib/risk/parameters'
import type { Stream } from '@/lib/risk/random'
import { STEP, STEPS } from '@/lib/risk/runWindow'

/** Of the log of the speed, from one step to the next. */
const CORRELATION = 0.9

/**
 * Course of a 24-h event as a share of its size: 288 values, 0 at the trigger, exactly −1 at the worst. The move takes a
 * lognormal time, in bursts (the log of its speed is an autoregression), then part of it comes back with a half-life;
 * Brownian noise lies over both. Falls and rises differ in how much comes back.
 *
 * @param side whom the move hurts: longs lose in a fall
 * @param shape filled and returned, so that a caller can reuse it
 */
export function eventPath(side: Side, stream: Stream, parameters: ModelParameters, shape: Float64Array): Float64Array {
  const drawn = parameters.durationMedian * Math.exp(parameters.durationDispersion * stream.normal())
  const duration = Math.min(Math.max(Math.round(drawn / STEP), 1), STEPS)
  const { burst } = parameters
  const rebound = side === 'long' ? parameters.fallRebound : parameters.riseRebound
  let speed = stream.normal()
  let travelled = 0
  for (let step = 0; step < duration; step++) {
    travelled += Math.exp(burst * speed)
    shape[step] = travelled
    speed = CORRELATION * speed + Math.sqrt(1 - CORRELATION ** 2) * stream.normal()
  }
  const noise = parameters.pathNoise / Math.sqrt(STEPS)
  let wander = 0
  let worst = 0
  for (let step = 0; step < STEPS; step++) {
    wander += noise * stream.normal()
    const course =
      step < duration
        ? -(shape[step] as number) / travelled
        : -1 + rebound * (1 - 2 ** (((duration - step - 1) * STEP) / parameters.reboundHalfLife))
    const value = course + wander
    shape[step] = value
    if (value < worst) worst = value
  }
  // The size is that of the worst point, whatever the noise did to it.
  const scale = worst < -0.1 ? -1 / worst : 1
  for (let step = 0; step < STEPS; step++) shape[step] = Math.max((shape[step] as number) * scale, -1)
  return shape
}
