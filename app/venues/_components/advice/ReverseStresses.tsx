'use client'

import { Amount } from '@/app/_components/ui/Amount'
import { DataTable } from '@/app/_components/ui/DataTable'
import { formatPercent } from '@/app/_format/percent'
import type { Advice } from '@/lib/schemas/advice'

type Move = Advice['reverse'][number]['move']

const percent = new Intl.NumberFormat('en', {
  style: 'percent',
  signDisplay: 'always',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
})

function Size({ move }: { move: Move | undefined }) {
  if (!move) return <span className="whitespace-nowrap text-ink-2">none does</span>
  return <span className="whitespace-nowrap">{percent.format(move.markets[0]?.move ?? 0).replace('%', ' %')}</span>
}

function Chance({ move }: { move: Move | undefined }) {
  return <span className="whitespace-nowrap text-ink-2">{move ? formatPercent(move.perDay, 2) : '–'}</span>
}

/** The smallest fall and rise that exhaust the fund or reach a layer. */
export function ReverseStresses({ reverse }: Pick<Advice, 'reverse'>) {
  const targets = [...new Set(reverse.map(({ target }) => target))].map((target) => {
    const of = (side: 'long' | 'short') => reverse.find((entry) => entry.target === target && entry.side === side)
    return { target, amount: of('long')?.amount ?? '0', fall: of('long')?.move, rise: of('short')?.move }
  })
  const first = reverse.find(({ move }) => move)?.move?.markets[0]?.market
  return (
    <>
      <DataTable
        caption="Smallest moves that reach each amount"
        rows={targets}
        rowKey={({ target }) => target}
        columns={[
          { key: 'target', head: 'Target', cell: ({ target }) => target },
          {
            key: 'amount',
            head: 'Loss',
            numeric: true,
            from: 'sm',
            cell: ({ amount }) => <Amount value={amount} compact digits={0} />,
          },
          { key: 'fall', head: 'Smallest fall', numeric: true, cell: ({ fall }) => <Size move={fall} /> },
          {
            key: 'fallChance',
            head: 'Chance a day',
            numeric: true,
            from: 'sm',
            cell: ({ fall }) => <Chance move={fall} />,
          },
          { key: 'rise', head: 'Smallest rise', numeric: true, cell: ({ rise }) => <Size move={rise} /> },
          {
            key: 'riseChance',
            head: 'Chance a day',
            numeric: true,
            from: 'sm',
            cell: ({ rise }) => <Chance move={rise} />,
          },
        ]}
      />
      <p className="mt-3 text-xs text-ink-3">
        {first
          ? `Moves of ${first}; other markets move with it, each by its own volatility, `
          : 'All markets move together, '}
        in the median time of an event. Chances are at today’s volatility.
      </p>
    </>
  )
}
