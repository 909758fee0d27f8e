import { coverHistory, getCover as read } from '@/lib/db/covers'
import { indexRises } from '@/lib/db/indexRises'
import { lossSeries } from '@/lib/db/reports'
import { refillsOf } from '@/lib/db/treatyRefills'
import { warningsOf } from '@/lib/db/venueWarnings'
import type { CoverDetail } from '@/lib/schemas/cover'
import { baselineOf } from '@/lib/services/baselineOf'
import { NotFound } from '@/lib/services/notFound'
import { type ReadDeps, readContext } from '@/lib/services/readContext'
import { coverTimeline } from '@/lib/services/views/coverTimeline'
import { coverView } from '@/lib/services/views/coverView'
import { indexSeries } from '@/lib/services/views/indexSeries'

/** One cover with its index and everything that happened to it. @throws {NotFound} */
export async function getCover(deps: ReadDeps, { id }: { id: number }): Promise<CoverDetail> {
  const { database } = deps
  const cover = await read(database, id)
  if (!cover) throw new NotFound(`cover ${id}`)
  const { program } = cover
  const until = cover.cancellation?.until ?? program.end
  const [history, losses, rises, warnings, baseline, { now, venueOf }] = await Promise.all([
    coverHistory(database, id),
    lossSeries(database, cover.venueId, program.start, until),
    indexRises(database, program.id),
    warningsOf(database, program.id),
    baselineOf(database, program),
    readContext(deps),
  ])
  const refill = await refillsOf(database, history.settlements)
  return {
    ...coverView(cover, { venue: venueOf(cover.venueId), now }),
    modelHash: cover.modelHash,
    quoteHash: cover.quoteHash,
    baseline: baseline === null ? null : `${baseline}`,
    baselineFixed: program.baseline !== null,
    indexSeries: indexSeries(losses, baseline),
    timeline: coverTimeline(cover, { history, refill, losses, rises, warnings, baseline }),
  }
}
