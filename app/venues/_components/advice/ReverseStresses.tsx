'use client'

import { Amount } from '@/app/_components/ui/Amount'
import { DataTable } from '@/app/_components/ui/DataTable'
import { formatPercent } from '@/app/_format/percent'
import type { Advice } from '@/lib/schemas/advice'

const percent = new Intl.NumberFormat('en', { style: 'percent', signDisplay: 'always', maximumFractionDigits: 1 })
const size = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** The smallest move that exhausts the fund or reaches a layer, down and up. */
export function ReverseStresses({ reverse }: Pick<Advice, 'reverse'>) {
  return (
    <>
      <DataTable
        caption="Smallest moves that reach each amount"
        rows={reverse}
        rowKey={({ target, side }) => `${target}-${side}`}
        columns={[
          { key: 'target', head: 'Target', cell: ({ target }) => target },
          {
            key: 'amount',
            head: 'Loss',
            numeric: true,
            from: 'sm',
            cell: ({ amount }) => <Amount value={amount} compact digits={0} />,
          },
          {
            key: 'move',
            head: 'Smallest move',
            numeric: true,
            cell: ({ move, side }) =>
              move === null ? (
                <span className="text-ink-2">no {side === 'long' ? 'fall' : 'rise'} does</span>
              ) : (
                <span className="whitespace-nowrap">
                  {percent.format(move.markets[0]?.move ?? 0).replace('%', ' %')}{' '}
                  {move.markets.length > 1 && <span className="text-ink-3">{move.markets[0]?.market}</span>}
                </span>
              ),
          },
          {
            key: 'volatilities',
            head: 'Daily volatilities',
            numeric: true,
            from: 'sm',
            cell: ({ move }) => (move ? size.format(move.volatilities) : '–'),
          },
          {
            key: 'perDay',
            head: 'Chance a day',
            numeric: true,
            cell: ({ move }) => (move ? formatPercent(move.perDay, 2) : '–'),
          },
        ]}
      />
      <p className="mt-3 text-xs text-ink-3">
        All markets move together, each by its own volatility, in the median time of an event; chances are at today’s
        volatility.
      </p>
    </>
  )
}
