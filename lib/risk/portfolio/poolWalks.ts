import type { EventTail } from '@/lib/risk/library/eventTail'
import { cumulate, nextNode } from '@/lib/risk/library/histories'
import type { SimulatedWindows } from '@/lib/risk/library/simulation'
import type { StateGrid } from '@/lib/risk/library/stateGrid'
import type { PortfolioTrack } from '@/lib/risk/portfolio/portfolio'
import type { Stream } from '@/lib/risk/random'

/**
 * Where a pool's history stands: node of the volatility, and in one row each venue's net loss, of the venues and then of the tracks
 * the highest so far, and the tracks' net losses at their starts.
 */
export type PoolWalk = { node: number; row: Float64Array }

/** What days do to a pool's venues: events strike all of them at once, each by its own record. */
export type PoolWalks = {
  /** Length of a walk's row, and where in it the highest net losses begin. */
  width: number
  highest: number
  start(): PoolWalk
  /** A day begins: tracks that start with it take their base. Whether any did. */
  begin(walk: PoolWalk, day: number): boolean
  /** The event of a rank strikes on a day. */
  happen(walk: PoolWalk, rank: number, day: number): void
  /** A day goes by without any. */
  rest(walk: PoolWalk): void
}

export function poolWalks(
  windows: SimulatedWindows,
  grid: StateGrid,
  tail: EventTail,
  tracks: readonly PortfolioTrack[],
  stream: Stream,
): PoolWalks {
  const { nodes, count } = tail
  const venues = windows.records.length
  const peaks = byRank(windows, tail.order, 'peak')
  const netLosses = byRank(windows, tail.order, 'netLoss')
  const cumulative = cumulate(grid)
  const move = (walk: PoolWalk, jump: number) => {
    walk.node = nextNode(cumulative, (walk.node * grid.jumps + jump) * nodes, nodes, stream.uniform())
  }
  const highest = venues
  const bases = 2 * venues + tracks.length
  const width = bases + tracks.length
  return {
    ...{ width, highest },
    start: () => ({ node: grid.start, row: new Float64Array(width) }),
    begin({ row }, day) {
      let any = false
      for (let track = 0; track < tracks.length; track++) {
        const { venue, from } = tracks[track] as PortfolioTrack
        if (from !== day) continue
        row[bases + track] = row[venue] as number
        any = true
      }
      return any
    },
    happen(walk, rank, day) {
      const { node, row } = walk
      for (let track = 0; track < tracks.length; track++) {
        const { venue, from, to } = tracks[track] as PortfolioTrack
        if (day < from || day >= to) continue
        const above = (row[venue] as number) - (row[bases + track] as number) + (peaks[rank * venues + venue] as number)
        const at = highest + venues + track
        row[at] = Math.max(row[at] as number, above)
      }
      for (let venue = 0; venue < venues; venue++) {
        const at = rank * venues + venue
        const before = row[venue] as number
        row[highest + venue] = Math.max(row[highest + venue] as number, before + (peaks[at] as number))
        row[venue] = before + (netLosses[at] as number)
      }
      const jump = Math.floor((tail.jumps[node * count + rank] as number) + stream.uniform())
      move(walk, Math.min(jump, grid.jumps - 1))
    },
    rest: (walk) => move(walk, 0),
  }
}

/** Records of all venues in the order of the pool's loss: rank × venues. */
function byRank({ records, count }: SimulatedWindows, order: Uint32Array, field: 'peak' | 'netLoss'): Float64Array {
  const venues = records.length
  const values = new Float64Array(count * venues)
  order.forEach((window, rank) => {
    for (let venue = 0; venue < venues; venue++)
      values[rank * venues + venue] = records[venue]?.[field][window] as number
  })
  return values
}
