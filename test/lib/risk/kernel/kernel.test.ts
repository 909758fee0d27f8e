import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileKernel } from '@/lib/cli/compileKernel'
import { exp } from '@/lib/risk/elementary/exp'
import { eventPath } from '@/lib/risk/eventPath'
import type { VenueExposure } from '@/lib/risk/exposure'
import { instantiateKernel } from '@/lib/risk/kernel/instantiateKernel'
import { KERNEL_BINARY, KERNEL_VERSION } from '@/lib/risk/kernel/kernelBinary'
import { simulateWindowsFast } from '@/lib/risk/kernel/simulateWindowsFast'
import { windowBlock } from '@/lib/risk/kernel/windowBlock'
import { runPaths } from '@/lib/risk/kernel/windowWorker.mjs'
import { DEFAULT_PARAMETERS } from '@/lib/risk/parameters'
import { pathLaw } from '@/lib/risk/pathLaw'
import { streamOf } from '@/lib/risk/random'
import { simulateWindows } from '@/lib/risk/simulateWindows'
import { InvalidPlan, type WindowRecords } from '@/lib/risk/windowPlan'
import { exposures } from '@/test/lib/risk/exposures'
import { parameters, planOf, plans, venueOf } from '@/test/lib/risk/plans'

const bytes = ({ peak, netLoss, marketLoss }: WindowRecords) =>
  [peak, netLoss, marketLoss].map((values) => Buffer.from(values.buffer).toString('hex'))

function expectSame(fast: WindowRecords, reference: WindowRecords): void {
  // Numbers first: where they differ, they say where.
  expect(fast).toEqual(reference)
  expect(bytes(fast)).toEqual(bytes(reference))
}

/** Up to six markets: those of several exposures on one venue. */
const venues: fc.Arbitrary<VenueExposure> = fc
  .array(exposures(), { minLength: 1, maxLength: 3 })
  .map(([first, ...others]) => ({
    ...(first as VenueExposure),
    markets: [first as VenueExposure, ...others]
      .flatMap(({ markets }) => markets)
      .map((market, index) => ({ ...market, market: `M${index}` })),
  }))

test('the kernel gives the bytes of the reference on any exposure, plan and parameters', () => {
  const cases = venues.chain((exposure) => fc.tuple(fc.constant(exposure), plans(exposure), parameters()))
  fc.assert(
    fc.property(cases, ([exposure, plan, values]) => {
      expectSame(simulateWindowsFast(exposure, values, plan), simulateWindows(exposure, values, plan))
    }),
    { numRuns: 300 },
  )
})

test.each([1, 2, 5, 32])('the kernel gives the bytes of the reference on a venue of %i markets', (markets) => {
  const exposure = venueOf(markets)
  for (const lossRule of ['deleverage', 'socialise'] as const) {
    for (const [partialLiquidation, liquidationFee, feedback, fund] of [
      [1, 0, 0, exposure.fund],
      [0.4, 0.005, 0, 0],
      [0.7, 0.001, 0.3, exposure.fund / 4],
    ] as const) {
      const venue = { ...exposure, fund, rules: { ...exposure.rules, lossRule, partialLiquidation, liquidationFee } }
      const values = { ...DEFAULT_PARAMETERS, feedback }
      const plan = planOf(venue, 61, 11)
      const reference = simulateWindows(venue, values, plan)
      expectSame(simulateWindowsFast(venue, values, plan), reference)
      expect(reference.peak.some((peak) => peak > 0)).toBe(true)
    }
  }
})

test('a window does not depend on the windows around it', () => {
  const exposure = venueOf(2)
  const plan = planOf(exposure, 40, 3)
  const whole = simulateWindowsFast(exposure, DEFAULT_PARAMETERS, plan)
  for (const window of [0, 1, 17, 39]) {
    const alone = simulateWindowsFast(exposure, DEFAULT_PARAMETERS, {
      ...plan,
      count: 1,
      moves: plan.moves.slice(2 * window, 2 * window + 2),
      sides: plan.sides.slice(window, window + 1),
      streams: plan.streams.slice(window, window + 1),
      openInterestScale: plan.openInterestScale.slice(window, window + 1),
      durations: plan.durations.slice(window, window + 1),
    })
    expect(alone.peak[0]).toBe(whole.peak[window])
    expect(alone.netLoss[0]).toBe(whole.netLoss[window])
  }
})

test("markets' losses add up to the venue's peak", () => {
  const exposure = venueOf(5)
  const { peak, netLoss, marketLoss } = simulateWindows(exposure, DEFAULT_PARAMETERS, planOf(exposure, 100, 5))
  peak.forEach((value, window) => {
    const parts = marketLoss.slice(5 * window, 5 * window + 5)
    const scale = parts.reduce((sum, part) => sum + Math.abs(part), 1)
    expect(Math.abs(parts.reduce((sum, part) => sum + part, 0) - value)).toBeLessThan(1e-9 * scale)
    expect(value).toBeGreaterThanOrEqual(Math.max(0, netLoss[window] ?? 0))
  })
})

test('price paths of the kernel are those of the reference', () => {
  const exposure = venueOf(1)
  const plan = planOf(exposure, 201, 9)
  const { lowest, mean } = runPaths(
    instantiateKernel(),
    windowBlock(exposure, DEFAULT_PARAMETERS, {
      ...plan,
      durations: plan.durations.fill(Number.NaN),
    }),
  )
  const law = pathLaw(DEFAULT_PARAMETERS)
  plan.moves.forEach((move, window) => {
    const side = plan.sides[window] === 0 ? 'long' : 'short'
    const shape = eventPath(side, streamOf(plan.seed, window), law, new Float64Array(288))
    const marks = Array.from(shape, (value) => exp(-move * value))
    expect(lowest[window]).toBe(Math.min(1, ...marks))
    expect(mean[window]).toBe(marks.reduce((sum, mark) => sum + mark, 0) / 288)
  })
})

test('a plan that breaks a rule is refused by both, named by its field', () => {
  const exposure = venueOf(2)
  const plan = planOf(exposure, 4, 1)
  const broken = [
    ['count', { count: -1 }],
    ['markets', { markets: 1 }],
    ['sides', { sides: new Uint8Array(3) }],
    ['moves', { moves: new Float64Array(7) }],
    ['moves[5]', { moves: plan.moves.map((move, index) => (index === 5 ? Number.NaN : move)) }],
    ['sides[0]', { sides: Uint8Array.of(2, 0, 0, 0) }],
    ['openInterestScale[1]', { openInterestScale: Float64Array.of(1, -1, 1, 1) }],
    ['durations[3]', { durations: Float64Array.of(Number.NaN, 0.5, 0.5, 1) }],
    ['seed', { seed: 2 ** 32 }],
  ] as const
  for (const [field, change] of broken) {
    for (const simulate of [simulateWindows, simulateWindowsFast]) {
      const attempt = () => simulate(exposure, DEFAULT_PARAMETERS, { ...plan, ...change })
      expect(attempt).toThrow(InvalidPlan)
      expect(attempt).toThrow(expect.objectContaining({ field }))
    }
  }
  expect(simulateWindowsFast(exposure, DEFAULT_PARAMETERS, planOf(exposure, 0, 1)).peak).toHaveLength(0)
})

test('the committed kernel is what its source compiles to', async () => {
  const text = await compileKernel()
  expect(text).toContain(KERNEL_BINARY)
  expect(text).toContain(KERNEL_VERSION)
})
