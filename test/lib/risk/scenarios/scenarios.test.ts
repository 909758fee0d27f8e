import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { assertExposure } from '@/lib/risk/assertExposure'
import { openInterestOf, type Rung } from '@/lib/risk/exposure'
import { InvalidExposure } from '@/lib/risk/exposureChecks'
import { readExposure } from '@/lib/risk/readExposure'
import { runWindow } from '@/lib/risk/runWindow'
import { laddersOfScenarios } from '@/lib/risk/scenarios/laddersOfScenarios'
import type { Scenario, ScenarioExposure } from '@/lib/risk/scenarios/scenarioTable'
import { openWindow } from '@/lib/risk/windowState'
import { rules } from '@/test/lib/risk/inference/totals'

const market = (name: string, openInterest = 1e8) => ({
  market: name,
  markPrice: 100,
  dailyVolume: 5e8,
  dailyVolatility: 0.04,
  depth: 0.5,
  openInterest,
  brackets: [{ maintenanceMargin: 0.01, openInterestShare: 1 }],
})

/** An account: signed notional per market at the snapshot, and its equity. */
type Account = { notional: number[]; equity: number }

const deficitOf = (accounts: readonly Account[], moves: readonly number[]) =>
  accounts.reduce((sum, { notional, equity }) => {
    const worth = notional.reduce((total, size, i) => total + size * (moves[i] as number), equity)
    return sum + Math.max(-worth, 0)
  }, 0)

function tableOf(accounts: readonly Account[], grid: readonly number[][], names: string[]): ScenarioExposure {
  const scenarios = grid.map((moves): Scenario => ({ moves, deficit: deficitOf(accounts, moves) }))
  return { kind: 'scenarios', markets: names.map((name) => market(name)), scenarios, rules, fund: 1e6 }
}

const single = [-0.6, -0.5, -0.4, -0.3, -0.2, -0.1, -0.05, 0, 0.05, 0.1, 0.2, 0.4].map((move) => [move])
const steps = [-0.5, -0.3, -0.1, 0, 0.1, 0.3]
const joint = steps.flatMap((a) => steps.map((b) => [a, b]))
const spread = (count: number, notional: (k: number) => number[], equity: (k: number) => number) =>
  Array.from({ length: count }, (_, k) => ({ notional: notional(k), equity: equity(k) }))

/** Deficit of ladders right after a jump. */
function jump(ladder: readonly Rung[], loss: number): number {
  let near = 0
  return ladder.reduce((sum, { distance, openInterest }) => {
    const end = Math.min(Math.max(loss, near), distance)
    const part = (openInterest / (distance - near)) * (end - near) * (loss - (near + end) / 2)
    near = distance
    return sum + Math.max(part, 0)
  }, 0)
}

describe('a scenario table of one market', () => {
  const accounts = [
    ...spread(
      60,
      () => [1e6],
      (k) => 1e6 * (0.02 + 0.01 * k),
    ),
    ...spread(
      60,
      () => [-1e6],
      (k) => 1e6 * (0.02 + 0.01 * k),
    ),
  ]
  const table = tableOf(accounts, single, ['BTC-USD'])
  const { exposure, overstatement } = laddersOfScenarios(table)
  const [btc] = exposure.markets

  it('is met by its ladders at every scenario: the deficit’s slope is the open interest that is bankrupt', () => {
    assertExposure(exposure)
    expect(overstatement).toBeGreaterThanOrEqual(1)
    expect(overstatement).toBeLessThan(1.01)
    for (const { moves, deficit } of table.scenarios) {
      const move = moves[0] as number
      const fitted = jump(move < 0 ? btc!.long : btc!.short, Math.abs(move))
      expect(fitted).toBeGreaterThanOrEqual(deficit * (1 - 1e-9))
      expect(fitted).toBeLessThan(deficit * 1.01 + 1e3)
    }
  })

  it('has the open interest that the accounts hold within each move', () => {
    // What is bankrupt at a fall of 20 % lies between the deficit's slopes before and after it.
    const at = (fall: number) => table.scenarios.find(({ moves }) => moves[0] === -fall)!.deficit
    const within = openInterestOf(btc!.long.filter(({ distance }) => distance <= 0.2))
    expect(within).toBeGreaterThan((at(0.2) - at(0.1)) / 0.1 - 1)
    expect(within).toBeLessThan((at(0.3) - at(0.2)) / 0.1 + 1)
    expect(openInterestOf(btc!.long)).toBeCloseTo(1e8, 0)
    expect(openInterestOf(btc!.short)).toBeCloseTo(1e8, 0)
  })

  it('goes through the one window: a jump loses what the table says where nothing can be sold', () => {
    const still = { ...exposure, fund: 0, rules: { ...rules, participation: 1e-9, lossRule: 'socialise' as const } }
    for (const [move, deficit] of table.scenarios.map(
      ({ moves, deficit: loss }) => [moves[0] as number, loss] as const,
    )) {
      const { state } = runWindow(openWindow(still), [[100 * (1 + move)]], 300)
      // Positions seized above bankruptcy leave a surplus, so the window's net loss is the smaller.
      expect(state.netLoss).toBeLessThanOrEqual(deficit * 1.02 + 1e3)
      if (deficit > 5e6) expect(state.netLoss).toBeGreaterThan(0.9 * deficit)
    }
  })
})

