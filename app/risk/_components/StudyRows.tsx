'use client'

import type { ReactNode } from 'react'
import { DataTable } from '@/app/_components/ui/DataTable'
import { formatMillions } from '@/app/_format/millions'
import { studyChance, studyChanceError } from '@/app/risk/_components/studyFormat'
import type { ReplayStudy } from '@/lib/schemas/replayStudy'

const oneLine = (text: ReactNode) => <span className="whitespace-nowrap">{text}</span>

/** A day under each variant. */
export function StudyRows({ day }: { day: ReplayStudy['days'][number] }) {
  return (
    <DataTable
      caption={`Sensitivity of ${day.date}`}
      rows={day.rows}
      rowKey={({ name }) => name}
      columns={[
        { key: 'variant', head: 'What is changed', cell: ({ name }) => (name === 'as priced' ? 'nothing' : name) },
        { key: 'loss', head: 'Loss, $ million', numeric: true, cell: ({ realised }) => formatMillions(realised) },
        {
          key: 'uncovered',
          head: 'Beyond the fund, $ million',
          numeric: true,
          from: 'sm',
          cell: ({ uncovered }) => formatMillions(uncovered),
        },
        { key: 'chance', head: 'Chance a day', numeric: true, cell: ({ chance }) => oneLine(studyChance(chance)) },
        {
          key: 'error',
          head: 'Standard error',
          numeric: true,
          from: 'md',
          cell: ({ chance }) => oneLine(<span className="text-ink-2">{studyChanceError(chance)}</span>),
        },
        {
          key: 'shortfall',
          head: 'Expected shortfall 99.9 %, $ million',
          numeric: true,
          from: 'sm',
          cell: ({ shortfall }) => formatMillions(shortfall.mean),
        },
        {
          key: 'shortfallError',
          head: 'Standard error',
          numeric: true,
          from: 'md',
          cell: ({ shortfall }) =>
            oneLine(<span className="text-ink-2">± {formatMillions(shortfall.standardError)}</span>),
        },
      ]}
    />
  )
}
