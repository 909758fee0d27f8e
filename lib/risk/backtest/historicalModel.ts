import type { TailSide } from '@/lib/risk/backtest/backtestData'
import type { BacktestModel } from '@/lib/risk/backtest/backtestModel'

/**
 * Baseline: the quantile, and the mean beyond it, of the outcomes of the last hours, taken anew every midnight.
 * @param hourly hours of the past for targets within an hour @param daily the same for the day
 */
export function historicalModel(name: string, hourly: number, daily: number): BacktestModel {
  return {
    name,
    prepare({ outcomes, horizon, history }) {
      const window = horizon === 1 ? hourly : daily
      let day = -1
      let sorted: Record<TailSide, Float64Array> | null = null
      const past = (values: Float64Array, hour: number) =>
        values
          .subarray(Math.max(hour - window, 0), hour - horizon + 1)
          .filter((value) => !Number.isNaN(value))
          .sort()
      return {
        refit() {},
        forecast(hour) {
          const today = Math.floor((history.start / 3600 + hour) / 24)
          if (today !== day || !sorted) {
            day = today
            sorted = { falls: past(outcomes.falls, hour), rises: past(outcomes.rises, hour) }
          }
          const values = sorted
          return (side, tail) => {
            const list = values[side]
            const rank = Math.min(Math.ceil(list.length * (1 - tail)), list.length) - 1
            const valueAtRisk = list[rank] as number
            let sum = 0
            for (let k = rank; k < list.length; k++) sum += list[k] as number
            return { valueAtRisk, expectedShortfall: sum / (list.length - rank) }
          }
        },
      }
    },
  }
}
