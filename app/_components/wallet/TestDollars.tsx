'use client'

import { useState } from 'react'
import { Button } from '@/app/_components/ui/Button'
import { FlowDialog } from '@/app/_components/wallet/FlowDialog'
import { mintTest } from '@/app/_flows/mintTest'
import { useAsset } from '@/app/_providers/ClientEnvProvider'

/** The symbol of the token that anyone may mint. */
const TEST_SYMBOL = 'tUSD'
const HANDFUL = 100_000n

/** Where the asset is the test dollar, an account without any can get some. */
export function TestDollars({ balance }: { balance: bigint | undefined }) {
  const [open, setOpen] = useState(false)
  const { symbol, decimals } = useAsset()
  if (symbol !== TEST_SYMBOL || balance === undefined || balance > 0n) return null
  return (
    <p className="mt-3 text-sm text-ink-2">
      This market runs on test dollars.{' '}
      <Button look="bare" onClick={() => setOpen(true)}>
        Get {HANDFUL.toLocaleString('en')} {symbol}
      </Button>
      {open && (
        <FlowDialog
          flow={mintTest}
          request={{ assets: HANDFUL * 10n ** BigInt(decimals) }}
          onClose={() => setOpen(false)}
        />
      )}
    </p>
  )
}
