'use client'

import { Amount } from '@/app/_components/ui/Amount'
import { Card } from '@/app/_components/ui/Card'
import { DataTable } from '@/app/_components/ui/DataTable'
import { Term } from '@/app/_components/ui/Term'
import type { GlossaryTerm } from '@/app/_format/glossary'
import { useAsset } from '@/app/_providers/ClientEnvProvider'
import type { PoolDetail } from '@/lib/schemas/pool'

type Part = { label: string; value: string; note: string; term?: GlossaryTerm }

function parts(pool: PoolDetail): Part[] {
  return [
    { label: 'Assets of the shares', value: pool.totalAssets, note: 'back every outstanding limit' },
    { label: 'Unearned premium', value: pool.unearned, note: 'paid for time ahead', term: 'unearned' },
    { label: 'Claimable exits', value: pool.claimable, note: 'fixed, waiting to be collected', term: 'claimable' },
    { label: 'Given up by exits', value: pool.dripping, note: 'streams to the shares', term: 'dripping' },
    { label: 'Protocol fees', value: pool.fees, note: 'earned, not yet collected' },
    { label: 'Reserved payouts', value: pool.reserved, note: 'wait for the venue’s vault', term: 'reserved' },
    { label: 'Cash in the contract', value: pool.cash, note: 'the sum of the above' },
  ]
}

/** Where the pool's tokens are, line by line down to the cash it holds. */
export function PoolAssets({ pool }: { pool: PoolDetail }) {
  const { symbol } = useAsset()
  return (
    <Card title="Where the money is">
      <DataTable
        caption="The pool’s cash and what it is for"
        rows={parts(pool)}
        rowKey={(part) => part.label}
        columns={[
          {
            key: 'part',
            head: 'Part',
            cell: (part) => (part.term ? <Term term={part.term}>{part.label}</Term> : part.label),
          },
          {
            key: 'meaning',
            head: 'Meaning',
            from: 'sm',
            cell: (part) => <span className="text-ink-2">{part.note}</span>,
          },
          {
            key: 'amount',
            head: symbol || 'Amount',
            numeric: true,
            cell: (part) => <Amount value={part.value} bare />,
          },
        ]}
      />
    </Card>
  )
}
