import type { BacktestData, TailSide } from '@/lib/risk/backtest/backtestData'
import type { BacktestModel } from '@/lib/risk/backtest/backtestModel'
import { clustering, conditionalCoverage, kupiec, transitionsOf } from '@/lib/risk/statistics/coverageTests'
import { fisslerZiegel } from '@/lib/risk/statistics/fisslerZiegel'

/** How one model did on one side of one market at one level. */
export type BacktestRow = {
  model: string
  market: string
  target: BacktestData['target']
  side: TailSide
  /** 1 − level. */
  tail: number
  /** Unix seconds of the first and after the last forecast. */
  from: number
  to: number
  observations: number
  hits: number
  /** p-value of Kupiec's test. */
  coverage: number
  /** p-value of conditional coverage (Christoffersen), for tails of 1 % and more; else of clustering within 24 hours. */
  independence: number
  /** Mean Fissler–Ziegel score; lower is better. */
  score: number
}

/** Hours of prices before the first forecast. */
export const FIRST_WINDOW = 8766

/**
 * Runs a model over a period with a refit at the start of every month, never showing it the future.
 * @param from first second @param to first after the last
 * @returns rows by side and tail; none where the model has no law for the target or the prices start too late
 */
export function runBacktest(
  model: BacktestModel,
  data: BacktestData,
  { from, to, tails }: { from: number; to: number; tails: readonly number[] },
): BacktestRow[] {
  const { history, outcomes, horizon, target } = data
  const forecaster = model.prepare(data)
  const hourOf = (seconds: number) => Math.ceil((seconds - history.start) / 3600)
  const first = Math.max(hourOf(from), FIRST_WINDOW)
  const last = Math.min(hourOf(to), history.hours) - horizon
  if (!forecaster || last <= first) return []
  const cells = (['falls', 'rises'] as const).flatMap((side) =>
    tails.map((tail) => ({ side, tail, hits: [] as boolean[], times: [] as number[], score: 0 })),
  )
  let month = -1
  for (let hour = first; hour <= last; hour++) {
    const clock = new Date(1000 * (history.start + 3600 * hour))
    if (horizon === 24 && clock.getUTCHours() !== 0) continue
    const thisMonth = 12 * clock.getUTCFullYear() + clock.getUTCMonth()
    if (thisMonth !== month) {
      month = thisMonth
      forecaster.refit(hour)
    }
    if (Number.isNaN(outcomes.falls[hour])) continue
    const forecast = forecaster.forecast(hour)
    for (const cell of cells) {
      const loss = outcomes[cell.side][hour] as number
      const { valueAtRisk, expectedShortfall } = forecast(cell.side, cell.tail)
      const hit = loss > valueAtRisk
      if (hit) cell.times.push(hour)
      cell.hits.push(hit)
      cell.score += fisslerZiegel(loss, valueAtRisk, expectedShortfall, cell.tail)
    }
  }
  return cells.map(({ side, tail, hits, times, score }) => {
    const observations = hits.length
    const common = { model: model.name, market: data.market.market, target, side, tail }
    const conditional = () => conditionalCoverage(observations, times.length, tail, transitionsOf(hits)).pValue
    return {
      ...common,
      from: history.start + 3600 * first,
      to: history.start + 3600 * (last + horizon),
      observations,
      hits: times.length,
      coverage: kupiec(observations, times.length, tail).pValue,
      independence: tail >= 0.01 ? conditional() : clustering(times, observations, 24).pValue,
      score: score / observations,
    }
  })
}
