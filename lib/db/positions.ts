import type { Db } from '@/lib/db/client'
import { plain } from '@/lib/db/plain'

/** What an account has in a pool; amounts in base units. */
export async function getPosition(db: Db, pool: string, account: string) {
  const [held, deposited, collected, fulfilled, exits] = await Promise.all([
    db.positionChange.aggregate({ where: { poolAddress: pool, account }, _sum: { shares: true } }),
    db.deposit.aggregate({ where: { poolAddress: pool, owner: account }, _sum: { assets: true } }),
    db.collection.aggregate({
      where: { poolAddress: pool, controller: account },
      _sum: { assets: true, shares: true },
    }),
    db.exitFulfilment.aggregate({
      where: { poolAddress: pool, controller: account },
      _sum: { assets: true, shares: true },
    }),
    waitingExits(db, pool, account),
  ])
  const sums = plain({ held, deposited, collected, fulfilled })
  return {
    shares: sums.held._sum.shares ?? 0n,
    deposited: sums.deposited._sum.assets ?? 0n,
    collected: sums.collected._sum.assets ?? 0n,
    claimable: {
      shares: (sums.fulfilled._sum.shares ?? 0n) - (sums.collected._sum.shares ?? 0n),
      assets: (sums.fulfilled._sum.assets ?? 0n) - (sums.collected._sum.assets ?? 0n),
    },
    exits,
  }
}

/** Exit requests of which shares still wait, oldest first; of one account, or of all. */
export async function waitingExits(db: Db, pool: string, controller?: string) {
  const rows = await db.exitRequest.findMany({
    where: { poolAddress: pool, ...(controller !== undefined && { controller }) },
    orderBy: { requestId: 'asc' },
    include: { fulfilments: { select: { shares: true } }, block: { select: { time: true } } },
  })
  return plain(rows)
    .map(({ fulfilments, shares, value, ...request }) => {
      const waiting = fulfilments.reduce((rest, part) => rest - part.shares, shares)
      return { ...request, shares: waiting, value: shares === 0n ? 0n : (value * waiting) / shares }
    })
    .filter((request) => request.shares > 0n)
}
