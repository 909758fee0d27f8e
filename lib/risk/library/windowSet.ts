import type { EventCalibration } from '@/lib/risk/calibration/eventCalibration'
import { DRAWN } from '@/lib/risk/calibration/eventCalibration'
import { exp } from '@/lib/risk/elementary/exp'
import { log } from '@/lib/risk/elementary/log'
import { normalScore } from '@/lib/risk/elementary/normalScore'
import type { StateGrid } from '@/lib/risk/library/stateGrid'
import type { EventSide } from '@/lib/risk/library/stressLaw'
import type { ModelParameters } from '@/lib/risk/parameters'
import { type Stream, streamOf } from '@/lib/risk/random'
import { normalCumulative } from '@/lib/risk/statistics/normal'

/** A part of all events: severities between two bounds, daily volatilities of the bin. */
export type Stratum = { side: EventSide; bin: number; low: number; high: number }

/** Windows of one replicate, or of the pilot, as they are drawn. One entry a window. */
export type DrawnWindows = {
  count: number
  sides: Uint8Array
  /** Bin of the volatility that they are simulated at. */
  bins: Uint8Array
  strata: Uint16Array
  /** z in daily volatilities of the bin. */
  sizes: Float64Array
  /** Range of sizes that each stands for: 1 over the density that it was drawn from. Times the law's density: its weight. */
  measures: Float64Array
  /** Standard score of the log duration. */
  scores: Float64Array
  durations: Float64Array
  openInterestScale: Float64Array
  /** Number of the stream of the path. */
  streams: Uint32Array
  /** Signed worst log move of each market, count × markets. */
  moves: Float64Array
}

/** Everything that a draw needs beside the strata. */
export type DrawingGround = {
  calibration: EventCalibration
  parameters: ModelParameters
  grid: StateGrid
  /** Today's volatility of each market, per day. */
  volatilities: readonly number[]
  /** About how much of the losses is each market's; sum to 1. Any positive figures are right, good ones save windows. */
  importance: readonly number[]
  seed: number
}

/** Strata of severities in each direction and bin, next to one another. */
export const STRATA_PER_BIN = 24
const GOLDEN = 0.618_033_988_749_894_9
const SILVER = 0.414_213_562_373_095_1
const BRONZE = 0.302_775_637_731_994_6
/** Strata reach as far beyond the law's sizes as two bins lie apart: nodes between bins see their sizes scaled. */
const REACH = 1.01
/** The first stratum and the last also hold what single markets make of an event's size. */
const BELOW = 1.2
const BEYOND = 4

/** Strata of all events: direction × volatility bin × severity; duration and open interest are spread evenly over each. */
export function strataOf(calibration: EventCalibration, grid: StateGrid): Stratum[] {
  const ratio = REACH * ((grid.bins[1] as number) / (grid.bins[0] as number))
  return ([0, 1] as const).flatMap((side) => {
    const { cap } = side === 0 ? calibration.falls : calibration.rises
    const low = log(calibration.threshold / ratio / BELOW)
    const width = (log(cap * ratio) - low) / STRATA_PER_BIN
    return Array.from(grid.bins).flatMap((_, bin) =>
      Array.from({ length: STRATA_PER_BIN }, (__, k) => ({
        side,
        bin,
        low: exp(low + k * width),
        high: exp(low + (k + 1) * width) * (k === STRATA_PER_BIN - 1 ? BEYOND : 1),
      })),
    )
  })
}

/** Whole windows of each direction and bin: about the sum over its strata. */
export function windowsOf(density: readonly number[]): number[] {
  return Array.from({ length: density.length / STRATA_PER_BIN }, (_, group) => {
    const own = density.slice(group * STRATA_PER_BIN, (group + 1) * STRATA_PER_BIN)
    return Math.max(Math.round(own.reduce((sum, windows) => sum + windows, 0)), 1)
  })
}

