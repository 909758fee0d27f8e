import { eventTail, rankAbove } from '@/lib/risk/library/eventTail'
import { eventWeights } from '@/lib/risk/library/eventWeights'
import { cumulate, nextNode, rankOf } from '@/lib/risk/library/histories'
import type { SimulatedWindows } from '@/lib/risk/library/simulation'
import { stateOccupancy } from '@/lib/risk/library/stateOccupancy'
import { stressLaw } from '@/lib/risk/library/stressLaw'
import type { DrawingGround } from '@/lib/risk/library/windowSet'
import { payoutOf } from '@/lib/risk/portfolio/poolLosses'
import type { PortfolioBlock, PortfolioCover, PortfolioTrack } from '@/lib/risk/portfolio/portfolio'
import { streamOf } from '@/lib/risk/random'

/** Of a year; twice as many where the days of terms that end soon are to be seen in it. */
const HISTORIES = 24
const BRANCHES = 24
/** Streams of pools' terms, beside those of venues'. */
const POOL_BLOCK = 0xe000_0000
/** Large is an event that pays and of which a term expects so many. */
const LARGE = 1
const GOLDEN = 0.618_033_988_749_894_9

/** `highest` of the venues, then of the tracks; `bases` are the tracks' net losses at their starts. */
type Walk = { node: number; netLoss: Float64Array; highest: Float64Array; bases: Float64Array }

/**
 * Draws a pool's histories of a term on one replicate of windows: the volatility's course, and events that strike all venues
 * at once, each by its own record. As one event makes most large losses, it is forced: histories without any large event weigh
 * as they are likely, and branch into such as follow them up to a first large one, drawn by its chance times its payout and
 * weighed by one over the payout; after it everything may happen again. Half of the branches go where the tracks still run, weighed
 * back, since terms that end soon would get few of a year's.
 */
