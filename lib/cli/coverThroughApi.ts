import { type Hex, parseEventLogs } from 'viem'
import { type ChainWriter, writerFor } from '@/lib/chain/clients'
import { coverMarketAbi } from '@/lib/chain/generated/abis'
import { localAccount } from '@/lib/chain/localAccounts'
import type { ApiClient } from '@/lib/cli/apiClient'
import type { LocalStack } from '@/lib/cli/localStack'
import { mint, openProgram } from '@/lib/cli/marketSetup'
import { booksSchema } from '@/lib/oracle/venueFeed'
import { DEMO_PROGRAM } from '@/lib/replay/demoProgram'
import type { ProgramTerm } from '@/lib/replay/programTerm'
import { exposureReceiptSchema } from '@/lib/schemas/exposure'
import { programSchema } from '@/lib/schemas/program'
import { type QuoteView, quoteSchema } from '@/lib/schemas/quote'
import { venueSchema } from '@/lib/schemas/venue'

export const DEMO_VENUE = {
  slug: 'replay-exchange',
  name: 'Replay Exchange',
  description:
    'A fictional exchange of one BTC perpetual whose books are played by the risk engine along a path of prices. Its exposure and its layer are documented in lib/replay.',
} as const

/** The venue puts its profile and its exposure through the API, as an exchange would. */
export async function presentVenue(stack: LocalStack, api: ApiClient, venueId: bigint): Promise<void> {
  await api(venueSchema, 'POST', '/api/v1/venues', { ...DEMO_VENUE, onchainId: Number(venueId) })
  const { timestamp } = await stack.market.reader.getBlock()
  const response = await fetch(`http://127.0.0.1:${stack.ports.venue}/v1/books/${timestamp}`)
  const { at, exposure } = booksSchema.parse(await response.json())
  await api(exposureReceiptSchema, 'PUT', `/api/v1/venues/${DEMO_VENUE.slug}/exposure`, { observedAt: at, exposure })
}

async function send(stack: LocalStack, writer: ChainWriter, call: { to: string; data: string }) {
  const { reader } = stack.market
  const hash = await writer.sendTransaction({ to: call.to as Hex, data: call.data as Hex })
  const receipt = await reader.waitForTransactionReceipt({ hash })
  if (receipt.status !== 'success') throw new Error(`The transaction ${hash} reverted.`)
  return receipt
}

/** The venue's owner opens the program, asks for a quote through the API and buys it with the calls it comes with. */
export async function buyThroughApi(
  stack: LocalStack,
  api: ApiClient,
  { venueId, term }: { venueId: bigint; term: ProgramTerm },
): Promise<{ coverId: bigint; quote: QuoteView }> {
  const { market, shift } = stack
  const owner = localAccount('venueOwner')
  const programId = await openProgram(market, {
    venueId,
    start: term.start + shift,
    end: term.end + shift,
    coinsurance: DEMO_PROGRAM.coinsurance,
    fundDeclared: DEMO_PROGRAM.fund,
    ...DEMO_PROGRAM.layer,
  })
  await api(programSchema, 'GET', `/api/v1/programs/${programId}`)
  const quote = await api(quoteSchema, 'POST', '/api/v1/quotes', {
    programId: Number(programId),
    layer: 0,
    share: String(DEMO_PROGRAM.share),
    buyer: owner.address,
    pool: market.pool,
  })
  if (!quote.calls.buy) throw new Error('The venue owner needs nobody’s consent, yet the quote asks for it.')
  await mint(market, owner.address, BigInt(quote.terms.premium))
  const writer = writerFor(market.reader, owner)
  await send(stack, writer, quote.calls.approve)
  const { logs } = await send(stack, writer, quote.calls.buy)
  const [bought] = parseEventLogs({ abi: coverMarketAbi, eventName: 'CoverBought', logs })
  if (!bought) throw new Error('The purchase emitted no CoverBought.')
  return { coverId: bought.args.coverId, quote }
}
