import type { MarketExposure, Rung, Side, VenueExposure } from '@/lib/risk/exposure'
import { InvalidExposure } from '@/lib/risk/exposureChecks'
import { leastCover } from '@/lib/risk/scenarios/leastCover'
import type { ScenarioExposure } from '@/lib/risk/scenarios/scenarioTable'

/** A venue's table as ladders, and how far they are from it. */
export type LadderFit = {
  exposure: VenueExposure
  /** The ladders' deficit over the table's, Σ over all scenarios: at least 1; 1 where per-market ladders say it all. */
  overstatement: number
}

/** One unknown of the fit: open interest inside one rung of one side of one market. */
type Unknown = { market: number; side: Side; near: number; far: number; losses: Float64Array }

/** Weights relative to the deficit, but no finer than this share of the largest: what hedges spare can't be met. */
const FINEST = 0.02
/** Bankruptcies beyond the table's farthest moves lie here: out of the reach of any event. */
const FARTHEST = { long: 1, short: 100 } as const
/**
 * The ladders whose deficits come closest to a scenario table's from above, so that the one window function prices both:
 * `D(x) = Σ_market Σ_side Σ_rung OI · E[(ℓ(x) − distance)⁺]`, ℓ the side's loss in the move. The rungs end at the table's own
 * moves and half-way between them; the open interest that no scenario bankrupts lies beyond them.
 *
 * For one market this is exact up to the grid: the deficit's slope in the move is the open interest that is bankrupt. For
 * several it is an approximation, and a cautious one: gains in one market never pay losses in another, no scenario's
 * deficit is understated, and `overstatement` says what that costs. Of all ladders that cover the table, those with the
 * least sum of relative overstatements: a linear program.
 * @param table one that `assertScenarios` has passed
 * @throws {InvalidExposure} naming the market whose open interest is too small for what the deficits imply
 */
export function laddersOfScenarios(table: ScenarioExposure): LadderFit {
  const unknowns = unknownsOf(table)
  const target = Float64Array.from(table.scenarios, ({ deficit }) => deficit)
  const largest = target.reduce((most, value) => Math.max(most, value), 0)
  const weights = target.map((deficit) => 1 / (deficit + FINEST * largest))
  const interest = coverOf(unknowns, target, weights)
  const fitted = target.map((_, s) =>
    unknowns.reduce((total, { losses }, k) => total + (interest[k] as number) * (losses[s] as number), 0),
  )
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)
  const markets = table.markets.map((market, index): MarketExposure => {
    const { openInterest, ...rest } = market
    const side = (name: Side) => {
      const rungs = unknowns.flatMap(({ market: at, side: of, far }, k): Rung[] =>
        at === index && of === name ? [{ distance: far, openInterest: interest[k] as number }] : [],
      )
      const inside = rungs.reduce((total, rung) => total + rung.openInterest, 0)
      if (inside > openInterest) {
        throw new InvalidExposure(
          `markets[${index}].openInterest`,
          `must be at least what the deficits imply to be bankrupt (${inside} ${name})`,
        )
      }
      const last = rungs.at(-1)
      if (last && last.distance >= FARTHEST[name]) last.openInterest += openInterest - inside
      else rungs.push({ distance: FARTHEST[name], openInterest: openInterest - inside })
      return rungs
    }
    return { ...rest, long: side('long'), short: side('short') }
  })
  const total = sum(target)
  return {
    exposure: { markets, rules: table.rules, fund: table.fund },
    overstatement: total > 0 ? Math.max(sum(fitted) / total, 1) : 1,
  }
}

function unknownsOf({ markets, scenarios }: ScenarioExposure): Unknown[] {
  return markets.flatMap((_, market) =>
    (['long', 'short'] as const).flatMap((side) => {
      const sign = side === 'long' ? -1 : 1
      const losses = scenarios.map(({ moves }) => sign * (moves[market] as number))
      const moves = [...new Set(losses.filter((loss) => loss > 0))].sort((a, b) => a - b)
      // Two rungs a move: any convex curve through the table's points can then be met.
      const edges = moves.flatMap((move, index) => [((moves[index - 1] ?? 0) + move) / 2, move])
      return edges.map((far, index): Unknown => {
        const near = edges[index - 1] ?? 0
        return { market, side, near, far, losses: Float64Array.from(losses, (loss) => beyond(loss, near, far)) }
      })
    }),
  )
}

/** Mean of `(loss − d)⁺` while d runs evenly from `near` to `far`. */
function beyond(loss: number, near: number, far: number): number {
  if (loss <= near) return 0
  if (loss >= far) return loss - (near + far) / 2
  return (loss - near) ** 2 / (2 * (far - near))
}

function coverOf(unknowns: readonly Unknown[], target: Float64Array, weights: Float64Array): Float64Array {
  const largest = target.reduce((most, value) => Math.max(most, value), 0)
  if (largest === 0) return new Float64Array(unknowns.length)
  const columns = unknowns.map(({ losses }) => losses)
  const cost = columns.map((losses) => losses.reduce((sum, loss, s) => sum + loss * (weights[s] as number), 0))
  const cover = leastCover(
    columns,
    cost.map((value) => value * largest),
    target.map((deficit) => deficit / largest),
  )
  if (cover) return cover.map((part) => part * largest)
  throw new InvalidExposure('scenarios', 'must have deficits only where a market moves')
}
