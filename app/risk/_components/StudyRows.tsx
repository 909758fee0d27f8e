'use client'

import { DataTable } from '@/app/_components/ui/DataTable'
import { formatMillions } from '@/app/_format/millions'
import { studyChance, studyChanceError } from '@/app/risk/_components/studyFormat'
import type { ReplayStudy } from '@/lib/schemas/replayStudy'

const SHAPES = {
  rule: 'by the rule',
  reversed: 'the other way',
  spike: 'low and high in one step',
} as const

const share = (value: number) => `${Math.round(100 * value)} %`

/** A day under each variant. */
export function StudyRows({ day }: { day: ReplayStudy['days'][number] }) {
  return (
    <DataTable
      caption={`Sensitivity of ${day.date}`}
      rows={day.rows}
      rowKey={({ name }) => name}
      columns={[
        { key: 'participation', head: 'Participation', cell: ({ participation }) => share(participation) },
        { key: 'depth', head: 'Depth', numeric: true, cell: ({ depth }) => share(depth) },
        {
          key: 'shape',
          head: 'Hours drawn',
          cell: ({ shape }) => <span className="pl-4">{SHAPES[shape]}</span>,
        },
        {
          key: 'rule',
          head: 'Empty fund',
          from: 'md',
          cell: ({ lossRule }) => (lossRule === 'deleverage' ? 'deleverage' : 'share out'),
        },
        { key: 'loss', head: 'Loss, million $', numeric: true, cell: ({ realised }) => formatMillions(realised) },
        {
          key: 'uncovered',
          head: 'Beyond the fund, million $',
          numeric: true,
          from: 'sm',
          cell: ({ uncovered }) => formatMillions(uncovered),
        },
        { key: 'chance', head: 'Chance a day', numeric: true, cell: ({ chance }) => studyChance(chance) },
        {
          key: 'error',
          head: 'Standard error',
          numeric: true,
          from: 'md',
          cell: ({ chance }) => <span className="text-ink-2">{studyChanceError(chance)}</span>,
        },
        {
          key: 'shortfall',
          head: 'Expected shortfall 99.9 %, million $',
          numeric: true,
          from: 'md',
          cell: ({ shortfall }) => (
            <span className="whitespace-nowrap">
              {formatMillions(shortfall.mean)}{' '}
              <span className="text-ink-2">± {formatMillions(shortfall.standardError)}</span>
            </span>
          ),
        },
      ]}
    />
  )
}
