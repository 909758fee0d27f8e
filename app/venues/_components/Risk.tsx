'use client'

import { Exceedance } from '@/app/_components/charts/Exceedance'
import { Card } from '@/app/_components/ui/Card'
import { Hex } from '@/app/_components/ui/Hex'
import { Term } from '@/app/_components/ui/Term'
import { formatTime } from '@/app/_format/time'
import { LossBars } from '@/app/venues/_components/LossBars'
import { RiskTable } from '@/app/venues/_components/RiskTable'
import type { RiskSummary } from '@/lib/schemas/risk'

/** What the simulation says of the venue's loss, every figure with its error. */
export function Risk({ risk }: { risk: RiskSummary }) {
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <Card title={<Term term="exceedance">Chance of a loss above each amount</Term>}>
        <Exceedance exceedance={risk.exceedance} layers={risk.layers} horizon={risk.horizon} />
        <h3 className="mt-6 mb-2 text-sm font-semibold">Where the loss falls</h3>
        <LossBars risk={risk} />
      </Card>
      <Card title="Risk of the term" aside={`${Math.round(risk.horizon / 86_400)} days`}>
        <RiskTable risk={risk} />
        <p className="mt-4 text-xs text-ink-3">
          {risk.model}, {risk.windows.toLocaleString('en')} simulated windows, seed {risk.seed}, computed{' '}
          {formatTime(risk.computedAt)}. Model hash <Hex value={risk.modelHash} label="model hash" />
        </p>
      </Card>
    </div>
  )
}
