import type { BacktestModel } from '@/lib/risk/backtest/backtestModel'
import { ewmaModel } from '@/lib/risk/backtest/ewmaModel'
import { garchModel } from '@/lib/risk/backtest/garchModel'
import { harModel } from '@/lib/risk/backtest/harModel'
import { historicalModel } from '@/lib/risk/backtest/historicalModel'

/** Hours of a year of 365.25 days. */
const YEAR = 8766

/** The variants that were compared on 2019–2021, every one by name. */
export const CANDIDATES: readonly BacktestModel[] = [
  harModel({ name: 'log-HAR, 3 y', window: 3 * YEAR, tailWindow: 3 * YEAR }),
  harModel({ name: 'log-HAR, 2 y', window: 2 * YEAR, tailWindow: 2 * YEAR }),
  harModel({ name: 'log-HAR, 1 y', window: YEAR, tailWindow: YEAR }),
  harModel({ name: 'log-HAR, 3 y, tails 1 y', window: 3 * YEAR, tailWindow: YEAR }),
  harModel({ name: 'log-HAR, 2 y, tails 1 y', window: 2 * YEAR, tailWindow: YEAR }),
  harModel({ name: 'log-HAR, 3 y, tails 6 m', window: 3 * YEAR, tailWindow: YEAR / 2 }),
  garchModel('GARCH-t, 3 y', 3 * YEAR),
  garchModel('GARCH-t, 1 y', YEAR),
  historicalModel('historical, 1 y', YEAR, YEAR),
  historicalModel('historical, 2 y', 2 * YEAR, 2 * YEAR),
  ewmaModel('EWMA-normal, 0.94', 0.94, 0.94),
  ewmaModel('EWMA-normal, 0.97', 0.97, 0.97),
  ewmaModel('EWMA-normal, 0.99', 0.99, 0.99),
]

/** What was chosen on 2019–2021, one of each kind, before 2022–2024 was looked at (docs/decisions/010-risk-models.md). */
export const CHOSEN: readonly BacktestModel[] = [
  harModel({ name: 'log-HAR', window: 3 * YEAR, tailWindow: YEAR / 2 }),
  garchModel('GARCH-t', YEAR),
  historicalModel('historical', YEAR, 2 * YEAR),
  ewmaModel('EWMA-normal', 0.99, 0.99),
]