describe('a joint table', () => {
  it('is never understated, for hedged and for one-sided accounts, and says by how much it is overstated', () => {
    const oneSided = spread(
      40,
      () => [5e5, 5e5],
      (k) => 1e6 * (0.05 + 0.012 * k),
    )
    const hedged = spread(
      40,
      () => [5e5, -5e5],
      (k) => 1e6 * (0.03 + 0.01 * k),
    )
    for (const accounts of [oneSided, hedged, [...oneSided, ...hedged]]) {
      const table = tableOf(accounts, joint, ['BTC-USD', 'ETH-USD'])
      const { exposure, overstatement } = laddersOfScenarios(table)
      assertExposure(exposure)
      for (const { moves, deficit } of table.scenarios) {
        const fitted = moves.reduce((sum, move, i) => {
          const { long, short } = exposure.markets[i] as (typeof exposure.markets)[number]
          return sum + jump(move < 0 ? long : short, Math.abs(move))
        }, 0)
        expect(fitted).toBeGreaterThanOrEqual(deficit * (1 - 1e-9))
      }
      expect(overstatement).toBeGreaterThanOrEqual(1)
      expect(overstatement).toBeLessThan(4)
    }
  })

  it('adds up where accounts hold one market each: cross margin changes nothing', () => {
    const apart = [
      ...spread(
        50,
        () => [1e6, 0],
        (k) => 1e6 * (0.02 + 0.01 * k),
      ),
      ...spread(
        50,
        () => [0, 1e6],
        (k) => 1e6 * (0.02 + 0.01 * k),
      ),
      ...spread(
        50,
        () => [-1e6, 0],
        (k) => 1e6 * (0.02 + 0.01 * k),
      ),
      ...spread(
        50,
        () => [0, -1e6],
        (k) => 1e6 * (0.02 + 0.01 * k),
      ),
    ]
    expect(laddersOfScenarios(tableOf(apart, joint, ['BTC-USD', 'ETH-USD'])).overstatement).toBeLessThan(1.02)
  })
})

describe('bad tables', () => {
  const accounts = spread(
    20,
    () => [1e6],
    (k) => 1e6 * (0.02 + 0.02 * k),
  )
  const table = tableOf([...accounts, ...accounts.map(({ equity }) => ({ notional: [-1e6], equity }))], single, [
    'BTC-USD',
  ])
  const changed = (index: number, part: Partial<Scenario>) => ({
    ...table,
    scenarios: table.scenarios.map((scenario, k) => (k === index ? { ...scenario, ...part } : scenario)),
  })
  test.each([
    ['scenarios', 'without moves', { ...table, scenarios: table.scenarios.filter(({ moves }) => moves[0] !== 0) }],
    [
      'scenarios',
      'rise of markets[0]',
      { ...table, scenarios: table.scenarios.filter(({ moves }) => (moves[0] as number) <= 0) },
    ],
    ['scenarios[7].deficit', 'must be', changed(7, { deficit: 1 })],
    ['scenarios[0].deficit', 'smaller move', changed(0, { deficit: 1 })],
    ['scenarios[2].deficit', 'number', changed(2, { deficit: Number.NaN })],
    ['scenarios[2].deficit', 'loses in the move', changed(2, { deficit: 9e7 })],
    ['scenarios[2].moves', 'list of 1', changed(2, { moves: [] })],
    ['scenarios[2].moves[0]', 'number', changed(2, { moves: [-1.1] })],
    ['scenarios[1].moves', 'twice', changed(1, { moves: [-0.6] })],
    ['fund', 'open interest', { ...table, fund: 3e8 }],
    ['markets[0].markPrice', 'above 0', { ...table, markets: [{ ...market('BTC-USD'), markPrice: 0 }] }],
  ])('name %s: %s', (field, rule, value) => {
    try {
      readExposure(value)
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidExposure)
      expect((error as InvalidExposure).field).toBe(field)
      expect((error as InvalidExposure).message).toContain(rule)
      return
    }
    throw new Error('no error')
  })

  it('give a typed error or finite ladders, whatever a deficit or move is', () => {
    const value = fc.oneof(fc.double(), fc.double({ min: -1, max: 1e8 }), fc.constantFrom(0, -1, '1', null, []))
    fc.assert(
      fc.property(fc.nat(11), value, fc.boolean(), (index, leaf, move) => {
        const part = (move ? { moves: [leaf] } : { deficit: leaf }) as Partial<Scenario>
        try {
          assertExposure(readExposure(changed(index, part)).exposure)
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidExposure)
        }
      }),
      { numRuns: 100 },
    )
  })
})
