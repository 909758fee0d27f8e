'use client'

import { Notice } from '@/app/_components/ui/Notice'
import { PauseNotice } from '@/app/_components/ui/PauseNotice'
import { Term } from '@/app/_components/ui/Term'
import { formatTime } from '@/app/_format/time'
import { useLive } from '@/app/_hooks/useLive'
import { poolStandingSchema } from '@/lib/schemas/reserves'

/** Says why a pool takes no stake or serves no exit now, and until when; nothing while it does both. */
export function StandStill({ address }: { address: string }) {
  const { data } = useLive({
    url: `/api/v1/pools/${address}/reserves`,
    schema: poolStandingSchema,
    topics: ['reports', 'pools'],
  })
  if (!data) return null
  const pool = data.reserves
  if (pool.frozen) {
    return (
      <div role="status">
        <Notice tone="warn">
          A venue this pool covers is at <Term term="warning">warning</Term>, or a claim on it is open: no stakes, no
          new covers, and no exit becomes claimable
          {pool.frozenUntil === null ? ' until it is decided' : ` until ${formatTime(pool.frozenUntil)} at the latest`}.
          Exits can be requested and what is claimable can be collected; payouts always run.
        </Notice>
      </div>
    )
  }
  if (data.pausedUntil === null) return null
  return (
    <div role="status">
      <PauseNotice until={data.pausedUntil} />
    </div>
  )
}
