import { MODEL_VERSION } from '@/lib/risk/modelVersion'
import { BUMP, type sensitivities } from '@/lib/risk/sensitivities'
import type { Sensitivities } from '@/lib/schemas/sensitivity'
import { amountView } from '@/lib/services/views/estimateView'

/** @param floor of the pool that was asked, base units; null without one */
export function sensitivitiesView(
  { before, results }: Awaited<ReturnType<typeof sensitivities>>,
  { floor, exposureHash }: { floor: bigint | null; exposureHash: string },
): Sensitivities {
  return {
    premium: `${before}`,
    floor: floor === null ? null : `${floor}`,
    bump: BUMP,
    drivers: results.map(({ driver, premium, change, standardError, elasticity }) => ({
      ...{ driver, elasticity, premium: `${premium}`, change: `${change}` },
      standardError: amountView(standardError),
    })),
    model: MODEL_VERSION,
    exposureHash,
  }
}
