import { ASSET_DECIMALS, type Assets } from '@/lib/domain/money'
import type { Side } from '@/lib/risk/exposure'

/**
 * How a seized position was closed. `market`: sold or bought in the market. `deleverage`: closed against winners because
 * the fund was empty, booked at mark. `close`: what was left after 24 h, booked at mark.
 */
export type LiquidationKind = 'market' | 'deleverage' | 'close'

/** A venue's raw record of one closed liquidation: what it publishes, and all that the net liquidation loss needs. */
export type Liquidation = {
  /** When, seconds since the window opened; the replay gives unix seconds. */
  time: number
  market: string
  /** Side of the position that was liquidated. */
  side: Side
  /** Units of the underlying. */
  quantity: number
  /** Price at which the position's equity was zero, asset. */
  bankruptcyPrice: number
  /** Price at which it was closed, asset. */
  fillPrice: number
  /** Fee by the venue's schedule, asset. */
  fee: number
  kind: LiquidationKind
}

type Closing = Pick<Liquidation, 'side' | 'quantity' | 'bankruptcyPrice' | 'fillPrice' | 'fee'>

/**
 * What a liquidation adds to the net liquidation loss: `± quantity × (bankruptcy price − fill price) − fee`, + for a long,
 * − for a short; negative where surplus and fee exceed the deficit. Asset.
 */
export function netLossOf({ side, quantity, bankruptcyPrice, fillPrice, fee }: Closing): number {
  const deficit = quantity * (bankruptcyPrice - fillPrice)
  return (side === 'long' ? deficit : -deficit) - fee
}

/**
 * A whole-asset figure of the risk engine in base units, rounded down (towards −∞), so that no loss is reported larger
 * than it was. Exact to the unit for figures below 9 billion.
 */
export function toAssetsDown(amount: number): Assets {
  return BigInt(Math.floor(amount * 10 ** ASSET_DECIMALS))
}

/** Like `toAssetsDown`, rounded up: for premiums and what else is owed to the pool. */
export function toAssetsUp(amount: number): Assets {
  return BigInt(Math.ceil(amount * 10 ** ASSET_DECIMALS))
}

/**
 * Net liquidation loss of records, base units: each record rounded down, then summed, so that any two readers of the same
 * records agree to the unit whatever the order. At most one base unit per record under the exact sum.
 */
export function netLossDown(records: Iterable<Closing>): Assets {
  let sum = 0n
  for (const closing of records) sum += toAssetsDown(netLossOf(closing))
  return sum
}
