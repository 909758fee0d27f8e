import { z } from 'zod'
import { amountEstimate, probabilityEstimate } from '@/lib/schemas/estimate'
import { amount, contractId, hash, seconds } from '@/lib/schemas/primitives'

const tail = z.object({ var: amountEstimate, es: amountEstimate })

/** What a pool may lose on its covers, venues and markets together, each figure with its error. */
const poolMeasureSchema = z
  .object({
    /** Seconds that are looked ahead. */
    horizon: seconds,
    /** Most that can be lost. */
    limit: amount,
    /** Probability that any cover pays. */
    anyLoss: probabilityEstimate,
    expectedLoss: amountEstimate,
    levels: z.object({ p99: tail, p995: tail, p999: tail }),
    /** P(loss > x) in rising order of x, to the limit. */
    exceedance: z.array(z.object({ loss: amount, probability: z.number(), standardError: z.number().nonnegative() })),
    /** Each cover's mean payout in the pool's worst 0.1 %; they sum to its expected shortfall. */
    contributions: z.array(z.object({ coverId: contractId, shortfall: amountEstimate })),
  })
  .meta({ id: 'PoolMeasure' })
export type PoolMeasure = z.output<typeof poolMeasureSchema>

/** What a finished run keeps. */
export const poolRiskYearSchema = z.object({
  /** Identifies model, calibration, exposures, covers and seed. */
  modelHash: hash,
  model: z.string(),
  /** As if the covers in force, whole, ran for a year: what prices rest on. */
  year: poolMeasureSchema,
})
export type PoolRiskYear = z.output<typeof poolRiskYearSchema>

export const poolRiskSchema = poolRiskYearSchema
  .extend({
    /** What is left of the covers: their days that remain, from where their indexes stand, above what they have paid or owe. */
    running: poolMeasureSchema,
    /** The same after what treaties pay of it; null where none carries any of the covers. */
    net: poolMeasureSchema.nullable(),
    computedAt: seconds,
  })
  .meta({ id: 'PoolRisk' })
export type PoolRisk = z.output<typeof poolRiskSchema>
