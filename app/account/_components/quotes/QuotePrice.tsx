'use client'

import { Amount } from '@/app/_components/ui/Amount'
import { Facts } from '@/app/_components/ui/Facts'
import { Hex } from '@/app/_components/ui/Hex'
import { Term } from '@/app/_components/ui/Term'
import { formatPercent } from '@/app/_format/percent'
import type { QuoteBreakdown } from '@/lib/schemas/quote'

const BASIS = {
  'given ladder': 'ladders the venue sent',
  'scenario table': 'a scenario table',
  'inferred ladder': 'ladders inferred from published totals',
} as const

/** What a premium is made of, part by part, and what it rests on. */
export function QuotePrice({ breakdown }: { breakdown: QuoteBreakdown }) {
  const { expectedLoss, ladderMargin, capital, tail, poolShortfall, expenses, floor, premium, wang } = breakdown
  const amount = (value: string) => <Amount value={value} digits={0} />
  return (
    <div className="space-y-5">
      <Facts
        facts={[
          {
            label: <Term term="expectedLoss">Expected loss</Term>,
            value: (
              <>
                {amount(expectedLoss.value)} <span className="font-normal text-ink-3">± </span>
                <Amount value={expectedLoss.standardError} digits={0} bare />
              </>
            ),
          },
          ...(ladderMargin === '0'
            ? []
            : [{ label: 'Margin, as the positions are inferred', value: amount(ladderMargin) }]),
          { label: 'Capital locked until the end of grace', value: amount(capital) },
          {
            label: <>Tail: it adds {amount(poolShortfall)} to the pool’s worst year in a thousand</>,
            value: amount(tail),
          },
          { label: 'Expenses', value: amount(expenses) },
          {
            label: breakdown.binding === 'floor' ? 'Premium, set by the chain’s lowest price' : 'Premium',
            value: <span className="text-base font-semibold">{amount(premium)}</span>,
          },
          ...(breakdown.binding === 'floor' ? [] : [{ label: 'The chain’s lowest price', value: amount(floor) }]),
          ...(wang ? [{ label: `By Wang’s transform, λ = ${wang.lambda}`, value: amount(wang.premium) }] : []),
        ]}
      />
      <div className="space-y-1 text-xs text-ink-3">
        <p>
          Holds while the volatility of a day stays{' '}
          {breakdown.envelope
            .map(
              ({ market, lowest, highest }) =>
                `between ${formatPercent(lowest, 1)} and ${formatPercent(highest, 1)} in ${market}`,
            )
            .join(', ')}
          .
        </p>
        <p>
          {breakdown.model}, kernel {breakdown.kernel.slice(0, 12)}, {breakdown.windows.toLocaleString('en')} windows,
          seed {breakdown.seed}, from {BASIS[breakdown.basis]}. Model hash{' '}
          <Hex value={breakdown.modelHash} label="model hash" />
        </p>
      </div>
    </div>
  )
}
