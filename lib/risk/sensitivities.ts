import type { Assets } from '@/lib/domain/money'
import { estimate } from '@/lib/risk/estimate'
import type { VenueExposure } from '@/lib/risk/exposure'
import type { LayerRequest } from '@/lib/risk/priceLayer'

/** What a premium is moved by. */
export const DRIVERS = ['openInterest', 'volatility', 'fund', 'depth', 'attachment'] as const
export type Driver = (typeof DRIVERS)[number]

/** A premium, and what of it is simulated. */
export type Priced = {
  premium: Assets
  /** The expected loss in it, with the loads that are shares of it, by each of the library's replicates: asset. */
  losses: readonly number[]
}

/** How a premium answers to one driver being 10 % higher, everything else as it is. */
export type Sensitivity = {
  driver: Driver
  premium: Assets
  change: Assets
  /** Of the change's expected loss, asset: replicates are compared in pairs, since they share their random streams. */
  standardError: number
  /** `ln(premium after ÷ before) ÷ ln 1.1`; 0 where there is no premium to move. */
  elasticity: number
}

/** Prices a request on an exposure; with the same seed for all, so that errors cancel. */
export type PriceOf = (exposure: VenueExposure, request: LayerRequest) => Promise<Priced>

/** How much higher each driver is made, as a share of itself. */
export const BUMP = 0.1

/**
 * The premium with each driver 10 % higher. With a higher fund the layer starts as much higher: the attachment is the fund's
 * end. With a higher attachment it keeps its width. A floor in the request holds back what lies below it: ask with 0 to see the
 * model's own answer.
 */
export async function sensitivities(
  priceOf: PriceOf,
  exposure: VenueExposure,
  request: LayerRequest,
): Promise<{ before: Assets; results: Sensitivity[] }> {
  const before = await priceOf(exposure, request)
  const results: Sensitivity[] = []
  for (const driver of DRIVERS) {
    const after = await priceOf(...bumped(driver, exposure, request))
    const ratio = Number(after.premium) / Number(before.premium)
    results.push({
      driver,
      premium: after.premium,
      change: after.premium - before.premium,
      standardError: errorBetween(before, after),
      elasticity: Number.isFinite(ratio) && ratio > 0 ? Math.log(ratio) / Math.log(1 + BUMP) : 0,
    })
  }
  return { before: before.premium, results }
}

/** Standard error of the difference of two prices' expected losses, replicate by replicate. */
export function errorBetween(before: Priced, after: Priced): number {
  return estimate(after.losses.map((loss, replicate) => loss - (before.losses[replicate] as number))).standardError
}

function bumped(driver: Driver, exposure: VenueExposure, request: LayerRequest): [VenueExposure, LayerRequest] {
  const { attachment, exhaustion } = request.layer
  const up = (amount: number) => amount * (1 + BUMP)
  const lifted = (by: bigint) => ({
    ...request,
    layer: { attachment: attachment + by, exhaustion: exhaustion + by },
  })
  const markets = (
    change: (market: VenueExposure['markets'][number]) => Partial<VenueExposure['markets'][number]>,
  ) => ({
    ...exposure,
    markets: exposure.markets.map((market) => ({ ...market, ...change(market) })),
  })
  switch (driver) {
    case 'openInterest': {
      const grow = (ladder: VenueExposure['markets'][number]['long']) =>
        ladder.map((rung) => ({ ...rung, openInterest: up(rung.openInterest) }))
      return [markets(({ long, short }) => ({ long: grow(long), short: grow(short) })), request]
    }
    case 'volatility':
      return [markets(({ dailyVolatility }) => ({ dailyVolatility: up(dailyVolatility) })), request]
    case 'depth':
      return [markets(({ depth }) => ({ depth: up(depth) })), request]
    case 'fund':
      return [{ ...exposure, fund: up(exposure.fund) }, lifted(BigInt(Math.round(exposure.fund * BUMP * 1e6)))]
    case 'attachment':
      return [exposure, lifted(attachment / 10n)]
  }
}
