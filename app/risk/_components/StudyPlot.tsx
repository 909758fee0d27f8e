'use client'

import {
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  ReferenceDot,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { ChartTip } from '@/app/_components/charts/ChartTip'
import { formatPercent } from '@/app/_format/percent'
import { studyDate } from '@/app/risk/_components/studyFormat'
import type { ReplayStudy } from '@/lib/schemas/replayStudy'

const COLOURS = ['var(--marine)', 'var(--loss)', 'var(--warn)']
const LEAST = 1e-5
const tick = { fill: 'var(--ink-3)', fontSize: 12 }

/** Exceedance curves on a logarithmic axis, losses in millions. */
export function StudyPlot({ days }: Pick<ReplayStudy, 'days'>) {
  return (
    <div className="h-80 text-xs">
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 320, height: 320 }}>
        <LineChart margin={{ top: 8, right: 12, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis
            dataKey="loss"
            type="number"
            domain={[0, 'dataMax']}
            tickFormatter={(value: number) => `${Math.round(value)} M`}
            tick={tick}
            tickLine={false}
            stroke="var(--line)"
            minTickGap={32}
            allowDuplicatedCategory={false}
          />
          <YAxis
            scale="log"
            domain={[LEAST, 1]}
            ticks={[1, 0.1, 0.01, 1e-3, 1e-4, LEAST]}
            tickFormatter={(value: number) => formatPercent(value, 0).replace(' ', '')}
            tick={tick}
            tickLine={false}
            axisLine={false}
            width={64}
            allowDataOverflow
          />
          <Tooltip
            isAnimationActive={false}
            content={
              <ChartTip
                title={(label) => `Loss above ${Number(label).toFixed(1)} million $`}
                value={(value, name) => `${name}: ${formatPercent(Number(value), 3)}`}
              />
            }
          />
          <Legend iconType="plainline" wrapperStyle={{ fontSize: 12 }} />
          {days.map(({ date, curve }, index) => (
            <Line
              key={date}
              name={studyDate(date)}
              data={curve
                .filter(({ probability }) => probability > LEAST)
                .map(({ loss, probability }) => ({ loss: loss / 1e6, probability }))}
              dataKey="probability"
              stroke={COLOURS[index % COLOURS.length]}
              strokeWidth={2}
              dot={false}
              isAnimationActive={false}
            />
          ))}
          {days.map(({ date, rows: [base] }, index) =>
            base ? (
              <ReferenceDot
                key={date}
                x={base.realised / 1e6}
                y={Math.min(Math.max(base.chance.mean, LEAST), 1)}
                r={5}
                fill={COLOURS[index % COLOURS.length]}
                stroke="var(--surface)"
                ifOverflow="visible"
              />
            ) : null,
          )}
        </LineChart>
      </ResponsiveContainer>
    </div>
  )
}
