'use client'

import { Facts } from '@/app/_components/ui/Facts'
import { Figures } from '@/app/_components/ui/Figures'
import { formatPercent } from '@/app/_format/percent'
import type { PerilPrice } from '@/lib/schemas/peril'

const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 })

/** A simulated share with its error; a law with a closed form has none. */
function Simulated({ value, standardError }: { value: number; standardError: number }) {
  return (
    <span className="whitespace-nowrap">
      {formatPercent(value)}
      {standardError > 0 && <span className="font-normal text-ink-3"> ± {formatPercent(standardError)}</span>}
    </span>
  )
}

/** A premium in shares of the limit, part by part, with the law it rests on. */
export function PerilPriceView({ price }: { price: PerilPrice }) {
  const { premium, parts, pAttach, pExhaust, expectedLoss, law } = price
  return (
    <div className="space-y-4">
      <Figures
        columns={2}
        figures={[
          { label: 'Premium', value: formatPercent(premium), note: 'of the limit, for the term' },
          {
            label: 'Chance that it pays',
            value: formatPercent(pAttach.value),
            note: pAttach.standardError > 0 ? `± ${formatPercent(pAttach.standardError)}` : 'in closed form',
          },
        ]}
      />
      <Facts
        facts={[
          { label: 'Chance it pays in full', value: <Simulated {...pExhaust} /> },
          { label: 'Expected loss', value: <Simulated {...expectedLoss} /> },
          { label: 'Cost of the capital locked', value: formatPercent(parts.capital) },
          { label: 'Cost of the worst year', value: formatPercent(parts.tail) },
          { label: 'Expenses', value: formatPercent(parts.expenses) },
        ]}
      />
      <ul className="space-y-0.5 text-xs text-ink-3">
        {law.map(({ name, value, unit }) => (
          <li key={name}>
            {name.charAt(0).toUpperCase() + name.slice(1)}: {number.format(value)}{' '}
            {value === 1 ? unit.replace(/^(event|day|hour|year)s$/, '$1') : unit}
          </li>
        ))}
      </ul>
    </div>
  )
}
