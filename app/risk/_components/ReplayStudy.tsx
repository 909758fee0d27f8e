import { Card } from '@/app/_components/ui/Card'
import { formatMillions } from '@/app/_format/millions'
import { StudyChart } from '@/app/risk/_components/StudyChart'
import { StudyRows } from '@/app/risk/_components/StudyRows'
import { StudySummary } from '@/app/risk/_components/StudySummary'
import { studyDate } from '@/app/risk/_components/studyFormat'
import type { ReplayStudy as Study } from '@/lib/schemas/replayStudy'

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** The study: the distributions of three eves, where the days fell, and what the answer rests on. */
export function ReplayStudy({ study }: { study: Study }) {
  const [first] = study.days
  return (
    <div className="space-y-6">
      <Card title="Where the days fell">
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <StudyChart days={study.days} />
          <div className="space-y-4">
            <StudySummary days={study.days} />
            <p className="text-sm text-ink-2">
              For each date the engine was fitted to prices from 2018 to 08:00 UTC of the day and to nothing after it.
              The real day, 24 hours from then, ran through the same window function that prices. “Chance” is the
              engine’s probability, on the eve, of a day that loses more.
            </p>
          </div>
        </div>
      </Card>
      {study.days.map((entry) => (
        <Card
          key={entry.date}
          title={`${studyDate(entry.date)}: what the answer rests on`}
          aside={`fitted to ${day.format(entry.calibration.to * 1000)}, ${entry.calibration.fallEvents} falls`}
        >
          <StudyRows day={entry} />
        </Card>
      ))}
      <Card title="How to read it">
        <div className="max-w-prose space-y-3 text-sm text-ink-2">
          <p>
            Nobody’s books of these days are public. The venue is made up: the demo’s ladder with{' '}
            {first?.markets
              .map(({ market, openInterest }) => `${formatMillions(openInterest)} million dollars in ${market}`)
              .join(' and ')}
            , and a fund of {formatMillions(study.fund)} million, the same dollars on every date. Only prices and
            volatility differ.
          </p>
          <p>
            Priced are a participation of 10 %, a depth of 30 %, deleveraging once the fund is empty, and each hour
            drawn from open over high and low to close if it closed down, else over low and high. Each row changes what
            it says, in the distribution and in the replay alike. Participation is the share of a market’s volume that
            the venue sells; depth is the share of it that carries impact. With participation of 100 % a position is
            sold in the step that crosses it, so the loss depends on how an hour is drawn, which hourly prices don’t
            tell.
          </p>
          <p>
            One day is one draw, and these days were chosen because they were extreme: they can show that the engine is
            blind, not that it is right. What can be tested is tested in the backtest.
          </p>
          <p className="text-xs text-ink-3">
            {study.model}; prices {study.source.name}, SHA-256 {study.source.sha256.slice(0, 16)}…, read in place.
            Figures as JSON: GET /api/v1/risk/replay-study.
          </p>
        </div>
      </Card>
    </div>
  )
}
