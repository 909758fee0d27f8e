import { z } from 'zod'
import { amount, probability } from '@/lib/schemas/primitives'

/** A simulated amount: asset base units, with one standard error in the same unit. */
export const amountEstimate = z.object({ value: amount, standardError: amount }).meta({ id: 'AmountEstimate' })
export type AmountEstimate = z.output<typeof amountEstimate>

/** A simulated probability, with one standard error. */
export const probabilityEstimate = z
  .object({ value: probability, standardError: z.number().nonnegative() })
  .meta({ id: 'ProbabilityEstimate' })
export type ProbabilityEstimate = z.output<typeof probabilityEstimate>
