import type { Estimate } from '@/lib/risk/estimate'
import type { AmountEstimate, ProbabilityEstimate } from '@/lib/schemas/estimate'

const UNIT = 1_000_000

/** Whole asset units of the risk engine as base units, rounded to the nearest. */
export function amountView(units: number): string {
  return `${BigInt(Math.round(Math.max(0, units) * UNIT))}`
}

/** @param share of the figure, 1 for all of it */
export function amountEstimateView({ mean, standardError }: Estimate, share = 1): AmountEstimate {
  return { value: amountView(mean * share), standardError: amountView(standardError * share) }
}

export function probabilityView({ mean, standardError }: Estimate): ProbabilityEstimate {
  return { value: Math.min(1, Math.max(0, mean)), standardError }
}
