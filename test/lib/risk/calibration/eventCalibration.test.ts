import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseHistory } from '@/lib/replay/parseHistory'
import { calibrate } from '@/lib/risk/calibration/calibrate'
import type { CalibrationArtefact } from '@/lib/risk/calibration/calibrationArtefact'
import { combineCalibrations } from '@/lib/risk/calibration/combineCalibrations'
import { DEFAULT_CALIBRATION } from '@/lib/risk/calibration/defaultCalibration'
import { DRAWN, isSealed } from '@/lib/risk/calibration/eventCalibration'
import { stressLaw } from '@/lib/risk/library/stressLaw'
import { DEFAULT_PARAMETERS, PARAMETERS } from '@/lib/risk/parameters'
import { DATA_MISSING, marketDataPath } from '@/test/support/marketData'

describe('the calibration that prices rest on', () => {
  it('is what its hash says, with 200 draws around its estimates', () => {
    expect(isSealed(DEFAULT_CALIBRATION)).toBe(true)
    expect(isSealed({ ...DEFAULT_CALIBRATION, threshold: 3 })).toBe(false)
    for (const { law, draws } of [DEFAULT_CALIBRATION.falls, DEFAULT_CALIBRATION.rises]) {
      expect(draws.length).toBe(200)
      DRAWN.forEach((name, index) => {
        const values = draws.map((row) => row[index] as number)
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length
        const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
        expect(Math.abs(mean - law[name])).toBeLessThanOrEqual(0.3 * deviation + 1e-4 * Math.abs(law[name]))
      })
    }
  })

  it('gives the mean law the mean frequency and one day’s sizes the law’s total', () => {
    const law = stressLaw(DEFAULT_CALIBRATION)
    for (const [side, { draws, cap }] of [DEFAULT_CALIBRATION.falls, DEFAULT_CALIBRATION.rises].entries()) {
      const { frequency, between, density } = law.at(side as 0 | 1, 1.7)
      const mean =
        draws.reduce((sum, [logIntensity = 0, exponent = 0]) => {
          return sum - Math.expm1(-Math.exp(logIntensity) * 1.7 ** exponent)
        }, 0) / draws.length
      expect(frequency / mean).toBeCloseTo(1, 9)
      expect(between(2, cap) / frequency).toBeCloseTo(1, 9)
      expect(density(1.99)).toBe(0)
      expect(density(cap + 0.01)).toBe(0)
      let integral = 0
      for (let part = 0; part < 1000; part++) integral += density(4 + (part + 0.5) / 1000) / 1000
      expect(between(4, 5) / integral).toBeCloseTo(1, 2)
    }
    expect(() => stressLaw(DEFAULT_CALIBRATION, 200)).toThrow(RangeError)
  })

  it('stands in the table of parameters, and every parameter in docs/risk.md', () => {
    expect(DEFAULT_PARAMETERS.fallShape).toBe(DEFAULT_CALIBRATION.falls.law.shape)
    expect(PARAMETERS.riseScale.source).toContain(DEFAULT_CALIBRATION.hash)
    const page = readFileSync('docs/risk.md', 'utf8')
    for (const [name, { value, range }] of Object.entries(PARAMETERS)) {
      expect(page, name).toContain(`| \`${name}\` | ${Number(value.toPrecision(4))} | ${range[0]} – ${range[1]} |`)
    }
    expect(page).toContain(DEFAULT_CALIBRATION.hash)
  })
})

function calibrated(name: string, options: { bridge: number; from?: number }): CalibrationArtefact {
  const csv = readFileSync(marketDataPath(name) ?? '')
  const source = { name, sha256: createHash('sha256').update(csv).digest('hex') }
  return calibrate(parseHistory(csv.toString('utf8'), options), { source })
}

const data = 'btc_eth_1h_2017_2024.csv'
describe.skipIf(!marketDataPath(data))(`made again from the data (${DATA_MISSING} otherwise)`, () => {
  it('is the same to the last digit, and no market’s own tail differs from the pooled one beyond chance', () => {
    const longest = calibrated(data, { bridge: 12, from: Date.parse('2018-01-01') / 1000 })
    const broadest = calibrated('binance_perp10_1h_2020_2024.csv', { bridge: 0 })
    expect(combineCalibrations(longest, broadest)).toEqual(DEFAULT_CALIBRATION)
    for (const side of ['fallEvents', 'riseEvents'] as const) {
      const pooled = broadest.pooled[side].shape
      for (const market of broadest.markets) {
        const { value, error } = market[side].shape
        // Three standard errors, as the largest of twenty.
        expect(Math.abs(value - pooled.value), `${market.market} ${side}`).toBeLessThan(
          3 * Math.hypot(error, pooled.error),
        )
      }
    }
  }, 60_000)
})
