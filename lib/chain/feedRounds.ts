import type { Address } from 'viem'
import type { ChainReader } from './clients'
import { replayFeedAbi } from './generated/abis'

/** One round of a price feed in Chainlink's shape. */
export interface FeedRound {
  id: bigint
  answer: bigint
  updatedAt: number
}

/** Rounds never change, so what was read once is kept: feed → id → round. */
export type RoundCache = Map<Address, Map<bigint, FeedRound>>

/** Rounds read at once. */
const AT_ONCE = 16

/**
 * The rounds of a feed updated from `from` to `to`, oldest first. Stays within the newest round's phase, as the contracts
 * do: a proxy's older aggregator counts rounds of its own.
 * @throws {viem.BaseError} when the chain does not answer
 */
export async function feedRounds(
  reader: ChainReader,
  cache: RoundCache,
  feed: Address,
  { from, to }: { from: number; to: number },
): Promise<FeedRound[]> {
  const known = cache.get(feed) ?? new Map<bigint, FeedRound>()
  cache.set(feed, known)
  const read = async (id: bigint): Promise<FeedRound> => {
    const kept = known.get(id)
    if (kept) return kept
    const [, answer, , updatedAt] = await reader.readContract({
      address: feed,
      abi: replayFeedAbi,
      functionName: 'getRoundData',
      args: [id],
    })
    const round = { id, answer, updatedAt: Number(updatedAt) }
    known.set(id, round)
    return round
  }
  const [newest] = await reader.readContract({ address: feed, abi: replayFeedAbi, functionName: 'latestRoundData' })
  const first = ((newest >> 64n) << 64n) + 1n

  const found: FeedRound[] = []
  for (let next = newest; next >= first; next -= BigInt(AT_ONCE)) {
    const ids = Array.from({ length: AT_ONCE }, (_, index) => next - BigInt(index)).filter((id) => id >= first)
    const rounds = await Promise.all(ids.map(read))
    found.push(...rounds.filter(({ updatedAt }) => updatedAt >= from && updatedAt <= to))
    if (rounds.some(({ updatedAt }) => updatedAt < from)) break
  }
  return found.reverse()
}
