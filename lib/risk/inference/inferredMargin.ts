import type { Side, VenueExposure } from '@/lib/risk/exposure'
import { adverseMove, eventFrequency } from '@/lib/risk/moveLaw'
import { DEFAULT_PARAMETERS, type ModelParameters } from '@/lib/risk/parameters'
import { stressWindow } from '@/lib/risk/stress/stressWindow'

/** How unsure a layer's expected loss is because its ladder is inferred. */
export type InferredMargin = {
  /**
   * Extra on the layer's expected loss, relative: how far the draws' 84 % quantile (one standard deviation up) lies above
   * the priced ladder's loss; at least 0. A quote multiplies its expected loss by 1 + margin.
   */
  margin: number
  /** Standard deviation of the draws' expected loss over its mean. */
  spread: number
}

const SIZES = 24
/** Tail probabilities below this share of an event's frequency are one size. */
const RAREST = 1e-5
const RATIO = RAREST ** (1 / SIZES)
/** Between two sizes the loss is drawn as a line of so many parts: a layer thinner than their distance lies between them. */
const PARTS = 16

/**
 * The margin of an inferred ladder for one layer. Every draw meets the same events: both sides, sizes at the middle of 24
 * probabilities (evenly spaced in logs), on the course of `stressWindow`, and lines between them. So only the ladder differs, and the
 * ratio of two sums over 48 windows is exact enough where their level is not: the level is the library's.
 * @param priced the exposure whose library prices the layer @param draws of the same inference, at least one
 * @param attachment, @param exhaustion of the layer, asset
 */
export function inferredMargin(
  priced: VenueExposure,
  draws: readonly VenueExposure[],
  attachment: number,
  exhaustion: number,
  parameters: ModelParameters = DEFAULT_PARAMETERS,
): InferredMargin {
  const lossOf = (exposure: VenueExposure) =>
    (['long', 'short'] as const).reduce(
      (sum, side) => sum + sideLoss(exposure, side, attachment, exhaustion, parameters),
      0,
    )
  const base = lossOf(priced)
  const losses = draws.map(lossOf).sort((a, b) => a - b)
  const mean = losses.reduce((sum, loss) => sum + loss, 0) / losses.length
  // A layer that no draw reaches has no loss to be unsure of; one that only draws reach is priced at their mean.
  if (!(mean > 0)) return { margin: 0, spread: 0 }
  const variance = losses.reduce((sum, loss) => sum + (loss - mean) ** 2, 0) / losses.length
  const upper = losses[Math.min(Math.floor(0.84 * losses.length), losses.length - 1)] as number
  const over = base > 0 ? base : mean
  return { margin: Math.max(upper / over - 1, 0), spread: Math.sqrt(variance) / mean }
}

/** Expected payout a day, in units that all draws share. */
function sideLoss(
  exposure: VenueExposure,
  side: Side,
  attachment: number,
  exhaustion: number,
  parameters: ModelParameters,
): number {
  const frequency = eventFrequency(side, parameters)
  const peaks = Array.from({ length: SIZES }, (_, size) => {
    const tail = frequency * RATIO ** (size + 0.5)
    const moves = exposure.markets.map(
      ({ dailyVolatility }) => (side === 'long' ? -1 : 1) * adverseMove(side, tail, dailyVolatility, parameters),
    )
    return stressWindow(exposure, moves, parameters).peak
  })
  let sum = 0
  for (let part = 0; part < SIZES * PARTS; part++) {
    const rest = part === SIZES * PARTS - 1 ? 0 : RATIO ** ((part + 1) / PARTS)
    const weight = frequency * (RATIO ** (part / PARTS) - rest)
    const payout = between(peaks, (part + 0.5) / PARTS - 0.5) - attachment
    sum += weight * Math.min(Math.max(payout, 0), exhaustion - attachment)
  }
  return sum
}

/** A value at a place between whole ones; beyond the ends, that of the end. */
function between(values: readonly number[], place: number): number {
  const at = Math.min(Math.max(place, 0), values.length - 1)
  const below = Math.floor(at)
  const value = values[below] as number
  return value + (at - below) * ((values[below + 1] ?? value) - value)
}
