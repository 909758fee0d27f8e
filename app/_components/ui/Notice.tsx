import clsx from 'clsx'
import type { ReactNode } from 'react'

const TONES = {
  warn: 'border-warn bg-warn-soft',
  loss: 'border-loss bg-loss-soft',
  good: 'border-good bg-good-soft',
  marine: 'border-marine bg-marine-soft',
} as const

/** A message that stands out in the flow of a page or form. */
export function Notice({ tone = 'marine', children }: { tone?: keyof typeof TONES; children: ReactNode }) {
  return <div className={clsx('rounded-md border-l-4 px-3 py-2 text-sm text-ink', TONES[tone])}>{children}</div>
}
