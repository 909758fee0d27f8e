import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { demoVenue } from '@/lib/replay/demoVenue'
import { buildLibrary } from '@/lib/risk/buildLibrary'
import { InvalidExposure } from '@/lib/risk/exposureChecks'
import { measureLayer } from '@/lib/risk/measureLayer'
import { raoiOf } from '@/lib/risk/raoi'
import { readExposure } from '@/lib/risk/readExposure'
import type { ScenarioExposure } from '@/lib/risk/scenarios/scenarioTable'
import { rules, totals } from '@/test/lib/risk/inference/totals'

/** A fall and a rise of one market, 100 M of open interest. */
const table: ScenarioExposure = {
  kind: 'scenarios',
  markets: [
    {
      ...{
        market: 'BTC-USD',
        markPrice: 8000,
        dailyVolume: 2.5e8,
        dailyVolatility: 0.04,
        depth: 0.3,
        openInterest: 1e8,
      },
      brackets: [{ maintenanceMargin: 0.01, openInterestShare: 1 }],
    },
  ],
  scenarios: [
    { moves: [0], deficit: 0 },
    { moves: [-0.1], deficit: 5e5 },
    { moves: [-0.3], deficit: 6e6 },
    { moves: [-0.6], deficit: 2.4e7 },
    { moves: [0.3], deficit: 5e6 },
  ],
  rules,
  fund: 2e6,
}

describe('an exposure of any kind', () => {
  const kinds = [
    ['given ladder', demoVenue()],
    ['given ladder', { ...demoVenue(), kind: 'ladders' }],
    ['scenario table', table],
    ['inferred ladder', totals()],
  ] as const

  it.each(kinds)('is priced: %s', (basis, value) => {
    const reading = readExposure(structuredClone(value))
    expect(reading.basis).toBe(basis)
    expect(reading.draws.length).toBe(basis === 'inferred ladder' ? 64 : 0)
    const { exposure } = reading
    expect(raoiOf(exposure)).toBeGreaterThan(0)
    const library = buildLibrary(exposure, 1, { size: { replicates: 2, windows: 64 } })
    const { expectedLoss } = measureLayer(library, exposure.fund, 3 * exposure.fund, 28)
    expect(expectedLoss.mean).toBeGreaterThan(0)
    expect(Number.isFinite(expectedLoss.mean)).toBe(true)
  })

  it('gets a typed error or is read, whatever it is', () => {
    const kind = fc.constantFrom('ladders', 'scenarios', 'totals', undefined, 'other')
    const field = fc.constantFrom('markets', 'rules', 'fund', 'scenarios', 'kind')
    const attempt = (value: unknown) => {
      try {
        readExposure(value)
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidExposure)
        expect((error as InvalidExposure).rule).not.toBe('')
      }
    }
    fc.assert(fc.property(fc.anything(), attempt))
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), kind, (value, name) => attempt({ ...value, kind: name })),
    )
    fc.assert(fc.property(field, fc.anything(), (name, value) => attempt({ ...table, [name]: value })))
  })
})