/**
 * Draws windows. Those of a direction and bin lie along the severity, `density` of them in each stratum, a fraction too: the
 * severities are cut into as many parts as there are windows, each with one window at a random place, and equally probable
 * within a stratum under the fitted law of sizes (continued below the threshold, for nodes of less volatility than the
 * bin's). Durations and open interest are spread evenly over theirs, and the markets' moves around the event's common size.
 *
 * @param density windows in each stratum, about; above 0
 * @param first number of the first stream that plans, and of the first path's; the draw takes as many as it has directions and
 *   bins, or windows
 */
export function drawWindows(
  ground: DrawingGround,
  strata: readonly Stratum[],
  density: readonly number[],
  first: { plan: number; path: number },
): DrawnWindows {
  const { calibration, parameters, grid, volatilities, importance, seed } = ground
  const numbers = windowsOf(density)
  const count = numbers.reduce((sum, n) => sum + n, 0)
  const markets = volatilities.length
  const drawn: DrawnWindows = {
    count,
    sides: new Uint8Array(count),
    bins: new Uint8Array(count),
    strata: new Uint16Array(count),
    sizes: new Float64Array(count),
    measures: new Float64Array(count),
    scores: new Float64Array(count),
    durations: new Float64Array(count),
    openInterestScale: new Float64Array(count),
    streams: new Uint32Array(count),
    moves: new Float64Array(count * markets),
  }
  const { openInterestDispersion: dispersion } = parameters
  const ratios = new Float64Array(markets)
  let window = 0
  numbers.forEach((n, group) => {
    const { side, bin } = strata[group * STRATA_PER_BIN] as Stratum
    const { law, cap, draws } = side === 0 ? calibration.falls : calibration.rises
    const stream = streamOf(seed, first.plan + group)
    const [start, scale, spread, lead] = [stream.uniform(), stream.uniform(), stream.uniform(), stream.uniform()]
    const shape = Math.max(law.shape, LEAST_SHAPE)
    const noises = draws.map((draw) => -Math.SQRT2 * normalScore((draw[CHANCE] ?? law.chance) / 2))
    const place = placesOf(strata, density, group, n, sizeLaw(law, calibration.threshold))
    const multiple = grid.bins[bin] as number
    for (let part = 0; part < n; part++, window++) {
      const { stratum, severity, measure } = place(part + stream.uniform())
      const noise = noises[Math.floor(fraction(spread + part * BRONZE) * draws.length)] as number
      const total = drawRatios(stream, noise, shape, importance, fraction(lead + part * COPPER), ratios)
      const size = severity / total
      const logSize = log(size)
      const score = normalScore(fraction(start + part * GOLDEN))
      drawn.sides[window] = side
      drawn.bins[window] = bin
      drawn.strata[window] = stratum
      drawn.sizes[window] = size
      // The law's density of the size, where the severity was drawn: `dz = dS ÷ R`, and the ratios' own weight `R^−1÷ξ`.
      drawn.measures[window] = measure * exp(-(1 + 1 / shape) * log(total))
      drawn.scores[window] = score
      drawn.durations[window] = quantileOf(law, score, logSize - log(calibration.threshold), parameters)
      drawn.openInterestScale[window] = exp(
        dispersion * (normalScore(fraction(scale + part * SILVER)) - dispersion / 2),
      )
      drawn.streams[window] = first.path + window
      for (let market = 0; market < markets; market++) {
        // The law itself ends the common size, node by node: in the units of a calmer bin it lies beyond the cap.
        const own = Math.min(size * (ratios[market] as number), Math.max(size, cap))
        const move = own * multiple * (volatilities[market] as number)
        const cut = Math.min(move, parameters.largestMove)
        drawn.moves[window * markets + market] = side === 0 ? -cut : cut
      }
    }
  })
  return drawn
}

type SizeLaw = ReturnType<typeof sizeLaw>

