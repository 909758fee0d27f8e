const ROOT_TWO_PI = Math.sqrt(2 * Math.PI)

/** Density of the standard normal law. */
export function normalDensity(x: number): number {
  return Math.exp((-x * x) / 2) / ROOT_TWO_PI
}

/**
 * `Φ(x) = P(Z ≤ x)` of the standard normal law; relative error below 1e-13 in both tails: a Taylor series around 0, the
 * continued fraction of Mills' ratio beyond 3 (Abramowitz & Stegun 26.2.10 and 26.2.14).
 */
export function normalCumulative(x: number): number {
  if (Number.isNaN(x)) return Number.NaN
  const size = Math.abs(x)
  if (size > 38) return x > 0 ? 1 : 0
  if (size <= 3) {
    let term = x
    let sum = x
    for (let k = 1; Math.abs(term) > 1e-17 * Math.abs(sum); k++) {
      term *= (x * x) / (2 * k + 1)
      sum += term
    }
    return 0.5 + sum * normalDensity(x)
  }
  let fraction = size
  for (let k = 120; k >= 1; k--) fraction = size + k / fraction
  const tail = normalDensity(size) / fraction
  return x > 0 ? 1 - tail : tail
}

/**
 * `Φ⁻¹(p)`, p from 0 to 1: Acklam's rational approximation (relative error 1e-9) with two steps of Halley's method, on the
 * nearer tail, so that 1e-12 and 1 − 1e-12 are exact to rounding.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN
  if (p === 0) return Number.NEGATIVE_INFINITY
  if (p === 1) return Number.POSITIVE_INFINITY
  if (p > 0.5) return -normalQuantile(1 - p)
  let x = approximate(p)
  for (let step = 0; step < 2; step++) {
    const miss = (normalCumulative(x) - p) / normalDensity(x)
    x -= miss / (1 + (x * miss) / 2)
  }
  return x
}

/** Acklam (2003), p ≤ 0.5. */
function approximate(p: number): number {
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(p))
    const above = polynomial(
      q,
      [
        -7.784894002430293e-3, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
        2.938163982698783,
      ],
    )
    return above / polynomial(q, [7.784695709041462e-3, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1])
  }
  const q = p - 0.5
  const r = q * q
  const above = polynomial(
    r,
    [
      -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
      2.506628277459239,
    ],
  )
  const below = polynomial(
    r,
    [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1],
  )
  return (q * above) / below
}

function polynomial(x: number, coefficients: readonly number[]): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0)
}
