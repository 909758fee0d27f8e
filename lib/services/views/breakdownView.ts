import { WAD } from '@/lib/domain/money'
import { KERNEL_VERSION } from '@/lib/risk/kernel/kernelBinary'
import { MODEL_VERSION } from '@/lib/risk/modelVersion'
import type { LayerPricing } from '@/lib/risk/priceLayer'
import type { ExposureBasis } from '@/lib/risk/readExposure'
import type { QuoteBreakdown } from '@/lib/schemas/quote'
import { amountEstimateView, amountView, probabilityView } from '@/lib/services/views/estimateView'

/** @param share of the layer that the cover takes, wad; the engine's measures are of the whole layer */
export function breakdownView(
  { breakdown, measures, ...run }: LayerPricing,
  { share, exposureHash, basis }: { share: bigint; exposureHash: string; basis: ExposureBasis },
): QuoteBreakdown {
  const part = Number(share) / Number(WAD)
  const tail = measures.layer.find(({ level }) => level === 0.999)
  if (!tail) throw new RangeError('The risk engine gives no measures at 99.9 %.')
  return {
    expectedLoss: {
      value: `${breakdown.expectedLoss}`,
      standardError: amountView(measures.expectedLoss.standardError * part),
    },
    capital: `${breakdown.capitalCost}`,
    ladderMargin: `${breakdown.ladderMargin}`,
    tail: `${breakdown.tailCost}`,
    poolShortfall: amountView(run.shortfall),
    expenses: `${breakdown.expenses}`,
    floor: `${breakdown.floor}`,
    premium: `${breakdown.premium}`,
    binding: breakdown.premium > breakdown.floor ? 'model' : 'floor',
    wang: run.wang && { lambda: run.wang.lambda, premium: `${run.wang.premium}` },
    pAttach: probabilityView(measures.attach),
    pExhaust: probabilityView(measures.exhaust),
    var999: amountEstimateView(tail.valueAtRisk, part),
    es999: amountEstimateView(tail.expectedShortfall, part),
    model: MODEL_VERSION,
    modelHash: run.modelHash,
    kernel: KERNEL_VERSION,
    calibrationHash: run.calibrationHash,
    basis,
    envelope: [...run.envelope],
    exposureHash,
    seed: run.seed,
    windows: run.blocks,
  }
}
