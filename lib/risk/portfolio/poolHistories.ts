import { type EventTail, eventTail, rankAbove } from '@/lib/risk/library/eventTail'
import { eventWeights } from '@/lib/risk/library/eventWeights'
import { rankOf } from '@/lib/risk/library/histories'
import type { SimulatedWindows } from '@/lib/risk/library/simulation'
import { stateOccupancy } from '@/lib/risk/library/stateOccupancy'
import { stressLaw } from '@/lib/risk/library/stressLaw'
import type { DrawingGround } from '@/lib/risk/library/windowSet'
import { approachOf, payoutOf } from '@/lib/risk/portfolio/poolLosses'
import { type PoolWalk, poolWalks } from '@/lib/risk/portfolio/poolWalks'
import type { PortfolioBlock, PortfolioCover, PortfolioTrack } from '@/lib/risk/portfolio/portfolio'
import { streamOf } from '@/lib/risk/random'

/** Streams of pools' terms, beside those of venues'. */
const POOL_BLOCK = 0xe000_0000
/** A term expects so many large events. With more of them, a year's worst terms would hold more than are forced. */
const LARGE = 0.05
/** Events that pay the same, most of them nothing, go by how near they bring the covers: it counts this much. */
const NEARNESS = 0.01
/** Events rarer than so many a term are as likely drawn as this. */
const RAREST = 1e-4
/** Rows that there is room for at first. */
const ROOM = 4096
const GOLDEN = 0.618_033_988_749_894_9

type HistoriesOf = {
  days: number
  replicate: number
  /** How many have no large event, one, and so on; those of the last number may have any. */
  histories: readonly number[]
  tracks: readonly PortfolioTrack[]
}

/** A history that goes on from a day. */
type Twig = { walk: PoolWalk; from: number; weight: number }

/**
 * Days on which histories could branch: how a history stood, by number of its row, at which node, and chance times score of a large
 * event. A row serves all days until something happens.
 */
type Stations = { rows: Float64Array; known: number; at: number[]; node: number[]; day: number[]; hazard: number[] }

/**
 * Draws a pool's histories of a term on one replicate of windows: the volatility's course, and events that strike all venues
 * at once, each by its own record. A pool loses most in terms with several large events, so these are forced, one after another:
 * histories without any weigh as they are likely, and branch into such as follow one of them up to a first large event; these, too,
 * go on without another, and branch at a second; after the last forced one everything may happen. Where branches start is drawn over all
 * histories together by the chance of a large event, times a score that gives each order of its rarity as many; both are
 * weighed back. Half of the branches go where the tracks still run, weighed back, since terms that end soon would get few of a year's.
 */
