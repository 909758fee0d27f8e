'use client'

import Link from 'next/link'
import { Amount } from '@/app/_components/ui/Amount'
import { Badge } from '@/app/_components/ui/Badge'
import { DataTable } from '@/app/_components/ui/DataTable'
import { EmptyState } from '@/app/_components/ui/EmptyState'
import { Term } from '@/app/_components/ui/Term'
import { formatDate } from '@/app/_format/date'
import { formatPercent } from '@/app/_format/percent'
import { treatyStage } from '@/app/reinsurance/_components/treatyStage'
import type { TreatyView } from '@/lib/schemas/treaty'

function State({ treaty }: { treaty: TreatyView }) {
  const { label, tone } = treatyStage(treaty)
  return <Badge tone={tone}>{label}</Badge>
}

/** Treaties side by side. */
export function TreatiesTable({ treaties }: { treaties: TreatyView[] }) {
  if (treaties.length === 0) {
    return (
      <EmptyState title="No treaty yet">
        Pools bear their losses alone until governance admits a treaty and a reinsurer takes it.
      </EmptyState>
    )
  }
  return (
    <DataTable
      caption="Treaties"
      rows={treaties}
      rowKey={(treaty) => treaty.address}
      columns={[
        {
          key: 'treaty',
          head: 'Treaty',
          cell: (treaty) => (
            <span className="flex flex-wrap items-center gap-2">
              <Link href={`/reinsurance/${treaty.address}`} className="text-marine underline underline-offset-4">
                {treaty.name}
              </Link>
              <State treaty={treaty} />
            </span>
          ),
        },
        {
          key: 'pool',
          head: 'Behind',
          from: 'lg',
          cell: ({ pool }) => (
            <Link href={`/pools/${pool.address}`} className="underline-offset-4 hover:underline">
              {pool.name}
            </Link>
          ),
        },
        {
          key: 'layer',
          head: <Term term="retention">Losses carried</Term>,
          numeric: true,
          cell: ({ retention, limit }) => (
            <>
              <Amount value={retention} compact digits={0} bare />–
              <Amount value={BigInt(retention) + BigInt(limit)} compact digits={0} />
            </>
          ),
        },
        {
          key: 'cession',
          head: <Term term="cession">Ceded premium</Term>,
          numeric: true,
          cell: (treaty) => formatPercent(treaty.cession, 1),
        },
        {
          key: 'collateral',
          head: <Term term="collateral">Collateral</Term>,
          numeric: true,
          from: 'sm',
          cell: (treaty) => <Amount value={treaty.collateral} compact digits={0} />,
        },
        {
          key: 'ceded',
          head: 'Losses borne',
          numeric: true,
          from: 'sm',
          cell: (treaty) => (
            <span className={treaty.ceded === '0' ? undefined : 'text-loss'}>
              <Amount value={treaty.ceded} compact digits={0} />
            </span>
          ),
        },
        { key: 'closes', head: 'Closes', numeric: true, from: 'md', cell: ({ closesAt }) => formatDate(closesAt) },
      ]}
    />
  )
}
