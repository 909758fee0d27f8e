'use client'

import { useState } from 'react'
import { type Address, formatUnits } from 'viem'
import { Amount } from '@/app/_components/ui/Amount'
import { AmountField } from '@/app/_components/ui/AmountField'
import { Button } from '@/app/_components/ui/Button'
import { EmptyState } from '@/app/_components/ui/EmptyState'
import { FlowDialog } from '@/app/_components/wallet/FlowDialog'
import { type RequestExitRequest, requestExit } from '@/app/_flows/requestExit'
import { formatAmount } from '@/app/_format/amount'
import { formatDuration } from '@/app/_format/duration'
import { parseAmount } from '@/app/_format/parseAmount'
import { useAsset } from '@/app/_providers/ClientEnvProvider'
import type { PoolDetail, PositionView } from '@/lib/schemas/pool'

type Props = { pool: PoolDetail; target: { address: Address; name: string }; position: PositionView }

/** How much to take out, in assets; becomes shares when it is reviewed, the whole balance exactly. */
export function ExitForm({ pool, target, position }: Props) {
  const [text, setText] = useState('')
  const [asked, setAsked] = useState<RequestExitRequest | null>(null)
  const { decimals } = useAsset()
  const shares = BigInt(position.shares)
  const value = BigInt(position.value)
  const minimum = BigInt(pool.minimumRequest)
  const all = text === formatUnits(value, decimals)
  const amount = parseAmount(text, decimals)

  const fault = () => {
    if (text.trim() === '') return null
    if (amount === null) return 'Enter an amount such as 1,250.50.'
    if (amount > value && !all) return 'That is more than your stake is worth.'
    if (amount < minimum && !all) return `Request at least ${formatAmount(minimum, { decimals })}, or all of it.`
    return null
  }

  // An exit of everything empties the position while its dialog is still open: what it says must stay to be read.
  if (shares === 0n && !asked)
    return <EmptyState title="Nothing staked">Stake first; you can request an exit at any time after.</EmptyState>
  const review = () => {
    if (!amount || fault() || value === 0n) return
    const part = all ? shares : (shares * amount) / value
    setAsked({ pool: target, shares: part, value: all ? value : amount, cooldown: pool.cooldown })
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        review()
      }}
    >
      <AmountField
        label="Take out"
        value={text}
        onChange={setText}
        error={fault()}
        hint={
          <>
            Worth <Amount value={value} /> now. Waits {formatDuration(pool.cooldown)} at least.
          </>
        }
        onMost={() => setText(formatUnits(value, decimals))}
      />
      <Button type="submit" className="mt-2 w-full" disabled={!amount || fault() !== null}>
        Review exit
      </Button>
      {asked && (
        <FlowDialog
          flow={requestExit}
          request={asked}
          onClose={(done) => {
            setAsked(null)
            if (done) setText('')
          }}
        />
      )}
    </form>
  )
}
