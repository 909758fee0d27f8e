import type { z } from 'zod'
import { listReports as read } from '@/lib/db/reports'
import type { Page } from '@/lib/schemas/page'
import type { ReportView, reportListQuerySchema } from '@/lib/schemas/report'
import { type ReadDeps, readContext, venueFilter } from '@/lib/services/readContext'
import { reportView } from '@/lib/services/views/reportView'

/** Reports, newest first. */
export async function listReports(
  deps: ReadDeps,
  query: z.output<typeof reportListQuerySchema>,
): Promise<Page<ReportView>> {
  const { venue, ...page } = query
  const filter = { venueId: await venueFilter(deps, venue) }
  const [{ items, nextCursor }, { venueOf }] = await Promise.all([read(deps.database, filter, page), readContext(deps)])
  return { items: items.map((report) => reportView(report, venueOf(report.venueId))), nextCursor }
}
