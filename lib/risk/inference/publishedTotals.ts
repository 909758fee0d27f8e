import type { LargeAccount, VenueRules } from '@/lib/risk/exposure'

/** One hour of what an exchange publishes of a market. */
export type PublishedHour = {
  /** Start of the hour, unix seconds. */
  time: number
  /** Asset per unit of the underlying. */
  high: number
  low: number
  close: number
  /** One side's open interest at the end of the hour, units of the underlying. */
  openInterest: number
  /** Traded in the hour, units of the underlying, both sides of a trade counted once. */
  volume: number
  /** Positions that were liquidated in the hour, units of the underlying. Leave it out where only samples are published. */
  liquidated?: number
}

/** A bracket of the published margin table: positions of up to `notionalCap` may have up to `maxLeverage`. */
export type PublishedBracket = {
  /** Asset. */
  notionalCap: number
  maintenanceMargin: number
  maxLeverage: number
}

export type PublishedMarket = {
  market: string
  dailyVolatility: number
  depth: number
  /** Every hour without a gap; the last one is now. */
  hours: readonly PublishedHour[]
  /** In rising order of the cap. */
  brackets: readonly PublishedBracket[]
  /** Known by name, e.g. from a public ranking; replaces inferred open interest near its distance. */
  largestAccounts?: readonly LargeAccount[]
}

/** Exposure of a venue that only publishes totals: its ladders are inferred. */
export type PublishedTotals = {
  kind: 'totals'
  markets: readonly PublishedMarket[]
  rules: VenueRules
  /** Asset. */
  fund: number
}
