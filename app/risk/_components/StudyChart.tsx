'use client'

import dynamic from 'next/dynamic'
import { ChartFigure } from '@/app/_components/charts/ChartFigure'
import { formatMillions } from '@/app/_format/millions'
import { formatPercent } from '@/app/_format/percent'
import { studyChance, studyDate } from '@/app/risk/_components/studyFormat'
import type { ReplayStudy } from '@/lib/schemas/replayStudy'

const Plot = dynamic(() => import('@/app/risk/_components/StudyPlot').then((module) => module.StudyPlot), {
  ssr: false,
  loading: () => <div className="h-80 animate-pulse rounded bg-sunken" />,
})

/** The three distributions on one axis, with the days in them. */
export function StudyChart({ days }: Pick<ReplayStudy, 'days'>) {
  const summary = days
    .map(({ date, rows: [base] }) =>
      base
        ? `${studyDate(date)} lost ${formatMillions(base.realised)} million dollars (chance a day: ${studyChance(base.chance)})`
        : '',
    )
    .join('; ')
  const rows = days.flatMap(({ date, curve }) =>
    curve
      .filter((_, index) => index % 4 === 0)
      .map(({ loss, probability }) => [studyDate(date), formatMillions(loss), formatPercent(probability, 3)]),
  )
  return (
    <ChartFigure
      summary={`Chance of a day that loses more than each amount; the dot is the day’s loss. ${summary}.`}
      table={{ head: ['Day', 'Loss, $ million', 'Chance of more'], rows }}
    >
      <Plot days={days} />
    </ChartFigure>
  )
}
