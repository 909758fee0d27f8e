import { exp, fillNormals } from './elementary'
import { Book } from './layout'

@inline
function setting(book: usize, field: usize): v128 {
  return v128.load64_splat(book + field)
}

@inline
function stepsOf(duration: f64, steps: i32): i32 {
  return <i32>min(max(duration, 1), <f64>steps)
}

/** One figure a lane from two addresses. */
@inline
function gathered(first: usize, second: usize): v128 {
  return v128.load64_lane(second, v128.load64_zero(first), 1)
}

/**
 * Course of two events side by side; eventPath.ts.
 *
 * @param random state of the generators
 * @param scores normal scores of the durations, NaN to draw them
 * @param rises all bits set in the lanes of rises
 * @param shape 16 bytes a step, filled
 * @param scratch 32 bytes a step
 */
@inline
export function eventPaths(book: usize, random: usize, scores: v128, rises: v128, shape: usize, scratch: usize): void {
  const steps = load<i32>(book, Book.steps)
  fillNormals(random, 1 + (steps >> 1), scratch)
  const score = v128.bitselect(v128.load(scratch), scores, f64x2.ne(scores, scores))
  let speed = v128.load(scratch, 16)
  const stretched = f64x2.mul(setting(book, Book.duration), exp(f64x2.mul(setting(book, Book.dispersion), score)))
  const drawn = f64x2.floor(f64x2.add(stretched, f64x2.splat(0.5)))
  const first = stepsOf(f64x2.extract_lane(drawn, 0), steps)
  const second = stepsOf(f64x2.extract_lane(drawn, 1), steps)

  const noise = setting(book, Book.noise)
  let wander = f64x2.splat(0)
  for (let step = 0; step < steps; step++) {
    wander = f64x2.add(wander, f64x2.mul(noise, v128.load(scratch + 32 + (<usize>step << 4))))
    v128.store(shape + (<usize>step << 4), wander)
  }

  // Speeds overwrite the normals that they are made of, one place behind.
  const longest = max(first, second)
  fillNormals(random, longest >> 1, scratch + 16)
  const burst = setting(book, Book.burst)
  const correlation = setting(book, Book.correlation)
  const innovation = setting(book, Book.innovation)
  let way = exp(f64x2.mul(burst, speed))
  v128.store(scratch, way)
  for (let step = 1; step < longest; step++) {
    const place = scratch + (<usize>step << 4)
    speed = f64x2.add(f64x2.mul(correlation, speed), f64x2.mul(innovation, v128.load(place)))
    way = f64x2.add(way, exp(f64x2.mul(burst, speed)))
    v128.store(place, way)
  }
  const whole = gathered(scratch + (<usize>(first - 1) << 4), scratch + (<usize>(second - 1) << 4) + 8)
  const share = f64x2.div(f64x2.splat(-1), whole)
  finish(book, first, second, rises, share, shape, scratch)
}

/** Adds course and noise and brings the worst point to −1. */
@inline
function finish(book: usize, first: i32, second: i32, rises: v128, share: v128, shape: usize, scratch: usize): void {
  const steps = load<i32>(book, Book.steps)
  const shortest = min(first, second)
  const rebound = v128.bitselect(setting(book, Book.riseRebound), setting(book, Book.fallRebound), rises)
  const returned = <usize>load<i32>(book, Book.returned)
  let worst = f64x2.splat(0)
  for (let step = 0; step < shortest; step++) {
    const offset = <usize>step << 4
    const value = f64x2.mul(v128.load(scratch + offset), share)
    const noisy = f64x2.add(value, v128.load(shape + offset))
    v128.store(shape + offset, noisy)
    worst = f64x2.pmin(worst, noisy)
  }
  const durations = f64x2(<f64>0, <f64>0)
  const ends = f64x2.replace_lane(f64x2.replace_lane(durations, 0, <f64>first), 1, <f64>second)
  for (let step = shortest; step < steps; step++) {
    const offset = <usize>step << 4
    const back = gathered(
      returned + (<usize>max(step - first, 0) << 3),
      returned + (<usize>max(step - second, 0) << 3),
    )
    const after = f64x2.add(f64x2.splat(-1), f64x2.mul(rebound, back))
    const during = f64x2.mul(v128.load(scratch + offset), share)
    const value = v128.bitselect(during, after, f64x2.lt(f64x2.splat(<f64>step), ends))
    const noisy = f64x2.add(value, v128.load(shape + offset))
    v128.store(shape + offset, noisy)
    worst = f64x2.pmin(worst, noisy)
  }
  const one = f64x2.splat(1)
  const scale = v128.bitselect(f64x2.div(f64x2.splat(-1), worst), one, f64x2.lt(worst, f64x2.splat(-0.1)))
  for (let step = 0; step < steps; step++) {
    const place = shape + (<usize>step << 4)
    v128.store(place, f64x2.pmax(f64x2.mul(v128.load(place), scale), f64x2.splat(-1)))
  }
}
