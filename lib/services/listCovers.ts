import type { z } from 'zod'
import { listCovers as read } from '@/lib/db/covers'
import type { CoverView, coverListQuerySchema } from '@/lib/schemas/cover'
import type { Page } from '@/lib/schemas/page'
import { type ReadDeps, readContext, venueFilter } from '@/lib/services/readContext'
import { coverView } from '@/lib/services/views/coverView'

/** Covers, newest first. */
export async function listCovers(
  deps: ReadDeps,
  query: z.output<typeof coverListQuerySchema>,
): Promise<Page<CoverView>> {
  const { venue, pool, holder, program, ...page } = query
  const filter = { venueId: await venueFilter(deps, venue), pool, holder, program }
  const [{ items, nextCursor }, { now, venueOf }] = await Promise.all([
    read(deps.database, filter, page),
    readContext(deps),
  ])
  return { items: items.map((cover) => coverView(cover, { venue: venueOf(cover.venueId), now })), nextCursor }
}
