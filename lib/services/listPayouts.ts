import type { z } from 'zod'
import { listPayouts as read } from '@/lib/db/payouts'
import { refillsOf } from '@/lib/db/treatyRefills'
import type { Page } from '@/lib/schemas/page'
import type { PayoutView, payoutListQuerySchema } from '@/lib/schemas/payout'
import { type ReadDeps, readContext, venueFilter } from '@/lib/services/readContext'
import { payoutView } from '@/lib/services/views/payoutView'

/** Settlements that paid, newest first. */
export async function listPayouts(
  deps: ReadDeps,
  query: z.output<typeof payoutListQuerySchema>,
): Promise<Page<PayoutView>> {
  const { venue, pool, cover, ...page } = query
  const filter = { venueId: await venueFilter(deps, venue), pool, cover }
  const [{ items, nextCursor }, { venueOf }] = await Promise.all([read(deps.database, filter, page), readContext(deps)])
  const refill = await refillsOf(deps.database, items)
  return {
    items: items.map((payout) => payoutView(payout, venueOf(payout.cover.venueId), refill(payout))),
    nextCursor,
  }
}
