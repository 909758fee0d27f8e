import type { LayerBounds } from '@/lib/domain/layer'
import { inferredMargin } from '@/lib/risk/inference/inferredMargin'
import type { ModelParameters } from '@/lib/risk/parameters'
import type { ExposureReading } from '@/lib/risk/readExposure'
import { toWhole } from '@/lib/risk/toWhole'

/** What a layer's price pays for not knowing the ladder, as a share of its expected loss; 0 where the venue sent it. */
export function ladderMargin(
  { exposure, draws }: Pick<ExposureReading, 'exposure' | 'draws'>,
  layer: LayerBounds,
  parameters: ModelParameters,
): number {
  if (draws.length === 0) return 0
  return inferredMargin(exposure, draws, toWhole(layer.attachment), toWhole(layer.exhaustion), parameters).margin
}
