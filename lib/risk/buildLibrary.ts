import { canonicalJson } from '@/lib/risk/canonicalJson'
import { eventPath } from '@/lib/risk/eventPath'
import type { Side, VenueExposure } from '@/lib/risk/exposure'
import { adverseMove, eventFrequency } from '@/lib/risk/moveLaw'
import { DEFAULT_PARAMETERS, type ModelParameters } from '@/lib/risk/parameters'
import { pathLaw } from '@/lib/risk/pathLaw'
import { type Stream, streamOf } from '@/lib/risk/random'
import { STEP, STEPS, traverse } from '@/lib/risk/runWindow'
import { sha256 } from '@/lib/risk/sha256'
import { copyWindow, openWindow, type WindowState } from '@/lib/risk/windowState'

/** Changes with every change that can change a figure. */
export const MODEL_VERSION = 'ballast-risk-1'

/** How much is simulated. */
export type LibrarySize = {
  /** Independent replicates, whose spread gives the standard errors. */
  replicates: number
  /** Windows of each replicate, besides the two that every stratum gets. */
  windows: number
}

/** 256 windows a replicate for a venue of one market, fewer for many, so that the time of a quote stays bounded. */
function defaultSize(exposure: VenueExposure): LibrarySize {
  return { replicates: 16, windows: Math.round(256 / Math.sqrt(exposure.markets.length)) }
}

/** A simulated window as the aggregation needs it. */
export type WindowSample = {
  /** Expected number a day of the events that this window stands for. */
  weight: number
  /** Highest net loss inside the window, and net loss at its end, asset. */
  peak: number
  netLoss: number
}

/** Windows of stress events on one exposure, for any layer and any term. */
export type Library = {
  exposure: VenueExposure
  parameters: ModelParameters
  seed: number
  size: LibrarySize
  replicates: readonly (readonly WindowSample[])[]
  /** Windows simulated in all. */
  blocks: number
  /** SHA-256 of version, parameters, exposure, seed and size: names all that the figures depend on. */
  modelHash: `0x${string}`
}

type Stratum = { side: Side; from: number; to: number }

/** Each stratum of sizes is half as probable as the one before; the last holds the rest. */
const HALVINGS = 14
const LEAST_PER_STRATUM = 2
const PILOT_PER_STRATUM = 6
/** Streams of the pilot and of the terms lie beyond those of the replicates. */
const PILOT_BLOCK = 0x8000_0000

/**
 * Simulates stress events of 24 h on an exposure: sizes by strata of their tail probability, for falls and rises, each on a
 * drawn path through the same window function that the replay runs. A pilot decides how many windows a stratum gets,
 * `n ∝ probability × standard deviation of the peak`; it draws from streams of its own, so the estimate stays unbiased. All
 * markets move with one factor, each by its own volatility.
 *
 * @param exposure one that `assertExposure` has passed
 * @param seed a whole number below 2^32; the same seed gives the same bytes
 */
export function buildLibrary(
  exposure: VenueExposure,
  seed: number,
  parameters: ModelParameters = DEFAULT_PARAMETERS,
  size: LibrarySize = defaultSize(exposure),
): Library {
  const simulate = simulator(exposure, parameters)
  const strata = strataOf(parameters)
  const counts = allocate(strata, size.windows, simulate, seed)
  const replicates = Array.from({ length: size.replicates }, (_, replicate) =>
    strata.flatMap((stratum, index) => {
      const stream = streamOf(seed, replicate * strata.length + index)
      return sample(stratum, counts[index] as number, stream, simulate)
    }),
  )
  return {
    exposure,
    parameters,
    seed,
    size,
    replicates,
    blocks: size.replicates * counts.reduce((sum, count) => sum + count, 0),
    modelHash: sha256(canonicalJson({ version: MODEL_VERSION, parameters, exposure, seed, size })),
  }
}

function strataOf(parameters: ModelParameters): Stratum[] {
  return (['long', 'short'] as const).flatMap((side) => {
    const frequency = eventFrequency(side, parameters)
    return Array.from({ length: HALVINGS + 1 }, (_, index) => ({
      side,
      from: index === HALVINGS ? 0 : frequency / 2 ** (index + 1),
      to: frequency / 2 ** index,
    }))
  })
}

type Simulate = (side: Side, tail: number, stream: Stream) => { peak: number; netLoss: number }

/** Windows of one stratum: one at a random place in each of `count` equal parts of its probability. */
function sample({ side, from, to }: Stratum, count: number, stream: Stream, simulate: Simulate): WindowSample[] {
  const weight = (to - from) / count
  return Array.from({ length: count }, (_, part) => {
    const tail = from + (part + stream.uniform()) * weight
    return { weight, ...simulate(side, tail, stream) }
  })
}

function allocate(strata: readonly Stratum[], windows: number, simulate: Simulate, seed: number): number[] {
  const spread = strata.map((stratum, index) => {
    const pilot = sample(stratum, PILOT_PER_STRATUM, streamOf(seed, PILOT_BLOCK + index), simulate)
    const mean = pilot.reduce((sum, { peak }) => sum + peak, 0) / pilot.length
    const variance = pilot.reduce((sum, { peak }) => sum + (peak - mean) ** 2, 0) / (pilot.length - 1)
    return (stratum.to - stratum.from) * Math.sqrt(variance)
  })
  const total = spread.reduce((sum, value) => sum + value, 0)
  return spread.map((value) => LEAST_PER_STRATUM + (total > 0 ? Math.round((windows * value) / total) : 0))
}

function simulator(exposure: VenueExposure, parameters: ModelParameters): Simulate {
  const opened: WindowState = openWindow(exposure, parameters)
  const shape = new Float64Array(STEPS)
  const law = pathLaw(parameters)
  const path = Array.from({ length: STEPS }, () => exposure.markets.map((market) => market.markPrice))
  return (side, tail, stream) => {
    eventPath(side, stream, law, shape)
    exposure.markets.forEach(({ markPrice, dailyVolatility }, index) => {
      const move = adverseMove(side, tail, dailyVolatility, parameters) * (side === 'long' ? 1 : -1)
      path.forEach((marks, step) => {
        marks[index] = markPrice * Math.exp(move * (shape[step] as number))
      })
    })
    const { state, peak } = traverse(copyWindow(opened), path, STEP, null)
    return { peak, netLoss: state.netLoss }
  }
}
