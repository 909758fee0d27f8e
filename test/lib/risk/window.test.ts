import fc from 'fast-check'
import { expect, test } from 'vitest'
import { demoVenue } from '@/lib/replay/demoVenue'
import type { MarketExposure, VenueExposure } from '@/lib/risk/exposure'
import { netLossDown, netLossOf, toAssetsDown } from '@/lib/risk/liquidation'
import { runWindow } from '@/lib/risk/runWindow'
import { stepWindow } from '@/lib/risk/stepWindow'
import { openWindow, type WindowState } from '@/lib/risk/windowState'
import { exposures, paths } from '@/test/lib/risk/exposures'

const cases = exposures().chain((exposure) => fc.tuple(fc.constant(exposure), paths(exposure)))
const venue = demoVenue()
const market = venue.markets[0] as MarketExposure

/** A fall of `size` (log) in an hour, held for `hours`. */
function fall(size: number, hours = 23): number[][] {
  const down = Array.from({ length: 12 }, (_, step) => [market.markPrice * Math.exp((-size * (step + 1)) / 12)])
  return [...down, ...Array.from({ length: hours * 12 }, () => [market.markPrice * Math.exp(-size)])]
}

test('the net loss is the sum of the records, to the bit', () => {
  fc.assert(
    fc.property(cases, ([exposure, path]) => {
      const { state, records } = runWindow(openWindow(exposure), path)
      let sum = 0
      for (const record of records) sum += netLossOf(record)
      expect(state.netLoss).toBe(sum)
    }),
  )
})

test('the fund and the others bear exactly the net loss', () => {
  fc.assert(
    fc.property(cases, ([exposure, path]) => {
      const { state, records } = runWindow(openWindow(exposure), path)
      expect(state.fund).toBeGreaterThanOrEqual(0)
      const scale = records.reduce((sum, record) => sum + Math.abs(netLossOf(record)), exposure.fund + 1)
      expect(Math.abs(state.netLoss - (exposure.fund - state.fund) - state.uncovered)).toBeLessThan(1e-9 * scale)
    }),
  )
})

test('long stays equal to short, and nothing is liquidated that was not open', () => {
  fc.assert(
    fc.property(cases, ([exposure, path]) => {
      const { state, records } = runWindow(openWindow(exposure), path)
      state.markets.forEach(({ long, short }, index) => {
        const total = state.book.markets[index]?.long.total ?? 0
        expect(long.seized + short.seized).toBe(0)
        const closed = records.filter((record) => record.market === exposure.markets[index]?.market)
        for (const side of ['long', 'short'] as const) {
          const sum = closed.filter((record) => record.side === side).reduce((all, { quantity }) => all + quantity, 0)
          expect(sum).toBeLessThanOrEqual(total * (1 + 1e-6))
        }
        // Where both sides are seized in one window, sales may find fewer positions to close than they close.
        if (closed.every((record) => record.side === 'long') || closed.every((record) => record.side === 'short')) {
          expect(Math.abs(long.open - short.open)).toBeLessThanOrEqual(1e-5 * total)
        }
      })
    }),
  )
})

test('a step changes nothing that it was given, and a window is its steps', () => {
  fc.assert(
    fc.property(cases, ([exposure, path]) => {
      let state = openWindow(exposure)
      const records = []
      for (const marks of path) {
        const before = JSON.stringify(state)
        const step = stepWindow(state, marks, 300)
        expect(JSON.stringify(state)).toBe(before)
        records.push(...step.records)
        state = step.state
      }
      const whole = runWindow(openWindow(exposure), path)
      expect(whole.records.slice(0, records.length)).toEqual(records)
      expect(whole.records.slice(records.length).every((record) => record.kind === 'close')).toBe(true)
    }),
    { numRuns: 50 },
  )
})

test('the engine never takes more than its share of the volume', () => {
  fc.assert(
    fc.property(cases, ([exposure, path]) => {
      const { records } = runWindow(openWindow(exposure), path)
      const sold = new Map<string, number>()
      for (const { kind, time, market: symbol, side, quantity } of records) {
        const key = `${time} ${symbol} ${side}`
        if (kind === 'market') sold.set(key, (sold.get(key) ?? 0) + quantity)
      }
      for (const [key, quantity] of sold) {
        const [time, symbol] = key.split(' ')
        const index = exposure.markets.findIndex((entry) => entry.market === symbol)
        const mark = path[Number(time) / 300 - 1]?.[index] ?? 0
        const most = (exposure.rules.participation * (exposure.markets[index]?.dailyVolume ?? 0)) / 288
        expect(quantity * mark).toBeLessThanOrEqual(most * (1 + 1e-9))
      }
    }),
  )
})

