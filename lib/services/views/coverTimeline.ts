import type { CoverRecord, coverHistory } from '@/lib/db/covers'
import type { IndexRiseRecord } from '@/lib/db/indexRises'
import type { LossPoint } from '@/lib/db/reports'
import type { CoverTimelineEntry } from '@/lib/schemas/cover'

interface Happened {
  history: Awaited<ReturnType<typeof coverHistory>>
  /** Reports of the term. */
  losses: LossPoint[]
  rises: IndexRiseRecord[]
  baseline: bigint | null
}

/** More reports than this are thinned; a timeline is read by people. */
const MOST_REPORTS = 60

/** What happened to a cover, oldest first. */
export function coverTimeline(cover: CoverRecord, happened: Happened): CoverTimelineEntry[] {
  const { program } = cover
  const { history } = happened
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
    ...happened.rises.map((rise) => ({ kind: 'indexRaised' as const, ...at(rise), index: `${rise.index}` })),
    ...history.settlements.map((settlement) => ({
      kind: 'settled' as const,
      ...at(settlement),
      index: `${settlement.index}`,
      paid: `${settlement.paid}`,
      paidTotal: `${settlement.paidTotal}`,
      vault: settlement.vault,
      pushed: settlement.pushed,
    })),
    ...history.transfers.map(({ from, to, ...place }) => ({ kind: 'transferred' as const, ...at(place), from, to })),
  ]
  const { end } = history
  if (end?.kind === 'expired') entries.push({ kind: 'expired', ...at(end), released: `${end.amount}` })
  if (end?.kind === 'voided') {
    entries.push({ kind: 'voided', ...at(end), recipient: end.recipient ?? cover.buyer, refund: `${end.amount}` })
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
