import fc from 'fast-check'
import { expect, test } from 'vitest'
import { capitalForSale, freeCapacity, freeCapital, insurableInterestDown, utilisationUp } from '@/lib/domain/capital'
import { WAD } from '@/lib/domain/money'

const assets = fc.bigInt({ min: 0n, max: 2n ** 96n })

test('what is free, what is sold and what waits to leave never exceed the assets', () => {
  fc.assert(
    fc.property(assets, assets, assets, (totalAssets, requested, outstanding) => {
      const pool = { totalAssets, requested, outstanding }
      const free = freeCapacity(pool)
      if (free > 0n) expect(free + outstanding + requested).toBe(totalAssets)
      expect(free <= capitalForSale(pool) && free <= freeCapital(pool)).toBe(true)
      if (outstanding <= capitalForSale(pool)) expect(utilisationUp(pool) <= WAD).toBe(true)
    }),
  )
})

test('insurable interest is a multiple of the risk-adjusted open interest', () => {
  expect(insurableInterestDown(3n, WAD / 2n)).toBe(1n)
})
