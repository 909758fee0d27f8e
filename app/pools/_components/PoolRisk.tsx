'use client'

import { Exceedance } from '@/app/_components/charts/Exceedance'
import { Amount } from '@/app/_components/ui/Amount'
import { Card } from '@/app/_components/ui/Card'
import { Hex } from '@/app/_components/ui/Hex'
import { formatTime } from '@/app/_format/time'
import type { PoolRisk as Risk } from '@/lib/schemas/poolRisk'

/** What all covers of the pool may lose together over a year. */
export function PoolRisk({ risk }: { risk: Risk }) {
  const { es } = risk.levels.p999
  return (
    <Card title="What the covers may lose together" aside={`${Math.round(risk.horizon / 86_400)} days`}>
      <p className="mb-4 text-sm text-ink-2">
        As if the covers in force, whole, ran for a year from today’s volatility: the worst year of a thousand costs{' '}
        <Amount value={es.value} digits={0} /> on average (± <Amount value={es.standardError} digits={0} />
        ), a year in general <Amount value={risk.expectedLoss.value} digits={0} />. Their real terms are shorter.
      </p>
      <Exceedance exceedance={risk.exceedance} layers={[]} horizon={risk.horizon} />
      <p className="mt-4 text-xs text-ink-3">
        {risk.model}, computed {formatTime(risk.computedAt)}. Model hash{' '}
        <Hex value={risk.modelHash} label="model hash" />
      </p>
    </Card>
  )
}
