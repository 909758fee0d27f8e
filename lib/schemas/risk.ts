import { z } from 'zod'
import { amountEstimate, probabilityEstimate } from '@/lib/schemas/estimate'
import { amount, hash, seconds } from '@/lib/schemas/primitives'

const measure = z.object({ var: amountEstimate, es: amountEstimate })

/** What the simulation says of a venue's net liquidation loss over `horizon`, each figure with one standard error. */
export const riskSummarySchema = z
  .object({
    /** Identifies model, calibration, exposure and seed; the same hash gives the same figures. */
    modelHash: hash,
    /** The law of events that the figures rest on. */
    calibrationHash: hash,
    model: z.string(),
    seed: z.number().int().nonnegative(),
    /** Simulated windows. */
    windows: z.number().int().positive(),
    /** The term that the loss is the maximum of, seconds. */
    horizon: seconds,
    /** Risk-adjusted open interest: expected shortfall at 99.9 % over 24 h. */
    raoi: amount,
    expectedLoss: amountEstimate,
    /** Value at risk and expected shortfall of the loss over `horizon`. */
    levels: z.object({ p99: measure, p995: measure, p999: measure }),
    /** P(loss > x) in rising order of x. */
    exceedance: z.array(z.object({ loss: amount, probability: z.number(), standardError: z.number().nonnegative() })),
    /** The layers of the venue's latest program on the same curve. */
    layers: z.array(
      z.object({
        index: z.number().int().nonnegative(),
        attachment: amount,
        exhaustion: amount,
        pAttach: probabilityEstimate,
        pExhaust: probabilityEstimate,
        expectedLoss: amountEstimate,
      }),
    ),
    computedAt: seconds,
  })
  .meta({ id: 'RiskSummary' })
export type RiskSummary = z.output<typeof riskSummarySchema>
