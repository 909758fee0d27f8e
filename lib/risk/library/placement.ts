import { openInterestOf, type VenueExposure } from '@/lib/risk/exposure'
import { allocateWindows } from '@/lib/risk/library/allocateWindows'
import { eventTail } from '@/lib/risk/library/eventTail'
import { eventWeights } from '@/lib/risk/library/eventWeights'
import type { Focus } from '@/lib/risk/library/pilotModel'
import { type PlacedVenue, type SimulatedWindows, type Simulating, simulateSets } from '@/lib/risk/library/simulation'
import { stressLaw } from '@/lib/risk/library/stressLaw'
import {
  type DrawingGround,
  type DrawnWindows,
  drawWindows,
  STRATA_PER_BIN,
  strataOf,
  windowsOf,
} from '@/lib/risk/library/windowSet'

const PILOT_PER_STRATUM = 2.5
/** Streams of plans and of the pilot's paths, beyond those of the paths. */
const PLAN_BLOCK = 0x8000_0000
const PILOT_PLAN_BLOCK = 0xa000_0000
const PILOT_PATH_BLOCK = 0x4000_0000
/** Least share of a market, so that no market is left out. */
const LEAST_SHARE = 0.02

/** Where the windows of each replicate go, as a pilot saw it. Plain data: enough to draw any replicate anywhere. */
export type Placement = {
  /** Windows of a replicate in each stratum, about. */
  density: readonly number[]
  /** Each market's share of the losses. */
  importance: readonly number[]
  /** Windows that the pilot took. */
  pilot: number
}

/** What the windows are placed for. */
export type PlacementAim = {
  /** Windows of a replicate, about. */
  windows: number
  focus: readonly Focus[]
  /** Of the term whose layers they are placed for; 30 by default. */
  days?: number
  /** The loss that counts, of the records of all venues, by window. */
  lossOf(pilot: SimulatedWindows): Float64Array
}

/** Market symbols of venues, each once, and where each venue's markets stand among them. */
export function placeVenues(exposures: readonly VenueExposure[]): { markets: string[]; venues: PlacedVenue[] } {
  const markets = [...new Set(exposures.flatMap((exposure) => exposure.markets.map(({ market }) => market)))]
  const venues = exposures.map((exposure) => ({
    exposure,
    columns: exposure.markets.map(({ market }) => markets.indexOf(market)),
  }))
  return { markets, venues }
}

/** A first guess of how much of the losses is each market's: by open interest and volatility. */
export function guessImportance(markets: readonly string[], exposures: readonly VenueExposure[]): number[] {
  const parts = new Map(markets.map((market) => [market, 0]))
  for (const { market, long, dailyVolatility } of exposures.flatMap((exposure) => exposure.markets)) {
    parts.set(market, (parts.get(market) as number) + openInterestOf(long) * dailyVolatility)
  }
  return shares([...parts.values()])
}

/** Runs the pilot and places the windows by it. The pilot draws from streams of its own, so estimates stay unbiased. */
export function* placeWindows(
  ground: DrawingGround,
  venues: readonly PlacedVenue[],
  aim: PlacementAim,
): Simulating<Placement> {
  const strata = strataOf(ground.calibration, ground.grid)
  const plan = drawWindows(
    ground,
    strata,
    strata.map(() => PILOT_PER_STRATUM),
    { plan: PILOT_PLAN_BLOCK, path: PILOT_PATH_BLOCK },
  )
  const [windows] = yield* simulateSets(ground, venues, [plan])
  if (!windows) throw new Error('The pilot has no windows.')
  const weights = eventWeights(windows, ground.grid, stressLaw(ground.calibration))
  const peak = aim.lossOf(windows)
  const tail = eventTail(windows, ground.grid, weights, peak, peak)
  const observed = { windows, peak, weights, tail, importance: ground.importance }
  const { density, events } = allocateWindows(observed, ground.grid, strata.length, aim)
  return { density, importance: lossShares(windows, venues, events, ground.importance), pilot: windows.count }
}

/** The windows of one replicate: the same whoever draws it, and whatever others are drawn. */
export function drawReplicate(
  ground: DrawingGround,
  { density, importance }: Placement,
  replicate: number,
): DrawnWindows {
  const strata = strataOf(ground.calibration, ground.grid)
  const places = onGrid(density, ground.grid.bins.length)
  const windows = windowsOf(places).reduce((sum, n) => sum + n, 0)
  return drawWindows({ ...ground, importance }, strata, places, {
    plan: PLAN_BLOCK + (replicate * strata.length) / STRATA_PER_BIN,
    path: replicate * windows,
  })
}

/** A placement on a grid of as many bins, or of others: a bin that it lacks is placed like its last. */
function onGrid(density: readonly number[], bins: number): readonly number[] {
  const had = density.length / (2 * STRATA_PER_BIN)
  if (had === bins) return density
  return [0, had].flatMap((first) =>
    Array.from({ length: bins }, (_, bin) => {
      const from = (first + Math.min(bin, had - 1)) * STRATA_PER_BIN
      return density.slice(from, from + STRATA_PER_BIN)
    }).flat(),
  )
}

/** Each market's share of the pilot's losses, where it saw any, half and half with the guess. */
function lossShares(
  { records }: SimulatedWindows,
  venues: readonly PlacedVenue[],
  events: Float64Array,
  guess: readonly number[],
): number[] {
  const losses = guess.map(() => 0)
  venues.forEach(({ columns }, venue) => {
    const { marketLoss } = records[venue] as SimulatedWindows['records'][number]
    marketLoss.forEach((loss, at) => {
      const column = columns[at % columns.length] as number
      const weight = events[Math.floor(at / columns.length)] as number
      losses[column] = (losses[column] as number) + weight * Math.max(loss, 0)
    })
  })
  const seen = shares(losses)
  return shares(guess.map((share, market) => (share + (seen[market] as number)) / 2))
}

function shares(parts: readonly number[]): number[] {
  const sum = parts.reduce((all, part) => all + part, 0)
  const floored = parts.map((part) => Math.max(sum > 0 ? part / sum : 1 / parts.length, LEAST_SHARE))
  const total = floored.reduce((all, part) => all + part, 0)
  return floored.map((part) => part / total)
}
