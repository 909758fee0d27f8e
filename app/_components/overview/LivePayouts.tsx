'use client'

import Link from 'next/link'
import { Amount } from '@/app/_components/ui/Amount'
import { EmptyState } from '@/app/_components/ui/EmptyState'
import { Time } from '@/app/_components/ui/Time'
import { TxLink } from '@/app/_components/ui/TxLink'
import type { PayoutView } from '@/lib/schemas/payout'

export type PayoutList = { items: PayoutView[]; nextCursor: string | null }

/** Single payouts shown under the totals. */
const MOST = 4

/** What each cover has paid in all; lists come newest first, so a cover's first payout here has its total. */
function latestOfEach(payouts: PayoutView[]): PayoutView[] {
  const seen = new Map<number, PayoutView>()
  for (const payout of payouts) if (!seen.has(payout.coverId)) seen.set(payout.coverId, payout)
  return [...seen.values()]
}

/** What covers have paid, and the last settlements one by one. New totals are read out. */
export function LivePayouts({ payouts }: { payouts: PayoutView[] }) {
  return (
    <div>
      <div aria-live="polite">
        {payouts.length === 0 && (
          <EmptyState title="No payout yet">
            When a venue’s loss passes an attachment, the payout shows here at once.
          </EmptyState>
        )}
        {latestOfEach(payouts).map((payout) => (
          <p key={payout.coverId} className="mb-4 text-sm text-ink-2">
            <span key={payout.paidTotal} className="moved block text-xl font-semibold tracking-tight text-loss">
              <Amount value={payout.paidTotal} digits={0} />
            </span>
            paid so far to the fund of {payout.venue.name} under{' '}
            <Link href={`/covers/${payout.coverId}`} className="text-marine underline underline-offset-4">
              cover {payout.coverId}
            </Link>
          </p>
        ))}
      </div>
      <ul className="divide-y divide-line text-sm">
        {payouts.slice(0, MOST).map((payout) => (
          <li
            key={`${payout.at.transaction}-${payout.coverId}`}
            className="flex flex-wrap items-baseline justify-between gap-x-4 py-2 last:pb-0"
          >
            <span>
              <Amount value={payout.amount} digits={0} /> · <TxLink hash={payout.at.transaction}>transaction</TxLink>
              {payout.byTreaty !== '0' && (
                <>
                  {' · '}
                  {payout.byTreaty === payout.amount ? 'all' : <Amount value={payout.byTreaty} digits={0} />} by
                  reinsurers
                </>
              )}
              {!payout.pushed && ' · reserved: the vault could not receive'}
            </span>
            <span className="text-xs text-ink-2">
              <Time at={payout.at.time} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
