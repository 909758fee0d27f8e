import type { PortfolioBlock, PortfolioCover } from '@/lib/risk/portfolio/portfolio'

/** What a cover pays at a venue's highest net loss, asset. */
export function payoutOf({ attachment, exhaustion, share }: PortfolioCover, highest: number): number {
  return share * Math.min(Math.max(highest - attachment, 0), exhaustion - attachment)
}

/** The pool's loss in each history of a block, asset. */
export function poolLosses(block: PortfolioBlock, venues: number, covers: readonly PortfolioCover[]): Float64Array {
  const losses = new Float64Array(block.weights.length)
  for (let row = 0; row < losses.length; row++) {
    let sum = 0
    for (const cover of covers) sum += payoutOf(cover, block.highest[row * venues + cover.venue] as number)
    losses[row] = sum
  }
  return losses
}
