import { zeroAddress } from 'viem'
import type { MarketEvents } from '@/lib/chain/marketEvents'
import type { Facts } from '@/lib/db/journal/facts'
import { originOf } from '@/lib/jobs/indexer/originOf'

/** Adds what the cover market says. Covers' tokens start with their buyer, so mints are no transfers. */
export function coverFacts(events: MarketEvents, facts: Facts): void {
  for (const event of events.coverMarket) {
    const origin = originOf(event)
    switch (event.eventName) {
      case 'PoolAdmitted':
        facts.admissions.push({ poolAddress: event.args.pool, admitted: event.args.admitted, ...origin })
        break
      case 'CoverBought': {
        const { coverId, programId, pool, venueId, ...terms } = event.args
        const ids = { id: Number(coverId), programId: Number(programId), venueId: Number(venueId) }
        facts.covers.push({ ...ids, poolAddress: pool, ...terms, ...origin })
        break
      }
      case 'CoverSettled': {
        const { coverId, ...payment } = event.args
        facts.settlements.push({ coverId: Number(coverId), ...payment, ...origin })
        break
      }
      case 'CoverExpired': {
        const { coverId, released } = event.args
        facts.coverEnds.push({ coverId: Number(coverId), kind: 'expired', amount: released, ...origin })
        break
      }
      case 'CoverVoided': {
        const { coverId, recipient, refund } = event.args
        facts.coverEnds.push({ coverId: Number(coverId), kind: 'voided', amount: refund, recipient, ...origin })
        break
      }
      case 'Transfer': {
        const { from, to, tokenId } = event.args
        if (from === zeroAddress || to === zeroAddress) break
        facts.coverTransfers.push({ coverId: Number(tokenId), from, to, ...origin })
        break
      }
    }
  }
}
