import { Meter } from '@/app/_components/ui/Meter'
import { formatPercent } from '@/app/_format/percent'
import { lossBuckets } from '@/app/venues/_components/lossBuckets'
import type { RiskSummary } from '@/lib/schemas/risk'

/** How likely the term's highest loss ends in each part of the tower. */
export function LossBars({ risk }: { risk: RiskSummary }) {
  return (
    <ul className="space-y-2.5">
      {lossBuckets(risk).map((bucket) => {
        const text = formatPercent(Math.max(0, bucket.probability))
        return (
          <li key={bucket.key} className="grid grid-cols-[1fr_auto] items-center gap-x-3 gap-y-1 text-sm">
            <span className="text-ink-2">{bucket.label}</span>
            <span className="num font-medium">{text}</span>
            <div className="col-span-2">
              <Meter
                label={bucket.label}
                ratio={bucket.probability}
                text={text}
                tone={bucket.key.startsWith('layer') || bucket.key === 'beyond' ? 'loss' : 'marine'}
              />
            </div>
          </li>
        )
      })}
    </ul>
  )
}
