import fc from 'fast-check'
import { expect, test } from 'vitest'
import { InvalidLayer, layerPayoutDown, limitOfShareDown, owed, shareOfLimitDown } from '@/lib/domain/layer'
import { WAD } from '@/lib/domain/money'
import { vectors } from '@/test/vectors/layer.json'

const amount = fc.bigInt({ min: 0n, max: 2n ** 95n })
const width = fc.bigInt({ min: 1n, max: 2n ** 95n })

test.each(vectors)('pays as the contracts do: $note', ({ index, attachment, exhaustion, limit, payout }) => {
  const bounds = { attachment: BigInt(attachment), exhaustion: BigInt(exhaustion) }
  expect(layerPayoutDown(BigInt(limit), bounds, BigInt(index))).toBe(BigInt(payout))
})

test('pays nothing up to the attachment and the limit from the exhaustion on', () => {
  fc.assert(
    fc.property(amount, amount, width, amount, (limit, attachment, span, beyond) => {
      const bounds = { attachment, exhaustion: attachment + span }
      expect(layerPayoutDown(limit, bounds, attachment)).toBe(0n)
      expect(layerPayoutDown(limit, bounds, -beyond)).toBe(0n)
      expect(layerPayoutDown(limit, bounds, bounds.exhaustion + beyond)).toBe(limit)
    }),
  )
})

test('never falls with the index and never exceeds the limit', () => {
  fc.assert(
    fc.property(amount, amount, width, amount, amount, (limit, attachment, span, index, more) => {
      const bounds = { attachment, exhaustion: attachment + span }
      const lower = layerPayoutDown(limit, bounds, index)
      const upper = layerPayoutDown(limit, bounds, index + more)
      expect(lower <= upper && upper <= limit).toBe(true)
    }),
  )
})

test('adjoining layers add up to the layer over both', () => {
  fc.assert(
    fc.property(amount, width, width, amount, (attachment, first, second, index) => {
      const middle = attachment + first
      const top = middle + second
      const parts =
        layerPayoutDown(first, { attachment, exhaustion: middle }, index) +
        layerPayoutDown(second, { attachment: middle, exhaustion: top }, index)
      expect(parts).toBe(layerPayoutDown(first + second, { attachment, exhaustion: top }, index))
    }),
  )
})

test('settling twice owes nothing more, and any order of settlements pays the same in the end', () => {
  fc.assert(
    fc.property(amount, amount, width, fc.array(amount, { minLength: 1 }), (limit, attachment, span, indices) => {
      const bounds = { attachment, exhaustion: attachment + span }
      let paid = 0n
      for (const index of indices) paid += owed(limit, bounds, index, paid)
      const highest = indices.reduce((most, index) => (index > most ? index : most))
      expect(paid).toBe(layerPayoutDown(limit, bounds, highest))
      expect(owed(limit, bounds, highest, paid)).toBe(0n)
    }),
  )
})

test('a share and its limit name each other', () => {
  const bounds = { attachment: 10_000_000n, exhaustion: 30_000_000n }
  expect(limitOfShareDown((WAD * 9n) / 10n, bounds)).toBe(18_000_000n)
  expect(shareOfLimitDown(18_000_000n, bounds)).toBe((WAD * 9n) / 10n)
})

test('refuses bounds that do not rise', () => {
  expect(() => layerPayoutDown(1n, { attachment: 5n, exhaustion: 5n }, 6n)).toThrow(InvalidLayer)
  expect(() => limitOfShareDown(WAD, { attachment: 5n, exhaustion: 4n })).toThrow(InvalidLayer)
})
