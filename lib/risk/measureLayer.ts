import type { Library } from '@/lib/risk/buildLibrary'
import { type Estimate, estimate } from '@/lib/risk/estimate'
import { type ExceedancePoint, exceedanceCurve } from '@/lib/risk/exceedanceCurve'
import { type TermCurve, termCurves } from '@/lib/risk/termCurve'

/** Confidence levels of value at risk and expected shortfall. */
const LEVELS = [0.99, 0.995, 0.999] as const

/** Value at risk and expected shortfall at one level over the term, asset. */
type TailMeasure = { level: number; valueAtRisk: Estimate; expectedShortfall: Estimate }

export type LayerMeasures = {
  /** Probability that the layer starts to pay, and that it pays in full. */
  attach: Estimate
  exhaust: Estimate
  /** Expected payout of the whole layer (share 1), asset. */
  expectedLoss: Estimate
  /** Of the venue's highest net loss over the term, whatever is covered. */
  venue: readonly TailMeasure[]
  /** Of the layer's payout (share 1). Shown, never priced: below the attachment probability it only repeats the expected loss. */
  layer: readonly TailMeasure[]
  /** For a chart: rising losses from 0 to beyond the layer, falling probabilities. */
  exceedance: readonly ExceedancePoint[]
}

const BISECTIONS = 40

/**
 * Measures of a layer over a term. Means and standard errors come from the library's independent replicates. Value at risk is
 * `inf {y: P(M > y) ≤ 1 − q}`, expected shortfall the mean over the worst 1 − q: `VaR + EL(VaR, ∞) ÷ (1 − q)`.
 * @param attachment, @param exhaustion of the layer, asset
 * @param days length of the term
 */
export function measureLayer(library: Library, attachment: number, exhaustion: number, days: number): LayerMeasures {
  const curves = termCurves(library, days)
  const over = (figure: (curve: TermCurve) => number) => estimate(curves.map(figure))
  const tails = curves.map((curve) => LEVELS.map((level) => tailOf(curve, level, attachment, exhaustion)))
  const across = (figure: (tail: Tail) => number, index: number) =>
    estimate(tails.map((levels) => figure(levels[index] as Tail)))
  return {
    attach: over((curve) => curve.exceedance(attachment)),
    exhaust: over((curve) => curve.exceedance(exhaustion)),
    expectedLoss: over((curve) => curve.expectedLoss(attachment, exhaustion)),
    venue: LEVELS.map((level, index) => ({
      level,
      valueAtRisk: across((tail) => tail.venueVar, index),
      expectedShortfall: across((tail) => tail.venueShortfall, index),
    })),
    layer: LEVELS.map((level, index) => ({
      level,
      valueAtRisk: across((tail) => tail.layerVar, index),
      expectedShortfall: across((tail) => tail.layerShortfall, index),
    })),
    exceedance: exceedanceCurve(curves, 1.5 * exhaustion),
  }
}

type Tail = { venueVar: number; venueShortfall: number; layerVar: number; layerShortfall: number }

function tailOf(curve: TermCurve, level: number, attachment: number, exhaustion: number): Tail {
  const worst = 1 - level
  const venueVar = valueAtRisk(curve, worst)
  const inside = Math.min(Math.max(venueVar, attachment), exhaustion)
  const layerVar = inside - attachment
  return {
    venueVar,
    venueShortfall: venueVar + curve.expectedLoss(venueVar, curve.largest + 1) / worst,
    layerVar,
    layerShortfall: layerVar + curve.expectedLoss(inside, exhaustion) / worst,
  }
}

function valueAtRisk(curve: TermCurve, worst: number): number {
  if (curve.exceedance(0) <= worst) return 0
  let low = 0
  let high = curve.largest
  for (let step = 0; step < BISECTIONS; step++) {
    const middle = (low + high) / 2
    if (curve.exceedance(middle) <= worst) high = middle
    else low = middle
  }
  return high
}
