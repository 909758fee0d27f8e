'use client'

import { useState } from 'react'
import { type Address, formatUnits } from 'viem'
import { Amount } from '@/app/_components/ui/Amount'
import { AmountField } from '@/app/_components/ui/AmountField'
import { Button } from '@/app/_components/ui/Button'
import { Notice } from '@/app/_components/ui/Notice'
import { FlowDialog } from '@/app/_components/wallet/FlowDialog'
import { TestDollars } from '@/app/_components/wallet/TestDollars'
import { stake } from '@/app/_flows/stake'
import { parseAmount } from '@/app/_format/parseAmount'
import { useBalance } from '@/app/_hooks/useBalance'
import { useAsset } from '@/app/_providers/ClientEnvProvider'
import type { PoolDetail } from '@/lib/schemas/pool'

type Props = { pool: PoolDetail; target: { address: Address; name: string }; account: Address }

function faultOf(text: string, amount: bigint | null, balance: bigint | undefined): string | null {
  if (text.trim() === '') return null
  if (amount === null) return 'Enter an amount such as 1,250.50.'
  if (amount === 0n) return 'Enter more than zero.'
  if (balance !== undefined && amount > balance) return 'That is more than you have.'
  return null
}

/** How much to stake, checked while typing. */
export function StakeForm({ pool, target, account }: Props) {
  const [text, setText] = useState('')
  const [asked, setAsked] = useState<bigint | null>(null)
  const { decimals } = useAsset()
  const balance = useBalance(account)
  const amount = parseAmount(text, decimals)
  const fault = faultOf(text, amount, balance)
  if (pool.closed) return <Notice tone="loss">This pool is closed to deposits for good. Exits go on as always.</Notice>
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (amount && !fault) setAsked(amount)
      }}
    >
      <AmountField
        label="Stake"
        value={text}
        onChange={setText}
        error={fault}
        hint={
          balance === undefined ? (
            'Reading your balance…'
          ) : (
            <>
              You have <Amount value={balance} />
            </>
          )
        }
        onMost={balance ? () => setText(formatUnits(balance, decimals)) : undefined}
      />
      <Button type="submit" className="mt-2 w-full" disabled={!amount || fault !== null}>
        Review stake
      </Button>
      <TestDollars balance={balance} />
      {asked !== null && (
        <FlowDialog
          flow={stake}
          request={{ pool: target, assets: asked }}
          onClose={(done) => {
            setAsked(null)
            if (done) setText('')
          }}
        />
      )}
    </form>
  )
}
