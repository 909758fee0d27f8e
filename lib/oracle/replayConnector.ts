import type { Time } from '@/lib/domain/ballastDay'
import type { Assets } from '@/lib/domain/money'
import { assertExposure } from '@/lib/risk/assertExposure'
import { netLossDown } from '@/lib/risk/liquidation'
import { raoiDown } from '@/lib/risk/raoi'
import type { Observation, VenueConnector } from './connector'
import { booksSchema, LIQUIDATIONS_PER_PAGE, liquidationsSchema } from './venueFeed'

const TIMEOUT_MS = 5_000

async function ask(url: URL): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) })
  if (response.status === 404) {
    await response.body?.cancel()
    return undefined
  }
  if (!response.ok) throw new Error(`The venue answered ${response.status} to ${url.pathname}.`)
  return response.json()
}

/**
 * Reads a venue through the feed of its raw books (the replay serves one). Nothing the feed could have summed up is
 * taken from it: the net liquidation loss is the sum over all liquidation records since the listing, RAOI comes from the
 * ladders by the risk engine.
 */
export function replayConnector(feedUrl: string): VenueConnector {
  let counted = 0
  let netLoss: Assets = 0n

  /** Sums up the records until `at`, continuing where the last call ended. */
  async function sumUntil(at: Time, count: number): Promise<Assets> {
    if (count < counted) {
      // The venue started over; so do we.
      counted = 0
      netLoss = 0n
    }
    while (counted < count) {
      const url = new URL('/v1/liquidations', feedUrl)
      url.search = String(new URLSearchParams({ after: String(counted), until: String(at) }))
      const { records } = liquidationsSchema.parse(await ask(url))
      if (records.length === 0) throw new Error(`The venue lists ${counted} of ${count} liquidations.`)
      netLoss += netLossDown(records)
      counted += records.length
      if (records.length < LIQUIDATIONS_PER_PAGE && counted !== count) {
        const found = counted
        counted = 0
        netLoss = 0n
        throw new Error(`The venue lists ${found} liquidations where it speaks of ${count}.`)
      }
    }
    return netLoss
  }

  return {
    async observe(at: Time): Promise<Observation | undefined> {
      const answer = await ask(new URL(`/v1/books/${at}`, feedUrl))
      if (answer === undefined) return undefined
      const books = booksSchema.parse(answer)
      if (books.at !== at) throw new Error(`The venue answered with its books of ${books.at}, not of ${at}.`)
      return {
        observedAt: at,
        netLiquidationLoss: await sumUntil(at, books.liquidations),
        fundBalance: BigInt(books.fund),
        raoi: raoiDown(assertExposure(books.exposure)),
        markets: books.markets.map(({ market, openInterest }) => ({ market, openInterest: BigInt(openInterest) })),
      }
    },
  }
}
