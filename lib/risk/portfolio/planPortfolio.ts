import { DEFAULT_CALIBRATION } from '@/lib/risk/calibration/defaultCalibration'
import { canonicalJson } from '@/lib/risk/canonicalJson'
import type { VenueExposure } from '@/lib/risk/exposure'
import { drawReplicate, guessImportance, type Placement, placeVenues, placeWindows } from '@/lib/risk/library/placement'
import { type SimulatedWindows, type Simulating, simulateSets } from '@/lib/risk/library/simulation'
import { stateGrid } from '@/lib/risk/library/stateGrid'
import type { DrawingGround } from '@/lib/risk/library/windowSet'
import { MODEL_VERSION } from '@/lib/risk/modelVersion'
import { DEFAULT_PARAMETERS } from '@/lib/risk/parameters'
import { commonEvents } from '@/lib/risk/portfolio/commonEvents'
import { poolHistories } from '@/lib/risk/portfolio/poolHistories'
import { approachOf } from '@/lib/risk/portfolio/poolLosses'
import type {
  Portfolio,
  PortfolioBlock,
  PortfolioLibrary,
  PortfolioOptions,
  PortfolioPlan,
  PortfolioSize,
} from '@/lib/risk/portfolio/portfolio'
import { assertHorizon } from '@/lib/risk/riskErrors'
import { sha256 } from '@/lib/risk/sha256'

/** Of a pool's run, unless another is asked for. */
export const PORTFOLIO_SIZE: PortfolioSize = { replicates: 16, windows: 480, histories: [192, 300, 300] }
/** Part of the windows that goes to common events: a year's losses add up, so theirs count as those of the rare ones do. */
const COMMON = 0.45
const YEAR_DAYS = 365

/**
 * The first half of a portfolio run: the pilot, and from it how many windows of each kind a block gets. Windows go where the
 * pool pays.
 * @throws {HorizonBeyondCalibration}
 */
export function* planPortfolio(
  { venues, covers, tracks = [] }: Portfolio,
  seed: number,
  { size = PORTFOLIO_SIZE, days = YEAR_DAYS, ...options }: PortfolioOptions = {},
): Simulating<PortfolioPlan> {
  assertHorizon(days)
  const { ground, placed } = groundOf(venues, seed, options)
  let common = new Float64Array()
  const lossOf = (pilot: SimulatedWindows) => {
    const losses = Float64Array.from({ length: pilot.count }, (_, i) =>
      covers.reduce((sum, cover) => sum + approachOf(cover, peakOf(pilot, cover.venue, i)), 0),
    )
    common = commonEvents(ground, pilot, losses, days)
    return losses
  }
  const { windows } = size
  const rare = yield* placeWindows(ground, placed, { windows, focus: [], days, lossOf })
  const placement: Placement = {
    ...rare,
    density: rare.density.map((count, at) => (1 - COMMON) * count + COMMON * windows * (common[at] as number)),
  }
  const { parameters, calibration } = ground
  return {
    ...{ seed, days, replicates: size.replicates, histories: size.histories, placement },
    modelHash: sha256(
      canonicalJson({
        ...{ version: MODEL_VERSION, calibration: calibration.hash, parameters, venues, covers, seed, size, days },
        ...(tracks.length > 0 && { tracks }),
      }),
    ),
  }
}

/** The second half, a block at a time: simulates one replicate and draws the pool's histories on it. */
export function* simulateBlock(
  { venues, covers, tracks = [] }: Portfolio,
  plan: PortfolioPlan,
  replicate: number,
  options: Pick<PortfolioOptions, 'parameters' | 'calibration'> = {},
): Simulating<PortfolioBlock> {
  const { ground, placed } = groundOf(venues, plan.seed, options)
  const drawn = drawReplicate(ground, plan.placement, replicate)
  const [windows] = yield* simulateSets(ground, placed, [drawn])
  if (!windows) throw new Error('The block has no windows.')
  const { days, histories } = plan
  return poolHistories(ground, windows, covers, { days, replicate, histories, tracks })
}

/** The whole run: plan, then every block in order. Jobs on several machines do the same and get the same bytes. */
export function* planAndSimulate(
  portfolio: Portfolio,
  seed: number,
  options: PortfolioOptions = {},
): Simulating<PortfolioLibrary> {
  const plan = yield* planPortfolio(portfolio, seed, options)
  const blocks: PortfolioBlock[] = []
  for (let replicate = 0; replicate < plan.replicates; replicate++) {
    blocks.push(yield* simulateBlock(portfolio, plan, replicate, options))
  }
  return libraryOf(portfolio, plan, blocks)
}

/** Blocks of a run, in order, as one. */
export function libraryOf(
  { venues, tracks = [] }: Pick<Portfolio, 'tracks'> & { venues: readonly unknown[] },
  { days, modelHash }: PortfolioPlan,
  blocks: readonly PortfolioBlock[],
): PortfolioLibrary {
  return { venues: venues.length, tracks: tracks.length, days, blocks, modelHash }
}

/**
 * What all blocks share. A market has one volatility, the mean of its venues', and one price path in a window, whichever
 * venues trade it.
 */
function groundOf(
  exposures: readonly VenueExposure[],
  seed: number,
  { parameters = DEFAULT_PARAMETERS, calibration = DEFAULT_CALIBRATION }: PortfolioOptions,
) {
  const { markets, venues } = placeVenues(exposures)
  const volatilities = markets.map((market) => {
    const all = exposures.flatMap((exposure) => exposure.markets.filter((one) => one.market === market))
    return all.reduce((sum, { dailyVolatility }) => sum + dailyVolatility, 0) / all.length
  })
  const grid = stateGrid(exposures, calibration, parameters)
  const importance = guessImportance(markets, exposures)
  const ground: DrawingGround = { calibration, parameters, grid, volatilities, importance, seed }
  return { ground, placed: venues }
}

function peakOf({ records }: SimulatedWindows, venue: number, window: number): number {
  return records[venue]?.peak[window] as number
}