test('without a move nothing happens', () => {
  const { records, peak } = runWindow(
    openWindow(venue),
    Array.from({ length: 288 }, () => [market.markPrice]),
  )
  expect(records).toEqual([])
  expect(peak).toBe(0)
})

test('a position is seized when its distance to bankruptcy is down to its margin', () => {
  const lone = (distance: number): VenueExposure => ({
    ...venue,
    markets: [
      {
        ...market,
        long: [
          { distance: distance - 1e-9, openInterest: 0 },
          { distance, openInterest: 1e6 },
        ],
        short: [{ distance: 3, openInterest: 1e6 }],
        brackets: [{ maintenanceMargin: 0.01, openInterestShare: 1 }],
      },
    ],
  })
  const bankruptcyPrice = market.markPrice * 0.9
  const seizedAt = (mark: number) => stepWindow(openWindow(lone(0.1)), [mark], 300).records.length
  expect(seizedAt((bankruptcyPrice / 0.99) * 1.0001)).toBe(0)
  expect(seizedAt((bankruptcyPrice / 0.99) * 0.9999)).toBe(1)
})

test('partial liquidation leaves the rest for half the margin', () => {
  const partial = { ...venue, rules: { ...venue.rules, partialLiquidation: 0.5 } }
  const marks = [market.markPrice * 0.97]
  const seized = (state: WindowState) => {
    const step = stepWindow(state, marks, 300)
    return (step.state.markets[0]?.long.seized ?? 0) + step.records.reduce((sum, { quantity }) => sum + quantity, 0)
  }
  expect(seized(openWindow(partial))).toBeLessThan(seized(openWindow(venue)))
})

test('the loss grows with the fall; the mark never moves with the sales', () => {
  const peaks = [0.05, 0.1, 0.2, 0.3, 0.5].map((size) => runWindow(openWindow(venue), fall(size)).peak)
  expect([...peaks].sort((a, b) => a - b)).toEqual(peaks)
  const { state } = runWindow(openWindow(venue), fall(0.3))
  expect(state.markets[0]?.mark).toBe(market.markPrice * Math.exp(-0.3))
})

test('once the fund is empty positions beyond bankruptcy are deleveraged at mark, or sold on and socialised', () => {
  const deleveraged = runWindow(openWindow(venue), fall(0.5))
  const kinds = deleveraged.records.map((record) => record.kind)
  expect(kinds).toContain('deleverage')
  for (const record of deleveraged.records.filter(({ kind }) => kind === 'deleverage')) {
    expect(record.bankruptcyPrice).toBeGreaterThan(record.fillPrice)
    expect(record.fee).toBe(0)
  }
  expect(deleveraged.state.fund).toBe(0)
  expect(deleveraged.state.uncovered).toBeGreaterThan(0)

  const socialised = runWindow(openWindow({ ...venue, rules: { ...venue.rules, lossRule: 'socialise' } }), fall(0.5))
  expect(socialised.records.every((record) => record.kind !== 'deleverage')).toBe(true)
  expect(socialised.state.uncovered).toBeGreaterThan(0)
})

test('cutting the rungs finer changes nothing', () => {
  const finer = (rungs: MarketExposure['long']) =>
    rungs.flatMap(({ distance, openInterest }, index) => {
      const near = rungs[index - 1]?.distance ?? 0
      const half = openInterest / 2
      return [
        { distance: (near + distance) / 2, openInterest: half },
        { distance, openInterest: half },
      ]
    })
  const twice = { ...venue, markets: [{ ...market, long: finer(market.long), short: finer(market.short) }] }
  for (const size of [0.1, 0.3, 0.6]) {
    const coarse = runWindow(openWindow(venue), fall(size)).peak
    expect(Math.abs(runWindow(openWindow(twice), fall(size)).peak - coarse)).toBeLessThan(1e-9 * coarse)
  }
})

test('readers of the same records agree on the net loss to the base unit', () => {
  const { state, records } = runWindow(openWindow(venue), fall(0.5))
  const sum = netLossDown(records)
  expect(netLossDown([...records].reverse())).toBe(sum)
  expect(netLossDown(JSON.parse(JSON.stringify(records)))).toBe(sum)
  const exact = toAssetsDown(state.netLoss)
  expect(exact - sum >= -1n && exact - sum <= BigInt(records.length)).toBe(true)
  expect(toAssetsDown(-0.000_000_1)).toBe(-1n)
})
