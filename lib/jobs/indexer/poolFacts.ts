import { getAddress, zeroAddress } from 'viem'
import type { ChainReader } from '@/lib/chain/clients'
import type { MarketEvents } from '@/lib/chain/marketEvents'
import { readExitRequest } from '@/lib/chain/poolReads'
import type { Facts } from '@/lib/db/journal/facts'
import { originOf } from '@/lib/jobs/indexer/originOf'

/** Adds what the pools say; what a request's event lacks is read from the chain. */
export async function poolFacts(reader: ChainReader, events: MarketEvents, facts: Facts): Promise<void> {
  for (const event of events.pools) {
    const origin = originOf(event)
    // Nodes give addresses in lower case; ours are checksummed everywhere.
    const poolAddress = getAddress(event.address)
    switch (event.eventName) {
      case 'Deposit':
        facts.deposits.push({ poolAddress, ...event.args, ...origin })
        break
      case 'Withdraw': {
        const { sender: _, owner: controller, ...claim } = event.args
        facts.collections.push({ poolAddress, controller, ...claim, ...origin })
        break
      }
      case 'Transfer': {
        const { from, to, value } = event.args
        const { transaction: _, ...place } = origin
        if (from === to || value === 0n) break
        if (from !== zeroAddress) facts.positionChanges.push({ poolAddress, account: from, shares: -value, ...place })
        if (to !== zeroAddress) facts.positionChanges.push({ poolAddress, account: to, shares: value, ...place })
        break
      }
      case 'RedeemRequest': {
        const { requestId, controller, owner, shares } = event.args
        const request = await readExitRequest(reader, poolAddress, requestId, event.blockNumber)
        const { value, maturesAt } = request
        const id = { poolAddress, requestId: Number(requestId) }
        facts.exitRequests.push({ ...id, controller, owner, shares, value, maturesAt, ...origin })
        break
      }
      case 'ExitClaimable': {
        const { requestId, ...exit } = event.args
        facts.exitFulfilments.push({ poolAddress, requestId: Number(requestId), ...exit, ...origin })
        break
      }
      case 'FeesCollected':
        facts.feeCollections.push({ poolAddress, ...event.args, ...origin })
        break
      case 'ReservedCollected': {
        const { vault, to, amount } = event.args
        facts.reserveCollections.push({ poolAddress, vault, receiver: to, amount, ...origin })
        break
      }
    }
  }
}
