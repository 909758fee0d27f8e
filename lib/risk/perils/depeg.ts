import { assertFigure, assertPerilLayer, type PerilLayer } from '@/lib/risk/perils/invalidPeril'
import type { PerilMeasures } from '@/lib/risk/perils/perilMeasures'
import { type GeneralisedPareto, paretoLayer, paretoSurvival } from '@/lib/risk/statistics/generalisedPareto'
import { integrate } from '@/lib/risk/statistics/quadrature'

/** A collateral below its strike as an alternating renewal process: on peg, then a spell below, on peg again. Seconds. */
export type DepegLaw = {
  /** Rate of spells while on peg, as a Gamma posterior: shape (spells seen plus the prior's) and rate (seconds on peg). */
  spells: { shape: number; rate: number }
  /** Law of a spell's length: generalised Pareto from 0, ξ below 1. */
  length: GeneralisedPareto
}

/**
 * `P(longest spell > x within T)` for a term that starts on peg, given the rate λ of spells. A spell counts only if it has
 * lasted x inside the term, so it must start by T − x. Spells on peg come as a Poisson process, each longer than x with
 * probability S(x), so without the time spent below the first long one would start after an exponential time of rate
 * λ·S(x); time below slows the clock by the mean time of shorter spells per spell:
 *
 *     P = 1 − exp(−λ·S(x)·(T − x)⁺ ÷ (1 + λ·E[D; D ≤ x]))
 *
 * Exact where spells are short against the time between them; the error is of the order of λ·E[D; D ≤ x], below a
 * hundredth for a collateral off peg three days a year.
 */
export function longestSpellExceeds({ length }: DepegLaw, rate: number, spell: number, term: number): number {
  if (spell >= term) return 0
  return -Math.expm1(-rate * exposureOf(length, rate, spell, term))
}

/** As `longestSpellExceeds` with the rate drawn from its Gamma posterior: `1 − (b ÷ (b + c))^a`. */
export function predictiveSpellExceeds(law: DepegLaw, spell: number, term: number): number {
  if (spell >= term) return 0
  const { shape, rate } = law.spells
  const weight = exposureOf(law.length, shape / rate, spell, term)
  return -Math.expm1(-shape * Math.log1p(weight / rate))
}

/** `S(x)·(T − x) ÷ (1 + λ·E[D; D ≤ x])`, seconds. */
function exposureOf(length: GeneralisedPareto, rate: number, spell: number, term: number): number {
  const long = paretoSurvival(length, spell)
  // E[D; D ≤ x] = ∫₀ˣ S − x·S(x).
  const short = paretoLayer(length, 0, spell) - spell * long
  return (long * (term - spell)) / (1 + rate * short)
}

/**
 * Prices a layer on the longest spell below the strike, seconds: attachment and exhaustion are lengths of a spell. Exact up
 * to the law above, so its standard errors are 0; the doubt about the rate is inside the figures.
 * @param term seconds
 * @throws {InvalidPeril}
 */
export function measureDepeg(law: DepegLaw, layer: PerilLayer, term: number): PerilMeasures {
  assertDepegLaw(law)
  assertFigure(term, 'term', 0, 366 * 86_400, 'above')
  assertPerilLayer(layer, term)
  const { attachment, exhaustion } = layer
  const exceeds = (spell: number) => predictiveSpellExceeds(law, spell, term)
  const expected = integrate(exceeds, attachment, exhaustion) / (exhaustion - attachment)
  const exact = (mean: number) => ({ mean, standardError: 0 })
  return { attach: exact(exceeds(attachment)), exhaust: exact(exceeds(exhaustion)), expectedLoss: exact(expected) }
}

function assertDepegLaw({ spells, length }: DepegLaw): void {
  assertFigure(spells.shape, 'spells.shape', 0, 1e9, 'above')
  assertFigure(spells.rate, 'spells.rate', 0, 1e15, 'above')
  assertFigure(length.scale, 'length.scale', 0, 1e12, 'above')
  // From ξ = 1 a spell has no mean, and the clock of the process stands still.
  assertFigure(length.shape, 'length.shape', 0, 0.99)
}
