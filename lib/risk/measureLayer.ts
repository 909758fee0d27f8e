import type { Library } from '@/lib/risk/buildLibrary'
import { type Estimate, estimate } from '@/lib/risk/estimate'
import { AttachmentAboveExhaustion } from '@/lib/risk/riskErrors'
import { type TermCurve, termCurves } from '@/lib/risk/termCurve'
import { valueAtRisk } from '@/lib/risk/valueAtRisk'

/** Confidence levels of value at risk and expected shortfall. */
const LEVELS = [0.99, 0.995, 0.999] as const

/** Value at risk and expected shortfall at one level over the term, asset. */
export type TailMeasure = { level: number; valueAtRisk: Estimate; expectedShortfall: Estimate }

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
}

/**
 * Measures of a layer over a term. Means and standard errors come from the library's independent replicates. Value at risk is
 * `inf {y: P(M > y) ≤ 1 − q}`, expected shortfall the mean over the worst 1 − q: `VaR + EL(VaR, ∞) ÷ (1 − q)`.
 * @param attachment, @param exhaustion of the layer, asset
 * @param days length of the term
 * @throws {AttachmentAboveExhaustion} @throws {HorizonBeyondCalibration}
 */
export function measureLayer(library: Library, attachment: number, exhaustion: number, days: number): LayerMeasures {
  if (!(attachment >= 0 && attachment < exhaustion)) throw new AttachmentAboveExhaustion(attachment, exhaustion)
  const curves = termCurves(library, days)
  const over = (figure: (curve: TermCurve) => number) => estimate(curves.map(figure))
  const tails = venueTails(curves)
  const losses = curves.map((curve) => curve.expectedLoss(attachment, exhaustion))
  const layer = curves.map((curve, replicate) =>
    (tails[replicate] as VenueTail[]).map((tail) =>
      layerTail(curve, tail, { attachment, exhaustion, expectedLoss: losses[replicate] as number }),
    ),
  )
  const measuresOf = (all: readonly (readonly VenueTail[])[]): TailMeasure[] =>
    LEVELS.map((level, index) => ({
      level,
      valueAtRisk: estimate(all.map((tail) => (tail[index] as VenueTail).atRisk)),
      expectedShortfall: estimate(all.map((tail) => (tail[index] as VenueTail).shortfall)),
    }))
  return {
    attach: over((curve) => curve.exceedance(attachment)),
    exhaust: over((curve) => curve.exceedance(exhaustion)),
    expectedLoss: estimate(losses),
    venue: measuresOf(tails),
    layer: measuresOf(layer),
  }
}

/** 1 − level, value at risk and expected shortfall of one replicate. */
type VenueTail = { worst: number; atRisk: number; shortfall: number }

const known = new WeakMap<readonly TermCurve[], VenueTail[][]>()

/** Of each replicate, by level; they depend on the term alone, so all layers on a library share them. */
function venueTails(curves: readonly TermCurve[]): VenueTail[][] {
  const about: number[] = []
  const tails =
    known.get(curves) ??
    curves.map((curve, replicate) => {
      let from = 0
      return LEVELS.map((level, index) => {
        const worst = 1 - level
        const atRisk = valueAtRisk(curve, worst, from, replicate > 0 ? about[index] : undefined)
        from = atRisk
        // Replicates differ by little, so each starts where the one before came to.
        about[index] = atRisk
        return { worst, atRisk, shortfall: atRisk + curve.expectedLoss(atRisk, curve.largest + 1) / worst }
      })
    })
  known.set(curves, tails)
  return tails
}

function layerTail(
  curve: TermCurve,
  { worst, atRisk }: VenueTail,
  { attachment, exhaustion, expectedLoss }: { attachment: number; exhaustion: number; expectedLoss: number },
): VenueTail {
  const inside = Math.min(Math.max(atRisk, attachment), exhaustion)
  // With the value at risk above the layer, all of the worst cases pay in full.
  const beyond = inside === attachment ? expectedLoss : inside < exhaustion ? curve.expectedLoss(inside, exhaustion) : 0
  return {
    worst,
    atRisk: inside - attachment,
    shortfall: Math.min(inside - attachment + beyond / worst, exhaustion - attachment),
  }
}
