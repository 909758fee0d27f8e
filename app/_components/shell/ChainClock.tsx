'use client'

import clsx from 'clsx'
import { formatTime } from '@/app/_format/time'
import { useStream } from '@/app/_providers/StreamProvider'

/** The chain's time, the only clock that counts here, and whether this page is live. */
export function ChainClock({ className = 'hidden md:flex' }: { className?: string }) {
  const { state, head } = useStream()
  const live = state === 'open' && head !== null
  return (
    <p
      className={clsx('items-center gap-2 text-xs text-ink-2', className)}
      title={head ? `Block ${head.number.toLocaleString('en')}` : undefined}
    >
      <span
        className={clsx('size-2 rounded-full', live ? 'bg-good' : state === 'lost' ? 'bg-loss' : 'bg-line-strong')}
        aria-hidden="true"
      />
      <span className="sr-only">{live ? 'Live.' : state === 'lost' ? 'Not live.' : 'Connecting.'} Chain time</span>
      <span className="num">{head ? formatTime(head.time) : state === 'lost' ? 'reconnecting' : 'connecting'}</span>
    </p>
  )
}
