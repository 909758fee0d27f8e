import type { CoverTimelineEntry } from '@/lib/schemas/cover'

export type TimelineGroup = { transaction: string; block: number; time: number; entries: CoverTimelineEntry[] }

/** What matters most of a transaction comes first. */
const WEIGHT: Record<CoverTimelineEntry['kind'], number> = {
  settled: 0,
  bought: 1,
  cancelled: 1,
  expired: 1,
  voided: 1,
  refunded: 1,
  opened: 1,
  transferred: 2,
  warned: 3,
  warningEnded: 3,
  indexRaised: 3,
  reported: 4,
}

/** A cover's events by transaction, newest first: report, index and payout of one settlement belong together. */
export function groupTimeline(entries: readonly CoverTimelineEntry[]): TimelineGroup[] {
  const groups = new Map<string, TimelineGroup>()
  for (const entry of entries) {
    const { transaction, block, time } = entry
    const group = groups.get(transaction) ?? { transaction, block, time, entries: [] }
    group.entries.push(entry)
    groups.set(transaction, group)
  }
  for (const group of groups.values()) {
    // A settlement's line has the index already.
    const settled = group.entries.some((entry) => entry.kind === 'settled')
    group.entries = group.entries
      .filter((entry) => !settled || entry.kind !== 'indexRaised')
      .sort((a, b) => WEIGHT[a.kind] - WEIGHT[b.kind])
  }
  return [...groups.values()].sort((a, b) => b.block - a.block)
}
