'use client'

import { useId, useState } from 'react'
import type { Address } from 'viem'
import { useConnection } from 'wagmi'
import { AddressField } from '@/app/_components/ui/AddressField'
import { Amount } from '@/app/_components/ui/Amount'
import { Button } from '@/app/_components/ui/Button'
import { Card } from '@/app/_components/ui/Card'
import { Notice } from '@/app/_components/ui/Notice'
import { Term } from '@/app/_components/ui/Term'
import { FlowDialog } from '@/app/_components/wallet/FlowDialog'
import { type CollectReservedRequest, collectReserved } from '@/app/_flows/collectReserved'
import { readAddress } from '@/app/_format/readAddress'
import { useLive } from '@/app/_hooks/useLive'
import { type Reserved, useReserved } from '@/app/account/_components/useReserved'
import { poolListSchema } from '@/lib/schemas/pool'
import { treatyListSchema } from '@/lib/schemas/treaty'

type CollectProps = {
  reserved: readonly Reserved[]
  account: Address
  onReview: (request: CollectReservedRequest) => void
}

/** What is kept by whom, and where it shall go: an account that can't receive names another. */
function Collect({ reserved, account, onReview }: CollectProps) {
  const id = useId()
  const [text, setText] = useState<string>(account)
  const to = readAddress(text)
  return (
    <div className="space-y-4">
      <Notice tone="warn">
        The token refused a transfer to this account, so the money was <Term term="reserved">reserved</Term> for it.
        Only this account can collect it, and may have it sent to another one.
      </Notice>
      <AddressField label="Send it to" value={text} onChange={setText} />
      <ul className="divide-y divide-line text-sm">
        {reserved.map(({ from, amount }) => (
          <li
            key={from.address}
            className="flex flex-wrap items-center justify-between gap-3 py-3 first:pt-0 last:pb-0"
          >
            <span id={`${id}-${from.address}`}>
              {from.name} keeps <Amount value={amount} /> for you
            </span>
            <Button
              disabled={!to}
              aria-describedby={`${id}-${from.address}`}
              onClick={() => to && onReview({ from, amount, to })}
            >
              Collect
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function OfAccount({ account }: { account: Address }) {
  const pools = useLive({ url: '/api/v1/pools', schema: poolListSchema, topics: ['pools'] })
  const treaties = useLive({ url: '/api/v1/treaties', schema: treatyListSchema, topics: ['treaties'] })
  const [asked, setAsked] = useState<CollectReservedRequest | null>(null)
  const holders = [...(pools.data?.items ?? []), ...(treaties.data?.items ?? [])].map(({ address, name }) => ({
    address: address as Address,
    name,
  }))
  const reserved = useReserved(holders, account) ?? []
  // What was just collected is gone, and the dialog that says so must still be read.
  if (reserved.length === 0 && !asked) return null
  return (
    <Card title="Reserved for you">
      {reserved.length > 0 ? (
        <Collect reserved={reserved} account={account} onReview={setAsked} />
      ) : (
        <p className="text-sm text-ink-2">Nothing is reserved any more.</p>
      )}
      {asked && <FlowDialog flow={collectReserved} request={asked} onClose={() => setAsked(null)} />}
    </Card>
  )
}

/** Money whose transfer to the connected account failed; nothing where there is none, as is usual. */
export function ReservedPayouts() {
  const { address } = useConnection()
  if (!address) return null
  return <OfAccount key={address} account={address} />
}
