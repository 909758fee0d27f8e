import { toUnits } from '@/app/_format/toUnits'
import type { RiskSummary } from '@/lib/schemas/risk'

export type LossBucket = { key: string; label: string; from: number; to: number; probability: number }

/** P(loss > x) at any amount, by the curve's own points, linear between them. */
function exceeds(curve: { loss: number; probability: number }[], amount: number): number {
  let before = { loss: 0, probability: curve[0]?.probability ?? 0 }
  for (const point of curve) {
    if (point.loss >= amount) {
      const span = point.loss - before.loss
      const share = span > 0 ? (amount - before.loss) / span : 1
      return before.probability + share * (point.probability - before.probability)
    }
    before = point
  }
  return 0
}

/** How likely the highest loss of the term ends in each part of the tower: nothing, the fund, a layer, beyond. */
export function lossBuckets({ exceedance, layers }: Pick<RiskSummary, 'exceedance' | 'layers'>): LossBucket[] {
  const curve = exceedance.map((point) => ({ loss: toUnits(point.loss), probability: point.probability }))
  const ordered = [...layers].sort((a, b) => a.index - b.index)
  const first = ordered[0]
  const last = ordered[ordered.length - 1]
  if (!first || !last) return []
  const some = curve[0]?.probability ?? 0
  const attach = toUnits(first.attachment)
  const edges = [
    { key: 'none', label: 'No loss', from: 0, to: 0, probability: 1 - some },
    { key: 'fund', label: 'Inside the venue’s fund', from: 0, to: attach, probability: some - exceeds(curve, attach) },
    ...ordered.map((layer) => {
      const from = toUnits(layer.attachment)
      const to = toUnits(layer.exhaustion)
      const label = ordered.length > 1 ? `Ends in layer ${layer.index + 1}` : 'Ends in the covered layer'
      return { key: `layer-${layer.index}`, label, from, to, probability: exceeds(curve, from) - exceeds(curve, to) }
    }),
  ]
  const top = toUnits(last.exhaustion)
  return [...edges, { key: 'beyond', label: 'Passes the tower', from: top, to: top, probability: exceeds(curve, top) }]
}
