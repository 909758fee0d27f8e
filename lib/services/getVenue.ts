import { latestAssessment } from '@/lib/db/assessments'
import { latestExposure } from '@/lib/db/exposures'
import { getCheckpoint } from '@/lib/db/journal/checkpoint'
import { latestProgram } from '@/lib/db/programs'
import { latestReport, lossSeries } from '@/lib/db/reports'
import { venueTotals } from '@/lib/db/venues'
import { venuesAtWarning } from '@/lib/db/venueWarnings'
import { insurableInterestDown } from '@/lib/domain/capital'
import { mulDivUp, WAD } from '@/lib/domain/money'
import type { RiskSummary } from '@/lib/schemas/risk'
import type { VenueDetail } from '@/lib/schemas/venue'
import { baselineOf } from '@/lib/services/baselineOf'
import { type ReadDeps, venueBySlug } from '@/lib/services/readContext'
import { exposureView } from '@/lib/services/views/exposureView'
import { indexSeries } from '@/lib/services/views/indexSeries'
import { programView } from '@/lib/services/views/programView'
import { reportView } from '@/lib/services/views/reportView'
import { venueView } from '@/lib/services/views/venueView'

/** One venue with its exposure, its risk, its last report and how its insured index runs. @throws {NotFound} */
export async function getVenue(deps: ReadDeps, { slug }: { slug: string }): Promise<VenueDetail> {
  const { database } = deps
  const venue = await venueBySlug(deps, slug)
  // No venue has number 0 on chain.
  const id = venue.listing?.id ?? 0
  const [checkpoint, exposure, report, program, totals, warnings] = await Promise.all([
    getCheckpoint(database),
    latestExposure(database, slug),
    latestReport(database, id),
    latestProgram(database, id),
    venueTotals(database),
    venuesAtWarning(database),
  ])
  const assessment = await latestAssessment(database, slug, program?.id ?? 0)
  const baseline = program && (await baselineOf(database, program))
  const losses = program ? await lossSeries(database, id, program.start, program.end) : []
  const reference = { id, slug, name: venue.name }
  const now = checkpoint?.blockTime ?? 0
  const sums = totals.get(id)
  const interest = report && checkpoint && insurableInterestDown(report.raoi, checkpoint.insurableMultiple)
  return {
    ...venueView(venue, { report, totals: sums, warning: warnings.get(id) }),
    exposure: exposure && exposureView(exposure),
    risk: assessment && {
      ...(assessment.summary as Omit<RiskSummary, 'computedAt'>),
      computedAt: Math.floor(assessment.computedAt.getTime() / 1000),
    },
    latestReport: report && reportView(report, reference),
    program: program && programView(program, { venue: reference, baseline, now }),
    indexSeries: indexSeries(losses, baseline),
    insuredShare: interest ? `${mulDivUp(sums?.outstanding ?? 0n, WAD, interest)}` : null,
  }
}
