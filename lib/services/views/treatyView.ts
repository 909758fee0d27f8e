import type { TreatyRecord } from '@/lib/db/treaties'
import type { AssetReference } from '@/lib/schemas/reference'
import { type TreatyView, treatyStageSchema } from '@/lib/schemas/treaty'

/**
 * Null while the index has not yet seen how the treaty stands.
 * @param premiumCeded asset units
 */
export function treatyView(treaty: TreatyRecord, asset: AssetReference, premiumCeded: bigint): TreatyView | null {
  const state = treaty.snapshots[0]
  const stage = state && treatyStageSchema.options[state.stage]
  if (!stage) return null
  const { opening } = treaty
  return {
    address: treaty.address,
    number: treaty.number,
    name: treaty.name,
    symbol: treaty.symbol,
    shareDecimals: treaty.shareDecimals,
    pool: { address: treaty.poolAddress, name: treaty.pool.name },
    asset,
    stage,
    retention: `${treaty.retention}`,
    limit: `${treaty.limit}`,
    cession: `${state.cession}`,
    auction: {
      start: treaty.auctionStart,
      end: treaty.auctionEnd,
      from: `${treaty.cessionFrom}`,
      to: `${treaty.cessionTo}`,
    },
    opened: opening && { block: opening.blockNumber, time: opening.block.time, transaction: opening.transaction },
    closesAt: treaty.closesAt,
    collateral: `${state.totalAssets}`,
    premiumCeded: `${premiumCeded}`,
    unearned: `${state.unearned}`,
    losses: `${state.cumulativeLoss}`,
    lossesRefunded: `${state.cumulativeRefund}`,
    ceded: `${state.ceded}`,
    receivable: `${state.receivable}`,
    liveCovers: state.liveCovers,
    asOf: { block: state.blockNumber, time: state.block.time },
  }
}
