import { z } from 'zod'
import { address, amount, blockNumber, contractId, seconds, signedAmount, wad } from '@/lib/schemas/primitives'
import { assetReference, poolReference, venueReference } from '@/lib/schemas/reference'

/** A treaty of reinsurers behind a pool. */
const treatyReserves = z
  .object({
    address,
    stage: z.enum(['raising', 'open', 'run-off', 'released', 'failed']),
    retention: amount,
    limit: amount,
    /** The ceded share of premium. */
    cession: wad,
    closesAt: seconds,
    cumulativeLoss: amount,
    ceded: amount,
    /** Owed to the pool and not yet paid. */
    receivable: amount,
    balance: amount,
  })
  .meta({ id: 'TreatyReserves' })

const poolReserves = z
  .object({
    pool: poolReference,
    /** Tokens the pool really has, and those it accounts for. The difference is what others sent without a stake. */
    balance: amount,
    cash: amount,
    totalAssets: amount,
    unearned: amount,
    fees: amount,
    reserved: amount,
    claimable: amount,
    dripping: amount,
    /** Limits it has promised and not paid. */
    outstanding: amount,
    freeCapacity: amount,
    pendingExits: z.number().int().nonnegative(),
    requested: amount,
    /** No stakes, no sales, no exits: a venue is at warning or a claim is open. Payouts always run. */
    frozen: z.boolean(),
    /** When a freeze by warnings ends at the latest; null without one. */
    frozenUntil: seconds.nullable(),
    /** `balance ≥ cash` and `outstanding ≤ totalAssets`, checked by the contract. */
    sound: z.boolean(),
    treaty: treatyReserves.nullable(),
  })
  .meta({ id: 'PoolReserves' })
export type PoolReservesView = z.output<typeof poolReserves>

/** A fund that its venue keeps on chain, and the auction of the venue's token behind it. */
const chainFund = z
  .object({
    address,
    /** The venue's own money, at hand and in vaults, and payouts that wait for a deficit. */
    own: amount,
    payouts: amount,
    /** Deficits that nobody has paid yet. */
    outstandingDeficit: amount,
    /** Of the last socialised loss. */
    socialisedRatio: wad,
    /** The auction of the venue's token when fund and cover are dry; null without one. */
    recapitalisation: z
      .object({
        address,
        token: address,
        /** Most of the token's supply that may be minted within 365 days. */
        yearlyCap: wad,
        /** Whether tokens are for sale now, and asset units per 1e18 of the token. */
        live: z.boolean(),
        price: amount,
        /** Of the last auction; 0 before the first. */
        target: amount,
        raised: amount,
      })
      .nullable(),
  })
  .meta({ id: 'ChainFund' })
export type ChainFundView = z.output<typeof chainFund>

const venueReserves = z
  .object({
    venue: venueReference,
    /** Of the last report. */
    fund: amount,
    /** That fund ÷ the open interest of all markets together; null before a report and where there is no open interest. */
    fundToOpenInterest: wad.nullable(),
    raoi: amount,
    netLiquidationLoss: signedAmount,
    outstanding: amount,
    /** Most that the limits on the venue may sum to. */
    insurableInterest: amount,
    /** The two programs placed last, the earlier one first: one may run while the next is sold. */
    programIds: z.array(contractId),
    /** Whether its own loss is over the warning level, and that level. */
    atWarning: z.boolean(),
    warningLevel: signedAmount.nullable(),
    openClaims: z.number().int().nonnegative(),
    /** The fund on chain; null where the venue's vault is anything else. */
    chainFund: chainFund.nullable(),
  })
  .meta({ id: 'VenueReserves' })
export type VenueReservesView = z.output<typeof venueReserves>

/** `GET /pools/{address}/reserves`: what one pool holds and owes, and whether it stands still. */
export const poolStandingSchema = z
  .object({
    block: z.object({ number: blockNumber, time: seconds }),
    /** Until when the guardian has stopped sales and stakes; null if they are not. */
    pausedUntil: seconds.nullable(),
    reserves: poolReserves,
  })
  .meta({ id: 'PoolStanding' })
export type PoolStandingView = z.output<typeof poolStandingSchema>

/** `GET /reserves`: what every pool holds and owes and every venue is insured for, from the chain in one call. */
export const reservesSchema = z
  .object({
    /** Everything is as of this block. */
    block: z.object({ number: blockNumber, time: seconds }),
    /** The contract that anybody can ask the same: `Lens`. */
    lens: address,
    asset: assetReference,
    totals: z.object({ balance: amount, cash: amount, outstanding: amount, sound: z.boolean() }),
    /** Until when the guardian has stopped sales and stakes; null if they are not. */
    pausedUntil: seconds.nullable(),
    pools: z.array(poolReserves),
    venues: z.array(venueReserves),
  })
  .meta({ id: 'Reserves' })
export type ReservesView = z.output<typeof reservesSchema>
