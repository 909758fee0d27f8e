import { assertBrackets, assertRules } from '@/lib/risk/assertRules'
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
import type { Scenario, ScenarioExposure } from '@/lib/risk/scenarios/scenarioTable'

const MAX_SCENARIOS = 256
/** Directions are the same where the cosine between them is within this of 1. */
const SAME_DIRECTION = 1e-9

/**
 * Checks a scenario table from outside and returns it typed. Beyond the fields themselves: no move is there twice; the
 * scenario without moves is there and loses nothing; each market has a fall and a rise; no deficit is above what the open
 * interest loses in the move; and along any ray of moves from zero the deficit never falls.
 * @throws {InvalidExposure} naming the first field that breaks a rule
 */
export function assertScenarios(value: unknown): ScenarioExposure {
  const exposure = record(value, '')
  if (exposure.kind !== 'scenarios') throw new InvalidExposure('kind', 'must be "scenarios"')
  assertRules(exposure.rules)
  const fund = within(exposure.fund, 'fund', 0, MAX_AMOUNT)
  const markets = list(exposure.markets, 'markets', MAX_MARKETS)
  const interest = markets.map((market, index) => assertMarket(market, `markets[${index}]`))
  assertNamedOnce((value as ScenarioExposure).markets.map((market) => market.market))
  const everything = 2 * interest.reduce((sum, part) => sum + part, 0)
  if (fund > everything) {
    throw new InvalidExposure('fund', `must be at most the open interest of all markets and sides (${everything})`)
  }
  const scenarios = list(exposure.scenarios, 'scenarios', MAX_SCENARIOS, 3)
  scenarios.forEach((scenario, index) => {
    assertScenario(scenario, `scenarios[${index}]`, interest)
  })
  assertTable(scenarios as Scenario[], interest.length)
  return value as ScenarioExposure
}

/** Checks a market and returns its open interest. */
function assertMarket(value: unknown, field: string): number {
  const market = record(value, field)
  assertSymbol(market.market, `${field}.market`)
  within(market.markPrice, `${field}.markPrice`, 0, MAX_AMOUNT, 'above')
  within(market.dailyVolume, `${field}.dailyVolume`, 0, MAX_AMOUNT, 'above')
  within(market.dailyVolatility, `${field}.dailyVolatility`, 0, 1, 'above')
  within(market.depth, `${field}.depth`, 0, 10, 'above')
  assertBrackets(market.brackets, `${field}.brackets`)
  return within(market.openInterest, `${field}.openInterest`, 0, MAX_AMOUNT)
}

function assertScenario(value: unknown, field: string, interest: readonly number[]): void {
  const scenario = record(value, field)
  const moves = list(scenario.moves, `${field}.moves`, interest.length, interest.length)
  const most = moves.reduce<number>((sum, move, market) => {
    // A price can't fall below 0; a tenfold rise is beyond any ladder's use.
    const size = Math.abs(within(move, `${field}.moves[${market}]`, -1, 10))
    return sum + size * (interest[market] as number)
  }, 0)
  const deficit = within(scenario.deficit, `${field}.deficit`, 0, MAX_AMOUNT)
  if (deficit > most * (1 + TOLERANCE)) {
    throw new InvalidExposure(`${field}.deficit`, `must be at most what the open interest loses in the move (${most})`)
  }
}

/** Rules between scenarios. */
function assertTable(scenarios: readonly Scenario[], markets: number): void {
  const sizes = scenarios.map(({ moves }) => Math.hypot(...moves))
  if (!sizes.includes(0)) throw new InvalidExposure('scenarios', 'must contain the scenario without moves')
  for (let market = 0; market < markets; market++) {
    for (const [sign, name] of [
      [-1, 'fall'],
      [1, 'rise'],
    ] as const) {
      if (scenarios.some(({ moves }) => (moves[market] as number) * sign > 0)) continue
      throw new InvalidExposure('scenarios', `must contain a ${name} of markets[${market}]`)
    }
  }
  scenarios.forEach(({ moves, deficit }, index) => {
    const size = sizes[index] as number
    scenarios.forEach((other, before) => {
      const reach = sizes[before] as number
      if (before === index || reach > size) return
      const product = moves.reduce((sum, move, market) => sum + move * (other.moves[market] as number), 0)
      const same = reach === 0 || product >= size * reach * (1 - SAME_DIRECTION)
      if (!same) return
      if (size - reach <= SAME_DIRECTION * size) {
        throw new InvalidExposure(`scenarios[${Math.max(index, before)}].moves`, 'must not be there twice')
      }
      if (deficit < other.deficit * (1 - TOLERANCE)) {
        throw new InvalidExposure(
          `scenarios[${index}].deficit`,
          `must not be below that of the smaller move scenarios[${before}] (${other.deficit})`,
        )
      }
    })
  })
  const calm = sizes.indexOf(0)
  const still = (scenarios[calm] as Scenario).deficit
  if (still !== 0) throw new InvalidExposure(`scenarios[${calm}].deficit`, 'must be 0 without a move')
}
