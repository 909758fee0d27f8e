import type { z } from 'zod'
import { listPrograms as read } from '@/lib/db/programs'
import type { Page } from '@/lib/schemas/page'
import type { ProgramView, programListQuerySchema } from '@/lib/schemas/program'
import { baselineOf } from '@/lib/services/baselineOf'
import { type ReadDeps, readContext, venueFilter } from '@/lib/services/readContext'
import { programView } from '@/lib/services/views/programView'

/** Programs, newest first. */
export async function listPrograms(
  deps: ReadDeps,
  query: z.output<typeof programListQuerySchema>,
): Promise<Page<ProgramView>> {
  const { venue, ...page } = query
  const filter = { venueId: await venueFilter(deps, venue) }
  const [{ items, nextCursor }, { now, venueOf }] = await Promise.all([
    read(deps.database, filter, page),
    readContext(deps),
  ])
  const view = async (program: (typeof items)[number]) =>
    programView(program, {
      venue: venueOf(program.venueId),
      baseline: await baselineOf(deps.database, program),
      now,
    })
  return { items: await Promise.all(items.map(view)), nextCursor }
}
