import { eventTail, rankAbove } from '@/lib/risk/library/eventTail'
import { eventWeights } from '@/lib/risk/library/eventWeights'
import { cumulate, nextNode, rankOf } from '@/lib/risk/library/histories'
import type { SimulatedWindows } from '@/lib/risk/library/simulation'
import { stateOccupancy } from '@/lib/risk/library/stateOccupancy'
import { stressLaw } from '@/lib/risk/library/stressLaw'
import type { DrawingGround } from '@/lib/risk/library/windowSet'
import { payoutOf } from '@/lib/risk/portfolio/poolLosses'
import type { PortfolioBlock, PortfolioCover } from '@/lib/risk/portfolio/portfolio'
import { streamOf } from '@/lib/risk/random'

const HISTORIES = 24
const BRANCHES = 24
/** Streams of pools' terms, beside those of venues'. */
const POOL_BLOCK = 0xe000_0000
/** Large is an event that pays and of which a term expects so many. */
const LARGE = 1
const GOLDEN = 0.618_033_988_749_894_9

type Walk = { node: number; netLoss: Float64Array; highest: Float64Array }

/**
 * Draws a pool's histories of a term on one replicate of windows: the volatility's course, and events that strike all venues
 * at once, each by its own record. As one event makes most large losses, it is forced: histories without any large event weigh
 * as they are likely, and branch into such as follow them up to a first large one, drawn by its chance times its payout and
 * weighed by one over the payout; after it everything may happen again.
 */
export function poolHistories(
  { grid, calibration, seed }: DrawingGround,
  windows: SimulatedWindows,
  covers: readonly PortfolioCover[],
  { days, replicate }: { days: number; replicate: number },
): PortfolioBlock {
  const venues = windows.records.length
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

  const rows = HISTORIES * (1 + BRANCHES)
  const block: PortfolioBlock = { weights: new Float64Array(rows), highest: new Float64Array(rows * venues) }
  let row = 0
  const record = (walk: Walk, weight: number) => {
    block.weights[row] = weight
    block.highest.set(walk.highest, row * venues)
    row++
  }
  const happen = (walk: Walk, rank: number) => {
    const { node, netLoss, highest } = walk
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

  for (let history = 0; history < HISTORIES; history++) {
    const walk: Walk = { node: grid.start, netLoss: new Float64Array(venues), highest: new Float64Array(venues) }
    const path: (Walk & { hazard: number })[] = []
    let survival = 1 / HISTORIES
    let hazard = 0
    for (let day = 0; day < days; day++) {
      const base = walk.node * (count + 1)
      hazard += survival * (tail.losses[base + large] as number)
      path.push({ node: walk.node, netLoss: walk.netLoss.slice(), highest: walk.highest.slice(), hazard })
      const chance = tail.weights[base + large] as number
      survival *= 1 - chance
      const drawn = stream.uniform() * (1 - chance)
      if (drawn < (tail.weights[base] as number) - chance)
        happen(walk, rankOf(tail.weights, base, count, chance + drawn))
      else move(walk, 0)
    }
    record(walk, survival)
    if (hazard === 0) continue
    const [offset, rotation] = [stream.uniform(), stream.uniform()]
    let day = 0
    for (let branch = 0; branch < BRANCHES; branch++) {
      while (day < days - 1 && (path[day]?.hazard as number) < ((branch + offset) / BRANCHES) * hazard) day++
      const { node, netLoss, highest } = path[day] as Walk
      const twig: Walk = { node, netLoss: netLoss.slice(), highest: highest.slice() }
      const base = node * (count + 1)
      const drawn = ((rotation + branch * GOLDEN) % 1) * (tail.losses[base + large] as number)
      const rank = rankOf(tail.losses, base, count, drawn)
      happen(twig, rank)
      for (let later = day + 1; later < days; later++) {
        const now = twig.node * (count + 1)
        const next = stream.uniform()
        if (next < (tail.weights[now] as number)) happen(twig, rankOf(tail.weights, now, count, next))
        else move(twig, 0)
      }
      record(twig, hazard / BRANCHES / (tail.peaks[rank] as number))
    }
  }
  return { weights: block.weights.slice(0, row), highest: block.highest.slice(0, row * venues) }
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
