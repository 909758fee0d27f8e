'use client'

import { Amount } from '@/app/_components/ui/Amount'
import { Facts } from '@/app/_components/ui/Facts'
import { Term } from '@/app/_components/ui/Term'
import { TxLink } from '@/app/_components/ui/TxLink'
import { formatPercent } from '@/app/_format/percent'
import { formatRelative } from '@/app/_format/relative'
import { formatTime } from '@/app/_format/time'
import { useStream } from '@/app/_providers/StreamProvider'
import type { PositionView } from '@/lib/schemas/pool'

/** Value, share, waiting exits and what is claimable. */
export function PositionFigures({ position }: { position: PositionView }) {
  const now = useStream().head?.time ?? position.asOf.time
  const claimable = BigInt(position.claimable.assets)
  return (
    <>
      <div aria-live="polite">
        <p className="text-2xl font-semibold tracking-tight">
          <Amount value={position.value} />
        </p>
        <p className="text-sm text-ink-2">
          staked, <span className="num">{formatPercent(position.poolShare)}</span> of the pool
        </p>
      </div>
      <Facts
        facts={[
          { label: 'Ever staked', value: <Amount value={position.deposited} /> },
          { label: 'Ever collected', value: <Amount value={position.collected} /> },
          { label: <Term term="claimable">Claimable now</Term>, value: <Amount value={claimable} /> },
        ]}
      />
      {position.pendingExits.length > 0 && (
        <div>
          <h3 className="text-sm font-semibold">
            <Term term="exit">Waiting exits</Term>
          </h3>
          <ul className="mt-1 divide-y divide-line text-sm">
            {position.pendingExits.map((exit) => (
              <li key={exit.requestId} className="py-2">
                <div className="flex justify-between gap-4">
                  <span>
                    Request {exit.requestId} · <TxLink hash={exit.transaction}>transaction</TxLink>
                  </span>
                  <span className="font-medium">
                    <Amount value={exit.value} />
                  </span>
                </div>
                <p className="text-xs text-ink-2">
                  {exit.maturesAt > now
                    ? `May become claimable ${formatRelative(exit.maturesAt, now)}, on ${formatTime(exit.maturesAt)}`
                    : 'Has waited long enough; becomes claimable as capital is free'}
                </p>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
