'use client'

import Link from 'next/link'
import { Amount } from '@/app/_components/ui/Amount'
import { EmptyState } from '@/app/_components/ui/EmptyState'
import { Time } from '@/app/_components/ui/Time'
import { TxLink } from '@/app/_components/ui/TxLink'
import type { PayoutView } from '@/lib/schemas/payout'

export type PayoutList = { items: PayoutView[]; nextCursor: string | null }

/** Settlements that paid, newest first. New ones are read out. */
export function LivePayouts({ payouts }: { payouts: PayoutView[] }) {
  const latest = payouts[0]
  return (
    <div aria-live="polite">
      {!latest && (
        <EmptyState title="No payout yet">
          When a venue’s loss passes an attachment, the payout shows here at once.
        </EmptyState>
      )}
      <ul className="divide-y divide-line">
        {payouts.map((payout) => (
          <li key={`${payout.at.transaction}-${payout.coverId}`} className="moved py-3 first:pt-0 last:pb-0">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="font-semibold text-loss">
                <Amount value={payout.amount} digits={0} />
              </span>
              <span className="text-xs text-ink-2">
                <Time at={payout.at.time} />
              </span>
            </div>
            <p className="text-sm text-ink-2">
              to the fund of {payout.venue.name} under{' '}
              <Link href={`/covers/${payout.coverId}`} className="text-marine underline underline-offset-4">
                cover {payout.coverId}
              </Link>
              , <TxLink hash={payout.at.transaction}>transaction</TxLink>
              {!payout.pushed && ' (reserved: the vault could not receive)'}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
