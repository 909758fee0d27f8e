import { z } from 'zod'
import { hash, seconds, slug } from '@/lib/schemas/primitives'

/** Amounts of an exposure are whole units of the asset (dollars), as numbers: they feed the risk engine, not a ledger. */
const units = z.number().meta({ description: 'Whole units of the asset.' })
const ladder = z
  .array(
    z.strictObject({
      distance: z.number().meta({
        description: 'Far end of the rung: distance from the mark to the bankruptcy price ÷ mark; rising.',
      }),
      openInterest: units,
    }),
  )
  .min(1)
  .max(200)

/**
 * The shape of an exposure snapshot. Rules between fields (rising ladders, equal sides, shares that sum to 1) are the risk
 * engine's, which names the field that breaks one.
 */
export const exposureSchema = z
  .strictObject({
    markets: z
      .array(
        z.strictObject({
          market: z.string().meta({ example: 'BTC-USD' }),
          markPrice: z.number(),
          dailyVolume: units,
          dailyVolatility: z.number().meta({ description: 'Standard deviation of the log return over one day.' }),
          depth: z.number().meta({ description: 'Share of the daily volume that carries impact in a stress.' }),
          long: ladder,
          short: ladder,
          brackets: z
            .array(z.strictObject({ maintenanceMargin: z.number(), openInterestShare: z.number() }))
            .min(1)
            .max(32),
        }),
      )
      .min(1)
      .max(64),
    rules: z.strictObject({
      liquidationFee: z.number(),
      partialLiquidation: z.number(),
      participation: z.number(),
      lossRule: z.enum(['deleverage', 'socialise']),
    }),
    fund: units,
  })
  .meta({ id: 'Exposure' })

/** `PUT /venues/{slug}/exposure`. */
export const exposurePutSchema = z
  .strictObject({ observedAt: seconds, exposure: exposureSchema })
  .meta({ id: 'ExposurePut' })
export type ExposurePut = z.output<typeof exposurePutSchema>

export const exposureReceiptSchema = z
  .object({ venue: slug, hash, observedAt: seconds, receivedAt: seconds })
  .meta({ id: 'ExposureReceipt' })
export type ExposureReceipt = z.output<typeof exposureReceiptSchema>
