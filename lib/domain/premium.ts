import type { Time } from '@/lib/domain/ballastDay'
import { DomainError } from '@/lib/domain/errors'
import { type Assets, mulDivDown, mulDivUp, WAD, type Wad } from '@/lib/domain/money'
import { STREAM_SCALE } from '@/lib/domain/stream'

/** The price of capacity by utilisation, per year on the limit: as Solidity's `FloorCurve`, every figure a wad. */
export type FloorCurve = {
  /** Rate at utilisation 0. */
  base: Wad
  /** Utilisation at which the slope changes; between 0 and 1. */
  kink: Wad
  /** Rate at the kink. */
  atKink: Wad
  /** Rate at utilisation 1. */
  atFull: Wad
}

/** Term and price of a cover, as far as earning needs it. */
export type PremiumTerms = { premium: Assets; start: Time; end: Time }

/** 365 days, seconds. */
export const YEAR = 365 * 86_400

/** Rates that don't rise, or a kink outside (0, 1). */
export class InvalidFloorCurve extends DomainError {
  readonly code = 'invalid-floor-curve'
  constructor() {
    super('A floor curve needs 0 < kink < 1 and base ≤ atKink ≤ atFull.')
  }
}

/**
 * Lowest premium for `limit` over `duration` seconds: `capital × duration ÷ 365 d × ∫ c(u) du` from
 * `outstanding ÷ capital` to `(outstanding + limit) ÷ capital`, base units, rounded up. To the unit as Solidity's
 * `FloorLib`: a difference of one antiderivative, so that splitting an order gains nothing.
 * @param capital `totalAssets − requested`
 * @param duration seconds from purchase to the end of grace
 * @throws {InvalidFloorCurve}
 */
export function floorPremiumUp(
  curve: FloorCurve,
  capital: Assets,
  outstanding: Assets,
  limit: Assets,
  duration: number,
): Assets {
  if (curve.kink <= 0n || curve.kink >= WAD || curve.base > curve.atKink || curve.atKink > curve.atFull) {
    throw new InvalidFloorCurve()
  }
  const area =
    antiderivative(curve, capital, outstanding + limit, mulDivUp) -
    antiderivative(curve, capital, outstanding, mulDivDown)
  return mulDivUp(area, BigInt(duration), BigInt(YEAR) * WAD * WAD)
}

/** `∫ c(y ÷ capital) dy` from 0 to `limits`, base units × wad². Beyond full use the rate stays at `atFull`. */
function antiderivative(curve: FloorCurve, capital: Assets, limits: Assets, mulDiv: typeof mulDivUp): bigint {
  const x = limits * WAD
  const full = capital * WAD
  const kink = curve.kink * capital
  const low = x < kink ? x : kink
  const middle = (x < full ? x : full) - low
  const triangle = (rise: bigint, length: bigint, width: bigint) =>
    length === 0n ? 0n : mulDiv(rise * length, length, 2n * width)
  return (
    curve.base * low +
    triangle(curve.atKink - curve.base, low, kink) +
    curve.atKink * middle +
    triangle(curve.atFull - curve.atKink, middle, full - kink) +
    curve.atFull * (x - low - middle)
  )
}

/**
 * Premium for time that has not passed at `now`, base units, rounded up: a constant rate over the term, the rate rounded
 * down. As Solidity's `StreamLib` for one cover that has paid nothing.
 */
export function unearnedPremiumUp({ premium, start, end }: PremiumTerms, now: Time): Assets {
  const rate = (premium * STREAM_SCALE) / BigInt(end - start)
  const left = BigInt(Math.max(0, end - Math.max(now, start)))
  return mulDivUp(rate, left, STREAM_SCALE)
}

/** Premium earned by `now`, base units, rounded down: what `unearnedPremiumUp` leaves. */
export function earnedPremiumDown(terms: PremiumTerms, now: Time): Assets {
  return terms.premium - unearnedPremiumUp(terms, now)
}

/** Premium ÷ limit per year of the term, wad, rounded up. 365 days make a year. */
export function rateOnLineUp({ premium, start, end }: PremiumTerms, limit: Assets): Wad {
  return mulDivUp(premium * BigInt(YEAR), WAD, limit * BigInt(end - start))
}
