'use client'

import type { ReactNode } from 'react'
import { ChangeBar } from '@/app/_components/charts/ChangeBar'
import { Amount } from '@/app/_components/ui/Amount'
import { DataTable } from '@/app/_components/ui/DataTable'
import { formatSignedPercent } from '@/app/_format/percent'
import { toUnits } from '@/app/_format/toUnits'
import { useAsset } from '@/app/_providers/ClientEnvProvider'

/** One change of a premium, base units. */
export type ChangeRow = { key: string; label: ReactNode; change: string; standardError: string }

type Props = {
  caption: string
  /** What the rows are. */
  head: string
  rows: ChangeRow[]
  /** Premium that the changes are shares of, base units. */
  premium: string
}

/** Changes of a premium with their errors, as bars and figures. */
export function ChangeTable({ caption, head, rows, premium }: Props) {
  const { decimals } = useAsset()
  const units = (row: ChangeRow) => toUnits(row.change, decimals)
  const largest = Math.max(...rows.map((row) => Math.abs(units(row))), 0)
  const whole = toUnits(premium, decimals)
  const error = (row: ChangeRow) => <Amount value={row.standardError} digits={0} bare />
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'label', head, cell: ({ label }) => label },
        {
          key: 'bar',
          head: <span className="sr-only">Size</span>,
          from: 'sm',
          cell: (row) => <ChangeBar change={units(row)} largest={largest} />,
        },
        {
          key: 'change',
          head: 'Premium moves by',
          numeric: true,
          cell: (row) => (
            <>
              <Amount value={row.change} digits={0} signed />
              <span className="block text-xs text-ink-3 sm:hidden">± {error(row)}</span>
            </>
          ),
        },
        {
          key: 'error',
          head: 'Standard error',
          numeric: true,
          from: 'sm',
          cell: (row) => <span className="whitespace-nowrap text-ink-2">± {error(row)}</span>,
        },
        {
          key: 'share',
          head: 'Of the premium',
          numeric: true,
          cell: (row) => (
            <span className="whitespace-nowrap">{whole > 0 ? formatSignedPercent(units(row) / whole) : '–'}</span>
          ),
        },
      ]}
    />
  )
}
