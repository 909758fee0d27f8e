/**
 * Generalised Pareto law of the excess y over a threshold: `P(Y > y) = (1 + ξ·y ÷ β)^(−1/ξ)`, exponential at ξ = 0, ending
 * at `−β ÷ ξ` if ξ < 0. Pickands (1975), Annals of Statistics 3.
 */
export type GeneralisedPareto = {
  /** ξ: above 0 a heavy tail with moments below 1/ξ. */
  shape: number
  /** β, in the unit of the excess; above 0. */
  scale: number
}

const NEAR_ZERO = 1e-9

/** `P(Y > y)`, y ≥ 0. */
export function paretoSurvival({ shape, scale }: GeneralisedPareto, excess: number): number {
  if (excess <= 0) return 1
  if (Math.abs(shape) < NEAR_ZERO) return Math.exp(-excess / scale)
  const base = 1 + (shape * excess) / scale
  return base <= 0 ? 0 : base ** (-1 / shape)
}

/** The excess with `P(Y > y) = tail`, tail from 0 (excluded) to 1. */
export function paretoQuantile({ shape, scale }: GeneralisedPareto, tail: number): number {
  if (Math.abs(shape) < NEAR_ZERO) return -scale * Math.log(tail)
  return (scale / shape) * (tail ** -shape - 1)
}

/** `E[Y − y | Y > y] = (β + ξ·y) ÷ (1 − ξ)`; infinite from ξ = 1. */
export function paretoMeanExcess({ shape, scale }: GeneralisedPareto, excess: number): number {
  return shape >= 1 ? Number.POSITIVE_INFINITY : (scale + shape * excess) / (1 - shape)
}

/**
 * `∫_from^to P(Y > y) dy`: the expected payout of a layer over the excess, per exceedance.
 * @param from lower bound, at least 0 @param to above it, may be Infinity if ξ < 1
 */
export function paretoLayer(law: GeneralisedPareto, from: number, to: number): number {
  const { shape, scale } = law
  const end = shape < 0 ? Math.min(to, -scale / shape) : to
  if (end <= from) return 0
  if (Math.abs(shape) < NEAR_ZERO) return scale * (Math.exp(-from / scale) - Math.exp(-end / scale))
  if (Math.abs(shape - 1) < NEAR_ZERO) return scale * Math.log((1 + end / scale) / (1 + from / scale))
  const rest = (y: number) =>
    y === Number.POSITIVE_INFINITY ? 0 : Math.max(1 + (shape * y) / scale, 0) ** (1 - 1 / shape)
  if (end === Number.POSITIVE_INFINITY && shape >= 1) return Number.POSITIVE_INFINITY
  return (scale / (1 - shape)) * (rest(from) - rest(end))
}
