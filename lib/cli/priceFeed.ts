import type { Address } from 'viem'
import { writerFor } from '@/lib/chain/clients'
import { DEFAULT_SALT, deployOnce } from '@/lib/chain/deployOnce'
import { priceExplainerAbi, replayFeedAbi } from '@/lib/chain/generated/abis'
import { localAccount } from '@/lib/chain/localAccounts'
import { marketToBytes32 } from '@/lib/chain/reportTypedData'
import { transact } from '@/lib/chain/transact'
import type { LocalStack } from '@/lib/cli/localStack'
import type { Time } from '@/lib/domain/ballastDay'
import type { Scenario } from '@/lib/replay/scenario'

/** Answers of the feed: 8 decimals, and the bounds at which a feed that is stuck would stand. */
const ANSWER_UNIT = 1e8
const LOWEST = 1n * BigInt(ANSWER_UNIT)
const HIGHEST = 10_000_000n * BigInt(ANSWER_UNIT)
/** A round is due when the price has moved by half a per cent since the last one, as with public feeds. */
const DEVIATION = 0.005
/** The replay pauses for four hours at most between two rounds, seconds. */
const HEARTBEAT = 6 * 3600
/** Units of 1e-6. */
const MARGIN_UNIT = 1e6
/** Rounds of one transaction, and what it may use: no estimate is asked for, because the clock moves with it. */
const MOST_ROUNDS = 100
const GAS = 6_000_000n

/** The independent price feed of a replay: it says what the market did, whatever the venue and its reporters say. */
export interface PriceFeed {
  address: Address
  /** Puts the next block at `to`, with the rounds that have come due until then. */
  advance(to: Time): Promise<void>
}

/**
 * Deploys the feed of the scenario's market, answers its first price and names it for the venue.
 * @param shift chain time − scenario time, seconds
 */
export async function openPriceFeed(stack: LocalStack, venueId: bigint, scenario: Scenario): Promise<PriceFeed> {
  const { market, clock, shift } = stack
  const { reader, deployment } = market
  const [book] = scenario.exposure.markets
  if (!book) throw new Error('A scenario has a market.')
  const governance = writerFor(reader, localAccount('governance'))
  const operator = writerFor(reader, localAccount('feedOperator'))
  const args = [operator.account.address, `${book.market} for venue ${venueId}`] as const
  const { address } = await deployOnce({ reader, governance }, DEFAULT_SALT, 'ReplayFeed', replayFeedAbi, args)
  const points = scenario.path.map(({ time, marks }) => ({ time: time + shift, price: marks[0] ?? book.markPrice }))
  let last = 0
  let said = book.markPrice

  async function push(rounds: readonly { time: Time; price: number }[]): Promise<void> {
    const answers = rounds.map(({ price }) => BigInt(Math.round(price * ANSWER_UNIT)))
    const times = rounds.map(({ time }) => time)
    const hash = await operator.writeContract({
      address,
      abi: replayFeedAbi,
      functionName: 'push',
      args: [answers, times],
      gas: GAS,
    })
    const { status } = await reader.waitForTransactionReceipt({ hash })
    if (status !== 'success') throw new Error(`The feed at ${address} refused its rounds (transaction ${hash}).`)
    const newest = rounds.at(-1)
    if (newest) [last, said] = [newest.time, newest.price]
  }

  /** What is due until `to`, its own price included. */
  function roundsUntil(to: Time): { time: Time; price: number }[] {
    const passed = points.filter(({ time }) => time > last && time <= to)
    const rounds: { time: Time; price: number }[] = []
    let reference = said
    for (const point of passed) {
      if (Math.abs(point.price / reference - 1) < DEVIATION) continue
      rounds.push(point)
      reference = point.price
    }
    const newest = passed.at(-1)?.price ?? said
    if (rounds.at(-1)?.time !== to) rounds.push({ time: to, price: newest })
    return rounds
  }

  await push([{ time: Number((await reader.getBlock()).timestamp), price: book.markPrice }])
  const margin = Math.min(...book.brackets.map(({ maintenanceMargin }) => maintenanceMargin))
  await transact(
    { reader, writer: governance },
    {
      address: deployment.contracts.priceExplainer,
      abi: priceExplainerAbi,
      functionName: 'setMarketFeed',
      args: [
        venueId,
        marketToBytes32(book.market),
        {
          ...{ feed: address, maintenanceMargin: Math.round(margin * MARGIN_UNIT), heartbeat: HEARTBEAT },
          ...{ lowestAnswer: LOWEST, highestAnswer: HIGHEST },
        },
      ],
    },
  )
  return {
    address,
    async advance(to) {
      const { timestamp } = await reader.getBlock()
      if (Number(timestamp) >= to) return
      const rounds = roundsUntil(to)
      await clock.setNextBlockTimestamp({ timestamp: BigInt(to) })
      for (let from = 0; from < rounds.length; from += MOST_ROUNDS) await push(rounds.slice(from, from + MOST_ROUNDS))
    },
  }
}
