'use client'

import { Amount } from '@/app/_components/ui/Amount'
import { Hex } from '@/app/_components/ui/Hex'
import { Term } from '@/app/_components/ui/Term'
import { Time } from '@/app/_components/ui/Time'
import type { CoverTimelineEntry } from '@/lib/schemas/cover'

/** One event of a cover's life as a sentence. */
export function TimelineText({ entry }: { entry: CoverTimelineEntry }) {
  switch (entry.kind) {
    case 'opened':
      return <p className="text-sm">The venue opened program {entry.programId}.</p>
    case 'bought':
      return (
        <p className="text-sm">
          Cover of <Amount value={entry.limit} digits={0} /> was bought for <Amount value={entry.premium} digits={0} />.
        </p>
      )
    case 'reported':
      return (
        <p className="text-sm">
          Report {entry.sequence}: loss <Amount value={entry.reportedLoss} digits={0} />
          {entry.effectiveLoss !== entry.reportedLoss && (
            <>
              , of which <Amount value={entry.effectiveLoss} digits={0} /> has taken effect
            </>
          )}
          ; fund <Amount value={entry.fundBalance} digits={0} />.
        </p>
      )
    case 'warned':
      return (
        <p className="text-sm">
          Venue <Term term="warning">at warning</Term>: its loss of <Amount value={entry.loss} digits={0} /> passed{' '}
          <Amount value={entry.level} digits={0} />. Pools that cover it stand still; payouts go on.
        </p>
      )
    case 'warningEnded':
      return (
        <p className="text-sm">
          The venue’s warning ended, at a loss of <Amount value={entry.loss} digits={0} />.
        </p>
      )
    case 'indexRaised':
      return (
        <p className="text-sm">
          The index rose to <Amount value={entry.index} digits={0} />.
        </p>
      )
    case 'settled':
      return (
        <p className="text-sm font-medium">
          <span className="text-loss">
            Paid <Amount value={entry.paid} />
          </span>{' '}
          {entry.pushed ? 'to the venue’s fund' : 'into reserve, as the vault could not receive'}, on an index of{' '}
          <Amount value={entry.index} digits={0} />
          {entry.byTreaty !== '0' && (
            <>
              ; {entry.byTreaty === entry.paid ? 'all' : <Amount value={entry.byTreaty} />} of it by the treaty behind
              the pool
            </>
          )}
          .
        </p>
      )
    case 'transferred':
      return (
        <p className="text-sm">
          The cover’s token went to <Hex value={entry.to} />.
        </p>
      )
    case 'cancelled':
      return (
        <p className="text-sm">
          The venue cancelled the cover: it ends <Time at={entry.until} />. Of the premium,{' '}
          <Amount value={entry.refund} digits={0} /> was refunded to the holder; the pool kept a charge of{' '}
          <Amount value={entry.charge} digits={0} />.
        </p>
      )
    case 'expired':
      return (
        <p className="text-sm">
          The cover expired and freed <Amount value={entry.released} digits={0} />.
        </p>
      )
    case 'refunded':
      return (
        <p className="text-sm">
          A recovery of the venue brought back <Amount value={entry.toPool} digits={0} /> to who held the pool’s shares
          at the loss
          {entry.toTreaty !== '0' && (
            <>
              {' '}
              and <Amount value={entry.toTreaty} digits={0} /> to the treaty
            </>
          )}
          .
        </p>
      )
    case 'voided':
      return (
        <p className="text-sm">
          The cover was voided before its start and <Amount value={entry.refund} digits={0} /> refunded.
        </p>
      )
  }
}
