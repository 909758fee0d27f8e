import { z } from 'zod'
import { indexPointSchema } from '@/lib/schemas/cover'
import { exposureBasisSchema } from '@/lib/schemas/exposure'
import { pageOf, pageQuery } from '@/lib/schemas/page'
import { address, amount, chainId, contractId, hash, seconds, signedAmount, slug, wad } from '@/lib/schemas/primitives'
import { programSchema } from '@/lib/schemas/program'
import { reportSchema } from '@/lib/schemas/report'
import { riskSummarySchema } from '@/lib/schemas/risk'

/** A derivatives exchange. What it says of itself, and how the registry on chain lists it. */
export const venueSchema = z
  .object({
    slug,
    name: z.string(),
    description: z.string().nullable(),
    website: z.url().nullable(),
    /** Null while governance has not listed the venue. */
    listing: z
      .object({
        id: chainId,
        owner: address,
        vault: address,
        riskGroup: z.number().int().nonnegative(),
        listedAt: seconds,
      })
      .nullable(),
    /** From the last report; null before the first. */
    fundBalance: amount.nullable(),
    raoi: amount.nullable(),
    netLiquidationLoss: signedAmount.nullable(),
    reportedAt: seconds.nullable(),
    /** Set while the venue is at warning: its own loss passed `level`, and pools that cover it stand still. */
    warning: z.object({ since: seconds, loss: signedAmount, level: signedAmount }).nullable(),
    /** Sum of limits of covers that are not expired or voided. */
    outstanding: amount,
    paid: amount,
  })
  .meta({ id: 'Venue' })
export type VenueView = z.output<typeof venueSchema>

export const venueListQuerySchema = pageQuery
export const venueListSchema = pageOf(venueSchema).meta({ id: 'VenueList' })
export const venueParamsSchema = z.object({ slug: z.string().max(64) })

/** The last exposure snapshot in short. */
export const exposureSummarySchema = z
  .object({
    hash,
    /** Whether the venue gave its ladders, or they were made from a scenario table or inferred from totals. */
    basis: exposureBasisSchema,
    observedAt: seconds,
    receivedAt: seconds,
    fundBalance: amount,
    openInterest: amount,
    /** What the largest accounts hold of each side, where they are named. Shares; Σ share² of the named ones. */
    concentration: z.array(
      z.object({
        market: z.string(),
        side: z.enum(['long', 'short']),
        largest: z.number(),
        named: z.number(),
        herfindahl: z.number(),
      }),
    ),
    markets: z.array(
      z.object({
        market: z.string(),
        /** Quote units per unit of the underlying. */
        price: z.number().positive(),
        /** One side's open interest; Σ long = Σ short. */
        openInterest: amount,
        dailyVolume: amount,
        /** Standard deviation of log returns per day. */
        dailyVolatility: z.number().nonnegative(),
      }),
    ),
  })
  .meta({ id: 'ExposureSummary' })
export type ExposureSummary = z.output<typeof exposureSummarySchema>

export const venueDetailSchema = venueSchema
  .extend({
    exposure: exposureSummarySchema.nullable(),
    /** Null without an exposure, or while the figures are being computed. */
    risk: riskSummarySchema.nullable(),
    latestReport: reportSchema.nullable(),
    /** The venue's latest program that was not withdrawn. */
    program: programSchema.nullable(),
    /** Index of that program as its reports show it: rising time, thinned to 500 points at most. */
    indexSeries: z.array(indexPointSchema),
    /** Sum of limits ÷ insurable interest (RAOI × the governed multiple); null before the first report. */
    insuredShare: wad.nullable(),
  })
  .meta({ id: 'VenueDetail' })
export type VenueDetail = z.output<typeof venueDetailSchema>

/** `POST /venues`. With `onchainId` the API key's owner must own that venue on chain. */
export const venueCreateSchema = z
  .strictObject({
    slug: slug.refine((value) => !/^venue-[0-9]+$/.test(value), 'venue-<number> is reserved for unnamed venues'),
    name: z.string().trim().min(1).max(64),
    description: z.string().trim().max(1000).optional(),
    website: z
      .url({ protocol: /^https?$/ })
      .max(200)
      .optional(),
    onchainId: contractId.optional(),
  })
  .meta({ id: 'VenueCreate' })
export type VenueCreate = z.output<typeof venueCreateSchema>
