import { z } from 'zod'
import { amountEstimate, probabilityEstimate } from '@/lib/schemas/estimate'
import { exposureBasisSchema } from '@/lib/schemas/exposure'
import { amount, hash, probability, seconds, slug } from '@/lib/schemas/primitives'

const side = z.enum(['long', 'short'])
const fraction = z.number()

/** `GET /venues/{slug}/advice`. */
export const adviceQuerySchema = z.strictObject({
  /** Premium that may be spent on cover. */
  budget: amount.optional(),
  /** What the venue earns on traded notional, both sides together, as a fraction. */
  tradingFee: z.coerce.number().positive().max(0.1).optional(),
  /** Probability with which the fund may be exhausted within a year; adds its fund to `fundFor`. */
  fundTarget: z.coerce.number().min(0.0001).max(0.5).optional(),
})

/** What a venue can do about its tail, from its last exposure. Fractions are of 1. */
export const adviceSchema = z
  .object({
    venue: slug,
    exposureHash: hash,
    basis: exposureBasisSchema,
    observedAt: seconds,
    fund: amount,
    openInterest: amount,
    /** Fund ÷ one side's open interest; null without open interest. */
    fundRatio: fraction.nullable(),
    /** The fund that is not exhausted within a year with a probability of `level`; rising, 99.9 % and `1 − fundTarget` among them. */
    fundFor: z.array(z.object({ level: probability, fund: amountEstimate })),
    fee: z.object({
      tradingFee: fraction,
      /** Expected loss that today's fund bears in a year. */
      yearlyLoss: amountEstimate,
      yearlyFees: amount,
      /** Share of the trading fees that keeps the fund level; null without fees. */
      share: fraction.nullable(),
    }),
    /** Per market and side what its lowest maintenance margin lacks for the fastest hour of a day in a thousand. */
    addOns: z.array(
      z.object({ market: z.string(), side, maintenanceMargin: fraction, hourlyMove: fraction, addOn: fraction }),
    ),
    /** Days that happened, run against today's books. */
    stresses: z.array(
      z.object({
        name: z.string(),
        title: z.string(),
        falls: z.array(z.object({ market: z.string(), fall: fraction })),
        /** Share of the longs that is liquidated. */
        liquidated: fraction,
        loss: amount,
        /** Deficits that find the fund empty. */
        uncovered: amount,
      }),
    ),
    /** The smallest joint move of all markets that loses an amount; null where no move considered does. */
    reverse: z.array(
      z.object({
        target: z.string(),
        amount,
        side,
        move: z
          .object({
            /** Size in daily volatilities. */
            volatilities: z.number(),
            markets: z.array(z.object({ market: z.string(), move: fraction })),
            /** Probability a day of an event of at least this size. */
            perDay: probability,
          })
          .nullable(),
      }),
    ),
    /** What the budget buys for `days` at the model's price, by attachment; null without a budget. The chain's floor may be above. */
    cover: z
      .object({
        budget: amount,
        days: z.number().int().positive(),
        options: z.array(
          z.object({ attachment: amount, limit: amount, premium: amount, pAttach: probabilityEstimate }),
        ),
      })
      .nullable(),
  })
  .meta({ id: 'Advice' })
export type Advice = z.output<typeof adviceSchema>
