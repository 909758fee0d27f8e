'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Address, erc20Abi, formatUnits } from 'viem'
import { useConfig } from 'wagmi'
import { readContract } from 'wagmi/actions'
import { Amount } from '@/app/_components/ui/Amount'
import { AmountField } from '@/app/_components/ui/AmountField'
import { Button } from '@/app/_components/ui/Button'
import { Notice } from '@/app/_components/ui/Notice'
import { FlowDialog } from '@/app/_components/wallet/FlowDialog'
import { stake } from '@/app/_flows/stake'
import { parseAmount } from '@/app/_format/parseAmount'
import { useAsset, useClientEnv } from '@/app/_providers/ClientEnvProvider'
import { TestDollars } from '@/app/pools/_components/TestDollars'
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
  const env = useClientEnv()
  const config = useConfig()
  const balance = useQuery({
    queryKey: ['balance', env?.contracts.asset, account],
    queryFn: () =>
      readContract(config, {
        address: env?.contracts.asset as Address,
        abi: erc20Abi,
        functionName: 'balanceOf',
        args: [account],
      }),
    enabled: env !== null,
    meta: { topics: ['positions', 'pools'] },
    refetchInterval: 8_000,
  }).data
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
