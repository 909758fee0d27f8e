'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useLive } from '@/app/_hooks/useLive'
import { useClientEnv } from '@/app/_providers/ClientEnvProvider'
import { useStream } from '@/app/_providers/StreamProvider'
import { type Status, statusSchema } from '@/lib/schemas/status'

function trouble(status: Status | undefined, failing: boolean): string | null {
  if (failing)
    return 'The server does not answer. What you see is the last known state; this page comes back by itself.'
  if (!status) return null
  if (!status.database.ok && !status.chain.ok)
    return 'The database and the chain do not answer. What you see may be old.'
  if (!status.database.ok)
    return 'The database does not answer. What you see may be old; this page comes back by itself.'
  if (!status.chain.ok)
    return 'The chain does not answer. Figures stand still until it does; this page comes back by itself.'
  if (status.state === 'catching-up') {
    return `Catching up with the chain: ${status.indexer.lag ?? 'some'} blocks behind. Figures follow in a moment.`
  }
  return null
}

/** A chain that has stopped sends no word of it. */
const STATUS_POLL_MS = 4_000

/** Says when chain, database or server are away, and takes the deployment up again when they are back. */
export function StatusBanner() {
  const router = useRouter()
  const env = useClientEnv()
  const { state } = useStream()
  const live = useLive({ url: '/api/v1/status', schema: statusSchema, topics: ['status'], pollMs: STATUS_POLL_MS })
  const message = trouble(live.data, live.error !== null && state !== 'open')
  const back = env === null && live.data?.chain.ok === true

  useEffect(() => {
    if (back) router.refresh()
  }, [back, router])

  return (
    <div role="status" aria-live="polite">
      {message && <p className="border-b border-warn bg-warn-soft px-4 py-2 text-center text-sm text-ink">{message}</p>}
    </div>
  )
}
