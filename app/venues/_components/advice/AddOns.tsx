'use client'

import { DataTable } from '@/app/_components/ui/DataTable'
import { formatPercent } from '@/app/_format/percent'
import type { Advice } from '@/lib/schemas/advice'

/** Margin add-ons from today's volatility. */
export function AddOns({ addOns }: Pick<Advice, 'addOns'>) {
  return (
    <>
      <DataTable
        caption="Margin add-ons by market and side"
        rows={addOns}
        rowKey={({ market, side }) => `${market}-${side}`}
        columns={[
          { key: 'market', head: 'Market', cell: ({ market, side }) => `${market}, ${side}` },
          {
            key: 'maintenance',
            head: 'Maintenance margin',
            numeric: true,
            cell: ({ maintenanceMargin }) => (
              <span className="whitespace-nowrap">{formatPercent(maintenanceMargin, 1)}</span>
            ),
          },
          {
            key: 'move',
            head: 'Worst hour',
            numeric: true,
            cell: ({ hourlyMove }) => <span className="whitespace-nowrap">{formatPercent(hourlyMove, 1)}</span>,
          },
          {
            key: 'addOn',
            head: 'Missing',
            numeric: true,
            cell: ({ addOn }) => <span className="whitespace-nowrap">{formatPercent(addOn, 1)}</span>,
          },
        ]}
      />
      <p className="mt-3 text-xs text-ink-3">
        “Worst hour” is the fastest hour of a move that comes on one day in a thousand at today’s volatility. A margin
        that covers it keeps a position solvent that is sold within the hour.
      </p>
    </>
  )
}
