import type { Assets } from '@/lib/domain/money'
import { type MarketExposure, openInterestOf, type Rung, type VenueExposure } from '@/lib/risk/exposure'
import type { LayerRequest } from '@/lib/risk/priceLayer'
import { errorBetween, type PriceOf } from '@/lib/risk/sensitivities'

/** What one kind of change did to a premium. */
export type Attribution = {
  cause: Cause
  change: Assets
  /** Of the change's expected loss, asset. */
  standardError: number
}

/** In the order in which they are taken from the earlier quote to the later. */
export const CAUSES = [
  'open interest',
  'volatility',
  'volume and depth',
  'ladders and brackets',
  'fund and rules',
  'layer and limit',
  'term',
  'pool and floor',
] as const
export type Cause = (typeof CAUSES)[number]

export type QuoteGround = { exposure: VenueExposure; request: LayerRequest }

/**
 * Why two quotes differ: the earlier one's inputs are replaced by the later one's, a kind at a time in the order of `CAUSES`, and
 * each step is priced, so the changes sum exactly to the difference. Markets that came or went count as ladders. The floor goes
 * with limit and time until the pool's own state is replaced.
 */
export async function attributeChange(
  priceOf: PriceOf,
  before: QuoteGround,
  after: QuoteGround,
): Promise<{ before: Assets; after: Assets; changes: Attribution[] }> {
  const first = await priceOf(before.exposure, before.request)
  let now = before
  let last = first
  const changes: Attribution[] = []
  for (const cause of CAUSES) {
    now = replace(cause, now, after)
    const priced = await priceOf(now.exposure, now.request)
    changes.push({ cause, change: priced.premium - last.premium, standardError: errorBetween(last, priced) })
    last = priced
  }
  return { before: first.premium, after: last.premium, changes }
}

function replace(cause: Cause, now: QuoteGround, after: QuoteGround): QuoteGround {
  const { exposure, request } = now
  const markets = (change: (market: MarketExposure, later: MarketExposure) => MarketExposure): QuoteGround => ({
    request,
    exposure: {
      ...exposure,
      markets: exposure.markets.map((market) => {
        const later = after.exposure.markets.find((one) => one.market === market.market)
        return later ? change(market, later) : market
      }),
    },
  })
  switch (cause) {
    case 'open interest':
      return markets((market, later) => ({
        ...market,
        long: scaled(market.long, openInterestOf(later.long)),
        short: scaled(market.short, openInterestOf(later.short)),
      }))
    case 'volatility':
      return markets((market, { dailyVolatility }) => ({ ...market, dailyVolatility }))
    case 'volume and depth':
      return markets((market, { dailyVolume, depth }) => ({ ...market, dailyVolume, depth }))
    case 'ladders and brackets':
      return { request, exposure: { ...exposure, markets: after.exposure.markets } }
    case 'fund and rules':
      return { request, exposure: after.exposure }
    case 'layer and limit': {
      const { layer, limit } = after.request
      return { exposure, request: { ...request, layer, limit, floor: (request.floor * limit) / request.limit } }
    }
    case 'term': {
      const { start, end, purchase, grace } = after.request
      const floor =
        (request.floor * BigInt(end + grace - purchase)) / BigInt(request.end + request.grace - request.purchase)
      return { exposure, request: { ...request, start, end, purchase, grace, floor } }
    }
    case 'pool and floor':
      return { exposure, request: after.request }
  }
}

function scaled(ladder: readonly Rung[], openInterest: number): Rung[] {
  const before = openInterestOf(ladder)
  const factor = before > 0 ? openInterest / before : 0
  return ladder.map((rung) => ({ ...rung, openInterest: rung.openInterest * factor }))
}
