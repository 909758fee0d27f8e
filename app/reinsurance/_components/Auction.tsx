'use client'

import Link from 'next/link'
import { Amount } from '@/app/_components/ui/Amount'
import { Meter } from '@/app/_components/ui/Meter'
import { Time } from '@/app/_components/ui/Time'
import { formatPercent } from '@/app/_format/percent'
import { formatRelative } from '@/app/_format/relative'
import { useStream } from '@/app/_providers/StreamProvider'
import { CessionLine } from '@/app/reinsurance/_components/CessionLine'
import type { TreatyDetail } from '@/lib/schemas/treaty'

const HOUR = 3600
const DAY = 86_400

/** How the ceded share rises, where it stands, what of the collateral is there, and what still stands in the way. */
export function Auction({ treaty }: { treaty: TreatyDetail }) {
  const { auction, cession, waitsFor } = treaty
  const now = useStream().head?.time ?? treaty.asOf.time
  const rise = (Number(auction.to) - Number(auction.from)) / 1e18
  const length = auction.end - auction.start
  const step = length > 3 * DAY ? { unit: 'a day', seconds: DAY } : { unit: 'an hour', seconds: HOUR }
  const raised = Number((BigInt(treaty.collateral) * 10_000n) / BigInt(treaty.limit)) / 10_000
  return (
    <div className="space-y-5">
      <CessionLine treaty={treaty} />
      <p className="max-w-prose text-sm text-ink-2">
        {now < auction.start ? (
          <>
            The auction starts {formatRelative(auction.start, now)}, on <Time at={auction.start} />, at{' '}
            <span className="num">{formatPercent(auction.from, 2)}</span> of the premium.
          </>
        ) : (
          <>
            Whoever takes the treaty now gets <strong className="num">{formatPercent(cession, 2)}</strong> of the
            premium of the covers it will carry.
          </>
        )}{' '}
        The share rises by <span className="num">{formatPercent((rise * step.seconds) / length, 2)}</span> {step.unit},
        up to <span className="num">{formatPercent(auction.to, 2)}</span> on <Time at={auction.end} />. The first taker
        has it, for all who brought collateral; without one everybody takes theirs back.
      </p>
      <div>
        <p className="mb-2 flex flex-wrap justify-between gap-x-4 text-sm">
          <span className="text-ink-2">Collateral brought</span>
          <span className="font-medium">
            <Amount value={treaty.collateral} digits={0} bare /> of <Amount value={treaty.limit} digits={0} />
          </span>
        </p>
        <Meter label="Collateral brought" ratio={raised} text={formatPercent(raised)} />
      </div>
      {waitsFor && now < waitsFor.closesAt && (
        <p className="text-sm text-ink-2">
          It can open once{' '}
          <Link href={`/reinsurance/${waitsFor.address}`} className="text-marine underline underline-offset-4">
            {waitsFor.name}
          </Link>{' '}
          has closed, {formatRelative(waitsFor.closesAt, now)}: one treaty is open per pool.
        </p>
      )}
    </div>
  )
}
