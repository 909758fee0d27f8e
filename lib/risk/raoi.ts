import type { Assets } from '@/lib/domain/money'
import type { MarketExposure, Rung, Side, VenueExposure } from '@/lib/risk/exposure'
import { toAssetsDown } from '@/lib/risk/liquidation'
import { adverseMove } from '@/lib/risk/moveLaw'
import { DEFAULT_PARAMETERS, type ModelParameters } from '@/lib/risk/parameters'

/** 1 − 99.9 %. */
const TAIL = 1e-3
/** Below this probability moves are at the cut-off or weigh nothing: open interest bounds the loss. */
const LEAST = 1e-12
/** Panels of four Gauss–Legendre nodes over the log of the probability. */
const PANELS = 24
const NODES = [
  [-0.861136311594053, 0.347854845137454],
  [-0.339981043584856, 0.652145154862546],
  [0.339981043584856, 0.652145154862546],
  [0.861136311594053, 0.347854845137454],
] as const

/**
 * Risk-adjusted open interest, asset:
 *
 *     RAOI = Σ_market max_side Σ_rung OI · ES₉₉.₉[(ℓ(X) − m)⁺]
 *
 * with m the distance to bankruptcy, X the worst adverse 24-h log move given today's volatility, and ℓ(X) = 1 − e^−X for
 * longs, e^X − 1 for shorts. By quadrature over the tail's probability, so that all who have the same open interest,
 * ladders and volatility get the same figure. Rungs are spread evenly, not lumped; markets add up on purpose.
 * @param exposure one that `assertExposure` has passed
 */
export function raoiOf(exposure: VenueExposure, parameters: ModelParameters = DEFAULT_PARAMETERS): number {
  return exposure.markets.reduce(
    (sum, market) => sum + Math.max(shortfall(market, 'long', parameters), shortfall(market, 'short', parameters)),
    0,
  )
}

/** RAOI in base units, rounded down: what a report carries. */
export function raoiDown(exposure: VenueExposure, parameters: ModelParameters = DEFAULT_PARAMETERS): Assets {
  return toAssetsDown(raoiOf(exposure, parameters))
}

/** Expected shortfall at 99.9 % of one side: the mean of its loss over the worst thousandth, `1000 · ∫₀^.001 L(X(p)) dp`. */
function shortfall(market: MarketExposure, side: Side, parameters: ModelParameters): number {
  const lossAt = (tail: number) => {
    const move = adverseMove(side, tail, market.dailyVolatility, parameters)
    return lossBeyondBankruptcy(market[side], side === 'long' ? 1 - Math.exp(-move) : Math.exp(move) - 1)
  }
  const low = Math.log(LEAST)
  const width = (Math.log(TAIL) - low) / PANELS
  let integral = lossAt(LEAST) * LEAST
  for (let panel = 0; panel < PANELS; panel++) {
    for (const [node, weight] of NODES) {
      const tail = Math.exp(low + width * (panel + (1 + node) / 2))
      integral += (weight / 2) * width * tail * lossAt(tail)
    }
  }
  return integral / TAIL
}

/** `Σ OI · (ℓ − m)⁺` over a ladder whose rungs are spread evenly. */
function lossBeyondBankruptcy(ladder: readonly Rung[], fall: number): number {
  let loss = 0
  let near = 0
  for (const { distance, openInterest } of ladder) {
    if (fall <= near) break
    const end = Math.min(fall, distance)
    loss += (openInterest / (distance - near)) * (end - near) * (fall - (near + end) / 2)
    near = distance
  }
  return loss
}
