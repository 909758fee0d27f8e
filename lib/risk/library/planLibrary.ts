import type { Library, LibraryOptions } from '@/lib/risk/buildLibrary'
import { DEFAULT_CALIBRATION } from '@/lib/risk/calibration/defaultCalibration'
import { canonicalJson } from '@/lib/risk/canonicalJson'
import type { VenueExposure } from '@/lib/risk/exposure'
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

const PILOT_PER_STRATUM = 6
/** Streams of plans and of the pilot's paths, beyond those of the paths. */
const PLAN_BLOCK = 0x8000_0000
const PILOT_PLAN_BLOCK = 0xa000_0000
const PILOT_PATH_BLOCK = 0x4000_0000

/** Windows of a replicate, in 16 replicates: errors of 2 % for a venue's layer at a chance of 1 in 1000 over 30 days. */
export const DEFAULT_SIZE = { replicates: 16, windows: 448 } as const

/**
 * The plan of a venue's library, for any simulator: draws the pilot, asks for its windows, places the others by what it saw, asks
 * for those, and puts them together.
 */
export function* planLibrary(exposure: VenueExposure, seed: number, options: LibraryOptions = {}): Simulating<Library> {
  const { parameters = DEFAULT_PARAMETERS, calibration = DEFAULT_CALIBRATION, size = DEFAULT_SIZE } = options
  const grid = stateGrid([exposure], calibration, parameters, options.grid)
  const law = stressLaw(calibration)
  const volatilities = exposure.markets.map(({ dailyVolatility }) => dailyVolatility)
  const ground = { calibration, parameters, grid, volatilities, seed }
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
  const counts = allocateWindows(observed, grid, strata.length, size.windows, options.focus ?? [])

  const windows = counts.reduce((sum, count) => sum + count, 0)
  const sets = Array.from({ length: size.replicates }, (_, replicate) =>
    drawWindows(ground, strata, counts, { plan: PLAN_BLOCK + replicate * strata.length, path: replicate * windows }),
  )
  const replicates = yield* simulateSets(ground, [venue], sets)
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
