import type { Db } from '@/lib/db/client'
import { coverIndexes } from '@/lib/db/coverIndexes'
import { type CoverTreaty, coverTreaties } from '@/lib/db/coverTreaties'
import { coversInForce } from '@/lib/db/portfolioRuns'
import { payoutOf } from '@/lib/risk/portfolio/poolLosses'
import { poolMeasures } from '@/lib/risk/portfolio/poolMeasures'
import type { PortfolioCover, PortfolioTreaty } from '@/lib/risk/portfolio/portfolio'
import { toWhole } from '@/lib/risk/toWhole'
import { type PoolRisk, poolRiskYearSchema } from '@/lib/schemas/poolRisk'
import { lastPortfolio } from '@/lib/services/lastPortfolio'
import { poolMeasureView } from '@/lib/services/views/poolMeasureView'

/**
 * What a pool may lose on what is left of its covers: the days that remain, from where their indexes stand, above what they have paid
 * or owe, before and after what treaties carry; beside it the whole covers over one year, which prices rest on. Null until a run is finished.
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
  const treaties = (
    await coverTreaties(
      db,
      running.map(({ coverId }) => coverId),
    )
  ).map((treaty) => treatyOf(treaty, running))
  const last = inForce.reduce((latest, { until }) => Math.max(latest, until), now)
  const measured = (by: readonly PortfolioTreaty[]) =>
    poolMeasureView(poolMeasures(run.library, running, by), running, last - now)
  return {
    ...kept.data,
    running: measured([]),
    net: treaties.length > 0 ? measured(treaties) : null,
    computedAt: Math.floor(run.computedAt.getTime() / 1000),
  }
}

/** A treaty as the risk engine reads it. What its covers owe and nobody has settled yet counts as lost. */
function treatyOf(
  { retention, limit, losses, covers }: CoverTreaty,
  running: readonly (PortfolioCover & { coverId: number })[],
): PortfolioTreaty {
  const carried = running.flatMap(({ coverId }, index) => (covers.has(coverId) ? [index] : []))
  const unsettled = carried.reduce((sum, index) => {
    const { running: term, coverId, ...cover } = running[index] as (typeof running)[number]
    const owed = payoutOf(cover, term?.reached ?? 0) - toWhole(covers.get(coverId) ?? 0n)
    return sum + Math.max(owed, 0)
  }, 0)
  return {
    retention: toWhole(retention),
    limit: toWhole(limit),
    lost: toWhole(losses) + unsettled,
    covers: carried,
  }
}
