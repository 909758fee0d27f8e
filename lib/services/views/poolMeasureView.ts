import type { PoolMeasures } from '@/lib/risk/portfolio/poolMeasures'
import type { PoolMeasure } from '@/lib/schemas/poolRisk'
import { amountEstimateView, amountView, probabilityView } from '@/lib/services/views/estimateView'

/** @param covers that were measured, in order @param horizon seconds */
export function poolMeasureView(
  measures: PoolMeasures,
  covers: readonly { coverId: number }[],
  horizon: number,
): PoolMeasure {
  const level = (index: number) => {
    const tail = measures.tails[index]
    if (!tail) throw new RangeError(`The risk engine has no level ${index}.`)
    return { var: amountEstimateView(tail.valueAtRisk), es: amountEstimateView(tail.expectedShortfall) }
  }
  return {
    horizon,
    limit: amountView(measures.limit),
    anyLoss: probabilityView(measures.anyLoss),
    expectedLoss: amountEstimateView(measures.expectedLoss),
    levels: { p99: level(0), p995: level(1), p999: level(2) },
    exceedance: measures.exceedance.map(({ loss, ...point }) => ({ loss: amountView(loss), ...point })),
    contributions: measures.contributions.map((shortfall, index) => ({
      coverId: covers[index]?.coverId ?? 0,
      shortfall: amountEstimateView(shortfall),
    })),
  }
}
