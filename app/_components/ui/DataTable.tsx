import clsx from 'clsx'
import type { ReactNode } from 'react'
import { ScrollRegion } from '@/app/_components/ui/ScrollRegion'

export type Column<Row> = {
  /** Unique among the columns. */
  key: string
  head: ReactNode
  cell: (row: Row) => ReactNode
  /** Numbers stand right, in tabular figures. */
  numeric?: boolean
  /** Shown from this width on; the row's own page has it too. */
  from?: 'sm' | 'md' | 'lg'
}

const FROM = { sm: 'hidden sm:table-cell', md: 'hidden md:table-cell', lg: 'hidden lg:table-cell' } as const

type Props<Row> = { caption: string; columns: Column<Row>[]; rows: Row[]; rowKey: (row: Row) => string }

/** A table whose first column heads its rows. Scrolls in itself where it is too wide. */
export function DataTable<Row>({ caption, columns, rows, rowKey }: Props<Row>) {
  const tone = (column: Column<Row>) =>
    clsx('px-2 py-2.5 first:pl-0 last:pr-0', column.numeric && 'num text-right', column.from && FROM[column.from])
  return (
    <ScrollRegion label={caption} className="-mx-1 overflow-x-auto px-1">
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-line text-left align-bottom">
            {columns.map((column) => (
              <th key={column.key} scope="col" className={clsx(tone(column), 'text-xs font-medium text-ink-3')}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, i) =>
                i === 0 ? (
                  <th key={column.key} scope="row" className={clsx(tone(column), 'text-left font-medium')}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={tone(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
