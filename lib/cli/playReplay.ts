import { attestationOracleAbi } from '@/lib/chain/generated/abis'
import type { LocalStack } from '@/lib/cli/localStack'
import type { PriceFeed } from '@/lib/cli/priceFeed'
import type { Time } from '@/lib/domain/ballastDay'

/** How long a step waits for its report, milliseconds: three reporters taking over from a dead one need about half. */
const PATIENCE_MS = 6_000
const POLL_MS = 25
/** The longest pause between two steps when someone watches. */
const LONGEST_PAUSE_MS = 700

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Puts the next block at a time of the chain. Does nothing when the clock is there already. */
export async function moveClock({ clock, market }: LocalStack, to: Time): Promise<void> {
  const { timestamp } = await market.reader.getBlock()
  if (Number(timestamp) >= to) return
  await clock.setNextBlockTimestamp({ timestamp: BigInt(to) })
  await clock.mine({ blocks: 1 })
}

/**
 * Waits until the oracle has a report of `time` or later.
 * @returns whether it came in time
 */
export async function awaitReport({ market }: LocalStack, venueId: bigint, time: Time): Promise<boolean> {
  const deadline = Date.now() + PATIENCE_MS
  while (Date.now() < deadline) {
    const { observedAt } = await market.reader.readContract({
      address: market.deployment.contracts.attestationOracle,
      abi: attestationOracleAbi,
      functionName: 'latest',
      args: [venueId],
    })
    if (observedAt >= time) return true
    await pause(POLL_MS)
  }
  return false
}

/**
 * Moves the chain's clock, with the price feed's rounds, along `times` and lets the reporters report at each. A report that does not come (too few
 * reporters alive) holds the clock only for a while.
 * @param times chain time, rising
 * @param speed chain minutes per second, or as fast as the reports come
 * @param tell called after each step
 */
export async function playReplay(
  stack: LocalStack,
  options: {
    venueId: bigint
    feed: PriceFeed
    times: readonly Time[]
    speed?: number
    tell: (time: Time, reported: boolean) => Promise<void> | void
  },
): Promise<void> {
  let previous = Number((await stack.market.reader.getBlock()).timestamp)
  for (const time of options.times) {
    const began = Date.now()
    await options.feed.advance(time)
    const reported = await awaitReport(stack, options.venueId, time)
    await options.tell(time, reported)
    if (options.speed) {
      const due = Math.min(LONGEST_PAUSE_MS, ((time - previous) / 60 / options.speed) * 1000)
      await pause(Math.max(0, due - (Date.now() - began)))
    }
    previous = time
  }
}
