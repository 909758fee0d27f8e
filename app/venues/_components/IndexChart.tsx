'use client'

import { TimeSeries } from '@/app/_components/charts/TimeSeries'
import { EmptyState } from '@/app/_components/ui/EmptyState'
import { formatAmount } from '@/app/_format/amount'
import { toUnits } from '@/app/_format/toUnits'
import { useAsset } from '@/app/_providers/ClientEnvProvider'
import type { IndexPoint } from '@/lib/schemas/cover'
import type { LayerView } from '@/lib/schemas/program'

const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 })

type Props = { series: IndexPoint[]; layers: Pick<LayerView, 'index' | 'attachment' | 'exhaustion'>[] }

/** The index over the term's reports, with the bounds of the tower. */
export function IndexChart({ series, layers }: Props) {
  const { symbol, decimals } = useAsset()
  const last = series[series.length - 1]
  if (!last || series.length < 2) {
    return <EmptyState title="No index yet">The index starts with the first reports inside the term.</EmptyState>
  }
  const lowest = [...layers].sort((a, b) => a.index - b.index)[0]
  const highest = [...layers].sort((a, b) => b.index - a.index)[0]
  const levels = [
    ...(lowest ? [{ value: toUnits(lowest.attachment, decimals), label: 'Attachment', tone: 'warn' as const }] : []),
    ...(highest ? [{ value: toUnits(highest.exhaustion, decimals), label: 'Exhaustion', tone: 'loss' as const }] : []),
  ]
  const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
  return (
    <TimeSeries
      points={series.map((point) => ({ time: point.time, value: toUnits(point.index, decimals) }))}
      levels={levels}
      format={(value) => `${whole.format(value)} ${symbol}`}
      formatShort={(value) => short.format(value)}
      stepped
      fromZero
      tone="loss"
      valueHead="Index"
      summary={`The index over ${series.length} reports, now ${formatAmount(last.index, { decimals, digits: 0 })} ${symbol}.`}
    />
  )
}
