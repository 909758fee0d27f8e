import { z } from 'zod'
import { pageOf, pageQuery } from '@/lib/schemas/page'
import { address, amount, contractId } from '@/lib/schemas/primitives'
import { occurrence, poolReference, venueReference } from '@/lib/schemas/reference'

/** Money that a venue got back after a loss and brought to those who paid. */
export const recoverySchema = z
  .object({
    venue: venueReference,
    programId: contractId,
    from: address,
    /** What the venue has got back in all of this program's loss, as it says. */
    recovered: amount,
    /** What this recovery brought in for sold shares of layers. */
    paidIn: amount,
    at: occurrence,
  })
  .meta({ id: 'Recovery' })
export type RecoveryView = z.output<typeof recoverySchema>

/** Newest first. `venue` is a slug. */
export const recoveryListQuerySchema = pageQuery.extend({ venue: z.string().max(64).optional() })
export const recoveryListSchema = pageOf(recoverySchema).meta({ id: 'RecoveryList' })

export const accountParamsSchema = z.object({ account: address })

/** What recoveries owe an account and it has not collected, as the contracts say it. */
export const accountRefundsSchema = z
  .object({
    account: address,
    /** Sum of all below. */
    collectable: amount,
    /** For shares of pools that it held, or had waiting for exit, when a cover was paid. */
    pools: z.array(
      z.object({
        coverId: contractId,
        pool: poolReference,
        venue: venueReference,
        /** Which of the pool's losses; what the recovery desk asks for with `coverId`. */
        epoch: z.number().int().positive(),
        /** The exit request that waited then; null for the account's own shares. */
        requestId: contractId.nullable(),
        amount,
      }),
    ),
    /** For shares of treaties that it held when they were open. */
    treaties: z.array(z.object({ treaty: z.object({ address, name: z.string() }), amount })),
    /** What the recovery desk holds for it since a transfer failed. */
    held: amount,
    /** What it has collected for shares of pools so far. */
    collected: amount,
  })
  .meta({ id: 'AccountRefunds' })
export type AccountRefunds = z.output<typeof accountRefundsSchema>
