'use client'

import { useState } from 'react'
import type { Address } from 'viem'
import { useConnection } from 'wagmi'
import { Amount } from '@/app/_components/ui/Amount'
import { Button } from '@/app/_components/ui/Button'
import { Card } from '@/app/_components/ui/Card'
import { EmptyState } from '@/app/_components/ui/EmptyState'
import { LiveView } from '@/app/_components/ui/LiveView'
import { FlowDialog } from '@/app/_components/wallet/FlowDialog'
import { type CollectRefundsRequest, collectRefunds } from '@/app/_flows/collectRefunds'
import { type CollectTreatyRefundRequest, collectTreatyRefund } from '@/app/_flows/collectTreatyRefund'
import { type PayHeldRequest, payHeld } from '@/app/_flows/payHeld'
import { formatAmount } from '@/app/_format/amount'
import { useLive } from '@/app/_hooks/useLive'
import { useAsset } from '@/app/_providers/ClientEnvProvider'
import { RefundTable } from '@/app/account/_components/RefundTable'
import { type AccountRefunds, accountRefundsSchema } from '@/lib/schemas/refund'

function Owed({ refunds }: { refunds: AccountRefunds }) {
  const { symbol, decimals } = useAsset()
  const [collecting, setCollecting] = useState<CollectRefundsRequest | null>(null)
  const [ofTreaty, setOfTreaty] = useState<CollectTreatyRefundRequest | null>(null)
  const [paying, setPaying] = useState<PayHeldRequest | null>(null)
  const { pools, treaties, collected } = refunds
  const held = BigInt(refunds.held)
  const amount = pools.reduce((sum, one) => sum + BigInt(one.amount), 0n)
  const isEmpty = pools.length === 0 && treaties.length === 0 && held === 0n
  return (
    <div className="space-y-4">
      {isEmpty && (
        <EmptyState title="Nothing to collect">
          What a venue gets back after a loss belongs to the shares held when the loss was paid, sold or not since.
          Yours is listed here once a venue brings it.
        </EmptyState>
      )}
      {pools.length > 0 && <RefundTable refunds={pools} />}
      {amount > 0n && (
        <Button onClick={() => setCollecting({ claims: pools, amount })}>
          Collect {formatAmount(amount, { decimals })} {symbol}
        </Button>
      )}
      {treaties.map((one) => (
        <p key={one.treaty.address} className="flex flex-wrap items-center justify-between gap-3 text-sm">
          <span>
            {one.treaty.name} owes you <Amount value={one.amount} />
          </span>
          <Button
            look="quiet"
            onClick={() =>
              setOfTreaty({
                treaty: { address: one.treaty.address as Address, name: one.treaty.name },
                amount: BigInt(one.amount),
              })
            }
          >
            Collect from {one.treaty.name}
          </Button>
        </p>
      ))}
      {held > 0n && (
        <p className="flex flex-wrap items-center justify-between gap-3 text-sm">
          <span>
            The recovery desk holds <Amount value={held} /> for you, as a transfer failed
          </span>
          <Button look="quiet" onClick={() => setPaying({ amount: held })}>
            Have it sent again
          </Button>
        </p>
      )}
      {collected !== '0' && (
        <p className="text-sm text-ink-2">
          Collected so far: <Amount value={collected} />
        </p>
      )}
      {collecting && <FlowDialog flow={collectRefunds} request={collecting} onClose={() => setCollecting(null)} />}
      {paying && <FlowDialog flow={payHeld} request={paying} onClose={() => setPaying(null)} />}
      {ofTreaty && <FlowDialog flow={collectTreatyRefund} request={ofTreaty} onClose={() => setOfTreaty(null)} />}
    </div>
  )
}

function OfAccount({ account }: { account: string }) {
  const live = useLive({
    url: `/api/v1/accounts/${account}/refunds`,
    schema: accountRefundsSchema,
    topics: ['refunds', 'treaties'],
  })
  return (
    <LiveView live={live} what="Your refunds">
      {(refunds) => <Owed refunds={refunds} />}
    </LiveView>
  )
}

/** What recoveries owe the connected account; nothing without a wallet. */
export function Refunds() {
  const { address } = useConnection()
  if (!address) return null
  return (
    <Card title="Refunds">
      <OfAccount key={address} account={address} />
    </Card>
  )
}
