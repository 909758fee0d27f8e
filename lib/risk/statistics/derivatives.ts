type Objective = (point: readonly number[]) => number

const moved = (point: readonly number[], changes: readonly (readonly [number, number])[]) =>
  point.map((x, i) => changes.reduce((sum, [index, by]) => (index === i ? sum + by : sum), x))

/** Central differences: error of order step². @param steps one per coordinate */
export function gradient(objective: Objective, point: readonly number[], steps: readonly number[]): number[] {
  return steps.map((h, i) => (objective(moved(point, [[i, h]])) - objective(moved(point, [[i, -h]]))) / (2 * h))
}

/** Second derivatives by central differences, extrapolated from two steps (Richardson): error of order step⁴. */
export function hessian(objective: Objective, point: readonly number[], steps: readonly number[]): number[][] {
  const rough = roughHessian(objective, point, steps)
  const half = steps.map((h) => h / 2)
  const fine = roughHessian(objective, point, half)
  return fine.map((row, i) => row.map((value, j) => (4 * value - (rough[i]?.[j] ?? 0)) / 3))
}

/** Second derivatives by central differences: error of order step². */
export function roughHessian(objective: Objective, point: readonly number[], steps: readonly number[]): number[][] {
  const middle = objective(point)
  const matrix = steps.map(() => steps.map(() => 0))
  for (let i = 0; i < steps.length; i++) {
    const h = steps[i] as number
    const row = matrix[i] as number[]
    row[i] = (objective(moved(point, [[i, h]])) - 2 * middle + objective(moved(point, [[i, -h]]))) / (h * h)
    for (let j = 0; j < i; j++) {
      const k = steps[j] as number
      const corner = (a: number, b: number) =>
        objective(
          moved(point, [
            [i, a * h],
            [j, b * k],
          ]),
        )
      const mixed = (corner(1, 1) - corner(1, -1) - corner(-1, 1) + corner(-1, -1)) / (4 * h * k)
      row[j] = mixed
      const other = matrix[j] as number[]
      other[i] = mixed
    }
  }
  return matrix
}
