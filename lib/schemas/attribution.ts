import { z } from 'zod'
import { amount, seconds, signedAmount } from '@/lib/schemas/primitives'

/** In the order in which they are taken from the earlier quote to the later. */
export const causeSchema = z.enum([
  'open interest',
  'volatility',
  'volume and depth',
  'ladders and brackets',
  'fund and rules',
  'layer and limit',
  'term',
  'pool and floor',
  'model',
])

/** `GET /quotes/{id}/attribution`: `against` is an earlier quote of the same program; by default the last one before. */
export const attributionQuerySchema = z.strictObject({ against: z.uuid().optional() })

const side = z.object({ id: z.uuid(), premium: amount, createdAt: seconds })

/** Why two quotes on one program differ: one kind of input replaced at a time, so the changes sum exactly to the difference. */
export const attributionSchema = z
  .object({
    from: side,
    to: side,
    change: signedAmount,
    causes: z.array(
      z.object({
        /** `model`: another version of the engine or its calibration, and rounding. */
        cause: causeSchema,
        change: signedAmount,
        /** Of the change; it is of the simulated loss. */
        standardError: amount,
      }),
    ),
    model: z.string(),
  })
  .meta({ id: 'Attribution' })
export type AttributionView = z.output<typeof attributionSchema>
