import type { PayoutRecord } from '@/lib/db/payouts'
import type { PayoutView } from '@/lib/schemas/payout'
import type { VenueReference } from '@/lib/schemas/reference'

/** @param byTreaty what of it a treaty brought, asset units */
export function payoutView(payout: PayoutRecord, venue: VenueReference, byTreaty: bigint): PayoutView {
  const { cover } = payout
  return {
    coverId: payout.coverId,
    programId: cover.programId,
    venue,
    pool: { address: cover.poolAddress, name: cover.pool.name },
    vault: payout.vault,
    index: `${payout.index}`,
    amount: `${payout.paid}`,
    byTreaty: `${byTreaty}`,
    paidTotal: `${payout.paidTotal}`,
    pushed: payout.pushed,
    at: { block: payout.blockNumber, time: payout.block.time, transaction: payout.transaction },
  }
}
