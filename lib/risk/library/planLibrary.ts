import type { Library, LibraryOptions } from '@/lib/risk/buildLibrary'
import { DEFAULT_CALIBRATION } from '@/lib/risk/calibration/defaultCalibration'
import { canonicalJson } from '@/lib/risk/canonicalJson'
import { openInterestOf, type VenueExposure } from '@/lib/risk/exposure'
import { allocateWindows } from '@/lib/risk/library/allocateWindows'
import { eventTail } from '@/lib/risk/library/eventTail'
import { eventWeights } from '@/lib/risk/library/eventWeights'
import { type Simulating, simulateSets } from '@/lib/risk/library/simulation'
import { stateGrid } from '@/lib/risk/library/stateGrid'
import { stressLaw } from '@/lib/risk/library/stressLaw'
import { drawWindows, strataOf } from '@/lib/risk/library/windowSet'
import { MODEL_VERSION } from '@/lib/risk/modelVersion'
import { DEFAULT_PARAMETERS } from '@/lib/risk/parameters'
import { sha256 } from '@/lib/risk/sha256'
import type { WindowRecords } from '@/lib/risk/windowPlan'

const PILOT_PER_STRATUM = 6
/** Streams of plans and of the pilot's paths, beyond those of the paths. */
const PLAN_BLOCK = 0x8000_0000
const PILOT_PLAN_BLOCK = 0xa000_0000
const PILOT_PATH_BLOCK = 0x4000_0000

/** Windows of a replicate, in 16 replicates: errors of 2 % for a venue's layer at a chance of 1 in 1000 over 30 days. */
export const DEFAULT_SIZE = { replicates: 16, windows: 608 } as const

/**
 * The plan of a venue's library, for any simulator: draws the pilot, asks for its windows, places the others by what it saw, asks
 * for those, and puts them together.
 */
export function* planLibrary(exposure: VenueExposure, seed: number, options: LibraryOptions = {}): Simulating<Library> {
  const { parameters = DEFAULT_PARAMETERS, calibration = DEFAULT_CALIBRATION, size = DEFAULT_SIZE } = options
  const grid = stateGrid([exposure], calibration, parameters, options.grid)
  const law = stressLaw(calibration)
  const volatilities = exposure.markets.map(({ dailyVolatility }) => dailyVolatility)
  const guess = shares(exposure.markets.map(({ long, dailyVolatility }) => openInterestOf(long) * dailyVolatility))
  const ground = { calibration, parameters, grid, volatilities, importance: guess, seed }
  const venue = { exposure, columns: exposure.markets.map((_, index) => index) }
  const strata = strataOf(calibration, grid)

  const pilotPlan = drawWindows(
    ground,
    strata,
    strata.map(() => PILOT_PER_STRATUM),
    { plan: PILOT_PLAN_BLOCK, path: PILOT_PATH_BLOCK },
  )
  const [pilot] = yield* simulateSets(ground, [venue], [pilotPlan])
  const seen = pilot?.records[0]
  if (!pilot || !seen) throw new Error('The pilot has no windows.')
  const weights = eventWeights(pilot, grid, law)
  const tail = eventTail(pilot, grid, weights, seen.peak, seen.netLoss)
  const observed = { windows: pilot, peak: seen.peak, weights, tail }
  const { counts, events } = allocateWindows(observed, grid, strata, size.windows, options.focus ?? [])

  const seenGround = { ...ground, importance: lossShares(seen, events, guess) }

  const windows = counts.reduce((sum, count) => sum + count, 0)
  const sets = Array.from({ length: size.replicates }, (_, replicate) =>
    drawWindows(seenGround, strata, counts, {
      plan: PLAN_BLOCK + replicate * strata.length,
      path: replicate * windows,
    }),
  )
  const replicates = yield* simulateSets(seenGround, [venue], sets)
  return {
    exposure,
    parameters,
    calibration,
    grid,
    seed,
    size,
    replicates,
    tails: replicates.map((set) => {
      const record = set.records[0]
      if (!record) throw new Error('A replicate has no records.')
      return eventTail(set, grid, eventWeights(set, grid, law), record.peak, record.netLoss)
    }),
    blocks: pilot.count + size.replicates * windows,
    modelHash: sha256(
      canonicalJson({
        ...{ version: MODEL_VERSION, calibration: calibration.hash, parameters, exposure, seed, size },
        ...{ focus: options.focus ?? [], grid: options.grid ?? {} },
      }),
    ),
  }
}

/** Least share of a market, so that no market is left out. */
const LEAST_SHARE = 0.02

/** Each market's share of the pilot's losses, where it saw any, half and half with the guess. */
function lossShares({ peak, marketLoss }: WindowRecords, events: Float64Array, guess: readonly number[]): number[] {
  const markets = guess.length
  const losses = guess.map((_, market) =>
    peak.reduce((sum, loss, i) => {
      const own = marketLoss[i * markets + market] as number
      return loss > 0 && own > 0 ? sum + (events[i] as number) * own : sum
    }, 0),
  )
  const seen = shares(losses)
  return shares(guess.map((share, market) => (share + (seen[market] as number)) / 2))
}

function shares(parts: readonly number[]): number[] {
  const sum = parts.reduce((all, part) => all + part, 0)
  const floored = parts.map((part) => Math.max(sum > 0 ? part / sum : 1 / parts.length, LEAST_SHARE))
  const total = floored.reduce((all, part) => all + part, 0)
  return floored.map((part) => part / total)
}
