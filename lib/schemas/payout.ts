import { z } from 'zod'
import { pageOf, pageQuery } from '@/lib/schemas/page'
import { address, amount, contractId, contractIdParam } from '@/lib/schemas/primitives'
import { occurrence, poolReference, venueReference } from '@/lib/schemas/reference'

/** A settlement that paid. */
export const payoutSchema = z
  .object({
    coverId: contractId,
    programId: contractId,
    venue: venueReference,
    pool: poolReference,
    /** The venue's insurance fund, pinned by the program. */
    vault: address,
    index: amount,
    amount,
    /** What of it a treaty brought to the pool in the same transaction. */
    byTreaty: amount,
    /** What the cover has paid in all, this payout included. */
    paidTotal: amount,
    /** False when the vault could not receive: the amount is reserved for it in the pool. */
    pushed: z.boolean(),
    at: occurrence,
  })
  .meta({ id: 'Payout' })
export type PayoutView = z.output<typeof payoutSchema>

/** Newest first. `venue` is a slug, `pool` an address. */
export const payoutListQuerySchema = pageQuery.extend({
  venue: z.string().max(64).optional(),
  pool: address.optional(),
  cover: contractIdParam.optional(),
})
export const payoutListSchema = pageOf(payoutSchema).meta({ id: 'PayoutList' })
