import { zeroAddress } from 'viem'
import type { ChainReader } from '@/lib/chain/clients'
import type { Deployment } from '@/lib/chain/deployment'
import { feedRounds, type RoundCache } from '@/lib/chain/feedRounds'
import { attestationOracleAbi, parametersAbi, priceExplainerAbi } from '@/lib/chain/generated/abis'
import type { FeedMove, Report } from '@/lib/chain/reportTypedData'
import { ballastDayOf, DAY, startOfBallastDay } from '@/lib/domain/ballastDay'
import { largestMove } from '@/lib/domain/largestMove'

export interface ExplainDeps {
  reader: ChainReader
  contracts: Deployment['contracts']
  rounds: RoundCache
}

/** The lowest loss in force in the challenge window, widened to whole days; what the oracle's bound stands on. */
async function lowestInForce({ reader, contracts }: ExplainDeps, venueId: bigint, firstDay: number, lastDay: number) {
  const oracle = { address: contracts.attestationOracle, abi: attestationOracleAbi } as const
  const days = Array.from({ length: lastDay - firstDay + 1 }, (_, index) => firstDay + index)
  const [latest, ...slots] = await Promise.all([
    reader.readContract({ ...oracle, functionName: 'latest', args: [venueId] }),
    ...days.map((day) => reader.readContract({ ...oracle, functionName: 'daySlot', args: [venueId, day] })),
  ])
  return slots
    .filter(({ reported }) => reported)
    .reduce((least, { lowest }) => (lowest < least ? lowest : least), latest.effectiveLoss)
}

/**
 * The feed rounds that explain a loss, for the markets that have an independent feed: the largest move of each in the
 * challenge window. Empty where the loss takes effect without them.
 * @param report of which the loss, the time and the markets count
 */
export async function explainLoss(deps: ExplainDeps, report: Report): Promise<FeedMove[]> {
  const { reader, contracts, rounds } = deps
  const { venueId, observedAt, netLiquidationLoss } = report
  const explainer = { address: contracts.priceExplainer, abi: priceExplainerAbi } as const
  const [{ challengeWindow }, jump, [explained, until]] = await Promise.all([
    reader.readContract({ address: contracts.parameters, abi: parametersAbi, functionName: 'timing' }),
    reader.readContract({
      address: contracts.attestationOracle,
      abi: attestationOracleAbi,
      functionName: 'jump',
      args: [venueId],
    }),
    reader.readContract({ ...explainer, functionName: 'explainedOf', args: [venueId] }),
  ])
  const day = ballastDayOf(observedAt)
  const firstDay = day - Math.ceil(challengeWindow / DAY)
  const lowest = await lowestInForce(deps, venueId, firstDay, day)
  const standing = observedAt < until ? explained : 0n
  if (netLiquidationLoss <= lowest + standing + jump) return []

  const found = await Promise.all(
    report.markets.map(async ({ market }): Promise<FeedMove | undefined> => {
      const { feed } = await reader.readContract({ ...explainer, functionName: 'marketFeed', args: [venueId, market] })
      if (feed === zeroAddress) return undefined
      const window = { from: startOfBallastDay(firstDay), to: observedAt }
      const inside = await feedRounds(reader, rounds, feed, window)
      const move = largestMove(inside.map(({ answer }) => answer))
      const from = move && inside[move.from]
      const to = move && inside[move.to]
      return from && to ? { market, fromRound: from.id, toRound: to.id } : undefined
    }),
  )
  return found.filter((move) => move !== undefined)
}
