import type { BacktestModel } from '@/lib/risk/backtest/backtestModel'
import { fitGarch, type GarchFit } from '@/lib/risk/statistics/fitGarch'
import { garchVariances } from '@/lib/risk/statistics/garch'
import { type UnitStudentT, unitStudentT } from '@/lib/risk/statistics/studentT'

/** The challenger: GARCH(1,1) with Student-t innovations, on hourly returns, or on daily ones from midnight for the day. */
export function garchModel(name: string, window: number): BacktestModel {
  return {
    name,
    prepare({ outcomes, target, horizon, series, history }) {
      if (target === 'within-hour') return null
      const step = horizon
      // Hours since 1970-01-01, so that daily returns start at midnight.
      const first = (((-history.start / 3600) % step) + step) % step
      const returnAt = (hour: number) => {
        const outcome = outcomes.rises[hour] as number
        return Number.isNaN(outcome) ? (series.returns[hour] as number) : outcome
      }
      let fit: { model: GarchFit; law: UnitStudentT; variance: number; next: number } | null = null
      const quantiles = new Map<number, { valueAtRisk: number; shortfall: number }>()
      return {
        refit(to) {
          const from = Math.max(to - window, step)
          const begin = first + step * Math.ceil((from - first) / step)
          const returns: number[] = []
          let hour = begin
          for (; hour + step <= to; hour += step) returns.push(returnAt(hour))
          const model = fitGarch(returns, { innovations: 'student-t', onBoundary: 'accept' })
          const variance = garchVariances(returns, model).at(-1) as number
          fit = { model, law: unitStudentT(model.degrees as number), variance, next: hour }
          quantiles.clear()
        },
        forecast(hour) {
          if (!fit) throw new Error('refit before forecast')
          for (; fit.next + step <= hour; fit.next += step) {
            const { mean, constant, arch, garch } = fit.model
            fit.variance = constant + arch * (returnAt(fit.next) - mean) ** 2 + garch * fit.variance
          }
          const { model, law } = fit
          const deviation = Math.sqrt(fit.variance)
          return (side, tail) => {
            let unit = quantiles.get(tail)
            if (!unit) {
              unit = { valueAtRisk: -law.quantile(tail), shortfall: law.shortfall(tail) }
              quantiles.set(tail, unit)
            }
            const drift = side === 'falls' ? -model.mean : model.mean
            return {
              valueAtRisk: drift + deviation * unit.valueAtRisk,
              expectedShortfall: drift + deviation * unit.shortfall,
            }
          }
        },
      }
    },
  }
}
