'use client'

import Link from 'next/link'
import { Amount } from '@/app/_components/ui/Amount'
import { Badge } from '@/app/_components/ui/Badge'
import { DataTable } from '@/app/_components/ui/DataTable'
import { EmptyState } from '@/app/_components/ui/EmptyState'
import { Term } from '@/app/_components/ui/Term'
import { formatPercent } from '@/app/_format/percent'
import { formatSharePrice } from '@/app/_format/sharePrice'
import type { PoolView } from '@/lib/schemas/pool'

/** Pools side by side. */
export function PoolsTable({ pools }: { pools: PoolView[] }) {
  if (pools.length === 0) {
    return (
      <EmptyState title="No pool yet">Pools appear here once one is deployed and admitted to the market.</EmptyState>
    )
  }
  return (
    <DataTable
      caption="Pools"
      rows={pools}
      rowKey={(pool) => pool.address}
      columns={[
        {
          key: 'pool',
          head: 'Pool',
          cell: (pool) => (
            <span className="flex flex-wrap items-center gap-2">
              <Link href={`/pools/${pool.address}`} className="text-marine underline underline-offset-4">
                {pool.name}
              </Link>
              {pool.closed && <Badge tone="loss">closed</Badge>}
              {!pool.admitted && <Badge>not admitted</Badge>}
            </span>
          ),
        },
        {
          key: 'assets',
          head: 'Assets',
          numeric: true,
          cell: (pool) => <Amount value={pool.totalAssets} compact digits={0} />,
        },
        {
          key: 'utilisation',
          head: <Term term="utilisation">Utilisation</Term>,
          numeric: true,
          cell: (pool) => formatPercent(pool.utilisation, 1),
        },
        {
          key: 'premiumEarned',
          head: <Term term="premiumEarned">Premium earned</Term>,
          numeric: true,
          from: 'md',
          cell: (pool) => <Amount value={pool.premiumEarned} compact digits={0} />,
        },
        {
          key: 'sharePrice',
          head: <Term term="sharePrice">Share price</Term>,
          numeric: true,
          from: 'sm',
          cell: (pool) => formatSharePrice(pool.sharePrice),
        },
      ]}
    />
  )
}
