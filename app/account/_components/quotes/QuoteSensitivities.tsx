'use client'

import { Sensitivities } from '@/app/_components/charts/Sensitivities'
import { LiveView } from '@/app/_components/ui/LiveView'
import { useLive } from '@/app/_hooks/useLive'
import { sensitivitiesSchema } from '@/lib/schemas/sensitivity'

/** A quote's answer never changes. */
const POLL_MS = 60 * 60_000

/** What would have moved the price of a quote. */
export function QuoteSensitivities({ id }: { id: string }) {
  const live = useLive({
    url: `/api/v1/quotes/${id}/sensitivities`,
    schema: sensitivitiesSchema,
    topics: [],
    pollMs: POLL_MS,
  })
  return (
    <LiveView live={live} what="What moves the price">
      {(sensitivities) => <Sensitivities sensitivities={sensitivities} />}
    </LiveView>
  )
}
