import type { Assets } from '@/lib/domain/money'
import type { VenueExposure } from '@/lib/risk/exposure'
import type { LayerRequest } from '@/lib/risk/priceLayer'

/** What a premium is moved by. */
export const DRIVERS = ['openInterest', 'volatility', 'fund', 'depth', 'attachment'] as const
export type Driver = (typeof DRIVERS)[number]

/** How a premium answers to one driver being 10 % higher, everything else as it is. */
export type Sensitivity = { driver: Driver; premium: Assets; change: Assets; elasticity: number }

/** Prices a request on an exposure; with the same seed for all, so that errors cancel. */
export type PriceOf = (exposure: VenueExposure, request: LayerRequest) => Promise<Assets>

const BUMP = 0.1

/**
 * The premium with each driver 10 % higher, and its elasticity, `ln(premium after ÷ before) ÷ ln 1.1`. With a higher fund the
 * layer starts as much higher: the attachment is the fund's end. With a higher attachment it keeps its width.
 */
export async function sensitivities(
  priceOf: PriceOf,
  exposure: VenueExposure,
  request: LayerRequest,
): Promise<Sensitivity[]> {
  const before = await priceOf(exposure, request)
  const results: Sensitivity[] = []
  for (const driver of DRIVERS) {
    const premium = await priceOf(...bumped(driver, exposure, request))
    const elasticity = Math.log(Number(premium) / Number(before)) / Math.log(1 + BUMP)
    results.push({ driver, premium, change: premium - before, elasticity })
  }
  return results
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
      return [{ ...exposure, fund: up(exposure.fund) }, lifted(BigInt(Math.round(exposure.fund * BUMP)) * 1_000_000n)]
    case 'attachment':
      return [exposure, lifted(attachment / 10n)]
  }
}
