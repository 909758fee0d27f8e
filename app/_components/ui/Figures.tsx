import clsx from 'clsx'
import type { ReactNode } from 'react'

export type Figure = {
  label: ReactNode
  value: ReactNode
  /** Under the figure: its error, its change, its meaning. */
  note?: ReactNode
}

const COLUMNS = {
  2: 'grid-cols-2',
  3: 'grid-cols-1 sm:grid-cols-3',
  4: 'grid-cols-2 lg:grid-cols-4',
} as const

type Props = { figures: Figure[]; columns?: keyof typeof COLUMNS; large?: boolean }

/** Headline figures side by side, ruled like a ledger. */
export function Figures({ figures, columns = 4, large = false }: Props) {
  return (
    <dl className={clsx('grid gap-px overflow-hidden rounded-lg border border-line bg-line', COLUMNS[columns])}>
      {figures.map((figure, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: figures never change their order
        <div key={i} className="min-w-0 bg-surface px-4 py-3 sm:px-5 sm:py-4">
          <dt className="eyebrow">{figure.label}</dt>
          <dd className={clsx('mt-1 font-semibold tracking-tight', large ? 'text-xl sm:text-2xl' : 'text-lg')}>
            {figure.value}
            {figure.note && <div className="mt-0.5 text-xs font-normal tracking-normal text-ink-3">{figure.note}</div>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
