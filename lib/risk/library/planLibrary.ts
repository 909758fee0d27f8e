import type { Library, LibraryOptions } from '@/lib/risk/buildLibrary'
import { DEFAULT_CALIBRATION } from '@/lib/risk/calibration/defaultCalibration'
import { canonicalJson } from '@/lib/risk/canonicalJson'
import type { VenueExposure } from '@/lib/risk/exposure'
import { eventTail } from '@/lib/risk/library/eventTail'
import { eventWeights } from '@/lib/risk/library/eventWeights'
import { drawReplicate, guessImportance, placeVenues, placeWindows } from '@/lib/risk/library/placement'
import { type SimulatedWindows, type Simulating, simulateSets } from '@/lib/risk/library/simulation'
import { stateGrid } from '@/lib/risk/library/stateGrid'
import { stressLaw } from '@/lib/risk/library/stressLaw'
import { MODEL_VERSION } from '@/lib/risk/modelVersion'
import { DEFAULT_PARAMETERS } from '@/lib/risk/parameters'
import { sha256 } from '@/lib/risk/sha256'
import type { WindowRecords } from '@/lib/risk/windowPlan'

/** Windows of a replicate, in 16 replicates: errors of 2 % for a venue's layer at a chance of 1 in 1000 over 30 days. */
export const DEFAULT_SIZE = { replicates: 16, windows: 704 } as const

/**
 * The plan of a venue's library, for any simulator: draws the pilot, asks for its windows, places the others by what it saw, asks
 * for those, and puts them together.
 */
export function* planLibrary(exposure: VenueExposure, seed: number, options: LibraryOptions = {}): Simulating<Library> {
  const { parameters = DEFAULT_PARAMETERS, calibration = DEFAULT_CALIBRATION, size = DEFAULT_SIZE } = options
  const { focus = [] } = options
  const grid = stateGrid([exposure], calibration, parameters, options.grid)
  const volatilities = exposure.markets.map(({ dailyVolatility }) => dailyVolatility)
  const { markets, venues } = placeVenues([exposure])
  const ground = { calibration, parameters, grid, volatilities, importance: guessImportance(markets, [exposure]), seed }
  const lossOf = (pilot: SimulatedWindows) => venueRecords(pilot).peak
  const placement = options.placement ?? (yield* placeWindows(ground, venues, { windows: size.windows, focus, lossOf }))
  const sets = Array.from({ length: size.replicates }, (_, replicate) => drawReplicate(ground, placement, replicate))
  const replicates = yield* simulateSets(ground, venues, sets)
  const law = stressLaw(calibration)
  return {
    ...{ exposure, parameters, calibration, grid, seed, size, placement, replicates },
    tails: replicates.map((set) => {
      const { peak, netLoss } = venueRecords(set)
      return eventTail(set, grid, eventWeights(set, grid, law), peak, netLoss, law)
    }),
    blocks: placement.pilot + sets.reduce((sum, { count }) => sum + count, 0),
    modelHash: sha256(
      canonicalJson({
        ...{ version: MODEL_VERSION, calibration: calibration.hash, parameters, exposure, seed, size, focus },
        grid: options.grid ?? {},
        ...(options.placement && { placement }),
      }),
    ),
  }
}

function venueRecords({ records }: SimulatedWindows): WindowRecords {
  const [only] = records
  if (!only) throw new Error('The venue has no records.')
  return only
}
