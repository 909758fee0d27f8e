'use client'

import { Button } from '@/app/_components/ui/Button'

type Props = { what: string; reason?: string; onRetry?: () => void }

/** What could not be read, why, and that it is being tried again. */
export function FailedState({ what, reason, onRetry }: Props) {
  return (
    <div role="alert" className="rounded-lg border border-loss bg-loss-soft px-4 py-6 sm:px-6">
      <p className="font-semibold text-loss">{what} can’t be read right now</p>
      <p className="mt-1 max-w-prose text-sm text-ink">
        {reason ?? 'The database or the chain does not answer.'} This page asks again every few seconds and comes back
        by itself.
      </p>
      {onRetry && (
        <Button look="quiet" className="mt-4" onClick={onRetry}>
          Try again now
        </Button>
      )}
    </div>
  )
}