/** Where the windows of a direction and bin lie: the severity at a place from 0 to n, and the range of severities of a window. */
function placesOf(
  strata: readonly Stratum[],
  density: readonly number[],
  group: number,
  n: number,
  { survival, quantile, density: likelihood }: SizeLaw,
): (at: number) => { stratum: number; severity: number; measure: number } {
  const from = group * STRATA_PER_BIN
  const own = density.slice(from, from + STRATA_PER_BIN)
  const scale = n / own.reduce((sum, windows) => sum + windows, 0)
  let k = 0
  let before = 0
  let [windows, top, width] = [0, 0, 0]
  const enter = () => {
    const { low, high } = strata[from + k] as Stratum
    windows = (own[k] as number) * scale
    top = survival(low)
    width = top - survival(high)
  }
  enter()
  return (at) => {
    while (k < STRATA_PER_BIN - 1 && at >= before + windows) {
      before += windows
      k++
      enter()
    }
    const severity = quantile(top - Math.min((at - before) / windows, 1) * width)
    return { stratum: from + k, severity, measure: width / windows / likelihood(severity) }
  }
}

const CHANCE = DRAWN.indexOf('chance')
const COPPER = 0.192_582_403_567_252

/**
 * How far each market goes in an event of common size z: by `z·r_i`, `ln r_i = ξ·(τ·ε_i − τ²÷2)`. That keeps each market's
 * own tail, `E r^(1÷ξ) = 1`, and makes a second market pass any far level with probability `chance = 2·Φ(−τ ÷ √2)` where a
 * first one does: the size is a common factor with a heavy tail.
 *
 * One market is forced to lead, drawn by its importance w, with its ratio from the law weighted by `r^(1÷ξ)`; over all leaders
 * the ratios come with weight `R^(1÷ξ) = Σ w_i·r_i^(1÷ξ)`. Windows are then stratified by the severity `S = z·R`, which says
 * more of the loss than z alone.
 * @param noise τ @param at from 0 to 1, picks the leader @param into filled with r_i
 * @returns R
 */
function drawRatios(
  stream: Stream,
  noise: number,
  shape: number,
  importance: readonly number[],
  at: number,
  into: Float64Array,
): number {
  const markets = importance.length
  if (markets === 1) {
    into[0] = 1
    return 1
  }
  let leader = 0
  for (let sum = importance[0] as number; leader < markets - 1 && sum < at; ) sum += importance[++leader] as number
  let weight = 0
  for (let market = 0; market < markets; market++) {
    const power = noise * (stream.normal() + (market === leader ? noise : -noise) / 2)
    weight += (importance[market] as number) * exp(power)
    into[market] = exp(shape * power)
  }
  return exp(shape * log(weight))
}

/** The generalised Pareto law of sizes, also below its threshold, where it is above 1. */
function sizeLaw({ shape, scale }: { shape: number; scale: number }, threshold: number) {
  const xi = Math.max(shape, LEAST_SHAPE)
  const base = (size: number) => 1 + (xi * (size - threshold)) / scale
  return {
    survival: (size: number) => exp(-log(base(size)) / xi),
    density: (size: number) => exp(-(1 / xi + 1) * log(base(size))) / scale,
    quantile: (tail: number) => threshold + (scale * (exp(-xi * log(tail)) - 1)) / xi,
  }
}

const LEAST_SHAPE = 0.05

/** The simulation's own quantile of the duration that this score means, for an event `logSize` above the threshold. */
function quantileOf(
  law: { durationMedian: number; durationDispersion: number; durationTrend: number },
  score: number,
  logSize: number,
  { durationMedian, durationDispersion }: ModelParameters,
): number {
  const logDuration =
    log(law.durationMedian) + law.durationTrend * Math.max(logSize, 0) + law.durationDispersion * score
  const quantile = normalCumulative((logDuration - log(durationMedian)) / durationDispersion)
  return Math.min(Math.max(quantile, 1e-12), 1 - 1e-12)
}

function fraction(value: number): number {
  const part = value - Math.floor(value)
  return part > 0 && part < 1 ? part : 0.5
}
