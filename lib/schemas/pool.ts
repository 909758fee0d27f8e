import { z } from 'zod'
import { pageOf } from '@/lib/schemas/page'
import { poolRiskSchema } from '@/lib/schemas/poolRisk'
import { address, amount, blockNumber, contractId, hash, seconds, wad, whole } from '@/lib/schemas/primitives'
import { assetReference } from '@/lib/schemas/reference'

/** A tail-risk pool as the index last saw it (`asOf`). */
export const poolSchema = z
  .object({
    address,
    name: z.string(),
    symbol: z.string(),
    asset: assetReference,
    shareDecimals: z.number().int(),
    /** Whether governance lets it sell cover. */
    admitted: z.boolean(),
    /** Closed to deposits for good. */
    closed: z.boolean(),
    totalAssets: amount,
    totalShares: whole,
    /** Asset value of one whole share; 1e18 is par. */
    sharePrice: wad,
    /** Sum of outstanding limits. */
    outstanding: amount,
    /** Waiting exits, each at its value when requested. */
    requested: amount,
    /** Limit that could be sold now. */
    freeCapacity: amount,
    /** outstanding ÷ (totalAssets − requested). */
    utilisation: wad,
    /** Premium earned for the shares since the pool began. */
    premiumEarned: amount,
    /** Losses paid since the pool began. */
    lossesPaid: amount,
    asOf: z.object({ block: blockNumber, time: seconds }),
  })
  .meta({ id: 'Pool' })
export type PoolView = z.output<typeof poolSchema>

export const poolListSchema = pageOf(poolSchema).meta({ id: 'PoolList' })

/** One pool with everything that stands between its cash and its shares. */
export const poolDetailSchema = poolSchema
  .extend({
    /** Tokens the pool accounts for. */
    cash: amount,
    /** Premium paid for time that has not passed. */
    unearned: amount,
    /** Earned for the protocol, not yet collected. */
    fees: amount,
    /** Payouts whose push failed; only their vault can collect. */
    reserved: amount,
    /** Exits fixed and not yet collected. */
    claimable: amount,
    /** Given up by exits, charged for cancellations, or left over by refilled payouts: streaming to the shares. */
    dripping: amount,
    /** Seconds an exit waits before it may become claimable, for requests made now. */
    cooldown: seconds,
    /** Smallest value of an exit request that is not a holder's whole balance. */
    minimumRequest: amount,
    exitQueue: z.object({
      /** Requests that still wait. */
      waiting: z.number().int().nonnegative(),
      shares: whole,
      value: amount,
      /** When the oldest waiting request may become claimable; null without one. */
      nextMaturesAt: seconds.nullable(),
    }),
    mandate: z.object({
      signerRole: hash,
      perils: z.array(z.enum(['DEFICIT', 'PRICE_GAP', 'DEPEG', 'ASSERTION'])),
      longestTerm: seconds,
      smallestCoinsurance: wad,
      groupCap: wad,
      /** 0 insures any risk group. */
      riskGroup: z.number().int().nonnegative(),
      allowListed: z.boolean(),
    }),
    /** Covers that are not expired or voided. */
    activeCovers: z.number().int().nonnegative(),
    stakers: z.number().int().nonnegative(),
    /** Of all covers in force together; null until they have been simulated. */
    risk: poolRiskSchema.nullable(),
  })
  .meta({ id: 'PoolDetail' })
export type PoolDetail = z.output<typeof poolDetailSchema>

export const poolParamsSchema = z.object({ address })

/** One point of a pool's history, in rising order of time. */
export const poolHistoryPointSchema = z
  .object({
    block: blockNumber,
    time: seconds,
    totalAssets: amount,
    totalShares: whole,
    sharePrice: wad,
    outstanding: amount,
    premiumEarned: amount,
    lossesPaid: amount,
  })
  .meta({ id: 'PoolHistoryPoint' })

/** `from` and `to` bound the time; more than `points` are thinned, first, last, lowest and highest prices kept. */
export const poolHistoryQuerySchema = z.object({
  from: z.coerce.number().int().nonnegative().optional(),
  to: z.coerce.number().int().nonnegative().optional(),
  points: z.coerce.number().int().min(2).max(2000).default(400),
})
export type PoolHistoryQuery = z.output<typeof poolHistoryQuerySchema>

export const poolHistorySchema = z.object({ points: z.array(poolHistoryPointSchema) }).meta({ id: 'PoolHistory' })
export type PoolHistory = z.output<typeof poolHistorySchema>

export const positionParamsSchema = z.object({ address, account: address })

/** What an account has in a pool. */
export const positionSchema = z
  .object({
    pool: address,
    account: address,
    shares: whole,
    /** Value of `shares` now. */
    value: amount,
    /** Part of the pool's shares, waiting exits not counted. */
    poolShare: wad,
    /** Exits of which shares still wait. They stay at risk and earn nothing. */
    pendingExits: z.array(
      z.object({
        requestId: contractId,
        shares: whole,
        /** Value of the waiting shares when requested: the most they can give. */
        value: amount,
        requestedAt: seconds,
        /** When they may become claimable at the earliest. */
        maturesAt: seconds,
        transaction: hash,
      }),
    ),
    /** Fixed, no longer at risk, waiting to be collected. */
    claimable: z.object({ shares: whole, assets: amount }),
    /** Assets ever deposited for, and collected by, this account. */
    deposited: amount,
    collected: amount,
    asOf: z.object({ block: blockNumber, time: seconds }),
  })
  .meta({ id: 'Position' })
export type PositionView = z.output<typeof positionSchema>
