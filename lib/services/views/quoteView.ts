import { type Address, encodeFunctionData, erc20Abi, type Hex, isAddressEqual } from 'viem'
import { coverMarketAbi } from '@/lib/chain/generated/abis'
import type { QuoteRecord } from '@/lib/db/quotes'
import type { QuoteBreakdown, QuoteView } from '@/lib/schemas/quote'
import type { VenueReference } from '@/lib/schemas/reference'
import { perilName } from '@/lib/services/views/programView'
import { quoteStatus } from '@/lib/services/views/quoteStatus'

/** @param coverId the cover that the quote became @param now chain seconds @param withdrawn whether volatility left its envelope */
export function quoteView(
  record: QuoteRecord,
  {
    venue,
    asset,
    coverId,
    now,
    withdrawn = false,
  }: { venue: VenueReference; asset: Address; coverId: number | null; now: number; withdrawn?: boolean },
): QuoteView {
  const market = record.market as Address
  const required = !isAddressEqual(record.venueOwner as Address, record.buyer as Address)
  return {
    id: record.id,
    status: quoteStatus({ coverId, deadline: record.deadline, now, withdrawn }),
    venue,
    terms: {
      ...{ venueId: record.venueId, programId: record.programId, layer: record.layer, share: `${record.share}` },
      ...{ buyer: record.buyer, pool: record.pool, peril: perilName(record.peril), vault: record.vault },
      ...{ attachment: `${record.attachment}`, exhaustion: `${record.exhaustion}`, limit: `${record.limit}` },
      ...{ start: record.start, end: record.end, premium: `${record.premium}`, modelHash: record.modelHash },
      ...{ nonce: `${record.nonce}`, deadline: record.deadline },
    },
    chainId: record.chainId,
    market,
    quoteHash: record.quoteHash,
    signer: record.signer,
    signature: record.signature,
    breakdown: record.breakdown as unknown as QuoteBreakdown,
    calls: {
      approve: {
        to: asset,
        data: encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [market, record.premium] }),
      },
      buy: required ? null : { to: market, data: buyCalldata(record) },
    },
    consent: { required, owner: record.venueOwner, digest: record.consentHash },
    coverId,
    createdAt: record.issuedAt,
  }
}

function buyCalldata(record: QuoteRecord): Hex {
  const quote = {
    ...record,
    venueId: BigInt(record.venueId),
    programId: BigInt(record.programId),
    buyer: record.buyer as Address,
    pool: record.pool as Address,
    vault: record.vault as Address,
    modelHash: record.modelHash as Hex,
  }
  return encodeFunctionData({
    abi: coverMarketAbi,
    functionName: 'buy',
    args: [quote, record.signature as Hex, '0x'],
  })
}
