import { canonicalJson } from '@/lib/risk/canonicalJson'
import { sha256 } from '@/lib/risk/sha256'

/** Names of what a draw of one side's law holds, in order. */
export const DRAWN = [
  'logIntensity',
  'exponent',
  'shape',
  'scale',
  'durationMedian',
  'durationDispersion',
  'durationTrend',
  'chance',
] as const

/**
 * The law of stress events against one side (falls hurt longs, rises shorts), all markets alike:
 *
 * - a day at state s has one with `p = 1 − exp(−e^logIntensity · s^exponent)`;
 * - its size z, daily volatilities, is generalised Pareto (shape, scale) over `threshold`, cut off at `cap`;
 * - it takes a lognormal time, seconds: median `durationMedian · (z ÷ threshold)^durationTrend`, log dispersion;
 * - a second market is in its tail with probability `chance` when a first one is.
 */
export type SideLaw = { readonly [Name in (typeof DRAWN)[number]]: number }

/** A law with its largest size and how sure it is: 200 draws of what `DRAWN` names, in that order. */
export type SideCalibration = {
  law: SideLaw
  cap: number
  events: number
  days: number
  draws: readonly (readonly number[])[]
}

/** Volatility that a market has been seen with, per day. */
export type MarketVolatility = { market: string; median: number; largest: number }

/** Data and calibration that a part was fitted to. Times are unix seconds. */
export type CalibrationSource = {
  part: 'events and states' | 'joint tails and volatilities'
  name: string
  sha256: string
  from: number
  to: number
  artefact: `0x${string}`
}

/**
 * What prices rest on, fitted: stress events, how they spread over markets, and the course of volatility. Figures only, no
 * prices. Its hash is part of every quote's model hash.
 */
export type EventCalibration = {
  version: typeof EVENT_CALIBRATION_VERSION
  sources: readonly CalibrationSource[]
  /** Daily volatilities beyond which a day's worst move is an event. */
  threshold: number
  falls: SideCalibration
  rises: SideCalibration
  /** `ln s′ = level + persistence · ln s + jump · (z − threshold)⁺ + dispersion · ε` from day to day. */
  state: { level: number; persistence: number; jump: number; dispersion: number }
  markets: readonly MarketVolatility[]
  /** SHA-256 of the canonical JSON of all of the above. */
  hash: `0x${string}`
}

export const EVENT_CALIBRATION_VERSION = 1

/** Seals a calibration with its hash. */
export function sealEventCalibration(content: Omit<EventCalibration, 'hash'>): EventCalibration {
  return { ...content, hash: sha256(canonicalJson(content)) }
}

/** Whether content and hash belong together. */
export function isSealed({ hash, ...content }: EventCalibration): boolean {
  return content.version === EVENT_CALIBRATION_VERSION && sha256(canonicalJson(content)) === hash
}
