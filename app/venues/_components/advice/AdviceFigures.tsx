'use client'

import { Amount } from '@/app/_components/ui/Amount'
import { Figures } from '@/app/_components/ui/Figures'
import { formatPercent } from '@/app/_format/percent'
import type { Advice } from '@/lib/schemas/advice'

/** Fund and fees against a year of simulated losses. */
export function AdviceFigures({ advice }: { advice: Advice }) {
  const { fund, fundRatio, fundFor, fee } = advice
  const lasting = fundFor.at(-1)
  return (
    <Figures
      figures={[
        { label: 'Insurance fund', value: <Amount value={fund} compact digits={0} /> },
        {
          label: 'Fund ÷ open interest',
          value: fundRatio === null ? '–' : formatPercent(fundRatio, 1),
          note: (
            <>
              of <Amount value={advice.openInterest} compact digits={0} />
            </>
          ),
        },
        {
          label: 'Fund that lasts a year',
          value: lasting ? <Amount value={lasting.fund.value} compact digits={0} /> : '–',
          note: lasting && `with ${formatPercent(lasting.level, 1)} probability`,
        },
        {
          label: 'Fees the fund needs',
          value: fee.share === null ? '–' : formatPercent(fee.share, 0),
          note: `of trading fees of ${(1e4 * fee.tradingFee).toFixed(1)} basis points, to stay level`,
        },
      ]}
    />
  )
}
