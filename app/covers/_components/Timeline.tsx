'use client'

import { EmptyState } from '@/app/_components/ui/EmptyState'
import { ScrollRegion } from '@/app/_components/ui/ScrollRegion'
import { Time } from '@/app/_components/ui/Time'
import { TxLink } from '@/app/_components/ui/TxLink'
import { groupTimeline, type TimelineGroup } from '@/app/covers/_components/groupTimeline'
import { TimelineText } from '@/app/covers/_components/TimelineText'
import type { CoverTimelineEntry } from '@/lib/schemas/cover'

function markOf({ entries }: TimelineGroup): string {
  if (entries.some((entry) => entry.kind === 'settled')) return 'bg-loss border-loss'
  return entries.some((entry) => entry.kind === 'reported')
    ? 'bg-surface border-line-strong'
    : 'bg-marine border-marine'
}

/** Transaction by transaction, newest first; what comes in while the page is open is read out. */
export function Timeline({ entries }: { entries: CoverTimelineEntry[] }) {
  if (entries.length === 0) {
    return <EmptyState title="Nothing yet">Purchase, reports and payouts will be listed here.</EmptyState>
  }
  return (
    <ScrollRegion label="Timeline" className="max-h-[32rem] overflow-y-auto pr-2">
      <ol className="ml-1.5 border-l border-line" aria-live="polite" aria-relevant="additions">
        {groupTimeline(entries).map((group) => (
          <li key={group.transaction} className="relative pb-5 pl-5 last:pb-0">
            <span
              className={`absolute top-1.5 -left-[5px] size-[9px] rounded-full border-2 ${markOf(group)}`}
              aria-hidden="true"
            />
            {group.entries.map((entry, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what a transaction did never changes
              <TimelineText key={i} entry={entry} />
            ))}
            <p className="text-xs text-ink-3">
              <Time at={group.time} /> · block <span className="num">{group.block.toLocaleString('en')}</span> ·{' '}
              <TxLink hash={group.transaction} />
            </p>
          </li>
        ))}
      </ol>
    </ScrollRegion>
  )
}
