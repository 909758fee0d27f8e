import type { TowerGeometry, TowerLayer } from '@/app/_components/tower/towerGeometry'
import { Amount } from '@/app/_components/ui/Amount'
import { toUnits } from '@/app/_format/toUnits'

type Mark = { key: string; label: string; value: string; y: number; tone: string }

/** Marks keep this distance, per cent of the height, so that their words don't overlap. */
const GAP = 12.5

function spread(marks: Mark[]): Mark[] {
  const placed: Mark[] = []
  for (const mark of [...marks].sort((a, b) => b.y - a.y)) {
    const below = placed[placed.length - 1]
    placed.push(below && below.y - mark.y < GAP ? { ...mark, y: below.y - GAP } : mark)
  }
  return placed
}

type Props = { layers: TowerLayer[]; index: string; geometry: TowerGeometry }

/** The index values that matter, beside the tower at their height. */
export function TowerScale({ layers, index, geometry }: Props) {
  const at = (value: string) => geometry.yOf(toUnits(value))
  const marks: Mark[] = layers.map((layer) => ({
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
  return (
    <ul className="relative h-80 w-28 shrink-0 text-right text-xs leading-tight sm:w-36">
      {spread(marks).map((mark) => (
        <li
          key={mark.key}
          className={`absolute right-0 -translate-y-1/2 motion-safe:transition-[top] motion-safe:duration-700 ${mark.tone}`}
          style={{ top: `${Math.min(95, Math.max(4, mark.y))}%` }}
        >
          {mark.label}
          <br />
          <Amount value={mark.value} digits={0} compact />
        </li>
      ))}
    </ul>
  )
}
