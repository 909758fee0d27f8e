'use client'

import { useState } from 'react'
import { type Address, formatUnits } from 'viem'
import { Amount } from '@/app/_components/ui/Amount'
import { AmountField } from '@/app/_components/ui/AmountField'
import { Button } from '@/app/_components/ui/Button'
import { TestDollars } from '@/app/_components/wallet/TestDollars'
import type { BringRecoveryRequest } from '@/app/_flows/bringRecovery'
import { formatAmount } from '@/app/_format/amount'
import { parseAmount } from '@/app/_format/parseAmount'
import { useBalance } from '@/app/_hooks/useBalance'
import { useAsset, useClientEnv } from '@/app/_providers/ClientEnvProvider'
import { RecoveryFacts } from '@/app/venues/_components/recovery/RecoveryFacts'
import { recoveryPreview } from '@/app/venues/_components/recovery/recoveryPreview'
import type { Recovery } from '@/lib/domain/recovery'
import type { CoverView } from '@/lib/schemas/cover'
import type { ProgramView } from '@/lib/schemas/program'
import type { TreatyView } from '@/lib/schemas/treaty'

type Props = {
  program: ProgramView
  covers: readonly CoverView[]
  treaties: readonly TreatyView[]
  before: Recovery
  account: Address
  onReview: (request: BringRecoveryRequest) => void
}

/** How much came back, and what becomes of it; checked and reckoned while typing. */
export function RecoveryForm({ program, covers, treaties, before, account, onReview }: Props) {
  const [text, setText] = useState('')
  const { decimals } = useAsset()
  const env = useClientEnv()
  const balance = useBalance(account)
  const left = BigInt(program.index) - before.recovered
  const amount = parseAmount(text, decimals)
  const preview = amount === null ? null : recoveryPreview({ program, covers, treaties }, before, amount)

  const fault = () => {
    if (text.trim() === '') return null
    if (amount === null) return 'Enter an amount such as 1,250.50.'
    if (amount === 0n) return 'Enter more than zero.'
    if (preview && balance !== undefined && preview.taken > balance)
      return `You would pay in ${formatAmount(preview.taken, { decimals })} and have ${formatAmount(balance, { decimals })}.`
    return null
  }
  const review = () => {
    if (!env || !amount || !preview || fault()) return
    const { venue, id } = program
    const desk = env.contracts.recoveryDesk
    onReview({ venue: venue.name, programId: id, amount, assets: preview.taken, desk })
  }
  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault()
        review()
      }}
    >
      <AmountField
        label="What the venue got back"
        value={text}
        onChange={setText}
        error={fault()}
        hint={
          <>
            <Amount value={left} /> of the loss is still out
            {before.recovered > 0n && (
              <>
                ; <Amount value={before.recovered} /> came back before
              </>
            )}
          </>
        }
        onMost={left > 0n ? () => setText(formatUnits(left, decimals)) : undefined}
      />
      {preview && amount !== null && amount > 0n && <RecoveryFacts preview={preview} amount={amount} />}
      <Button type="submit" className="w-full sm:w-auto" disabled={!amount || fault() !== null || !preview?.counted}>
        Review recovery
      </Button>
      <TestDollars balance={balance} />
    </form>
  )
}
