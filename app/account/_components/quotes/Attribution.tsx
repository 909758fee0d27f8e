'use client'

import Link from 'next/link'
import { ChangeTable } from '@/app/_components/charts/ChangeTable'
import { EmptyState } from '@/app/_components/ui/EmptyState'
import { LiveView } from '@/app/_components/ui/LiveView'
import { attributionText, causeLabel } from '@/app/_format/attributionText'
import { formatTime } from '@/app/_format/time'
import { useLive } from '@/app/_hooks/useLive'
import { useAsset } from '@/app/_providers/ClientEnvProvider'
import { attributionSchema } from '@/lib/schemas/attribution'

/** Two quotes never change. */
const POLL_MS = 60 * 60_000

/** Why a quote's premium is not that of the one before. */
export function Attribution({ id }: { id: string }) {
  const asset = useAsset()
  const live = useLive({
    url: `/api/v1/quotes/${id}/attribution`,
    schema: attributionSchema,
    topics: [],
    pollMs: POLL_MS,
  })
  if (live.missing)
    return (
      <EmptyState title="The first on its program">
        With a second quote on the same program, this says what moved the premium between them.
      </EmptyState>
    )
  return (
    <LiveView live={live} what="Why the price moved">
      {(attribution) => (
        <div className="space-y-4">
          <p className="text-sm">{attributionText(attribution, asset)}</p>
          <ChangeTable
            caption="What moved the premium"
            head="Cause"
            premium={attribution.from.premium}
            rows={attribution.causes
              .filter(({ change }) => Math.abs(Number(change)) >= 10 ** asset.decimals)
              .map(({ cause, change, standardError }) => ({
                ...{ key: cause, label: causeLabel(cause), change, standardError },
              }))}
          />
          <p className="text-xs text-ink-3">
            Against the{' '}
            <Link href={`/account/quotes/${attribution.from.id}`} className="text-marine underline underline-offset-4">
              quote of {formatTime(attribution.from.createdAt)}
            </Link>
            . Each kind of input is replaced in turn, so the parts add up exactly.
          </p>
        </div>
      )}
    </LiveView>
  )
}
