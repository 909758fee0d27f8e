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
  /** Of the term that is left: number of its track, and where the index stands. Without it the cover runs for the whole horizon. */
  running?: RunningCover
}

/** How far a cover's term has come. Asset, above the baseline. */
export type RunningCover = {
  track: number
  /** Net loss today, from which losses to come count; may be below 0. */
  level: number
  /** Index so far: its highest value, which the layer has paid or owes. */
  reached: number
}

/**
 * A treaty behind a pool: it pays its layer of the cumulative loss of the covers that it carries, whoever of them loses and in
 * whatever order. Asset.
 */
export type PortfolioTreaty = {
  retention: number
  limit: number
  /** Its covers' losses up to now, less what was given back of them. */
  lost: number
  /** Covers that it carries, by their index in the portfolio; each is carried by one treaty at most. */
  covers: readonly number[]
}

/** Days of the horizon in which a venue's net loss is followed by itself: `from` is the first, `to` the first after the last. */
export type PortfolioTrack = { venue: number; from: number; to: number }

/** Venues that a pool insures at the same time, and its covers. */
export type Portfolio = {
  venues: readonly VenueExposure[]
  covers: readonly PortfolioCover[]
  /** What is left of the covers' terms. */
  tracks?: readonly PortfolioTrack[]
}

/**
 * Replicates, and windows and histories of each. Each window is simulated on every venue; of the histories so many have no large
 * event, one, and so on, those of the last number any.
 */
export type PortfolioSize = { replicates: number; windows: number; histories: readonly number[] }

export type PortfolioOptions = {
  parameters?: ModelParameters
  calibration?: EventCalibration
  size?: PortfolioSize
  /** Length of the term, 1 to 366 days. */
  days?: number
}

/** A plan that any machine can simulate blocks of. Plain data. */
export type PortfolioPlan = {
  seed: number
  days: number
  replicates: number
  histories: readonly number[]
  placement: Placement
  /** Names all that the figures depend on. */
  modelHash: `0x${string}`
}

/**
 * One replicate's histories, as far as the pool's loss depends on them: the weight of each, and the highest net loss M of
 * every venue at the end, then of every track above its start, rows × (venues + tracks). Weights sum to 1 on average.
 */
export type PortfolioBlock = { weights: Float64Array; highest: Float64Array }

/** All blocks of a portfolio, in order. Any covers of its venues are measured on it without simulating again. */
export type PortfolioLibrary = {
  venues: number
  /** Columns after the venues'. */
  tracks: number
  days: number
  blocks: readonly PortfolioBlock[]
  modelHash: `0x${string}`
}
