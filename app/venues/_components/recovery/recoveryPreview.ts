import { type Recovery, recover, refundDown } from '@/lib/domain/recovery'
import { applyRefund } from '@/lib/domain/treaty'
import type { CoverView } from '@/lib/schemas/cover'
import type { ProgramView } from '@/lib/schemas/program'
import type { TreatyView } from '@/lib/schemas/treaty'

type Part = { name: string; amount: bigint }

/** What becomes of a recovery, base units. */
export type RecoveryPreview = {
  /** What the venue got back of the program's loss, this included, as it counts. */
  recovered: bigint
  /** What counts of this recovery; the rest exceeds the loss. */
  counted: bigint
  /** What the venue pays in: what of it is due to sold shares of layers, rounded up. */
  taken: bigint
  toTreaties: Part[]
  /** By pool, for the shares held at the loss. */
  toShares: Part[]
  /** Paid in for covers that were cancelled before they had paid; back to the venue's vault. */
  toVault: bigint
}

type Market = {
  program: Pick<ProgramView, 'layers' | 'index' | 'start'>
  covers: readonly Pick<CoverView, 'id' | 'layer' | 'paid' | 'owed' | 'status' | 'cancellation' | 'cession' | 'pool'>[]
  treaties: readonly Pick<TreatyView, 'address' | 'name' | 'retention' | 'limit' | 'losses' | 'lossesRefunded'>[]
}

function addTo(parts: Map<string, Part>, key: string, name: string, amount: bigint): void {
  if (amount > 0n) parts.set(key, { name, amount: (parts.get(key)?.amount ?? 0n) + amount })
}

/**
 * What a recovery of `amount` would take and whom it would refund, once the keeper has counted it for every cover. Computed as
 * `RecoveryDesk` does, cover by cover in their order.
 * @param before where the program's recoveries stand
 */
export function recoveryPreview(
  { program, covers, treaties }: Market,
  before: Recovery,
  amount: bigint,
): RecoveryPreview {
  const index = BigInt(program.index)
  const layers = program.layers.map(({ attachment, exhaustion, sold }) => ({
    ...{ attachment: BigInt(attachment), exhaustion: BigInt(exhaustion), sold: BigInt(sold) },
  }))
  const after = recover(layers, index, before, amount)
  const losses = new Map(
    treaties.map((one) => [one.address, { total: BigInt(one.losses), refunded: BigInt(one.lossesRefunded) }]),
  )
  const toTreaties = new Map<string, Part>()
  const toShares = new Map<string, Part>()
  let toVault = 0n
  for (const cover of [...covers].sort((a, b) => a.id - b.id)) {
    const { layer, cancellation, cession, pool } = cover
    // The share of a cover that was undone before the start was sold to others, or to nobody.
    if (cover.status === 'voided' || (cancellation !== null && cancellation.until <= program.start)) continue
    const bounds = { attachment: BigInt(layer.attachment), exhaustion: BigInt(layer.exhaustion) }
    const paid = BigInt(cover.paid) + BigInt(cover.owed)
    const at = (recovered: bigint) => refundDown(bounds, BigInt(layer.limit), paid, index, recovered)
    const [from, to] = [at(before.recovered), at(after.recovered)]
    const refund = to.refund - from.refund
    toVault += to.surplus - from.surplus
    const treaty = treaties.find(({ address }) => address === cession?.treaty)
    const lost = treaty && losses.get(treaty.address)
    let part = 0n
    if (treaty && lost && lost.refunded + refund <= lost.total) {
      const terms = { retention: BigInt(treaty.retention), limit: BigInt(treaty.limit) }
      const applied = applyRefund(terms, lost, refund)
      losses.set(treaty.address, applied.losses)
      part = applied.part
      addTo(toTreaties, treaty.address, treaty.name, part)
    }
    addTo(toShares, pool.address, pool.name, refund - part)
  }
  return {
    recovered: after.recovered,
    counted: after.recovered - before.recovered,
    taken: after.paidIn - before.paidIn,
    toTreaties: [...toTreaties.values()],
    toShares: [...toShares.values()],
    toVault,
  }
}
