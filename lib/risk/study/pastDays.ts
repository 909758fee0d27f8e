import { THREE_YEARS } from '@/lib/risk/calibration/calibrate'
import { fitLogHar } from '@/lib/risk/calibration/fitLogHar'
import { hourlySeries } from '@/lib/risk/calibration/hourlySeries'
import { HOUR, InvalidHistory, type PriceHistory } from '@/lib/risk/calibration/priceHistory'
import { stressDays } from '@/lib/risk/calibration/stressEvents'
import type { PastDay } from '@/lib/risk/study/againstHistory'

const DAY = 24

/**
 * The whole days of a history's first market, with the volatilities that its events are fitted in: log-HAR for 24 hours, of the
 * history's last three years, as in `calibrate`.
 * @throws {InvalidHistory} without opens
 */
export function pastDays(history: PriceHistory): PastDay[] {
  const [market] = history.markets
  if (!market?.open)
    throw new InvalidHistory(`${market?.market ?? 'market'}_open`, 'must be there: hours are drawn from their opens')
  const { open, high, low, close } = market
  const { start, hours, bridged } = history
  const series = hourlySeries(market, bridged)
  const model = fitLogHar(series, { start, from: Math.max(hours - THREE_YEARS, 0), to: hours, horizon: DAY })
  return stressDays(history, market, series, model).map((day) => {
    const from = (day.start - start) / HOUR
    return {
      dailyVolatility: day.volatility,
      hours: Array.from({ length: DAY }, (_, hour) => ({
        open: open[from + hour] as number,
        high: high[from + hour] as number,
        low: low[from + hour] as number,
        close: close[from + hour] as number,
      })),
    }
  })
}
