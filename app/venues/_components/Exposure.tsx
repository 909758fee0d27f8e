'use client'

import { Amount } from '@/app/_components/ui/Amount'
import { Card } from '@/app/_components/ui/Card'
import { DataTable } from '@/app/_components/ui/DataTable'
import { EmptyState } from '@/app/_components/ui/EmptyState'
import { Term } from '@/app/_components/ui/Term'
import { formatPercent } from '@/app/_format/percent'
import { formatTime } from '@/app/_format/time'
import type { ReportView } from '@/lib/schemas/report'
import type { ExposureSummary } from '@/lib/schemas/venue'

const price = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

type Props = { exposure: ExposureSummary | null; report: ReportView | null }

/** Open interest per market: as the venue sent it, beside what the reporters last saw. */
export function Exposure({ exposure, report }: Props) {
  if (!exposure) {
    return (
      <Card title="Open interest">
        <EmptyState title="No exposure yet">The venue sends its books through the API.</EmptyState>
      </Card>
    )
  }
  const reported = new Map(report?.markets.map((market) => [market.market, market.openInterest]))
  return (
    <Card title={<Term term="openInterest">Open interest</Term>} aside={`priced on ${formatTime(exposure.observedAt)}`}>
      <DataTable
        caption="Open interest by market"
        rows={exposure.markets}
        rowKey={(market) => market.market}
        columns={[
          { key: 'market', head: 'Market', cell: (market) => market.market },
          {
            key: 'whenPriced',
            head: 'When priced',
            numeric: true,
            cell: (market) => <Amount value={market.openInterest} compact digits={0} />,
          },
          {
            key: 'lastReported',
            head: 'Last reported',
            numeric: true,
            cell: (market) => {
              const now = reported.get(market.market)
              return now === undefined ? '–' : <Amount value={now} compact digits={0} />
            },
          },
          { key: 'price', head: 'Price', numeric: true, from: 'sm', cell: (market) => price.format(market.price) },
          {
            key: 'dailyVolatility',
            head: 'Daily volatility',
            numeric: true,
            from: 'sm',
            cell: (market) => formatPercent(market.dailyVolatility, 1),
          },
        ]}
      />
    </Card>
  )
}
