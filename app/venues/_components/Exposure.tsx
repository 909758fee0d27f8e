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

const BASIS = {
  'given ladder': 'The venue gave its open interest by distance to bankruptcy.',
  'scenario table': 'The venue gave a table of joint price moves; its ladders never lose less than the table.',
  'inferred ladder':
    'Inferred ladder: the venue only publishes totals, so quotes carry a margin for what is not known.',
} as const

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
      <p className="mt-4 text-xs text-ink-3">{BASIS[exposure.basis]}</p>
      {exposure.concentration.map(({ market, side, largest, named }) => (
        <p key={`${market}-${side}`} className="mt-1 text-xs text-ink-3">
          {market}, {side} side: the largest account holds {formatPercent(largest, 1)} of the open interest, the named
          accounts {formatPercent(named, 1)}.
        </p>
      ))}
    </Card>
  )
}
