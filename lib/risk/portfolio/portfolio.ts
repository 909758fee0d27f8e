import type { EventCalibration } from '@/lib/risk/calibration/eventCalibration'
import type { VenueExposure } from '@/lib/risk/exposure'
import type { Placement } from '@/lib/risk/library/placement'
import type { ModelParameters } from '@/lib/risk/parameters'

/** A pool's cover of a venue's layer, asset. */
export type PortfolioCover = {
  /** Index of the venue in the portfolio. */
  venue: number
  attachment: number
  exhaustion: number
  /** Of the layer. */
  share: number
}

/** Venues that a pool insures at the same time, and its covers. */
export type Portfolio = {
  venues: readonly VenueExposure[]
  covers: readonly PortfolioCover[]
}

export type PortfolioOptions = {
  parameters?: ModelParameters
  calibration?: EventCalibration
  /** Replicates, and windows of each; each window is simulated on every venue. */
  size?: { replicates: number; windows: number }
  /** Length of the term, 1 to 366 days. */
  days?: number
}

/** A plan that any machine can simulate blocks of. Plain data. */
export type PortfolioPlan = {
  seed: number
  days: number
  replicates: number
  placement: Placement
  /** Names all that the figures depend on. */
  modelHash: `0x${string}`
}

/**
 * One replicate's histories, as far as the pool's loss depends on them: the weight of each, and the highest net loss M of
 * every venue at the end, rows × venues. Weights sum to 1 on average.
 */
export type PortfolioBlock = { weights: Float64Array; highest: Float64Array }

/** All blocks of a portfolio, in order. Any covers of its venues are measured on it without simulating again. */
export type PortfolioLibrary = {
  venues: number
  days: number
  blocks: readonly PortfolioBlock[]
  modelHash: `0x${string}`
}
