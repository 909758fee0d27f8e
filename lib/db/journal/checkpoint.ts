import type { Db } from '@/lib/db/client'
import { plain } from '@/lib/db/plain'

/** How far the chain is indexed, and the governed parameters there. */
export interface Checkpoint {
  blockNumber: number
  blockHash: string
  blockTime: number
  /** Seconds. */
  cooldown: number
  /** Asset units. */
  minimumRequest: bigint
  /** Wad. */
  insurableMultiple: bigint
}

/** The checkpoint; null before the first block is indexed. */
export async function getCheckpoint(db: Db): Promise<Checkpoint | null> {
  const row = await db.checkpoint.findUnique({ where: { id: 1 }, omit: { id: true } })
  return row && plain(row)
}
