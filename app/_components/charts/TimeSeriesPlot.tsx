'use client'

import { Area, AreaChart, CartesianGrid, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { ChartTip } from '@/app/_components/charts/ChartTip'
import { formatClock } from '@/app/_format/clock'
import { formatTime } from '@/app/_format/time'

export type TimeSeriesPlotProps = {
  points: { time: number; value: number }[]
  format: (value: number) => string
  /** For the axis, where room is short. */
  formatShort?: (value: number) => string
  /** Levels to compare with. */
  levels?: { value: number; label: string; tone: 'warn' | 'loss' | 'marine' }[]
  /** The value holds until the next point (an index) instead of moving evenly towards it. */
  stepped?: boolean
  tone?: 'marine' | 'loss'
  /** Starts the axis at 0 instead of near the lowest value. */
  fromZero?: boolean
}

const tick = { fill: 'var(--ink-3)', fontSize: 12 }

/** The drawing of a series over time. */
export function TimeSeriesPlot(props: TimeSeriesPlotProps) {
  const {
    points,
    format,
    formatShort = format,
    levels = [],
    stepped = false,
    tone = 'marine',
    fromZero = false,
  } = props
  const values = [...points.map((point) => point.value), ...levels.map((level) => level.value)]
  const highest = Math.max(...values)
  const lowest = fromZero ? Math.min(0, ...values) : Math.min(...values)
  const room = (highest - lowest || Math.abs(highest) * 0.01 || 1) * 0.08
  return (
    <div className="h-64 text-xs">
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 320, height: 256 }}>
        <AreaChart data={points} margin={{ top: 8, right: 8, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis
            dataKey="time"
            type="number"
            domain={['dataMin', 'dataMax']}
            tickFormatter={formatClock}
            tick={tick}
            tickLine={false}
            stroke="var(--line)"
            minTickGap={48}
          />
          <YAxis
            domain={[fromZero ? lowest : lowest - room, highest + room]}
            tickFormatter={formatShort}
            tick={tick}
            tickLine={false}
            axisLine={false}
            width={64}
          />
          <Tooltip
            isAnimationActive={false}
            content={<ChartTip title={(label) => formatTime(Number(label))} value={(value) => format(Number(value))} />}
          />
          {levels.map((level) => (
            <ReferenceLine
              key={level.label}
              y={level.value}
              stroke={`var(--${level.tone})`}
              strokeDasharray="5 4"
              label={{ value: level.label, position: 'insideTopLeft', fill: `var(--${level.tone})`, fontSize: 12 }}
            />
          ))}
          <Area
            dataKey="value"
            type={stepped ? 'stepAfter' : 'linear'}
            stroke={`var(--${tone})`}
            strokeWidth={2}
            fill={`var(--${tone})`}
            fillOpacity={0.12}
            dot={false}
            isAnimationActive={false}
          />
        </AreaChart>
      </ResponsiveContainer>
    </div>
  )
}
