import type { LossPoint } from '@/lib/db/reports'
import type { IndexPoint } from '@/lib/schemas/cover'

const MOST = 500

/**
 * The index as reports show it: running maximum of the effective loss − the baseline, at least 0. Thinned to 500 points;
 * those where the index rises are kept before others.
 * @param points of one term, in the order observed
 */
export function indexSeries(points: LossPoint[], baseline: bigint | null): IndexPoint[] {
  let highest = 0n
  const series = points.map(({ observedAt, effectiveLoss, fundBalance }) => {
    const above = baseline === null ? 0n : effectiveLoss - baseline
    const rises = above > highest
    if (rises) highest = above
    return { time: observedAt, loss: `${effectiveLoss}`, index: `${highest}`, fundBalance: `${fundBalance}`, rises }
  })
  const step = Math.ceil(series.length / (MOST / 2))
  const rising = series.filter(({ rises }) => rises).length
  const risingStep = Math.ceil(rising / (MOST / 2 - 2))
  let seen = 0
  return series
    .filter((point, position) => {
      const edge = position === 0 || position === series.length - 1
      return edge || position % step === 0 || (point.rises && seen++ % risingStep === 0)
    })
    .map(({ rises: _, ...point }) => point)
}
