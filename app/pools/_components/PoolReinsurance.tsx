'use client'

import Link from 'next/link'
import { Amount } from '@/app/_components/ui/Amount'
import { Badge } from '@/app/_components/ui/Badge'
import { Card } from '@/app/_components/ui/Card'
import { EmptyState } from '@/app/_components/ui/EmptyState'
import { LiveView } from '@/app/_components/ui/LiveView'
import { useLive } from '@/app/_hooks/useLive'
import { treatyStage } from '@/app/reinsurance/_components/treatyStage'
import { treatyListSchema } from '@/lib/schemas/treaty'

/** The treaties behind the pool. */
export function PoolReinsurance({ address }: { address: string }) {
  const live = useLive({
    url: `/api/v1/treaties?pool=${address}`,
    schema: treatyListSchema,
    topics: ['treaties', 'covers', 'payouts'],
  })
  return (
    <Card title="Reinsurance">
      <LiveView live={live} what="Treaties">
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="No treaty">This pool bears its losses alone.</EmptyState>
          ) : (
            <ul className="divide-y divide-line text-sm">
              {items.map((treaty) => (
                <li key={treaty.address} className="py-2 first:pt-0 last:pb-0">
                  <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
                    <Link
                      href={`/reinsurance/${treaty.address}`}
                      className="font-medium text-marine underline underline-offset-4"
                    >
                      {treaty.name}
                    </Link>
                    <Badge tone={treatyStage(treaty).tone}>{treatyStage(treaty).label}</Badge>
                  </div>
                  <p className="mt-0.5 text-ink-2">
                    Losses from <Amount value={treaty.retention} compact digits={0} bare /> to{' '}
                    <Amount value={BigInt(treaty.retention) + BigInt(treaty.limit)} compact digits={0} />
                    {treaty.ceded !== '0' && (
                      <>
                        ; borne so far <Amount value={treaty.ceded} digits={0} />
                      </>
                    )}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </LiveView>
    </Card>
  )
}
