'use client'

import { EmptyState } from '@/app/_components/ui/EmptyState'
import { ScrollRegion } from '@/app/_components/ui/ScrollRegion'
import { Time } from '@/app/_components/ui/Time'
import { TxLink } from '@/app/_components/ui/TxLink'
import { TimelineText } from '@/app/covers/_components/TimelineText'
import type { CoverTimelineEntry } from '@/lib/schemas/cover'

const MARK: Partial<Record<CoverTimelineEntry['kind'], string>> = {
  settled: 'bg-loss border-loss',
  indexRaised: 'bg-surface border-loss',
  reported: 'bg-surface border-line-strong',
}

/** Newest first; what comes in while the page is open is read out. */
export function Timeline({ entries }: { entries: CoverTimelineEntry[] }) {
  if (entries.length === 0) {
    return <EmptyState title="Nothing yet">Purchase, reports and payouts will be listed here.</EmptyState>
  }
  const newest = [...entries].reverse()
  return (
    <ScrollRegion label="Timeline" className="max-h-[32rem] overflow-y-auto pr-2">
      <ol className="ml-1.5 border-l border-line" aria-live="polite" aria-relevant="additions">
        {newest.map((entry) => (
          <li
            key={`${entry.transaction}-${entry.kind}-${'sequence' in entry ? entry.sequence : ''}`}
            className="relative pb-5 pl-5 last:pb-0"
          >
            <span
              className={`absolute top-1.5 -left-[5px] size-[9px] rounded-full border-2 ${MARK[entry.kind] ?? 'border-marine bg-marine'}`}
              aria-hidden="true"
            />
            <TimelineText entry={entry} />
            <p className="text-xs text-ink-3">
              <Time at={entry.time} /> · block <span className="num">{entry.block.toLocaleString('en')}</span> ·{' '}
              <TxLink hash={entry.transaction} />
            </p>
          </li>
        ))}
      </ol>
    </ScrollRegion>
  )
}
