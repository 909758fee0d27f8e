import { z } from 'zod'
import { probabilityEstimate } from '@/lib/schemas/estimate'
import { hash } from '@/lib/schemas/primitives'
import { perilSchema } from '@/lib/schemas/program'

/** Rounds of a feed that a request may carry: two years of hours, as much as a body holds. */
const MOST_ROUNDS = 17_544

const number = z.number()
/** Layer in the peril's own index, and the term. The engine names what breaks its rules (`invalid-peril`). */
const common = {
  attachment: number,
  exhaustion: number,
  /** Length of the term. */
  days: z.number().int(),
  /** For which capital is locked, from purchase to the end of grace; the term and 13 days by default. */
  lockedDays: number.optional(),
}

/** `POST /perils/price-gap`: index is the largest fall within `window`, a fraction of the earlier price. */
export const priceGapRequestSchema = z
  .strictObject({
    ...common,
    /** Standard deviation of the log return over one day, today. */
    dailyVolatility: number,
    /** Seconds between the earlier and the later price at most: 300 to 86,400. */
    window: number,
  })
  .meta({ id: 'PriceGapRequest' })
export type PriceGapRequest = z.output<typeof priceGapRequestSchema>

/** `POST /perils/depeg`: index is the longest run of a feed below a strike, seconds. */
export const depegRequestSchema = z
  .strictObject({
    ...common,
    /** What the feed showed; without it the prior speaks alone. */
    feed: z
      .strictObject({
        strike: number,
        /** Longest time between rounds that still join, seconds. */
        heartbeat: number,
        /** In rising order of time (unix seconds). */
        rounds: z.array(z.strictObject({ time: number, price: number })).max(MOST_ROUNDS),
      })
      .optional(),
  })
  .meta({ id: 'DepegRequest' })
export type DepegRequest = z.output<typeof depegRequestSchema>

/** `POST /perils/assertion`: index is 0, or 1 after an event such as a withdrawal halt or an exploit. */
export const assertionRequestSchema = z
  .strictObject({
    ...common,
    attachment: number.default(0),
    exhaustion: number.default(1),
    /** The venue's own history: events in so many years. */
    events: number.default(0),
    years: number.default(0),
  })
  .meta({ id: 'AssertionRequest' })
export type AssertionRequest = z.output<typeof assertionRequestSchema>

const share = z.number().nonnegative()

/** What a layer of a peril other than `DEFICIT` costs. A figure to judge by: the market sells no such cover yet, and no price is signed. */
export const perilPriceSchema = z
  .object({
    peril: perilSchema,
    /** P(I > attachment) and P(I ≥ exhaustion) over the term. */
    pAttach: probabilityEstimate,
    pExhaust: probabilityEstimate,
    /** Shares of the limit; `premium` is the sum of the parts. */
    expectedLoss: z.object({ value: share, standardError: share }),
    parts: z.object({ expectedLoss: share, capital: share, tail: share, expenses: share }),
    premium: share,
    /** The figures of the law behind it, each with its unit. */
    law: z.array(z.object({ name: z.string(), value: number, unit: z.string() })),
    model: z.string(),
    calibrationHash: hash,
  })
  .meta({ id: 'PerilPrice' })
export type PerilPrice = z.output<typeof perilPriceSchema>
