import { describe, expect, it } from 'vitest'
import { treatyGeometry } from '@/app/reinsurance/_components/treatyGeometry'
import { nextTreaty, treatyDetail } from '@/test/app/fixtures/treaties'

const M = 1_000_000_000_000n
const treaty = (retention: bigint, limit: bigint, losses: bigint) => ({
  ...treatyDetail,
  ...{ retention: `${retention}`, limit: `${limit}`, losses: `${losses}` },
})

describe('the drawing of a treaty', () => {
  it('is filled from the bottom to the top without a gap', () => {
    for (const one of [treatyDetail, nextTreaty, treaty(0n, M, 0n), treaty(50n * M, M, 90n * M)]) {
      const { bands } = treatyGeometry(one)
      const ordered = [...bands].sort((a, b) => a.y - b.y)
      let below = 0
      for (const { y, height } of ordered) {
        expect(y).toBeCloseTo(below, 9)
        expect(height).toBeGreaterThan(0)
        below = y + height
      }
      expect(below).toBeCloseTo(100, 9)
    }
  })

  it('leaves the treaty’s own layer room, however deep it attaches', () => {
    const { bands } = treatyGeometry(treaty(1_000n * M, M / 10n, 0n))
    expect(bands.find(({ key }) => key === 'treaty')?.height).toBeGreaterThan(25)
  })

  it('puts the loss where it stands in the layer', () => {
    const { bands, yOf } = treatyGeometry(treaty(3n * M, 3n * M, 4n * M))
    const own = bands.find(({ key }) => key === 'treaty')
    if (!own) throw new Error('A treaty has a layer.')
    // A third into the layer.
    expect((own.y + own.height - yOf(4_000_000)) / own.height).toBeCloseTo(1 / 3, 9)
    expect(yOf(9_000_000)).toBeLessThan(own.y)
  })
})
