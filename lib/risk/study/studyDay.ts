import { buildLibrary } from '@/lib/risk/buildLibrary'
import type { EventCalibration } from '@/lib/risk/calibration/eventCalibration'
import { type Estimate, estimate } from '@/lib/risk/estimate'
import { openInterestOf, type VenueExposure, type VenueRules } from '@/lib/risk/exposure'
import { measureLayer } from '@/lib/risk/measureLayer'
import { STEP, traverse } from '@/lib/risk/runWindow'
import { type HourBar, type HourShape, hourPath } from '@/lib/risk/study/hourShapes'
import { termCurves } from '@/lib/risk/termCurve'
import { openWindow } from '@/lib/risk/windowState'

/** One way to look at the day: the venue's rules, and how its hours are drawn. */
export type StudyVariant = {
  name: string
  participation: number
  depth: number
  shape: HourShape
  /** What happens when the fund is empty. */
  lossRule: VenueRules['lossRule']
}

/** What a variant says. Asset. */
export type StudyRow = StudyVariant & {
  /** Highest net loss of the day on the real path. */
  realised: number
  /** Deficits that found the fund empty. */
  uncovered: number
  /** The engine's probability, on the eve, that a day loses more. */
  chance: Estimate
  /** The engine's expected shortfall of the day at 99.9 %. */
  shortfall: Estimate
}

export type StudiedDay = {
  rows: StudyRow[]
  /** `P(loss > x)` of the first variant's day, x rising from 0 beyond the realised loss. */
  curve: { loss: number; probability: number; standardError: number }[]
  /** Largest fall from the day's opening, per market, and in daily volatilities of the eve. */
  falls: { market: string; fall: number; volatilities: number }[]
}

const POINTS = 40
const SEED = 1

/**
 * The engine's distribution of one day's loss on an exposure, and where the loss on the real path falls in it. Each variant
 * changes the same thing on both sides: the distribution and the replay.
 * @param exposure at the day's opening @param calibration fitted to what was known then
 * @param hours the day's bars per market of the exposure, in its order, 24 each
 */
export function studyDay(
  exposure: VenueExposure,
  calibration: EventCalibration,
  hours: readonly (readonly HourBar[])[],
  variants: readonly StudyVariant[],
): StudiedDay {
  const everything = exposure.markets.reduce((sum, { long }) => sum + openInterestOf(long), 0)
  const libraries = new Map<string, ReturnType<typeof buildLibrary>>()
  const libraryOf = (venue: VenueExposure, key: string) => {
    const library = libraries.get(key) ?? buildLibrary(venue, SEED, { calibration })
    libraries.set(key, library)
    return library
  }
  const keyOf = ({ participation, depth, lossRule }: StudyVariant) => `${participation} ${depth} ${lossRule}`
  const rows = variants.map((variant): StudyRow => {
    const venue = withRules(exposure, variant)
    const path = dayPath(hours, variant.shape)
    const { state, peak } = traverse(openWindow(venue), path, STEP, null)
    const library = libraryOf(venue, keyOf(variant))
    const measures = measureLayer(library, 0, everything, 1)
    return {
      ...variant,
      realised: peak,
      uncovered: state.uncovered,
      chance: estimate(termCurves(library, 1).map((curve) => curve.exceedance(peak))),
      shortfall: measures.venue.find(({ level }) => level === 0.999)?.expectedShortfall ?? {
        mean: 0,
        standardError: 0,
      },
    }
  })
  const [first] = variants
  if (!first) throw new RangeError('A study needs a variant.')
  const curves = termCurves(libraryOf(withRules(exposure, first), keyOf(first)), 1)
  const largest = 1.5 * Math.max(...rows.map(({ realised }) => realised), everything / 15)
  return {
    rows,
    curve: Array.from({ length: POINTS + 1 }, (_, point) => {
      const loss = (largest * point) / POINTS
      const { mean, standardError } = estimate(curves.map((curve) => curve.exceedance(loss)))
      return { loss, probability: mean, standardError }
    }),
    falls: exposure.markets.map(({ market, markPrice, dailyVolatility }, index) => {
      const low = (hours[index] as readonly HourBar[]).reduce((least, bar) => Math.min(least, bar.low), markPrice)
      return { market, fall: 1 - low / markPrice, volatilities: -Math.log(low / markPrice) / dailyVolatility }
    }),
  }
}

function withRules(exposure: VenueExposure, { participation, depth, lossRule }: StudyVariant): VenueExposure {
  return {
    ...exposure,
    rules: { ...exposure.rules, participation, lossRule },
    markets: exposure.markets.map((market) => ({ ...market, depth })),
  }
}

/** Marks of all markets at the end of each five-minute step. */
function dayPath(hours: readonly (readonly HourBar[])[], shape: HourShape): number[][] {
  const columns = hours.map((bars) => bars.flatMap((bar) => hourPath(bar, shape)))
  const steps = columns[0]?.length ?? 0
  return Array.from({ length: steps }, (_, step) => columns.map((column) => column[step] as number))
}
