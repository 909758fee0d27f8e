'use client'

import Link from 'next/link'
import { Amount } from '@/app/_components/ui/Amount'
import { Facts } from '@/app/_components/ui/Facts'
import { Hex } from '@/app/_components/ui/Hex'
import { Term } from '@/app/_components/ui/Term'
import { Time } from '@/app/_components/ui/Time'
import { TxLink } from '@/app/_components/ui/TxLink'
import { formatPercent } from '@/app/_format/percent'
import type { TreatyDetail } from '@/lib/schemas/treaty'

/** What was fixed when the treaty was made, and when it opened. */
export function TreatyTerms({ treaty }: { treaty: TreatyDetail }) {
  const { auction, opened } = treaty
  return (
    <Facts
      facts={[
        {
          label: 'Behind',
          value: (
            <Link href={`/pools/${treaty.pool.address}`} className="text-marine underline underline-offset-4">
              {treaty.pool.name}
            </Link>
          ),
        },
        { label: <Term term="retention">Retention</Term>, value: <Amount value={treaty.retention} digits={0} /> },
        { label: <Term term="limit">Limit</Term>, value: <Amount value={treaty.limit} digits={0} /> },
        {
          label: 'Auction',
          value: (
            <>
              <Time at={auction.start} /> to <Time at={auction.end} />
            </>
          ),
        },
        {
          label: 'Ceded share offered',
          value: (
            <span className="num">
              {formatPercent(auction.from, 1)} to {formatPercent(auction.to, 1)}
            </span>
          ),
        },
        {
          label: 'Opened',
          value: opened ? (
            <>
              <Time at={opened.time} /> · <TxLink hash={opened.transaction}>transaction</TxLink>
            </>
          ) : (
            'not yet'
          ),
        },
        { label: 'Closes', value: <Time at={treaty.closesAt} /> },
        { label: 'Covers carried now', value: <span className="num">{treaty.liveCovers}</span> },
        { label: 'Contract', value: <Hex value={treaty.address} /> },
      ]}
    />
  )
}
