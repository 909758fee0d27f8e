import type { ReactNode } from 'react'
import { ScrollRegion } from '@/app/_components/ui/ScrollRegion'

type Props = {
  /** Says in a sentence what the drawing shows. */
  summary: string
  table: { head: string[]; rows: string[][] }
  children: ReactNode
}

/** How many rows the table under a chart has at most; the middle of a longer series is thinned evenly. */
const MOST_ROWS = 40

function thin<T>(rows: T[]): T[] {
  if (rows.length <= MOST_ROWS) return rows
  const step = (rows.length - 1) / (MOST_ROWS - 1)
  return Array.from({ length: MOST_ROWS }, (_, i) => rows[Math.round(i * step)] as T)
}

/** A chart with its meaning in words and its figures in a table, for those who don't see the drawing. */
export function ChartFigure({ summary, table, children }: Props) {
  return (
    <figure>
      <div role="img" aria-label={summary}>
        {children}
      </div>
      <figcaption className="mt-2 text-sm text-ink-2">
        <p>{summary}</p>
        <details className="mt-1">
          <summary className="w-fit text-marine underline-offset-4 hover:underline">Show as table</summary>
          <ScrollRegion label="Figures of the chart" className="mt-2 max-h-64 overflow-auto rounded border border-line">
            <table className="w-full text-sm">
              <thead>
                <tr className="border-b border-line text-left">
                  {table.head.map((head) => (
                    <th key={head} scope="col" className="px-3 py-1.5 font-medium">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody className="num divide-y divide-line">
                {thin(table.rows).map((row) => (
                  <tr key={row.join()}>
                    {row.map((cell, i) => (
                      <td key={table.head[i]} className="px-3 py-1">
                        {cell}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </details>
      </figcaption>
    </figure>
  )
}
