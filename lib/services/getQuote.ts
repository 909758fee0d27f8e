import type { Deployment } from '@/lib/chain/deployment'
import type { Database } from '@/lib/db/client'
import { coverOfQuote } from '@/lib/db/covers'
import { latestExposure } from '@/lib/db/exposures'
import { type QuoteReader, getQuote as read } from '@/lib/db/quotes'
import { insideEnvelope } from '@/lib/risk/volatilityEnvelope'
import type { QuoteBreakdown, QuoteView } from '@/lib/schemas/quote'
import { NotFound } from '@/lib/services/notFound'
import { readContext } from '@/lib/services/readContext'
import { venueExposure } from '@/lib/services/venueExposure'
import { quoteView } from '@/lib/services/views/quoteView'

/** A quote of its reader; withdrawn where the venue's last exposure has volatilities that it wasn't priced for. @throws {NotFound} also for quotes of others */
export async function getQuote(
  deps: { database: Database; deployment: Deployment },
  input: { id: string; reader: QuoteReader },
): Promise<QuoteView> {
  const record = await read(deps.database, input)
  if (!record) throw new NotFound(`quote ${input.id} of yours`)
  const [coverId, { now, venueOf }] = await Promise.all([
    coverOfQuote(deps.database, record.quoteHash),
    readContext(deps),
  ])
  const venue = venueOf(record.venueId)
  const exposure = await latestExposure(deps.database, venue.slug)
  const { envelope, exposureHash } = record.breakdown as unknown as QuoteBreakdown
  const changed = exposure !== null && exposure.hash !== exposureHash
  const withdrawn = changed && !insideEnvelope(envelope, venueExposure(exposure).exposure)
  return quoteView(record, { venue, asset: deps.deployment.contracts.asset, coverId, now, withdrawn })
}
