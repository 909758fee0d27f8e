import type { Fitted } from '@/lib/risk/calibration/eventLaw'
import type { StressDay } from '@/lib/risk/calibration/stressEvents'
import { inverse } from '@/lib/risk/statistics/matrix'
import { NonStationary } from '@/lib/risk/statistics/statisticsErrors'

/**
 * How a market's state s (forecast volatility of a day over its median) goes on to the next day:
 *
 *     ln s′ = level + persistence · ln s + jump · (z − 2)⁺ + dispersion · ε,  ε standard normal
 *
 * with z the day's larger move in daily volatilities: a stress event leaves volatility behind. Least squares over the days
 * of all markets; standard errors count the days of one date as one.
 */
export type StateLaw = {
  days: number
  level: Fitted
  persistence: Fitted
  jump: Fitted
  dispersion: number
}

const DAY = 86_400
const THRESHOLD = 2

/** @param markets the days of each, with their states @throws {NonStationary} where the state wouldn't return to its mean */
export function fitStateLaw(markets: readonly { days: readonly StressDay[]; states: readonly number[] }[]): StateLaw {
  const rows: { x: number[]; y: number }[] = []
  const dates = new Set<number>()
  for (const { days, states } of markets) {
    for (let d = 0; d + 1 < days.length; d++) {
      const [day, next] = [days[d] as StressDay, days[d + 1] as StressDay]
      if (next.start - day.start !== DAY) continue
      const excess = Math.max(day.moves.long - THRESHOLD, day.moves.short - THRESHOLD, 0)
      rows.push({ x: [1, Math.log(states[d] as number), excess], y: Math.log(states[d + 1] as number) })
      dates.add(day.start)
    }
  }
  const indices = [0, 1, 2]
  const gram = indices.map((i) => indices.map((j) => rows.reduce((sum, { x }) => sum + at(x, i) * at(x, j), 0)))
  const bread = inverse(gram, 'regressors of the state')
  const moments = indices.map((i) => rows.reduce((sum, { x, y }) => sum + at(x, i) * y, 0))
  const beta = indices.map((i) => indices.reduce((sum, j) => sum + at(bread[i] ?? [], j) * at(moments, j), 0))
  const left = rows.reduce((sum, { x, y }) => sum + (y - x.reduce((s, v, i) => s + v * at(beta, i), 0)) ** 2, 0)
  const variance = left / (rows.length - 3)
  const persistence = at(beta, 1)
  if (persistence >= 1) throw new NonStationary('state of the volatility', persistence)
  const clusters = rows.length / dates.size
  const fitted = (i: number): Fitted => ({
    value: at(beta, i),
    error: Math.sqrt(variance * clusters * at(bread[i] ?? [], i)),
  })
  return {
    days: rows.length,
    level: fitted(0),
    persistence: fitted(1),
    jump: fitted(2),
    dispersion: Math.sqrt(variance),
  }
}

function at(values: readonly number[], index: number): number {
  return values[index] as number
}
