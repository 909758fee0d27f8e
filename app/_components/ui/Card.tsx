import clsx from 'clsx'
import type { ReactNode } from 'react'

type Props = {
  title?: ReactNode
  /** Beside the title: a link, a badge. */
  aside?: ReactNode
  /** For the section's label, when another element links to it. */
  id?: string
  className?: string
  children: ReactNode
}

/** A titled section on its own surface. */
export function Card({ title, aside, id, className, children }: Props) {
  return (
    <section id={id} className={clsx('min-w-0 rounded-lg border border-line bg-surface', className)}>
      {title && (
        <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-b border-line px-4 py-3 sm:px-5">
          <h2 className="text-[0.95rem] font-semibold">{title}</h2>
          {aside && <div className="text-sm text-ink-2">{aside}</div>}
        </header>
      )}
      <div className="px-4 py-4 sm:px-5">{children}</div>
    </section>
  )
}
