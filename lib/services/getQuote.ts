import type { Deployment } from '@/lib/chain/deployment'
import type { Database } from '@/lib/db/client'
import { coverOfQuote } from '@/lib/db/covers'
import { getQuote as read } from '@/lib/db/quotes'
import type { QuoteView } from '@/lib/schemas/quote'
import { NotFound } from '@/lib/services/notFound'
import { readContext } from '@/lib/services/readContext'
import { quoteView } from '@/lib/services/views/quoteView'

/** A quote of an API key. @throws {NotFound} also for quotes of other keys */
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
  return quoteView(record, { venue: venueOf(record.venueId), asset: deps.deployment.contracts.asset, coverId, now })
}
