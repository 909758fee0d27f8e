import { assertAccounts } from '@/lib/risk/accounts/assertAccounts'
import { assertRules } from '@/lib/risk/assertRules'
import {
  assertNamedOnce,
  assertSymbol,
  InvalidExposure,
  list,
  MAX_AMOUNT,
  MAX_BRACKETS,
  MAX_MARKETS,
  record,
  within,
} from '@/lib/risk/exposureChecks'
import type { PublishedTotals } from '@/lib/risk/inference/publishedTotals'

const HOUR = 3600
/** A day at least, so that there is a cohort to tell from another; thirty days at most. */
const LEAST_HOURS = 24
export const MOST_HOURS = 720

/** Published tables write "no cap" as a number such as 2^63. */
const NO_CAP = 1e30

/**
 * Checks published totals from outside, whatever their shape, and returns them typed.
 * @throws {InvalidExposure} naming the first field that breaks a rule: an hour that is missing, repeats or goes back, a price
 * that is none, open interest below zero, leverage that a bracket's maintenance margin doesn't allow, …
 */
export function assertTotals(value: unknown): PublishedTotals {
  const totals = record(value, '')
  if (totals.kind !== 'totals') throw new InvalidExposure('kind', 'must be "totals"')
  assertRules(totals.rules)
  const fund = within(totals.fund, 'fund', 0, MAX_AMOUNT)
  let everything = 0
  list(totals.markets, 'markets', MAX_MARKETS).forEach((market, index) => {
    everything += 2 * assertMarket(market, `markets[${index}]`)
  })
  assertNamedOnce((value as PublishedTotals).markets.map((market) => market.market))
  if (fund > everything) {
    throw new InvalidExposure('fund', `must be at most the open interest of all markets and sides (${everything})`)
  }
  return value as PublishedTotals
}

/** Checks a market and returns its open interest now, asset. */
function assertMarket(value: unknown, field: string): number {
  const market = record(value, field)
  assertSymbol(market.market, `${field}.market`)
  within(market.dailyVolatility, `${field}.dailyVolatility`, 0, 1, 'above')
  within(market.depth, `${field}.depth`, 0, 10, 'above')
  assertBrackets(market.brackets, `${field}.brackets`)
  let previous: number | null = null
  let traded = 0
  let interest = 0
  list(market.hours, `${field}.hours`, MOST_HOURS, LEAST_HOURS).forEach((entry, index) => {
    const name = `${field}.hours[${index}]`
    const hour = record(entry, name)
    assertTime(hour.time, `${name}.time`, previous)
    previous = hour.time as number
    const close = within(hour.close, `${name}.close`, 0, MAX_AMOUNT, 'above')
    within(hour.high, `${name}.high`, close, MAX_AMOUNT)
    within(hour.low, `${name}.low`, 0, close, 'above')
    interest = close * within(hour.openInterest, `${name}.openInterest`, 0, MAX_AMOUNT)
    if (!(interest <= MAX_AMOUNT)) {
      throw new InvalidExposure(`${name}.openInterest`, `must be worth at most ${MAX_AMOUNT}, not ${interest}`)
    }
    traded += close * within(hour.volume, `${name}.volume`, 0, MAX_AMOUNT)
    if (hour.liquidated !== undefined) within(hour.liquidated, `${name}.liquidated`, 0, MAX_AMOUNT)
  })
  if (!(traded > 0 && traded <= MAX_AMOUNT * MOST_HOURS)) {
    throw new InvalidExposure(`${field}.hours`, 'must have volume above 0 in some hour, worth at most 1e12 an hour')
  }
  if (market.largestAccounts !== undefined) assertNamed(market.largestAccounts, `${field}.largestAccounts`, interest)
  return interest
}

/** Accounts of an inferred ladder need not fit a rung, but each side's must fit into the open interest. */
function assertNamed(value: unknown, field: string, interest: number): void {
  const side = (farthest: number) => [{ distance: farthest, openInterest: interest }]
  assertAccounts(value, { long: side(1), short: side(100) }, field)
}

function assertTime(value: unknown, field: string, previous: number | null): void {
  const time = within(value, field, 0, 1e11)
  if (time % HOUR !== 0) throw new InvalidExposure(field, 'must be the start of an hour, unix seconds')
  if (previous === null || time === previous + HOUR) return
  if (time === previous) throw new InvalidExposure(field, `must not repeat: ${time} was the hour before`)
  if (time < previous) throw new InvalidExposure(field, `must not go back: ${previous} was the hour before`)
  const missing = (time - previous) / HOUR - 1
  throw new InvalidExposure(
    field,
    `must be ${previous + HOUR}: ${missing} ${missing === 1 ? 'hour is' : 'hours are'} missing`,
  )
}

function assertBrackets(value: unknown, field: string): void {
  let cap = 0
  list(value, field, MAX_BRACKETS).forEach((entry, index) => {
    const name = `${field}[${index}]`
    const bracket = record(entry, name)
    cap = within(bracket.notionalCap, `${name}.notionalCap`, cap, NO_CAP, 'above')
    const margin = within(bracket.maintenanceMargin, `${name}.maintenanceMargin`, 0, 0.5)
    const leverage = within(bracket.maxLeverage, `${name}.maxLeverage`, 1, 1000)
    // At a higher leverage a position would be liquidated as it opens.
    if (leverage * margin > 1) {
      throw new InvalidExposure(
        `${name}.maxLeverage`,
        `must be at most 1 ÷ the bracket's maintenance margin (${1 / margin}), not ${leverage}`,
      )
    }
  })
}
