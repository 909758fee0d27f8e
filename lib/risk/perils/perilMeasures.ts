import type { Estimate } from '@/lib/risk/estimate'

/** What a layer on any peril's index costs: `layer(I) = clamp((I − attachment) ÷ (exhaustion − attachment), 0, 1)`. */
export type PerilMeasures = {
  /** P(I > attachment) and P(I ≥ exhaustion) over the term. */
  attach: Estimate
  exhaust: Estimate
  /** Expected payout as a share of the limit, 0 to 1. Its standard error is the simulation's, 0 where the law is exact. */
  expectedLoss: Estimate
}
