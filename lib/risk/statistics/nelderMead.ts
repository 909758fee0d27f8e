/** Where a search ended. */
export type Minimum = { point: number[]; value: number; evaluations: number; converged: boolean }

export type NelderMeadOptions = {
  /** First step of each coordinate: the size of the first simplex. */
  steps: readonly number[]
  /** Ends when the values at the corners differ by less than this, relative to their size. */
  tolerance?: number
  /** Most searches, the first included; 1 leaves the last digits to another method. Default 6. */
  rounds?: number
  mostEvaluations?: number
}

type Corner = { point: number[]; value: number }

/**
 * Minimum of a function without derivatives by Nelder and Mead's simplex (1965), with the parameters of Gao and Han (2012)
 * that suit the dimension. A value that isn't finite counts as forbidden, so bounds may be given by returning Infinity; the
 * start must be allowed. The search starts again at its result until that changes nothing, as simplices can collapse early.
 */
export function nelderMead(
  objective: (point: readonly number[]) => number,
  start: readonly number[],
  { steps, tolerance = 1e-12, rounds = 6, mostEvaluations = 2000 * start.length }: NelderMeadOptions,
): Minimum {
  let evaluations = 0
  const evaluate = (point: number[]): Corner => {
    evaluations++
    const value = objective(point)
    return { point, value: Number.isFinite(value) ? value : Number.POSITIVE_INFINITY }
  }
  let best = evaluate([...start])
  for (let round = 0; round < rounds; round++) {
    const scale = round === 0 ? 1 : 0.1
    const found = descend(evaluate, best, steps, scale, tolerance, () => evaluations < mostEvaluations)
    const gain = best.value - found.value
    best = found
    if (round > 0 && !(gain > tolerance * (Math.abs(best.value) + tolerance))) {
      return { ...best, evaluations, converged: Number.isFinite(best.value) }
    }
  }
  return { ...best, evaluations, converged: Number.isFinite(best.value) && evaluations < mostEvaluations }
}

function descend(
  evaluate: (point: number[]) => Corner,
  start: Corner,
  steps: readonly number[],
  scale: number,
  tolerance: number,
  mayGoOn: () => boolean,
): Corner {
  const size = start.point.length
  const [expansion, contraction, shrinkage] = [1 + 2 / size, 0.75 - 1 / (2 * size), size === 1 ? 0.5 : 1 - 1 / size]
  const corners = [start]
  for (let i = 0; i < size; i++) {
    corners.push(evaluate(start.point.map((x, j) => (i === j ? x + scale * (steps[j] ?? 1) : x))))
  }
  while (mayGoOn()) {
    corners.sort((a, b) => a.value - b.value)
    const best = corners[0] as Corner
    const worst = corners[size] as Corner
    if (worst.value - best.value <= tolerance * (Math.abs(best.value) + tolerance)) break
    const centre = start.point.map(
      (_, j) => corners.slice(0, size).reduce((sum, c) => sum + (c.point[j] ?? 0), 0) / size,
    )
    const along = (factor: number) => evaluate(centre.map((x, j) => x + factor * (x - (worst.point[j] ?? 0))))
    const reflected = along(1)
    if (reflected.value < best.value) {
      const expanded = along(expansion)
      corners[size] = expanded.value < reflected.value ? expanded : reflected
      continue
    }
    if (reflected.value < (corners[size - 1] as Corner).value) {
      corners[size] = reflected
      continue
    }
    const contracted = along(reflected.value < worst.value ? contraction : -contraction)
    if (contracted.value < Math.min(reflected.value, worst.value)) {
      corners[size] = contracted
      continue
    }
    for (let i = 1; i <= size; i++) {
      const corner = corners[i] as Corner
      corners[i] = evaluate(corner.point.map((x, j) => (best.point[j] ?? 0) + shrinkage * (x - (best.point[j] ?? 0))))
    }
  }
  return corners.reduce((a, b) => (b.value < a.value ? b : a))
}
