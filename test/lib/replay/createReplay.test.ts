import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DAY } from '@/lib/domain/ballastDay'
import { layerPayoutDown } from '@/lib/domain/layer'
import { createReplay, type ReplayStep } from '@/lib/replay/createReplay'
import { DEMO_PROGRAM } from '@/lib/replay/demoProgram'
import { march2020 } from '@/lib/replay/march2020'
import { parsePrices } from '@/lib/replay/parsePrices'
import type { Scenario } from '@/lib/replay/scenario'
import { scenarioOfBars } from '@/lib/replay/scenarioOfBars'
import { netLossDown } from '@/lib/risk/liquidation'
import { raoiDown } from '@/lib/risk/raoi'

const PRICES = '../shared/data/btc_eth_1h_2017_2024.csv'
const at = (iso: string) => Date.parse(iso) / 1000
const highest = (steps: readonly ReplayStep[]) =>
  steps.reduce((most, { netLoss }) => (netLoss > most ? netLoss : most), steps[0]?.netLoss ?? 0n)

/** The index as the deficit trigger measures it, from all steps. */
function indexOf({ term }: Scenario, steps: readonly ReplayStep[]): bigint {
  const inside = (from: number, to: number) => steps.filter(({ time }) => time >= from && time < to)
  const index = highest(inside(term.start, term.end)) - highest(inside(term.start - DAY, term.start))
  return index > 0n ? index : 0n
}

function realPrices(from: string, to: string): Scenario {
  return scenarioOfBars('real prices', parsePrices(readFileSync(PRICES, 'utf8'), at(from), at(to)))
}

function paidOf(scenario: Scenario): bigint {
  const { limit, layer } = DEMO_PROGRAM
  return layerPayoutDown(limit, layer, indexOf(scenario, [...createReplay(scenario)]))
}

test('March 2020 ends strictly inside the layer', () => {
  const scenario = march2020()
  const steps = [...createReplay(scenario)]
  const index = indexOf(scenario, steps)
  const paid = paidOf(scenario)
  expect(index > DEMO_PROGRAM.layer.attachment && index < DEMO_PROGRAM.layer.exhaustion).toBe(true)
  expect(paid * 10n > DEMO_PROGRAM.limit && paid * 10n < DEMO_PROGRAM.limit * 9n).toBe(true)
  // Prices have to explain it: the jump alone lets through a sliver.
  expect(index > 20n * DEMO_PROGRAM.jump).toBe(true)
})

test('the attachment is above the fund whenever the program may be opened, and the limit under the RAOI', () => {
  const { term, ...scenario } = march2020()
  for (const { time, fund, exposure } of createReplay({ term, ...scenario })) {
    if (time > term.start - 73 * 3600) break
    expect(fund < DEMO_PROGRAM.layer.attachment).toBe(true)
    expect(raoiDown(exposure) > DEMO_PROGRAM.limit).toBe(true)
  }
})

test('the books follow from the published records', () => {
  let netLoss = 0n
  let previous: ReplayStep | undefined
  let count = 0
  for (const step of createReplay(march2020())) {
    netLoss += netLossDown(JSON.parse(JSON.stringify(step.records)))
    expect(step.netLoss).toBe(netLoss)
    for (const record of step.records) expect(record.time).toBe(step.time)
    expect(step.time).toBe((previous?.time ?? step.time - 300) + 300)
    expect(step.fund >= 0n && step.fundPaid >= (previous?.fundPaid ?? 0n)).toBe(true)
    expect(step.openInterest.map(({ market }) => market)).toEqual(['BTC-USD'])
    count += step.records.length
    previous = step
  }
  expect(count).toBeGreaterThan(100)
})

test('a replay repeats to the byte', () => {
  const bytes = () =>
    JSON.stringify([...createReplay(march2020())], (_, value) => (typeof value === 'bigint' ? `${value}` : value))
  expect(bytes()).toBe(bytes())
})

test.skipIf(!existsSync(PRICES))('the real prices of the same days pay an amount of the same order', () => {
  const built = paidOf(march2020())
  for (const [from, to] of [
    ['2020-03-12T00:00Z', '2020-03-14T00:00Z'],
    ['2020-03-12T06:00Z', '2020-03-13T12:00Z'],
    ['2020-03-11T00:00Z', '2020-03-15T00:00Z'],
    ['2020-03-08T00:00Z', '2020-03-18T00:00Z'],
  ] as const) {
    const paid = paidOf(realPrices(from, to))
    expect(paid > 0n && paid < DEMO_PROGRAM.limit, from).toBe(true)
    expect(paid < built * 3n && built < paid * 3n, from).toBe(true)
  }
})

test.skipIf(!existsSync(PRICES))('calm weeks pay nothing', () => {
  for (const [from, to] of [
    ['2020-02-01T00:00Z', '2020-02-08T00:00Z'],
    ['2023-07-01T00:00Z', '2023-07-20T00:00Z'],
  ] as const) {
    expect(paidOf(realPrices(from, to))).toBe(0n)
  }
})

test('a path that stands still loses nothing', () => {
  const flat = Array.from({ length: 24 }, (_, hour) => {
    return { time: at('2020-03-12T08:00Z') + hour * 3600, open: 8000, high: 8000, low: 8000, close: 8000 }
  })
  expect(paidOf(scenarioOfBars('flat', flat))).toBe(0n)
})

if (!existsSync(PRICES)) console.warn(`${PRICES} is missing: the replays of real prices are skipped.`)
