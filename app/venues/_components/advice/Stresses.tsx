'use client'

import { Amount } from '@/app/_components/ui/Amount'
import { DataTable } from '@/app/_components/ui/DataTable'
import { formatPercent } from '@/app/_format/percent'
import type { Advice } from '@/lib/schemas/advice'

/** What three known days would cost today. */
export function Stresses({ stresses }: Pick<Advice, 'stresses'>) {
  return (
    <>
      <DataTable
        caption="Named stresses on today’s exposure"
        rows={stresses}
        rowKey={({ name }) => name}
        columns={[
          { key: 'day', head: 'Day', cell: ({ title }) => title },
          {
            key: 'fall',
            head: 'Largest fall',
            numeric: true,
            cell: ({ falls }) => formatPercent(Math.max(...falls.map(({ fall }) => fall)), 0),
          },
          {
            key: 'liquidated',
            head: 'Longs liquidated',
            numeric: true,
            from: 'sm',
            cell: ({ liquidated }) => formatPercent(liquidated, 0),
          },
          { key: 'loss', head: 'Loss', numeric: true, cell: ({ loss }) => <Amount value={loss} compact digits={0} /> },
          {
            key: 'uncovered',
            head: 'Beyond the fund',
            numeric: true,
            cell: ({ uncovered }) => <Amount value={uncovered} compact digits={0} />,
          },
        ]}
      />
      <p className="mt-3 text-xs text-ink-3">
        Moves of BTC and, for all other markets, of ETH over the 24 hours from 08:00 UTC, run against today’s open
        interest.
      </p>
    </>
  )
}
