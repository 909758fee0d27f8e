import { z } from 'zod'
import { amountEstimate, probabilityEstimate } from '@/lib/schemas/estimate'
import { amount, contractId, hash, seconds } from '@/lib/schemas/primitives'

const measure = z.object({ var: amountEstimate, es: amountEstimate })

/** What a pool may lose on its covers in force over one year, venues and markets together, each figure with its error. */
export const poolRiskSchema = z
  .object({
    /** Identifies model, calibration, exposures, covers and seed. */
    modelHash: hash,
    model: z.string(),
    /** Probability that any cover pays. */
    anyLoss: probabilityEstimate,
    expectedLoss: amountEstimate,
    levels: z.object({ p99: measure, p995: measure, p999: measure }),
    /** P(loss > x) in rising order of x, to the sum of the limits. */
    exceedance: z.array(z.object({ loss: amount, probability: z.number(), standardError: z.number().nonnegative() })),
    /** Each cover's mean payout in the pool's worst 0.1 %; they sum to its expected shortfall. */
    contributions: z.array(z.object({ coverId: contractId, shortfall: amountEstimate })),
    /** Length of the term, seconds. */
    horizon: seconds,
    computedAt: seconds,
  })
  .meta({ id: 'PoolRisk' })
export type PoolRisk = z.output<typeof poolRiskSchema>
