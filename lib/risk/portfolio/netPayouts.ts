import { payoutIn, payoutOf } from '@/lib/risk/portfolio/poolLosses'
import type { PortfolioBlock, PortfolioCover, PortfolioLibrary, PortfolioTreaty } from '@/lib/risk/portfolio/portfolio'

/** What a treaty pays of a loss of its covers from now on: its layer of all their losses, less that of those so far. Asset. */
export function recoveryOf({ retention, limit, lost }: PortfolioTreaty, loss: number): number {
  const paidAt = (losses: number) => Math.min(Math.max(losses - retention, 0), limit)
  return paidAt(lost + loss) - paidAt(lost)
}

/**
 * Takes what treaties pay off the payouts of their covers, in place, from each cover's in proportion: only all of a treaty's covers
 * together say what it pays.
 */
export function takeOff(payouts: Float64Array, treaties: readonly PortfolioTreaty[]): Float64Array {
  for (const treaty of treaties) {
    let gross = 0
    for (const cover of treaty.covers) gross += payouts[cover] as number
    if (!(gross > 0)) continue
    const left = 1 - recoveryOf(treaty, gross) / gross
    for (const cover of treaty.covers) payouts[cover] = (payouts[cover] as number) * left
  }
  return payouts
}

/** Net of treaties: what each cover costs the pool in a history of a block, asset. */
export function netPayoutsIn(
  block: PortfolioBlock,
  row: number,
  columns: Pick<PortfolioLibrary, 'venues' | 'tracks'>,
  covers: readonly PortfolioCover[],
  treaties: readonly PortfolioTreaty[],
): Float64Array {
  return takeOff(
    Float64Array.from(covers, (cover) => payoutIn(block, row, columns, cover)),
    treaties,
  )
}

/** Net of treaties: the most that covers can cost the pool from now on, asset. */
export function mostOf(covers: readonly PortfolioCover[], treaties: readonly PortfolioTreaty[]): number {
  return takeOff(
    Float64Array.from(covers, (cover) => payoutOf(cover, Number.POSITIVE_INFINITY)),
    treaties,
  ).reduce((sum, payout) => sum + payout, 0)
}
