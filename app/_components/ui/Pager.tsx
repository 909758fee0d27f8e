'use client'

import { Button } from '@/app/_components/ui/Button'
import type { Pages } from '@/app/_hooks/usePages'

type Props = {
  /** Names the list: `Covers`. */
  what: string
  pages: Pages
  /** Of the page that is shown; undefined while it loads, null on the last. */
  nextCursor: string | null | undefined
}

/** The pages of a list that is longer than one; stays where it is while a page loads, so that focus does. */
export function Pager({ what, pages, nextCursor }: Props) {
  if (pages.number === 1 && !nextCursor) return null
  const step = (label: string, go: (() => void) | null) => (
    <Button
      look="quiet"
      aria-disabled={go === null}
      className={go === null ? 'cursor-not-allowed! text-ink-3! hover:border-line-strong!' : undefined}
      onClick={() => go?.()}
    >
      {label}
    </Button>
  )
  return (
    <nav aria-label={`${what}, page by page`} className="mt-4 flex items-center justify-between gap-4">
      {step('Previous', pages.number > 1 ? pages.previous : null)}
      <span className="num text-sm text-ink-2" aria-live="polite">
        Page {pages.number}
      </span>
      {step('Next', nextCursor ? () => pages.next(nextCursor) : null)}
    </nav>
  )
}
