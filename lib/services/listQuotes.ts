import type { z } from 'zod'
import type { Database } from '@/lib/db/client'
import { coverOfQuote } from '@/lib/db/covers'
import { latestExposure } from '@/lib/db/exposures'
import { type QuoteReader, type QuoteRecord, listQuotes as read } from '@/lib/db/quotes'
import { insideEnvelope } from '@/lib/risk/volatilityEnvelope'
import type { Page } from '@/lib/schemas/page'
import type { QuoteBreakdown, QuoteSummary, quoteListQuerySchema } from '@/lib/schemas/quote'
import { readContext } from '@/lib/services/readContext'
import { venueExposure } from '@/lib/services/venueExposure'
import { quoteStatus } from '@/lib/services/views/quoteStatus'

/** Quotes of a reader, newest first. */
export async function listQuotes(
  { database }: { database: Database },
  { reader, program, ...page }: z.output<typeof quoteListQuerySchema> & { reader: QuoteReader },
): Promise<Page<QuoteSummary>> {
  const [{ items, nextCursor }, { now, venueOf }] = await Promise.all([
    read(database, { reader, programId: program }, page),
    readContext({ database }),
  ])
  const slugs = [...new Set(items.map(({ venueId }) => venueOf(venueId).slug))]
  const exposures = new Map(
    await Promise.all(slugs.map(async (slug) => [slug, await latestExposure(database, slug)] as const)),
  )
  const view = async (record: QuoteRecord): Promise<QuoteSummary> => {
    const venue = venueOf(record.venueId)
    const { envelope, exposureHash } = record.breakdown as unknown as QuoteBreakdown
    const exposure = exposures.get(venue.slug)
    const changed = exposure && exposure.hash !== exposureHash
    const coverId = await coverOfQuote(database, record.quoteHash)
    const withdrawn = changed ? !insideEnvelope(envelope, venueExposure(exposure).exposure) : false
    const { id, programId, layer, start, end, deadline, issuedAt } = record
    return {
      ...{ id, venue, programId, layer, start, end, deadline, coverId, createdAt: issuedAt },
      status: quoteStatus({ coverId, deadline, now, withdrawn }),
      share: `${record.share}`,
      limit: `${record.limit}`,
      premium: `${record.premium}`,
    }
  }
  return { items: await Promise.all(items.map(view)), nextCursor }
}
