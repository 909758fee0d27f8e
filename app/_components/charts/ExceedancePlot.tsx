'use client'

import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { ChartTip } from '@/app/_components/charts/ChartTip'
import { formatPercent } from '@/app/_format/percent'
import { toUnits } from '@/app/_format/toUnits'
import type { RiskSummary } from '@/lib/schemas/risk'

type Props = Pick<RiskSummary, 'exceedance' | 'layers'> & { decimals: number; symbol: string }

const tick = { fill: 'var(--ink-3)', fontSize: 12 }
const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 })
const full = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })

/** The exceedance curve on a logarithmic axis, its standard error as a band, layers shaded. */
export function ExceedancePlot({ exceedance, layers, decimals, symbol }: Props) {
  const points = exceedance
    .filter((point) => point.probability > 0)
    .map(({ loss, probability, standardError }) => ({
      loss: toUnits(loss, decimals),
      probability,
      band: [Math.max(probability - standardError, probability / 10), Math.min(1, probability + standardError)],
    }))
  const floor = Math.min(...points.map((point) => point.probability), 0.01)
  return (
    <div className="h-72 text-xs">
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 320, height: 288 }}>
        <ComposedChart data={points} margin={{ top: 12, right: 8, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis
            dataKey="loss"
            type="number"
            domain={['dataMin', 'dataMax']}
            tickFormatter={(value: number) => short.format(value)}
            tick={tick}
            tickLine={false}
            stroke="var(--line)"
            minTickGap={32}
          />
          <YAxis
            scale="log"
            domain={[10 ** Math.floor(Math.log10(floor)), 1]}
            ticks={Array.from({ length: -Math.floor(Math.log10(floor)) + 1 }, (_, i) => 10 ** -i)}
            interval={0}
            tickFormatter={(value: number) => formatPercent(value, 0).replace(' ', '')}
            tick={tick}
            tickLine={false}
            axisLine={false}
            width={64}
            allowDataOverflow
          />
          {layers.map((layer) => (
            <ReferenceArea
              key={layer.index}
              x1={toUnits(layer.attachment, decimals)}
              x2={toUnits(layer.exhaustion, decimals)}
              fill="var(--loss)"
              fillOpacity={0.12}
              ifOverflow="hidden"
              label={{ value: `Layer ${layer.index + 1}`, position: 'insideTop', fill: 'var(--loss)', fontSize: 12 }}
            />
          ))}
          <Tooltip
            isAnimationActive={false}
            content={
              <ChartTip
                title={(label) => `Loss above ${full.format(Number(label))} ${symbol}`}
                value={(value, name) =>
                  name === 'band'
                    ? `one standard error: ${(value as number[]).map((bound) => formatPercent(bound)).join(' to ')}`
                    : formatPercent(Number(value), 3)
                }
              />
            }
          />
          <Area dataKey="band" stroke="none" fill="var(--marine)" fillOpacity={0.16} isAnimationActive={false} />
          <Line dataKey="probability" stroke="var(--marine)" strokeWidth={2} dot={false} isAnimationActive={false} />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  )
}
