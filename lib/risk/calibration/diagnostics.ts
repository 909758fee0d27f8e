import { residualsOf } from '@/lib/risk/calibration/calibrate'
import type { CalibrationArtefact } from '@/lib/risk/calibration/calibrationArtefact'
import { hourlySeries } from '@/lib/risk/calibration/hourlySeries'
import type { PriceHistory } from '@/lib/risk/calibration/priceHistory'
import { type ResidualTail, residualQuantile } from '@/lib/risk/calibration/residualTail'
import { type ThresholdPoint, thresholdDiagnostics } from '@/lib/risk/statistics/thresholdDiagnostics'

/** How well one side of a market's residuals is fitted. */
export type TailDiagnostics = {
  law: ResidualTail
  thresholds: ThresholdPoint[]
  /** Residuals beyond the threshold against what the law says at their rank, largest last; at most 200. */
  quantiles: { model: number; seen: number }[]
}

export type MarketDiagnostics = {
  market: string
  falls: TailDiagnostics
  rises: TailDiagnostics
  /** Season of the hourly volatility as a factor, 168 hours from Monday 00:00 UTC. */
  season: number[]
}

/** Shares of the residuals beyond the thresholds that are looked at. */
const SHARES = [0.2, 0.15, 0.1, 0.075, 0.05, 0.035, 0.025, 0.0175, 0.0125, 0.008, 0.005]

/** Threshold choice and fit of a calibration, from the prices it was made of. */
export function diagnose(history: PriceHistory, artefact: CalibrationArtefact): MarketDiagnostics[] {
  const from = Math.max(history.hours - artefact.options.window, 0)
  return artefact.markets.map((market, index) => {
    const prices = history.markets[index]
    if (!prices) throw new Error(`The history has no market ${market.market}.`)
    const all = residualsOf(hourlySeries(prices, history.bridged), market.hourly, history, from)
    const residuals = all.subarray(Math.max(all.length - artefact.options.tailWindow, 0))
    return {
      market: market.market,
      falls: tail(
        residuals.map((z) => -z),
        market.falls,
      ),
      rises: tail(residuals, market.rises),
      season: market.hourly.season.map(Math.exp),
    }
  })
}

function tail(residuals: Float64Array, law: ResidualTail): TailDiagnostics {
  const beyond = residuals.filter((z) => z > law.threshold).sort()
  const step = Math.max(1, Math.floor(beyond.length / 150))
  const quantiles: TailDiagnostics['quantiles'] = []
  for (let rank = 0; rank < beyond.length; rank++) {
    const fromTop = beyond.length - rank
    if (rank % step !== 0 && fromTop > 50) continue
    const model = residualQuantile(law, (law.share * (fromTop - 0.5)) / beyond.length)
    quantiles.push({ model, seen: beyond[rank] as number })
  }
  return { law, thresholds: thresholdDiagnostics(residuals, SHARES), quantiles }
}
