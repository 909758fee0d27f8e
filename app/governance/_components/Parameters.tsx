'use client'

import { Card } from '@/app/_components/ui/Card'
import { DataTable } from '@/app/_components/ui/DataTable'
import { Term } from '@/app/_components/ui/Term'
import { formatDate } from '@/app/_format/date'
import { useAsset } from '@/app/_providers/ClientEnvProvider'
import { groupTitles, parameterLabel, parameterText } from '@/app/governance/_components/parameterText'
import type { GovernanceView } from '@/lib/schemas/governance'

/** When a group was changed and may change again. */
function timesOf({ changedAt, nextChangeAt }: GovernanceView['groups'][number]): string {
  const since = changedAt === null ? 'as deployed' : `changed ${formatDate(changedAt)}`
  return `${since}; ${nextChangeAt === null ? 'may change now' : `may change from ${formatDate(nextChangeAt)}`}`
}

/** Two ends that stay whole where the line breaks between them. */
function Range({ from, to }: { from: string; to: string }) {
  return (
    <>
      <span className="whitespace-nowrap">{from} –</span> <span className="whitespace-nowrap">{to}</span>
    </>
  )
}

/** The governed parameters: what they are, how far the next change may move them, and what no vote can leave. */
export function Parameters({ governance }: { governance: GovernanceView }) {
  const { decimals, symbol } = useAsset()
  return (
    <>
      {governance.groups.map((group) => (
        <Card key={group.group} title={groupTitles[group.group]} aside={timesOf(group)}>
          <DataTable
            caption={groupTitles[group.group]}
            rows={group.parameters}
            rowKey={({ name }) => name}
            columns={[
              {
                key: 'name',
                head: 'Parameter',
                cell: (one) => (
                  <span title={one.name}>
                    {parameterLabel(one.name)}
                    {one.unit === 'amount' && <span className="font-normal text-ink-3"> {symbol}</span>}
                  </span>
                ),
              },
              {
                key: 'value',
                head: 'Now',
                numeric: true,
                cell: (one) => (
                  <span className="font-medium whitespace-nowrap">{parameterText(one, one.value, { decimals })}</span>
                ),
              },
              {
                key: 'next',
                head: <Term term="parameterStep">Next change</Term>,
                numeric: true,
                cell: (one) => (
                  <Range
                    from={parameterText(one, one.lowest, { decimals }, 'up')}
                    to={parameterText(one, one.highest, { decimals }, 'down')}
                  />
                ),
              },
              {
                key: 'bounds',
                head: <Term term="parameterBounds">Bounds</Term>,
                numeric: true,
                from: 'md',
                cell: (one) => (
                  <span className="text-ink-2">
                    <Range
                      from={parameterText(one, one.minimum, { decimals })}
                      to={parameterText(one, one.maximum, { decimals })}
                    />
                  </span>
                ),
              },
            ]}
          />
        </Card>
      ))}
    </>
  )
}
