'use client'

import { Exceedance } from '@/app/_components/charts/Exceedance'
import { Amount } from '@/app/_components/ui/Amount'
import { Card } from '@/app/_components/ui/Card'
import { EmptyState } from '@/app/_components/ui/EmptyState'
import { Figures } from '@/app/_components/ui/Figures'
import { Hex } from '@/app/_components/ui/Hex'
import { formatPercent } from '@/app/_format/percent'
import { formatTime } from '@/app/_format/time'
import type { PoolMeasure, PoolRisk as Risk } from '@/lib/schemas/poolRisk'

/** What is left of the pool's covers may lose together, before and after its treaties, and beside it a whole year of them. */
export function PoolRisk({ risk }: { risk: Risk }) {
  const { running, net, year } = risk
  const days = Math.ceil(running.horizon / 86_400)
  const worstYear = year.levels.p999.es
  if (days === 0 || BigInt(running.limit) === 0n)
    return (
      <Card title="What the covers may still lose together">
        <EmptyState title="Nothing left to lose">
          Every cover of this pool has ended or paid its limit. The next sale brings a new measure.
        </EmptyState>
      </Card>
    )
  return (
    <Card
      title="What the covers may still lose together"
      aside={days === 1 ? 'the day that is left' : `the ${days} days that are left`}
    >
      <Figures figures={figuresOf(running, 'limits less what is paid or owed')} />
      {net && (
        <section className="mt-5" aria-labelledby="net-of-treaties">
          <h3 id="net-of-treaties" className="mb-3 text-sm text-ink-2">
            Of it the pool bears, after what its treaties pay back
          </h3>
          <Figures figures={figuresOf(net, 'with every treaty paid out')} />
        </section>
      )}
      <div className="mt-5">
        <Exceedance exceedance={running.exceedance} layers={[]} horizon={days * 86_400} />
      </div>
      <p className="mt-4 text-sm text-ink-2">
        New covers are priced on a full year instead: the same covers, whole, would then cost{' '}
        <Amount value={worstYear.value} digits={0} /> in the worst year of a thousand and{' '}
        <Amount value={year.expectedLoss.value} digits={0} /> in a year in general.
      </p>
      <p className="mt-4 text-xs text-ink-3">
        {risk.model}, simulated {formatTime(risk.computedAt)}. Model hash{' '}
        <Hex value={risk.modelHash} label="model hash" />
      </p>
    </Card>
  )
}

function figuresOf({ limit, anyLoss, expectedLoss, levels }: PoolMeasure, most: string) {
  const worst = levels.p999.es
  return [
    { label: 'Can still be lost', value: <Amount value={limit} digits={0} />, note: most },
    {
      label: 'Chance of any loss',
      value: formatPercent(anyLoss.value, 1),
      note: `± ${formatPercent(anyLoss.standardError, 1)}`,
    },
    {
      label: 'Expected loss',
      value: <Amount value={expectedLoss.value} digits={0} />,
      note: (
        <>
          ± <Amount value={expectedLoss.standardError} digits={0} />
        </>
      ),
    },
    {
      label: 'Worst case in a thousand',
      value: <Amount value={worst.value} digits={0} />,
      note: (
        <>
          on average, ± <Amount value={worst.standardError} digits={0} />
        </>
      ),
    },
  ]
}
