'use client'

import Link from 'next/link'
import { Amount } from '@/app/_components/ui/Amount'
import { Card } from '@/app/_components/ui/Card'
import { Figures } from '@/app/_components/ui/Figures'
import { LiveView } from '@/app/_components/ui/LiveView'
import { Notice } from '@/app/_components/ui/Notice'
import { PageHead } from '@/app/_components/ui/PageHead'
import { PageSkeleton } from '@/app/_components/ui/PageSkeleton'
import { formatPercent } from '@/app/_format/percent'
import { formatTime } from '@/app/_format/time'
import { ApiError } from '@/app/_hooks/fetchView'
import { useLive } from '@/app/_hooks/useLive'
import { Attribution } from '@/app/account/_components/quotes/Attribution'
import { QuotePrice } from '@/app/account/_components/quotes/QuotePrice'
import { QuoteSensitivities } from '@/app/account/_components/quotes/QuoteSensitivities'
import { QuoteStatusBadge } from '@/app/account/_components/quotes/QuoteStatusBadge'
import { quoteSchema } from '@/lib/schemas/quote'

const LINK = 'text-marine underline underline-offset-4'

/** One quote: what it costs, why, what would change it, and what changed since the last one. */
export function Quote({ id }: { id: string }) {
  const live = useLive({ url: `/api/v1/quotes/${id}`, schema: quoteSchema, topics: ['quotes', 'covers', 'venues'] })
  if (live.error instanceof ApiError && live.error.status === 401) {
    return (
      <>
        <PageHead back={{ href: '/account', label: 'Account' }} title="Quote" />
        <Notice tone="warn">
          Quotes are shown to whoever asked for them.{' '}
          <Link href="/account" className={LINK}>
            Sign in
          </Link>{' '}
          with the account of the API key.
        </Notice>
      </>
    )
  }
  return (
    <LiveView live={live} what="This quote" skeleton={<PageSkeleton />}>
      {({ venue, status, terms, breakdown, coverId, createdAt }) => (
        <>
          <PageHead
            back={{ href: '/account', label: 'Account' }}
            title={
              <span className="flex flex-wrap items-center gap-3">
                {venue.name}, layer {terms.layer + 1} <QuoteStatusBadge status={status} />
              </span>
            }
            lead={
              <>
                Quoted {formatTime(createdAt)} on program {terms.programId} of{' '}
                <Link href={`/venues/${venue.slug}`} className={LINK}>
                  {venue.name}
                </Link>
                {coverId !== null && (
                  <>
                    {'; bought as '}
                    <Link href={`/covers/${coverId}`} className={LINK}>
                      cover {coverId}
                    </Link>
                  </>
                )}
                .
              </>
            }
          />
          <div className="space-y-6">
            <Figures
              figures={[
                { label: 'Premium', value: <Amount value={terms.premium} digits={0} /> },
                { label: 'Limit', value: <Amount value={terms.limit} digits={0} /> },
                {
                  label: 'Chance that it attaches',
                  value: formatPercent(breakdown.pAttach.value),
                  note: `± ${formatPercent(breakdown.pAttach.standardError)}`,
                },
                {
                  label: 'Chance that it is exhausted',
                  value: formatPercent(breakdown.pExhaust.value),
                  note: `± ${formatPercent(breakdown.pExhaust.standardError)}`,
                },
              ]}
            />
            <div className="grid items-start gap-6 lg:grid-cols-2">
              <Card title="What the premium is made of">
                <QuotePrice breakdown={breakdown} />
              </Card>
              <Card title="Why the premium moved">
                <Attribution id={id} />
              </Card>
            </div>
            <Card title="What moves the price">
              <QuoteSensitivities id={id} />
            </Card>
          </div>
        </>
      )}
    </LiveView>
  )
}
