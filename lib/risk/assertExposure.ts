import { DomainError } from '@/lib/domain/errors'
import { type MarketExposure, openInterestOf, type Rung, type VenueExposure } from '@/lib/risk/exposure'

/** The most rungs, brackets and markets an exposure may have, so that a quote stays bounded. */
const MAX_RUNGS = 200
const MAX_BRACKETS = 16
const MAX_MARKETS = 32
/** Sums that should be equal may differ by this much of themselves, for the rounding of decimal input. */
const TOLERANCE = 1e-6
/** Asset amounts stay below this, so that base units are exact in a double to well under one cent. */
const MAX_AMOUNT = 1e12

/** An exposure that breaks a rule, named with the field that breaks it. */
export class InvalidExposure extends DomainError {
  readonly code = 'invalid-exposure'
  constructor(
    /** Path of the field, e.g. `markets[0].long[2].openInterest`. */
    readonly field: string,
    /** What must hold. */
    readonly rule: string,
  ) {
    super(`${field || 'exposure'} ${rule}.`)
  }
}

/**
 * Checks an exposure from outside, whatever its shape, and returns it typed.
 * @throws {InvalidExposure} naming the first field that breaks a rule
 */
export function assertExposure(value: unknown): VenueExposure {
  const exposure = record(value, '')
  const rules = record(exposure.rules, 'rules')
  within(rules.liquidationFee, 'rules.liquidationFee', 0, 0.1)
  within(rules.partialLiquidation, 'rules.partialLiquidation', 0, 1, 'above')
  within(rules.participation, 'rules.participation', 0, 1, 'above')
  if (rules.lossRule !== 'deleverage' && rules.lossRule !== 'socialise') {
    throw new InvalidExposure('rules.lossRule', 'must be "deleverage" or "socialise"')
  }
  within(exposure.fund, 'fund', 0, MAX_AMOUNT)
  const markets = list(exposure.markets, 'markets', MAX_MARKETS)
  markets.forEach((market, index) => {
    assertMarket(market, `markets[${index}]`)
  })
  const symbols = (markets as MarketExposure[]).map((market) => market.market)
  symbols.forEach((symbol, index) => {
    if (symbols.indexOf(symbol) !== index) throw new InvalidExposure(`markets[${index}].market`, 'must be named once')
  })
  return value as VenueExposure
}

function assertMarket(value: unknown, field: string): void {
  const market = record(value, field)
  if (typeof market.market !== 'string' || !/^[\x21-\x7e]{1,31}$/.test(market.market)) {
    throw new InvalidExposure(`${field}.market`, 'must be 1 to 31 printable ASCII characters without spaces')
  }
  within(market.markPrice, `${field}.markPrice`, 0, MAX_AMOUNT, 'above')
  within(market.dailyVolume, `${field}.dailyVolume`, 0, MAX_AMOUNT, 'above')
  within(market.dailyVolatility, `${field}.dailyVolatility`, 0, 1, 'above')
  within(market.depth, `${field}.depth`, 0, 10, 'above')
  const long = assertLadder(market.long, `${field}.long`, 1)
  const short = assertLadder(market.short, `${field}.short`, 100)
  if (Math.abs(long - short) > TOLERANCE * Math.max(long, short)) {
    throw new InvalidExposure(`${field}.short`, `must sum to the long side's open interest (${long}), not ${short}`)
  }
  let shares = 0
  list(market.brackets, `${field}.brackets`, MAX_BRACKETS).forEach((entry, index) => {
    const name = `${field}.brackets[${index}]`
    const bracket = record(entry, name)
    within(bracket.maintenanceMargin, `${name}.maintenanceMargin`, 0, 0.5)
    shares += within(bracket.openInterestShare, `${name}.openInterestShare`, 0, 1)
  })
  if (Math.abs(shares - 1) > TOLERANCE) {
    throw new InvalidExposure(`${field}.brackets`, `must have shares of open interest that sum to 1, not ${shares}`)
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

function record(value: unknown, field: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InvalidExposure(field, 'must be an object')
  }
  return value as Record<string, unknown>
}

function list(value: unknown, field: string, most: number): unknown[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > most) {
    throw new InvalidExposure(field, `must be a list of 1 to ${most} entries`)
  }
  return value
}

/** Checks that a value is a number from `least` to `most`; `above` leaves `least` itself out. NaN is no number. */
function within(value: unknown, field: string, least: number, most: number, edge: 'from' | 'above' = 'from'): number {
  const low = typeof value === 'number' && (edge === 'from' ? value >= least : value > least)
  if (!low || !((value as number) <= most)) {
    throw new InvalidExposure(field, `must be a number ${edge} ${least} to ${most}`)
  }
  return value as number
}
