import type { ReportRecord } from '@/lib/db/reports'
import type { VenueRecord } from '@/lib/db/venues'
import type { OpenWarning } from '@/lib/db/venueWarnings'
import type { VenueView } from '@/lib/schemas/venue'

export function venueView(
  venue: VenueRecord,
  {
    report,
    totals,
    warning,
  }: {
    report: ReportRecord | null
    totals: { outstanding: bigint; paid: bigint } | undefined
    warning: OpenWarning | undefined
  },
): VenueView {
  return {
    slug: venue.slug,
    name: venue.name,
    description: venue.description,
    website: venue.website,
    listing: venue.listing,
    fundBalance: report && `${report.fundBalance}`,
    raoi: report && `${report.raoi}`,
    netLiquidationLoss: report && `${report.reportedLoss}`,
    reportedAt: report?.observedAt ?? null,
    warning: warning ? { since: warning.since, loss: `${warning.loss}`, level: `${warning.level}` } : null,
    outstanding: `${totals?.outstanding ?? 0n}`,
    paid: `${totals?.paid ?? 0n}`,
  }
}
