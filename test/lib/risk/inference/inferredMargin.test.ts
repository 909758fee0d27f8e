import { expect, it } from 'vitest'
import { inferLadders } from '@/lib/risk/inference/inferLadders'
import { inferredMargin } from '@/lib/risk/inference/inferredMargin'
import { scaleExposure } from '@/lib/risk/scaleExposure'
import { totals } from '@/test/lib/risk/inference/totals'

const { exposure, draws } = inferLadders(totals())

it('is nothing where the draws agree, and their spread where they do not', () => {
  expect(inferredMargin(exposure, [exposure, exposure], 5e6, 10e6)).toEqual({ margin: 0, spread: 0 })
  const { margin, spread } = inferredMargin(exposure, draws, 5e6, 10e6)
  expect(margin).toBeGreaterThan(0.01)
  expect(margin).toBeLessThan(10)
  expect(spread).toBeGreaterThan(0.01)
  expect(spread).toBeLessThan(10)
})

it('knows a thin layer as well as the thick one around it', () => {
  const thick = inferredMargin(exposure, draws, 20e6, 24e6).margin
  const thin = [20e6, 21e6, 22e6, 23e6].map((bottom) => inferredMargin(exposure, draws, bottom, bottom + 1e5).margin)
  for (const margin of thin) expect(Math.abs(margin - thick)).toBeLessThan(0.25 * (1 + thick))
})

it('takes the quantile of the draws over the priced ladder', () => {
  const larger = scaleExposure(exposure, { 'BTC-USD': { openInterest: 6e8 } })
  const smaller = scaleExposure(exposure, { 'BTC-USD': { openInterest: 4e8 } })
  const mixed = inferredMargin(smaller, [smaller, larger], 1e6, 1e9)
  expect(mixed.margin).toBeGreaterThan(0.4)
  expect(inferredMargin(larger, [smaller, smaller], 1e6, 1e9).margin).toBe(0)
})

it('is 0 for a layer out of reach', () => {
  expect(inferredMargin(exposure, draws, 1e11, 2e11)).toEqual({ margin: 0, spread: 0 })
})
