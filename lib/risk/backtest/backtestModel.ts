import type { BacktestData, TailSide } from '@/lib/risk/backtest/backtestData'
import type { TailMeasures } from '@/lib/risk/statistics/tailMeasures'

/** Value at risk and expected shortfall of a side, for a tail probability. */
export type TailForecast = (side: TailSide, tail: number) => TailMeasures

/** A model set up on one market and target. It may look at hours before the one it is asked about, and at no other. */
export type Forecaster = {
  /** Estimates what is estimated once a month, from hours before `hour`. */
  refit(hour: number): void
  /** The forecast made at the start of `hour`; hours are asked for in rising order. */
  forecast(hour: number): TailForecast
}

export type BacktestModel = {
  name: string
  /** null where the model has no law for the target. */
  prepare(data: BacktestData): Forecaster | null
}
