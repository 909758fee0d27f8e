import clsx from 'clsx'
import type { ReactNode } from 'react'

/** A named part of the page that scrolls in itself, by keyboard too. */
export function ScrollRegion({
  label,
  className,
  children,
}: {
  label: string
  className?: string
  children: ReactNode
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={clsx('relative', className)} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
