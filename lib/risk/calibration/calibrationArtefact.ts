import { DomainError } from '@/lib/domain/errors'
import type { Dependence } from '@/lib/risk/calibration/dependence'
import type { EventLaw } from '@/lib/risk/calibration/eventLaw'
import type { LogHar } from '@/lib/risk/calibration/logHar'
import type { ResidualTail } from '@/lib/risk/calibration/residualTail'
import type { StateLaw } from '@/lib/risk/calibration/stateLaw'
import { canonicalJson } from '@/lib/risk/canonicalJson'
import { sha256 } from '@/lib/risk/sha256'
import type { GarchFit } from '@/lib/risk/statistics/fitGarch'

/** Format of the artefact; another number can't be read. */
export const ARTEFACT_VERSION = 2

/** What is fitted to one market. */
export type MarketCalibration = {
  market: string
  /** Hours that took part in the hourly fit. */
  hours: number
  hourly: LogHar
  daily: LogHar
  /** Residuals of the hourly return over its forecast: falls (sign turned) and rises. */
  falls: ResidualTail
  rises: ResidualTail
  /** Challenger: GARCH(1,1) with Student-t innovations on hourly returns, log; null if its likelihood has no maximum. */
  garch: GarchFit | null
  /** Daily volatility at the end of the history and its largest value, log; states are capped at 1.5 times the latter. */
  volatility: { last: number; median: number; largest: number }
  /** Days with a fall, or rise, of more than two daily volatilities. */
  fallEvents: EventLaw
  riseEvents: EventLaw
}

/** Parameters of one market in one draw, in the units of the fit. */
export type DrawnTail = { shape: number; scale: number }
export type DrawnEvents = DrawnTail & {
  logIntensity: number
  exponent: number
  durationMedian: number
  durationDispersion: number
  durationTrend: number
}
export type DrawnMarket = { falls: DrawnTail; rises: DrawnTail; fallEvents: DrawnEvents; riseEvents: DrawnEvents }
export type ParameterDraw = {
  degrees: { falls: number | null; rises: number | null }
  pooled: Pick<DrawnMarket, 'fallEvents' | 'riseEvents'>
  markets: DrawnMarket[]
}

/** A calibration: everything that prices depend on, and how sure it is. Named by the hash of its content. */
export type CalibrationArtefact = {
  version: typeof ARTEFACT_VERSION
  /** The prices it was fitted to; times are unix seconds, `to` is the end of the last hour. */
  source: { name: string; sha256: string; from: number; to: number; hours: number; bridged: number }
  /** Hours of the volatility fit and of the tails' fit (the last of the history), seed and law of the draws. */
  options: { window: number; tailWindow: number; seed: number; draws: number; law: 'asymptotic-normal' }
  markets: MarketCalibration[]
  /** Events of all markets together. */
  pooled: { fallEvents: EventLaw; riseEvents: EventLaw }
  dependence: Dependence
  /** How volatility goes on from day to day, all markets together. */
  state: StateLaw
  draws: ParameterDraw[]
  /** SHA-256 of the canonical JSON of all of the above. */
  hash: `0x${string}`
}

/** An artefact whose content isn't what its hash or version says. */
export class InvalidArtefact extends DomainError {
  readonly code = 'invalid-artefact'
  constructor(
    readonly field: 'version' | 'hash',
    rule: string,
  ) {
    super(`${field} ${rule}: calibrate again.`)
  }
}

/** Seals an artefact with its hash. */
export function sealArtefact(content: Omit<CalibrationArtefact, 'hash'>): CalibrationArtefact {
  return { ...content, hash: sha256(canonicalJson(content)) }
}

/**
 * Reads an artefact's JSON and checks version and hash.
 * @throws {InvalidArtefact}
 */
export function readArtefact(json: string): CalibrationArtefact {
  const { hash, ...content } = JSON.parse(json) as CalibrationArtefact
  if (content.version !== ARTEFACT_VERSION) {
    throw new InvalidArtefact('version', `must be ${ARTEFACT_VERSION}, not ${content.version}`)
  }
  if (sha256(canonicalJson(content)) !== hash)
    throw new InvalidArtefact('hash', "must be that of the artefact's content")
  return { ...content, hash }
}
