'use client'

import { useState } from 'react'
import { type Address, isAddressEqual, zeroAddress } from 'viem'
import { useConnection } from 'wagmi'
import { Button } from '@/app/_components/ui/Button'
import { Card } from '@/app/_components/ui/Card'
import { Facts } from '@/app/_components/ui/Facts'
import { Hex } from '@/app/_components/ui/Hex'
import { Skeleton } from '@/app/_components/ui/Skeleton'
import { ConnectDialog } from '@/app/_components/wallet/ConnectDialog'
import { FlowDialog } from '@/app/_components/wallet/FlowDialog'
import { NetworkNotice } from '@/app/_components/wallet/NetworkNotice'
import { WalletRoot } from '@/app/_components/wallet/WalletRoot'
import { type DelegateRequest, delegate } from '@/app/_flows/delegate'
import { useClientEnv } from '@/app/_providers/ClientEnvProvider'
import { DelegateForm } from '@/app/governance/_components/DelegateForm'
import { formatVotes } from '@/app/governance/_components/formatVotes'
import { useVotes } from '@/app/governance/_components/useVotes'
import type { GovernanceView } from '@/lib/schemas/governance'

function Owned({ governance, account }: { governance: GovernanceView; account: Address }) {
  const { voting } = governance
  const [asked, setAsked] = useState<DelegateRequest | null>(null)
  const held = useVotes(voting.token as Address, account)
  if (!held) return <Skeleton label="Reading your votes" rows={3} />
  const { balance, votes, delegatee } = held
  const isNone = isAddressEqual(delegatee, zeroAddress)
  const isSelf = isAddressEqual(delegatee, account)
  const ask = (to: Address) => setAsked({ to, balance: formatVotes(balance, voting), symbol: voting.symbol })
  return (
    <div className="space-y-4">
      <Facts
        facts={[
          { label: `Your ${voting.symbol}`, value: <span className="num">{formatVotes(balance, voting)}</span> },
          { label: 'Your votes', value: <span className="num">{formatVotes(votes, voting)}</span> },
          { label: 'Delegated to', value: isNone ? 'nobody yet' : isSelf ? 'yourself' : <Hex value={delegatee} /> },
        ]}
      />
      {balance === 0n && <p className="text-sm text-ink-2">This account holds no {voting.symbol}.</p>}
      {balance > 0n && !isSelf && (
        <Button className="w-full" onClick={() => ask(account)}>
          Vote yourself
        </Button>
      )}
      {balance > 0n && <DelegateForm onReview={ask} />}
      {asked && <FlowDialog flow={delegate} request={asked} onClose={() => setAsked(null)} />}
    </div>
  )
}

function Connected({ governance }: { governance: GovernanceView }) {
  const env = useClientEnv()
  const { address, chainId } = useConnection()
  if (!address) {
    return (
      <div className="space-y-3">
        <p className="text-sm text-ink-2">Connect a wallet to delegate your votes and to cast them.</p>
        <ConnectDialog look="primary" />
      </div>
    )
  }
  return (
    <div className="space-y-4">
      {env && chainId !== env.chainId && <NetworkNotice />}
      <Owned key={address} governance={governance} account={address} />
    </div>
  )
}

/** The reader's votes, and to whom they are delegated: tokens count only once they are, to oneself or to another. */
export function Votes({ governance }: { governance: GovernanceView }) {
  return (
    <Card title="Your votes">
      <WalletRoot fallback={<p className="text-sm text-ink-2">The chain is away; your votes come back with it.</p>}>
        <Connected governance={governance} />
      </WalletRoot>
    </Card>
  )
}
