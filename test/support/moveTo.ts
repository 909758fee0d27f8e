import type { ChainClock } from '@/lib/chain/clients'

/** Mines a block at a time to come, seconds. */
export async function moveTo(clock: ChainClock, timestamp: number): Promise<void> {
  await clock.setNextBlockTimestamp({ timestamp: BigInt(timestamp) })
  await clock.mine({ blocks: 1 })
}
