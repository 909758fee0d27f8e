import type { PublishedHour } from '@/lib/risk/inference/publishedTotals'

/** A cohort's price record: in hour `at` the price first passed from `from` to `to`, both ÷ the cohort's entry price. */
export type PriceRecord = { cohort: number; at: number; from: number; to: number }

export type PriceRecords = {
  /** Every new low (falls) or high (rises) since each cohort's entry at its hour's close. */
  falls: readonly PriceRecord[]
  rises: readonly PriceRecord[]
  /** Lowest and highest price since each entry ÷ entry; 1 where it never passed the entry. */
  lows: Float64Array
  highs: Float64Array
}

/** What liquidated cohorts: each new extreme of the price since each hour. Depends on prices alone. */
export function priceRecords(hours: readonly PublishedHour[]): PriceRecords {
  const falls: PriceRecord[] = []
  const rises: PriceRecord[] = []
  const lows = new Float64Array(hours.length).fill(1)
  const highs = new Float64Array(hours.length).fill(1)
  hours.forEach(({ close }, cohort) => {
    let low = 1
    let high = 1
    for (let at = cohort + 1; at < hours.length; at++) {
      const hour = hours[at] as PublishedHour
      if (hour.low / close < low) {
        falls.push({ cohort, at, from: low, to: hour.low / close })
        low = hour.low / close
      }
      if (hour.high / close > high) {
        rises.push({ cohort, at, from: high, to: hour.high / close })
        high = hour.high / close
      }
    }
    lows[cohort] = low
    highs[cohort] = high
  })
  return { falls, rises, lows, highs }
}
