import { bisect } from '@/lib/risk/bisect'
import { buildLibrary } from '@/lib/risk/buildLibrary'
import { DEFAULT_CALIBRATION } from '@/lib/risk/calibration/defaultCalibration'
import type { EventCalibration } from '@/lib/risk/calibration/eventCalibration'
import { type Estimate, estimate } from '@/lib/risk/estimate'
import type { MarketExposure, VenueExposure } from '@/lib/risk/exposure'
import { simulateWindowsFast } from '@/lib/risk/kernel/simulateWindowsFast'
import type { Focus } from '@/lib/risk/library/pilotModel'
import { STEP, traverse } from '@/lib/risk/runWindow'
import { upperGamma } from '@/lib/risk/statistics/gammaFunctions'
import { type HourBar, type HourShape, hourPath } from '@/lib/risk/study/hourShapes'
import { termCurves } from '@/lib/risk/termCurve'
import { openWindow } from '@/lib/risk/windowState'

/** A day of the past: its volatility as forecast for it, and its hours. */
export type PastDay = { dailyVolatility: number; hours: readonly HourBar[] }

/** How often days of the past, each on its own, would have passed a layer's attachment, and what they would have paid. */
export type HistoryComparison = {
  days: number
  /** By how an hour is drawn: days that pass, their number a year with its 95 % interval, and mean payout of a day, asset. */
  history: readonly {
    shape: HourShape
    passed: number
    perYear: number
    interval: [number, number]
    dailyLoss: number
  }[]
  /** The engine's, for the same days. */
  model: { perYear: Estimate; dailyLoss: Estimate }
}

const SEED = 1
const YEAR = 365.25
const SHAPES = ['rule', 'reversed', 'spike'] as const
/** Volatilities that the engine is asked at, in equal steps of the log; between them it is read by straight lines. */
const POINTS = 9
const SMALL = { replicates: 16, windows: 400 } as const

/**
 * Runs every day of the past against a venue of one market, at the day's volatility and from the day's opening, and asks the
 * engine for the same: the mean over the days of its distribution of one day at their volatility. What losses of several days
 * add up to is left out on both sides.
 * @param venue whose open interest, volume and fund stay as they are, in the asset, on all days
 */
export function againstHistory(
  venue: VenueExposure,
  past: readonly PastDay[],
  { attachment, exhaustion }: Focus,
  calibration: EventCalibration = DEFAULT_CALIBRATION,
): HistoryComparison {
  const years = past.length / YEAR
  const paid = (peak: number) => Math.min(Math.max(peak - attachment, 0), exhaustion - attachment)
  const history = SHAPES.map((shape) => {
    const peaks = past.map((day) => peakOf(venue, day, shape))
    const passed = peaks.filter((peak) => peak > attachment).length
    const interval = poissonInterval(passed).map((count) => count / years) as [number, number]
    const dailyLoss = peaks.reduce((sum, peak) => sum + paid(peak), 0) / past.length
    return { shape, passed, perYear: passed / years, interval, dailyLoss }
  })
  const logs = past.map(({ dailyVolatility }) => Math.log(dailyVolatility))
  const [least, most] = [Math.min(...logs), Math.max(...logs)]
  const step = Math.max((most - least) / (POINTS - 1), 1e-9)
  // How many days stand at each point.
  const shares = new Float64Array(POINTS)
  for (const log of logs) {
    const at = Math.min(Math.floor((log - least) / step), POINTS - 2)
    const share = (log - least) / step - at
    shares[at] = (shares[at] as number) + (1 - share) / past.length
    shares[at + 1] = (shares[at + 1] as number) + share / past.length
  }
  const [chances, losses] = [new Float64Array(SMALL.replicates), new Float64Array(SMALL.replicates)]
  shares.forEach((share, point) => {
    if (share === 0) return
    const focus = [{ attachment, exhaustion }]
    const there = withVolatility(venue, Math.exp(least + point * step))
    const library = buildLibrary(there, SEED + point, {
      calibration,
      size: SMALL,
      focus,
      simulate: simulateWindowsFast,
    })
    termCurves(library, 1).forEach((curve, replicate) => {
      chances[replicate] = (chances[replicate] as number) + share * curve.exceedance(attachment)
      losses[replicate] = (losses[replicate] as number) + share * curve.expectedLoss(attachment, exhaustion)
    })
  })
  return {
    days: past.length,
    history,
    model: { perYear: estimate([...chances].map((chance) => YEAR * chance)), dailyLoss: estimate([...losses]) },
  }
}

function withVolatility(venue: VenueExposure, dailyVolatility: number): VenueExposure {
  return { ...venue, markets: venue.markets.map((market) => ({ ...market, dailyVolatility })) }
}

function peakOf(venue: VenueExposure, { dailyVolatility, hours }: PastDay, shape: HourShape): number {
  const { markPrice } = venue.markets[0] as MarketExposure
  const opening = (hours[0] as HourBar).open
  const path = hours.flatMap((bar) => hourPath(bar, shape)).map((price) => [(markPrice * price) / opening])
  return traverse(openWindow(withVolatility(venue, dailyVolatility)), path, STEP, null).peak
}

/** Exact 95 % interval of a Poisson mean, given a count: Garwood (1936), Biometrika 28. */
function poissonInterval(count: number): [number, number] {
  // `P(N ≤ n; mean) = Q(n + 1, mean)`.
  const low = count === 0 ? 0 : rootOf((mean) => 1 - upperGamma(count, mean) - 0.025)
  return [low, rootOf((mean) => 0.025 - upperGamma(count + 1, mean))]
}

/** Where a rising function is 0, between 0 and 10,000. */
function rootOf(rising: (x: number) => number): number {
  const [low, high] = bisect((x) => rising(x) < 0, [0, 10_000], 100)
  return (low + high) / 2
}
