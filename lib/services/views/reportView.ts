import type { ReportRecord } from '@/lib/db/reports'
import type { VenueReference } from '@/lib/schemas/reference'
import type { ReportView } from '@/lib/schemas/report'

export function reportView(report: ReportRecord, venue: VenueReference): ReportView {
  return {
    venue,
    sequence: report.sequence,
    observedAt: report.observedAt,
    reportedLoss: `${report.reportedLoss}`,
    effectiveLoss: `${report.effectiveLoss}`,
    fundBalance: `${report.fundBalance}`,
    raoi: `${report.raoi}`,
    markets: report.markets as ReportView['markets'],
    submitter: report.submitter,
    at: { block: report.blockNumber, time: report.block.time, transaction: report.transaction },
  }
}