export function poolHistories(
  { grid, calibration, seed }: DrawingGround,
  windows: SimulatedWindows,
  covers: readonly PortfolioCover[],
  { days, replicate, tracks }: { days: number; replicate: number; tracks: readonly PortfolioTrack[] },
): PortfolioBlock {
  const venues = windows.records.length
  const columns = venues + tracks.length
  const soon = tracks.reduce((latest, { to }) => Math.max(latest, Math.min(to, days)), 0)
  const weights = eventWeights(windows, grid, stressLaw(calibration))
  const payouts = Float64Array.from({ length: windows.count }, (_, i) =>
    covers.reduce((sum, cover) => sum + payoutOf(cover, windows.records[cover.venue]?.peak[i] as number), 0),
  )
  const tail = eventTail(windows, grid, weights, payouts, payouts)
  const { nodes, count } = tail
  const occupancy = stateOccupancy(grid, tail, days, 1)
  const large = firstLarge(tail, occupancy)
  const peaks = byRank(windows, tail.order, 'peak')
  const netLosses = byRank(windows, tail.order, 'netLoss')
  const cumulative = cumulate(grid)
  const stream = streamOf(seed, POOL_BLOCK + replicate)

  const histories = tracks.length > 0 ? 2 * HISTORIES : HISTORIES
  const rows = histories * (1 + BRANCHES)
  const block: PortfolioBlock = { weights: new Float64Array(rows), highest: new Float64Array(rows * columns) }
  let row = 0
  const record = (walk: Walk, weight: number) => {
    block.weights[row] = weight
    block.highest.set(walk.highest, row * columns)
    row++
  }
  const begin = ({ netLoss, bases }: Walk, day: number) => {
    tracks.forEach(({ venue, from }, track) => {
      if (from === day) bases[track] = netLoss[venue] as number
    })
  }
  const happen = (walk: Walk, rank: number, day: number) => {
    const { node, netLoss, highest, bases } = walk
    tracks.forEach(({ venue, from, to }, track) => {
      if (day < from || day >= to) return
      const above = (netLoss[venue] as number) - (bases[track] as number) + (peaks[rank * venues + venue] as number)
      highest[venues + track] = Math.max(highest[venues + track] as number, above)
    })
    for (let venue = 0; venue < venues; venue++) {
      const at = rank * venues + venue
      const before = netLoss[venue] as number
      highest[venue] = Math.max(highest[venue] as number, before + (peaks[at] as number))
      netLoss[venue] = before + (netLosses[at] as number)
    }
    const jump = Math.floor((tail.jumps[node * count + rank] as number) + stream.uniform())
    move(walk, Math.min(jump, grid.jumps - 1))
  }
  const move = (walk: Walk, jump: number) => {
    walk.node = nextNode(cumulative, (walk.node * grid.jumps + jump) * nodes, nodes, stream.uniform())
  }

  for (let history = 0; history < histories; history++) {
    const walk: Walk = {
      node: grid.start,
      netLoss: new Float64Array(venues),
      highest: new Float64Array(columns),
      bases: new Float64Array(tracks.length),
    }
    const path: (Walk & { hazard: number })[] = []
    let survival = 1 / histories
    let hazard = 0
    for (let day = 0; day < days; day++) {
      begin(walk, day)
      const base = walk.node * (count + 1)
      hazard += survival * (tail.losses[base + large] as number)
      path.push({ ...copied(walk), hazard })
      const chance = tail.weights[base + large] as number
      survival *= 1 - chance
      const drawn = stream.uniform() * (1 - chance)
      if (drawn < (tail.weights[base] as number) - chance)
        happen(walk, rankOf(tail.weights, base, count, chance + drawn), day)
      else move(walk, 0)
    }
    record(walk, survival)
    if (hazard === 0) continue
    const near = soon > 0 ? (path[soon - 1]?.hazard as number) : 0
    const split = near > 0 ? 0.5 : 0
    /** Share of the branches that lie up to the end of a day, and branches a unit of hazard on it. */
    const branchedBy = (to: number) => {
      const all = path[to]?.hazard as number
      return (1 - split) * (all / hazard) + (split && split * (Math.min(all, near) / near))
    }
    const density = (on: number) => (1 - split) / hazard + (on < soon ? split && split / near : 0)
    const [offset, rotation] = [stream.uniform(), stream.uniform()]
    let day = 0
    for (let branch = 0; branch < BRANCHES; branch++) {
      while (day < days - 1 && branchedBy(day) < (branch + offset) / BRANCHES) day++
      const twig = copied(path[day] as Walk)
      const base = twig.node * (count + 1)
      const drawn = ((rotation + branch * GOLDEN) % 1) * (tail.losses[base + large] as number)
      const rank = rankOf(tail.losses, base, count, drawn)
      happen(twig, rank, day)
      for (let later = day + 1; later < days; later++) {
        begin(twig, later)
        const now = twig.node * (count + 1)
        const next = stream.uniform()
        if (next < (tail.weights[now] as number)) happen(twig, rankOf(tail.weights, now, count, next), later)
        else move(twig, 0)
      }
      record(twig, 1 / density(day) / BRANCHES / (tail.peaks[rank] as number))
    }
  }
  return { weights: block.weights.slice(0, row), highest: block.highest.slice(0, row * columns) }
}

function copied({ node, netLoss, highest, bases }: Walk): Walk {
  return { node, netLoss: netLoss.slice(), highest: highest.slice(), bases: bases.slice() }
}

/** Records of all venues in the order of the pool's payout: rank × venues. */
function byRank({ records, count }: SimulatedWindows, order: Uint32Array, field: 'peak' | 'netLoss'): Float64Array {
  const venues = records.length
  const values = new Float64Array(count * venues)
  order.forEach((window, rank) => {
    for (let venue = 0; venue < venues; venue++)
      values[rank * venues + venue] = records[venue]?.[field][window] as number
  })
  return values
}

/** Rank of the first window that pays and counts as large: a term expects `LARGE` of them. */
function firstLarge(tail: ReturnType<typeof eventTail>, occupancy: Float64Array): number {
  let rank = rankAbove(tail, 0)
  const expected = (from: number) =>
    occupancy.reduce((sum, days, node) => sum + days * (tail.weights[node * (tail.count + 1) + from] as number), 0)
  while (rank < tail.count - 1 && expected(rank) > LARGE) rank++
  return rank
}
