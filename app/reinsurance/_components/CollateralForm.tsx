'use client'

import { useState } from 'react'
import { type Address, formatUnits } from 'viem'
import { Amount } from '@/app/_components/ui/Amount'
import { AmountField } from '@/app/_components/ui/AmountField'
import { Button } from '@/app/_components/ui/Button'
import { TestDollars } from '@/app/_components/wallet/TestDollars'
import { parseAmount } from '@/app/_format/parseAmount'
import { useBalance } from '@/app/_hooks/useBalance'
import { useAsset } from '@/app/_providers/ClientEnvProvider'
import type { TreatyDetail } from '@/lib/schemas/treaty'

type Props = { treaty: TreatyDetail; account: Address; onReview: (assets: bigint) => void }

/** How much collateral to bring, at most what the limit still lacks; checked while typing. */
export function CollateralForm({ treaty, account, onReview }: Props) {
  const [text, setText] = useState('')
  const { decimals } = useAsset()
  const balance = useBalance(account)
  const missing = BigInt(treaty.limit) - BigInt(treaty.collateral)
  const amount = parseAmount(text, decimals)
  const most = balance !== undefined && balance < missing ? balance : missing

  const fault = () => {
    if (text.trim() === '') return null
    if (amount === null) return 'Enter an amount such as 1,250.50.'
    if (amount === 0n) return 'Enter more than zero.'
    if (amount > missing) return 'That is more than is still missing.'
    if (balance !== undefined && amount > balance) return 'That is more than you have.'
    return null
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (amount && !fault()) onReview(amount)
      }}
    >
      <AmountField
        label="Bring collateral"
        value={text}
        onChange={setText}
        error={fault()}
        hint={
          <>
            <Amount value={missing} digits={0} /> still missing
            {balance !== undefined && (
              <>
                ; you have <Amount value={balance} />
              </>
            )}
          </>
        }
        onMost={balance ? () => setText(formatUnits(most, decimals)) : undefined}
      />
      <Button type="submit" className="mt-2 w-full" disabled={!amount || fault() !== null}>
        Review collateral
      </Button>
      <TestDollars balance={balance} />
    </form>
  )
}
