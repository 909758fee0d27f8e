import type { MarginBracket, VenueRules } from '@/lib/risk/exposure'

/** A market of a scenario table: everything but the distances to bankruptcy, which cross margin makes meaningless. */
export type ScenarioMarket = {
  market: string
  /** Asset per unit of the underlying. */
  markPrice: number
  /** Asset per day. */
  dailyVolume: number
  dailyVolatility: number
  depth: number
  /** One side's open interest (Σ long = Σ short), asset. */
  openInterest: number
  brackets: readonly MarginBracket[]
}

/** What the account books lose where all prices jump at once. */
export type Scenario = {
  /** Simple returns, one per market in their order; −0.3 is a fall of 30 %. */
  moves: readonly number[]
  /** Σ over accounts of their negative equity right after the jump, before anything is closed, asset. */
  deficit: number
}

/** Exposure of a venue with cross margin: the deficit of its accounts over a grid of joint moves. */
export type ScenarioExposure = {
  kind: 'scenarios'
  markets: readonly ScenarioMarket[]
  scenarios: readonly Scenario[]
  rules: VenueRules
  /** Asset. */
  fund: number
}
