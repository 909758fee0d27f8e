'use client'

import Link from 'next/link'
import { Amount } from '@/app/_components/ui/Amount'
import { DataTable } from '@/app/_components/ui/DataTable'
import type { AccountRefunds } from '@/lib/schemas/refund'

/** What is owed for each loss, and for which shares. */
export function RefundTable({ refunds }: { refunds: AccountRefunds['pools'] }) {
  return (
    <DataTable
      caption="Refunds to collect"
      rows={refunds}
      rowKey={({ coverId, epoch, requestId }) => `${coverId}-${epoch}-${requestId ?? 0}`}
      columns={[
        {
          key: 'cover',
          head: 'Loss of',
          cell: ({ coverId, venue }) => (
            <Link href={`/covers/${coverId}`} className="text-marine underline underline-offset-4">
              {venue.name}, cover {coverId}
            </Link>
          ),
        },
        { key: 'pool', head: 'Pool', from: 'sm', cell: ({ pool }) => pool.name },
        {
          key: 'shares',
          head: 'Shares',
          from: 'md',
          cell: ({ requestId }) => (requestId === null ? 'held then' : `waiting in exit ${requestId}`),
        },
        { key: 'amount', head: 'To collect', numeric: true, cell: ({ amount }) => <Amount value={amount} /> },
      ]}
    />
  )
}
