'use client'

import type { ReactNode } from 'react'
import { Amount } from '@/app/_components/ui/Amount'
import { DataTable } from '@/app/_components/ui/DataTable'
import { Term } from '@/app/_components/ui/Term'
import { formatPercent } from '@/app/_format/percent'
import type { AmountEstimate, ProbabilityEstimate } from '@/lib/schemas/estimate'
import type { RiskSummary } from '@/lib/schemas/risk'

type Row = { key: string; label: ReactNode; value: ReactNode; error: ReactNode }

const money = (key: string, label: ReactNode, { value, standardError }: AmountEstimate): Row => ({
  key,
  label,
  value: <Amount value={value} digits={0} />,
  error: (
    <>
      ± <Amount value={standardError} digits={0} bare />
    </>
  ),
})

const chance = (key: string, label: ReactNode, { value, standardError }: ProbabilityEstimate): Row => ({
  key,
  label,
  value: formatPercent(value),
  error: `± ${formatPercent(standardError)}`,
})

function rowsOf(risk: RiskSummary): Row[] {
  const many = risk.layers.length > 1
  return [
    ...risk.layers.flatMap((layer) => {
      const of = many ? ` of layer ${layer.index + 1}` : ''
      return [
        chance(`attach-${layer.index}`, `Chance that the layer attaches${of}`, layer.pAttach),
        chance(`exhaust-${layer.index}`, `Chance that it is exhausted${of}`, layer.pExhaust),
        money(`el-${layer.index}`, <Term term="expectedLoss">Expected loss of the layer{of}</Term>, layer.expectedLoss),
      ]
    }),
    money('el', <Term term="expectedLoss">Expected loss of the venue</Term>, risk.expectedLoss),
    money('var999', <Term term="var999">Value at risk, 99.9 %</Term>, risk.levels.p999.var),
    money('es999', <Term term="es999">Expected shortfall, 99.9 %</Term>, risk.levels.p999.es),
    money('var995', 'Value at risk, 99.5 %', risk.levels.p995.var),
    money('es995', 'Expected shortfall, 99.5 %', risk.levels.p995.es),
    money('var99', 'Value at risk, 99 %', risk.levels.p99.var),
    money('es99', 'Expected shortfall, 99 %', risk.levels.p99.es),
  ]
}

/** The measures with their standard errors. */
export function RiskTable({ risk }: { risk: RiskSummary }) {
  return (
    <DataTable
      caption="Risk measures with standard errors"
      rows={rowsOf(risk)}
      rowKey={(row) => row.key}
      columns={[
        { key: 'measure', head: 'Measure', cell: (row) => row.label },
        { key: 'value', head: 'Value', numeric: true, cell: (row) => row.value },
        {
          key: 'standardError',
          head: <Term term="standardError">Standard error</Term>,
          numeric: true,
          cell: (row) => <span className="whitespace-nowrap text-ink-2">{row.error}</span>,
        },
      ]}
    />
  )
}
