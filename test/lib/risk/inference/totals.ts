import { readFileSync } from 'node:fs'
import type { LeverageGuess } from '@/lib/risk/inference/leverageLaw'
import type {
  PublishedBracket,
  PublishedHour,
  PublishedMarket,
  PublishedTotals,
} from '@/lib/risk/inference/publishedTotals'
import { streamOf } from '@/lib/risk/random'
import { marketDataPath } from '@/test/support/marketData'

export const rules = {
  liquidationFee: 0,
  partialLiquidation: 1,
  participation: 0.1,
  lossRule: 'deleverage',
} as const

/** As published for a large market, rounded. */
export const brackets: readonly PublishedBracket[] = [
  { notionalCap: 50_000, maintenanceMargin: 0.004, maxLeverage: 125 },
  { notionalCap: 600_000, maintenanceMargin: 0.005, maxLeverage: 100 },
  { notionalCap: 12_000_000, maintenanceMargin: 0.01, maxLeverage: 50 },
  { notionalCap: 1_000_000_000, maintenanceMargin: 0.05, maxLeverage: 10 },
]

export const guess: LeverageGuess & { turnover: number } = {
  turnover: 0.05,
  leverageMedian: 8,
  leverageDispersion: 1,
  sizeMedian: 500_000,
  sizeDispersion: 2,
}

/** A random walk of an hour's 1 % around 50,000, open interest around 10,000 units. */
export function hours(count: number, seed: number): PublishedHour[] {
  const stream = streamOf(seed, 0)
  let close = 50_000
  let openInterest = 10_000
  return Array.from({ length: count }, (_, t) => {
    const open = close
    close *= Math.exp(0.01 * stream.normal())
    openInterest *= Math.exp(0.01 * stream.normal())
    return {
      time: 1_700_006_400 + 3600 * t,
      high: Math.max(open, close) * 1.003,
      low: Math.min(open, close) * 0.997,
      close,
      openInterest,
      volume: 1000 * (0.5 + stream.uniform()),
    }
  })
}

export function published(part: Partial<PublishedMarket> = {}): PublishedMarket {
  return { market: 'BTC-USD', dailyVolatility: 0.03, depth: 0.3, hours: hours(240, 1), brackets, ...part }
}

export function totals(part: Partial<PublishedMarket> = {}): PublishedTotals {
  return { kind: 'totals', markets: [published(part)], rules, fund: 5_000_000 }
}

/** All published tables by symbol, or null where the data folder is missing. */
export function publishedTables(): Map<string, PublishedBracket[]> | null {
  const path = marketDataPath('binance_leverage_tiers_2024-10.csv')
  if (!path) return null
  const tables = new Map<string, PublishedBracket[]>()
  for (const line of readFileSync(path, 'utf8').trim().split(/\r?\n/).slice(1)) {
    const [symbol = '', , , cap, margin, leverage] = line.split(',')
    const rows = tables.get(symbol) ?? []
    rows.push({ notionalCap: Number(cap), maintenanceMargin: Number(margin), maxLeverage: Number(leverage) })
    tables.set(symbol, rows)
  }
  return tables
}
