import type { BacktestModel } from '@/lib/risk/backtest/backtestModel'
import { fitLogHar } from '@/lib/risk/calibration/fitLogHar'
import { FEATURES, type HarState, harState, harVolatility, type LogHar, MEMORY } from '@/lib/risk/calibration/logHar'
import {
  fitResidualTail,
  type ResidualTail,
  residualQuantile,
  residualShortfall,
} from '@/lib/risk/calibration/residualTail'

export type HarModelOptions = {
  name: string
  /** Hours of the volatility fit. */
  window: number
  /** Hours of the residuals that the tails are fitted to; at most `window`. */
  tailWindow: number
}

/** The product's model: log-HAR of the range with generalised Pareto tails of its residuals. */
export function harModel({ name, window, tailWindow }: HarModelOptions): BacktestModel {
  return {
    name,
    prepare({ series, history, outcomes, horizon }) {
      const features = new Float64Array(FEATURES.length)
      let fit: { model: LogHar; state: HarState; falls: ResidualTail; rises: ResidualTail } | null = null
      return {
        refit(to) {
          const from = Math.max(to - window, 0)
          const { start } = history
          const model = fitLogHar(series, { start, from, to, horizon })
          const state = harState(series, model.season, start)
          const residuals = { falls: [] as number[], rises: [] as number[] }
          for (let hour = Math.max(to - tailWindow, MEMORY); hour + horizon <= to; hour++) {
            const fall = outcomes.falls[hour] as number
            if (Number.isNaN(fall)) continue
            const volatility = harVolatility(model, state, start, hour, features)
            residuals.falls.push(fall / volatility)
            residuals.rises.push((outcomes.rises[hour] as number) / volatility)
          }
          fit = {
            model,
            state,
            falls: fitResidualTail(Float64Array.from(residuals.falls), 'falls'),
            rises: fitResidualTail(Float64Array.from(residuals.rises), 'rises'),
          }
        },
        forecast(hour) {
          if (!fit) throw new Error('refit before forecast')
          const { model, state } = fit
          const volatility = harVolatility(model, state, history.start, hour, features)
          const laws = { falls: fit.falls, rises: fit.rises }
          return (side, tail) => ({
            valueAtRisk: volatility * residualQuantile(laws[side], tail),
            expectedShortfall: volatility * residualShortfall(laws[side], tail),
          })
        },
      }
    },
  }
}
