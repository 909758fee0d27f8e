import { assertFinite } from '@/lib/risk/statistics/assertFinite'
import { normalDensity, normalQuantile } from '@/lib/risk/statistics/normal'
import { InvalidSample } from '@/lib/risk/statistics/statisticsErrors'

/** Value at risk and expected shortfall of a loss. */
export type TailMeasures = { valueAtRisk: number; expectedShortfall: number }

/**
 * Of scenarios, by minimising `F(α) = α + E[(L − α)⁺] ÷ (1 − level)`: the smallest minimiser is VaR, the minimum is ES (CVaR).
 * An atom at VaR is split, so that ES is the mean of exactly the worst 1 − level.
 * Rockafellar & Uryasev (2000), Journal of Risk 2; (2002), Journal of Banking & Finance 26, proposition 8.
 * @param losses one per scenario @param weights above 0, default equal
 * @throws {InvalidSample}
 */
export function scenarioMeasures(
  losses: ArrayLike<number>,
  level: number,
  weights: ArrayLike<number> = Array.from(losses, () => 1),
): TailMeasures {
  assertFinite(losses, 'losses')
  assertFinite(weights, 'weights', losses.length)
  assertLevel(level)
  const order = Array.from(losses, (_, index) => index).sort((a, b) => (losses[a] as number) - (losses[b] as number))
  let total = 0
  for (const index of order) {
    if ((weights[index] as number) <= 0) throw new InvalidSample(`weights[${index}]`, 'must be above 0')
    total += weights[index] as number
  }
  // Rounding of the sum must not push the quantile one scenario up.
  const target = level * total * (1 - 1e-12)
  let below = 0
  let rank = 0
  while (rank < order.length - 1 && below + (weights[order[rank] as number] as number) < target) {
    below += weights[order[rank] as number] as number
    rank++
  }
  const valueAtRisk = losses[order[rank] as number] as number
  let beyond = 0
  for (const index of order.slice(rank + 1)) {
    beyond += (weights[index] as number) * ((losses[index] as number) - valueAtRisk)
  }
  return { valueAtRisk, expectedShortfall: valueAtRisk + beyond / total / (1 - level) }
}

/**
 * Of a normal loss: `VaR = m + s·z`, `ES = m + s·φ(z) ÷ (1 − level)` with `z = Φ⁻¹(level)`.
 * @throws {InvalidSample}
 */
export function normalMeasures(mean: number, deviation: number, level: number): TailMeasures {
  assertLevel(level)
  if (!(deviation > 0)) throw new InvalidSample('deviation', `must be above 0, not ${deviation}`)
  const z = normalQuantile(level)
  return {
    valueAtRisk: mean + deviation * z,
    expectedShortfall: mean + (deviation * normalDensity(z)) / (1 - level),
  }
}

function assertLevel(level: number): void {
  if (!(level > 0 && level < 1)) throw new InvalidSample('level', `must be between 0 and 1, not ${level}`)
}
