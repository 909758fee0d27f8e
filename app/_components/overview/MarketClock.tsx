'use client'

import { formatTime } from '@/app/_format/time'
import { useLive } from '@/app/_hooks/useLive'
import { useStream } from '@/app/_providers/StreamProvider'
import { statusSchema } from '@/lib/schemas/status'

/** Chain time at reading size: in a replay it is what moves. */
export function MarketClock() {
  const { head, state } = useStream()
  const status = useLive({ url: '/api/v1/status', schema: statusSchema, topics: ['status'] })
  const shown = head ?? status.data?.indexer.head ?? null
  const lag = status.data?.indexer.lag ?? 0
  return (
    <dl className="text-sm sm:text-right">
      <dt className="eyebrow">Chain time</dt>
      <dd className="num text-lg font-semibold tracking-tight">
        {shown ? formatTime(shown.time) : 'waiting for the chain'}
      </dd>
      <dd className="num text-xs text-ink-3">
        {shown && `block ${shown.number.toLocaleString('en')}`}
        {shown && (state === 'open' ? ', live' : ', not live')}
        {lag > 1 && `, ${lag} blocks behind`}
      </dd>
    </dl>
  )
}
