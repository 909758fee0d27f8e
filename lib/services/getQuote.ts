import type { Deployment } from '@/lib/chain/deployment'
import type { Database } from '@/lib/db/client'
import { coverOfQuote } from '@/lib/db/covers'
import { latestExposure } from '@/lib/db/exposures'
import { getQuote as read } from '@/lib/db/quotes'
import { readExposure } from '@/lib/risk/readExposure'
import { insideEnvelope } from '@/lib/risk/volatilityEnvelope'
import type { QuoteBreakdown, QuoteView } from '@/lib/schemas/quote'
import { NotFound } from '@/lib/services/notFound'
import { readContext } from '@/lib/services/readContext'
import { quoteView } from '@/lib/services/views/quoteView'

/** A quote of an API key; withdrawn where the venue's last exposure has volatilities that it wasn't priced for. @throws {NotFound} also for quotes of other keys */
export async function getQuote(
  deps: { database: Database; deployment: Deployment },
  input: { id: string; apiKeyId: string },
): Promise<QuoteView> {
  const record = await read(deps.database, input)
  if (!record) throw new NotFound(`quote ${input.id} of this API key`)
  const [coverId, { now, venueOf }] = await Promise.all([
    coverOfQuote(deps.database, record.quoteHash),
    readContext(deps),
  ])
  const venue = venueOf(record.venueId)
  const exposure = await latestExposure(deps.database, venue.slug)
  const { envelope, exposureHash } = record.breakdown as unknown as QuoteBreakdown
  const changed = exposure !== null && exposure.hash !== exposureHash
  const withdrawn = changed && !insideEnvelope(envelope, readExposure(exposure.body).exposure)
  return quoteView(record, { venue, asset: deps.deployment.contracts.asset, coverId, now, withdrawn })
}
