import { randomBytes, randomUUID } from 'node:crypto'
import { type Address, bytesToBigInt, type Hex, type LocalAccount } from 'viem'
import type { ChainReader } from '@/lib/chain/clients'
import type { Deployment } from '@/lib/chain/deployment'
import { hashConsent, hashQuote, type Quote, quoteDomain, quoteTypes } from '@/lib/chain/quoteTypedData'
import { readFloorUp, readQuoteTerms } from '@/lib/chain/readQuoteTerms'
import type { Database } from '@/lib/db/client'
import { latestExposure } from '@/lib/db/exposures'
import { getProgram } from '@/lib/db/programs'
import { insertQuote } from '@/lib/db/quotes'
import { venueNames } from '@/lib/db/venues'
import { limitOfShareDown, shareOfLimitDown } from '@/lib/domain/layer'
import { priceLayer } from '@/lib/risk/priceLayer'
import type { QuoteRequest, QuoteView } from '@/lib/schemas/quote'
import { assertSaleable } from '@/lib/services/assertSaleable'
import { ladderMargin } from '@/lib/services/ladderMargin'
import { NotFound } from '@/lib/services/notFound'
import { poolShortfall } from '@/lib/services/poolShortfall'
import { NoExposure } from '@/lib/services/quoteErrors'
import { riskLibrary } from '@/lib/services/riskLibrary'
import { breakdownView } from '@/lib/services/views/breakdownView'
import { quoteView } from '@/lib/services/views/quoteView'

/** Chain seconds for which a price is held. */
const VALIDITY = 15 * 60

export interface QuoteDeps {
  database: Database
  reader: ChainReader
  deployment: Deployment
  /** Holds the role that the pool's mandate names. */
  signer: Pick<LocalAccount, 'address' | 'signTypedData'>
}

/**
 * Prices a share of a layer on the venue's last exposure and signs the price. Chain and database as they are now; the
 * market checks everything again when the quote is bought.
 * @param input `signal` is raised when the caller has gone: nothing is simulated for him alone any more
 * @throws {NotFound} {@link NoExposure}, what `assertSaleable` throws
 */
export async function requestQuote(
  deps: QuoteDeps,
  { apiKeyId, signal, ...input }: QuoteRequest & { apiKeyId: string | null; signal?: AbortSignal },
): Promise<QuoteView> {
  const { database, reader, deployment, signer } = deps
  const { programId, layer } = input
  const pool = input.pool as Address
  const ground = await readQuoteTerms(deps, { programId: BigInt(programId), layer, pool })
  if (!ground) throw new NotFound(`layer ${layer} of program ${programId}`)
  const { program, bounds, now } = ground
  const share = input.share !== undefined ? BigInt(input.share) : shareOfLimitDown(BigInt(input.limit ?? 0), bounds)
  const limit = limitOfShareDown(share, bounds)
  assertSaleable(ground, { programId, pool, share, limit })

  const venueId = Number(program.venueId)
  const venue = (await venueNames(database)).get(venueId)
  const exposure = venue && (await latestExposure(database, venue.slug))
  if (!venue || !exposure) throw new NoExposure(venueId)
  const duration = program.end + program.grace - now
  const floor = await readFloorUp(reader, { pool, limit, duration, blockNumber: ground.blockNumber })
  const [indexed, added] = await Promise.all([
    getProgram(database, programId),
    poolShortfall(database, { pool, venueId, layer: bounds, share }),
  ])
  const { library, reading } = await riskLibrary(exposure, indexed?.layers ?? [bounds], signal)
  const pricing = priceLayer(library, {
    ...{ layer: bounds, limit, start: program.start, end: program.end },
    ...{ purchase: now, grace: program.grace, floor, ladderMargin: ladderMargin(reading, bounds, library.parameters) },
    ...(added === undefined ? {} : { poolShortfall: added }),
    ...(input.wangLambda === undefined ? {} : { wangLambda: input.wangLambda }),
  })

  const quote: Quote = {
    ...{ venueId: program.venueId, programId: BigInt(programId), layer, share, buyer: input.buyer as Address, pool },
    ...{ peril: program.peril, attachment: bounds.attachment, exhaustion: bounds.exhaustion, limit },
    ...{ start: program.start, end: program.end, vault: program.vault, premium: pricing.breakdown.premium },
    modelHash: pricing.modelHash,
    nonce: bytesToBigInt(randomBytes(32)),
    deadline: Math.min(now + VALIDITY, program.start - program.response - 1),
  }
  const market = deployment.contracts.coverMarket
  const domain = quoteDomain(deployment.chainId, market)
  const quoteHash = hashQuote(domain, quote)
  const signature: Hex = await signer.signTypedData({ domain, types: quoteTypes, primaryType: 'Quote', message: quote })
  const record = await insertQuote(database, {
    ...quote,
    ...{ venueId, programId, id: randomUUID(), apiKeyId, chainId: deployment.chainId, market },
    ...{ quoteHash, signer: signer.address, signature, venueOwner: ground.venue.owner },
    consentHash: hashConsent(domain, quoteHash),
    breakdown: breakdownView(pricing, { share, exposureHash: exposure.hash, basis: reading.basis }),
    issuedAt: now,
  })
  return quoteView(record, { venue, asset: deployment.contracts.asset, coverId: null, now })
}
