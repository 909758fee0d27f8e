import { z } from 'zod'
import { pageOf } from '@/lib/schemas/page'
import { address, amount, blockNumber, contractId, seconds, wad, whole } from '@/lib/schemas/primitives'
import { assetReference, occurrence, poolReference } from '@/lib/schemas/reference'

export const treatyStageSchema = z.enum(['raising', 'open', 'run-off', 'released', 'failed']).meta({
  id: 'TreatyStage',
  description:
    '`raising`: collateral comes in and the auction waits or runs. `open`: carries what the pool sells. `run-off`: carries to ' +
    'their end what it carried when it closed. `released`: collateral is free. `failed`: the auction found no taker.',
})

/** A treaty behind a pool as the index last saw it (`asOf`). */
export const treatySchema = z
  .object({
    address,
    /** In the order of admission. */
    number: contractId,
    name: z.string(),
    symbol: z.string(),
    shareDecimals: z.number().int(),
    pool: poolReference,
    asset: assetReference,
    stage: treatyStageSchema,
    /** It pays the losses of its covers beyond `retention`, `limit` at most. */
    retention: amount,
    limit: amount,
    /** The ceded share of premium: what it would open at now, or opened at. */
    cession: wad,
    /** The ceded share rises in a straight line from `from` at `start` to `to` at `end`, until somebody takes it. */
    auction: z.object({ start: seconds, end: seconds, from: wad, to: wad }),
    opened: occurrence.nullable(),
    /** Covers sold before then are carried to their end. */
    closesAt: seconds,
    /** Collateral with earned premium, less what was ceded: what backs the layer. */
    collateral: amount,
    /** Ceded premium so far, covers that were undone left out; what of it is for time ahead. */
    premiumCeded: amount,
    unearned: amount,
    /** Losses of its covers, what recoveries gave back of them, and what the treaty bears of the difference. */
    losses: amount,
    lossesRefunded: amount,
    ceded: amount,
    /** Owed to the pool because a transfer failed. */
    receivable: amount,
    /** Covers it still carries. */
    liveCovers: z.number().int().nonnegative(),
    asOf: z.object({ block: blockNumber, time: seconds }),
  })
  .meta({ id: 'Treaty' })
export type TreatyView = z.output<typeof treatySchema>

export const treatyListQuerySchema = z.object({ pool: address.optional() })
export const treatyListSchema = pageOf(treatySchema).meta({ id: 'TreatyList' })
export const treatyParamsSchema = z.object({ address })

const entry = occurrence.shape

/** What happened to a treaty's money. */
export const treatyEntrySchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('admitted'), ...entry }),
    z.object({ kind: z.literal('deposited'), ...entry, owner: address, assets: amount }),
    z.object({ kind: z.literal('withdrawn'), ...entry, owner: address, assets: amount }),
    z.object({ kind: z.literal('opened'), ...entry, cession: wad }),
    z.object({ kind: z.literal('carried'), ...entry, coverId: contractId, premium: amount }),
    z.object({
      kind: z.literal('ceded'),
      ...entry,
      coverId: contractId,
      loss: amount,
      cumulativeLoss: amount,
      /** What reached the pool in the settlement's transaction. */
      refill: amount,
      pushed: z.boolean(),
    }),
    z.object({ kind: z.literal('paid'), ...entry, amount }),
    z.object({ kind: z.literal('refunded'), ...entry, coverId: contractId, amount }),
  ])
  .meta({ id: 'TreatyEntry' })
export type TreatyEntry = z.output<typeof treatyEntrySchema>

export const treatyDetailSchema = treatySchema
  .extend({
    totalShares: whole,
    /** Tokens it accounts for. */
    cash: amount,
    /** Premium given back whose push failed, and refunds that came after the release: others collect them. */
    reserved: amount,
    refunds: amount,
    /** Accounts with shares. */
    reinsurers: z.number().int().nonnegative(),
    /** Another treaty of the pool that has to close before this one can open. */
    waitsFor: z.object({ address, name: z.string(), closesAt: seconds }).nullable(),
    /** Newest first, 100 at most. */
    history: z.array(treatyEntrySchema),
  })
  .meta({ id: 'TreatyDetail' })
export type TreatyDetail = z.output<typeof treatyDetailSchema>

export const treatyPositionParamsSchema = z.object({ address, account: address })

/** What an account has in a treaty. */
export const treatyPositionSchema = z
  .object({
    treaty: address,
    account: address,
    shares: whole,
    /** Value of `shares` now; free only while raising, and once released or failed. */
    value: amount,
    /** Part of the treaty's shares. */
    part: wad,
    deposited: amount,
    withdrawn: amount,
    asOf: z.object({ block: blockNumber, time: seconds }),
  })
  .meta({ id: 'TreatyPosition' })
export type TreatyPositionView = z.output<typeof treatyPositionSchema>
