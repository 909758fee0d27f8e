import { incompleteBeta, logGamma } from '@/lib/risk/statistics/gammaFunctions'

/**
 * Student's t law scaled to variance 1, with ν > 2 degrees of freedom: `X = T·√((ν − 2) ÷ ν)`. The innovation of GARCH-t.
 * Bollerslev (1987), Review of Economics and Statistics 69.
 */
export type UnitStudentT = {
  /** `ln f(x) = constant − (ν + 1)/2 · ln(1 + x² ÷ (ν − 2))`. */
  logDensity(x: number): number
  cumulative(x: number): number
  quantile(p: number): number
  /** `E[−X | X ≤ quantile(p)]`: the mean loss in the lower tail of probability p. */
  shortfall(p: number): number
}

/** @param degrees ν, above 2 */
export function unitStudentT(degrees: number): UnitStudentT {
  const scale = Math.sqrt((degrees - 2) / degrees)
  const constant = logGamma((degrees + 1) / 2) - logGamma(degrees / 2) - 0.5 * Math.log(Math.PI * (degrees - 2))
  const power = (degrees + 1) / 2

  const logDensity = (x: number) => constant - power * Math.log1p((x * x) / (degrees - 2))

  function cumulative(x: number): number {
    const t = x / scale
    const tail = 0.5 * incompleteBeta(degrees / 2, 0.5, degrees / (degrees + t * t))
    return t > 0 ? 1 - tail : tail
  }

  function quantile(p: number): number {
    if (p === 0.5) return 0
    if (p > 0.5) return -quantile(1 - p)
    let low = -1
    while (cumulative(low) > p) low *= 2
    let high = low === -1 ? 0 : low / 2
    for (let step = 0; step < 200 && high - low > 1e-14 * Math.abs(low); step++) {
      const middle = (low + high) / 2
      if (cumulative(middle) > p) high = middle
      else low = middle
    }
    return (low + high) / 2
  }

  function shortfall(p: number): number {
    const t = quantile(p) / scale
    const density = Math.exp(logDensity(t * scale)) * scale
    return (scale * density * (degrees + t * t)) / ((degrees - 1) * p)
  }

  return { logDensity, cumulative, quantile, shortfall }
}
