'use client'

import { Tabs } from '@base-ui/react/tabs'
import { useState } from 'react'
import { Button } from '@/app/_components/ui/Button'
import { FlowDialog } from '@/app/_components/wallet/FlowDialog'
import { claim } from '@/app/_flows/claim'
import { ExitForm } from '@/app/pools/_components/ExitForm'
import { StakeForm } from '@/app/pools/_components/StakeForm'
import type { PoolDetail, PositionView } from '@/lib/schemas/pool'

const tab =
  'flex-1 border-b-2 border-transparent px-3 py-2 text-sm text-ink-2 data-active:border-marine data-active:font-medium data-active:text-ink'

type Props = { pool: PoolDetail; position: PositionView; account: `0x${string}` }

/** Stake, leave, and collect. */
export function PositionActions({ pool, position, account }: Props) {
  const [claiming, setClaiming] = useState<bigint | null>(null)
  const claimable = BigInt(position.claimable.assets)
  const target = { address: pool.address as `0x${string}`, name: pool.name }
  return (
    <>
      {claimable > 0n && (
        <Button className="w-full" onClick={() => setClaiming(claimable)}>
          Claim
        </Button>
      )}
      {claiming !== null && (
        <FlowDialog flow={claim} request={{ pool: target, assets: claiming }} onClose={() => setClaiming(null)} />
      )}
      <Tabs.Root defaultValue="stake">
        <Tabs.List className="flex border-b border-line" aria-label="What to do with your stake">
          <Tabs.Tab value="stake" className={tab}>
            Stake
          </Tabs.Tab>
          <Tabs.Tab value="exit" className={tab}>
            Exit
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="stake" className="pt-4">
          <StakeForm pool={pool} target={target} account={account} />
        </Tabs.Panel>
        <Tabs.Panel value="exit" className="pt-4">
          <ExitForm pool={pool} target={target} position={position} />
        </Tabs.Panel>
      </Tabs.Root>
    </>
  )
}
