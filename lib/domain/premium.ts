import type { Time } from '@/lib/domain/ballastDay'
import { DomainError } from '@/lib/domain/errors'
import { type Assets, mulDivDown, mulDivUp, WAD, type Wad } from '@/lib/domain/money'

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
 * `outstanding ÷ capital` to `(outstanding + limit) ÷ capital`, base units, rounded up once at the end. As `FloorLib`.
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
  if (limit === 0n || capital === 0n) return 0n
  const kink = mulDivDown(capital, curve.kink, WAD)
  return mulDivUp(area(curve, capital, kink, outstanding, outstanding + limit), BigInt(duration), WAD * BigInt(YEAR))
}

/** `capital × ∫ c` between two amounts of outstanding limits, base units × wad, rounded up. */
function area(curve: FloorCurve, capital: Assets, kink: Assets, from: Assets, to: Assets): bigint {
  const below = to < kink ? to : kink
  const above = from > kink ? from : kink
  let sum = 0n
  if (from < below) sum += trapezoidUp(curve.base, curve.atKink, kink, from, below)
  if (above < to) sum += trapezoidUp(curve.atKink, curve.atFull, capital - kink, above - kink, to - kink)
  return sum
}

/** `∫ (low + (high − low) × x ÷ width) dx` from `from` to `to`, rounded up. */
function trapezoidUp(low: Wad, high: Wad, width: Assets, from: Assets, to: Assets): bigint {
  return low * (to - from) + mulDivUp(high - low, to * to - from * from, 2n * width)
}

/** Premium earned by `now`: linear over the term, rounded down, so that the rest covers every refund. */
export function earnedPremiumDown({ premium, start, end }: PremiumTerms, now: Time): Assets {
  if (now <= start) return 0n
  if (now >= end) return premium
  return mulDivDown(premium, BigInt(now - start), BigInt(end - start))
}

/** Premium for time that has not passed at `now`, rounded up: what `earnedPremiumDown` leaves. */
export function unearnedPremiumUp(terms: PremiumTerms, now: Time): Assets {
  return terms.premium - earnedPremiumDown(terms, now)
}

/** Premium ÷ limit per year of the term, wad, rounded up. 365 days make a year. */
export function rateOnLineUp({ premium, start, end }: PremiumTerms, limit: Assets): Wad {
  return mulDivUp(premium * BigInt(YEAR), WAD, limit * BigInt(end - start))
}
