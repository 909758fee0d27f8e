import fc from 'fast-check'
import { expect, it } from 'vitest'
import { indexSeries } from '@/lib/services/views/indexSeries'

const points = fc.array(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), { maxLength: 3000 }).map((losses) =>
  losses.map((effectiveLoss, position) => ({
    ...{ sequence: position, observedAt: 1_584_000_000 + 300 * position, reportedLoss: effectiveLoss, effectiveLoss },
    ...{ fundBalance: 0n, blockNumber: position, transaction: '0x', block: { time: 1_584_000_000 + 300 * position } },
  })),
)

it('never falls, keeps both ends, ends at the highest loss above the baseline, and stays short', () => {
  fc.assert(
    fc.property(points, fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), (losses, baseline) => {
      const series = indexSeries(losses, baseline)
      expect(series.length).toBeLessThanOrEqual(500)
      const indexes = series.map(({ index }) => BigInt(index))
      expect(indexes.every((index, position) => position === 0 || index >= (indexes[position - 1] ?? 0n))).toBe(true)
      const highest = losses.reduce((most, { effectiveLoss }) => {
        const above = effectiveLoss - baseline
        return above > most ? above : most
      }, 0n)
      expect(indexes.at(-1) ?? 0n).toBe(highest)
      expect(series[0]?.time).toBe(losses[0]?.observedAt)
      expect(series.at(-1)?.time).toBe(losses.at(-1)?.observedAt)
    }),
    { numRuns: 200 },
  )
})

it('says 0 while there is no baseline', () => {
  const [loss] = fc.sample(
    points.filter(({ length }) => length > 0),
    1,
  )
  expect(indexSeries(loss ?? [], null).every(({ index }) => index === '0')).toBe(true)
})