export function poolHistories(
  { grid, calibration, seed }: DrawingGround,
  windows: SimulatedWindows,
  covers: readonly PortfolioCover[],
  { days, replicate, histories, tracks }: HistoriesOf,
): PortfolioBlock {
  const columns = windows.records.length + tracks.length
  const soon = tracks.reduce((latest, { to }) => Math.max(latest, Math.min(to, days)), 0)
  const weights = eventWeights(windows, grid, stressLaw(calibration))
  const losses = Float64Array.from({ length: windows.count }, (_, i) =>
    covers.reduce((sum, cover) => {
      const peak = windows.records[cover.venue]?.peak[i] as number
      return sum + payoutOf(cover, peak) + NEARNESS * approachOf(cover, peak)
    }, 0),
  )
  const tail = eventTail(windows, grid, weights, losses, losses)
  const { count } = tail
  const expected = expectedFrom(tail, stateOccupancy(grid, tail, days))
  const large = firstLarge(tail, expected)
  const scores = expected.map((events) => 1 / Math.max(events, RAREST))
  const hazards = hazardsOf(tail, scores)
  const stream = streamOf(seed, POOL_BLOCK + replicate)
  const walks = poolWalks(windows, grid, tail, tracks, stream)

  const total = histories.reduce((sum, number) => sum + number, 0)
  const block: PortfolioBlock = { weights: new Float64Array(total), highest: new Float64Array(total * columns) }
  let row = 0
  const record = (walk: PoolWalk, weight: number) => {
    block.weights[row] = weight
    block.highest.set(walk.row.subarray(walks.highest, walks.highest + columns), row * columns)
    row++
  }

  /** To the end of the term with whatever happens. */
  const follow = ({ walk, from, weight }: Twig) => {
    for (let day = from; day < days; day++) {
      walks.begin(walk, day)
      const base = walk.node * (count + 1)
      const next = stream.uniform()
      if (next < (tail.weights[base] as number)) walks.happen(walk, rankOf(tail.weights, base, count, next), day)
      else walks.rest(walk)
    }
    record(walk, weight)
  }

  /** To the end of the term without a large event, noting the days on which there could be one. */
  const avoid = ({ walk, from, weight }: Twig, stations: Stations) => {
    let survival = weight
    let changed = true
    for (let day = from; day < days; day++) {
      changed = walks.begin(walk, day) || changed
      const base = walk.node * (count + 1)
      const hazard = tail.weights[base + large] as number
      if (hazard > 0) {
        if (changed) keep(stations, walk.row)
        changed = false
        stations.at.push(stations.known - 1)
        stations.node.push(walk.node)
        stations.day.push(day)
        stations.hazard.push(survival * (hazards[base + large] as number))
      }
      survival *= 1 - hazard
      const drawn = stream.uniform() * (1 - hazard)
      if (drawn < (tail.weights[base] as number) - hazard) {
        walks.happen(walk, rankOf(tail.weights, base, count, hazard + drawn), day)
        changed = true
      } else walks.rest(walk)
    }
    record(walk, survival)
  }

  /** Histories with one more large event. */
  const branch = (stations: Stations, number: number): Twig[] => {
    const { rows, at, node, day, hazard } = stations
    const all = hazard.reduce((sum, value) => sum + value, 0)
    const near = hazard.reduce((sum, value, i) => ((day[i] as number) < soon ? sum + value : sum), 0)
    if (!(all > 0)) return []
    const split = near > 0 ? 0.5 : 0
    const density = (on: number) => (1 - split) / all + (on < soon && split ? split / near : 0)
    const [offset, rotation] = [stream.uniform(), stream.uniform()]
    let station = -1
    let passed = 0
    return Array.from({ length: number }, (_, index): Twig => {
      while (station < at.length - 1 && passed <= (index + offset) / number) {
        station++
        passed += (hazard[station] as number) * density(day[station] as number)
      }
      const from = day[station] as number
      const kept = (at[station] as number) * walks.width
      const walk: PoolWalk = { node: node[station] as number, row: rows.slice(kept, kept + walks.width) }
      const base = walk.node * (count + 1)
      const drawn = ((rotation + index * GOLDEN) % 1) * (hazards[base + large] as number)
      const rank = rankOf(hazards, base, count, drawn)
      walks.happen(walk, rank, from)
      return { walk, from: from + 1, weight: 1 / density(from) / number / (scores[rank] as number) }
    })
  }

  const [plain = 0, ...branches] = histories
  let twigs = Array.from({ length: plain }, (): Twig => ({ walk: walks.start(), from: 0, weight: 1 / plain }))
  for (const number of branches) {
    const rows = new Float64Array(ROOM * walks.width)
    const stations: Stations = { rows, known: 0, at: [], node: [], day: [], hazard: [] }
    for (const twig of twigs) avoid(twig, stations)
    twigs = branch(stations, number)
  }
  twigs.forEach(follow)
  return { weights: block.weights.slice(0, row), highest: block.highest.slice(0, row * columns) }
}

/** Keeps a row; room for more is made when it is needed. */
function keep(stations: Stations, row: Float64Array): void {
  const from = stations.known * row.length
  if (from === stations.rows.length) {
    const larger = new Float64Array(2 * from)
    larger.set(stations.rows)
    stations.rows = larger
  }
  stations.rows.set(row, from)
  stations.known++
}

/** Events of the term that are expected at each rank and above. */
function expectedFrom({ count, weights }: EventTail, occupancy: Float64Array): Float64Array {
  return Float64Array.from({ length: count }, (_, rank) =>
    occupancy.reduce((sum, days, node) => sum + days * (weights[node * (count + 1) + rank] as number), 0),
  )
}

/** Σ weights × scores of the windows from a rank on: node-major, nodes × (count + 1). */
function hazardsOf({ count, nodes, weights }: EventTail, scores: Float64Array): Float64Array {
  const sums = new Float64Array(nodes * (count + 1))
  for (let node = 0; node < nodes; node++) {
    for (let rank = count - 1, at = node * (count + 1) + rank; rank >= 0; rank--, at--) {
      const weight = (weights[at] as number) - (weights[at + 1] as number)
      sums[at] = (sums[at + 1] as number) + weight * (scores[rank] as number)
    }
  }
  return sums
}

/** Rank of the first window that loses anything and counts as large: a term expects `LARGE` such. */
function firstLarge(tail: EventTail, expected: Float64Array): number {
  let rank = rankAbove(tail, 0)
  while (rank < tail.count - 1 && (expected[rank] as number) > LARGE) rank++
  return rank
}
