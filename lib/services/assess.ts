import type { Library } from '@/lib/risk/buildLibrary'
import { exceedanceCurve } from '@/lib/risk/exceedanceCurve'
import { openInterestOf } from '@/lib/risk/exposure'
import { lossContributions } from '@/lib/risk/lossContributions'
import { measureLayer } from '@/lib/risk/measureLayer'
import { MODEL_VERSION } from '@/lib/risk/modelVersion'
import { raoiDown } from '@/lib/risk/raoi'
import { termCurves } from '@/lib/risk/termCurve'
import { toWhole } from '@/lib/risk/toWhole'
import type { RiskSummary } from '@/lib/schemas/risk'
import { amountEstimateView, amountView, probabilityView } from '@/lib/services/views/estimateView'

const DAY = 86_400

interface Term {
  /** Seconds. */
  horizon: number
  layers: readonly { index: number; attachment: bigint; exhaustion: bigint }[]
}

/** What a library says of its venue over a term and of the layers of its tower. Without times: the same in, the same out. */
export function assess(library: Library, { horizon, layers }: Term): Omit<RiskSummary, 'computedAt'> {
  const days = horizon / DAY
  const everything = library.exposure.markets.reduce(
    (sum, { long, short }) => sum + openInterestOf(long) + openInterestOf(short),
    0,
  )
  const whole = measureLayer(library, 0, everything, days)
  const measureAt = (index: number) => {
    const tail = whole.venue[index]
    if (!tail) throw new RangeError(`The risk engine has no level ${index}.`)
    return { var: amountEstimateView(tail.valueAtRisk), es: amountEstimateView(tail.expectedShortfall) }
  }
  const top = layers.reduce((highest, { exhaustion }) => Math.max(highest, toWhole(exhaustion)), 0)
  return {
    modelHash: library.modelHash,
    calibrationHash: library.calibration.hash,
    model: MODEL_VERSION,
    seed: library.seed,
    windows: library.blocks,
    horizon,
    raoi: `${raoiDown(library.exposure, library.parameters)}`,
    expectedLoss: amountEstimateView(whole.expectedLoss),
    levels: { p99: measureAt(0), p995: measureAt(1), p999: measureAt(2) },
    exceedance: exceedanceCurve(
      termCurves(library, days),
      Math.max(1.5 * top, whole.venue[2]?.valueAtRisk.mean ?? 0, 1),
    ).map(({ loss, ...point }) => ({ loss: amountView(loss), ...point })),
    layers: layers.map(({ index, attachment, exhaustion }) => {
      const [from, to] = [toWhole(attachment), toWhole(exhaustion)]
      const measures = measureLayer(library, from, to, days)
      return {
        index,
        attachment: `${attachment}`,
        exhaustion: `${exhaustion}`,
        pAttach: probabilityView(measures.attach),
        pExhaust: probabilityView(measures.exhaust),
        expectedLoss: amountEstimateView(measures.expectedLoss),
        contributions: lossContributions(library, from, to, days).map(({ market, expectedLoss }) => ({
          market,
          expectedLoss: amountEstimateView(expectedLoss),
        })),
      }
    }),
  }
}
