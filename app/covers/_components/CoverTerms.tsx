'use client'

import Link from 'next/link'
import { Amount } from '@/app/_components/ui/Amount'
import { Facts } from '@/app/_components/ui/Facts'
import { Hex } from '@/app/_components/ui/Hex'
import { Term } from '@/app/_components/ui/Term'
import { Time } from '@/app/_components/ui/Time'
import { TxLink } from '@/app/_components/ui/TxLink'
import { shorten } from '@/app/_format/shorten'
import type { CoverDetail } from '@/lib/schemas/cover'

/** What was fixed at the purchase, and what a cancellation changed. */
export function CoverTerms({ cover }: { cover: CoverDetail }) {
  return (
    <Facts
      facts={[
        { label: 'Term starts', value: <Time at={cover.term.start} /> },
        {
          label: 'Term ends',
          value: cover.cancellation ? (
            <>
              <Time at={cover.cancellation.until} /> (cancelled; agreed was <Time at={cover.term.end} />)
            </>
          ) : (
            <Time at={cover.term.end} />
          ),
        },
        { label: <Term term="grace">Grace ends</Term>, value: <Time at={cover.term.graceEndsAt} /> },
        {
          label: <Term term="attachment">Attachment</Term>,
          value: <Amount value={cover.layer.attachment} digits={0} />,
        },
        {
          label: <Term term="exhaustion">Exhaustion</Term>,
          value: <Amount value={cover.layer.exhaustion} digits={0} />,
        },
        {
          label: <Term term="baseline">Baseline</Term>,
          value:
            cover.baseline === null ? (
              'not reported yet'
            ) : (
              <>
                <Amount value={cover.baseline} digits={0} /> {!cover.baselineFixed && '(may still move)'}
              </>
            ),
        },
        { label: 'Lowest premium allowed', value: <Amount value={cover.floor} digits={0} /> },
        { label: 'Protocol’s part of it', value: <Amount value={cover.fee} digits={0} /> },
        ...(cover.cancellation
          ? [
              { label: 'Refunded to the holder', value: <Amount value={cover.cancellation.refund} digits={0} /> },
              { label: 'Charge for cancelling', value: <Amount value={cover.cancellation.charge} digits={0} /> },
            ]
          : []),
        ...(cover.cession
          ? [
              {
                label: 'Reinsured by treaty',
                value: (
                  <Link
                    href={`/reinsurance/${cover.cession.treaty}`}
                    className="text-marine underline underline-offset-4"
                  >
                    {shorten(cover.cession.treaty)}
                  </Link>
                ),
              },
              { label: 'Ceded premium', value: <Amount value={cover.cession.premium} digits={0} /> },
            ]
          : []),
        { label: 'Payouts go to', value: <Hex value={cover.vault} /> },
        { label: 'Held by', value: <Hex value={cover.holder} /> },
        { label: 'Risk model', value: <Hex value={cover.modelHash} label="model hash" /> },
        { label: 'Bought in', value: <TxLink hash={cover.bought.transaction} /> },
      ]}
    />
  )
}
