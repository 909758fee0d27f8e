import type { Db } from '@/lib/db/client'
import type { LayerBounds } from '@/lib/domain/layer'
import { WAD } from '@/lib/domain/money'
import { incrementalShortfall } from '@/lib/risk/portfolio/incrementalShortfall'
import { toWhole } from '@/lib/risk/toWhole'
import { lastPortfolio } from '@/lib/services/lastPortfolio'

/**
 * What a share of a layer would add to its pool's expected shortfall at 99.9 % over one year, asset, on the pool's last run.
 * Undefined where the pool has none yet, or none with the venue: the cover's own shortfall, which is more, then stands for it.
 */
export async function poolShortfall(
  db: Db,
  { pool, venueId, layer, share }: { pool: string; venueId: number; layer: LayerBounds; share: bigint },
): Promise<number | undefined> {
  const run = await lastPortfolio(db, pool)
  if (!run) return undefined
  const { venues, covers } = run.portfolio
  const venue = venues.findIndex((one) => one.venueId === venueId)
  if (venue < 0) return undefined
  const added = {
    venue,
    attachment: toWhole(layer.attachment),
    exhaustion: toWhole(layer.exhaustion),
    share: Number(share) / Number(WAD),
  }
  return Math.max(incrementalShortfall(run.library, covers, added, 0.999).mean, 0)
}
