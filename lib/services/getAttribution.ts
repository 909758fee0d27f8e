import type { Db } from '@/lib/db/client'
import { type QuoteReader, type QuoteRecord, quoteBefore, getQuote as read } from '@/lib/db/quotes'
import { attributeChange } from '@/lib/risk/attributeChange'
import { MODEL_VERSION } from '@/lib/risk/modelVersion'
import type { AttributionView } from '@/lib/schemas/attribution'
import { keptWork } from '@/lib/services/keptWork'
import { NotFound } from '@/lib/services/notFound'
import { pricedQuote } from '@/lib/services/pricedQuote'
import { pricingOn } from '@/lib/services/pricingOn'
import { QuotesNotComparable } from '@/lib/services/quoteErrors'
import { amountView } from '@/lib/services/views/estimateView'

const kept = keptWork<AttributionView>(64)

/**
 * Why a quote's premium differs from that of an earlier one on the same program.
 * @param input `against` is the earlier quote; the reader's last one before where it is not given
 * @throws {NotFound} {@link QuotesNotComparable} {@link SimulationAborted} where all who asked have gone
 */
export async function getAttribution(
  { database }: { database: Db },
  {
    id,
    against,
    reader,
    signal,
  }: { id: string; against?: string | undefined; reader: QuoteReader; signal?: AbortSignal },
): Promise<AttributionView> {
  const to = await read(database, { id, reader })
  if (!to) throw new NotFound(`quote ${id} of yours`)
  const from =
    against === undefined ? await quoteBefore(database, to, reader) : await read(database, { id: against, reader })
  if (!from)
    throw new NotFound(against === undefined ? `earlier quote on program ${to.programId}` : `quote ${against} of yours`)
  if (from.programId !== to.programId) throw new QuotesNotComparable(from.programId, to.programId)
  return kept(`${from.id} ${to.id}`, signal, (stop) => compare(database, { from, to, stop }))
}

async function compare(
  db: Db,
  { from, to, stop }: { from: QuoteRecord; to: QuoteRecord; stop: AbortSignal },
): Promise<AttributionView> {
  const before = await pricedQuote(db, from, stop)
  const after = await pricedQuote(db, to, stop)
  const groundOf = ({ venueLibrary, request }: typeof before) => ({ exposure: venueLibrary.library.exposure, request })
  const priceOf = pricingOn([before.venueLibrary.library, after.venueLibrary.library], after.tower, stop)
  const attributed = await attributeChange(priceOf, groundOf(before), groundOf(after))
  // What today's engine asks for the two, less what was signed: other versions of it, and rounding.
  const model = attributed.before - from.premium + (to.premium - attributed.after)
  const sideOf = (record: QuoteRecord) => ({
    ...{ id: record.id, premium: `${record.premium}`, createdAt: record.issuedAt },
  })
  return {
    from: sideOf(from),
    to: sideOf(to),
    change: `${to.premium - from.premium}`,
    causes: [
      ...attributed.changes.map(({ cause, change, standardError }) => ({
        ...{ cause, change: `${change}`, standardError: amountView(standardError) },
      })),
      { cause: 'model', change: `${model}`, standardError: '0' },
    ],
    model: MODEL_VERSION,
  }
}
