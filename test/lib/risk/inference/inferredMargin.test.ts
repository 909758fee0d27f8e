import { expect, it } from 'vitest'
import { inferLadders } from '@/lib/risk/inference/inferLadders'
import { inferredMargin } from '@/lib/risk/inference/inferredMargin'
import { scaleExposure } from '@/lib/risk/scaleExposure'
import { totals } from '@/test/lib/risk/inference/totals'

const { exposure, draws } = inferLadders(totals())

it('is nothing where the draws agree, and their spread where they do not', () => {
  expect(inferredMargin(exposure, [exposure, exposure], 5e6, 10e6)).toEqual({ margin: 0, spread: 0 })
  const { margin, spread } = inferredMargin(exposure, draws, 5e6, 10e6)
  expect(margin).toBeGreaterThan(0)
  expect(spread).toBeGreaterThan(0)
  expect(Number.isFinite(margin) && Number.isFinite(spread)).toBe(true)
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
