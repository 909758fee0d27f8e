import { z } from 'zod'

const amount = z.string().regex(/^\d{1,39}$/, 'must be base units as a decimal string')
const time = z.int().nonnegative()

/** One liquidation as the venue's feed publishes it; see `Liquidation` of lib/risk for the units. */
const liquidationSchema = z.object({
  time,
  market: z.string().min(1).max(31),
  side: z.enum(['long', 'short']),
  quantity: z.number().nonnegative(),
  bankruptcyPrice: z.number().nonnegative(),
  fillPrice: z.number().nonnegative(),
  fee: z.number(),
  kind: z.enum(['market', 'deleverage', 'close']),
})

/** `GET /v1/liquidations?after=<count>&until=<time>`: raw records in order, the first `after` left out. */
export const liquidationsSchema = z.object({ records: z.array(liquidationSchema) })

/** The most records in one answer; ask again after those. */
export const LIQUIDATIONS_PER_PAGE = 1_000

/** `GET /v1/books/<time>`: the venue's books as they were at that time; 404 before the chain's clock gets there. */
export const booksSchema = z.object({
  at: time,
  /** How many liquidations there had been. */
  liquidations: z.int().nonnegative(),
  fund: amount,
  markets: z
    .array(z.object({ market: z.string().min(1).max(31), openInterest: amount }))
    .min(1)
    .max(64),
  /** Checked by `assertExposure`. */
  exposure: z.unknown(),
})

export type Books = z.output<typeof booksSchema>
