import { Amount } from '@/app/_components/ui/Amount'

/** `y` in per cent of the height, from the top. */
export type ScaleMark = { key: string; label: string; value: string; y: number; tone: string }

/** Marks keep this distance, per cent of the height, so that their words don't overlap. */
const GAP = 12.5

function spread(marks: ScaleMark[]): ScaleMark[] {
  const placed: ScaleMark[] = []
  for (const mark of [...marks].sort((a, b) => b.y - a.y)) {
    const below = placed[placed.length - 1]
    placed.push(below && below.y - mark.y < GAP ? { ...mark, y: below.y - GAP } : mark)
  }
  return placed
}

/** Amounts that matter, beside a drawing at their height. */
export function ScaleMarks({ marks }: { marks: ScaleMark[] }) {
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
