'use client'

import Link from 'next/link'
import { Amount } from '@/app/_components/ui/Amount'
import { Card } from '@/app/_components/ui/Card'
import { DataTable } from '@/app/_components/ui/DataTable'
import { EmptyState } from '@/app/_components/ui/EmptyState'
import { LiveView } from '@/app/_components/ui/LiveView'
import { formatTime } from '@/app/_format/time'
import { useLive } from '@/app/_hooks/useLive'
import { QuoteStatusBadge } from '@/app/account/_components/quotes/QuoteStatusBadge'
import { quoteListSchema } from '@/lib/schemas/quote'

/** The last quotes that the account's keys asked for. */
export function Quotes() {
  const live = useLive({ url: '/api/v1/quotes?limit=20', schema: quoteListSchema, topics: ['quotes', 'covers'] })
  return (
    <Card title="Quotes">
      <LiveView live={live} what="Your quotes">
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="No quote yet">
              A key asks for one with POST /api/v1/quotes. Its price, and why it is what it is, then stands here.
            </EmptyState>
          ) : (
            <DataTable
              caption="Quotes, newest first"
              rows={items}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'quote',
                  head: 'Quote',
                  cell: ({ id, venue, programId, layer }) => (
                    <Link href={`/account/quotes/${id}`} className="text-marine underline underline-offset-4">
                      {venue.name}, program {programId}, layer {layer + 1}
                    </Link>
                  ),
                },
                { key: 'made', head: 'Made', from: 'md', cell: ({ createdAt }) => formatTime(createdAt) },
                {
                  key: 'limit',
                  head: 'Limit',
                  numeric: true,
                  from: 'sm',
                  cell: ({ limit }) => <Amount value={limit} digits={0} />,
                },
                {
                  key: 'premium',
                  head: 'Premium',
                  numeric: true,
                  cell: ({ premium }) => <Amount value={premium} digits={0} />,
                },
                {
                  key: 'status',
                  head: 'State',
                  numeric: true,
                  cell: ({ status }) => <QuoteStatusBadge status={status} />,
                },
              ]}
            />
          )
        }
      </LiveView>
    </Card>
  )
}
