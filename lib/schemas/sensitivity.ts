import { z } from 'zod'
import { amount, hash, signedAmount } from '@/lib/schemas/primitives'

/** What a premium is moved by, each 10 % higher. With a higher fund the layer starts as much higher; with a higher attachment it keeps its width. */
export const driverSchema = z.enum(['openInterest', 'volatility', 'fund', 'depth', 'attachment'])
export type DriverName = z.output<typeof driverSchema>

/** `GET /venues/{slug}/sensitivities`. */
export const sensitivitiesQuerySchema = z.strictObject({ layer: z.coerce.number().int().min(0).max(7).default(0) })

/** How a layer's price answers to its drivers, one at a time and everything else as it is. */
export const sensitivitiesSchema = z
  .object({
    /** The model's premium for the term, before the chain's floor. */
    premium: amount,
    /** Lowest premium that the contract takes; below it the answers don't show. Null where no pool was asked. */
    floor: amount.nullable(),
    /** How much higher each driver is made, as a share of itself. */
    bump: z.number().positive(),
    drivers: z.array(
      z.object({
        driver: driverSchema,
        premium: amount,
        change: signedAmount,
        /** Of the change; it is of the simulated loss, replicates compared in pairs. */
        standardError: amount,
        /** Per cent of premium for one per cent of the driver. */
        elasticity: z.number(),
      }),
    ),
    model: z.string(),
    exposureHash: hash,
  })
  .meta({ id: 'Sensitivities' })
export type Sensitivities = z.output<typeof sensitivitiesSchema>
