import clsx from 'clsx'
import type { ReactNode } from 'react'

const TONES = {
  neutral: 'bg-sunken text-ink-2',
  marine: 'bg-marine-soft text-marine',
  loss: 'bg-loss-soft text-loss',
  warn: 'bg-warn-soft text-warn',
  good: 'bg-good-soft text-good',
} as const

export type Tone = keyof typeof TONES

type Props = { tone?: Tone; children: ReactNode }

/** A short state in words; the colour only repeats what the word says. */
export function Badge({ tone = 'neutral', children }: Props) {
  return (
    <span className={clsx('inline-block rounded px-1.5 py-0.5 text-xs font-medium whitespace-nowrap', TONES[tone])}>
      {children}
    </span>
  )
}
