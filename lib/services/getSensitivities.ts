import type { Db } from '@/lib/db/client'
import { type QuoteReader, getQuote as read } from '@/lib/db/quotes'
import { sensitivities } from '@/lib/risk/sensitivities'
import type { Sensitivities } from '@/lib/schemas/sensitivity'
import { keptWork } from '@/lib/services/keptWork'
import { NotFound } from '@/lib/services/notFound'
import { pricedQuote } from '@/lib/services/pricedQuote'
import { pricingOn } from '@/lib/services/pricingOn'
import { sensitivitiesView } from '@/lib/services/views/sensitivitiesView'

const kept = keptWork<Sensitivities>(64)

/**
 * How the price of a quote answers to its drivers, on the exposure that it was priced on. Computed once, while it is among the
 * last that were asked for.
 * @throws {NotFound} {@link SimulationAborted} where all who asked have gone
 */
export async function getSensitivities(
  { database }: { database: Db },
  { id, reader, signal }: { id: string; reader: QuoteReader; signal?: AbortSignal },
): Promise<Sensitivities> {
  const record = await read(database, { id, reader })
  if (!record) throw new NotFound(`quote ${id} of yours`)
  return kept(id, signal, async (stop) => {
    const { venueLibrary, tower, exposureHash, request } = await pricedQuote(database, record, stop)
    const { library } = venueLibrary
    const priceOf = pricingOn([library], tower, stop)
    const answer = await sensitivities(priceOf, library.exposure, { ...request, floor: 0n })
    return sensitivitiesView(answer, { floor: request.floor, exposureHash })
  })
}
