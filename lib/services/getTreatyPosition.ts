import { getTreaty, getTreatyPosition as read } from '@/lib/db/treaties'
import { mulDivDown, WAD } from '@/lib/domain/money'
import type { TreatyPositionView } from '@/lib/schemas/treaty'
import { NotFound } from '@/lib/services/notFound'
import type { ReadDeps } from '@/lib/services/readContext'

/** What an account has in a treaty. @throws {NotFound} when there is no such treaty */
export async function getTreatyPosition(
  { database }: ReadDeps,
  { address, account }: { address: string; account: string },
): Promise<TreatyPositionView> {
  const state = (await getTreaty(database, address))?.snapshots[0]
  if (!state) throw new NotFound(`treaty ${address}`)
  const { shares, deposited, withdrawn } = await read(database, address, account)
  const { totalShares, totalAssets } = state
  return {
    treaty: address,
    account,
    shares: `${shares}`,
    value: `${totalShares === 0n ? 0n : mulDivDown(shares, totalAssets, totalShares)}`,
    part: `${totalShares === 0n ? 0n : mulDivDown(shares, WAD, totalShares)}`,
    deposited: `${deposited}`,
    withdrawn: `${withdrawn}`,
    asOf: { block: state.blockNumber, time: state.block.time },
  }
}
