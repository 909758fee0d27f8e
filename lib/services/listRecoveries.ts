import type { z } from 'zod'
import { listRecoveries as read } from '@/lib/db/refunds'
import type { Page } from '@/lib/schemas/page'
import type { RecoveryView, recoveryListQuerySchema } from '@/lib/schemas/refund'
import { type ReadDeps, readContext, venueFilter } from '@/lib/services/readContext'

/** Recoveries that venues brought, newest first. @throws {NotFound} for a venue that does not exist */
export async function listRecoveries(
  deps: ReadDeps,
  query: z.output<typeof recoveryListQuerySchema>,
): Promise<Page<RecoveryView>> {
  const { venue, ...page } = query
  const filter = { venueId: await venueFilter(deps, venue) }
  const [{ items, nextCursor }, { venueOf }] = await Promise.all([read(deps.database, filter, page), readContext(deps)])
  return {
    items: items.map(({ program, programId, from, recovered, paidIn, blockNumber, block, transaction }) => ({
      venue: venueOf(program.venueId),
      ...{ programId, from, recovered: `${recovered}`, paidIn: `${paidIn}` },
      at: { block: blockNumber, time: block.time, transaction },
    })),
    nextCursor,
  }
}
