import type { BacktestModel } from '@/lib/risk/backtest/backtestModel'
import { normalDensity, normalQuantile } from '@/lib/risk/statistics/normal'

/**
 * Baseline: normal returns whose variance is an exponential average of squares, `v ← λ·v + (1 − λ)·r²`. RiskMetrics (1996).
 * Within the hour a Brownian path's worst point is beyond x twice as often as its end (reflection).
 */
export function ewmaModel(name: string, hourlyDecay: number, dailyDecay: number): BacktestModel {
  return {
    name,
    prepare({ series, outcomes, target, horizon, history }) {
      const decay = horizon === 1 ? hourlyDecay : dailyDecay
      const first = (((-history.start / 3600) % horizon) + horizon) % horizon
      let next = first === 0 ? horizon : first
      let variance = 0
      let weight = 0
      return {
        refit() {},
        forecast(hour) {
          for (; next + horizon <= hour; next += horizon) {
            const outcome = outcomes.rises[next] as number
            const move = target === 'within-hour' || Number.isNaN(outcome) ? (series.returns[next] as number) : outcome
            variance = decay * variance + (1 - decay) * move * move
            weight = decay * weight + (1 - decay)
          }
          const deviation = Math.sqrt(variance / weight)
          return (_, tail) => {
            const p = target === 'within-hour' ? tail / 2 : tail
            const z = -normalQuantile(p)
            return { valueAtRisk: deviation * z, expectedShortfall: (deviation * normalDensity(z)) / p }
          }
        },
      }
    },
  }
}
