import type { Matrix } from '@/lib/risk/statistics/matrix'

/**
 * Loadings a on one common factor with `ρ_ij ≈ a_i·a_j`, by iterated principal axes: the first eigenvector of the matrix
 * whose diagonal is a². Harman (1976), Modern Factor Analysis, §8. Signs make the sum positive; |a| stays below 1.
 */
export function oneFactor(correlation: Matrix): number[] {
  const size = correlation.length
  if (size === 1) return [1]
  let loadings = correlation.map((row) => {
    const mean = (row.reduce((sum, x) => sum + x, 0) - 1) / (size - 1)
    return Math.sqrt(Math.min(Math.max(mean, 0.01), 0.99))
  })
  for (let round = 0; round < 500; round++) {
    const reduced = correlation.map((row, i) => row.map((x, j) => (i === j ? (loadings[i] as number) ** 2 : x)))
    let vector = loadings
    let length = 0
    for (let step = 0; step < 50; step++) {
      const image = reduced.map((row) => row.reduce((sum, x, j) => sum + x * (vector[j] as number), 0))
      length = Math.hypot(...image)
      vector = image.map((x) => x / length)
    }
    const next = vector.map((x) => Math.min(Math.max(x * Math.sqrt(length), -0.999), 0.999))
    const change = Math.max(...next.map((x, i) => Math.abs(x - (loadings[i] as number))))
    loadings = next
    if (change < 1e-10) break
  }
  return loadings.reduce((sum, x) => sum + x, 0) < 0 ? loadings.map((x) => -x) : loadings
}
