'use client'

import { useConnection } from 'wagmi'
import { LiveView } from '@/app/_components/ui/LiveView'
import { ConnectDialog } from '@/app/_components/wallet/ConnectDialog'
import { NetworkNotice } from '@/app/_components/wallet/NetworkNotice'
import { WalletRoot } from '@/app/_components/wallet/WalletRoot'
import { useLive } from '@/app/_hooks/useLive'
import { useClientEnv } from '@/app/_providers/ClientEnvProvider'
import { PositionActions } from '@/app/pools/_components/PositionActions'
import { PositionFigures } from '@/app/pools/_components/PositionFigures'
import type { PoolDetail } from '@/lib/schemas/pool'
import { positionSchema } from '@/lib/schemas/pool'

function Owned({ pool, account }: { pool: PoolDetail; account: `0x${string}` }) {
  const live = useLive({
    url: `/api/v1/pools/${pool.address}/positions/${account}`,
    schema: positionSchema,
    topics: ['positions', 'pools', 'payouts'],
  })
  return (
    <LiveView live={live} what="Your position">
      {(position) => (
        <div className="space-y-5">
          <PositionFigures position={position} />
          <PositionActions pool={pool} position={position} account={account} />
        </div>
      )}
    </LiveView>
  )
}

function Connected({ pool }: { pool: PoolDetail }) {
  const env = useClientEnv()
  const { address, chainId } = useConnection()
  if (!address) {
    return (
      <div className="space-y-3">
        <p className="text-sm text-ink-2">Connect a wallet to stake here, or to see and move what you have staked.</p>
        <ConnectDialog look="primary" />
      </div>
    )
  }
  return (
    <div className="space-y-4">
      {env && chainId !== env.chainId && <NetworkNotice />}
      <Owned key={address} pool={pool} account={address} />
    </div>
  )
}

/** What the connected account has in the pool, and what it can do. */
export function Position({ pool }: { pool: PoolDetail }) {
  return (
    <WalletRoot fallback={<p className="text-sm text-ink-2">The chain is away; staking comes back with it.</p>}>
      <Connected pool={pool} />
    </WalletRoot>
  )
}
