'use client'

import { Amount } from '@/app/_components/ui/Amount'
import { Card } from '@/app/_components/ui/Card'
import { DataTable } from '@/app/_components/ui/DataTable'
import { Term } from '@/app/_components/ui/Term'
import { useAsset } from '@/app/_providers/ClientEnvProvider'
import type { TreatyDetail } from '@/lib/schemas/treaty'

function parts(treaty: TreatyDetail) {
  return [
    { label: 'Collateral of the shares', value: treaty.collateral, note: 'with earned premium, less losses borne' },
    { label: 'Unearned premium', value: treaty.unearned, note: 'ceded for time ahead', term: 'unearned' as const },
    { label: 'Owed to the pool', value: treaty.receivable, note: 'a transfer failed; anyone can send it again' },
    { label: 'Reserved', value: treaty.reserved, note: 'premium given back that waits for its owner' },
    { label: 'Refunds', value: treaty.refunds, note: 'of recoveries, for who held shares' },
    { label: 'Cash in the contract', value: treaty.cash, note: 'the sum of the above' },
  ]
}

/** Where the treaty's tokens are, line by line down to the cash it holds. */
export function TreatyMoney({ treaty }: { treaty: TreatyDetail }) {
  const { symbol } = useAsset()
  return (
    <Card title="Where the money is">
      <DataTable
        caption="The treaty’s cash and what it is for"
        rows={parts(treaty)}
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
