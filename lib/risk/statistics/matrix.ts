import { NotPositiveDefinite } from '@/lib/risk/statistics/statisticsErrors'

/** Rows of equal length. */
export type Matrix = readonly (readonly number[])[]

const at = (matrix: Matrix, row: number, column: number) => matrix[row]?.[column] ?? 0

/** What rounding leaves of a pivot that is 0, as a share of its diagonal. */
const ROUNDING = 1e-14

/**
 * Lower triangle `L` with `L·Lᵀ = matrix`.
 * @param matrix symmetric
 * @param field what to call it in the error
 * @throws {NotPositiveDefinite}
 */
export function cholesky(matrix: Matrix, field = 'matrix'): number[][] {
  const lower = matrix.map((row) => row.map(() => 0))
  for (let i = 0; i < matrix.length; i++) {
    const row = lower[i] as number[]
    for (let j = 0; j <= i; j++) {
      let sum = at(matrix, i, j)
      for (let k = 0; k < j; k++) sum -= at(lower, i, k) * at(lower, j, k)
      if (i !== j) row[j] = sum / at(lower, j, j)
      else if (sum > ROUNDING * at(matrix, i, i) && Number.isFinite(sum)) row[j] = Math.sqrt(sum)
      else throw new NotPositiveDefinite(field, i)
    }
  }
  return lower
}

/**
 * Solves `matrix · x = right` for a symmetric positive definite matrix.
 * @throws {NotPositiveDefinite}
 */
export function solve(matrix: Matrix, right: readonly number[], field = 'matrix'): number[] {
  const lower = cholesky(matrix, field)
  const size = right.length
  const x = [...right]
  for (let i = 0; i < size; i++) {
    let sum = x[i] ?? 0
    for (let k = 0; k < i; k++) sum -= at(lower, i, k) * (x[k] ?? 0)
    x[i] = sum / at(lower, i, i)
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = x[i] ?? 0
    for (let k = i + 1; k < size; k++) sum -= at(lower, k, i) * (x[k] ?? 0)
    x[i] = sum / at(lower, i, i)
  }
  return x
}

/**
 * Inverse of a symmetric positive definite matrix.
 * @throws {NotPositiveDefinite}
 */
export function inverse(matrix: Matrix, field = 'matrix'): number[][] {
  return matrix.map((_, column) =>
    solve(
      matrix,
      matrix.map((__, row) => (row === column ? 1 : 0)),
      field,
    ),
  )
}
