import { DEFAULT_CALIBRATION } from '@/lib/risk/calibration/defaultCalibration'
import { MODEL_VERSION } from '@/lib/risk/modelVersion'
import { DEFAULT_PARAMETERS } from '@/lib/risk/parameters'
import type { PerilMeasures } from '@/lib/risk/perils/perilMeasures'
import { perilPremium } from '@/lib/risk/perils/perilPremium'
import type { PerilPrice } from '@/lib/schemas/peril'
import { probabilityView } from '@/lib/services/views/estimateView'

/** Days beyond the term for which capital is locked: bought three days ahead, open ten days longer. */
const BEYOND = 13
const YEAR = 365

/** @param measure of the layer over so many days @throws {InvalidPeril} */
export function perilPriceView(
  peril: PerilPrice['peril'],
  { days, lockedDays = days + BEYOND }: { days: number; lockedDays?: number | undefined },
  measure: (days: number) => PerilMeasures,
  law: PerilPrice['law'],
): PerilPrice {
  const measures = measure(days)
  const { premium, ...parts } = perilPremium(measures, measure(YEAR), lockedDays / YEAR, DEFAULT_PARAMETERS)
  const { mean, standardError } = measures.expectedLoss
  return {
    peril,
    pAttach: probabilityView(measures.attach),
    pExhaust: probabilityView(measures.exhaust),
    expectedLoss: { value: mean, standardError },
    ...{ parts, premium, law, model: MODEL_VERSION, calibrationHash: DEFAULT_CALIBRATION.hash },
  }
}
