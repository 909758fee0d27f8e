import { type MarketExposure, openInterestOf, type Rung, type VenueExposure } from '@/lib/risk/exposure'
import { type LeverageLaw, leverageLaw } from '@/lib/risk/inference/leverageLaw'
import { openInterestCohorts } from '@/lib/risk/inference/openInterestCohorts'
import { type Guess, leverageAtRisk, posteriorGuesses } from '@/lib/risk/inference/posteriorGuesses'
import { type PriceRecords, priceRecords } from '@/lib/risk/inference/priceRecords'
import type { PublishedHour, PublishedMarket, PublishedTotals } from '@/lib/risk/inference/publishedTotals'

export type InferredLadders = {
  /** Rung by rung the mean of the draws: what is priced. */
  exposure: VenueExposure
  /** 64 venues that the totals allow, equally likely; their spread is the ladder's uncertainty. */
  draws: readonly VenueExposure[]
}

const RUNGS = 48
const NEAREST = 0.002

/**
 * Infers ladders from published totals. Open interest is split into hourly cohorts by when it was opened
 * (`openInterestCohorts`), each cohort into leverages (`leverageLaw`), what the price has crossed since is dropped, and the
 * rest is scaled to the published total, on both sides. What nobody publishes is drawn 64 times from its posterior
 * (`posteriorGuesses`). The daily volume is the mean over the hours, at their closes.
 * @param totals that `assertTotals` has passed @param seed a whole number below 2^32; the same seed gives the same bytes
 */
export function inferLadders({ markets, rules, fund }: PublishedTotals, seed = 1): InferredLadders {
  const inferred = markets.map((market, index) => inferMarket(market, seed, index))
  const count = inferred[0]?.length ?? 0
  const draws = Array.from({ length: count }, (_, draw) => ({
    markets: inferred.map((list) => list[draw] as MarketExposure),
    rules,
    fund,
  }))
  return { exposure: { markets: inferred.map(meanOf), rules, fund }, draws }
}

function inferMarket(market: PublishedMarket, seed: number, block: number): MarketExposure[] {
  const { hours, brackets, dailyVolatility, depth, largestAccounts } = market
  const { close: markPrice } = hours.at(-1) as PublishedHour
  const traded = hours.reduce((sum, { volume, close }) => sum + volume * close, 0)
  const records = priceRecords(hours)
  const edges = { long: edgesOf('long', hours, markPrice), short: edgesOf('short', hours, markPrice) }
  return posteriorGuesses(market, seed, block).map((guess): MarketExposure => {
    const law = leverageLaw(brackets, guess)
    const side = (name: 'long' | 'short') => ladderOf(name, edges[name], hours, records, guess, law)
    const used = brackets.map(({ maintenanceMargin }, index) => ({
      maintenanceMargin,
      openInterestShare: law.shares[index] as number,
    }))
    return {
      market: market.market,
      markPrice,
      dailyVolume: (traded * 24) / hours.length,
      dailyVolatility,
      depth,
      long: side('long'),
      short: side('short'),
      brackets: used,
      ...(largestAccounts ? { largestAccounts } : {}),
    }
  })
}

/** Far ends of the rungs, evenly spaced in logs; the last reaches the farthest bankruptcy there can be, leverage 1. */
function edgesOf(side: 'long' | 'short', hours: readonly PublishedHour[], markPrice: number): number[] {
  const highest = hours.reduce((most, { close }) => Math.max(most, close), 0)
  const farthest = side === 'long' ? 1 : Math.min(Math.max((2 * highest) / markPrice - 1, 1), 100)
  const ratio = (farthest / NEAREST) ** (1 / (RUNGS - 1))
  return Array.from({ length: RUNGS }, (_, rung) => (rung === RUNGS - 1 ? farthest : NEAREST * ratio ** rung))
}

function ladderOf(
  side: 'long' | 'short',
  edges: readonly number[],
  hours: readonly PublishedHour[],
  records: PriceRecords,
  guess: Guess,
  law: LeverageLaw,
): Rung[] {
  const { left } = openInterestCohorts(hours, guess.turnover)
  const { close: mark, openInterest } = hours.at(-1) as PublishedHour
  const extremes = side === 'long' ? records.lows : records.highs
  const masses = new Float64Array(edges.length)
  for (let cohort = 0; cohort < hours.length; cohort++) {
    const size = left[cohort] as number
    if (size === 0) continue
    const entry = (hours[cohort] as PublishedHour).close
    const most = leverageAtRisk(side, extremes[cohort] as number, law.maintenanceMargin)
    let above = law.cumulative(most)
    for (let rung = 0; rung < edges.length && above > 0; rung++) {
      // Leverage of a position that is bankrupt at the rung's far end.
      const price = mark * (side === 'long' ? 1 - (edges[rung] as number) : 1 + (edges[rung] as number))
      const room = side === 'long' ? 1 - price / entry : price / entry - 1
      const beyond = rung === edges.length - 1 ? 0 : room > 0 ? Math.min(law.cumulative(1 / room), above) : above
      masses[rung] = (masses[rung] as number) + size * (above - beyond)
      above = beyond
    }
  }
  const total = masses.reduce((sum, mass) => sum + mass, 0)
  // Nothing has survived: all was opened at the last close, whatever leverage it has.
  if (total <= 1e-12 * openInterest) masses[edges.length - 1] = 1
  const scale = (openInterest * mark) / (total <= 1e-12 * openInterest ? 1 : total)
  return edges.map((distance, rung) => ({ distance, openInterest: (masses[rung] as number) * scale }))
}

/** The mean of draws on the same rungs. */
function meanOf(draws: readonly MarketExposure[]): MarketExposure {
  const first = draws[0] as MarketExposure
  const mean = (figure: (draw: MarketExposure) => number) =>
    draws.reduce((sum, draw) => sum + figure(draw), 0) / draws.length
  const side = (name: 'long' | 'short') => {
    const rungs = first[name].map(({ distance }, rung) => ({
      distance,
      openInterest: mean((draw) => draw[name][rung]?.openInterest ?? 0),
    }))
    return openInterestOf(rungs) > 0 ? rungs : [...first[name]]
  }
  return {
    ...first,
    long: side('long'),
    short: side('short'),
    brackets: first.brackets.map(({ maintenanceMargin }, index) => ({
      maintenanceMargin,
      openInterestShare: mean((draw) => draw.brackets[index]?.openInterestShare ?? 0),
    })),
  }
}
