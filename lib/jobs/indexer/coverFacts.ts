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
      case 'CoverCeded': {
        const { coverId, ...cession } = event.args
        facts.coverCessions.push({ coverId: Number(coverId), ...cession, ...origin })
        break
      }
      case 'CoverCancelled': {
        const { coverId, until, refund, charge } = event.args
        const poolRefund = refundOfPool(events, event)
        facts.coverCancellations.push({ coverId: Number(coverId), until, refund, poolRefund, charge, ...origin })
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

type Cancelled = Extract<MarketEvents['coverMarket'][number], { eventName: 'CoverCancelled' }>

/** What the pool gave of a cancelled cover's refund; the market's event has the sum with the treaty's part. */
function refundOfPool({ pools }: MarketEvents, { transactionHash, args: { coverId } }: Cancelled): bigint {
  for (const event of pools) {
    if (event.eventName !== 'CoverCancelled' || event.transactionHash !== transactionHash) continue
    if (event.args.coverId === coverId) return event.args.refund
  }
  throw new Error(`The transaction ${transactionHash} cancels cover ${coverId} without its pool.`)
}
