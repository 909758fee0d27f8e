import type { Library } from '@/lib/risk/buildLibrary'
import { type TermCurve, termCurves } from '@/lib/risk/termCurve'
import { valueAtRisk } from '@/lib/risk/valueAtRisk'

/** The mean of replicates, as one curve: for figures whose error isn't asked for. */
export function meanCurve(curves: readonly TermCurve[]): TermCurve {
  const mean = (of: (curve: TermCurve) => number) => curves.reduce((sum, curve) => sum + of(curve), 0) / curves.length
  return {
    exceedance: (loss) => mean((curve) => curve.exceedance(loss)),
    expectedLoss: (attachment, exhaustion) => mean((curve) => curve.expectedLoss(attachment, exhaustion)),
    largest: Math.max(...curves.map(({ largest }) => largest)),
  }
}

/** Histories of each replicate's year and their branches: few, as the load rests on one figure of all replicates together. */
const YEAR_HISTORIES = { histories: 5, branches: [2] } as const
const YEAR_DAYS = 365

const years = new WeakMap<Library, TermCurve>()

/** A venue's curve over one year, which loads rest on whatever a cover's term; computed once for a library. */
export function yearCurve(library: Library): TermCurve {
  const curve = years.get(library) ?? meanCurve(termCurves(library, YEAR_DAYS, YEAR_HISTORIES))
  years.set(library, curve)
  return curve
}

/**
 * Expected shortfall of a layer's payout, asset: the mean over the worst 1 − level. Where the layer pays in full with a greater
 * chance than that, all of it.
 */
export function layerShortfall(curve: TermCurve, attachment: number, exhaustion: number, level: number): number {
  const worst = 1 - level
  if (curve.exceedance(exhaustion) >= worst) return exhaustion - attachment
  const inside = Math.min(Math.max(valueAtRisk(curve, worst), attachment), exhaustion)
  return Math.min(inside - attachment + curve.expectedLoss(inside, exhaustion) / worst, exhaustion - attachment)
}
