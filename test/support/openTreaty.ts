import type { Address } from 'viem'
import type { LocalMarket } from '@/lib/chain/deployLocal'
import { offerTreaty, placeTreaty } from '@/lib/cli/treatySetup'
import { DAY } from '@/lib/domain/ballastDay'

const MILLION = 1_000_000_000_000n

/** Puts a treaty behind the pool that is open for 30 days, for `cession` of premiums; its layer lies beyond 100 million. */
export async function openTreaty(
  market: LocalMarket,
  cession: bigint,
  layer: { retention: bigint; limit: bigint } = { retention: 100n * MILLION, limit: MILLION },
): Promise<Address> {
  const now = Number((await market.reader.getBlock()).timestamp)
  const auction = { auctionStart: now, auctionEnd: now + DAY, cessionFrom: cession, cessionTo: cession }
  const terms = { ...layer, ...auction, closesAt: now + 30 * DAY }
  const treaty = await offerTreaty(market, { name: 'Test Treaty', symbol: 'tTRT', terms })
  await placeTreaty(market, 'reinsurer', treaty)
  return treaty
}
