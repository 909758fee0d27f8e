'use client'

import { useState } from 'react'
import { useConfig, useConnection } from 'wagmi'
import { Button } from '@/app/_components/ui/Button'
import { Card } from '@/app/_components/ui/Card'
import { Hex } from '@/app/_components/ui/Hex'
import { Notice } from '@/app/_components/ui/Notice'
import { ConnectDialog } from '@/app/_components/wallet/ConnectDialog'
import { NetworkNotice } from '@/app/_components/wallet/NetworkNotice'
import { explainError } from '@/app/_flows/explainError'
import { signInWithEthereum } from '@/app/_flows/signInWithEthereum'
import { useClientEnv } from '@/app/_providers/ClientEnvProvider'

/** Connect, then sign in with one signature. */
export function SignIn() {
  const config = useConfig()
  const env = useClientEnv()
  const { address, chainId } = useConnection()
  const [state, setState] = useState<{ busy: boolean; error: string | null }>({ busy: false, error: null })
  const wrong = env !== null && address !== undefined && chainId !== env.chainId

  const start = async () => {
    if (!address || !env) return
    setState({ busy: true, error: null })
    try {
      await signInWithEthereum(config, address, env.chainId)
      setState({ busy: false, error: null })
    } catch (error) {
      setState({ busy: false, error: explainError(error) })
    }
  }

  return (
    <Card title="Sign in with Ethereum" className="max-w-xl">
      <p className="text-sm text-ink-2">
        Your wallet signs a message that proves the account is yours. It costs nothing and allows no transaction.
      </p>
      <div className="mt-4 space-y-3" aria-live="polite">
        {!address && <ConnectDialog look="primary" />}
        {wrong && <NetworkNotice />}
        {address && (
          <>
            <p className="text-sm">
              Connected as <Hex value={address} />
            </p>
            <Button onClick={start} disabled={state.busy || wrong}>
              {state.busy ? 'Confirm in your wallet…' : 'Sign in'}
            </Button>
          </>
        )}
        {state.error && <Notice tone="loss">{state.error}</Notice>}
      </div>
    </Card>
  )
}
