/**
 * GARCH(1,1) with a constant mean: `r_t = μ + e_t`, `h_t = ω + α·e²_{t−1} + β·h_{t−1}`, `e_t = √h_t·z_t`, z standard normal
 * or Student-t of variance 1. Bollerslev (1986), Journal of Econometrics 31.
 */
export type Garch = {
  mean: number
  constant: number
  arch: number
  garch: number
  /** ν of Student-t innovations, above 2; null for normal ones. */
  degrees: number | null
}

/**
 * Conditional variances h_1 … h_n and, last, the forecast h_{n+1}, in the returns' unit squared. Before the sample both e²
 * and h are the sample's mean e² (Fiorentini, Calzolari & Panattoni 1996, Journal of Applied Econometrics 11).
 */
export function garchVariances(returns: ArrayLike<number>, { mean, constant, arch, garch }: Garch): Float64Array {
  const count = returns.length
  let before = 0
  for (let t = 0; t < count; t++) before += ((returns[t] as number) - mean) ** 2 / count
  const variances = new Float64Array(count + 1)
  let square = before
  let variance = before
  for (let t = 0; t <= count; t++) {
    variance = constant + arch * square + garch * variance
    variances[t] = variance
    if (t < count) square = ((returns[t] as number) - mean) ** 2
  }
  return variances
}

/** `α + β`: how much of a shock to the variance is left a step later; below 1 the process is stationary. */
export function persistence({ arch, garch }: Garch): number {
  return arch + garch
}

/**
 * Variance of the sum of the next `horizon` returns: `Σ_k h_{n+k}`, each `V + (α + β)^(k−1)·(h_{n+1} − V)` with the
 * unconditional variance `V = ω ÷ (1 − α − β)`.
 */
export function garchHorizonVariance(model: Garch, next: number, horizon: number): number {
  const stay = persistence(model)
  if (stay >= 1 - 1e-12) return horizon * next + (model.constant * horizon * (horizon - 1)) / 2
  const level = model.constant / (1 - stay)
  return horizon * level + ((next - level) * (1 - stay ** horizon)) / (1 - stay)
}
