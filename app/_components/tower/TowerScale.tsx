import { type ScaleMark, ScaleMarks } from '@/app/_components/tower/ScaleMarks'
import type { TowerGeometry, TowerLayer } from '@/app/_components/tower/towerGeometry'
import { toUnits } from '@/app/_format/toUnits'

type Props = { layers: TowerLayer[]; index: string; geometry: TowerGeometry }

/** The index values that matter, beside the tower at their height. */
export function TowerScale({ layers, index, geometry }: Props) {
  const at = (value: string) => geometry.yOf(toUnits(value))
  const marks: ScaleMark[] = layers.map((layer) => ({
    key: `from-${layer.index}`,
    label: layers.length > 1 ? `Layer ${layer.index + 1} attaches` : 'Attachment',
    value: layer.attachment,
    y: at(layer.attachment),
    tone: 'text-ink-2',
  }))
  const last = layers[layers.length - 1]
  if (last) {
    marks.push({ key: 'top', label: 'Exhaustion', value: last.exhaustion, y: at(last.exhaustion), tone: 'text-ink-2' })
  }
  marks.push({ key: 'index', label: 'Index', value: index, y: at(index), tone: 'text-loss font-semibold' })
  return <ScaleMarks marks={marks} />
}
