/** A simulated figure and its standard error, from independent replicates. */
export type Estimate = { mean: number; standardError: number }

/** Mean of independent replicates and its standard error, `√(Σ (x − mean)² ÷ (n − 1) ÷ n)`. */
export function estimate(replicates: readonly number[]): Estimate {
  const count = replicates.length
  const mean = replicates.reduce((sum, value) => sum + value, 0) / count
  const squares = replicates.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, standardError: Math.sqrt(squares / (count - 1) / count) }
}
