import type { Database, Db } from '@/lib/db/client'
import { type Checkpoint, getCheckpoint } from '@/lib/db/journal/checkpoint'
import type { Facts } from '@/lib/db/journal/facts'
import { insertFacts } from '@/lib/db/journal/insertFacts'
import { notify } from '@/lib/db/notify'
import type { Topic } from '@/lib/schemas/stream'

/** Journal rows without facts are kept this far behind the checkpoint, to find where a reorganisation began. */
const JOURNAL_DEPTH = 256
/** Any number, the same for all indexers: one moves the checkpoint at a time. */
const LOCK = 7_265_142

/** A stretch of blocks as it was read from the chain. */
export interface Batch {
  /** The checkpoint on which it builds; null for the first. */
  base: Checkpoint | null
  /** Last block of the index that is still in the chain; below `base` after a reorganisation. */
  keep: number
  facts: Facts
  checkpoint: Checkpoint
  topics: Topic[]
}

/**
 * Undoes what left the chain, writes what came and moves the checkpoint: all or nothing.
 * @returns false, with nothing written, if another indexer has moved the checkpoint since `base` was read
 */
export async function applyBatch(database: Database, batch: Batch): Promise<boolean> {
  return database.$transaction(
    async (db) => {
      await db.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`
      const current = await getCheckpoint(db)
      if (current?.blockHash !== batch.base?.blockHash) return false
      await db.block.deleteMany({ where: { number: { gt: batch.keep } } })
      await db.poolSnapshot.deleteMany({ where: { kept: false } })
      await db.treatySnapshot.deleteMany()
      await insertFacts(db, batch.facts)
      await sumSnapshots(db, Math.min(...batch.facts.snapshots.map(({ blockNumber }) => blockNumber)))
      const { minimumRequest, insurableMultiple, ...rest } = batch.checkpoint
      const row = { ...rest, minimumRequest: `${minimumRequest}`, insurableMultiple: `${insurableMultiple}` }
      await db.checkpoint.upsert({ where: { id: 1 }, create: { id: 1, ...row }, update: row })
      await pruneJournal(db, batch.checkpoint.blockNumber - JOURNAL_DEPTH)
      await notify(db, { block: { number: rest.blockNumber, time: rest.blockTime }, topics: batch.topics })
      return true
    },
    { timeout: 60_000, maxWait: 10_000 },
  )
}

/** Fills the sums since each pool's beginning into the snapshots from a block on. */
async function sumSnapshots(db: Db, from: number): Promise<void> {
  if (!Number.isFinite(from)) return
  await db.$executeRaw`
    UPDATE pool_snapshot s SET
      premium_earned = GREATEST(0,
        COALESCE((SELECT SUM(c.premium - COALESCE(n.premium, 0)) FROM cover c LEFT JOIN cover_cession n ON n.cover_id = c.id
          WHERE c.pool_address = s.pool_address AND c.block_number <= s.block_number), 0)
        - COALESCE((SELECT SUM(e.amount - COALESCE(n.premium, 0)) FROM cover_end e JOIN cover c ON c.id = e.cover_id
          LEFT JOIN cover_cession n ON n.cover_id = c.id
          WHERE e.kind = 'voided' AND c.pool_address = s.pool_address AND e.block_number <= s.block_number), 0)
        - COALESCE((SELECT SUM(x.pool_refund) FROM cover_cancellation x JOIN cover c ON c.id = x.cover_id
          WHERE c.pool_address = s.pool_address AND x.block_number <= s.block_number), 0)
        - COALESCE((SELECT SUM(f.amount) FROM fee_collection f
          WHERE f.pool_address = s.pool_address AND f.block_number <= s.block_number), 0)
        - s.unearned - s.fees),
      losses_paid = COALESCE((SELECT SUM(p.paid) FROM settlement p JOIN cover c ON c.id = p.cover_id
        WHERE c.pool_address = s.pool_address AND p.block_number <= s.block_number), 0)
    WHERE s.block_number >= ${from}`
}

/** Forgets old blocks that hold nothing; every block with a fact stays as long as its facts. */
async function pruneJournal(db: Db, below: number): Promise<void> {
  await db.block.deleteMany({ where: { number: { lt: below }, holds: false } })
}
