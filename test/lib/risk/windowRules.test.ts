import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MarketExposure, VenueExposure } from '@/lib/risk/exposure'
import { netLossOf } from '@/lib/risk/liquidation'
import { DEFAULT_PARAMETERS } from '@/lib/risk/parameters'
import { runWindow } from '@/lib/risk/runWindow'
import { stepWindow } from '@/lib/risk/stepWindow'
import { openWindow } from '@/lib/risk/windowState'
import { exposures, paths } from '@/test/lib/risk/exposures'
import { venueOf } from '@/test/lib/risk/plans'

const cases = exposures().chain((exposure) => fc.tuple(fc.constant(exposure), paths(exposure)))
const venue = venueOf(1)
const market = venue.markets[0] as MarketExposure
const open = market.markPrice

/** Thin rungs at the distances given, the rest far away, one margin. */
function sparse(distances: readonly number[], changes: Partial<VenueExposure> = {}): VenueExposure {
  const rungs = (farthest: number) => [
    ...distances.flatMap((distance) => [
      { distance: distance - 1e-6, openInterest: 0 },
      { distance, openInterest: 1e6 },
    ]),
    { distance: farthest, openInterest: 1e6 },
  ]
  return {
    ...venue,
    ...changes,
    markets: [
      {
        ...market,
        long: rungs(1),
        short: rungs(3),
        brackets: [{ maintenanceMargin: 0.01, openInterestShare: 1 }],
      },
    ],
  }
}

test('what is deleveraged or left after 24 h is closed at mark, without a fee: the deficit counts at mark', () => {
  fc.assert(
    fc.property(cases, ([exposure, path]) => {
      const { records } = runWindow(openWindow(exposure), path)
      const markAt = (time: number, symbol: string) => {
        const index = exposure.markets.findIndex((entry) => entry.market === symbol)
        return path[time / 300 - 1]?.[index]
      }
      for (const record of records.filter(({ kind }) => kind !== 'market')) {
        expect(record.fillPrice).toBe(markAt(record.time, record.market))
        expect(record.fee).toBe(0)
        if (record.kind === 'deleverage') expect(netLossOf(record)).toBeGreaterThan(0)
        else expect(record.time).toBe(path.length * 300)
      }
      if (exposure.rules.lossRule === 'socialise') {
        expect(records.every(({ kind }) => kind !== 'deleverage')).toBe(true)
      }
    }),
  )
})

test('what is sold in the market pays the fee of the schedule on its notional', () => {
  fc.assert(
    fc.property(cases, ([exposure, path]) => {
      const { records } = runWindow(openWindow(exposure), path)
      for (const { kind, fee, quantity, fillPrice } of records) {
        if (kind !== 'market') continue
        const due = exposure.rules.liquidationFee * quantity * fillPrice
        expect(Math.abs(fee - due)).toBeLessThanOrEqual(1e-12 * due)
      }
    }),
  )
})

test('surplus goes to the fund: positions sold above bankruptcy make the net loss negative', () => {
  // A step to just beyond the margin, in a market so deep that impact is less than the margin.
  const deep = sparse([0.1], { fund: 0 })
  const market = { ...(deep.markets[0] as MarketExposure), dailyVolume: 1e12 }
  const { state } = runWindow(openWindow({ ...deep, markets: [market] }), [[((open * 0.9) / 0.99) * 0.9999]])
  expect(state.netLoss).toBeLessThan(0)
  expect(state.fund).toBe(-state.netLoss)
})

test('winners with the highest leverage are deleveraged first', () => {
  // A fall of 30 % in one step finds the fund empty: the thin rungs of longs are deleveraged, against shorts.
  const before = openWindow(sparse([0.05, 0.1, 0.2], { fund: 0 }))
  const fallen = stepWindow(before, [open * 0.7], 300)
  const closed = fallen.records
    .filter(({ kind }) => kind === 'deleverage')
    .reduce((sum, { quantity }) => sum + quantity, 0)
  expect(closed).toBeGreaterThan(1.5e6 / open)
  // A rise of 4.5 % from the opening would have seized the nearest shorts; they are gone, those far away are not.
  const risen = stepWindow(fallen.state, [open * 1.045], 300)
  expect(risen.records.filter(({ side }) => side === 'short')).toEqual([])
  const higher = stepWindow(risen.state, [open * 1.6], 300)
  expect(higher.records.some(({ side }) => side === 'short')).toBe(true)
})

test('impact is the mean over the execution of Y·σ·√(Q ÷ δV), and halves its Q in a half-life', () => {
  const exposure = sparse([0.05, 0.1], { rules: { ...venue.rules, participation: 1, lossRule: 'socialise' } })
  const first = stepWindow(openWindow(exposure), [(open * 0.95 * 0.9999) / 0.99], 300)
  const second = stepWindow(first.state, [(open * 0.9 * 0.9999) / 0.99], DEFAULT_PARAMETERS.impactHalfLife)
  const coefficient =
    (DEFAULT_PARAMETERS.impactCoefficient * market.dailyVolatility) / Math.sqrt(market.depth * market.dailyVolume)
  // By the midpoint rule over the sale, in place of the closed form.
  const meanRoot = (from: number, to: number) => {
    const nodes = Array.from({ length: 2000 }, (_, index) => Math.sqrt(from + ((to - from) * (index + 0.5)) / 2000))
    return nodes.reduce((sum, root) => sum + root, 0) / nodes.length
  }
  let executed = 0
  for (const [step, decay] of [
    [first, 1],
    [second, 0.5],
  ] as const) {
    const mark = step.state.markets[0]?.mark ?? 0
    const sold = step.records.reduce((sum, { quantity }) => sum + quantity, 0) * mark
    expect(sold).toBeGreaterThan(1e5)
    const expected = mark * Math.exp(-coefficient * meanRoot(executed * decay, executed * decay + sold))
    for (const { fillPrice } of step.records) expect(Math.abs(fillPrice / expected - 1)).toBeLessThan(1e-5)
    executed = executed * decay + sold
  }
})

test('feedback moves the mark by its share of the impact and raises the loss; the price paid is not moved twice', () => {
  const path = Array.from({ length: 60 }, (_, step) => [open * Math.exp(-0.3 * Math.min(1, (step + 1) / 12))])
  const run = (feedback: number) => runWindow(openWindow(venue, { ...DEFAULT_PARAMETERS, feedback }), path)
  const peaks = [0, 0.25, 0.5, 1].map((feedback) => run(feedback).peak)
  expect([...peaks].sort((a, b) => a - b)).toEqual(peaks)
  expect(run(0).state.markets[0]?.low).toBe(Math.min(...path.map(([mark]) => mark ?? 0)))
  expect(run(0.5).state.markets[0]?.low).toBeLessThan(open * Math.exp(-0.3))

  const step = (feedback: number) =>
    stepWindow(openWindow(venue, { ...DEFAULT_PARAMETERS, feedback }), [open * 0.8], 300).records[0]?.fillPrice
  expect(step(1)).toBe(step(0))
})
