import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY } from '@/lib/domain/ballastDay'
import { DomainError } from '@/lib/domain/errors'
import { InvalidLayer } from '@/lib/domain/layer'
import { parseHistory } from '@/lib/replay/parseHistory'
import { assertExposure } from '@/lib/risk/assertExposure'
import { buildLibrary } from '@/lib/risk/buildLibrary'
import { fitDependence } from '@/lib/risk/calibration/dependence'
import { HOUR, hourName, InvalidHistory } from '@/lib/risk/calibration/priceHistory'
import { openInterestOf, type Rung, type VenueExposure } from '@/lib/risk/exposure'
import { InvalidExposure } from '@/lib/risk/exposureChecks'
import { simulateWindowsFast as simulate } from '@/lib/risk/kernel/simulateWindowsFast'
import { measureLayer } from '@/lib/risk/measureLayer'
import { priceLayer } from '@/lib/risk/priceLayer'
import { streamOf } from '@/lib/risk/random'
import { AttachmentAboveExhaustion, HorizonBeyondCalibration } from '@/lib/risk/riskErrors'
import { fitGarch } from '@/lib/risk/statistics/fitGarch'
import { LEAST_EXCEEDANCES } from '@/lib/risk/statistics/fitGeneralisedPareto'
import { fitTail } from '@/lib/risk/statistics/peaksOverThreshold'
import { NonStationary, NotPositiveDefinite, TooFewExceedances } from '@/lib/risk/statistics/statisticsErrors'
import { exposures } from '@/test/lib/risk/exposures'
import { simpleVenue } from '@/test/lib/risk/simpleVenue'

/** The error of a call, which must be one that the caller can understand. */
function errorOf(work: () => unknown): DomainError {
  try {
    work()
  } catch (error) {
    if (error instanceof DomainError) return error
    throw error
  }
  throw new Error('no error')
}

const START = 1_577_836_800
/** A sound history of `hours` hours: every line is `unix,high,low,close`. */
const linesOf = (hours: number) => Array.from({ length: hours }, (_, hour) => `${START + HOUR * hour},11,9,10`)
const csvOf = (lines: readonly string[]) => ['unix,X_high,X_low,X_close', ...lines].join('\n')

describe('prices', () => {
  const hours = fc.integer({ min: 3, max: 60 })

  it('with hours missing name the first of them', () => {
    fc.assert(
      fc.property(hours, fc.nat(), fc.integer({ min: 1, max: 5 }), (count, at, gap) => {
        const hole = 1 + (at % (count - 2))
        const lines = linesOf(count + gap)
        const error = errorOf(() => parseHistory(csvOf([...lines.slice(0, hole), ...lines.slice(hole + gap)])))
        expect(error).toBeInstanceOf(InvalidHistory)
        expect(error.message).toContain(`the hour ${hourName(START + HOUR * hole)} before line ${hole + 2}`)
      }),
    )
  })

  it('with an hour twice, or one that goes back, name the line', () => {
    fc.assert(
      fc.property(hours, fc.nat(), fc.nat(), (count, from, to) => {
        const lines = linesOf(count)
        const [repeated, place] = [from % count, to % count]
        if (repeated > place) return
        const error = errorOf(() =>
          parseHistory(csvOf([...lines.slice(0, place + 1), lines[repeated] ?? '', ...lines.slice(place + 1)])),
        )
        expect(error).toBeInstanceOf(InvalidHistory)
        expect(error.message).toContain(`unix on line ${place + 3} must not repeat or go back`)
      }),
    )
  })

  it('that are 0, negative or no number name column and line', () => {
    const bad = fc.oneof(
      fc.constantFrom('0', '-0', 'NaN', '', 'Infinity', '-Infinity', 'ten', '1e999', 'null'),
      fc.double({ max: 0, noNaN: true }).map(String),
    )
    fc.assert(
      fc.property(hours, fc.nat(), fc.constantFrom('high', 'low', 'close'), bad, (count, at, column, value) => {
        const lines = linesOf(count)
        const row = at % count
        const cells = (lines[row] ?? '').split(',')
        cells[['unix', 'high', 'low', 'close'].indexOf(column)] = value
        lines[row] = cells.join(',')
        const error = errorOf(() => parseHistory(csvOf(lines)))
        expect(error).toBeInstanceOf(InvalidHistory)
        expect(error.message).toBe(`X_${column} on line ${row + 2} must be a positive number, not "${value}".`)
      }),
    )
  })
})

describe('fits', () => {
  it('of a tail with too few exceedances say how many there are and are needed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LEAST_EXCEEDANCES - 1 }), fc.nat(300), (above, below) => {
        const sample = [
          ...Array.from({ length: above }, (_, i) => 2 + i),
          ...Array.from({ length: below + 1 }, () => 0),
        ]
        const error = errorOf(() => fitTail(sample, 1, 'falls'))
        expect(error).toBeInstanceOf(TooFewExceedances)
        expect(error.message).toContain(`falls must have at least ${LEAST_EXCEEDANCES} exceedances, not ${above}`)
      }),
    )
  })

  it('of a volatility that has no mean are refused where they must be stationary, and held below 1 where not', () => {
    for (const seed of [1, 2, 3]) {
      const stream = streamOf(seed, 1)
      let variance = 1
      const returns = Array.from({ length: 3000 }, () => {
        const value = Math.sqrt(variance) * stream.normal()
        variance = 0.02 + 0.1 * value * value + 0.905 * variance
        return value
      })
      const error = errorOf(() => fitGarch(returns, { innovations: 'normal', stationarity: 'refuse' }))
      expect(error).toBeInstanceOf(NonStationary)
      expect(error.message).toContain('returns must have a persistence below 1')
      const held = fitGarch(returns, { innovations: 'normal' })
      expect(held).toMatchObject({ enforced: true })
      expect(held.freePersistence).toBeGreaterThan(1)
      expect(held.persistence).toBeLessThan(1)
    }
  })

  it('of markets that are one another’s multiple name their correlation', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.double({ min: 0.01, max: 100, noNaN: true }), fc.nat(2), (seed, factor, copy) => {
        const stream = streamOf(seed, 0)
        const columns = Array.from({ length: 3 }, () => Float64Array.from({ length: 400 }, () => stream.normal()))
        columns[(copy + 1) % 3] = Float64Array.from(columns[copy] ?? [], (value) => factor * value)
        const error = errorOf(() => fitDependence(columns))
        expect(error).toBeInstanceOf(NotPositiveDefinite)
        expect(error.message).toContain('correlation of the markets must be positive definite')
      }),
      { numRuns: 20 },
    )
  })
})

