'use client'

import type { ReactNode } from 'react'
import { FailedState } from '@/app/_components/ui/FailedState'
import { MissingState } from '@/app/_components/ui/MissingState'
import { Notice } from '@/app/_components/ui/Notice'
import { Skeleton } from '@/app/_components/ui/Skeleton'
import type { Live } from '@/app/_hooks/useLive'

type Props<T> = {
  live: Live<T>
  /** Names the content: `Pools`, `This cover`. */
  what: string
  skeleton?: ReactNode
  children: (data: T) => ReactNode
}

/** Loading, missing, failed, out of date or current: every live view is in one of these states and says so. */
export function LiveView<T>({ live, what, skeleton, children }: Props<T>) {
  if (live.missing) return <MissingState what={what} />
  if (live.data === undefined) {
    if (live.error) return <FailedState what={what} onRetry={live.retry} />
    return skeleton ?? <Skeleton label={`Loading: ${what}`} />
  }
  return (
    <>
      {live.error && (
        <div role="status" className="mb-4">
          <Notice tone="warn">{what}: shown as last known. Asking again every few seconds.</Notice>
        </div>
      )}
      {children(live.data)}
    </>
  )
}
