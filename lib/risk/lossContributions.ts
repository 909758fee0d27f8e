import type { Library } from '@/lib/risk/buildLibrary'
import { type Estimate, estimate } from '@/lib/risk/estimate'
import type { EventTail } from '@/lib/risk/library/eventTail'
import { termCurves } from '@/lib/risk/termCurve'
import type { WindowRecords } from '@/lib/risk/windowPlan'

/** One market's part of a layer's expected loss, asset. */
export type Contribution = { market: string; expectedLoss: Estimate }

/**
 * What each market contributes to a layer's expected loss: the payout times the market's share of the net loss at the highest
 * point of the window that pays; markets in surplus there have none. The parts sum to the layer's expected loss.
 * @param attachment, @param exhaustion of the layer, asset @param days length of the term
 */
export function lossContributions(
  library: Library,
  attachment: number,
  exhaustion: number,
  days: number,
): Contribution[] {
  const curves = termCurves(library, days)
  const count = library.exposure.markets.length
  return library.exposure.markets.map(({ market }, index) => ({
    market,
    expectedLoss: estimate(
      curves.map((curve, replicate) => {
        const tail = library.tails[replicate] as EventTail
        const record = library.replicates[replicate]?.records[0] as WindowRecords
        return curve.expectedLoss(
          attachment,
          exhaustion,
          weighed(tail, (window) => shareOf(record, count, index, window)),
        )
      }),
    ),
  }))
}

function shareOf({ marketLoss, peak }: WindowRecords, markets: number, index: number, window: number): number {
  let sum = 0
  for (let market = 0; market < markets; market++) sum += Math.max(marketLoss[window * markets + market] as number, 0)
  if (sum === 0) return (peak[window] as number) > 0 ? 1 / markets : 0
  return Math.max(marketLoss[window * markets + index] as number, 0) / sum
}

/** The tail's sums with every window's weight multiplied by a share. */
function weighed(tail: EventTail, share: (window: number) => number): Pick<EventTail, 'weights' | 'losses'> {
  const { count, nodes } = tail
  const shares = Float64Array.from(tail.order, share)
  const weights = new Float64Array(tail.weights.length)
  const losses = new Float64Array(tail.losses.length)
  for (let node = 0; node < nodes; node++) {
    const base = node * (count + 1)
    for (let rank = count - 1; rank >= 0; rank--) {
      const weight =
        ((tail.weights[base + rank] as number) - (tail.weights[base + rank + 1] as number)) * (shares[rank] as number)
      weights[base + rank] = (weights[base + rank + 1] as number) + weight
      losses[base + rank] = (losses[base + rank + 1] as number) + weight * (tail.peaks[rank] as number)
    }
  }
  return { weights, losses }
}
