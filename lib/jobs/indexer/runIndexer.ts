import type { Logger } from 'pino'
import { ChainMoved } from '@/lib/jobs/indexer/chainMoved'
import { prepareIndex } from '@/lib/jobs/indexer/prepareIndex'
import type { IndexerDeps } from '@/lib/jobs/indexer/readBatch'
import { syncOnce } from '@/lib/jobs/indexer/syncOnce'
import { pause } from '@/lib/jobs/pause'

/** Milliseconds between two looks at the chain: soon again after something came, slower while nothing does. */
const POLL = { first: 200, most: 1_000 }
const BACKOFF = { first: 500, most: 10_000 }

/**
 * Follows the chain until `signal` aborts. Whatever fails (the chain or the database away) is logged and tried again,
 * after longer and longer pauses.
 */
export async function runIndexer(
  deps: Omit<IndexerDeps, 'assetDecimals'> & { log: Logger },
  signal: AbortSignal,
): Promise<void> {
  const { log } = deps
  let wait = BACKOFF.first
  let idle = POLL.first
  let ready: IndexerDeps | undefined
  while (!signal.aborted) {
    try {
      ready ??= { ...deps, assetDecimals: await prepareIndex(deps) }
      const result = await syncOnce(ready)
      wait = BACKOFF.first
      if (result?.undone) log.warn(result, 'The chain was reorganised; the index followed.')
      else if (result) log.debug(result, 'Indexed')
      idle = result ? POLL.first : Math.min(idle * 1.5, POLL.most)
      if (!result || result.block >= result.head) await pause(idle, signal)
    } catch (error) {
      if (error instanceof ChainMoved) continue
      log.error({ err: error, retryIn: wait }, 'Indexing failed; it will be tried again.')
      await pause(wait, signal)
      wait = Math.min(wait * 2, BACKOFF.most)
    }
  }
}
