import type { ChainReader } from '@/lib/chain/clients'
import type { Database } from '@/lib/db/client'
import { journalBelow } from '@/lib/db/journal/readJournal'
import { readHeader } from '@/lib/jobs/indexer/readHeader'

const STEP = 64

/**
 * The last block of the journal below `number` that is still in the chain. A block's hash commits to all blocks before
 * it, so the journal may have gaps.
 * @returns `none` if no block of the journal is
 */
export async function findAncestor(
  database: Database,
  reader: ChainReader,
  number: number,
  none: number,
): Promise<number> {
  let below = number
  for (;;) {
    const blocks = await journalBelow(database, below, STEP)
    for (const block of blocks) {
      if ((await readHeader(reader, block.number))?.hash === block.hash) return block.number
      below = block.number
    }
    if (blocks.length < STEP) return none
  }
}
