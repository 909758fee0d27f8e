import type { Db } from '@/lib/db/client'
import { latestPortfolioRun, portfolioBlocks } from '@/lib/db/portfolioRuns'
import type { LayerBounds } from '@/lib/domain/layer'
import { WAD } from '@/lib/domain/money'
import { incrementalShortfall } from '@/lib/risk/portfolio/incrementalShortfall'
import type { PortfolioBlock, PortfolioPlan } from '@/lib/risk/portfolio/portfolio'
import { toWhole } from '@/lib/risk/toWhole'
import type { StoredPortfolio } from '@/lib/services/poolPortfolio'

/** The last run whose blocks were read; a run never changes. */
let last: { key: string; blocks: readonly PortfolioBlock[] } | null = null

/**
 * What a share of a layer would add to its pool's expected shortfall at 99.9 % over one year, asset, on the pool's last run.
 * Undefined where the pool has none yet, or none with the venue: the cover's own shortfall, which is more, then stands for it.
 */
export async function poolShortfall(
  db: Db,
  { pool, venueId, layer, share }: { pool: string; venueId: number; layer: LayerBounds; share: bigint },
): Promise<number | undefined> {
  const run = await latestPortfolioRun(db, pool)
  if (!run) return undefined
  const { venues, covers } = run.portfolio as unknown as StoredPortfolio
  const venue = venues.findIndex((one) => one.venueId === venueId)
  if (venue < 0) return undefined
  if (last?.key !== run.key) last = { key: run.key, blocks: await portfolioBlocks(db, run.key) }
  const { days, modelHash } = run.plan as unknown as PortfolioPlan
  const library = { venues: venues.length, days, blocks: last.blocks, modelHash }
  const added = {
    venue,
    attachment: toWhole(layer.attachment),
    exhaustion: toWhole(layer.exhaustion),
    share: Number(share) / Number(WAD),
  }
  return Math.max(incrementalShortfall(library, covers, added, 0.999).mean, 0)
}
