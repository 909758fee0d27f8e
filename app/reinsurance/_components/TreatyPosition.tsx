'use client'

import { useConnection } from 'wagmi'
import { Amount } from '@/app/_components/ui/Amount'
import { Facts } from '@/app/_components/ui/Facts'
import { LiveView } from '@/app/_components/ui/LiveView'
import { ConnectDialog } from '@/app/_components/wallet/ConnectDialog'
import { NetworkNotice } from '@/app/_components/wallet/NetworkNotice'
import { WalletRoot } from '@/app/_components/wallet/WalletRoot'
import { formatPercent } from '@/app/_format/percent'
import { useLive } from '@/app/_hooks/useLive'
import { useClientEnv } from '@/app/_providers/ClientEnvProvider'
import { TreatyActions } from '@/app/reinsurance/_components/TreatyActions'
import { type TreatyDetail, treatyPositionSchema } from '@/lib/schemas/treaty'

function Owned({ treaty, account }: { treaty: TreatyDetail; account: `0x${string}` }) {
  const live = useLive({
    url: `/api/v1/treaties/${treaty.address}/positions/${account}`,
    schema: treatyPositionSchema,
    topics: ['treaties', 'payouts'],
  })
  return (
    <LiveView live={live} what="Your part">
      {(position) => (
        <div className="space-y-5">
          <div aria-live="polite">
            <p className="text-2xl font-semibold tracking-tight">
              <Amount value={position.value} />
            </p>
            <p className="text-sm text-ink-2">
              of collateral, <span className="num">{formatPercent(position.part)}</span> of the treaty
            </p>
          </div>
          <Facts
            facts={[
              { label: 'Ever brought', value: <Amount value={position.deposited} /> },
              { label: 'Ever taken back', value: <Amount value={position.withdrawn} /> },
            ]}
          />
          <TreatyActions treaty={treaty} position={position} account={account} />
        </div>
      )}
    </LiveView>
  )
}

function Connected({ treaty }: { treaty: TreatyDetail }) {
  const env = useClientEnv()
  const { address, chainId } = useConnection()
  if (!address) {
    return (
      <div className="space-y-3">
        <p className="text-sm text-ink-2">
          Connect a wallet to bring collateral and take the treaty, or to see what you have in it.
        </p>
        <ConnectDialog look="primary" />
      </div>
    )
  }
  return (
    <div className="space-y-4">
      {env && chainId !== env.chainId && <NetworkNotice />}
      <Owned key={address} treaty={treaty} account={address} />
    </div>
  )
}

/** What the connected account has in the treaty, and what it can do. */
export function TreatyPosition({ treaty }: { treaty: TreatyDetail }) {
  return (
    <WalletRoot fallback={<p className="text-sm text-ink-2">The chain is away; your part comes back with it.</p>}>
      <Connected treaty={treaty} />
    </WalletRoot>
  )
}
