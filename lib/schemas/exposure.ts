import { z } from 'zod'
import { hash, seconds, slug } from '@/lib/schemas/primitives'

/** Amounts of an exposure are whole units of the asset (dollars), as numbers: they feed the risk engine, not a ledger. */
const units = z.number().meta({ description: 'Whole units of the asset.' })
const quantity = z.number().meta({ description: 'Units of the underlying.' })
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

const symbol = z.string().meta({ example: 'BTC-USD' })
const dailyVolatility = z.number().meta({ description: 'Standard deviation of the log return over one day.' })
const depth = z.number().meta({ description: 'Share of the daily volume that carries impact in a stress.' })
const brackets = z
  .array(z.strictObject({ maintenanceMargin: z.number(), openInterestShare: z.number() }))
  .min(1)
  .max(16)

const accounts = z
  .array(
    z.strictObject({
      side: z.enum(['long', 'short']),
      distance: z.number().meta({ description: 'Distance from the mark to its bankruptcy price ÷ mark.' }),
      openInterest: units,
    }),
  )
  .max(10)
  .meta({ description: 'The largest accounts, part of the open interest; each becomes a rung of its own.' })

const common = {
  rules: z.strictObject({
    liquidationFee: z.number(),
    partialLiquidation: z.number(),
    participation: z.number(),
    lossRule: z.enum(['deleverage', 'socialise']),
  }),
  fund: units,
}

const ladderExposure = z
  .strictObject({
    kind: z.literal('ladders').optional(),
    markets: z
      .array(
        z.strictObject({
          market: symbol,
          markPrice: z.number(),
          dailyVolume: units,
          dailyVolatility,
          depth,
          long: ladder,
          short: ladder,
          brackets,
          largestAccounts: accounts.optional(),
        }),
      )
      .min(1)
      .max(32),
    ...common,
  })
  .meta({ id: 'LadderExposure', description: 'Open interest by distance to bankruptcy, as the venue knows it.' })

const scenarioExposure = z
  .strictObject({
    kind: z.literal('scenarios'),
    markets: z
      .array(
        z.strictObject({
          market: symbol,
          markPrice: z.number(),
          dailyVolume: units,
          dailyVolatility,
          depth,
          openInterest: units,
          brackets,
        }),
      )
      .min(1)
      .max(32),
    scenarios: z
      .array(
        z.strictObject({
          moves: z.array(z.number()).max(32).meta({ description: 'Simple returns, one per market; −0.3 is −30 %.' }),
          deficit: units,
        }),
      )
      .max(256),
    ...common,
  })
  .meta({
    id: 'ScenarioExposure',
    description: 'Cross margin: the negative equity of all accounts right after joint moves; without a move it is 0.',
  })

const totalsExposure = z
  .strictObject({
    kind: z.literal('totals'),
    markets: z
      .array(
        z.strictObject({
          market: symbol,
          dailyVolatility,
          depth,
          hours: z
            .array(
              z.strictObject({
                time: seconds,
                high: z.number(),
                low: z.number(),
                close: z.number(),
                openInterest: quantity,
                volume: quantity,
                liquidated: quantity.optional(),
              }),
            )
            .max(720),
          brackets: z
            .array(z.strictObject({ notionalCap: units, maintenanceMargin: z.number(), maxLeverage: z.number() }))
            .min(1)
            .max(16),
          largestAccounts: accounts.optional(),
        }),
      )
      .min(1)
      .max(32),
    ...common,
  })
  .meta({
    id: 'TotalsExposure',
    description:
      'Published totals by the hour and the margin table: ladders are inferred, and quotes carry a margin for it.',
  })

/**
 * The shape of an exposure snapshot, of any of three kinds. Rules between fields (rising ladders, equal sides, shares that
 * sum to 1, hours without gaps) are the risk engine's, which names the field that breaks one.
 */
export const exposureSchema = z
  .discriminatedUnion('kind', [ladderExposure, scenarioExposure, totalsExposure])
  .meta({ id: 'Exposure' })

/** How the ladders of an exposure came about. */
export const exposureBasisSchema = z.enum(['given ladder', 'scenario table', 'inferred ladder'])

/** `PUT /venues/{slug}/exposure`. */
export const exposurePutSchema = z
  .strictObject({ observedAt: seconds, exposure: exposureSchema })
  .meta({ id: 'ExposurePut' })
export type ExposurePut = z.output<typeof exposurePutSchema>

export const exposureReceiptSchema = z
  .object({
    venue: slug,
    hash,
    observedAt: seconds,
    receivedAt: seconds,
    basis: exposureBasisSchema,
    overstatement: z.number().meta({
      description: "Of a scenario table: the ladders' deficits over the table's; 1 where they are equal, else above.",
    }),
    raised: z.array(z.object({ market: symbol, given: dailyVolatility, used: dailyVolatility })).meta({
      description:
        'Markets with a lower daily volatility than their calmest day in a hundred since they are calibrated: they are priced at that.',
    }),
  })
  .meta({ id: 'ExposureReceipt' })
export type ExposureReceipt = z.output<typeof exposureReceiptSchema>
