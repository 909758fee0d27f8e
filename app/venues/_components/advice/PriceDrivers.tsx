'use client'

import { Sensitivities } from '@/app/_components/charts/Sensitivities'
import { Card } from '@/app/_components/ui/Card'
import { EmptyState } from '@/app/_components/ui/EmptyState'
import { LiveView } from '@/app/_components/ui/LiveView'
import { useLive } from '@/app/_hooks/useLive'
import { sensitivitiesSchema } from '@/lib/schemas/sensitivity'

/** Several simulations, kept by the server until the exposure changes. */
const POLL_MS = 10 * 60_000

/** What moves the price of the lowest layer of the venue's last program. */
export function PriceDrivers({ slug }: { slug: string }) {
  const live = useLive({
    url: `/api/v1/venues/${slug}/sensitivities`,
    schema: sensitivitiesSchema,
    topics: ['venues', 'programs'],
    pollMs: POLL_MS,
  })
  return (
    <Card title="What moves the price" aside="of the whole lowest layer">
      {live.missing ? (
        <EmptyState title="No program yet">
          Prices are for layers of a program. The venue’s owner opens one, then this shows what its price answers to.
        </EmptyState>
      ) : (
        <LiveView live={live} what="What moves the price">
          {(sensitivities) => <Sensitivities sensitivities={sensitivities} />}
        </LiveView>
      )}
    </Card>
  )
}
