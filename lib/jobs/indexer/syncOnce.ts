import { applyBatch } from '@/lib/db/journal/applyBatch'
import { getCheckpoint } from '@/lib/db/journal/checkpoint'
import { findAncestor } from '@/lib/jobs/indexer/findAncestor'
import { type IndexerDeps, readBatch } from '@/lib/jobs/indexer/readBatch'
import { readHeader } from '@/lib/jobs/indexer/readHeader'

/** Blocks of one stretch; nodes limit how many logs they give at once. */
const STRETCH = 2000

export interface SyncResult {
  /** The index has reached this block. */
  block: number
  head: number
  /** Blocks undone because the chain was reorganised. */
  undone: number
}

/**
 * Takes the index one stretch further, or back to where the chain was reorganised and on from there.
 * @returns null when there is nothing to do
 * @throws {ChainMoved} when the chain changes meanwhile; {@link viem.BaseError} when it does not answer
 */
export async function syncOnce(deps: IndexerDeps): Promise<SyncResult | null> {
  const { database, reader, deployment } = deps
  const base = await getCheckpoint(database)
  const head = Number(await reader.getBlockNumber({ cacheTime: 0 }))
  const floor = deployment.startBlock - 1
  let keep = base?.blockNumber ?? floor
  if (base && (await readHeader(reader, base.blockNumber))?.hash !== base.blockHash) {
    keep = await findAncestor(database, reader, base.blockNumber, floor)
  }
  const moved = keep !== (base?.blockNumber ?? floor)
  if (head <= keep && !moved) return null
  const last = await readHeader(reader, Math.max(Math.min(head, keep + STRETCH), keep))
  if (!last) return null
  const batch = await readBatch(deps, { base, keep, last })
  if (!(await applyBatch(database, batch))) return null
  return { block: last.number, head, undone: base ? Math.max(0, base.blockNumber - keep) : 0 }
}
