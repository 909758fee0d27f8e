'use client'

import dynamic from 'next/dynamic'
import { ChartFigure } from '@/app/_components/charts/ChartFigure'
import { formatAmount } from '@/app/_format/amount'
import { formatPercent } from '@/app/_format/percent'
import { useAsset } from '@/app/_providers/ClientEnvProvider'
import type { RiskSummary } from '@/lib/schemas/risk'

const Plot = dynamic(() => import('@/app/_components/charts/ExceedancePlot').then((module) => module.ExceedancePlot), {
  ssr: false,
  loading: () => <div className="h-72 animate-pulse rounded bg-sunken" />,
})

type Props = Pick<RiskSummary, 'exceedance' | 'layers' | 'horizon'>

/** The probability that the highest loss of the term passes each amount, with the layers that pay for it. */
export function Exceedance({ exceedance, layers, horizon }: Props) {
  const asset = useAsset()
  const money = (base: string) => `${formatAmount(base, { decimals: asset.decimals, digits: 0 })} ${asset.symbol}`
  const layer = layers[0]
  const days = Math.round(horizon / 86_400)
  const summary = layer
    ? `Over ${days} days the loss passes ${money(layer.attachment)}, where the layer attaches, with a probability of ${formatPercent(layer.pAttach.value)}, and ${money(layer.exhaustion)}, where it is exhausted, with ${formatPercent(layer.pExhaust.value)}.`
    : `The probability that the highest loss over ${days} days is larger than each amount.`
  const rows = exceedance.map((point) => [
    money(point.loss),
    formatPercent(point.probability, 3),
    `± ${formatPercent(point.standardError, 3)}`,
  ])
  return (
    <ChartFigure summary={summary} table={{ head: ['Loss above', 'Probability', 'Standard error'], rows }}>
      <Plot exceedance={exceedance} layers={layers} decimals={asset.decimals} symbol={asset.symbol} />
    </ChartFigure>
  )
}
