import {
  ARTEFACT_VERSION,
  type CalibrationArtefact,
  type MarketCalibration,
  sealArtefact,
} from '@/lib/risk/calibration/calibrationArtefact'
import { fitDependence } from '@/lib/risk/calibration/dependence'
import { dayStates, fitEventLaw } from '@/lib/risk/calibration/eventLaw'
import { fitLogHar } from '@/lib/risk/calibration/fitLogHar'
import { type HourlySeries, hourlySeries } from '@/lib/risk/calibration/hourlySeries'
import { FEATURES, harState, harVolatility, type LogHar, MEMORY } from '@/lib/risk/calibration/logHar'
import { drawParameters } from '@/lib/risk/calibration/parameterDraws'
import { assertHistory, HOUR, type PriceHistory } from '@/lib/risk/calibration/priceHistory'
import { fitResidualTail } from '@/lib/risk/calibration/residualTail'
import { fitStateLaw } from '@/lib/risk/calibration/stateLaw'
import { type StressDay, stressDays } from '@/lib/risk/calibration/stressEvents'
import { fitGarch } from '@/lib/risk/statistics/fitGarch'
import { NonStationary, NotConverged } from '@/lib/risk/statistics/statisticsErrors'

export type CalibrateOptions = {
  /** Name and SHA-256 of the data, for the artefact. */
  source: { name: string; sha256: string }
  seed?: number
  draws?: number
  /** Hours of the volatility fit, the last of the history. Default three years. */
  window?: number
  /** Hours of the residuals that the tails are fitted to, the last of them. Default half a year, as the backtest chose. */
  tailWindow?: number
  /** Refuse a GARCH fit with α + β ≥ 1, or without a maximum, instead of holding or leaving it out. */
  strict?: boolean
  /** Told after each step. */
  onProgress?: (done: string) => void
}

/** Three years of 365.25 days. */
export const THREE_YEARS = 3 * 8766
export const HALF_A_YEAR = 8766 / 2

/**
 * Calibrates the model to hourly prices: per market the log-HAR for one hour and one day, the tails of its residuals, the
 * GARCH-t challenger and the law of stress events; over all markets the pooled events and the joint tails; and the draws of
 * all parameters. The same input gives the same artefact.
 * @throws {InvalidHistory} @throws {TooFewExceedances} @throws {NonStationary} @throws {NotConverged}
 * @throws {NotPositiveDefinite}
 */
export function calibrate(history: PriceHistory, options: CalibrateOptions): CalibrationArtefact {
  const {
    source,
    seed = 1,
    draws = 200,
    window = THREE_YEARS,
    tailWindow = HALF_A_YEAR,
    strict = false,
    onProgress,
  } = options
  assertHistory(history)
  const from = Math.max(history.hours - window, 0)
  const fits = history.markets.map((market) => {
    const series = hourlySeries(market, history.bridged)
    const fit = { start: history.start, from, to: history.hours }
    const hourly = fitLogHar(series, { ...fit, horizon: 1 })
    assertStationary(hourly, market.market)
    const daily = fitLogHar(series, { ...fit, horizon: 24 })
    const residuals = residualsOf(series, hourly, history, from)
    const recent = residuals.subarray(Math.max(residuals.length - tailWindow, 0))
    const days = stressDays(history, market, series, daily)
    const states = dayStates(days)
    const volatilities = days.map(({ volatility }) => volatility)
    const calibration: MarketCalibration = {
      market: market.market,
      hours: hourly.hours,
      hourly,
      daily,
      falls: fitResidualTail(
        recent.map((z) => -z),
        `${market.market} falls`,
      ),
      rises: fitResidualTail(recent, `${market.market} rises`),
      garch: challenger(series.returns.subarray(from), strict),
      volatility: {
        last: volatilities.at(-1) as number,
        median: volatilities.slice().sort((a, b) => a - b)[Math.floor(volatilities.length / 2)] as number,
        largest: Math.max(...volatilities),
      },
      fallEvents: fitEventLaw(days, states, 'long', `${market.market} fall events`),
      riseEvents: fitEventLaw(days, states, 'short', `${market.market} rise events`),
    }
    onProgress?.(`${market.market}: ${hourly.hours} hours, ${days.length} days`)
    return { calibration, residuals, days, states }
  })
  const markets = fits.map(({ calibration }) => calibration)
  const days: StressDay[] = fits.flatMap((fit) => fit.days)
  const states = fits.flatMap((fit) => fit.states)
  const pooled = {
    fallEvents: fitEventLaw(days, states, 'long', 'pooled fall events'),
    riseEvents: fitEventLaw(days, states, 'short', 'pooled rise events'),
  }
  const dependence = fitDependence(fits.map(({ residuals }) => residuals))
  onProgress?.('joint tails')
  const bridged = history.bridged.reduce((sum, flag) => sum + flag, 0)
  const { start, hours } = history
  return sealArtefact({
    version: ARTEFACT_VERSION,
    source: { ...source, from: start, to: start + HOUR * hours, hours, bridged },
    options: { window, tailWindow, seed, draws, law: 'asymptotic-normal' },
    markets,
    pooled,
    dependence,
    state: fitStateLaw(fits),
    draws: drawParameters(markets, pooled, dependence, { seed, draws }),
  })
}

/** GARCH-t, or null where tails are so heavy (ν near 2) that there is no maximum; strict makes both that and α + β ≥ 1 fail. */
function challenger(returns: Float64Array, strict: boolean) {
  try {
    return fitGarch(returns, { innovations: 'student-t', stationarity: strict ? 'refuse' : 'enforce' })
  } catch (error) {
    if (error instanceof NotConverged && !strict) return null
    throw error
  }
}

/** Returns over their forecast volatility; 0 in idle hours, so that markets stay aligned. */
export function residualsOf(series: HourlySeries, model: LogHar, history: PriceHistory, from: number): Float64Array {
  const state = harState(series, model.season, history.start)
  const features = new Float64Array(FEATURES.length)
  const first = Math.max(from, MEMORY)
  return Float64Array.from({ length: history.hours - first }, (_, index) => {
    const hour = first + index
    if (series.idle[hour]) return 0
    return (series.returns[hour] as number) / harVolatility(model, state, history.start, hour, features)
  })
}

/** Past volatility enters with weights that sum to less than 1, or forecasts would drift away. */
function assertStationary(model: LogHar, market: string): void {
  const weight = model.coefficients.slice(0, 6).reduce((sum, b) => sum + b, 0)
  if (weight >= 1) throw new NonStationary(`${market} log-HAR`, weight)
}