describe('exposures', () => {
  const faultOf = (value: unknown) => {
    const error = errorOf(() => assertExposure(value))
    expect(error).toBeInstanceOf(InvalidExposure)
    return (error as InvalidExposure).field
  }
  const side = fc.constantFrom('long', 'short')
  const change = (
    exposure: VenueExposure,
    which: 'long' | 'short',
    to: (rungs: readonly Rung[]) => readonly Rung[],
  ) => ({
    ...exposure,
    markets: exposure.markets.map((market, index) =>
      index === 0 ? { ...market, [which]: to(market[which]) } : market,
    ),
  })

  it('with rungs out of order name the rung', () => {
    fc.assert(
      fc.property(exposures(), side, fc.nat(), (exposure, which, pick) => {
        const count = exposure.markets[0]?.[which].length ?? 0
        if (count < 2) return
        const at = 1 + (pick % (count - 1))
        const swapped = change(exposure, which, (rungs) =>
          rungs.map((rung, index) => (index === at ? { ...rung, distance: rungs[index - 1]?.distance ?? 0 } : rung)),
        )
        expect(faultOf(swapped)).toBe(`markets[0].${which}[${at}].distance`)
      }),
    )
  })

  it('with a rung below zero name it', () => {
    const negative = fc.double({ max: -Number.MIN_VALUE, noNaN: true })
    fc.assert(
      fc.property(exposures(), side, fc.nat(), negative, (exposure, which, pick, amount) => {
        const at = pick % (exposure.markets[0]?.[which].length ?? 1)
        const broken = change(exposure, which, (rungs) =>
          rungs.map((rung, index) => (index === at ? { ...rung, openInterest: amount } : rung)),
        )
        expect(faultOf(broken)).toBe(`markets[0].${which}[${at}].openInterest`)
      }),
    )
  })

  it('whose longs are not their shorts name the shorts', () => {
    const factor = fc.oneof(
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.double({ min: 1.001, max: 3, noNaN: true }),
    )
    fc.assert(
      fc.property(exposures(), factor, (exposure, by) => {
        const uneven = change(exposure, 'short', (rungs) =>
          rungs.map((rung) => ({ ...rung, openInterest: by * rung.openInterest })),
        )
        expect(faultOf(uneven)).toBe('markets[0].short')
      }),
    )
  })

  it('whose fund is above all open interest name the fund and what it may be', () => {
    fc.assert(
      fc.property(exposures(), fc.double({ min: 1.000_001, max: 100, noNaN: true }), (exposure, by) => {
        const everything = exposure.markets.reduce(
          (sum, { long, short }) => sum + openInterestOf(long) + openInterestOf(short),
          0,
        )
        const error = errorOf(() => assertExposure({ ...exposure, fund: by * everything }))
        expect(error.message).toContain('fund must be at most the open interest of all markets and sides')
        expect(assertExposure({ ...exposure, fund: everything })).toBeDefined()
      }),
    )
  })
})

describe('layers and terms', () => {
  const library = buildLibrary(simpleVenue(), 1, { simulate, size: { replicates: 2, windows: 50 } })
  const amount = fc.double({ min: -1e9, max: 1e9, noNaN: true })
  const start = Date.parse('2020-03-12T08:00Z') / 1000
  const term = { start, end: Date.parse('2020-03-27T08:00Z') / 1000, purchase: start - DAY, grace: DAY, floor: 0n }

  it('that end where they start, or before, name both bounds', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const [attachment, exhaustion] = [Math.max(a, b), Math.min(a, b)]
        const error = errorOf(() => measureLayer(library, attachment, exhaustion, 15))
        expect(error).toBeInstanceOf(AttachmentAboveExhaustion)
        expect(error.message).toContain(`${attachment} isn't, with ${exhaustion}`)
        const layer = { attachment: BigInt(Math.floor(attachment)), exhaustion: BigInt(Math.floor(exhaustion)) }
        expect(errorOf(() => priceLayer(library, { layer, limit: 1n, ...term }))).toBeInstanceOf(InvalidLayer)
      }),
    )
  })

  it('beyond what the calibration reaches say how far that is', () => {
    const days = fc.oneof(
      fc.integer({ min: 367, max: 1e6 }),
      fc.integer({ min: -1000, max: 0 }),
      fc.double({ min: 1, max: 366, noNaN: true }).filter((value) => !Number.isInteger(value)),
      fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY),
    )
    fc.assert(
      fc.property(days, (length) => {
        const error = errorOf(() => measureLayer(library, 1e6, 2e6, length))
        expect(error).toBeInstanceOf(HorizonBeyondCalibration)
        expect(error.message).toBe(
          `The term must be a whole number of days from 1 to 366, not ${length}: the calibration reaches no further.`,
        )
      }),
    )
  })
})
