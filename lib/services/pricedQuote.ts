import type { Db } from '@/lib/db/client'
import { exposureByHash } from '@/lib/db/exposureByHash'
import { getProgram } from '@/lib/db/programs'
import type { QuoteRecord } from '@/lib/db/quotes'
import { venueNames } from '@/lib/db/venues'
import type { LayerBounds } from '@/lib/domain/layer'
import { layerShortfall, yearCurve } from '@/lib/risk/layerShortfall'
import type { LayerRequest } from '@/lib/risk/priceLayer'
import { toWhole } from '@/lib/risk/toWhole'
import type { QuoteBreakdown } from '@/lib/schemas/quote'
import { NotFound } from '@/lib/services/notFound'
import { riskLibrary, type VenueLibrary } from '@/lib/services/riskLibrary'

const LEVEL = 0.999

/** A quote with all that its price rested on. */
export interface PricedQuote {
  venueLibrary: VenueLibrary
  exposureHash: string
  /** The program's layers, which windows are placed for. */
  tower: readonly LayerBounds[]
  /** As it was asked; the pool's part as its spread, so that it goes along when the cover or its venue changes. */
  request: LayerRequest
}

/**
 * Takes a quote back to the exposure and the request that it was priced on.
 * @throws {NotFound} where the exposure or the program has gone
 */
export async function pricedQuote(db: Db, record: QuoteRecord, signal?: AbortSignal): Promise<PricedQuote> {
  const breakdown = record.breakdown as unknown as QuoteBreakdown
  const venueSlug = (await venueNames(db)).get(record.venueId)?.slug
  const [exposure, program] = await Promise.all([
    venueSlug === undefined ? null : exposureByHash(db, { venueSlug, hash: breakdown.exposureHash }),
    getProgram(db, record.programId),
  ])
  if (!exposure || !program) throw new NotFound(`exposure or program of quote ${record.id}`)
  const venueLibrary = await riskLibrary(exposure, program.layers, signal)
  const attachment = toWhole(record.attachment)
  const exhaustion = toWhole(record.exhaustion)
  const own =
    (toWhole(record.limit) / (exhaustion - attachment)) *
    layerShortfall(yearCurve(venueLibrary.library), attachment, exhaustion, LEVEL)
  const loss = Number(breakdown.expectedLoss.value)
  const { start, end, issuedAt: purchase, limit } = record
  return {
    venueLibrary,
    exposureHash: exposure.hash,
    tower: program.layers,
    request: {
      layer: { attachment: record.attachment, exhaustion: record.exhaustion },
      ...{ limit, start, end, purchase, grace: program.grace, floor: BigInt(breakdown.floor) },
      spread: own > 0 ? toWhole(BigInt(breakdown.poolShortfall)) / own : 1,
      ladderMargin: loss > 0 ? Number(breakdown.ladderMargin) / loss : 0,
    },
  }
}
