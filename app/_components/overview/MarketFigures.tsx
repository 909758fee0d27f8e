'use client'

import { Amount } from '@/app/_components/ui/Amount'
import { Figures } from '@/app/_components/ui/Figures'
import { Term } from '@/app/_components/ui/Term'
import { formatPercent } from '@/app/_format/percent'
import type { PoolView } from '@/lib/schemas/pool'

const WAD = 10n ** 18n

function sum(pools: PoolView[], pick: (pool: PoolView) => string): bigint {
  return pools.reduce((total, pool) => total + BigInt(pick(pool)), 0n)
}

/** Stake, cover, utilisation and premium over all pools. */
export function MarketFigures({ pools }: { pools: PoolView[] }) {
  const staked = sum(pools, (pool) => pool.totalAssets)
  const outstanding = sum(pools, (pool) => pool.outstanding)
  const backing = staked - sum(pools, (pool) => pool.requested)
  const utilisation = backing > 0n ? (outstanding * WAD) / backing : 0n
  const paid = sum(pools, (pool) => pool.lossesPaid)
  return (
    <Figures
      large
      figures={[
        {
          label: 'Staked',
          value: <Amount value={staked} compact digits={0} />,
          note: `in ${pools.length} ${pools.length === 1 ? 'pool' : 'pools'}`,
        },
        {
          label: <Term term="limit">Outstanding cover</Term>,
          value: <Amount value={outstanding} compact digits={0} />,
          note: 'backed in full',
        },
        {
          label: <Term term="utilisation">Utilisation</Term>,
          value: <span className="num">{formatPercent(utilisation, 1)}</span>,
        },
        {
          label: <Term term="premiumEarned">Premium earned</Term>,
          value: <Amount value={sum(pools, (pool) => pool.premiumEarned)} compact digits={0} />,
          note:
            paid > 0n ? (
              <>
                losses paid <Amount value={paid} compact digits={0} />
              </>
            ) : (
              'no losses paid'
            ),
        },
      ]}
    />
  )
}
