import type { Db } from '@/lib/db/client'
import { coverIndexes } from '@/lib/db/coverIndexes'
import { coversInForce } from '@/lib/db/portfolioRuns'
import { poolMeasures } from '@/lib/risk/portfolio/poolMeasures'
import type { PortfolioCover } from '@/lib/risk/portfolio/portfolio'
import { toWhole } from '@/lib/risk/toWhole'
import { type PoolRisk, poolRiskYearSchema } from '@/lib/schemas/poolRisk'
import { lastPortfolio } from '@/lib/services/lastPortfolio'
import { poolMeasureView } from '@/lib/services/views/poolMeasureView'

/**
 * What a pool may lose on what is left of its covers: the days that remain, from where their indexes stand, above what they have paid
 * or owe; beside it the whole covers over one year, which prices rest on. Null until a run is finished.
 * @param now chain seconds
 */
export async function poolRisk(db: Db, { pool, now }: { pool: string; now: number }): Promise<PoolRisk | null> {
  const run = await lastPortfolio(db, pool)
  const kept = run && poolRiskYearSchema.safeParse(run.summary)
  if (!run || !kept?.success) return null
  const inForce = (await coversInForce(db)).filter((cover) => cover.pool === pool)
  const indexes = await coverIndexes(
    db,
    inForce.map(({ coverId }) => coverId),
  )
  const running: (PortfolioCover & { coverId: number })[] = run.portfolio.covers
    .filter(({ coverId }) => inForce.some((cover) => cover.coverId === coverId))
    .map(({ track, ...cover }) => {
      const { level, reached } = indexes.get(cover.coverId) ?? { level: 0n, reached: 0n }
      return { ...cover, running: { track, level: toWhole(level), reached: toWhole(reached) } }
    })
  const last = inForce.reduce((latest, { until }) => Math.max(latest, until), now)
  return {
    ...kept.data,
    running: poolMeasureView(poolMeasures(run.library, running), running, last - now),
    computedAt: Math.floor(run.computedAt.getTime() / 1000),
  }
}
