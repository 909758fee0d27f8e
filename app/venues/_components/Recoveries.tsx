'use client'

import { Amount } from '@/app/_components/ui/Amount'
import { Card } from '@/app/_components/ui/Card'
import { DataTable } from '@/app/_components/ui/DataTable'
import { Term } from '@/app/_components/ui/Term'
import { TxLink } from '@/app/_components/ui/TxLink'
import { formatTime } from '@/app/_format/time'
import { useLive } from '@/app/_hooks/useLive'
import { recoveryListSchema } from '@/lib/schemas/refund'

/** What the venue got back after losses and brought to those who paid; nothing before the first. */
export function Recoveries({ slug }: { slug: string }) {
  const { data } = useLive({
    url: `/api/v1/recoveries?venue=${slug}&limit=20`,
    schema: recoveryListSchema,
    topics: ['refunds', 'venues'],
  })
  if (!data || data.items.length === 0) return null
  return (
    <Card title={<Term term="recovery">Recoveries brought</Term>}>
      <DataTable
        caption="Recoveries that the venue brought"
        rows={data.items}
        rowKey={({ at, recovered }) => `${at.transaction}-${recovered}`}
        columns={[
          {
            key: 'time',
            head: 'Brought',
            cell: ({ at }) => <span className="num font-normal sm:whitespace-nowrap">{formatTime(at.time)}</span>,
          },
          { key: 'program', head: 'Program', numeric: true, from: 'sm', cell: ({ programId }) => programId },
          {
            key: 'recovered',
            head: 'Got back in all',
            numeric: true,
            cell: ({ recovered }) => <Amount value={recovered} digits={0} />,
          },
          {
            key: 'paid',
            head: 'Paid in',
            numeric: true,
            cell: ({ paidIn }) => <Amount value={paidIn} digits={0} />,
          },
          {
            key: 'transaction',
            head: 'Transaction',
            numeric: true,
            from: 'md',
            cell: ({ at }) => <TxLink hash={at.transaction} />,
          },
        ]}
      />
    </Card>
  )
}
