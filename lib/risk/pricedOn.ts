import { DAY } from '@/lib/domain/ballastDay'
import type { Library } from '@/lib/risk/buildLibrary'
import { type LayerRequest, priceLayer } from '@/lib/risk/priceLayer'
import type { Priced } from '@/lib/risk/sensitivities'
import { termCurves } from '@/lib/risk/termCurve'
import { toWhole } from '@/lib/risk/toWhole'

/** A premium on a library with its expected loss by replicate, as sensitivities compare them. @throws as `priceLayer` */
export function pricedOn(library: Library, request: LayerRequest): Priced {
  const { premium } = priceLayer(library, request).breakdown
  const attachment = toWhole(request.layer.attachment)
  const exhaustion = toWhole(request.layer.exhaustion)
  const share = toWhole(request.limit) / (exhaustion - attachment)
  const loads = (1 + (request.ladderMargin ?? 0)) / (1 - library.parameters.expenseShare)
  const curves = termCurves(library, (request.end - request.start) / DAY)
  return { premium, losses: curves.map((curve) => share * loads * curve.expectedLoss(attachment, exhaustion)) }
}
