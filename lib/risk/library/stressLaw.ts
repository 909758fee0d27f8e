import {
  DRAWN,
  type EventCalibration,
  type SideCalibration,
  type SideLaw,
} from '@/lib/risk/calibration/eventCalibration'
import { exp } from '@/lib/risk/elementary/exp'
import { log } from '@/lib/risk/elementary/log'

/** 0: a fall, hurts longs; 1: a rise, hurts shorts. */
export type EventSide = 0 | 1

/** Stress events at one state of the volatility. */
export type EventDensity = {
  /** Expected number a day. */
  frequency: number
  /** Expected number a day per unit of the size z, daily volatilities; 0 below the threshold and beyond the cap. */
  density(size: number): number
  /** The same by the size's logarithm. */
  densityAt(logSize: number): number
  /** Threshold and cap of the sizes, daily volatilities. */
  smallest: number
  largest: number
  /** Expected number a day of sizes between two bounds. */
  between(low: number, high: number): number
}

/**
 * How often stress events come and how large they are: of one set of parameters, or the mean over all draws of a
 * calibration. An expected loss is linear in it, so the mean over draws of the expected loss of the next event is its expected
 * loss under the mean law.
 */
export type StressLaw = {
  at(side: EventSide, state: number): EventDensity
  /** Density of a log duration `score` dispersions from its median, over that of the calibration's estimate. */
  durationRatio(side: EventSide, score: number): number
}

/** Points of the tables, in equal steps of the log of the size and of the score. */
const SIZES = 129
const SCORES = 65
const WIDEST_SCORE = 6

const MOST_STATES = 256

const laws = new WeakMap<EventCalibration, StressLaw>()

/**
 * @param draw number of the draw to use; without one the mean over all draws
 * @throws {RangeError} for a draw that the calibration doesn't hold
 */
export function stressLaw(calibration: EventCalibration, draw?: number): StressLaw {
  if (draw !== undefined) return lawOf(calibration, draw)
  const known = laws.get(calibration) ?? lawOf(calibration, undefined)
  laws.set(calibration, known)
  return known
}

function lawOf(calibration: EventCalibration, draw: number | undefined): StressLaw {
  const { threshold } = calibration
  const sides = [calibration.falls, calibration.rises].map((side) => tableOf(side, threshold, draw))
  const at = (side: EventSide) => sides[side] as ReturnType<typeof tableOf>
  // All replicates of a library ask for the same few states.
  const known = new Map<string, EventDensity>()
  return {
    at(side, state) {
      const key = `${side} ${state}`
      const density = known.get(key) ?? at(side).at(state)
      if (known.size >= MOST_STATES) known.clear()
      known.set(key, density)
      return density
    },
    durationRatio: (side, score) => at(side).durationRatio(score),
  }
}

function drawsOf({ draws }: SideCalibration, draw: number | undefined): SideLaw[] {
  const rows = draw === undefined ? draws : draws.slice(draw, draw + 1)
  if (rows.length === 0) throw new RangeError(`The calibration holds ${draws.length} draws; ${draw} is none of them.`)
  return rows.map((row) => Object.fromEntries(DRAWN.map((name, i) => [name, row[i]])) as SideLaw)
}

function tableOf(side: SideCalibration, threshold: number, draw: number | undefined) {
  const drawn = drawsOf(side, draw)
  const low = log(threshold)
  const high = log(side.cap)
  const step = (high - low) / (SIZES - 1)
  const densities = drawn.map((law) =>
    Float64Array.from({ length: SIZES }, (_, k) =>
      paretoDensity(law, exp(low + k * step) - threshold, side.cap - threshold),
    ),
  )
  const ratios = Float64Array.from({ length: SCORES }, (_, k) =>
    durationRatio(side.law, drawn, WIDEST_SCORE * ((2 * k) / (SCORES - 1) - 1)),
  )

  function at(state: number): EventDensity {
    const table = new Float64Array(SIZES)
    let frequency = 0
    drawn.forEach(({ logIntensity, exponent }, b) => {
      const chance = (1 - exp(-exp(logIntensity + exponent * log(state)))) / drawn.length
      const sizes = densities[b] as Float64Array
      frequency += chance
      for (let k = 0; k < SIZES; k++) table[k] = (table[k] as number) + chance * (sizes[k] as number)
    })
    // By size rather than by its log, the trapezoids' error is 1e-4 of the number.
    const below = new Float64Array(SIZES)
    for (let k = 1; k < SIZES; k++) {
      const width = exp(low + k * step) - exp(low + (k - 1) * step)
      below[k] = (below[k - 1] as number) + (width * ((table[k - 1] as number) + (table[k] as number))) / 2
    }
    const scale = frequency / (below[SIZES - 1] as number)
    const place = (size: number) => (log(Math.min(Math.max(size, threshold), side.cap)) - low) / step
    for (let k = 0; k < SIZES; k++) table[k] = log(table[k] as number)
    const densityAt = (logSize: number) =>
      logSize < low || logSize > high ? 0 : exp(entry(table, (logSize - low) / step))
    return {
      frequency,
      smallest: threshold,
      largest: side.cap,
      density: (size) => densityAt(log(size)),
      densityAt,
      between: (from, to) => scale * (entry(below, place(to)) - entry(below, place(from))),
    }
  }

  return {
    at,
    durationRatio: (score: number) => entry(ratios, ((score / WIDEST_SCORE + 1) / 2) * (SCORES - 1)),
  }
}

/** Density of the excess, given that it stays below the reach of the law. */
function paretoDensity({ shape, scale }: SideLaw, excess: number, reach: number): number {
  const logSurvival = (y: number) =>
    Math.abs(shape) < 1e-9 ? -y / scale : -log(Math.max(1 + (shape * y) / scale, Number.MIN_VALUE)) / shape
  const base = 1 + (shape * excess) / scale
  // Beyond the end point that a negative shape gives there is no density.
  if (base <= 0) return Number.MIN_VALUE
  return Math.max(exp(logSurvival(excess)) / base / scale / (1 - exp(logSurvival(reach))), Number.MIN_VALUE)
}

function durationRatio(law: SideLaw, drawn: readonly SideLaw[], score: number): number {
  const logDuration = log(law.durationMedian) + law.durationDispersion * score
  const sum = drawn.reduce((total, { durationMedian, durationDispersion }) => {
    const z = (logDuration - log(durationMedian)) / durationDispersion
    return total + exp((score * score - z * z) / 2) * (law.durationDispersion / durationDispersion)
  }, 0)
  return sum / drawn.length
}

/** Linear between the entries of a table; the ends beyond. */
function entry(table: Float64Array, at: number): number {
  const left = Math.min(Math.max(Math.floor(at), 0), table.length - 2)
  const share = Math.min(Math.max(at - left, 0), 1)
  return (1 - share) * (table[left] as number) + share * (table[left + 1] as number)
}
