/** Below this share of its row a coefficient is rounding. */
const TINY = 1e-11

/**
 * The least of `cost · x` over x ≥ 0 with `A x ≥ demand`, all figures at least 0 and costs above 0: a linear program. Solved by
 * the simplex method on its dual, `max demand · y` over y ≥ 0 with `Aᵀ y ≤ cost`, which may start from y = 0; by Bland's rule,
 * so that it ends. Dantzig (1963), Linear Programming and Extensions; Bland (1977), Math. Oper. Res. 2.
 * @param columns of A, one per unknown
 * @returns x, or null where no x meets the demand
 */
export function leastCover(
  columns: readonly Float64Array[],
  cost: readonly number[],
  demand: Float64Array,
): Float64Array | null {
  const rows = columns.length
  const size = demand.length
  const width = size + 1
  // One row per unknown: Aᵀ | cost; the last is the objective. Row i belongs to a basic variable, column j to one that is 0.
  const table = Array.from({ length: rows + 1 }, (_, i) => {
    const row = new Float64Array(width)
    row.set(i < rows ? (columns[i] as Float64Array) : demand.map((value) => -value))
    row[size] = i < rows ? (cost[i] as number) : 0
    return row
  })
  // Names: y are 0 … size − 1, slacks (whose prices are x) size … size + rows − 1.
  const basic = Array.from({ length: rows }, (_, i) => size + i)
  const zero = Array.from({ length: size }, (_, j) => j)
  const objective = table[rows] as Float64Array
  const largest = demand.reduce((most, value) => Math.max(most, value), 0)
  for (;;) {
    let column = -1
    for (let j = 0; j < size; j++) {
      const improves = (objective[j] as number) < -TINY * largest
      if (improves && (column < 0 || (zero[j] as number) < (zero[column] as number))) column = j
    }
    if (column < 0) break
    let pivot = -1
    let least = Number.POSITIVE_INFINITY
    for (let i = 0; i < rows; i++) {
      const row = table[i] as Float64Array
      const slope = row[column] as number
      if (!(slope > TINY)) continue
      const ratio = (row[size] as number) / slope
      const tie = ratio === least && (basic[i] as number) < (basic[pivot] as number)
      if (ratio < least || tie) {
        least = ratio
        pivot = i
      }
    }
    if (pivot < 0) return null
    exchange(table, pivot, column)
    const leaving = basic[pivot] as number
    basic[pivot] = zero[column] as number
    zero[column] = leaving
  }
  const x = new Float64Array(rows)
  zero.forEach((name, j) => {
    if (name >= size) x[name - size] = Math.max(objective[j] as number, 0)
  })
  return x
}

/** Swaps a basic variable with one that is 0, in place. */
function exchange(table: readonly Float64Array[], pivot: number, column: number): void {
  const row = table[pivot] as Float64Array
  const inverse = 1 / (row[column] as number)
  for (const other of table) {
    if (other === row) continue
    const factor = (other[column] as number) * inverse
    if (factor === 0) continue
    for (let j = 0; j < row.length; j++) other[j] = (other[j] as number) - factor * (row[j] as number)
    other[column] = -factor
  }
  for (let j = 0; j < row.length; j++) row[j] = (row[j] as number) * inverse
  row[column] = inverse
}
