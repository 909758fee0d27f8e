/** Weighted losses, worst first. The weights sum to about 1; what is missing to 1 lost nothing. */
export type WeightedTail = {
  mean: number
  exceedance(loss: number): number
  valueAtRisk(level: number): number
  /** Mean loss in the worst 1 − level, the part of a history that lies on its edge included. Never more than additive. */
  shortfall(level: number): number
  /** The histories in the worst 1 − level, with the weight that lies in it. */
  worst(level: number): { row: number; weight: number }[]
}

export function weightedTail(losses: Float64Array, weights: Float64Array): WeightedTail {
  const order = Uint32Array.from(losses, (_, row) => row).sort(
    (a, b) => (losses[b] as number) - (losses[a] as number) || a - b,
  )
  const worst = (level: number) => {
    const rows: { row: number; weight: number }[] = []
    let left = 1 - level
    for (const row of order) {
      if (left <= 0 || (losses[row] as number) <= 0) break
      const weight = Math.min(weights[row] as number, left)
      rows.push({ row, weight })
      left -= weight
    }
    return rows
  }
  return {
    mean: losses.reduce((sum, loss, row) => sum + loss * (weights[row] as number), 0),
    exceedance: (loss) => losses.reduce((sum, value, row) => (value > loss ? sum + (weights[row] as number) : sum), 0),
    valueAtRisk(level) {
      let left = 1 - level
      for (const row of order) {
        left -= weights[row] as number
        if (left < 0) return losses[row] as number
      }
      return 0
    },
    shortfall: (level) =>
      worst(level).reduce((sum, { row, weight }) => sum + weight * (losses[row] as number), 0) / (1 - level),
    worst,
  }
}
