'use client'

import { useSwitchChain } from 'wagmi'
import { Button } from '@/app/_components/ui/Button'
import { Notice } from '@/app/_components/ui/Notice'
import { chainName } from '@/app/_components/wallet/walletConfig'
import { explainError } from '@/app/_flows/explainError'
import { useClientEnv } from '@/app/_providers/ClientEnvProvider'

/** The wallet is on another chain: says which one is needed, and asks the wallet to switch to it or add it. */
export function NetworkNotice() {
  const env = useClientEnv()
  const change = useSwitchChain()
  if (!env) return null
  const name = chainName(env.chainId)
  return (
    <Notice tone="warn">
      <p>
        Your wallet is on another network. Ballast is on {name} (id {env.chainId}).
      </p>
      <Button className="mt-2" onClick={() => change.mutate({ chainId: env.chainId })} disabled={change.isPending}>
        {change.isPending ? 'Confirm in your wallet…' : `Switch to ${name}`}
      </Button>
      {change.error && <p className="mt-2 text-loss">{explainError(change.error)}</p>}
    </Notice>
  )
}
