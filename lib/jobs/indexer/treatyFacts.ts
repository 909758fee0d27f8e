import { getAddress, zeroAddress } from 'viem'
import type { MarketEvents } from '@/lib/chain/marketEvents'
import type { Facts } from '@/lib/db/journal/facts'
import { originOf } from '@/lib/jobs/indexer/originOf'

/** Adds what the treaties say. */
export function treatyFacts(events: MarketEvents, facts: Facts): void {
  for (const event of events.treaties) {
    const origin = originOf(event)
    const treatyAddress = getAddress(event.address)
    switch (event.eventName) {
      case 'TreatyOpened':
        facts.treatyOpenings.push({ treatyAddress, cession: event.args.cession, ...origin })
        break
      case 'Deposit':
        facts.treatyDeposits.push({ treatyAddress, ...event.args, ...origin })
        break
      case 'Withdraw': {
        const { sender: _, ...withdrawal } = event.args
        facts.treatyWithdrawals.push({ treatyAddress, ...withdrawal, ...origin })
        break
      }
      case 'Transfer': {
        const { from, to, value: shares } = event.args
        const { transaction: _, ...place } = origin
        if (from === to || shares === 0n) break
        const change = { treatyAddress, ...place }
        if (from !== zeroAddress) facts.treatyPositionChanges.push({ ...change, account: from, shares: -shares })
        if (to !== zeroAddress) facts.treatyPositionChanges.push({ ...change, account: to, shares })
        break
      }
      case 'LossCeded': {
        const { coverId, ...loss } = event.args
        facts.treatyLosses.push({ treatyAddress, coverId: Number(coverId), ...loss, ...origin })
        break
      }
      case 'ReceivablePaid':
        facts.treatyPayments.push({ treatyAddress, ...event.args, ...origin })
        break
      case 'RefundReceived': {
        const { coverId, amount } = event.args
        facts.treatyRefunds.push({ treatyAddress, coverId: Number(coverId), amount, ...origin })
        break
      }
    }
  }
}
