import type { MarketEvents } from '@/lib/chain/marketEvents'
import type { Facts } from '@/lib/db/journal/facts'
import { originOf } from '@/lib/jobs/indexer/originOf'

/** Adds what the recovery desk says. */
export function recoveryFacts(events: MarketEvents, facts: Facts): void {
  for (const event of events.recoveryDesk) {
    const origin = originOf(event)
    switch (event.eventName) {
      case 'Recovered': {
        const { programId, ...recovery } = event.args
        facts.recoveries.push({ programId: Number(programId), ...recovery, ...origin })
        break
      }
      case 'CoverRefunded': {
        const { coverId, toTreaty, toPool } = event.args
        facts.coverRefunds.push({ coverId: Number(coverId), toTreaty, toPool, ...origin })
        break
      }
      case 'RefundCollected': {
        const { coverId, account, epoch, requestId, to, amount } = event.args
        const ids = { coverId: Number(coverId), epoch: Number(epoch), requestId: Number(requestId) }
        facts.refundCollections.push({ ...ids, account, receiver: to, amount, ...origin })
        break
      }
    }
  }
}
