'use client'

import { DataTable } from '@/app/_components/ui/DataTable'
import { formatMillions } from '@/app/_format/millions'
import { formatPercent } from '@/app/_format/percent'
import { studyChance, studyDate } from '@/app/risk/_components/studyFormat'
import type { ReplayStudy } from '@/lib/schemas/replayStudy'

/** One line a day: how far prices fell, what it cost, and how likely that was. */
export function StudySummary({ days }: Pick<ReplayStudy, 'days'>) {
  return (
    <DataTable
      caption="Losses of three days"
      rows={days}
      rowKey={({ date }) => date}
      columns={[
        { key: 'day', head: 'Day', cell: ({ date }) => studyDate(date) },
        {
          key: 'fall',
          head: 'Largest fall, BTC / ETH',
          numeric: true,
          cell: ({ markets }) => (
            <span className="whitespace-nowrap">{markets.map(({ fall }) => formatPercent(fall, 0)).join(' / ')}</span>
          ),
        },
        {
          key: 'volatility',
          head: 'Daily volatility',
          numeric: true,
          from: 'sm',
          cell: ({ markets }) => (
            <span className="whitespace-nowrap">
              {markets.map(({ dailyVolatility }) => formatPercent(dailyVolatility, 1)).join(' / ')}
            </span>
          ),
        },
        {
          key: 'loss',
          head: 'Loss, $ million',
          numeric: true,
          cell: ({ rows }) => formatMillions(rows[0]?.realised ?? 0),
        },
        {
          key: 'chance',
          head: 'Chance a day',
          numeric: true,
          cell: ({ rows: [base] }) => (
            <span className="whitespace-nowrap">{base ? studyChance(base.chance) : '–'}</span>
          ),
        },
      ]}
    />
  )
}
