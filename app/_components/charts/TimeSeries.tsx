'use client'

import dynamic from 'next/dynamic'
import { ChartFigure } from '@/app/_components/charts/ChartFigure'
import type { TimeSeriesPlotProps } from '@/app/_components/charts/TimeSeriesPlot'
import { formatTime } from '@/app/_format/time'

const Plot = dynamic(() => import('@/app/_components/charts/TimeSeriesPlot').then((module) => module.TimeSeriesPlot), {
  ssr: false,
  loading: () => <div className="h-64 animate-pulse rounded bg-sunken" />,
})

type Props = TimeSeriesPlotProps & { summary: string; valueHead: string }

/** A figure over chain time. The drawing code loads only where a chart is shown. */
export function TimeSeries({ summary, valueHead, ...plot }: Props) {
  const rows = plot.points.map((point) => [formatTime(point.time), plot.format(point.value)])
  return (
    <ChartFigure summary={summary} table={{ head: ['Time', valueHead], rows }}>
      <Plot {...plot} />
    </ChartFigure>
  )
}
