import type { PortfolioBlock, PortfolioCover, PortfolioLibrary } from '@/lib/risk/portfolio/portfolio'

/** What a cover pays from now on when its venue's net loss rises by `highest` at most, asset. */
export function payoutOf({ attachment, exhaustion, share, running }: PortfolioCover, highest: number): number {
  const paidAt = (index: number) => Math.min(Math.max(index - attachment, 0), exhaustion - attachment)
  if (!running) return share * paidAt(highest)
  const { level, reached } = running
  return share * (paidAt(Math.max(reached, level + highest)) - paidAt(reached))
}

/**
 * How far an event brings a cover's venue, in the cover's share, asset: what counts of it in a year of several, as a loss below the
 * attachment pays nothing and yet lets the next one pay.
 */
export function approachOf({ exhaustion, share }: PortfolioCover, peak: number): number {
  return share * Math.min(Math.max(peak, 0), exhaustion)
}

type Columns = Pick<PortfolioLibrary, 'venues' | 'tracks'>

/** What a cover pays in a history of a block, asset. */
export function payoutIn(
  block: PortfolioBlock,
  row: number,
  { venues, tracks }: Columns,
  cover: PortfolioCover,
): number {
  const column = cover.running ? venues + cover.running.track : cover.venue
  return payoutOf(cover, block.highest[row * (venues + tracks) + column] as number)
}

/** The pool's loss in each history of a block, asset. */
export function poolLosses(block: PortfolioBlock, columns: Columns, covers: readonly PortfolioCover[]): Float64Array {
  const losses = new Float64Array(block.weights.length)
  for (let row = 0; row < losses.length; row++) {
    let sum = 0
    for (const cover of covers) sum += payoutIn(block, row, columns, cover)
    losses[row] = sum
  }
  return losses
}
