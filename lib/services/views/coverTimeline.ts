import type { CoverRecord, coverHistory } from '@/lib/db/covers'
import type { IndexRiseRecord } from '@/lib/db/indexRises'
import type { LossPoint } from '@/lib/db/reports'
import type { WarningRecord } from '@/lib/db/venueWarnings'
import type { CoverTimelineEntry } from '@/lib/schemas/cover'

interface Happened {
  history: Awaited<ReturnType<typeof coverHistory>>
  /** What a treaty brought to a settlement, asset units. */
  refill: (settlement: { coverId: number; transaction: string }) => bigint
  /** Reports of the time that it covers. */
  losses: LossPoint[]
  rises: IndexRiseRecord[]
  warnings: WarningRecord[]
  baseline: bigint | null
}

/** More reports than this are thinned; a timeline is read by people. */
const MOST_REPORTS = 60

/** What happened to a cover, oldest first. */
export function coverTimeline(cover: CoverRecord, happened: Happened): CoverTimelineEntry[] {
  const { program, cancellation } = cover
  const { history } = happened
  // What the program's index or the venue does after a cover's end is nothing to the cover.
  const lastRise = cancellation?.blockNumber ?? Number.POSITIVE_INFINITY
  const last = history.end?.blockNumber ?? Number.POSITIVE_INFINITY
  const rises = happened.rises.filter(({ blockNumber }) => blockNumber <= lastRise)
  const warnings = happened.warnings.filter(({ blockNumber }) => blockNumber <= last)
  const entries: CoverTimelineEntry[] = [
    { kind: 'opened', ...at(program), programId: program.id },
    { kind: 'bought', ...at(cover), buyer: cover.buyer, limit: `${cover.limit}`, premium: `${cover.premium}` },
    ...newHighs(happened).map((report) => ({
      kind: 'reported' as const,
      ...at(report),
      sequence: report.sequence,
      observedAt: report.observedAt,
      reportedLoss: `${report.reportedLoss}`,
      effectiveLoss: `${report.effectiveLoss}`,
      fundBalance: `${report.fundBalance}`,
    })),
    ...warnings.map((warning) =>
      warning.level === null
        ? { kind: 'warningEnded' as const, ...at(warning), loss: `${warning.loss}` }
        : { kind: 'warned' as const, ...at(warning), loss: `${warning.loss}`, level: `${warning.level}` },
    ),
    ...rises.map((rise) => ({ kind: 'indexRaised' as const, ...at(rise), index: `${rise.index}` })),
    ...history.settlements.map((settlement) => ({
      kind: 'settled' as const,
      ...at(settlement),
      index: `${settlement.index}`,
      paid: `${settlement.paid}`,
      byTreaty: `${happened.refill(settlement)}`,
      paidTotal: `${settlement.paidTotal}`,
      vault: settlement.vault,
      pushed: settlement.pushed,
    })),
    ...history.transfers.map(({ from, to, ...place }) => ({ kind: 'transferred' as const, ...at(place), from, to })),
  ]
  if (cancellation) {
    const { until, refund, charge } = cancellation
    entries.push({ kind: 'cancelled', ...at(cancellation), until, refund: `${refund}`, charge: `${charge}` })
  }
  const { end } = history
  if (end?.kind === 'expired') entries.push({ kind: 'expired', ...at(end), released: `${end.amount}` })
  if (end?.kind === 'voided') {
    entries.push({ kind: 'voided', ...at(end), recipient: end.recipient ?? cover.buyer, refund: `${end.amount}` })
  }
  for (const { toPool, toTreaty, ...place } of history.refunds) {
    entries.push({ kind: 'refunded', ...at(place), toPool: `${toPool}`, toTreaty: `${toTreaty}` })
  }
  // The order in which they were added settles ties: a report, the index it raises, the payout.
  return entries.sort((a, b) => a.block - b.block)
}

interface Place {
  blockNumber: number
  block: { time: number }
  transaction: string
}

const at = ({ blockNumber, block, transaction }: Place) => ({ block: blockNumber, time: block.time, transaction })

/** Reports that took the loss to a new high above the baseline, the highest always among them. */
function newHighs({ losses, baseline }: Happened): LossPoint[] {
  let highest = baseline ?? 0n
  const highs = losses.filter(({ effectiveLoss }) => {
    const isHigh = effectiveLoss > highest
    if (isHigh) highest = effectiveLoss
    return isHigh
  })
  const step = Math.ceil(highs.length / MOST_REPORTS)
  return highs.filter((_, position) => position % step === 0 || position === highs.length - 1)
}
