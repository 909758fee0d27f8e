import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { towerGeometry } from '@/app/_components/tower/towerGeometry'
import { lossBuckets } from '@/app/venues/_components/lossBuckets'
import { risk } from '@/test/app/fixtures/market'

const wad = (ratio: number) => `${BigInt(Math.round(ratio * 1e9)) * 10n ** 9n}`
const usd = (amount: number) => `${BigInt(amount) * 1_000_000n}`
const layer = (index: number, from: number, to: number, sold: number) => ({
  index,
  attachment: usd(from),
  exhaustion: usd(to),
  sold: wad(sold),
})

describe('the drawn tower', () => {
  it('splits a layer between venue and pools by width', () => {
    const { bands } = towerGeometry({ layers: [layer(0, 10, 20, 0.6)], coinsurance: wad(0.1), index: '0' })
    const width = (kind: string) => bands.find((band) => band.kind === kind)?.width
    expect(width('coinsurance')).toBeCloseTo(10)
    expect(width('cover')).toBeCloseTo(60)
    expect(width('unsold')).toBeCloseTo(30)
  })
  it('marks only the cover that is looked at', () => {
    const cover = { layer: 0, share: wad(0.2) }
    const { bands } = towerGeometry({ layers: [layer(0, 10, 20, 0.6)], coinsurance: wad(0.1), index: '0', cover })
    expect(bands.find((band) => band.kind === 'cover')?.width).toBeCloseTo(20)
    expect(bands.find((band) => band.kind === 'others')?.width).toBeCloseTo(40)
  })
  it('stands the index higher the larger it is, inside the drawing, and never over a bound it has not reached', () => {
    fc.assert(
      fc.property(fc.nat(1e7), fc.integer({ min: 1, max: 1e7 }), fc.nat(3e7), fc.nat(3e7), (from, span, one, two) => {
        const layers = [layer(0, from, from + span, 0.9)]
        const { yOf } = towerGeometry({ layers, coinsurance: wad(0.1), index: usd(Math.max(one, two)) })
        const [low, high] = one < two ? [one, two] : [two, one]
        expect(yOf(high)).toBeLessThanOrEqual(yOf(low))
        expect(yOf(high)).toBeGreaterThanOrEqual(0)
        expect(yOf(low)).toBeLessThanOrEqual(100)
        if (low < from) expect(yOf(low)).toBeGreaterThanOrEqual(yOf(from))
      }),
    )
  })
})

describe('where the loss falls', () => {
  it('accounts for every outcome once', () => {
    const buckets = lossBuckets(risk)
    expect(buckets.map((bucket) => bucket.key)).toEqual(['none', 'fund', 'layer-0', 'beyond'])
    expect(buckets.reduce((sum, bucket) => sum + bucket.probability, 0)).toBeCloseTo(1)
  })
  it('agrees with the curve', () => {
    const buckets = lossBuckets(risk)
    expect(buckets.at(-1)?.probability).toBeCloseTo(0.21 * Math.exp(-22 / 5.4), 4)
  })
})
