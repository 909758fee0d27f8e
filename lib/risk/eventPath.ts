import { exp } from '@/lib/risk/elementary/exp'
import { normalPair } from '@/lib/risk/elementary/normalPair'
import type { Side } from '@/lib/risk/exposure'
import type { PathLaw } from '@/lib/risk/pathLaw'
import type { Stream } from '@/lib/risk/random'
import { STEPS } from '@/lib/risk/runWindow'

const pair = new Float64Array(2)
let course = new Float64Array(STEPS)

/**
 * Course of a 24-h event as a share of its size: one value a step, 0 at the trigger, −1 at the worst, never below. The move
 * takes a lognormal time, in bursts (the log of its speed is an autoregression), then part of it comes back with a
 * half-life; Brownian noise lies over both. Falls and rises differ in how much comes back.
 *
 * From the stream come pairs of normals: (duration, first speed), then the noise of each step, then speeds as far as the
 * duration asks. Speeds come last, so that paths of different durations can be drawn side by side.
 *
 * @param side whom the move hurts: longs lose in a fall
 * @param durationScore standard normal score of the duration, NaN to draw it
 * @param shape filled and returned, so that a caller can reuse it; `law.steps` long
 */
export function eventPath(
  side: Side,
  stream: Stream,
  law: PathLaw,
  shape: Float64Array,
  durationScore: number = Number.NaN,
): Float64Array {
  const { steps } = law
  normalPair(stream.word(), stream.word(), pair)
  const score = Number.isNaN(durationScore) ? (pair[0] as number) : durationScore
  const firstSpeed = pair[1] as number
  const drawn = Math.floor(law.duration * exp(law.dispersion * score) + 0.5)
  const duration = Math.min(Math.max(drawn, 1), steps)

  let wander = 0
  for (let step = 0; step < steps; step += 2) {
    normalPair(stream.word(), stream.word(), pair)
    wander += law.noise * (pair[0] as number)
    shape[step] = wander
    wander += law.noise * (pair[1] as number)
    shape[step + 1] = wander
  }
  const share = -1 / travel(stream, law, firstSpeed, duration)
  const rebound = side === 'long' ? law.fallRebound : law.riseRebound
  let worst = 0
  for (let step = 0; step < steps; step++) {
    const value =
      step < duration ? (course[step] as number) * share : -1 + rebound * (law.returned[step - duration] as number)
    const noisy = value + (shape[step] as number)
    shape[step] = noisy
    if (noisy < worst) worst = noisy
  }
  // The size is that of the worst point, whatever the noise did to it.
  const scale = worst < -0.1 ? -1 / worst : 1
  for (let step = 0; step < steps; step++) shape[step] = Math.max((shape[step] as number) * scale, -1)
  return shape
}

/** Fills `course` with the way travelled after each step of the move, and returns the whole. */
function travel(stream: Stream, law: PathLaw, firstSpeed: number, duration: number): number {
  if (course.length < law.steps) course = new Float64Array(law.steps)
  let speed = firstSpeed
  let way = exp(law.burst * speed)
  course[0] = way
  for (let step = 1; step < duration; step++) {
    if (step % 2 === 1) normalPair(stream.word(), stream.word(), pair)
    speed = law.correlation * speed + law.innovation * (pair[(step + 1) % 2] as number)
    way += exp(law.burst * speed)
    course[step] = way
  }
  return way
}
