'use client'

import { Amount } from '@/app/_components/ui/Amount'
import { Card } from '@/app/_components/ui/Card'
import { DataTable } from '@/app/_components/ui/DataTable'
import { EmptyState } from '@/app/_components/ui/EmptyState'
import { LiveView } from '@/app/_components/ui/LiveView'
import { Term } from '@/app/_components/ui/Term'
import { TxLink } from '@/app/_components/ui/TxLink'
import { formatTime } from '@/app/_format/time'
import { useLive } from '@/app/_hooks/useLive'
import { reportListSchema } from '@/lib/schemas/report'

/** The last reports that enough reporters signed. */
export function Reports({ slug }: { slug: string }) {
  const live = useLive({ url: `/api/v1/reports?venue=${slug}&limit=10`, schema: reportListSchema, topics: ['reports'] })
  return (
    <Card title="Latest reports">
      <LiveView live={live} what="Reports">
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="No report yet">Reports need the signatures of enough independent reporters.</EmptyState>
          ) : (
            <DataTable
              caption="Latest reports"
              rows={items}
              rowKey={(report) => String(report.sequence)}
              columns={[
                {
                  key: 'observed',
                  head: 'Observed',
                  cell: (report) => (
                    <span className="num font-normal sm:whitespace-nowrap">{formatTime(report.observedAt)}</span>
                  ),
                },
                {
                  key: 'loss',
                  head: <Term term="netLiquidationLoss">Loss</Term>,
                  numeric: true,
                  cell: (report) => <Amount value={report.effectiveLoss} compact digits={0} />,
                },
                {
                  key: 'fund',
                  head: 'Fund',
                  numeric: true,
                  from: 'sm',
                  cell: (report) => <Amount value={report.fundBalance} compact digits={0} />,
                },
                {
                  key: 'transaction',
                  head: 'Transaction',
                  numeric: true,
                  cell: (report) => <TxLink hash={report.at.transaction} />,
                },
              ]}
            />
          )
        }
      </LiveView>
    </Card>
  )
}
