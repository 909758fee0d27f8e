'use client'

import { Amount } from '@/app/_components/ui/Amount'
import { Card } from '@/app/_components/ui/Card'
import { DataTable } from '@/app/_components/ui/DataTable'
import { Term } from '@/app/_components/ui/Term'
import type { GlossaryTerm } from '@/app/_format/glossary'
import { useAsset } from '@/app/_providers/ClientEnvProvider'

/** A part of a contract's tokens. `value`: base units. */
export type MoneyPart = { label: string; value: string; note: string; term?: GlossaryTerm }

/** Where a contract's tokens are, line by line down to the cash it holds. */
export function MoneyParts({ caption, parts }: { caption: string; parts: MoneyPart[] }) {
  const { symbol } = useAsset()
  return (
    <Card title="Where the money is">
      <DataTable
        caption={caption}
        rows={parts}
        rowKey={(part) => part.label}
        columns={[
          {
            key: 'part',
            head: 'Part',
            cell: (part) => (part.term ? <Term term={part.term}>{part.label}</Term> : part.label),
          },
          {
            key: 'meaning',
            head: 'Meaning',
            from: 'sm',
            cell: (part) => <span className="text-ink-2">{part.note}</span>,
          },
          {
            key: 'amount',
            head: symbol || 'Amount',
            numeric: true,
            cell: (part) => <Amount value={part.value} bare />,
          },
        ]}
      />
    </Card>
  )
}
