import { cededPremiums, countReinsurers, listTreaties, getTreaty as read, treatyHistory } from '@/lib/db/treaties'
import type { TreatyDetail } from '@/lib/schemas/treaty'
import { assetOf } from '@/lib/services/assetOf'
import { NotFound } from '@/lib/services/notFound'
import type { ReadDeps } from '@/lib/services/readContext'
import { treatyTimeline } from '@/lib/services/views/treatyTimeline'
import { treatyView } from '@/lib/services/views/treatyView'

const MOST_ENTRIES = 100

/** One treaty with its money and what happened to it. @throws {NotFound} */
export async function getTreaty(deps: ReadDeps, { address }: { address: string }): Promise<TreatyDetail> {
  const { database } = deps
  const treaty = await read(database, address)
  const state = treaty?.snapshots[0]
  if (!treaty || !state) throw new NotFound(`treaty ${address}`)
  const [asset, premiums, siblings, history, reinsurers] = await Promise.all([
    assetOf(deps),
    cededPremiums(database),
    listTreaties(database, { pool: treaty.poolAddress }),
    treatyHistory(database, address, MOST_ENTRIES),
    countReinsurers(database, address),
  ])
  const view = treatyView(treaty, asset, premiums.get(address) ?? 0n)
  if (!view) throw new NotFound(`treaty ${address}`)
  const other = siblings.find(
    (sibling) => sibling.address !== address && sibling.opening && state.block.time < sibling.closesAt,
  )
  const waits = view.stage === 'raising' && other
  return {
    ...view,
    totalShares: `${state.totalShares}`,
    cash: `${state.cash}`,
    reserved: `${state.reserved}`,
    refunds: `${state.refunds}`,
    reinsurers,
    waitsFor: waits ? { address: other.address, name: other.name, closesAt: other.closesAt } : null,
    history: treatyTimeline(history, view, MOST_ENTRIES),
  }
}
