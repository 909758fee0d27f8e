import { z } from 'zod'
import { amountEstimate, probabilityEstimate } from '@/lib/schemas/estimate'
import { pageOf, pageQuery } from '@/lib/schemas/page'
import {
  address,
  amount,
  bytes,
  chainId,
  contractId,
  contractIdParam,
  hash,
  seconds,
  wad,
  whole,
} from '@/lib/schemas/primitives'
import { perilSchema } from '@/lib/schemas/program'
import { venueReference } from '@/lib/schemas/reference'

/** `POST /quotes`: either `share` of the layer or the `limit` that the cover should have. */
export const quoteRequestSchema = z
  .strictObject({
    programId: contractId,
    layer: z.number().int().min(0).max(7),
    share: wad.optional(),
    limit: amount.optional(),
    buyer: address,
    pool: address,
    /** Shows what Wang's transform with this market price of risk would ask, beside the premium. */
    wangLambda: z.number().min(0).max(3).optional(),
  })
  .refine((value) => (value.share === undefined) !== (value.limit === undefined), {
    error: 'give either share or limit',
    path: ['share'],
  })
  .meta({ id: 'QuoteRequest' })
export type QuoteRequest = z.output<typeof quoteRequestSchema>

/** How the premium came about. `premium = max(expectedLoss + ladderMargin + capital + tail + expenses, floor)`. */
export const quoteBreakdownSchema = z
  .object({
    expectedLoss: amountEstimate,
    /** Extra on the expected loss where the venue's ladder is inferred from published totals. */
    ladderMargin: amount,
    /** Cost of the capital that the pool locks from purchase to the end of grace. */
    capital: amount,
    /** Cost of what the cover adds to the pool's expected shortfall at 99.9 % over one year, `poolShortfall`. */
    tail: amount,
    poolShortfall: amount,
    expenses: amount,
    /** Lowest premium that the contract takes, with room for the blocks until purchase. */
    floor: amount,
    premium: amount,
    /** Which of the two set the premium. */
    binding: z.enum(['model', 'floor']),
    /** Premium by Wang's transform, before expenses; null where it wasn't asked for. */
    wang: z.object({ lambda: z.number(), premium: amount }).nullable(),
    pAttach: probabilityEstimate,
    pExhaust: probabilityEstimate,
    /** Of the cover's own loss over the term, at 99.9 %. */
    var999: amountEstimate,
    es999: amountEstimate,
    model: z.string(),
    modelHash: hash,
    /** Build of the kernel that simulated; the reference gives the same bytes. */
    kernel: z.string(),
    calibrationHash: hash,
    exposureHash: hash,
    /** How the venue's ladders are known. */
    basis: z.enum(['given ladder', 'scenario table', 'inferred ladder']),
    /** Daily volatilities between which the price holds; beyond them the quote is withdrawn. */
    envelope: z.array(z.object({ market: z.string(), lowest: z.number(), highest: z.number() })),
    seed: z.number().int().nonnegative(),
    windows: z.number().int().positive(),
  })
  .meta({ id: 'QuoteBreakdown' })
export type QuoteBreakdown = z.output<typeof quoteBreakdownSchema>

/** The EIP-712 struct `Quote` that the market checks. */
export const quoteTermsSchema = z
  .object({
    venueId: chainId,
    programId: contractId,
    layer: z.number().int().nonnegative(),
    share: wad,
    buyer: address,
    pool: address,
    peril: perilSchema,
    attachment: amount,
    exhaustion: amount,
    limit: amount,
    start: seconds,
    end: seconds,
    vault: address,
    premium: amount,
    modelHash: hash,
    nonce: whole,
    deadline: seconds,
  })
  .meta({ id: 'QuoteTerms' })

/** `withdrawn`: the venue's volatility has left the envelope that the price holds for; ask for another. */
const quoteStatusSchema = z.enum(['open', 'bought', 'lapsed', 'withdrawn'])

const call = z.object({ to: address, data: bytes })

export const quoteSchema = z
  .object({
    id: z.uuid(),
    status: quoteStatusSchema,
    venue: venueReference,
    terms: quoteTermsSchema,
    chainId,
    market: address,
    /** The EIP-712 digest of `terms`. */
    quoteHash: hash,
    signer: address,
    signature: bytes,
    breakdown: quoteBreakdownSchema,
    /** Ready transactions of the buyer, in this order. */
    calls: z.object({
      /** Lets the market take the premium. */
      approve: call,
      /** Null where the buyer is not the venue's owner: sign `consent.digest` first and append it. */
      buy: call.nullable(),
    }),
    consent: z.object({
      required: z.boolean(),
      /** Who must consent: the venue's owner. */
      owner: address,
      /** EIP-712 digest of `Consent(bytes32 quote)`. */
      digest: hash,
    }),
    /** The cover it became. */
    coverId: contractId.nullable(),
    createdAt: seconds,
  })
  .meta({ id: 'Quote' })
export type QuoteView = z.output<typeof quoteSchema>
export const quoteParamsSchema = z.object({ id: z.uuid() })

/** Newest first. */
export const quoteListQuerySchema = pageQuery.extend({ program: contractIdParam.optional() })

/** A quote in short; its own path has the breakdown, the signature and the calldata. */
export const quoteSummarySchema = z
  .object({
    id: z.uuid(),
    status: quoteStatusSchema,
    venue: venueReference,
    programId: contractId,
    layer: z.number().int().nonnegative(),
    share: wad,
    limit: amount,
    premium: amount,
    start: seconds,
    end: seconds,
    deadline: seconds,
    coverId: contractId.nullable(),
    createdAt: seconds,
  })
  .meta({ id: 'QuoteSummary' })
export type QuoteSummary = z.output<typeof quoteSummarySchema>
export const quoteListSchema = pageOf(quoteSummarySchema).meta({ id: 'QuoteList' })
