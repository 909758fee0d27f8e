import type { Db } from '@/lib/db/client'
import { toBigint } from '@/lib/db/decimal'

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
  const row = await db.checkpoint.findUnique({ where: { id: 1 } })
  return (
    row && {
      blockNumber: row.blockNumber,
      blockHash: row.blockHash,
      blockTime: Number(row.blockTime),
      cooldown: row.cooldown,
      minimumRequest: toBigint(row.minimumRequest),
      insurableMultiple: toBigint(row.insurableMultiple),
    }
  )
}
