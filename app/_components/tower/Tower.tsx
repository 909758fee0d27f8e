'use client'

import { TowerBands } from '@/app/_components/tower/TowerBands'
import { TowerLegend } from '@/app/_components/tower/TowerLegend'
import { TowerScale } from '@/app/_components/tower/TowerScale'
import { type TowerLayer, towerGeometry } from '@/app/_components/tower/towerGeometry'
import { formatAmount } from '@/app/_format/amount'
import { formatPercent } from '@/app/_format/percent'
import { toUnits } from '@/app/_format/toUnits'
import { useAsset } from '@/app/_providers/ClientEnvProvider'

type Props = {
  venue: string
  layers: TowerLayer[]
  coinsurance: string
  index: string
  /** The cover that is looked at; without one, all that was sold is marked. */
  cover?: { layer: number; share: string }
}

/**
 * Who bears the loss, drawn to scale: the venue's fund below, the layers above it, each split between venue and pools, and
 * the index standing in it like water.
 */
export function Tower({ venue, layers, coinsurance, index, cover }: Props) {
  const asset = useAsset()
  const money = (base: string) => `${formatAmount(base, { decimals: asset.decimals, digits: 0 })} ${asset.symbol}`
  const geometry = towerGeometry({ layers, coinsurance, index, cover })
  const level = geometry.yOf(toUnits(index))
  const ordered = [...layers].sort((a, b) => a.index - b.index)
  const first = ordered[0]
  const last = ordered[ordered.length - 1]
  if (!first || !last) return null
  const summary = `Tower of ${venue}. Its own fund bears losses up to ${money(first.attachment)}; the covered ${
    layers.length > 1 ? 'layers reach' : 'layer reaches'
  } from there to ${money(last.exhaustion)}, of which the venue keeps ${formatPercent(coinsurance, 0)} itself. The index stands at ${money(index)}.`

  return (
    <figure>
      <div className="flex gap-3">
        <TowerScale layers={ordered} index={index} geometry={geometry} />
        <div className="relative h-80 min-w-0 flex-1" role="img" aria-label={summary}>
          <TowerBands bands={geometry.bands} level={level} />
        </div>
      </div>
      <figcaption className="mt-4">
        <TowerLegend kinds={new Set(geometry.bands.map((band) => band.kind))} />
        <p className="sr-only">{summary}</p>
      </figcaption>
    </figure>
  )
}
