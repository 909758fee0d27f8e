import { assertAccounts } from '@/lib/risk/accounts/assertAccounts'
import { assertBrackets, assertRules } from '@/lib/risk/assertRules'
import { type MarketExposure, openInterestOf, type Rung, type VenueExposure } from '@/lib/risk/exposure'
import {
  assertNamedOnce,
  assertSymbol,
  InvalidExposure,
  list,
  MAX_AMOUNT,
  MAX_MARKETS,
  record,
  TOLERANCE,
  within,
} from '@/lib/risk/exposureChecks'

/** The most rungs a ladder may have, so that a quote stays bounded. */
const MAX_RUNGS = 200

/**
 * Checks an exposure whose ladders are given, from outside, whatever its shape, and returns it typed.
 * @throws {InvalidExposure} naming the first field that breaks a rule
 */
export function assertExposure(value: unknown): VenueExposure {
  const exposure = record(value, '')
  assertRules(exposure.rules)
  within(exposure.fund, 'fund', 0, MAX_AMOUNT)
  const markets = list(exposure.markets, 'markets', MAX_MARKETS)
  markets.forEach((market, index) => {
    assertMarket(market, `markets[${index}]`)
  })
  assertNamedOnce((markets as MarketExposure[]).map((market) => market.market))
  assertFund(value as VenueExposure)
  return value as VenueExposure
}

/** A fund beyond everything that could be lost is a slip of the unit. */
function assertFund({ fund, markets }: VenueExposure): void {
  const everything = markets.reduce((sum, { long, short }) => sum + openInterestOf(long) + openInterestOf(short), 0)
  if (fund > everything) {
    throw new InvalidExposure('fund', `must be at most the open interest of all markets and sides (${everything})`)
  }
}

function assertMarket(value: unknown, field: string): void {
  const market = record(value, field)
  assertSymbol(market.market, `${field}.market`)
  within(market.markPrice, `${field}.markPrice`, 0, MAX_AMOUNT, 'above')
  within(market.dailyVolume, `${field}.dailyVolume`, 0, MAX_AMOUNT, 'above')
  within(market.dailyVolatility, `${field}.dailyVolatility`, 0, 1, 'above')
  within(market.depth, `${field}.depth`, 0, 10, 'above')
  const long = assertLadder(market.long, `${field}.long`, 1)
  const short = assertLadder(market.short, `${field}.short`, 100)
  if (Math.abs(long - short) > TOLERANCE * Math.max(long, short)) {
    throw new InvalidExposure(`${field}.short`, `must sum to the long side's open interest (${long}), not ${short}`)
  }
  assertBrackets(market.brackets, `${field}.brackets`)
  if (market.largestAccounts !== undefined) {
    const ladders = { long: market.long as Rung[], short: market.short as Rung[] }
    assertAccounts(market.largestAccounts, ladders, `${field}.largestAccounts`)
  }
}

/** Checks one side's ladder and returns its open interest. */
function assertLadder(value: unknown, field: string, farthest: number): number {
  let previous = 0
  list(value, field, MAX_RUNGS).forEach((entry, index) => {
    const rung = record(entry, `${field}[${index}]`)
    const distance = within(rung.distance, `${field}[${index}].distance`, 0, farthest, 'above')
    if (distance <= previous) {
      throw new InvalidExposure(`${field}[${index}].distance`, `must be above the previous rung's (${previous})`)
    }
    within(rung.openInterest, `${field}[${index}].openInterest`, 0, MAX_AMOUNT)
    previous = distance
  })
  const sum = openInterestOf(value as Rung[])
  if (sum > MAX_AMOUNT) throw new InvalidExposure(field, `must sum to at most ${MAX_AMOUNT}`)
  return sum
}
